//! An organisation's own frameworks: brought in, written, translated, commented on, published, compared.

mod about;
mod beside;
mod bring;
mod carried;
mod comment;
mod edit;
mod keeps;
mod model;
mod pages;
mod publish;
mod repack;
mod sheet;
mod store;
mod translate;
mod unpack;

use axum::Router;
use ui::House;

pub(crate) use keeps::WRITTEN;

pub use carried::{Carried, carried};
pub use model::{Framework, Part};

/// Where its pages are found.
pub(crate) fn routes() -> Router<House> {
    pages::routes()
}
