//! Agreements between a guide and the organisation, and between a guide and the person they walk beside.

mod actions;
mod model;
mod store;

pub use actions::{acknowledge, agreements_about, change, make_agreement};
pub use model::{About, Acknowledged, Agreement, AgreementLine, AgreementMade, MakeAgreement, Part};
