//! What has changed, for whom, when and how it is spread.

use charts::{
    Bin, Dot, DotRow, Dots, Heat, HeatCell, HeatRow, Histogram, Pair, PairGroup, Pairs, Run, RunPoint,
    Signal, Survival, SurvivalLine, SurvivalStep, Tick,
};
use statistics::change::Direction;
use statistics::interval::mean;
use statistics::reliable::{Course, Steadiness, course};
use statistics::survival::{Followed, curve};

use super::{Dice, around, axes, axis, caption, said};

/// Mean change in three age groups at two moments.
pub fn dots() -> Dots {
    let dot = |value: f64, reach: f64| {
        let text = format!("{} ({}–{})", said(value, 1), said(value - reach, 1), said(value + reach, 1));
        Some(Dot { value, interval: Some(around(value, reach)), text, unsure: value < reach })
    };
    let row = |label: &str, early, late| DotRow { label: label.into(), dots: vec![early, late] };
    Dots {
        caption: caption(
            "dots",
            "Mean change in well-being by age",
            "The youngest gained 14 points, the oldest 5, which could be chance.",
            &["Age", "After 3 months", "After 6 months"],
        ),
        rows: vec![
            row("18 to 29 years", dot(9.1, 4.0), dot(14.2, 4.4)),
            row("30 to 64 years", dot(6.3, 2.6), dot(10.4, 2.9)),
            row("65 years and over, also those in Pflegeeinrichtungen", None, dot(5.0, 6.1)),
        ],
        ticks: axis(-5.0, 20.0, 5, 0),
        nothing: "too few to show".into(),
    }
}

fn survival_line(name: &str, seed: u64, hazard: f64) -> SurvivalLine {
    let mut dice = Dice::new(seed);
    let people: Vec<Followed> = (0..90)
        .map(|_| {
            let (happens, leaves) = (-dice.even().ln() / hazard, 5.0 + 8.0 * dice.even());
            let until = leaves.min(12.0);
            Followed { time: happens.min(until), happened: happens < until }
        })
        .collect();
    let found = curve(&people).map_or_else(Vec::new, |curve| curve.steps);
    let months = [0.0, 3.0, 6.0, 9.0, 12.0];
    let told = |month: f64| {
        let last = found.iter().rfind(|step| step.time <= month);
        last.map_or("100 %".to_owned(), |step| {
            let within = step.interval.map_or(String::new(), |found| {
                format!(" ({}–{})", said(100.0 * found.low, 0), said(100.0 * found.high, 0))
            });
            format!("{} %{within}", said(100.0 * step.share, 0))
        })
    };
    SurvivalLine {
        name: name.into(),
        whole: 1.0,
        steps: found
            .iter()
            .map(|step| SurvivalStep { time: step.time, share: step.share, interval: step.interval })
            .collect(),
        censored: people.iter().filter(|person| !person.happened).map(|person| person.time).collect(),
        until: 12.0,
        told: months.map(told).to_vec(),
        at_risk: months
            .map(|month| people.iter().filter(|person| person.time >= month).count().to_string())
            .to_vec(),
    }
}

/// Two groups until somebody is admitted again.
pub fn survival() -> Survival {
    let shares =
        [0.0, 0.25, 0.5, 0.75, 1.0].map(|at| Tick { at, text: format!("{} %", said(100.0 * at, 0)) });
    let months = [0.0, 3.0, 6.0, 9.0, 12.0].map(|at| Tick { at, text: said(at, 0) });
    Survival {
        caption: caption(
            "survival",
            "Time until the next admission",
            "After twelve months more of those with a peer worker had not been admitted again.",
            &["Months", "Peer support", "Usual support", "Followed, peer", "Followed, usual"],
        ),
        lines: vec![survival_line("Peer support", 7, 0.045), survival_line("Usual support", 11, 0.1)],
        axes: axes((months.to_vec(), "months since discharge"), (shares.to_vec(), "not admitted again")),
        at_risk: "Still followed".into(),
    }
}

/// A p-chart with limits that follow the number asked, a shift and one point outside.
pub fn run() -> Run {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let mut dice = Dice::new(3);
    let points = (0..24).map(|at| {
        let n = 30.0 + (30.0 * dice.even()).round();
        let centre = 52.0_f64;
        let reach = 3.0 * (centre * (100.0 - centre) / n).sqrt();
        let value = match at {
            5 => 20.0,
            14..=22 => 60.0 + 6.0 * dice.even(),
            _ => 52.0 + 8.0 * dice.normal(),
        };
        let limits = around(centre, reach);
        let mut signals = Vec::new();
        if !limits.holds(value) {
            signals.push(Signal::Beyond);
        }
        if (14..=22).contains(&at) {
            signals.push(Signal::Shift);
        }
        RunPoint {
            label: format!("{} {}", months[at % 12], 2024 + at / 12),
            value: (at != 9).then_some(value),
            text: if at == 9 { "nobody was referred".into() } else { format!("{} %", said(value, 0)) },
            centre,
            limits: Some(limits),
            bounds: format!("{} % ({}–{})", said(centre, 0), said(limits.low, 0), said(limits.high, 0)),
            signals: if at == 9 { vec![] } else { signals },
        }
    });
    Run {
        caption: caption(
            "run",
            "Share who met within a week, by month",
            "One month was below its limit and one above. From March 2025 nine months in a row were above the middle.",
            &["Month", "Share", "Mean (limits)", "Signal"],
        ),
        points: points.collect(),
        axes: axes((vec![], "month of referral"), (axis(0.0, 100.0, 5, 0), "per cent who met within a week")),
        names: ["Mean 52".into(), "Upper limit".into(), "Lower limit".into()],
        signals: ["Outside its limits".into(), "Shift".into(), "Trend".into(), "Several far out".into()],
        no_signal: "–".into(),
    }
}

