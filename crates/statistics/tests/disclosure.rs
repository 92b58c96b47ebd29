//! Attacks on protected figures: whoever subtracts, compares or solves must find nothing certain.
//!
//! The attackers here share no code with the protection: one tries every table that fits, the others do
//! sums, as a curious reader would.

use std::collections::BTreeSet;

use proptest::prelude::*;
use statistics::disclosure::{
    Asked, Attribute, Audience, Policy, ProtectedTable, Shown, among_partners, list, may_replace, steps,
    table, table_of_partners,
};

const PLAIN: Policy = Policy { audience: Audience::Inside, attribute: Attribute::Plain };
/// Beyond the true value plus this, a count counts as free.
const FREE: u64 = 6;
const K: u64 = 5;

/// Every count in a row with its sum last, for a table with its sums.
type Grid = Vec<Vec<u64>>;

fn with_sums(counts: &[Vec<u64>]) -> Grid {
    let mut grid: Grid =
        counts.iter().map(|row| row.iter().copied().chain([row.iter().sum()]).collect()).collect();
    let columns = grid[0].len();
    grid.push((0..columns).map(|c| grid.iter().map(|row| row[c]).sum()).collect());
    grid
}

fn shown_with_sums(found: &ProtectedTable) -> Vec<Vec<Option<u64>>> {
    let line = |counts: &[Shown], sum: Shown| counts.iter().chain([&sum]).map(|s| s.count()).collect();
    let mut grid: Vec<Vec<Option<u64>>> =
        found.counts.iter().zip(&found.row_totals).map(|(row, sum)| line(row, *sum)).collect();
    grid.push(line(&found.column_totals, found.total));
    grid
}

/// Tries every table of whole numbers that fits what is shown and notes the lowest and highest value of
/// each cell and sum. What could be larger than the truth by `FREE` is free, and is not followed further.
struct Attacker {
    known: Vec<Vec<Option<u64>>>,
    truth: Grid,
    low: Grid,
    high: Grid,
}

impl Attacker {
    fn attack(known: Vec<Vec<Option<u64>>>, truth: &Grid) -> Attacker {
        let (rows, columns) = (truth.len() - 1, truth[0].len() - 1);
        let mut attacker = Attacker { known, truth: truth.clone(), low: truth.clone(), high: truth.clone() };
        attacker.try_from(0, &mut vec![vec![0; columns]; rows]);
        attacker
    }

    fn try_from(&mut self, at: usize, inner: &mut Grid) {
        let (rows, columns) = (inner.len(), inner[0].len());
        if at > 0 && at.is_multiple_of(columns) {
            let row = at / columns - 1;
            let sum = inner[row].iter().sum::<u64>();
            if self.known[row][columns].is_some_and(|known| known != sum) {
                return;
            }
        }
        if at == rows * columns {
            self.note(inner);
            return;
        }
        let (row, column) = (at / columns, at % columns);
        let values = match self.known[row][column] {
            Some(known) => known..=known,
            None => 0..=self.truth[row][column] + FREE,
        };
        for value in values {
            inner[row][column] = value;
            let across = inner[row][..=column].iter().sum::<u64>();
            let down = inner[..=row].iter().map(|line| line[column]).sum::<u64>();
            let fits = |sum: Option<u64>, so_far: u64| sum.is_none_or(|sum| so_far <= sum);
            if fits(self.known[row][columns], across) && fits(self.known[rows][column], down) {
                self.try_from(at + 1, inner);
            }
        }
        inner[row][column] = 0;
    }

    fn note(&mut self, inner: &Grid) {
        let grid = with_sums(inner);
        let fits = |row: usize, column: usize| self.known[row][column].is_none_or(|k| k == grid[row][column]);
        let last = grid.len() - 1;
        if !(0..grid[0].len()).all(|column| fits(last, column)) {
            return;
        }
        for (row, line) in grid.iter().enumerate() {
            for (column, value) in line.iter().enumerate() {
                self.low[row][column] = self.low[row][column].min(*value);
                self.high[row][column] = self.high[row][column].max(*value);
            }
        }
    }

    /// The narrowest of all cells that are not known.
    fn narrowest(&self) -> Option<u64> {
        let cells = (0..self.truth.len()).flat_map(|r| (0..self.truth[0].len()).map(move |c| (r, c)));
        cells
            .filter(|(r, c)| self.known[*r][*c].is_none())
            .map(|(r, c)| self.high[r][c] - self.low[r][c])
            .min()
    }
}

