//! Whether somebody has agreed, now.

use std::collections::{HashMap, HashSet};

use foundation::{AT_ONCE, Id, Organisation, Person, Result, Timestamp, Tx, args, in_list, list_from};

use super::Purpose;

/// Whether somebody has agreed to this: towards this organisation, or (`None`) towards anybody at all.
pub async fn agreed(
    tx: &mut Tx,
    person: Id<Person>,
    purpose: Purpose,
    to_org: Option<Id<Organisation>>,
    now: Timestamp,
) -> Result<bool> {
    let live: Vec<(Option<Id<Organisation>>,)> = tx
        .all(
            "select to_org from people_consent
             where person = $1 and purpose = $2 and ended_at is null and valid_from <= $3 and valid_to > $3",
            args![person, purpose, now],
        )
        .await?;
    Ok(live.iter().any(|(to,)| to_org.is_none() || *to == to_org))
}

/// Those of these people who have agreed to this: towards this organisation, where a yes to another one opens nothing;
/// with no organisation, towards anybody at all.
pub async fn agreed_among(
    tx: &mut Tx,
    persons: &[Id<Person>],
    (purpose, to_org): (Purpose, Option<Id<Organisation>>),
    now: Timestamp,
) -> Result<HashSet<Id<Person>>> {
    let mut found = HashSet::new();
    for some in persons.chunks(AT_ONCE) {
        let sql = format!(
            "select person, to_org from people_consent
             where purpose = $1 and ended_at is null and valid_from <= $2 and valid_to > $2
               and person in ({})",
            list_from(3, some.len())
        );
        let mut args: Vec<&(dyn foundation::Bind + Sync)> = args![purpose, now].to_vec();
        args.extend(in_list(some));
        let live: Vec<(Id<Person>, Option<Id<Organisation>>)> = tx.all(&sql, &args).await?;
        let towards = live.into_iter().filter(|(_, to)| to_org.is_none() || *to == to_org);
        found.extend(towards.map(|(person, _)| person));
    }
    Ok(found)
}

/// Until when those of these people who have agreed to this have done so, towards anybody at all.
pub async fn agreed_until(
    tx: &mut Tx,
    persons: &[Id<Person>],
    purpose: Purpose,
    now: Timestamp,
) -> Result<HashMap<Id<Person>, Timestamp>> {
    let mut found = HashMap::new();
    for some in persons.chunks(AT_ONCE) {
        let sql = format!(
            "select person, max(valid_to) from people_consent
             where purpose = $1 and ended_at is null and valid_from <= $2 and valid_to > $2
               and person in ({}) group by person",
            list_from(3, some.len())
        );
        let mut args: Vec<&(dyn foundation::Bind + Sync)> = args![purpose, now].to_vec();
        args.extend(in_list(some));
        found.extend(tx.all::<(Id<Person>, Timestamp)>(&sql, &args).await?);
    }
    Ok(found)
}
