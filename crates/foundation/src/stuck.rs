//! Lines of the trail that failed too often: a person has to look.

use crate::{Actor, Event, Id, Result, Timestamp, Tx, args, event::TRIES, sent::forget_sent};

crate::record! {
    /// A line that nobody tries any more.
    #[derive(Debug, Clone)]
    pub struct Stuck {
        /// Its identity.
        pub id: Id<Event>,
        /// Since when it waits.
        pub at: Timestamp,
        /// What happened.
        pub name: String,
        /// The news, as JSON.
        pub news: String,
        /// Why it failed last, as a word.
        pub failed: Option<String>,
    }
}

/// What failed too often in the actor's organisation, the oldest first.
pub async fn list_stuck(tx: &mut Tx, actor: &Actor, limit: i64) -> Result<Vec<Stuck>> {
    tx.all(
        "select id, at, name, news, failed from event
         where org = $1 and done_at is null and tries >= $2 order by at, id limit $3",
        args![actor.hat.org, TRIES, limit],
    )
    .await
}

/// One of them; in another organisation there is none.
pub async fn find_stuck(tx: &mut Tx, actor: &Actor, id: Id<Event>) -> Result<Stuck> {
    tx.one(
        "select id, at, name, news, failed from event
         where id = $1 and org = $2 and done_at is null and tries >= $3",
        args![id, actor.hat.org, TRIES],
    )
    .await
}

/// Tries it once more, at once. The asking act has found it and asked whether the actor may.
pub async fn try_again(tx: &mut Tx, actor: &Actor, id: Id<Event>) -> Result<()> {
    tx.run("update event set tries = $2, due_at = $3 where id = $1", args![id, TRIES - 1, actor.now]).await?;
    Ok(())
}

/// Nobody waits for it any more. The asking act has found it and asked whether the actor may.
pub async fn put_aside(tx: &mut Tx, actor: &Actor, id: Id<Event>) -> Result<()> {
    tx.run("update event set done_at = $2 where id = $1", args![id, actor.now]).await?;
    forget_sent(tx, id).await
}
