//! Asking both, answering, and taking a question back.

use foundation::{Actor, Day, Error, Id, Json, Person, Result, Role, Thing, Tx, must, tell, tell_of};
use people::{Between, LinkPurpose, Purpose};

use super::{
    known::{Known, known},
    store::{self, Asking, OVERRIDE, Shown},
};
use crate::{Answered, Asked, Declined, Match, Referral, Side, Withdrawn, referral};

/// Longer belongs into a talk.
const MOST_WHY: usize = 1000;

/// What belongs to a match, for whoever is not one of the two.
pub fn thing(asking: &Asking) -> Thing {
    Thing::of(asking.org).about(asking.person).with(asking.peer)
}

/// What belongs to a match, for one of the two: nothing where they are kept apart, or one has been forgotten.
pub async fn thing_of_both(tx: &mut Tx, actor: &Actor, asking: &Asking) -> Result<(Thing, Between)> {
    let both = (asking.person, asking.peer);
    let between = people::between(tx, both, Purpose::Contact, actor.now).await?;
    let thing = thing(asking).fact("blocked", between.apart).fact("forgotten", between.forgotten);
    Ok((thing, between))
}

/// Asks both. A must is never broken; a guide who was not suggested, or against whom there is a caution,
/// needs the coordinator's own reason, which is kept.
pub async fn ask(
    tx: &mut Tx,
    actor: &Actor,
    (referral, peer): (Id<Referral>, Id<Person>),
    (why, today): (&str, Day),
) -> Result<Id<Match>> {
    actor.must("match.create", &Thing::of(actor.hat.org))?;
    let known = known(tx, actor, today).await?;
    let (seeker, guide) = pair(&known, referral, peer)?;
    let person = known.field.seekers.get(seeker).map(|seeker| seeker.person).ok_or(Error::NotFound)?;
    // What matching knows may be some minutes old; a yes that has run out since is no yes.
    let agreed = people::agreed(tx, person, Purpose::Contact, None, actor.now).await?;
    must(agreed, Error::Refused("support-match-refusal-must"))?;
    let shown = shown(&known, seeker, guide);
    let own_choice = !shown.suggested || !shown.cautions.is_empty();
    must(!own_choice || !why.trim().is_empty(), Error::field("why", "support-match-problem-why"))?;
    must(why.chars().count() <= MOST_WHY, Error::field("why", "ui-problem-too-long"))?;
    let id = actor.id();
    let sealed = match why.trim() {
        "" => None,
        why => Some(actor.seal(&actor.trust.keys.of(actor.hat.org), OVERRIDE, id, why)?),
    };
    let asking = Asking {
        id,
        org: actor.hat.org,
        programme: known.running.id,
        referral,
        person,
        peer,
        state: "asked".to_owned(),
        asked_at: actor.now,
        peer_answer: None,
        person_answer: None,
        pack: Some(known.running.pack.id().to_owned()),
        reasons: Json(shown),
        approved_until: None,
    };
    let waited = referral::step(tx, (actor.hat.org, referral), "waiting", "asked").await?;
    must(waited, Error::Overtaken)?;
    store::insert(tx, actor, &asking, sealed.as_ref()).await?;
    tell(tx, actor, &Asked { match_id: id, person, peer, org: actor.hat.org }).await?;
    Ok(id)
}

/// The two, as long as nothing speaks against them that can never be set aside.
fn pair(known: &Known, referral: Id<Referral>, peer: Id<Person>) -> Result<(usize, usize)> {
    let seeker = known.waiting(referral).ok_or(Error::NotFound)?;
    let guide = known.field.guides.iter().position(|guide| guide.person == peer).ok_or(Error::NotFound)?;
    let (one, other) = (&known.field.seekers[seeker], &known.field.guides[guide]);
    must(known.field.forbidden(one, other).is_none(), Error::Refused("support-match-refusal-must"))?;
    Ok((seeker, guide))
}

fn shown(known: &Known, seeker: usize, guide: usize) -> Shown {
    let suggested = known.suggested(seeker).iter().any(|one| one.guide == guide);
    let points = known.field.points(&known.field.seekers[seeker], &known.field.guides[guide]);
    let rules = |fits: bool| {
        points.iter().filter(|point| point.fits == fits).map(|point| point.rule.to_owned()).collect()
    };
    Shown { reasons: rules(true), cautions: rules(false), suggested }
}

