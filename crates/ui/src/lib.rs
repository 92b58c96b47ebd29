//! How the house looks and speaks. Knows no room.

mod again;
pub mod assets;
mod capability;
mod failure;
mod form;
mod house;
mod language;
mod page;
mod plain;
mod press;
pub mod testing;
mod visit;

pub use capability::{
    Boxed, Capability, Count, Figure, FigureRows, Keeps, Length, MenuPlace, Money, Pair, Shown, Span, Waits,
    nothing_waits, waiting,
};
pub use failure::{Failure, frame};
pub use form::{Answers, Errors, Upload};
pub use house::{HelpLine, House, Settings};
pub use language::{Language, Text, Texts, parse_decimal, parse_number};
pub use page::{Html, NavLink, Page, pdf, redirect};
pub use visit::{SignedIn, Visit};

/// What this room says.
pub const TEXTS: &[Text] = texts!("../locale/": "");
