//! What is kept of what a peer has been through: as long as they are here. They take it along, and it goes with them.

use foundation::{Actor, Id, Person, Result, Sealed, Timestamp, Tx, args};
use ui::{Keeps, Shown};

use super::{Lived, store::WORDS};

/// Thirty days after the end, in which it can still be taken along.
pub(crate) const LIVED: Keeps = Keeps {
    what: "competence-keeps-lived",
    why: "competence-keeps-lived-why",
    days: 30,
    show: |tx, actor, person| Box::pin(show(tx, actor, person)),
    forget: |tx, actor, person| Box::pin(forget(tx, actor, person)),
};

async fn show(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
    let key = people::card(tx, actor, person).await?.key;
    let rows: Vec<(Id<Lived>, Option<Sealed>, Timestamp)> = tx
        .all(
            "select id, words, changed_at from competence_lived where person = $1 order by changed_at, id",
            args![person],
        )
        .await?;
    let one = |(id, words, at): (Id<Lived>, Option<Sealed>, Timestamp)| {
        let words = key.open_maybe(WORDS, id, words.as_ref())?.unwrap_or_default();
        let parts = vec![
            ("competence-kept-words".to_owned(), words),
            ("competence-kept-at".to_owned(), at.to_string()),
        ];
        Ok(Shown { what: "competence-kept-lived".to_owned(), parts })
    };
    rows.into_iter().map(one).collect()
}

async fn forget(tx: &mut Tx, _: &Actor, person: Id<Person>) -> Result<()> {
    tx.run(
        "delete from competence_lived_shared where lived in (select id from competence_lived where person = $1)",
        args![person],
    )
    .await?;
    tx.run("delete from competence_lived where person = $1", args![person]).await?;
    Ok(())
}
