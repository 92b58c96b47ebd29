//! Files that want to do harm, and files that are broken: each is refused in words.
#![expect(clippy::unwrap_used, reason = "a hostile file that cannot be made has to fail the test")]

use std::io::Write;

use rust_xlsxwriter::Workbook;
use sheets::Unreadable;
use zip::{ZipWriter, write::SimpleFileOptions};

fn book(rows: u32, columns: u16) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..rows {
        for column in 0..columns {
            sheet.write(row, column, "x").unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// An XLSX whose sheet has this XML.
fn book_of(sheet: &[u8], texts: &[u8]) -> Vec<u8> {
    let mut parts = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut part = |name: &str, bytes: &[u8]| {
        parts.start_file(name, SimpleFileOptions::default()).unwrap();
        parts.write_all(bytes).unwrap();
    };
    const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    part(
        "_rels/.rels",
        format!(
            r#"<Relationships><Relationship Id="r1" Type="{KINDS}/officeDocument" Target="xl/workbook.xml"/>
            </Relationships>"#
        )
        .as_bytes(),
    );
    part(
        "xl/workbook.xml",
        format!(
            r#"<workbook xmlns:r="{KINDS}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets>
            </workbook>"#
        )
        .as_bytes(),
    );
    part(
        "xl/_rels/workbook.xml.rels",
        format!(
            r#"<Relationships><Relationship Id="r1" Type="{KINDS}/worksheet" Target="worksheets/s.xml"/>
            <Relationship Id="r2" Type="{KINDS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
        )
        .as_bytes(),
    );
    part("xl/worksheets/s.xml", sheet);
    part("xl/sharedStrings.xml", texts);
    parts.finish().unwrap().into_inner()
}

fn sheet_of(rows: &str) -> Vec<u8> {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>").into_bytes()
}

#[test]
fn the_makings_of_these_books_are_right() {
    let rows = sheet_of(r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#);
    let sheet = sheets::read(&book_of(&rows, b"<sst><si><t>Navn</t></si></sst>")).unwrap();
    assert_eq!(sheet.rows[0].cells, ["Navn"]);
}

#[test]
fn a_zip_that_is_cut_off_anywhere_is_a_broken_file() {
    let whole = book(20, 5);
    assert!(sheets::read(&whole).is_ok());
    for end in (0..whole.len()).step_by(37) {
        assert!(sheets::read(&whole[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn a_zip_with_bytes_turned_over_never_stops_the_house() {
    let whole = book(5, 3);
    for at in 0..whole.len() {
        let mut turned = whole.clone();
        turned[at] ^= 0x55;
        let _either = sheets::read(&turned);
    }
}

#[test]
fn a_zip_bomb_is_refused() {
    let zeroes = vec![b' '; 160 * 1024 * 1024];
    assert_eq!(sheets::read(&book_of(&zeroes, b"")), Err(Unreadable::TooMuchInside));
    let texts = vec![b' '; 41 * 1024 * 1024];
    assert_eq!(sheets::read(&book_of(b"", &texts)), Err(Unreadable::TooMuchInside));
}

#[test]
fn one_long_text_named_from_very_many_cells_is_refused() {
    let rows: String =
        (1..=8_000).map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#)).collect();
    let texts = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(9_999));
    assert_eq!(sheets::read(&book_of(&sheet_of(&rows), texts.as_bytes())), Err(Unreadable::TooBig));
}

#[test]
fn two_cells_in_far_corners_take_no_room_between_them() {
    let far =
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="CV1048576"><v>2</v></c></row>"#;
    let sheet = sheets::read(&book_of(&sheet_of(far), b"<sst/>")).unwrap();
    assert_eq!(sheet.rows[1].number, 1_048_576);
    let wide = r#"<row r="1"><c r="XFD1"><v>1</v></c></row>"#;
    assert_eq!(sheets::read(&book_of(&sheet_of(wide), b"<sst/>")), Err(Unreadable::TooManyColumns));
}

#[test]
fn entities_in_xml_are_not_followed() {
    let rows = r#"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
        <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;&f;</t></is></c></row>
        </sheetData></worksheet>"#;
    if let Ok(sheet) = sheets::read(&book_of(rows.as_bytes(), b"<sst/>")) {
        let words = format!("{sheet:?}");
        assert!(!words.contains("haha") && !words.contains("root"), "{words}");
    }
}

#[test]
fn ten_megabytes_of_quotation_marks_are_refused_in_words() {
    let quotes = vec![b'"'; 10 * 1024 * 1024];
    assert!(matches!(sheets::read(&quotes), Err(Unreadable::LongCell { row: 1 })));
    let open = format!("navn;tlf\n\"Ola;1\n{}", "Kari;2\n".repeat(5_000));
    assert_eq!(sheets::read(open.as_bytes()), Err(Unreadable::LongCell { row: 2 }));
}

#[test]
fn what_is_no_spreadsheet_is_told_apart() {
    assert_eq!(sheets::read(b""), Err(Unreadable::Empty));
    assert_eq!(sheets::read(b"\n\n;;;\n"), Err(Unreadable::Empty));
    assert_eq!(sheets::read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(Unreadable::NotASheet));
    assert_eq!(sheets::read(b"navn\0;tlf\n"), Err(Unreadable::NotASheet));
    assert_eq!(sheets::read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Err(Unreadable::OldExcel));
    assert_eq!(sheets::read(b"PK\x03\x04 and no more"), Err(Unreadable::Broken));
    assert_eq!(sheets::read(&vec![b'x'; sheets::BYTES + 1]), Err(Unreadable::TooBig));
}

#[test]
fn the_limits_hold_to_the_last_row_column_and_character() {
    let wide = |columns: usize| format!("{}\n", vec!["x"; columns].join(";"));
    assert!(sheets::read(wide(sheets::COLUMNS).as_bytes()).is_ok());
    assert_eq!(sheets::read(wide(sheets::COLUMNS + 1).as_bytes()), Err(Unreadable::TooManyColumns));
    let long = |rows: usize| "a;b\n".repeat(rows);
    assert!(sheets::read(long(sheets::ROWS).as_bytes()).is_ok());
    assert_eq!(sheets::read(long(sheets::ROWS + 1).as_bytes()), Err(Unreadable::TooManyRows));
    let much = |characters: usize| format!("a;{}\n", "ø".repeat(characters));
    assert!(sheets::read(much(sheets::CELL).as_bytes()).is_ok());
    assert!(matches!(sheets::read(much(sheets::CELL + 1).as_bytes()), Err(Unreadable::LongCell { .. })));
}

#[test]
fn a_file_pasted_together_from_two_programs_is_read() {
    let mut mixed = "navn;by\nÅse;Ærø\n".as_bytes().to_vec();
    mixed.extend_from_slice(b"J\xf8rgen;Troms\xf8\n");
    let sheet = sheets::read(&mixed).unwrap();
    assert_eq!(sheet.rows[1].cells, ["Åse", "Ærø"]);
    assert_eq!(sheet.rows[2].cells, ["Jørgen", "Tromsø"]);
}
