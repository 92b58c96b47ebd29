//! What a colleague on a ward does: writes down the answer to an offer.

use foundation::{
    Actor, Day, Error, Id, Organisation, Person, Programme, Result, Role, Thing, Tx, must, tell_of,
};
use people::{Agreement, BroughtIn, How, NewPerson, Newcomer, Purpose, Returning};

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
    /// The offer they answered "not now" to before, if they would be received by the same organisation.
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
    let came = match &given.person {
        Some(new) if given.answer != Answer::No => Some(who(tx, actor, given, new).await?),
        _ => None,
    };
    must(given.answer != Answer::Yes || came.is_some(), Error::field("first_name", "ui-problem-missing"))?;
    let (offer, person) = (actor.id(), came.as_ref().map(|came| came.card.id));
    let news = Offered { offer, person, org: given.org, answer: given.answer.to_string() };
    tell_of(tx, actor, &news, given.org).await?;
    if let Some(came) = came.filter(|_| given.answer == Answer::Yes) {
        return Ok(Some(refer(tx, actor, (offer, given), &came).await?));
    }
    store::insert(tx, actor, offer, given, person).await?;
    Ok(None)
}

/// The person: somebody new, or whoever said "not now" before. Who says yes has a role and has agreed.
async fn who(tx: &mut Tx, actor: &Actor, given: &Given, new: &NewPerson) -> Result<BroughtIn> {
    let before = match given.before {
        Some(before) => asked_before(tx, actor, (given, before)).await?,
        None => None,
    };
    let (org, role, agrees) = (given.org, Role::Recipient, agrees(actor, given));
    match (before, given.answer) {
        (Some(person), Answer::Yes) => {
            let returning = Returning { person, org, role, agrees: &agrees };
            people::bring_back(tx, actor, &returning).await
        }
        (Some(person), _) => {
            let card = people::cards(tx, actor, &[person]).await?.remove(&person).ok_or(Error::NotFound)?;
            Ok(BroughtIn { card, place: None })
        }
        (None, Answer::Yes) => {
            let newcomer = Newcomer { person: new, org, role, agrees: &agrees, signs_in: false };
            people::bring_in(tx, actor, &newcomer).await
        }
        (None, _) => {
            let card = people::add_person(tx, actor, given.org, new).await?;
            Ok(BroughtIn { card, place: None })
        }
    }
}

/// Whoever said "not now" before. Somebody who has moved begins anew: what is kept about a person stays where it was
/// given.
async fn asked_before(
    tx: &mut Tx,
    actor: &Actor,
    (given, before): (&Given, Id<Offer>),
) -> Result<Option<Id<Person>>> {
    let found = store::asked_again(tx, actor, (given.org, before)).await?;
    if found.is_none() {
        let (org, _) = store::find_later(tx, actor, before).await?;
        must(org != given.org, Error::NotFound)?;
    }
    Ok(found)
}

/// What a yes on the ward is a yes to.
fn agrees(actor: &Actor, given: &Given) -> Vec<Agreement> {
    let (how, days) = (How::OralWitnessed, given.days);
    let ward = given.share_ward.then_some((Purpose::ShareWard, Some(actor.hat.org)));
    let all = [(Purpose::Contact, None)].into_iter().chain(ward);
    all.map(|(purpose, to_org)| Agreement { purpose, to_org, how, days }).collect()
}

/// Sends the person on to the programme, with their wishes.
async fn refer(
    tx: &mut Tx,
    actor: &Actor,
    (offer, given): (Id<Offer>, &Given),
    BroughtIn { card, place }: &BroughtIn,
) -> Result<Id<Referral>> {
    let id = actor.id();
    // Who has not said where they live is looked for around their municipality.
    let wishes = Wishes { home: given.wishes.home.or(*place), ..given.wishes.clone() };
    let wishes = actor.seal(&card.key, WISHES, id, &serde_json::to_string(&wishes)?)?;
    let new = NewReferral {
        id,
        org: given.org,
        programme: given.programme,
        offer: Some(offer),
        person: card.id,
        from: (actor.hat.org, actor.hat.unit),
        target: given.target.clone(),
        wishes: &wishes,
        offered_at: Some(actor.now),
        since: actor.now,
        discharge_on: given.discharge_on,
    };
    insert(tx, actor, &new).await?;
    Ok(id)
}
