//! What a colleague on a ward does: writes down the answer to an offer.

use foundation::{
    Actor, Day, Error, Id, Organisation, Person, Programme, Result, Role, Thing, Tx, must, tell_of,
};
use people::{Card, How, NewConsent, NewPerson, Purpose};

use super::store;
use crate::{
    Offer, Offered, Referral,
    referral::{NewReferral, WISHES, Wishes, insert},
};

foundation::words! {
    /// The answer to "would you like a peer-guide?".
    pub enum Answer {
        /// Yes.
        Yes = "yes",
        /// Not now: ask again.
        Later = "later",
        /// No. Nothing about the person is kept.
        No = "no",
    }
}

/// An answer, with what belongs to it.
#[derive(Debug, Clone)]
pub struct Given {
    /// The programme.
    pub programme: Id<Programme>,
    /// Who would receive the person.
    pub org: Id<Organisation>,
    /// What they said.
    pub answer: Answer,
    /// Who they are; only where the answer was yes or not now.
    pub person: Option<NewPerson>,
    /// What they wish for.
    pub wishes: Wishes,
    /// The target group, a code.
    pub target: Option<String>,
    /// When they leave the ward.
    pub discharge_on: Option<Day>,
    /// Not now: when to ask again, a code.
    pub again: Option<String>,
    /// Whether the ward may hear how it goes.
    pub share_ward: bool,
    /// For how many days what they agreed to holds.
    pub days: i64,
    /// The offer they answered "not now" to before.
    pub before: Option<Id<Offer>>,
}

/// What belongs to whoever referred.
pub fn thing(actor: &Actor, org: Id<Organisation>) -> Thing {
    Thing::of(org).by(actor.person).fact("own-referral", true)
}

/// The pages of the ward are for those who work there; others who may refer do it elsewhere.
pub fn on_the_ward(actor: &Actor) -> Result<()> {
    must(actor.hat.role == Role::Referrer, Error::NotAllowed)?;
    actor.must("referral.create", &thing(actor, actor.hat.org))
}

/// Keeps the answer to an offer. A yes becomes a referral; a no keeps no person at all.
pub async fn make_offer(tx: &mut Tx, actor: &Actor, given: &Given) -> Result<Option<Id<Referral>>> {
    actor.must("referral.create", &thing(actor, given.org))?;
    let person = match &given.person {
        Some(new) if given.answer != Answer::No => Some(who(tx, actor, given, new).await?),
        _ => None,
    };
    must(given.answer != Answer::Yes || person.is_some(), Error::field("first_name", "ui-problem-missing"))?;
    let offer = actor.id();
    store::insert(tx, actor, offer, given, person.as_ref().map(|card| card.id)).await?;
    let news = Offered {
        offer,
        person: person.as_ref().map(|card| card.id),
        org: given.org,
        answer: given.answer.to_string(),
    };
    tell_of(tx, actor, &news, given.org).await?;
    match person {
        Some(card) if given.answer == Answer::Yes => Ok(Some(refer(tx, actor, (offer, given), &card).await?)),
        _ => Ok(None),
    }
}

/// The person: somebody new, or whoever said "not now" before.
async fn who(tx: &mut Tx, actor: &Actor, given: &Given, new: &NewPerson) -> Result<Card> {
    let Some(before) = given.before else { return people::add_person(tx, actor, given.org, new).await };
    let (org, person) = store::find_later(tx, actor, before).await?;
    // Somebody who has moved begins anew: what is kept about a person stays where it was given.
    if org != given.org {
        return people::add_person(tx, actor, given.org, new).await;
    }
    store::asked_again(tx, actor, before).await?;
    people::cards(tx, actor, &[person]).await?.remove(&person).ok_or(Error::NotFound)
}

/// Sends the person on to the programme: with a role, what they agreed to, and their wishes.
async fn refer(
    tx: &mut Tx,
    actor: &Actor,
    (offer, given): (Id<Offer>, &Given),
    card: &Card,
) -> Result<Id<Referral>> {
    people::give_hat(tx, actor, card.id, given.org, None, Role::Recipient).await?;
    let ward = given.share_ward.then_some((Purpose::ShareWard, Some(actor.hat.org)));
    for (purpose, to_org) in [(Purpose::Contact, None)].into_iter().chain(ward) {
        agree(tx, actor, card.id, (given, purpose, to_org)).await?;
    }
    let id = actor.id();
    let wishes = actor.seal(&card.key, WISHES, id, &serde_json::to_string(&given.wishes)?)?;
    let new = NewReferral {
        id,
        org: given.org,
        programme: given.programme,
        offer: Some(offer),
        person: card.id,
        from: (actor.hat.org, actor.hat.unit),
        target: given.target.clone(),
        wishes: &wishes,
        since: actor.now,
        discharge_on: given.discharge_on,
    };
    insert(tx, actor, &new).await?;
    Ok(id)
}

async fn agree(
    tx: &mut Tx,
    actor: &Actor,
    person: Id<Person>,
    (given, purpose, to_org): (&Given, Purpose, Option<Id<Organisation>>),
) -> Result<()> {
    let consent =
        NewConsent { org: given.org, person, purpose, to_org, how: How::OralWitnessed, days: given.days };
    people::give_consent(tx, actor, &consent).await?;
    Ok(())
}
