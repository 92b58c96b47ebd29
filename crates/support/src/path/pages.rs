//! The coordinator's page of a path, and what everybody in it can do with one press.

use axum::{
    Router,
    extract::Path as Address,
    response::Response,
    routing::{get, post},
};
use foundation::{Actor, Error, Id, Person, Result, Tx, look_at};
use people::Purpose;
use programme::AgreementLine;
use ui::{Answers, Failure, House, Html, Page, Visit};

use super::{Arch, State, Walk, actions, list_pages::Called, store};
use crate::{
    Ending, Path, Side, after, lists,
    matching::own_reason,
    meeting::{self, list_pages::Line},
};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/paths/{id}", get(show_path))
        .route("/paths/{id}/pause", post(pause))
        .route("/paths/{id}/resume", post(resume))
        .route("/paths/{id}/stop", post(stop))
        .route("/paths/{id}/end", post(end))
        .route("/paths/{id}/ending-day", post(plan_ending))
        .route("/paths/{id}/longer", post(ask_for_longer))
        .route("/paths/{id}/longer/answer", post(answer_longer))
}

/// Which side the actor is on.
pub(crate) fn side(actor: &Actor, person: Id<Person>, peer: Id<Person>) -> Side {
    match actor.person {
        me if me == person => Side::Recipient,
        me if me == peer => Side::Peer,
        _ => Side::Coordinator,
    }
}

/// Which side of this path the actor is on.
pub(crate) fn side_of(actor: &Actor, walk: &Walk) -> Side {
    side(actor, walk.person, walk.peer)
}

/// Where the actor sees this path.
pub(crate) fn home_of(actor: &Actor, walk: &Walk) -> String {
    match side_of(actor, walk) {
        Side::Recipient => "/my".to_owned(),
        Side::Peer => format!("/me/people/{}", walk.id),
        Side::Coordinator => format!("/paths/{}", walk.id),
    }
}

/// What to say to this side when one of the two rests or has stopped; empty when they go on.
pub(crate) fn message(page: &Page, walk: &Walk, side: Side, names: &impl Called) -> Result<String> {
    if walk.parted_at.is_some() {
        return Ok(page.say("support-path-parted"));
    }
    let other = if side == Side::Recipient { walk.peer } else { walk.person };
    let Some(name) = names.called(&other).map(|name| page.name(name)) else {
        return Ok(page.say("support-path-gone"));
    };
    let key = match (walk.state, walk.paused_by, walk.ending) {
        (State::Paused, Some(by), _) if by == side => "message-pause-yours",
        (State::Paused, Some(Side::Recipient), _) => "message-paused-by-recipient",
        (State::Paused, _, _) => "message-paused-by-guide",
        (State::Closed, _, Some(Ending::RecipientStopped)) if side == Side::Recipient => "message-stop-yours",
        (State::Closed, _, Some(Ending::PeerStopped)) if side == Side::Peer => "message-stop-yours",
        (State::Closed, _, Some(Ending::RecipientStopped)) => "message-stopped-by-recipient",
        (State::Closed, _, Some(Ending::PeerStopped)) => "message-stopped-by-guide",
        _ => return Ok(String::new()),
    };
    let (pack, _) = lists::template(walk.programme, &walk.pack)?;
    Ok(lists::words(pack, key, page.language, &name))
}

/// One arch of the bridge: its class, its name, when.
pub(super) struct Pillar {
    pub(super) class: &'static str,
    pub(super) name: String,
    pub(super) when: String,
    pub(super) now: bool,
    pub(super) done: bool,
}

/// The bridge of a path, with what is known of when.
pub(super) fn bridge(page: &Page, walk: &Walk) -> Vec<Pillar> {
    let here = walk.arch();
    let met = walk.first_met_on.map(|day| page.day(&day)).unwrap_or_default();
    let steps = [
        (Arch::Referred, "support-arch-referred", String::new()),
        (Arch::BothSayYes, "support-arch-both-say-yes", page.day(&walk.started_on)),
        (Arch::FirstMeeting, "support-arch-first-meeting", met),
        (Arch::OnTheWay, "support-arch-on-the-way", String::new()),
        (Arch::Ending, "support-arch-ending", page.day(&walk.ends_on)),
    ];
    let pillar = |(arch, name, when): (Arch, &str, String)| {
        let over = walk.state == State::Closed;
        let done = arch < here || over;
        let now = arch == here && !over;
        let class = match (done, now) {
            (_, true) => "is-now",
            (true, _) => "is-done",
            _ => "",
        };
        Pillar { class, name: page.say(name), when, now, done }
    };
    steps.into_iter().map(pillar).collect()
}

