//! A framework as a CASE package: a document, its items, how they belong together, definitions and rubrics.

mod fields;
mod part;
mod read;
mod shape;
mod write;
mod wrong;

pub use part::{Link, Part};
pub use read::{BYTES, ITEMS, read};
pub use write::{Loss, write};
pub use wrong::{Place, Problem, Wrong};

use serde_json::{Map, Value};

/// The version of the standard a package is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    /// CASE 1.0 of 2017.
    V1_0,
    /// CASE 1.1 of 2024: extensions, kinds of frameworks and of targets, translations.
    V1_1,
}

impl Version {
    /// As it is written: `1.0`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::V1_0 => "1.0",
            Self::V1_1 => "1.1",
        }
    }
}

/// What definitions hold, by the standard's own names.
pub const DEFINITIONS: [&str; 5] =
    ["CFConcepts", "CFSubjects", "CFLicenses", "CFItemTypes", "CFAssociationGroupings"];

/// Lists of parts, each with its name.
pub type Lists = Vec<(String, Vec<Part>)>;

/// A whole framework. Every part has been checked: what the standard asks for is there and has the right shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Package {
    /// The version it was read in, or is to be written in.
    pub version: Version,
    /// What it is called, who made it, in which version.
    pub document: Part,
    /// Domains, competences, statements: the standard calls all of them items.
    pub items: Vec<Part>,
    /// What belongs to what, and how.
    pub associations: Vec<Part>,
    /// Concepts, subjects, licences, kinds of items and groups of associations: each name of [`DEFINITIONS`] the file
    /// has, in the file's order of parts.
    pub definitions: Lists,
    /// Rubrics with their criteria and levels.
    pub rubrics: Vec<Part>,
    /// Whether the file had the keys, so that an empty list comes out as an empty list and none as none.
    pub(crate) had: Had,
    /// Keys of the package and of its definitions that the standard does not know, or leaves to everybody.
    pub(crate) other: Map<String, Value>,
    pub(crate) other_definitions: Map<String, Value>,
}

/// Which of the lists stood in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Had {
    pub items: bool,
    pub associations: bool,
    pub definitions: bool,
    pub rubrics: bool,
}

impl Package {
    /// A framework with a document and nothing else yet.
    pub fn new(version: Version, document: Part) -> Self {
        Self {
            version,
            document,
            items: Vec::new(),
            associations: Vec::new(),
            definitions: Vec::new(),
            rubrics: Vec::new(),
            had: Had { items: true, associations: true, definitions: false, rubrics: false },
            other: Map::new(),
            other_definitions: Map::new(),
        }
    }
}
