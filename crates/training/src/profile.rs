//! A training profile: the modules it is built from, and what each says in a language.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::reading::{Mistakes, Reading, twice};

/// How something is learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Somebody tells, and there are questions.
    Talk,
    /// Talk in a group about one's own experience.
    SharedReflection,
    /// Trying something out with each other.
    RolePlay,
    /// A story from practice is worked through.
    CaseStudy,
    /// A film is seen and talked about.
    Film,
    /// Writing for oneself.
    Writing,
    /// Visiting a place.
    Visit,
    /// Doing it in a real place, with somebody near.
    Practice,
    /// Supervision in a group.
    Supervision,
}

/// How it is seen what somebody has learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Assessment {
    /// Somebody sees it done.
    Observation,
    /// A talk with a trainer.
    Talk,
    /// A written part of the portfolio.
    Portfolio,
    /// Told to the others.
    Presentation,
    /// A report about practice.
    PracticeReport,
    /// One's own view and that of a trainer, side by side.
    TwoViews,
}

/// Who has to teach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Teacher {
    /// A peer with experience of the work.
    Peer,
    /// A professional of the field.
    Professional,
    /// Somebody close to a person who was ill.
    Relative,
    /// Somebody who has led peers.
    Leader,
}

/// A part of a training.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Module {
    /// What it is known by; never used again for something else.
    pub id: String,
    /// The domain of the framework it is mostly about.
    pub domain: String,
    /// Whether it is for those who work beside peers and not for the peers; its hours are not the peer's.
    #[serde(default)]
    pub for_colleagues: bool,
    /// Whole hours together.
    pub hours: u32,
    /// Whole hours of practice.
    #[serde(default)]
    pub practice_hours: u32,
    /// ECTS credits, where somebody has given any.
    pub ects: Option<u32>,
    /// Level of the European Qualifications Framework, where it was placed.
    pub eqf_level: Option<u8>,
    /// Code in a national framework, where it was placed.
    pub national_code: Option<String>,
    /// How it is learned.
    pub methods: Vec<Method>,
    /// How it is seen.
    #[serde(default)]
    pub assessment: Vec<Assessment>,
    /// Who has to teach it, together.
    pub teachers: Vec<Teacher>,
    /// Ids of learning outcomes; what they say is in the texts.
    pub outcomes: Vec<String>,
    /// Statements that are talked about here.
    #[serde(default)]
    pub taught: Vec<String>,
    /// Statements that are tried here.
    #[serde(default)]
    pub practised: Vec<String>,
    /// Statements somebody looks at here.
    #[serde(default)]
    pub assessed: Vec<String>,
}

/// A training as it is planned.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// What it is known by.
    pub id: String,
    /// The version of it.
    pub version: String,
    /// Where it stands.
    pub sources: Vec<String>,
    /// The licence of the words.
    pub licence: String,
    /// The competence framework whose statements the modules name.
    pub framework: String,
    /// How far one should come with a statement, on the levels of the framework.
    pub level: u8,
    /// The rule of completion, by its id.
    pub rule: Option<String>,
    /// Whether own experience is asked for.
    pub own_experience: bool,
    /// Languages it can be given in with the words there are.
    pub languages: Vec<String>,
    /// The modules, in the order they are taken.
    #[serde(rename = "module")]
    pub modules: Vec<Module>,
}

impl Profile {
    /// Reads a profile. `statements` are the ids of its framework, `domains` those of its domains.
    ///
    /// # Errors
    /// Every mistake, with its line and what to do about it.
    pub fn read(name: &str, text: &str, statements: &[&str], domains: &[&str]) -> Result<Self, Mistakes> {
        let mut reading = Reading::of(name, text);
        let profile: Self = reading.form()?;
        for id in twice(profile.modules.iter().map(|module| module.id.as_str())) {
            let what = format!("two modules are called `{id}`");
            reading.wrong(&format!("id = \"{id}\""), what, "Give one of them another id");
        }
        if profile.modules.is_empty() {
            reading.wrong("module", "the training has no modules", "Add at least one [[module]]");
        }
        for module in &profile.modules {
            module.check(&mut reading, statements, domains);
        }
        reading.done(profile)
    }

    /// The modules a peer takes.
    pub fn for_peers(&self) -> impl Iterator<Item = &Module> {
        self.modules.iter().filter(|module| !module.for_colleagues)
    }

