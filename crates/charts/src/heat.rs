//! A table in shades: the higher, the darker, with the number in each cell so that colour is never alone.

use super::canvas::{Canvas, Stand, WIDTH};
use super::labels::{heading, key};
use super::words::{fit, short, signs_in, strong_signs_in, width};
use super::{Caption, Figure, Table, Unfit};

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum HeatCell {
    /// What it is worth, and that in words.
    Shown {
        /// The value that decides how dark the cell is.
        value: f64,
        /// The number in the cell.
        text: String,
    },
    /// A small group: hatched, without a number. The table says it in words.
    Hidden,
    /// Nothing could be there.
    Nothing,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatRow {
    /// What it is called.
    pub label: String,
    /// Its cells, in the order of the columns.
    pub cells: Vec<HeatCell>,
}

/// A heat map of at most twelve columns and sixty rows; more cannot be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Heat {
    /// Its names; the first head names the rows, the others the columns.
    pub caption: Caption,
    /// The rows, from above.
    pub rows: Vec<HeatRow>,
    /// The palest and the darkest value, each with its words for the key.
    pub scale: [(f64, String); 2],
    /// What a hidden cell is called.
    pub hidden: String,
    /// What the table says where nothing could be.
    pub nothing: String,
}

const MOST_COLUMNS: usize = 12;
const MOST_ROWS: usize = 60;
const LABELS: f64 = 132.0;
const CELL: f64 = 34.0;
const LINE: f64 = 18.0;

/// Where the cells lie.
struct Grid {
    left: f64,
    width: f64,
    /// The heads are too long for their columns and stand in a key, by number.
    numbered: bool,
}

impl Heat {
    /// Draws the heads, then each row, then what the shades mean.
    pub fn draw(&self) -> Result<Figure, Unfit> {
        self.fit()?;
        let grid = self.grid();
        let mut canvas = Canvas::new("heat", &self.caption);
        let mut y = self.draw_heads(&mut canvas, &grid);
        for row in &self.rows {
            y = self.draw_row(&mut canvas, &grid, y, row);
        }
        y = self.draw_key(&mut canvas, y + 8.0);
        let svg = canvas.finish(&self.caption, y);
        Ok(Figure { svg, table: self.table() })
    }

