//! Who goes with whom: written rules, suggestions for the whole waiting list, asking and answering.

mod ask;
mod asked;
mod begin;
mod field;
mod known;
mod lists;
mod load;
mod page;
mod rules;
#[cfg(test)]
mod rules_test;
mod shown;
mod store;
mod whole;
mod words;

use axum::Router;
use ui::House;

pub use ask::{answer, ask, withdraw};
pub use field::{Field, Guide, Seeker, Spot};
pub(crate) use known::known_at_hand;
pub use known::{Known, known, refresh_known};
pub use lists::{Codes, Lists};
pub use load::Question;
pub use rules::{Must, Point, Wish, With};
pub(crate) use shown::{Shown as OnPage, waiting};
pub(crate) use store::{Shown, own_reason};
pub use whole::{Moved, Suggested, WaitsFor, Whole, match_all};
pub(crate) use words::Sayer;

/// The pages of suggestions and questions.
pub fn routes() -> Router<House> {
    Router::new().merge(page::routes()).merge(asked::routes())
}
