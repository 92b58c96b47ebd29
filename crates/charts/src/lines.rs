//! Means over time with their intervals: before, at two months, after; for one to three series.

use super::canvas::{Canvas, OPEN_MARK, Stand};
use super::labels::{End, at_ends};
use super::words::{fit, signs_in};
use super::{Axis, Caption, Figure, MOST_SERIES, Table, Tick, Unfit};
use statistics::interval::Interval;

/// One mean at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The mean.
    pub value: f64,
    /// Its interval; none for one person, who then should not be shown at all.
    pub interval: Option<Interval>,
    /// The numbers in words, such as `42.6 (39.1–46.1)`.
    pub text: String,
    /// Drawn open: too few, or could be chance.
    pub unsure: bool,
}

/// One series.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is called, at its end.
    pub name: String,
    /// Its points in the order of the moments; none where nobody answered or few are hidden.
    pub points: Vec<Option<Point>>,
}

/// A chart of means over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines {
    /// Its names; the heads of the columns name the moments.
    pub caption: Caption,
    /// The series.
    pub lines: Vec<Line>,
    /// The ticks of the upright axis, from below.
    pub ticks: Vec<Tick>,
    /// What the table says where a point is missing.
    pub nothing: String,
}

const LEFT: f64 = 46.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 214.0;
const HEIGHT: f64 = 262.0;
const NAMES: f64 = 318.0;
const NAME_SIGNS: usize = 12;
const LINE: f64 = 17.0;
/// A moment's name needs so much room.
const MOMENT: f64 = 60.0;

impl Lines {
    /// Draws bands for the intervals, then lines, then marks, and names each line at its end.
    pub fn draw(&self) -> Result<Figure, Unfit> {
        self.fit()?;
        let axis = Axis::new(&self.ticks, BOTTOM, TOP)?;
        let mut canvas = Canvas::new("lines", &self.caption);
        for tick in &self.ticks {
            let y = axis.at(tick.at);
            canvas.rule(tick.at == 0.0, (LEFT, y), (NAMES - 14.0, y));
            canvas.text((LEFT - 8.0, y + 4.5), Stand::End, false, &tick.text);
        }
        self.draw_moments(&mut canvas);
        for (series, line) in self.lines.iter().enumerate().rev() {
            self.draw_line(&mut canvas, &axis, series, line);
        }
        self.draw_names(&mut canvas, &axis);
        let svg = canvas.finish(&self.caption, HEIGHT);
        Ok(Figure { svg, table: self.table() })
    }

    fn fit(&self) -> Result<(), Unfit> {
        let moments = self.caption.head.len().saturating_sub(1);
        let points = || self.lines.iter().flat_map(|line| line.points.iter().flatten());
        let numbers = points().flat_map(|point| {
            [Some(point.value), point.interval.map(|i| i.low), point.interval.map(|i| i.high)]
        });
        if self.lines.is_empty() || points().next().is_none() {
            Err(Unfit::Empty)
        } else if self.lines.len() > MOST_SERIES {
            Err(Unfit::TooManySeries)
        } else if self.lines.iter().any(|line| line.points.len() != moments) {
            Err(Unfit::Uneven)
        } else if numbers.flatten().any(|number| !number.is_finite()) {
            Err(Unfit::NoNumber)
        } else {
            Ok(())
        }
    }

    /// The moments under the chart; where they are many, only every second, third …
    fn draw_moments(&self, canvas: &mut Canvas) {
        let gap = self.x(1) - self.x(0);
        let each = (MOMENT / gap).ceil().max(1.0);
        for (at, moment) in self.caption.head.iter().skip(1).enumerate().step_by(each as usize) {
            for (line, words) in fit(moment, signs_in(gap * each).min(NAME_SIGNS), 2).iter().enumerate() {
                let y = BOTTOM + 22.0 + LINE * line as f64;
                canvas.text((self.x(at), y), Stand::Middle, false, words);
            }
        }
    }

    fn x(&self, moment: usize) -> f64 {
        let gaps = self.caption.head.len().saturating_sub(2).max(1) as f64;
        LEFT + 26.0 + (NAMES - LEFT - 66.0) * moment as f64 / gaps
    }

    fn draw_line(&self, canvas: &mut Canvas, axis: &Axis, series: usize, line: &Line) {
        // Series that meet at one moment stand a little beside each other.
        let beside = (series as f64 - (self.lines.len() as f64 - 1.0) / 2.0) * 7.0;
        let present: Vec<(f64, &Point)> = line
            .points
            .iter()
            .enumerate()
            .filter_map(|(at, point)| Some((self.x(at) + beside, point.as_ref()?)))
            .collect();
        let ends: Vec<(f64, Interval)> =
            present.iter().filter_map(|(x, point)| Some((*x, point.interval?))).collect();
        let mut outline: Vec<(f64, f64)> = ends.iter().map(|(x, i)| (*x, axis.at(i.high))).collect();
        outline.extend(ends.iter().rev().map(|(x, i)| (*x, axis.at(i.low))));
        // A band for one line only: several would cover each other.
        if ends.len() > 1 && self.lines.len() == 1 {
            canvas.band(series, &outline);
        }
        for (x, point) in &present {
            draw_interval(canvas, axis, series, *x, point);
        }
        let points: Vec<(f64, f64)> = present.iter().map(|(x, point)| (*x, axis.at(point.value))).collect();
        if points.len() > 1 {
            canvas.line(series, &points);
        }
        for ((_, point), at) in present.iter().zip(points) {
            canvas.mark(series, at, point.unsure);
        }
    }

    fn draw_names(&self, canvas: &mut Canvas, axis: &Axis) {
        let end = |line: &Line| {
            let last = line.points.iter().flatten().next_back()?;
            Some(End { y: axis.at(last.value), name: line.name.clone(), text: last.text.clone() })
        };
        at_ends(canvas, NAMES, (TOP - 8.0, BOTTOM + 10.0), self.lines.iter().filter_map(end).collect());
    }

    fn table(&self) -> Table {
        let row = |line: &Line| {
            let text =
                |point: &Option<Point>| point.as_ref().map_or(self.nothing.clone(), |p| p.text.clone());
            std::iter::once(line.name.clone()).chain(line.points.iter().map(text)).collect()
        };
        Table {
            caption: self.caption.title.clone(),
            head: self.caption.head.clone(),
            rows: self.lines.iter().map(row).collect(),
        }
    }
}

/// An upright interval; it stops short of an open mark, so that one sees that it is open.
fn draw_interval(canvas: &mut Canvas, axis: &Axis, series: usize, x: f64, point: &Point) {
    let Some(interval) = point.interval else { return };
    let (low, high, middle) = (axis.at(interval.low), axis.at(interval.high), axis.at(point.value));
    let gap = if point.unsure { OPEN_MARK + 1.5 } else { 0.0 };
    if low > middle + gap {
        canvas.bar_line(series, (x, low), (x, middle + gap));
    }
    if high < middle - gap {
        canvas.bar_line(series, (x, middle - gap), (x, high));
    }
}
