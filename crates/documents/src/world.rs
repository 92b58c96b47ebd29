//! The small world Typst sees: our templates, one file of data, our fonts. No disk, no network, no clock.

use std::path::PathBuf;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::error::Error;

/// The templates, compiled into the program.
const TEMPLATES: [(&str, &str); 3] = [
    ("document.typ", include_str!("../templates/document.typ")),
    ("blocks.typ", include_str!("../templates/blocks.typ")),
    ("sheet.typ", include_str!("../templates/sheet.typ")),
];
/// Where the templates find what to print.
const DATA: &str = "data.json";

/// What stays the same from document to document.
pub(crate) struct Shop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<Source>,
    main: FileId,
    data: FileId,
}

impl Shop {
    /// A shop with these fonts.
    pub(crate) fn new(fonts: Vec<Font>) -> Result<Self, Error> {
        // Row headers in tables, without which a table read aloud is a heap of numbers.
        let features = [Feature::A11yExtras].into_iter().collect();
        let mut sources = Vec::with_capacity(TEMPLATES.len());
        for (name, text) in TEMPLATES {
            sources.push(Source::new(file_id(name)?, text.to_owned()));
        }
        Ok(Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
            main: file_id("document.typ")?,
            data: file_id(DATA)?,
        })
    }
}

/// Names are interned by Typst for good; only the four fixed ones ever are.
fn file_id(name: &str) -> Result<FileId, Error> {
    let path = VirtualPath::new(name).map_err(|error| Error::Typesetting(error.to_string()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The shop with the data of one document in it.
pub(crate) struct Desk<'a> {
    shop: &'a Shop,
    data: Bytes,
}

impl<'a> Desk<'a> {
    /// Lays the data of a document on the desk.
    pub(crate) fn new(shop: &'a Shop, data: String) -> Self {
        Self { shop, data: Bytes::from_string(data) }
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.get().vpath().get_without_slash()))
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shop.book
    }

    fn main(&self) -> FileId {
        self.shop.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.shop.sources.iter().find(|source| source.id() == id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.shop.data {
            return Ok(self.data.clone());
        }
        self.source(id).map(|source| Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shop.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
