//! The SQL of telling about meetings. What only the guide may see is read nowhere else.

use foundation::{Actor, Day, Id, Organisation, Person, Result, Sealed, Timestamp, Tx, args};
use jiff::tz::TimeZone;

use super::{
    Appointment, Outcome,
    store::{COLUMNS, FROM},
};
use crate::{Meeting, Path};

/// A meeting, as its guide tells about it.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// What both and the coordinator may know.
    pub meeting: Appointment,
    /// What was told before.
    pub told: Before,
}

foundation::record! {
    /// What only its guide may know of a meeting, and when they met otherwise.
    #[derive(Debug, Clone)]
    pub(super) struct Before {
        /// How the guide was.
        pub feeling: Option<Sealed>,
        /// When the guide wanted a call.
        pub call_asked_at: Option<Timestamp>,
        /// The key of the form that told it.
        pub once: Option<String>,
        /// When they first met otherwise; read only where this one has been told as held.
        pub others_first: Option<Timestamp>,
        /// When they last met otherwise.
        pub others_last: Option<Timestamp>,
    }
}

impl foundation::Record for Entry {
    fn read(row: &mut dyn foundation::Cells) -> Result<Self> {
        Ok(Self { meeting: Appointment::read(row)?, told: Before::read(row)? })
    }
}

/// What is kept of a log.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) result: Outcome,
    pub(super) minutes: Option<i64>,
    pub(super) topics: String,
    pub(super) note: Option<Sealed>,
    pub(super) note_version: i64,
    pub(super) note_by: Option<Id<Person>>,
    pub(super) feeling: Option<Sealed>,
    pub(super) call_asked_at: Option<Timestamp>,
    pub(super) once: String,
}

/// What is read beside the meeting itself. When they met otherwise matters only where this one has been told as held.
const BEFORE: &str = "m.feeling as feeling, m.call_asked_at as call_asked_at, m.once as once, \
    case when m.result = 'held' then (select min(x.starts_at) from support_meeting x where x.org = p.org \
      and x.path = p.id and x.result = 'held' and x.id <> m.id) end as others_first, \
    case when m.result = 'held' then (select max(x.starts_at) from support_meeting x where x.org = p.org \
      and x.path = p.id and x.result = 'held' and x.id <> m.id) end as others_last";

/// The meeting with this id.
pub(super) async fn find(tx: &mut Tx, actor: &Actor, id: Id<Meeting>) -> Result<Entry> {
    let sql = format!("select {COLUMNS}, {BEFORE} {FROM} where m.org = $1 and m.id = $2 and m.peer = $3");
    tx.one(&sql, args![actor.hat.org, id, actor.person]).await
}

/// The meeting that this form has told of before; or a new one, which nobody had planned.
pub(super) async fn find_on_path(
    tx: &mut Tx,
    actor: &Actor,
    path: Id<Path>,
    once: &str,
    starts_at: Timestamp,
) -> Result<Entry> {
    let sql = format!(
        "select coalesce(m.id, $5) as id, p.org as org, p.id as path, p.person as person, p.peer as peer,
         coalesce(m.starts_at, $6) as starts_at, m.minutes as minutes,
         coalesce(m.place_kind, 'other') as place_kind, m.place as place, m.result as result,
         coalesce(m.topics, '') as topics, m.note as note, coalesce(m.note_version, 0) as note_version,
         m.note_by as note_by, m.logged_at as logged_at, p.state as state, p.closed_at as closed_at,
         p.parted_at as parted_at, p.programme as programme, p.pack as pack, {BEFORE}
         from support_path p
         left join support_meeting m on m.org = p.org and m.path = p.id and m.once = $4
         where p.org = $1 and p.id = $2 and p.peer = $3"
    );
    tx.one(&sql, args![actor.hat.org, path, actor.person, once, actor.id::<Meeting>(), starts_at]).await
}

/// Keeps what was told: on the meeting that was planned, or as a new one.
pub(super) async fn save(tx: &mut Tx, actor: &Actor, entry: &Entry, kept: &Kept) -> Result<()> {
    // One statement for both: a meeting that was planned is there already.
    tx.run(
        "insert into support_meeting (org, id, path, person, peer, starts_at, place_kind, result, minutes,
         topics, note, note_version, note_by, feeling, call_asked_at, once, logged_by, logged_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
         on conflict (org, id) do update set result = excluded.result, minutes = excluded.minutes,
         topics = excluded.topics, note = excluded.note, note_version = excluded.note_version,
         note_by = excluded.note_by, feeling = excluded.feeling, call_asked_at = excluded.call_asked_at,
         once = excluded.once, logged_by = excluded.logged_by, logged_at = excluded.logged_at",
        args![
            entry.meeting.org,
            entry.meeting.id,
            entry.meeting.path,
            entry.meeting.person,
            entry.meeting.peer,
            entry.meeting.starts_at,
            entry.meeting.place_kind,
            kept.result,
            kept.minutes,
            kept.topics,
            kept.note,
            kept.note_version,
            kept.note_by,
            kept.feeling,
            kept.call_asked_at,
            kept.once,
            actor.person,
            actor.now
        ],
    )
    .await?;
    Ok(())
}

/// They met on this day.
pub(crate) async fn met_on(tx: &mut Tx, (org, path): (Id<Organisation>, Id<Path>), on: Day) -> Result<()> {
    tx.run(
        "update support_path set
         first_met_on = case when first_met_on is null or first_met_on > $3 then $3 else first_met_on end,
         last_met_on = case when last_met_on is null or last_met_on < $3 then $3 else last_met_on end
         where org = $1 and id = $2",
        args![org, path, on],
    )
    .await?;
    Ok(())
}

/// They did not meet after all: when they met is what the other meetings say.
pub(super) async fn met_otherwise(tx: &mut Tx, entry: &Entry, zone: &TimeZone) -> Result<()> {
    let day = |moment: Option<Timestamp>| moment.map(|at| at.day_in(zone));
    tx.run(
        "update support_path set first_met_on = $3, last_met_on = $4 where org = $1 and id = $2",
        args![
            entry.meeting.org,
            entry.meeting.path,
            day(entry.told.others_first),
            day(entry.told.others_last)
        ],
    )
    .await?;
    Ok(())
}
