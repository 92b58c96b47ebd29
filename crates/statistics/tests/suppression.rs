//! Further hidden cells: that they are as few as can be against every other choice, that their proof adds
//! up, and that every hidden cell is off by enough, found out here by other means than in the protection.

use proptest::prelude::*;
use statistics::disclosure::attack::{Attacker, Bounds};
use statistics::disclosure::{
    Attribute, Audience, Policy, Proof, ProtectedTable, Safe, Shown, grouped_table_with_proof,
    list_with_proof, steps_with_proof, table, table_of_partners_with_proof, table_with_proof,
};

const PLAIN: Policy = Policy { audience: Audience::Inside, attribute: Attribute::Plain };
const K: u64 = 5;

type Grid = Vec<Vec<u64>>;

/// A table with its sums last, and which of it is hidden.
#[derive(Clone)]
struct Puzzle {
    counts: Grid,
    hidden: Vec<Vec<bool>>,
    /// Changed cell by cell on the way round.
    now: Grid,
}

fn with_sums(counts: &[Vec<u64>]) -> Grid {
    let mut grid: Grid =
        counts.iter().map(|row| row.iter().copied().chain([row.iter().sum()]).collect()).collect();
    let columns = grid[0].len();
    grid.push((0..columns).map(|c| grid.iter().map(|row| row[c]).sum()).collect());
    grid
}

fn lines(found: &ProtectedTable) -> Vec<Vec<Shown>> {
    let rows = found.counts.iter().zip(&found.row_totals);
    let mut lines: Vec<Vec<Shown>> = rows.map(|(row, sum)| [&row[..], &[*sum]].concat()).collect();
    lines.push([&found.column_totals[..], &[found.total]].concat());
    lines
}

impl Puzzle {
    fn of(counts: &[Vec<u64>], found: &ProtectedTable) -> Puzzle {
        let hidden = |line: Vec<Shown>| line.iter().map(|shown| *shown == Shown::Hidden).collect();
        let counts = with_sums(counts);
        Puzzle { now: counts.clone(), counts, hidden: lines(found).into_iter().map(hidden).collect() }
    }

    fn places(&self) -> Vec<(usize, usize)> {
        let columns = self.counts[0].len();
        (0..self.counts.len()).flat_map(|row| (0..columns).map(move |column| (row, column))).collect()
    }

    /// Whether a cell counts against its line: sums do, but the sum of everything is one of sums.
    fn against(&self, (row, column): (usize, usize)) -> bool {
        (row + 1 == self.counts.len()) != (column + 1 == self.counts[0].len())
    }

    /// Raises a cell by one (or lowers it), and puts the sums right along rows and columns in turn, through
    /// hidden cells only. False if that cannot be, and nothing is changed.
    fn moves(&mut self, start: (usize, usize), up: bool) -> bool {
        if !self.hidden[start.0][start.1] || !self.change(start, up) {
            return false;
        }
        let mut seen = vec![vec![false; self.counts[0].len()]; self.counts.len() * 2];
        let owed = up != self.against(start);
        if self.settle(start, start, owed, &mut seen) {
            return true;
        }
        self.change(start, !up);
        false
    }

    fn change(&mut self, (row, column): (usize, usize), up: bool) -> bool {
        let cell = &mut self.now[row][column];
        match (up, *cell) {
            (true, _) => *cell += 1,
            (false, 0) => return false,
            (false, _) => *cell -= 1,
        }
        true
    }

    /// The row of `at` is off; `more` says whether it has too much.
    fn settle(
        &mut self,
        start: (usize, usize),
        at: (usize, usize),
        more: bool,
        seen: &mut [Vec<bool>],
    ) -> bool {
        for column in 0..self.counts[0].len() {
            let next = (at.0, column);
            if column == at.1 || next == start || !self.hidden[at.0][column] || seen[at.0][column] {
                continue;
            }
            let up = more == self.against(next);
            seen[at.0][column] = true;
            if !self.change(next, up) {
                continue;
            }
            if column == start.1 || self.settle_column(start, next, !more, seen) {
                return true;
            }
            self.change(next, !up);
        }
        false
    }

