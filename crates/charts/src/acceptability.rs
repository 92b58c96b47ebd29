//! How likely something is worth its cost, for each sum that one is willing to pay.

use super::canvas::Canvas;
use super::frame::{Axes, Frame};
use super::labels::{End, at_ends, key};
use super::{Caption, Figure, MOST_SERIES, Table, Tick, Unfit, thin};

/// One curve.
#[derive(Debug, Clone, PartialEq)]
pub struct AcceptabilityLine {
    /// What it is called, at its end.
    pub name: String,
    /// The sum one is willing to pay, and how likely it is then worth its cost; in order of the sums.
    pub points: Vec<(f64, f64)>,
    /// The likelihood at each lying tick in words.
    pub told: Vec<String>,
}

/// A chart of how likely something is worth its cost. (Van Hout, Al, Gordon and Rutten 1994.)
#[derive(Debug, Clone, PartialEq)]
pub struct Acceptability {
    /// Its names; heads for the sum, then for each curve.
    pub caption: Caption,
    /// One to three curves.
    pub lines: Vec<AcceptabilityLine>,
    /// The axes: sums lying, likelihoods upright.
    pub axes: Axes,
    /// A sum that is often used, with its name.
    pub threshold: Option<Tick>,
}

const PLOT: f64 = 190.0;
const NAMES: f64 = 314.0;

impl Acceptability {
    /// Draws the curves with a mark at each sum that the table has.
    pub fn draw(&self) -> Result<Figure, Unfit> {
        self.fit()?;
        let mut canvas = Canvas::new("acceptability", &self.caption);
        let frame = Frame::lay(&mut canvas, &self.axes, (0.0, NAMES - 14.0, PLOT))?;
        let foot = self.draw_threshold(&mut canvas, &frame);
        for (series, line) in self.lines.iter().enumerate().rev() {
            let points = line.points.iter().map(|point| frame.at(*point)).collect();
            canvas.line(series, &thin::line(points));
            for tick in &self.axes.lying {
                if let Some(height) = height_at(&line.points, tick.at) {
                    canvas.mark(series, frame.at((tick.at, height)), false);
                }
            }
        }
        let end = |line: &AcceptabilityLine| {
            let y = frame.y.at(line.points.last().map_or(0.0, |point| point.1));
            let text = line.told.last().cloned().unwrap_or_default();
            End { y, name: line.name.clone(), text }
        };
        let bottom = frame.y.from;
        at_ends(
            &mut canvas,
            NAMES,
            (bottom - PLOT - 8.0, bottom + 8.0),
            self.lines.iter().map(end).collect(),
        );
        let svg = canvas.finish(&self.caption, foot);
        Ok(Figure { svg, table: self.table() })
    }

    fn fit(&self) -> Result<(), Unfit> {
        let numbers = || self.lines.iter().flat_map(|line| &line.points).flat_map(|point| [point.0, point.1]);
        let even = |line: &AcceptabilityLine| {
            line.told.len() == self.axes.lying.len() && line.points.is_sorted_by(|a, b| a.0 <= b.0)
        };
        if self.lines.is_empty() || self.lines.iter().any(|line| line.points.is_empty()) {
            Err(Unfit::Empty)
        } else if self.lines.len() > MOST_SERIES {
            Err(Unfit::TooManySeries)
        } else if numbers().chain(self.threshold.iter().map(|tick| tick.at)).any(|number| !number.is_finite())
        {
            Err(Unfit::NoNumber)
        } else if !self.lines.iter().all(even) || self.caption.head.len() != 1 + self.lines.len() {
            Err(Unfit::Uneven)
        } else {
            Ok(())
        }
    }

    /// An upright dashed line, named in a key below so that its name covers no curve.
    fn draw_threshold(&self, canvas: &mut Canvas, frame: &Frame) -> f64 {
        let Some(threshold) = &self.threshold else { return frame.foot };
        let x = frame.x.at(threshold.at);
        canvas.thin(2, true, &[(x, frame.y.from), (x, frame.y.to)]);
        key(canvas, frame.foot, &threshold.text, |canvas, (x, y)| {
            canvas.thin(2, true, &[(x - 10.0, y), (x + 12.0, y)]);
        })
    }

    fn table(&self) -> Table {
        let row = |(at, tick): (usize, &Tick)| {
            let told = self.lines.iter().map(|line| line.told[at].clone());
            std::iter::once(tick.text.clone()).chain(told).collect()
        };
        Table {
            caption: self.caption.title.clone(),
            head: self.caption.head.clone(),
            rows: self.axes.lying.iter().enumerate().map(row).collect(),
        }
    }
}

/// How high a curve is at a sum, between its points on a straight line; none outside them.
fn height_at(points: &[(f64, f64)], at: f64) -> Option<f64> {
    let after = points.partition_point(|point| point.0 < at);
    let (x, y) = *points.get(after)?;
    if x == at {
        return Some(y);
    }
    let (x0, y0) = *points.get(after.checked_sub(1)?)?;
    let height = y0 + (y - y0) * ((at - x0) / (x - x0));
    height.is_finite().then_some(height)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_has_a_height_between_its_points_only() {
        let points = [(0.0, 0.2), (10.0, 0.4)];
        assert_eq!(height_at(&points, 5.0), Some(0.30000000000000004));
        assert_eq!(
            (height_at(&points, 0.0), height_at(&points, 11.0), height_at(&points, -1.0)),
            (Some(0.2), None, None)
        );
    }
}
