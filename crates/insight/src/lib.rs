//! The figures of all rooms, side by side.
#![doc = include_str!("../README.md")]

mod gather;
mod pages;
mod period;
mod protect;
mod report;
#[cfg(test)]
mod tests;

pub use period::Period;
pub use report::{
    Answered, Big, Both, Chapter, Costs, Counted, Drawing, Line, Measure, Middle, Report, Sheet, Spent,
    Stretch, Value, Whose, knows, report, report_of, take_out,
};

use foundation::Role;
use ui::{Capability, MenuPlace, Text};

/// What this room says.
const TEXTS: &[Text] = ui::texts!("../locale/": "");

/// Where its page is found.
const MENU: &[MenuPlace] = &[
    place(Role::Coordinator, 5),
    place(Role::Manager, 1),
    place(Role::Evaluator, 2),
    place(Role::NetworkAdministrator, 3),
];

const fn place(role: Role, order: u8) -> MenuPlace {
    MenuPlace { role, order, href: "/reports", icon: "report", text: "insight-menu" }
}

/// What can be done here, as the table of permissions calls it (docs/handbook/permissions.md).
const ACTS: &[&str] = &["agg.read", "agg.list", "agg.create", "export.create", "export.read"];

/// This room, as the house sees it.
pub fn capability() -> Capability {
    Capability {
        name: "insight",
        routes: pages::routes,
        api: || None,
        migrations: &[],
        texts: TEXTS,
        menu: MENU,
        waits: ui::nothing_waits,
        acts: ACTS,
        policy: include_str!("policy.cedar"),
        figures: &[],
        keeps: &[],
    }
}
