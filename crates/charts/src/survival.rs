//! How many it has not happened to yet: steps with their intervals, who was followed no longer, who is left.

use super::canvas::{Canvas, Stand, WIDTH};
use super::frame::{Axes, Frame, row_of_words};
use super::labels::{End, at_ends};
use super::words::{short, signs_in};
use super::{Caption, Figure, MOST_SERIES, Table, Unfit, thin};
use statistics::interval::Interval;

/// A moment at which the share falls.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SurvivalStep {
    /// When, in the unit of the lying axis.
    pub time: f64,
    /// The share from then on, in the unit of the upright axis.
    pub share: f64,
    /// Its interval; none when nobody is left.
    pub interval: Option<Interval>,
}

/// One curve.
#[derive(Debug, Clone, PartialEq)]
pub struct SurvivalLine {
    /// What it is called, at its end and beside those still followed.
    pub name: String,
    /// The share before the first step, such as 1 or 100.
    pub whole: f64,
    /// Its steps, in order of time.
    pub steps: Vec<SurvivalStep>,
    /// When somebody was followed no longer; small strokes through the curve.
    pub censored: Vec<f64>,
    /// How long the one followed longest was followed.
    pub until: f64,
    /// The share at each lying tick in words, such as `62 % (48–74)`, or what stands in its place.
    pub told: Vec<String>,
    /// How many are still followed at each lying tick, in words; also what stands for a hidden number.
    pub at_risk: Vec<String>,
}

/// A chart of time until something happens.
#[derive(Debug, Clone, PartialEq)]
pub struct Survival {
    /// Its names; heads for the moment, then for each curve its share, then for each who is still followed.
    pub caption: Caption,
    /// One to three curves.
    pub lines: Vec<SurvivalLine>,
    /// The axes; the upright one should begin at nought.
    pub axes: Axes,
    /// What stands over the numbers of those who are still followed.
    pub at_risk: String,
}

const PLOT: f64 = 190.0;
const NAMES: f64 = 314.0;
const LINE: f64 = 19.0;

impl Survival {
    /// Draws intervals, steps and strokes, names at the ends, and under the axis who is left.
    pub fn draw(&self) -> Result<Figure, Unfit> {
        self.fit()?;
        let mut canvas = Canvas::new("survival", &self.caption);
        let frame = Frame::lay(&mut canvas, &self.axes, (0.0, NAMES - 14.0, PLOT))?;
        for (series, line) in self.lines.iter().enumerate() {
            draw_band(&mut canvas, &frame, series, line);
        }
        for (series, line) in self.lines.iter().enumerate().rev() {
            draw_line(&mut canvas, &frame, series, line);
        }
        let end = |line: &SurvivalLine| {
            let share = line.steps.last().map_or(line.whole, |step| step.share);
            End { y: frame.y.at(share), name: line.name.clone(), text: String::new() }
        };
        let bottom = frame.y.from;
        at_ends(
            &mut canvas,
            NAMES,
            (bottom - PLOT - 8.0, bottom + 8.0),
            self.lines.iter().map(end).collect(),
        );
        let height = self.draw_at_risk(&mut canvas, &frame);
        let svg = canvas.finish(&self.caption, height);
        Ok(Figure { svg, table: self.table() })
    }

    fn fit(&self) -> Result<(), Unfit> {
        let ticks = self.axes.lying.len();
        let even = |line: &SurvivalLine| line.told.len() == ticks && line.at_risk.len() == ticks;
        if self.lines.is_empty() {
            Err(Unfit::Empty)
        } else if self.lines.len() > MOST_SERIES {
            Err(Unfit::TooManySeries)
        } else if !self.lines.iter().all(even) || self.caption.head.len() != 1 + 2 * self.lines.len() {
            Err(Unfit::Uneven)
        } else if !self.lines.iter().all(is_sound) {
            Err(Unfit::NoNumber)
        } else if !self.lines.iter().all(|line| line.steps.is_sorted_by(|a, b| a.time <= b.time)) {
            Err(Unfit::Uneven)
        } else {
            Ok(())
        }
    }

