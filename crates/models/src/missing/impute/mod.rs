//! Multiple imputation by chained equations: several completed tables, each with other values in the gaps.

mod donors;
mod line;
mod yes;

use nalgebra::DMatrix;

pub use donors::DONORS;
use statistics::resampling::Stream;

/// How the gaps of a column are filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// With what a regression predicts and chance adds, both drawn anew each time: for numbers that are normal around
    /// their prediction. It may give values nobody has, also outside the scale. (Rubin 1987, example 5.1.)
    Normal,
    /// With the value of one of the five people whose prediction lies nearest (predictive mean matching): for scores,
    /// counts and money, as only values that somebody has are given. (Rubin 1986, Little 1988.)
    Match,
    /// With 1 or 0, by a logistic regression: for yes and no.
    YesNo,
    /// Not at all: the column has no gaps and only helps to predict the others.
    Whole,
}

/// One column of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What it is called in messages.
    pub name: String,
    /// A value a row; `None`, and values that are no finite number, are gaps.
    pub values: Vec<Option<f64>>,
    /// How its gaps are filled.
    pub how: How,
}

/// How many tables, and with how much patience.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// How many completed tables; about as many as one of a hundred cells is missing. (White, Royston and Wood 2011.)
    pub tables: usize,
    /// How many times all columns are gone through; 10 to 20 are enough as a rule.
    pub rounds: usize,
    /// Which chance. The same seed gives the same tables, and the first of twenty is the first of five.
    pub seed: u64,
}

impl Default for Plan {
    fn default() -> Self {
        Self { tables: 20, rounds: 10, seed: 1 }
    }
}

/// Completed tables.
#[derive(Debug, Clone, PartialEq)]
pub struct Imputed {
    /// For each table its columns, each with a value for every row, in the order they were given.
    pub tables: Vec<Vec<Vec<f64>>>,
    /// How the filled-in values went from round to round: one line a table, round and column with gaps. Lines of
    /// different tables should mingle and not rise or fall to the end.
    pub trace: Vec<Trace>,
}

/// The filled-in values of one column after one round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trace {
    /// Which table, counted from nought.
    pub table: usize,
    /// Which round, counted from nought.
    pub round: usize,
    /// Which column, counted from nought.
    pub column: usize,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation; none for a single gap.
    pub sd: Option<f64>,
}

/// Why nothing can be filled in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// Not one column, row, table or round.
    #[error("imputation needs at least one column and row, and at least one table and round")]
    Nothing,
    /// Columns of different length.
    #[error("the column {column:?} has {rows} rows, and the first has {first}")]
    Length {
        /// Its name.
        column: String,
        /// How many rows it has.
        rows: usize,
        /// How many the first has.
        first: usize,
    },
    /// A column that is never filled in, with a gap.
    #[error("the column {column:?} has a gap in row {row} and is not to be filled in")]
    Gap {
        /// Its name.
        column: String,
        /// Which row, counted from 1.
        row: usize,
    },
    /// A column of yes and no with another value.
    #[error("the column {column:?} has to hold 1 or 0, and row {row} does not")]
    NotYesOrNo {
        /// Its name.
        column: String,
        /// Which row, counted from 1.
        row: usize,
    },
    /// Too few values to learn from.
    #[error("the column {column:?} has {observed} values, too few to fill its gaps from")]
    TooFew {
        /// Its name.
        column: String,
        /// How many it has.
        observed: usize,
    },
}

/// Fills the gaps several times by chained equations: each column with gaps is predicted from all others, round after
/// round, and chance is added as it would be in new people. (Van Buuren and Groothuis-Oudshoorn 2011; White, Royston
/// and Wood 2011.) Then a statistic is computed on each table and `pool` brings the answers together.
///
/// The outcome, the groups and whatever is in the later model have to be among the columns; a product of two that the
/// model has is better kept by imputing each group by itself. Values are taken to be missing for reasons the columns
/// tell (at random); `bounds` shows what else could be.
///
/// ```
/// use models::missing::{Column, How, Plan, impute};
/// let before = (0..20).map(|at| Some(f64::from(at))).collect();
/// let after = (0..20).map(|at| (at % 4 > 0).then(|| f64::from(at + at % 3))).collect();
/// let columns = [
///     Column { name: "before".into(), values: before, how: How::Whole },
///     Column { name: "after".into(), values: after, how: How::Match },
/// ];
/// let found = impute(&columns, Plan { tables: 5, ..Plan::default() }).unwrap();
/// assert_eq!((found.tables.len(), found.tables[0][1].len(), found.tables[0][1][1]), (5, 20, 2.0));
/// ```
pub fn impute(columns: &[Column], plan: Plan) -> Result<Imputed, Unfit> {
    let rows = columns.first().map_or(0, |column| column.values.len());
    if rows == 0 || plan.tables == 0 || plan.rounds == 0 {
        return Err(Unfit::Nothing);
    }
    columns.iter().try_for_each(|column| column.check(rows))?;
    let with_gaps: Vec<(usize, Target)> =
        columns.iter().enumerate().filter_map(|(at, column)| Some((at, Target::of(column)?))).collect();
    let mut found = Imputed { tables: Vec::new(), trace: Vec::new() };
    for table in 0..plan.tables {
        let mut draw = Stream::new(plan.seed, table as u64);
        let mut filled: Vec<Vec<f64>> = columns.iter().map(|column| column.begin(&mut draw)).collect();
        for round in 0..plan.rounds {
            for (at, target) in &with_gaps {
                let predictors = predictors(&filled, *at);
                let values = target.draw(&predictors, &mut draw);
                for (row, value) in target.gaps.iter().zip(&values) {
                    filled[*at][*row] = *value;
                }
                found.trace.push(trace((table, round, *at), &values));
            }
        }
        found.tables.push(filled);
    }
    Ok(found)
}

