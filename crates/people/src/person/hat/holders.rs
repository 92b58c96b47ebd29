//! Who has a role in an organisation now.

use foundation::{Id, Organisation, Person, Result, Role, Tx, args};

/// Everybody who has this role there, for letters to those who have to act.
pub async fn holders(tx: &mut Tx, org: Id<Organisation>, role: Role) -> Result<Vec<Id<Person>>> {
    let all: Vec<(Id<Person>,)> = tx
        .all(
            "select distinct person from people_hat where org = $1 and role = $2 and ended_at is null order by person",
            args![org, role],
        )
        .await?;
    Ok(all.into_iter().map(|(person,)| person).collect())
}
