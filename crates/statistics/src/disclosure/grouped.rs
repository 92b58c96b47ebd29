//! Tables whose rows stand in groups, such as municipalities in regions, with a line of sums for each group.
//!
//! With groups on one side only, such tables are networks too, and their proof is exact (Cox 1995). Groups on
//! both sides, or three attributes crossed with all their sums, are not, and are not offered.

use super::proof::Proof;
use super::relations::{Cell, Relations};
use super::tables::{SUM_LOSS, TOTAL_LOSS, cell, protected, sum};
use super::two_way::{ProtectedTable, Sums, arranged};
use super::{Policy, Shown};

/// Tables with their sums, and the sums of them all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupedTable {
    /// Each group's rows; its column totals and total are those of the group.
    pub groups: Vec<ProtectedTable>,
    /// The sum of each column over all groups.
    pub column_totals: Vec<Shown>,
    /// The sum of everything.
    pub total: Shown,
}

/// Protects groups of rows (group, row, column) with the sums of rows, groups and columns. Rows that are
/// shorter than the longest are filled with nought.
///
/// ```
/// use statistics::disclosure::{Policy, Shown, grouped_table};
/// let north = vec![vec![3, 20], vec![18, 22]];
/// let south = vec![vec![16, 24], vec![17, 31]];
/// let found = grouped_table(&[north, south], Policy::INSIDE);
/// assert_eq!(found.groups[0].counts[0][0], Shown::Hidden);
/// // The ring is closed within the group, so that the south stays as it is.
/// assert_eq!(found.groups[1].counts[0], [Shown::Count(16), Shown::Count(24)]);
/// assert_eq!(found.total, Shown::Count(151));
/// ```
pub fn grouped_table(groups: &[Vec<Vec<u64>>], policy: Policy) -> GroupedTable {
    grouped_table_with_proof(groups, policy).0
}

/// As [`grouped_table`], with the proof that it is safe. Its lines are those of the first group, their
/// sums, those of the second group, …, and at last the sums of all.
pub fn grouped_table_with_proof(groups: &[Vec<Vec<u64>>], policy: Policy) -> (GroupedTable, Proof) {
    let columns = groups.iter().flatten().map(Vec::len).max().unwrap_or(0);
    let all: Vec<Sums> = groups.iter().map(|rows| Sums::of(rows, columns)).collect();
    let whole = Sums::of(&all.iter().map(|group| group.of_columns.clone()).collect::<Vec<_>>(), columns);
    let mut network = Network { policy, columns, cells: Vec::new(), knots: columns + 2 };
    let several = groups.len() > 1;
    for group in &all {
        network.group(group, &whole, several);
    }
    for (column, count) in whole.of_columns.iter().enumerate() {
        let hidden = policy.hides(*count, &[(whole.total, columns > 1)]);
        network.cells.push(cell((column, columns), *count, hidden, SUM_LOSS));
    }
    let hidden = policy.too_small(whole.total);
    network.cells.push(cell((columns, columns + 1), whole.total, hidden, TOTAL_LOSS));
    let width = columns + 1;
    let places = (0..network.cells.len()).map(|at| (at / width, at % width)).collect();
    let relations = Relations::new(network.knots, network.cells);
    let (shown, proof) = protected(relations, places, policy, whole.total);
    let mut rest = &shown[..];
    let mut found = Vec::with_capacity(all.len());
    for group in &all {
        let (own, left) = rest.split_at((group.counts.len() + 1) * width);
        found.push(arranged(own, width));
        rest = left;
    }
    let (total, column_totals) = rest.split_last().map_or((Shown::Hidden, &[][..]), |(t, c)| (*t, c));
    (GroupedTable { groups: found, column_totals: column_totals.to_vec(), total }, proof)
}

/// Knots: the columns of all, the row of their totals, the column of totals; then for each group its
/// rows, its columns and its column of totals. That the sums of a group make its total follows from the
/// others.
struct Network {
    policy: Policy,
    columns: usize,
    cells: Vec<Cell>,
    knots: usize,
}

impl Network {
    fn group(&mut self, group: &Sums, whole: &Sums, several: bool) {
        let (rows, columns) = (group.counts.len(), self.columns);
        let (first_row, first_column) = (self.knots, self.knots + rows);
        let sum_column = first_column + columns;
        self.knots = sum_column + 1;
        for (row, counts) in group.counts.iter().enumerate() {
            let of_row = group.of_rows[row];
            for (column, count) in counts.iter().enumerate() {
                let groups = [(of_row, columns > 1), (group.of_columns[column], rows > 1)];
                let hidden = self.policy.hides(*count, &groups);
                self.cells.push(cell((first_row + row, first_column + column), *count, hidden, 0));
            }
            let hidden = self.policy.hides(of_row, &[(group.total, rows > 1)]);
            self.cells.push(cell((sum_column, first_row + row), of_row, hidden, SUM_LOSS));
        }
        for (column, count) in group.of_columns.iter().enumerate() {
            let groups = [(group.total, columns > 1), (whole.of_columns[column], several)];
            let hidden = self.policy.hides(*count, &groups);
            self.cells.push(cell((first_column + column, column), *count, hidden, SUM_LOSS));
        }
        let total = sum(&group.of_rows);
        let hidden = self.policy.hides(total, &[(whole.total, several)]);
        self.cells.push(cell((columns + 1, sum_column), total, hidden, 2 * SUM_LOSS));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_with_one_small_place_hides_a_second_place() {
        let north = vec![vec![3], vec![18], vec![30]];
        let south = vec![vec![20], vec![21]];
        let (found, proof) = grouped_table_with_proof(&[north, south], Policy::INSIDE);
        let hidden = |group: usize| {
            found.groups[group].row_totals.iter().filter(|shown| **shown == Shown::Hidden).count()
        };
        assert_eq!((hidden(0), hidden(1), found.total), (2, 0, Shown::Count(92)));
        assert!(proof.holds() && proof.is_minimal());
    }

    #[test]
    fn no_groups_are_no_people() {
        assert_eq!(grouped_table(&[], Policy::INSIDE).groups, []);
        let empty = grouped_table(&[vec![], vec![]], Policy::INSIDE);
        assert_eq!((empty.groups.len(), empty.total), (2, Shown::Hidden));
    }
}
