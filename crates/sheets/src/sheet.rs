//! A spreadsheet as rows of text.

use crate::{CELL, CELLS, COLUMNS, ROWS, Unreadable, fold::compose, limits::WORDS};

/// A spreadsheet: its rows that are not empty, headings and all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The rows, from above.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number, as the spreadsheet shows it: the first is 1.
    pub number: u32,
    /// What is written in its cells, from the left. Empty cells at the end are left out.
    pub cells: Vec<String>,
}

/// Gathers rows and keeps the limits.
#[derive(Default)]
pub(crate) struct Gather {
    sheet: Sheet,
    cells: usize,
    bytes: usize,
}

impl Gather {
    /// One more row. Rows with nothing in them are left out.
    pub(crate) fn row(&mut self, number: u32, mut cells: Vec<String>) -> Result<(), Unreadable> {
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        if cells.len() > COLUMNS {
            return Err(Unreadable::TooManyColumns);
        }
        if self.sheet.rows.len() == ROWS {
            return Err(Unreadable::TooManyRows);
        }
        if cells.iter().any(|cell| cell.len() > CELL && cell.chars().count() > CELL) {
            return Err(Unreadable::LongCell { row: number });
        }
        self.cells += cells.len();
        self.bytes += cells.iter().map(String::len).sum::<usize>();
        if self.cells > CELLS || self.bytes > WORDS {
            return Err(Unreadable::TooBig);
        }
        cells.shrink_to_fit();
        self.sheet.rows.push(Row { number, cells });
        Ok(())
    }

    pub(crate) fn done(self) -> Sheet {
        self.sheet
    }
}

/// What is written in a cell, without what cannot be seen.
pub(crate) fn tidy(cell: &str) -> String {
    if cell.bytes().all(|byte| (b' '..0x7f).contains(&byte)) {
        return cell.trim().to_owned(); // Most cells: nothing to look for.
    }
    let plain = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let unseen = |c: char| matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{ad}');
    let seen: String = cell.replace("\r\n", "\n").chars().filter(plain).filter(|c| !unseen(*c)).collect();
    compose(seen.trim())
}
