//! A person's card: the first name, and the key for what the other rooms have sealed about them.

use std::collections::HashMap;

use foundation::{
    Actor, Error, Id, Key, Organisation, Person, Result, Role, Sealed, Tx, args, in_list, list, must, record,
};
use ui::Language;

use super::FIRST_NAME;

/// Somebody, as everybody who works with them knows them.
#[derive(Debug, Clone)]
pub struct Card {
    /// Who.
    pub id: Id<Person>,
    /// The organisation that looks after what is kept about them.
    pub org: Id<Organisation>,
    /// What they are called.
    pub first_name: String,
    /// The language they read.
    pub language: Language,
    /// Opens and seals what people wrote about them or with them.
    pub key: Key,
}

record! {
    struct Row {
        id: Id<Person>,
        org: Id<Organisation>,
        key: Option<Sealed>,
        first_name: Option<Sealed>,
        language: Language,
    }
}

impl Row {
    fn open(self, actor: &Actor) -> Result<Option<Card>> {
        let (Some(key), Some(first_name)) = (self.key, self.first_name) else { return Ok(None) };
        let key = actor.trust.keys.unwrap(self.org, self.id, &key)?;
        let first_name = key.open(FIRST_NAME, self.id, &first_name)?;
        Ok(Some(Card { id: self.id, org: self.org, first_name, language: self.language, key }))
    }
}

/// The cards of these people, in one statement. Who has been forgotten has none.
///
/// The ids come from rows that the asking room has already bounded to what the actor may see (its own `find`
/// and `list`), never from an address: for those there is [`card`].
pub async fn cards(tx: &mut Tx, actor: &Actor, ids: &[Id<Person>]) -> Result<HashMap<Id<Person>, Card>> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    let mut found = HashMap::with_capacity(ids.len());
    for some in ids.chunks(500) {
        let sql = format!(
            "select id, org, key, first_name, language from people_person where id in ({})",
            list(some.len())
        );
        for row in tx.all::<Row>(&sql, &in_list(some)).await? {
            if let Some(card) = row.open(actor)? {
                found.insert(card.id, card);
            }
        }
    }
    Ok(found)
}

/// The card of somebody in the actor's own organisation, or the actor's own. Anybody else is not found.
pub async fn card(tx: &mut Tx, actor: &Actor, id: Id<Person>) -> Result<Card> {
    let row: Row = tx
        .one("select id, org, key, first_name, language from people_person where id = $1", args![id])
        .await?;
    let near = row.org == actor.hat.org || row.id == actor.person || actor.hat.role == Role::House;
    must(near, Error::NotFound)?;
    row.open(actor)?.ok_or(Error::NotFound)
}
