//! Two who are kept apart are not left on a path together, and not asked about each other. Who wanted it, and why, is
//! told to nobody.

use std::collections::{HashMap, HashSet};

use foundation::{Actor, Db, Error, Id, Organisation, Person, Result, Tx, record};

use crate::{Match, Path, matching, path};

record! {
    /// Two who walk together, or who are asked whether they want to.
    struct Pair {
        org: Id<Organisation>,
        id: Id<()>,
        person: Id<Person>,
        peer: Id<Person>,
        walks: i64,
    }
}

async fn pairs(tx: &mut Tx) -> Result<Vec<Pair>> {
    tx.all(
        "select org, id, person, peer, cast(1 as bigint) as walks from support_path where closed_at is null
         union all
         select org, id, person, peer, cast(0 as bigint) from support_match where state = 'asked'",
        &[],
    )
    .await
}

/// Parts those who are kept apart since they were brought together; says how many. `itself` is the house.
pub async fn part_the_blocked(db: &Db, itself: &Actor) -> Result<usize> {
    let found = db.read(async |tx| blocked(tx).await).await?;
    let mut parted = 0;
    for pair in &found {
        let mut itself = itself.clone();
        itself.hat.org = pair.org;
        let part = async |tx: &mut Tx| match pair.walks {
            1 => path::part(tx, &itself, pair.id.of::<Path>()).await.map(drop),
            _ => matching::withdraw(tx, &itself, pair.id.of::<Match>()).await.map(drop),
        };
        match db.write(part).await {
            Ok(()) => parted += 1,
            // Somebody was faster: it is over, or answered; the next round sees what came of it.
            Err(Error::Refused(_) | Error::Overtaken | Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(parted)
}

async fn blocked(tx: &mut Tx) -> Result<Vec<Pair>> {
    let all = pairs(tx).await?;
    let orgs: HashSet<Id<Organisation>> = all.iter().map(|pair| pair.org).collect();
    let mut apart = HashMap::new();
    for org in orgs {
        apart.insert(org, people::blocks_among(tx, org).await?);
    }
    let are_apart =
        |pair: &Pair| apart.get(&pair.org).is_some_and(|pairs| pairs.contains(&(pair.person, pair.peer)));
    Ok(all.into_iter().filter(are_apart).collect())
}