#[derive(askama::Template)]
#[template(path = "path/one.html")]
struct PathPage {
    page: Page,
    address: String,
    person: String,
    peer: String,
    peer_href: String,
    yes: String,
    way_in: String,
    bridge: Vec<Pillar>,
    state: &'static str,
    since: String,
    paused_by: String,
    open: bool,
    paused: bool,
    waits_for_longer: bool,
    longer_asked: String,
    ends_on: String,
    ends_day: String,
    today: String,
    next: Option<Line>,
    meetings: Vec<(Line, String)>,
    held: usize,
    notes_shared: bool,
    own_reason: String,
    agreements: Vec<(String, String, String)>,
    lists: Vec<competence::ListLine>,
    endings: Vec<(String, String)>,
}

struct Found {
    walk: Walk,
    meetings: Vec<meeting::Appointment>,
    cards: std::collections::HashMap<Id<Person>, people::Card>,
    agreements: Vec<AgreementLine>,
    release: bool,
    own_reason: String,
}

async fn find(tx: &mut Tx, actor: &Actor, id: Id<Path>) -> Result<Found> {
    let walk = store::find(tx, actor, id).await?;
    // The two see a path on pages of their own.
    actor.must_see("relation.create", &walk.thing(actor.now))?;
    let meetings = meeting::store::list_of_path(tx, actor, id).await?;
    let cards = people::cards(tx, actor, &[walk.person, walk.peer]).await?;
    let agreements = programme::agreements_about(tx, actor, id.of()).await?;
    let release = people::agreed(tx, walk.person, Purpose::ShareNotes, Some(walk.org), actor.now).await?;
    let thing = walk.thing(actor.now).fact("release", release);
    let release = actor.may("log_shared.read", &thing);
    let own_reason = own_reason(tx, actor, id.of()).await?;
    look_at(tx, actor, walk.person, "looked-path").await?;
    Ok(Found { walk, meetings, cards, agreements, release, own_reason })
}

async fn show_path(visit: Visit, Address(id): Address<Id<Path>>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let found = visit.house.db.write(async |tx| find(tx, actor, id).await).await?;
    let (walk, page) = (&found.walk, visit.page("support-path-title"));
    let name = |id: &Id<Person>| found.cards.shown(&page, id);
    let mut lines = Vec::new();
    for meeting in &found.meetings {
        let note = match (found.release, found.cards.get(&walk.person)) {
            (true, Some(card)) => card
                .key
                .open_maybe(meeting::model::NOTE, meeting.id, meeting.note.as_ref())?
                .unwrap_or_default(),
            _ => String::new(),
        };
        lines.push((meeting::list_pages::line(&page, actor, meeting, &found.cards)?, note));
    }
    let (pack, template) = lists::template(walk.programme, &walk.pack)?;
    let held = found.meetings.iter().filter(|m| m.result == Some(meeting::Outcome::Held)).count();
    let (ahead, before): (Vec<_>, Vec<_>) = lines.into_iter().partition(|(line, _)| line.open);
    Html::of(&PathPage {
        address: format!("/paths/{id}"),
        person: name(&walk.person),
        peer: name(&walk.peer),
        peer_href: format!("/peers/{}", walk.peer),
        yes: format!("/people/{}/yes", walk.person),
        way_in: format!("/people/{}/way-in", walk.person),
        bridge: bridge(&page, walk),
        state: super::list_pages::word_of(walk),
        since: page.day(&walk.started_on),
        paused_by: walk.paused_by.map(|by| page.say(&format!("support-paused-by-{by}"))).unwrap_or_default(),
        open: walk.is_open(),
        paused: walk.state == State::Paused,
        waits_for_longer: walk.waits_for_longer(),
        longer_asked: walk.extension_asked_on.map(|day| page.day(&day)).unwrap_or_default(),
        ends_on: page.long_day(&walk.ends_on),
        ends_day: walk.ends_on.to_string(),
        today: visit.today().to_string(),
        next: ahead.into_iter().next_back().map(|(line, _)| line),
        meetings: before,
        held,
        notes_shared: found.release,
        own_reason: found.own_reason,
        agreements: agreements(&page, pack, &found.agreements),
        lists: competence::Begun::default().lists(pack, walk.peer, &page),
        endings: lists::choices(pack, &template.lists.ending, visit.language),
        page,
    })
}

