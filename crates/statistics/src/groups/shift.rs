//! By how much one group, or the second of each pair, lies higher: the middle of all differences, with an
//! interval by ranks. (Hodges and Lehmann 1963; the interval as Hollander and Wolfe 1999 have it.)

use super::{
    numbers,
    ranks::{COUNTED, rank_sums, signed_sums},
};
use crate::{
    consensus::ranks,
    interval::{CONFIDENCE, Interval, z_quantile},
};

/// A shift and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shift {
    /// The median of all differences: of each with each of two groups, or of the means of two pairs' changes.
    pub shift: f64,
    /// Two of these differences themselves. None for groups so small that no two are far enough apart.
    pub interval: Option<Interval>,
    /// Whether the ranks of the two were counted out; otherwise they come from the normal law, corrected for
    /// ties and rounded outwards.
    pub exact: bool,
}

/// How far the first group lies above the second. Values that are no numbers are left out; none for an empty
/// group.
pub fn shift(first: &[f64], second: &[f64]) -> Option<Shift> {
    let (mut a, mut b) = (numbers(first), numbers(second));
    let (m, n) = (a.len(), b.len());
    if m == 0 || n == 0 {
        return None;
    }
    let ties = ranks(&[a.clone(), b.clone()].concat()).ties;
    a.sort_by(f64::total_cmp);
    b.sort_by(|x, y| y.total_cmp(x));
    let all = m * n;
    let exact = ties == 0.0 && m < COUNTED && n < COUNTED;
    let (of_a, of_b) = (m as f64, n as f64);
    let both = of_a + of_b;
    let rank = if exact {
        outer(&rank_sums(m, n))
    } else {
        let spread = (of_a * of_b / 12.0 * (both + 1.0 - ties / (both * (both - 1.0)))).sqrt();
        about(of_a * of_b / 2.0, spread)
    };
    // Columns from the greatest of b down, so that differences grow along rows and columns.
    let found = Differences { rows: m, columns: n, at: |row, column| a[row] - b[column], from: |_| 0 };
    Some(found.shift(all, rank, exact))
}

/// How far the second of each pair lies above the first. Pairs with a value that is no number are left out,
/// and so are those that have not moved, as in the test. None when no pair has moved.
pub fn shift_of_pairs(pairs: &[(f64, f64)]) -> Option<Shift> {
    let all = numbers(&pairs.iter().map(|(first, second)| second - first).collect::<Vec<_>>());
    let mut moved: Vec<f64> = all.iter().copied().filter(|change| *change != 0.0).collect();
    moved.sort_by(f64::total_cmp);
    let n = moved.len();
    if n == 0 {
        return None;
    }
    let ties = ranks(&moved.iter().map(|change| change.abs()).collect::<Vec<_>>()).ties;
    let exact = ties == 0.0 && n == all.len() && n < COUNTED;
    let count = n as f64;
    let rank = if exact {
        outer(&signed_sums(n))
    } else {
        let spread = (count * (count + 1.0) * (2.0 * count + 1.0) / 24.0 - ties / 48.0).sqrt();
        about(count * (count + 1.0) / 4.0, spread)
    };
    let middle = |row: usize, column: usize| f64::midpoint(moved[row], moved[column]);
    let found = Differences { rows: n, columns: n, at: middle, from: |row| row };
    Some(found.shift(n * (n + 1) / 2, rank, exact))
}

/// The greatest rank, from 1, with at most half of what is left of the confidence below it; none when there
/// is none.
fn outer(ways: &[f64]) -> Option<usize> {
    let all: f64 = ways.iter().sum();
    let mut below = 0.0;
    let held = ways.iter().take_while(|ways| {
        below += **ways;
        below / all <= (1.0 - CONFIDENCE) / 2.0
    });
    Some(held.count()).filter(|rank| *rank > 0)
}

/// The same by the normal law.
fn about(middle: f64, spread: f64) -> Option<usize> {
    let rank = (middle - z_quantile()? * spread).floor();
    (rank >= 1.0).then_some(rank as usize)
}

/// All differences, never written down: they grow along each row and each column, so those below a value are
/// counted in one walk.
struct Differences<A, F> {
    rows: usize,
    columns: usize,
    /// The difference in a row and column.
    at: A,
    /// The first column of a row.
    from: F,
}

