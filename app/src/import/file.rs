//! The SQL of files that wait for a yes: sealed, for one hour, for the person who sent them.

use base64::{Engine, engine::general_purpose::STANDARD};
use foundation::{Actor, Error, Id, Result, Sealed, Thing, Timestamp, Tx, args, must, record};

use super::What;

/// A file waits so long for a yes.
const MINUTES: i64 = 60;
/// Bringing in takes no longer. Who started before that and is not done has stopped.
const WORK_MINUTES: i64 = 30;

/// A file that waits.
#[derive(Debug)]
pub enum File {}

record! {
    /// A file that waits, is being brought in, or was.
    #[derive(Debug)]
    pub(super) struct Waiting {
        pub id: Id<File>,
        pub what: What,
        pub name: Sealed,
        pub content: Option<Sealed>,
        pub started_at: Option<Timestamp>,
        pub done_at: Option<Timestamp>,
        pub added: Option<i64>,
    }
}

impl Waiting {
    /// Whether somebody is bringing it in right now.
    pub(super) fn is_at_work(&self, now: Timestamp) -> bool {
        self.done_at.is_none()
            && self.started_at.is_some_and(|started| started.plus_minutes(WORK_MINUTES) > now)
    }

    /// What the file was called, and what is in it.
    pub(super) fn open(&self, actor: &Actor) -> Result<(String, Vec<u8>)> {
        let key = actor.trust.keys.of(actor.hat.org);
        let content = self.content.as_ref().ok_or(Error::NotFound)?;
        let content = key.open("imports_file.content", self.id, content)?;
        let name = key.open("imports_file.name", self.id, &self.name)?;
        Ok((name, STANDARD.decode(content).map_err(Error::broken)?))
    }
}

/// Whether the actor may bring in spreadsheets: who may add people to the organisation, and see all of them.
pub(super) fn must_import(actor: &Actor) -> Result<()> {
    let thing = Thing::of(actor.hat.org);
    actor.must("id_core.list", &thing)?;
    actor.must("id_core.create", &thing.by(actor.person))
}

/// Keeps a file until there is a yes, and deletes those that nobody said yes to.
pub(super) async fn keep(
    tx: &mut Tx,
    actor: &Actor,
    what: What,
    name: &str,
    content: &[u8],
) -> Result<Id<File>> {
    must_import(actor)?;
    forget_old(tx, actor.now).await?;
    let (id, key) = (actor.id::<File>(), actor.trust.keys.of(actor.hat.org));
    let name = actor.seal(&key, "imports_file.name", id, name)?;
    let content = actor.seal(&key, "imports_file.content", id, &STANDARD.encode(content))?;
    tx.run(
        "insert into imports_file (id, org, person, what, name, content, made_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            id,
            actor.hat.org,
            actor.person,
            what,
            name,
            content,
            actor.now,
            actor.now.plus_minutes(MINUTES)
        ],
    )
    .await?;
    Ok(id)
}

/// Deletes files that nobody said yes to within the hour.
pub async fn forget_old(tx: &mut Tx, now: Timestamp) -> Result<()> {
    tx.run("delete from imports_file where ends_at < $1", args![now]).await?;
    Ok(())
}

/// The file, for who sent it; for others there is none.
pub(super) async fn find(tx: &mut Tx, actor: &Actor, id: Id<File>) -> Result<Waiting> {
    must_import(actor)?;
    tx.one(
        "select id, what, name, content, started_at, done_at, added from imports_file
         where id = $1 and org = $2 and person = $3 and ends_at >= $4",
        args![id, actor.hat.org, actor.person, actor.now],
    )
    .await
}

/// Deletes a file.
pub(super) async fn drop_file(tx: &mut Tx, actor: &Actor, id: Id<File>) -> Result<()> {
    find(tx, actor, id).await?;
    tx.run("delete from imports_file where id = $1 and done_at is null", args![id]).await?;
    Ok(())
}

/// Notes that somebody begins to bring it in. Nobody else does so at the same time.
pub(super) async fn start(tx: &mut Tx, actor: &Actor, id: Id<File>) -> Result<()> {
    let file = find(tx, actor, id).await?;
    must(!file.is_at_work(actor.now) && file.done_at.is_none(), Error::Overtaken)?;
    // The hour begins anew, so that the page of the work does not go away while it runs.
    tx.run(
        "update imports_file set started_at = $2, ends_at = $3 where id = $1",
        args![id, actor.now, actor.now.plus_minutes(MINUTES)],
    )
    .await?;
    Ok(())
}

/// Notes that it has been brought in. What was in the file is deleted in the same transaction.
pub(super) async fn finish(tx: &mut Tx, actor: &Actor, id: Id<File>, added: usize) -> Result<()> {
    tx.run(
        "update imports_file set content = null, done_at = $2, added = $3 where id = $1",
        args![id, actor.now, i64::try_from(added).unwrap_or(i64::MAX)],
    )
    .await?;
    Ok(())
}

/// Notes that it stopped, and nothing was changed.
pub(super) async fn stop(tx: &mut Tx, id: Id<File>) -> Result<()> {
    tx.run("update imports_file set started_at = null where id = $1 and done_at is null", args![id]).await?;
    Ok(())
}
