//! The XmR chart: single numbers, such as days of waiting a month, against what neighbouring ones differ by.

use super::{
    Trouble, baseline,
    control::{ControlChart, moving_ranges},
    signals::ControlRules,
};
use crate::interval::median;

/// From what the spread is told. The factors turn a moving range of two into three sigma, and into its own
/// upper limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spread {
    /// The mean moving range: limits at 2.66 of it, the ranges' own at 3.268. (Wheeler and Chambers 1992.)
    MeanRange,
    /// The median moving range, which a few wild points do not stretch: 3.145 and 3.865. (Wheeler 1993.)
    MedianRange,
}

impl Spread {
    fn factors(self) -> (f64, f64) {
        match self {
            Spread::MeanRange => (2.66, 3.268),
            Spread::MedianRange => (3.145, 3.865),
        }
    }
}

/// An XmR chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Individuals {
    /// The chart of the numbers: centre their mean, limits as far from it as the spread says.
    pub chart: ControlChart,
    /// The distance of each place from the one before; none at the first, at a gap and after one.
    pub ranges: Vec<Option<f64>>,
    /// The mean of the ranges, or their median.
    pub range_centre: f64,
    /// Ranges above this are a sign of their own.
    pub range_upper: f64,
}

/// Makes an XmR chart. The mean is the centre with both spreads.
///
/// # Errors
/// Not two values side by side in the baseline.
pub fn xmr_chart(
    values: &[Option<f64>],
    spread: Spread,
    rules: &ControlRules,
) -> Result<Individuals, Trouble> {
    let values: Vec<Option<f64>> = values.iter().map(|value| value.filter(|v| v.is_finite())).collect();
    let until = baseline(values.len(), rules.baseline);
    let ranges = moving_ranges(&values);
    let early: Vec<f64> = values[..until].iter().copied().flatten().collect();
    let of_early: Vec<f64> = ranges[..until].iter().copied().flatten().collect();
    let alone = Trouble::NoNeighbours { found: early.len() };
    let mean = |all: &[f64]| all.iter().sum::<f64>() / all.len() as f64;
    let middle = median(&of_early).ok_or(alone)?.median;
    let range_centre = if spread == Spread::MeanRange { mean(&of_early) } else { middle };
    let (of_values, of_ranges) = spread.factors();
    let sigma = of_values * range_centre / 3.0;
    let placed: Vec<Option<(f64, f64)>> = values.iter().map(|value| Some(((*value)?, sigma))).collect();
    let open = (f64::NEG_INFINITY, f64::INFINITY);
    let chart = ControlChart::of(&placed, mean(&early), open, rules);
    Ok(Individuals { chart, ranges, range_centre, range_upper: of_ranges * range_centre })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_stand_on_the_moving_range() {
        let values = [10.0, 12.0, 11.0, 14.0, 8.0].map(Some);
        let found = xmr_chart(&values, Spread::MeanRange, &ControlRules::default()).unwrap();
        assert_eq!((found.chart.centre, found.range_centre), (11.0, 3.0));
        let point = found.chart.points[0].unwrap();
        assert!((point.upper - 18.98).abs() < 1e-12 && (point.lower - 3.02).abs() < 1e-12);
        assert!((found.range_upper - 9.804).abs() < 1e-12);
        let found = xmr_chart(&values, Spread::MedianRange, &ControlRules::default()).unwrap();
        assert_eq!(found.range_centre, 2.5);
        assert!((found.chart.points[0].unwrap().upper - (11.0 + 3.145 * 2.5)).abs() < 1e-12);
    }

    #[test]
    fn a_baseline_is_not_moved_by_what_comes_later() {
        let values = [10.0, 12.0, 11.0, 10.0, 30.0].map(Some);
        let rules = ControlRules { baseline: Some(4), ..ControlRules::default() };
        let found = xmr_chart(&values, Spread::MeanRange, &rules).unwrap();
        assert_eq!(found.chart.centre, 10.75);
        assert!(found.chart.points[4].unwrap().signals.outside);
    }

    #[test]
    fn numbers_that_never_stand_side_by_side_are_refused() {
        let refused = |values: &[Option<f64>]| {
            xmr_chart(values, Spread::MeanRange, &ControlRules::default()).unwrap_err()
        };
        assert_eq!(refused(&[Some(1.0), None, Some(2.0)]), Trouble::NoNeighbours { found: 2 });
        assert_eq!(refused(&[]), Trouble::NoNeighbours { found: 0 });
        assert_eq!(refused(&[Some(f64::NAN), Some(2.0)]), Trouble::NoNeighbours { found: 1 });
    }
}
