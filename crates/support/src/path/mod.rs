//! What two people have together: planned from the start to its ending, paused or stopped in one press.

pub(crate) mod actions;
mod contact;
mod ending_pages;
pub(crate) mod goodbye;
mod guide_pages;
pub(crate) mod list_pages;
mod model;
mod pages;
pub(crate) mod private_note;
pub(crate) mod store;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

pub use actions::{Begin, begin};
pub(crate) use actions::{forget, part};
pub(crate) use contact::keep_contact;
pub(crate) use model::thing;
pub(crate) use model::{Arch, State, Walk};
pub(crate) use pages::{home_of, message, side, side_of};
pub use store::ends_on;

use axum::Router;
use ui::House;

/// The pages of paths.
pub(crate) fn routes() -> Router<House> {
    Router::new()
        .merge(list_pages::routes())
        .merge(pages::routes())
        .merge(guide_pages::routes())
        .merge(ending_pages::routes())
        .merge(private_note::routes())
        .merge(contact::routes())
}
