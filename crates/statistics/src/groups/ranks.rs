//! Tests by ranks: two groups, and pairs.

use statrs::distribution::{ContinuousCDF, Normal};

use super::numbers;
use crate::consensus::{Ranks, ranks};

/// A test by ranks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ByRanks {
    /// How many values, or pairs that have moved, it stands on.
    pub n: usize,
    /// Two groups: in how many pairs of one from each the first is higher, ties a half. Pairs: the sum of the
    /// ranks of those that rose.
    pub statistic: f64,
    /// How likely a statistic so far from the middle, either way, is by chance.
    pub p: f64,
    /// Whether p was counted out; otherwise it is that of the normal law, with ties and continuity corrected.
    pub exact: bool,
}

/// As R: below this many in each group, and without ties, p is counted out.
pub(super) const COUNTED: usize = 50;

/// The test of Mann and Whitney (1947), or Wilcoxon's rank sum, of two groups. Values that are no numbers are
/// left out. None for an empty group, or when all values are the same.
pub fn mann_whitney(first: &[f64], second: &[f64]) -> Option<ByRanks> {
    let (a, b) = (numbers(first), numbers(second));
    let (m, n) = (a.len(), b.len());
    if m == 0 || n == 0 {
        return None;
    }
    let Ranks { ranks, ties } = ranks(&[a, b].concat());
    let (of_a, of_b) = (m as f64, n as f64);
    let statistic = ranks.iter().take(m).sum::<f64>() - of_a * (of_a + 1.0) / 2.0;
    if ties == 0.0 && m < COUNTED && n < COUNTED {
        let p = both_sides(&rank_sums(m, n), statistic);
        return Some(ByRanks { n: m + n, statistic, p, exact: true });
    }
    let all = of_a + of_b;
    let spread = (of_a * of_b / 12.0 * (all + 1.0 - ties / (all * (all - 1.0)))).sqrt();
    let p = normal(statistic - of_a * of_b / 2.0, spread)?;
    Some(ByRanks { n: m + n, statistic, p, exact: false })
}

/// Wilcoxon's signed ranks (1945) of pairs, second less first. Pairs that have not moved are left out, and so
/// are those with a value that is no number. None when no pair has moved.
pub fn signed_ranks(pairs: &[(f64, f64)]) -> Option<ByRanks> {
    let all = numbers(&pairs.iter().map(|(first, second)| second - first).collect::<Vec<_>>());
    let moved: Vec<f64> = all.iter().copied().filter(|change| *change != 0.0).collect();
    let (n, stayed) = (moved.len(), all.len() - moved.len());
    let Ranks { ranks, ties } = ranks(&moved.iter().map(|change| change.abs()).collect::<Vec<_>>());
    let statistic = ranks.iter().zip(&moved).filter(|(_, change)| **change > 0.0).map(|(rank, _)| rank).sum();
    if n == 0 {
        return None;
    }
    if ties == 0.0 && stayed == 0 && n < COUNTED {
        return Some(ByRanks { n, statistic, p: both_sides(&signed_sums(n), statistic), exact: true });
    }
    let count = n as f64;
    let spread = (count * (count + 1.0) * (2.0 * count + 1.0) / 24.0 - ties / 48.0).sqrt();
    let p = normal(statistic - count * (count + 1.0) / 4.0, spread)?;
    Some(ByRanks { n, statistic, p, exact: false })
}

/// In how many ways m of m + n ranks have each sum above the least one.
pub(super) fn rank_sums(m: usize, n: usize) -> Vec<f64> {
    // ways[k][u]: k of the ranks seen so far, u in all above the least.
    let mut ways = vec![vec![0.0; m * n + 1]; m + 1];
    ways[0][0] = 1.0;
    for rank in 0..m + n {
        for taken in (1..=m.min(rank + 1)).rev() {
            // The one with this rank, taken as the `taken`th, passes so many that are not taken.
            let passes = rank + 1 - taken;
            if passes > n {
                continue;
            }
            for sum in (passes..=m * n).rev() {
                ways[taken][sum] += ways[taken - 1][sum - passes];
            }
        }
    }
    ways.pop().unwrap_or_default()
}

