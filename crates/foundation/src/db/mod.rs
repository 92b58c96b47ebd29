//! The database: SQLite or PostgreSQL behind one door. The rooms do not know which.

mod migrate;
mod postgres;
mod saves;
mod sqlite;
mod value;
mod writer;

pub use migrate::{Migration, Migrations};
pub use saves::{only_once, saves_of};
pub use value::{Bind, Cells, Column, Json, Record, Value};

use crate::{Error, Result, event::Line};

/// Which database is underneath. Only the commands that back up or explain need to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// One file.
    Sqlite,
    /// A server.
    Postgres,
}

/// So many things one list names: SQLite takes 32,766 arguments to a statement, PostgreSQL 65,535.
pub const AT_ONCE: usize = 10_000;
/// So many lines of the trail are written together.
const TOGETHER: usize = 100;

/// The database of this installation.
#[derive(Clone, Debug)]
pub struct Db(Pool);

#[derive(Clone, Debug)]
enum Pool {
    Sqlite(sqlite::Pool),
    Postgres(postgres::Pool),
}

/// One open transaction or connection. Every store function takes it first.
#[derive(Debug)]
pub struct Tx {
    link: Link,
    statements: u32,
    /// What was told and is not yet in the trail.
    told: Vec<Line>,
    /// Whether a line of this save is in the trail already.
    written: bool,
}

#[derive(Debug)]
enum Link {
    Sqlite(sqlite::Link),
    Postgres(postgres::Link),
}

impl Db {
    /// Opens the database at this address: `sqlite:PATH` or `postgres://…`.
    pub async fn open(url: &str) -> Result<Self> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self(Pool::Postgres(postgres::Pool::open(url).await?)));
        }
        let path = url.strip_prefix("sqlite:").ok_or_else(|| {
            Error::broken("DATABASE_URL begins with sqlite: or postgres://, for example sqlite:brobygger.db")
        })?;
        Ok(Self(Pool::Sqlite(sqlite::Pool::open(path.trim_start_matches("//"))?)))
    }

    /// Which database is underneath.
    pub fn engine(&self) -> Engine {
        match self.0 {
            Pool::Sqlite(_) => Engine::Sqlite,
            Pool::Postgres(_) => Engine::Postgres,
        }
    }

    /// Brings the tables of these rooms up to date and says how many migrations were new.
    pub async fn migrate(&self, rooms: &[Migrations]) -> Result<usize> {
        migrate::run(self, rooms).await
    }

    /// A look at the data. On SQLite all of one look sees the same moment.
    pub async fn read<T>(&self, look: impl AsyncFnOnce(&mut Tx) -> Result<T>) -> Result<T> {
        let mut tx = match &self.0 {
            Pool::Sqlite(pool) => Tx::on(Link::Sqlite(pool.reader()?)),
            Pool::Postgres(pool) => Tx::on(Link::Postgres(pool.reader().await?)),
        };
        let seen = look(&mut tx).await?;
        match tx.told.is_empty() {
            true => Ok(seen),
            // Made only when it is needed: an error takes down where it was made, which costs more than the look.
            false => Err(Error::broken("what is told in a look would be lost; a save keeps it")),
        }
    }

    /// Does all of `work` or none of it, as if nobody else were working.
    ///
    /// What `work` has read is still true when it is saved, and what is acknowledged is on the disk. Where the
    /// database cannot put two saves in an order, nothing is saved and the answer is [`Error::Collided`]: the same
    /// again is likely to work.
    pub async fn write<T>(&self, work: impl AsyncFnOnce(&mut Tx) -> Result<T>) -> Result<T> {
        let done = match &self.0 {
            Pool::Sqlite(pool) => pool.write(work).await,
            Pool::Postgres(pool) => pool.write(work).await,
        };
        if done.is_ok() {
            saves::note();
        }
        done
    }

    /// A copy of the whole database as it is now, in a new file (SQLite only; PostgreSQL has `pg_dump`).
    pub async fn back_up(&self, to: &std::path::Path) -> Result<()> {
        match &self.0 {
            Pool::Sqlite(pool) => pool.back_up(to),
            Pool::Postgres(_) => Err(Error::broken("PostgreSQL is backed up with pg_dump")),
        }
    }
}

impl Tx {
    fn on(link: Link) -> Self {
        Self { link, statements: 0, told: Vec::new(), written: false }
    }

