//! What a document is made of: a sheet (who made it, when, in which language) and blocks in order.

use serde::Serialize;

/// A document of any kind, ready to be printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What stands around the blocks.
    pub sheet: Sheet,
    /// The content, in reading order.
    pub blocks: Vec<Block>,
}

/// What every document says about itself. All words come translated from the caller.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The title, first on the paper and in the properties of the file; at most 1,000 characters of it.
    pub title: String,
    /// The language of the words, such as `nb` or `en`.
    pub language: String,
    /// The date in the properties of the file: year, month, day.
    pub made_on: (i32, u8, u8),
    /// Who made it; the author in the properties of the file.
    pub made_by: String,
    /// The programme or organisation it comes from, beside the mark.
    pub sender: String,
    /// The line at the foot of every page: who made it and when, in words.
    pub footer: String,
    /// The page number in words, with `{page}` and `{pages}`: "Page {page} of {pages}".
    pub page_words: String,
    /// One or two sentences under the title, if any.
    pub lead: Option<String>,
    /// Said first and at the foot of every page when people and numbers are invented.
    pub sample: Option<String>,
}

/// One part of a document.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "it", rename_all = "snake_case")]
pub enum Block {
    /// A heading under the title: level 1 is the highest. At most 1,000 characters of it are set.
    Heading {
        /// 1, 2 or 3. A level that would be skipped is drawn in.
        level: u8,
        /// The words.
        text: String,
    },
    /// A paragraph; line breaks in it are kept.
    Paragraph(String),
    /// A person's own words.
    Quote(Quote),
    /// A list with bullets.
    List(Vec<String>),
    /// Labels and values, one line each.
    Fields(Vec<(String, String)>),
    /// A table with a caption, a header and row headers in the first column.
    Table(Table),
    /// A chart with the text that replaces it.
    Chart(Chart),
    /// Big numbers, three beside each other.
    Numbers(Vec<Number>),
    /// The people or organisations a document is between.
    Parties(Vec<Party>),
    /// Who has said yes, with room for a pen where somebody has not yet.
    Signatures(Vec<Signature>),
    /// Something to notice.
    Note(String),
    /// Who sees what follows.
    SeenBy(String),
    /// The headings of the first level with their pages, under this heading.
    Contents(String),
}

/// A person's own words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quote {
    /// What was said.
    pub text: String,
    /// Who said it, if it may be told.
    pub by: Option<String>,
}

/// A table. The first cell of a row names the row.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows, each as long as the header.
    pub rows: Vec<Vec<String>>,
    /// The columns with numbers, counted from 0: they are set to the right.
    pub numeric: Vec<usize>,
}

/// A chart as SVG. Colours and sizes stand in the SVG: a page's styles and variables do not reach it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chart {
    /// The drawing.
    pub svg: String,
    /// The same in words, for those who cannot see it.
    pub alt: String,
}

/// A big number with a few words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Number {
    /// The number as it is to be read, with its unit.
    pub number: String,
    /// What it counts.
    pub label: String,
    /// A smaller line under it, such as the interval.
    pub aside: Option<String>,
}

/// Somebody a document is between.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Party {
    /// What they are here: guide, recipient, organisation.
    pub role: String,
    /// Their name.
    pub name: String,
    /// Short lines under the name.
    pub facts: Vec<String>,
}

/// A yes, given or still to be given.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Signature {
    /// Who.
    pub name: String,
    /// As what.
    pub role: String,
    /// When and how it was given, in words; none leaves a line for a pen.
    pub acknowledged: Option<String>,
}