/// In how many ways the ranks 1 to n, each taken or not, have each sum.
pub(super) fn signed_sums(n: usize) -> Vec<f64> {
    let most = n * (n + 1) / 2;
    let mut ways = vec![0.0; most + 1];
    ways[0] = 1.0;
    for rank in 1..=n {
        for sum in (rank..=most).rev() {
            ways[sum] += ways[sum - rank];
        }
    }
    ways
}

/// Twice the smaller tail, at most 1.
fn both_sides(ways: &[f64], statistic: f64) -> f64 {
    let all: f64 = ways.iter().sum();
    let at = statistic.round() as usize;
    let below: f64 = ways.iter().take(at + 1).sum();
    let above: f64 = ways.iter().skip(at).sum();
    (2.0 * below.min(above) / all).min(1.0)
}

/// Both tails of the normal law, with half a rank taken off.
fn normal(distance: f64, spread: f64) -> Option<f64> {
    let z = (distance.abs() - 0.5).max(0.0) / spread;
    let law = Normal::new(0.0, 1.0).ok()?;
    z.is_finite().then(|| (2.0 * law.sf(z)).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64, tolerance: f64) {
        assert!((a - b).abs() <= tolerance, "{a} is not {b}");
    }

    const FIRST: [f64; 10] = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    const SECOND: [f64; 10] = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    #[test]
    fn rank_tests_of_hollander_and_wolfe_are_counted_out() {
        // Permeability of a membrane at term and at 12 to 26 weeks; one-sided 0.1272 in the book.
        let term = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
        let weeks = [1.15, 0.88, 0.90, 0.74, 1.21];
        let found = mann_whitney(&term, &weeks).unwrap();
        assert_eq!((found.statistic, found.exact), (35.0, true));
        near(found.p, 2.0 * 0.127_206, 2e-6);
        near(mann_whitney(&weeks, &term).unwrap().p, found.p, 1e-12);
        // A depression scale at the first and second visit; one-sided 0.01953.
        let before = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30];
        let after = [878, 647, 598, 2050, 1060, 1290, 1060, 3140, 1290].map(|it| f64::from(it) / 1000.0);
        let pairs: Vec<(f64, f64)> = after.into_iter().zip(before).collect();
        let found = signed_ranks(&pairs).unwrap();
        assert_eq!((found.statistic, found.exact, found.n), (40.0, true, 9));
        near(found.p, 0.039_062_5, 1e-9);
    }

    #[test]
    fn ties_are_corrected_as_r_does() {
        // wilcox.test(extra ~ group, data = sleep): W = 25.5, p = 0.06933.
        let found = mann_whitney(&FIRST, &SECOND).unwrap();
        assert_eq!((found.statistic, found.exact), (25.5, false));
        near(found.p, 0.06933, 0.000005);
        // The same pairs: V = 45 of the nine that moved, p = 0.009091.
        let pairs: Vec<(f64, f64)> = FIRST.into_iter().zip(SECOND).collect();
        let found = signed_ranks(&pairs).unwrap();
        assert_eq!((found.statistic, found.n, found.exact), (45.0, 9, false));
        near(found.p, 0.009091, 0.0000005);
        assert!(signed_ranks(&[(1.0, 1.0)]).is_none() && mann_whitney(&[], &[1.0]).is_none());
        assert!(mann_whitney(&[2.0; 3], &[2.0; 3]).is_none(), "all the same");
    }

    #[test]
    fn the_ways_of_ranks_are_as_many_as_there_are_subsets() {
        assert_eq!(rank_sums(2, 3), [1.0, 1.0, 2.0, 2.0, 2.0, 1.0, 1.0]);
        assert_eq!(rank_sums(3, 2), rank_sums(2, 3));
        assert_eq!(rank_sums(8, 7).iter().sum::<f64>(), 6435.0);
        assert_eq!(signed_sums(3), [1.0, 1.0, 1.0, 2.0, 1.0, 1.0, 1.0]);
        assert_eq!(signed_sums(20).iter().sum::<f64>(), 1_048_576.0);
    }
}
