//! How far a result moves when one assumption after the other takes its lowest and its highest value.

use super::canvas::{Canvas, Stand, WIDTH};
use super::labels::{heading, key};
use super::words::{fit, signs_in};
use super::{Axis, Caption, Figure, Table, Tick, Unfit};

/// One assumption.
#[derive(Debug, Clone, PartialEq)]
pub struct TornadoRow {
    /// What is assumed.
    pub label: String,
    /// The result with its lowest value, in the unit of the axis.
    pub low: f64,
    /// The result with its highest value.
    pub high: f64,
    /// The lowest value and its result in words, such as `8 meetings: −12 000 kr`.
    pub low_text: String,
    /// The highest value and its result in words.
    pub high_text: String,
}

/// A tornado: what moves the result most stands on top.
#[derive(Debug, Clone, PartialEq)]
pub struct Tornado {
    /// Its names; three heads, of the assumptions, the lowest and the highest values.
    pub caption: Caption,
    /// The assumptions, in any order.
    pub rows: Vec<TornadoRow>,
    /// The result with everything as it is assumed; the bars begin here.
    pub base: f64,
    /// That result in words.
    pub base_text: String,
    /// The ticks of the lying axis, from the left.
    pub ticks: Vec<Tick>,
    /// What the bars of the lowest and of the highest values are called.
    pub key: (String, String),
}

const SIDE: f64 = 14.0;
const LINE: f64 = 18.0;
const THICK: f64 = 18.0;

impl Tornado {
    /// Draws the widest row first; the bar of the lowest value is full, that of the highest striped.
    pub fn draw(&self) -> Result<Figure, Unfit> {
        self.fit()?;
        let axis = Axis::new(&self.ticks, SIDE, WIDTH - SIDE)?;
        let mut canvas = Canvas::new("tornado", &self.caption);
        let mut y = 0.0;
        for (at, words) in [&self.key.0, &self.key.1].into_iter().enumerate() {
            y = key(&mut canvas, y, words, |canvas, (x, y)| {
                canvas.bar(at, (x - 12.0, y - 6.0), (24.0, 12.0));
            });
        }
        let rows = self.sorted();
        for row in &rows {
            y = heading(&mut canvas, y + 4.0, WIDTH, &row.label);
            y = draw_texts(&mut canvas, y, row);
            canvas.lane(&self.ticks, &axis, (y, y + THICK + 8.0));
            self.draw_bars(&mut canvas, &axis, y + 4.0, row);
            y += THICK + 10.0;
        }
        canvas.foot(&self.ticks, &axis, y);
        y = key(&mut canvas, y + 28.0, &self.base_text, |canvas, (x, y)| {
            canvas.thin(2, false, &[(x, y - 9.0), (x, y + 9.0)]);
        });
        let svg = canvas.finish(&self.caption, y);
        Ok(Figure { svg, table: self.table(&rows) })
    }

    fn fit(&self) -> Result<(), Unfit> {
        let numbers = self.rows.iter().flat_map(|row| [row.low, row.high]).chain([self.base]);
        if self.rows.is_empty() {
            Err(Unfit::Empty)
        } else if self.caption.head.len() != 3 {
            Err(Unfit::Uneven)
        } else if !numbers.into_iter().all(f64::is_finite) {
            Err(Unfit::NoNumber)
        } else {
            Ok(())
        }
    }

    /// The rows from the widest to the narrowest; equal ones stay as they came.
    fn sorted(&self) -> Vec<&TornadoRow> {
        let reach = |row: &TornadoRow| {
            let (low, high) = (row.low.min(self.base), row.low.max(self.base));
            high.max(row.high) - low.min(row.high)
        };
        let mut rows: Vec<&TornadoRow> = self.rows.iter().collect();
        rows.sort_by(|a, b| reach(b).total_cmp(&reach(a)));
        rows
    }

    /// Both bars in one lane; in half a lane each where they would cover each other.
    fn draw_bars(&self, canvas: &mut Canvas, axis: &Axis, top: f64, row: &TornadoRow) {
        let base = axis.at(self.base);
        let same_side = (row.low > self.base) == (row.high > self.base);
        for (series, value) in [row.low, row.high].into_iter().enumerate() {
            let end = axis.at(value);
            let (from, length) = (base.min(end), (end - base).abs());
            let (drop, thick) =
                if same_side { (THICK / 2.0 * series as f64, THICK / 2.0) } else { (0.0, THICK) };
            canvas.bar(series, (from, top + drop), (length, thick));
        }
        canvas.thin(2, false, &[(base, top - 4.0), (base, top + THICK + 4.0)]);
    }

    fn table(&self, rows: &[&TornadoRow]) -> Table {
        let row = |row: &&TornadoRow| vec![row.label.clone(), row.low_text.clone(), row.high_text.clone()];
        Table {
            caption: self.caption.title.clone(),
            head: self.caption.head.clone(),
            rows: rows.iter().map(row).collect(),
        }
    }
}

/// Both results in words under the label: the smaller one left, the larger one right, as the bars lie.
fn draw_texts(canvas: &mut Canvas, top: f64, row: &TornadoRow) -> f64 {
    let (left, right) =
        if row.low <= row.high { (&row.low_text, &row.high_text) } else { (&row.high_text, &row.low_text) };
    let signs = signs_in(WIDTH / 2.0 - 6.0);
    let mut lowest = top;
    for (words, x, stand) in [(left, 0.0, Stand::Start), (right, WIDTH, Stand::End)] {
        let lines = fit(words, signs, 2);
        for (at, line) in lines.iter().enumerate() {
            canvas.text((x, top + LINE * at as f64 + 13.0), stand, false, line);
        }
        lowest = lowest.max(top + LINE * lines.len() as f64);
    }
    lowest + 2.0
}
