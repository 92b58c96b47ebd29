//! The columns of one list, found by the headings that the rules name.

use std::collections::BTreeMap;

use sheets::{Row, Sheet, fold};

use crate::mistake::{File, Mistake, What, nearest};

/// The headings are looked for in so many rows from above: a title may stand over them.
const LOOKED_AT: usize = 15;

/// One list with its columns.
pub(crate) struct Columns<'a> {
    pub(crate) file: File,
    /// The rows below the headings.
    pub(crate) rows: Vec<&'a Row>,
    place: BTreeMap<String, usize>,
}

impl<'a> Columns<'a> {
    /// Finds every heading that is wanted; notes those that are missing or stand twice.
    pub(crate) fn find(file: File, sheet: &'a Sheet, wanted: &[&str], mistakes: &mut Vec<Mistake>) -> Self {
        let folded: Vec<String> = wanted.iter().map(|heading| fold(heading)).collect();
        let known = |row: &&Row| row.cells.iter().filter(|cell| folded.contains(&fold(cell))).count();
        // The first of those that are equally good.
        let headings = sheet.rows.iter().take(LOOKED_AT).rev().max_by_key(known);
        let mut columns = Columns { file, rows: Vec::new(), place: BTreeMap::new() };
        let Some(headings) = headings else {
            mistakes.push(Mistake::new(file, None, "", What::NoRows, ""));
            return columns;
        };
        for heading in wanted {
            let same = |(_, cell): &(usize, &String)| fold(cell) == fold(heading);
            let mut found = headings.cells.iter().enumerate().filter(same);
            match (found.next(), found.next()) {
                (Some((at, _)), None) => drop(columns.place.insert((*heading).to_owned(), at)),
                (Some(_), Some(_)) => {
                    let row = Some(headings.number);
                    mistakes.push(Mistake::new(file, row, heading, What::ColumnTwice, heading));
                }
                (None, _) => {
                    let cells = headings.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty());
                    let all = || cells.clone().collect::<Vec<_>>().join(", ");
                    let meant = nearest(heading, cells.clone()).unwrap_or_else(all);
                    let mistake = Mistake::new(file, None, heading, What::NoColumn, heading);
                    mistakes.push(mistake.meaning(Some(meant)));
                }
            }
        }
        columns.rows = sheet.rows.iter().filter(|row| row.number > headings.number).collect();
        if columns.rows.is_empty() {
            mistakes.push(Mistake::new(file, None, "", What::NoRows, ""));
        }
        columns
    }

    /// What is written in a row under a heading; nothing when there is no such column.
    pub(crate) fn cell(&self, row: &'a Row, heading: &str) -> &'a str {
        let at = self.place.get(heading).copied();
        at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim())
    }

    /// Whether the column was found.
    pub(crate) fn has(&self, heading: &str) -> bool {
        self.place.contains_key(heading)
    }

    /// Something is wrong in a row under a heading.
    pub(crate) fn wrong(&self, row: &Row, heading: &str, what: What) -> Mistake {
        let written = self.place.get(heading).and_then(|at| row.cells.get(*at)).map_or("", String::as_str);
        Mistake::new(self.file, Some(row.number), heading, what, written)
    }
}

/// The words of a cell: parted by commas, semicolons, slashes or lines.
pub(crate) fn words(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([',', ';', '/', '\n', '|']).map(str::trim).filter(|word| !fold(word).is_empty())
}
