//! What holds for every file there can be.

use proptest::prelude::*;
use sheets::{Headings, Words};

fn written(rows: &[Vec<String>], between: char) -> String {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let one = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(&between.to_string());
    rows.iter().map(|row| one(row) + "\r\n").collect()
}

const MONTHS: [&str; 12] = [
    "januar",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "desember",
];

fn rows_of(cell: &'static str) -> impl Strategy<Value = Vec<Vec<String>>> {
    proptest::collection::vec(proptest::collection::vec(cell, 3), 2..20)
}

proptest! {
    #[test]
    fn any_bytes_give_a_sheet_or_a_reason(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let _either = sheets::read(&bytes);
        let mut packed = b"PK\x03\x04".to_vec();
        packed.extend_from_slice(&bytes);
        let _either = sheets::read(&packed);
    }

    #[test]
    fn what_is_written_in_cells_is_what_is_read(
        cells in rows_of("[a-zåæøÅÄÖ0-9,;\t\"\n ]{0,12}[a-z]"),
        between in prop_oneof![Just(','), Just(';'), Just('\t')],
    ) {
        let mut rows = vec![vec!["first".to_owned(), "second".to_owned(), "third".to_owned()]];
        rows.extend(cells);
        let sheet = sheets::read(format!("sep={between}\n{}", written(&rows, between)).as_bytes()).unwrap();
        let tidy = |row: &Vec<String>| row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
        prop_assert_eq!(
            sheet.rows.iter().map(|row| row.cells.clone()).collect::<Vec<_>>(),
            rows.iter().map(tidy).collect::<Vec<_>>()
        );
        // A named separator is a row of its own, and line breaks inside cells are not rows.
        let numbers: Vec<u32> = sheet.rows.iter().map(|row| row.number).collect();
        prop_assert_eq!(numbers, (2..2 + u32::try_from(rows.len()).unwrap()).collect::<Vec<_>>());
    }

    #[test]
    fn any_words_are_a_day_a_time_a_number_or_nothing(text in "\\PC{0,40}") {
        let _either = (sheets::day(&text), sheets::time(&text), sheets::moment(&text), sheets::number(&text));
        let _either = (sheets::email(&text), sheets::phone(&text), sheets::fold(&text));
    }

    #[test]
    fn almost_days_are_days_or_nothing(text in "[0-9]{1,5}[./ -]{1,2}[0-9]{0,5}[./ -]{0,2}[0-9]{0,9}") {
        let _either = (sheets::day(&text), sheets::time(&text), sheets::moment(&text), sheets::number(&text));
    }

    #[test]
    fn every_day_is_read_in_every_way_of_writing_it(days in 0i64..73_000) {
        let day = jiff::civil::date(1900, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        let (y, m, d) = (day.year(), day.month(), day.day());
        for text in [
            format!("{d:02}.{m:02}.{y}"),
            format!("{d}-{m}-{y}"),
            format!("{d}/{m} {y}"),
            format!("{y}-{m:02}-{d:02}"),
            format!("den {d}. {} {y}", MONTHS[usize::try_from(m).unwrap() - 1]),
        ] {
            prop_assert_eq!(sheets::day(&text), Some(day), "{}", text);
        }
    }

    #[test]
    fn headings_of_any_file_are_found_or_not(bytes in "[a-zæøå;,\n\" ]{0,300}") {
        let headings = Headings::of("first_name*: navn | a | b\nphone: c | d\n");
        if let Ok(sheet) = sheets::read(bytes.as_bytes())
            && let Ok(placed) = headings.place(&sheet)
        {
            let mut wrong = Vec::new();
            for line in placed.lines(&sheet) {
                line.needed("first_name", 5, &mut wrong);
                line.word("phone", &Words::of("yes: ja\n"), &mut wrong);
            }
        }
    }
}
