//! SQLite: several readers, one writer that groups what waits into one durable commit.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use rusqlite::{Connection, config::DbConfig, types::ValueRef};

use super::{Bind, Cells, Record, Tx, Value, writer::Desk};
use crate::{Error, Result};

/// Readers kept open between looks.
const KEPT: usize = 4;

#[derive(Clone, Debug)]
pub(super) struct Pool(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    path: PathBuf,
    readers: Arc<Mutex<Vec<Connection>>>,
    writer: Arc<Desk>,
}

impl Pool {
    pub(super) fn open(path: &str) -> Result<Self> {
        let path = PathBuf::from(path);
        let writer = connect(&path)?;
        Ok(Self(Arc::new(Inner { path, readers: Arc::default(), writer: Desk::new(writer) })))
    }

    pub(super) fn reader(&self) -> Result<Link> {
        let kept = self.0.readers.lock().unwrap_or_else(|e| e.into_inner()).pop();
        let connection = match kept {
            Some(connection) => connection,
            None => connect(&self.0.path)?,
        };
        connection.prepare_cached("begin")?.execute([])?;
        Ok(Link { connection: Some(connection), home: Some(self.0.readers.clone()) })
    }

    pub(super) async fn write<T>(&self, work: impl AsyncFnOnce(&mut Tx) -> Result<T>) -> Result<T> {
        self.0.writer.write(work).await
    }

    pub(super) fn back_up(&self, to: &Path) -> Result<()> {
        let to = to.to_str().ok_or_else(|| Error::broken("the path of the copy is not UTF-8"))?;
        connect(&self.0.path)?.execute("vacuum into ?1", [to])?;
        Ok(())
    }
}

fn connect(path: &Path) -> Result<Connection> {
    let connection = Connection::open(path)?;
    // The time-out first: changing the journal mode may itself have to wait.
    connection.busy_timeout(std::time::Duration::from_secs(10))?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(
        None,
        "synchronous",
        if crate::testing::fast_disk() { "off" } else { "full" },
    )?;
    connection.pragma_update(None, "foreign_keys", "on")?;
    connection.pragma_update(None, "cache_size", -8000)?;
    // A plan is made once and kept. Without this SQLite plans again whenever a bound value changes, which costs
    // more than any plan it finds.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(connection)
}

pub(super) fn execute(connection: &Connection, sql: &str) -> rusqlite::Result<usize> {
    connection.prepare_cached(sql)?.execute([])
}

/// A connection, and where it goes back to.
#[derive(Debug)]
pub(super) struct Link {
    connection: Option<Connection>,
    home: Option<Arc<Mutex<Vec<Connection>>>>,
}

impl Link {
    /// The writer's.
    pub(super) fn of_writer(connection: Connection) -> Self {
        Self { connection: Some(connection), home: None }
    }

    fn connection(&self) -> Result<&Connection> {
        self.connection.as_ref().ok_or_else(|| Error::broken("the connection has been given back"))
    }

    /// Whether it is the writer's.
    pub(super) fn saves(&self) -> bool {
        self.home.is_none()
    }

    pub(super) fn all<R: Record>(&mut self, sql: &str, args: &[&(dyn Bind + Sync)]) -> Result<Vec<R>> {
        let mut statement = self.connection()?.prepare_cached(sql)?;
        bind(&mut statement, args)?;
        let names: Vec<String> = if cfg!(debug_assertions) {
            statement.column_names().map(str::to_owned).collect()
        } else {
            Vec::new()
        };
        let mut rows = statement.raw_query();
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(R::read(&mut Row { row, at: 0, names: &names })?);
        }
        Ok(all)
    }

    pub(super) fn run(&mut self, sql: &str, args: &[&(dyn Bind + Sync)]) -> Result<u64> {
        let mut statement = self.connection()?.prepare_cached(sql)?;
        bind(&mut statement, args)?;
        Ok(statement.raw_execute()? as u64)
    }

    pub(super) fn batch(&mut self, sql: &str) -> Result<()> {
        Ok(self.connection()?.execute_batch(sql)?)
    }
}
impl Tx {
    pub(super) fn take_connection(&mut self) -> Option<Connection> {
        match &mut self.link {
            super::Link::Sqlite(link) => link.connection.take(),
            super::Link::Postgres(_) => None,
        }
    }
}
impl Drop for Link {
    fn drop(&mut self) {
        let (Some(connection), Some(home)) = (self.connection.take(), self.home.take()) else { return };
        if execute(&connection, "rollback").is_err() {
            return; // A connection in an unknown state is closed, not kept.
        }
        let mut home = home.lock().unwrap_or_else(|e| e.into_inner());
        if home.len() < KEPT {
            home.push(connection);
        }
    }
}

/// SQLite numbers `$2` by where it first stands, not by its figure: each is bound by its name.
fn bind(statement: &mut rusqlite::Statement<'_>, args: &[&(dyn Bind + Sync)]) -> Result<()> {
    for place in 1..=statement.parameter_count() {
        let number = statement.parameter_name(place).and_then(|name| name[1..].parse::<usize>().ok());
        let arg = number.and_then(|n| args.get(n.checked_sub(1)?));
        let arg = arg.ok_or_else(|| Error::broken("a statement and its arguments do not fit"))?;
        bind_one(statement, place, arg.value())?;
    }
    Ok(())
}

fn bind_one(statement: &mut rusqlite::Statement<'_>, place: usize, value: Value) -> rusqlite::Result<()> {
    match value {
        Value::Null => statement.raw_bind_parameter(place, rusqlite::types::Null),
        Value::Int(n) => statement.raw_bind_parameter(place, n),
        Value::Real(x) => statement.raw_bind_parameter(place, x),
        Value::Text(text) | Value::Json(text) => statement.raw_bind_parameter(place, text),
        Value::Bytes(bytes) => statement.raw_bind_parameter(place, bytes),
        Value::Uuid(id) => statement
            .raw_bind_parameter(place, &*id.hyphenated().encode_lower(&mut uuid::Uuid::encode_buffer())),
        Value::Moment(moment) => statement.raw_bind_parameter(place, format!("{moment:.6}")),
        Value::Day(day) => statement.raw_bind_parameter(place, day.to_string()),
    }
}

struct Row<'r, 's> {
    row: &'r rusqlite::Row<'s>,
    at: usize,
    names: &'r [String],
}
impl Cells for Row<'_, '_> {
    fn next(&mut self, name: &str) -> Result<Value> {
        let at = self.at;
        self.at += 1;
        if let Some(found) = self.names.get(at).filter(|found| !name.is_empty() && *found != name) {
            return Err(Error::broken(format!("column {found} is read as {name}")));
        }
        Ok(match self.row.get_ref(at)? {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(n) => Value::Int(n),
            ValueRef::Real(x) => Value::Real(x),
            ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
            ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
        })
    }
}
