//! What two people had together.

use foundation::{Actor, Day, Id, Key, Person, Programme, Result, Role, Timestamp, Tx, args, tell};

use crate::{
    Agreed, Closed, Ending, EndingPlanned, Paused, Referral, Resumed, Side,
    path::goodbye::{DID, TAKE, THANKS},
};

/// What two people have together, as it stands today.
#[derive(Debug, Clone)]
pub struct Path {
    /// Its identity: that of the question both said yes to.
    pub id: Id<crate::Path>,
    /// In which programme.
    pub programme: Id<Programme>,
    /// What the person waited with.
    pub referral: Id<Referral>,
    /// Who receives support.
    pub person: Id<Person>,
    /// The guide.
    pub peer: Id<Person>,
    /// When both had said yes.
    pub agreed_at: Timestamp,
    /// That day.
    pub started_on: Day,
    /// When they first met.
    pub first_met_on: Option<Day>,
    /// When they last met.
    pub last_met_on: Option<Day>,
    /// When it ends.
    pub ends_on: Day,
    /// When longer was asked for, and when the coordinator said yes.
    pub longer: Option<(Day, Option<Timestamp>)>,
    /// From when, until when and by whom they rested.
    pub pause: Option<(Timestamp, Option<Timestamp>, Side)>,
    /// Since when the goodbye is being prepared.
    pub goodbye_since: Option<Timestamp>,
    /// When it was over, and how.
    pub closed: Option<(Timestamp, Ending)>,
}

impl Path {
    fn rests(&self) -> Option<(Timestamp, Side)> {
        self.pause.filter(|(_, until, _)| until.is_none()).map(|(from, _, by)| (from, by))
    }

    fn state(&self) -> &'static str {
        match (self.closed, self.rests(), self.goodbye_since) {
            (Some(_), ..) => "closed",
            (_, Some(_), _) => "paused",
            (.., Some(_)) => "ending",
            _ => "active",
        }
    }
}

/// Writes a path of the template `pack`; the coordinator is the one who said yes to going on for longer.
pub async fn path(tx: &mut Tx, coordinator: &Actor, pack: &str, path: &Path) -> Result<()> {
    let (org, rests) = (coordinator.hat.org, path.rests());
    let allowed = path.longer.and_then(|(_, yes)| yes).map(|_| coordinator.person);
    tx.run(
        "insert into support_path (org, id, programme, pack, referral, person, peer, state, started_on,
         first_met_on, last_met_on, ends_on, extension_asked_on, extension_approved_by, paused_at, paused_by,
         closed_at, ending)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        args![
            org,
            path.id,
            path.programme,
            pack,
            path.referral,
            path.person,
            path.peer,
            path.state(),
            path.started_on,
            path.first_met_on,
            path.last_met_on,
            path.ends_on,
            path.longer.map(|(on, _)| on),
            allowed,
            rests.map(|(at, _)| at),
            rests.map(|(_, by)| by),
            path.closed.map(|(at, _)| at),
            path.closed.map(|(_, ending)| ending)
        ],
    )
    .await?;
    if let Some((at, ending)) = path.closed {
        tx.run(
            "update support_referral set state = 'closed', closed_at = $3, closed_why = $4
             where org = $1 and id = $2",
            args![org, path.referral, at, ending],
        )
        .await?;
    }
    say(tx, coordinator, path).await
}

/// Tells what was told then.
async fn say(tx: &mut Tx, coordinator: &Actor, walk: &Path) -> Result<()> {
    let (path, person, peer, org) = (walk.id, walk.person, walk.peer, coordinator.hat.org);
    let then = |by: Side, now: Timestamp| {
        let (who, role) = match by {
            Side::Recipient => (person, Role::Recipient),
            Side::Peer => (peer, Role::Peer),
            Side::Coordinator => (coordinator.person, Role::Coordinator),
        };
        let mut actor = Actor { person: who, now, ..coordinator.clone() };
        actor.hat.role = role;
        actor
    };
    let (programme, starts_on) = (walk.programme, walk.started_on);
    let agreed = Agreed { path, person, peer, org, programme, starts_on };
    tell(tx, &then(Side::Recipient, walk.agreed_at), &agreed).await?;
    if let Some((from, until, by)) = walk.pause {
        tell(tx, &then(by, from), &Paused { path, by, person, peer }).await?;
        if let Some(until) = until {
            tell(tx, &then(by, until), &Resumed { path, by, person, peer }).await?;
        }
    }
    let planned = EndingPlanned { path, person, peer, ends_on: walk.ends_on };
    for at in walk.longer.and_then(|(_, yes)| yes).into_iter().chain(walk.goodbye_since) {
        tell(tx, &then(Side::Coordinator, at), &planned).await?;
    }
    if let Some((at, ending)) = walk.closed {
        let by = match ending {
            Ending::RecipientStopped => Side::Recipient,
            Ending::PeerStopped | Ending::Planned => Side::Peer,
            _ => Side::Coordinator,
        };
        tell(tx, &then(by, at), &Closed { path, person, peer, org, ending }).await?;
    }
    Ok(())
}

/// What was said at a goodbye.
#[derive(Debug)]
pub struct Goodbye<'a> {
    /// Whose path.
    pub path: Id<crate::Path>,
    /// The key of the person who received support.
    pub key: &'a Key,
    /// What we did.
    pub did: &'a str,
    /// What I take with me.
    pub take: &'a str,
    /// From the guide.
    pub thanks: &'a str,
    /// Codes of the list `onward`.
    pub onward: &'a [&'static str],
}

/// Writes what was said at a goodbye.
pub async fn goodbye(tx: &mut Tx, actor: &Actor, said: &Goodbye<'_>) -> Result<()> {
    let seal = |place: &'static str, words: &str| actor.seal(said.key, place, said.path, words);
    tx.run(
        "insert into support_goodbye (org, path, did, take, onward, thanks, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            actor.hat.org,
            said.path,
            seal(DID, said.did)?,
            seal(TAKE, said.take)?,
            said.onward.join(" "),
            seal(THANKS, said.thanks)?,
            actor.now
        ],
    )
    .await?;
    Ok(())
}
