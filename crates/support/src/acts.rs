//! The acts of paths and meetings for imports, simulations and the house's own tests: the same as on the pages.

use foundation::{Actor, Day, Error, Id, Person, Result, Thing, Timestamp, Tx, args, must, tell};
use jiff::tz::TimeZone;

use crate::{
    Ending, Meeting, Met, Path,
    meeting::{self, Logging, Outcome, Planning},
    path,
};

/// A meeting that two people agree on.
#[derive(Debug, Clone, Default)]
pub struct PlannedMeeting {
    /// When.
    pub starts_at: Option<Timestamp>,
    /// How long, in minutes.
    pub minutes: Option<i64>,
    /// What kind of place: a code of the programme's list `place`.
    pub place_kind: String,
    /// Where, in their words; may be empty.
    pub place: String,
    /// When both are reminded; nobody is, when empty.
    pub remind_at: Vec<Timestamp>,
}

/// What a guide tells about a meeting.
#[derive(Debug, Clone, Default)]
pub struct ToldMeeting {
    /// A code of the programme's list `contact-result`.
    pub result: String,
    /// How long, in minutes, when they met.
    pub minutes: Option<i64>,
    /// Codes of the programme's list `topic`.
    pub topics: Vec<String>,
    /// `light`, `fine`, `heavy` or `hard`; may be left out.
    pub feeling: Option<String>,
    /// Whether the coordinator shall call.
    pub call: bool,
    /// What both can read; may be empty.
    pub note: String,
    /// What makes it count once.
    pub once: String,
}

/// A path, as an import finds it again.
#[derive(Debug, Clone, Copy)]
pub struct PathLine {
    /// Which.
    pub id: Id<Path>,
    /// Who receives support.
    pub person: Id<Person>,
    /// The guide.
    pub peer: Id<Person>,
    /// When both had said yes.
    pub started_on: Day,
    /// When it was over.
    pub closed_at: Option<Timestamp>,
}

/// Every path of the actor's organisation, for those who may list them.
pub async fn paths(tx: &mut Tx, actor: &Actor) -> Result<Vec<PathLine>> {
    actor.must("relation.create", &Thing::of(actor.hat.org))?;
    let rows: Vec<(Id<Path>, Id<Person>, Id<Person>, Day, Option<Timestamp>)> = tx
        .all(
            "select id, person, peer, started_on, closed_at from support_path where org = $1
             order by started_on, id",
            args![actor.hat.org],
        )
        .await?;
    let line =
        |(id, person, peer, started_on, closed_at)| PathLine { id, person, peer, started_on, closed_at };
    Ok(rows.into_iter().map(line).collect())
}

/// Agrees on a meeting, as either of the two or the coordinator.
pub async fn plan_meeting(
    tx: &mut Tx,
    actor: &Actor,
    path: Id<Path>,
    planned: &PlannedMeeting,
) -> Result<Id<Meeting>> {
    let walk = path::store::find(tx, actor, path).await?;
    let starts_at = planned.starts_at.ok_or_else(|| Error::field("date", "ui-problem-day"))?;
    let plan = Planning {
        starts_at,
        minutes: planned.minutes,
        place_kind: planned.place_kind.clone(),
        place: planned.place.clone(),
        remind_at: planned.remind_at.clone(),
    };
    meeting::agree(tx, actor, &walk, &plan).await
}

/// Says that one cannot come, as one of the two.
pub async fn cannot_come(tx: &mut Tx, actor: &Actor, id: Id<Meeting>) -> Result<()> {
    meeting::cannot_come(tx, actor, id).await.map(drop)
}

/// Tells about a meeting, as its guide. Refused when something else has been told before.
pub async fn tell_of_meeting(
    tx: &mut Tx,
    actor: &Actor,
    id: Id<Meeting>,
    told: &ToldMeeting,
    zone: &TimeZone,
) -> Result<()> {
    let met = told.result.parse().map_err(|_| Error::field("met", "support-log-problem-met"))?;
    let logging = Logging {
        met,
        minutes: told.minutes.filter(|_| met == Outcome::Held),
        topics: told.topics.clone(),
        feeling: told.feeling.as_deref().and_then(|word| word.parse().ok()),
        call: told.call,
        note: told.note.clone(),
    };
    let kept = meeting::tell_about(tx, actor, id, &logging, &told.once, zone).await?;
    must(kept, Error::Refused("support-meeting-refusal-told"))
}

