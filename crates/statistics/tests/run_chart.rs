//! What holds of charts whatever the numbers: units and shifts change no sign, and gaps only pass.

use proptest::prelude::*;
use statistics::run_chart::{
    ControlRules, Count, Rules, RunChart, Side, Signals, Spread, p_chart, run_chart, u_chart, xmr_chart,
};

const RULES: ControlRules = ControlRules { run: 8, zones: true, baseline: None };

/// Whole numbers, so that shifts and factors of two are exact.
fn series() -> impl Strategy<Value = Vec<Option<f64>>> {
    let value = prop::option::weighted(0.85, (0..60i32).prop_map(f64::from));
    prop::collection::vec(value, 1..80)
}

fn signs(values: &[Option<f64>]) -> Option<Vec<Option<Signals>>> {
    let chart = xmr_chart(values, Spread::MeanRange, &RULES).ok()?.chart;
    Some(chart.points.iter().map(|point| point.map(|point| point.signals)).collect())
}

fn above(chart: &RunChart) -> usize {
    chart.shifts.iter().filter(|shift| shift.side == Side::Above).count()
}

fn rising(chart: &RunChart) -> usize {
    chart.trends.iter().filter(|trend| trend.rising).count()
}

/// What does not depend on places.
fn counts(chart: &RunChart) -> (usize, usize, usize, usize) {
    (chart.runs, chart.longest, chart.shifts.len(), chart.trends.len())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn units_and_shifts_change_no_run(values in series()) {
        let Ok(here) = run_chart(&values, &Rules::PERLA) else {
            prop_assert!(values.iter().all(Option::is_none));
            return Ok(());
        };
        let moved: Vec<_> = values.iter().map(|value| value.map(|v| 4.0 * v + 32.0)).collect();
        let mut there = run_chart(&moved, &Rules::PERLA).unwrap();
        prop_assert_eq!(there.median, 4.0 * here.median + 32.0);
        there.median = here.median;
        prop_assert_eq!(&here, &there);
    }

    #[test]
    fn the_other_way_up_runs_change_sides_and_back_to_front_they_stay(values in series()) {
        let Ok(here) = run_chart(&values, &Rules::PERLA) else { return Ok(()) };
        let upside: Vec<_> = values.iter().map(|value| value.map(|v| -v)).collect();
        let there = run_chart(&upside, &Rules::PERLA).unwrap();
        prop_assert_eq!(counts(&here), counts(&there));
        prop_assert_eq!(above(&here) + above(&there), here.shifts.len());
        prop_assert_eq!(rising(&here) + rising(&there), here.trends.len());
        let mut back = values;
        back.reverse();
        let there = run_chart(&back, &Rules::PERLA).unwrap();
        prop_assert_eq!(counts(&here), counts(&there));
        prop_assert_eq!((here.median, here.usual_runs), (there.median, there.usual_runs));
    }

    #[test]
    fn gaps_change_nothing_but_places(values in series()) {
        let known: Vec<_> = values.iter().copied().filter(Option::is_some).collect();
        let Ok(here) = run_chart(&values, &Rules::PERLA) else { return Ok(()) };
        let there = run_chart(&known, &Rules::PERLA).unwrap();
        prop_assert_eq!(counts(&here), counts(&there));
        let with_value = here.signals.iter().zip(&values).filter(|(_, value)| value.is_some());
        let kept: Vec<_> = with_value.map(|(signal, _)| *signal).collect();
        prop_assert_eq!(kept, there.signals);
    }

    #[test]
    fn units_and_shifts_change_no_sign(values in series()) {
        let Some(here) = signs(&values) else { return Ok(()) };
        prop_assert_eq!(here.len(), values.len());
        // Only factors of two leave every digit as it is.
        let moved: Vec<_> = values.iter().map(|value| value.map(|v| 4.0 * v)).collect();
        prop_assert_eq!(Some(here), signs(&moved));
    }

    #[test]
    fn counts_stay_within_what_can_be(
        counts in prop::collection::vec(prop::option::of((0..40u64, 0..60u64)), 1..60),
        widened in any::<bool>(),
    ) {
        let counts: Vec<Option<Count>> = counts
            .into_iter()
            .map(|count| count.map(|(events, more)| Count { events, size: (events + more) as f64 }))
            .collect();
        if let Ok(told) = p_chart(&counts, widened, &RULES) {
            for point in told.chart.points.iter().flatten() {
                prop_assert!(0.0 <= point.lower && point.lower <= told.chart.centre);
                prop_assert!(told.chart.centre <= point.upper && point.upper <= 1.0);
            }
        }
        // Units a quarter as large: a quarter of the rate.
        let more = |count: Count| Count { size: count.size * 4.0, ..count };
        let other: Vec<_> = counts.iter().map(|count| count.map(more)).collect();
        let (here, there) = (u_chart(&counts, widened, &RULES), u_chart(&other, widened, &RULES));
        prop_assert_eq!(here.is_ok(), there.is_ok());
        if let (Ok(here), Ok(there)) = (here, there) {
            prop_assert_eq!(here.chart.centre, 4.0 * there.chart.centre);
        }
    }

    #[test]
    fn any_numbers_are_charted_or_refused(
        values in prop::collection::vec(any::<f64>(), 0..20),
        events in any::<u64>(),
        baseline in any::<usize>(),
    ) {
        let series: Vec<_> = values.iter().copied().map(Some).collect();
        let rules = ControlRules { baseline: Some(baseline % 25), run: baseline % 3, zones: true };
        let of_runs = Rules { baseline: Some(baseline), trend: Some(baseline % 4), ..Rules::ANHOEJ };
        let _ = run_chart(&series, &of_runs);
        let _ = xmr_chart(&series, Spread::MedianRange, &rules);
        let counts: Vec<_> = values.iter().map(|size| Some(Count { events, size: *size })).collect();
        let _ = p_chart(&counts, true, &rules);
        let _ = u_chart(&counts, true, &rules);
    }
}
