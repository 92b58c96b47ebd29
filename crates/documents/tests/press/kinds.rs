//! Every kind of block and document, in four languages, is an accessible PDF that says what it is.

use crate::examples::{LANGUAGES, any_sheet, document, every_kind, heading, holds, press, sheet, table};
use documents::{Agreement, Block, Document, Error, Number, OwnRecord, Party, Report, Section, Signature};

/// A title as it stands in the file: plain where it can be, else as big-endian UTF-16 in hex or bytes.
fn has_title(bytes: &[u8], title: &str) -> bool {
    let plain = holds(bytes, &format!("/Title({title})"));
    // The second copy, in the XMP packet, is always UTF-8.
    let packet = holds(bytes, &format!(">{title}</rdf:li>"));
    packet && (plain || !title.is_ascii())
}

#[test]
fn every_kind_of_block_in_four_languages_is_tagged_and_says_its_language_and_title() {
    let press = press();
    for words in LANGUAGES {
        let document = Document { sheet: sheet(words), blocks: every_kind() };
        let pdf = press.print(&document).expect(words.0);
        let bytes = pdf.bytes();
        assert!(bytes.starts_with(b"%PDF-1.7"), "{}", words.0);
        for part in
            ["/MarkInfo<</Marked true", "/StructTreeRoot", "pdfuaid:part", "pdfaid:part", "/Scope/Row"]
        {
            assert!(holds(bytes, part), "{} lacks {part}", words.0);
        }
        assert!(holds(bytes, &format!("/Lang({})", words.0)), "the language of {}", words.0);
        assert!(has_title(bytes, words.1), "the title of {}", words.0);
        assert!(pdf.undrawn().is_empty());
    }
}

#[test]
fn each_kind_of_block_can_stand_alone() {
    let press = press();
    for block in every_kind() {
        let told = format!("{block:?}");
        let pdf = press.print(&document(vec![block])).unwrap_or_else(|error| panic!("{error}: {told}"));
        assert!(holds(pdf.bytes(), "/StructTreeRoot"), "{told}");
    }
}

#[test]
fn an_agreement_a_report_and_an_own_record_are_printed() {
    let press = press();
    let party = |name: &str| Party { role: "Likeperson".into(), name: name.into(), facts: vec![] };
    let agreement = Agreement {
        sheet: any_sheet(),
        parties: vec![party("Jonas"), party("Maja")],
        body: vec![heading(1, "Det vi er enige om"), Block::List(vec!["Begge kan stoppe".into()])],
        signed: "Begge har sagt ja".into(),
        signatures: vec![Signature { name: "Maja".into(), role: "Likeperson".into(), acknowledged: None }],
    };
    let report = Report {
        sheet: any_sheet(),
        numbers: vec![Number { number: "43".into(), label: "møttes".into(), aside: None }],
        contents: Some("Innhold".into()),
        body: vec![heading(1, "Fra tilbud til møte"), Block::Table(table("Kommuner", 3))],
    };
    let record = OwnRecord {
        sheet: any_sheet(),
        contents: "Innhold".into(),
        sections: vec![Section {
            heading: "Samtykker".into(),
            seen_by: Some("Bare du".into()),
            blocks: vec![Block::Fields(vec![("Til".into(), "16. juli".into())])],
        }],
    };
    let headings = [
        (press.agreement(&agreement), "/Title(Begge har sagt ja)"),
        (press.report(&report), "/Title(Innhold)"),
        (press.own_record(&record), "/Title(Samtykker)"),
    ];
    for (pdf, bookmark) in headings {
        assert!(holds(pdf.expect(bookmark).bytes(), bookmark), "{bookmark}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let press = press();
    let document = document(every_kind());
    assert_eq!(press.print(&document), press.print(&document));
}

#[test]
fn several_can_print_at_once() {
    let press = press();
    let document = document(every_kind());
    let alone = press.print(&document).expect("alone");
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| press.print(&document))).collect();
        for thread in threads {
            assert_eq!(thread.join().expect("no panic").as_ref(), Ok(&alone));
        }
    });
}

