//! After an act: where to look, and what is said there once.

use axum::response::Response;
use ui::redirect;

/// The address to look at, where this text (a key that ends in `-done`) is said once.
pub(crate) fn said(to: &str, text: &str) -> String {
    format!("{to}?done={text}")
}

/// Look there, where this is said.
pub(crate) fn done(to: &str, text: &str) -> Response {
    redirect(&said(to, text))
}
