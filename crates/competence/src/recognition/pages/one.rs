//! One recognition: what was shown, how it was rated, the panel, and what it says.

use std::collections::HashMap;

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Id, Person, Result, Role, Thing, Timestamp, Tx};
use people::Card;
use ui::{Answers, Errors, Failure, Html, Page, Visit, redirect};

use super::mine::PieceLine;
use super::{address, kind, role, state, statement};
use crate::rating::{Levels, Scale, words};
use crate::recognition::actions::{self, Seen};
use crate::recognition::model::{Recognition, Said, State};
use crate::recognition::store::{self, REASON, WORDS};

/// Somebody on the panel.
struct MemberLine {
    id: Id<Person>,
    name: String,
    peer: bool,
    said: Option<Said>,
    words: String,
    at: Option<Timestamp>,
}

/// A domain, with the mean each has given.
struct DomainLine {
    title: &'static str,
    wanted: Option<u8>,
    means: Vec<Option<String>>,
    statements: Vec<(&'static str, Vec<Option<u8>>)>,
}

#[derive(askama::Template)]
#[template(path = "recognition/pages/one.html")]
struct One {
    page: Page,
    errors: Errors,
    answers: Answers,
    id: Id<Recognition>,
    learner: Id<Person>,
    name: String,
    own: bool,
    lang: &'static str,
    called: String,
    state: State,
    asked_at: Timestamp,
    decided_at: Option<Timestamp>,
    kinds: Vec<&'static str>,
    domains: Vec<DomainLine>,
    pieces: Vec<PieceLine>,
    panel: Vec<MemberLine>,
    /// What the panel has not got yet: too few, or no peer.
    missing: Option<&'static str>,
    waits: bool,
    may_name: bool,
    candidates: Vec<(Id<Person>, String)>,
}

impl One {
    fn state(&self, one: &State) -> &'static str {
        state(*one)
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<Id<Recognition>>) -> Result<Html, Failure> {
    page(&visit, id, Answers::default(), Errors::default()).await
}

async fn page(visit: &Visit, id: Id<Recognition>, answers: Answers, errors: Errors) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let look = async |tx: &mut Tx| {
        let seen = actions::see(tx, actor, id).await?;
        let may_name = actor.may("recognition.update", &Thing::of(actor.hat.org).about(seen.asked.learner));
        let mut ids: Vec<Id<Person>> = seen.panel.iter().map(|one| one.member).collect();
        let mut candidates = Vec::new();
        if may_name && seen.asked.state == State::Asked {
            candidates = people::holders(tx, actor.hat.org, Role::Peer).await?;
            candidates.extend(people::holders(tx, actor.hat.org, Role::Coordinator).await?);
            candidates.retain(|one| *one != seen.asked.learner && !ids.contains(one));
            ids.extend(candidates.iter().copied());
        }
        Ok((people::cards(tx, actor, &ids).await?, seen, candidates, may_name))
    };
    let (cards, seen, candidates, may_name) = visit.house.db.write(look).await?;
    let mut html = one(visit, (&seen, &cards), errors)?;
    let called = |id: &Id<Person>| Some((*id, html.page.name(&cards.get(id)?.first_name)));
    let mut candidates: Vec<_> = candidates.iter().filter_map(called).collect();
    candidates.sort_by(|a, b| a.1.cmp(&b.1));
    html = One { id, may_name, candidates, answers, ..html };
    let status = if html.errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Html::with(status, &html)
}

fn one(
    visit: &Visit,
    (seen, cards): (&Seen, &HashMap<Id<Person>, Card>),
    errors: Errors,
) -> Result<One, Failure> {
    let actor = visit.actor()?;
    let scale = Scale::here()?;
    let (lang, texts) = words(&scale, visit)?;
    let page = visit.page("competence-recognition-one").wrong_when(errors.any());
    let key = &seen.card.key;
    let member = |one: &store::Member| {
        let card = cards.get(&one.member);
        Ok(MemberLine {
            id: one.member,
            name: card.map_or_else(|| page.say("competence-rating-gone"), |card| page.name(&card.first_name)),
            peer: one.peer == 1,
            said: one.said,
            words: key.open_maybe(REASON, seen.asked.id, one.words.as_ref())?.unwrap_or_default(),
            at: one.said_at,
        })
    };
    let piece = |one: &store::Piece| {
        Ok(PieceLine {
            id: one.id,
            kind: kind(one.kind),
            statement: statement(texts, &one.statement),
            words: key.open_maybe(WORDS, one.id, one.words.as_ref())?.unwrap_or_default(),
            hours: one.hours,
            on: one.on_day,
            frozen: true,
        })
    };
    let (kinds, domains) = levels(&page, (&scale, texts), seen);
    let panel = seen.panel.iter().map(member).collect::<Result<Vec<_>>>()?;
    let missing = match (panel.len() < crate::recognition::model::LEAST, panel.iter().any(|one| one.peer)) {
        _ if seen.asked.state != State::Asked => None,
        (_, false) => Some("competence-recognition-panel-no-peer"),
        (true, true) => Some("competence-recognition-panel-few"),
        (false, true) => None,
    };
    Ok(One {
        errors,
        answers: Answers::default(),
        id: seen.asked.id,
        learner: seen.asked.learner,
        name: page.name(&seen.card.first_name),
        own: seen.asked.learner == actor.person,
        lang,
        called: role(texts, &seen.asked.profile),
        state: seen.asked.state,
        asked_at: seen.asked.asked_at,
        decided_at: seen.asked.decided_at,
        kinds,
        domains,
        pieces: seen.pieces.iter().map(piece).collect::<Result<Vec<_>>>()?,
        panel,
        missing,
        waits: seen.waits_for(actor),
        may_name: false,
        candidates: Vec::new(),
        page,
    })
}