#[test]
fn empty_lists_and_texts_leave_nothing_behind() {
    let press = press();
    let nothing = vec![
        Block::Paragraph(" \n".into()),
        Block::List(vec![]),
        Block::Fields(vec![]),
        Block::Numbers(vec![]),
        Block::Parties(vec![]),
        Block::Signatures(vec![]),
        Block::Note(String::new()),
        Block::SeenBy(String::new()),
    ];
    assert_eq!(press.print(&document(nothing)), press.print(&document(vec![])));
}

#[test]
fn headings_that_skip_a_level_are_drawn_in() {
    let blocks = vec![heading(3, "Tre"), heading(1, "En"), heading(9, "Ni"), heading(0, "Null")];
    press().print(&document(blocks)).expect("no level is skipped");
}

#[test]
fn a_table_without_rows_and_a_wide_one_are_printed() {
    let wide = documents::Table {
        caption: "Bred".into(),
        header: (0..14).map(|n| format!("Spørsmål {n}")).collect(),
        rows: vec![vec!["ganske lange ord om håp".into(); 14]; 30],
        numeric: vec![],
    };
    press().print(&document(vec![Block::Table(table("Tom", 0)), Block::Table(wide)])).expect("tables");
}

#[test]
fn what_could_not_be_accessible_is_refused() {
    let press = press();
    let refused = |blocks: Vec<Block>| press.print(&document(blocks)).expect_err("refused");
    let mut silent = crate::examples::chart();
    silent.alt = " ".into();
    assert_eq!(refused(vec![Block::Chart(silent)]), Error::ChartWithoutAlt);
    let mut styled = crate::examples::chart();
    styled.svg = styled.svg.replace("#17565f", "var(--bb-fjord)");
    assert_eq!(refused(vec![Block::Chart(styled)]), Error::ChartNeedsPage);
    let mut broken = crate::examples::chart();
    broken.svg = "<svg".into();
    assert!(matches!(refused(vec![Block::Chart(broken)]), Error::Typesetting(_)));
    assert_eq!(refused(vec![heading(1, "\u{a0}")]), Error::Empty("heading"));
    let mut ragged = table("Skjev", 2);
    ragged.rows[1].pop();
    let row = Error::Row { caption: "Skjev".into(), row: 1, expected: 4, found: 3 };
    assert_eq!(refused(vec![Block::Table(ragged)]), row);
    let mut headless = table("Hode", 0);
    headless.header.clear();
    assert_eq!(refused(vec![Block::Table(headless)]), Error::Empty("header of a table"));
    let mut nameless = table("", 1);
    nameless.caption.clear();
    assert_eq!(refused(vec![Block::Table(nameless)]), Error::Empty("caption of a table"));
}

#[test]
fn a_sheet_without_title_date_language_or_page_words_is_refused() {
    let press = press();
    let refused = |change: fn(&mut documents::Sheet)| {
        let mut document = document(vec![]);
        change(&mut document.sheet);
        press.print(&document).expect_err("refused")
    };
    assert_eq!(refused(|sheet| sheet.title.clear()), Error::Empty("title"));
    assert_eq!(refused(|sheet| sheet.made_by.clear()), Error::Empty("name of who made it"));
    assert_eq!(refused(|sheet| sheet.made_on = (2026, 2, 30)), Error::Date((2026, 2, 30)));
    assert_eq!(refused(|sheet| sheet.made_on = (-4, 1, 1)), Error::Date((-4, 1, 1)));
    assert_eq!(refused(|sheet| sheet.language = "norsk".into()), Error::Language("norsk".into()));
    assert_eq!(refused(|sheet| sheet.page_words = "Side".into()), Error::PageWords("Side".into()));
}
