//! Run charts and control charts against `oracle/run_charts.R`: forty invented studies, and public data sets
//! airquality, sleepstudy, ChickWeight, Dyestuff, Penicillin, warpbreaks, Oats, cake, mtcars, BtheB,
//! boys_bmi, birthwt, nhanes, infert, lung, veteran, retinopathy and epil.

use std::collections::BTreeMap;

use statistics::run_chart::{
    ControlChart, ControlRules, Count, Rules, Shift, ShiftRule, Signals, Spread, p_chart, run_chart, u_chart,
    xmr_chart,
};

use oracle::{
    ground::{Case, expected},
    invented::simulated,
    tables::public,
};

type Found = Vec<(String, f64)>;

fn said(prefix: &str, numbers: &[(&str, f64)]) -> Found {
    let space = if prefix.is_empty() { "" } else { " " };
    numbers.iter().map(|(name, value)| (format!("{prefix}{space}{name}"), *value)).collect()
}

/// The places of these stretches, first and last, counted from 1, as one number.
fn places(stretches: impl Iterator<Item = (usize, usize)>) -> f64 {
    stretches.map(|(first, last)| (first + 1 + 1_000 * (last + 1)) as f64).sum()
}

fn of_runs(values: &[Option<f64>], baseline: Option<usize>) -> Found {
    let told = run_chart(values, &Rules { baseline, ..Rules::PERLA }).expect("a median");
    let by_length = Rules { shift: ShiftRule::ByLength, trend: None, baseline };
    let lengthy = run_chart(values, &by_length).expect("a median");
    let (fewest, most) = told.usual_runs.expect("points on both sides");
    let stretch = |shift: &Shift| (shift.stretch.first, shift.stretch.last);
    let trends = told.trends.iter().map(|trend| (trend.stretch.first, trend.stretch.last));
    said(
        "",
        &[
            ("median", told.median),
            ("values", told.values as f64),
            ("useful", told.useful as f64),
            ("runs", told.runs as f64),
            ("longest", told.longest as f64),
            ("usual longest", told.usual_longest as f64),
            ("fewest crossings", told.fewest_crossings as f64),
            ("fewest", fewest as f64),
            ("most", most as f64),
            ("as few", told.as_few.expect("points on both sides")),
            ("as many", told.as_many.expect("points on both sides")),
            ("shifts", told.shifts.len() as f64),
            ("shift places", places(told.shifts.iter().map(stretch))),
            ("shifts by length", lengthy.shifts.len() as f64),
            ("trends", told.trends.len() as f64),
            ("trend places", places(trends)),
            ("rising", told.trends.iter().filter(|trend| trend.rising).count() as f64),
        ],
    )
}

/// The sums of the places, counted from 1, at which each rule has found something; by charts with runs of 8
/// and of 9.
fn of_signs(prefix: &str, chart: &ControlChart, nine: &ControlChart) -> Found {
    let sum = |chart: &ControlChart, sign: fn(&Signals) -> bool| -> f64 {
        let found =
            chart.points.iter().enumerate().filter(|(_, point)| point.is_some_and(|p| sign(&p.signals)));
        found.map(|(place, _)| (place + 1) as f64).sum()
    };
    said(
        prefix,
        &[
            ("outside", sum(chart, |signs| signs.outside)),
            ("run of 8", sum(chart, |signs| signs.run)),
            ("run of 9", sum(nine, |signs| signs.run)),
            ("two of three", sum(chart, |signs| signs.two_of_three)),
            ("four of five", sum(chart, |signs| signs.four_of_five)),
        ],
    )
}

fn rules(run: usize, baseline: Option<usize>) -> ControlRules {
    ControlRules { run, zones: true, baseline }
}

fn of_singles(values: &[Option<f64>], baseline: Option<usize>) -> Found {
    let chart = |spread, run| xmr_chart(values, spread, &rules(run, baseline)).expect("neighbours");
    let (told, wild) = (chart(Spread::MeanRange, 8), chart(Spread::MedianRange, 8));
    let point = told.chart.points.iter().flatten().next().expect("a point");
    let of_wild = wild.chart.points.iter().flatten().next().expect("a point");
    let far = told.ranges.iter().flatten().filter(|range| **range > told.range_upper).count();
    let mut found = said(
        "",
        &[
            ("x centre", told.chart.centre),
            ("x lower", point.lower),
            ("x upper", point.upper),
            ("range upper", told.range_upper),
            ("ranges outside", far as f64),
            ("median upper", of_wild.upper),
            ("median range upper", wild.range_upper),
        ],
    );
    found.extend(of_signs("x", &told.chart, &chart(Spread::MeanRange, 9).chart));
    found
}

