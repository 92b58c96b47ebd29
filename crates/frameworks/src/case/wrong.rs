//! What can be wrong in a file, and where.

use super::shape::Misfit;

/// Where in a package something is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Place {
    /// The list: `CFItems`; empty for the file itself.
    pub list: String,
    /// The place in the list, counted from 1; none for the document.
    pub number: Option<usize>,
    /// The first words of what it says, to find it by.
    pub words: String,
    /// The field; empty when the whole object is meant.
    pub field: String,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Problem {
    /// More bytes than are read.
    TooBig,
    /// More items or associations than are read.
    TooMany,
    /// The file is no JSON; where reading stopped.
    NoJson {
        /// The line, counted from 1.
        line: usize,
        /// The character in the line.
        column: usize,
    },
    /// It is JSON, but not a package of this standard: it has no `CFDocument`.
    NoPackage,
    /// A field that has to be there is not.
    Missing,
    /// Something that should be an object is none.
    NoObject,
    /// A text was expected.
    NoText,
    /// A text is longer than can be read on a page.
    Long,
    /// A UUID was expected.
    NoIdentifier,
    /// An address was expected.
    NoAddress,
    /// A moment was expected: `2026-05-04T12:00:00+00:00`.
    NoMoment,
    /// A day was expected: `2026-05-04`.
    NoDay,
    /// A number was expected.
    NoNumber,
    /// A list was expected.
    NoList,
    /// A pointer with title, identifier and address was expected.
    NoLink,
    /// Two objects have the same identifier; where the first stands.
    Twice {
        /// The list of the first.
        list: String,
        /// Its place there, counted from 1.
        number: usize,
    },
    /// Something would lie inside itself.
    Circle,
}

/// One mistake of a file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Wrong {
    /// Where.
    pub place: Place,
    /// What.
    pub problem: Problem,
}

impl From<Misfit> for Problem {
    fn from(misfit: Misfit) -> Self {
        match misfit {
            Misfit::NoText => Self::NoText,
            Misfit::Long => Self::Long,
            Misfit::NoId => Self::NoIdentifier,
            Misfit::NoAddress => Self::NoAddress,
            Misfit::NoMoment => Self::NoMoment,
            Misfit::NoDay => Self::NoDay,
            Misfit::NoNumber => Self::NoNumber,
            Misfit::NoList => Self::NoList,
            Misfit::NoLink => Self::NoLink,
        }
    }
}
