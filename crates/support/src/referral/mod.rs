//! Who waits for a guide, and what they have wished for.

mod edit;
mod form;
mod list;
mod store;
mod wishes;

use axum::Router;
use ui::House;

pub use form::WishForm;
pub use store::{Kept, New as NewReferral, WISHES, find, insert, step};
pub use wishes::Wishes;

/// The pages of the waiting list.
pub fn routes() -> Router<House> {
    Router::new().merge(list::routes()).merge(edit::routes())
}