    /// How many statements have been sent so far: pages and saves have a budget.
    pub fn statements(&self) -> u32 {
        self.statements
    }

    /// Every row.
    pub async fn all<R: Record>(&mut self, sql: &str, args: &[&(dyn Bind + Sync)]) -> Result<Vec<R>> {
        self.before(sql).await?;
        self.count(sql, args);
        match &mut self.link {
            Link::Sqlite(link) => link.all(sql, args),
            Link::Postgres(link) => link.all(sql, args).await,
        }
    }

    /// The one row there has to be; [`Error::NotFound`] if there is none.
    pub async fn one<R: Record>(&mut self, sql: &str, args: &[&(dyn Bind + Sync)]) -> Result<R> {
        self.maybe(sql, args).await?.ok_or(Error::NotFound)
    }

    /// The first row, if there is one.
    pub async fn maybe<R: Record>(&mut self, sql: &str, args: &[&(dyn Bind + Sync)]) -> Result<Option<R>> {
        Ok(self.all(sql, args).await?.into_iter().next())
    }

    /// Changes something and says how many rows it changed.
    pub async fn run(&mut self, sql: &str, args: &[&(dyn Bind + Sync)]) -> Result<u64> {
        self.before(sql).await?;
        self.send(sql, args).await
    }

    async fn send(&mut self, sql: &str, args: &[&(dyn Bind + Sync)]) -> Result<u64> {
        self.count(sql, args);
        match &mut self.link {
            Link::Sqlite(link) => link.run(sql, args),
            Link::Postgres(link) => link.run(sql, args).await,
        }
    }

    /// Does the work of a save, and writes what it told before it is kept.
    async fn save<T>(&mut self, work: impl AsyncFnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let done = work(self).await?;
        self.write_trail().await?;
        Ok(done)
    }

    /// Notes a line of the trail: those of one save are written together, in one statement.
    pub(crate) async fn tell(&mut self, line: Line) -> Result<()> {
        self.told.push(line);
        if self.told.len() >= TOGETHER { self.write_trail().await } else { Ok(()) }
    }

    /// Who looks into the trail in the same save finds there what was told before.
    async fn before(&mut self, sql: &str) -> Result<()> {
        if sql.contains("event") { self.write_trail().await } else { Ok(()) }
    }

    async fn write_trail(&mut self) -> Result<()> {
        if self.told.is_empty() {
            return Ok(());
        }
        let mut lines = std::mem::take(&mut self.told);
        let once = if self.written { None } else { saves::first_line() };
        if let (Some(once), Some(first)) = (once, lines.first_mut()) {
            first.call(once);
        }
        let values: Vec<&(dyn Bind + Sync)> = lines.iter().flat_map(Line::values).collect();
        let sent = self.send(&Line::insert(lines.len()), &values).await;
        if sent.is_err() {
            self.told = lines; // Whoever does not mind the error cannot save without them.
        }
        self.written |= sent.is_ok();
        match sent {
            Err(Error::Taken) if once.is_some() => Err(Error::SentBefore),
            sent => sent.map(drop),
        }
    }

    async fn batch(&mut self, sql: &str) -> Result<()> {
        match &mut self.link {
            Link::Sqlite(link) => link.batch(sql),
            Link::Postgres(link) => link.batch(sql).await,
        }
    }

    fn count(&mut self, sql: &str, args: &[&(dyn Bind + Sync)]) {
        self.statements += 1;
        let saves = match &self.link {
            Link::Sqlite(link) => link.saves(),
            Link::Postgres(link) => link.saves(),
        };
        crate::testing::note_statement(sql, args, saves);
    }
}

/// `$1, $2, …` for a list of this length: the one thing the two databases cannot bind.
pub fn list(length: usize) -> String {
    list_from(1, length)
}

/// As [`list`], beginning at another number than one.
pub fn list_from(first: usize, length: usize) -> String {
    (first..first + length).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ")
}

/// `($1, $2), ($3, $4), …` for so many rows of so many columns.
pub fn rows(count: usize, columns: usize) -> String {
    let row = |at: usize| format!("({})", list_from(at * columns + 1, columns));
    (0..count).map(row).collect::<Vec<_>>().join(", ")
}

/// The arguments for [`list`].
pub fn in_list<T: Bind + Sync>(of: &[T]) -> Vec<&(dyn Bind + Sync)> {
    of.iter().map(|one| one as &(dyn Bind + Sync)).collect()
}