    fn settle_column(
        &mut self,
        start: (usize, usize),
        at: (usize, usize),
        more: bool,
        seen: &mut [Vec<bool>],
    ) -> bool {
        let rows = self.counts.len();
        for row in 0..rows {
            let next = (row, at.1);
            if row == at.0 || next == start || !self.hidden[row][at.1] || seen[rows + row][at.1] {
                continue;
            }
            let up = more == self.against(next);
            seen[rows + row][at.1] = true;
            if !self.change(next, up) {
                continue;
            }
            if self.settle(start, next, !more, seen) {
                return true;
            }
            self.change(next, !up);
        }
        false
    }

    /// How far apart the possible values of a cell are, at most `K`: step by step up, then down.
    fn width(&mut self, place: (usize, usize)) -> u64 {
        let mut width = 0;
        for up in [true, false] {
            self.now.clone_from(&self.counts);
            while width < K && self.moves(place, up) {
                width += 1;
            }
        }
        width
    }

    fn is_safe(&mut self) -> bool {
        let hidden: Vec<_> = self.places().into_iter().filter(|(r, c)| self.hidden[*r][*c]).collect();
        hidden.into_iter().all(|place| self.width(place) >= K)
    }

    fn loss(&self, (row, column): (usize, usize)) -> u64 {
        let (last_row, last_column) = (row + 1 == self.counts.len(), column + 1 == self.counts[0].len());
        let extra = match (last_row, last_column) {
            (true, true) => 1_000_000,
            (false, false) => 0,
            _ => 20_000,
        };
        1_000 + self.counts[row][column].min(999) + extra
    }

    /// Whether another choice of further cells that loses less than this is safe too.
    fn better_than(&self, loss: u64) -> bool {
        let must = self.clone();
        let free: Vec<_> = self.places().into_iter().filter(|(r, c)| !self.hidden[*r][*c]).collect();
        let mut todo = vec![(must, 0, 0)];
        while let Some((mut puzzle, next, lost)) = todo.pop() {
            if puzzle.is_safe() {
                return true;
            }
            for (at, place) in free.iter().enumerate().skip(next) {
                let lost = lost + self.loss(*place);
                if lost < loss {
                    let mut further = puzzle.clone();
                    further.hidden[place.0][place.1] = true;
                    todo.push((further, at + 1, lost));
                }
            }
        }
        false
    }
}

/// What must be hidden by itself in a table whose attribute is plain: the small ones.
fn small_only(counts: &[Vec<u64>]) -> Puzzle {
    let counts = with_sums(counts);
    let small = |line: &Vec<u64>| line.iter().map(|count| (1..K).contains(count)).collect();
    Puzzle { hidden: counts.iter().map(small).collect(), now: counts.clone(), counts }
}

/// What another table differs by adds up to nothing in every row and column, and touches hidden cells only.
fn adds_up(safe: &Safe, hidden: &[Vec<bool>]) -> bool {
    let (last_row, last_column) = (hidden.len() - 1, hidden[0].len() - 1);
    [&safe.less, &safe.more].into_iter().all(|difference| {
        let sign = |last: bool| if last { -1 } else { 1 };
        let row_is_right = |row: usize| {
            let own = difference.iter().filter(|(place, _)| place.0 == row);
            own.map(|(place, by)| by * sign(place.1 == last_column)).sum::<i64>() == 0
        };
        let column_is_right = |column: usize| {
            let own = difference.iter().filter(|(place, _)| place.1 == column);
            own.map(|(place, by)| by * sign(place.0 == last_row)).sum::<i64>() == 0
        };
        difference.iter().all(|((row, column), _)| hidden[*row][*column])
            && (0..=last_row).all(row_is_right)
            && (0..=last_column).all(column_is_right)
    })
}

fn count() -> impl Strategy<Value = u64> {
    prop_oneof![2 => 0u64..5, 3 => 5u64..12, 3 => 12u64..40]
}

fn grid(rows: usize, columns: usize) -> impl Strategy<Value = Grid> {
    (2..=rows, 2..=columns)
        .prop_flat_map(|(r, c)| prop::collection::vec(prop::collection::vec(count(), c), r))
}

