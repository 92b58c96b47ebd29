//! Who goes with whom: written rules, suggestions for the whole waiting list, asking and answering.

mod ask;
mod asked;
mod begin;
mod known;
mod load;
mod page;
mod shown;
mod store;
mod words;

use axum::Router;
use ui::House;

pub(crate) use ask::forget;
pub use ask::{answer, ask, contact_withdrawn, withdraw};
pub use compatibility::{
    Codes, Field, Guide, Lists, Moved, Must, Point, Seeker, Spot, Suggested, WaitsFor, Whole, Wish, With,
    match_all,
};
pub use known::{Known, known, refresh_known};
pub use load::Question;
pub(crate) use shown::{Shown as OnPage, waiting};
pub(crate) use store::{Shown, own_reason};
pub(crate) use words::Sayer;

/// The pages of suggestions and questions.
pub fn routes() -> Router<House> {
    Router::new().merge(page::routes()).merge(asked::routes())
}
