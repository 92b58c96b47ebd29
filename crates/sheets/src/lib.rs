//! Spreadsheets that programmes have today, read as rows of text. Knows nobody.

mod comma;
mod contact;
mod day;
mod fold;
mod heading;
mod limits;
mod line;
mod number;
mod sheet;
mod text;
mod time;
mod words;
mod wrong;
mod xlsx;

pub use contact::{email, phone};
pub use day::day;
pub use fold::fold;
pub use heading::{Heading, Headings, Placed};
pub use limits::{BYTES, CELL, CELLS, COLUMNS, ROWS};
pub use line::Line;
pub use number::number;
pub use sheet::{Row, Sheet};
pub use time::{moment, time};
pub use words::Words;
pub use wrong::{Kind, Unreadable, Wrong};

/// Reads the bytes of a CSV or XLSX file. Kind, characters and separator are found by looking.
pub fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    if bytes.len() > BYTES {
        return Err(Unreadable::TooBig);
    }
    let sheet = if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        xlsx::read(bytes)?
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        // The old Excel format, and every Excel file that is locked with a password.
        return Err(Unreadable::OldExcel);
    } else {
        comma::read(&text::decode(bytes)?)?
    };
    if sheet.rows.is_empty() { Err(Unreadable::Empty) } else { Ok(sheet) }
}
