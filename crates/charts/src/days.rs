//! Days between two steps: the middle half as a box, the middle as a mark, its interval as a line.

use super::canvas::{Canvas, WIDTH};
use super::labels::label_and_numbers;
use super::{Axis, Caption, Figure, Table, Tick, Unfit};
use statistics::interval::Median;

/// One stretch between two steps.
#[derive(Debug, Clone, PartialEq)]
pub struct DaysRow {
    /// From which step to which.
    pub label: String,
    /// What is drawn; none where too few are behind it.
    pub median: Option<Median>,
    /// Whether the quartiles may be shown as well; they need more people than the median.
    pub quartiles: bool,
    /// The numbers in words, such as `6 (4–11)`, or why there are none.
    pub text: String,
}

/// A chart of days between steps.
#[derive(Debug, Clone, PartialEq)]
pub struct Days {
    /// Its names; two heads, of the stretches and of the numbers.
    pub caption: Caption,
    /// The stretches, from above.
    pub rows: Vec<DaysRow>,
    /// The ticks of the lying axis, from nought.
    pub ticks: Vec<Tick>,
}

const SIDE: f64 = 14.0;
const BOX_HEIGHT: f64 = 18.0;

impl Days {
    /// Draws each label above its box.
    pub fn draw(&self) -> Result<Figure, Unfit> {
        self.fit()?;
        let axis = Axis::new(&self.ticks, SIDE, WIDTH - SIDE)?;
        let mut canvas = Canvas::new("days", &self.caption);
        let mut y = 0.0;
        for row in &self.rows {
            y = label_and_numbers(&mut canvas, y, &row.label, (false, &row.text));
            canvas.lane(&self.ticks, &axis, (y, y + BOX_HEIGHT + 6.0));
            if let Some(median) = &row.median {
                draw_box(&mut canvas, &axis, y + 3.0, median, row.quartiles);
            }
            y += BOX_HEIGHT + 12.0;
        }
        canvas.foot(&self.ticks, &axis, y);
        let svg = canvas.finish(&self.caption, y + 28.0);
        Ok(Figure { svg, table: self.table() })
    }

    fn fit(&self) -> Result<(), Unfit> {
        let finite = |found: &Median| {
            let ends = found.interval.map_or([0.0; 2], |interval| [interval.low, interval.high]);
            let middle = [found.lower_quartile, found.median, found.upper_quartile];
            middle.iter().chain(&ends).all(|value| value.is_finite())
        };
        if self.rows.is_empty() {
            Err(Unfit::Empty)
        } else if self.caption.head.len() != 2 {
            Err(Unfit::Uneven)
        } else if !self.rows.iter().filter_map(|row| row.median.as_ref()).all(finite) {
            Err(Unfit::NoNumber)
        } else {
            Ok(())
        }
    }

    fn table(&self) -> Table {
        Table {
            caption: self.caption.title.clone(),
            head: self.caption.head.clone(),
            rows: self.rows.iter().map(|row| vec![row.label.clone(), row.text.clone()]).collect(),
        }
    }
}

fn draw_box(canvas: &mut Canvas, axis: &Axis, top: f64, median: &Median, quartiles: bool) {
    let middle = top + BOX_HEIGHT / 2.0;
    if quartiles {
        let (left, right) = (axis.at(median.lower_quartile), axis.at(median.upper_quartile));
        let bottom = top + BOX_HEIGHT;
        canvas.band(0, &[(left, top), (right, top), (right, bottom), (left, bottom)]);
        for x in [left, right] {
            canvas.rule(true, (x, top), (x, bottom));
        }
    }
    if let Some(interval) = median.interval {
        canvas.bar_line(0, (axis.at(interval.low), middle), (axis.at(interval.high), middle));
    }
    // Without an interval nobody can say how sure the middle is: the mark stays open.
    canvas.mark(0, (axis.at(median.median), middle), median.interval.is_none());
}
