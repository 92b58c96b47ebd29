//! Values with their intervals, one under the other: a mean for each group or moment, in one to three series.

use super::canvas::{Canvas, OPEN_MARK, Stand, WIDTH};
use super::labels::{heading, key};
use super::words::{fit, signs_in};
use super::{Axis, Caption, Figure, MOST_SERIES, Table, Tick, Unfit};
use statistics::interval::Interval;

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// The value, such as a mean.
    pub value: f64,
    /// Its interval; none for one person, who then should not be shown at all.
    pub interval: Option<Interval>,
    /// The numbers in words, such as `42.6 (39.1–46.1)`.
    pub text: String,
    /// Drawn open: too few, or could be chance.
    pub unsure: bool,
}

/// The values of one group, one for each series.
#[derive(Debug, Clone, PartialEq)]
pub struct DotRow {
    /// What the group is called.
    pub label: String,
    /// Its values in the order of the series; none where nobody answered or few are hidden.
    pub dots: Vec<Option<Dot>>,
}

/// A dot plot. Its axis need not begin at nought: a dot has no length.
#[derive(Debug, Clone, PartialEq)]
pub struct Dots {
    /// Its names; the heads of the columns name the series.
    pub caption: Caption,
    /// The groups, from above.
    pub rows: Vec<DotRow>,
    /// The ticks of the lying axis, from the left.
    pub ticks: Vec<Tick>,
    /// What is told where a value is missing.
    pub nothing: String,
}

const SIDE: f64 = 10.0;
const END: f64 = 262.0;
const WORDS: f64 = 276.0;
const LINE: f64 = 18.0;

impl Dots {
    /// Draws each group's label above its lanes, and the numbers beside them.
    pub fn draw(&self) -> Result<Figure, Unfit> {
        let series = self.fit()?;
        let axis = Axis::new(&self.ticks, SIDE, END)?;
        let mut canvas = Canvas::new("dots", &self.caption);
        let mut y = 0.0;
        if series > 1 {
            for (at, name) in self.caption.head.iter().skip(1).enumerate() {
                y = key(&mut canvas, y, name, |canvas, middle| canvas.mark(at, middle, false));
            }
            y += 4.0;
        }
        for row in &self.rows {
            y = heading(&mut canvas, y, WIDTH, &row.label);
            for (at, dot) in row.dots.iter().enumerate() {
                y = self.draw_lane(&mut canvas, &axis, y, at, dot.as_ref());
            }
            y += 6.0;
        }
        canvas.foot(&self.ticks, &axis, y);
        let svg = canvas.finish(&self.caption, y + 28.0);
        Ok(Figure { svg, table: self.table() })
    }

    fn fit(&self) -> Result<usize, Unfit> {
        let series = self.rows.first().map_or(0, |row| row.dots.len());
        let numbers = self.rows.iter().flat_map(|row| row.dots.iter().flatten()).flat_map(|dot| {
            let interval = dot.interval.map_or([dot.value; 2], |found| [found.low, found.high]);
            [dot.value, interval[0], interval[1]]
        });
        if series == 0 {
            Err(Unfit::Empty)
        } else if series > MOST_SERIES {
            Err(Unfit::TooManySeries)
        } else if self.rows.iter().any(|row| row.dots.len() != series)
            || self.caption.head.len() != series + 1
        {
            Err(Unfit::Uneven)
        } else if !numbers.into_iter().all(f64::is_finite) {
            Err(Unfit::NoNumber)
        } else {
            Ok(series)
        }
    }

    fn draw_lane(&self, canvas: &mut Canvas, axis: &Axis, top: f64, series: usize, dot: Option<&Dot>) -> f64 {
        let text = dot.map_or(&self.nothing, |dot| &dot.text);
        let lines = fit(text, signs_in(WIDTH - WORDS), 2);
        let height = 20.0_f64.max(LINE * lines.len() as f64 + 2.0);
        canvas.lane(&self.ticks, axis, (top, top + height));
        for (at, line) in lines.iter().enumerate() {
            canvas.text((WORDS, top + LINE * at as f64 + 15.0), Stand::Start, false, line);
        }
        if let Some(dot) = dot {
            let (x, y) = (axis.at(dot.value), top + height / 2.0);
            for (from, to) in stretches(axis, x, dot) {
                canvas.bar_line(series, (from, y), (to, y));
            }
            canvas.mark(series, (x, y), dot.unsure);
        }
        top + height
    }

    fn table(&self) -> Table {
        let row = |row: &DotRow| {
            let text = |dot: &Option<Dot>| dot.as_ref().map_or(self.nothing.clone(), |dot| dot.text.clone());
            std::iter::once(row.label.clone()).chain(row.dots.iter().map(text)).collect()
        };
        Table {
            caption: self.caption.title.clone(),
            head: self.caption.head.clone(),
            rows: self.rows.iter().map(row).collect(),
        }
    }
}

/// The parts of an interval left and right of the mark; they stop short of an open one.
fn stretches(axis: &Axis, x: f64, dot: &Dot) -> Vec<(f64, f64)> {
    let Some(interval) = dot.interval else { return Vec::new() };
    let gap = if dot.unsure { OPEN_MARK + 1.5 } else { 0.0 };
    [(axis.at(interval.low), x - gap), (x + gap, axis.at(interval.high))]
        .into_iter()
        .filter(|(from, to)| from < to)
        .collect()
}
