//! Who can go with whom, how well, and the whole waiting list at once: the written rules of matching.
//!
//! Bits and numbers only: no database, no web, no clock, no chance. Names and reasons are said by the room that asks.

mod field;
mod lists;
mod rules;
#[cfg(test)]
mod rules_test;
mod whole;

pub use field::{Field, Guide, Seeker, Spot};
pub use lists::{Codes, Lists};
pub use rules::{Must, Point, Wish, With};
pub use whole::{Moved, Suggested, WaitsFor, Whole, match_all};

/// An offer that somebody waits with: the word for its ids.
#[derive(Debug)]
pub enum Referral {}
