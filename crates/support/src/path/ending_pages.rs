//! The pages of the goodbye: the recipient's and the guide's.

use std::collections::HashMap;

use axum::{
    Router,
    extract::Path as Address,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use foundation::{Actor, Id, Result, Thing, Tx, look_at};
use people::Card;
use ui::{Answers, Errors, Failure, House, Html, Page, Visit};

use super::{
    Walk,
    goodbye::{self, Goodbye},
    list_pages::Called,
    store,
};
use crate::{
    Path, Side, after, lists,
    meeting::{self, Appointment, Outcome},
};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/my/ending", get(show_mine).post(write_mine))
        .route("/me/people/{id}/ending", get(show_guides).post(write_guides))
}

#[derive(askama::Template)]
#[template(path = "path/ending.html")]
struct EndingPage {
    page: Page,
    action: String,
    address: String,
    back: String,
    recipient: bool,
    name: String,
    about: String,
    take_label: String,
    onward_label: String,
    thanks_label: String,
    met: usize,
    first: String,
    last: String,
    topics: Vec<String>,
    goodbye: Goodbye,
    onward: Vec<(String, String, bool)>,
    open: bool,
    ends_day: String,
    ends_on: String,
    today: String,
    errors: Errors,
}

struct Found {
    walk: Walk,
    meetings: Vec<Appointment>,
    cards: HashMap<Id<foundation::Person>, Card>,
    goodbye: Goodbye,
}

/// The path of the address, for its guide; the actor's own where there is none.
async fn path(tx: &mut Tx, actor: &Actor, id: Option<Id<Path>>) -> Result<Walk> {
    let Some(id) = id else { return goodbye::find_own(tx, actor).await };
    let walk = store::find(tx, actor, id).await?;
    actor.must_see("note_private.read", &Thing::of(walk.org).by(walk.peer))?;
    Ok(walk)
}

async fn find(tx: &mut Tx, actor: &Actor, id: Option<Id<Path>>) -> Result<Found> {
    let walk = path(tx, actor, id).await?;
    let meetings = meeting::store::list_of_path(tx, actor, walk.id).await?;
    let cards = people::cards(tx, actor, &[walk.person, walk.peer]).await?;
    // Who has been forgotten has no card, and nothing that was written.
    let goodbye = match cards.get(&walk.person) {
        Some(card) => goodbye::read(tx, &walk, super::side_of(actor, &walk), &card.key).await?,
        None => Goodbye::default(),
    };
    look_at(tx, actor, walk.person, "looked-ending").await?;
    Ok(Found { walk, meetings, cards, goodbye })
}

async fn show_mine(visit: Visit) -> Result<Html, Failure> {
    show(&visit, None, None, Errors::default()).await
}

async fn show_guides(visit: Visit, Address(id): Address<Id<Path>>) -> Result<Html, Failure> {
    show(&visit, Some(id), None, Errors::default()).await
}

async fn show(
    visit: &Visit,
    id: Option<Id<Path>>,
    said: Option<Goodbye>,
    errors: Errors,
) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let found = visit.house.db.write(async |tx| find(tx, actor, id).await).await?;
    let (walk, side) = (&found.walk, super::side_of(actor, &found.walk));
    let page = visit.page("support-ending-title").wrong_when(errors.any());
    let other = if side == Side::Recipient { walk.peer } else { walk.person };
    let name = found.cards.shown(&page, &other);
    let (pack, template) = lists::template(walk.programme, &walk.pack)?;
    let words = |key: &str| lists::words(pack, key, visit.language, &name);
    let goodbye = said.unwrap_or(found.goodbye);
    let chosen = |code: &String| goodbye.onward.contains(code);
    let choices = lists::choices(pack, &template.lists.onward, visit.language);
    let (met, topics) = done(&found.meetings);
    let day = |day: &Option<foundation::Day>| day.map(|day| page.day(&day)).unwrap_or_default();
    let home = super::home_of(actor, walk);
    Html::of(&EndingPage {
        action: visit.path.clone(),
        address: format!("/paths/{}", walk.id),
        back: home,
        recipient: side == Side::Recipient,
        about: words("ending-about"),
        take_label: words("ending-take-with-me"),
        onward_label: words("ending-who-now"),
        thanks_label: words("ending-thanks"),
        met,
        first: day(&walk.first_met_on),
        last: day(&walk.last_met_on),
        topics: topics
            .iter()
            .map(|code| lists::label(pack, &template.lists.topic, code, visit.language))
            .collect(),
        onward: choices.into_iter().map(|(code, label)| (code.clone(), label, chosen(&code))).collect(),
        goodbye,
        open: walk.is_open(),
        ends_day: walk.ends_on.to_string(),
        ends_on: page.long_day(&walk.ends_on),
        today: visit.today().to_string(),
        errors,
        name,
        page,
    })
}

/// How often they met, and what it was about, the most frequent first.
fn done(meetings: &[Appointment]) -> (usize, Vec<String>) {
    let held = meetings.iter().filter(|meeting| meeting.result == Some(Outcome::Held));
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut met = 0;
    for meeting in held {
        met += 1;
        for code in meeting.topics.split(' ').filter(|code| !code.is_empty()) {
            *counts.entry(code).or_default() += 1;
        }
    }
    let mut topics: Vec<_> = counts.into_iter().collect();
    topics.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    (met, topics.into_iter().take(6).map(|(code, _)| code.to_owned()).collect())
}

async fn write_mine(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    write(&visit, None, &answers).await
}

async fn write_guides(
    visit: Visit,
    Address(id): Address<Id<Path>>,
    answers: Answers,
) -> Result<Response, Failure> {
    write(&visit, Some(id), &answers).await
}

async fn write(visit: &Visit, id: Option<Id<Path>>, answers: &Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let mut errors = Errors::default();
    for name in ["did", "take", "thanks"] {
        if answers.within(name, goodbye::LENGTH).is_err() {
            errors.add(name, "ui-problem-too-long");
        }
    }
    let known = |code: &String| code.len() <= 40 && code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    let said = Goodbye {
        did: answers.text("did").to_owned(),
        take: answers.text("take").to_owned(),
        onward: answers.all("onward").into_iter().filter(known).take(20).collect(),
        thanks: answers.text("thanks").to_owned(),
    };
    if errors.any() {
        let Html(_, page) = show(visit, id, Some(said), errors).await?;
        return Ok(Html(StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let write = async |tx: &mut Tx| {
        let walk = path(tx, actor, id).await?;
        goodbye::write(tx, actor, &walk, &said).await
    };
    visit.house.db.write(write).await?;
    Ok(after::look(&visit.path, "support-ending-saved-done"))
}
