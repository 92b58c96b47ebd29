//! The rows of the spreadsheet, read and written.

use std::collections::{HashMap, HashSet};

use super::{Competency, Framework};

/// The headings, as Moodle writes them in English.
const HEADINGS: [&str; 14] = [
    "Parent ID number",
    "ID number",
    "Short name",
    "Description",
    "Description format",
    "Scale values",
    "Scale configuration",
    "Rule type (optional)",
    "Rule outcome (optional)",
    "Rule config (optional)",
    "Cross-referenced competency ID numbers",
    "Exported ID (optional)",
    "Is framework",
    "Taxonomy",
];

/// The most rows that are read.
const ROWS: usize = 50_000;

/// What is wrong in a row.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Misread {
    /// The file is no text in UTF-8, or a quotation mark is never closed.
    NoTable,
    /// There are not as many columns as Moodle writes; how many there are.
    Columns(usize),
    /// More rows than are read.
    TooMany,
    /// No row says that it is the framework.
    NoFramework,
    /// A second row says that it is the framework.
    SecondFramework,
    /// A competency has no number.
    NoNumber,
    /// A competency has no name.
    NoName,
    /// Another row has the number already; its row.
    Twice(usize),
    /// The number of what it lies under stands nowhere.
    NoParent(String),
    /// It lies inside itself.
    Circle,
}

/// A mistake with its row.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Wrong {
    /// The row as spreadsheets count, the headings being 1; none for the whole file.
    pub row: Option<usize>,
    /// What is wrong there.
    pub what: Misread,
}

/// Reads the spreadsheet. Columns are known by their place, as their headings are in the language of that Moodle.
///
/// Fails with every mistake, each with its row.
pub fn read(text: &str) -> Result<Framework, Vec<Wrong>> {
    let alone = |row, what| vec![Wrong { row, what }];
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let columns = reader.headers().map_err(|_| alone(None, Misread::NoTable))?.len();
    if columns < HEADINGS.len() {
        return Err(alone(Some(1), Misread::Columns(columns)));
    }
    let (mut found, mut rows, mut wrong) = (None, Vec::new(), Vec::new());
    for (at, record) in reader.records().enumerate() {
        let row = at + 2;
        let record = record.map_err(|_| alone(Some(row), Misread::NoTable))?;
        if rows.len() == ROWS {
            return Err(alone(Some(row), Misread::TooMany));
        }
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let competency = competency(&record);
        match (["1", "true"].contains(&cell(&record, 12)), &found) {
            (true, None) => found = Some((competency, several(cell(&record, 13)))),
            (true, Some(_)) => wrong.push(Wrong { row: Some(row), what: Misread::SecondFramework }),
            (false, _) => rows.push((row, competency)),
        }
    }
    wrong.extend(mistakes(&rows));
    let Some((itself, taxonomy)) = found else {
        wrong.insert(0, Wrong { row: None, what: Misread::NoFramework });
        return Err(wrong);
    };
    if !wrong.is_empty() {
        return Err(wrong);
    }
    Ok(Framework { itself, taxonomy, competencies: rows.into_iter().map(|(_, one)| one).collect() })
}

fn cell(record: &csv::StringRecord, at: usize) -> &str {
    record.get(at).unwrap_or_default().trim()
}

fn several(list: &str) -> Vec<String> {
    list.split(',').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
}

fn competency(record: &csv::StringRecord) -> Competency {
    let text = |at| cell(record, at).to_owned();
    Competency {
        parent: text(0),
        number: text(1),
        name: text(2),
        description: text(3),
        format: text(4),
        scale: several(cell(record, 5)),
        scale_configuration: text(6),
        rule: [text(7), text(8), text(9)],
        // A comma inside a number is written as in an address.
        related: several(cell(record, 10)).iter().map(|number| number.replace("%2C", ",")).collect(),
        exported: text(11),
    }
}

fn mistakes(rows: &[(usize, Competency)]) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    let mut first = HashMap::new();
    for (row, one) in rows {
        let mut note = |what| wrong.push(Wrong { row: Some(*row), what });
        if one.name.is_empty() {
            note(Misread::NoName);
        }
        if one.number.is_empty() {
            note(Misread::NoNumber);
        } else if let Some((row, _)) = first.get(one.number.as_str()) {
            note(Misread::Twice(*row));
        } else {
            first.insert(one.number.as_str(), (*row, one.parent.as_str()));
        }
    }
    for (row, one) in rows.iter().filter(|(_, one)| !one.parent.is_empty()) {
        if !first.contains_key(one.parent.as_str()) {
            wrong.push(Wrong { row: Some(*row), what: Misread::NoParent(one.parent.clone()) });
        }
    }
    // Only one circle is told: mending a row opens it.
    if wrong.is_empty()
        && let Some(row) = circle(rows)
    {
        wrong.push(Wrong { row: Some(row), what: Misread::Circle });
    }
    wrong.sort_by_key(|one| one.row);
    wrong
}

/// A row that lies inside itself. What is known to end at the top is not walked again, so that a deep tree is looked
/// at once.
fn circle(rows: &[(usize, Competency)]) -> Option<usize> {
    let up: HashMap<&str, (usize, &str)> =
        rows.iter().map(|(row, one)| (one.number.as_str(), (*row, one.parent.as_str()))).collect();
    let mut ends = HashSet::from([""]);
    for (_, one) in rows {
        let mut at = one.number.as_str();
        let mut path = HashSet::new();
        while !ends.contains(at) {
            let (row, parent) = up.get(at)?;
            if !path.insert(at) {
                return Some(*row);
            }
            at = parent;
        }
        ends.extend(path);
    }
    None
}

/// Writes the spreadsheet, with the headings of an English Moodle, the framework first.
pub fn write(framework: &Framework) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let first = record(&framework.itself, true, &framework.taxonomy.join(","));
    let rows = framework.competencies.iter().map(|one| record(one, false, ""));
    let all = std::iter::once(HEADINGS.map(str::to_owned)).chain(std::iter::once(first)).chain(rows);
    for row in all {
        // Writing to memory does not fail.
        writer.write_record(&row).unwrap_or_default();
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn record(one: &Competency, framework: bool, taxonomy: &str) -> [String; 14] {
    let related: Vec<String> = one.related.iter().map(|number| number.replace(',', "%2C")).collect();
    let [kind, outcome, settings] = one.rule.clone();
    [
        one.parent.clone(),
        one.number.clone(),
        one.name.clone(),
        one.description.clone(),
        one.format.clone(),
        one.scale.join(","),
        one.scale_configuration.clone(),
        kind,
        outcome,
        settings,
        related.join(","),
        one.exported.clone(),
        if framework { "1" } else { "" }.to_owned(),
        taxonomy.to_owned(),
    ]
}
