//! Whether two groups differ, and whether pairs have moved: means, ranks and shares, each with how sure it is.

use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

use crate::{
    consensus::{Ranks, ranks},
    interval::{CONFIDENCE, Interval, mean, z_quantile},
};

/// The difference of two means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// How many in each group.
    pub n: (usize, usize),
    /// Mean of the first less mean of the second.
    pub difference: f64,
    /// Its standard error: √(s₁²/n₁ + s₂²/n₂).
    pub error: f64,
    /// Difference over error.
    pub t: f64,
    /// Its degrees of freedom. (Welch 1947, Satterthwaite 1946.)
    pub freedom: f64,
    /// How likely so great a difference, either way, is by chance.
    pub p: f64,
    /// Difference ± t · error.
    pub interval: Interval,
}

/// Welch's t test of two groups that need not vary alike; values that are no numbers are left out. None for a group of
/// fewer than two, or when nothing varies.
pub fn welch(first: &[f64], second: &[f64]) -> Option<Difference> {
    let (a, b) = (mean(first)?, mean(second)?);
    let part = |sd: Option<f64>, n: usize| Some(sd?.powi(2) / n as f64);
    let (of_a, of_b) = (part(a.sd, a.n)?, part(b.sd, b.n)?);
    let error = (of_a + of_b).sqrt();
    let freedom =
        (of_a + of_b).powi(2) / (of_a.powi(2) / (a.n as f64 - 1.0) + of_b.powi(2) / (b.n as f64 - 1.0));
    let difference = a.mean - b.mean;
    let t = Some(difference / error).filter(|t| t.is_finite())?;
    let law = StudentsT::new(0.0, 1.0, freedom).ok()?;
    let reach = law.inverse_cdf(0.5 + CONFIDENCE / 2.0) * error;
    let interval = Interval { low: difference - reach, high: difference + reach };
    Some(Difference { n: (a.n, b.n), difference, error, t, freedom, p: 2.0 * law.sf(t.abs()), interval })
}

/// A test by ranks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ByRanks {
    /// How many values, or pairs that have moved, it stands on.
    pub n: usize,
    /// Two groups: in how many pairs of one from each the first is higher, ties a half. Pairs: the sum of the ranks of
    /// those that rose.
    pub statistic: f64,
    /// How likely a statistic so far from the middle, either way, is by chance.
    pub p: f64,
    /// Whether p was counted out; otherwise it is that of the normal law, with ties and continuity corrected.
    pub exact: bool,
}

/// As R: below this many in each group, and without ties, p is counted out.
const COUNTED: usize = 50;

/// The test of Mann and Whitney (1947), or Wilcoxon's rank sum, of two groups. Values that are no numbers are left out.
/// None for an empty group, or when all values are the same.
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

/// Wilcoxon's signed ranks (1945) of pairs, second less first. Pairs that have not moved are left out, and so are those
/// with a value that is no number. None when no pair has moved.
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

fn numbers(values: &[f64]) -> Vec<f64> {
    values.iter().copied().filter(|value| value.is_finite()).collect()
}

/// In how many ways m of m + n ranks have each sum above the least one.
fn rank_sums(m: usize, n: usize) -> Vec<f64> {
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
fn signed_sums(n: usize) -> Vec<f64> {
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

/// How far one group lies above another, whatever the shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dominance {
    /// Cliff's delta: the share of pairs of one from each in which the first is higher, less the share in which it is
    /// lower. (Cliff 1993.)
    pub delta: f64,
    /// Its interval, which is not even-sided and stays within −1 and 1. (Feng and Cliff 2004.)
    pub interval: Interval,
}

/// Cliff's delta of two groups; values that are no numbers are left out. None for a group of fewer than two.
pub fn dominance(first: &[f64], second: &[f64]) -> Option<Dominance> {
    let (a, b) = (numbers(first), numbers(second));
    let (m, n) = (a.len() as f64, b.len() as f64);
    if a.len() < 2 || b.len() < 2 {
        return None;
    }
    let sign = |x: f64, y: f64| f64::from(u8::from(x > y)) - f64::from(u8::from(x < y));
    let of_a: Vec<f64> = a.iter().map(|x| b.iter().map(|y| sign(*x, *y)).sum::<f64>() / n).collect();
    let of_b: Vec<f64> = b.iter().map(|y| a.iter().map(|x| sign(*x, *y)).sum::<f64>() / m).collect();
    let delta = of_a.iter().sum::<f64>() / m;
    let squares = |of: &[f64]| of.iter().map(|d| (d - delta).powi(2)).sum::<f64>();
    let each: f64 = a.iter().flat_map(|x| b.iter().map(move |y| (sign(*x, *y) - delta).powi(2))).sum();
    let free = m * n * (m - 1.0) * (n - 1.0);
    // Where hardly anything overlaps the estimate may fall below what it can be.
    let variance = ((n * n * squares(&of_a) + m * m * squares(&of_b) - each) / free)
        .max((1.0 - delta * delta) / (m * n - 1.0));
    let z = z_quantile()?;
    let reach = z * variance.sqrt() * ((1.0 - delta * delta).powi(2) + z * z * variance).sqrt();
    let under = 1.0 - delta * delta + z * z * variance;
    if under == 0.0 {
        // No two overlap: nothing is left to be unsure of.
        return Some(Dominance { delta, interval: Interval { low: delta, high: delta } });
    }
    let bound = |reach: f64| ((delta - delta.powi(3) + reach) / under).clamp(-1.0, 1.0);
    Some(Dominance { delta, interval: Interval { low: bound(-reach), high: bound(reach) } })
}

/// Two shares compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ratio {
    /// The ratio of the first to the second.
    pub ratio: f64,
    /// Its interval, even-sided on the logarithm.
    pub interval: Interval,
}

