//! Finds who is not to meet whom.

use std::collections::HashSet;

use foundation::{Id, Organisation, Person, Result, Tx, args};

/// Every block that holds in an organisation, both ways round.
pub async fn blocks_among(tx: &mut Tx, org: Id<Organisation>) -> Result<HashSet<(Id<Person>, Id<Person>)>> {
    let live: Vec<(Id<Person>, Id<Person>)> = tx
        .all("select person, other from people_block where org = $1 and ended_at is null", args![org])
        .await?;
    Ok(live.into_iter().flat_map(|(one, other)| [(one, other), (other, one)]).collect())
}
