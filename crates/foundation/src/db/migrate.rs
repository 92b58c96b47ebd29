//! One series of migrations, gathered from all rooms. Forward only.

use super::{Db, Engine, Tx};
use crate::{Error, Result};

/// One step forward. Its number is the minute it was written.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Year, month, day and a running number.
    pub version: i64,
    /// The statements, the same for both databases. The first line says why.
    pub sql: &'static str,
}

/// The migrations of one room.
pub type Migrations = &'static [Migration];

pub(super) async fn run(db: &Db, rooms: &[Migrations]) -> Result<usize> {
    let mut all: Vec<Migration> = rooms.iter().flat_map(|room| room.iter().copied()).collect();
    all.sort_by_key(|m| m.version);
    if let Some(twice) = all.windows(2).find(|pair| pair[0].version == pair[1].version) {
        return Err(Error::broken(format!("two migrations have the number {}", twice[0].version)));
    }
    let engine = db.engine();
    db.write(async |tx| {
        if engine == Engine::Postgres {
            // Two nodes that start together: the second waits here and then finds nothing to do.
            tx.batch("select pg_advisory_xact_lock(4182001)").await?;
        }
        tx.batch("create table if not exists migration (version bigint primary key)").await?;
        apply(tx, &all).await
    })
    .await
}

async fn apply(tx: &mut Tx, all: &[Migration]) -> Result<usize> {
    let done: Vec<(i64,)> = tx.all("select version from migration order by version", &[]).await?;
    if let Some((newer,)) = done.last().filter(|(v,)| all.iter().all(|m| m.version < *v)) {
        return Err(Error::broken(format!(
            "the database is newer ({newer}) than this program; start the newer one"
        )));
    }
    let mut new = 0;
    for migration in all.iter().filter(|m| done.iter().all(|(v,)| *v != m.version)) {
        tx.batch(migration.sql).await?;
        tx.run("insert into migration (version) values ($1)", crate::args![migration.version]).await?;
        new += 1;
    }
    Ok(new)
}
