//! Import as the house sees it.

use foundation::{Migration, Role};
use ui::{Capability, Language, MenuPlace, Text};

const TEXTS: &[Text] = &[
    (Language::En, include_str!("../../locale/imports.en.ftl")),
    (Language::Nb, include_str!("../../locale/imports.nb.ftl")),
    (Language::Da, include_str!("../../locale/imports.da.ftl")),
    (Language::Sv, include_str!("../../locale/imports.sv.ftl")),
];

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