/// The levels as they were when it was asked for, on the scale of now.
fn levels(
    page: &Page,
    (scale, texts): (&Scale, &'static packs::FrameworkTexts),
    seen: &Seen,
) -> (Vec<&'static str>, Vec<DomainLine>) {
    let asked = &seen.asked;
    let kept = [
        ("competence-rating-kind-own", Some(&asked.own)),
        ("competence-rating-kind-trainer", asked.trainer.as_ref()),
        ("competence-rating-kind-supervisor", asked.supervisor.as_ref()),
    ];
    let read = |kept: &String| {
        if asked.scale == scale.id {
            Levels::read(kept)
        } else {
            Levels::carried(kept, &asked.statements, scale)
        }
    };
    let all: Vec<(&'static str, Levels)> =
        kept.into_iter().filter_map(|(key, kept)| Some((key, read(kept?)))).collect();
    let wanted = scale.wanted(&asked.profile);
    let line = |(id, places): (&'static str, Vec<usize>)| {
        let statement = |at: &usize| {
            let text = texts.statements.get(*scale.statements.get(*at)?)?.text.as_str();
            Some((text, all.iter().map(|(_, levels)| levels.at(*at)).collect()))
        };
        let mean = |(_, levels): &(&str, Levels)| levels.mean(&places).map(|mean| page.number(&mean, 1));
        Some(DomainLine {
            title: &texts.domains.get(id)?.title,
            wanted: places.first().and_then(|at| wanted.get(*at).copied().flatten()),
            means: all.iter().map(mean).collect(),
            statements: places.iter().filter_map(statement).collect(),
        })
    };
    let domains = scale.domains().filter_map(line).collect();
    (all.iter().map(|(key, _)| *key).collect(), domains)
}

#[derive(askama::Template)]
#[template(path = "recognition/pages/waiting.html")]
struct Waiting {
    page: Page,
    lang: &'static str,
    lines: Vec<(Id<Recognition>, String, String, Timestamp)>,
}

/// What waits: for a coordinator everything, for others where they sit on the panel.
pub(super) async fn waiting(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let all = actor.may("recognition.list", &Thing::of(actor.hat.org));
    let look = async |tx: &mut Tx| {
        let waiting = store::waiting(tx, actor, all).await?;
        let ids: Vec<Id<Person>> = waiting.iter().map(|one| one.learner).collect();
        Ok((people::cards(tx, actor, &ids).await?, waiting))
    };
    let (cards, waiting): (HashMap<Id<Person>, Card>, _) = visit.house.db.read(look).await?;
    let scale = Scale::here()?;
    let (lang, texts) = words(&scale, &visit)?;
    let page = visit.page("competence-recognition-waiting").plain();
    let line = |one: &store::Asked| {
        let name = page.name(&cards.get(&one.learner)?.first_name);
        Some((one.id, name, role(texts, &one.profile), one.asked_at))
    };
    Html::of(&Waiting { lang, lines: waiting.iter().filter_map(line).collect(), page })
}

pub(super) async fn say(
    visit: Visit,
    Path(id): Path<Id<Recognition>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let (said, words) = (answers.word::<Said>("said"), answers.text("words").to_owned());
    match visit.house.db.write(async |tx| actions::say(tx, actor, id, (said, &words)).await).await {
        Ok(()) => Ok(redirect(&format!("/recognitions/{id}?done=competence-recognition-said-done"))),
        Err(error) => Ok(page(&visit, id, answers, Errors::of(error)?).await?.into_response()),
    }
}

pub(super) async fn name(
    visit: Visit,
    Path(id): Path<Id<Recognition>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let member = answers.word("member");
    match visit.house.db.write(async |tx| actions::name(tx, actor, (id, member)).await).await {
        Ok(()) => Ok(redirect(&format!("/recognitions/{id}?done=competence-recognition-named-done"))),
        Err(error) => Ok(page(&visit, id, answers, Errors::of(error)?).await?.into_response()),
    }
}

pub(super) async fn unname(
    visit: Visit,
    Path(id): Path<Id<Recognition>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    if let Some(member) = answers.word("member") {
        visit.house.db.write(async |tx| actions::unname(tx, actor, (id, member)).await).await?;
    }
    Ok(redirect(&format!("/recognitions/{id}?done=competence-recognition-unnamed-done")))
}

pub(super) async fn withdraw(visit: Visit, Path(id): Path<Id<Recognition>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let learner = visit.house.db.write(async |tx| actions::withdraw(tx, actor, id).await).await?;
    Ok(redirect(&format!("{}?done=competence-recognition-withdrawn-done", address(learner))))
}
