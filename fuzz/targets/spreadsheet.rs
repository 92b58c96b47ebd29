//! Spreadsheets of any bytes: read, and made into columns.
#![no_main]

use libfuzzer_sys::fuzz_target;
use models::frame::Frame;

fuzz_target!(|bytes: &[u8]| {
    let Ok(sheet) = sheets::read(bytes) else { return };
    let mut rows = sheet.rows.into_iter();
    let names = rows.next().map(|row| row.cells).unwrap_or_default();
    let cells: Vec<Vec<String>> = rows.map(|row| row.cells).collect();
    let frame = Frame::read(&names, &cells);
    for column in frame.columns() {
        let _ = column.number(0);
        let _ = column.word(0);
    }
});
