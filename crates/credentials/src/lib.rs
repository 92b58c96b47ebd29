//! Badges that anybody can check, and the list of those that no longer hold.
#![doc = include_str!("../README.md")]

mod award;
mod key;
mod status;
mod token;
mod verify;

pub use award::{Achievement, Alignment, Award, Issuer, Place};
pub use key::{PublicKey, SigningKey};
pub use status::StatusList;
pub use verify::{Finding, Found, Verdict, verify};

/// What could not be read or made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// The bytes are no key.
    #[error("these bytes are no Ed25519 key")]
    Key,
    /// A place beyond the end of the list.
    #[error("the list of badges has no such place")]
    Place,
    /// The list cannot be unpacked.
    #[error("the list of badges cannot be read")]
    List,
}
