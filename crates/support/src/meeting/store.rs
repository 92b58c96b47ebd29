//! The SQL of meetings.

use foundation::{Actor, Id, Result, Sealed, Timestamp, Tx, args};

use super::Appointment;
use crate::{Meeting, Path, path};

/// A meeting with the state of its path: the columns in the order of [`Appointment`], and where they come from. One
/// text, so that every list reads the same.
pub(super) const COLUMNS: &str = "m.id as id, m.org as org, m.path as path, m.person as person, m.peer as peer, \
    m.starts_at as starts_at, m.minutes as minutes, m.place_kind as place_kind, m.place as place, \
    m.result as result, m.topics as topics, m.note as note, m.note_version as note_version, \
    m.note_by as note_by, m.logged_at as logged_at, p.state as state, p.closed_at as closed_at, \
    p.parted_at as parted_at, p.programme as programme, p.pack as pack";
pub(super) const FROM: &str = "from support_meeting m join support_path p on p.org = m.org and p.id = m.path";

/// What was to be ahead of a path that is over stands in no list; what has been stays. Needs the moment it is now.
fn standing(now: usize) -> String {
    format!("(p.state <> 'closed' or m.result is not null or m.starts_at <= ${now})")
}

/// The meeting, for those who may see it; for others there is none.
pub(crate) async fn find(tx: &mut Tx, actor: &Actor, id: Id<Meeting>) -> Result<Appointment> {
    let sql = format!("select {COLUMNS} {FROM} where m.org = $1 and m.id = $2");
    let meeting: Appointment = tx.one(&sql, args![actor.hat.org, id]).await?;
    let blocked = path::store::blocked(tx, actor, (meeting.person, meeting.peer)).await?;
    actor.must_see("meeting.read", &meeting.thing(actor.now).fact("blocked", blocked))?;
    Ok(meeting)
}

/// The meetings of a path that the actor has been shown, newest first.
pub(crate) async fn list_of_path(tx: &mut Tx, actor: &Actor, path: Id<Path>) -> Result<Vec<Appointment>> {
    let sql = format!(
        "select {COLUMNS} {FROM} where m.org = $1 and m.path = $2 and {} order by m.starts_at desc, m.id",
        standing(3)
    );
    tx.all(&sql, args![actor.hat.org, path, actor.now]).await
}

/// The guide's meetings from a moment on, and those before it that nobody has told of, in order. Who was parted finds
/// none, as on the other side.
pub(crate) async fn list_as_peer(tx: &mut Tx, actor: &Actor, from: Timestamp) -> Result<Vec<Appointment>> {
    let sql = format!(
        "select {COLUMNS} {FROM} where m.peer = $1 and m.org = $2 and m.starts_at >= $3
         and (p.closed_at is null or p.closed_at > $4) and p.parted_at is null and {} order by m.starts_at, m.id limit 500",
        standing(5)
    );
    tx.all(&sql, args![actor.person, actor.hat.org, from, actor.now.plus_days(-14), actor.now]).await
}

/// The recipient's meetings from a moment on, in order.
pub(crate) async fn list_as_person(tx: &mut Tx, actor: &Actor, from: Timestamp) -> Result<Vec<Appointment>> {
    let sql = format!(
        "select {COLUMNS} {FROM} where m.person = $1 and m.org = $2 and m.starts_at >= $3
         and p.parted_at is null and {}
         order by m.starts_at, m.id limit 500",
        standing(4)
    );
    tx.all(&sql, args![actor.person, actor.hat.org, from, actor.now]).await
}

/// The organisation's meetings between two moments, in order.
pub(crate) async fn list_between(
    tx: &mut Tx,
    actor: &Actor,
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<Appointment>> {
    let sql = format!(
        "select {COLUMNS} {FROM} where m.org = $1 and m.starts_at >= $2 and m.starts_at < $3 and {}
         order by m.starts_at, m.id limit 1000",
        standing(4)
    );
    tx.all(&sql, args![actor.hat.org, from, to, actor.now]).await
}

/// Keeps a meeting that is agreed.
pub(crate) async fn add(tx: &mut Tx, meeting: &Appointment) -> Result<()> {
    tx.run(
        "insert into support_meeting (org, id, path, person, peer, starts_at, minutes, place_kind, place,
         topics, note_version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', 0)",
        args![
            meeting.org,
            meeting.id,
            meeting.path,
            meeting.person,
            meeting.peer,
            meeting.starts_at,
            meeting.minutes,
            meeting.place_kind,
            meeting.place
        ],
    )
    .await?;
    Ok(())
}

/// Keeps the time, the place and what came of it.
pub(crate) async fn save(tx: &mut Tx, meeting: &Appointment) -> Result<()> {
    tx.run(
        "update support_meeting set starts_at = $3, minutes = $4, place_kind = $5, place = $6, result = $7
         where org = $1 and id = $2",
        args![
            meeting.org,
            meeting.id,
            meeting.starts_at,
            meeting.minutes,
            meeting.place_kind,
            meeting.place,
            meeting.result
        ],
    )
    .await?;
    Ok(())
}

/// Keeps the note both can read, unless somebody has changed it since this version; says whether it was kept.
pub(crate) async fn save_note(
    tx: &mut Tx,
    actor: &Actor,
    meeting: &Appointment,
    note: Option<&Sealed>,
    version: i64,
) -> Result<bool> {
    let kept = tx
        .run(
            "update support_meeting set note = $4, note_version = note_version + 1, note_by = $5
             where org = $1 and id = $2 and note_version = $3",
            args![meeting.org, meeting.id, version, note.cloned(), actor.person],
        )
        .await?;
    Ok(kept == 1)
}
