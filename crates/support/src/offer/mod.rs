//! The offer on the ward: one minute with the person beside, and what came of it.

mod actions;
pub(crate) mod draft;
mod make;
mod sent;
mod store;

use axum::Router;
use ui::House;

pub use actions::{Answer, Given, make_offer};
pub use draft::forget_old as forget_old_drafts;

/// The pages of the ward.
pub fn routes() -> Router<House> {
    Router::new().merge(make::routes()).merge(sent::routes()).merge(draft::routes())
}
