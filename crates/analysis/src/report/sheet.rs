//! Tables as they are printed, and the same numbers as a spreadsheet takes them.

/// So many columns fit on a phone.
const NARROW: usize = 4;

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What stands over it.
    pub head: String,
    /// What stands over it in a spreadsheet: an interval takes two columns there.
    pub parts: Vec<String>,
    /// Whether numbers stand in it.
    pub number: bool,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// As it is printed.
    pub said: String,
    /// As a spreadsheet takes it, one for each part of its column.
    pub parts: Vec<String>,
}

impl Cell {
    /// Words, the same for both.
    pub(crate) fn words(said: impl Into<String>) -> Self {
        let said = said.into();
        Self { parts: vec![said.clone()], said }
    }
}

/// A table. The first column names the row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The name of its file, without the ending.
    pub id: String,
    /// What it shows.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each as long as the columns.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// Without a column; the first always stays.
    pub(crate) fn without(mut self, at: usize) -> Self {
        if at > 0 && at < self.columns.len() {
            self.columns.remove(at);
            self.rows.iter_mut().filter(|row| at < row.len()).for_each(|row| drop(row.remove(at)));
        }
        self
    }

    /// As CSV in UTF-8 with its mark, points as decimals: Excel and R read it as it is.
    pub(crate) fn csv(&self) -> Vec<u8> {
        let mut file = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
        let heads = self.columns.iter().flat_map(|column| column.parts.iter().map(|part| safe(part)));
        let mut written = file.write_record(heads).is_ok();
        for row in &self.rows {
            let cells = row.iter().flat_map(|cell| cell.parts.iter().map(|part| safe(part)));
            written &= file.write_record(cells).is_ok();
        }
        debug_assert!(written, "writing into memory does not fail");
        file.into_inner().unwrap_or_default()
    }

    /// Whether it has more columns than a phone is wide.
    pub(crate) fn is_wide(&self) -> bool {
        self.columns.len() > NARROW
    }

    /// Whether numbers stand in a column.
    pub(crate) fn is_number(&self, at: &usize) -> bool {
        self.columns.get(*at).is_some_and(|column| column.number)
    }

    /// Whether every row has a cell a column.
    #[cfg(test)]
    pub(crate) fn is_even(&self) -> bool {
        self.rows.iter().all(|row| {
            row.len() == self.columns.len()
                && row.iter().zip(&self.columns).all(|(cell, column)| cell.parts.len() == column.parts.len())
        })
    }
}

/// A spreadsheet takes a cell that begins with one of these for a formula; a number it may stay.
fn safe(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_that_looks_like_a_formula_stays_a_label() {
        let column = |head: &str| Column { head: head.into(), parts: vec![head.into()], number: false };
        let sheet = Sheet {
            id: "t".into(),
            caption: "T".into(),
            columns: vec![column("What"), column("n")],
            rows: vec![vec![Cell::words("=1+1"), Cell::words("-3.5")]],
        };
        assert!(sheet.is_even());
        assert_eq!(String::from_utf8(sheet.csv()).unwrap(), "\u{feff}What,n\n'=1+1,-3.5\n");
    }
}
