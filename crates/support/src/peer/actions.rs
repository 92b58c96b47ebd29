//! What people do with guides: take one on, change what is told, rest and go on.

use foundation::{Actor, Day, Error, Id, News, Organisation, Person, Result, Role, Thing, Tx, must, tell_of};
use people::Card;
use serde::{Deserialize, Serialize};

use super::{
    Profile,
    store::{self, Kept, PROFILE, Peer},
};

/// Something about a guide was changed.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PeerChanged {
    pub(super) peer: Id<Person>,
    /// `taken-on`, `told`, `approved`, `rests`, `goes-on`, `stopped` or `came-back`.
    pub(super) what: String,
}
impl News for PeerChanged {
    const NAME: &'static str = "support.peer-changed";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.peer)
    }
}

/// A guide who is to be taken on.
#[derive(Debug, Clone)]
pub struct NewPeer {
    /// Who; the person is there already.
    pub person: Id<Person>,
    /// For which organisation.
    pub org: Id<Organisation>,
    /// What they have told.
    pub profile: Profile,
    /// How many people they have room for.
    pub capacity: i64,
    /// A guide since.
    pub since: Day,
    /// Approved until; not approved yet, when empty.
    pub approved_until: Option<Day>,
}

/// What belongs to a guide.
pub fn thing(org: Id<Organisation>, peer: Id<Person>) -> Thing {
    Thing::of(org).about(peer)
}

/// Takes on a guide: the person gets the role, and a profile of their own.
pub async fn add_peer(tx: &mut Tx, actor: &Actor, card: &Card, new: &NewPeer) -> Result<()> {
    actor.must("peer_profile.create", &thing(new.org, new.person))?;
    people::give_hat(tx, actor, new.person, new.org, None, Role::Peer).await?;
    keep(tx, actor, card, new).await
}

/// As [`add_peer`], of somebody who has just been brought in with the role.
pub(super) async fn add_newcomer(tx: &mut Tx, actor: &Actor, card: &Card, new: &NewPeer) -> Result<()> {
    actor.must("peer_profile.create", &thing(new.org, new.person))?;
    keep(tx, actor, card, new).await
}

async fn keep(tx: &mut Tx, actor: &Actor, card: &Card, new: &NewPeer) -> Result<()> {
    let profile = actor.seal(&card.key, PROFILE, new.person, &serde_json::to_string(&new.profile)?)?;
    let kept = Kept {
        org: new.org,
        person: new.person,
        profile: &profile,
        capacity: new.capacity,
        approved_until: new.approved_until,
    };
    store::insert(tx, &kept, (new.since, actor.now)).await?;
    let news = PeerChanged { peer: new.person, what: "taken-on".to_owned() };
    tell_of(tx, actor, &news, new.org).await
}

/// Keeps what was told about a guide: by the guide, or by the coordinator, who never sees or changes what
/// is the guide's alone.
pub async fn change(
    tx: &mut Tx,
    actor: &Actor,
    (before, card): (&Peer, &Card),
    (profile, capacity, approved_until): (&Profile, i64, Option<Day>),
) -> Result<()> {
    actor.must("peer_profile.update", &thing(actor.hat.org, card.id))?;
    let own = card.id == actor.person;
    // Who is approved is the coordinator's to say, and lived experience the guide's.
    let approved_until = if own { before.approved_until } else { approved_until };
    let mut profile = profile.clone();
    if !own {
        let kept = before.profile(&card.key)?;
        (profile.shared, profile.words) = (kept.shared, kept.words);
    }
    let sealed = actor.seal(&card.key, PROFILE, card.id, &serde_json::to_string(&profile)?)?;
    let kept = Kept { org: actor.hat.org, person: card.id, profile: &sealed, capacity, approved_until };
    store::update(tx, &kept, actor.now).await?;
    tell_of(tx, actor, &PeerChanged { peer: card.id, what: "told".to_owned() }, actor.hat.org).await
}

/// A new approval holds so long unless something else is written.
pub const APPROVED_DAYS: i64 = 365;

/// Approves a guide from today on, for as long as an approval usually holds. Who is approved longer stays so.
pub async fn approve(tx: &mut Tx, actor: &Actor, person: Id<Person>, today: Day) -> Result<()> {
    let peer = store::find(tx, actor, person).await?;
    // Whoever may take in a guide approves them; nobody approves themselves.
    actor.must_see("peer_profile.create", &thing(actor.hat.org, person))?;
    must(person != actor.person, Error::NotAllowed)?;
    let until = today.plus(APPROVED_DAYS);
    if peer.approved_until.is_some_and(|there| there >= until) {
        return Ok(());
    }
    store::approve(tx, (actor.hat.org, person), until, actor.now).await?;
    tell_of(tx, actor, &PeerChanged { peer: person, what: "approved".to_owned() }, actor.hat.org).await
}

/// A guide takes a rest, or goes on: nobody new is asked of them meanwhile. Done again, it changes nothing.
pub async fn rest(tx: &mut Tx, actor: &Actor, person: Id<Person>, resting: bool) -> Result<()> {
    let peer = store::find(tx, actor, person).await?;
    actor.must("peer_profile.update", &thing(actor.hat.org, person))?;
    if peer.resting_from.is_some() == resting {
        return Ok(());
    }
    store::rest(tx, (actor.hat.org, person), resting.then_some(actor.now), actor.now).await?;
    let what = if resting { "rests" } else { "goes-on" };
    tell_of(tx, actor, &PeerChanged { peer: person, what: what.to_owned() }, actor.hat.org).await
}

/// A guide of the actor's organisation whom the actor may see, with the key to what they have told.
pub async fn find(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<(Peer, Card, Profile)> {
    actor.must_see("peer_profile.read", &thing(actor.hat.org, person))?;
    let peer = store::find(tx, actor, person).await?;
    let card = people::card(tx, actor, person).await?;
    let profile = peer.profile(&card.key)?;
    must(card.org == actor.hat.org, Error::NotFound)?;
    Ok((peer, card, profile))
}
