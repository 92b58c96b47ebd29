//! Models of what goes with what: what every fitted model can be asked, and why one cannot be fitted.

pub mod compare;
pub mod cox;
pub mod design;
pub mod formula;
pub mod frame;
pub mod linear;
pub mod logistic;
pub mod marginal;
pub mod missing;
pub mod mixed;
pub mod ready;
mod robust;

use nalgebra::{DMatrix, DVector};
use statrs::distribution::{ContinuousCDF, Normal};

use statistics::{
    interval::{CONFIDENCE, Interval},
    student,
};

/// One number a model tells, with how sure it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The value.
    pub value: f64,
    /// Its standard error.
    pub error: f64,
    /// The degrees of freedom of the t it is compared with; none for the normal law.
    pub freedom: Option<f64>,
    /// value / error.
    pub statistic: f64,
    /// How likely a value as far from nought is by chance, two-sided.
    pub p: f64,
    /// value ± quantile · error.
    pub interval: Interval,
}

impl Estimate {
    /// The estimate with this value and standard error; none unless the error is above nought and finite.
    pub fn of(value: f64, error: f64, freedom: Option<f64>) -> Option<Self> {
        if !(value.is_finite() && error.is_finite() && error > 0.0) {
            return None;
        }
        let statistic = value / error;
        let (p, quantile) = match freedom {
            Some(freedom) => (student::two_sided(statistic, freedom)?, student::reach(freedom)?),
            None => {
                let law = Normal::standard();
                (2.0 * law.sf(statistic.abs()), law.inverse_cdf(0.5 + CONFIDENCE / 2.0))
            }
        };
        let interval = Interval { low: value - quantile * error, high: value + quantile * error };
        Some(Self { value, error, freedom, statistic, p, interval })
    }
}

/// What every fitted model can be asked. Coefficients are in the order of the columns of the design.
pub trait Fitted {
    /// The names of the coefficients, as R writes them.
    fn names(&self) -> &[String];
    /// The coefficients, length p.
    fn coefficients(&self) -> &DVector<f64>;
    /// Their covariance, p × p.
    fn covariance(&self) -> &DMatrix<f64>;
    /// The degrees of freedom of a contrast of them (length p); none for the normal law.
    fn freedom(&self, contrast: &DVector<f64>) -> Option<f64>;

    /// A sum of coefficients, each times its weight (length p); none when it has no error.
    fn contrast(&self, weights: &DVector<f64>) -> Option<Estimate> {
        let value = weights.dot(self.coefficients());
        let variance = (weights.transpose() * self.covariance() * weights)[(0, 0)];
        Estimate::of(value, variance.sqrt(), self.freedom(weights))
    }

    /// One coefficient by its place; none when there is none, or it has no error.
    fn coefficient(&self, at: usize) -> Option<Estimate> {
        let count = self.coefficients().len();
        let weights =
            (at < count).then(|| DVector::from_fn(count, |row, _| f64::from(u8::from(row == at))))?;
        self.contrast(&weights)
    }
}

/// Random effects of one grouping of the rows: `(1 + time | person)`.
#[derive(Debug, Clone, PartialEq)]
pub struct Grouping {
    /// What groups the rows: `person`, or `site:peer`.
    pub name: String,
    /// The names of the groups.
    pub levels: Vec<String>,
    /// The group of each row, length n.
    pub of: Vec<usize>,
    /// The random terms, n × k: a column of ones for the intercept, and the slopes.
    pub z: DMatrix<f64>,
    /// Their names, k: `(Intercept)`, `time`.
    pub terms: Vec<String>,
    /// Whether the terms of one group may go together; not for `||`.
    pub correlated: bool,
}

/// Why a model cannot be fitted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The formula cannot be read.
    #[error("the formula cannot be read at character {at}: {found:?} was not expected")]
    Formula {
        /// Which character, counted from 1.
        at: usize,
        /// What stands there; empty for the end.
        found: String,
    },
    /// A column the formula names is not there.
    #[error("there is no column {column:?}")]
    NoColumn {
        /// Its name.
        column: String,
    },
    /// The formula is longer, or means more terms, than anybody could read.
    #[error("the formula is too long, or means too many terms")]
    TooLong,
    /// What is to be explained also explains.
    #[error("{column:?} stands on both sides of the formula")]
    BothSides {
        /// The outcome.
        column: String,
    },
    /// There is no number for what the formula asks in a row, such as the logarithm of nought.
    #[error("row {row}: {expression} is no number")]
    NoValue {
        /// What the formula asks.
        expression: String,
        /// The row, as the spreadsheet counts.
        row: u32,
    },
    /// A column names a group that was not declared.
    #[error("row {row} of the column {column:?} says {found:?}, which is none of its groups")]
    UnknownLevel {
        /// Its name.
        column: String,
        /// The row, as the spreadsheet counts.
        row: u32,
        /// What is written there.
        found: String,
    },
    /// A group that is asked for is not in the column.
    #[error("the column {column:?} has no {level:?}")]
    NoLevel {
        /// Its name.
        column: String,
        /// What was asked for.
        level: String,
    },
    /// A column has to hold numbers, and does not.
    #[error("row {row} of the column {column:?} says {found:?}, which is no number")]
    NotANumber {
        /// Its name.
        column: String,
        /// The row, as the spreadsheet counts.
        row: u32,
        /// What is written there.
        found: String,
    },
    /// The outcome is the same for all.
    #[error("the outcome {column:?} is the same in every row")]
    Constant {
        /// Its name.
        column: String,
    },
    /// An outcome that has to be yes or no has other values.
    #[error("the outcome {column:?} has to be 0 or 1, and row {row} says {found}")]
    NotYesOrNo {
        /// Its name.
        column: String,
        /// The row, as the spreadsheet counts.
        row: u32,
        /// What is written there.
        found: String,
    },
    /// Groups in a column, but only one of them.
    #[error("the column {column:?} has one value only in the rows that are used")]
    OneLevel {
        /// Its name.
        column: String,
    },
    /// More to estimate than there are rows.
    #[error("{parameters} parameters cannot be estimated from {rows} rows")]
    TooFew {
        /// How many rows have no gap.
        rows: usize,
        /// How many parameters there are.
        parameters: usize,
    },
    /// As many random effects as rows: they cannot be told from the rest.
    #[error(
        "{group:?} has {effects} random effects for {rows} rows: they cannot be told from what is left over"
    )]
    TooManyGroups {
        /// What groups the rows.
        group: String,
        /// How many effects.
        effects: usize,
        /// How many rows.
        rows: usize,
    },
    /// One column tells yes from no without error: no finite estimate exists.
    #[error("yes and no can be told apart without error, so the estimates grow without end")]
    Separated,
    /// The search did not come to an end.
    #[error("the estimates did not settle after {steps} steps")]
    NotConverged {
        /// After how many steps.
        steps: usize,
    },
    /// The sums cannot be done with these numbers.
    #[error("the numbers are too far apart, or too much alike, to be computed with")]
    Unsound,
}
