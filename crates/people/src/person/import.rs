//! Somebody who comes with a spreadsheet: known by an identity that the same row always gives.

use std::collections::{HashMap, HashSet};

use foundation::{Actor, Id, Organisation, Person, Result, Role, Sealed, Thing, Tx, args, record};

use super::{Card, Contact, NewPerson, add, contact};

/// Somebody who is here already, as far as an import needs to know them.
#[derive(Debug, Clone)]
pub struct Acquaintance {
    /// Who.
    pub id: Id<Person>,
    /// What they are called.
    pub first_name: String,
    /// How to reach them.
    pub contact: Contact,
    /// What they are in the organisation.
    pub roles: Vec<Role>,
}

record! {
    struct Row {
        id: Id<Person>,
        key: Option<Sealed>,
        first_name: Option<Sealed>,
        contact: Option<Sealed>,
    }
}

/// Everybody in the actor's organisation, so that nobody is added twice.
pub async fn acquaintances(tx: &mut Tx, actor: &Actor) -> Result<Vec<Acquaintance>> {
    let org = actor.hat.org;
    actor.must("id_core.list", &Thing::of(org))?;
    let rows: Vec<Row> = tx
        .all(
            "select id, key, first_name, contact from people_person
             where org = $1 and key is not null order by created_at, id",
            args![org],
        )
        .await?;
    let worn: Vec<(Id<Person>, Role)> =
        tx.all("select person, role from people_hat where org = $1 and ended_at is null", args![org]).await?;
    let mut hats: HashMap<Id<Person>, Vec<Role>> = HashMap::new();
    for (person, role) in worn {
        hats.entry(person).or_default().push(role);
    }
    let one = |row: Row| {
        let roles = hats.remove(&row.id).unwrap_or_default();
        known(actor, org, row, roles).transpose()
    };
    rows.into_iter().filter_map(one).collect()
}

/// Everybody in the actor's organisation who has been forgotten: they do not come back with a spreadsheet.
pub async fn forgotten(tx: &mut Tx, actor: &Actor) -> Result<HashSet<Id<Person>>> {
    actor.must("id_core.list", &Thing::of(actor.hat.org))?;
    let ids: Vec<(Id<Person>,)> =
        tx.all("select id from people_person where org = $1 and key is null", args![actor.hat.org]).await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

fn known(actor: &Actor, org: Id<Organisation>, row: Row, roles: Vec<Role>) -> Result<Option<Acquaintance>> {
    let (Some(key), Some(first_name)) = (row.key, row.first_name) else { return Ok(None) };
    let key = actor.trust.keys.unwrap(org, row.id, &key)?;
    let first_name = key.open(super::FIRST_NAME, row.id, &first_name)?;
    let contact = contact::open(&key, row.id, row.contact.as_ref())?;
    Ok(Some(Acquaintance { id: row.id, first_name, contact, roles }))
}

/// Adds somebody to the actor's organisation under this identity.
pub async fn import_person(tx: &mut Tx, actor: &Actor, id: Id<Person>, new: &NewPerson) -> Result<Card> {
    let org = actor.hat.org;
    actor.must("id_core.create", &Thing::of(org).by(actor.person))?;
    actor.must("id_core.list", &Thing::of(org))?;
    add::insert_as(tx, actor, org, id, new).await
}
