//! The pages on which a meeting is agreed and moved.

use axum::{
    Router,
    extract::Path as Address,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use foundation::{Actor, Error, Id, Person, Programme, Result, Timestamp, Tx};
use ui::{Answers, Errors, Failure, House, Html, Page, Visit};

use super::{
    model,
    plan::{self, Plan},
    store,
};
use crate::{Meeting, Path, Side, after, lists, path};

/// Where they meet, in a few words.
const PLACE_LENGTH: usize = 200;

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/paths/{id}/meetings/new", get(show_plan).post(agree))
        .route("/meetings/{id}/move", get(show_move).post(move_it))
}

#[derive(askama::Template)]
#[template(path = "meeting/plan.html")]
struct PlanPage {
    page: Page,
    action: String,
    back: String,
    heading: String,
    today: String,
    answers: Answers,
    places: Vec<(String, String)>,
    errors: Errors,
    place_hint: &'static str,
    button: &'static str,
    /// Where reminders are chosen; empty for the coordinator, who gets none.
    reminders: &'static str,
}

/// What the form is shown with.
struct Shown {
    programme: Id<Programme>,
    pack: String,
    answers: Answers,
    back: String,
    place_hint: &'static str,
    side: Side,
}

async fn show_plan(visit: Visit, Address(id): Address<Id<Path>>) -> Result<Html, Failure> {
    new_form(&visit, id, Answers::default(), Errors::default()).await
}

async fn new_form(visit: &Visit, id: Id<Path>, answers: Answers, errors: Errors) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let walk = async |tx: &mut Tx| {
        let walk = path::store::find(tx, actor, id).await?;
        actor.must("meeting.create", &walk.thing(actor.now))?;
        let other = other(actor, walk.person, walk.peer);
        let name =
            people::cards(tx, actor, &[other]).await?.remove(&other).ok_or(Error::NotFound)?.first_name;
        Ok((walk, name))
    };
    let (walk, name) = visit.house.db.read(walk).await?;
    let (_, template) = lists::template(walk.programme, &walk.pack)?;
    let answers = if answers.pairs().is_empty() {
        let usual = template.meeting.usual_minutes.to_string();
        Answers::of(&[("time", "13:00"), ("minutes", &usual)])
    } else {
        answers
    };
    let back = path::home_of(actor, &walk);
    let side = path::side(actor, walk.person, walk.peer);
    let place_hint = "support-plan-place-hint";
    let shown = Shown { programme: walk.programme, pack: walk.pack, answers, back, place_hint, side };
    form(visit, shown, ("support-plan-title", "support-plan-with", "support-plan-save"), (&name, errors))
}

async fn agree(visit: Visit, Address(id): Address<Id<Path>>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let agreed = match read_plan(&visit, &answers) {
        Err(error) => Err(error),
        Ok(mut wanted) => {
            let agree = async |tx: &mut Tx| {
                let walk = path::store::find(tx, actor, id).await?;
                wanted.remind_at = reminders(&visit, (walk.programme, &walk.pack), wanted.starts_at)?;
                plan::plan(tx, actor, &walk, &wanted).await?;
                Ok(path::home_of(actor, &walk))
            };
            visit.house.db.write(agree).await
        }
    };
    match agreed {
        Ok(home) => Ok(after::look(&home, "support-plan-saved-done")),
        Err(error) => again(new_form(&visit, id, answers, Errors::of(error)?).await?),
    }
}

async fn show_move(visit: Visit, Address(id): Address<Id<Meeting>>) -> Result<Html, Failure> {
    move_form(&visit, id, Answers::default(), Errors::default()).await
}

async fn move_form(
    visit: &Visit,
    id: Id<Meeting>,
    answers: Answers,
    errors: Errors,
) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let look = async |tx: &mut Tx| {
        let meeting = store::find(tx, actor, id).await?;
        actor.must("meeting.update", &meeting.thing(actor.now))?;
        meeting.must_be_movable()?;
        let cards = people::cards(tx, actor, &[meeting.person, meeting.peer]).await?;
        Ok((meeting, cards))
    };
    let (meeting, mut cards) = visit.house.db.read(look).await?;
    let other = other(actor, meeting.person, meeting.peer);
    let person = cards.get(&meeting.person).ok_or(Error::NotFound)?;
    // Where exactly is for the two alone; what the coordinator leaves empty stays as it is.
    let side = path::side(actor, meeting.person, meeting.peer);
    let beside = side == Side::Coordinator;
    let place = meeting.place.as_ref().filter(|_| !beside);
    let place = person.key.open_maybe(model::PLACE, meeting.id, place)?;
    let answers = if answers.pairs().is_empty() {
        let zone = &visit.house.settings.zone;
        let minutes = meeting.minutes.unwrap_or(60).to_string();
        Answers::of(&[
            ("date", &meeting.starts_at.day_in(zone).to_string()),
            ("time", &super::log_pages::clock(visit, meeting.starts_at)),
            ("minutes", &minutes),
            ("kind", &meeting.place_kind),
            ("place", &place.unwrap_or_default()),
        ])
    } else {
        answers
    };
    let name = cards.remove(&other).ok_or(Error::NotFound)?.first_name;
    let back = format!("/meetings/{id}");
    let place_hint = if beside { "support-move-place-hint" } else { "support-plan-place-hint" };
    let shown = Shown { programme: meeting.programme, pack: meeting.pack, answers, back, place_hint, side };
    form(visit, shown, ("support-move-title", "support-move-with", "support-move-save"), (&name, errors))
}

