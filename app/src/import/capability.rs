//! Import as the house sees it.

use foundation::{Migration, Role};
use ui::{Capability, MenuPlace, Text};

const TEXTS: &[Text] = ui::texts!("../../locale/": "imports.");

/// Import, as the house sees it.
pub fn capability() -> Capability {
    Capability {
        name: "imports",
        routes: super::pages::routes,
        api: || None,
        migrations: &[Migration {
            version: 202611210090,
            sql: include_str!("../../migrations/202611210090_imports.sql"),
        }],
        texts: TEXTS,
        menu: &[MenuPlace {
            role: Role::Coordinator,
            order: 7,
            href: "/imports",
            icon: "upload",
            text: "imports-title",
        }],
        waits: ui::nothing_waits,
        acts: &[],
        policy: "",
        figures: &[],
        keeps: &[],
    }
}
