//! The SQL of paths.

use foundation::{Actor, Day, Id, Organisation, Person, Result, Sealed, Timestamp, Tx, args};

use super::Walk;
use crate::Path;

const WALK: &str = "select id, org, programme, pack, referral, person, peer, state, started_on, \
    first_met_on, last_met_on, ends_on, extension_asked_on, extension_approved_by, paused_at, paused_by, closed_at, ending, \
    parted_at \
    from support_path";

/// The path, for those who may see it; for others there is none.
pub(crate) async fn find(tx: &mut Tx, actor: &Actor, id: Id<Path>) -> Result<Walk> {
    let sql = format!("{WALK} where org = $1 and id = $2");
    let walk: Walk = tx.one(&sql, args![actor.hat.org, id]).await?;
    let blocked = blocked(tx, actor, (walk.person, walk.peer)).await?;
    actor.must_see("relation.read", &walk.thing(actor.now).fact("blocked", blocked))?;
    Ok(walk)
}

/// Whether these two are kept apart, asked by one of them: to the coordinator beside them nothing is closed.
pub(crate) async fn blocked(
    tx: &mut Tx,
    actor: &Actor,
    (person, peer): (Id<Person>, Id<Person>),
) -> Result<bool> {
    Ok([person, peer].contains(&actor.person) && people::apart(tx, person, peer).await?)
}

/// All open paths of the actor's organisation, the longest without a meeting first.
pub(crate) async fn list_open(tx: &mut Tx, actor: &Actor) -> Result<Vec<Walk>> {
    let sql = format!(
        "{WALK} where org = $1 and state in ('active', 'paused', 'ending')
         order by coalesce(last_met_on, started_on), id"
    );
    tx.all(&sql, args![actor.hat.org]).await
}

/// As [`list_open`], and those that were parted since this moment.
pub(crate) async fn list_of_today(tx: &mut Tx, actor: &Actor, parted: Timestamp) -> Result<Vec<Walk>> {
    let sql = format!(
        "{WALK} where org = $1 and (state in ('active', 'paused', 'ending') or parted_at > $2)
         order by coalesce(last_met_on, started_on), id"
    );
    tx.all(&sql, args![actor.hat.org, parted]).await
}

/// The paths of the actor's organisation that are over, the latest first.
pub(crate) async fn list_closed(tx: &mut Tx, actor: &Actor, limit: i64) -> Result<Vec<Walk>> {
    let sql = format!("{WALK} where org = $1 and state = 'closed' order by closed_at desc, id limit $2");
    tx.all(&sql, args![actor.hat.org, limit]).await
}

/// The paths the actor is guide on: open, or over for at most fourteen days.
pub(crate) async fn list_as_peer(tx: &mut Tx, actor: &Actor) -> Result<Vec<Walk>> {
    let sql = format!(
        "{WALK} where peer = $1 and org = $2 and (closed_at is null or closed_at > $3)
         order by started_on, id"
    );
    tx.all(&sql, args![actor.person, actor.hat.org, actor.now.plus_days(-14)]).await
}

/// The actor's own paths, open ones first.
pub(crate) async fn list_as_person(tx: &mut Tx, actor: &Actor) -> Result<Vec<Walk>> {
    let sql = format!(
        "{WALK} where person = $1 and org = $2
         order by case when closed_at is null then 0 else 1 end, started_on desc, id"
    );
    tx.all(&sql, args![actor.person, actor.hat.org]).await
}

/// The open paths that somebody is on, on either side.
pub(super) async fn list_open_with(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Walk>> {
    let sql = format!("{WALK} where (person = $1 or peer = $1) and closed_at is null order by id");
    tx.all(&sql, args![person]).await
}

/// The day on which a path ends that goes on; nothing when it is over.
pub async fn ends_on(tx: &mut Tx, org: Id<Organisation>, path: Id<Path>) -> Result<Option<Day>> {
    let open: Option<(Day,)> = tx
        .maybe(
            "select ends_on from support_path where org = $1 and id = $2 and closed_at is null",
            args![org, path],
        )
        .await?;
    Ok(open.map(|(day,)| day))
}

/// Keeps a new path.
pub(crate) async fn add(tx: &mut Tx, walk: &Walk) -> Result<()> {
    tx.run(
        "insert into support_path (org, id, programme, pack, referral, person, peer, state, started_on,
         ends_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            walk.org,
            walk.id,
            walk.programme,
            walk.pack,
            walk.referral,
            walk.person,
            walk.peer,
            walk.state,
            walk.started_on,
            walk.ends_on
        ],
    )
    .await?;
    Ok(())
}

/// Keeps the path as it now is.
pub(crate) async fn save(tx: &mut Tx, walk: &Walk) -> Result<()> {
    tx.run(
        "update support_path set state = $3, ends_on = $4, extension_asked_on = $5,
         extension_approved_by = $6, paused_at = $7, paused_by = $8, closed_at = $9,
         ending = $10, parted_at = $11,
         ending_reminded_at = case when ends_on < $4 then null else ending_reminded_at end
         where org = $1 and id = $2",
        args![
            walk.org,
            walk.id,
            walk.state,
            walk.ends_on,
            walk.extension_asked_on,
            walk.extension_approved_by,
            walk.paused_at,
            walk.paused_by,
            walk.closed_at,
            walk.ending,
            walk.parted_at
        ],
    )
    .await?;
    Ok(())
}

/// Closes the referral a path came from, as it is over.
pub(crate) async fn close_referral(tx: &mut Tx, walk: &Walk, now: Timestamp) -> Result<()> {
    tx.run(
        "update support_referral set state = 'closed', closed_at = $3, closed_why = $4
         where org = $1 and id = $2 and state <> 'closed'",
        args![walk.org, walk.referral, now, walk.ending],
    )
    .await?;
    Ok(())
}

/// The guide's own note on a path, sealed under the guide's key.
pub(crate) async fn find_private_note(tx: &mut Tx, walk: &Walk) -> Result<Option<(Sealed, Timestamp)>> {
    tx.maybe(
        "select note, updated_at from support_note where org = $1 and path = $2 and peer = $3",
        args![walk.org, walk.id, walk.peer],
    )
    .await
}

/// Keeps the guide's own note.
pub(crate) async fn save_private_note(tx: &mut Tx, walk: &Walk, note: &Sealed, now: Timestamp) -> Result<()> {
    tx.run(
        "insert into support_note (org, path, peer, note, updated_at) values ($1, $2, $3, $4, $5)
         on conflict (org, path, peer) do update set note = excluded.note, updated_at = excluded.updated_at",
        args![walk.org, walk.id, walk.peer, note.clone(), now],
    )
    .await?;
    Ok(())
}
