//! A spreadsheet that has been opened: which column is which, and what was not understood.

use sheets::{Line, Placed, Sheet, Unreadable};

use super::{What, lists};

/// A spreadsheet of a known kind.
#[derive(Debug, Clone)]
pub struct Opened {
    /// What it is a list of.
    pub what: What,
    sheet: Sheet,
    placed: Placed,
}

/// A column that a list of one kind can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// What the program calls it; its text is `imports-column-{name}`.
    pub name: &'static str,
    /// Whether it has to be there.
    pub needed: bool,
}

impl Opened {
    /// Opens the bytes of a file.
    pub fn of(what: What, bytes: &[u8]) -> Result<Self, Unreadable> {
        let sheet = sheets::read(bytes)?;
        let placed = lists::headings(what).place(&sheet)?;
        Ok(Self { what, sheet, placed })
    }

    /// Every column that a list of this kind can have.
    pub fn columns(what: What) -> Vec<Column> {
        let of = |heading: &sheets::Heading| Column { name: heading.name, needed: heading.needed };
        lists::headings(what).all().iter().map(of).collect()
    }

    /// The rows below the headings.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.placed.lines(&self.sheet)
    }

    /// How many rows there are below the headings.
    pub fn count(&self) -> usize {
        self.sheet.rows.iter().filter(|row| row.number > self.placed.row).count()
    }

    /// The headings as they are written.
    pub fn written(&self) -> &[String] {
        &self.placed.written
    }

    /// The first rows, as they are written: their numbers and cells, one for each heading.
    pub fn first(&self, rows: usize) -> Vec<(u32, Vec<String>)> {
        let below = self.sheet.rows.iter().filter(|row| row.number > self.placed.row).take(rows);
        let cells = |row: &sheets::Row| {
            (0..self.placed.written.len()).map(|at| row.cells.get(at).cloned().unwrap_or_default()).collect()
        };
        below.map(|row| (row.number, cells(row))).collect()
    }

    /// Headings of columns that are not read: not understood, or a second one that means the same.
    pub fn unread(&self) -> String {
        [self.placed.unknown.as_slice(), &self.placed.twice].concat().join(", ")
    }

    /// Columns that have to be there and are not, as the program calls them.
    pub fn missing(&self) -> Vec<&'static str> {
        let mut missing = self.placed.missing.clone();
        let named = ["first_name", "name"].iter().any(|name| self.placed.has(name));
        match self.what {
            What::People if !named => missing.push("first_name"),
            What::People if !self.placed.has("role") => missing.push("role"),
            What::Meetings => {
                let someone = |whole: [&'static str; 2]| !whole.iter().any(|name| self.placed.has(name));
                missing.extend(someone(["recipient", "recipient_number"]).then_some("recipient"));
                missing.extend(someone(["peer", "peer_number"]).then_some("peer"));
            }
            _ => {}
        }
        missing
    }

    /// Whether the file has this column.
    pub fn has(&self, name: &str) -> bool {
        self.placed.has(name)
    }
}
