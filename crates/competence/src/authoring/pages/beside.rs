//! Two frameworks side by side: choose them, see what is not covered, link parts, take the links along.

use axum::{
    Router,
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use foundation::{Error, Id, Result, Tx};
use ui::{Answers, Errors, Failure, House, Html, Page, Visit, redirect};

use super::row;
use crate::authoring::{
    beside::{self, Joined, Line, Pair},
    bring::thing,
    model::{Part, Relation},
    store,
};

/// So many of each list are shown, and so many parts to choose from.
const SHOWN: usize = 200;
const CHOICES: usize = 40;

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/own-frameworks/beside", get(show))
        .route("/own-frameworks/beside/link", get(show_link).post(link))
        .route("/own-frameworks/beside/links/{id}/remove", post(unlink))
        .route("/own-frameworks/beside/links.csv", get(take))
}

#[derive(askama::Template)]
#[template(path = "authoring/pages/beside.html")]
struct Beside {
    page: Page,
    errors: Errors,
    /// What can be laid side by side: names in the address, and titles.
    choices: Vec<(String, String)>,
    one: String,
    other: String,
    pair: Option<Pair>,
}

impl Beside {
    fn first<'a>(&self, lines: &[&'a Line]) -> Vec<&'a Line> {
        lines.iter().take(SHOWN).copied().collect()
    }
}

fn asked(visit: &Visit) -> (String, String) {
    let named = |name: &str| visit.asked(name).unwrap_or_default();
    (named("one"), named("other"))
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    actor.must_see("own_framework.read", &thing(actor))?;
    let (one, other) = asked(&visit);
    let chosen = !one.is_empty() && !other.is_empty();
    let look = async |tx: &mut Tx| {
        let own = store::list(tx, actor).await?;
        let pair = match chosen {
            true => Some(beside::pair(tx, actor, (&one, &other), visit.language.as_str()).await),
            false => None,
        };
        Ok((own, pair.transpose()))
    };
    let (own, pair) = visit.house.db.read(look).await?;
    let (pair, errors) = match pair {
        Ok(pair) => (pair, Errors::default()),
        Err(error) => (None, Errors::of(error)?),
    };
    let own = own.into_iter().map(|own| (own.framework.to_string(), own.title));
    let titled = |framework: &packs::Framework| {
        let texts = framework.texts(visit.language.as_str()).or_else(|| framework.texts("en"));
        (framework.id.clone(), texts.map_or_else(|| framework.id.clone(), |texts| texts.title.clone()))
    };
    let choices = own.chain(packs::installed().frameworks().map(titled)).collect();
    let wrong = errors.any();
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = visit.page("competence-own-beside").wrong_when(wrong);
    Ok(Html::with(status, &Beside { page, errors, choices, one, other, pair })?.into_response())
}

#[derive(askama::Template)]
#[template(path = "authoring/pages/link.html")]
struct LinkPage {
    page: Page,
    errors: Errors,
    pair: Pair,
    line: Line,
    search: String,
    choices: Vec<Line>,
    /// Whether more were found than are shown.
    more: bool,
}

async fn show_link(visit: Visit) -> Result<Response, Failure> {
    let (one, other) = asked(&visit);
    let part = visit.asked("part").and_then(|part| part.parse().ok()).ok_or(Error::NotFound)?;
    let search = visit.asked("search").unwrap_or_default();
    link_page(&visit, (&one, &other, part), search, Errors::default()).await
}

async fn link_page(
    visit: &Visit,
    (one, other, part): (&str, &str, Id<Part>),
    search: String,
    errors: Errors,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    actor.must_see("own_framework.update", &thing(actor))?;
    let language = visit.language.as_str();
    let pair = visit.house.db.read(async |tx| beside::pair(tx, actor, (one, other), language).await).await?;
    let line = pair.one.line(part).cloned().ok_or(Error::NotFound)?;
    let words: Vec<String> = search.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let fits = |line: &&Line| {
        let said = format!("{} {}", line.code, line.words).to_lowercase();
        words.iter().all(|word| said.contains(word))
    };
    let found = pair.other.lines.iter().filter(fits).count();
    let choices = pair.other.lines.iter().filter(fits).take(CHOICES).cloned().collect();
    let wrong = errors.any();
    let page = visit.page("competence-own-link").plain().wrong_when(wrong);
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let shown = LinkPage { page, errors, pair, line, search, choices, more: found > CHOICES };
    Ok(Html::with(status, &shown)?.into_response())
}

async fn link(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let (one, other) = (answers.text("one"), answers.text("other"));
    let part: Id<Part> = answers.text("part").parse().map_err(|_| Error::NotFound)?;
    let there = answers.text("other_part").parse().ok();
    let relation: Option<Relation> = answers.word("relation");
    let language = visit.language.as_str();
    let linked = visit
        .house
        .db
        .write(async |tx| {
            let pair = beside::pair(tx, actor, (one, other), language).await?;
            beside::link(tx, actor, &pair, (part, there), relation).await
        })
        .await;
    match linked {
        Ok(()) => Ok(redirect(&back(one, other, "competence-own-linked-done"))),
        Err(error) => {
            let search = answers.text("search").to_owned();
            link_page(&visit, (one, other, part), search, Errors::of(error)?).await
        }
    }
}

async fn unlink(visit: Visit, Path(id): Path<Id<Joined>>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| beside::unlink(tx, actor, id).await).await?;
    Ok(redirect(&back(answers.text("one"), answers.text("other"), "competence-own-unlinked-done")))
}

/// The page of two frameworks. Names that could be no part of an address are left out.
fn back(one: &str, other: &str, said: &str) -> String {
    let plain = |name: &str| -> String {
        name.chars().filter(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect()
    };
    format!("/own-frameworks/beside?one={}&other={}&done={said}", plain(one), plain(other))
}

async fn take(visit: Visit) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let (one, other) = asked(&visit);
    let language = visit.language.as_str();
    let pair =
        visit.house.db.read(async |tx| beside::pair(tx, actor, (&one, &other), language).await).await?;
    let heading = ["competence-own-csv-id", "competence-own-words", "competence-own-relation"];
    let [id, words, relation] = heading.map(|key| visit.say(key));
    let mut lines = vec![row(&[&id, &pair.one.title, &words, &relation, &id, &pair.other.title, &words])];
    for link in &pair.links {
        let said = visit.say(&format!("competence-own-relation-{}", link.relation));
        let ids = (link.one.id.to_string(), link.other.id.to_string());
        lines.push(row(&[
            &ids.0,
            &link.one.code,
            &link.one.words,
            &said,
            &ids.1,
            &link.other.code,
            &link.other.words,
        ]));
    }
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"links.csv\""),
    ];
    Ok((headers, format!("\u{feff}{}", lines.concat())).into_response())
}
