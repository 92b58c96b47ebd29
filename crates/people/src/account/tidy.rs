//! Sweeps out what has ended: visits, links and drafts nobody needs any more.

use foundation::{Result, Timestamp, Tx, args};

/// A draft that nobody has come back to for a month is forgotten.
const DRAFT_DAYS: i64 = 30;
/// A link is kept for a month after its end, to be able to say that it was there.
const LINK_DAYS: i64 = 30;

/// Forgets visits that are over, and links and drafts that ended long ago. For the clock, once a night.
pub async fn tidy(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    let visits = tx.run("delete from people_session where ends_at <= $1", args![now]).await?;
    let links =
        tx.run("delete from people_link where ends_at <= $1", args![now.plus_days(-LINK_DAYS)]).await?;
    let drafts =
        tx.run("delete from people_draft where saved_at <= $1", args![now.plus_days(-DRAFT_DAYS)]).await?;
    Ok(visits + links + drafts)
}
