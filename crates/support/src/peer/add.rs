//! Takes on a new guide.

use axum::{
    Router,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use foundation::{Day, Error, Id, Person, Role, Thing};
use people::{BroughtIn, NewPerson, Newcomer};
use programme::Running;
use ui::{Answers, Errors, Failure, House, Html, Page, Visit, redirect};

use super::{
    NewPeer, Profile,
    actions::{self, APPROVED_DAYS},
    profile::number,
};

/// The address of the form.
pub fn routes() -> Router<House> {
    Router::new().route("/peers/new", get(show).post(save))
}

#[derive(askama::Template)]
#[template(path = "peer/add.html")]
struct AddPage {
    page: Page,
    errors: Errors,
    answers: Answers,
    approved_until: String,
    /// For how many people there is room at once.
    capacity: String,
}

async fn show(visit: Visit) -> Result<impl IntoResponse, Failure> {
    let actor = visit.actor()?;
    actor.must("peer_profile.create", &Thing::of(actor.hat.org))?;
    let running = visit.house.db.read(async |tx| programme::the_one(tx, actor).await).await?;
    let approved_until = visit.today().plus(APPROVED_DAYS).to_string();
    let (page, capacity) = (visit.page("support-peer-new"), usual(&running).to_string());
    let (errors, answers) = (Errors::default(), Answers::default());
    Html::of(&AddPage { page, errors, answers, approved_until, capacity })
}

async fn save(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    actor.must("peer_profile.create", &Thing::of(actor.hat.org))?;
    let saved = visit.house.db.write(async |tx| take_on(tx, &visit, &answers).await).await;
    match saved {
        Ok(id) => Ok(redirect(&format!("/peers/{id}?done=support-peer-new-done"))),
        Err(Error::Taken) => again(&visit, answers, Error::field("email", "support-peer-problem-taken")),
        Err(error) => again(&visit, answers, error),
    }
}

fn again(visit: &Visit, answers: Answers, error: Error) -> Result<Response, Failure> {
    let errors = Errors::of(error)?;
    let page = visit.page("support-peer-new").wrong_when(errors.any());
    let approved_until = answers.text("approved_until").to_owned();
    let capacity = answers.text("capacity").to_owned();
    let form = AddPage { page, errors, answers, approved_until, capacity };
    Ok(Html::with(StatusCode::UNPROCESSABLE_ENTITY, &form)?.into_response())
}

async fn take_on(
    tx: &mut foundation::Tx,
    visit: &Visit,
    answers: &Answers,
) -> foundation::Result<Id<Person>> {
    let actor = visit.actor()?;
    let Told { approved_until, trained_on, capacity } = told(answers)?;
    // The form says what is usual in the programme; who sends none gets that.
    let capacity = match capacity {
        Some(capacity) => capacity,
        None => usual(&programme::the_one(tx, actor).await?),
    };
    let new = NewPerson {
        first_name: answers.text("first_name").to_owned(),
        email: answers.maybe("email"),
        phone: answers.maybe("phone"),
        language: answers.word("language").unwrap_or(visit.language),
    };
    let (org, role) = (actor.hat.org, Role::Peer);
    let newcomer = Newcomer { person: &new, org, role, agrees: &[], signs_in: true };
    let BroughtIn { card, place } = people::bring_in(tx, actor, &newcomer).await?;
    let languages = vec![card.language.to_string()];
    let profile = Profile { languages, place, ..Profile::default() };
    let peer = NewPeer { person: card.id, org, profile, capacity, since: visit.today(), approved_until };
    actions::add_newcomer(tx, actor, &card, &peer).await?;
    if let Some(on) = trained_on {
        competence::approve_at_once(tx, actor, &card, competence::Kind::PeerTraining, on, None).await?;
    }
    Ok(card.id)
}

/// For how many people a guide has room at once, where nothing else is said.
fn usual(running: &Running) -> i64 {
    running.pack.programme().map_or(1, |programme| i64::from(programme.room.people))
}

/// What came back from the form.
struct Told {
    approved_until: Option<Day>,
    trained_on: Option<Day>,
    capacity: Option<i64>,
}

fn told(answers: &Answers) -> foundation::Result<Told> {
    let mut errors = Errors::default();
    let mut day = |name: &'static str| {
        if answers.maybe(name).is_some() && answers.day(name).is_none() {
            errors.add(name, "ui-problem-day");
        }
        answers.day(name)
    };
    let (approved_until, trained_on) = (day("approved_until"), day("trained_on"));
    let most = packs::installed().all().filter_map(|pack| Some(pack.programme()?.room.most)).max();
    let capacity = number(answers, "capacity", (0, i64::from(most.unwrap_or(1))), &mut errors);
    errors.check()?;
    Ok(Told { approved_until, trained_on, capacity })
}
