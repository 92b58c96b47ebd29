//! From a person's answers to a score, by a measure's own definition.
//!
//! A definition holds the coding (from where to where each answer goes), which questions are turned
//! round, and what to do when answers are missing. It never holds the words of the questions. Two
//! codings of one measure are two definitions: an answer outside its coding is refused, not shifted.

mod definition;
mod important;

pub use definition::{Definition, Failed, Vector};
pub use important::{Importance, Support, important};

/// One question of a measure: how its answers are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// The lowest answer.
    pub min: i32,
    /// The highest answer.
    pub max: i32,
    /// Turned round before it counts: min + max − answer.
    pub reverse: bool,
    /// From this answer on, help is shown at once and the measure's author says who is told.
    pub show_help_from: Option<i32>,
}

/// How the answers of a scale become one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// Their sum.
    Sum,
    /// Their mean.
    Mean,
}

/// What a scale does with missing answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// No score unless all are answered.
    None,
    /// Up to so many may be missing; the mean of the others stands for them.
    UpTo(usize),
}

/// What the sum or mean is made into.
#[derive(Debug, Clone, PartialEq)]
pub enum Metric {
    /// Times a factor: 4 for WHO-5, else 1.
    Times(f64),
    /// Read from a table, first the lowest possible sum, as measures with a Rasch metric demand.
    Table(Vec<f64>),
}

/// A named stretch of the score, from here to the next band. What a page calls it is not told here.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Its key.
    pub key: String,
    /// The lowest score that belongs to it.
    pub from: f64,
}

/// One scale: some of the questions, and how they add up.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// Its key.
    pub key: String,
    /// Which questions, counted from nought. A question in no scale is asked and not scored.
    pub questions: Vec<usize>,
    /// Sum or mean.
    pub total: Total,
    /// What to do with missing answers.
    pub missing: Missing,
    /// The factor or the table.
    pub metric: Metric,
    /// Bands, rising; may be empty.
    pub bands: Vec<Band>,
}

/// A measure: its questions and the scales made of them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Measure {
    /// In the order they are asked.
    pub questions: Vec<Question>,
    /// One or more.
    pub scales: Vec<Scale>,
}

/// A score on one scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// The score.
    pub value: f64,
    /// How many answers it stands on.
    pub answered: usize,
    /// How many were missing and filled in by the rule.
    pub missing: usize,
    /// Which band, by its place in the list.
    pub band: Option<usize>,
}

/// Why a definition cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unsound {
    /// A question's answers do not go upwards.
    #[error("question {0} has no answers between its lowest and highest")]
    Coding(usize),
    /// A scale is empty, or names a question that is not there, or one twice.
    #[error("scale {0} does not name each of its questions once")]
    Questions(usize),
    /// A scale would give a score without any answer.
    #[error("scale {0} allows all answers to be missing")]
    Missing(usize),
    /// A factor that is no number, or a table that does not fit the sums.
    #[error("scale {0} has a factor or table that does not fit its questions")]
    Metric(usize),
    /// Bands that do not rise.
    #[error("the bands of scale {0} do not rise")]
    Bands(usize),
}

/// Why answers have no score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unscored {
    /// Not one answer, or one gap, a question.
    #[error("{given} answers were given to {asked} questions")]
    Length {
        /// How many were given.
        given: usize,
        /// How many questions there are.
        asked: usize,
    },
    /// An answer outside the coding, often from another version of the measure.
    #[error("the answer to question {question} is outside its coding")]
    OutsideCoding {
        /// Which question, counted from nought.
        question: usize,
    },
    /// More is missing than the measure's rule allows.
    #[error("{missing} answers are missing, {allowed} may be")]
    TooFew {
        /// How many are missing.
        missing: usize,
        /// How many may be.
        allowed: usize,
    },
    /// The definition is unsound; `check` tells why.
    #[error("the definition of the measure cannot be used")]
    Definition,
}

impl Measure {
    /// Finds what is wrong with a definition before anybody is asked.
    pub fn check(&self) -> Result<(), Unsound> {
        if let Some(at) = self.questions.iter().position(|q| q.min >= q.max) {
            return Err(Unsound::Coding(at));
        }
        for (at, scale) in self.scales.iter().enumerate() {
            scale.check(at, &self.questions)?;
        }
        Ok(())
    }

