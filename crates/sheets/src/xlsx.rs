//! XLSX: the first sheet that is shown. Formulas are read by the value they were saved with.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
    panic::AssertUnwindSafe,
};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};

use crate::{
    CELL, CELLS, COLUMNS, ROWS, Sheet, Unreadable,
    limits::{PARTS, UNPACKED, UNPACKED_PART, UNPACKED_TEXTS, WORDS},
    sheet::{Gather, tidy},
};

/// Reads an XLSX file.
pub(crate) fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    // The last guard around code of others that reads bytes of strangers: what trips it is a broken file.
    std::panic::catch_unwind(AssertUnwindSafe(|| {
        weigh(bytes)?;
        rows(bytes)
    }))
    .unwrap_or(Err(Unreadable::Broken))
}

/// Unpacks every part that would be read, into nothing, and sees that none is larger than it may be. What the
/// file says about its sizes is not believed.
fn weigh(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Broken)?;
    if parts.len() > PARTS {
        return Err(Unreadable::TooMuchInside);
    }
    let mut all = 0;
    for at in 0..parts.len() {
        let part = parts.by_index(at).map_err(|_| Unreadable::Broken)?;
        let name = part.name().map_err(|_| Unreadable::Broken)?.replace('\\', "/").to_lowercase();
        let most = match name.as_str() {
            name if name.starts_with("xl/worksheets/") => UNPACKED - all,
            name if name.ends_with("sharedstrings.xml") => UNPACKED_TEXTS,
            // Pictures, macros and the like are never opened.
            name if name.starts_with("xl/pivotcache/") => continue,
            name if name.ends_with(".xml") || name.ends_with(".rels") => UNPACKED_PART,
            _ => continue,
        };
        let weight = std::io::copy(&mut part.take(most + 1), &mut std::io::sink());
        let weight = weight.map_err(|_| Unreadable::Broken)?;
        all += weight;
        if weight > most || all > UNPACKED {
            return Err(Unreadable::TooMuchInside);
        }
    }
    Ok(())
}

fn rows(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let broken = |_| Unreadable::Broken;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let shown = |sheet: &&calamine::Sheet| {
        sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet
    };
    let names: Vec<String> = book.sheets_metadata().iter().filter(shown).map(|s| s.name.clone()).collect();
    for name in names {
        let sheet = one(&mut book, &name)?;
        if !sheet.rows.is_empty() {
            return Ok(sheet);
        }
    }
    Ok(Sheet::default())
}

/// One sheet, cell by cell: two cells in far corners must not make the program reserve all between them.
fn one(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Sheet, Unreadable> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|_| Unreadable::Broken)?;
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    let (mut bytes, mut count) = (0, 0);
    while let Some(cell) = reader.next_cell().map_err(|_| Unreadable::Broken)? {
        let (row, column) = cell.get_position();
        let text = tidy(&said(cell.get_value()));
        if text.is_empty() {
            continue;
        }
        let number = row.saturating_add(1);
        let column = column as usize;
        if column >= COLUMNS {
            return Err(Unreadable::TooManyColumns);
        }
        if text.len() > CELL && text.chars().count() > CELL {
            return Err(Unreadable::LongCell { row: number });
        }
        bytes += text.len();
        let cells = rows.entry(number).or_default();
        if cells.len() <= column {
            count += column + 1 - cells.len();
            cells.resize(column + 1, String::new());
        }
        if let Some(place) = cells.get_mut(column) {
            *place = text;
        }
        if rows.len() > ROWS {
            return Err(Unreadable::TooManyRows);
        }
        if bytes > WORDS || count > CELLS {
            return Err(Unreadable::TooBig);
        }
    }
    let mut gather = Gather::default();
    for (number, cells) in rows {
        gather.row(number, cells)?;
    }
    Ok(gather.done())
}

fn said(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(n) => n.to_string(),
        // With a comma, as nobody who reads it on can take it for thousands.
        DataRef::Float(x) => x.to_string().replace('.', ","),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "1" } else { "0" }.to_owned(),
        DataRef::DateTime(moment) => moment_said(moment),
        // What a formula says when it cannot say anything (#N/A) is kept, so that somebody can mend it.
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

fn moment_said(moment: &ExcelDateTime) -> String {
    let serial = moment.as_f64();
    if !serial.is_finite() || !(0.0..3_000_000.0).contains(&serial) {
        return serial.to_string();
    }
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    let (date, time) = (format!("{year:04}-{month:02}-{day:02}"), format!("{hour:02}:{minute:02}"));
    if serial < 1.0 {
        time
    } else if serial.fract() == 0.0 {
        date
    } else {
        format!("{date} {time}")
    }
}
