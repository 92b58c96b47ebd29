//! Documents on paper: agreements, reports and own records as tagged PDF (PDF/UA-1 and PDF/A-2a).
//!
//! The only crate that knows Typst. It knows nobody else: the rooms bring the words, already in the
//! right language, and get the bytes of a PDF back. See `README.md` for the order of things.

mod clean;
mod document;
mod error;
mod kinds;
mod prepare;
mod press;
mod world;

pub use document::{Block, Chart, Document, Number, Party, Quote, Sheet, Signature, Table};
pub use error::Error;
pub use kinds::{Agreement, OwnRecord, Report, Section};
pub use press::{Fonts, Pdf, Press, install, installed};
