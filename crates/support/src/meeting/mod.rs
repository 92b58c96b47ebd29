//! Meetings: agreed, moved, called off, told of in half a minute, with a note both can read and write.

mod answer_pages;
pub(crate) mod list_pages;
mod log;
mod log_pages;
mod log_store;
pub(crate) mod model;
mod note;
mod note_pages;
mod plan;
mod plan_pages;
pub(crate) mod store;
#[cfg(test)]
mod tell_after_test;
#[cfg(test)]
mod tests;

pub(crate) use log_store::met_on;
pub(crate) use model::{Appointment, Feeling, Outcome};
pub use plan::{Reminded, still_to_remind};

use axum::Router;
use ui::House;

/// The pages of meetings.
pub(crate) fn routes() -> Router<House> {
    Router::new()
        .merge(answer_pages::routes())
        .merge(list_pages::routes())
        .merge(log_pages::routes())
        .merge(note_pages::routes())
        .merge(plan_pages::routes())
}
