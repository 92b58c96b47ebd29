//! The list of an organisation's own frameworks, and ways to begin one.

use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use foundation::{Error, Result};
use ui::{Answers, Errors, Failure, House, Html, Language, Page, Visit, redirect};

use super::number;
use crate::authoring::{
    bring::{self, thing},
    store::{self, Own},
};

pub(super) fn routes() -> Router<House> {
    Router::new().route("/own-frameworks", get(show).post(begin)).route("/own-frameworks/copy", post(copy))
}

struct Card {
    own: Own,
    number: String,
    groups: i64,
    statements: i64,
}

#[derive(askama::Template)]
#[template(path = "authoring/pages/list.html")]
struct List {
    page: Page,
    errors: Errors,
    answers: Answers,
    cards: Vec<Card>,
    /// Installed frameworks: ids and titles.
    installed: Vec<(String, String)>,
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    list(&visit, Answers::default(), Errors::default()).await
}

async fn list(visit: &Visit, answers: Answers, errors: Errors) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    actor.must_see("own_framework.list", &thing(actor))?;
    let (all, sizes) = visit
        .house
        .db
        .read(async |tx| Ok((store::list(tx, actor).await?, store::sizes(tx, actor).await?)))
        .await?;
    let page = visit.page("competence-own-title").plain().wrong_when(errors.any());
    let card = |own: Own| {
        let size = sizes.iter().find(|(id, ..)| *id == own.id);
        let (all, groups) = size.map_or((0, 0), |(_, all, groups)| (*all, *groups));
        Card { number: number(&page, &own.number), groups, statements: all - groups, own }
    };
    let cards = all.into_iter().map(card).collect();
    let titled = |framework: &packs::Framework| {
        let texts = framework.texts(visit.language.as_str()).or_else(|| framework.texts("en"));
        (framework.id.clone(), texts.map_or_else(|| framework.id.clone(), |texts| texts.title.clone()))
    };
    let installed = packs::installed().frameworks().map(titled).collect();
    let status =
        if errors.any() { axum::http::StatusCode::UNPROCESSABLE_ENTITY } else { axum::http::StatusCode::OK };
    Ok(Html::with(status, &List { page, errors, answers, cards, installed })?.into_response())
}

async fn begin(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let signed_in = visit.signed_in.as_ref().ok_or(Error::SignIn)?;
    let language: Language = answers.word("language").unwrap_or(visit.language);
    let begun = visit
        .house
        .db
        .write(async |tx| {
            let title = answers.within("title", 200)?;
            let by = (visit.house.settings.address.as_str(), signed_in.organisation.as_str());
            bring::begin(tx, actor, (&title, language), by).await
        })
        .await;
    match begun {
        Ok(own) => Ok(redirect(&format!("/own-frameworks/{}?done=competence-own-begun-done", own.framework))),
        Err(error) => list(&visit, answers, Errors::of(error)?).await,
    }
}

async fn copy(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let address = visit.house.settings.address.clone();
    let copied = visit
        .house
        .db
        .write(async |tx| bring::copy(tx, actor, (answers.text("from"), visit.language), &address).await)
        .await;
    match copied {
        Ok(own) => Ok(redirect(&format!("/own-frameworks/{}?done=competence-own-begun-done", own.framework))),
        Err(error) => list(&visit, answers, Errors::of(error)?).await,
    }
}
