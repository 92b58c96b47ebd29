//! Ends a role: whoever is visiting in it is out at once.

use foundation::{Actor, Error, Id, News, Organisation, Person, Result, Role, Tx, args, must, tell_of};

use crate::account::session::WornHat;

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct HatEnded {
    person: Id<Person>,
    role: Role,
}
impl News for HatEnded {
    const NAME: &'static str = "people.hat_ended";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Ends one hat of somebody in the actor's organisation.
pub(crate) async fn end_hat(tx: &mut Tx, actor: &Actor, person: Id<Person>, hat: Id<WornHat>) -> Result<()> {
    let found: Option<(Id<Organisation>, Role)> = tx
        .maybe(
            "select org, role from people_hat
             where id = $1 and person = $2 and org = $3 and ended_at is null",
            args![hat, person, actor.hat.org],
        )
        .await?;
    let (org, role) = found.ok_or(Error::NotFound)?;
    must(person != actor.person, Error::Refused("people-refusal-own-hat"))?;
    actor.must("role_grant.void", &super::thing(org, person, role))?;
    tx.run("update people_hat set ended_at = $2 where id = $1", args![hat, actor.now]).await?;
    tx.run("delete from people_session where hat = $1", args![hat]).await?;
    tx.run(
        "update people_link set ended_at = $4
         where person = $1 and org = $2 and role = $3 and ended_at is null",
        args![person, org, role, actor.now],
    )
    .await?;
    tell_of(tx, actor, &HatEnded { person, role }, org).await
}
