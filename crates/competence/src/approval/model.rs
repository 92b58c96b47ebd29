//! An approval and its rules. No database, no web.

use foundation::{Day, Error, Id, News, Organisation, Person, Result, Timestamp, must};

foundation::words! {
    /// What somebody is approved for.
    pub enum Kind {
        /// The training every peer-guide completes before the first meeting.
        PeerTraining = "peer-training",
    }
}

foundation::record! {
    /// That somebody has completed a training.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Approval {
        /// The organisation that approved it.
        pub org: Id<Organisation>,
        /// Its identity.
        pub id: Id<Approval>,
        /// Who is approved.
        pub person: Id<Person>,
        /// For what.
        pub kind: Kind,
        /// From which day.
        pub on_day: Day,
        /// To which day, that day included; none for as long as nobody withdraws it.
        pub until_day: Option<Day>,
        /// Who approved it.
        pub approved_by: Id<Person>,
        /// When it was written down.
        pub approved_at: Timestamp,
        /// When it was withdrawn.
        pub ended_at: Option<Timestamp>,
    }
}

impl Approval {
    /// Whether it holds on this day.
    pub fn holds(&self, on: Day) -> bool {
        self.ended_at.is_none() && self.on_day <= on && self.until_day.is_none_or(|until| on <= until)
    }
}

/// A training is completed before it is approved, and an approval does not end before it begins. `today` is the day in
/// Greenwich: where the house stands it may be tomorrow already.
pub(crate) fn check(on: Day, until: Option<Day>, today: Day) -> Result<()> {
    must(on <= today.plus(1), Error::field("on", "competence-problem-future"))?;
    must(on >= today.plus(-50 * 366), Error::field("on", "competence-problem-past"))?;
    must(until.is_none_or(|until| until >= on), Error::field("until", "competence-problem-until"))
}

/// Somebody was approved.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Approved {
    /// Who.
    pub person: Id<Person>,
    /// For what.
    pub kind: Kind,
    /// From which day.
    pub on: Day,
    /// To which day.
    pub until: Option<Day>,
}
impl News for Approved {
    const NAME: &'static str = "competence.approved";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// An approval was withdrawn.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct ApprovalWithdrawn {
    /// Whose.
    pub person: Id<Person>,
    /// For what.
    pub kind: Kind,
}
impl News for ApprovalWithdrawn {
    const NAME: &'static str = "competence.approval_withdrawn";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn an_approval_holds_from_its_first_day_to_its_last() {
        let approval = Approval {
            org: Id::named(b"o"),
            id: Id::named(b"a"),
            person: Id::named(b"p"),
            kind: Kind::PeerTraining,
            on_day: day("2026-01-10"),
            until_day: Some(day("2026-12-31")),
            approved_by: Id::named(b"n"),
            approved_at: foundation::testing::noon(),
            ended_at: None,
        };
        assert!(!approval.holds(day("2026-01-09")));
        assert!(approval.holds(day("2026-01-10")) && approval.holds(day("2026-12-31")));
        assert!(!approval.holds(day("2027-01-01")));
        let withdrawn = Approval { ended_at: Some(foundation::testing::noon()), ..approval };
        assert!(!withdrawn.holds(day("2026-06-01")));
    }

    #[test]
    fn a_training_that_is_still_to_come_is_not_approved() {
        let today = day("2026-03-10");
        assert!(check(today, None, today).is_ok());
        assert!(check(day("2026-04-10"), None, today).is_err());
        assert!(check(today, Some(day("2026-03-09")), today).is_err());
        assert!(check(day("1900-01-01"), None, today).is_err());
    }
}
