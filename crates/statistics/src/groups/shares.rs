//! Two shares compared by their ratio.

use crate::interval::{Interval, z_quantile};

/// Two shares compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ratio {
    /// The ratio of the first to the second.
    pub ratio: f64,
    /// Its interval, even-sided on the logarithm.
    pub interval: Interval,
}

/// The risk ratio: (hits₁/n₁) / (hits₂/n₂), with the interval of Katz and others (1978). None when a group
/// has no hits, or more than people.
pub fn risk_ratio(first: (u64, u64), second: (u64, u64)) -> Option<Ratio> {
    let [a, m, b, n] = [first.0, first.1, second.0, second.1].map(|count| count as f64);
    if a > m || b > n {
        return None;
    }
    ratio((a / m) / (b / n), 1.0 / a - 1.0 / m + 1.0 / b - 1.0 / n)
}

/// The odds ratio: (hits₁ · misses₂) / (misses₁ · hits₂), with the interval of Woolf (1955). None when one of
/// the four counts is nought, or a group has more hits than people.
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