/// The risk ratio: (hits₁/n₁) / (hits₂/n₂), with the interval of Katz and others (1978). None when a group has no hits, or
/// more than people.
pub fn risk_ratio(first: (u64, u64), second: (u64, u64)) -> Option<Ratio> {
    let [a, m, b, n] = [first.0, first.1, second.0, second.1].map(|count| count as f64);
    if a > m || b > n {
        return None;
    }
    ratio((a / m) / (b / n), 1.0 / a - 1.0 / m + 1.0 / b - 1.0 / n)
}

/// The odds ratio: (hits₁ · misses₂) / (misses₁ · hits₂), with the interval of Woolf (1955). None when one of the four
/// counts is nought, or a group has more hits than people.
pub fn odds_ratio(first: (u64, u64), second: (u64, u64)) -> Option<Ratio> {
    let [a, b, c, d] = [first.0, first.1.checked_sub(first.0)?, second.0, second.1.checked_sub(second.0)?]
        .map(|count| count as f64);
    ratio(a * d / (b * c), 1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d)
}

fn ratio(ratio: f64, variance: f64) -> Option<Ratio> {
    let reach = (z_quantile()? * variance.sqrt()).exp();
    let sound = ratio.is_finite() && ratio > 0.0 && reach.is_finite();
    sound.then_some(Ratio { ratio, interval: Interval { low: ratio / reach, high: ratio * reach } })
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
    fn students_sleep_study_as_two_groups_is_what_r_prints() {
        let found = welch(&FIRST, &SECOND).unwrap();
        near(found.t, -1.8608, 0.00005);
        near(found.freedom, 17.776, 0.0005);
        near(found.p, 0.07939, 0.000005);
        near(found.interval.low, -3.365_483_2, 1e-6);
        near(found.interval.high, 0.205_483_2, 1e-6);
        assert!(welch(&[1.0], &[1.0, 2.0]).is_none() && welch(&[1.0, 1.0], &[2.0, 2.0]).is_none());
    }

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

    #[test]
    fn dominance_is_told_by_mann_whitneys_count() {
        let found = dominance(&FIRST, &SECOND).unwrap();
        near(found.delta, 2.0 * 25.5 / 100.0 - 1.0, 1e-12);
        assert!(
            found.interval.low < found.delta
                && found.delta < found.interval.high
                && found.interval.low > -1.0
        );
        assert_eq!(dominance(&[1.0, 2.0], &[3.0, 4.0]).unwrap().delta, -1.0);
        let turned = dominance(&SECOND, &FIRST).unwrap();
        near(turned.interval.high, -found.interval.low, 1e-12);
        assert!(dominance(&[1.0], &[1.0, 2.0]).is_none());
    }

    #[test]
    fn ratios_of_shares() {
        // The physicians' aspirin trial, 104 of 11,037 and 189 of 11,034: risk ratio 0.55 (0.43 to 0.70).
        let (aspirin, placebo) = ((104, 11_037), (189, 11_034));
        let risk = risk_ratio(aspirin, placebo).unwrap();
        near(risk.ratio, 0.550_115, 1e-6);
        near(risk.interval.low, 0.4337, 0.00005);
        near(risk.interval.high, 0.6978, 0.00005);
        let odds = odds_ratio(aspirin, placebo).unwrap();
        near(odds.ratio, 0.545_836, 1e-6);
        near(odds.interval.low, 0.4290, 0.0001);
        near(odds.interval.high, 0.6944, 0.0001);
        assert!(risk_ratio((0, 10), (1, 10)).is_none() && odds_ratio((10, 10), (1, 10)).is_none());
        assert!(risk_ratio((11, 10), (1, 10)).is_none() && odds_ratio((11, 10), (1, 10)).is_none());
    }
}