/// One of the two answers. Yes from both begins a path; a no needs no reason, and the person waits again. What has
/// to hold is looked at once more with the second yes: where the person no longer wants to be contacted, or the guide
/// is approved no longer, no path begins and the question is taken back.
pub async fn answer(tx: &mut Tx, actor: &Actor, (id, yes): (Id<Match>, bool), today: Day) -> Result<Asking> {
    let mut asking = store::find(tx, actor, id).await?;
    let (thing, between) = thing_of_both(tx, actor, &asking).await?;
    actor.must_see("match.decide", &thing)?;
    let by = side(actor, &asking).ok_or(Error::NotFound)?;
    let own = if by == Side::Peer { &asking.peer_answer } else { &asking.person_answer };
    // Pressed twice, or by a link in an old message: the answer that was given stands.
    if asking.state != "asked" || own.is_some() {
        return Ok(asking);
    }
    let word = if yes { "yes" } else { "no" };
    let other = if by == Side::Peer { &asking.person_answer } else { &asking.peer_answer };
    let holds = between.agreed && asking.approved_until.is_some_and(|until| until >= today);
    let state = match (yes, other.as_deref()) {
        (false, _) => "declined",
        (true, Some("yes")) if holds => "agreed",
        (true, Some("yes")) => "withdrawn",
        _ => "asked",
    };
    let open = store::answer(tx, actor, &asking, (by == Side::Peer, word, state)).await?;
    must(open, Error::Overtaken)?;
    asking.state = state.to_owned();
    match by {
        Side::Peer => asking.peer_answer = Some(word.to_owned()),
        _ => asking.person_answer = Some(word.to_owned()),
    }
    let (person, peer, org) = (asking.person, asking.peer, asking.org);
    match state {
        // That a path has begun says that the second yes was given, when, and by whom.
        "agreed" => agree(tx, actor, &asking, today).await?,
        "withdrawn" => wait_again(tx, actor, &asking).await?,
        "declined" => {
            referral::step(tx, (org, asking.referral), "asked", "waiting").await?;
            tell(tx, actor, &Declined { match_id: id, person, peer, org, by }).await?;
        }
        _ => {
            let answer = word.to_owned();
            tell(tx, actor, &Answered { match_id: id, person, peer, org, by, answer }).await?;
        }
    }
    Ok(asking)
}

async fn agree(tx: &mut Tx, actor: &Actor, asking: &Asking, today: Day) -> Result<()> {
    referral::step(tx, (asking.org, asking.referral), "asked", "matched").await?;
    super::begin::path(tx, actor, asking, today).await
}

/// Takes a question back: its links open nothing any more, and the person waits again.
pub async fn withdraw(tx: &mut Tx, actor: &Actor, id: Id<Match>) -> Result<Asking> {
    let asking = store::find(tx, actor, id).await?;
    actor.must_see("match.void", &thing(&asking))?;
    must(store::withdraw(tx, (asking.org, id)).await?, Error::Refused("support-match-refusal-answered"))?;
    people::end_links(tx, actor, asking.person, LinkPurpose::Ask).await?;
    wait_again(tx, actor, &asking).await?;
    Ok(asking)
}

/// The question is open no more, and the person waits as before.
async fn wait_again(tx: &mut Tx, actor: &Actor, asking: &Asking) -> Result<()> {
    let (org, match_id) = (asking.org, asking.id);
    referral::step(tx, (org, asking.referral), "asked", "waiting").await?;
    tell_of(tx, actor, &Withdrawn { match_id, person: asking.person, peer: asking.peer, org }, org).await
}

/// Somebody is forgotten: what they and another are asked is open no more, and the other waits as before.
pub(crate) async fn forget(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<()> {
    for asking in store::list_open_with(tx, person).await? {
        store::withdraw(tx, (asking.org, asking.id)).await?;
        wait_again(tx, actor, &asking).await?;
    }
    Ok(())
}

/// Somebody has taken back their yes to being contacted: what they are asked is open no more. Nothing happens where
/// they have said yes again since. `itself` is the house, in their organisation.
pub async fn contact_withdrawn(tx: &mut Tx, itself: &Actor, person: Id<Person>) -> Result<()> {
    if people::agreed(tx, person, Purpose::Contact, None, itself.now).await? {
        return Ok(());
    }
    for question in store::list_open_to(tx, itself, person).await? {
        withdraw(tx, itself, question).await?;
    }
    Ok(())
}

/// Which of the two the actor is, in the hat they wear.
pub fn side(actor: &Actor, asking: &Asking) -> Option<Side> {
    match actor.hat.role {
        Role::Peer if actor.person == asking.peer => Some(Side::Peer),
        Role::Recipient if actor.person == asking.person => Some(Side::Recipient),
        _ => None,
    }
}
