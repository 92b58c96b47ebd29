//! The pages: one's own, and what somebody shares with the reader.

use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use foundation::{Id, Key, Person, Result, Timestamp, Tx};
use ui::{Answers, Errors, Failure, House, Html, Page, Visit, redirect};

use super::store::{Kept, WORDS};
use super::{Audience, Lived, actions};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/me/lived", get(mine).post(write))
        .route("/me/lived/{id}", post(change))
        .route("/me/lived/{id}/share", post(share))
        .route("/me/lived/{id}/delete", post(delete))
        .route("/peers/{id}/lived", get(read))
}

struct Line {
    id: Id<Lived>,
    words: String,
    at: Timestamp,
    shared: Vec<Audience>,
}

fn lines(key: &Key, all: Vec<Kept>) -> Result<Vec<Line>> {
    let line = |one: Kept| {
        let words = key.open_maybe(WORDS, one.id, one.words.as_ref())?.unwrap_or_default();
        Ok(Line { id: one.id, words, at: one.changed_at, shared: one.shared })
    };
    all.into_iter().map(line).collect()
}

#[derive(askama::Template)]
#[template(path = "lived/mine.html")]
struct Mine {
    page: Page,
    errors: Errors,
    answers: Answers,
    lines: Vec<Line>,
}

impl Mine {
    fn audience(&self, audience: &Audience) -> &'static str {
        match audience {
            Audience::Guides => "competence-lived-guides",
            Audience::Trainers => "competence-lived-trainers",
        }
    }
}

async fn mine(visit: Visit) -> Result<Html, Failure> {
    page(&visit, Answers::default(), Errors::default()).await
}

async fn page(visit: &Visit, answers: Answers, errors: Errors) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let (card, all) = visit.house.db.read(async |tx: &mut Tx| actions::mine(tx, actor).await).await?;
    let page = visit.page("competence-lived-title").plain().wrong_when(errors.any());
    let status = if errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Html::with(status, &Mine { lines: lines(&card.key, all)?, page, errors, answers })
}

async fn write(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let words = answers.text("words").to_owned();
    match visit.house.db.write(async |tx| actions::write(tx, actor, None, &words).await).await {
        Ok(()) => Ok(redirect("/me/lived?done=competence-lived-written-done")),
        Err(error) => Ok(page(&visit, answers, Errors::of(error)?).await?.into_response()),
    }
}

async fn change(visit: Visit, Path(id): Path<Id<Lived>>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let words = answers.text("words").to_owned();
    match visit.house.db.write(async |tx| actions::write(tx, actor, Some(id), &words).await).await {
        Ok(()) => Ok(redirect("/me/lived?done=competence-lived-written-done")),
        Err(error) => Ok(page(&visit, answers, Errors::of(error)?).await?.into_response()),
    }
}

async fn share(visit: Visit, Path(id): Path<Id<Lived>>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let with: Vec<Audience> =
        Audience::ALL.iter().copied().filter(|one| answers.has("with", one.as_str())).collect();
    visit.house.db.write(async |tx| actions::share(tx, actor, id, &with).await).await?;
    Ok(redirect("/me/lived?done=competence-lived-shared-done"))
}

async fn delete(visit: Visit, Path(id): Path<Id<Lived>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| actions::delete(tx, actor, id).await).await?;
    Ok(redirect("/me/lived?done=competence-lived-deleted-done"))
}

#[derive(askama::Template)]
#[template(path = "lived/shared.html")]
struct Shared {
    page: Page,
    name: String,
    lines: Vec<Line>,
}

async fn read(visit: Visit, Path(id): Path<Id<Person>>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let (card, all) = visit.house.db.write(async |tx: &mut Tx| actions::read(tx, actor, id).await).await?;
    let page = visit.page("competence-lived-shared-title").plain();
    Html::of(&Shared { name: page.name(&card.first_name), lines: lines(&card.key, all)?, page })
}
