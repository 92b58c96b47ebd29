//! Questionnaires, answers, and what they show.
#![doc = include_str!("../README.md")]

mod answer;
mod figures;
mod keeps;
mod moments;
mod overview;
mod round;
pub mod simulated;
#[cfg(test)]
mod tests;

pub use answer::{Given, save_answer};
pub use round::{NewPath, Path, Round, RoundDue, RoundFinished};
pub use round::{due_rounds, move_ending, plan_ending, plan_rounds, still_asked, stop_asking};

use axum::Router;
use foundation::{Migration, Role};
use ui::{Capability, House, MenuPlace, Text};

/// What this room says.
const TEXTS: &[Text] = ui::texts!("../locale/": "");

/// Where its pages are found.
const MENU: &[MenuPlace] = &[MenuPlace {
    role: Role::Evaluator,
    order: 1,
    href: "/evaluate",
    icon: "list",
    text: "evaluation-menu",
}];

/// What can be done here, as the table of permissions calls it (docs/handbook/permissions.md).
const ACTS: &[&str] = &[
    "form_response.create",
    "form_response.read",
    "form_response.list",
    "form_response.update",
    "form_response.void",
    "form_response.export",
    "form_template.create",
    "form_template.read",
    "form_template.list",
    "form_template.update",
];

fn routes() -> Router<House> {
    answer::routes().merge(overview::routes())
}

/// This room, as the house sees it.
pub fn capability() -> Capability {
    Capability {
        name: "evaluation",
        routes,
        api: || None,
        migrations: &[Migration {
            version: 202611210050,
            sql: include_str!("../migrations/202611210050_evaluation.sql"),
        }],
        texts: TEXTS,
        menu: MENU,
        waits: answer::waits,
        acts: ACTS,
        policy: include_str!("policy.cedar"),
        figures: &[figures::ANSWERS, figures::CHANGE],
        keeps: keeps::KEEPS,
    }
}
