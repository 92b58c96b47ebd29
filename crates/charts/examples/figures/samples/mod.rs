//! Invented charts of every kind, for the page of all charts and for the tests.

pub mod flow;
pub mod money;
pub mod outcome;
pub mod plain;

use charts::{Axes, Caption, Figure, Tick, Unfit, ticks};
use statistics::interval::Interval;

/// One chart: its kind as the stylesheet knows it, what stands over it, and the drawing.
pub struct Sample {
    /// The kind, as in the class of the drawing.
    pub kind: &'static str,
    /// What it shows, in a sentence.
    pub finding: &'static str,
    /// The chart.
    pub figure: Result<Figure, Unfit>,
}

/// Every chart.
pub fn all() -> Vec<Sample> {
    let sample = |kind, finding, figure| Sample { kind, finding, figure };
    vec![
        sample("lines", "Well-being rose more with a peer worker", plain::lines().draw()),
        sample("forest", "Hope changed most, symptoms least", plain::forest().draw()),
        sample("bars", "More than half met within a week", plain::bars().draw()),
        sample("days", "Half had met after six days", plain::days().draw()),
        sample("dots", "All groups gained, the youngest most", outcome::dots().draw()),
        sample("survival", "More were still at home after a year", outcome::survival().draw()),
        sample("run", "Waiting has been shorter since March", outcome::run().draw()),
        sample("histogram", "Most gained a little, some gained much", outcome::histogram().draw()),
        sample("pairs", "One in five has recovered", outcome::pairs().draw()),
        sample("heat", "Hope rose least in the north", outcome::heat().draw()),
        sample("flow", "Four of five said yes", flow::flow().draw()),
        sample("arms", "Nine of ten are in the figures", flow::arms().draw()),
        sample("acceptability", "Likely worth its cost above 200,000 kr", money::acceptability().draw()),
        sample("plane", "Dearer and better, most likely", money::plane().draw()),
        sample("tornado", "The number of meetings decides the result", money::tornado().draw()),
    ]
}

/// Names a chart.
pub fn caption(id: &str, title: &str, desc: &str, head: &[&str]) -> Caption {
    Caption {
        id: id.to_owned(),
        title: title.to_owned(),
        desc: desc.to_owned(),
        head: head.iter().map(|word| (*word).to_owned()).collect(),
    }
}

/// A number as a reader writes it, with a true minus sign and thin gaps between thousands.
pub fn said(value: f64, decimals: usize) -> String {
    let plain = format!("{:.decimals$}", value.abs());
    let (whole, rest) = plain.split_once('.').map_or((plain.as_str(), None), |(a, b)| (a, Some(b)));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    let sign = if value < 0.0 { "−" } else { "" };
    format!("{sign}{grouped}{}", rest.map_or(String::new(), |rest| format!(".{rest}")))
}

/// Round ticks that hold both values.
pub fn axis(low: f64, high: f64, most: usize, decimals: usize) -> Vec<Tick> {
    ticks(low, high, most).into_iter().map(|at| Tick { at, text: said(at, decimals) }).collect()
}

/// Two axes, lying and upright, each with its ticks and name.
pub fn axes(lying: (Vec<Tick>, &str), upright: (Vec<Tick>, &str)) -> Axes {
    Axes { lying: lying.0, lying_name: lying.1.into(), upright: upright.0, upright_name: upright.1.into() }
}

/// An interval around a value.
pub fn around(value: f64, reach: f64) -> Interval {
    Interval { low: value - reach, high: value + reach }
}

/// Invented numbers that are the same each time. (Knuth 1997, multiplier of MMIX.)
pub struct Dice(u64);

impl Dice {
    /// Begins anew.
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// Evenly between 0 and 1.
    pub fn even(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Almost normal, around 0 with deviation 1: twelve even numbers less six.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.even()).sum::<f64>() - 6.0
    }
}
