//! Competence frameworks: read by everybody, taken along in the forms others read.

mod out;
mod pages;

use axum::Router;
use packs::{Framework, FrameworkTexts};
use ui::{House, Language};

pub(crate) use out::package;

/// Where its pages are found. They are open: what a peer should be able to do is nobody's secret.
pub(crate) fn routes() -> Router<House> {
    pages::routes()
}

/// What a framework says in this language, or in the nearest there is, with the language it is.
pub(crate) fn texts(framework: &Framework, language: Language) -> Option<(&str, &FrameworkTexts)> {
    framework.nearest(language.as_str())
}
