//! The page on which a feed is made and ended, and the feed itself.

use axum::{
    Router,
    extract::Path as Address,
    http::header,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use foundation::{Error, Timestamp};
use icalendar::{Calendar, Component, Event};
use ui::{Failure, House, Html, Page, Visit};

use super::store::{self, Slot};

use crate::after;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/settings/calendar", get(show_feed).post(make_feed))
        .route("/settings/calendar/end", post(end_feed))
        .route("/feed/{file}", get(read_feed))
}

#[derive(askama::Template)]
#[template(path = "feed/settings.html")]
struct FeedPage {
    page: Page,
    since: Option<String>,
    address: Option<String>,
}

async fn show_feed(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let since = visit.house.db.read(async |tx| store::find_own(tx, actor).await).await?;
    let page = visit.page("support-feed-title").plain();
    let since = since.map(|at| page.near_moment(&at));
    Html::of(&FeedPage { since, address: None, page })
}

/// Answers with the page itself: the address is shown once and kept nowhere.
async fn make_feed(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let language = visit.language;
    let code = visit.house.db.write(async |tx| store::make(tx, actor, language).await).await?;
    let page = visit.page("support-feed-title").plain();
    let address = format!("{}/feed/{code}.ics", visit.house.settings.address);
    Html::of(&FeedPage { since: Some(page.near_moment(&visit.now())), address: Some(address), page })
}

async fn end_feed(visit: Visit) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| store::end(tx, actor).await).await?;
    Ok(after::look("/settings/calendar", "support-feed-ended-done"))
}

async fn read_feed(visit: Visit, Address(file): Address<String>) -> Result<Response, Failure> {
    let code = file.strip_suffix(".ics").filter(|code| code.len() == 48).ok_or(Error::NotFound)?;
    let house = &visit.house;
    let now = visit.now();
    let (language, slots) = house.db.read(async |tx| store::read(tx, &house.trust, code, now).await).await?;
    let name = house.texts.say(language, "support-feed-appointment", &[]);
    let shown = "inline; filename=\"calendar.ics\"";
    let headers =
        [(header::CONTENT_TYPE, "text/calendar; charset=utf-8"), (header::CONTENT_DISPOSITION, shown)];
    Ok((headers, calendar(&slots, &name, now)).into_response())
}

/// The feed as a calendar reads it. Moments in UTC stay right when the clocks on the wall change.
fn calendar(slots: &[Slot], name: &str, now: Timestamp) -> String {
    let mut calendar = Calendar::new();
    calendar.append_property(("REFRESH-INTERVAL;VALUE=DURATION", "PT1H"));
    calendar.append_property(("X-PUBLISHED-TTL", "PT1H"));
    for slot in slots {
        let ends_at = slot.starts_at.plus_minutes(slot.minutes.unwrap_or(60));
        let event = Event::with_uid(&slot.id.to_string())
            .summary(name)
            .class(icalendar::Class::Private)
            .add_property("DTSTAMP", utc(now))
            .add_property("DTSTART", utc(slot.starts_at))
            .add_property("DTEND", utc(ends_at))
            .done();
        calendar.push(event);
    }
    calendar.done().to_string()
}

fn utc(moment: Timestamp) -> String {
    moment.jiff().strftime("%Y%m%dT%H%M%SZ").to_string()
}