/// Address, name, and who has said that they agree.
pub(super) fn agreements(
    page: &Page,
    pack: &'static packs::Pack,
    lines: &[AgreementLine],
) -> Vec<(String, String, String)> {
    let said = |line: &AgreementLine| match line.acknowledged.len() {
        0 => page.say("support-agreement-nobody"),
        1 => page.say("support-agreement-one"),
        _ => page.say("support-agreement-both"),
    };
    let title =
        |line: &AgreementLine| lists::words(pack, &format!("agreement-{}", line.kind), page.language, "");
    let live = lines.iter().filter(|line| line.ended_at.is_none());
    live.map(|line| (format!("/agreements/{}", line.id), title(line), said(line))).collect()
}

async fn pause(visit: Visit, Address(id): Address<Id<Path>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let walk = visit.house.db.write(async |tx| actions::pause(tx, actor, id).await).await?;
    Ok(after(actor, &walk, "support-path-paused-done"))
}

async fn resume(visit: Visit, Address(id): Address<Id<Path>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let walk = visit.house.db.write(async |tx| actions::resume(tx, actor, id).await).await?;
    Ok(after(actor, &walk, "support-path-resumed-done"))
}

async fn stop(visit: Visit, Address(id): Address<Id<Path>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let walk = visit.house.db.write(async |tx| actions::stop(tx, actor, id).await).await?;
    Ok(after(actor, &walk, "support-path-stopped-done"))
}

async fn end(visit: Visit, Address(id): Address<Id<Path>>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let ending = answers.word::<Ending>("ending");
    let walk = visit.house.db.write(async |tx| actions::end(tx, actor, id, ending).await).await?;
    Ok(after(actor, &walk, "support-path-ended-done"))
}

async fn plan_ending(
    visit: Visit,
    Address(id): Address<Id<Path>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let (actor, on, today) = (visit.actor()?, answers.day("on"), visit.today());
    let plan = async |tx: &mut Tx| actions::plan_ending(tx, actor, id, on, today).await;
    let walk = visit.house.db.write(plan).await.map_err(refused)?;
    Ok(after(actor, &walk, "support-path-ending-day-done"))
}

/// A form of one field says what was wrong on a page of its own, with the way back.
fn refused(error: Error) -> Error {
    match error {
        Error::Invalid(problems) => {
            Error::Refused(problems.first().map_or("ui-failure-refused", |problem| problem.text))
        }
        other => other,
    }
}

async fn ask_for_longer(visit: Visit, Address(id): Address<Id<Path>>) -> Result<Response, Failure> {
    let (actor, today) = (visit.actor()?, visit.today());
    let walk = visit.house.db.write(async |tx| actions::ask_for_longer(tx, actor, id, today).await).await?;
    Ok(after(actor, &walk, "support-path-longer-asked-done"))
}

async fn answer_longer(
    visit: Visit,
    Address(id): Address<Id<Path>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let yes = match answers.text("answer") {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::field("answer", "ui-problem-choose").into()),
    };
    let walk = visit.house.db.write(async |tx| actions::answer_longer(tx, actor, id, yes).await).await?;
    let said = if yes { "support-path-longer-yes-done" } else { "support-path-longer-no-done" };
    Ok(after(actor, &walk, said))
}

fn after(actor: &Actor, walk: &Walk, said: &str) -> Response {
    after::look(&home_of(actor, walk), said)
}
