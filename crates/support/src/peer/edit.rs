//! A guide's profile: the guide's own page, and the coordinator's.

use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use foundation::{Actor, Day, Error, Id, Person, Tx, look_at};
use people::{Card, OrganisationCard};
use programme::Running;
use ui::{Answers, Errors, Failure, House, Html, Page, Visit, redirect};

use super::{
    actions,
    form::{Made, ProfileForm},
    profile::{Profile, Told},
    store::Peer,
};

/// The addresses of profiles.
pub fn routes() -> Router<House> {
    Router::new()
        .route("/peers/{id}", get(show).post(save))
        .route("/peers/{id}/rest", post(rest))
        .route("/peers/{id}/approve", post(approve))
        .route("/me/profile", get(show_own).post(save_own))
        .route("/me/profile/rest", post(rest_own))
}

#[derive(askama::Template)]
#[template(path = "peer/edit.html")]
struct EditPage {
    page: Page,
    id: Id<Person>,
    form: ProfileForm,
    name: String,
    own: bool,
    resting: bool,
    /// Why the guide is not suggested, where they are not approved; empty where they are.
    not_approved: String,
    approved_until: String,
    taken: i64,
    since: Day,
    /// The lists that are gone through before the first match.
    lists: Vec<competence::ListLine>,
    /// What is still out.
    out: Vec<String>,
    may_stop: bool,
}

/// A profile with all that its page needs.
struct Opened {
    peer: Peer,
    card: Card,
    profile: Profile,
    running: Running,
    wards: Vec<OrganisationCard>,
    begun: competence::Begun,
}

async fn open(tx: &mut Tx, actor: &Actor, id: Id<Person>) -> foundation::Result<Opened> {
    let (peer, card, profile) = actions::find(tx, actor, id).await?;
    let (running, parts) = programme::the_one_with_parts(tx, actor).await?;
    let regions: Vec<_> =
        parts.into_iter().filter(|(_, part)| part == "region").map(|(org, _)| org).collect();
    let wards = people::units_of_all(tx, &regions).await?;
    let begun = competence::begun(tx, actor, id).await?;
    look_at(tx, actor, id, "looked-profile").await?;
    Ok(Opened { peer, card, profile, running, wards, begun })
}

async fn show(visit: Visit, Path(id): Path<Id<Person>>) -> Result<Response, Failure> {
    page(&visit, id).await
}

async fn show_own(visit: Visit) -> Result<Response, Failure> {
    page(&visit, visit.actor()?.person).await
}

async fn page(visit: &Visit, id: Id<Person>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let opened = visit.house.db.write(async |tx| open(tx, actor, id).await).await?;
    let told = Told { profile: opened.profile.clone(), capacity: opened.peer.capacity };
    let until = opened.peer.approved_until.map(|day| day.to_string()).unwrap_or_default();
    let shown = drawn(visit, &opened, (&told, until), Errors::default())?;
    Ok(Html::of(&shown)?.into_response())
}

fn drawn(
    visit: &Visit,
    opened: &Opened,
    (told, approved_until): (&Told, String),
    errors: Errors,
) -> Result<EditPage, Failure> {
    let own = opened.card.id == visit.actor()?.person;
    let page = if own { visit.page("support-peer-own") } else { visit.page("support-peer-one") };
    let page = page.wrong_when(errors.any());
    let made = Made {
        page: &page,
        running: &opened.running,
        wards: &opened.wards,
        told,
        own,
        search: visit.asked("near"),
    };
    let mut form = ProfileForm::of(&made, errors);
    // What the guide ticked, the guide shared: that is the release. Nothing else is kept.
    let lived = actions::thing(visit.actor()?.hat.org, opened.card.id).fact("release", true);
    if !visit.actor()?.may("peer_lived.read", &lived) {
        form.shares.clear();
    }
    let thing = actions::thing(visit.actor()?.hat.org, opened.card.id);
    let may_stop = visit.actor()?.may("peer_profile.void", &thing);
    let not_approved = super::list::not_approved(&page, opened.peer.approved_until, visit.today());
    Ok(EditPage {
        id: opened.card.id,
        not_approved: not_approved.unwrap_or_default(),
        form,
        name: opened.card.first_name.clone(),
        own,
        resting: opened.peer.resting_from.is_some(),
        approved_until,
        taken: opened.peer.taken,
        since: opened.peer.since_on,
        lists: opened.begun.lists(opened.running.pack, opened.card.id, &page),
        out: opened.begun.out(opened.running.pack, &page),
        may_stop,
        page,
    })
}

async fn save(visit: Visit, Path(id): Path<Id<Person>>, answers: Answers) -> Result<Response, Failure> {
    keep(&visit, id, &answers, &format!("/peers/{id}?done=support-peer-saved-done")).await
}

async fn save_own(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    keep(&visit, visit.actor()?.person, &answers, "/me/profile?done=support-peer-saved-done").await
}

async fn keep(visit: &Visit, id: Id<Person>, answers: &Answers, to: &str) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let year = i64::from(visit.today().jiff().year());
    let again = visit
        .house
        .db
        .write(async |tx| {
            let (peer, card, profile) = actions::find(tx, actor, id).await?;
            let running = programme::the_one(tx, actor).await?;
            let programme = running.pack.programme().ok_or(Error::NotFound)?;
            let mut errors = Errors::default();
            let told = profile.told(answers, programme, (id == actor.person, year), &mut errors);
            let until = answers.day("approved_until");
            if answers.maybe("approved_until").is_some() && until.is_none() {
                errors.add("approved_until", "ui-problem-day");
            }
            if errors.any() {
                return Ok(Some((open(tx, actor, id).await?, told, errors)));
            }
            actions::change(tx, actor, (&peer, &card), (&told.profile, told.capacity, until)).await?;
            Ok(None)
        })
        .await?;
    let Some((opened, told, errors)) = again else { return Ok(redirect(to)) };
    let until = answers.text("approved_until").to_owned();
    let mut shown = drawn(visit, &opened, (&told, until), errors)?;
    // What was written stays as it was written, also where it is not a number.
    shown.form.capacity = answers.text("capacity").to_owned();
    shown.form.born = answers.text("born").to_owned();
    shown.form.reach = answers.text("reach_km").to_owned();
    Ok(Html::with(StatusCode::UNPROCESSABLE_ENTITY, &shown)?.into_response())
}

async fn approve(visit: Visit, Path(id): Path<Id<Person>>) -> Result<Response, Failure> {
    let (actor, today) = (visit.actor()?, visit.today());
    visit.house.db.write(async |tx| actions::approve(tx, actor, id, today).await).await?;
    Ok(redirect(&format!("/peers/{id}?done=support-peer-approved-done")))
}

async fn rest(visit: Visit, Path(id): Path<Id<Person>>, answers: Answers) -> Result<Response, Failure> {
    change_rest(&visit, id, answers.has("rest", "yes"), &format!("/peers/{id}")).await
}

async fn rest_own(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    change_rest(&visit, visit.actor()?.person, answers.has("rest", "yes"), "/me/profile").await
}

async fn change_rest(visit: &Visit, id: Id<Person>, resting: bool, to: &str) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| actions::rest(tx, actor, id, resting).await).await?;
    let done = if resting { "support-peer-rests-done" } else { "support-peer-goes-on-done" };
    Ok(redirect(&format!("{to}?done={done}")))
}
