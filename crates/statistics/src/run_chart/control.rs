//! What every control chart has: a centre, limits that may differ from place to place, and points.

use super::signals::{ControlRules, Signals, signals};

/// One point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ControlPoint {
    /// Its value.
    pub value: f64,
    /// The standard deviation that chance alone gives at this place.
    pub sigma: f64,
    /// Three sigma below the centre, but no lower than the value can be.
    pub lower: f64,
    /// Three sigma above it, but no higher than the value can be.
    pub upper: f64,
    /// What it is a sign of.
    pub signals: Signals,
}

/// A control chart.
#[derive(Debug, Clone, PartialEq)]
pub struct ControlChart {
    /// The line in the middle.
    pub centre: f64,
    /// One for each place; none for a gap.
    pub points: Vec<Option<ControlPoint>>,
}

impl ControlChart {
    /// The chart of these values, each with its sigma; bounds are the lowest and the highest value there can
    /// be.
    pub(super) fn of(
        values: &[Option<(f64, f64)>],
        centre: f64,
        bounds: (f64, f64),
        rules: &ControlRules,
    ) -> Self {
        // Where chance alone gives no spread every point has to lie on the line, and no sign is told.
        let far = |value: f64, sigma: f64| if sigma > 0.0 { (value - centre) / sigma } else { 0.0 };
        let sigmas: Vec<f64> = values.iter().flatten().map(|(value, sigma)| far(*value, *sigma)).collect();
        let mut found = signals(&sigmas, rules).into_iter();
        let mut point = |(value, sigma): (f64, f64)| ControlPoint {
            value,
            sigma,
            lower: (centre - 3.0 * sigma).max(bounds.0),
            upper: (centre + 3.0 * sigma).min(bounds.1),
            signals: found.next().unwrap_or_default(),
        };
        Self { centre, points: values.iter().map(|value| value.map(&mut point)).collect() }
    }
}

/// The distances between neighbours, one for each place; none at the first place, at a gap and after one.
pub(super) fn moving_ranges(values: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut ranges = vec![None; values.len().min(1)];
    ranges.extend(values.windows(2).map(|pair| Some((pair[1]? - pair[0]?).abs())));
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_do_not_reach_over_a_gap() {
        let values = [Some(1.0), Some(4.0), None, Some(9.0), Some(7.0)];
        assert_eq!(moving_ranges(&values), [None, Some(3.0), None, None, Some(2.0)]);
        assert!(moving_ranges(&[]).is_empty());
    }

    #[test]
    fn limits_stay_where_values_can_be() {
        let chart = ControlChart::of(&[Some((0.1, 0.1)), None], 0.2, (0.0, 1.0), &ControlRules::default());
        let point = chart.points[0].unwrap();
        assert!((point.lower, point.upper) == (0.0, 0.5) && chart.points[1].is_none());
    }
}
