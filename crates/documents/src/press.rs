//! The press: takes documents, gives PDFs.

use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Smart};
use typst::text::{Font, FontInfo};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::clean::{Cleaner, Reach};
use crate::document::Document;
use crate::error::Error;
use crate::kinds::{Agreement, OwnRecord, Report};
use crate::prepare::prepare;
use crate::world::{Desk, Shop};

/// The families the templates name.
const FAMILIES: [&str; 2] = ["Atkinson Hyperlegible Next", "Literata"];
/// Who wrote the file, in its properties.
const CREATOR: &str = "Brobygger";

/// The fonts a press draws with.
#[derive(Debug, Clone)]
pub struct Fonts(Vec<Font>);

impl Fonts {
    /// Reads TTF or OTF files; the two families of the templates must be among them, any others help
    /// with letters these do not have.
    pub fn new(files: Vec<Vec<u8>>) -> Result<Self, Error> {
        let mut fonts = Vec::with_capacity(files.len());
        for (at, file) in files.into_iter().enumerate() {
            let before = fonts.len();
            fonts.extend(Font::iter(Bytes::new(file)));
            if fonts.len() == before {
                return Err(Error::FontFile(at));
            }
        }
        let has = |family: &str| fonts.iter().any(|font| font.info().family.eq_ignore_ascii_case(family));
        match FAMILIES.into_iter().find(|family| !has(family)) {
            Some(family) => Err(Error::FontFamily(family)),
            None => Ok(Self(fonts)),
        }
    }
}

/// A finished PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    bytes: Vec<u8>,
    undrawn: Vec<char>,
}

impl Pdf {
    /// The file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The file, to keep.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Characters no font could draw; a box stands for each. Empty nearly always.
    #[must_use]
    pub fn undrawn(&self) -> &[char] {
        &self.undrawn
    }
}

/// Prints documents. Make one and keep it: it holds the fonts and the templates, read once.
///
/// Printing takes 40 to 200 ms of one core, so an async caller gives it to a blocking thread.
pub struct Press {
    shop: Shop,
    coverage: Vec<FontInfo>,
}

impl std::fmt::Debug for Press {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Press").field("fonts", &self.coverage.len()).finish_non_exhaustive()
    }
}

impl Press {
    /// A press with these fonts.
    pub fn new(fonts: Fonts) -> Result<Self, Error> {
        let coverage = fonts.0.iter().map(|font| font.info().clone()).collect();
        Ok(Self { shop: Shop::new(fonts.0)?, coverage })
    }

    /// Prints an agreement.
    pub fn agreement(&self, agreement: &Agreement) -> Result<Pdf, Error> {
        self.print(&Document::from(agreement))
    }

    /// Prints a report.
    pub fn report(&self, report: &Report) -> Result<Pdf, Error> {
        self.print(&Document::from(report))
    }

    /// Prints everything that is kept about one person.
    pub fn own_record(&self, record: &OwnRecord) -> Result<Pdf, Error> {
        self.print(&Document::from(record))
    }

    /// Prints any document.
    pub fn print(&self, document: &Document) -> Result<Pdf, Error> {
        let printed = match self.attempt(document, Reach::Fonts) {
            // Some scripts cannot be drawn and read aloud as well: then with boxes rather than not at all.
            Err(Error::Standard(_)) => self.attempt(document, Reach::Letters),
            other => other,
        };
        // Typst remembers what it has set. What it has set is about people: nothing of it may stay.
        typst::comemo::evict(0);
        printed
    }

    fn attempt(&self, document: &Document, reach: Reach) -> Result<Pdf, Error> {
        let mut cleaner = Cleaner::new(&self.coverage, reach);
        let data = prepare(document, &mut cleaner)?;
        let set = self.set(data)?;
        let bytes = typst_pdf::pdf(&set, &options()?).map_err(|found| Error::Standard(told(&found)))?;
        Ok(Pdf { bytes, undrawn: cleaner.undrawn() })
    }

    /// The pages, not yet a file.
    fn set(&self, data: String) -> Result<PagedDocument, Error> {
        let desk = Desk::new(&self.shop, data);
        typst::compile::<PagedDocument>(&desk).output.map_err(|found| Error::Typesetting(told(&found)))
    }
}

fn options() -> Result<PdfOptions, Error> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|found| Error::Standard(found.message().to_string()))?;
    Ok(PdfOptions {
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        standards,
        tagged: true,
        ..PdfOptions::default()
    })
}

