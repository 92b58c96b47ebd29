//! The page of a checklist: the coordinator's for each guide and for the organisation; the guide reads their own.

use std::collections::HashMap;

use axum::{
    Router,
    extract::Path,
    response::Response,
    routing::{get, post},
};
use foundation::{Id, Person, Result, Role, look_at};
use people::Card;
use ui::{Answers, Failure, House, Html, Page, Visit, redirect};

use super::{
    actions::{self, About, Opened},
    title,
};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/checklists/{list}", get(show_own))
        .route("/checklists/{list}/{point}", post(tick_own))
        .route("/peers/{id}/checklists/{list}", get(show))
        .route("/peers/{id}/checklists/{list}/{point}", post(tick))
}

/// One part of the list, under a heading of its own.
struct Part {
    id: String,
    heading: String,
    points: Vec<Line>,
}

/// One point.
struct Line {
    id: &'static str,
    text: String,
    /// By whom, and when.
    ticked: Option<(String, String)>,
}

#[derive(askama::Template)]
#[template(path = "checklist/list.html")]
struct ListPage {
    page: Page,
    address: String,
    back: String,
    back_to: String,
    lede: String,
    parts: Vec<Part>,
    done: usize,
    all: usize,
    may_tick: bool,
    seen_by: String,
}

async fn show(visit: Visit, Path((id, list)): Path<(Id<Person>, String)>) -> Result<Html, Failure> {
    page(&visit, About::Guide(id), &list).await
}

async fn show_own(visit: Visit, Path(list): Path<String>) -> Result<Html, Failure> {
    page(&visit, About::House, &list).await
}

async fn page(visit: &Visit, about: About, list: &str) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let (opened, cards) = visit
        .house
        .db
        .write(async |tx| {
            let opened = actions::open(tx, actor, about, list).await?;
            let by: Vec<Id<Person>> = opened.ticked.iter().map(|ticked| ticked.ticked_by).collect();
            let cards = people::cards(tx, actor, &by).await?;
            if let Some(peer) = about.guide() {
                look_at(tx, actor, peer, "looked-checklist").await?;
            }
            Ok((opened, cards))
        })
        .await?;
    let page = visit.page_said(title(opened.pack, opened.list, visit.language)).plain();
    let name = opened.guide.as_ref().map(|card| page.name(&card.first_name)).unwrap_or_default();
    let own = actor.hat.role == Role::Peer;
    let (back, back_to) = match about {
        About::House => ("/peers".to_owned(), page.say("competence-to-guides")),
        About::Guide(_) if own => ("/me/profile".to_owned(), page.say("ui-back")),
        About::Guide(peer) => (format!("/peers/{peer}"), name.clone()),
    };
    let (lede, seen_by) = match about {
        About::House => {
            (page.say("competence-checklist-lede-house"), page.say("competence-checklist-seen-house"))
        }
        About::Guide(_) if own => {
            (page.say("competence-checklist-lede-own"), page.say("competence-checklist-seen-own"))
        }
        About::Guide(_) => (
            page.say1("competence-checklist-lede-guide", "name", &name),
            page.say1("competence-checklist-seen", "name", &name),
        ),
    };
    let parts = parts(&page, &opened, &cards);
    Html::of(&ListPage {
        address: visit.path.clone(),
        back,
        back_to,
        lede,
        seen_by,
        done: parts.iter().flat_map(|part| &part.points).filter(|line| line.ticked.is_some()).count(),
        all: opened.list.points.len(),
        may_tick: actor.may("checklist.update", &about.thing(actor)),
        parts,
        page,
    })
}

fn parts(page: &Page, opened: &Opened, cards: &HashMap<Id<Person>, Card>) -> Vec<Part> {
    let Opened { pack, list, ticked, .. } = opened;
    let said = |key: String| pack.text(page.language.as_str(), &key).unwrap_or_default().to_owned();
    let who = |by: &Id<Person>| cards.get(by).map(|card| page.name(&card.first_name)).unwrap_or_default();
    let mut parts: Vec<Part> = Vec::new();
    for point in &list.points {
        let part = point.part.clone().unwrap_or_default();
        if parts.last().is_none_or(|last| last.id != part) {
            let heading = match part.is_empty() {
                true => String::new(),
                false => said(format!("checklist-{}-part-{part}", list.id)),
            };
            parts.push(Part { id: part, heading, points: Vec::new() });
        }
        let ticked = ticked.iter().find(|one| one.point == point.id);
        let line = Line {
            id: &point.id,
            text: said(format!("checklist-{}-{}", list.id, point.id)),
            ticked: ticked.map(|one| (who(&one.ticked_by), page.near_moment(&one.ticked_at))),
        };
        if let Some(part) = parts.last_mut() {
            part.points.push(line);
        }
    }
    parts
}

async fn tick(
    visit: Visit,
    Path((id, list, point)): Path<(Id<Person>, String, String)>,
    answers: Answers,
) -> Result<Response, Failure> {
    keep(&visit, About::Guide(id), (&list, &point), &answers).await
}

async fn tick_own(
    visit: Visit,
    Path((list, point)): Path<(String, String)>,
    answers: Answers,
) -> Result<Response, Failure> {
    keep(&visit, About::House, (&list, &point), &answers).await
}

async fn keep(
    visit: &Visit,
    about: About,
    (list, point): (&str, &str),
    answers: &Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let ticked = !answers.has("ticked", "no");
    visit.house.db.write(async |tx| actions::tick(tx, actor, about, (list, point), ticked).await).await?;
    let to = match about {
        About::Guide(peer) => format!("/peers/{peer}/checklists/{list}"),
        About::House => format!("/checklists/{list}"),
    };
    let said = if ticked { "competence-checklist-ticked-done" } else { "competence-checklist-unticked-done" };
    Ok(redirect(&format!("{to}?done={said}")))
}
