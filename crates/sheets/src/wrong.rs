//! What can be wrong with a file, and with one cell.

/// Why a file could not be read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// More than 20 MB, or too many cells.
    #[error("the file is too big")]
    TooBig,
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// The Excel of before 2007, or a file locked with a password.
    #[error("an old or a locked Excel file")]
    OldExcel,
    /// Cut off, or damaged.
    #[error("the file is damaged")]
    Broken,
    /// Something else: a picture, a PDF, a program.
    #[error("the file is no spreadsheet")]
    NotASheet,
    /// Small outside and enormous inside.
    #[error("the file unpacks to more than it may")]
    TooMuchInside,
    /// More rows than may be.
    #[error("too many rows")]
    TooManyRows,
    /// More columns than may be.
    #[error("too many columns")]
    TooManyColumns,
    /// One cell has more text than a cell may. Often a quotation mark is missing.
    #[error("a cell in row {row} is too long")]
    LongCell {
        /// In which row.
        row: u32,
    },
    /// No row has headings that are understood.
    #[error("no headings were found")]
    NoHeadings,
}

impl Unreadable {
    /// A word for it, for the keys of texts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TooBig | Self::TooMuchInside => "too-big",
            Self::Empty => "empty",
            Self::OldExcel => "old-excel",
            Self::Broken => "broken",
            Self::NotASheet => "not-a-sheet",
            Self::TooManyRows => "too-many-rows",
            Self::TooManyColumns => "too-many-columns",
            Self::LongCell { .. } => "long-cell",
            Self::NoHeadings => "no-headings",
        }
    }
}

/// What kind of thing is wrong with one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Nothing is written, and something has to be.
    Missing,
    /// More text than the field takes.
    TooLong,
    /// No day of the calendar.
    NotADay,
    /// No time of the clock.
    NotATime,
    /// No number, or not one that can be.
    NotANumber,
    /// No e-mail address.
    NotAnAddress,
    /// No phone number.
    NotAPhone,
    /// None of the words that can be chosen.
    NotAWord,
    /// Nobody and nothing of this name is there.
    NotFound,
    /// Several have this name.
    Several,
    /// The same as in an earlier row, but something differs.
    Repeated,
    /// The very same stands in an earlier row.
    Twice,
    /// A day that has not been yet, where it has to have been.
    NotYet,
    /// Before something that has to come first.
    TooEarly,
    /// Nothing tells this person from others of the same name.
    Unmarked,
    /// The number belongs to somebody with another name.
    Elsewhere,
    /// The person asked to be forgotten, and does not come back with a file.
    Forgotten,
    /// Who brings the file may not do this.
    NotAllowed,
}

impl Kind {
    /// A word for it, for the keys of texts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong => "too-long",
            Self::NotADay => "day",
            Self::NotATime => "time",
            Self::NotANumber => "number",
            Self::NotAnAddress => "email",
            Self::NotAPhone => "phone",
            Self::NotAWord => "word",
            Self::NotFound => "not-found",
            Self::Several => "several",
            Self::Repeated => "repeated",
            Self::Twice => "twice",
            Self::NotYet => "not-yet",
            Self::TooEarly => "too-early",
            Self::Unmarked => "unmarked",
            Self::Elsewhere => "elsewhere",
            Self::Forgotten => "forgotten",
            Self::NotAllowed => "not-allowed",
        }
    }
}

impl std::fmt::Display for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One cell that has to be mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The number of the row, as the spreadsheet shows it.
    pub row: u32,
    /// The heading of the column, as it is written in the file.
    pub column: String,
    /// What kind of thing is wrong.
    pub kind: Kind,
    /// What is written there, shortened.
    pub what: String,
}

impl Wrong {
    /// Something is wrong in this row and column with what is written.
    pub fn new(row: u32, column: impl Into<String>, kind: Kind, what: &str) -> Self {
        let mut short: String = what.chars().take(60).collect();
        if short.len() < what.len() {
            short.push('…');
        }
        Self { row, column: column.into(), kind, what: short }
    }
}
