//! Bars that begin at zero: how many, by category, for one to three series.

use super::canvas::{Canvas, Stand, WIDTH};
use super::labels::{heading, key, label_and_numbers};
use super::words::{short, signs_in};
use super::{Caption, Figure, MOST_SERIES, Table, Unfit};

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// How long; none where a small group is hidden.
    pub value: Option<f64>,
    /// What stands beside it, also in place of what is hidden.
    pub text: String,
}

/// The bars of one category, one for each series.
#[derive(Debug, Clone, PartialEq)]
pub struct BarRow {
    /// What the category is called.
    pub label: String,
    /// Its bars, in the order of the series.
    pub bars: Vec<Bar>,
}

/// A bar chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// Its names; the heads of the columns name the series.
    pub caption: Caption,
    /// The categories, from above.
    pub rows: Vec<BarRow>,
    /// The value of a full bar, such as everybody; else the largest value.
    pub full: Option<f64>,
}

const THICK: f64 = 16.0;

impl Bars {
    /// Draws the bars, each label above its own so that long words have room.
    pub fn draw(&self) -> Result<Figure, Unfit> {
        let series = self.fit()?;
        let largest = self.rows.iter().flat_map(|row| &row.bars).filter_map(|bar| bar.value);
        let full = self.full.unwrap_or_else(|| largest.fold(0.0, f64::max)).max(f64::MIN_POSITIVE);
        let mut canvas = Canvas::new("bars", &self.caption);
        let mut y = self.draw_key(&mut canvas, series);
        for row in &self.rows {
            y = match row.bars.as_slice() {
                // One series: the number stands at the end of the label's line, and the bar may be long.
                [only] => label_and_numbers(&mut canvas, y, &row.label, (true, &only.text)),
                _ => heading(&mut canvas, y, WIDTH, &row.label),
            };
            let top = y;
            for (at, bar) in row.bars.iter().enumerate() {
                let room = if series == 1 { WIDTH } else { WIDTH * 0.72 };
                let length = (bar.value.unwrap_or(0.0) / full).clamp(0.0, 1.0) * room;
                if series == 1 {
                    if bar.value.is_some() {
                        canvas.track((0.0, y), (WIDTH, THICK));
                    }
                } else {
                    let words = short(&bar.text, signs_in(WIDTH - length - 8.0));
                    canvas.text((length + 8.0, y + 12.5), Stand::Start, false, &words);
                }
                if bar.value.is_some() {
                    canvas.bar(at, (0.0, y), (length, THICK));
                }
                y += THICK + 4.0;
            }
            canvas.rule(true, (0.0, top - 2.0), (0.0, y - 2.0));
            y += 6.0;
        }
        let svg = canvas.finish(&self.caption, y);
        Ok(Figure { svg, table: self.table() })
    }

    fn fit(&self) -> Result<usize, Unfit> {
        let series = self.rows.first().map_or(0, |row| row.bars.len());
        let values =
            || self.rows.iter().flat_map(|row| &row.bars).filter_map(|bar| bar.value).chain(self.full);
        if series == 0 {
            Err(Unfit::Empty)
        } else if series > MOST_SERIES {
            Err(Unfit::TooManySeries)
        } else if self.rows.iter().any(|row| row.bars.len() != series)
            || self.caption.head.len() != series + 1
        {
            Err(Unfit::Uneven)
        } else if values().any(|value| !value.is_finite() || value < 0.0) {
            Err(Unfit::NoNumber)
        } else {
            Ok(series)
        }
    }

    /// Names the series, unless there is but one.
    fn draw_key(&self, canvas: &mut Canvas, series: usize) -> f64 {
        if series == 1 {
            return 0.0;
        }
        let mut y = 0.0;
        for (at, name) in self.caption.head.iter().skip(1).enumerate() {
            y = key(canvas, y, name, |canvas, (x, y)| canvas.bar(at, (x - 12.0, y - 6.0), (24.0, 12.0)));
        }
        y + 4.0
    }

    fn table(&self) -> Table {
        let row = |row: &BarRow| {
            std::iter::once(row.label.clone()).chain(row.bars.iter().map(|bar| bar.text.clone())).collect()
        };
        Table {
            caption: self.caption.title.clone(),
            head: self.caption.head.clone(),
            rows: self.rows.iter().map(row).collect(),
        }
    }
}
