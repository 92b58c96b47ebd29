//! `codelists/<id>.csv`: a list to choose from, as a spreadsheet, with a label for each language.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::folder::Source;
use crate::mistake::Mistake;

/// A list to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeList {
    /// Its name in files.
    pub id: String,
    /// The codes, in the order in which they are shown.
    pub codes: Vec<Code>,
}

/// One line of a code list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// What is stored.
    pub code: String,
    /// The country it belongs to, as two letters; none for all.
    pub country: Option<String>,
    /// Who made it.
    pub authority: Option<String>,
    /// From when it is used; none when that is not known.
    pub valid_from: Option<Date>,
    /// The last day on which it is used; none when it is in use.
    pub valid_to: Option<Date>,
    /// Where it is from.
    pub source: String,
    /// What else one should know.
    pub note: Option<String>,
    /// The named sets it belongs to, such as "midway".
    pub sets: Vec<String>,
    labels: BTreeMap<String, String>,
}

impl Code {
    /// What it is called, in this language or the nearest there is.
    pub fn label(&self, lang: &str) -> &str {
        std::iter::once(&lang)
            .chain(crate::texts::nearest_languages(lang))
            .find_map(|lang| self.labels.get(*lang))
            .map_or(self.code.as_str(), String::as_str)
    }

    /// Whether it is used on this day.
    pub fn is_used_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

impl CodeList {
    /// The line with this code.
    pub fn code(&self, code: &str) -> Option<&Code> {
        self.codes.iter().find(|line| line.code == code)
    }

    /// The codes of a named set, in order.
    pub fn set(&self, name: &str) -> impl Iterator<Item = &Code> {
        self.codes.iter().filter(move |code| code.sets.iter().any(|set| set == name))
    }

    /// The codes that are used on this day, in order.
    pub fn used_on(&self, day: Date) -> impl Iterator<Item = &Code> {
        self.codes.iter().filter(move |code| code.is_used_on(day))
    }
}

const COLUMNS: [&str; 8] =
    ["code", "country", "authority", "valid_from", "valid_to", "source", "note", "sets"];

/// The list in this file; each of the languages must have its label.
pub(crate) fn read(id: &str, source: &Source, languages: &[String], mistakes: &mut Vec<Mistake>) -> CodeList {
    let mut list = CodeList { id: id.to_owned(), codes: Vec::new() };
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(source.text.as_bytes());
    let headings = match reader.headers() {
        Ok(headings) => headings.clone(),
        Err(error) => {
            mistakes.push(Mistake::new(
                &source.name,
                1,
                error.to_string(),
                "Write the headings on the first line",
            ));
            return list;
        }
    };
    if !check_headings(source, &headings, languages, mistakes) {
        return list;
    }
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(1, |at| at.line() as usize);
                let what = "this line has not as many columns as the headings";
                let mend =
                    "Look for a comma too many or too few; words with a comma stand in quotation marks";
                mistakes.push(Mistake::new(&source.name, line, what, mend));
                continue;
            }
        };
        let line = record.position().map_or(1, |at| at.line() as usize);
        let cells: BTreeMap<&str, &str> = headings.iter().zip(record.iter()).collect();
        let code = Line { source, line, cells }.code(languages, mistakes);
        if code.code.is_empty() || list.code(&code.code).is_some() {
            let what = format!("the code `{}` is empty or stands above already", code.code);
            mistakes.push(Mistake::new(&source.name, line, what, "Give each line a code of its own"));
        } else {
            list.codes.push(code);
        }
    }
    list
}

fn check_headings(
    source: &Source,
    headings: &csv::StringRecord,
    languages: &[String],
    mistakes: &mut Vec<Mistake>,
) -> bool {
    let before = mistakes.len();
    let labels: Vec<String> = languages.iter().map(|lang| format!("label_{lang}")).collect();
    for needed in COLUMNS.iter().copied().chain(labels.iter().map(String::as_str)) {
        if !headings.iter().any(|heading| heading == needed) {
            let what = format!("the column `{needed}` is missing");
            mistakes.push(Mistake::new(
                &source.name,
                1,
                what,
                "Add it; its cells may be empty where nothing is known",
            ));
        }
    }
    for heading in headings {
        if !COLUMNS.contains(&heading) && !heading.starts_with("label_") {
            let what = format!("the column `{heading}` is not known");
            let mend = format!("Known are {} and label_<language>", COLUMNS.join(", "));
            mistakes.push(Mistake::new(&source.name, 1, what, mend));
        }
    }
    mistakes.len() == before
}

struct Line<'a> {
    source: &'a Source,
    line: usize,
    cells: BTreeMap<&'a str, &'a str>,
}

impl Line<'_> {
    fn cell(&self, column: &str) -> &str {
        self.cells.get(column).copied().unwrap_or_default()
    }

    fn some(&self, column: &str) -> Option<String> {
        Some(self.cell(column)).filter(|cell| !cell.is_empty()).map(str::to_owned)
    }

    fn code(&self, languages: &[String], mistakes: &mut Vec<Mistake>) -> Code {
        let mut labels = BTreeMap::new();
        for (column, cell) in &self.cells {
            if let Some(lang) = column.strip_prefix("label_").filter(|_| !cell.is_empty()) {
                labels.insert(lang.to_owned(), (*cell).to_owned());
            }
        }
        for lang in languages.iter().filter(|lang| !labels.contains_key(*lang)) {
            let what = format!("`{}` has no label in {lang}", self.cell("code"));
            let mend = format!("Write it in the column label_{lang}");
            mistakes.push(Mistake::new(&self.source.name, self.line, what, mend));
        }
        if self.cell("source").is_empty() {
            let what = format!("`{}` has no source", self.cell("code"));
            let mend = "Write where it is from, or \"own\" for a list of your own";
            mistakes.push(Mistake::new(&self.source.name, self.line, what, mend));
        }
        Code {
            code: self.cell("code").to_owned(),
            country: self.some("country"),
            authority: self.some("authority"),
            valid_from: self.date("valid_from", mistakes),
            valid_to: self.date("valid_to", mistakes),
            source: self.cell("source").to_owned(),
            note: self.some("note"),
            sets: self.cell("sets").split_whitespace().map(str::to_owned).collect(),
            labels,
        }
    }

    fn date(&self, column: &str, mistakes: &mut Vec<Mistake>) -> Option<Date> {
        let cell = self.some(column)?;
        let date = cell.parse().ok();
        if date.is_none() {
            let what = format!("`{cell}` in {column} is no date");
            mistakes.push(Mistake::new(&self.source.name, self.line, what, "Write it as 2026-11-01"));
        }
        date
    }
}