impl<A: Fn(usize, usize) -> f64, F: Fn(usize) -> usize> Differences<A, F> {
    fn shift(&self, all: usize, rank: Option<usize>, exact: bool) -> Shift {
        let shift = f64::midpoint(self.nth(all.div_ceil(2)), self.nth(all / 2 + 1));
        let interval = rank.filter(|rank| 2 * rank <= all);
        let interval = interval.map(|rank| Interval { low: self.nth(rank), high: self.nth(all + 1 - rank) });
        Shift { shift, interval, exact }
    }

    /// How many are at most this.
    fn up_to(&self, value: f64) -> usize {
        let (mut count, mut end) = (0, self.columns);
        for row in 0..self.rows {
            while end > 0 && (self.at)(row, end - 1) > value {
                end -= 1;
            }
            count += end.saturating_sub((self.from)(row));
        }
        count
    }

    /// The one with this rank, from 1, found by halving the ordered floats.
    fn nth(&self, rank: usize) -> f64 {
        let (mut low, mut high) = (key(f64::MIN), key(f64::MAX));
        while low < high {
            let middle = low + (high - low) / 2;
            if self.up_to(of_key(middle)) >= rank {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        of_key(low)
    }
}

/// A whole number in the order of the floats.
fn key(value: f64) -> u64 {
    let bits = value.to_bits();
    if bits >> 63 == 1 { !bits } else { bits | (1 << 63) }
}

fn of_key(key: u64) -> f64 {
    f64::from_bits(if key >> 63 == 1 { key & !(1 << 63) } else { !key })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64, tolerance: f64) {
        assert!((a - b).abs() <= tolerance, "{a} is not {b}");
    }

    #[test]
    fn shifts_of_hollander_and_wolfe_are_as_r_prints_them() {
        // wilcox.test(term, weeks, conf.int = TRUE): 0.305 from -0.15 to 0.76.
        let term = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
        let weeks = [1.15, 0.88, 0.90, 0.74, 1.21];
        let found = shift(&term, &weeks).unwrap();
        near(found.shift, 0.305, 1e-9);
        near(found.interval.unwrap().low, -0.15, 1e-9);
        near(found.interval.unwrap().high, 0.76, 1e-9);
        // The depression scale: 0.46 from 0.01 to 0.786.
        let before = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30];
        let after = [878, 647, 598, 2050, 1060, 1290, 1060, 3140, 1290].map(|it| f64::from(it) / 1000.0);
        let pairs: Vec<(f64, f64)> = after.into_iter().zip(before).collect();
        let found = shift_of_pairs(&pairs).unwrap();
        near(found.shift, 0.46, 1e-9);
        near(found.interval.unwrap().low, 0.01, 1e-9);
        near(found.interval.unwrap().high, 0.786, 1e-9);
        assert!(found.exact);
    }

    #[test]
    fn every_rank_is_found_without_writing_all_down() {
        let (a, b) = ([3.0, -1.0, 7.5, 0.0], [2.0, 2.5, -4.0]);
        let mut all: Vec<f64> = a.iter().flat_map(|x| b.iter().map(move |y| x - y)).collect();
        all.sort_by(f64::total_cmp);
        let (mut rows, mut columns) = (a, b);
        rows.sort_by(f64::total_cmp);
        columns.sort_by(|x, y| y.total_cmp(x));
        let at = |row: usize, column: usize| rows[row] - columns[column];
        let found = Differences { rows: 4, columns: 3, at, from: |_| 0 };
        let ranked: Vec<f64> = (1..=12).map(|rank| found.nth(rank)).collect();
        assert_eq!(ranked, all);
    }

    #[test]
    fn very_small_groups_have_no_interval() {
        assert_eq!(shift(&[1.0, 2.0], &[0.0, 0.5]).unwrap().interval, None);
        assert!(shift(&[], &[1.0]).is_none() && shift_of_pairs(&[(1.0, 1.0)]).is_none());
        assert_eq!(shift_of_pairs(&[(1.0, 2.0)]).unwrap().shift, 1.0);
    }
}
