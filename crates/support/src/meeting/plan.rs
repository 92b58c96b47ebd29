//! Agreeing on a meeting, moving it, and saying that one cannot come.

use foundation::{Actor, Error, Id, Key, Organisation, Person, Result, Timestamp, Tx, args, must, tell};

use super::{Appointment, Outcome, model, store};
use crate::{
    CannotCome, Meeting, MeetingMoved, MeetingPlanned, Side,
    path::{self, Walk},
};

/// When, how long and where.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    /// When.
    pub starts_at: Timestamp,
    /// How long, in minutes.
    pub minutes: Option<i64>,
    /// What kind of place: a code of the programme's list.
    pub place_kind: String,
    /// Where, in their words; may be empty.
    pub place: String,
    /// When both are reminded.
    pub remind_at: Vec<Timestamp>,
}

/// Agrees on a meeting. Both are reminded before it.
pub(super) async fn plan(tx: &mut Tx, actor: &Actor, walk: &Walk, plan: &Plan) -> Result<Id<Meeting>> {
    actor.must("meeting.create", &walk.thing(actor.now))?;
    must(walk.is_open(), Error::Refused("support-path-refusal-over"))?;
    must(walk.state != path::State::Paused, Error::Refused("support-path-refusal-paused"))?;
    must(plan.starts_at > actor.now, Error::field("date", "support-meeting-problem-past"))?;
    let mut meeting = Appointment {
        id: actor.id(),
        org: walk.org,
        path: walk.id,
        person: walk.person,
        peer: walk.peer,
        starts_at: plan.starts_at,
        minutes: plan.minutes,
        place_kind: plan.place_kind.clone(),
        place: None,
        result: None,
        topics: String::new(),
        note: None,
        note_version: 0,
        note_by: None,
        logged_at: None,
        state: walk.state,
        closed_at: walk.closed_at,
        parted_at: walk.parted_at,
        programme: walk.programme,
        pack: walk.pack.clone(),
    };
    seal_place(tx, actor, &mut meeting, &plan.place).await?;
    store::add(tx, &meeting).await?;
    tell_planned(tx, actor, &meeting, &plan.remind_at).await?;
    Ok(meeting.id)
}

/// Moves a meeting to another time or place. Whoever did not move it is told at once, and both are reminded again
/// before it.
pub(super) async fn move_to(
    tx: &mut Tx,
    actor: &Actor,
    mut meeting: Appointment,
    plan: &Plan,
) -> Result<Appointment> {
    actor.must("meeting.update", &meeting.thing(actor.now))?;
    meeting.must_be_movable()?;
    must(plan.starts_at > actor.now, Error::field("date", "support-meeting-problem-past"))?;
    meeting.starts_at = plan.starts_at;
    meeting.minutes = plan.minutes;
    meeting.place_kind = plan.place_kind.clone();
    meeting.result = None;
    let by = path::side(actor, meeting.person, meeting.peer);
    // The coordinator does not see where exactly, and leaves it as it is by writing nothing.
    if by != Side::Coordinator || !plan.place.is_empty() {
        seal_place(tx, actor, &mut meeting, &plan.place).await?;
    }
    store::save(tx, &meeting).await?;
    let moved = MeetingMoved { meeting: meeting.id, by, person: meeting.person, peer: meeting.peer };
    tell(tx, actor, &moved).await?;
    // They have just been told: the last of the reminders is enough.
    let last = plan.remind_at.last().copied();
    tell_planned(tx, actor, &meeting, last.as_slice()).await?;
    Ok(meeting)
}

/// One of the two cannot come. The other is told.
pub(super) async fn cannot_come(tx: &mut Tx, actor: &Actor, id: Id<Meeting>) -> Result<Appointment> {
    let mut meeting = store::find(tx, actor, id).await?;
    actor.must("meeting.void", &meeting.thing(actor.now))?;
    meeting.must_be_open()?;
    let by = path::side(actor, meeting.person, meeting.peer);
    meeting.result = Some(match by {
        Side::Recipient => Outcome::CancelledByRecipient,
        Side::Peer => Outcome::CancelledByPeer,
        // The coordinator moves a meeting; only the two can say that they cannot come.
        Side::Coordinator => return Err(Error::NotAllowed),
    });
    store::save(tx, &meeting).await?;
    let news = CannotCome { meeting: id, by, person: meeting.person, peer: meeting.peer };
    tell(tx, actor, &news).await?;
    Ok(meeting)
}

async fn seal_place(tx: &mut Tx, actor: &Actor, meeting: &mut Appointment, words: &str) -> Result<()> {
    if words.is_empty() {
        meeting.place = None;
        return Ok(());
    }
    let key: Key = people::card(tx, actor, meeting.person).await?.key;
    meeting.place = Some(actor.seal(&key, model::PLACE, meeting.id, words)?);
    Ok(())
}

async fn tell_planned(
    tx: &mut Tx,
    actor: &Actor,
    meeting: &Appointment,
    moments: &[Timestamp],
) -> Result<()> {
    let news = |remind_at: Timestamp| MeetingPlanned {
        meeting: meeting.id,
        person: meeting.person,
        peer: meeting.peer,
        org: meeting.org,
        starts_at: meeting.starts_at,
        remind_at,
    };
    if moments.is_empty() {
        // Too near for a reminder: the trail still says that it was agreed, and nobody is written to.
        return tell(tx, actor, &news(meeting.starts_at)).await;
    }
    for moment in moments {
        tell(tx, actor, &news(*moment)).await?;
    }
    Ok(())
}

/// A meeting that both are to be reminded of.
#[derive(Debug, Clone, Copy)]
pub struct Reminded {
    /// Who receives support.
    pub person: Id<Person>,
    /// The guide.
    pub peer: Id<Person>,
    /// When.
    pub starts_at: Timestamp,
}

/// Whether a reminder is still right: the meeting is ahead, at the time that was told, and stands.
pub async fn still_to_remind(
    tx: &mut Tx,
    org: Id<Organisation>,
    meeting: Id<Meeting>,
    starts_at: Timestamp,
    now: Timestamp,
) -> Result<Option<Reminded>> {
    let found: Option<(Id<Person>, Id<Person>, Timestamp)> = tx
        .maybe(
            "select m.person, m.peer, m.starts_at from support_meeting m
             join support_path p on p.org = m.org and p.id = m.path
             where m.org = $1 and m.id = $2 and m.result is null and p.state in ('active', 'ending')",
            args![org, meeting],
        )
        .await?;
    let right = |(_, _, at): &(_, _, Timestamp)| *at == starts_at && *at > now;
    Ok(found.filter(right).map(|(person, peer, starts_at)| Reminded { person, peer, starts_at }))
}
