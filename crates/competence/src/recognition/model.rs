//! Evidence, recognition, panels, badges, and their rules. No database, no web.

use foundation::{Day, Error, Id, News, Person, Result, must};
use serde::{Deserialize, Serialize};

foundation::words! {
    /// What somebody shows.
    pub enum EvidenceKind {
        /// Something that happened, in their own words.
        Story = "story",
        /// Practice, with hours.
        Practice = "practice",
        /// A course that was completed.
        Course = "course",
        /// Anything else.
        Other = "other",
    }
}

foundation::words! {
    /// How far a recognition is.
    pub enum State {
        /// Asked for; the panel has not said all it has to say.
        Asked = "asked",
        /// Recognised.
        Recognised = "recognised",
        /// Not yet, with what is missing.
        NotYet = "not-yet",
        /// Taken back by the learner.
        Withdrawn = "withdrawn",
    }
}

foundation::words! {
    /// What a member of the panel says.
    pub enum Said {
        /// It is there.
        Yes = "yes",
        /// Something is missing.
        NotYet = "not-yet",
    }
}

foundation::words! {
    /// Why a badge no longer holds.
    pub enum Why {
        /// It was given by mistake.
        Mistake = "mistake",
        /// The holder wanted it.
        Holder = "holder",
        /// What it says is not so any more.
        NoLongerSo = "no-longer-so",
    }
}

/// A piece of evidence.
#[derive(Debug)]
pub(crate) enum Evidence {}
/// A recognition.
#[derive(Debug)]
pub(crate) enum Recognition {}
/// A badge.
#[derive(Debug)]
pub(crate) enum Badge {}

/// Most characters of what is written.
pub(super) const MOST: usize = 4_000;
/// More hours of practice in one line are a slip of the finger.
const MOST_HOURS: i64 = 5_000;
/// A badge holds for so many days.
pub(super) const DAYS: i64 = 3 * 365;
/// A panel has at least so many members.
pub(super) const LEAST: usize = 2;

/// Evidence is of a day that has been, and practice has hours.
pub(super) fn check_evidence(
    kind: EvidenceKind,
    hours: Option<i64>,
    (on, today): (Day, Day),
) -> Result<Option<i64>> {
    must(on <= today, Error::field("on", "competence-evidence-problem-day"))?;
    if kind != EvidenceKind::Practice {
        return Ok(None);
    }
    let right = hours.filter(|hours| (1..=MOST_HOURS).contains(hours));
    Ok(Some(right.ok_or(Error::field("hours", "competence-evidence-problem-hours"))?))
}

/// What a panel has said together: whether each member is a peer, and what each has said so far.
///
/// Nothing is decided before there are two who have said something, one of them a peer, and nobody is left to speak.
pub(super) fn decided(panel: &[(bool, Option<Said>)]) -> Option<State> {
    let enough = panel.len() >= LEAST && panel.iter().any(|(peer, _)| *peer);
    let all: Vec<Said> = panel.iter().filter_map(|(_, said)| *said).collect();
    if !enough || all.len() < panel.len() {
        return None;
    }
    Some(if all.iter().all(|said| *said == Said::Yes) { State::Recognised } else { State::NotYet })
}

/// Somebody wrote down or took back evidence, asked for recognition, or a panel spoke.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RecognitionMoved {
    /// Whose.
    pub learner: Id<Person>,
    /// `evidence`, `evidence-ended`, `asked`, `withdrawn`, `panel`, `said`, `recognised` or `not-yet`.
    pub how: String,
}
impl News for RecognitionMoved {
    const NAME: &'static str = "competence.recognition_moved";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.learner)
    }
}

/// A badge was issued, or no longer holds.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct BadgeMoved {
    /// Whose.
    pub learner: Id<Person>,
    /// `issued`, `ended`, `named` or `unnamed`.
    pub how: String,
}
impl News for BadgeMoved {
    const NAME: &'static str = "competence.badge_moved";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.learner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn practice_has_hours_and_everything_has_been() {
        let today: Day = "2026-11-23".parse().unwrap();
        assert_eq!(check_evidence(EvidenceKind::Practice, Some(40), (today, today)).unwrap(), Some(40));
        assert_eq!(check_evidence(EvidenceKind::Story, Some(40), (today, today)).unwrap(), None);
        for hours in [None, Some(0), Some(-4), Some(5_001)] {
            assert!(check_evidence(EvidenceKind::Practice, hours, (today, today)).is_err());
        }
        assert!(check_evidence(EvidenceKind::Story, None, (today.plus(1), today)).is_err());
    }

    #[test]
    fn nothing_is_decided_without_a_peer_or_before_everybody_has_spoken() {
        let (yes, not) = (Some(Said::Yes), Some(Said::NotYet));
        assert_eq!(decided(&[]), None);
        assert_eq!(decided(&[(true, yes)]), None, "one alone does not decide");
        assert_eq!(decided(&[(false, yes), (false, yes)]), None, "no peer among them");
        assert_eq!(decided(&[(true, yes), (false, None)]), None, "one has not spoken");
        assert_eq!(decided(&[(true, yes), (false, yes)]), Some(State::Recognised));
        assert_eq!(decided(&[(true, not), (false, yes)]), Some(State::NotYet));
        assert_eq!(decided(&[(true, yes), (false, yes), (false, not)]), Some(State::NotYet));
    }
}
