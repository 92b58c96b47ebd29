//! Turns a document into the data the templates read, and refuses what could not be accessible.

use serde_json::{Map, Value, json};

use crate::clean::{Cleaner, shorten};
use crate::document::{Block, Document, Sheet, Table};
use crate::error::Error;

/// Longer than this, a line at the foot would cover the page.
const FOOT: usize = 160;
/// Longer than this, the properties of a file are no longer read by anybody.
const PROPERTY: usize = 300;
/// Longer than this, a heading is none, and a PDF could not hold it as one.
const HEADING: usize = 1000;
/// Longer than this, nobody listens to the words for a chart.
const ALT: usize = 4000;
/// A header longer than this is not repeated on the next page.
const HEADER: usize = 400;
/// A number longer than this is text and is set as text.
const NUMERAL: usize = 32;

/// The data for the templates, as one JSON text.
pub(crate) fn prepare(document: &Document, cleaner: &mut Cleaner<'_>) -> Result<String, Error> {
    let sheet = sheet(&document.sheet, cleaner)?;
    let mut level = 1;
    let mut blocks = Vec::with_capacity(document.blocks.len());
    for block in &document.blocks {
        if holds_something(block) {
            check(block)?;
            blocks.push(prepare_block(block, &mut level, cleaner)?);
        }
    }
    Ok(json!({ "sheet": sheet, "blocks": blocks }).to_string())
}

fn sheet(sheet: &Sheet, cleaner: &mut Cleaner<'_>) -> Result<Value, Error> {
    filled("title", &sheet.title)?;
    filled("name of who made it", &sheet.made_by)?;
    filled("footer", &sheet.footer)?;
    let (year, month, day) = sheet.made_on;
    // The year of a PDF has four digits.
    if !(1..=9999).contains(&year) || typst::foundations::Datetime::from_ymd(year, month, day).is_none() {
        return Err(Error::Date(sheet.made_on));
    }
    let page_words: Vec<String> = page_words(&sheet.page_words)?.iter().map(|s| cleaner.drawn(s)).collect();
    Ok(json!({
        "title": cleaner.drawn(&shorten(&sheet.title, HEADING)),
        "short_title": Cleaner::spoken(&sheet.title, PROPERTY),
        "locale": locale(&sheet.language)?,
        "made_on": [year, month, day],
        "made_by": Cleaner::spoken(&sheet.made_by, PROPERTY),
        "sender": cleaner.drawn(&sheet.sender),
        "footer": cleaner.drawn(&shorten(&sheet.footer, FOOT)),
        "page_words": page_words,
        "lead": sheet.lead.as_ref().map(|text| cleaner.drawn(text)),
        "sample": sheet.sample.as_ref().map(|text| cleaner.drawn(&shorten(text, FOOT))),
    }))
}

/// `nb` or `en-GB` as the words Typst wants.
fn locale(tag: &str) -> Result<Value, Error> {
    let wrong = || Error::Language(tag.to_owned());
    let lower = |part: &str| part.chars().all(|c| c.is_ascii_lowercase());
    let upper = |part: &str| part.chars().all(|c| c.is_ascii_uppercase());
    match tag.split_once('-') {
        None if matches!(tag.len(), 2 | 3) && lower(tag) => Ok(json!({ "lang": tag })),
        Some((lang, region))
            if matches!(lang.len(), 2 | 3) && lower(lang) && region.len() == 2 && upper(region) =>
        {
            Ok(json!({ "lang": lang, "region": region }))
        }
        _ => Err(wrong()),
    }
}

/// The words before, between and after the two numbers of a page.
fn page_words(pattern: &str) -> Result<[&str; 3], Error> {
    let (before, rest) = pattern.split_once("{page}").ok_or_else(|| Error::PageWords(pattern.to_owned()))?;
    let (between, after) = rest.split_once("{pages}").ok_or_else(|| Error::PageWords(pattern.to_owned()))?;
    Ok([before, between, after])
}

/// An empty list, table of fields or row of numbers is no block at all.
fn holds_something(block: &Block) -> bool {
    match block {
        Block::Paragraph(text) | Block::Note(text) | Block::SeenBy(text) => !text.trim().is_empty(),
        Block::Quote(quote) => !quote.text.trim().is_empty(),
        Block::List(entries) => !entries.is_empty(),
        Block::Fields(rows) => !rows.is_empty(),
        Block::Numbers(entries) => !entries.is_empty(),
        Block::Parties(parties) => !parties.is_empty(),
        Block::Signatures(signatures) => !signatures.is_empty(),
        Block::Heading { .. } | Block::Table(_) | Block::Chart(_) | Block::Contents(_) => true,
    }
}

fn check(block: &Block) -> Result<(), Error> {
    match block {
        Block::Heading { text, .. } => filled("heading", text),
        Block::Contents(text) => filled("heading of the contents", text),
        Block::Chart(chart) if chart.alt.trim().is_empty() => Err(Error::ChartWithoutAlt),
        Block::Chart(chart) if chart.svg.contains("var(") => Err(Error::ChartNeedsPage),
        Block::Table(table) => check_table(table),
        _ => Ok(()),
    }
}

