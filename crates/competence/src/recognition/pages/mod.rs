//! The pages about recognition: one's own, one recognition, and what waits for a panel.

mod mine;
mod one;

use axum::{
    Router,
    routing::{get, post},
};
use foundation::{Id, Person};
use packs::FrameworkTexts;
use ui::House;

use super::model::{EvidenceKind, State};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/peers/{id}/recognition", get(mine::show).post(mine::ask))
        .route("/peers/{id}/evidence", post(mine::add))
        .route("/peers/{id}/evidence/{evidence}/end", post(mine::take_back))
        .route("/recognitions", get(one::waiting))
        .route("/recognitions/{id}", get(one::show).post(one::say))
        .route("/recognitions/{id}/panel", post(one::name))
        .route("/recognitions/{id}/panel/end", post(one::unname))
        .route("/recognitions/{id}/withdraw", post(one::withdraw))
}

fn address(id: Id<Person>) -> String {
    format!("/peers/{id}/recognition")
}

fn kind(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Story => "competence-evidence-kind-story",
        EvidenceKind::Practice => "competence-evidence-kind-practice",
        EvidenceKind::Course => "competence-evidence-kind-course",
        EvidenceKind::Other => "competence-evidence-kind-other",
    }
}

fn state(state: State) -> &'static str {
    match state {
        State::Asked => "competence-recognition-state-asked",
        State::Recognised => "competence-recognition-state-recognised",
        State::NotYet => "competence-recognition-state-not-yet",
        State::Withdrawn => "competence-recognition-state-withdrawn",
    }
}

/// What the profile of a role is called.
pub(super) fn role(texts: &FrameworkTexts, profile: &str) -> String {
    texts.profiles.get(profile).map_or_else(|| profile.to_owned(), |one| one.title.clone())
}

fn statement(texts: &FrameworkTexts, id: &str) -> String {
    texts.statements.get(id).map_or_else(|| id.to_owned(), |one| one.text.clone())
}
