//! Letters that could not be sent: who waits for one, why, and what to do about it.

mod pages;
mod why;

use foundation::Role;
use ui::{Capability, MenuPlace, Text};

pub use why::{NotSetUp, why};

const TEXTS: &[Text] = ui::texts!("../../locale/": "letters.");

/// Letters that could not be sent, as the house sees them.
pub fn capability() -> Capability {
    Capability {
        name: "letters",
        routes: pages::routes,
        api: || None,
        migrations: &[],
        texts: TEXTS,
        menu: &[MenuPlace {
            role: Role::Administrator,
            order: 30,
            href: "/admin/letters",
            icon: "mail",
            text: "letters-menu",
        }],
        waits: ui::nothing_waits,
        acts: &["letter.list", "letter.update", "letter.void"],
        policy: include_str!("policy.cedar"),
        figures: &[],
        keeps: &[],
    }
}
