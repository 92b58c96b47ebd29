//! What has left the house already because of a line of the trail: when something else of it has to be tried again,
//! nobody gets the same twice.

use std::collections::HashSet;

use crate::{Event, Id, Result, Timestamp, Tx, args};

/// The letters of this line that have been sent, each by the name it was noted under.
pub async fn sent_of(tx: &mut Tx, event: Id<Event>) -> Result<HashSet<String>> {
    let sent: Vec<(String,)> = tx.all("select letter from event_sent where event = $1", args![event]).await?;
    Ok(sent.into_iter().map(|(letter,)| letter).collect())
}

/// Notes that a letter of this line was sent.
pub async fn note_sent(tx: &mut Tx, event: Id<Event>, letter: &str, now: Timestamp) -> Result<()> {
    let sql = "insert into event_sent (event, letter, at) values ($1, $2, $3)
               on conflict (event, letter) do nothing";
    tx.run(sql, args![event, letter, now]).await?;
    Ok(())
}

/// The line is done: nobody tries it again.
pub(crate) async fn forget_sent(tx: &mut Tx, event: Id<Event>) -> Result<()> {
    tx.run("delete from event_sent where event = $1", args![event]).await?;
    Ok(())
}
