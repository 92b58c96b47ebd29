//! The guide's page of one person: when they meet, what they wrote, what can be done.

use axum::{Router, extract::Path as Address, routing::get};
use foundation::{Actor, Id, Result, Thing, Tx, look_at};
use ui::{Failure, House, Html, Page, Visit};

use super::{
    State, Walk,
    list_pages::Called,
    message,
    pages::{Pillar, agreements, bridge},
    store,
};
use crate::{
    Path, Side, home, lists,
    meeting::{self, list_pages::Line},
};

pub(super) fn routes() -> Router<House> {
    Router::new().route("/me/people/{id}", get(show_person))
}

#[derive(askama::Template)]
#[template(path = "path/guide.html")]
struct PersonPage {
    page: Page,
    address: String,
    mine: String,
    name: String,
    message: String,
    bridge: Vec<Pillar>,
    call: String,
    open: bool,
    paused: bool,
    may_resume: bool,
    next: Option<Line>,
    meetings: Vec<(Line, String)>,
    held: usize,
    agreements: Vec<(String, String, String)>,
    ends_on: String,
    may_ask_longer: bool,
    longer_asked: bool,
}

struct Found {
    walk: Walk,
    meetings: Vec<meeting::Appointment>,
    cards: super::list_pages::Cards,
    agreements: Vec<programme::AgreementLine>,
    call: String,
}

async fn find(tx: &mut Tx, actor: &Actor, id: Id<Path>) -> Result<Found> {
    let walk = store::find(tx, actor, id).await?;
    actor.must_see("note_private.read", &Thing::of(walk.org).by(walk.peer))?;
    let meetings = meeting::store::list_of_path(tx, actor, id).await?;
    let cards = people::cards(tx, actor, &[walk.person, walk.peer]).await?;
    let agreements = programme::agreements_about(tx, actor, id.of()).await?;
    // Somebody who rests or has stopped is not called.
    let call = match walk.state {
        State::Active | State::Ending => home::call_of(tx, actor, walk.person).await?,
        State::Paused | State::Closed => String::new(),
    };
    look_at(tx, actor, walk.person, "looked-path").await?;
    Ok(Found { walk, meetings, cards, agreements, call })
}

async fn show_person(visit: Visit, Address(id): Address<Id<Path>>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let found = visit.house.db.write(async |tx| find(tx, actor, id).await).await?;
    let (walk, page) = (&found.walk, visit.page("support-person-title"));
    let name = found.cards.shown(&page, &walk.person);
    let card = found.cards.get(&walk.person);
    let (pack, _) = lists::template(walk.programme, &walk.pack)?;
    let mut lines = Vec::new();
    for meeting in &found.meetings {
        let note = match card {
            Some(card) => card.key.open_maybe(meeting::model::NOTE, meeting.id, meeting.note.as_ref())?,
            None => None,
        };
        let line = meeting::list_pages::line(&page, actor, meeting, &found.cards)?;
        lines.push((line, note.unwrap_or_default()));
    }
    let held = found.meetings.iter().filter(|m| m.result == Some(meeting::Outcome::Held)).count();
    let (ahead, before): (Vec<_>, Vec<_>) = lines.into_iter().partition(|(line, _)| line.open);
    Html::of(&PersonPage {
        address: format!("/paths/{id}"),
        mine: format!("/me/people/{id}"),
        message: message(&page, walk, Side::Peer, &found.cards)?,
        bridge: bridge(&page, walk),
        call: found.call,
        open: walk.is_open(),
        paused: walk.state == State::Paused,
        may_resume: walk.paused_by == Some(Side::Peer),
        next: ahead.into_iter().next_back().map(|(line, _)| line),
        meetings: before,
        held,
        agreements: agreements(&page, pack, &found.agreements),
        ends_on: page.day(&walk.ends_on),
        may_ask_longer: walk.is_open()
            && walk.extension_asked_on.is_none()
            && walk.extension_approved_by.is_none(),
        longer_asked: walk.waits_for_longer(),
        name,
        page,
    })
}
