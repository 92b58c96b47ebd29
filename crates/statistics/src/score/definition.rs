//! A measure with what tells its scores apart from those of another coding or version, and examples that prove it.

use super::{Measure, Unscored, Unsound};
use crate::change::Direction;

/// A scoring definition as it is kept: two codings, versions or languages of one measure are two of these.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The measure's key, such as `k10`.
    pub key: String,
    /// Which edition of the rules, so that scores can be made anew when they change.
    pub version: String,
    /// How answers are numbered, in the measure's own words, such as `1-5`.
    pub coding: String,
    /// How many days the questions look back; none when they ask about now or in general.
    pub recall_days: Option<u32>,
    /// The language the questions are asked in.
    pub language: String,
    /// Where the rules are printed.
    pub source: String,
    /// The questions and scales.
    pub measure: Measure,
    /// For each scale, in the same order, whether a high score is good.
    pub directions: Vec<Direction>,
    /// Examples with their scores; at least one.
    pub vectors: Vec<Vector>,
}

/// Answers, and what they have to give.
#[derive(Debug, Clone, PartialEq)]
pub struct Vector {
    /// An answer a question, `None` where it is skipped.
    pub answers: Vec<Option<i32>>,
    /// The score on each scale, or none where the rules give none.
    pub scores: Vec<Option<f64>>,
}

/// Why a definition is not to be used.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum Failed {
    /// The measure is unsound.
    #[error(transparent)]
    Unsound(#[from] Unsound),
    /// Not as many directions as scales.
    #[error("{scales} scales have {directions} directions")]
    Directions {
        /// How many scales.
        scales: usize,
        /// How many directions.
        directions: usize,
    },
    /// Nothing shows that the rules are the printed ones.
    #[error("the definition has no example")]
    NoVector,
    /// The answers of an example do not fit the questions.
    #[error("example {vector} does not fit the questions: {why}")]
    Unfit {
        /// Which, counted from nought.
        vector: usize,
        /// Why.
        why: Unscored,
    },
    /// An example gives another score than it has to.
    #[error("example {vector} gives another score on scale {scale} than it has to")]
    Score {
        /// Which, counted from nought.
        vector: usize,
        /// Which scale, counted from nought; for too few or many scores in the example how many scales there are.
        scale: usize,
    },
}

impl Definition {
    /// Finds what is wrong: the measure itself, a scale without a direction, and each example that gives another score
    /// (by more than 0.0001, as printed tables are rounded).
    pub fn check(&self) -> Result<(), Failed> {
        self.measure.check()?;
        let (scales, directions) = (self.measure.scales.len(), self.directions.len());
        if scales != directions {
            return Err(Failed::Directions { scales, directions });
        }
        if self.vectors.is_empty() {
            return Err(Failed::NoVector);
        }
        self.vectors.iter().enumerate().try_for_each(|(at, vector)| self.check_vector(at, vector))
    }

    fn check_vector(&self, at: usize, vector: &Vector) -> Result<(), Failed> {
        let found = self.measure.score(&vector.answers).map_err(|why| Failed::Unfit { vector: at, why })?;
        if found.len() != vector.scores.len() {
            return Err(Failed::Score { vector: at, scale: found.len() });
        }
        let same = |(found, expected): (&Result<super::Score, Unscored>, &Option<f64>)| match expected {
            Some(expected) => found.is_ok_and(|score| (score.value - expected).abs() < 1e-4),
            None => found.is_err(),
        };
        match found.iter().zip(&vector.scores).position(|pair| !same(pair)) {
            Some(scale) => Err(Failed::Score { vector: at, scale }),
            None => Ok(()),
        }
    }

    /// Whether scores of both may stand in one column: the same measure, version, coding and recall period. The
    /// language may differ.
    pub fn comparable(&self, other: &Self) -> bool {
        let keys = |one: &Self| (one.key.clone(), one.version.clone(), one.coding.clone(), one.recall_days);
        keys(self) == keys(other)
    }
}
