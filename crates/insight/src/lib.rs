//! The figures of all rooms, side by side.

use axum::Router;
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
        name: "insight",
        routes: Router::new,
        api: || None,
        migrations: &[],
        texts: TEXTS,
        menu: &[],
        acts: &[],
        policy: include_str!("policy.cedar"),
        figures: &[],
        keeps: &[],
    }
}
