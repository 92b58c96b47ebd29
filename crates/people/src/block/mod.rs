//! Blocks: two who are never to be brought together, and no reason asked.

mod find;
mod make;
mod name;
mod pages;

use axum::{
    Router,
    routing::{get, post},
};
use ui::House;

pub use find::{Between, apart, between, blocks_among};
pub use make::block;
pub use name::{BlockNamed, blocks_waiting};

/// The pages about people who are not to meet.
pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/my/blocks", get(pages::show_own).post(pages::name_somebody))
        .route("/my/blocks/back", post(pages::take_back))
        .route("/me/blocks", get(pages::show_own).post(pages::name_somebody))
        .route("/me/blocks/back", post(pages::take_back))
        .route("/blocks", get(pages::show_all).post(pages::keep_apart))
}

/// A block, as an identity.
#[derive(Debug)]
pub enum Block {}
