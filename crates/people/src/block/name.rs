//! Somebody names a person they know and do not want to meet here; the coordinator finds out who it is.
//!
//! What was written is never answered with a name: that somebody is a guide is theirs to tell.

use std::collections::HashSet;

use foundation::{
    Actor, Error, Id, News, Organisation, Person, Result, Sealed, Thing, Timestamp, Tx, args, must, record,
    tell, tell_of,
};

use super::Block;

/// The column that the words are sealed for.
pub(super) const WORDS: &str = "people_block_named.words";
/// A name and where one knows them from; more is not needed.
const LONGEST: usize = 300;

/// Somebody has named a person they know.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct BlockNamed {
    /// Who named somebody.
    pub person: Id<Person>,
    /// Which line.
    pub named: Id<Block>,
}
impl News for BlockNamed {
    const NAME: &'static str = "people.block_named";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// A line was answered by the coordinator, or taken back by whoever wrote it.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct BlockAnswered {
    /// Who had named somebody.
    pub person: Id<Person>,
    /// Which line.
    pub named: Id<Block>,
    /// Whether somebody was kept apart from them; no when nobody here was meant, and when it was taken back.
    pub apart: bool,
}
impl News for BlockAnswered {
    const NAME: &'static str = "people.block_answered";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Writes down whom the actor knows, in the actor's own words.
pub(super) async fn name(tx: &mut Tx, actor: &Actor, words: &str) -> Result<()> {
    must(!words.is_empty(), Error::field("words", "people-problem-block-words"))?;
    must(words.chars().count() <= LONGEST, Error::field("words", "ui-problem-too-long"))?;
    let (org, key): (Id<Organisation>, Option<Sealed>) = tx
        .one("select org, key from people_person where id = $1 and forgotten_at is null", args![actor.person])
        .await?;
    actor.must("block.create", &Thing::of(org).about(actor.person))?;
    let key = actor.trust.keys.unwrap(org, actor.person, &key.ok_or(Error::NotFound)?)?;
    let id: Id<Block> = actor.id();
    let sealed = actor.seal(&key, WORDS, id, words)?;
    tx.run(
        "insert into people_block_named (org, id, person, words, made_at) values ($1, $2, $3, $4, $5)",
        args![org, id, actor.person, sealed, actor.now],
    )
    .await?;
    tell_of(tx, actor, &BlockNamed { person: actor.person, named: id }, org).await
}

record! {
    /// A line in which somebody named a person they know.
    #[derive(Debug)]
    pub(super) struct Named {
        pub(super) id: Id<Block>,
        pub(super) person: Id<Person>,
        pub(super) words: Sealed,
        pub(super) made_at: Timestamp,
        pub(super) done_at: Option<Timestamp>,
    }
}

/// The actor's own lines, the newest first.
pub(super) async fn own(tx: &mut Tx, actor: &Actor) -> Result<Vec<Named>> {
    tx.all(
        "select id, person, words, made_at, done_at from people_block_named
         where person = $1 order by made_at desc, id desc limit 50",
        args![actor.person],
    )
    .await
}

/// The lines in the actor's organisation that wait for the coordinator, the oldest first.
pub(super) async fn waiting(tx: &mut Tx, actor: &Actor) -> Result<Vec<Named>> {
    tx.all(
        "select id, person, words, made_at, done_at from people_block_named
         where org = $1 and done_at is null order by made_at, id limit 50",
        args![actor.hat.org],
    )
    .await
}

/// Those in an organisation who have named somebody, where nobody has found out yet who it is.
pub async fn blocks_waiting(tx: &mut Tx, org: Id<Organisation>) -> Result<HashSet<Id<Person>>> {
    let found: Vec<(Id<Person>,)> = tx
        .all("select person from people_block_named where org = $1 and done_at is null", args![org])
        .await?;
    Ok(found.into_iter().map(|(person,)| person).collect())
}

/// Takes one's own line back, or answers it as the coordinator: whether somebody is kept apart from them.
pub(super) async fn finish(
    tx: &mut Tx,
    actor: &Actor,
    id: Id<Block>,
    (act, apart): (&str, bool),
) -> Result<Id<Person>> {
    let found: Option<(Id<Organisation>, Id<Person>)> =
        tx.maybe("select org, person from people_block_named where id = $1", args![id]).await?;
    let (org, person) = found.ok_or(Error::NotFound)?;
    actor.must_see(act, &Thing::of(org).about(person))?;
    let answered = tx
        .run(
            "update people_block_named set done_at = $3 where org = $1 and id = $2 and done_at is null",
            args![org, id, actor.now],
        )
        .await?;
    if answered > 0 {
        tell(tx, actor, &BlockAnswered { person, named: id, apart }).await?;
    }
    Ok(person)
}