async fn move_it(
    visit: Visit,
    Address(id): Address<Id<Meeting>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let moved = match read_plan(&visit, &answers) {
        Err(error) => Err(error),
        Ok(mut wanted) => {
            let move_it = async |tx: &mut Tx| {
                let meeting = store::find(tx, actor, id).await?;
                wanted.remind_at = reminders(&visit, (meeting.programme, &meeting.pack), wanted.starts_at)?;
                plan::move_to(tx, actor, meeting, &wanted).await
            };
            visit.house.db.write(move_it).await
        }
    };
    match moved {
        Ok(_) => Ok(after::look(&format!("/meetings/{id}"), "support-move-saved-done")),
        Err(error) => again(move_form(&visit, id, answers, Errors::of(error)?).await?),
    }
}

fn again(Html(_, page): Html) -> Result<Response, Failure> {
    Ok(Html(StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// The one the actor meets; for the coordinator, the person who receives support.
fn other(actor: &Actor, person: Id<Person>, peer: Id<Person>) -> Id<Person> {
    if actor.person == person { peer } else { person }
}

fn form(
    visit: &Visit,
    shown: Shown,
    (title, heading, button): (&str, &str, &'static str),
    (name, errors): (&str, Errors),
) -> Result<Html, Failure> {
    let (pack, template) = lists::template(shown.programme, &shown.pack)?;
    let page = visit.page(title).focused().plain().wrong_when(errors.any());
    Html::of(&PlanPage {
        action: visit.path.clone(),
        back: shown.back,
        heading: page.say1(heading, "name", page.name(name)),
        today: visit.today().to_string(),
        answers: shown.answers,
        places: lists::choices(pack, &template.lists.place, visit.language),
        errors,
        place_hint: shown.place_hint,
        button,
        reminders: match shown.side {
            Side::Recipient => "/my/about-me",
            Side::Peer => "/me/about-me",
            Side::Coordinator => "",
        },
        page,
    })
}

/// The moment that the fields for date and time name, on the clocks on the wall.
pub(super) fn moment_of(visit: &Visit, answers: &Answers) -> Option<Timestamp> {
    let (hour, minute) = answers.text("time").split_once(':')?;
    let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    let real = (0..24).contains(&hour) && (0..60).contains(&minute);
    let day = answers.day("date").filter(|day| day.jiff().year() > 2000 && day.jiff().year() < 3000);
    day.filter(|_| real).map(|day| day.at(hour, minute, &visit.house.settings.zone))
}

fn read_plan(visit: &Visit, answers: &Answers) -> Result<Plan> {
    let mut errors = Errors::default();
    let starts_at = moment_of(visit, answers);
    if answers.day("date").is_none() {
        errors.add("date", "ui-problem-day");
    } else if starts_at.is_none() {
        errors.add("time", "support-plan-problem-time");
    }
    let place = answers.within("place", PLACE_LENGTH);
    if place.is_err() {
        errors.add("place", "ui-problem-too-long");
    }
    let kind = answers.text("kind");
    // What the list of any installed template knows; the page offers only those of this one.
    let known = |(pack, template): (&'static packs::Pack, &packs::Programme)| {
        lists::codelist(pack, &template.lists.place).is_some_and(|list| list.code(kind).is_some())
    };
    if !packs::installed().templates().any(known) {
        errors.add("kind", "ui-problem-choose");
    }
    errors.check()?;
    Ok(Plan {
        starts_at: starts_at.ok_or_else(|| Error::field("date", "ui-problem-day"))?,
        minutes: answers.number("minutes").filter(|minutes| (5..=720).contains(minutes)),
        place_kind: kind.to_owned(),
        place: place?,
        remind_at: Vec::new(),
    })
}

fn reminders(
    visit: &Visit,
    (of, pack): (Id<Programme>, &str),
    starts_at: Timestamp,
) -> Result<Vec<Timestamp>> {
    let (_, template) = lists::template(of, pack)?;
    let zone = &visit.house.settings.zone;
    Ok(model::remind_at(starts_at, visit.now(), &template.reminders, &template.quiet, zone))
}
