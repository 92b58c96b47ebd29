//! How long a certificate holds, when to be reminded, and hours by kind against what a year asks for.

use std::collections::BTreeMap;

use jiff::{Span, ToSpan, civil::Date};
use serde::Deserialize;

use crate::reading::{Mistakes, Reading, twice};

/// What hours are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Learning after the training.
    ContinuingEducation,
    /// Work as a peer with supervision.
    SupervisedPractice,
    /// Supervision itself.
    Supervision,
}

/// Hours a year asks for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// What the hours are of.
    pub kind: Kind,
    /// Whole hours in each year of the certificate.
    pub hours: u32,
}

/// How long a certificate holds, and what it takes to renew it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// What it is known by.
    pub id: String,
    /// Where it stands.
    pub sources: Vec<String>,
    /// For how many years.
    pub valid_years: u8,
    /// From how many days before the last it may be renewed.
    pub opens_days_before: u16,
    /// How many days before the last to be reminded.
    pub remind_days_before: Vec<u16>,
    /// Hours in each year.
    #[serde(default, rename = "target")]
    pub targets: Vec<Target>,
}

impl Rule {
    /// Reads a rule.
    ///
    /// # Errors
    /// Every mistake, with its line and what to do about it.
    pub fn read(name: &str, text: &str) -> Result<Self, Mistakes> {
        let mut reading = Reading::of(name, text);
        let rule: Self = reading.form()?;
        if rule.sources.is_empty() {
            reading.wrong("sources", "nobody can see where the rule stands", "Name at least one source");
        }
        if !(1..=20).contains(&rule.valid_years) {
            reading.wrong("valid_years", "this is no number of years", "Write 1 to 20");
        }
        let days = i64::from(rule.valid_years) * 365;
        let too_early = |before: &u16| i64::from(*before) >= days;
        if too_early(&rule.opens_days_before) || rule.remind_days_before.iter().any(too_early) {
            let mend = "Write fewer days than the certificate holds";
            reading.wrong("days_before", "this day lies before the certificate", mend);
        }
        let kinds: Vec<String> = rule.targets.iter().map(|one| format!("{:?}", one.kind)).collect();
        for kind in twice(kinds.iter().map(String::as_str)) {
            reading.wrong("[[target]]", format!("{kind} has two targets"), "Keep one");
        }
        if rule.targets.iter().any(|one| one.hours == 0) {
            reading.wrong("hours = 0", "a target of no hours is none", "Write the hours, or take it out");
        }
        reading.done(rule)
    }
}

/// A certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Certificate {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
}

/// Where a certificate stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its first day has not come.
    NotYet,
    /// It holds.
    Valid,
    /// It holds and may be renewed.
    MayBeRenewed {
        /// Days until the last; 0 on the last day.
        left: i32,
    },
    /// It no longer holds.
    Lapsed {
        /// The last day it held.
        since: Date,
    },
}

/// Some hours on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// The day.
    pub on: Date,
    /// What they are of.
    pub kind: Kind,
    /// Whole hours.
    pub hours: u32,
}

/// Hours of a kind in a year of the certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Year {
    /// The first day of the year.
    pub from: Date,
    /// Its last day.
    pub until: Date,
    /// What the hours are of.
    pub kind: Kind,
    /// Hours there are.
    pub has: u32,
    /// Hours the year asks for.
    pub needs: u32,
}

impl Year {
    /// Hours that are missing.
    pub fn missing(&self) -> u32 {
        self.needs.saturating_sub(self.has)
    }
}

/// Why a certificate cannot be renewed on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Not before this day.
    TooEarly {
        /// The first day it can be.
        from: Date,
    },
    /// Hours are missing in these years.
    Hours(Vec<Year>),
    /// The certificate has lapsed; who lets it lapse is certified anew.
    Lapsed {
        /// The last day it held.
        since: Date,
    },
}

fn plus(day: Date, span: Span) -> Date {
    // The calendar ends in the year 9999, and so does every certificate.
    day.saturating_add(span)
}

/// A certificate given on a day. It holds until the day before that day comes round again; the 29th of
/// February comes round on the 28th in other years.
pub fn certify(rule: &Rule, on: Date) -> Certificate {
    Certificate { from: on, until: plus(plus(on, i32::from(rule.valid_years).years()), -1.day()) }
}

/// Where a certificate stands today.
pub fn standing(rule: &Rule, certificate: Certificate, today: Date) -> Standing {
    if today < certificate.from {
        Standing::NotYet
    } else if today > certificate.until {
        Standing::Lapsed { since: certificate.until }
    } else if today < opens(rule, certificate) {
        Standing::Valid
    } else {
        Standing::MayBeRenewed { left: (certificate.until - today).get_days() }
    }
}

/// The days to be reminded, earliest first, each once.
pub fn reminders(rule: &Rule, certificate: Certificate) -> Vec<Date> {
    let day = |before: &u16| plus(certificate.until, -i32::from(*before).days());
    let mut days: Vec<Date> = rule.remind_days_before.iter().map(day).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// Hours by kind in each year of the certificate that has begun today, in the order of the years and of the
/// rule. A year begins on the day of the certificate.
pub fn years(rule: &Rule, certificate: Certificate, hours: &[Hours], today: Date) -> Vec<Year> {
    let bounds = |year: u8| {
        let from = plus(certificate.from, i32::from(year).years());
        let until = plus(plus(certificate.from, i32::from(year + 1).years()), -1.day());
        (from, until.min(certificate.until))
    };
    let begun = (0..rule.valid_years).map(bounds).filter(|(from, _)| *from <= today.min(certificate.until));
    let sums = |(from, until): (Date, Date)| {
        let mut has: BTreeMap<Kind, u32> = BTreeMap::new();
        for entry in hours.iter().filter(|entry| (from..=until.min(today)).contains(&entry.on)) {
            let sum = has.entry(entry.kind).or_default();
            *sum = sum.saturating_add(entry.hours);
        }
        let year = move |target: &Target| {
            let has = has.get(&target.kind).copied().unwrap_or(0);
            Year { from, until, kind: target.kind, has, needs: target.hours }
        };
        rule.targets.iter().map(year).collect::<Vec<_>>()
    };
    begun.flat_map(sums).collect()
}

/// The certificate renewed on a day. It runs on from its last day, so nobody loses by being early.
///
/// # Errors
/// When it is too early or too late, or hours are missing in a year.
pub fn renew(
    rule: &Rule,
    certificate: Certificate,
    hours: &[Hours],
    on: Date,
) -> Result<Certificate, Refusal> {
    if on > certificate.until {
        return Err(Refusal::Lapsed { since: certificate.until });
    }
    let from = opens(rule, certificate);
    if on < from {
        return Err(Refusal::TooEarly { from });
    }
    let mut short = years(rule, certificate, hours, on);
    short.retain(|year| year.missing() > 0);
    if short.is_empty() {
        Ok(certify(rule, plus(certificate.until, 1.day())))
    } else {
        Err(Refusal::Hours(short))
    }
}

fn opens(rule: &Rule, certificate: Certificate) -> Date {
    plus(certificate.until, -i32::from(rule.opens_days_before).days()).max(certificate.from)
}
