//! Who has looked: the trail about somebody, in everyday words, for that person.

use std::collections::HashMap;

use crate::after::done;
use axum::response::Response;
use foundation::{
    Actor, Error, Event, Id, News, Organisation, Person, Result, Role, Thing, Timestamp, Tx, must, tell,
    trail_about,
};
use ui::{Answers, Failure, Html, Page, Visit};

use crate::{consent::base, person::hat::is_participant};

/// One line of the trail, as the person reads it.
pub(crate) struct Line {
    pub(crate) id: Id<Event>,
    pub(crate) at: Timestamp,
    pub(crate) who: String,
    pub(crate) what: String,
    /// Outside working hours: nothing wrong, but worth a look.
    pub(crate) odd: bool,
}

#[derive(askama::Template)]
#[template(path = "record/looked.html")]
struct Looked {
    page: Page,
    base: &'static str,
    looks: Vec<Line>,
}

/// So many lines fit a page; the whole trail is in the file that can be taken out.
const MOST: usize = 100;

/// Shows who has looked.
pub(crate) async fn show_looked(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let looks = visit.house.db.read(async |tx| lines(tx, &visit, actor, MOST).await).await?;
    Html::of(&Looked { page: visit.page("people-looked-title").plain(), base: base(actor), looks })
}

/// The newest lines of the actor's own trail that others have written.
pub(crate) async fn lines(tx: &mut Tx, visit: &Visit, actor: &Actor, most: usize) -> Result<Vec<Line>> {
    actor.must_see("audit.list", &Thing::of(actor.hat.org).about(actor.person))?;
    // Own acts are left out afterwards, so more are asked for than are shown.
    let trail = trail_about(tx, actor.person, i64::try_from(most * 5).unwrap_or(500)).await?;
    let mut told: Vec<(Event, String)> = Vec::new();
    for event in trail {
        let Some(what) = what_happened(visit, &event).filter(|_| event.actor != Some(actor.person)) else {
            continue;
        };
        let again = told.iter().rev().any(|(before, said)| {
            before.actor == event.actor && *said == what && before.at.plus_hours(-1) <= event.at
        });
        if !again && told.len() < most {
            told.push((event, what));
        }
    }
    let who = Who::find(tx, actor, &told).await?;
    Ok(told.into_iter().map(|(event, what)| who.line(visit, &event, what)).collect())
}

/// What a line says, if it is one for people: what somebody looked at, or what they did.
pub(crate) fn what_happened(visit: &Visit, event: &Event) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct What {
        what: String,
    }
    let has = |key: &String| visit.house.texts.has(visit.language, key);
    if event.name == "looked" {
        let what = serde_json::from_str(&event.news).map(|What { what }| what).unwrap_or_default();
        return Some(
            Some(what).filter(has).map_or(visit.say("people-looked-something"), |key| visit.say(&key)),
        );
    }
    let (room, what) = event.name.split_once('.')?;
    let what = what.replace('_', "-");
    let key = if room == "people" { format!("people-trail-{what}") } else { format!("{room}-trail-{what}") };
    Some(key).filter(has).map(|key| visit.say(&key))
}

/// The names behind a trail.
struct Who {
    people: HashMap<Id<Person>, crate::Card>,
    places: HashMap<Id<Organisation>, crate::OrganisationCard>,
}

impl Who {
    async fn find(tx: &mut Tx, actor: &Actor, told: &[(Event, String)]) -> Result<Self> {
        let people: Vec<_> = told.iter().filter_map(|(event, _)| event.actor).collect();
        let mut places: Vec<_> = told.iter().filter_map(|(event, _)| event.org).collect();
        places.sort_unstable();
        places.dedup();
        Ok(Self {
            people: crate::cards(tx, actor, &people).await?,
            places: crate::organisations(tx, &places).await?,
        })
    }

    fn line(&self, visit: &Visit, event: &Event, what: String) -> Line {
        let role: Option<Role> = event.role.parse().ok();
        let name = event.actor.and_then(|id| self.people.get(&id)).map(|card| card.first_name.clone());
        let role_name = role.map(|role| visit.say(&format!("people-role-{role}"))).unwrap_or_default();
        let place = event.org.and_then(|id| self.places.get(&id)).map(|o| o.name.clone());
        let parts: Vec<String> = match role {
            Some(Role::House) => vec![role_name],
            _ => [name, Some(role_name.to_lowercase()), place].into_iter().flatten().collect(),
        };
        Line { id: event.id, at: event.at, who: parts.join(", "), what, odd: is_odd(visit, event, role) }
    }
}

/// Whether a member of staff did it when most are at home.
fn is_odd(visit: &Visit, event: &Event, role: Option<Role>) -> bool {
    let clock = event.at.jiff().to_zoned(visit.house.settings.zone.clone());
    let at_home = !(6..19).contains(&clock.hour()) || clock.weekday().to_monday_one_offset() > 5;
    at_home && role.is_some_and(|role| role != Role::House && !is_participant(role))
}

/// Somebody asks why a line is in their trail. The privacy officer sees it under wishes.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct LookAsked {
    /// Who asks.
    pub person: Id<Person>,
    /// About which line of the trail.
    pub event: Id<Event>,
}
impl News for LookAsked {
    const NAME: &'static str = "people.look_asked";
    const WAITS: bool = true;
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Asks about a line.
pub(crate) async fn ask(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let event: Id<Event> = answers.word("event").ok_or(Error::NotFound)?;
    visit
        .house
        .db
        .write(async |tx| {
            actor.must_see("dsar.create", &Thing::of(actor.hat.org).about(actor.person))?;
            let trail = trail_about(tx, actor.person, 1000).await?;
            must(trail.iter().any(|line| line.id == event), Error::NotFound)?;
            tell(tx, actor, &LookAsked { person: actor.person, event }).await
        })
        .await?;
    Ok(done(&format!("{}/looked", base(actor)), "people-looked-asked-done"))
}
