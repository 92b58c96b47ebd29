//! One error for everything a person can run into, and one for everything that broke.

/// One field that was not filled in as it has to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The name of the field in the form.
    pub field: &'static str,
    /// The key of the text that says what to do.
    pub text: &'static str,
}

/// What went wrong, seen from the person who tried.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or the actor may not know that there is.
    #[error("not found")]
    NotFound,
    /// Nobody is signed in, and somebody has to be.
    #[error("not signed in")]
    SignIn,
    /// The actor may see it, but may not do this.
    #[error("not allowed")]
    NotAllowed,
    /// Some fields have to be filled in again.
    #[error("fields: {0:?}")]
    Invalid(Vec<Problem>),
    /// A rule said no. The text is a key in the translations.
    #[error("refused: {0}")]
    Refused(&'static str),
    /// Somebody else changed the same thing at the same time.
    #[error("overtaken")]
    Overtaken,
    /// The database could not put two saves in an order, however often it was tried. Nothing of this one is kept, and
    /// the same again is likely to work.
    #[error("collided")]
    Collided,
    /// The very same was sent and saved before.
    #[error("sent before")]
    SentBefore,
    /// The same thing is there already (a unique key of the database says so).
    #[error("taken")]
    Taken,
    /// Something broke. Logged, never shown.
    #[error(transparent)]
    Broken(#[from] anyhow::Error),
}

/// The result of anything that can go wrong.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Something broke for this reason.
    pub fn broken(cause: impl std::fmt::Display) -> Self {
        Self::Broken(anyhow::anyhow!("{cause}"))
    }
    /// One field has to be filled in again.
    pub fn field(field: &'static str, text: &'static str) -> Self {
        Self::Invalid(vec![Problem { field, text }])
    }
}

/// States what has to hold, and what to answer when it does not.
pub fn must<E>(holds: bool, otherwise: E) -> Result<(), E> {
    if holds { Ok(()) } else { Err(otherwise) }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseBusy, DatabaseLocked};
        match &error {
            rusqlite::Error::SqliteFailure(e, _) if matches!(e.code, DatabaseBusy | DatabaseLocked) => {
                Self::Collided
            }
            rusqlite::Error::SqliteFailure(e, _) if matches!(e.extended_code, 1555 | 2067) => Self::Taken,
            _ => Self::Broken(error.into()),
        }
    }
}
impl From<tokio_postgres::Error> for Error {
    fn from(error: tokio_postgres::Error) -> Self {
        use tokio_postgres::error::SqlState;
        match error.code() {
            Some(&SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED) => Self::Collided,
            Some(&SqlState::UNIQUE_VIOLATION) => Self::Taken,
            _ => Self::Broken(anyhow::Error::from(error)),
        }
    }
}
impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Broken(error.into())
    }
}
