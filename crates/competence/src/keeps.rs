//! What a guide begins with: what was gone through, and what was given out and came back.

use foundation::{Actor, Day, Id, Person, Result, Sealed, Timestamp, Tx, args, record};
use ui::{Keeps, Shown};

use crate::handout::{Handout, WORDS};

/// A year after the programme ends for the guide.
pub(crate) const BEGUN: Keeps = Keeps {
    what: "competence-keeps-begin",
    why: "competence-keeps-begin-why",
    days: 365,
    show: |tx, actor, person| Box::pin(show(tx, actor, person)),
    forget: |tx, actor, person| Box::pin(forget(tx, actor, person)),
};

/// One thing, with the parts that are there.
fn shown(what: &str, parts: Vec<(&str, Option<String>)>) -> Shown {
    let filled = |(name, value): (&str, Option<String>)| Some((name.to_owned(), value?));
    Shown { what: what.to_owned(), parts: parts.into_iter().filter_map(filled).collect() }
}

record! {
    struct Given {
        id: Id<Handout>,
        what: String,
        words: Option<Sealed>,
        given_on: Day,
        back_on: Option<Day>,
    }
}

async fn show(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
    let key = people::card(tx, actor, person).await?.key;
    let ticked: Vec<(String, Timestamp)> = tx
        .all(
            "select point, ticked_at from competence_tick where about = $1 and ended_at is null
             order by ticked_at, id",
            args![person],
        )
        .await?;
    let given: Vec<Given> = tx
        .all(
            "select id, what, words, given_on, back_on from competence_handout
             where peer = $1 and ended_at is null order by given_on, id",
            args![person],
        )
        .await?;
    let point = |(point, at): (String, Timestamp)| {
        let parts = vec![("competence-kept-what", Some(point)), ("competence-kept-at", Some(at.to_string()))];
        shown("competence-kept-ticked", parts)
    };
    let mut all: Vec<Shown> = ticked.into_iter().map(point).collect();
    for Given { id, what, words, given_on, back_on } in given {
        let parts = vec![
            ("competence-kept-what", Some(what)),
            ("competence-kept-words", key.open_maybe(WORDS, id, words.as_ref())?),
            ("competence-kept-at", Some(given_on.to_string())),
            ("competence-kept-back", back_on.map(|day| day.to_string())),
        ];
        all.push(shown("competence-kept-handout", parts));
    }
    Ok(all)
}

async fn forget(tx: &mut Tx, _: &Actor, person: Id<Person>) -> Result<()> {
    tx.run("delete from competence_tick where about = $1", args![person]).await?;
    tx.run("delete from competence_handout where peer = $1", args![person]).await?;
    Ok(())
}
