//! Changes or differences with their intervals, one under the other: what is clear and what could be chance.

use super::canvas::{Canvas, OPEN_MARK, Stand, WIDTH, wrap};
use super::{Axis, Caption, Figure, Table, Tick, Unfit};
use crate::interval::Interval;

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
const LABEL_SIGNS: usize = 26;

impl Forest {
    /// Draws each label above its interval, and the key below.
    pub fn draw(&self) -> Result<Figure, Unfit> {
        self.fit()?;
        let axis = Axis::new(&self.ticks, SIDE, WIDTH - SIDE)?;
        let mut canvas = Canvas::new("forest", &self.caption);
        let mut y = 0.0;
        for row in &self.rows {
            canvas.text((WIDTH, y + 15.0), Stand::End, false, &row.text);
            for line in wrap(&row.label, LABEL_SIGNS) {
                y += LINE;
                canvas.text((0.0, y - 5.0), Stand::Start, true, &line);
            }
            canvas.lane(&self.ticks, &axis, (y, y + 20.0));
            draw_interval(&mut canvas, &axis, y + 10.0, row);
            y += 26.0;
        }
        canvas.foot(&self.ticks, &axis, y);
        let (left, right) = &self.sides;
        let zero = axis.at(0.0);
        canvas.text((zero - 8.0, y + 42.0), Stand::End, false, left);
        canvas.text((zero + 8.0, y + 42.0), Stand::Start, false, right);
        for (open, words, x) in [(false, &self.key.0, 0.0), (true, &self.key.1, WIDTH / 2.0)] {
            canvas.mark(usize::from(open), (x + 8.0, y + 64.0), open);
            canvas.text((x + 22.0, y + 69.0), Stand::Start, false, words);
        }
        let svg = canvas.finish(&self.caption, y + 78.0);
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
