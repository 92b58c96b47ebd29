//! The difference of two means, of groups or of pairs.

use crate::{
    interval::{Interval, mean},
    student,
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

/// Welch's t test of two groups that need not vary alike; values that are no numbers are left out. None for a
/// group of fewer than two, or when nothing varies.
pub fn welch(first: &[f64], second: &[f64]) -> Option<Difference> {
    let (a, b) = (mean(first)?, mean(second)?);
    let part = |sd: Option<f64>, n: usize| Some(sd?.powi(2) / n as f64);
    let (of_a, of_b) = (part(a.sd, a.n)?, part(b.sd, b.n)?);
    let error = (of_a + of_b).sqrt();
    let freedom =
        (of_a + of_b).powi(2) / (of_a.powi(2) / (a.n as f64 - 1.0) + of_b.powi(2) / (b.n as f64 - 1.0));
    let difference = a.mean - b.mean;
    let t = Some(difference / error).filter(|t| t.is_finite())?;
    let p = student::two_sided(t, freedom)?;
    let reach = student::reach(freedom)? * error;
    let interval = Interval { low: difference - reach, high: difference + reach };
    Some(Difference { n: (a.n, b.n), difference, error, t, freedom, p, interval })
}

/// The t test of pairs, second less first (Student 1908); n counts pairs on both sides. Pairs with a value
/// that is no number are left out. None for fewer than two, or when all have moved alike.
pub fn paired(pairs: &[(f64, f64)]) -> Option<Difference> {
    let changes: Vec<f64> = pairs.iter().map(|(first, second)| second - first).collect();
    let found = mean(&changes)?;
    let (n, difference) = (found.n, found.mean);
    let error = found.sd? / (n as f64).sqrt();
    let t = Some(difference / error).filter(|t| t.is_finite())?;
    let freedom = n as f64 - 1.0;
    let p = student::two_sided(t, freedom)?;
    Some(Difference { n: (n, n), difference, error, t, freedom, p, interval: found.interval? })
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
    fn students_sleep_study_as_pairs_is_what_r_prints() {
        let pairs: Vec<(f64, f64)> = FIRST.into_iter().zip(SECOND).collect();
        let found = paired(&pairs).unwrap();
        assert_eq!((found.n, found.freedom), ((10, 10), 9.0));
        near(found.t, 4.0621, 0.00005);
        near(found.p, 0.002833, 0.0000005);
        near(found.interval.low, 0.700_114_2, 1e-6);
        assert!(paired(&[(1.0, 2.0), (2.0, 3.0)]).is_none() && paired(&pairs[..1]).is_none());
        assert_eq!(paired(&[&pairs[..], &[(f64::NAN, 1.0)]].concat()), Some(found));
    }
}
