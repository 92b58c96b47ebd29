//! Somebody's own record: who has looked, everything that is kept, taking it out, and being forgotten.

mod forget;
pub(crate) mod keeps;
pub(crate) mod looked;
mod take;

use axum::{
    Router,
    routing::{get, post},
};
use ui::House;

pub use forget::{ForgettingAsked, forget};
pub use looked::LookAsked;

/// The pages, under the same address for everybody: `/my/about-me` for recipients, `/me/about-me` for all
/// others.
pub(crate) fn routes() -> Router<House> {
    let pages = Router::new()
        .route("/looked", get(looked::show_looked))
        .route("/looked/ask", post(looked::ask))
        .route("/take", get(take::show_take))
        .route("/take/file", get(take::take_file))
        .route("/take/paper", get(take::take_paper))
        .route("/forget", get(forget::show_ask).post(forget::ask));
    Router::new().nest("/my/about-me", pages.clone()).nest("/me/about-me", pages)
}
