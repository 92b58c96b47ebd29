//! What a peer supporter can, who has seen it, and what they begin with.
#![doc = include_str!("../README.md")]

mod approval;
mod authoring;
mod begin;
mod checklist;
mod framework;
mod handout;
mod keeps;
mod lived;
mod rating;
mod recognition;
#[cfg(test)]
mod tests;
mod training;

use axum::Router;
use foundation::{Migration, Role};
use ui::{Capability, House, MenuPlace, Text};

pub use approval::{
    Approval, ApprovalWithdrawn, Approved, Kind, approve, approve_at_once, trained, withdraw,
};
pub use authoring::{Carried, Framework as OwnFramework, Part as OwnPart, carried};
pub use begin::{Begun, ListLine, begun, lists_of_house, still_out};

/// What this room says.
const TEXTS: &[Text] = ui::texts!("../locale/": "");

const fn place(order: u8, href: &'static str, icon: &'static str, text: &'static str) -> MenuPlace {
    MenuPlace { role: Role::Coordinator, order, href, icon, text }
}

/// Where this room is found, by coordinators; a guide comes from the own profile.
const MENU: &[MenuPlace] = &[
    place(7, "/competence/matrix", "team", "competence-matrix-title"),
    place(8, "/own-frameworks", "book", "competence-own-title"),
];

/// What can be done here.
const ACTS: &[&str] = &[
    "approval.read",
    "approval.list",
    "approval.create",
    "approval.void",
    "checklist.read",
    "checklist.update",
    "handout.read",
    "handout.create",
    "handout.update",
    "handout.void",
    "rating.read",
    "rating.list",
    "rating.create",
    "rating.update",
    "rating.share",
    "recognition.read",
    "recognition.list",
    "recognition.create",
    "recognition.update",
    "recognition.decide",
    "own_story.read",
    "own_story.create",
    "own_story.share",
    "own_story.void",
    "cert.void",
    "cert.share",
    "own_framework.read",
    "own_framework.list",
    "own_framework.create",
    "own_framework.update",
    "own_framework.decide",
    "own_framework.void",
    "framework_comment.list",
    "framework_comment.create",
    "framework_comment.update",
];

/// This room, as the house sees it.
pub fn capability() -> Capability {
    Capability {
        name: "competence",
        routes,
        api: recognition::api,
        migrations: &[
            Migration {
                version: 202611210030,
                sql: include_str!("../migrations/202611210030_competence.sql"),
            },
            Migration { version: 202611221010, sql: include_str!("../migrations/202611221010_begin.sql") },
            Migration { version: 202611221110, sql: include_str!("../migrations/202611221110_once.sql") },
            Migration {
                version: 202611222341,
                sql: include_str!("../migrations/202611222341_authoring.sql"),
            },
            Migration { version: 202611230010, sql: include_str!("../migrations/202611230010_rating.sql") },
            Migration {
                version: 202611230020,
                sql: include_str!("../migrations/202611230020_recognition.sql"),
            },
            Migration { version: 202611230100, sql: include_str!("../migrations/202611230100_lived.sql") },
        ],
        texts: TEXTS,
        menu: MENU,
        waits: ui::nothing_waits,
        acts: ACTS,
        policy: include_str!("policy.cedar"),
        figures: &[],
        keeps: &[
            approval::APPROVALS,
            keeps::BEGUN,
            rating::RATINGS,
            recognition::RECOGNITIONS,
            lived::LIVED,
            authoring::WRITTEN,
        ],
    }
}

fn routes() -> Router<House> {
    Router::new()
        .merge(approval::routes())
        .merge(checklist::routes())
        .merge(handout::routes())
        .merge(framework::routes())
        .merge(lived::routes())
        .merge(rating::routes())
        .merge(recognition::routes())
        .merge(training::routes())
        .merge(authoring::routes())
}
