//! Control charts of counts: shares (p) and rates (u), with limits that widen where there are few.

use super::{
    Trouble, baseline,
    control::{ControlChart, moving_ranges},
    signals::ControlRules,
};

/// What was counted at one place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Count {
    /// How often it happened.
    pub events: u64,
    /// Among how many (p), or over how much time or how many people (u); above nought.
    pub size: f64,
}

/// A control chart of counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// The chart, with values events/size.
    pub chart: ControlChart,
    /// By how much chance spreads more (above 1) or less than the law says, if limits were widened by it.
    /// (Laney 2002.)
    pub spread: Option<f64>,
}

/// The p chart: the share to whom it happened. Centre p̄ = Σ events / Σ size, sigma √(p̄ (1 − p̄) / size).
/// (Shewhart 1931.) With `widened` it is the p′ chart, for large sizes, where shares differ by more than the
/// binomial law says: each sigma times the mean moving range of (p − p̄)/sigma over 1.128. (Laney 2002.)
///
/// # Errors
/// No count in the baseline (two side by side for p′), a size that is not above nought, or more events than
/// size.
pub fn p_chart(counts: &[Option<Count>], widened: bool, rules: &ControlRules) -> Result<Counted, Trouble> {
    for (at, count) in counts.iter().enumerate() {
        if let Some(Count { events, size }) = count.filter(|count| count.events as f64 > count.size) {
            return Err(Trouble::MoreThanAll { place: at + 1, events, size });
        }
    }
    chart(counts, widened, rules, (0.0, 1.0), |centre, size| centre * (1.0 - centre) / size)
}

/// The u chart: how often it happens for each unit of size. Centre ū = Σ events / Σ size, sigma √(ū / size).
/// (Shewhart 1931.) With `widened` it is the u′ chart, as for [`p_chart`].
///
/// # Errors
/// As for [`p_chart`], but events may be more than size.
pub fn u_chart(counts: &[Option<Count>], widened: bool, rules: &ControlRules) -> Result<Counted, Trouble> {
    chart(counts, widened, rules, (0.0, f64::INFINITY), |centre, size| centre / size)
}

fn chart(
    counts: &[Option<Count>],
    widened: bool,
    rules: &ControlRules,
    bounds: (f64, f64),
    variance: impl Fn(f64, f64) -> f64,
) -> Result<Counted, Trouble> {
    for (at, count) in counts.iter().enumerate() {
        if let Some(count) = count.filter(|count| !(count.size.is_finite() && count.size > 0.0)) {
            return Err(Trouble::NoSize { place: at + 1, size: count.size });
        }
    }
    let until = baseline(counts.len(), rules.baseline);
    let (events, sizes) = counts[..until]
        .iter()
        .flatten()
        .fold((0.0, 0.0), |sums, count| (sums.0 + count.events as f64, sums.1 + count.size));
    if sizes == 0.0 {
        return Err(Trouble::Nothing);
    }
    let centre = events / sizes;
    let value = |count: &Count| (count.events as f64 / count.size, variance(centre, count.size).sqrt());
    let mut values: Vec<Option<(f64, f64)>> = counts.iter().map(|count| count.as_ref().map(value)).collect();
    let spread = if widened { Some(spread(&values[..until], centre)?) } else { None };
    for (_, sigma) in values.iter_mut().flatten() {
        *sigma *= spread.unwrap_or(1.0);
    }
    Ok(Counted { chart: ControlChart::of(&values, centre, bounds, rules), spread })
}

/// The mean moving range of n normal values is 1.128 of their standard deviation.
const RANGE_OF_TWO: f64 = 1.128;

fn spread(values: &[Option<(f64, f64)>], centre: f64) -> Result<f64, Trouble> {
    let far = |(value, sigma): (f64, f64)| if sigma > 0.0 { (value - centre) / sigma } else { 0.0 };
    let sigmas: Vec<Option<f64>> = values.iter().map(|value| value.map(far)).collect();
    let ranges: Vec<f64> = moving_ranges(&sigmas).into_iter().flatten().collect();
    if ranges.is_empty() {
        return Err(Trouble::NoNeighbours { found: sigmas.iter().flatten().count() });
    }
    Ok(ranges.iter().sum::<f64>() / ranges.len() as f64 / RANGE_OF_TWO)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(all: &[(u64, f64)]) -> Vec<Option<Count>> {
        all.iter().map(|(events, size)| Some(Count { events: *events, size: *size })).collect()
    }

    #[test]
    fn limits_widen_where_there_are_few() {
        let all = counts(&[(10, 100.0), (40, 400.0), (30, 300.0)]);
        let found = p_chart(&all, false, &ControlRules::default()).unwrap();
        let point = found.chart.points[1].unwrap();
        assert_eq!((found.chart.centre, found.spread), (0.1, None));
        assert!((point.sigma - 0.015).abs() < 1e-12 && (point.upper - 0.145).abs() < 1e-12);
        assert!((found.chart.points[0].unwrap().upper - 0.19).abs() < 1e-12);
        let rate = u_chart(&counts(&[(20, 5.0), (16, 4.0)]), false, &ControlRules::default()).unwrap();
        assert!((rate.chart.points[1].unwrap().upper - 7.0).abs() < 1e-12);
    }

    #[test]
    fn a_point_outside_is_found_against_its_own_limits() {
        let all = counts(&[(10, 100.0), (10, 100.0), (10, 100.0), (4, 10.0), (30, 100.0)]);
        let rules = ControlRules { baseline: Some(3), ..ControlRules::default() };
        let found = p_chart(&all, false, &rules).unwrap();
        let outside: Vec<bool> =
            found.chart.points.iter().map(|point| point.unwrap().signals.outside).collect();
        assert_eq!(outside, [false, false, false, true, true]);
    }

    #[test]
    fn widened_limits_follow_the_spread_there_is() {
        let all = counts(&[(120, 1_000.0), (80, 1_000.0), (120, 1_000.0), (80, 1_000.0)]);
        let found = p_chart(&all, true, &ControlRules::default()).unwrap();
        let sigma = (0.1f64 * 0.9 / 1_000.0).sqrt();
        assert!((found.spread.unwrap() - 0.04 / sigma / 1.128).abs() < 1e-12);
        assert!(u_chart(&all[..1], true, &ControlRules::default()).is_err(), "no neighbour");
    }

    #[test]
    fn impossible_counts_are_refused_with_their_place() {
        let refused =
            |all: &[(u64, f64)]| p_chart(&counts(all), false, &ControlRules::default()).unwrap_err();
        assert_eq!(refused(&[(1, 2.0), (3, 2.0)]).to_string(), "at place 2 there are 3 of 2");
        assert!(matches!(refused(&[(0, 0.0)]), Trouble::NoSize { place: 1, .. }));
        assert!(matches!(refused(&[(0, f64::NAN)]), Trouble::NoSize { .. }));
        assert!(p_chart(&[None], false, &ControlRules::default()).is_err());
        let nothing = p_chart(&counts(&[(0, 5.0), (0, 3.0)]), true, &ControlRules::default()).unwrap();
        assert!(nothing.chart.points.iter().flatten().all(|point| !point.signals.any()));
    }
}
