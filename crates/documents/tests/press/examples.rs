//! What the tests share: the real fonts, a sheet in four languages, a block of every kind.

use documents::{Block, Chart, Document, Fonts, Number, Party, Press, Quote, Sheet, Signature, Table};

/// A press with the fonts of the asset build.
pub fn press() -> Press {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist/fonts-pdf");
    let fonts: Vec<Vec<u8>> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "ttf"))
        .map(|path| std::fs::read(path).expect("a font that is listed can be read"))
        .collect();
    assert!(!fonts.is_empty(), "There are no fonts in dist/fonts-pdf: build the assets first.");
    Press::new(Fonts::new(fonts).expect("the fonts of the asset build can be used")).expect("a press")
}

/// The four languages, each with a title and words for the page.
pub const LANGUAGES: [(&str, &str, &str); 4] = [
    ("en", "Agreement between Jonas and Maja", "Page {page} of {pages}"),
    ("nb", "Avtale mellom Jonas og Maja på Ås", "Side {page} av {pages}"),
    ("da", "Aftale mellem Jonas og Maja på Ærø", "Side {page} af {pages}"),
    ("sv", "Överenskommelse mellan Jonas och Maja", "Sida {page} av {pages}"),
];

/// A sheet in one of the languages.
pub fn sheet((language, title, page_words): (&str, &str, &str)) -> Sheet {
    Sheet {
        title: title.into(),
        language: language.into(),
        made_on: (2026, 3, 12),
        made_by: "Solveig".into(),
        sender: "Peer Guide Lyngstrand".into(),
        footer: "Solveig, 2026-03-12".into(),
        page_words: page_words.into(),
        lead: Some("Begge har sagt ja.".into()),
        sample: Some("Øvingsdata".into()),
    }
}

/// A sheet in Bokmål.
pub fn any_sheet() -> Sheet {
    sheet(LANGUAGES[1])
}

/// A document in Bokmål with these blocks.
pub fn document(blocks: Vec<Block>) -> Document {
    Document { sheet: any_sheet(), blocks }
}

/// A heading.
pub fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.into() }
}

/// A table with this many rows.
pub fn table(caption: &str, rows: usize) -> Table {
    Table {
        caption: caption.into(),
        header: ["Kommune", "Tilbudt", "Sa ja", "Møttes"].map(String::from).to_vec(),
        rows: (0..rows)
            .map(|n| vec![format!("Kommune {n}"), (n + 90).to_string(), (n + 40).to_string(), n.to_string()])
            .collect(),
        numeric: vec![1, 2, 3],
    }
}

/// A chart with text in it.
pub fn chart() -> Chart {
    Chart {
        svg: "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 90'>\
              <rect x='90' y='10' width='250' height='30' fill='#17565f'/>\
              <text x='0' y='30' font-family='Atkinson Hyperlegible Next' font-size='13'>Møttes</text></svg>"
            .into(),
        alt: "43 møttes".into(),
    }
}

/// A block of every kind there is.
pub fn every_kind() -> Vec<Block> {
    let yes = |name: &str, acknowledged: Option<&str>| Signature {
        name: name.into(),
        role: "Likeperson".into(),
        acknowledged: acknowledged.map(String::from),
    };
    vec![
        Block::Parties(vec![
            Party { role: "Deltaker".into(), name: "Jonas".into(), facts: vec!["Bor i Lyngstrand".into()] },
            Party { role: "Likeperson".into(), name: "Maja".into(), facts: vec![] },
        ]),
        Block::Numbers(vec![
            Number { number: "43".into(), label: "møttes".into(), aside: Some("av 86".into()) },
            Number { number: "12 dager".into(), label: "fra ja til møte".into(), aside: None },
        ]),
        Block::Contents("Innhold".into()),
        heading(1, "Det vi er enige om"),
        Block::Fields(vec![("Fra".into(), "16. mars".into()), ("Til".into(), "16. juli".into())]),
        heading(2, "Slik vil vi ha det"),
        Block::SeenBy("Jonas og Maja".into()),
        Block::Paragraph("Vi går tur.\nDet er nok.".into()),
        Block::List(vec!["Begge kan stoppe".into(), "Ingen må si hvorfor".into()]),
        Block::Quote(Quote { text: "Jeg vil ut i skogen".into(), by: Some("Jonas".into()) }),
        heading(3, "Tallene"),
        Block::Chart(chart()),
        Block::Table(table("Alle kommuner", 5)),
        Block::Note("Grupper under fem vises ikke".into()),
        heading(1, "Begge har sagt ja"),
        Block::Signatures(vec![yes("Jonas", Some("12. mars kl. 14.06")), yes("Maja", None)]),
    ]
}

/// Whether the bytes hold this text.
pub fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}
