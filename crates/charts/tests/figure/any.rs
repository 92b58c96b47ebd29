//! Any finite numbers and any words give a well-formed drawing; nothing makes it stumble.

use charts::{Axes, Figure, HeatCell, Pair, Signal, SurvivalStep, Tick, TornadoRow, Unfit};
use proptest::prelude::*;
use roxmltree::Document;
use statistics::interval::Interval;
use statistics::reliable::Course;

use crate::samples::{all, flow, money, outcome, plain};

/// Finite numbers, large, small and of every day.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![-100.0..100.0, proptest::num::f64::NORMAL, Just(0.0), Just(f64::MAX), Just(f64::MIN)]
}

fn numbers(most: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(number(), 1..most)
}

fn points(most: usize) -> impl Strategy<Value = Vec<(f64, f64)>> {
    prop::collection::vec((number(), number()), 1..most)
}

/// Well-formed, or refused with a reason.
fn is_sound(figure: Result<Figure, Unfit>) -> Result<(), TestCaseError> {
    if let Ok(figure) = figure {
        let parsed = Document::parse(&figure.svg);
        prop_assert!(parsed.is_ok(), "{:?} in {}", parsed.err(), figure.svg);
        prop_assert!(!figure.svg.contains("NaN") && !figure.svg.contains("inf"));
        prop_assert!(figure.table.rows.iter().all(|row| row.len() == figure.table.head.len()));
    }
    Ok(())
}

fn ticks(ends: (f64, f64), words: &str) -> Vec<Tick> {
    let (low, high) = (ends.0.min(ends.1), ends.0.max(ends.1));
    [low, high].map(|at| Tick { at, text: words.into() }).to_vec()
}

fn axes(lying: (f64, f64), upright: (f64, f64), words: &str) -> Axes {
    Axes {
        lying: ticks(lying, words),
        upright: ticks(upright, words),
        lying_name: words.into(),
        upright_name: words.into(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_survival(times in numbers(9), share in number(), words in any::<String>()) {
        let mut times = times;
        times.sort_by(f64::total_cmp);
        let mut chart = outcome::survival();
        let step = chart.lines[0].steps[0];
        chart.axes.upright_name = words.clone();
        for line in &mut chart.lines {
            line.steps = times.iter().map(|time| SurvivalStep { time: *time, share, ..step }).collect();
            line.censored = times.clone();
            line.until = share;
            line.name = words.clone();
        }
        is_sound(chart.draw())?;
    }

    #[test]
    fn any_run(values in numbers(40), ends in (number(), number()), words in any::<String>()) {
        let mut chart = outcome::run();
        let point = chart.points[0].clone();
        chart.axes = axes((0.0, 1.0), ends, &words);
        chart.signals = [(); 4].map(|()| words.clone());
        chart.points = values.iter().enumerate().map(|(at, value)| {
            let mut point = point.clone();
            point.value = (at % 5 > 0).then_some(*value);
            point.label = words.clone();
            point.limits = (at % 3 > 0).then_some(Interval { low: -value, high: *value });
            point.signals = [Signal::Beyond, Signal::Shift, Signal::Trend, Signal::Zone][..at % 5].to_vec();
            point
        }).collect();
        is_sound(chart.draw())?;
    }

    #[test]
    fn any_cloud(points in points(50), sum in number(), ends in (number(), number())) {
        let mut plane = money::plane();
        plane.replicates = points.clone();
        plane.estimate = points[0];
        plane.willing.as_mut().unwrap().sum = sum;
        plane.axes = axes(ends, (ends.1, sum), "x");
        is_sound(plane.draw())?;
        let mut pairs = outcome::pairs();
        let pair = |(before, after)| Pair { before, after, course: Course::Unchanged };
        pairs.pairs = points.into_iter().map(pair).collect();
        pairs.reliable = sum.abs();
        pairs.border = Some(ends.0);
        pairs.axes = axes(ends, (ends.1, sum), "x");
        is_sound(pairs.draw())?;
    }

    #[test]
    fn any_rows(values in points(9), base in number(), words in any::<String>()) {
        let mut tornado = money::tornado();
        let row = tornado.rows[0].clone();
        tornado.rows = values.iter().map(|(low, high)| {
            let label = words.clone();
            TornadoRow { low: *low, high: *high, low_text: label.clone(), label, ..row.clone() }
        }).collect();
        tornado.base = base;
        is_sound(tornado.draw())?;
        let mut heat = outcome::heat();
        for (row, (value, _)) in heat.rows.iter_mut().zip(&values) {
            row.label = words.clone();
            row.cells[0] = HeatCell::Shown { value: *value, text: words.clone() };
        }
        heat.scale[0].0 = base;
        heat.scale[1].0 = values[0].0;
        heat.caption.head[2] = words.clone();
        is_sound(heat.draw())?;
        let mut dots = outcome::dots();
        for (row, (low, high)) in dots.rows.iter_mut().zip(&values) {
            row.dots[1].as_mut().unwrap().interval = Some(Interval { low: *low, high: *high });
            row.dots[1].as_mut().unwrap().text = words.clone();
        }
        is_sound(dots.draw())?;
    }

    #[test]
    fn any_curve_and_bars(values in points(30), words in any::<String>()) {
        let mut values = values;
        values.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut curves = money::acceptability();
        curves.lines[0].points = values.clone();
        curves.lines[1].name = words.clone();
        is_sound(curves.draw())?;
        let mut histogram = outcome::histogram();
        for (bin, (from, count)) in histogram.bins.iter_mut().zip(&values) {
            (bin.from, bin.to, bin.count) = (*from, from + 1.0, Some(count.abs()));
            bin.text = words.clone();
        }
        is_sound(histogram.draw())?;
    }

    #[test]
    fn any_words(words in any::<String>(), id in any::<String>()) {
        let mut arms = flow::arms();
        arms.caption.id = id.clone();
        arms.caption.title = words.clone();
        arms.before[0].stopped = words.clone();
        arms.arms[0].name = words.clone();
        arms.arms[0].steps[0].stopped = words.clone();
        arms.arms[1].steps[0].label = words.clone();
        is_sound(arms.draw())?;
        let mut flow = flow::flow();
        flow.caption.id = id;
        flow.steps[0].label = words.clone();
        is_sound(flow.draw())?;
        let mut lines = plain::lines();
        lines.caption.desc = words.clone();
        lines.lines[0].name = words.clone();
        lines.caption.head[1] = words.clone();
        is_sound(lines.draw())?;
        let mut forest = plain::forest();
        forest.rows[0].label = words.clone();
        forest.sides.0 = words;
        is_sound(forest.draw())?;
    }
}

#[test]
fn the_samples_are_sound() {
    for sample in all() {
        assert!(sample.figure.is_ok(), "{}: {}", sample.kind, sample.finding);
    }
}
