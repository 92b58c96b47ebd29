//! Who is here, how they sign in, what they have agreed to, and what is kept about them.

use axum::Router;
use foundation::Migration;
use ui::{Capability, Language, Text};

/// What this room says.
const TEXTS: &[Text] = &[
    (Language::En, include_str!("../locale/en.ftl")),
    (Language::Nb, include_str!("../locale/nb.ftl")),
    (Language::Da, include_str!("../locale/da.ftl")),
    (Language::Sv, include_str!("../locale/sv.ftl")),
];

/// This room, as the house sees it.
pub fn capability() -> Capability {
    Capability {
        name: "people",
        routes: Router::new,
        api: || None,
        migrations: &[Migration {
        version: 202611210010,
        sql: include_str!("../migrations/202611210010_people.sql"),
    }],
        texts: TEXTS,
        menu: &[],
        acts: &[],
        policy: include_str!("policy.cedar"),
        figures: &[],
        keeps: &[],
    }
}
