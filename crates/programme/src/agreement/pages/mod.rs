//! The pages of agreements: read, say yes, change, print, and the list.

mod form;
mod list;
mod read;

use axum::{
    Router,
    routing::{get, post},
};
use ui::House;

/// The addresses of agreements. Everything about one lies under its own address, which a link can open.
pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/agreements", get(list::show_list))
        .route("/agreements/new", get(form::show_new).post(form::make))
        .route("/agreements/{id}", get(read::show))
        .route("/agreements/{id}/versions/{version}", get(read::show_version))
        .route("/agreements/{id}/pdf", get(read::show_pdf))
        .route("/agreements/{id}/yes", post(read::say_yes))
        .route("/agreements/{id}/change", get(form::show_change).post(form::change_it))
}
