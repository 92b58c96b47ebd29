//! What a peer supporter can, and who has seen it.
#![doc = include_str!("../README.md")]

mod approval;
#[cfg(test)]
mod tests;

use axum::Router;
use foundation::Migration;
use ui::{Capability, House, Language, Text};

pub use approval::{
    Approval, ApprovalWithdrawn, Approved, Kind, approve, approve_at_once, trained, withdraw,
};

/// What this room says.
const TEXTS: &[Text] = &[
    (Language::En, include_str!("../locale/en.ftl")),
    (Language::Nb, include_str!("../locale/nb.ftl")),
    (Language::Da, include_str!("../locale/da.ftl")),
    (Language::Sv, include_str!("../locale/sv.ftl")),
];

/// What can be done here.
const ACTS: &[&str] = &["approval.read", "approval.list", "approval.create", "approval.void"];

/// This room, as the house sees it.
pub fn capability() -> Capability {
    Capability {
        name: "competence",
        routes,
        api: || None,
        migrations: &[Migration {
            version: 202611210030,
            sql: include_str!("../migrations/202611210030_competence.sql"),
        }],
        texts: TEXTS,
        menu: &[],
        waits: ui::nothing_waits,
        acts: ACTS,
        policy: include_str!("policy.cedar"),
        figures: &[],
        keeps: &[approval::APPROVALS],
    }
}

fn routes() -> Router<House> {
    approval::routes()
}
