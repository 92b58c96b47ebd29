//! A training as it is weighed: what it takes and gives, wherever that was written down.

use std::collections::{BTreeMap, BTreeSet};

use crate::completion::Rule;
use crate::profile::Profile;
use crate::programme::{Axis, Programme};

/// A number with where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// How many.
    pub number: u32,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// A part that is done by each person for themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Reports about practice.
    PracticeReport,
    /// The portfolio.
    Portfolio,
    /// The presentation.
    Presentation,
    /// Assessments that are passed.
    Assessment,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 4] = [Self::PracticeReport, Self::Portfolio, Self::Presentation, Self::Assessment];
}

/// Something that is taught.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its id in the training.
    pub id: String,
    /// The domain of the framework it is near.
    pub domain: Option<String>,
    /// Statements of the framework, where the training names them.
    pub statements: BTreeSet<String>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// A training as it is weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// What it is known by.
    pub id: String,
    /// Trainings of one family are never added up.
    pub family: String,
    /// What is known of it in numbers.
    pub amounts: BTreeMap<Axis, Amount>,
    /// Whether own experience is asked for, with the sources; none: not known.
    pub own_experience: Option<(bool, Vec<String>)>,
    /// What is taught.
    pub topics: Vec<Topic>,
    /// How far one should come with a statement.
    pub level: u8,
    /// The parts that are asked for.
    pub parts: BTreeSet<Part>,
    /// Where the rule of completion stands.
    pub rule_sources: Vec<String>,
    /// Within how many years missing parts may follow.
    pub later_years: Option<u8>,
    /// On which axes nothing is known.
    pub unknown: Vec<Axis>,
}

impl Outline {
    /// A training of the register, with its rule of completion if there is one.
    pub fn of_programme(programme: &Programme, rule: Option<&Rule>) -> Self {
        let number = |axis: Axis| {
            let fact = programme.on(axis).find(|fact| fact.amount.is_some())?;
            let sources = vec![fact.source.clone()];
            Some((axis, Amount { number: fact.amount?, sources }))
        };
        let own = programme.on(Axis::OwnExperience).find_map(|fact| fact.required.zip(Some(&fact.source)));
        let topic = |theme: &crate::programme::Theme| Topic {
            id: theme.id.clone(),
            domain: theme.domain.clone(),
            statements: BTreeSet::new(),
            sources: vec![theme.source.clone()],
        };
        let mut outline = Self {
            id: programme.id.clone(),
            family: programme.family.clone(),
            amounts: Axis::ALL.into_iter().filter_map(number).collect(),
            own_experience: own.map(|(required, source)| (required, vec![source.clone()])),
            topics: programme.themes.iter().map(topic).collect(),
            level: 0,
            parts: BTreeSet::new(),
            rule_sources: Vec::new(),
            later_years: None,
            unknown: Vec::new(),
        };
        outline.go_by(rule);
        let words = [Axis::NationalCode, Axis::Entry, Axis::Certificate, Axis::Language];
        let none = |axis: &Axis| programme.on(*axis).next().is_none();
        outline.find_gaps(words.into_iter().filter(none));
        outline
    }

    /// A training profile, with its rule of completion if there is one.
    pub fn of_profile(profile: &Profile, rule: Option<&Rule>) -> Self {
        let sources = || profile.sources.clone();
        let topic = |module: &crate::profile::Module| Topic {
            id: module.id.clone(),
            domain: Some(module.domain.clone()),
            statements: module.statements().into_iter().map(str::to_owned).collect(),
            sources: sources(),
        };
        let numbers = [(Axis::Hours, profile.hours()), (Axis::PracticeHours, profile.practice_hours())];
        let known = numbers.into_iter().filter(|(_, number)| *number > 0);
        let mut outline = Self {
            id: profile.id.clone(),
            family: profile.id.clone(),
            amounts: known.map(|(axis, number)| (axis, Amount { number, sources: sources() })).collect(),
            own_experience: Some((profile.own_experience, sources())),
            topics: profile.for_peers().map(topic).collect(),
            level: profile.level,
            parts: BTreeSet::new(),
            rule_sources: Vec::new(),
            later_years: None,
            unknown: Vec::new(),
        };
        outline.go_by(rule);
        outline.find_gaps([Axis::NationalCode].into_iter());
        outline
    }

    /// What the rule asks for. Practice of the rule counts where the training itself names no hours.
    fn go_by(&mut self, rule: Option<&Rule>) {
        let Some(rule) = rule else { return };
        let asked = [
            (Part::PracticeReport, rule.placements.iter().any(|one| one.report)),
            (Part::Portfolio, rule.portfolio.is_some()),
            (Part::Presentation, rule.presentation.is_some()),
            (Part::Assessment, !rule.assessments.is_empty()),
        ];
        self.parts.extend(asked.into_iter().filter(|(_, asked)| *asked).map(|(part, _)| part));
        self.rule_sources = rule.sources.clone();
        self.later_years = rule.later_years;
        if rule.practice_hours() > 0 {
            let sources = rule.sources.clone();
            let amount = Amount { number: rule.practice_hours(), sources };
            self.amounts.entry(Axis::PracticeHours).or_insert(amount);
        }
    }

    fn find_gaps(&mut self, words: impl Iterator<Item = Axis>) {
        let lengths = [Axis::Hours, Axis::TeachingUnits, Axis::Days, Axis::Weeks, Axis::Months];
        // One known length is enough: a training that counts in weeks lacks nothing by not counting in units.
        let no_length = !lengths.iter().any(|axis| self.amounts.contains_key(axis));
        let counted = [Axis::PracticeHours, Axis::Credits, Axis::EqfLevel];
        let mut unknown: Vec<Axis> = no_length.then_some(Axis::Hours).into_iter().collect();
        unknown.extend(counted.into_iter().filter(|axis| !self.amounts.contains_key(axis)));
        unknown.extend(self.own_experience.is_none().then_some(Axis::OwnExperience));
        unknown.extend(self.topics.is_empty().then_some(Axis::Content));
        unknown.extend(self.rule_sources.is_empty().then_some(Axis::Completion));
        unknown.extend(words);
        unknown.sort_unstable();
        self.unknown = unknown;
    }
}
