//! What a variable of a formula is in each row: a number, or one of some groups.

use crate::{
    Trouble,
    formula::{Expression, Function, Sign},
    frame::{Column, Frame},
};

/// How a variable enters a model.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// As a number.
    Number,
    /// As one of these groups, in order; the first is what the others are compared with.
    Levels(Vec<String>),
}

/// The values of a variable, a place a row.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Values {
    Numbers(Vec<f64>),
    /// The place of the group in the list of groups.
    Groups(Vec<usize>),
}

/// What groups a variable names, if it names any: the column or expression inside, and whether it is a plain column.
fn grouping<'a>(expression: &'a Expression, frame: &Frame) -> Result<Option<&'a Expression>, Trouble> {
    if let Some(inner) = expression.grouped() {
        return Ok(Some(inner));
    }
    match expression {
        Expression::Column(name) if frame.column(name)?.is_factor() => Ok(Some(expression)),
        _ => Ok(None),
    }
}

/// How a variable enters, by the rows that are used. Fails when a group variable has one value only.
pub(super) fn kind(expression: &Expression, frame: &Frame, rows: &[usize]) -> Result<Kind, Trouble> {
    let Some(inner) = grouping(expression, frame)? else { return Ok(Kind::Number) };
    let (levels, _) = groups(inner, frame, rows)?;
    if levels.len() < 2 {
        return Err(Trouble::OneLevel { column: expression.to_string() });
    }
    Ok(Kind::Levels(levels))
}

/// The groups of something that names groups, in order, and the place of the group of each row.
pub(super) fn groups(
    expression: &Expression,
    frame: &Frame,
    rows: &[usize],
) -> Result<(Vec<String>, Vec<usize>), Trouble> {
    let inner = expression.grouped().unwrap_or(expression);
    match plain(inner, frame)? {
        Some(column) => Ok(column.groups(rows)),
        None => Ok(computed(inner, frame, rows)?.groups(rows)),
    }
}

fn plain<'a>(inner: &Expression, frame: &'a Frame) -> Result<Option<&'a Column>, Trouble> {
    match inner {
        Expression::Column(name) => frame.column(name).map(Some),
        _ => Ok(None),
    }
}

/// A column that holds what is computed in these rows.
fn computed(inner: &Expression, frame: &Frame, rows: &[usize]) -> Result<Column, Trouble> {
    let mut cells = vec![None; frame.len()];
    for row in rows {
        if let Some(cell) = cells.get_mut(*row) {
            *cell = number(inner, frame, *row)?;
        }
    }
    Frame::default().with_numbers("", cells).column("").cloned()
}

/// The values in these rows, which have no gaps. A group that is not in the list counts as the first.
pub(super) fn values(
    expression: &Expression,
    kind: &Kind,
    frame: &Frame,
    rows: &[usize],
) -> Result<Values, Trouble> {
    match kind {
        Kind::Number => {
            let numbers: Result<Vec<f64>, Trouble> =
                rows.iter().map(|row| Ok(number(expression, frame, *row)?.unwrap_or(f64::NAN))).collect();
            numbers.map(Values::Numbers)
        }
        Kind::Levels(levels) => {
            let (found, of) = groups(expression, frame, rows)?;
            let place = |word: &String| levels.iter().position(|level| level == word).unwrap_or(0);
            let places: Vec<usize> = found.iter().map(place).collect();
            Ok(Values::Groups(of.into_iter().map(|at| places.get(at).copied().unwrap_or(0)).collect()))
        }
    }
}

/// The number an expression has in a row; none where a column in it has a gap. Fails where a column has a word, and where
/// there is no such number.
pub(super) fn number(expression: &Expression, frame: &Frame, row: usize) -> Result<Option<f64>, Trouble> {
    let Some(value) = compute(expression, frame, row)? else { return Ok(None) };
    if value.is_finite() {
        return Ok(Some(value));
    }
    Err(Trouble::NoValue { expression: expression.to_string(), row: frame.row_number(row) })
}

fn compute(expression: &Expression, frame: &Frame, row: usize) -> Result<Option<f64>, Trouble> {
    Ok(match expression {
        Expression::Number(number) => Some(*number),
        Expression::Column(name) => {
            let column = frame.column(name)?;
            let number = column.number(row);
            if number.is_none()
                && let Some(found) = column.word(row)
            {
                return Err(Trouble::NotANumber { column: name.clone(), row: frame.row_number(row), found });
            }
            number
        }
        Expression::Negative(inner) => compute(inner, frame, row)?.map(|value| -value),
        Expression::Brackets(inner) => compute(inner, frame, row)?,
        Expression::Call(function, inner) => compute(inner, frame, row)?.map(|value| apply(*function, value)),
        Expression::Pair(sign, left, right) => {
            match (compute(left, frame, row)?, compute(right, frame, row)?) {
                (Some(left), Some(right)) => Some(combine(*sign, left, right)),
                _ => None,
            }
        }
    })
}

fn apply(function: Function, value: f64) -> f64 {
    match function {
        Function::Factor | Function::AsFactor | Function::Inside => value,
        Function::Log => value.ln(),
        Function::Log2 => value.log2(),
        Function::Log10 => value.log10(),
        Function::Root => value.sqrt(),
        Function::Exp => value.exp(),
        Function::Absolute => value.abs(),
    }
}

fn combine(sign: Sign, left: f64, right: f64) -> f64 {
    match sign {
        Sign::Plus => left + right,
        Sign::Minus => left - right,
        Sign::Times => left * right,
        Sign::Over => left / right,
        Sign::Power => left.powf(right),
    }
}
