//! Telling about a meeting: half a minute, once, with the answers as they were given.

use foundation::{Actor, Day, Error, Id, Result, Thing, Timestamp, Tx, must, tell};
use jiff::tz::TimeZone;
use people::Card;

use super::{
    Feeling, Outcome,
    log_store::{self, Entry, Kept},
    model,
};
use crate::{Meeting, Met, Path};

/// What the guide tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    /// What came of it.
    pub met: Outcome,
    /// How long, when they met.
    pub minutes: Option<i64>,
    /// What it was about; may be nothing.
    pub topics: Vec<String>,
    /// How the guide is; may be left out.
    pub feeling: Option<Feeling>,
    /// Whether the coordinator shall call.
    pub call: bool,
    /// What both can read; may be empty.
    pub note: String,
}

/// How it is sent: what makes it count once, and which versions the guide has seen.
#[derive(Debug, Clone)]
pub(super) struct Sent {
    /// The key of the form.
    pub once: String,
    /// The key of the log that this one takes the place of, when the guide said so.
    pub over: String,
    /// The version of the note the guide has seen.
    pub note_version: i64,
    /// When it was, for a meeting nobody had planned.
    pub starts_at: Option<Timestamp>,
}

/// What became of it.
#[derive(Debug)]
pub(super) enum Logged {
    /// It is saved, now or the first time it was sent.
    Saved,
    /// Something else has been saved since: both, for the guide to choose.
    Differs(Box<Entry>, Option<Told>, Card),
}

/// What a log is about: a meeting that was planned, or a path without one.
#[derive(Debug, Clone, Copy)]
pub(super) enum About {
    /// A meeting.
    Meeting(Id<Meeting>),
    /// A meeting nobody had planned, with the person of this path.
    Path(Id<Path>),
}

/// The meeting to tell about, for its guide; for others there is none.
pub(super) async fn find(tx: &mut Tx, actor: &Actor, about: About, sent: &Sent) -> Result<Entry> {
    let entry = match about {
        About::Meeting(id) => log_store::find(tx, actor, id).await?,
        About::Path(id) => {
            let starts_at = sent.starts_at.unwrap_or(actor.now);
            log_store::find_on_path(tx, actor, id, &sent.once, starts_at).await?
        }
    };
    actor.must_see("log_shared.read", &entry.meeting.thing(actor.now))?;
    actor.must_see("wellbeing.create", &Thing::of(entry.meeting.org).about(entry.meeting.peer))?;
    Ok(entry)
}

/// The two who met, for the guide; kept apart, there is nothing to tell any more.
pub(super) async fn both(tx: &mut Tx, actor: &Actor, entry: &Entry) -> Result<(Card, Card)> {
    let (person, peer) = (entry.meeting.person, entry.meeting.peer);
    let people::Near { mut cards, apart } = people::cards_near(tx, actor, &[person, peer]).await?;
    let thing = entry.meeting.thing(actor.now).fact("blocked", !apart.is_empty());
    actor.must_see("log_shared.read", &thing)?;
    let mut card = |id| cards.remove(&id).ok_or(Error::NotFound);
    Ok((card(person)?, card(peer)?))
}

/// Tells about a meeting. Sent twice it counts once; told otherwise the second time, both are shown.
pub(super) async fn log(
    tx: &mut Tx,
    actor: &Actor,
    about: About,
    told: &Told,
    sent: &Sent,
    zone: &TimeZone,
) -> Result<Logged> {
    let entry = find(tx, actor, about, sent).await?;
    let (person, peer) = both(tx, actor, &entry).await?;
    let before = read(&entry, &person, &peer)?;
    if entry.meeting.logged_at.is_some() && before == *told {
        return Ok(Logged::Saved);
    }
    let seen = entry.meeting.logged_at.is_none() || entry.told.once.as_deref() == Some(sent.over.as_str());
    let note_seen = entry.meeting.note_version == sent.note_version || before.note == told.note;
    if !seen || !note_seen {
        let before = entry.meeting.logged_at.map(|_| before);
        return Ok(Logged::Differs(Box::new(entry), before, person));
    }
    actor.must("log_shared.create", &entry.meeting.thing(actor.now))?;
    check(told, entry.meeting.starts_at, actor.now)?;
    save(tx, actor, &entry, (&person, &peer), told, sent).await?;
    keep_days(tx, &entry, told, zone).await?;
    let news = Met {
        meeting: entry.meeting.id,
        path: entry.meeting.path,
        person: entry.meeting.person,
        peer: entry.meeting.peer,
        result: told.met.to_string(),
    };
    tell(tx, actor, &news).await?;
    Ok(Logged::Saved)
}

/// Nobody has met tomorrow.
fn check(told: &Told, starts_at: Timestamp, now: Timestamp) -> Result<()> {
    let begun = starts_at <= now.plus_hours(12);
    must(told.met != Outcome::Held || begun, Error::field("met", "support-log-problem-ahead"))
}

/// What has been told before, opened for its guide.
pub(super) fn read(entry: &Entry, person: &Card, peer: &Card) -> Result<Told> {
    let note = person.key.open_maybe(model::NOTE, entry.meeting.id, entry.meeting.note.as_ref())?;
    let feeling = peer.key.open_maybe(model::FEELING, entry.meeting.id, entry.told.feeling.as_ref())?;
    Ok(Told {
        met: entry.meeting.result.unwrap_or(Outcome::Held),
        minutes: entry.meeting.minutes,
        topics: entry.meeting.topics.split(' ').filter(|code| !code.is_empty()).map(str::to_owned).collect(),
        feeling: feeling.and_then(|word| word.parse().ok()),
        call: entry.told.call_asked_at.is_some(),
        note: note.unwrap_or_default(),
    })
}

async fn save(
    tx: &mut Tx,
    actor: &Actor,
    entry: &Entry,
    (person, peer): (&Card, &Card),
    told: &Told,
    sent: &Sent,
) -> Result<()> {
    let before = person
        .key
        .open_maybe(model::NOTE, entry.meeting.id, entry.meeting.note.as_ref())?
        .unwrap_or_default();
    let changed = before != told.note;
    let note = match told.note.as_str() {
        "" => None,
        _ if !changed => entry.meeting.note.clone(),
        words => Some(actor.seal(&person.key, model::NOTE, entry.meeting.id, words)?),
    };
    let feeling = told
        .feeling
        .map(|feeling| actor.seal(&peer.key, model::FEELING, entry.meeting.id, feeling.as_str()))
        .transpose()?;
    let kept = Kept {
        result: told.met,
        minutes: told.minutes,
        topics: told.topics.join(" "),
        note,
        note_version: entry.meeting.note_version + i64::from(changed),
        note_by: if changed { Some(actor.person) } else { entry.meeting.note_by },
        feeling,
        call_asked_at: told.call.then_some(entry.told.call_asked_at.unwrap_or(actor.now)),
        once: sent.once.clone(),
    };
    log_store::save(tx, actor, entry, &kept).await
}

/// Keeps on the path when they first and last met.
async fn keep_days(tx: &mut Tx, entry: &Entry, told: &Told, zone: &TimeZone) -> Result<()> {
    let on: Day = entry.meeting.starts_at.day_in(zone);
    if told.met == Outcome::Held {
        return log_store::met_on(tx, (entry.meeting.org, entry.meeting.path), on).await;
    }
    if entry.meeting.result == Some(Outcome::Held) {
        log_store::met_otherwise(tx, entry, zone).await?;
    }
    Ok(())
}
