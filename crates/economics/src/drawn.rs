//! What many drawn values tell: their mean, their spread, and from where to where most lie.

use statistics::interval::{CONFIDENCE, Interval};

/// A summary of drawn values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drawn {
    /// How many were drawn.
    pub draws: usize,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation (divisor n − 1), which is the standard error of what was drawn anew.
    pub sd: f64,
    /// The middle 95 of 100 (percentiles of type 7, Hyndman and Fan 1996).
    pub interval: Interval,
    /// The share above nought, 0 to 1.
    pub above_nought: f64,
}

/// Sums up drawn values; none for fewer than two, or when one is no number.
pub fn drawn(values: &[f64]) -> Option<Drawn> {
    let n = values.len();
    if n < 2 || values.iter().any(|value| !value.is_finite()) {
        return None;
    }
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    // Summed in order of size, so that the order of the draws leaves no trace.
    let mean = sorted.iter().sum::<f64>() / n as f64;
    let squares: f64 = sorted.iter().map(|value| (value - mean).powi(2)).sum();
    let tail = (1.0 - CONFIDENCE) / 2.0;
    let above = sorted.iter().filter(|value| **value > 0.0).count();
    Some(Drawn {
        draws: n,
        mean,
        sd: (squares / (n - 1) as f64).sqrt(),
        interval: Interval { low: percentile(&sorted, tail)?, high: percentile(&sorted, 1.0 - tail)? },
        above_nought: above as f64 / n as f64,
    })
}

/// Between the two neighbours of the place (n − 1) · p in a sorted list.
fn percentile(sorted: &[f64], p: f64) -> Option<f64> {
    let at = sorted.len().checked_sub(1)? as f64 * p;
    let (below, above) = (*sorted.get(at.floor() as usize)?, *sorted.get(at.ceil() as usize)?);
    Some(below + (above - below) * (at - at.floor()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_a_hundred_and_one_values() {
        let values: Vec<f64> = (-50..=50).map(f64::from).collect();
        let found = drawn(&values).unwrap();
        assert!((found.interval.low + 47.5).abs() < 1e-12 && (found.interval.high - 47.5).abs() < 1e-12);
        assert_eq!((found.draws, found.mean, found.above_nought), (101, 0.0, 50.0 / 101.0));
        assert!(drawn(&[1.0]).is_none() && drawn(&[1.0, f64::NAN]).is_none());
    }
}
