//! A programme that is run, and the partners who run it together.

mod actions;
mod draft;
mod held;
mod model;
mod pages;
mod store;
mod template;

pub use actions::{
    agree, ever_with_partners, join, leave, partners, running, start, the_one, the_one_with_parts,
};
#[cfg(test)]
pub(crate) use held::mark_of;
pub use held::{hold_packs, pack_in_use};
pub use model::{NewPartner, Partner, PartnerChanged, Renewed, Running, Start, Started};
pub(crate) use pages::routes;
pub(crate) use store::{Kept, find as find_programme, is_partner};
