//! The columns of one list, found by the headings that the rules name.

use std::collections::BTreeMap;

use sheets::{Row, Sheet, fold};

use crate::mistake::{File, Mistake, What, nearest};

/// The headings are looked for in so many rows from above: a title may stand over them.
const LOOKED_AT: usize = 15;
/// So many headings are told where none is near the one that was wanted.
const TOLD: usize = 6;

/// One list with its columns.
pub(crate) struct Columns<'a> {
    pub(crate) file: File,
    /// The rows below the headings.
    pub(crate) rows: Vec<&'a Row>,
    place: BTreeMap<String, usize>,
    /// Rows with more cells than there are headings.
    wide: Vec<&'a Row>,
}

impl<'a> Columns<'a> {
    /// Finds every heading that is wanted; notes those that are missing or stand twice.
    pub(crate) fn find(file: File, sheet: &'a Sheet, wanted: &[&str], mistakes: &mut Vec<Mistake>) -> Self {
        let folded: Vec<String> = wanted.iter().map(|heading| fold(heading)).collect();
        let known = |row: &&Row| row.cells.iter().filter(|cell| folded.contains(&fold(cell))).count();
        // The first of those that are equally good.
        let headings = sheet.rows.iter().take(LOOKED_AT).rev().max_by_key(known);
        let mut columns = Columns { file, rows: Vec::new(), place: BTreeMap::new(), wide: Vec::new() };
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
                (None, _) => mistakes.push(missing(file, headings, heading)),
            }
        }
        columns.rows = sheet.rows.iter().filter(|row| row.number > headings.number).collect();
        if columns.rows.is_empty() {
            mistakes.push(Mistake::new(file, None, "", What::NoRows, ""));
        }
        // A row without any heading that is wanted may be a title: then only the missing columns are told.
        if !columns.place.is_empty() {
            columns.wide =
                columns.rows.iter().copied().filter(|row| row.cells.len() > headings.cells.len()).collect();
        }
        for row in &columns.wide {
            let cells = row.cells.len().to_string();
            let mistake = Mistake::new(file, Some(row.number), "", What::RowCells, &cells);
            mistakes.push(mistake.beside(headings.cells.len().to_string()));
        }
        columns
    }

    /// Whether a mistake is told of a row whose cells may stand in the wrong columns, and may come from that.
    pub(crate) fn follows(&self, mistake: &Mistake) -> bool {
        let is_it = |row: &&Row| mistake.line == Some(row.number);
        mistake.file == self.file && mistake.what != What::RowCells && self.wide.iter().any(is_it)
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

/// A heading that is not there: what was probably meant, or else some of those that are.
fn missing(file: File, headings: &Row, heading: &str) -> Mistake {
    let cells = headings.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty());
    let mistake = Mistake::new(file, None, heading, What::NoColumn, heading);
    if let Some(near) = nearest(heading, cells.clone()) {
        return mistake.meaning(Some(near));
    }
    let more = cells.clone().nth(TOLD).map(|_| "…");
    mistake.beside(cells.take(TOLD).chain(more).collect::<Vec<_>>().join(", "))
}

/// The words of a cell: parted by commas, semicolons, slashes or lines.
pub(crate) fn words(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([',', ';', '/', '\n', '|']).map(str::trim).filter(|word| !fold(word).is_empty())
}
