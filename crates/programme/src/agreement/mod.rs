//! Agreements between a guide and the organisation, and between a guide and the person they walk beside.

mod actions;
mod keeps;
mod model;
mod pages;
mod print;
mod store;
mod view;

pub use actions::{acknowledge, agreements_about, change, make_agreement};
pub(crate) use keeps::AGREEMENTS;
pub use model::{
    About, Acknowledged, Agreement, AgreementAcknowledged, AgreementLine, AgreementMade, MakeAgreement, Part,
};
pub(crate) use pages::routes;
