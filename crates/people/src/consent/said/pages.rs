//! The page on which a colleague writes down what somebody has said yes to, and what they have stopped.

use std::collections::HashMap;

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Actor, Day, Error, Id, Organisation, Person, Result, Role, Timestamp, Tx, look_at};
use ui::{Answers, Errors, Failure, Html, Page, Visit};

use super::actions::{self, Said, Theirs, find, keep};
use crate::{
    Card,
    after::done,
    consent::{How, Purpose, list::Given},
};

/// How long a yes holds, in days, as the page offers it.
const DAYS: [(i64, &str); 3] =
    [(365, "people-about-months-12"), (183, "people-about-months-6"), (92, "people-about-months-3")];

/// What a coordinator writes down; a ward its own two.
const ALL: [Purpose; 6] = [
    Purpose::Contact,
    Purpose::ShareWard,
    Purpose::ShareNotes,
    Purpose::Evaluation,
    Purpose::RemindersMail,
    Purpose::RemindersSms,
];

#[derive(askama::Template)]
#[template(path = "consent/said/page.html")]
struct SaidPage {
    page: Page,
    errors: Errors,
    person: Id<Person>,
    name: String,
    back: &'static str,
    given: Vec<Line>,
    choices: Vec<(String, String, bool)>,
    ward: String,
    how: String,
    on: String,
    today: Day,
    days: Vec<(i64, String, bool)>,
    /// Whether the reader looks after the way in, too.
    way_in: bool,
}

/// One yes that holds.
struct Line {
    id: String,
    title: String,
    until: Timestamp,
    /// Who wrote it down, when, and how it was said.
    told: String,
}

struct Found {
    theirs: Theirs,
    cards: HashMap<Id<Person>, Card>,
    /// The wards that somebody could say yes to, by name.
    wards: Vec<(Id<Organisation>, String)>,
}

async fn look(
    tx: &mut Tx,
    actor: &Actor,
    person: Id<Person>,
    from: Option<Id<Organisation>>,
) -> Result<Found> {
    let theirs = find(tx, actor, person).await?;
    let wards = wards(tx, actor, &theirs, from).await?;
    let who: Vec<Id<Person>> = theirs.given.iter().map(|one| one.given_by).chain([person]).collect();
    let cards = crate::cards(tx, actor, &who).await?;
    look_at(tx, actor, person, "looked-people-consents").await?;
    Ok(Found { theirs, cards, wards })
}

/// To whom "the ward" can be: where they came from, and wherever they said yes to before. A colleague on a ward
/// writes down a yes to their own alone.
async fn wards(
    tx: &mut Tx,
    actor: &Actor,
    theirs: &Theirs,
    from: Option<Id<Organisation>>,
) -> Result<Vec<(Id<Organisation>, String)>> {
    let before =
        theirs.given.iter().filter(|one| one.purpose == Purpose::ShareWard).filter_map(|one| one.to_org);
    let mut all: Vec<Id<Organisation>> = match actor.hat.role {
        Role::Referrer => vec![actor.hat.org],
        _ => theirs.ward.into_iter().chain(from).chain(before).collect(),
    };
    all.retain(|org| *org != theirs.org);
    all.sort_unstable();
    all.dedup();
    let mut named: Vec<_> =
        crate::organisations(tx, &all).await?.into_iter().map(|(id, card)| (id, card.name)).collect();
    named.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(named)
}

/// Every yes that can be written down, as the form names it.
fn offered(actor: &Actor, found: &Found) -> Vec<(Purpose, Option<Id<Organisation>>)> {
    let on_the_ward = actor.hat.role == Role::Referrer;
    let theirs = |purpose: &Purpose| !on_the_ward || matches!(purpose, Purpose::Contact | Purpose::ShareWard);
    let each = |purpose: Purpose| match purpose {
        Purpose::ShareWard => found.wards.iter().map(|(ward, _)| (purpose, Some(*ward))).collect(),
        _ => vec![(purpose, None)],
    };
    ALL.into_iter().filter(theirs).flat_map(each).collect()
}

fn value((purpose, to): (Purpose, Option<Id<Organisation>>)) -> String {
    to.map_or_else(|| purpose.to_string(), |to| format!("{purpose}:{to}"))
}

