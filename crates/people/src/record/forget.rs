//! Forgetting: the key is destroyed, every room forgets its part, and the trail keeps that it happened.

use crate::after::done;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Actor, Id, News, Organisation, Person, Result, Thing, Timestamp, Tx, tell_of};
use ui::{Answers, Capability, Errors, Failure, Html, Page, Visit};

use super::keeps::keeper;
use crate::consent::base;

#[derive(askama::Template)]
#[template(path = "record/forget.html")]
struct AskForget {
    page: Page,
    errors: Errors,
    base: &'static str,
    asked_at: Option<Timestamp>,
}

/// Somebody asks to be forgotten. The privacy officer answers within a month.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct ForgettingAsked {
    /// Who.
    pub person: Id<Person>,
}
impl News for ForgettingAsked {
    const NAME: &'static str = "people.forgetting_asked";
    const WAITS: bool = true;
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// The page to ask to be forgotten.
pub(crate) async fn show_ask(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let asked_at = visit.house.db.read(async |tx| last_asked(tx, actor.person).await).await?;
    let page = visit.page("people-forget-title").plain();
    Html::of(&AskForget { page, errors: Errors::default(), base: base(actor), asked_at })
}

async fn last_asked(tx: &mut Tx, person: Id<Person>) -> Result<Option<Timestamp>> {
    let trail = foundation::trail_about(tx, person, 1000).await?;
    Ok(trail.iter().find(|line| line.name == ForgettingAsked::NAME).map(|line| line.at))
}

/// Asks to be forgotten.
pub(crate) async fn ask(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    if !answers.has("sure", "1") {
        let mut errors = Errors::default();
        errors.add("sure", "people-forget-sure-problem");
        let page = visit.page("people-forget-title").plain().wrong_when(true);
        let again = AskForget { page, errors, base: base(actor), asked_at: None };
        return Ok(Html::with(StatusCode::UNPROCESSABLE_ENTITY, &again)?.into_response());
    }
    visit
        .house
        .db
        .write(async |tx| {
            let org = keeper(tx, actor.person).await?;
            actor.must_see("dsar.create", &Thing::of(org).about(actor.person))?;
            if last_asked(tx, actor.person).await?.is_none() {
                tell_of(tx, actor, &ForgettingAsked { person: actor.person }, org).await?;
            }
            crate::withdraw_all(tx, actor, actor.person).await
        })
        .await?;
    Ok(done(&format!("{}/forget", base(actor)), "people-forget-asked-done"))
}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct Forgotten {
    person: Id<Person>,
}
impl News for Forgotten {
    const NAME: &'static str = "people.forgotten";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Forgets somebody: every room forgets its part, and last the key that opens the rest is destroyed. What is
/// left is numbers without a person, and the line that says it happened.
pub async fn forget(tx: &mut Tx, actor: &Actor, rooms: &[Capability], person: Id<Person>) -> Result<()> {
    let org: Id<Organisation> = keeper(tx, person).await?;
    actor.must_see("dsar.decide", &Thing::of(org).about(person))?;
    let (own, others): (Vec<_>, Vec<_>) = rooms.iter().partition(|room| room.name == "people");
    for keeps in others.iter().chain(&own).flat_map(|room| room.keeps) {
        (keeps.forget)(tx, actor, person).await?;
    }
    tell_of(tx, actor, &Forgotten { person }, org).await
}