fn check_table(table: &Table) -> Result<(), Error> {
    filled("caption of a table", &table.caption)?;
    if table.header.is_empty() {
        return Err(Error::Empty("header of a table"));
    }
    let expected = table.header.len();
    match table.rows.iter().enumerate().find(|(_, row)| row.len() != expected) {
        Some((row, cells)) => {
            Err(Error::Row { caption: table.caption.clone(), row, expected, found: cells.len() })
        }
        None => Ok(()),
    }
}

fn filled(what: &'static str, text: &str) -> Result<(), Error> {
    if text.trim().is_empty() { Err(Error::Empty(what)) } else { Ok(()) }
}

/// One block as the templates want it; `level` is the level of the heading before it.
fn prepare_block(block: &Block, level: &mut u8, cleaner: &mut Cleaner<'_>) -> Result<Value, Error> {
    let short;
    let block = match block {
        Block::Heading { level, text } => {
            short = Block::Heading { level: *level, text: shorten(text, HEADING) };
            &short
        }
        Block::Contents(text) => {
            short = Block::Contents(shorten(text, HEADING));
            &short
        }
        other => other,
    };
    let encoded = serde_json::to_value(block).map_err(|error| Error::Typesetting(error.to_string()))?;
    let mut value = cleaned(encoded, cleaner);
    match block {
        Block::Heading { level: wanted, .. } => {
            // The title is level 1 of the file, and no level may be skipped.
            *level = wanted.saturating_add(1).clamp(2, 4).min(*level + 1);
            set(&mut value, "level", json!(*level));
        }
        Block::Contents(_) => *level = 2,
        Block::Table(table) => {
            set(&mut value, "numeric", json!(numeric(table)));
            set(&mut value, "weights", json!(weights(table)));
            set(&mut value, "repeat_header", json!(width(&table.header) <= HEADER));
        }
        _ => {}
    }
    Ok(value)
}

fn set(block: &mut Value, key: &str, value: Value) {
    if let Some(Value::Object(it)) = block.get_mut("it") {
        it.insert(key.to_owned(), value);
    }
}

/// The same data with every text in it made fit for paper.
fn cleaned(value: Value, cleaner: &mut Cleaner<'_>) -> Value {
    match value {
        Value::String(text) => Value::String(cleaner.drawn(&text)),
        Value::Array(parts) => Value::Array(parts.into_iter().map(|part| cleaned(part, cleaner)).collect()),
        Value::Object(map) => {
            let mut out = Map::new();
            for (key, part) in map {
                let part = match (key.as_str(), part) {
                    ("kind", kind) => kind,
                    ("svg", Value::String(svg)) => Value::String(cleaner.drawable(&svg)),
                    ("alt", Value::String(alt)) => Value::String(Cleaner::spoken(&alt, ALT)),
                    (_, part) => cleaned(part, cleaner),
                };
                out.insert(key, part);
            }
            Value::Object(out)
        }
        other => other,
    }
}

fn width(cells: &[String]) -> usize {
    cells.iter().map(|cell| cell.chars().count()).sum()
}

/// The columns that really hold short numbers.
fn numeric(table: &Table) -> Vec<usize> {
    let short = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at)).chain(table.header.get(at));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0) <= NUMERAL
    };
    table.numeric.iter().copied().filter(|&at| at < table.header.len() && short(at)).collect()
}

/// How much room each column of text gets, by what stands in it.
fn weights(table: &Table) -> Vec<usize> {
    let longest = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at)).chain(table.header.get(at));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    (0..table.header.len()).map(|at| longest(at).clamp(8, 40)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_words_are_cut_at_the_numbers() {
        assert_eq!(page_words("Side {page} av {pages}"), Ok(["Side ", " av ", ""]));
        assert_eq!(page_words("{page}/{pages} sider"), Ok(["", "/", " sider"]));
        assert_eq!(page_words("Side {page}"), Err(Error::PageWords("Side {page}".into())));
    }

    #[test]
    fn languages_are_tags_and_nothing_else() {
        assert_eq!(locale("nb"), Ok(json!({ "lang": "nb" })));
        assert_eq!(locale("en-GB"), Ok(json!({ "lang": "en", "region": "GB" })));
        for wrong in ["", "n", "norsk", "NB", "nb_NO", "nb-no", "\u{0}b"] {
            assert_eq!(locale(wrong), Err(Error::Language(wrong.into())));
        }
    }

    #[test]
    fn a_long_text_in_a_column_of_numbers_is_set_as_text() {
        let cell = |text: &str| text.to_owned();
        let table = Table {
            caption: cell("t"),
            header: vec![cell("a"), cell("b"), cell("c")],
            rows: vec![vec![cell("x"), "9".repeat(33), cell("1")]],
            numeric: vec![1, 2, 7],
        };
        assert_eq!(numeric(&table), vec![2]);
        assert_eq!(weights(&table), vec![8, 33, 8]);
    }
}