fn changes() -> Vec<(f64, f64)> {
    let mut dice = Dice::new(5);
    (0..140)
        .map(|_| {
            let before = (36.0 + 14.0 * dice.normal()).clamp(0.0, 96.0);
            let after = (before + 11.0 + 13.0 * dice.normal()).clamp(0.0, 100.0);
            ((before / 4.0).round() * 4.0, (after / 4.0).round() * 4.0)
        })
        .collect()
}

/// How the change in well-being is spread.
pub fn histogram() -> Histogram {
    let people = changes();
    let moved: Vec<f64> = people.iter().map(|(before, after)| after - before).collect();
    let middle = mean(&moved).map_or((0.0, String::new()), |found| {
        let within = found
            .interval
            .map_or(String::new(), |found| format!(" ({}–{})", said(found.low, 0), said(found.high, 0)));
        (found.mean, format!("Mean, {}{within}", said(found.mean, 0)))
    });
    let bins = (-3..6).map(|at| {
        let (from, to) = (f64::from(at) * 10.0, f64::from(at + 1) * 10.0);
        let n = people.iter().filter(|(a, b)| b - a >= from && b - a < to).count();
        let shown = (n >= 5).then_some(n as f64);
        Bin {
            from,
            to,
            label: format!("{} to {}", said(from, 0), said(to, 0)),
            count: shown,
            text: shown.map_or("hidden".into(), |count| said(count, 0)),
            kind: if from >= 10.0 {
                0
            } else if to <= -10.0 {
                2
            } else {
                1
            },
        }
    });
    Histogram {
        caption: caption(
            "histogram",
            "Change in well-being after six months",
            "Most gained a little, and more gained than lost.",
            &["Change", "People"],
        ),
        bins: bins.collect(),
        kinds: vec![
            "Better by 10 or more".into(),
            "Less than 10 either way".into(),
            "Worse by 10 or more".into(),
        ],
        marks: vec![Tick { at: 0.0, text: "No change".into() }, Tick { at: middle.0, text: middle.1 }],
        hidden: "Fewer than five, not shown".into(),
        axes: axes((axis(-30.0, 60.0, 5, 0), "change in points, WHO-5"), (axis(0.0, 45.0, 4, 0), "people")),
    }
}

/// Well-being before and after, person by person.
pub fn pairs() -> Pairs {
    let steadiness = Steadiness { sd: 18.0, reliability: 0.91 };
    let border = 50.0;
    let person = |(before, after)| {
        let course = course((before, after), &steadiness, border, Direction::HighIsGood);
        Pair { before, after, course }
    };
    let pairs: Vec<Pair> = changes().into_iter().map(person).collect();
    let group = |label: &str, course: Course| {
        let n = pairs.iter().filter(|pair| pair.course == course).count();
        let share = 100.0 * n as f64 / pairs.len() as f64;
        PairGroup { label: label.into(), text: format!("{n} ({} %)", said(share, 0)) }
    };
    Pairs {
        caption: caption(
            "pairs",
            "Well-being before and after, person by person",
            "Most lie above the line of no change.",
            &["Group", "People"],
        ),
        reliable: steadiness.criterion(),
        border: Some(border),
        groups: [
            group("Recovered: reliably better and across the border", Course::Recovered),
            group("Reliably better", Course::Improved),
            group("No reliable change", Course::Unchanged),
            group("Reliably worse", Course::Deteriorated),
        ],
        pairs,
        band: "Less than 15 points either way: may be the measure’s own unrest".into(),
        larger: "A larger mark: several people at one place".into(),
        border_name: "Border between unwell and well, 50".into(),
        axes: axes((axis(0.0, 100.0, 5, 0), "before"), (axis(0.0, 100.0, 5, 0), "after six months")),
    }
}

/// Mean change by place and measure.
pub fn heat() -> Heat {
    let cell = |value: f64| HeatCell::Shown { value, text: said(value, 1) };
    let row = |label: &str, values: [Option<f64>; 4]| HeatRow {
        label: label.into(),
        cells: values.into_iter().map(|value| value.map_or(HeatCell::Hidden, cell)).collect(),
    };
    Heat {
        caption: caption(
            "heat",
            "Mean change by place and measure",
            "Hope rose most, and least in the north.",
            &["Place", "Hope", "Sleep", "Daily life", "Friends"],
        ),
        rows: vec![
            row("North", [Some(0.4), Some(-0.3), Some(1.1), None]),
            row("Gesundheits\u{ad}amt Süd\u{ad}west", [Some(3.8), Some(1.2), Some(2.4), Some(1.9)]),
            row("Fjordvik", [Some(4.4), Some(2.0), Some(3.1), Some(2.7)]),
            row("Søholm", [Some(3.1), None, Some(1.4), Some(0.8)]),
        ],
        scale: [(-1.0, "−1 point or less".into()), (4.5, "4.5 points or more".into())],
        hidden: "Fewer than five, not shown".into(),
        nothing: "–".into(),
    }
}
