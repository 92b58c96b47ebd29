//! After an act: where to look, with a word that is said once.

use axum::response::Response;

/// Look here, and say this.
pub(crate) fn look(to: &str, said: &str) -> Response {
    ui::redirect(&format!("{to}?done={said}"))
}
