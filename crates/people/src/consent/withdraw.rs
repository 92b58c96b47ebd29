//! Somebody no longer agrees. It works at once: the next look finds the door closed.

use foundation::{
    Actor, Id, News, Organisation, Person, Result, Thing, Timestamp, Tx, args, in_list, list_from, tell_of,
};

use super::{Consent, Purpose};

/// Somebody no longer agrees.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct ConsentWithdrawn {
    /// To what they had agreed.
    pub consent: Id<Consent>,
    /// Who.
    pub person: Id<Person>,
    /// For which purpose.
    pub purpose: Purpose,
}
impl News for ConsentWithdrawn {
    const NAME: &'static str = "people.consent_withdrawn";
    const WAITS: bool = true;
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Ends one agreement. Only the person themselves, or the house, may; for anybody else there is none.
pub async fn withdraw_consent(tx: &mut Tx, actor: &Actor, id: Id<Consent>) -> Result<()> {
    let (org, person, purpose, ended_at): (Id<Organisation>, Id<Person>, Purpose, Option<Timestamp>) =
        tx.one("select org, person, purpose, ended_at from people_consent where id = $1", args![id]).await?;
    actor.must_see("consent.decide", &Thing::of(org).about(person))?;
    if ended_at.is_some() {
        return Ok(());
    }
    end(tx, actor, (org, &[id]), "withdrawn").await?;
    tell_of(tx, actor, &ConsentWithdrawn { consent: id, person, purpose }, org).await
}

/// Ends everything somebody has agreed to.
pub async fn withdraw_all(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<()> {
    let live: Vec<(Id<Organisation>, Id<Consent>, Purpose)> = tx
        .all(
            "select org, id, purpose from people_consent where person = $1 and ended_at is null order by id",
            args![person],
        )
        .await?;
    for (org, id, purpose) in live {
        actor.must_see("consent.decide", &Thing::of(org).about(person))?;
        end(tx, actor, (org, &[id]), "withdrawn").await?;
        tell_of(tx, actor, &ConsentWithdrawn { consent: id, person, purpose }, org).await?;
    }
    Ok(())
}

/// Ends these agreements, in one statement.
pub(super) async fn end(
    tx: &mut Tx,
    actor: &Actor,
    (org, ids): (Id<Organisation>, &[Id<Consent>]),
    how: &str,
) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "update people_consent set ended_at = $2, ended_how = $3, ended_by = $4
         where org = $1 and ended_at is null and id in ({})",
        list_from(5, ids.len())
    );
    let mut with = args![org, actor.now, how, actor.person].to_vec();
    with.extend(in_list(ids));
    tx.run(&sql, &with).await?;
    Ok(())
}
