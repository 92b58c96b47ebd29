//! A person's card: the first name, and the key for what the other rooms have sealed about them.

use std::collections::{HashMap, HashSet};

use foundation::{
    AT_ONCE, Actor, Error, Id, Key, Organisation, Person, Result, Role, Sealed, Tx, args, in_list, list,
    list_from, must, record,
};
use ui::Language;

use super::FIRST_NAME;
use crate::Purpose;

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
    pub(super) struct Row {
        pub id: Id<Person>,
        pub org: Id<Organisation>,
        pub key: Option<Sealed>,
        pub first_name: Option<Sealed>,
        pub language: Language,
    }
}

impl Row {
    pub(super) fn open(self, actor: &Actor) -> Result<Option<Card>> {
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
    for some in ids.chunks(AT_ONCE) {
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

/// Cards, and those of their people who have agreed.
#[derive(Debug, Default)]
pub struct Agreeing {
    /// The cards.
    pub cards: HashMap<Id<Person>, Card>,
    /// Who has agreed now, towards anybody at all.
    pub agreed: HashSet<Id<Person>>,
}

record! {
    struct Beside {
        id: Id<Person>,
        org: Id<Organisation>,
        key: Option<Sealed>,
        first_name: Option<Sealed>,
        language: Language,
        number: i64,
    }
}

/// As [`cards`], and in the same statement who of them has agreed to this.
pub async fn cards_of_agreeing(
    tx: &mut Tx,
    actor: &Actor,
    ids: &[Id<Person>],
    purpose: Purpose,
) -> Result<Agreeing> {
    let mut found = Agreeing::default();
    for some in ids.chunks(AT_ONCE) {
        let sql = format!(
            "select p.id, p.org, p.key, p.first_name, p.language, (select count(*) from people_consent c
               where c.person = p.id and c.purpose = $1 and c.ended_at is null and c.valid_from <= $2
                 and c.valid_to > $2) as number
             from people_person p where p.id in ({})",
            list_from(3, some.len())
        );
        let mut with = args![purpose, actor.now].to_vec();
        with.extend(in_list(some));
        for Beside { id, org, key, first_name, language, number } in tx.all(&sql, &with).await? {
            if number > 0 {
                found.agreed.insert(id);
            }
            let row = Row { id, org, key, first_name, language };
            found.cards.extend(row.open(actor)?.map(|card| (id, card)));
        }
    }
    Ok(found)
}

/// Cards, and those of their people who are kept apart from the asking person.
#[derive(Debug, Default)]
pub struct Near {
    /// The cards.
    pub cards: HashMap<Id<Person>, Card>,
    /// Who is kept apart from the one who asks, whoever of them wanted it.
    pub apart: HashSet<Id<Person>>,
}

/// As [`cards`], and in the same statement who of them is kept apart from the actor.
pub async fn cards_near(tx: &mut Tx, actor: &Actor, ids: &[Id<Person>]) -> Result<Near> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    let mut found = Near::default();
    for some in ids.chunks(AT_ONCE) {
        let sql = format!(
            "select p.id, p.org, p.key, p.first_name, p.language, (select count(*) from people_block b
               where b.ended_at is null and ((b.person = p.id and b.other = $1)
                 or (b.person = $1 and b.other = p.id))) as number
             from people_person p where p.id in ({})",
            list_from(2, some.len())
        );
        let mut with = args![actor.person].to_vec();
        with.extend(in_list(some));
        for Beside { id, org, key, first_name, language, number } in tx.all(&sql, &with).await? {
            if number > 0 {
                found.apart.insert(id);
            }
            let row = Row { id, org, key, first_name, language };
            found.cards.extend(row.open(actor)?.map(|card| (id, card)));
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
