//! How well somebody knows, can do and stands for what a framework says: rated by themselves, a trainer and a
//! supervisor, each on a day, side by side.

mod actions;
mod agreement;
mod keeps;
mod levels;
mod matrix;
mod model;
mod pages;
mod store;

use axum::Router;
use ui::House;

pub(crate) use actions::{Latest, latest};
pub(crate) use keeps::RATINGS;
pub(crate) use levels::{Levels, Scale};
pub(crate) use pages::words;

/// Where its pages are found.
pub(crate) fn routes() -> Router<House> {
    pages::routes().merge(matrix::routes())
}
