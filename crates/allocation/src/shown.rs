//! What is shown: on the screen, as a list, as a page, for other programs.

use serde_json::json;
use ui::Language;

/// The widest a column is on the screen; what is longer goes on below.
const WIDE: usize = 38;

/// One table, ready to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub title: String,
    /// What the columns are called.
    pub headings: Vec<String>,
    /// What stands in each row.
    pub rows: Vec<Vec<String>>,
}

/// One person of the list, with or without a peer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) person: String,
    pub(crate) peer: Option<String>,
    pub(crate) days: String,
    pub(crate) why: Vec<String>,
    pub(crate) next: Option<String>,
    pub(crate) helps: Vec<String>,
}

impl Line {
    /// Reasons stand in a row; who waits has sentences.
    pub(crate) fn why(&self) -> String {
        self.why.join(if self.peer.is_some() { "; " } else { " " })
    }
}

/// An arrangement in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// In which language.
    pub language: Language,
    /// What it is.
    pub title: String,
    /// The most important, a sentence each.
    pub lede: Vec<String>,
    /// Pairs, who waits, rules, peers.
    pub tables: Vec<Table>,
    pub(crate) skip: String,
    pub(crate) headings: Vec<String>,
    pub(crate) lines: Vec<Line>,
}

impl Shown {
    /// For the screen.
    pub fn text(&self) -> String {
        let mut text = format!("{}\n\n{}\n", self.title, self.lede.join("\n"));
        for table in &self.tables {
            text.push_str(&format!("\n{}\n{}", table.title, table.text()));
        }
        text
    }

    /// One line a person, in the order of the list: for a spreadsheet. UTF-8 with its mark, as Excel wants it; a
    /// cell that a spreadsheet would calculate is kept from it by an apostrophe.
    pub fn csv(&self) -> Result<Vec<u8>, csv::Error> {
        let mut writer =
            csv::WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
        writer.write_record(&self.headings)?;
        for line in &self.lines {
            let peer = line.peer.clone().unwrap_or_default();
            let next = line.next.clone().unwrap_or_default();
            let cells = [&line.person, &peer, &line.days, &line.why(), &next, &line.helps.join(" ")];
            writer.write_record(cells.map(|cell| harmless(cell)))?;
        }
        writer.into_inner().map_err(|error| csv::Error::from(std::io::Error::from(error.into_error().kind())))
    }

    /// For other programs: the same lines, with what each says.
    pub fn json(&self) -> String {
        let line = |line: &Line| {
            let days: Option<i64> = line.days.parse().ok();
            json!({
                "person": line.person, "peer": line.peer, "days": days,
                "why": line.why, "next": line.next, "helps": line.helps,
            })
        };
        let table =
            |table: &Table| json!({ "title": table.title, "headings": table.headings, "rows": table.rows });
        let all = json!({
            "language": self.language.as_str(),
            "summary": self.lede,
            "people": self.lines.iter().map(line).collect::<Vec<_>>(),
            "tables": self.tables.iter().map(table).collect::<Vec<_>>(),
        });
        format!("{all:#}\n")
    }
}

/// What begins as a formula does is shown as it is written, and not calculated.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

impl Table {
    fn text(&self) -> String {
        let wide = |at: usize| {
            let cells = self.rows.iter().chain([&self.headings]).filter_map(|row| row.get(at));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0).min(WIDE)
        };
        let widths: Vec<usize> = (0..self.headings.len()).map(wide).collect();
        let mut text = String::new();
        for row in std::iter::once(&self.headings).chain(&self.rows) {
            let cells: Vec<Vec<String>> =
                row.iter().zip(&widths).map(|(cell, width)| wrap(cell, *width)).collect();
            for line in 0..cells.iter().map(Vec::len).max().unwrap_or(0) {
                let part = |(cell, width): (&Vec<String>, &usize)| {
                    format!("{:<width$}", cell.get(line).map_or("", String::as_str), width = *width)
                };
                let parts: Vec<String> = cells.iter().zip(&widths).map(part).collect();
                text.push_str(format!("  {}", parts.join("  ")).trim_end());
                text.push('\n');
            }
        }
        text
    }
}

/// Words in lines of at most so many letters; a longer word has a line of its own.
fn wrap(cell: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in cell.split_whitespace() {
        let long = lines.last().map_or(0, |line| line.chars().count());
        match lines.last_mut() {
            Some(line) if long == 0 => line.push_str(word),
            Some(line) if long + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
