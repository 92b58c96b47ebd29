//! How great a difference is in standard deviations, so that measures with different scales can be compared.

use super::noncentral::bounds;
use crate::{
    change::{Group, small_group_correction},
    interval::{CONFIDENCE, Interval},
};

/// A difference in standard deviations, with its interval. (Steiger and Fouladi 1997: that of noncentral t.)
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Difference over standard deviation: Cohen's d, or d_z for pairs.
    pub d: f64,
    /// Its interval.
    pub d_interval: Interval,
    /// d · J, J = 1 − 3 / (4 · freedom − 1). (Hedges 1981.)
    pub g: f64,
    /// J times the interval of d.
    pub g_interval: Interval,
}

/// The difference of two groups, first less second, over the pooled standard deviation. None for groups that
/// do not vary, or of together fewer than four people, when J would be nought.
pub fn size_between(first: Group, second: Group) -> Option<Size> {
    let (m, n) = (first.n as f64, second.n as f64);
    let freedom = (first.n + second.n).checked_sub(2)?;
    let square = |group: Group| (group.n as f64 - 1.0) * group.sd.powi(2);
    let pooled = ((square(first) + square(second)) / freedom as f64).sqrt();
    size((first.mean - second.mean) / pooled, freedom, (m * n / (m + n)).sqrt())
}

/// The mean change of n pairs over the standard deviation of the changes. None when these are all alike, or
/// for fewer than three pairs, when J would be nought.
pub fn size_of_pairs(mean: f64, sd: f64, n: usize) -> Option<Size> {
    size(mean / sd, n.checked_sub(1)?, (n as f64).sqrt())
}

/// A d with so many degrees of freedom, of which so many make a t.
fn size(d: f64, freedom: usize, times: f64) -> Option<Size> {
    if freedom < 2 || !d.is_finite() {
        return None;
    }
    let (low, high) = bounds(d * times, freedom as f64, CONFIDENCE)?;
    let correction = small_group_correction(freedom);
    let d_interval = Interval { low: low / times, high: high / times };
    let g_interval = Interval { low: d_interval.low * correction, high: d_interval.high * correction };
    Some(Size { d, d_interval, g: d * correction, g_interval })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_constructed_vector_has_its_size() {
        let first = Group { mean: 54.0, sd: 18.0, n: 40 };
        let second = Group { mean: 48.0, sd: 20.0, n: 38 };
        let found = size_between(first, second).unwrap();
        assert!((found.d - 0.3158).abs() < 0.00005 && (found.g - 0.3127).abs() < 0.00005);
        assert!(found.g_interval.holds(0.0) && found.g_interval.holds(found.g));
        let turned = size_between(second, first).unwrap();
        assert!((turned.d_interval.low + found.d_interval.high).abs() < 1e-9);
        assert!(size_between(Group { n: 1, ..first }, Group { n: 1, ..second }).is_none());
        assert!(size_of_pairs(1.0, 0.0, 9).is_none() && size_of_pairs(1.0, 2.0, 2).is_none());
    }
}
