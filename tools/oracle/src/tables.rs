//! Columns of a data set, whether it comes from a file or is invented.

use std::collections::BTreeMap;

use models::frame::Frame;

use crate::ground::folder;

/// Columns by name, as text; an empty text is a missing value.
#[derive(Default, Clone)]
pub struct Columns(BTreeMap<String, Vec<String>>);

impl Columns {
    /// Takes rows of cells under these names.
    pub fn new(names: &[String], rows: &[Vec<String>]) -> Self {
        let column = |at: usize| rows.iter().map(|row| row[at].clone()).collect();
        Self(names.iter().enumerate().map(|(at, name)| (name.clone(), column(at))).collect())
    }

    /// A column as text.
    pub fn words(&self, name: &str) -> Vec<String> {
        self.0.get(name).unwrap_or_else(|| panic!("no column {name}")).clone()
    }

    /// A column as numbers, `None` where nothing is written.
    pub fn maybe(&self, name: &str) -> Vec<Option<f64>> {
        let number = |cell: &String| (!cell.is_empty()).then(|| cell.parse().expect("a number"));
        self.words(name).iter().map(number).collect()
    }

    /// A column of numbers without gaps.
    pub fn numbers(&self, name: &str) -> Vec<f64> {
        self.maybe(name).into_iter().map(|cell| cell.unwrap_or_else(|| panic!("a gap in {name}"))).collect()
    }

    /// All columns as a frame.
    pub fn frame(&self) -> Frame {
        let names: Vec<String> = self.0.keys().cloned().collect();
        let count = self.0.values().next().map_or(0, Vec::len);
        let row = |at: usize| self.0.values().map(|column| column[at].clone()).collect();
        Frame::read(&names, &(0..count).map(row).collect::<Vec<Vec<String>>>())
    }

    /// The names of all columns.
    pub fn names(&self) -> Vec<&str> {
        self.0.keys().map(String::as_str).collect()
    }

    /// Only the rows for which this holds; it is given the number of the row.
    pub fn only(&self, keep: impl Fn(usize) -> bool) -> Self {
        let kept = |column: &Vec<String>| {
            column.iter().enumerate().filter(|(row, _)| keep(*row)).map(|(_, cell)| cell.clone()).collect()
        };
        Self(self.0.iter().map(|(name, column)| (name.clone(), kept(column))).collect())
    }
}

/// A public data set from `oracle/data`. Its first line says where it comes from.
pub fn public(name: &str) -> Columns {
    let file = folder().join("data").join(format!("{name}.csv"));
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    // No cell of these files has a comma, a line break or a quotation mark inside.
    let cells =
        |line: &str| -> Vec<String> { line.split(',').map(|c| c.trim_matches('"').to_owned()).collect() };
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    let names = cells(lines.next().expect("a line of names"));
    let rows: Vec<Vec<String>> = lines.map(cells).collect();
    assert!(rows.iter().all(|row| row.len() == names.len()), "{name}: rows of different length");
    Columns::new(&names, &rows)
}
