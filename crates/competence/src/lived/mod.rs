//! What a peer has been through, in their own words: it is theirs. Written or not, shared with whom they choose, taken
//! back at will, taken along, and gone when they leave. Nobody who employs or leads them reads it.

mod actions;
mod keeps;
mod pages;
mod store;

use axum::Router;
use ui::House;

pub(crate) use keeps::LIVED;

foundation::words! {
    /// With whom somebody shares what they have been through. Whoever employs or leads them is none of these.
    pub enum Audience {
        /// The other guides of the organisation.
        Guides = "guides",
        /// Guides who have been asked to rate them as trainers.
        Trainers = "trainers",
    }
}

/// Something somebody has been through.
#[derive(Debug)]
pub(crate) enum Lived {}

/// Where its pages are found.
pub(crate) fn routes() -> Router<House> {
    pages::routes()
}
