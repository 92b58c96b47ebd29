//! Gives somebody a role in an organisation.

use foundation::{Actor, Error, Id, News, Organisation, Person, Result, Role, Tx, args, must, tell_of};

#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct HatGiven {
    pub person: Id<Person>,
    pub role: Role,
}
impl News for HatGiven {
    const NAME: &'static str = "people.hat_given";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Gives somebody a role in an organisation. Who has it already keeps it.
pub async fn give_hat(
    tx: &mut Tx,
    actor: &Actor,
    person: Id<Person>,
    org: Id<Organisation>,
    unit: Option<Id<Organisation>>,
    role: Role,
) -> Result<()> {
    let (made_org,): (Option<Id<Organisation>>,) = tx
        .one("select made_org from people_person where id = $1 and forgotten_at is null", args![person])
        .await?;
    let thing = super::brought(super::thing(org, person, role), actor, made_org);
    actor.must("role_grant.create", &thing)?;
    insert(tx, actor, (person, org, unit), role).await
}

/// As [`give_hat`], where the asking action has made sure that the actor may.
pub(crate) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    (person, org, unit): (Id<Person>, Id<Organisation>, Option<Id<Organisation>>),
    role: Role,
) -> Result<()> {
    let there: Vec<(Option<Id<Organisation>>,)> = tx
        .all(
            "select unit from people_hat where person = $1 and org = $2 and role = $3 and ended_at is null",
            args![person, org, role],
        )
        .await?;
    if there.contains(&(unit,)) {
        return Ok(());
    }
    put_on(tx, actor, (person, org, unit), role).await
}

/// As [`insert`], where it is certain that they do not have the role already.
pub(crate) async fn put_on(
    tx: &mut Tx,
    actor: &Actor,
    (person, org, unit): (Id<Person>, Id<Organisation>, Option<Id<Organisation>>),
    role: Role,
) -> Result<()> {
    must(role != Role::House, Error::NotAllowed)?;
    tx.run(
        "insert into people_hat (id, person, org, unit, role, given_at) values ($1, $2, $3, $4, $5, $6)",
        args![actor.id::<()>(), person, org, unit, role, actor.now],
    )
    .await?;
    tell_of(tx, actor, &HatGiven { person, role }, org).await
}
