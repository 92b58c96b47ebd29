//! What is asked in a round, and what comes next. No database, no web.

use std::collections::BTreeMap;

use foundation::{Error, Id, Result};
use packs::{Instrument, InstrumentTexts, Question};
use ui::Language;

use crate::round::Round;

/// Said once, after the last question.
const ALL_KEPT: &str = "evaluation-answers-saved-done";

/// What somebody did with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// Answered it.
    Value(i32),
    /// Would rather not say.
    Skipped,
}

/// What was given, by instrument and question. A question that was never come to is not there.
pub(crate) type Answers = BTreeMap<(String, String), Given>;

/// One question with its words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked {
    pub instrument: &'static Instrument,
    pub texts: &'static InstrumentTexts,
    pub question: &'static Question,
}

/// The questions of a round in one language, in order. An instrument without words in it is left out: its
/// questions belong to somebody else and are never replaced by a translation of ours.
#[derive(Debug, Clone)]
pub(crate) struct Sheet(pub Vec<Asked>);

/// What comes after a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Next {
    /// This question, counted from one.
    Question(usize),
    /// Nothing: all have been answered or skipped.
    End,
}

/// An answer that was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kept {
    /// Whether help is to be shown at once.
    pub help: bool,
    /// What comes next.
    pub next: Next,
}

impl Sheet {
    pub(crate) fn of(round: &Round, language: Language) -> Self {
        let asked = |id: &str| {
            let instrument = packs::installed().instrument(id)?;
            let texts = instrument.texts(language.as_str())?;
            let question = move |question| Asked { instrument, texts, question };
            Some(instrument.questions_at(round.at_start()).map(question).collect::<Vec<_>>())
        };
        Self(round.measures.split_whitespace().filter_map(asked).flatten().collect())
    }

    /// The question with this number, counted from one.
    pub(crate) fn question(&self, n: usize) -> Result<&Asked> {
        n.checked_sub(1).and_then(|at| self.0.get(at)).ok_or(Error::NotFound)
    }

    /// How many of these questions have been answered or skipped.
    pub(crate) fn done(&self, answers: &Answers) -> usize {
        self.0.iter().filter(|asked| asked.given(answers).is_some()).count()
    }

    /// The next question without an answer after the `n`th, or else the first without one.
    pub(crate) fn next(&self, n: usize, answers: &Answers) -> Next {
        let open = |at: &usize| self.0.get(*at).is_some_and(|asked| asked.given(answers).is_none());
        let next = (n..self.0.len()).find(open).or_else(|| (0..self.0.len()).find(open));
        next.map_or(Next::End, |at| Next::Question(at + 1))
    }
}

impl Next {
    /// Where it is found.
    pub(crate) fn address(self, round: Id<Round>) -> String {
        match self {
            Self::Question(n) => format!("/my/answers/{round}/{n}"),
            Self::End => format!("/my/answers/{round}?done={ALL_KEPT}"),
        }
    }
}

impl Asked {
    /// The words of the question.
    pub(crate) fn words(&self) -> &str {
        self.texts.questions.get(&self.question.id).map_or("", String::as_str)
    }

    /// What was given to it, if it was come to.
    pub(crate) fn given(&self, answers: &Answers) -> Option<Given> {
        answers.get(&self.key()).copied()
    }

    pub(crate) fn key(&self) -> (String, String) {
        (self.instrument.id.clone(), self.question.id.clone())
    }

    /// The answers one can give, from the smallest, each with its words.
    pub(crate) fn choices(&self) -> Vec<(i32, &str)> {
        (self.instrument.answers.min..).zip(self.texts.answers.iter().map(String::as_str)).collect()
    }

    /// The words of an answer.
    pub(crate) fn said(&self, value: i32) -> Option<&str> {
        self.choices().into_iter().find(|(one, _)| *one == value).map(|(_, words)| words)
    }

    /// An answer there is; anything else is a question that was not answered.
    pub(crate) fn check(&self, given: Given) -> Result<()> {
        let range = self.instrument.answers.min..=self.instrument.answers.max;
        match given {
            Given::Value(value) if !range.contains(&value) => {
                Err(Error::field("answer", "evaluation-problem-choose"))
            }
            _ => Ok(()),
        }
    }

    /// Whether help is shown at once after this.
    pub(crate) fn shows_help(&self, given: Given) -> bool {
        matches!(given, Given::Value(value) if self.instrument.shows_help(&self.question.id, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round(moment: &str, measures: &str) -> Round {
        Round {
            org: Id::named(b"nordby"),
            id: Id::named(b"round"),
            programme: Id::named(b"programme"),
            person: Id::named(b"ola"),
            moment: moment.to_owned(),
            measures: measures.to_owned(),
            due_on: "2026-03-10".parse().unwrap(),
            around_days: 21,
            opened_at: None,
            finished_at: None,
            cancelled_at: None,
        }
    }

    #[test]
    fn the_relation_is_not_asked_about_before_there_is_one() {
        let start = Sheet::of(&round("start", "where-i-am-now"), Language::En);
        let later = Sheet::of(&round("two-months", "where-i-am-now"), Language::En);
        assert_eq!((start.0.len(), later.0.len()), (9, 12));
        assert!(start.0.iter().all(|asked| asked.question.subscale.as_deref() != Some("relation")));
    }

    #[test]
    fn questions_whose_words_are_not_installed_are_left_out() {
        let sheet = Sheet::of(&round("start", "where-i-am-now who-5 no-such"), Language::Nb);
        assert_eq!(sheet.0.len(), 9);
    }

    #[test]
    fn the_next_question_is_the_next_without_an_answer_then_the_first() {
        let sheet = Sheet::of(&round("start", "where-i-am-now"), Language::Sv);
        let mut answers: Answers = sheet.0[3..].iter().map(|one| (one.key(), Given::Skipped)).collect();
        assert_eq!(sheet.next(1, &answers), Next::Question(2));
        assert_eq!(sheet.next(9, &answers), Next::Question(1));
        assert_eq!(sheet.done(&answers), 6);
        answers.extend(sheet.0.iter().map(|one| (one.key(), Given::Value(0))));
        assert_eq!(sheet.next(9, &answers), Next::End);
    }

    #[test]
    fn only_an_answer_there_is_counts_and_a_hard_one_shows_help() {
        let sheet = Sheet::of(&round("start", "where-i-am-now"), Language::Da);
        let hard = sheet.0.last().unwrap();
        assert!(hard.check(Given::Value(5)).is_err() && hard.check(Given::Value(-1)).is_err());
        assert!(hard.check(Given::Skipped).is_ok());
        assert!(hard.shows_help(Given::Value(1)) && !hard.shows_help(Given::Value(0)));
        assert!(!hard.shows_help(Given::Skipped) && !sheet.0[0].shows_help(Given::Value(4)));
    }
}