/// A further hidden cell without which all others would be safe too.
fn shown_for_nothing(counts: &[Vec<u64>]) -> Option<(usize, usize)> {
    let (puzzle, must) = (Puzzle::of(counts, &table(counts, PLAIN)), small_only(counts));
    let mut further =
        puzzle.places().into_iter().filter(|(r, c)| puzzle.hidden[*r][*c] && !must.hidden[*r][*c]);
    further.find(|(row, column)| {
        let mut other = puzzle.clone();
        other.hidden[*row][*column] = false;
        other.is_safe()
    })
}

fn is_proved(proof: &Proof, hidden: usize) -> bool {
    let apart = proof.hidden().iter().all(|safe| safe.high - safe.low >= proof.least());
    let places: std::collections::BTreeSet<_> = proof.hidden().iter().map(|safe| safe.place).collect();
    proof.holds() && apart && places.len() == hidden
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn no_other_choice_loses_less_in_a_small_table(counts in grid(3, 3)) {
        let (_, proof) = table_with_proof(&counts, PLAIN);
        prop_assert!(proof.is_minimal(), "{} of {}", proof.loss(), proof.least_loss());
        if (1..24_000).contains(&proof.loss()) {
            prop_assert!(!small_only(&counts).better_than(proof.loss()), "{counts:?}");
        }
    }

    #[test]
    fn no_other_choice_loses_less_in_a_list(counts in prop::collection::vec(count(), 2..9)) {
        let (found, proof) = list_with_proof(&counts, PLAIN);
        prop_assert!(proof.is_minimal() && proof.holds());
        let small = |count: &u64| (1..K).contains(count);
        let best = (0u32..1 << counts.len())
            .filter_map(|set| {
                let hidden = |at: &usize| set >> at & 1 == 1;
                let must = counts.iter().enumerate().all(|(at, count)| !small(count) || hidden(&at));
                let own: Vec<u64> = (0..counts.len()).filter(hidden).map(|at| counts[at]).collect();
                let safe = own.is_empty() || (own.len() > 1 && own.iter().sum::<u64>() >= K);
                let further = own.iter().filter(|count| !small(count));
                (must && safe).then(|| further.map(|count| 1_000 + count).sum::<u64>())
            })
            .min();
        if found.total.count().is_some() {
            prop_assert_eq!(Some(proof.loss()), best);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn every_hidden_cell_of_a_larger_table_is_off_by_enough_and_the_proof_adds_up(
        counts in grid(9, 8),
        policy in prop_oneof![Just(PLAIN), Just(Policy::INSIDE)],
    ) {
        let (found, proof) = table_with_proof(&counts, policy);
        let mut puzzle = Puzzle::of(&counts, &found);
        prop_assert!(puzzle.is_safe());
        let hidden = puzzle.hidden.iter().flatten().filter(|hidden| **hidden).count();
        prop_assert!(is_proved(&proof, hidden));
        prop_assert!(proof.hidden().iter().all(|safe| adds_up(safe, &puzzle.hidden)));
        prop_assert!(proof.least_loss() <= proof.loss());
        let small = counts.iter().flatten().zip(found.counts.iter().flatten());
        prop_assert!(small.clone().all(|(count, shown)| !(1..K).contains(count) || shown.count().is_none()));
        prop_assert!(small.clone().all(|(count, shown)| shown.count().is_none_or(|shown| shown == *count)));
    }

    #[test]
    fn no_single_further_cell_could_be_shown(counts in grid(7, 6)) {
        prop_assert_eq!(shown_for_nothing(&counts), None);
    }

    #[test]
    fn the_order_of_rows_and_columns_does_not_matter(counts in grid(5, 5), turn in 1usize..5) {
        let (_, proof) = table_with_proof(&counts, PLAIN);
        let mut turned = counts.clone();
        turned.rotate_left(turn % counts.len());
        turned.iter_mut().for_each(|row| row.reverse());
        let (found, other) = table_with_proof(&turned, PLAIN);
        prop_assert!(Puzzle::of(&turned, &found).is_safe());
        if proof.is_minimal() && other.is_minimal() {
            prop_assert_eq!(proof.loss(), other.loss());
        }
        // And columns may be rows.
        let across: Grid = (0..counts[0].len()).map(|c| counts.iter().map(|row| row[c]).collect()).collect();
        let (_, across) = table_with_proof(&across, PLAIN);
        prop_assert!(across.holds());
        if proof.is_minimal() && across.is_minimal() {
            prop_assert_eq!(proof.loss(), across.loss());
        }
    }

    #[test]
    fn a_group_of_a_protected_whole_is_safe_on_its_own_and_within(
        first in grid(3, 3), second in grid(3, 3),
    ) {
        let groups = [first, second];
        let (found, proof) = grouped_table_with_proof(&groups, PLAIN);
        prop_assert!(proof.holds());
        let columns = groups.iter().flatten().map(Vec::len).max().unwrap_or(0);
        for (counts, shown) in groups.iter().zip(&found.groups) {
            let mut counts = counts.clone();
            counts.iter_mut().for_each(|row| row.resize(columns, 0));
            prop_assert!(Puzzle::of(&counts, shown).is_safe());
        }
        let sums: Grid = found.groups.iter().enumerate().map(|(at, _)| {
            (0..columns).map(|c| groups[at].iter().map(|row| row.get(c).unwrap_or(&0)).sum()).collect()
        }).collect();
        let upper = ProtectedTable {
            counts: found.groups.iter().map(|group| group.column_totals.clone()).collect(),
            row_totals: found.groups.iter().map(|group| group.total).collect(),
            column_totals: found.column_totals.clone(),
            total: found.total,
        };
        prop_assert!(Puzzle::of(&sums, &upper).is_safe());
        // With all facts together, the attacker who pushes bounds finds nothing either.
        let attacker = Attacker::of_grouped_table(&found, Audience::Inside, false);
        let bounds = attacker.bounds().expect("true facts");
        let shown = found.groups.iter().flat_map(|group| group.counts.iter().flatten());
        let wide = |(bounds, shown): (&Bounds, &Shown)| shown.count().is_some() || bounds.width() >= K;
        prop_assert!(bounds.iter().zip(shown).all(wide));
    }

    #[test]
    fn partners_and_steps_have_their_proof(counts in grid(5, 4)) {
        prop_assert!(table_of_partners_with_proof(&counts, PLAIN).1.holds());
        let mut steps: Vec<u64> = counts.concat();
        steps.sort_unstable_by(|a, b| b.cmp(a));
        let (_, proof) = steps_with_proof(&steps, PLAIN).expect("they fall");
        prop_assert!(proof.holds() && proof.least_loss() <= proof.loss());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn the_attackers_search_agrees_with_steps_round_rings(counts in grid(2, 3)) {
        let found = table(&counts, PLAIN);
        let attacker = Attacker::of_table(&found, Audience::Inside, false);
        if let Some(bounds) = attacker.exact_bounds(5_000) {
            let mut puzzle = Puzzle::of(&counts, &found);
            for (at, bounds) in bounds.iter().enumerate() {
                let place = (at / counts[0].len(), at % counts[0].len());
                prop_assert_eq!(bounds.width().min(K), puzzle.width(place));
            }
        }
    }
}

#[test]
fn nor_in_a_table_too_large_for_the_search() {
    for seed in 0..12u64 {
        let count = |row: u64, column: u64| {
            let mixed = (row * 31 + column * 17 + seed * 101 + 7).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
            if mixed.is_multiple_of(11) { 1 + mixed % 4 } else { 5 + mixed % 30 }
        };
        let counts: Grid = (0..14).map(|row| (0..12).map(|column| count(row, column)).collect()).collect();
        assert_eq!(shown_for_nothing(&counts), None, "seed {seed}");
    }
}

#[test]
fn a_proof_of_a_thousand_cells_is_quick_and_holds() {
    let count = |row: u64, column: u64| (row * 7 + column * 13 + row * column) % 37;
    let counts: Grid = (0..30).map(|row| (0..34).map(|column| count(row, column)).collect()).collect();
    let (found, proof) = table_with_proof(&counts, Policy::OUTSIDE);
    let hidden = lines(&found).concat().iter().filter(|shown| **shown == Shown::Hidden).count();
    assert!(is_proved(&proof, hidden));
}

#[test]
fn more_people_than_there_are_numbers_do_not_stop_it() {
    let counts = vec![vec![u64::MAX, 3], vec![u64::MAX, u64::MAX]];
    let (found, _) = table_with_proof(&counts, Policy::OUTSIDE);
    assert_eq!(found.counts[0][1], Shown::Hidden);
}
