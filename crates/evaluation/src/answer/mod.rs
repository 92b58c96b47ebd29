//! Answers: one question a page, each answer kept on its own press, and one's own answers over time.

mod actions;
mod model;
mod over_time;
mod pages;
mod store;
mod waits;

pub use actions::save_answer;
pub use model::Given;

pub(crate) use pages::routes;
pub(crate) use waits::waits;

pub(crate) use store::{Line, forget, list_of_person};
