//! Keeps two people apart.

use foundation::{
    Actor, Error, Id, News, Organisation, Person, Result, Thing, Timestamp, Tx, args, must, tell_of,
};

use super::Block;

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct Blocked {
    person: Id<Person>,
    block: Id<Block>,
}
impl News for Blocked {
    // The other one is not named: the line about it is read by the person alone, and by nobody who was
    // blocked.
    const NAME: &'static str = "people.blocked";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Keeps two people of one organisation apart from now on. No reason is asked for, and nobody is told.
pub async fn block(tx: &mut Tx, actor: &Actor, person: Id<Person>, other: Id<Person>) -> Result<()> {
    must(person != other, Error::Refused("people-refusal-block-self"))?;
    let found: Vec<(Id<Person>, Id<Organisation>)> = tx
        .all(
            "select id, org from people_person where id in ($1, $2) and forgotten_at is null",
            args![person, other],
        )
        .await?;
    let org_of = |id| found.iter().find(|(one, _)| *one == id).map(|(_, org)| *org).ok_or(Error::NotFound);
    let (org, other_org) = (org_of(person)?, org_of(other)?);
    actor.must_see("block.create", &Thing::of(org).about(person))?;
    must(org == other_org, Error::NotFound)?;
    let there: Option<(Option<Timestamp>,)> = tx
        .maybe(
            "select ended_at from people_block
             where org = $1 and person = $2 and other = $3 and ended_at is null",
            args![org, person, other],
        )
        .await?;
    if there.is_some() {
        return Ok(());
    }
    let id = actor.id();
    tx.run(
        "insert into people_block (org, id, person, other, made_by, made_at) values ($1, $2, $3, $4, $5, $6)",
        args![org, id, person, other, actor.person, actor.now],
    )
    .await?;
    tell_of(tx, actor, &Blocked { person, block: id }, org).await
}