    /// Hours together, of the modules a peer takes.
    pub fn hours(&self) -> u32 {
        self.for_peers().map(|module| module.hours).fold(0, u32::saturating_add)
    }

    /// Hours of practice, of the modules a peer takes.
    pub fn practice_hours(&self) -> u32 {
        self.for_peers().map(|module| module.practice_hours).fold(0, u32::saturating_add)
    }

    /// The module with this id.
    pub fn module(&self, id: &str) -> Option<&Module> {
        self.modules.iter().find(|module| module.id == id)
    }
}

impl Module {
    /// Every statement the module has to do with, once.
    pub fn statements(&self) -> std::collections::BTreeSet<&str> {
        let all = [&self.taught, &self.practised, &self.assessed].into_iter().flatten();
        all.map(String::as_str).collect()
    }

    fn check(&self, reading: &mut Reading<'_>, statements: &[&str], domains: &[&str]) {
        let place = format!("id = \"{}\"", self.id);
        if !domains.contains(&self.domain.as_str()) {
            let what = format!("`{}` is no domain of the framework", self.domain);
            reading.wrong(&format!("\"{}\"", self.domain), what, "Use an id of the framework");
        }
        for id in self.statements().into_iter().filter(|id| !statements.contains(id)) {
            let what = format!("`{id}` in `{}` is no statement of the framework", self.id);
            reading.wrong(&format!("\"{id}\""), what, "Use an id of the framework, or take it out");
        }
        for list in [&self.taught, &self.practised, &self.assessed, &self.outcomes] {
            for id in twice(list.iter().map(String::as_str)) {
                reading.wrong(&place, format!("`{id}` stands twice in one list"), "Keep it once");
            }
        }
        if self.hours == 0 && self.practice_hours == 0 {
            reading.wrong(&place, "the module takes no time", "Write `hours` or `practice_hours`");
        }
        if self.eqf_level.is_some_and(|level| !(1..=8).contains(&level)) {
            reading.wrong(&place, "there is no such level", "The European framework has levels 1 to 8");
        }
        if self.assessment.is_empty() != self.assessed.is_empty() {
            let mend = "Say how it is seen, and which statements; or neither";
            reading.wrong(&place, "what is assessed and how do not go together", mend);
        }
        if self.methods.is_empty() || self.teachers.is_empty() || self.outcomes.is_empty() {
            reading.wrong(&place, "methods, teachers or outcomes are missing", "Name at least one of each");
        }
    }
}

/// What a module says in a language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModuleTexts {
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub about: String,
    /// What one can do afterwards, by the ids of the outcomes.
    pub outcomes: BTreeMap<String, String>,
}

/// What a profile says in a language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileTexts {
    /// What the training is called.
    pub title: String,
    /// What it is about, and for whom.
    pub about: String,
    /// What it takes to begin.
    pub entry: String,
    /// By the ids of the modules.
    pub modules: BTreeMap<String, ModuleTexts>,
    /// What has to be passed, by the ids the rule of completion has.
    #[serde(default)]
    pub assessments: BTreeMap<String, String>,
}

impl ProfileTexts {
    /// Reads the words of a profile, which have to be whole and hold nothing else.
    ///
    /// # Errors
    /// Every mistake, with its line and what to do about it.
    pub fn read(name: &str, text: &str, profile: &Profile) -> Result<Self, Mistakes> {
        let mut reading = Reading::of(name, text);
        let texts: Self = reading.form()?;
        for module in &profile.modules {
            let Some(words) = texts.modules.get(&module.id) else {
                let what = format!("the module `{}` says nothing", module.id);
                reading.wrong("", what, "Add its title, what it is about and its outcomes");
                continue;
            };
            let said: Vec<&String> = words.outcomes.keys().collect();
            let mut asked: Vec<&String> = module.outcomes.iter().collect();
            asked.sort();
            if said != asked {
                let what = format!("`{}` does not say exactly its outcomes", module.id);
                reading.wrong(
                    &format!("modules.{}", module.id),
                    what,
                    "Write one for each id, and no others",
                );
            }
        }
        for id in texts.modules.keys().filter(|id| profile.module(id).is_none()) {
            let what = format!("there is no module `{id}`");
            reading.wrong(&format!("modules.{id}"), what, "Take it out, or add the module");
        }
        reading.done(texts)
    }
}
