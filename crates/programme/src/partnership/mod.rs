//! A programme that is run, and the partners who run it together.

mod actions;
mod model;
mod store;
pub(crate) mod template;

pub use actions::{agree, join, leave, partners, running, start, the_one};
pub use model::{NewPartner, Partner, Running, Start};
pub(crate) use store::{Kept, find as find_programme, is_partner, list_running};
