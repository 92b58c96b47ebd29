//! The SQL of lived experience.

use std::collections::HashMap;

use foundation::{Actor, Error, Id, Person, Result, Sealed, Timestamp, Tx, args, record};

use super::{Audience, Lived};

/// Where the words are sealed.
pub(super) const WORDS: &str = "competence_lived.words";

record! {
    struct Row {
        id: Id<Lived>,
        words: Option<Sealed>,
        changed_at: Timestamp,
        audience: Option<Audience>,
    }
}

/// One thing, with those it is shared with.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub id: Id<Lived>,
    pub words: Option<Sealed>,
    pub changed_at: Timestamp,
    pub shared: Vec<Audience>,
}

/// What somebody of the actor's organisation has written, the newest first.
pub(super) async fn list(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Kept>> {
    let rows: Vec<Row> = tx
        .all(
            "select l.id, l.words, l.changed_at, s.audience from competence_lived l
             left join competence_lived_shared s on s.org = l.org and s.lived = l.id
             where l.org = $1 and l.person = $2 order by l.changed_at desc, l.id desc, s.audience",
            args![actor.hat.org, person],
        )
        .await?;
    let (mut all, mut places): (Vec<Kept>, HashMap<Id<Lived>, usize>) = Default::default();
    for Row { id, words, changed_at, audience } in rows {
        let at = *places.entry(id).or_insert_with(|| {
            all.push(Kept { id, words, changed_at, shared: Vec::new() });
            all.len() - 1
        });
        if let Some(kept) = all.get_mut(at) {
            kept.shared.extend(audience);
        }
    }
    Ok(all)
}

/// Keeps something new.
pub(super) async fn add(tx: &mut Tx, actor: &Actor, id: Id<Lived>, words: &Sealed) -> Result<()> {
    tx.run(
        "insert into competence_lived (org, id, person, words, made_at, changed_at)
         values ($1, $2, $3, $4, $5, $5)",
        args![actor.hat.org, id, actor.person, *words, actor.now],
    )
    .await?;
    Ok(())
}

/// Writes it anew.
pub(super) async fn change(tx: &mut Tx, actor: &Actor, id: Id<Lived>, words: &Sealed) -> Result<()> {
    let changed = tx
        .run(
            "update competence_lived set words = $4, changed_at = $5
             where org = $1 and id = $2 and person = $3",
            args![actor.hat.org, id, actor.person, *words, actor.now],
        )
        .await?;
    if changed == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// From now on it is shared with these alone.
pub(super) async fn share(tx: &mut Tx, actor: &Actor, id: Id<Lived>, with: &[Audience]) -> Result<()> {
    let own: Option<(Id<Lived>,)> = tx
        .maybe(
            "select id from competence_lived where org = $1 and id = $2 and person = $3",
            args![actor.hat.org, id, actor.person],
        )
        .await?;
    own.ok_or(Error::NotFound)?;
    tx.run("delete from competence_lived_shared where org = $1 and lived = $2", args![actor.hat.org, id])
        .await?;
    for audience in with {
        tx.run(
            "insert into competence_lived_shared (org, lived, audience, since) values ($1, $2, $3, $4)",
            args![actor.hat.org, id, *audience, actor.now],
        )
        .await?;
    }
    Ok(())
}

/// Deletes it. Says whether it was there.
pub(super) async fn delete(tx: &mut Tx, actor: &Actor, id: Id<Lived>) -> Result<bool> {
    let shared = "delete from competence_lived_shared where org = $1 and lived in
         (select id from competence_lived where org = $1 and id = $2 and person = $3)";
    tx.run(shared, args![actor.hat.org, id, actor.person]).await?;
    let own = "delete from competence_lived where org = $1 and id = $2 and person = $3";
    Ok(tx.run(own, args![actor.hat.org, id, actor.person]).await? > 0)
}

/// Whether the actor has been asked to rate this person as a trainer.
pub(super) async fn trains(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<bool> {
    let asked: Option<(Id<Person>,)> = tx
        .maybe(
            "select rater from competence_rater
             where org = $1 and learner = $2 and rater = $3 and kind = 'trainer' and ended_at is null",
            args![actor.hat.org, person, actor.person],
        )
        .await?;
    Ok(asked.is_some())
}
