//! The guide's first page: the next meeting, what is to be told, the people, oneself, and whom to call.

use axum::{
    Router,
    response::Response,
    routing::{get, post},
};
use foundation::{Actor, Id, News, Person, Result, Sealed, Thing, Timestamp, Tx, args, tell};
use ui::{Answers, Errors, Failure, House, Html, Page, Visit};

use super::store;
use crate::{
    Side, after,
    meeting::{
        self, Feeling,
        list_pages::{Line, line, people_of},
    },
    path::{self, State, Walk, list_pages::Called},
};

pub(super) fn routes() -> Router<House> {
    Router::new().route("/me", get(show_me)).route("/me/feeling", post(say_feeling))
}

struct OnePerson {
    /// Their page; there is none any more where the two were parted.
    href: Option<String>,
    name: String,
    says: String,
    next: String,
}

#[derive(askama::Template)]
#[template(path = "home/me.html")]
struct Me {
    page: Page,
    greeting: String,
    next: Option<Line>,
    call: String,
    untold: Vec<Line>,
    asked: Vec<String>,
    people: Vec<OnePerson>,
    phone: String,
}

struct Found {
    walks: Vec<Walk>,
    meetings: Vec<meeting::Appointment>,
    asked: Vec<Id<crate::Match>>,
    cards: path::list_pages::Cards,
    phone: String,
    call: String,
}

async fn find(tx: &mut Tx, actor: &Actor) -> Result<Found> {
    // The page is the guide's own: what opens it is what only a guide has.
    actor.must("note_private.list", &Thing::of(actor.hat.org).by(actor.person))?;
    let mut walks = path::store::list_as_peer(tx, actor).await?;
    let mut meetings = meeting::store::list_as_peer(tx, actor, actor.now.plus_days(-21)).await?;
    let asked = store::list_asked(tx, actor).await?;
    let mut ids = people_of(&meetings);
    ids.extend(walks.iter().map(|walk| walk.person));
    let people::Near { cards, apart } = people::cards_near(tx, actor, &ids).await?;
    // Of who is kept apart from the guide there is no more than the message that they were parted.
    walks.retain(|walk| walk.parted_at.is_some() || !apart.contains(&walk.person));
    meetings.retain(|meeting| !apart.contains(&meeting.person));
    let phone = super::phone_of(tx, actor.hat.org).await?;
    let next = meetings.iter().find(|meeting| meeting.is_ahead(actor.now) && meeting.state != State::Paused);
    let call = match next {
        Some(next) => super::call_of(tx, actor, next.person).await?,
        None => String::new(),
    };
    Ok(Found { walks, meetings, asked, cards, phone, call })
}

async fn show_me(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let look = visit.house.db.read(async |tx| Ok((find(tx, actor).await?, ui::waiting(tx, &visit).await?)));
    let (found, waits) = look.await?;
    let page = visit.page("support-me-title").with_waiting(waits);
    let mut untold = Vec::new();
    let mut next = None;
    for meeting in found.meetings.iter().filter(|meeting| meeting.state != State::Closed) {
        if meeting.is_untold(actor.now) {
            untold.push(line(&page, actor, meeting, &found.cards)?);
        } else if next.is_none() && meeting.is_ahead(actor.now) && meeting.state != State::Paused {
            next = Some(line(&page, actor, meeting, &found.cards)?);
        }
    }
    let mut people = Vec::new();
    for walk in &found.walks {
        people.push(one_person(&page, actor, walk, &found)?);
    }
    let name = visit.signed_in.as_ref().map(|s| page.name(&s.first_name)).unwrap_or_default();
    Html::of(&Me {
        greeting: page.say1("support-me-greeting", "name", name),
        next,
        call: found.call,
        untold,
        asked: found.asked.iter().map(|id| format!("/asked/{id}")).collect(),
        people,
        phone: found.phone,
        page,
    })
}

fn one_person(page: &Page, actor: &Actor, walk: &Walk, found: &Found) -> Result<OnePerson> {
    let name = found.cards.shown(page, &walk.person);
    let message = path::message(page, walk, Side::Peer, &found.cards)?;
    let ahead = |meeting: &&meeting::Appointment| meeting.path == walk.id && meeting.is_ahead(actor.now);
    let next = found.meetings.iter().find(ahead).map(|meeting| page.moment(&meeting.starts_at));
    Ok(OnePerson {
        href: walk.parted_at.is_none().then(|| format!("/me/people/{}", walk.id)),
        says: if message.is_empty() { page.say(path::list_pages::word_of(walk)) } else { message },
        next: next.unwrap_or_default(),
        name,
    })
}

/// The guide has said how they are. What was said stays sealed.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct FeelingSaid {
    call: bool,
    #[serde(skip)]
    peer: Option<Id<Person>>,
}
impl News for FeelingSaid {
    const NAME: &'static str = "support.feeling-said";
    fn subject(&self) -> Option<Id<Person>> {
        self.peer
    }
}

/// Where a feeling that belongs to no meeting is sealed.
pub(crate) const FEELING: &str = "support_feeling.feeling";

/// A feeling that belongs to no meeting.
#[derive(Debug)]
pub(crate) enum OwnFeeling {}

async fn save_feeling(tx: &mut Tx, actor: &Actor, feeling: Feeling, call: bool) -> Result<()> {
    actor.must("wellbeing.create", &Thing::of(actor.hat.org).about(actor.person))?;
    let key = people::card(tx, actor, actor.person).await?.key;
    let id = actor.id::<OwnFeeling>();
    let sealed: Sealed = actor.seal(&key, FEELING, id, feeling.as_str())?;
    let asked: Option<Timestamp> = call.then_some(actor.now);
    tx.run(
        "insert into support_feeling (org, id, peer, at, feeling, call_asked_at)
         values ($1, $2, $3, $4, $5, $6)",
        args![actor.hat.org, id, actor.person, actor.now, sealed, asked],
    )
    .await?;
    tell(tx, actor, &FeelingSaid { call, peer: Some(actor.person) }).await
}

async fn say_feeling(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let Some(feeling) = answers.word::<Feeling>("self") else {
        let mut errors = Errors::default();
        errors.add("self", "ui-problem-choose");
        return Err(errors.check().err().map_or(foundation::Error::NotFound.into(), Failure));
    };
    let call = feeling >= Feeling::Heavy && answers.has("call", "yes");
    visit.house.db.write(async |tx| save_feeling(tx, actor, feeling, call).await).await?;
    let said = if call { "support-me-call-done" } else { "support-me-feeling-done" };
    Ok(after::look("/me", said))
}
