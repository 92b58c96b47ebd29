//! What can keep a document from being printed.

/// Why a document was not printed. For logs and tests: a person never reads these sentences.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No press was installed at the start: the fonts that come with the build are missing.
    #[error("documents cannot be printed: the fonts are missing; build the look first (make look)")]
    NoPress,
    /// A font file could not be read.
    #[error("font file number {0} is not a TTF or OTF file")]
    FontFile(usize),
    /// A family that the templates name is not among the fonts.
    #[error("the font family {0} is missing; build the assets so that its TTF files are in dist/fonts-pdf")]
    FontFamily(&'static str),
    /// A text that must be there is empty.
    #[error("the {0} is empty")]
    Empty(&'static str),
    /// The language is not a tag such as `nb` or `en-GB`.
    #[error("{0:?} is not a language tag")]
    Language(String),
    /// The date does not exist.
    #[error("{0:?} is not a date")]
    Date((i32, u8, u8)),
    /// The pattern for the page number lacks a place for a number.
    #[error("{0:?} does not hold {{page}} and then {{pages}}")]
    PageWords(String),
    /// A chart has no text for those who cannot see it.
    #[error("a chart has no alternative text")]
    ChartWithoutAlt,
    /// A chart leans on the styles of a page, which do not exist on paper.
    #[error("a chart uses var(), class styles do not reach a PDF: write the colours into the SVG")]
    ChartNeedsPage,
    /// A row of a table has another number of cells than the header.
    #[error("row {row} of the table {caption:?} has {found} cells, the header has {expected}")]
    Row {
        /// The caption of the table.
        caption: String,
        /// The row, counted from 0.
        row: usize,
        /// The cells in the header.
        expected: usize,
        /// The cells in the row.
        found: usize,
    },
    /// Typst refused the document, most often a chart that is not an SVG.
    #[error("the document could not be set: {0}")]
    Typesetting(String),
    /// The document could not be written so that it keeps to PDF/UA-1 and PDF/A-2a.
    #[error("the document would not be accessible: {0}")]
    Standard(String),
}
