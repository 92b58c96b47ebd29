//! CSV: rows of text with commas, semicolons or tabs between.

use crate::{
    Sheet, Unreadable,
    sheet::{Gather, tidy},
};

/// So many rows are looked at to find the separator.
const SAMPLE: usize = 30;

/// Reads the text of a CSV file.
pub(crate) fn read(text: &str) -> Result<Sheet, Unreadable> {
    let (between, text, before) = match named(text) {
        Some((between, rest)) => (between, rest, 1),
        None => (separator(text), text, 0),
    };
    let mut gather = Gather::default();
    let mut record = csv::StringRecord::new();
    let mut reader = reader(text, between);
    // The number a spreadsheet shows: the line, less the line breaks inside the cells above.
    let (mut inside, mut last) = (0u64, before);
    while reader.read_record(&mut record).map_err(|_| Unreadable::Broken)? {
        let number = u32::try_from(line(text, &record).saturating_sub(inside)).unwrap_or(u32::MAX);
        let number = number.saturating_add(before).max(last.saturating_add(1));
        inside += record.iter().map(|cell| cell.matches('\n').count() as u64).sum::<u64>();
        last = number;
        gather.row(number, record.iter().map(tidy).collect())?;
    }
    Ok(gather.done())
}

/// The line on which a record begins: what was read stops before the line breaks and empty lines above it.
fn line(text: &str, record: &csv::StringRecord) -> u64 {
    let Some(position) = record.position() else { return 0 };
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let above = text.as_bytes().get(start..).unwrap_or_default().iter();
    let breaks = above.take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| **byte == b'\n');
    position.line() + breaks.count() as u64
}

fn reader(text: &str, between: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(between)
        .from_reader(text.as_bytes())
}

/// The separator that the first line names, as Excel writes it: `sep=;`.
fn named(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let named = first.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=")?;
    match named.as_bytes() {
        [between @ (b';' | b',' | b'\t')] => Some((*between, rest)),
        _ => None,
    }
}

/// The separator with which most rows have the same number of cells, and more than one.
fn separator(text: &str) -> u8 {
    let score = |between: u8| {
        let mut reader = reader(text, between);
        let widths: Vec<usize> =
            reader.records().take(SAMPLE).map_while(Result::ok).map(|record| record.len()).collect();
        let most = widths.iter().copied().filter(|width| *width > 1).map(|width| {
            let alike = widths.iter().filter(|other| **other == width).count();
            (alike, width)
        });
        most.max().unwrap_or((0, 0))
    };
    // Where two are as good, the later one wins: a comma is more often part of a text than a semicolon.
    [b'\t', b',', b';'].into_iter().max_by_key(|between| score(*between)).unwrap_or(b';')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(u32, Vec<String>)> {
        read(text).unwrap().rows.into_iter().map(|row| (row.number, row.cells)).collect()
    }

    #[test]
    fn the_separator_is_found() {
        for between in [",", ";", "\t"] {
            let text = format!("navn{between}dato\nOla{between}2026-01-01\n");
            assert_eq!(cells(&text)[1].1, ["Ola", "2026-01-01"], "{between:?}");
        }
        assert_eq!(cells("navn;timer;note\nOla;1,5;a, b\nKari;2,5;c, d\n")[1].1, ["Ola", "1,5", "a, b"]);
        assert_eq!(cells("sep=,\nnavn,note\nOla,a;b;c\n")[1], (3, vec!["Ola".into(), "a;b;c".into()]));
        assert_eq!(cells("navn\nOla\n")[1].1, ["Ola"]);
    }

    #[test]
    fn rows_have_the_numbers_a_spreadsheet_shows() {
        let numbers: Vec<u32> =
            cells("a;b\n\n1;\"two\nlines\nand three\"\n;\n4;5\n").into_iter().map(|(n, _)| n).collect();
        assert_eq!(numbers, [1, 3, 5]);
        assert_eq!(cells("a;b\r\n1;\"x\r\ny\"\r\n2;3\r\n")[2].0, 3);
    }
}
