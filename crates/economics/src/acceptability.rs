//! How likely support is worth its cost, for each value one may give a unit of effect.

use super::{Pair, Point, Trouble, finite, incremental::whole, sound};
use statistics::groups::{Difference, welch};

/// How likely it is worth it at one threshold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Acceptable {
    /// What one unit of effect is taken to be worth.
    pub threshold: f64,
    /// The share of points whose net benefit is above nought, 0 to 1.
    pub share: f64,
}

/// The acceptability curve: for each threshold the share of drawn points that are worth it. (van Hout and
/// others 1994.)
///
/// # Errors
/// No points, or a threshold that is not nought or more.
pub fn curve(points: &[Point], thresholds: &[f64]) -> Result<Vec<Acceptable>, Trouble> {
    if points.is_empty() {
        return Err(Trouble::TooFew { what: "drawn points", found: 0, needed: 1 });
    }
    let at = |threshold: &f64| {
        let threshold = sound("the threshold", *threshold, *threshold >= 0.0, "nought or more")?;
        let worth = points.iter().filter(|point| point.net_benefit(threshold) > 0.0).count();
        Ok(Acceptable { threshold, share: worth as f64 / points.len() as f64 })
    };
    thresholds.iter().map(at).collect()
}

/// The net benefit at one threshold, compared between the arms.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NetBenefit {
    /// What one unit of effect is taken to be worth.
    pub threshold: f64,
    /// Mean net benefit of the first arm less that of the second.
    pub difference: f64,
    /// The same with its interval, from each person's own net benefit; none when none differs from another.
    pub told: Option<Difference>,
}

/// The difference in net benefit, threshold · effect − cost for each person. (Stinnett and Mullahy 1998.)
/// People whose cost or effect is no number are left out.
///
/// # Errors
/// A threshold that is no number, or fewer than two people with both numbers in an arm.
pub fn net_benefit(first: &[Pair], second: &[Pair], threshold: f64) -> Result<NetBenefit, Trouble> {
    finite("the threshold", threshold)?;
    let worth = |arm: &[Pair]| {
        Ok::<Vec<f64>, Trouble>(whole(arm)?.iter().map(|pair| threshold * pair.effect - pair.cost).collect())
    };
    let (a, b) = (worth(first)?, worth(second)?);
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    Ok(NetBenefit { threshold, difference: mean(&a) - mean(&b), told: welch(&a, &b) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const POINTS: [Point; 4] = [
        Point { cost: 100.0, effect: 0.1 },
        Point { cost: 100.0, effect: 0.2 },
        Point { cost: -10.0, effect: 0.1 },
        Point { cost: 10.0, effect: -0.1 },
    ];

    #[test]
    fn the_curve_begins_at_the_share_that_costs_less() {
        let found = curve(&POINTS, &[0.0, 600.0, 2_000.0]).unwrap();
        assert_eq!(found.iter().map(|at| at.share).collect::<Vec<_>>(), [0.25, 0.5, 0.75]);
        assert!(curve(&[], &[0.0]).is_err() && curve(&POINTS, &[-1.0]).is_err());
        assert!(curve(&POINTS, &[f64::NAN]).is_err());
    }

    #[test]
    fn net_benefit_is_nought_where_the_threshold_is_the_ratio() {
        let arm = |shift: f64| -> Vec<Pair> {
            (0..5)
                .map(|n| Pair {
                    cost: 100.0 * (f64::from(n) + shift),
                    effect: 0.1 * f64::from(n * n % 3) + 0.2 * shift,
                })
                .collect()
        };
        let (first, second) = (arm(1.0), arm(0.0));
        let found = net_benefit(&first, &second, 500.0).unwrap();
        assert!(found.difference.abs() < 1e-9 && found.told.unwrap().interval.holds(0.0));
        assert!((net_benefit(&first, &second, 0.0).unwrap().difference + 100.0).abs() < 1e-9);
        assert!(net_benefit(&first, &second[..1], 0.0).is_err());
    }
}
