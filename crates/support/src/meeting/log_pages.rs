//! The page on which a guide tells about a meeting, with and without a network.

use axum::{
    Router,
    extract::Path as Address,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use foundation::{Actor, Error, Id, Result, Timestamp, Tx, look_at};
use people::Card;
use ui::{Answers, Errors, Failure, House, Html, Page, Visit};

use super::{
    Feeling, Outcome,
    log::{self, About, Logged, Sent, Told},
    log_store::Entry,
    model, store,
};
use crate::{Meeting, Path, after, lists};

/// Longer than any note that is read again.
const NOTE_LENGTH: usize = 4000;

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/meetings/{id}/log", get(show_log).post(tell_log))
        .route("/me/people/{id}/log", get(show_unplanned).post(tell_unplanned))
}

#[derive(askama::Template)]
#[template(path = "meeting/log.html")]
struct LogPage {
    page: Page,
    action: String,
    once: String,
    over: String,
    note_version: i64,
    name: String,
    unplanned: bool,
    when: String,
    place: String,
    move_href: String,
    answers: Answers,
    topics: Vec<(String, String)>,
    errors: Errors,
    phone: String,
    next: Option<(String, String, String)>,
}

#[derive(askama::Template)]
#[template(path = "meeting/log_both.html")]
struct BothPage {
    page: Page,
    action: String,
    once: String,
    /// The key of the form that was sent: what the phone keeps under it is settled by this page.
    replaces: String,
    over: String,
    note_version: i64,
    name: String,
    saved: Vec<(String, String)>,
    mine: Vec<(String, String)>,
    fields: Vec<(String, String)>,
    /// The same with the note that is saved, where only the note has been written before.
    keeps: Vec<(String, String)>,
}

async fn show_log(visit: Visit, Address(id): Address<Id<Meeting>>) -> Result<Html, Failure> {
    show(&visit, About::Meeting(id), Answers::default(), Errors::default()).await
}

async fn show_unplanned(visit: Visit, Address(id): Address<Id<Path>>) -> Result<Html, Failure> {
    show(&visit, About::Path(id), Answers::default(), Errors::default()).await
}

async fn tell_log(
    visit: Visit,
    Address(id): Address<Id<Meeting>>,
    answers: Answers,
) -> Result<Response, Failure> {
    tell(&visit, About::Meeting(id), answers).await
}

async fn tell_unplanned(
    visit: Visit,
    Address(id): Address<Id<Path>>,
    answers: Answers,
) -> Result<Response, Failure> {
    tell(&visit, About::Path(id), answers).await
}

