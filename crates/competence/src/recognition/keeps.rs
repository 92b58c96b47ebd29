//! What recognition keeps about a person, and how it is shown and forgotten.

use foundation::{Actor, Id, Person, Result, Timestamp, Tx, args};
use ui::{Keeps, Shown};

use super::model::Evidence;
use super::store::WORDS;

/// Two years after the end. A badge whose holder is forgotten can no longer be checked here.
pub(crate) const RECOGNITIONS: Keeps = Keeps {
    what: "competence-keeps-recognition",
    why: "competence-keeps-recognition-why",
    days: 2 * 365,
    show: |tx, actor, person| Box::pin(show(tx, actor, person)),
    forget: |tx, actor, person| Box::pin(forget(tx, actor, person)),
};

fn part(name: &str, value: impl ToString) -> (String, String) {
    (name.to_owned(), value.to_string())
}

async fn show(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
    let key = people::card(tx, actor, person).await?.key;
    let pieces: Vec<(Id<Evidence>, String, Option<foundation::Sealed>, foundation::Day)> = tx
        .all(
            "select id, statement, words, on_day from competence_evidence
             where learner = $1 and ended_at is null order by on_day, id",
            args![person],
        )
        .await?;
    let mut all = Vec::new();
    for (id, statement, words, on) in pieces {
        let words = key.open_maybe(WORDS, id, words.as_ref())?.unwrap_or_default();
        let parts = vec![
            part("competence-kept-what", statement),
            part("competence-kept-words", words),
            part("competence-kept-at", on),
        ];
        all.push(Shown { what: "competence-kept-evidence".to_owned(), parts });
    }
    let asked: Vec<(String, Timestamp, String)> = tx
        .all(
            "select profile, asked_at, state from competence_recognition where learner = $1
             order by asked_at, id",
            args![person],
        )
        .await?;
    all.extend(asked.into_iter().map(|(profile, at, state)| Shown {
        what: format!("competence-recognition-state-{state}"),
        parts: vec![part("competence-kept-what", profile), part("competence-kept-at", at)],
    }));
    let badges: Vec<(String, Timestamp)> = tx
        .all(
            "select code, issued_at from competence_badge where learner = $1 order by issued_at, id",
            args![person],
        )
        .await?;
    all.extend(badges.into_iter().map(|(code, at)| Shown {
        what: "competence-kept-badge".to_owned(),
        parts: vec![part("competence-kept-what", code), part("competence-kept-at", at)],
    }));
    Ok(all)
}

async fn forget(tx: &mut Tx, _: &Actor, person: Id<Person>) -> Result<()> {
    for sql in [
        "delete from competence_shown where recognition in
             (select id from competence_recognition where learner = $1)",
        "delete from competence_panel where recognition in
             (select id from competence_recognition where learner = $1)",
        "delete from competence_badge where learner = $1",
        "delete from competence_recognition where learner = $1",
        "delete from competence_evidence where learner = $1",
    ] {
        tx.run(sql, args![person]).await?;
    }
    Ok(())
}