fn of_counts(counts: &[Option<Count>], kind: &str) -> Found {
    let chart = |widened, run| {
        let make = if kind == "p" { p_chart } else { u_chart };
        make(counts, widened, &rules(run, None)).expect("counts")
    };
    let (told, wide) = (chart(false, 8), chart(true, 8));
    let lower = told.chart.points.iter().flatten().map(|point| point.lower).sum();
    let upper = |chart: &ControlChart| chart.points.iter().flatten().map(|point| point.upper).sum();
    let mut found = said(
        kind,
        &[
            ("centre", told.chart.centre),
            ("lower sum", lower),
            ("upper sum", upper(&told.chart)),
            ("spread", wide.spread.expect("it was asked for")),
            ("wide upper sum", upper(&wide.chart)),
        ],
    );
    found.extend(of_signs(kind, &told.chart, &chart(false, 9).chart));
    found.extend(of_signs(&format!("wide {kind}"), &wide.chart, &chart(true, 9).chart));
    found
}

/// The case, and the words after the first of its name.
fn cases(kind: &str) -> Vec<(Vec<String>, Case)> {
    let found = expected("run_charts").into_iter().filter_map(|case| {
        let words: Vec<String> = case.name.split(' ').map(str::to_owned).collect();
        (words[0] == kind).then(|| (words[1..].to_vec(), case))
    });
    let found: Vec<_> = found.collect();
    assert!(!found.is_empty(), "no case of {kind}");
    found
}

#[test]
fn public_series_have_the_charts_of_r() {
    for (kind, baseline) in [("series", None), ("early", Some(20))] {
        for (words, case) in cases(kind) {
            let mut values = public(&words[0]).maybe(&words[1]);
            if words[0] == "ChickWeight" {
                values.truncate(120);
            }
            let mut found = of_runs(&values, baseline);
            found.extend(of_singles(&values, baseline));
            case.all_near(&found);
        }
    }
}

/// Hits and rows by the values of a column, in their order.
fn counted(group: &[f64], hits: &[f64]) -> Vec<Option<Count>> {
    let mut sums: BTreeMap<u64, (f64, f64)> = BTreeMap::new();
    for (group, hits) in group.iter().zip(hits) {
        let sum = sums.entry((group * 1_000.0).round() as u64).or_default();
        *sum = (sum.0 + hits, sum.1 + 1.0);
    }
    sums.into_values().map(|(hits, rows)| Some(Count { events: hits as u64, size: rows })).collect()
}

#[test]
fn public_counts_have_the_charts_of_r() {
    for (kind, chart) in [("share", "p"), ("rate", "u")] {
        for (words, case) in cases(kind) {
            let data = public(&words[0]);
            let mut hits = data.numbers(&words[1]);
            if words[0] == "lung" {
                hits.iter_mut().for_each(|status| *status -= 1.0);
            }
            case.all_near(&of_counts(&counted(&data.numbers(&words[2]), &hits), chart));
        }
    }
}

#[test]
fn invented_series_have_the_charts_of_r() {
    for (words, case) in cases("invented") {
        let study = simulated(words[0].parse().expect("a seed"));
        let (values, gap) = (study.maybe("y"), study.maybe("gap"));
        let dozen: Vec<f64> = (0..values.len()).map(|row| (row / 12) as f64).collect();
        let mut events = counted(&dozen, &study.numbers("event"));
        let mut answers = counted(&dozen, &study.numbers("item1"));
        answers.iter_mut().flatten().for_each(|count| count.size /= 2.0);
        (events[3], answers[3]) = (None, None);
        let mut found = of_runs(&values, None);
        let kept = ["runs", "as few", "shift places", "trend places"];
        let of_gap = of_runs(&gap, None).into_iter().filter(|(name, _)| kept.contains(&name.as_str()));
        found.extend(of_gap.map(|(name, value)| (format!("gap {name}"), value)));
        found.extend(of_singles(&gap, None));
        found.extend(of_counts(&events, "p"));
        found.extend(of_counts(&answers, "u"));
        case.all_near(&found);
    }
}