async fn tell(visit: &Visit, about: About, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let read = read_answers(visit, about, &answers);
    let done = match read {
        Err(error) => Err(error),
        Ok((told, sent)) => {
            let zone = &visit.house.settings.zone;
            let logged =
                visit.house.db.write(async |tx| log::log(tx, actor, about, &told, &sent, zone).await).await;
            logged.map(|logged| (logged, told))
        }
    };
    match done {
        Ok((Logged::Saved, _)) => Ok(after::look("/me", "support-log-saved-done")),
        Ok((Logged::Differs(entry, before, person), told)) => {
            both(visit, about, &entry, before.as_ref(), (&told, &answers, &person))
        }
        Err(error) => {
            let errors = Errors::of(error)?;
            let Html(_, page) = show(visit, about, answers, errors).await?;
            Ok(Html(StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

fn read_answers(visit: &Visit, about: About, answers: &Answers) -> Result<(Told, Sent)> {
    let mut errors = Errors::default();
    let met = answers.word::<Outcome>("met");
    if met.is_none() {
        errors.add("met", "support-log-problem-met");
    }
    let held = met == Some(Outcome::Held);
    let minutes = answers.number("dur").filter(|minutes| held && (1..=720).contains(minutes));
    if held && minutes.is_none() {
        errors.add("dur", "support-log-problem-dur");
    }
    let starts_at = match about {
        About::Meeting(_) => None,
        About::Path(_) => super::plan_pages::moment_of(visit, answers),
    };
    if matches!(about, About::Path(_)) && starts_at.is_none() {
        errors.add("date", "support-log-problem-date");
    }
    let note = match answers.within("note", NOTE_LENGTH) {
        Ok(note) => note,
        Err(_) => {
            errors.add("note", "ui-problem-too-long");
            String::new()
        }
    };
    errors.check()?;
    let feeling = answers.word::<Feeling>("self");
    let told = Told {
        met: met.ok_or_else(|| Error::field("met", "support-log-problem-met"))?,
        minutes,
        topics: topics(answers),
        call: feeling.is_some_and(|f| f >= Feeling::Heavy) && answers.has("call", "yes"),
        feeling,
        note,
    };
    let once = answers.text("once").chars().filter(char::is_ascii_alphanumeric).take(64).collect();
    let over = answers.text("over").to_owned();
    let note_version = answers.number("note_version").unwrap_or(0);
    Ok((told, Sent { once, over, note_version, starts_at }))
}

/// The topics that were chosen; only words that can be codes.
fn topics(answers: &Answers) -> Vec<String> {
    let is_code = |code: &String| {
        code.len() <= 40 && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let mut chosen: Vec<String> = answers.all("about").into_iter().filter(is_code).take(20).collect();
    chosen.sort();
    chosen.dedup();
    chosen
}

struct Found {
    entry: Entry,
    person: Card,
    told: Option<Told>,
    note: String,
    phone: String,
    next: Option<super::Appointment>,
}

async fn look(tx: &mut Tx, actor: &Actor, about: About) -> Result<Found> {
    let sent = Sent { once: String::new(), over: String::new(), note_version: 0, starts_at: None };
    let entry = log::find(tx, actor, about, &sent).await?;
    let (person, peer) = log::both(tx, actor, &entry).await?;
    let read = log::read(&entry, &person, &peer)?;
    let note = read.note.clone();
    let told = entry.meeting.logged_at.map(|_| read);
    let ahead = store::list_as_peer(tx, actor, actor.now).await?;
    let next = ahead
        .into_iter()
        .find(|m| m.path == entry.meeting.path && m.id != entry.meeting.id && m.is_ahead(actor.now));
    let phone = crate::home::phone_of(tx, entry.meeting.org).await?;
    look_at(tx, actor, entry.meeting.person, "looked-log").await?;
    Ok(Found { entry, person, told, note, phone, next })
}

async fn show(visit: &Visit, about: About, answers: Answers, errors: Errors) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let found = visit.house.db.write(async |tx| look(tx, actor, about).await).await?;
    let (pack, template) = lists::template(found.entry.meeting.programme, &found.entry.meeting.pack)?;
    let page = visit.page("support-log-title").focused().wrong_when(errors.any());
    let entry = &found.entry;
    let (answers, over, note_version) = if answers.pairs().is_empty() {
        let usual = i64::from(template.meeting.usual_minutes);
        let over = entry.told.once.clone().unwrap_or_default();
        (filled(visit, about, &found, usual), over, entry.meeting.note_version)
    } else {
        // What comes back to be mended was written on top of what had been seen then, not of what is there now.
        let (over, version) = (answers.text("over").to_owned(), answers.number("note_version").unwrap_or(0));
        (answers, over, version)
    };
    let place = found.person.key.open_maybe(model::PLACE, entry.meeting.id, entry.meeting.place.as_ref())?;
    let place = place.unwrap_or_else(|| {
        lists::label(pack, &template.lists.place, &entry.meeting.place_kind, visit.language)
    });
    let next = found.next.as_ref().map(|next| {
        let place = found.person.key.open_maybe(model::PLACE, next.id, next.place.as_ref());
        (
            page.moment(&next.starts_at),
            place.ok().flatten().unwrap_or_default(),
            format!("/meetings/{}/move", next.id),
        )
    });
    let ends_at = entry
        .meeting
        .starts_at
        .plus_minutes(entry.meeting.minutes.unwrap_or(i64::from(template.meeting.usual_minutes)));
    Html::of(&LogPage {
        action: visit.path.clone(),
        once: kept_once(&answers).unwrap_or_else(|| page.once()),
        over,
        note_version,
        name: page.name(&found.person.first_name),
        unplanned: matches!(about, About::Path(_)),
        when: from_to(&page, entry.meeting.starts_at, ends_at),
        place,
        move_href: format!("/meetings/{}/move", entry.meeting.id),
        topics: lists::choices(pack, &template.lists.topic, visit.language),
        answers,
        errors,
        phone: found.phone,
        next,
        page,
    })
}

/// `today, 13.00–14.00`.
pub(crate) fn from_to(page: &Page, from: Timestamp, to: Timestamp) -> String {
    let (day, from, to) = (page.near_moment(&from), page.time(&from), page.time(&to));
    page.say_with("support-from-to", &[("day", &day), ("from", &from), ("to", &to)])
}

/// The key of a form that comes back to be filled in again stays the same: it is still the same log.
fn kept_once(answers: &Answers) -> Option<String> {
    answers.maybe("once").filter(|once| once.len() <= 64)
}

/// What is known is filled in; whether they met never is.
fn filled(visit: &Visit, about: About, found: &Found, usual: i64) -> Answers {
    let entry = &found.entry;
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut add = |name: &str, value: String| pairs.push((name.to_owned(), value));
    let minutes =
        found.told.as_ref().and_then(|told| told.minutes).or(entry.meeting.minutes).unwrap_or(usual);
    add("dur", minutes.to_string());
    add("note", found.note.clone());
    if let Some(told) = &found.told {
        add("met", told.met.to_string());
        told.topics.iter().for_each(|topic| add("about", topic.clone()));
        if let Some(feeling) = told.feeling {
            add("self", feeling.to_string());
            add("call", if told.call { "yes" } else { "no" }.to_owned());
        }
    }
    if matches!(about, About::Path(_)) {
        add("date", visit.today().to_string());
        add("time", clock(visit, visit.now()));
    }
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (&**name, &**value)).collect();
    Answers::of(&pairs)
}

/// The time on the wall, as a field for times wants it.
pub(super) fn clock(visit: &Visit, moment: Timestamp) -> String {
    moment.jiff().to_zoned(visit.house.settings.zone.clone()).strftime("%H:%M").to_string()
}

/// Two versions of the same log, side by side. The guide chooses.
fn both(
    visit: &Visit,
    about: About,
    entry: &Entry,
    before: Option<&Told>,
    (told, answers, person): (&Told, &Answers, &Card),
) -> Result<Response, Failure> {
    let (pack, template) = lists::template(entry.meeting.programme, &entry.meeting.pack)?;
    let page = visit.page("support-log-both").focused();
    let topic = |code: &String| lists::label(pack, &template.lists.topic, code, visit.language);
    let words = |told: &Told| said(&page, told, &topic);
    let note = person
        .key
        .open_maybe(model::NOTE, entry.meeting.id, entry.meeting.note.as_ref())?
        .unwrap_or_default();
    let mine = words(told);
    let kept = ["once", "over", "note_version"];
    let fields = answers.pairs().iter().filter(|(name, _)| !kept.contains(&name.as_str())).cloned();
    let fields: Vec<(String, String)> = fields.collect();
    let (saved, keeps) = if let Some(before) = before {
        (words(before), Vec::new())
    } else {
        let others = fields.iter().filter(|(name, _)| name != "note").cloned();
        let keeps = others.chain([("note".to_owned(), note.clone())]).collect();
        (vec![(page.say("support-log-note-short"), note)], keeps)
    };
    let action = match about {
        About::Meeting(_) => format!("/meetings/{}/log", entry.meeting.id),
        // A log that was kept has a meeting of its own by now.
        About::Path(_) if entry.meeting.logged_at.is_some() => format!("/meetings/{}/log", entry.meeting.id),
        About::Path(id) => format!("/me/people/{id}/log"),
    };
    let shown = BothPage {
        action,
        once: page.once(),
        replaces: answers.text("once").to_owned(),
        over: entry.told.once.clone().unwrap_or_default(),
        note_version: entry.meeting.note_version,
        name: page.name(&person.first_name),
        saved,
        mine,
        fields,
        keeps,
        page,
    };
    Ok(Html::with(StatusCode::CONFLICT, &shown)?.into_response())
}

fn said(page: &Page, told: &Told, topic: &impl Fn(&String) -> String) -> Vec<(String, String)> {
    let mut rows = vec![(page.say("support-log-met"), page.say(&format!("support-outcome-{}", told.met)))];
    if let Some(minutes) = told.minutes {
        rows.push((page.say("support-log-dur"), page.say1("support-minutes", "minutes", minutes)));
    }
    if !told.topics.is_empty() {
        let topics: Vec<String> = told.topics.iter().map(topic).collect();
        rows.push((page.say("support-log-about"), topics.join(", ")));
    }
    if let Some(feeling) = told.feeling {
        rows.push((page.say("support-log-self"), page.say(&format!("support-feeling-{feeling}"))));
    }
    if !told.note.is_empty() {
        rows.push((page.say("support-log-note-short"), told.note.clone()));
    }
    rows
}
