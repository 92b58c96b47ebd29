//! A past that is written down as it was: for simulated programmes only.
//!
//! The actions of this room happen now, one after the other, and each asks anew what may be done. Eighteen
//! months of an invented programme are written by these functions instead: the rows as they stand today, and
//! the news at the moments at which they were told. Who calls them has made sure that the rules hold.

mod meeting;
mod path;
mod question;

use foundation::{Actor, Error, Id, Organisation, Person, Result, Timestamp, Tx, args};

pub use meeting::{Meeting, meeting};
pub use path::{Goodbye, Path, goodbye, path};
pub use question::{Question, question};

use crate::{Offer, Referral};

/// A guide rests, or has stopped.
pub async fn rest(
    tx: &mut Tx,
    (org, peer): (Id<Organisation>, Id<Person>),
    resting_from: Option<Timestamp>,
    stopped_at: Option<Timestamp>,
) -> Result<()> {
    if resting_from.is_some() || stopped_at.is_some() {
        tx.run(
            "update support_peer set resting_from = $3, stopped_at = $4 where org = $1 and person = $2",
            args![org, peer, resting_from, stopped_at],
        )
        .await?;
    }
    Ok(())
}

/// The coordinator has spoken with a guide.
pub async fn spoke(tx: &mut Tx, coordinator: &Actor, peer: Id<Person>) -> Result<()> {
    crate::path::keep_contact(tx, coordinator, peer).await
}

/// The offer this colleague has made last.
pub async fn last_offer(tx: &mut Tx, referrer: &Actor) -> Result<Option<Id<Offer>>> {
    let found: Option<(Id<Offer>,)> = tx
        .maybe(
            "select id from support_offer where made_by = $1 and made_at = $2 order by id desc limit 1",
            args![referrer.person, referrer.now],
        )
        .await?;
    Ok(found.map(|(id,)| id))
}

/// Who waits with this referral.
pub async fn who_waits(tx: &mut Tx, (org, referral): (Id<Organisation>, Id<Referral>)) -> Result<Id<Person>> {
    let found: Option<(Id<Person>,)> = tx
        .maybe("select person from support_referral where org = $1 and id = $2", args![org, referral])
        .await?;
    found.map(|(person,)| person).ok_or(Error::NotFound)
}

/// Somebody did not want to wait any longer.
pub async fn left(
    tx: &mut Tx,
    (org, referral): (Id<Organisation>, Id<Referral>),
    at: Timestamp,
) -> Result<()> {
    state(tx, (org, referral), "closed").await?;
    tx.run(
        "update support_referral set closed_at = $3, closed_why = 'withdrawn' where org = $1 and id = $2",
        args![org, referral, at],
    )
    .await?;
    Ok(())
}

/// A referral stands here today.
async fn state(tx: &mut Tx, (org, referral): (Id<Organisation>, Id<Referral>), is: &str) -> Result<()> {
    tx.run("update support_referral set state = $3 where org = $1 and id = $2", args![org, referral, is])
        .await?;
    Ok(())
}
