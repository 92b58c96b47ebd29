//! Lists, tables, steps that follow each other, and parts of a whole, protected.

use super::relations::{Cell, Relations};
use super::{Attribute, Policy, Shown, suppress};

/// What hiding a sum costs beside hiding one of its parts.
const SUM_LOSS: u64 = 20_000;
/// What hiding the sum of everything costs.
const TOTAL_LOSS: u64 = 1_000_000;

/// A list of counts with its total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProtectedList {
    /// Each count, in order.
    pub counts: Vec<Shown>,
    /// Their sum.
    pub total: Shown,
}

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

/// Protects a list: categories that exclude each other, and their total.
///
/// ```
/// use statistics::disclosure::{Policy, Shown, list};
/// let ages = list(&[31, 12, 3, 18], Policy::INSIDE);
/// // The three would follow from the total: the next smallest is hidden with them.
/// assert_eq!(ages.counts, [Shown::Count(31), Shown::Hidden, Shown::Hidden, Shown::Count(18)]);
/// assert_eq!(ages.total, Shown::Count(64));
/// ```
pub fn list(counts: &[u64], policy: Policy) -> ProtectedList {
    let total = counts.iter().sum();
    let several = counts.len() > 1;
    let mut cells: Vec<Cell> = counts
        .iter()
        .map(|count| cell((0, 1), *count, policy.hides(*count, &[(total, several)]), 0))
        .collect();
    cells.push(cell((1, 0), total, policy.too_small(total), TOTAL_LOSS));
    let shown = protected(Relations::new(2, cells, vec![]), policy, total);
    let (total, counts) = shown.split_last().map_or((Shown::Hidden, &[][..]), |(t, c)| (*t, c));
    ProtectedList { counts: counts.to_vec(), total }
}

/// Protects a part of a whole and the whole, such as answers of those asked: the part, those outside
/// it, and the whole must each be large enough.
pub fn part(part: u64, whole: u64, policy: Policy) -> (Shown, Shown) {
    let inside = part.min(whole);
    let found = list(&[inside, whole - inside], policy);
    (found.counts.first().copied().unwrap_or(Shown::Hidden), found.total)
}

/// Protects steps that each hold some of those in the step before (offered, consented, met …), also
/// against taking one from the next: those who stopped between two steps are a group too. None if a
/// step holds more than the one before.
pub fn steps(counts: &[u64], policy: Policy) -> Option<Vec<Shown>> {
    if counts.windows(2).any(|pair| pair[1] > pair[0]) {
        return None;
    }
    let least = policy.audience.smallest_group();
    let last = counts.len();
    let mut cells: Vec<Cell> = counts
        .iter()
        .enumerate()
        .map(|(at, count)| {
            let to = if at + 1 == last { 0 } else { at + 1 };
            cell((at, to), *count, (1..least).contains(count), SUM_LOSS)
        })
        .collect();
    for (at, pair) in counts.windows(2).enumerate() {
        let stopped = pair[0] - pair[1];
        let secret = (1..least).contains(&stopped);
        cells.push(Cell { hidden: true, secret, ..cell((at + 1, 0), stopped, true, 0) });
    }
    let everybody = counts.first().copied().unwrap_or(0);
    let mut shown = protected(Relations::new(last.max(1), cells, vec![]), policy, everybody);
    shown.truncate(last);
    Some(shown)
}

/// Protects a table of two attributes with its totals. Rows that are shorter than the longest are
/// filled with nought.
pub fn table(counts: &[Vec<u64>], policy: Policy) -> ProtectedTable {
    two_way(counts, policy, false)
}

/// Protects a table whose rows each belong to a partner that knows its own row: what is hidden stays
/// hidden from every partner, whatever it takes away of its own. All partners get the same table, so
/// that laying two copies side by side shows nothing more either; [`ProtectedTable::with_own_row`] fills
/// in what a partner may see of itself.
pub fn table_of_partners(counts: &[Vec<u64>], policy: Policy) -> ProtectedTable {
    two_way(counts, policy, true)
}

impl Policy {
    fn too_small(self, count: u64) -> bool {
        let least = self.audience.smallest_group();
        count < least && (count > 0 || self.attribute == Attribute::Sensitive)
    }

    /// Small, or everybody of one of its groups; a group with one category only is no attribute.
    fn hides(self, count: u64, groups: &[(u64, bool)]) -> bool {
        let everybody = groups.iter().any(|(total, several)| *several && *total > 0 && count == *total);
        self.too_small(count) || (everybody && self.attribute == Attribute::Sensitive)
    }
}

fn cell((from, to): (usize, usize), value: u64, hidden: bool, extra: u64) -> Cell {
    // Fewest cells first, then the smallest counts.
    Cell { from, to, value, hidden, secret: true, loss: 1_000 + value.min(999) + extra }
}

/// Hides what must be; below the smallest group there is nothing to show at all.
fn protected(mut relations: Relations, policy: Policy, everybody: u64) -> Vec<Shown> {
    let least = policy.audience.smallest_group();
    if everybody > 0 && everybody < least {
        return vec![Shown::Hidden; relations.cells.len()];
    }
    suppress::protect(&mut relations, least);
    let shown = |cell: &Cell| if cell.hidden { Shown::Hidden } else { Shown::Count(cell.value) };
    relations.cells.iter().map(shown).collect()
}

