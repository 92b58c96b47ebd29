//! Finds who is not to meet whom.

use std::collections::HashSet;

use foundation::{Id, Organisation, Person, Result, Timestamp, Tx, args};

use crate::Purpose;

/// Every block that holds in an organisation, both ways round.
pub async fn blocks_among(tx: &mut Tx, org: Id<Organisation>) -> Result<HashSet<(Id<Person>, Id<Person>)>> {
    let live: Vec<(Id<Person>, Id<Person>)> = tx
        .all("select person, other from people_block where org = $1 and ended_at is null", args![org])
        .await?;
    Ok(live.into_iter().flat_map(|(one, other)| [(one, other), (other, one)]).collect())
}

/// Whether these two are kept apart, whoever of them wanted it.
pub async fn apart(tx: &mut Tx, one: Id<Person>, other: Id<Person>) -> Result<bool> {
    let (blocks,): (i64,) = tx
        .one(
            "select count(*) from people_block where ended_at is null
               and ((person = $1 and other = $2) or (person = $2 and other = $1))",
            args![one, other],
        )
        .await?;
    Ok(blocks > 0)
}

/// What stands between somebody and the other they are asked about, now.
#[derive(Debug, Clone, Copy)]
pub struct Between {
    /// Whether the person agrees to this, towards anybody at all.
    pub agreed: bool,
    /// Whether the two are kept apart.
    pub apart: bool,
    /// Whether one of the two has been forgotten.
    pub forgotten: bool,
}

/// What stands between a person who is to agree to something and another, in one statement.
pub async fn between(
    tx: &mut Tx,
    (person, other): (Id<Person>, Id<Person>),
    purpose: Purpose,
    now: Timestamp,
) -> Result<Between> {
    let (agreements, blocks, gone): (i64, i64, i64) = tx
        .one(
            "select (select count(*) from people_consent where person = $1 and purpose = $3
                 and ended_at is null and valid_from <= $4 and valid_to > $4) as agreements,
               (select count(*) from people_block where ended_at is null
                 and ((person = $1 and other = $2) or (person = $2 and other = $1))) as blocks,
               (select count(*) from people_person where id in ($1, $2) and forgotten_at is not null) as gone",
            args![person, other, purpose, now],
        )
        .await?;
    Ok(Between { agreed: agreements > 0, apart: blocks > 0, forgotten: gone > 0 })
}
