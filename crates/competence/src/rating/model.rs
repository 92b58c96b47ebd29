//! Who rates, who may see, what is told, and the rules. No database, no web.

use foundation::{Day, Error, Id, News, Person, Result, must};
use serde::{Deserialize, Serialize};

foundation::words! {
    /// As what somebody rates.
    pub enum Kind {
        /// Oneself.
        Own = "own",
        /// Has trained the person.
        Trainer = "trainer",
        /// Supervises the person.
        Supervisor = "supervisor",
    }
}

foundation::words! {
    /// With whom somebody shares how they have rated themselves.
    pub enum Audience {
        /// Those who have been asked to rate as trainers.
        Trainer = "trainer",
        /// Those who have been asked to rate as supervisors.
        Supervisor = "supervisor",
        /// The coordinator.
        Coordinator = "coordinator",
    }
}

/// A goal that somebody wants to reach.
#[derive(Debug)]
pub(crate) enum Goal {}

/// Most characters of a goal.
pub(super) const MOST: usize = 1_000;
/// A goal further away than this is no plan.
const FURTHEST: i64 = 2 * 366;

/// A goal lies ahead, and not so far that nobody will look.
pub(super) fn check_goal(by: Day, today: Day) -> Result<()> {
    must(by >= today, Error::field("by", "competence-rating-problem-day-past"))?;
    must(by <= today.plus(FURTHEST), Error::field("by", "competence-rating-problem-day-far"))
}

/// A rating was finished. The levels stand in the rating.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Rated {
    /// Who was rated.
    pub learner: Id<Person>,
    /// As what the actor has rated.
    pub kind: Kind,
}
impl News for Rated {
    const NAME: &'static str = "competence.rated";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.learner)
    }
}

/// A rating was begun or changed.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RatingWritten {
    /// Who is rated.
    pub learner: Id<Person>,
    /// The domain.
    pub domain: String,
}
impl News for RatingWritten {
    const NAME: &'static str = "competence.rating_written";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.learner)
    }
}

/// Somebody shares how they have rated themselves, or no longer does.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RatingShared {
    /// Who.
    pub learner: Id<Person>,
    /// With whom they share now.
    pub with: Vec<Audience>,
}
impl News for RatingShared {
    const NAME: &'static str = "competence.rating_shared";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.learner)
    }
}

/// Somebody was asked to rate, or is no longer asked.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RaterNamed {
    /// Who is to be rated.
    pub learner: Id<Person>,
    /// Who rates.
    pub rater: Id<Person>,
    /// As what.
    pub kind: Kind,
    /// `asked` or `ended`.
    pub how: String,
}
impl News for RaterNamed {
    const NAME: &'static str = "competence.rater_named";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.learner)
    }
}

/// A goal was set, reached, or taken away.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct GoalSet {
    /// Whose.
    pub learner: Id<Person>,
    /// `set`, `reached` or `ended`.
    pub how: String,
}
impl News for GoalSet {
    const NAME: &'static str = "competence.goal_set";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.learner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_lies_ahead_and_within_two_years() {
        let today: Day = "2026-11-23".parse().unwrap();
        assert!(check_goal(today, today).is_ok());
        assert!(check_goal(today.plus(-1), today).is_err());
        assert!(check_goal(today.plus(732), today).is_ok());
        assert!(check_goal(today.plus(733), today).is_err());
    }
}
