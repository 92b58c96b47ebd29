//! Ends links.

use foundation::{Actor, Id, Person, Result, Tx, args};

use super::LinkPurpose;

/// Ends somebody's links of this kind, and the visits they opened. The act that makes them useless has asked
/// whether the actor may.
pub async fn end_links(tx: &mut Tx, actor: &Actor, person: Id<Person>, purpose: LinkPurpose) -> Result<()> {
    tx.run(
        "delete from people_session where person = $1 and link in
         (select mark from people_link where person = $1 and purpose = $2)",
        args![person, purpose],
    )
    .await?;
    end_unused(tx, actor, person, purpose).await
}

/// Ends somebody's links of this kind. For those that do nothing before a press uses them up.
pub(crate) async fn end_unused(
    tx: &mut Tx,
    actor: &Actor,
    person: Id<Person>,
    purpose: LinkPurpose,
) -> Result<()> {
    tx.run(
        "update people_link set ended_at = $3 where person = $1 and purpose = $2 and ended_at is null",
        args![person, purpose, actor.now],
    )
    .await?;
    Ok(())
}
