//! What a guide is given: a card, a phone, a key. Written down when it is given out and when it has come back.

mod actions;
mod pages;
mod store;

use axum::Router;
use ui::House;

pub(crate) use actions::{called, comes_back};
pub(crate) use store::WORDS;

/// What stands in no list of the programme.
pub(crate) const OTHER: &str = "other";

/// Where its pages are found.
pub(crate) fn routes() -> Router<House> {
    pages::routes()
}

/// Something that was given to a guide.
#[derive(Debug)]
pub(crate) enum Handout {}
