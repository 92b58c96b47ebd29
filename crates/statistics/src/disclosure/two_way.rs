//! Tables of two attributes with their sums, protected.

use super::proof::Proof;
use super::relations::{Cell, Relations};
use super::tables::{SUM_LOSS, TOTAL_LOSS, cell, protected, sum};
use super::{Policy, Shown};

/// A table of counts with its totals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProtectedTable {
    /// Each row's counts.
    pub counts: Vec<Vec<Shown>>,
    /// The sum of each row.
    pub row_totals: Vec<Shown>,
    /// The sum of each column.
    pub column_totals: Vec<Shown>,
    /// The sum of everything.
    pub total: Shown,
}

impl ProtectedTable {
    /// The same table for the reader whose people a row counts: that row exact. Made for tables of
    /// [`table_of_partners`], where each partner's knowledge of its own row was reckoned with.
    pub fn with_own_row(mut self, row: usize, counts: &[u64]) -> ProtectedTable {
        if let (Some(own), Some(total)) = (self.counts.get_mut(row), self.row_totals.get_mut(row)) {
            *own = counts.iter().map(|count| Shown::Count(*count)).collect();
            *total = Shown::Count(counts.iter().sum());
        }
        self
    }
}

/// Protects a table of two attributes with its totals. Rows that are shorter than the longest are
/// filled with nought.
pub fn table(counts: &[Vec<u64>], policy: Policy) -> ProtectedTable {
    two_way(counts, policy, false).0
}

/// As [`table`], with the proof that it is safe. Cells stand at (row, column), the sums of rows at
/// (row, number of columns), those of columns at (number of rows, column).
pub fn table_with_proof(counts: &[Vec<u64>], policy: Policy) -> (ProtectedTable, Proof) {
    two_way(counts, policy, false)
}

/// Protects a table whose rows each belong to a partner that knows its own row: what is hidden stays
/// hidden from every partner, whatever it takes away of its own. All partners get the same table, so
/// that laying two copies side by side shows nothing more either; [`ProtectedTable::with_own_row`] fills
/// in what a partner may see of itself.
pub fn table_of_partners(counts: &[Vec<u64>], policy: Policy) -> ProtectedTable {
    two_way(counts, policy, true).0
}

/// As [`table_of_partners`], with the proof that it is safe from everybody and from each partner.
pub fn table_of_partners_with_proof(counts: &[Vec<u64>], policy: Policy) -> (ProtectedTable, Proof) {
    two_way(counts, policy, true)
}

/// Counts with their sums.
pub(super) struct Sums {
    pub(super) counts: Vec<Vec<u64>>,
    pub(super) of_rows: Vec<u64>,
    pub(super) of_columns: Vec<u64>,
    pub(super) total: u64,
}

impl Sums {
    /// The sums of a table; rows are filled up to `columns`.
    pub(super) fn of(counts: &[Vec<u64>], columns: usize) -> Sums {
        let filled = |row: &Vec<u64>| (0..columns).map(|at| row.get(at).copied().unwrap_or(0)).collect();
        let counts: Vec<Vec<u64>> = counts.iter().map(filled).collect();
        let of_rows: Vec<u64> = counts.iter().map(|row| sum(row)).collect();
        let column = |at: usize| sum(&counts.iter().map(|row| row[at]).collect::<Vec<u64>>());
        let of_columns = (0..columns).map(column).collect();
        let total = sum(&of_rows);
        Sums { counts, of_rows, of_columns, total }
    }
}

