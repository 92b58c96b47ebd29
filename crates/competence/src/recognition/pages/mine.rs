//! One's own page: what one can show, what one has asked for, and one's badges.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Day, Id, Person, Result, Thing, Timestamp, Tx};
use ui::{Answers, Errors, Failure, Html, Page, Visit, redirect};

use super::{address, kind, role, state, statement};
use crate::rating::{Scale, words};
use crate::recognition::actions::{self, NewPiece};
use crate::recognition::model::{Evidence, EvidenceKind, Recognition, State};
use crate::recognition::store::{Issued, WORDS};

/// A piece of evidence.
pub(super) struct PieceLine {
    pub id: Id<Evidence>,
    pub kind: &'static str,
    pub statement: String,
    pub words: String,
    pub hours: Option<i64>,
    pub on: Day,
    pub frozen: bool,
}

#[derive(askama::Template)]
#[template(path = "recognition/pages/mine.html")]
struct Mine {
    page: Page,
    errors: Errors,
    answers: Answers,
    id: Id<Person>,
    name: String,
    own: bool,
    lang: &'static str,
    pieces: Vec<PieceLine>,
    /// Hours of practice among them.
    hours: i64,
    asked: Vec<(Id<Recognition>, String, State, Timestamp)>,
    badges: Vec<(Issued, String, bool)>,
    profiles: Vec<(&'static str, String)>,
    statements: Vec<(&'static str, &'static str)>,
    may_end: bool,
    today: String,
}

impl Mine {
    fn state(&self, one: &State) -> &'static str {
        state(*one)
    }

    fn kind(&self, one: &EvidenceKind) -> &'static str {
        kind(*one)
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<Id<Person>>) -> Result<Html, Failure> {
    page(&visit, id, Answers::default(), Errors::default()).await
}

async fn page(visit: &Visit, id: Id<Person>, answers: Answers, errors: Errors) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let opened = visit.house.db.write(async |tx: &mut Tx| actions::open(tx, actor, id).await).await?;
    let scale = Scale::here()?;
    let (lang, texts) = words(&scale, visit)?;
    let page = visit.page("competence-recognition-title").wrong_when(errors.any());
    let key = &opened.card.key;
    let piece = |one: crate::recognition::store::Piece| {
        Ok(PieceLine {
            kind: kind(one.kind),
            statement: statement(texts, &one.statement),
            words: key.open_maybe(WORDS, one.id, one.words.as_ref())?.unwrap_or_default(),
            hours: one.hours,
            on: one.on_day,
            frozen: one.frozen_at.is_some(),
            id: one.id,
        })
    };
    let pieces = opened.pieces.into_iter().map(piece).collect::<Result<Vec<_>>>()?;
    let now = visit.now();
    let badge = |one: Issued| {
        let holds = one.ended_at.is_none() && one.until_at > now;
        let called = role(texts, &one.profile);
        (one, called, holds)
    };
    let asked = opened.asked.iter().map(|one| (one.id, role(texts, &one.profile), one.state, one.asked_at));
    let text = |id: &&'static str| Some((*id, texts.statements.get(*id)?.text.as_str()));
    let profiles = scale.framework.profiles.iter().map(|one| (one.id.as_str(), role(texts, &one.id)));
    let html = Mine {
        id,
        name: page.name(&opened.card.first_name),
        own: id == actor.person,
        lang,
        hours: pieces.iter().filter_map(|one| one.hours).sum(),
        pieces,
        asked: asked.collect(),
        badges: opened.badges.into_iter().map(badge).collect(),
        profiles: profiles.collect(),
        statements: scale.statements.iter().filter_map(text).collect(),
        may_end: actor.may("cert.void", &Thing::of(actor.hat.org).about(id)),
        today: visit.today().to_string(),
        answers,
        errors,
        page,
    };
    let status = if html.errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Html::with(status, &html)
}

pub(super) async fn add(
    visit: Visit,
    Path(id): Path<Id<Person>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let (actor, today) = (visit.actor()?, visit.today());
    let new = NewPiece {
        statement: answers.text("statement").to_owned(),
        kind: answers.word("kind"),
        words: answers.text("words").to_owned(),
        hours: answers.number("hours"),
        on: answers.day("on"),
    };
    match visit.house.db.write(async |tx| actions::show(tx, actor, id, (&new, today)).await).await {
        Ok(()) => Ok(redirect(&format!("{}?done=competence-evidence-added-done", address(id)))),
        Err(error) => Ok(page(&visit, id, answers, Errors::of(error)?).await?.into_response()),
    }
}

pub(super) async fn take_back(
    visit: Visit,
    Path(both): Path<(Id<Person>, Id<Evidence>)>,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| actions::take_back(tx, actor, both).await).await?;
    Ok(redirect(&format!("{}?done=competence-evidence-ended-done", address(both.0))))
}

pub(super) async fn ask(
    visit: Visit,
    Path(id): Path<Id<Person>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let profile = answers.text("profile").to_owned();
    match visit.house.db.write(async |tx| actions::ask(tx, actor, (id, &profile)).await).await {
        Ok(asked) => Ok(redirect(&format!("/recognitions/{asked}?done=competence-recognition-asked-done"))),
        Err(error) => Ok(page(&visit, id, answers, Errors::of(error)?).await?.into_response()),
    }
}
