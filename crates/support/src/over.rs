//! When the programme ended for somebody, for letting go of what is kept about them.

use foundation::{Actor, Id, Person, Result, Thing, Timestamp, Tx, args};

/// Everybody who has been offered a guide or is one: with the moment it was over for them, or nothing while
/// it is not. A guide who rests is still a guide; who waits, waits.
pub async fn when_over(tx: &mut Tx, actor: &Actor) -> Result<Vec<(Id<Person>, Option<Timestamp>)>> {
    actor.must("dsar.decide", &Thing::of(actor.hat.org))?;
    let all: Vec<(Id<Person>, i64, Option<Timestamp>)> = tx
        .all(
            "select person, sum(case when ended is null then 1 else 0 end) as under_way, max(ended) as last
             from (
               select person, closed_at as ended from support_path
               union all select peer, closed_at from support_path
               union all select person, stopped_at from support_peer
               union all select person,
                 case when state in ('waiting', 'asked') then null else coalesce(closed_at, waiting_since) end
                 from support_referral
               union all select person, coalesce(asked_again_at, made_at) from support_offer
                 where person is not null
             ) took_part group by person",
            args![],
        )
        .await?;
    Ok(all.into_iter().map(|(person, open, last)| (person, last.filter(|_| open == 0))).collect())
}
