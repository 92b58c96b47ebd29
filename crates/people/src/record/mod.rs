//! Somebody's own record: who has looked, everything that is kept, taking it out, and being forgotten.

mod forget;
pub(crate) mod keeps;
mod let_go;
pub(crate) mod looked;
mod take;

use axum::{
    Router,
    routing::{get, post},
};
use ui::House;

pub use forget::{ForgettingAsked, forget};
pub use let_go::{Gone, gone_before, let_go, over, without_work};
pub use looked::LookAsked;

/// The addresses that answer other programs.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(take::take_file_of_recipient, take::take_file_of_others),
    components(schemas(take::OwnData, take::Part, take::Kept))
)]
struct Api;

/// The addresses that answer other programs, described.
pub(crate) fn api() -> Option<utoipa::openapi::OpenApi> {
    Some(<Api as utoipa::OpenApi>::openapi())
}

/// The pages, under the same address for everybody: `/my/about-me` for recipients, `/me/about-me` for all
/// others.
pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/my/about-me/looked", get(looked::show_looked))
        .route("/my/about-me/looked/ask", post(looked::ask))
        .route("/my/about-me/take", get(take::show_take))
        .route("/my/about-me/take/file", get(take::take_file_of_recipient))
        .route("/my/about-me/take/paper", get(take::take_paper))
        .route("/my/about-me/forget", get(forget::show_ask).post(forget::ask))
        .route("/me/about-me/looked", get(looked::show_looked))
        .route("/me/about-me/looked/ask", post(looked::ask))
        .route("/me/about-me/take", get(take::show_take))
        .route("/me/about-me/take/file", get(take::take_file_of_others))
        .route("/me/about-me/take/paper", get(take::take_paper))
        .route("/me/about-me/forget", get(forget::show_ask).post(forget::ask))
}
