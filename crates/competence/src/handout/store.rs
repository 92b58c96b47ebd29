//! The SQL of what guides are given.

use foundation::{Actor, Day, Id, Person, Result, Sealed, Tx, args, record};

use super::Handout;

/// Where the words are sealed.
pub(crate) const WORDS: &str = "competence_handout.words";

record! {
    /// Something a guide was given.
    #[derive(Debug)]
    pub(super) struct Kept {
        pub id: Id<Handout>,
        /// A point of the programme's list, or `other`.
        pub what: String,
        /// Which one, sealed.
        pub words: Option<Sealed>,
        pub given_on: Day,
        pub back_on: Option<Day>,
    }
}

/// What a guide of the actor's organisation was given, the newest first.
pub(super) async fn list(tx: &mut Tx, actor: &Actor, peer: Id<Person>) -> Result<Vec<Kept>> {
    tx.all(
        "select id, what, words, given_on, back_on from competence_handout
         where org = $1 and peer = $2 and ended_at is null order by given_on desc, id desc",
        args![actor.hat.org, peer],
    )
    .await
}

/// One of them.
pub(super) async fn find(tx: &mut Tx, actor: &Actor, peer: Id<Person>, id: Id<Handout>) -> Result<Kept> {
    tx.one(
        "select id, what, words, given_on, back_on from competence_handout
         where org = $1 and peer = $2 and id = $3 and ended_at is null",
        args![actor.hat.org, peer, id],
    )
    .await
}

/// Keeps what was given out. Says whether it is new: the same form sent again changes nothing.
pub(super) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    peer: Id<Person>,
    (new, once): (&Kept, Option<&str>),
) -> Result<bool> {
    let changed = tx
        .run(
            "insert into competence_handout (org, id, peer, what, words, given_on, given_by, once)
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (org, peer, once) do nothing",
            args![actor.hat.org, new.id, peer, new.what, new.words, new.given_on, actor.person, once],
        )
        .await?;
    Ok(changed > 0)
}

/// Notes that something has come back. Says whether it was out.
pub(super) async fn bring_back(tx: &mut Tx, actor: &Actor, id: Id<Handout>, on: Day) -> Result<bool> {
    let changed = tx
        .run(
            "update competence_handout set back_on = $3, back_by = $4
             where org = $1 and id = $2 and back_on is null and ended_at is null",
            args![actor.hat.org, id, on, actor.person],
        )
        .await?;
    Ok(changed > 0)
}

/// Strikes a line out that was a mistake. Says whether it stood there.
pub(super) async fn strike(tx: &mut Tx, actor: &Actor, id: Id<Handout>) -> Result<bool> {
    let changed = tx
        .run(
            "update competence_handout set ended_at = $3, ended_by = $4
             where org = $1 and id = $2 and ended_at is null",
            args![actor.hat.org, id, actor.now, actor.person],
        )
        .await?;
    Ok(changed > 0)
}
