//! Questionnaires, answers, and what they show.

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
        name: "evaluation",
        routes: Router::new,
        api: || None,
        migrations: &[Migration {
            version: 202611210050,
            sql: include_str!("../migrations/202611210050_evaluation.sql"),
        }],
        texts: TEXTS,
        menu: &[],
        acts: &[],
        policy: include_str!("policy.cedar"),
        figures: &[],
        keeps: &[],
    }
}
