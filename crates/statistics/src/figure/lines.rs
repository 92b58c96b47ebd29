//! Means over time with their intervals: before, at two months, after; for one to three series.

use super::canvas::{Canvas, OPEN_MARK, Stand, wrap};
use super::{Axis, Caption, Figure, MOST_SERIES, Table, Tick, Unfit};
use crate::interval::Interval;

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
        for (at, moment) in self.caption.head.iter().skip(1).enumerate() {
            for (line, words) in wrap(moment, NAME_SIGNS).iter().enumerate() {
                let y = BOTTOM + 22.0 + LINE * line as f64;
                canvas.text((self.x(at), y), Stand::Middle, false, words);
            }
        }
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

    /// Names and last numbers at the ends of the lines, moved apart where they would cover each other.
    fn draw_names(&self, canvas: &mut Canvas, axis: &Axis) {
        let mut names: Vec<(f64, Vec<(bool, String)>)> = Vec::new();
        for line in &self.lines {
            let Some(last) = line.points.iter().flatten().next_back() else { continue };
            let name = wrap(&line.name, NAME_SIGNS).into_iter().map(|words| (true, words));
            let numbers = wrap(&last.text, NAME_SIGNS).into_iter().map(|words| (false, words));
            names.push((axis.at(last.value), name.chain(numbers).collect()));
        }
        names.sort_by(|a, b| a.0.total_cmp(&b.0));
        let needed: f64 = names.iter().map(|(_, words)| LINE * words.len() as f64 + 6.0).sum();
        let mut free = TOP;
        let mut left = needed;
        for (y, words) in names {
            let own = LINE * words.len() as f64 + 6.0;
            // Not above the last name, and not so low that the names below have no room.
            let top = (y - LINE / 2.0).min(HEIGHT - left).max(free);
            for (at, (strong, line)) in words.iter().enumerate() {
                canvas.text((NAMES, top + LINE * at as f64 + 13.0), Stand::Start, *strong, line);
            }
            (free, left) = (top + own, left - own);
        }
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
