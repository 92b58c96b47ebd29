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
use foundation::{Migration, Role};
use ui::{Capability, House, MenuPlace, Text};

pub use agreement::{
    About, Acknowledged, Agreement, AgreementAcknowledged, AgreementLine, AgreementMade, MakeAgreement, Part,
    acknowledge, agreements_about, change, make_agreement,
};
pub use cost::{
    CostAdded, CostLine, CostTakenAway, GuideYearsSet, NewCost, add_cost, set_guide_years, take_away,
};
pub use partnership::{
    NewPartner, Partner, PartnerChanged, Renewed, Running, Start, Started, agree, ever_with_partners,
    hold_packs, join, leave, pack_in_use, partners, running, start, the_one, the_one_with_parts,
};

/// What this room says.
const TEXTS: &[Text] = ui::texts!("../locale/": "", "agreement.", "cost.");

/// Where it is found, and by whom.
const MENU: &[MenuPlace] = &[
    MenuPlace {
        role: Role::NetworkAdministrator,
        order: 1,
        href: "/network",
        icon: "network",
        text: "programme-menu-network",
    },
    MenuPlace {
        role: Role::NetworkAdministrator,
        order: 4,
        href: "/reports/costs",
        icon: "money",
        text: "programme-menu-costs",
    },
    MenuPlace {
        role: Role::Manager,
        order: 4,
        href: "/reports/costs",
        icon: "money",
        text: "programme-menu-costs",
    },
    MenuPlace {
        role: Role::Evaluator,
        order: 4,
        href: "/reports/costs",
        icon: "money",
        text: "programme-menu-costs",
    },
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
        migrations: &[
            Migration {
                version: 202611210020,
                sql: include_str!("../migrations/202611210020_programme.sql"),
            },
            Migration { version: 202611220020, sql: include_str!("../migrations/202611220020_pack.sql") },
        ],
        texts: TEXTS,
        menu: MENU,
        waits: ui::nothing_waits,
        acts: ACTS,
        policy: include_str!("policy.cedar"),
        figures: &[figures::COSTS],
        keeps: &[agreement::AGREEMENTS],
    }
}

fn routes() -> Router<House> {
    Router::new().merge(partnership::routes()).merge(agreement::routes()).merge(cost::routes())
}
