//! Validations of frameworks: expert panels rate statements in rounds, by a rule that is fixed before the first.

mod actions;
mod answer;
mod count;
mod model;
mod pages;
mod panel;
mod store;
mod words;

use axum::Router;
use ui::House;

pub(crate) use pages::decided;
pub(crate) use store::{Validated, of_framework};

/// Where its pages are found.
pub(crate) fn routes() -> Router<House> {
    pages::routes()
}
