//! The register: trainings there are, each fact with its source, compared on common axes.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::reading::{Mistakes, Reading, twice};
use crate::said::Said;

/// What trainings are compared by, in the order they are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Axis {
    /// Hours of teaching and own work.
    Hours,
    /// Teaching units, as the provider counts them; how long one is differs.
    TeachingUnits,
    /// Days of teaching.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Hours of practice.
    PracticeHours,
    /// ECTS or studiepoeng.
    Credits,
    /// Level of the European Qualifications Framework, 1 to 8.
    EqfLevel,
    /// Code in a national framework or register.
    NationalCode,
    /// Whether own experience is asked for.
    OwnExperience,
    /// What else it takes to begin.
    Entry,
    /// What is taught.
    Content,
    /// What is asked for to have completed it.
    Completion,
    /// What one gets, and how long it holds.
    Certificate,
    /// How many take it together.
    Group,
    /// Who teaches.
    Teachers,
    /// In which language.
    Language,
    /// What is planned or depends on the place.
    Standing,
}

impl Axis {
    /// Every axis, in the order they are read.
    pub const ALL: [Self; 18] = [
        Self::Hours,
        Self::TeachingUnits,
        Self::Days,
        Self::Weeks,
        Self::Months,
        Self::PracticeHours,
        Self::Credits,
        Self::EqfLevel,
        Self::NationalCode,
        Self::OwnExperience,
        Self::Entry,
        Self::Content,
        Self::Completion,
        Self::Certificate,
        Self::Group,
        Self::Teachers,
        Self::Language,
        Self::Standing,
    ];

    /// Whether it is a number; what the number counts is in the name of the axis.
    pub fn counts(self) -> bool {
        self <= Self::EqfLevel
    }
}

/// One thing that is known about a training.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What it is about.
    pub axis: Axis,
    /// The number, where the axis counts.
    pub amount: Option<u32>,
    /// Whether it is asked for, on the axis of own experience.
    pub required: Option<bool>,
    /// The words, or a note beside the number.
    pub said: Option<Said>,
    /// Where it stands, by the id of the source.
    pub source: String,
}

/// Something that is taught, by its title.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// What it is known by in the training.
    pub id: String,
    /// The title.
    pub said: Said,
    /// The domain of the competence framework whose title is near. Titles were compared, not contents.
    pub domain: Option<String>,
    /// Where it stands.
    pub source: String,
}

/// A training in the register. What no fact says is not known, and is never guessed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// What it is known by.
    pub id: String,
    /// Its own name; not translated.
    pub name: String,
    /// Who gives it.
    pub provider: String,
    /// Two letters of the country; `EU` for several.
    pub country: String,
    /// Trainings of one family are the same training with several providers, and are never added up.
    pub family: String,
    /// The rule of completion, by its id.
    pub rule: Option<String>,
    /// What is known.
    #[serde(default, rename = "fact")]
    pub facts: Vec<Fact>,
    /// What is taught.
    #[serde(default, rename = "theme")]
    pub themes: Vec<Theme>,
}

impl Programme {
    /// What is known on an axis; nothing is: not known.
    pub fn on(&self, axis: Axis) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(move |fact| fact.axis == axis)
    }
}

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// Who says it, and in what.
    pub title: String,
    /// The address, where there is one.
    pub address: Option<String>,
}

/// Trainings and where what is known about them stands.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// By id.
    pub sources: BTreeMap<String, Origin>,
    /// In the order of the file.
    #[serde(default, rename = "programme")]
    pub programmes: Vec<Programme>,
}

impl Register {
    /// Reads a register.
    ///
    /// # Errors
    /// Every mistake, with its line and what to do about it.
    pub fn read(name: &str, text: &str) -> Result<Self, Mistakes> {
        let mut reading = Reading::of(name, text);
        let register: Self = reading.form()?;
        for id in twice(register.programmes.iter().map(|one| one.id.as_str())) {
            let what = format!("two trainings are called `{id}`");
            reading.wrong(&format!("id = \"{id}\""), what, "Give one of them another id");
        }
        for programme in &register.programmes {
            register.check(programme, &mut reading);
        }
        reading.done(register)
    }

    /// The training with this id.
    pub fn find(&self, id: &str) -> Option<&Programme> {
        self.programmes.iter().find(|one| one.id == id)
    }

    fn check(&self, programme: &Programme, reading: &mut Reading<'_>) {
        let place = format!("id = \"{}\"", programme.id);
        let known = |source: &String| self.sources.contains_key(source);
        let sources = programme.facts.iter().map(|fact| &fact.source);
        for source in sources.chain(programme.themes.iter().map(|theme| &theme.source)) {
            if !known(source) {
                let what = format!("`{source}` in `{}` is no source of this register", programme.id);
                reading.wrong(&format!("\"{source}\""), what, "Add it under [sources], with its title");
            }
        }
        for fact in &programme.facts {
            if let Some(mend) = misfit(fact) {
                let what = format!("a fact of `{}` does not fit its axis {:?}", programme.id, fact.axis);
                reading.wrong(&place, what, mend);
            }
        }
        for id in twice(programme.themes.iter().map(|theme| theme.id.as_str())) {
            let what = format!("two themes of `{}` are called `{id}`", programme.id);
            reading.wrong(&format!("id = \"{id}\""), what, "Give one of them another id");
        }
        if programme.themes.iter().any(|theme| theme.said.has_a_gap()) {
            reading.wrong(&place, "a theme has no title in one language", "Write it in all four");
        }
    }
}

/// What to do about a fact that does not say what its axis asks for.
fn misfit(fact: &Fact) -> Option<&'static str> {
    if fact.said.as_ref().is_some_and(Said::has_a_gap) {
        return Some("Write the words in all four languages");
    }
    match (fact.axis, fact.amount, fact.required) {
        (Axis::EqfLevel, Some(level), None) if !(1..=8).contains(&level) => {
            Some("The European framework has levels 1 to 8")
        }
        (axis, Some(amount), None) if axis.counts() => {
            (amount == 0).then_some("Write a number of at least 1")
        }
        (axis, _, _) if axis.counts() => Some("This axis counts: write `amount`, and nothing else but words"),
        (Axis::OwnExperience, None, Some(_)) => None,
        (Axis::OwnExperience, _, _) => Some("Write `required = true` or `false`, and words if you like"),
        (_, None, None) => fact.said.is_none().then_some("Write `said` in four languages"),
        _ => Some("This axis has words only: write `said` in four languages"),
    }
}

/// One axis with what is known of each training, in the order they were asked for. An empty cell is not
/// known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared<'a> {
    /// The axis.
    pub axis: Axis,
    /// For each training, its facts.
    pub cells: Vec<Vec<&'a Fact>>,
}

/// Trainings on every axis, also those on which nothing is known of any.
pub fn compare<'a>(programmes: &[&'a Programme]) -> Vec<Compared<'a>> {
    let line = |axis| Compared {
        axis,
        cells: programmes.iter().map(|programme| programme.on(axis).collect()).collect(),
    };
    Axis::ALL.into_iter().map(line).collect()
}
