//! What is kept about those who translate: that they wrote or read the words.

use foundation::{Actor, Id, Person, Result, Tx, args};
use ui::{Keeps, Shown};

/// A year after the programme ends for the person.
pub(crate) const WRITTEN: Keeps = Keeps {
    what: "competence-keeps-written",
    why: "competence-keeps-written-why",
    days: 365,
    show: |tx, actor, person| Box::pin(show(tx, actor, person)),
    forget: |tx, actor, person| Box::pin(forget(tx, actor, person)),
};

async fn show(tx: &mut Tx, _: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
    let said: Vec<(String,)> = tx
        .all(
            "select words from competence_own_text where written_by = $1 or read_by = $1 order by words",
            args![person],
        )
        .await?;
    let one = |(words,): (String,)| Shown {
        what: "competence-kept-translation".to_owned(),
        parts: vec![("competence-kept-what".to_owned(), words)],
    };
    Ok(said.into_iter().map(one).collect())
}

/// The words stay, as they say nothing about anybody; who wrote and read them goes. So do files that wait.
async fn forget(tx: &mut Tx, _: &Actor, person: Id<Person>) -> Result<()> {
    tx.run("update competence_own_text set written_by = null where written_by = $1", args![person]).await?;
    tx.run("update competence_own_text set read_by = null where read_by = $1", args![person]).await?;
    tx.run("delete from competence_own_file where person = $1", args![person]).await?;
    Ok(())
}
