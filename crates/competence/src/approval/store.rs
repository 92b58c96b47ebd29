//! The SQL of approvals.

use foundation::{Actor, Bind, Day, Error, Id, Organisation, Person, Result, Tx, args, in_list, list_from};

use super::model::Approval;

/// Every approval of a person, newest first, that the actor's organisation has given or that is their own.
pub(crate) async fn list_of(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Approval>> {
    tx.all(
        "select org, id, person, kind, on_day, until_day, approved_by, approved_at, ended_at
         from competence_approval where person = $1 and (org = $2 or person = $3)
         order by on_day desc, id desc",
        args![person, actor.hat.org, actor.person],
    )
    .await
}

/// An approval of the actor's own organisation.
pub(crate) async fn find(tx: &mut Tx, actor: &Actor, id: Id<Approval>) -> Result<Approval> {
    tx.one(
        "select org, id, person, kind, on_day, until_day, approved_by, approved_at, ended_at
         from competence_approval where org = $1 and id = $2",
        args![actor.hat.org, id],
    )
    .await
}

/// Who of these holds an approval on this day.
pub(crate) async fn list_trained(
    tx: &mut Tx,
    org: Id<Organisation>,
    persons: &[Id<Person>],
    on: Day,
) -> Result<Vec<Id<Person>>> {
    let sql = format!(
        "select distinct person from competence_approval
         where org = $1 and on_day <= $2 and (until_day is null or until_day >= $2) and ended_at is null
             and person in ({})",
        list_from(3, persons.len())
    );
    let mut with: Vec<&(dyn Bind + Sync)> = vec![&org, &on];
    with.extend(in_list(persons));
    let found: Vec<(Id<Person>,)> = tx.all(&sql, &with).await?;
    Ok(found.into_iter().map(|(person,)| person).collect())
}

pub(crate) async fn save(tx: &mut Tx, approval: &Approval) -> Result<()> {
    tx.run(
        "insert into competence_approval
             (org, id, person, kind, on_day, until_day, approved_by, approved_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            approval.org,
            approval.id,
            approval.person,
            approval.kind,
            approval.on_day,
            approval.until_day,
            approval.approved_by,
            approval.approved_at,
        ],
    )
    .await?;
    Ok(())
}

pub(crate) async fn save_ended(tx: &mut Tx, actor: &Actor, approval: &Approval) -> Result<()> {
    let ended = tx
        .run(
            "update competence_approval set ended_at = $3 where org = $1 and id = $2 and ended_at is null",
            args![approval.org, approval.id, actor.now],
        )
        .await?;
    if ended == 0 { Err(Error::Overtaken) } else { Ok(()) }
}

/// Forgets the approvals of a person.
pub(crate) async fn forget(tx: &mut Tx, person: Id<Person>) -> Result<()> {
    tx.run("delete from competence_approval where person = $1", args![person]).await?;
    Ok(())
}
