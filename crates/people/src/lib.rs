//! Who is here, how they sign in, what they have agreed to, and what is kept about them.
#![doc = include_str!("../README.md")]

mod account;
mod admin;
mod after;
mod block;
mod consent;
mod draft;
mod link;
mod organisation;
mod person;
mod record;
pub mod testing;

use axum::Router;
use foundation::{Migration, Role};
use ui::{Capability, House, MenuPlace, Text};

pub use account::{
    FIRST_LINK_MINUTES, FirstAdministrator, LinkAsked, LinkWished, first_administrator, link_wished,
    open_account, recognise, sign_in_link, tidy, welcome,
};
pub use admin::{Invite, Invited, invitation_link, invite};
pub use block::{Between, Block, BlockNamed, apart, between, block, blocks_among, blocks_waiting};
pub use consent::{
    Agreement, Consent, ConsentWithdrawn, How, NewConsent, Purpose, YesRecorded, agreed, agreed_among,
    agreed_until, give_consent, withdraw_all, withdraw_consent, yes_recorded,
};
pub use draft::{draft, drop_draft};
pub use link::{LinkPurpose, end_links, make_link};
pub use organisation::{
    NewOrganisation, OrganisationCard, OrganisationKind, add_organisation, add_organisations,
    every_organisation, organisations, units_of, units_of_all,
};
pub use person::{
    Acquaintance, Agreeing, BroughtIn, Card, Contact, Near, NewPerson, Newcomer, Returning, acquaintances,
    add_person, bring_back, bring_in, card, cards, cards_near, cards_of_agreeing, contact, forgotten,
    hat::{give_hat, holders},
    import_person,
};
pub use record::{ForgettingAsked, Gone, LookAsked, forget, gone_before, let_go, over, without_work};

/// What this room says.
const TEXTS: &[Text] = ui::texts!("../locale/": "", "account.", "about.", "admin.");

const fn place(
    role: Role,
    order: u8,
    href: &'static str,
    icon: &'static str,
    text: &'static str,
) -> MenuPlace {
    MenuPlace { role, order, href, icon, text }
}

/// Where this room is found, and by whom.
const MENU: &[MenuPlace] = &[
    place(Role::Recipient, 50, "/my/about-me", "eye", "people-menu-about"),
    place(Role::Administrator, 10, "/admin", "people", "people-menu-colleagues"),
    place(Role::Administrator, 20, "/admin/audit", "list", "people-menu-audit"),
    place(Role::NetworkAdministrator, 50, "/admin/organisations", "key", "people-menu-firsts"),
    place(Role::PrivacyOfficer, 10, "/admin/audit", "list", "people-menu-audit"),
    place(Role::PrivacyOfficer, 20, "/admin/requests", "message", "people-menu-requests"),
];

/// What can be done here.
const ACTS: &[&str] = &[
    "id_core.read",
    "id_core.list",
    "id_core.create",
    "id_core.update",
    "account.read",
    "account.list",
    "account.create",
    "account.update",
    "account.void",
    "role_grant.read",
    "role_grant.list",
    "role_grant.create",
    "role_grant.void",
    "consent.read",
    "consent.list",
    "consent.create",
    "consent.decide",
    "consent.void",
    "block.read",
    "block.list",
    "block.create",
    "block.void",
    "dsar.read",
    "dsar.list",
    "dsar.create",
    "dsar.update",
    "dsar.decide",
    "audit.read",
    "audit.list",
    "audit.export",
    "org_config.read",
    "org_config.update",
    "directory.read",
    "directory.list",
    "directory.create",
    "directory.update",
    "directory.void",
    "crisis_info.read",
    "crisis_info.list",
];

fn routes() -> Router<House> {
    account::routes()
        .merge(consent::routes())
        .merge(record::routes())
        .merge(draft::routes())
        .merge(admin::routes())
        .merge(block::routes())
}

/// This room, as the house sees it.
pub fn capability() -> Capability {
    Capability {
        name: "people",
        routes,
        api: record::api,
        migrations: &[
            Migration { version: 202611210010, sql: include_str!("../migrations/202611210010_people.sql") },
            Migration { version: 202611220010, sql: include_str!("../migrations/202611220010_let_go.sql") },
            Migration { version: 202611220011, sql: include_str!("../migrations/202611220011_ended_by.sql") },
        ],
        texts: TEXTS,
        menu: MENU,
        waits: ui::nothing_waits,
        acts: ACTS,
        policy: include_str!("policy.cedar"),
        figures: &[],
        keeps: record::keeps::KEEPS,
    }
}
