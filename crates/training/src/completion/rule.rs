//! A rule of completion as it stands in a file.

use serde::Deserialize;

use crate::reading::{Mistakes, Reading, twice};

/// The most years a missing part may follow in; more is taken for a slip of the pen.
const MOST_YEARS: u8 = 20;

/// When a training is completed. What the rule does not name is not asked for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// What it is known by.
    pub id: String,
    /// Where it stands, by the ids of the register's sources.
    pub sources: Vec<String>,
    /// How much of the teaching one has to be there.
    pub attendance: Option<Attendance>,
    /// Practice placements, each with its own hours.
    #[serde(default, rename = "placement")]
    pub placements: Vec<Placement>,
    /// Pages of the portfolio.
    pub portfolio: Option<Range>,
    /// The presentation.
    pub presentation: Option<Presentation>,
    /// Ids of assessments that have to be passed.
    #[serde(default)]
    pub assessments: Vec<String>,
    /// How many take a course together.
    pub group: Option<Range>,
    /// Whether own experience is asked for.
    #[serde(default)]
    pub own_experience: bool,
    /// Within how many years after the last day missing parts may follow.
    pub later_years: Option<u8>,
}

/// How much of the teaching one has to be there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// Of a hundred units, at least so many.
    pub at_least_percent: u8,
}

/// A practice placement.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placement {
    /// What it is known by.
    pub id: String,
    /// Fewest hours.
    pub minimum_hours: u32,
    /// Whether a report is written about it.
    pub report: bool,
}

/// From so many to so many, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    /// Fewest.
    pub from: u32,
    /// Most.
    pub to: u32,
}

impl Range {
    /// Whether a number lies in it.
    pub fn holds(self, number: u32) -> bool {
        (self.from..=self.to).contains(&number)
    }
}

/// How long a presentation is: about so many minutes, or from so many to so many.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Presentation {
    /// About so many minutes; another length is a remark.
    pub about_minutes: Option<u32>,
    /// Fewest minutes.
    pub from_minutes: Option<u32>,
    /// Most minutes.
    pub to_minutes: Option<u32>,
}

impl Presentation {
    /// The minutes it may take, if the rule says more than *about*.
    pub fn range(&self) -> Option<Range> {
        self.from_minutes.zip(self.to_minutes).map(|(from, to)| Range { from, to })
    }
}

impl Rule {
    /// Reads a rule.
    ///
    /// # Errors
    /// Every mistake, with its line and what to do about it.
    pub fn read(name: &str, text: &str) -> Result<Self, Mistakes> {
        let mut reading = Reading::of(name, text);
        let rule: Self = reading.form()?;
        rule.check_names(&mut reading);
        rule.check_numbers(&mut reading);
        if rule.asks_for_nothing() {
            reading.wrong("", "the rule asks for nothing", "Name what has to be done, or take the file away");
        }
        reading.done(rule)
    }

    /// All hours of all placements, at least.
    pub fn practice_hours(&self) -> u32 {
        self.placements.iter().map(|one| one.minimum_hours).fold(0, u32::saturating_add)
    }

    fn asks_for_nothing(&self) -> bool {
        let parts = self.portfolio.is_some() || self.presentation.is_some() || self.own_experience;
        self.attendance.is_none() && self.placements.is_empty() && self.assessments.is_empty() && !parts
    }

    fn check_names(&self, reading: &mut Reading<'_>) {
        if self.id.trim().is_empty() {
            reading.wrong("id", "the rule has no id", "Write what it is known by");
        }
        if self.sources.is_empty() {
            reading.wrong("sources", "nobody can see where the rule stands", "Name at least one source");
        }
        for id in twice(self.placements.iter().map(|one| one.id.as_str())) {
            reading.wrong(&format!("\"{id}\""), format!("two placements are called `{id}`"), "Rename one");
        }
        for id in twice(self.assessments.iter().map(String::as_str)) {
            reading.wrong("assessments", format!("`{id}` stands twice"), "Keep it once");
        }
    }

    fn check_numbers(&self, reading: &mut Reading<'_>) {
        if self.attendance.as_ref().is_some_and(|one| !(1..=100).contains(&one.at_least_percent)) {
            reading.wrong("at_least_percent", "a share lies between 1 and 100", "Write it in percent");
        }
        for placement in self.placements.iter().filter(|one| one.minimum_hours == 0) {
            let what = format!("`{}` asks for no hours", placement.id);
            reading.wrong("minimum_hours = 0", what, "Write the fewest hours, or take the placement out");
        }
        for (words, range) in [("portfolio", self.portfolio), ("group", self.group)] {
            if range.is_some_and(|range| range.from == 0 || range.from > range.to) {
                reading.wrong(words, "this holds no number", "Write `from` before `to`, and at least 1");
            }
        }
        if self.presentation.as_ref().is_some_and(|one| !one.can_be()) {
            let mend = "Write `about_minutes`, or `from_minutes` and `to_minutes`, at least 1";
            reading.wrong("presentation", "it is not said how long the presentation is", mend);
        }
        if self.later_years.is_some_and(|years| !(1..=MOST_YEARS).contains(&years)) {
            reading.wrong("later_years", "this is no number of years", "Write 1 to 20, or leave it out");
        }
    }
}

impl Presentation {
    fn can_be(&self) -> bool {
        match (self.about_minutes, self.from_minutes, self.to_minutes) {
            (Some(about), None, None) => about > 0,
            (None, Some(from), Some(to)) => 0 < from && from <= to,
            _ => false,
        }
    }
}