/// Counts as small programmes have them: many small, a few large.
fn count() -> impl Strategy<Value = u64> {
    prop_oneof![3 => 0u64..5, 2 => 5u64..9, 1 => 9u64..14]
}

fn grid(rows: usize, columns: usize) -> impl Strategy<Value = Grid> {
    (2..=rows, 2..=columns)
        .prop_flat_map(|(r, c)| prop::collection::vec(prop::collection::vec(count(), c), r))
}

fn policies() -> impl Strategy<Value = Policy> {
    prop_oneof![Just(PLAIN), Just(Policy::INSIDE)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_hidden_cell_of_a_table_can_be_worked_out(counts in grid(2, 3), policy in policies()) {
        let truth = with_sums(&counts);
        let attacker = Attacker::attack(shown_with_sums(&table(&counts, policy)), &truth);
        prop_assert!(attacker.narrowest().is_none_or(|narrowest| narrowest >= K));
    }

    #[test]
    fn no_hidden_count_of_a_list_can_be_worked_out(
        counts in prop::collection::vec(count(), 2..6),
        policy in policies(),
    ) {
        let found = list(&counts, policy);
        let mut known: Vec<Option<u64>> = found.counts.iter().map(|shown| shown.count()).collect();
        known.push(found.total.count());
        // A list is a table of one row whose column sums say nothing.
        let grid = vec![known, vec![None; counts.len() + 1]];
        let attacker = Attacker::attack(grid, &with_sums(&[counts]));
        let widths = (0..attacker.truth[0].len()).filter(|c| attacker.known[0][*c].is_none());
        let narrowest = widths.map(|c| attacker.high[0][c] - attacker.low[0][c]).min();
        prop_assert!(narrowest.is_none_or(|narrowest| narrowest >= K));
    }

    #[test]
    fn nothing_small_is_shown_and_never_nobody_or_everybody(counts in grid(4, 5)) {
        let found = table(&counts, Policy::INSIDE);
        for (row, sum) in found.counts.iter().zip(&found.row_totals) {
            for shown in row {
                prop_assert!(shown.count().is_none_or(|count| count >= K));
                let everybody = shown.count().is_some() && shown.count() == sum.count();
                prop_assert!(!everybody);
            }
        }
    }

    #[test]
    fn taking_away_the_own_row_shows_no_partner(counts in grid(3, 2)) {
        let truth = with_sums(&counts);
        let found = table_of_partners(&counts, PLAIN);
        for (own, row) in counts.iter().enumerate() {
            let seen = shown_with_sums(&found.clone().with_own_row(own, row));
            let attacker = Attacker::attack(seen, &truth);
            prop_assert!(attacker.narrowest().is_none_or(|narrowest| narrowest >= K), "partner {own}");
        }
    }

    #[test]
    fn total_minus_own_shows_no_other_partner(counts in prop::collection::vec(count(), 1..8)) {
        for own in 0..counts.len() {
            let seen = among_partners(&counts, Some(own), Audience::Inside);
            let others: Vec<usize> = (0..counts.len()).filter(|at| *at != own).collect();
            prop_assert!(others.iter().all(|at| seen.counts[*at].count().is_none_or(|c| c >= K)));
            let hidden = |at: &usize| seen.counts[*at].count().is_none();
            let hidden: Vec<usize> = others.into_iter().filter(hidden).collect();
            let Some(total) = seen.total.count() else { continue };
            let left = total - seen.counts.iter().filter_map(|shown| shown.count()).sum::<u64>();
            let behind = hidden.iter().filter(|at| counts[**at] > 0).count();
            prop_assert!(hidden.is_empty() || (left >= K && behind >= 3));
            prop_assert!(hidden.iter().all(|at| counts[*at] * 10 <= left * 7));
        }
    }

    #[test]
    fn taking_a_step_from_the_next_shows_no_small_group(stopped in prop::collection::vec(count(), 1..7)) {
        let mut counts: Vec<u64> = stopped.iter().rev().scan(0, |sum, s| { *sum += s; Some(*sum) }).collect();
        counts.reverse();
        let found = steps(&counts, PLAIN).expect("they fall");
        let shown: Vec<(usize, u64)> =
            found.iter().enumerate().filter_map(|(at, s)| s.count().map(|count| (at, count))).collect();
        for pair in shown.windows(2) {
            let ((first, more), (second, fewer)) = (pair[0], pair[1]);
            // One step apart the difference is a group; further apart it holds several.
            let few = (1..K).contains(&(more - fewer));
            prop_assert!(!few, "steps {first} and {second} of {counts:?} differ by {}", more - fewer);
        }
        prop_assert!(shown.iter().all(|(_, count)| !(1..K).contains(count)));
    }

    #[test]
    fn watching_day_by_day_never_shows_a_change_of_a_few(
        days in prop::collection::vec((0u64..4, 0u64..4), 1..120),
    ) {
        let (mut now, mut changed, mut shown) = (40u64, 0, 40u64);
        for (joined, left) in days {
            now = (now + joined).saturating_sub(left);
            changed += joined + left;
            if may_replace(&[changed], 1, Audience::Inside) {
                prop_assert!(changed == 0 || changed >= K);
                (shown, changed) = (now, 0);
            }
            prop_assert!(shown == now || changed < K);
        }
    }

    #[test]
    fn overlapping_filters_never_differ_by_a_few(
        questions in prop::collection::vec((0u64..40, 5u64..40), 1..40),
    ) {
        let mut asked = Asked::default();
        let mut answered: Vec<BTreeSet<u64>> = Vec::new();
        for (from, length) in questions {
            let people: BTreeSet<u64> = (from..from + length).collect();
            if asked.may_show(&people, Audience::Inside) {
                answered.push(people);
            }
        }
        for (at, first) in answered.iter().enumerate() {
            for second in &answered[at + 1..] {
                let differ = first.symmetric_difference(second).count() as u64;
                prop_assert!(differ == 0 || differ >= K);
            }
        }
    }
}

/// Larger tables, where no attacker can try everything: elimination finds every cell that follows from
/// the shown sums alone.
fn certain_cells(shown: &[Vec<Option<u64>>]) -> usize {
    let (rows, columns) = (shown.len(), shown[0].len());
    let unknown: Vec<(usize, usize)> = (0..rows)
        .flat_map(|r| (0..columns).map(move |c| (r, c)))
        .filter(|(r, c)| shown[*r][*c].is_none())
        .collect();
    let sign = |last: bool| if last { -1.0 } else { 1.0 };
    let mut lines: Vec<Vec<f64>> = Vec::new();
    for r in 0..rows {
        lines.push(
            unknown.iter().map(|cell| if cell.0 == r { sign(cell.1 == columns - 1) } else { 0.0 }).collect(),
        );
    }
    for c in 0..columns {
        lines.push(
            unknown.iter().map(|cell| if cell.1 == c { sign(cell.0 == rows - 1) } else { 0.0 }).collect(),
        );
    }
    let mut done = 0;
    for column in 0..unknown.len() {
        let Some(pivot) = (done..lines.len()).find(|line| lines[*line][column].abs() > 1e-9) else {
            continue;
        };
        lines.swap(done, pivot);
        let scale = lines[done][column];
        lines[done].iter_mut().for_each(|value| *value /= scale);
        let base = lines[done].clone();
        for (at, line) in lines.iter_mut().enumerate() {
            let factor = line[column];
            if at != done && factor.abs() > 1e-9 {
                line.iter_mut().zip(&base).for_each(|(value, other)| *value -= factor * other);
            }
        }
        done += 1;
    }
    lines.iter().filter(|line| line.iter().filter(|value| value.abs() > 1e-9).count() == 1).count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn elimination_finds_no_cell_of_a_larger_table(counts in grid(8, 7), policy in policies()) {
        prop_assert_eq!(certain_cells(&shown_with_sums(&table(&counts, policy))), 0);
    }
}

#[test]
fn the_attackers_do_find_what_is_not_protected() {
    let truth = with_sums(&[vec![3, 8], vec![7, 9]]);
    let mut naive: Vec<Vec<Option<u64>>> =
        truth.iter().map(|row| row.iter().map(|count| Some(*count).filter(|c| *c >= K)).collect()).collect();
    assert_eq!(Attacker::attack(naive.clone(), &truth).narrowest(), Some(0));
    assert_eq!(certain_cells(&naive), 1);
    naive[0][1] = None;
    assert_eq!(Attacker::attack(naive.clone(), &truth).narrowest(), Some(0));
}