/// Takes over a meeting that was written down elsewhere, as the coordinator. The same key again changes nothing;
/// says whether it was new.
pub async fn import_meeting(
    tx: &mut Tx,
    actor: &Actor,
    path: Id<Path>,
    (planned, told): (&PlannedMeeting, &ToldMeeting),
    zone: &TimeZone,
) -> Result<bool> {
    let walk = path::store::find(tx, actor, path).await?;
    actor.must("meeting.create", &walk.thing(actor.now))?;
    actor.must("relation.create", &walk.thing(actor.now))?;
    let starts_at = planned.starts_at.ok_or_else(|| Error::field("date", "ui-problem-day"))?;
    let result: Outcome = told.result.parse().map_err(|_| Error::field("met", "support-log-problem-met"))?;
    let id: Id<Meeting> = actor.id();
    let new = tx
        .run(
            "insert into support_meeting (org, id, path, person, peer, starts_at, minutes, place_kind, result,
             topics, note_version, once, logged_by, logged_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11, $12, $13) on conflict (org, once) do nothing",
            args![
                walk.org,
                id,
                walk.id,
                walk.person,
                walk.peer,
                starts_at,
                planned.minutes,
                planned.place_kind,
                result,
                told.topics.join(" "),
                told.once,
                actor.person,
                actor.now
            ],
        )
        .await?;
    if new == 0 {
        return Ok(false);
    }
    if result == Outcome::Held {
        meeting::met_on(tx, (walk.org, walk.id), starts_at.day_in(zone)).await?;
    }
    let (person, peer, result) = (walk.person, walk.peer, result.to_string());
    tell(tx, actor, &Met { meeting: id, path: walk.id, person, peer, result }).await?;
    Ok(true)
}

/// One of the two rests, or the coordinator sets a pause.
pub async fn pause(tx: &mut Tx, actor: &Actor, id: Id<Path>) -> Result<()> {
    path::actions::pause(tx, actor, id).await.map(drop)
}

/// They go on after a pause.
pub async fn resume(tx: &mut Tx, actor: &Actor, id: Id<Path>) -> Result<()> {
    path::actions::resume(tx, actor, id).await.map(drop)
}

/// One of the two stops.
pub async fn stop(tx: &mut Tx, actor: &Actor, id: Id<Path>) -> Result<()> {
    path::actions::stop(tx, actor, id).await.map(drop)
}

/// They have said goodbye; the coordinator says how it ended.
pub async fn end(tx: &mut Tx, actor: &Actor, id: Id<Path>, ending: Ending) -> Result<()> {
    path::actions::end(tx, actor, id, Some(ending)).await.map(drop)
}

/// The day of the goodbye is set.
pub async fn plan_ending(tx: &mut Tx, actor: &Actor, id: Id<Path>, on: Day, today: Day) -> Result<()> {
    path::actions::plan_ending(tx, actor, id, Some(on), today).await.map(drop)
}

/// One of the two asks to go on for longer than agreed.
pub async fn ask_for_longer(tx: &mut Tx, actor: &Actor, id: Id<Path>, today: Day) -> Result<()> {
    path::actions::ask_for_longer(tx, actor, id, today).await.map(drop)
}

/// The coordinator answers whether they may.
pub async fn answer_longer(tx: &mut Tx, actor: &Actor, id: Id<Path>, yes: bool) -> Result<()> {
    path::actions::answer_longer(tx, actor, id, yes).await.map(drop)
}

/// The coordinator has spoken with a guide.
pub async fn speak_with(tx: &mut Tx, actor: &Actor, peer: Id<Person>) -> Result<()> {
    path::keep_contact(tx, actor, peer).await
}
