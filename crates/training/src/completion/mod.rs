//! When somebody has completed a training, by rules that are data, and what is missing otherwise.

mod rule;

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};

pub use rule::{Attendance, Placement, Presentation, Range, Rule};

/// What somebody has done of a training. What nobody has written down is not there; it is never taken for
/// done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// Teaching units the course has held.
    pub units_held: Option<u32>,
    /// Teaching units the person was there.
    pub units_attended: Option<u32>,
    /// Practice, in any order; several entries of one placement are added up.
    pub practice: Vec<Practice>,
    /// Pages of the portfolio.
    pub portfolio_pages: Option<u32>,
    /// Minutes of the presentation.
    pub presentation_minutes: Option<u32>,
    /// Ids of assessments that were passed.
    pub passed: BTreeSet<String>,
    /// How many took the course.
    pub group_size: Option<u32>,
    /// Whether the person has own experience of what the training is about.
    pub own_experience: Option<bool>,
    /// The last day of the course.
    pub ended: Option<Date>,
}

/// Some hours in a practice placement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    /// The placement, by its id in the rule.
    pub placement: String,
    /// Whole hours.
    pub hours: u32,
    /// Whether the report about the placement is handed in.
    pub report: bool,
}

/// One thing that is missing, with how much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// Too few units attended.
    Attendance {
        /// Units attended.
        has: u32,
        /// Units that have to be attended, rounded up.
        needs: u32,
        /// Units held.
        held: u32,
    },
    /// Nobody has written down how many units were held, or attended.
    AttendanceNotKnown,
    /// Too few hours in a placement.
    PracticeHours {
        /// The placement.
        placement: String,
        /// Hours there.
        has: u32,
        /// Hours it takes.
        needs: u32,
    },
    /// The report about a placement.
    PracticeReport {
        /// The placement.
        placement: String,
    },
    /// The portfolio is not handed in, or has too few pages.
    Portfolio {
        /// Pages there are.
        has: u32,
        /// Fewest pages.
        needs: u32,
    },
    /// The portfolio has more pages than may be.
    PortfolioTooLong {
        /// Pages there are.
        has: u32,
        /// Most pages.
        at_most: u32,
    },
    /// The presentation was not held.
    Presentation,
    /// The presentation was shorter or longer than may be.
    PresentationLength {
        /// Minutes it took.
        has: u32,
        /// Fewest and most minutes.
        may: Range,
    },
    /// An assessment that is not passed.
    Assessment {
        /// Its id.
        id: String,
    },
    /// Own experience is asked for, and is not there or not known.
    OwnExperience,
}

/// Something to look at that keeps nobody from having completed: it is about the course, or about a rule that
/// says *about*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// The group was smaller or larger than the rule has it.
    GroupSize {
        /// How many there were.
        size: u32,
        /// How many there should have been.
        may: Range,
    },
    /// The rule asks for a size of group, and nobody has written down how many there were.
    GroupNotKnown,
    /// The presentation took another time than the rule says it is about. The trainers judge.
    PresentationLength {
        /// Minutes it took.
        has: u32,
        /// Minutes it should be, about.
        about: u32,
    },
}

/// Where somebody stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is missing.
    Complete,
    /// Something is missing and may still follow.
    Open {
        /// The last day, if the rule says one and the course has ended.
        until: Option<Date>,
    },
    /// Something is missing, and the last day has passed.
    Closed {
        /// That day.
        since: Date,
    },
}

/// What the rule says about a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Where the person stands.
    pub standing: Standing,
    /// What is missing, in the order of the rule.
    pub missing: Vec<Missing>,
    /// What to look at besides.
    pub remarks: Vec<Remark>,
}

/// What the rule says about a record, on this day. On the last day something may still follow.
pub fn outcome(rule: &Rule, record: &Record, today: Date) -> Outcome {
    let mut missing = Vec::new();
    missing.extend(rule.attendance.as_ref().and_then(|asked| attendance(asked, record)));
    missing.extend(rule.placements.iter().flat_map(|placement| practice(placement, record)));
    missing.extend(rule.portfolio.as_ref().and_then(|may| portfolio(*may, record)));
    missing.extend(rule.presentation.as_ref().and_then(|asked| presentation(asked, record)));
    let open = rule.assessments.iter().filter(|id| !record.passed.contains(*id));
    missing.extend(open.map(|id| Missing::Assessment { id: id.clone() }));
    if rule.own_experience && record.own_experience != Some(true) {
        missing.push(Missing::OwnExperience);
    }
    let standing = if missing.is_empty() { Standing::Complete } else { open_until(rule, record, today) };
    Outcome { standing, missing, remarks: remarks(rule, record) }
}

fn open_until(rule: &Rule, record: &Record, today: Date) -> Standing {
    let until =
        record.ended.zip(rule.later_years).map(|(day, years)| day.saturating_add(i32::from(years).years()));
    match until {
        Some(since) if since < today => Standing::Closed { since },
        until => Standing::Open { until },
    }
}

fn attendance(asked: &Attendance, record: &Record) -> Option<Missing> {
    let (Some(held), Some(attended)) = (record.units_held, record.units_attended) else {
        return Some(Missing::AttendanceNotKnown);
    };
    if held == 0 {
        return Some(Missing::AttendanceNotKnown);
    }
    // Rounded up: nine tenths of 264 units are 237.6, and 237 units are not nine tenths.
    let needs = (u64::from(held) * u64::from(asked.at_least_percent)).div_ceil(100);
    let needs = u32::try_from(needs).unwrap_or(held);
    let has = attended.min(held);
    (has < needs).then_some(Missing::Attendance { has, needs, held })
}

fn practice(placement: &Placement, record: &Record) -> Vec<Missing> {
    let own = || record.practice.iter().filter(|entry| entry.placement == placement.id);
    let has = own().map(|entry| entry.hours).fold(0, u32::saturating_add);
    let name = || placement.id.clone();
    let hours = (has < placement.minimum_hours).then(|| Missing::PracticeHours {
        placement: name(),
        has,
        needs: placement.minimum_hours,
    });
    let report = (placement.report && !own().any(|entry| entry.report))
        .then(|| Missing::PracticeReport { placement: name() });
    hours.into_iter().chain(report).collect()
}

fn portfolio(may: Range, record: &Record) -> Option<Missing> {
    let has = record.portfolio_pages.unwrap_or(0);
    if has < may.from {
        Some(Missing::Portfolio { has, needs: may.from })
    } else {
        (has > may.to).then_some(Missing::PortfolioTooLong { has, at_most: may.to })
    }
}

fn presentation(asked: &Presentation, record: &Record) -> Option<Missing> {
    let Some(has) = record.presentation_minutes.filter(|minutes| *minutes > 0) else {
        return Some(Missing::Presentation);
    };
    let may = asked.range()?;
    (!may.holds(has)).then_some(Missing::PresentationLength { has, may })
}

fn remarks(rule: &Rule, record: &Record) -> Vec<Remark> {
    let group = rule.group.and_then(|may| match record.group_size {
        None => Some(Remark::GroupNotKnown),
        Some(size) => (!may.holds(size)).then_some(Remark::GroupSize { size, may }),
    });
    let about = rule.presentation.as_ref().and_then(|asked| asked.about_minutes);
    let length = about.zip(record.presentation_minutes).and_then(|(about, has)| {
        (has > 0 && has != about).then_some(Remark::PresentationLength { has, about })
    });
    group.into_iter().chain(length).collect()
}