/// Knots: the rows, then the row of totals, then the columns, then the column of totals.
fn two_way(counts: &[Vec<u64>], policy: Policy, partners: bool) -> (ProtectedTable, Proof) {
    let columns = counts.iter().map(Vec::len).max().unwrap_or(0);
    let sums = Sums::of(counts, columns);
    let rows = sums.counts.len();
    let (sum_row, sum_column) = (rows, rows + 1 + columns);
    let mut cells = Vec::with_capacity((rows + 1) * (columns + 1));
    for (row, of_row) in sums.of_rows.iter().enumerate() {
        let owner = Some(row).filter(|_| partners);
        for (column, of_column) in sums.of_columns.iter().enumerate() {
            let count = sums.counts[row][column];
            let hidden = policy.hides(count, &[(*of_row, columns > 1), (*of_column, rows > 1)]);
            cells.push(Cell { owner, ..cell((row, rows + 1 + column), count, hidden, 0) });
        }
        let hidden = policy.hides(*of_row, &[(sums.total, rows > 1)]);
        cells.push(Cell { owner, ..cell((sum_column, row), *of_row, hidden, SUM_LOSS) });
    }
    for (column, of_column) in sums.of_columns.iter().enumerate() {
        let hidden = policy.hides(*of_column, &[(sums.total, columns > 1)]);
        cells.push(cell((rows + 1 + column, sum_row), *of_column, hidden, SUM_LOSS));
    }
    let hidden = policy.too_small(sums.total);
    cells.push(cell((sum_row, sum_column), sums.total, hidden, TOTAL_LOSS));
    let places = (0..cells.len()).map(|at| (at / (columns + 1), at % (columns + 1))).collect();
    let relations = Relations::new(rows + columns + 2, cells);
    let (shown, proof) = protected(relations, places, policy, sums.total);
    (arranged(&shown, columns + 1), proof)
}

/// Lines of `width`, the sum last in each, and the line of sums last, as a table.
pub(super) fn arranged(shown: &[Shown], width: usize) -> ProtectedTable {
    let mut lines: Vec<Vec<Shown>> = shown.chunks(width).map(<[Shown]>::to_vec).collect();
    let mut sums: Vec<Shown> = lines.iter_mut().map(|line| line.pop().unwrap_or(Shown::Hidden)).collect();
    let column_totals = lines.pop().unwrap_or_default();
    let total = sums.pop().unwrap_or(Shown::Hidden);
    ProtectedTable { counts: lines, row_totals: sums, column_totals, total }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::{Attribute, Audience};

    const PLAIN: Policy = Policy { audience: Audience::Inside, attribute: Attribute::Plain };

    fn hidden(shown: &[Shown]) -> Vec<usize> {
        (0..shown.len()).filter(|at| shown[*at] == Shown::Hidden).collect()
    }

    #[test]
    fn a_table_hides_a_ring_around_a_small_cell_and_keeps_its_totals() {
        let counts = [vec![3, 20, 30], vec![15, 25, 35], vec![16, 26, 36]];
        let found = table(&counts, Policy::INSIDE);
        assert_eq!(hidden(&found.counts[0]).len() + hidden(&found.counts[1]).len(), 4);
        assert!(hidden(&found.counts[2]).is_empty());
        assert_eq!((found.counts[0][0], found.counts[1][1]), (Shown::Hidden, Shown::Hidden));
        assert_eq!(found.total, Shown::Count(206));
        assert!(hidden(&found.row_totals).is_empty() && hidden(&found.column_totals).is_empty());
    }

    #[test]
    fn a_partner_that_takes_its_own_row_away_learns_nothing() {
        let counts = [vec![30, 20], vec![25, 3], vec![40, 12], vec![22, 18]];
        let plain = table(&counts, Policy::INSIDE);
        let found = table_of_partners(&counts, Policy::INSIDE);
        let count = |found: &ProtectedTable| found.counts.iter().map(|row| hidden(row).len()).sum::<usize>();
        assert!(count(&found) > count(&plain));
        let seen = found.with_own_row(2, &[40, 12]);
        assert_eq!(seen.counts[2], [Shown::Count(40), Shown::Count(12)]);
        assert_eq!(seen.row_totals[2], Shown::Count(52));
    }

    #[test]
    fn an_empty_table_is_an_empty_table() {
        let found = table(&[], PLAIN);
        assert_eq!((found.counts.len(), found.total), (0, Shown::Count(0)));
    }
}
