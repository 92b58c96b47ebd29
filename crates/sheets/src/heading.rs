//! Headings: which column is which, in four languages.

use std::collections::HashMap;

use crate::{Line, Sheet, Unreadable, fold};

/// The headings are looked for in so many rows from above: a title may stand over them.
const LOOKED_AT: usize = 15;

/// One column that can be in a file.
#[derive(Debug, Clone)]
pub struct Heading {
    /// What the program calls it.
    pub name: &'static str,
    /// Whether the file has to have it.
    pub needed: bool,
    /// The ways it is written, folded.
    ways: Vec<String>,
}

/// The columns that can be in a file of one kind.
#[derive(Debug, Clone)]
pub struct Headings(Vec<Heading>);

/// The columns of one file, where they were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The number of the row with the headings.
    pub row: u32,
    /// Every heading as it is written in the file.
    pub written: Vec<String>,
    /// Headings of the file that were not understood; these columns are not read.
    pub unknown: Vec<String>,
    /// Headings that stand over two columns.
    pub twice: Vec<String>,
    /// Columns that have to be there, and are not: the program's names.
    pub missing: Vec<&'static str>,
    columns: HashMap<&'static str, usize>,
}

impl Headings {
    /// The list, from lines such as `first_name*: first name | fornavn`. A star: it must be there.
    /// Lines that begin with `#` are remarks.
    pub fn of(text: &'static str) -> Self {
        let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
        let one = |line: &'static str| {
            let (name, ways) = line.split_once(':')?;
            let name = name.trim();
            let (name, needed) = name.strip_suffix('*').map_or((name, false), |bare| (bare, true));
            let mut ways: Vec<String> = ways.split('|').map(fold).filter(|way| !way.is_empty()).collect();
            ways.push(fold(name));
            Some(Heading { name, needed, ways })
        };
        Self(lines.filter_map(one).collect())
    }

    /// Every column, in order.
    pub fn all(&self) -> &[Heading] {
        &self.0
    }

    /// Finds the row with the headings, and which column is which.
    pub fn place(&self, sheet: &Sheet) -> Result<Placed, Unreadable> {
        let understood = |cells: &[String]| cells.iter().filter(|cell| self.find(cell).is_some()).count();
        let rows = sheet.rows.iter().take(LOOKED_AT).enumerate();
        // The first of those that are equally good.
        let best = rows.rev().max_by_key(|(_, row)| understood(&row.cells));
        let Some((_, row)) = best.filter(|(_, row)| understood(&row.cells) > 0) else {
            return Err(Unreadable::NoHeadings);
        };
        let (mut columns, mut unknown, mut twice) = (HashMap::new(), Vec::new(), Vec::new());
        for (at, cell) in row.cells.iter().enumerate() {
            match self.find(cell) {
                Some(name) if columns.contains_key(name) => twice.push(cell.clone()),
                Some(name) => drop(columns.insert(name, at)),
                None if cell.is_empty() => {}
                None => unknown.push(cell.clone()),
            }
        }
        let lacks = |heading: &&Heading| heading.needed && !columns.contains_key(heading.name);
        let missing = self.0.iter().filter(lacks).map(|heading| heading.name).collect();
        Ok(Placed { row: row.number, written: row.cells.clone(), unknown, twice, missing, columns })
    }

    fn find(&self, cell: &str) -> Option<&'static str> {
        // A remark in brackets is not part of the heading: "Dato (dd.mm.åååå)".
        let bare = cell.split(['(', '[']).next().unwrap_or(cell);
        [cell, bare].into_iter().map(fold).find_map(|wanted| {
            let named = |heading: &&Heading| heading.ways.contains(&wanted);
            self.0.iter().find(named).map(|heading| heading.name)
        })
    }
}

impl Placed {
    /// The rows below the headings.
    pub fn lines<'a>(&'a self, sheet: &'a Sheet) -> impl Iterator<Item = Line<'a>> {
        sheet.rows.iter().filter(|row| row.number > self.row).map(|row| Line { placed: self, row })
    }

    /// Whether the file has this column.
    pub fn has(&self, name: &str) -> bool {
        self.columns.contains_key(name)
    }

    /// How this column is called in the file; the program's name when the file does not have it.
    pub fn written(&self, name: &'static str) -> &str {
        self.at(name).and_then(|at| self.written.get(at)).map_or(name, String::as_str)
    }

    pub(crate) fn at(&self, name: &str) -> Option<usize> {
        self.columns.get(name).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEOPLE: &str =
        "# people\nfirst_name*: first name | fornavn | förnamn | name\nphone: telefon | tlf\n";

    fn sheet(text: &str) -> Sheet {
        crate::read(text.as_bytes()).unwrap()
    }

    #[test]
    fn headings_are_found_under_a_title_and_in_any_spelling() {
        let placed = Headings::of(PEOPLE)
            .place(&sheet("Vores venner;;\n\nTLF.;FÖRNAMN;Sko (nr)\n12345678;Ola;44\n"))
            .unwrap();
        assert_eq!((placed.row, placed.unknown.as_slice()), (3, ["Sko (nr)".to_owned()].as_slice()));
        assert!(placed.missing.is_empty() && placed.has("phone"));
    }

    #[test]
    fn what_is_missing_and_what_stands_twice_is_told() {
        let headings = Headings::of(PEOPLE);
        assert_eq!(headings.place(&sheet("tlf;telefon\n1;2\n")).unwrap().missing, ["first_name"]);
        assert_eq!(headings.place(&sheet("tlf;telefon\n1;2\n")).unwrap().twice, ["telefon"]);
        assert_eq!(headings.place(&sheet("a;b\n1;2\n")), Err(Unreadable::NoHeadings));
    }
}
