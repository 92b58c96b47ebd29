//! Means over time, differences, counts and days.

use charts::{Bar, BarRow, Bars, Days, DaysRow, Forest, ForestRow, Line, Lines, Point};
use statistics::interval::median;

use super::{around, axis, caption, said};

/// Two groups over three moments.
pub fn lines() -> Lines {
    let point = |value: f64, reach: f64| {
        let text = format!("{} ({}–{})", said(value, 1), said(value - reach, 1), said(value + reach, 1));
        Some(Point { value, interval: Some(around(value, reach)), text, unsure: false })
    };
    Lines {
        caption: caption(
            "lines",
            "Mean well-being score over six months",
            "Peer support rises from 34.2 to 45.8, usual support from 35.1 to 39.4.",
            &["Group", "Start", "3 months", "6 months"],
        ),
        lines: vec![
            Line { name: "Peer".into(), points: vec![point(34.2, 3.2), point(42.6, 3.5), point(45.8, 3.8)] },
            Line { name: "Usual".into(), points: vec![point(35.1, 3.5), point(38.0, 4.0), point(39.4, 4.3)] },
        ],
        ticks: axis(30.0, 60.0, 4, 0),
        nothing: "–".into(),
    }
}

/// Five measures, two of which could be chance.
pub fn forest() -> Forest {
    let row = |label: &str, value: f64| ForestRow {
        label: label.into(),
        value,
        interval: around(value, 0.33),
        text: format!("{} ({}–{})", said(value, 2), said(value - 0.33, 2), said(value + 0.33, 2)),
    };
    Forest {
        caption: caption(
            "forest",
            "Difference from usual support at six months",
            "Five measures. Hope, well-being and connectedness are above nought.",
            &["Measure", "Difference"],
        ),
        rows: vec![
            row("Hope", 0.46),
            row("Well-being", 0.40),
            row("Zugehörigkeits- und Verbundenheitserleben im Alltag", 0.38),
            row("Empowerment", 0.29),
            row("Symptoms", 0.12),
        ],
        ticks: axis(-0.4, 0.8, 4, 1),
        sides: ("← worse".into(), "better →".into()),
        key: ("Clear difference".into(), "Could be chance".into()),
    }
}

/// Days until the first meeting in two programmes.
pub fn bars() -> Bars {
    let row = |label: &str, north: f64, south: Option<f64>| BarRow {
        label: label.into(),
        bars: vec![
            Bar { value: Some(north), text: said(north, 0) },
            Bar { value: south, text: south.map_or("hidden".into(), |value| said(value, 0)) },
        ],
    };
    Bars {
        caption: caption(
            "bars",
            "Days from referral to first meeting",
            "Most met within a week in both programmes.",
            &["Days", "Fjordvik", "Søholm"],
        ),
        rows: vec![
            row("0 to 3 days", 22.0, Some(17.0)),
            row("4 to 7 days", 51.0, Some(38.0)),
            row("8 to 14 days", 34.0, Some(20.0)),
            row("15 days or more", 21.0, None),
        ],
        full: None,
    }
}

/// Days between two steps.
pub fn days() -> Days {
    let row = |label: &str, values: &[f64]| {
        let found = median(values);
        let text = found.map_or("too few".into(), |found| format!("{} days", said(found.median, 0)));
        DaysRow { label: label.into(), text, quartiles: values.len() >= 10, median: found }
    };
    let spread = |last: u32| (1..=last).map(f64::from).collect::<Vec<f64>>();
    Days {
        caption: caption(
            "days",
            "Days between the steps",
            "Half had said yes after 8 days and met after 6 more.",
            &["From – to", "Days"],
        ),
        rows: vec![
            row("Referral to yes", &spread(15)),
            row("Yes to first meeting", &spread(11)),
            row("Last meeting to goodbye", &[3.0, 9.0]),
        ],
        ticks: axis(0.0, 16.0, 4, 0),
    }
}