    /// The score of each scale, or why there is none. A skipped question is `None`.
    pub fn score(&self, answers: &[Option<i32>]) -> Result<Vec<Result<Score, Unscored>>, Unscored> {
        self.accept(answers)?;
        Ok(self.scales.iter().map(|scale| scale.score(&self.questions, answers)).collect())
    }

    /// The questions whose answer shows help at once, in order.
    pub fn show_help(&self, answers: &[Option<i32>]) -> Vec<usize> {
        let marked = |(question, answer): (&Question, &Option<i32>)| {
            question.show_help_from.zip(*answer).is_some_and(|(from, answer)| answer >= from)
        };
        let pairs = self.questions.iter().zip(answers).enumerate();
        pairs.filter(|(_, pair)| marked(*pair)).map(|(at, _)| at).collect()
    }

    fn accept(&self, answers: &[Option<i32>]) -> Result<(), Unscored> {
        if answers.len() != self.questions.len() {
            return Err(Unscored::Length { given: answers.len(), asked: self.questions.len() });
        }
        let outside = |(q, answer): (&Question, &Option<i32>)| answer.is_some_and(|a| a < q.min || a > q.max);
        match self.questions.iter().zip(answers).position(outside) {
            Some(question) => Err(Unscored::OutsideCoding { question }),
            None => Ok(()),
        }
    }
}

impl Scale {
    fn check(&self, at: usize, questions: &[Question]) -> Result<(), Unsound> {
        let mut named = self.questions.clone();
        named.sort_unstable();
        named.dedup();
        let last_fits = named.last().is_some_and(|last| *last < questions.len());
        if !last_fits || named.len() != self.questions.len() {
            return Err(Unsound::Questions(at));
        }
        if matches!(self.missing, Missing::UpTo(most) if most >= self.questions.len()) {
            return Err(Unsound::Missing(at));
        }
        let span: i64 =
            named.iter().map(|q| i64::from(questions[*q].max) - i64::from(questions[*q].min)).sum();
        let fits = match &self.metric {
            Metric::Times(factor) => factor.is_finite() && *factor != 0.0,
            Metric::Table(table) => self.total == Total::Sum && table.len() as i64 == span + 1,
        };
        if !fits {
            return Err(Unsound::Metric(at));
        }
        let rising = self.bands.windows(2).all(|pair| pair[0].from < pair[1].from);
        if rising { Ok(()) } else { Err(Unsound::Bands(at)) }
    }

    fn score(&self, questions: &[Question], answers: &[Option<i32>]) -> Result<Score, Unscored> {
        let (mut sum, mut answered) = (0.0, 0usize);
        for at in &self.questions {
            let question = questions.get(*at).ok_or(Unscored::Definition)?;
            if let Some(answer) = answers.get(*at).copied().flatten() {
                let (answer, min, max) =
                    (f64::from(answer), f64::from(question.min), f64::from(question.max));
                sum += if question.reverse { min + max - answer } else { answer };
                answered += 1;
            }
        }
        let missing = self.questions.len() - answered;
        let allowed = match self.missing {
            Missing::None => 0,
            Missing::UpTo(most) => most,
        };
        if missing > allowed || answered == 0 {
            return Err(Unscored::TooFew { missing, allowed });
        }
        let mean = sum / answered as f64;
        let raw = match self.total {
            Total::Mean => mean,
            Total::Sum if missing == 0 => sum,
            Total::Sum => mean * self.questions.len() as f64,
        };
        let value = self.convert(raw, questions).ok_or(Unscored::Definition)?;
        let band = self.bands.iter().rposition(|band| band.from <= value);
        Ok(Score { value, answered, missing, band })
    }

    fn convert(&self, raw: f64, questions: &[Question]) -> Option<f64> {
        match &self.metric {
            Metric::Times(factor) => Some(raw * factor),
            Metric::Table(table) => {
                let lowest: i64 = self.questions.iter().map(|at| i64::from(questions[*at].min)).sum();
                // A sum with gaps filled in may fall between two lines of the table.
                let line = usize::try_from(raw.round() as i64 - lowest).ok()?;
                table.get(line).copied()
            }
        }
    }
}

#[cfg(test)]
mod tests;
