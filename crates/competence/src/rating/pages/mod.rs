//! The pages about ratings: what somebody's first look shows, one domain to rate, and the talk about the gap.

mod gaps;
mod overview;
mod rate;

use axum::{
    Router,
    routing::{get, post},
};
use foundation::{Error, Id, Person};
use packs::FrameworkTexts;
use ui::{Failure, House, Visit, redirect};

use super::levels::Scale;
use super::model::Kind;

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/me/competence", get(mine))
        .route("/peers/{id}/competence", get(overview::show))
        .route("/peers/{id}/competence/share", post(overview::share))
        .route("/peers/{id}/competence/raters", post(overview::ask))
        .route("/peers/{id}/competence/raters/end", post(overview::end))
        .route("/peers/{id}/competence/finish", post(rate::finish))
        .route("/peers/{id}/competence/rate/{domain}", get(rate::show).post(rate::save))
        .route("/peers/{id}/competence/gaps", get(gaps::show).post(gaps::set))
        .route("/peers/{id}/competence/goals/{goal}", post(gaps::close))
}

/// The own page of whoever is signed in.
async fn mine(visit: Visit) -> Result<axum::response::Response, Failure> {
    Ok(redirect(&format!("/peers/{}/competence", visit.actor()?.person)))
}

/// What the framework says, in this language or the nearest there is.
pub(crate) fn words(
    scale: &Scale,
    visit: &Visit,
) -> Result<(&'static str, &'static FrameworkTexts), Failure> {
    crate::framework::texts(scale.framework, visit.language).ok_or(Failure(Error::NotFound))
}

/// The key of what a kind of rater is called.
fn said(kind: Kind) -> &'static str {
    match kind {
        Kind::Own => "competence-rating-kind-own",
        Kind::Trainer => "competence-rating-kind-trainer",
        Kind::Supervisor => "competence-rating-kind-supervisor",
    }
}

fn address(id: Id<Person>) -> String {
    format!("/peers/{id}/competence")
}
