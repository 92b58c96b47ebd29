//! A yes that was said aloud or on paper, and a stop that somebody asks for: a colleague writes them down.

mod actions;
mod pages;

pub use actions::{YesRecorded, yes_recorded};
pub(crate) use pages::{record, show, stop};
