//! The page of a guide's training: approved when and until when, and the forms of the coordinator.

use askama::Template;
use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use foundation::{Day, Error, Id, Person, Role, Thing, look_at, must};
use ui::{Answers, Errors, Failure, House, Html, Page, Visit, redirect};

use super::actions::{approve, withdraw};
use super::model::{Approval, Kind};
use super::store;

/// The addresses of training.
pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/peers/{id}/training", get(show).post(approve_it))
        .route("/peers/{id}/training/{approval}/withdraw", post(withdraw_it))
}

#[derive(Template)]
#[template(path = "approval/training.html")]
struct TrainingPage {
    page: Page,
    errors: Errors,
    id: Id<Person>,
    name: String,
    approvals: Vec<Approval>,
    today: Day,
    on: String,
    until: String,
    may_approve: bool,
    own: bool,
}

async fn show(visit: Visit, Path(id): Path<Id<Person>>) -> Result<Html, Failure> {
    page(&visit, id, &Answers::default(), Errors::default()).await
}

async fn page(visit: &Visit, id: Id<Person>, answers: &Answers, errors: Errors) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let (card, approvals) = visit
        .house
        .db
        .write(async |tx| {
            let card = people::card(tx, actor, id).await?;
            actor.must_see("approval.read", &Thing::of(card.org).about(id))?;
            look_at(tx, actor, id, "looked-training").await?;
            Ok((card, store::list_of(tx, actor, id).await?))
        })
        .await?;
    let status = if errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let html = TrainingPage {
        page: visit.page("competence-training").plain().wrong_when(errors.any()),
        errors,
        id,
        name: card.first_name,
        approvals,
        today: visit.today(),
        on: answers.maybe("on").unwrap_or_else(|| visit.today().to_string()),
        until: answers.text("until").to_owned(),
        may_approve: actor.may("approval.create", &Thing::of(card.org).about(id)),
        own: actor.hat.role == Role::Peer,
    };
    Html::with(status, &html)
}

impl TrainingPage {
    /// Whether somebody has been approved and it holds today.
    fn holds(&self) -> bool {
        self.approvals.iter().any(|approval| approval.holds(self.today))
    }
}

async fn approve_it(visit: Visit, Path(id): Path<Id<Person>>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let done = visit
        .house
        .db
        .write(async |tx| {
            let on = answers.day("on").ok_or(Error::field("on", "ui-problem-day"))?;
            // The house knows which day it is on the wall; the rule itself only that it is no later anywhere.
            must(on <= visit.today(), Error::field("on", "competence-problem-future"))?;
            let until = match answers.maybe("until") {
                None => None,
                Some(_) => Some(answers.day("until").ok_or(Error::field("until", "ui-problem-day"))?),
            };
            approve(tx, actor, id, Kind::PeerTraining, on, until).await
        })
        .await;
    match done {
        Ok(_) => Ok(redirect(&format!("/peers/{id}/training?done=competence-approved-done"))),
        Err(error) => Ok(page(&visit, id, &answers, Errors::of(error)?).await?.into_response()),
    }
}

async fn withdraw_it(
    visit: Visit,
    Path((id, approval)): Path<(Id<Person>, Id<Approval>)>,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| withdraw(tx, actor, approval).await).await?;
    Ok(redirect(&format!("/peers/{id}/training?done=competence-withdrawn-done")))
}
