//! Numbers as a whole file writes them: with points or with commas, never some of each.

use sheets::Row;

use super::Header;
use crate::mistake::Mistake;
use crate::plan::{Decimal, Length, Plan, Source};

/// What stands where nothing was answered, beside an empty cell, when the plan does not say.
const GAPS: &[&str] = &["NA", "N/A", "#N/A", "NaN", "NULL", "null", ".", "-"];

/// Whether a cell says that there is nothing.
pub(crate) fn is_gap(cell: &str, plan: &Plan) -> bool {
    cell.is_empty() || gaps(plan).any(|gap| gap == cell)
}

/// What stands where nothing was answered, beside an empty cell.
pub(crate) fn gaps(plan: &Plan) -> impl Iterator<Item = &str> {
    let usual: &[&str] = if plan.numbers.gaps.is_empty() { GAPS } else { &[] };
    plan.numbers.gaps.iter().map(String::as_str).chain(usual.iter().copied())
}

/// A number as it is written in this file. `1 234,5` with commas, `1234.5` with points; nothing is guessed.
pub(crate) fn number(cell: &str, decimal: Decimal) -> Option<f64> {
    let plain: String = cell.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).collect();
    let plain = plain.replace('\u{2212}', "-");
    let plain = match decimal {
        Decimal::Comma if plain.contains('.') => return None,
        Decimal::Comma => plain.replacen(',', ".", 1),
        Decimal::Point => plain,
    };
    let allowed = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E');
    if plain.is_empty() || !plain.chars().all(allowed) {
        return None;
    }
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

/// The columns that have to hold numbers whatever they say. Covariates may be words.
fn columns(plan: &Plan) -> Vec<&str> {
    let mut all: Vec<&str> = Vec::new();
    for measure in plan.measures.iter().filter(|measure| !measure.is_yes_no()) {
        match &measure.source {
            Source::Column(column) => all.push(column),
            Source::Columns(columns) => all.extend(columns.iter().map(String::as_str)),
            Source::Questions(lists) => all.extend(lists.iter().flatten().map(String::as_str)),
        }
    }
    if let Some(Length::Column(column)) = plan.follow.as_ref().map(|follow| &follow.length) {
        all.push(column);
    }
    all.extend(plan.columns.exposed.as_deref());
    all
}

/// How decimals are written: as the plan says, else as the file shows. A file that writes some of each is a mistake.
pub(super) fn decimal(header: &Header, rows: &[Row], plan: &Plan, wrong: &mut Vec<Mistake>) -> Decimal {
    if let Some(decimal) = plan.numbers.decimal {
        return decimal;
    }
    let mut columns = columns(plan);
    columns.extend(plan.covariates.iter().map(String::as_str));
    let (mut point, mut comma) = (None, None);
    for row in rows {
        for column in &columns {
            let cell = header.cell(row, column);
            let is = |decimal| number(cell, decimal).is_some();
            if cell.contains('.') && is(Decimal::Point) {
                point.get_or_insert((row.number, *column));
            } else if cell.contains(',') && is(Decimal::Comma) {
                comma.get_or_insert((row.number, *column));
            }
        }
    }
    if let (Some((row, column)), Some((other, _))) = (point, comma) {
        let (row, other) = (row.to_string(), other.to_string());
        let with = [("row", row.as_str()), ("column", header.written(column)), ("other", other.as_str())];
        wrong.push(Mistake::new("analysis-wrong-decimals", &with));
    }
    if comma.is_some() { Decimal::Comma } else { Decimal::Point }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_by_the_decimals_of_its_file() {
        assert_eq!(number("5.375", Decimal::Point), Some(5.375));
        assert_eq!(number("5,375", Decimal::Comma), Some(5.375));
        assert_eq!(number("1 234,5", Decimal::Comma), Some(1234.5));
        assert_eq!(number("\u{2212}3", Decimal::Point), Some(-3.0));
        for (cell, decimal) in [
            ("5,375", Decimal::Point),
            ("5.375", Decimal::Comma),
            ("1,2,3", Decimal::Comma),
            ("inf", Decimal::Point),
            ("NaN", Decimal::Point),
            ("1e999", Decimal::Point),
            ("", Decimal::Point),
            ("4 points", Decimal::Point),
        ] {
            assert_eq!(number(cell, decimal), None, "{cell}");
        }
    }
}
