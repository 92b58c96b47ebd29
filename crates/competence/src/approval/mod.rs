//! That a guide has completed the training the role asks for: a dated fact, approved by the coordinator.

mod actions;
mod keeps;
mod model;
mod pages;
mod store;

pub use actions::{approve, approve_at_once, trained, withdraw};
pub(crate) use keeps::APPROVALS;
pub use model::{Approval, ApprovalWithdrawn, Approved, Kind};
pub(crate) use pages::routes;
