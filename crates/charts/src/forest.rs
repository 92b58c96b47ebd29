//! Changes or differences with their intervals, one under the other: what is clear and what could be chance.

use super::canvas::{Canvas, OPEN_MARK, Stand, WIDTH};
use super::labels::label_and_numbers;
use super::words::{fit, signs_in};
use super::{Axis, Caption, Figure, Table, Tick, Unfit};
use statistics::interval::Interval;

/// One measure.
#[derive(Debug, Clone, PartialEq)]
pub struct ForestRow {
    /// What it is called.
    pub label: String,
    /// The change or difference.
    pub value: f64,
    /// Its interval. Where it holds nought, the mark is open.
    pub interval: Interval,
    /// The numbers in words, such as `0.46 (0.13–0.79)`.
    pub text: String,
}

/// A chart of changes with intervals.
#[derive(Debug, Clone, PartialEq)]
pub struct Forest {
    /// Its names; two heads, of the measures and of the numbers.
    pub caption: Caption,
    /// The measures, from above.
    pub rows: Vec<ForestRow>,
    /// The ticks of the lying axis, from the left; it should hold nought.
    pub ticks: Vec<Tick>,
    /// What stands left and right of nought, such as worse and better.
    pub sides: (String, String),
    /// What a full and an open mark mean, such as *clear difference* and *could be chance*.
    pub key: (String, String),
}

const LINE: f64 = 20.0;
const SIDE: f64 = 14.0;

impl Forest {
    /// Draws each label above its interval, and the key below.
    pub fn draw(&self) -> Result<Figure, Unfit> {
        self.fit()?;
        let axis = Axis::new(&self.ticks, SIDE, WIDTH - SIDE)?;
        let mut canvas = Canvas::new("forest", &self.caption);
        let mut y = 0.0;
        for row in &self.rows {
            y = label_and_numbers(&mut canvas, y, &row.label, (false, &row.text));
            canvas.lane(&self.ticks, &axis, (y, y + 20.0));
            draw_interval(&mut canvas, &axis, y + 10.0, row);
            y += 26.0;
        }
        canvas.foot(&self.ticks, &axis, y);
        y = self.draw_sides(&mut canvas, &axis, y + 28.0);
        y = self.draw_key(&mut canvas, y + 8.0);
        let svg = canvas.finish(&self.caption, y);
        Ok(Figure { svg, table: self.table() })
    }

    fn fit(&self) -> Result<(), Unfit> {
        let numbers = self.rows.iter().flat_map(|row| [row.value, row.interval.low, row.interval.high]);
        if self.rows.is_empty() {
            Err(Unfit::Empty)
        } else if self.caption.head.len() != 2 {
            Err(Unfit::Uneven)
        } else if numbers.into_iter().any(|number| !number.is_finite()) {
            Err(Unfit::NoNumber)
        } else {
            Ok(())
        }
    }

    /// What lies left and right of nought, as far as there is room.
    fn draw_sides(&self, canvas: &mut Canvas, axis: &Axis, top: f64) -> f64 {
        let zero = axis.at(0.0);
        let (left, right) = &self.sides;
        let sides = [
            (left, zero - 8.0, Stand::End, zero - 8.0),
            (right, zero + 8.0, Stand::Start, WIDTH - zero - 8.0),
        ];
        let mut lowest = top;
        for (words, x, stand, room) in sides {
            for (at, line) in fit(words, signs_in(room), 3).iter().enumerate() {
                canvas.text((x, top + 14.0 + LINE * at as f64), stand, false, line);
                lowest = lowest.max(top + LINE * (at + 1) as f64);
            }
        }
        lowest
    }

    /// Both marks side by side with their words.
    fn draw_key(&self, canvas: &mut Canvas, top: f64) -> f64 {
        let mut lowest = top;
        for (open, words, x) in [(false, &self.key.0, 0.0), (true, &self.key.1, WIDTH / 2.0)] {
            canvas.mark(usize::from(open), (x + 8.0, top + 10.0), open);
            for (at, line) in fit(words, signs_in(WIDTH / 2.0 - 24.0), 3).iter().enumerate() {
                canvas.text((x + 22.0, top + 15.0 + LINE * at as f64), Stand::Start, false, line);
                lowest = lowest.max(top + LINE * (at + 1) as f64 + 4.0);
            }
        }
        lowest
    }

    fn table(&self) -> Table {
        Table {
            caption: self.caption.title.clone(),
            head: self.caption.head.clone(),
            rows: self.rows.iter().map(|row| vec![row.label.clone(), row.text.clone()]).collect(),
        }
    }
}

/// The line stops short of an open mark, so that one sees that it is open.
fn draw_interval(canvas: &mut Canvas, axis: &Axis, y: f64, row: &ForestRow) {
    let unsure = row.interval.holds(0.0);
    let series = usize::from(unsure);
    let (low, high, middle) = (axis.at(row.interval.low), axis.at(row.interval.high), axis.at(row.value));
    if unsure {
        let (before, after) = (middle - OPEN_MARK - 1.5, middle + OPEN_MARK + 1.5);
        if low < before {
            canvas.bar_line(series, (low, y), (before, y));
        }
        if high > after {
            canvas.bar_line(series, (after, y), (high, y));
        }
    } else {
        canvas.bar_line(series, (low, y), (high, y));
    }
    canvas.mark(series, (middle, y), unsure);
}
