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
    Router::new()
        .route("/my/about-me/looked", get(looked::show_looked))
        .route("/my/about-me/looked/ask", post(looked::ask))
        .route("/my/about-me/take", get(take::show_take))
        .route("/my/about-me/take/file", get(take::take_file))
        .route("/my/about-me/take/paper", get(take::take_paper))
        .route("/my/about-me/forget", get(forget::show_ask).post(forget::ask))
        .route("/me/about-me/looked", get(looked::show_looked))
        .route("/me/about-me/looked/ask", post(looked::ask))
        .route("/me/about-me/take", get(take::show_take))
        .route("/me/about-me/take/file", get(take::take_file))
        .route("/me/about-me/take/paper", get(take::take_paper))
        .route("/me/about-me/forget", get(forget::show_ask).post(forget::ask))
}
