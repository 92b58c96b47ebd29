//! How to reach somebody.

use foundation::{Actor, Error, Id, Key, Organisation, Person, Result, Role, Sealed, Tx, args, must, record};

use super::{CONTACT, Card};

/// How to reach somebody.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Contact {
    /// Their e-mail address.
    pub email: Option<String>,
    /// Their phone.
    pub phone: Option<String>,
}

record! {
    struct Row {
        org: Id<Organisation>,
        key: Option<Sealed>,
        contact: Option<Sealed>,
    }
}

/// How to reach somebody of the actor's own organisation, or the actor. Anybody else is not found.
pub async fn contact(tx: &mut Tx, actor: &Actor, id: Id<Person>) -> Result<Contact> {
    let row: Row = tx.one("select org, key, contact from people_person where id = $1", args![id]).await?;
    let near = row.org == actor.hat.org || id == actor.person || actor.hat.role == Role::House;
    must(near, Error::NotFound)?;
    let key = row.key.ok_or(Error::NotFound)?;
    let key = actor.trust.keys.unwrap(row.org, id, &key)?;
    open(&key, id, row.contact.as_ref())
}

/// The card and the contact of somebody whom the asking act has asked about.
pub(crate) async fn of_anybody(tx: &mut Tx, actor: &Actor, id: Id<Person>) -> Result<(Card, Contact)> {
    let card = super::cards(tx, actor, &[id]).await?.remove(&id).ok_or(Error::NotFound)?;
    let (sealed,): (Option<Sealed>,) =
        tx.one("select contact from people_person where id = $1", args![id]).await?;
    let contact = open(&card.key, id, sealed.as_ref())?;
    Ok((card, contact))
}

pub(super) fn open(key: &Key, id: Id<Person>, sealed: Option<&Sealed>) -> Result<Contact> {
    let Some(text) = key.open_maybe(CONTACT, id, sealed)? else { return Ok(Contact::default()) };
    Ok(serde_json::from_str(&text)?)
}
