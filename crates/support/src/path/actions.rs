//! What people can do with a path.

use foundation::{Actor, Day, Error, Id, Person, Programme, Result, Thing, Tx, must, tell, tell_of};

use super::{Walk, side_of, store};
use crate::{
    Agreed, Closed, Ending, EndingPlanned, Match, Parted, Path, Paused, Referral, Resumed, Side, lists,
};

/// What a path begins with.
#[derive(Debug, Clone, Copy)]
pub struct Begin {
    /// The match both have said yes to.
    pub id: Id<Match>,
    /// The programme.
    pub programme: Id<Programme>,
    /// The referral.
    pub referral: Id<Referral>,
    /// Who receives support.
    pub person: Id<Person>,
    /// The guide.
    pub peer: Id<Person>,
    /// The template of the programme: it says how long a path lasts at most.
    pub pack: &'static packs::Pack,
    /// The day on which both had said yes.
    pub on: Day,
}

/// Begins a path and tells that both agreed. Called where the second yes is given, by whoever gives it.
pub async fn begin(tx: &mut Tx, actor: &Actor, begin: &Begin) -> Result<Id<Path>> {
    let theirs = Thing::of(actor.hat.org).about(begin.person).with(begin.peer);
    let may = actor.may("match.decide", &theirs) || actor.may("relation.create", &theirs);
    must(may, Error::NotAllowed)?;
    let walk = Walk::new(actor.hat.org, begin)?;
    store::add(tx, &walk).await?;
    let agreed = Agreed {
        path: walk.id,
        person: walk.person,
        peer: walk.peer,
        org: walk.org,
        programme: walk.programme,
        starts_on: walk.started_on,
    };
    tell(tx, actor, &agreed).await?;
    Ok(walk.id)
}

/// One of the two rests. No reason is asked.
pub(crate) async fn pause(tx: &mut Tx, actor: &Actor, id: Id<Path>) -> Result<Walk> {
    let mut walk = store::find(tx, actor, id).await?;
    must_change(actor, &walk)?;
    let by = side_of(actor, &walk);
    walk.pause(by, actor.now)?;
    store::save(tx, &walk).await?;
    tell(tx, actor, &Paused { path: id, by, person: walk.person, peer: walk.peer }).await?;
    Ok(walk)
}

/// They go on after a pause.
pub(crate) async fn resume(tx: &mut Tx, actor: &Actor, id: Id<Path>) -> Result<Walk> {
    let mut walk = store::find(tx, actor, id).await?;
    must_change(actor, &walk)?;
    let by = side_of(actor, &walk);
    walk.resume(by)?;
    store::save(tx, &walk).await?;
    tell(tx, actor, &Resumed { path: id, by, person: walk.person, peer: walk.peer }).await?;
    Ok(walk)
}

/// One of the two stops. No reason is asked.
pub(crate) async fn stop(tx: &mut Tx, actor: &Actor, id: Id<Path>) -> Result<Walk> {
    let walk = store::find(tx, actor, id).await?;
    let ending = match side_of(actor, &walk) {
        Side::Recipient => Ending::RecipientStopped,
        Side::Peer => Ending::PeerStopped,
        Side::Coordinator => return Err(Error::field("ending", "ui-problem-choose")),
    };
    close(tx, actor, walk, ending).await
}

/// They have said goodbye, or the coordinator writes down how it ended.
pub(crate) async fn end(tx: &mut Tx, actor: &Actor, id: Id<Path>, ending: Option<Ending>) -> Result<Walk> {
    let walk = store::find(tx, actor, id).await?;
    let ending = match side_of(actor, &walk) {
        Side::Coordinator => ending.ok_or_else(|| Error::field("ending", "ui-problem-choose"))?,
        Side::Recipient | Side::Peer => Ending::Planned,
    };
    close(tx, actor, walk, ending).await
}

async fn close(tx: &mut Tx, actor: &Actor, mut walk: Walk, ending: Ending) -> Result<Walk> {
    must_change(actor, &walk)?;
    walk.close(ending, actor.now)?;
    store::save(tx, &walk).await?;
    store::close_referral(tx, &walk, actor.now).await?;
    let closed = Closed { path: walk.id, person: walk.person, peer: walk.peer, org: walk.org, ending };
    tell(tx, actor, &closed).await?;
    Ok(walk)
}

