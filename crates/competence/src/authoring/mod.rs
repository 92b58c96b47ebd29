//! An organisation's own frameworks: brought in, written, translated, commented on, published, laid side by side.

mod bring;
mod carried;
mod edit;
mod model;
mod pages;
mod repack;
mod store;
mod unpack;

use axum::Router;
use ui::House;

pub use carried::{Carried, carried};
pub use model::{Framework, Part};

/// Where its pages are found.
pub(crate) fn routes() -> Router<House> {
    pages::routes()
}