fn drawn(visit: &Visit, found: &Found, answers: &Answers, errors: Errors) -> Result<SaidPage> {
    let actor = visit.actor()?;
    let card = found.cards.get(&found.theirs.person).ok_or(Error::NotFound)?;
    let page = visit.page("people-said-title").plain().wrong_when(errors.any());
    let wanted = answers.all("yes");
    let choice = |one: (Purpose, Option<Id<Organisation>>)| {
        let ward = found.wards.iter().find(|(id, _)| Some(*id) == one.1).map_or("", |(_, name)| name);
        let words = page.say1(&format!("people-said-{}", one.0), "ward", ward);
        (value(one), words, wanted.contains(&value(one)))
    };
    let days = answers.number("days").unwrap_or(DAYS[0].0);
    let holds = found.theirs.given.iter().filter(|one| one.holds(actor.now));
    Ok(SaidPage {
        errors,
        person: found.theirs.person,
        name: card.first_name.clone(),
        back: if actor.hat.role == Role::Referrer { "/ward/referrals" } else { "/referrals" },
        given: holds.map(|one| line(&page, found, one)).collect(),
        choices: offered(actor, found).into_iter().map(choice).collect(),
        ward: answers.text("ward").to_owned(),
        how: answers.text("how").to_owned(),
        on: answers.maybe("on").unwrap_or_else(|| visit.today().to_string()),
        today: visit.today(),
        way_in: actor.hat.role == Role::Coordinator,
        days: DAYS.iter().map(|(value, text)| (*value, page.say(text), *value == days)).collect(),
        page,
    })
}

fn line(page: &Page, found: &Found, one: &Given) -> Line {
    let by = found.cards.get(&one.given_by);
    let by = by.map_or_else(|| page.say("people-said-somebody"), |card| page.name(&card.first_name));
    let key = format!("people-said-how-{}", one.how);
    let ward = one.to_name.as_deref().unwrap_or_default();
    Line {
        id: one.id.to_string(),
        title: page.say1(&format!("people-said-{}", one.purpose), "ward", ward),
        until: one.valid_to,
        told: page.say2(&key, "day", page.near_moment(&one.valid_from), "name", by),
    }
}

/// The page; `ward` is where the person came from, as the page knows it that leads here.
pub(crate) async fn show(visit: Visit, Path(person): Path<Id<Person>>) -> Result<Html, Failure> {
    let (actor, from) = (visit.actor()?, visit.asked("ward").and_then(|ward| ward.parse().ok()));
    let found = visit.house.db.write(async |tx| look(tx, actor, person, from).await).await?;
    let ward = from.map(|ward| ward.to_string()).unwrap_or_default();
    Html::of(&drawn(&visit, &found, &Answers::of(&[("ward", &ward)]), Errors::default())?)
}

/// Writes down what was said.
pub(crate) async fn record(
    visit: Visit,
    Path(person): Path<Id<Person>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let (actor, from) = (visit.actor()?, answers.word("ward"));
    let again = visit
        .house
        .db
        .write(async |tx| {
            let theirs = find(tx, actor, person).await?;
            let wards = wards(tx, actor, &theirs, from).await?;
            let found = Found { theirs, wards, cards: HashMap::new() };
            let kept = match read(&visit, actor, &found, &answers) {
                Ok(said) => keep(tx, actor, &found.theirs, &said).await,
                Err(error) => Err(error),
            };
            match kept {
                Ok(()) => Ok(None),
                Err(Error::Invalid(problems)) => Ok(Some((look(tx, actor, person, from).await?, problems))),
                Err(error) => Err(error),
            }
        })
        .await?;
    match again {
        None => Ok(done(&format!("/people/{person}/yes"), "people-said-done")),
        Some((found, problems)) => {
            let page = drawn(&visit, &found, &answers, Errors(problems))?;
            Ok(Html::with(StatusCode::UNPROCESSABLE_ENTITY, &page)?.into_response())
        }
    }
}

fn read(visit: &Visit, actor: &Actor, found: &Found, answers: &Answers) -> Result<Said> {
    let wanted = answers.all("yes");
    let to = offered(actor, found).into_iter().filter(|one| wanted.contains(&value(*one))).collect();
    let how: How = answers.word("how").ok_or(Error::field("how", "ui-problem-choose"))?;
    let day = answers.day("on").ok_or(Error::field("on", "ui-problem-day"))?;
    // Today is this moment; another day begins when it begins, so that a stop on that day counts.
    let on = if day == visit.today() { actor.now } else { day.at(0, 0, &visit.house.settings.zone) };
    let days = answers.number("days").filter(|days| DAYS.iter().any(|(value, _)| value == days));
    Ok(Said { to, how, on, days: days.unwrap_or(DAYS[2].0) })
}

/// Writes down that somebody has stopped one.
pub(crate) async fn stop(
    visit: Visit,
    Path(person): Path<Id<Person>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let id = answers.word("consent").ok_or(Error::NotFound)?;
    visit.house.db.write(async |tx| actions::stop(tx, actor, person, id).await).await?;
    Ok(done(&format!("/people/{person}/yes"), "people-said-stopped-done"))
}