/// What Typst says, in one line.
fn told(found: &[SourceDiagnostic]) -> String {
    found.iter().map(|one| one.message.as_str()).collect::<Vec<_>>().join("; ")
}

static INSTALLED: std::sync::OnceLock<Press> = std::sync::OnceLock::new();

/// Makes this the press of the running program. Once, at the start; says no when it has been done before.
pub fn install(press: Press) -> bool {
    INSTALLED.set(press).is_ok()
}

/// The press of the running program.
///
/// # Errors
/// When none was installed at the start: the fonts that come with the build are missing.
pub fn installed() -> Result<&'static Press, Error> {
    INSTALLED.get().ok_or(Error::NoPress)
}

#[cfg(test)]
mod tests {
    use typst::layout::{Frame, FrameItem};

    use super::*;
    use crate::document::{Block, Sheet};

    fn press() -> Press {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist/fonts-pdf");
        let files: Vec<Vec<u8>> = std::fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .filter(|entry| entry.path().extension().is_some_and(|end| end == "ttf"))
            .map(|entry| std::fs::read(entry.path()).unwrap())
            .collect();
        assert!(!files.is_empty(), "There are no fonts in dist/fonts-pdf: build the assets first.");
        Press::new(Fonts::new(files).unwrap()).unwrap()
    }

    fn document(block: Block) -> Document {
        let sheet = Sheet {
            title: "Tittel".into(),
            language: "nb".into(),
            made_on: (2026, 3, 12),
            made_by: "Solveig".into(),
            sender: String::new(),
            footer: "Solveig".into(),
            page_words: "Side {page} av {pages}".into(),
            lead: None,
            sample: None,
        };
        Document { sheet, blocks: vec![block] }
    }

    /// The text a frame shows, in the order it is drawn.
    fn shown(frame: &Frame, out: &mut String) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => shown(&group.frame, out),
                FrameItem::Text(text) => out.push_str(&text.text),
                _ => {}
            }
        }
    }

    fn printed_text(press: &Press, block: Block) -> String {
        let mut cleaner = Cleaner::new(&press.coverage, Reach::Fonts);
        let data = prepare(&document(block), &mut cleaner).unwrap();
        let mut out = String::new();
        for page in press.set(data).unwrap().pages() {
            shown(&page.frame, &mut out);
        }
        out.replace('\u{200B}', "")
    }

    #[test]
    fn markup_is_shown_as_it_was_written() {
        let press = press();
        for text in [
            "#panic(\"nei\")",
            "#read(\"/etc/passwd\")",
            "*fet*_kursiv_`kode`$x^2$<merke>@merke\\//borte/*borte*/[x]{y}",
            "\"}],\"kind\":\"heading\"",
            "---...'hei'\"hei\"",
        ] {
            let out = printed_text(&press, Block::Paragraph(text.into()));
            assert!(out.contains(text), "{text} came out as {out}");
        }
    }

    #[test]
    fn ten_thousand_characters_all_come_out() {
        let press = press();
        let word = "æ".repeat(10_000);
        let rows = vec![(word.clone(), word.clone())];
        assert_eq!(printed_text(&press, Block::Paragraph(word)).matches('æ').count(), 10_000);
        assert_eq!(printed_text(&press, Block::Fields(rows)).matches('æ').count(), 20_000);
    }

    #[test]
    fn letters_beside_the_main_font_are_drawn_and_unknown_ones_become_boxes() {
        let press = press();
        let out = printed_text(&press, Block::Paragraph("ŋŧđ Жук άλφα \u{10330}".into()));
        for part in ["ŋ", "ŧđ", "Жук", "λφα", "□"] {
            assert!(out.contains(part), "{part} is missing in {out}");
        }
    }

    #[test]
    fn what_cannot_stay_accessible_is_printed_with_letters_that_stand_alone() {
        let press = press();
        let text = "Åse e\u{301} Жук שלום ठीक 👩‍👩‍👧‍👦";
        let pdf = press.attempt(&document(Block::Paragraph(text.into())), Reach::Letters).unwrap();
        assert!(pdf.bytes().starts_with(b"%PDF"));
        assert!(pdf.undrawn().contains(&'ש') && !pdf.undrawn().contains(&'Ж'), "{:?}", pdf.undrawn());
    }

    #[test]
    fn the_page_says_where_it_is() {
        let out = printed_text(&press(), Block::Paragraph("ord\n".repeat(80)));
        assert!(out.contains("Side 1 av 2") && out.contains("Side 2 av 2"), "{out}");
    }
}
