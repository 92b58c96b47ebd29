//! `help-lines/<country>.toml`: whom to call when it is hard, for one country.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

/// The numbers of one country.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpLines {
    /// The country, as two letters.
    pub country: String,
    /// Whether somebody in the country has gone through the numbers and stands for them.
    pub checked_in_country: bool,
    /// What the people who run a programme should know about this list, by language.
    pub note: BTreeMap<String, String>,
    /// The numbers.
    #[serde(rename = "line")]
    pub lines: Vec<HelpLine>,
}

/// A number to call.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpLine {
    /// Its name in files.
    pub id: String,
    /// Where on the page it stands.
    pub group: HelpGroup,
    /// The number as people write it.
    pub number: String,
    /// The number as a telephone dials it.
    pub tel: String,
    /// What it is, by language.
    pub label: BTreeMap<String, String>,
    /// When somebody answers, by language.
    pub hours: BTreeMap<String, String>,
    /// Who answers.
    pub owner: String,
    /// Where that can be looked up.
    pub source: String,
    /// When somebody last looked it up.
    pub reviewed_on: Date,
    /// The region it is for, where it is not for the whole country.
    #[serde(default)]
    pub region: Option<String>,
}

/// The groups of the page "help now", in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HelpGroup {
    /// Somebody's life is in danger.
    Danger,
    /// A doctor when the doctor is closed.
    OutOfHours,
    /// Somebody to talk to.
    Talk,
}

/// After so many days a number must be looked up again.
pub const REVIEW_AFTER_DAYS: i64 = 180;

impl HelpLines {
    /// The lines in the order in which they are shown.
    pub fn in_order(&self) -> Vec<&HelpLine> {
        let mut lines: Vec<&HelpLine> = self.lines.iter().collect();
        lines.sort_by_key(|line| line.group);
        lines
    }
}

impl HelpLine {
    /// What it is, in this language or the nearest there is.
    pub fn label(&self, lang: &str) -> &str {
        in_language(&self.label, lang)
    }

    /// When somebody answers, in this language or the nearest there is.
    pub fn hours(&self, lang: &str) -> &str {
        in_language(&self.hours, lang)
    }

    /// Whether it is time to look the number up again. An old number is still shown.
    pub fn needs_review(&self, today: Date) -> bool {
        (today - self.reviewed_on).get_days() as i64 > REVIEW_AFTER_DAYS
    }
}

pub(crate) fn in_language<'a>(words: &'a BTreeMap<String, String>, lang: &str) -> &'a str {
    std::iter::once(&lang)
        .chain(crate::texts::nearest_languages(lang))
        .find_map(|lang| words.get(*lang))
        .map_or("", String::as_str)
}
