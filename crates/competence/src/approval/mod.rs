//! That a guide has completed the training the role asks for: a dated fact, approved by the coordinator.

mod actions;
mod model;
mod store;

pub use actions::{approve, trained, withdraw};
pub use model::{Approval, Kind};
