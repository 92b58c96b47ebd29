//! The SQL of offers.

use foundation::{Actor, Day, Id, Organisation, Person, Result, Timestamp, Tx, args, record};

use super::actions::Given;
use crate::Offer;

/// Keeps an answer that is not a yes: a yes is kept as the referral it becomes.
pub async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    id: Id<Offer>,
    given: &Given,
    person: Option<Id<Person>>,
) -> Result<()> {
    tx.run(
        "insert into support_offer
         (org, id, programme, from_org, unit, made_by, person, answer, again, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            given.org,
            id,
            given.programme,
            actor.hat.org,
            actor.hat.unit,
            actor.person,
            person,
            given.answer,
            given.again,
            actor.now
        ],
    )
    .await?;
    Ok(())
}

record! {
    /// An offer the actor has made, and what came of it.
    #[derive(Debug)]
    pub struct Sent {
        /// Which.
        pub id: Id<Offer>,
        /// Who would receive the person.
        pub org: Id<Organisation>,
        /// Who, where somebody is kept.
        pub person: Option<Id<Person>>,
        /// `yes`, `later` or `no`.
        pub answer: String,
        /// Not now: when to ask again.
        pub again: Option<String>,
        /// When it was made.
        pub made_at: Timestamp,
        /// The state of the referral.
        pub state: Option<String>,
        /// Whether they have met.
        pub first_met_on: Option<Day>,
    }
}

/// What the actor has offered in the last days, newest first. Old decisions are nobody's business any more.
pub async fn list_sent(tx: &mut Tx, actor: &Actor, since: Timestamp) -> Result<Vec<Sent>> {
    tx.all(
        "select o.id, o.org, o.person, o.answer, o.again, o.made_at, r.state, w.first_met_on
         from support_offer o
         left join support_referral r on r.org = o.org and r.offer = o.id
         left join support_path w on w.org = r.org and w.referral = r.id
         where o.from_org = $1 and o.made_by = $2 and o.asked_again_at is null and o.made_at > $3
           and (r.closed_at is null or r.closed_at > $3)
         union all
         select r.offer, r.org, r.person, 'yes', null, r.offered_at, r.state, w.first_met_on
         from support_referral r
         left join support_path w on w.org = r.org and w.referral = r.id
         where r.from_org = $1 and r.referred_by = $2 and r.offered_at > $3 and r.offer is not null
           and (r.closed_at is null or r.closed_at > $3)
         order by 6 desc, 1",
        args![actor.hat.org, actor.person, since],
    )
    .await
}

/// Whoever answered "not now" to this offer of the actor's.
pub async fn find_later(tx: &mut Tx, actor: &Actor, id: Id<Offer>) -> Result<(Id<Organisation>, Id<Person>)> {
    tx.one(
        "select org, person from support_offer
         where id = $1 and made_by = $2 and from_org = $3 and answer = 'later' and person is not null
           and asked_again_at is null",
        args![id, actor.person, actor.hat.org],
    )
    .await
}

/// Notes that whoever answered "not now" to this offer was asked again; gives them. Nobody where they would be
/// received elsewhere, or have answered since.
pub async fn asked_again(
    tx: &mut Tx,
    actor: &Actor,
    (org, id): (Id<Organisation>, Id<Offer>),
) -> Result<Option<Id<Person>>> {
    let found: Option<(Id<Person>,)> = tx
        .maybe(
            "update support_offer set asked_again_at = $5
             where org = $1 and id = $2 and made_by = $3 and from_org = $4 and answer = 'later'
               and person is not null and asked_again_at is null
             returning person",
            args![org, id, actor.person, actor.hat.org, actor.now],
        )
        .await?;
    Ok(found.map(|(person,)| person))
}
