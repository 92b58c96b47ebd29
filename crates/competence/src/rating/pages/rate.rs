//! One domain to rate: its statements, each with its levels. Saved when going on.

use std::collections::HashMap;

use axum::{extract::Path, response::Response};
use foundation::{Error, Id, Person, Result, Tx};
use packs::StatementKind;
use ui::{Answers, Failure, Html, Page, Visit, redirect};

use super::{address, words};
use crate::rating::actions;
use crate::rating::model::Kind;

/// A statement to rate.
struct Line {
    id: &'static str,
    kind: StatementKind,
    text: &'static str,
    reason: &'static str,
    example: &'static str,
    level: Option<u8>,
}

#[derive(askama::Template)]
#[template(path = "rating/pages/rate.html")]
struct Rate {
    page: Page,
    id: Id<Person>,
    name: String,
    own: bool,
    lang: &'static str,
    domain: &'static str,
    about: &'static str,
    at: usize,
    of: usize,
    before: Option<&'static str>,
    competences: Vec<(&'static str, Vec<Line>)>,
    /// Each level: its word, and what it means.
    levels: Vec<(usize, String, String)>,
}

impl Rate {
    fn kind(&self, kind: &StatementKind) -> &'static str {
        match kind {
            StatementKind::Knowledge => "competence-kind-knowledge",
            StatementKind::Skill => "competence-kind-skill",
            StatementKind::Attitude => "competence-kind-attitude",
        }
    }

    fn has(&self, line: &Line, level: &usize) -> bool {
        line.level.map(usize::from) == Some(*level)
    }
}

pub(super) async fn show(
    visit: Visit,
    Path((id, domain)): Path<(Id<Person>, String)>,
) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let look = async |tx: &mut Tx| {
        let opened = actions::open(tx, actor, id).await?;
        actor.must_see("rating.create", &opened.thing(actor))?;
        foundation::must(opened.rates.is_some(), Error::NotFound)?;
        Ok(opened)
    };
    let opened = visit.house.db.write(look).await?;
    let scale = &opened.scale;
    let (lang, texts) = words(scale, &visit)?;
    let all: Vec<&'static str> = scale.domains().map(|(id, _)| id).collect();
    let at = all.iter().position(|one| *one == domain).ok_or(Failure(Error::NotFound))?;
    let domain = all.get(at).copied().ok_or(Failure(Error::NotFound))?;
    let said = texts.domains.get(domain).ok_or(Failure(Error::NotFound))?;
    let levels = opened.begun(actor);
    let line = |one: &'static packs::Statement| {
        let (place, words) = (scale.place(&one.id)?, texts.statements.get(&one.id)?);
        let level = levels.at(place);
        let (text, reason, example) = (&*words.text, &*words.reason, &*words.example);
        Some(Line { id: &one.id, kind: one.kind, text, reason, example, level })
    };
    let competence = |one: &'static packs::Competence| {
        let title = texts.competences.get(&one.id)?.title.as_str();
        Some((title, scale.framework.statements_of(&one.id).filter_map(line).collect()))
    };
    let page = visit.page_said(said.title.clone()).focused();
    Html::of(&Rate {
        id,
        name: page.name(&opened.card.first_name),
        own: opened.rates == Some(Kind::Own),
        lang,
        domain,
        about: &said.about,
        at: at + 1,
        of: all.len(),
        before: at.checked_sub(1).and_then(|before| all.get(before).copied()),
        competences: scale.framework.competences_of(domain).filter_map(competence).collect(),
        levels: texts.levels.iter().enumerate().map(|(at, words)| parted(at, words)).collect(),
        page,
    })
}

/// A level is written as a short word, a colon, and what it means.
fn parted(at: usize, words: &str) -> (usize, String, String) {
    let (word, means) = words.split_once(':').unwrap_or((words, ""));
    (at, word.trim().to_owned(), means.trim().to_owned())
}

pub(super) async fn save(
    visit: Visit,
    Path((id, domain)): Path<(Id<Person>, String)>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let scale = crate::rating::Scale::here()?;
    let highest = scale.framework.levels;
    let said: HashMap<usize, u8> = actions::places(&scale, &domain)?
        .into_iter()
        .filter_map(|place| {
            let level: u8 = answers.text(&format!("s-{}", scale.statements.get(place)?)).parse().ok()?;
            (usize::from(level) < highest).then_some((place, level))
        })
        .collect();
    visit.house.db.write(async |tx| actions::rate(tx, actor, (id, &domain), &said).await).await?;
    let all: Vec<&'static str> = scale.domains().map(|(id, _)| id).collect();
    let next = all.iter().position(|one| *one == domain).and_then(|at| all.get(at + 1));
    let stop = answers.has("then", "stop");
    Ok(match next.filter(|_| !stop) {
        Some(next) => redirect(&format!("{}/rate/{next}", address(id))),
        None => redirect(&format!("{}?done=competence-rating-saved-done", address(id))),
    })
}

pub(super) async fn finish(visit: Visit, Path(id): Path<Id<Person>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| actions::finish(tx, actor, id).await).await?;
    Ok(redirect(&format!("{}/gaps?done=competence-rating-finished-done", address(id))))
}
