//! The first look at somebody's ratings: how far they are, who rates, with whom they share.

use std::collections::HashMap;

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Id, Person, Result, Thing, Timestamp, Tx};
use people::Card;
use ui::{Answers, Errors, Failure, Html, Page, Visit, redirect};

use super::{address, said, words};
use crate::rating::actions::{self, Opened};
use crate::rating::model::{Audience, Kind};

/// A domain, and how it has been rated.
struct DomainLine {
    id: &'static str,
    title: &'static str,
    all: usize,
    given: usize,
    /// The mean of each kind's newest rating, in words; none where there is none to see.
    means: Vec<Option<String>>,
}

impl DomainLine {
    fn icon(&self) -> &'static str {
        if self.given == self.all { "done" } else { "ahead" }
    }
}

#[derive(askama::Template)]
#[template(path = "rating/pages/overview.html")]
struct Overview {
    page: Page,
    errors: Errors,
    id: Id<Person>,
    name: String,
    own: bool,
    lang: &'static str,
    rates: Option<Kind>,
    kept_back: bool,
    domains: Vec<DomainLine>,
    kinds: Vec<Kind>,
    given: usize,
    all: usize,
    begun: bool,
    next: Option<&'static str>,
    /// The finished ratings that the actor may see, newest first: kind, who, when, version.
    done: Vec<(Kind, String, Timestamp, String)>,
    raters: Vec<(Id<Person>, String, Kind)>,
    shared: Vec<Audience>,
    may_ask: bool,
    /// Who can be asked.
    candidates: Vec<(Id<Person>, String)>,
}

impl Overview {
    /// How far it is, in hundredths.
    fn share(&self) -> usize {
        self.given * 100 / self.all.max(1)
    }

    fn said(&self, kind: &Kind) -> &'static str {
        said(*kind)
    }

    fn audience(&self, audience: &Audience) -> &'static str {
        match audience {
            Audience::Trainer => "competence-rating-share-trainer",
            Audience::Supervisor => "competence-rating-share-supervisor",
            Audience::Coordinator => "competence-rating-share-coordinator",
        }
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<Id<Person>>) -> Result<Html, Failure> {
    page(&visit, id, Errors::default()).await
}

async fn page(visit: &Visit, id: Id<Person>, errors: Errors) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let look = async |tx: &mut Tx| {
        let opened = actions::open(tx, actor, id).await?;
        let may_ask = actor.may("rating.update", &Thing::of(actor.hat.org).about(id));
        let candidates = if may_ask { actions::candidates(tx, actor, id).await? } else { Vec::new() };
        let mut ids: Vec<Id<Person>> = opened.raters.iter().map(|(rater, _)| *rater).collect();
        ids.extend(opened.ratings.iter().map(|one| one.rater));
        Ok((people::cards(tx, actor, &ids).await?, opened, may_ask, candidates))
    };
    let (cards, opened, may_ask, candidates) = visit.house.db.write(look).await?;
    let page = visit.page("competence-rating-title").wrong_when(errors.any());
    let html = overview(visit, page, (opened, &cards), errors)?;
    let candidates = candidates.into_iter().map(|card| (card.id, html.page.name(&card.first_name))).collect();
    let html = Overview { may_ask, candidates, ..html };
    let status = if html.errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Html::with(status, &html)
}

fn overview(
    visit: &Visit,
    page: Page,
    (opened, cards): (Opened, &HashMap<Id<Person>, Card>),
    errors: Errors,
) -> Result<Overview, Failure> {
    let actor = visit.actor()?;
    let (lang, texts) = words(&opened.scale, visit)?;
    let own = opened.card.id == actor.person;
    let levels = opened.begun(actor);
    let kinds: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| opened.latest(*kind).is_some()).collect();
    let line = |(id, places): (&'static str, Vec<usize>)| {
        let said = texts.domains.get(id)?;
        let mean = |kind: &Kind| opened.latest(*kind)?.levels.mean(&places).map(|mean| page.number(&mean, 1));
        Some(DomainLine {
            id,
            title: &said.title,
            all: places.len(),
            given: levels.given(&places),
            means: kinds.iter().map(mean).collect(),
        })
    };
    let domains: Vec<DomainLine> = opened.scale.domains().filter_map(line).collect();
    let called = |id: &Id<Person>| {
        let card = cards.get(id);
        card.map_or_else(|| page.say("competence-rating-gone"), |card| page.name(&card.first_name))
    };
    let done = opened.ratings.iter().rev();
    let done = done.filter_map(|one| Some((one.kind, called(&one.rater), one.done_at?, one.version.clone())));
    Ok(Overview {
        errors,
        id: opened.card.id,
        name: page.name(&opened.card.first_name),
        own,
        lang,
        rates: opened.rates,
        kept_back: opened.kept_back,
        given: domains.iter().map(|one| one.given).sum(),
        all: domains.iter().map(|one| one.all).sum(),
        begun: opened.draft(actor).is_some(),
        next: domains.iter().find(|one| one.given < one.all).map(|one| one.id),
        kinds: kinds.clone(),
        done: done.collect(),
        raters: opened.raters.iter().map(|(id, kind)| (*id, called(id), *kind)).collect(),
        shared: opened.shared.clone(),
        may_ask: false,
        candidates: Vec::new(),
        domains,
        page,
    })
}

pub(super) async fn share(
    visit: Visit,
    Path(id): Path<Id<Person>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let with: Vec<Audience> = answers.all("with").iter().filter_map(|one| one.parse().ok()).collect();
    visit.house.db.write(async |tx| actions::share(tx, actor, id, &with).await).await?;
    Ok(redirect(&format!("{}?done=competence-rating-shared-done", address(id))))
}

pub(super) async fn ask(
    visit: Visit,
    Path(id): Path<Id<Person>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let who = (answers.word("rater"), answers.word::<Kind>("kind"));
    match visit.house.db.write(async |tx| actions::ask(tx, actor, id, who).await).await {
        Ok(()) => Ok(redirect(&format!("{}?done=competence-rating-asked-done", address(id)))),
        Err(error) => Ok(page(&visit, id, Errors::of(error)?).await?.into_response()),
    }
}

pub(super) async fn end(
    visit: Visit,
    Path(id): Path<Id<Person>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    if let (Some(rater), Some(kind)) = (answers.word("rater"), answers.word::<Kind>("kind")) {
        visit.house.db.write(async |tx| actions::end_rater(tx, actor, id, (rater, kind)).await).await?;
    }
    Ok(redirect(&format!("{}?done=competence-rating-ended-done", address(id))))
}
