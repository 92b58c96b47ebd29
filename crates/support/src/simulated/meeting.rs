//! Meetings as they were planned and told.

use foundation::{Actor, Id, Key, Person, Result, Timestamp, Tx, args, tell};

use crate::{
    MeetingPlanned, Met, Side,
    meeting::model::{FEELING, NOTE, PLACE},
};

/// The day before, both are reminded.
const REMIND_HOURS: i64 = 24;

/// A meeting.
#[derive(Debug, Clone)]
pub struct Meeting<'a> {
    /// Of which path.
    pub path: Id<crate::Path>,
    /// Who receives support, with their key.
    pub person: (Id<Person>, &'a Key),
    /// The guide, with their key.
    pub peer: (Id<Person>, &'a Key),
    /// When.
    pub starts_at: Timestamp,
    /// How long.
    pub minutes: i64,
    /// A code of the list `place`.
    pub place_kind: &'a str,
    /// Where, in words.
    pub place: Option<&'a str>,
    /// Codes of the list `topic`.
    pub topics: &'a [&'static str],
    /// What both can read, and who wrote it.
    pub note: Option<(&'a str, Side)>,
    /// How the guide was.
    pub feeling: Option<&'a str>,
    /// Whether the guide wanted a call.
    pub call: bool,
}

/// Writes a meeting that the guide planned at the moment of the actor, with what was told of it and when.
pub async fn meeting(
    tx: &mut Tx,
    guide: &Actor,
    meeting: &Meeting<'_>,
    told: Option<(&str, Timestamp)>,
) -> Result<()> {
    let id: Id<crate::Meeting> = guide.id();
    let ((person, person_key), (peer, peer_key)) = (meeting.person, meeting.peer);
    let seal = |key: &Key, place: &'static str, words: Option<&str>| {
        words.map(|words| guide.seal(key, place, id, words)).transpose()
    };
    let note_by = meeting.note.map(|(_, by)| if by == Side::Peer { peer } else { person });
    let told_at = told.map(|(_, at)| at);
    tx.run(
        "insert into support_meeting (org, id, path, person, peer, starts_at, minutes, place_kind, place,
         result, topics, note, note_version, note_by, feeling, call_asked_at, logged_by, logged_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        args![
            guide.hat.org,
            id,
            meeting.path,
            person,
            peer,
            meeting.starts_at,
            meeting.minutes,
            meeting.place_kind,
            seal(person_key, PLACE, meeting.place)?,
            told.map(|(result, _)| result),
            meeting.topics.join(" "),
            seal(person_key, NOTE, meeting.note.map(|(words, _)| words))?,
            i64::from(meeting.note.is_some()),
            note_by,
            seal(peer_key, FEELING, meeting.feeling)?,
            told_at.filter(|_| meeting.call),
            told.map(|_| peer),
            told_at
        ],
    )
    .await?;
    let (starts_at, org) = (meeting.starts_at, guide.hat.org);
    let remind_at = starts_at.plus_hours(-REMIND_HOURS).max(guide.now);
    tell(tx, guide, &MeetingPlanned { meeting: id, person, peer, org, starts_at, remind_at }).await?;
    if let Some((result, at)) = told {
        let then = Actor { now: at, ..guide.clone() };
        let result = result.to_owned();
        tell(tx, &then, &Met { meeting: id, path: meeting.path, person, peer, result }).await?;
    }
    Ok(())
}