/// Knots: the rows, then the row of totals, then the columns, then the column of totals.
fn two_way(counts: &[Vec<u64>], policy: Policy, partners: bool) -> ProtectedTable {
    let (rows, columns) = (counts.len(), counts.iter().map(Vec::len).max().unwrap_or(0));
    let at = |row: usize, column: usize| counts[row].get(column).copied().unwrap_or(0);
    let row_sum: Vec<u64> = counts.iter().map(|row| row.iter().sum()).collect();
    let column_sum: Vec<u64> = (0..columns).map(|c| (0..rows).map(|r| at(r, c)).sum()).collect();
    let total = row_sum.iter().sum();
    let (sum_row, sum_column) = (rows, rows + 1 + columns);
    let mut cells = Vec::with_capacity((rows + 1) * (columns + 1));
    for (row, of_row) in row_sum.iter().enumerate() {
        for (column, of_column) in column_sum.iter().enumerate() {
            let groups = [(*of_row, columns > 1), (*of_column, rows > 1)];
            let hidden = policy.hides(at(row, column), &groups);
            cells.push(cell((row, rows + 1 + column), at(row, column), hidden, 0));
        }
        let hidden = policy.hides(*of_row, &[(total, rows > 1)]);
        cells.push(cell((sum_column, row), *of_row, hidden, SUM_LOSS));
    }
    for (column, sum) in column_sum.iter().enumerate() {
        let hidden = policy.hides(*sum, &[(total, columns > 1)]);
        cells.push(cell((rows + 1 + column, sum_row), *sum, hidden, SUM_LOSS));
    }
    cells.push(cell((sum_row, sum_column), total, policy.too_small(total), TOTAL_LOSS));
    let width = columns + 1;
    let owned = (0..rows).map(|row| (row * width..(row + 1) * width).collect());
    let owned = if partners { owned.collect() } else { Vec::new() };
    let shown = protected(Relations::new(rows + columns + 2, cells, owned), policy, total);
    let whole = |row: usize| shown[row * width..(row + 1) * width].to_vec();
    let mut lines: Vec<Vec<Shown>> = (0..=rows).map(whole).collect();
    let sums: Vec<Shown> = lines.iter_mut().map(|line| line.pop().unwrap_or(Shown::Hidden)).collect();
    let column_totals = lines.pop().unwrap_or_default();
    ProtectedTable { counts: lines, row_totals: sums[..rows].to_vec(), column_totals, total: sums[rows] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::Audience;

    const PLAIN: Policy = Policy { audience: Audience::Inside, attribute: Attribute::Plain };

    fn hidden(shown: &[Shown]) -> Vec<usize> {
        (0..shown.len()).filter(|at| shown[*at] == Shown::Hidden).collect()
    }

    #[test]
    fn large_counts_stay_as_they_are() {
        let found = list(&[20, 30, 40], Policy::OUTSIDE);
        assert_eq!(found.counts, [Shown::Count(20), Shown::Count(30), Shown::Count(40)]);
    }

    #[test]
    fn everybody_and_nobody_are_hidden_when_the_attribute_is_private() {
        let found = list(&[12, 0, 0], Policy::INSIDE);
        assert_eq!((hidden(&found.counts), found.total), (vec![0, 1, 2], Shown::Count(12)));
        let plain = list(&[12, 0, 0], PLAIN);
        assert_eq!(plain.counts, [Shown::Count(12), Shown::Count(0), Shown::Count(0)]);
    }

    #[test]
    fn a_programme_below_the_smallest_group_shows_nothing() {
        let found = list(&[3, 1], Policy::INSIDE);
        assert_eq!((hidden(&found.counts).len(), found.total), (2, Shown::Hidden));
    }

    #[test]
    fn nearly_all_gives_away_the_few_and_is_hidden_too() {
        assert_eq!(part(97, 100, Policy::INSIDE), (Shown::Hidden, Shown::Count(100)));
        assert_eq!(part(90, 100, Policy::INSIDE), (Shown::Count(90), Shown::Count(100)));
        assert_eq!(part(3, 100, Policy::INSIDE), (Shown::Hidden, Shown::Count(100)));
    }

    #[test]
    fn two_hidden_counts_that_are_too_small_together_take_a_third() {
        let found = list(&[1, 2, 40, 30], Policy::INSIDE);
        assert_eq!(hidden(&found.counts), [0, 1, 3]);
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
    fn steps_hide_the_few_who_stopped_between_them() {
        let found = steps(&[60, 48, 45, 30], PLAIN).unwrap();
        assert_eq!(hidden(&found).len(), 1);
        assert!(found[1] == Shown::Hidden || found[2] == Shown::Hidden);
        let all = steps(&[60, 48, 30, 10], PLAIN).unwrap();
        assert!(hidden(&all).is_empty());
        assert_eq!(steps(&[4, 8], PLAIN), None);
        assert_eq!(steps(&[], PLAIN), Some(vec![]));
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
