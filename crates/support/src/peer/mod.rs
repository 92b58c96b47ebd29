//! Guides: who they are, what they have told, how much room they have.

mod actions;
mod add;
mod edit;
mod form;
mod list;
mod place;
mod profile;
mod stop;
mod store;

use axum::Router;
use ui::House;

#[cfg(test)]
pub(crate) use actions::approve;
pub use actions::{NewPeer, add_peer};
pub use profile::Profile;
pub(crate) use store::{Kept, insert};
pub use store::{PROFILE, profile_of};

/// The pages of guides.
pub fn routes() -> Router<House> {
    Router::new()
        .merge(list::routes())
        .merge(add::routes())
        .merge(edit::routes())
        .merge(place::routes())
        .merge(stop::routes())
}