    /// Under the axis, for each curve a sample, its name, and how many are left at each tick.
    fn draw_at_risk(&self, canvas: &mut Canvas, frame: &Frame) -> f64 {
        let mut y = frame.foot + 12.0;
        canvas.text((0.0, y), Stand::Start, true, &short(&self.at_risk, signs_in(WIDTH)));
        for (series, line) in self.lines.iter().enumerate() {
            y += LINE + 4.0;
            canvas.line(series, &[(2.0, y - 5.0), (26.0, y - 5.0)]);
            canvas.text((34.0, y), Stand::Start, false, &short(&line.name, signs_in(WIDTH - 34.0)));
            y += LINE;
            let ticks = self.axes.lying.iter().map(|tick| frame.x.at(tick.at));
            row_of_words(canvas, y, ticks.zip(line.at_risk.iter().map(String::as_str)));
        }
        y + 8.0
    }

    fn table(&self) -> Table {
        let row = |(at, tick): (usize, &super::Tick)| {
            let told = self.lines.iter().map(|line| line.told[at].clone());
            let left = self.lines.iter().map(|line| line.at_risk[at].clone());
            std::iter::once(tick.text.clone()).chain(told).chain(left).collect()
        };
        Table {
            caption: self.caption.title.clone(),
            head: self.caption.head.clone(),
            rows: self.axes.lying.iter().enumerate().map(row).collect(),
        }
    }
}

fn is_sound(line: &SurvivalLine) -> bool {
    let of_step = |step: &SurvivalStep| {
        let interval = step.interval.map_or([0.0; 2], |found| [found.low, found.high]);
        [step.time, step.share, interval[0], interval[1]]
    };
    let steps = line.steps.iter().flat_map(of_step);
    let others = line.censored.iter().copied().chain([line.whole, line.until]);
    steps.chain(others).all(f64::is_finite)
}

/// A level line that falls at each step, in the drawing's units.
fn stairs(frame: &Frame, line: &SurvivalLine, height: impl Fn(&SurvivalStep) -> f64) -> Vec<(f64, f64)> {
    let mut level = frame.y.at(line.whole);
    let mut points = vec![(frame.x.at(0.0), level)];
    for step in &line.steps {
        let (x, y) = (frame.x.at(step.time), frame.y.at(height(step)));
        points.push((x, level));
        points.push((x, y));
        level = y;
    }
    points.push((frame.x.at(line.until), level));
    points
}

fn draw_band(canvas: &mut Canvas, frame: &Frame, series: usize, line: &SurvivalLine) {
    let edge = |pick: fn(&Interval) -> f64| {
        thin::line(stairs(frame, line, |step| step.interval.as_ref().map_or(step.share, pick)))
    };
    let mut outline = edge(|interval| interval.high);
    let low = edge(|interval| interval.low);
    if line.steps.iter().any(|step| step.interval.is_some()) {
        outline.extend(low.iter().rev());
        canvas.band(series, &outline);
    }
}

fn draw_line(canvas: &mut Canvas, frame: &Frame, series: usize, line: &SurvivalLine) {
    canvas.line(series, &thin::line(stairs(frame, line, |step| step.share)));
    let mut strokes: Vec<(f64, f64)> = line
        .censored
        .iter()
        .map(|time| {
            let before = line.steps.partition_point(|step| step.time <= *time);
            let share = before.checked_sub(1).map_or(line.whole, |at| line.steps[at].share);
            // Strokes less than a unit apart would be one smear.
            let (x, y) = frame.at((*time, share));
            (x.round(), y)
        })
        .collect();
    strokes.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    strokes.dedup_by_key(|stroke| stroke.0 as i64);
    if !strokes.is_empty() {
        canvas.strokes(series, &strokes);
    }
}
