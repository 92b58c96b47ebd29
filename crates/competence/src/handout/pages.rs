//! The page of what a guide has been given: the coordinator writes, the guide reads.

use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use foundation::{Day, Error, Id, Person, Result, Role, Thing, Tx, look_at};
use ui::{Answers, Errors, Failure, House, Html, Page, Visit, redirect};

use super::{
    Handout, OTHER,
    actions::{self, Given, Opened},
    store::{self, WORDS},
};
use crate::checklist;

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/peers/{id}/handouts", get(show).post(give))
        .route("/peers/{id}/handouts/{handout}/back", post(bring_back))
        .route("/peers/{id}/handouts/{handout}/strike", post(strike))
}

/// One thing.
struct Line {
    id: Id<Handout>,
    what: String,
    words: String,
    given_on: Day,
    back_on: Option<Day>,
    /// Whether it is to come back and has not.
    out: bool,
}

#[derive(askama::Template)]
#[template(path = "handout/page.html")]
struct HandoutsPage {
    page: Page,
    errors: Errors,
    id: Id<Person>,
    name: String,
    own: bool,
    lines: Vec<Line>,
    /// Codes and what they are called.
    choices: Vec<(String, String)>,
    answers: Answers,
    once: String,
    on: String,
    today: String,
    may_give: bool,
    may_change: bool,
}

async fn show(visit: Visit, Path(id): Path<Id<Person>>) -> Result<Html, Failure> {
    page(&visit, id, Answers::default(), Errors::default()).await
}

async fn page(visit: &Visit, id: Id<Person>, answers: Answers, errors: Errors) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let look = async |tx: &mut Tx| {
        let opened = actions::open(tx, actor, id).await?;
        look_at(tx, actor, id, "looked-handouts").await?;
        Ok(opened)
    };
    let Opened { card, pack, given } = visit.house.db.write(look).await?;
    let page = visit.page("competence-handout-title").plain().wrong_when(errors.any());
    let line = |kept: store::Kept| {
        Ok(Line {
            what: actions::called(pack, &kept.what, &page),
            words: card.key.open_maybe(WORDS, kept.id, kept.words.as_ref())?.unwrap_or_default(),
            given_on: kept.given_on,
            back_on: kept.back_on,
            out: kept.back_on.is_none() && actions::comes_back(pack, &kept.what),
            id: kept.id,
        })
    };
    let lines = given.into_iter().map(line).collect::<Result<Vec<Line>>>()?;
    let points = checklist::of_handouts(pack).map(|list| list.points.as_slice()).unwrap_or_default();
    let choice = |what: &str| (what.to_owned(), actions::called(pack, what, &page));
    let thing = Thing::of(actor.hat.org).about(id);
    let html = HandoutsPage {
        id,
        name: page.name(&card.first_name),
        own: actor.hat.role == Role::Peer,
        lines,
        choices: points.iter().map(|point| choice(&point.id)).chain([choice(OTHER)]).collect(),
        once: kept_once(&answers).unwrap_or_else(|| page.once()),
        on: answers.maybe("on").unwrap_or_else(|| visit.today().to_string()),
        today: visit.today().to_string(),
        may_give: actor.may("handout.create", &thing),
        may_change: actor.may("handout.update", &thing),
        answers,
        errors,
        page,
    };
    let status = if html.errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Html::with(status, &html)
}

async fn give(visit: Visit, Path(id): Path<Id<Person>>, answers: Answers) -> Result<Response, Failure> {
    let (actor, today) = (visit.actor()?, visit.today());
    let given = visit
        .house
        .db
        .write(async |tx| {
            let on = answers.day("on").ok_or(Error::field("on", "ui-problem-day"))?;
            let (what, words) = (answers.text("what").to_owned(), answers.text("words").to_owned());
            let given = Given { what, words, on, once: kept_once(&answers) };
            actions::give(tx, actor, (id, &given), today).await
        })
        .await;
    match given {
        Ok(()) => Ok(look(id, "competence-handout-given-done")),
        Err(error) => Ok(page(&visit, id, answers, Errors::of(error)?).await?.into_response()),
    }
}

/// The key of the form, if it can be one.
fn kept_once(answers: &Answers) -> Option<String> {
    let is_key = |once: &String| once.len() <= 64 && once.bytes().all(|byte| byte.is_ascii_alphanumeric());
    answers.maybe("once").filter(is_key)
}

async fn bring_back(
    visit: Visit,
    Path((id, handout)): Path<(Id<Person>, Id<Handout>)>,
    answers: Answers,
) -> Result<Response, Failure> {
    let (actor, days) = (visit.actor()?, (answers.day("back"), visit.today()));
    visit.house.db.write(async |tx| actions::bring_back(tx, actor, (id, handout), days).await).await?;
    Ok(look(id, "competence-handout-back-done"))
}

async fn strike(
    visit: Visit,
    Path((id, handout)): Path<(Id<Person>, Id<Handout>)>,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| actions::strike(tx, actor, (id, handout)).await).await?;
    Ok(look(id, "competence-handout-struck-done"))
}

fn look(id: Id<Person>, said: &str) -> Response {
    redirect(&format!("/peers/{id}/handouts?done={said}"))
}
