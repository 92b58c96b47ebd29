//! What people have asked for: to be forgotten, and why somebody looked. The privacy officer answers.

use crate::after::done;
use axum::response::Response;
use foundation::{
    Actor, Error, Event, Id, News, Person, Result, Thing, Timestamp, Tx, look_at_all, must, trail_lines,
    trail_of,
};
use ui::{Answers, Failure, Html, Page, Visit};

use crate::{
    ForgettingAsked, LookAsked,
    record::{forget, looked::what_happened},
};

const LINES: i64 = 100;

#[derive(askama::Template)]
#[template(path = "admin/requests.html")]
struct Requests {
    page: Page,
    forgetting: Vec<Forgetting>,
    questions: Vec<Question>,
}

struct Forgetting {
    person: Id<Person>,
    name: String,
    at: Timestamp,
}

struct Question {
    name: String,
    at: Timestamp,
    who: String,
    what: String,
    looked_at: Timestamp,
}

/// Shows what waits for an answer.
pub(crate) async fn show_requests(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must("dsar.decide", &Thing::of(actor.hat.org))?;
    let now = visit.now().plus_days(1);
    let (forgetting, questions) = visit
        .house
        .db
        .write(async |tx| {
            let names = [ForgettingAsked::NAME, LookAsked::NAME];
            let asked = trail_of(tx, actor.hat.org, &names, (now, None), LINES).await?;
            gather(tx, &visit, actor, asked).await
        })
        .await?;
    Html::of(&Requests { page: visit.page("people-requests-title").plain(), forgetting, questions })
}

async fn gather(
    tx: &mut Tx,
    visit: &Visit,
    actor: &Actor,
    asked: Vec<Event>,
) -> Result<(Vec<Forgetting>, Vec<Question>)> {
    let about = |event: &Event| event.read::<LookAsked>().ok().map(|news| news.event);
    let lines = trail_lines(tx, &asked.iter().filter_map(about).collect::<Vec<_>>()).await?;
    let mut ids: Vec<_> = asked.iter().filter_map(|event| event.subject).collect();
    let subjects = ids.clone();
    ids.extend(lines.iter().filter_map(|line| line.actor));
    let cards = crate::cards(tx, actor, &ids).await?;
    look_at_all(tx, actor, &subjects, "looked-people-request").await?;
    let (mut forgetting, mut questions) = (Vec::new(), Vec::new());
    for event in asked {
        // Who has been forgotten has no card: that wish is answered.
        let Some(card) = event.subject.and_then(|id| cards.get(&id)) else { continue };
        let (name, at) = (card.first_name.clone(), event.at);
        let line = about(&event).and_then(|id| lines.iter().find(|line| line.id == id));
        match line {
            None if event.name == ForgettingAsked::NAME => {
                forgetting.push(Forgetting { person: card.id, name, at });
            }
            None => {}
            Some(line) => questions.push(Question {
                name,
                at,
                who: line
                    .actor
                    .and_then(|id| cards.get(&id))
                    .map(|c| c.first_name.clone())
                    .unwrap_or_default(),
                what: what_happened(visit, line).unwrap_or_default(),
                looked_at: line.at,
            }),
        }
    }
    Ok((forgetting, questions))
}

/// Forgets somebody who has asked for it.
pub(crate) async fn forget_asked(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let person: Id<Person> = answers.word("person").ok_or(Error::NotFound)?;
    let rooms = visit.house.rooms.clone();
    visit
        .house
        .db
        .write(async |tx| {
            let trail = foundation::trail_about(tx, person, 1000).await?;
            let asked = trail.iter().any(|e| e.name == ForgettingAsked::NAME && e.org == Some(actor.hat.org));
            must(asked, Error::NotFound)?;
            forget(tx, actor, &rooms, person).await
        })
        .await?;
    Ok(done("/admin/requests", "people-requests-forgotten-done"))
}
