//! Content packs: programmes as data. Reads and checks them; knows no room and no database.
#![doc = include_str!("../README.md")]

mod about;
mod agreement;
mod checklist;
mod codelist;
mod cross;
mod folder;
mod framework;
mod help_lines;
mod installed;
mod instrument;
mod mistake;
mod pack;
mod packs;
mod places;
pub mod programme;
mod score;
mod texts;
mod toml_file;

pub use about::About;
pub use agreement::{Agreement, LINE_TO_WRITE_ON, NotFilledIn, Part};
pub use checklist::{Checklist, Point};
pub use codelist::{Code, CodeList};
pub use framework::{
    Competence, Crossing, Domain, DomainTexts, Framework, FrameworkTexts, Relation, RoleProfile, Side,
    Statement, StatementKind, StatementTexts, Titled,
};
pub use help_lines::{HelpGroup, HelpLine, HelpLines, REVIEW_AFTER_DAYS};
pub use installed::{install, installed};
pub use instrument::{
    Answers, Band, Direction, Example, ExampleAnswer, How, Instrument, InstrumentTexts, Question, Recall,
    Scoring, Subscale, TextsBy,
};
pub use mistake::{Mistake, Mistakes};
pub use pack::Pack;
pub use packs::{Files, Overridden, Packs, check, read_files};
pub use places::{ATTRIBUTION, Place, Places, distance_km};
pub use programme::Programme;
pub use score::{NotScored, Score, TOTAL};
