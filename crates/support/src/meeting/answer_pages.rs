//! The page a reminder leads to: when, where, with whom; move it, or say that one cannot come.

use axum::{
    Router,
    extract::Path as Address,
    response::Response,
    routing::{get, post},
};
use foundation::{Id, look_at};
use ui::{Failure, House, Html, Page, Visit};

use super::{Outcome, log_pages::from_to, model, plan, store};
use crate::{
    Meeting, Side, after, lists,
    path::{self, list_pages::Called},
};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/meetings/{id}", get(show_meeting))
        .route("/meetings/{id}/cannot-come", post(cannot_come))
}

#[derive(askama::Template)]
#[template(path = "meeting/answer.html")]
struct AnswerPage {
    page: Page,
    back: &'static str,
    address: String,
    heading: String,
    when: String,
    place: String,
    state: &'static str,
    ahead: bool,
    movable: bool,
    may_cancel: bool,
    log: bool,
    note: Option<String>,
}

async fn show_meeting(visit: Visit, Address(id): Address<Id<Meeting>>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let look = async |tx: &mut foundation::Tx| {
        let meeting = store::find(tx, actor, id).await?;
        let cards = people::cards(tx, actor, &[meeting.person, meeting.peer]).await?;
        look_at(tx, actor, meeting.person, "looked-meeting").await?;
        Ok((meeting, cards))
    };
    let (meeting, cards) = visit.house.db.write(look).await?;
    let side = path::side(actor, meeting.person, meeting.peer);
    let other = if side == Side::Recipient { meeting.peer } else { meeting.person };
    // Who has been forgotten has no card, and nothing that was written.
    let key = cards.get(&meeting.person).map(|card| &card.key);
    let (pack, template) = lists::template(meeting.programme, &meeting.pack)?;
    let mut place = lists::label(pack, &template.lists.place, &meeting.place_kind, visit.language);
    let open = |column, sealed| key.map_or(Ok(None), |key| key.open_maybe(column, id, sealed));
    // Where exactly is for the two alone.
    let words = meeting.place.as_ref().filter(|_| side != Side::Coordinator);
    if let Some(words) = open(model::PLACE, words)? {
        place = format!("{place}. {words}");
    }
    let may_note = actor.may("log_shared.read", &meeting.thing(actor.now));
    let page = visit.page("support-meeting-title").plain();
    let ends_at = meeting.starts_at.plus_minutes(meeting.minutes.unwrap_or(60));
    Html::of(&AnswerPage {
        back: match side {
            Side::Recipient => "/my",
            Side::Peer => "/me",
            Side::Coordinator => "/calendar",
        },
        address: format!("/meetings/{id}"),
        heading: page.say1("support-meeting-with", "name", cards.shown(&page, &other)),
        when: from_to(&page, meeting.starts_at, ends_at),
        place,
        state: state_of(meeting.result),
        ahead: meeting.is_ahead(actor.now),
        movable: meeting.must_be_movable().is_ok() && actor.may("meeting.update", &meeting.thing(actor.now)),
        may_cancel: meeting.must_be_open().is_ok() && side != Side::Coordinator,
        log: side == Side::Peer
            && !page.by_link
            && meeting.starts_at <= actor.now
            && meeting.state != path::State::Closed,
        note: if may_note && key.is_some() && side != Side::Coordinator && !page.by_link {
            Some(open(model::NOTE, meeting.note.as_ref())?.unwrap_or_default())
        } else {
            None
        },
        page,
    })
}

/// What came of it, as a key; empty when nobody has said.
pub(super) fn state_of(result: Option<Outcome>) -> &'static str {
    match result {
        None => "",
        Some(Outcome::Held) => "support-outcome-held",
        Some(Outcome::Moved) => "support-outcome-moved",
        Some(Outcome::CancelledByRecipient) => "support-outcome-cancelled-by-recipient",
        Some(Outcome::CancelledByPeer) => "support-outcome-cancelled-by-peer",
        Some(Outcome::Forgotten) => "support-outcome-forgotten",
        Some(Outcome::NotReached) => "support-outcome-not-reached",
    }
}

async fn cannot_come(visit: Visit, Address(id): Address<Id<Meeting>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| plan::cannot_come(tx, actor, id).await).await?;
    Ok(after::look(&format!("/meetings/{id}"), "support-meeting-cannot-done"))
}
