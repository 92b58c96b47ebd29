//! The SQL of ticks.

use foundation::{Actor, Id, Person, Result, Timestamp, Tx, args, record};

use super::actions::About;

/// A tick, as an identity.
enum Tick {}

record! {
    /// A point that is ticked.
    #[derive(Debug)]
    pub(super) struct Ticked {
        /// Which.
        pub point: String,
        /// Who did.
        pub ticked_by: Id<Person>,
        /// When.
        pub ticked_at: Timestamp,
    }
}

/// What is ticked in a list.
pub(super) async fn list(tx: &mut Tx, actor: &Actor, about: About, list: &str) -> Result<Vec<Ticked>> {
    tx.all(
        "select point, ticked_by, ticked_at from competence_tick
         where org = $1 and about = $2 and list = $3 and ended_at is null order by ticked_at, id",
        args![actor.hat.org, about.id(actor), list],
    )
    .await
}

/// Ticks a point. Says whether it was not ticked before.
pub(super) async fn tick(
    tx: &mut Tx,
    actor: &Actor,
    about: About,
    (list, point): (&str, &str),
) -> Result<bool> {
    let new = tx
        .run(
            "insert into competence_tick (org, id, list, point, about, ticked_by, ticked_at)
             values ($1, $2, $3, $4, $5, $6, $7)
             on conflict (org, about, list, point) where ended_at is null do nothing",
            args![actor.hat.org, actor.id::<Tick>(), list, point, about.id(actor), actor.person, actor.now],
        )
        .await?;
    Ok(new > 0)
}

/// Takes a tick back. Says whether there was one.
pub(super) async fn take_back(
    tx: &mut Tx,
    actor: &Actor,
    about: About,
    (list, point): (&str, &str),
) -> Result<bool> {
    let ended = tx
        .run(
            "update competence_tick set ended_by = $5, ended_at = $6
             where org = $1 and about = $2 and list = $3 and point = $4 and ended_at is null",
            args![actor.hat.org, about.id(actor), list, point, actor.person, actor.now],
        )
        .await?;
    Ok(ended > 0)
}
