//! Lists of meetings: the guide's, the recipient's, and the coordinator's week.

use std::collections::HashMap;

use axum::{Router, routing::get};
use foundation::{Actor, Day, Id, Person, Result, Thing, Timestamp, Tx};
use people::Card;
use ui::{Failure, House, Html, Page, Visit};

use super::{Appointment, answer_pages::state_of, log_pages::from_to, model, store};
use crate::{
    Side, lists,
    path::{self, list_pages::Called},
};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/me/meetings", get(show_mine))
        .route("/my/appointments", get(show_appointments))
        .route("/calendar", get(show_week))
}

/// A meeting in a list.
pub(crate) struct Line {
    /// Where it leads.
    pub href: String,
    /// The meeting's own address, for moving it and calling it off.
    pub address: String,
    /// What the other is called; for the coordinator, both.
    pub name: String,
    /// `today, 13.00–14.00`.
    pub when: String,
    /// `13.00`.
    pub time: String,
    /// The same, for machines.
    pub datetime: String,
    /// Where.
    pub place: String,
    /// What came of it, as a key; empty when nobody has said.
    pub state: &'static str,
    /// Whether the guide has still to tell about it.
    pub untold: bool,
    /// Whether it can be moved or called off.
    pub open: bool,
    /// Whether there is a note.
    pub has_note: bool,
}

/// The meeting as a line in a list, for this side.
pub(crate) fn line(
    page: &Page,
    actor: &Actor,
    meeting: &Appointment,
    cards: &HashMap<Id<Person>, Card>,
) -> Result<Line> {
    let side = path::side(actor, meeting.person, meeting.peer);
    let name = |id: Id<Person>| cards.shown(page, &id);
    let (pack, template) = lists::template(meeting.programme, &meeting.pack)?;
    let mut place = lists::label(pack, &template.lists.place, &meeting.place_kind, page.language);
    if side != Side::Coordinator
        && let (Some(card), Some(sealed)) = (cards.get(&meeting.person), &meeting.place)
    {
        place = format!("{place}. {}", card.key.open(model::PLACE, meeting.id, sealed)?);
    }
    // Nothing is told any more about somebody who has been forgotten.
    let known = cards.contains_key(&meeting.person);
    let untold = known && side == Side::Peer && meeting.is_untold(actor.now);
    let address = format!("/meetings/{}", meeting.id);
    Ok(Line {
        href: if untold { format!("{address}/log") } else { address.clone() },
        address,
        name: match side {
            Side::Recipient => name(meeting.peer),
            Side::Peer => name(meeting.person),
            Side::Coordinator => {
                let (one, two) = (name(meeting.person), name(meeting.peer));
                page.say2("support-both-names", "one", one, "two", two)
            }
        },
        when: from_to(page, meeting.starts_at, meeting.starts_at.plus_minutes(meeting.minutes.unwrap_or(60))),
        time: page.time(&meeting.starts_at),
        datetime: meeting.starts_at.to_string(),
        place,
        state: state_of(meeting.result),
        untold,
        open: meeting.is_ahead(actor.now),
        has_note: meeting.note.is_some(),
    })
}

/// Everybody these meetings are between.
pub(crate) fn people_of(meetings: &[Appointment]) -> Vec<Id<Person>> {
    meetings.iter().flat_map(|meeting| [meeting.person, meeting.peer]).collect()
}

#[derive(askama::Template)]
#[template(path = "meeting/list.html")]
struct ListPage {
    page: Page,
    ahead: Vec<Line>,
    untold: Vec<Line>,
    before: Vec<Line>,
}

async fn show_mine(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let own = Thing::of(actor.hat.org).with(actor.person).fact("open", true);
    let look = async |tx: &mut Tx| {
        actor.must("note_private.list", &Thing::of(actor.hat.org).by(actor.person))?;
        actor.must("meeting.list", &own)?;
        let meetings = store::list_as_peer(tx, actor, actor.now.plus_days(-120)).await?;
        near(tx, actor, meetings).await
    };
    show(&visit, actor, "support-my-meetings", visit.house.db.read(look).await?)
}

async fn show_appointments(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let own = Thing::of(actor.hat.org).about(actor.person);
    let look = async |tx: &mut Tx| {
        actor.must("meeting.list", &own)?;
        let meetings = store::list_as_person(tx, actor, actor.now.plus_days(-200)).await?;
        near(tx, actor, meetings).await
    };
    show(&visit, actor, "support-appointments", visit.house.db.read(look).await?)
}

/// Meetings and whose they are, without those with somebody who is kept apart from the one who looks.
async fn near(
    tx: &mut Tx,
    actor: &Actor,
    mut meetings: Vec<Appointment>,
) -> Result<(Vec<Appointment>, HashMap<Id<Person>, Card>)> {
    let people::Near { cards, apart } = people::cards_near(tx, actor, &people_of(&meetings)).await?;
    meetings.retain(|meeting| !apart.contains(&meeting.person) && !apart.contains(&meeting.peer));
    Ok((meetings, cards))
}

fn show(
    visit: &Visit,
    actor: &Actor,
    title: &str,
    (meetings, cards): (Vec<Appointment>, HashMap<Id<Person>, Card>),
) -> Result<Html, Failure> {
    let page = visit.page(title);
    let (mut ahead, mut untold, mut before) = (Vec::new(), Vec::new(), Vec::new());
    for meeting in &meetings {
        let line = line(&page, actor, meeting, &cards)?;
        match () {
            () if line.open => ahead.push(line),
            () if line.untold => untold.push(line),
            () => before.push(line),
        }
    }
    before.reverse();
    Html::of(&ListPage { page, ahead, untold, before })
}

#[derive(askama::Template)]
#[template(path = "meeting/week.html")]
struct WeekPage {
    page: Page,
    heading: String,
    earlier: String,
    later: String,
    days: Vec<(String, Vec<Line>)>,
}

async fn show_week(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let zone = &visit.house.settings.zone;
    let asked: Option<Day> = visit.asked("from").and_then(|text| text.parse().ok());
    let around = asked.filter(|day| (2000..3000).contains(&day.jiff().year())).unwrap_or(visit.today());
    let monday = around.plus(-i64::from(around.jiff().weekday().to_monday_zero_offset()));
    let (from, to) = (monday.at(0, 0, zone), monday.plus(7).at(0, 0, zone));
    let (meetings, cards) = visit.house.db.read(async |tx| week(tx, actor, from, to).await).await?;
    let page = visit.page("support-calendar");
    let mut days = Vec::new();
    for day in (0..7).map(|n| monday.plus(n)) {
        let mut lines = Vec::new();
        for meeting in meetings.iter().filter(|meeting| meeting.starts_at.day_in(zone) == day) {
            lines.push(line(&page, actor, meeting, &cards)?);
        }
        days.push((page.long_day(&day), lines));
    }
    Html::of(&WeekPage {
        heading: page.say2(
            "support-calendar-week",
            "from",
            page.day(&monday),
            "to",
            page.day(&monday.plus(6)),
        ),
        earlier: format!("/calendar?from={}", monday.plus(-7)),
        later: format!("/calendar?from={}", monday.plus(7)),
        days,
        page,
    })
}

async fn week(
    tx: &mut Tx,
    actor: &Actor,
    from: Timestamp,
    to: Timestamp,
) -> Result<(Vec<Appointment>, HashMap<Id<Person>, Card>)> {
    actor.must("meeting.list", &Thing::of(actor.hat.org))?;
    let meetings = store::list_between(tx, actor, from, to).await?;
    let cards = people::cards(tx, actor, &people_of(&meetings)).await?;
    Ok((meetings, cards))
}
