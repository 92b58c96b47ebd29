//! Rounds and when they are open. No database, no web.

use foundation::{Day, Id, News, Organisation, Person, Programme, Timestamp};

/// The moment at which there is no relation to ask about yet, as templates call it.
pub(crate) const START: &str = "start";

/// After so many days without an answer the person is asked once more, and then no more.
pub(crate) const ASK_AGAIN_AFTER: i64 = 2;

/// What two people walk together. The room `support` knows it; here it is only a name.
#[derive(Debug)]
pub enum Path {}

foundation::record! {
    /// The questions of one moment for one person.
    #[derive(Debug, Clone)]
    pub struct Round {
        /// Whose person it is.
        pub org: Id<Organisation>,
        /// Its identity.
        pub id: Id<Round>,
        /// In which programme.
        pub programme: Id<Programme>,
        /// Who is asked.
        pub person: Id<Person>,
        /// The moment, a word of the template.
        pub moment: String,
        /// The ids of the instruments, with spaces between.
        pub measures: String,
        /// From which day on it is open.
        pub due_on: Day,
        /// For how many days.
        pub around_days: i64,
        /// When the first answer came.
        pub opened_at: Option<Timestamp>,
        /// When the last question was answered or skipped.
        pub finished_at: Option<Timestamp>,
        /// When it was taken back: the person has withdrawn, or the path ended before.
        pub cancelled_at: Option<Timestamp>,
    }
}

/// Where a round stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Window {
    /// Its day has not come.
    Ahead,
    /// It can be answered.
    Open,
    /// All questions have been answered or skipped.
    Finished,
    /// It was not answered in time, or was taken back.
    Past,
}

impl Round {
    /// The last day on which an answer still belongs to the moment.
    pub fn open_until(&self) -> Day {
        self.due_on.plus(self.around_days)
    }

    pub(crate) fn window(&self, today: Day) -> Window {
        if self.finished_at.is_some() {
            Window::Finished
        } else if self.cancelled_at.is_some() || today > self.open_until() {
            Window::Past
        } else if today < self.due_on {
            Window::Ahead
        } else {
            Window::Open
        }
    }

    /// Whether the start is asked about, when there is no relation yet.
    pub(crate) fn at_start(&self) -> bool {
        self.moment == START
    }
}

/// Somebody may be asked now. The app sends a link that opens this round only.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct RoundDue {
    /// Which round: the link opens `/my/answers/{round}`.
    pub round: Id<Round>,
    /// Who is asked.
    pub person: Id<Person>,
    /// Whose person it is.
    pub org: Id<Organisation>,
    /// Whether it is the second and last time.
    pub again: bool,
}
impl News for RoundDue {
    const NAME: &'static str = "evaluation.round_due";
    const WAITS: bool = true;
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Somebody has answered or skipped one question. Which answer stands nowhere but in the answer.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct QuestionAnswered {
    pub round: Id<Round>,
    pub person: Id<Person>,
}
impl News for QuestionAnswered {
    const NAME: &'static str = "evaluation.question_answered";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Somebody has come to the end of the questions.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct RoundFinished {
    /// Which round.
    pub round: Id<Round>,
    /// Who answered.
    pub person: Id<Person>,
}
impl News for RoundFinished {
    const NAME: &'static str = "evaluation.round_finished";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Nobody is asked any more on this path or of this person.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct AskingStopped {
    pub person: Id<Person>,
}
impl News for AskingStopped {
    const NAME: &'static str = "evaluation.asking_stopped";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round() -> Round {
        Round {
            org: Id::named(b"nordby"),
            id: Id::named(b"round"),
            programme: Id::named(b"programme"),
            person: Id::named(b"ola"),
            moment: START.to_owned(),
            measures: "where-i-am-now".to_owned(),
            due_on: "2026-03-10".parse().unwrap(),
            around_days: 21,
            opened_at: None,
            finished_at: None,
            cancelled_at: None,
        }
    }

    #[test]
    fn a_round_is_open_from_its_day_until_its_last() {
        let round = round();
        let on = |day: &str| round.window(day.parse().unwrap());
        assert_eq!(on("2026-03-09"), Window::Ahead);
        assert_eq!(on("2026-03-10"), Window::Open);
        assert_eq!(on("2026-03-31"), Window::Open);
        assert_eq!(on("2026-04-01"), Window::Past);
    }

    #[test]
    fn what_is_finished_or_taken_back_is_not_open() {
        let moment = foundation::testing::noon();
        let today = "2026-03-12".parse().unwrap();
        assert_eq!(Round { finished_at: Some(moment), ..round() }.window(today), Window::Finished);
        assert_eq!(Round { cancelled_at: Some(moment), ..round() }.window(today), Window::Past);
    }
}