/// Somebody is forgotten: the paths they are on are over, as if they had stopped. The other reads a kind message.
pub(crate) async fn forget(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<()> {
    for mut walk in store::list_open_with(tx, person).await? {
        let ending = if walk.person == person { Ending::RecipientStopped } else { Ending::PeerStopped };
        walk.close(ending, actor.now)?;
        store::save(tx, &walk).await?;
        store::close_referral(tx, &walk, actor.now).await?;
        let closed = Closed { path: walk.id, person: walk.person, peer: walk.peer, org: walk.org, ending };
        tell_of(tx, actor, &closed, walk.org).await?;
    }
    Ok(())
}

/// Two who are kept apart from now on walk no longer together. Done by the house, so that nobody is named as the one
/// who ended it.
pub(crate) async fn part(tx: &mut Tx, actor: &Actor, id: Id<Path>) -> Result<Walk> {
    let mut walk = store::find(tx, actor, id).await?;
    actor.must("relation.decide", &walk.thing(actor.now))?;
    walk.part(actor.now)?;
    store::save(tx, &walk).await?;
    store::close_referral(tx, &walk, actor.now).await?;
    let parted = Parted { path: walk.id, person: walk.person, peer: walk.peer, org: walk.org };
    tell(tx, actor, &parted).await?;
    Ok(walk)
}

/// Sets the day of the goodbye.
pub(crate) async fn plan_ending(
    tx: &mut Tx,
    actor: &Actor,
    id: Id<Path>,
    on: Option<Day>,
    today: Day,
) -> Result<Walk> {
    let mut walk = store::find(tx, actor, id).await?;
    must_change(actor, &walk)?;
    walk.plan_ending(on.ok_or_else(|| Error::field("on", "ui-problem-day"))?, today)?;
    store::save(tx, &walk).await?;
    tell_ending(tx, actor, &walk).await?;
    Ok(walk)
}

/// Asks to go on for longer than agreed.
pub(crate) async fn ask_for_longer(tx: &mut Tx, actor: &Actor, id: Id<Path>, today: Day) -> Result<Walk> {
    let mut walk = store::find(tx, actor, id).await?;
    must_change(actor, &walk)?;
    walk.ask_for_longer(today)?;
    store::save(tx, &walk).await?;
    tell_ending(tx, actor, &walk).await?;
    Ok(walk)
}

/// The coordinator answers whether they may go on for longer.
pub(crate) async fn answer_longer(tx: &mut Tx, actor: &Actor, id: Id<Path>, yes: bool) -> Result<Walk> {
    let mut walk = store::find(tx, actor, id).await?;
    // Each side may do one of the two; who may do both is neither of them, and decides.
    let thing = walk.thing(actor.now);
    actor.must("relation.update", &thing)?;
    actor.must("relation.decide", &thing)?;
    if yes {
        let (_, template) = lists::template(walk.programme, &walk.pack)?;
        walk.allow_longer(actor.person, template.length.extension_months)?;
    } else {
        walk.keep_the_day()?;
    }
    store::save(tx, &walk).await?;
    tell_ending(tx, actor, &walk).await?;
    Ok(walk)
}

async fn tell_ending(tx: &mut Tx, actor: &Actor, walk: &Walk) -> Result<()> {
    let planned =
        EndingPlanned { path: walk.id, person: walk.person, peer: walk.peer, ends_on: walk.ends_on };
    tell(tx, actor, &planned).await
}

/// Both sides and the coordinator may change a path; which of the two acts opens it differs.
fn must_change(actor: &Actor, walk: &Walk) -> Result<()> {
    let thing = walk.thing(actor.now);
    let may = actor.may("relation.update", &thing) || actor.may("relation.decide", &thing);
    // A path that is over is no longer open to the guide, and says so by itself.
    must(may || !walk.is_open(), Error::NotAllowed)
}
