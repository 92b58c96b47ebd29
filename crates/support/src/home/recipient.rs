//! The recipient's first page: who is my guide, when do we meet, and what is mine to choose.

use axum::{Router, routing::get};
use foundation::{Actor, Id, Result, Thing, Tx};
use ui::{Failure, House, Html, Page, Visit};

use super::store;
use crate::{
    Side,
    meeting::{
        self,
        list_pages::{Line, line, people_of},
    },
    path::{self, State, Walk, list_pages::Called},
};

pub(super) fn routes() -> Router<House> {
    Router::new().route("/my", get(show_my))
}

#[derive(askama::Template)]
#[template(path = "home/my.html")]
struct My {
    page: Page,
    greeting: String,
    asked: Option<String>,
    guide: Option<Guide>,
    next: Option<Line>,
    phone: String,
}

/// The guide of the recipient's path, and what can be done about it.
struct Guide {
    name: String,
    address: String,
    message: String,
    open: bool,
    parted: bool,
    paused: bool,
    may_resume: bool,
    ends_on: String,
    ends_soon: bool,
    may_ask_longer: bool,
    longer_asked: bool,
}

struct Found {
    walk: Option<Walk>,
    meetings: Vec<meeting::Appointment>,
    asked: Vec<Id<crate::Match>>,
    cards: path::list_pages::Cards,
    phone: String,
}

async fn find(tx: &mut Tx, actor: &Actor) -> Result<Found> {
    actor.must("relation.list", &Thing::of(actor.hat.org).about(actor.person))?;
    let mut walk = path::store::list_as_person(tx, actor).await?.into_iter().next();
    let mut meetings = meeting::store::list_as_person(tx, actor, actor.now).await?;
    let asked = store::list_asked(tx, actor).await?;
    let mut ids = people_of(&meetings);
    ids.extend(walk.iter().map(|walk| walk.peer));
    let people::Near { cards, apart } = people::cards_near(tx, actor, &ids).await?;
    // Of who is kept apart from the person there is no more than the message that they were parted.
    walk = walk.filter(|walk| walk.parted_at.is_some() || !apart.contains(&walk.peer));
    meetings.retain(|meeting| !apart.contains(&meeting.peer));
    let phone = super::phone_of(tx, actor.hat.org).await?;
    Ok(Found { walk, meetings, asked, cards, phone })
}

async fn show_my(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let look = visit.house.db.read(async |tx| Ok((find(tx, actor).await?, ui::waiting(tx, &visit).await?)));
    let (found, waits) = look.await?;
    let page = visit.page("support-my-title").with_waiting(waits);
    let next =
        found.meetings.iter().find(|meeting| meeting.is_ahead(actor.now) && meeting.state != State::Closed);
    let next = next.map(|meeting| line(&page, actor, meeting, &found.cards)).transpose()?;
    let guide = found.walk.as_ref().map(|walk| guide(&page, walk, &found, &visit)).transpose()?;
    let name = visit.signed_in.as_ref().map(|s| page.name(&s.first_name)).unwrap_or_default();
    Html::of(&My {
        greeting: page.say1("support-me-greeting", "name", name),
        asked: found.asked.first().map(|id| format!("/asked/{id}")),
        guide,
        next,
        phone: found.phone,
        page,
    })
}

fn guide(page: &Page, walk: &Walk, found: &Found, visit: &Visit) -> Result<Guide> {
    let name = found.cards.shown(page, &walk.peer);
    Ok(Guide {
        message: path::message(page, walk, Side::Recipient, &found.cards)?,
        address: format!("/paths/{}", walk.id),
        open: walk.is_open(),
        parted: walk.parted_at.is_some(),
        paused: walk.state == State::Paused,
        may_resume: walk.paused_by == Some(Side::Recipient),
        ends_on: page.day(&walk.ends_on),
        ends_soon: walk.ends_soon(visit.today()) || walk.state == State::Ending,
        may_ask_longer: walk.is_open()
            && walk.extension_asked_on.is_none()
            && walk.extension_approved_by.is_none(),
        longer_asked: walk.waits_for_longer(),
        name,
    })
}