impl Column {
    fn value(&self, row: usize) -> Option<f64> {
        self.values[row].filter(|value| value.is_finite())
    }

    fn check(&self, rows: usize) -> Result<(), Unfit> {
        let column = || self.name.clone();
        if self.values.len() != rows {
            return Err(Unfit::Length { column: column(), rows: self.values.len(), first: rows });
        }
        let gap = (0..rows).find(|row| self.value(*row).is_none());
        let observed = (0..rows).filter_map(|row| self.value(row)).count();
        let other = |row: &usize| self.value(*row).is_some_and(|value| value != 0.0 && value != 1.0);
        match (self.how, gap) {
            (How::Whole, Some(row)) => Err(Unfit::Gap { column: column(), row: row + 1 }),
            (How::YesNo, _) if (0..rows).any(|row| other(&row)) => {
                let row = (0..rows).find(other).unwrap_or_default() + 1;
                Err(Unfit::NotYesOrNo { column: column(), row })
            }
            (_, Some(_)) if observed < 2 => Err(Unfit::TooFew { column: column(), observed }),
            _ => Ok(()),
        }
    }

    /// The column with each gap filled by the value of anybody, to begin with.
    fn begin(&self, draw: &mut Stream) -> Vec<f64> {
        let there: Vec<f64> = (0..self.values.len()).filter_map(|row| self.value(row)).collect();
        let mut fill = |row| self.value(row).unwrap_or_else(|| there[draw.below(there.len())]);
        (0..self.values.len()).map(&mut fill).collect()
    }
}

/// A column with gaps.
struct Target {
    how: How,
    /// The rows with a value, and their values.
    there: Vec<usize>,
    values: Vec<f64>,
    /// The rows with a gap.
    gaps: Vec<usize>,
}

impl Target {
    fn of(column: &Column) -> Option<Self> {
        let rows = 0..column.values.len();
        let (there, gaps): (Vec<usize>, Vec<usize>) = rows.partition(|row| column.value(*row).is_some());
        let values = there.iter().filter_map(|row| column.value(*row)).collect();
        (!gaps.is_empty()).then_some(Self { how: column.how, there, values, gaps })
    }

    /// A value for each gap.
    fn draw(&self, predictors: &DMatrix<f64>, draw: &mut Stream) -> Vec<f64> {
        let seen = predictors.select_rows(&self.there);
        let sought = predictors.select_rows(&self.gaps);
        match self.how {
            How::Normal => line::draw(&seen, &self.values, &sought, draw),
            How::YesNo => yes::draw(predictors, &self.there, &self.values, &sought, draw),
            How::Match | How::Whole => donors::draw(&seen, &self.values, &sought, draw),
        }
    }
}

/// A column of ones, and every column but this one with mean 0 and spread 1, so that units do not matter. A column that
/// does not vary becomes noughts and predicts nothing.
fn predictors(filled: &[Vec<f64>], but: usize) -> DMatrix<f64> {
    let others: Vec<&Vec<f64>> =
        filled.iter().enumerate().filter(|(at, _)| *at != but).map(|(_, column)| column).collect();
    let rows = filled[but].len();
    let mut all = DMatrix::from_element(rows, others.len() + 1, 1.0);
    for (at, column) in others.into_iter().enumerate() {
        let mean = column.iter().sum::<f64>() / rows as f64;
        let spread = (column.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / rows as f64).sqrt();
        let largest = column.iter().fold(0.0f64, |most, value| most.max(value.abs()));
        let scale = if spread > 1e-12 * largest { 1.0 / spread } else { 0.0 };
        all.column_mut(at + 1)
            .iter_mut()
            .zip(column)
            .for_each(|(cell, value)| *cell = (value - mean) * scale);
    }
    all
}

fn trace((table, round, column): (usize, usize, usize), values: &[f64]) -> Trace {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let square = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>();
    let sd = (values.len() > 1).then(|| (square / (count - 1.0)).sqrt());
    Trace { table, round, column, mean, sd }
}

#[cfg(test)]
mod tests;
