//! What is run, by whom: templates made real, partners, agreements, costs.
#![doc = include_str!("../README.md")]

mod agreement;
mod cost;
mod figures;
mod partnership;
pub mod testing;
#[cfg(test)]
mod tests;

use axum::Router;
use foundation::Migration;
use ui::{Capability, House, Language, Text};

pub use agreement::{
    About, Acknowledged, Agreement, AgreementLine, AgreementMade, MakeAgreement, Part, acknowledge,
    agreements_about, change, make_agreement,
};
pub use cost::{CostLine, NewCost, add_cost, set_guide_years, take_away};
pub use partnership::{
    NewPartner, Partner, Running, Start, agree, join, leave, partners, running, start, the_one,
};

/// What this room says.
const TEXTS: &[Text] = &[
    (Language::En, include_str!("../locale/en.ftl")),
    (Language::Nb, include_str!("../locale/nb.ftl")),
    (Language::Da, include_str!("../locale/da.ftl")),
    (Language::Sv, include_str!("../locale/sv.ftl")),
];

/// What can be done here.
const ACTS: &[&str] = &[
    "partnership.read",
    "partnership.list",
    "partnership.create",
    "partnership.update",
    "partnership.decide",
    "agreement.read",
    "agreement.list",
    "agreement.create",
    "agreement.update",
    "agreement.decide",
    "cost.read",
    "cost.create",
    "cost.void",
];

/// This room, as the house sees it.
pub fn capability() -> Capability {
    Capability {
        name: "programme",
        routes,
        api: || None,
        migrations: &[Migration {
            version: 202611210020,
            sql: include_str!("../migrations/202611210020_programme.sql"),
        }],
        texts: TEXTS,
        menu: &[],
        acts: ACTS,
        policy: include_str!("policy.cedar"),
        figures: &[figures::COSTS],
        keeps: &[],
    }
}

fn routes() -> Router<House> {
    Router::new()
}
