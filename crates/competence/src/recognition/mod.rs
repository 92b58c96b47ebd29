//! What somebody can show for themselves, a panel that recognises it, and the badge that anybody can check.

mod actions;
mod badge;
mod keeps;
mod model;
mod pages;
mod store;

use axum::Router;
use ui::House;

pub(crate) use keeps::RECOGNITIONS;

/// Where its pages are found.
pub(crate) fn routes() -> Router<House> {
    pages::routes().merge(badge::routes())
}
