//! Validations of frameworks: expert panels rate statements in rounds, by a rule that is fixed before the first.
#![doc = include_str!("../README.md")]

mod actions;
mod answer;
mod count;
mod model;
mod pages;
mod panel;
mod store;
#[cfg(test)]
mod tests;
mod words;

use foundation::Migration;
use ui::{Capability, Text};

pub use model::{Outcome, Validation};
pub use pages::decided;
pub use store::{Validated, of_framework};

/// What this room says.
const TEXTS: &[Text] = ui::texts!("../locale/": "");

/// What can be done here.
const ACTS: &[&str] =
    &["validation.read", "validation.create", "validation.update", "validation.decide", "panel.update"];

/// This room, as the house sees it.
pub fn capability() -> Capability {
    Capability {
        name: "validation",
        routes: pages::routes,
        api: || None,
        migrations: &[Migration {
            version: 202611222340,
            sql: include_str!("../migrations/202611222340_validation.sql"),
        }],
        texts: TEXTS,
        menu: &[],
        waits: ui::nothing_waits,
        acts: ACTS,
        policy: include_str!("policy.cedar"),
        figures: &[],
        keeps: &[],
    }
}
