//! The page: to whom by role, since when, why, and two buttons.

use axum::{
    Router,
    extract::Path,
    response::Response,
    routing::{get, post},
};
use foundation::{
    Actor, Error, Event, Id, News, Result, Role, Stuck, Thing, Timestamp, Tx, find_stuck, list_stuck, tell,
};
use ui::{Answers, Failure, House, Html, Page, Visit, redirect};

use super::why::WORDS;
use crate::reactions::{Letter, letter_of};

/// So many are shown; when they are done, the next ones come.
const LINES: i64 = 50;
const AGAIN: &str = "letters-again-done";
const ASIDE: &str = "letters-aside-done";

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/admin/letters", get(show_unsent))
        .route("/admin/letters/{event}/again", post(again))
        .route("/admin/letters/{event}/aside", post(aside))
}

#[derive(askama::Template)]
#[template(path = "unsent/list.html")]
struct Unsent {
    page: Page,
    lines: Vec<Line>,
}

struct Line {
    id: Id<Event>,
    to: String,
    what: String,
    since: Timestamp,
    why: String,
}

async fn show_unsent(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must("letter.list", &Thing::of(actor.hat.org))?;
    let stuck = visit.house.db.read(async |tx| list_stuck(tx, actor, LINES).await).await?;
    let lines = stuck.iter().map(|one| line(&visit, one)).collect();
    Html::of(&Unsent { page: visit.page("letters-title"), lines })
}

fn line(visit: &Visit, stuck: &Stuck) -> Line {
    let Letter { what, to } = letter_of(&stuck.name, &stuck.news);
    let role = |role: &Role| visit.say(&format!("people-role-{role}"));
    let why = stuck.failed.as_deref().filter(|word| WORDS.contains(word)).unwrap_or("broken");
    Line {
        id: stuck.id,
        to: to.iter().map(role).collect::<Vec<_>>().join(", "),
        what: visit.say(&format!("letters-what-{what}")),
        since: stuck.at,
        why: visit.say(&format!("letters-why-{why}")),
    }
}

/// Somebody had a letter tried once more.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct TriedAgain {
    event: Id<Event>,
}
impl News for TriedAgain {
    const NAME: &'static str = "letters.tried_again";
}

/// Somebody put a letter aside: nobody waits for it any more.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct PutAside {
    event: Id<Event>,
}
impl News for PutAside {
    const NAME: &'static str = "letters.put_aside";
}

async fn try_again(tx: &mut Tx, actor: &Actor, event: Id<Event>) -> Result<()> {
    actor.must("letter.update", &Thing::of(actor.hat.org))?;
    find_stuck(tx, actor, event).await?;
    foundation::try_again(tx, actor, event).await?;
    tell(tx, actor, &TriedAgain { event }).await
}

async fn put_aside(tx: &mut Tx, actor: &Actor, event: Id<Event>) -> Result<()> {
    actor.must("letter.void", &Thing::of(actor.hat.org))?;
    find_stuck(tx, actor, event).await?;
    foundation::put_aside(tx, actor, event).await?;
    tell(tx, actor, &PutAside { event }).await
}

async fn again(visit: Visit, Path(event): Path<String>, _: Answers) -> Result<Response, Failure> {
    let event = event.parse().map_err(|_| Error::NotFound)?;
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| try_again(tx, actor, event).await).await?;
    Ok(redirect(&format!("/admin/letters?done={AGAIN}")))
}

async fn aside(visit: Visit, Path(event): Path<String>, _: Answers) -> Result<Response, Failure> {
    let event = event.parse().map_err(|_| Error::NotFound)?;
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| put_aside(tx, actor, event).await).await?;
    Ok(redirect(&format!("/admin/letters?done={ASIDE}")))
}
