//! Whatever people write comes out as text: it never breaks a document and is never executed.

use crate::examples::{any_sheet, chart, document, every_kind, holds, press};
use documents::{Block, Document, Error, Fonts, Number, Party, Quote, Signature, Table};

/// Texts that have broken other programs.
fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        "#panic(\"run\") #read(\"/etc/passwd\") #import \"@preview/cetz:0.3.0\"",
        "= Overskrift\n- punkt\n+ tall\n/ ord: verdi",
        "*fet* _kursiv_ `kode` $x^2$ <merke> @merke \\ // borte /* borte */ [x] {y}",
        "\"}],\"kind\":\"heading\",\"it\":{\"level\":1",
        "</svg><script>alert(1)</script><image href='file:///etc/passwd'/>",
        "{page} {pages} {{page}}",
        "%PDF-1.7 endobj endstream (((((\\",
        "a\u{0}b\u{1}c\u{7f}d\u{9f}",
        "\u{0}",
        "\u{feff}\u{fffe}\u{ffff}\u{fdd0}\u{10ffff}\u{e000}\u{f8ff}",
        "\u{202e}tnemyap\u{202c} \u{2066}x\u{2069}\u{200f}\u{200e}",
        "emoji 😀 👩‍👩‍👧‍👦 👍🏽 🇳🇴 ❤️ ☕️",
        "שלום עולם وعليكم السلام ۱۲۳",
        "नमस्ते สวัสดี 你好 こんにちは 안녕하세요 ሰላም မင်္ဂလာပါ",
        "e\u{301}\u{301}\u{301}\u{301} Z\u{35a}\u{321}\u{313}alg\u{346}o \u{301}",
        "ŋ đ ŧ č š ž Æ Ø Å ð þ ß ı İ ς Ж Ґ",
        "\u{2028}\u{2029}\u{85}\r\r\n\t\u{a0}\u{202f}\u{2009}\u{3000}\u{2011}\u{2212}\u{ad}",
        "ffi fl ﬁ ﬃ ½ ² ™ № ℃ Å",
    ]
    .map(String::from)
    .to_vec();
    texts.push("ord ".repeat(2_500));
    texts.push("x".repeat(10_000));
    texts.push("\n".repeat(3_000) + "slutt");
    texts.push("😀".repeat(1_000));
    texts.push("e\u{301}".repeat(1_000));
    texts
}

/// Every place a text can stand in, filled with this one.
fn filled(text: &str) -> Vec<Block> {
    let t = || text.to_owned();
    vec![
        Block::Parties(vec![Party { role: t(), name: t(), facts: vec![t()] }; 2]),
        Block::Numbers(vec![Number { number: t(), label: t(), aside: Some(t()) }; 3]),
        Block::Contents(t()),
        Block::Heading { level: 1, text: t() },
        Block::Paragraph(t()),
        Block::Quote(Quote { text: t(), by: Some(t()) }),
        Block::List(vec![t(), t()]),
        Block::Fields(vec![(t(), t())]),
        Block::Table(Table {
            caption: t(),
            header: vec![t(), t()],
            rows: vec![vec![t(), t()]],
            numeric: vec![1],
        }),
        Block::Note(t()),
        Block::SeenBy(t()),
        Block::Signatures(vec![Signature { name: t(), role: t(), acknowledged: Some(t()) }; 2]),
    ]
}

fn told(text: &str) -> String {
    text.chars().take(60).collect()
}

#[test]
fn hostile_text_in_every_place_is_printed() {
    let press = press();
    for text in hostile() {
        let pdf = press.print(&document(filled(&text)));
        let pdf = pdf.unwrap_or_else(|error| panic!("{error}\nfor {:?}", told(&text)));
        assert!(pdf.bytes().starts_with(b"%PDF"), "{:?}", told(&text));
    }
}

#[test]
fn hostile_words_on_the_sheet_are_printed() {
    let press = press();
    for text in hostile() {
        let mut sheet = any_sheet();
        sheet.title.clone_from(&text);
        sheet.made_by.clone_from(&text);
        sheet.sender.clone_from(&text);
        sheet.footer.clone_from(&text);
        sheet.lead = Some(text.clone());
        sheet.sample = Some(text.clone());
        sheet.page_words = format!("{}{{page}}/{{pages}}", told(&text).replace("{page", ""));
        let pdf = press.print(&Document { sheet, blocks: every_kind() });
        pdf.unwrap_or_else(|error| panic!("{error}\nfor {:?}", told(&text)));
    }
}

#[test]
fn hostile_words_in_a_chart_are_printed() {
    let press = press();
    for text in hostile() {
        let safe = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let mut chart = chart();
        chart.svg = chart.svg.replace("Møttes", &safe);
        chart.alt.clone_from(&text);
        if !text.trim().is_empty() {
            let pdf = press.print(&document(vec![Block::Chart(chart)]));
            pdf.unwrap_or_else(|error| panic!("{error}\nfor {:?}", told(&text)));
        }
    }
}

#[test]
fn a_chart_reaches_no_file_and_no_network() {
    let press = press();
    for href in
        ["file:///etc/hostname", "/etc/hostname", "data.json", "../data.json", "https://example.org/a.png"]
    {
        let mut chart = chart();
        let image = format!("<image href='{href}' width='9' height='9'/></svg>");
        chart.svg = chart.svg.replace("</svg>", &image);
        let refused = press.print(&document(vec![Block::Chart(chart)])).expect_err(href);
        assert!(matches!(refused, Error::Typesetting(_)), "{href}: {refused}");
    }
}

#[test]
fn what_no_font_can_draw_is_told() {
    let pdf = press().print(&document(vec![Block::Paragraph("a\u{10330}b".into())])).expect("printed");
    assert_eq!(pdf.undrawn(), ['\u{10330}']);
}

#[test]
fn an_endless_title_is_shortened() {
    let mut sheet = any_sheet();
    sheet.title = "lang ".repeat(20_000);
    let pdf = press().print(&Document { sheet, blocks: vec![] }).expect("printed");
    assert!(holds(pdf.bytes(), "lang…</rdf:li>"));
}

#[test]
fn what_is_not_a_font_is_refused() {
    assert_eq!(Fonts::new(vec![b"wOF2 not a font".to_vec()]).err(), Some(Error::FontFile(0)));
    assert_eq!(Fonts::new(vec![]).err(), Some(Error::FontFamily("Atkinson Hyperlegible Next")));
}