    fn fit(&self) -> Result<(), Unfit> {
        let columns = self.caption.head.len().saturating_sub(1);
        let values = self.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| match cell {
            HeatCell::Shown { value, .. } => Some(*value),
            _ => None,
        });
        let [(low, _), (high, _)] = &self.scale;
        if self.rows.is_empty() || columns == 0 {
            Err(Unfit::Empty)
        } else if self.rows.iter().any(|row| row.cells.len() != columns) {
            Err(Unfit::Uneven)
        } else if columns > MOST_COLUMNS || self.rows.len() > MOST_ROWS {
            Err(Unfit::TooMany)
        } else if !values.chain([high - low]).all(f64::is_finite) || low >= high {
            Err(Unfit::NoNumber)
        } else {
            Ok(())
        }
    }

    /// Labels stand left of their cells, or above them where the cells need the whole width.
    fn grid(&self) -> Grid {
        let columns = self.columns().len() as f64;
        let texts = self.rows.iter().flat_map(|row| &row.cells).map(|cell| match cell {
            HeatCell::Shown { text, .. } => width(text) + 4.0,
            _ => 0.0,
        });
        let needed = texts.fold(30.0, f64::max);
        let left = if needed * columns <= WIDTH - LABELS { LABELS } else { 0.0 };
        let width = (WIDTH - left - 1.0) / columns;
        let signs = signs_in(width - 4.0);
        let fits = |head: &String| {
            width >= 4.0 * super::words::LETTER
                && head.split_whitespace().all(|word| word.chars().count() <= signs)
                && fit(head, signs, 3) == super::words::wrap(head, signs)
        };
        Grid { left, width, numbered: !self.columns().iter().all(fits) }
    }

    fn columns(&self) -> &[String] {
        self.caption.head.get(1..).unwrap_or_default()
    }

    fn draw_heads(&self, canvas: &mut Canvas, grid: &Grid) -> f64 {
        let mut top = 0.0;
        let numbers: Vec<String> = (1..=self.columns().len()).map(|number| number.to_string()).collect();
        if grid.numbered {
            for (number, name) in numbers.iter().zip(self.columns()) {
                let words = fit(name, signs_in(WIDTH - 34.0), 2);
                canvas.text((22.0, top + 14.0), Stand::End, true, number);
                for line in words {
                    canvas.text((34.0, top + 14.0), Stand::Start, false, &line);
                    top += LINE;
                }
            }
            top += 6.0;
        }
        let heads = if grid.numbered { &numbers } else { self.columns() };
        let signs = signs_in(grid.width - 4.0);
        let deepest = heads.iter().map(|head| fit(head, signs, 3).len()).max().unwrap_or(1) as f64;
        for (at, head) in heads.iter().enumerate() {
            let lines = fit(head, signs, 3);
            let x = grid.left + grid.width * (at as f64 + 0.5);
            let first = top + LINE * (deepest - lines.len() as f64) + 14.0;
            for (line, words) in lines.iter().enumerate() {
                canvas.text((x, first + LINE * line as f64), Stand::Middle, grid.numbered, words);
            }
        }
        top + LINE * deepest + 4.0
    }

    fn draw_row(&self, canvas: &mut Canvas, grid: &Grid, top: f64, row: &HeatRow) -> f64 {
        let mut y = top;
        let mut height = CELL;
        if grid.left > 0.0 {
            let lines = fit(&row.label, strong_signs_in(grid.left - 6.0), 3);
            height = height.max(LINE * lines.len() as f64 + 4.0);
            let first = y + height / 2.0 + 5.0 - LINE * (lines.len() as f64 - 1.0) / 2.0;
            for (at, line) in lines.iter().enumerate() {
                canvas.text((0.0, first + LINE * at as f64), Stand::Start, true, line);
            }
        } else {
            y = heading(canvas, y + 2.0, WIDTH, &row.label);
        }
        for (at, cell) in row.cells.iter().enumerate() {
            let x = grid.left + grid.width * at as f64;
            self.draw_cell(canvas, (x + 1.0, y + 1.0), (grid.width - 2.0, height - 2.0), cell);
        }
        y + height
    }

    fn draw_cell(&self, canvas: &mut Canvas, corner: (f64, f64), size: (f64, f64), cell: &HeatCell) {
        match cell {
            HeatCell::Shown { value, text } => {
                let [(low, _), (high, _)] = &self.scale;
                canvas.shade(corner, size, (value - low) / (high - low));
                let words = short(text, signs_in(size.0));
                let middle = (corner.0 + size.0 / 2.0, corner.1 + size.1 / 2.0 + 5.0);
                canvas.text(middle, Stand::Middle, true, &words);
            }
            HeatCell::Hidden => canvas.hidden(corner, size),
            HeatCell::Nothing => {}
        }
    }

    fn draw_key(&self, canvas: &mut Canvas, top: f64) -> f64 {
        let mut y = top;
        for (share, (_, words)) in [0.0, 1.0].into_iter().zip(&self.scale) {
            y = key(canvas, y, words, |canvas, (x, y)| {
                canvas.shade((x - 11.0, y - 8.0), (24.0, 15.0), share);
            });
        }
        if self.rows.iter().any(|row| row.cells.contains(&HeatCell::Hidden)) {
            y = key(canvas, y, &self.hidden, |canvas, (x, y)| {
                canvas.hidden((x - 11.0, y - 8.0), (24.0, 15.0));
            });
        }
        y
    }

    fn table(&self) -> Table {
        let text = |cell: &HeatCell| match cell {
            HeatCell::Shown { text, .. } => text.clone(),
            HeatCell::Hidden => self.hidden.clone(),
            HeatCell::Nothing => self.nothing.clone(),
        };
        let row =
            |row: &HeatRow| std::iter::once(row.label.clone()).chain(row.cells.iter().map(text)).collect();
        Table {
            caption: self.caption.title.clone(),
            head: self.caption.head.clone(),
            rows: self.rows.iter().map(row).collect(),
        }
    }
}
