//! PostgreSQL: a pool of connections, serializable transactions, real types.

use std::time::Duration;

use bytes::BytesMut;
use deadpool_postgres::{Manager, ManagerConfig, Object, RecyclingMethod, Runtime};
use postgres_types::{FromSql, IsNull, ToSql, Type};
use tokio_postgres::NoTls;

use super::{Bind, Cells, Record, Tx, Value};
use crate::{Error, Result};

/// Connections to one server. Two for each core of a usual server is plenty: the work is short.
const CONNECTIONS: usize = 16;

#[derive(Clone)]
pub(super) struct Pool(deadpool_postgres::Pool);

impl std::fmt::Debug for Pool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pool")
    }
}

impl Pool {
    pub(super) async fn open(url: &str) -> Result<Self> {
        let mut settings: tokio_postgres::Config = url.parse()?;
        settings.application_name("brobygger");
        let recycling = ManagerConfig { recycling_method: RecyclingMethod::Fast };
        let pool = deadpool_postgres::Pool::builder(Manager::from_config(settings, NoTls, recycling))
            .max_size(CONNECTIONS)
            .wait_timeout(Some(Duration::from_secs(10)))
            .create_timeout(Some(Duration::from_secs(10)))
            .runtime(Runtime::Tokio1)
            .build()
            .map_err(Error::broken)?;
        let pool = Self(pool);
        drop(pool.get().await?); // A wrong address is told now, not at the first page.
        Ok(pool)
    }

    async fn get(&self) -> Result<Object> {
        self.0.get().await.map_err(|error| Error::broken(format!("PostgreSQL does not answer: {error}")))
    }

    pub(super) async fn reader(&self) -> Result<Link> {
        Ok(Link { client: Some(self.get().await?), open: false })
    }

    pub(super) async fn write<T>(&self, work: impl AsyncFnOnce(&mut Tx) -> Result<T>) -> Result<T> {
        let mut link = self.reader().await?;
        link.batch("begin isolation level serializable").await?;
        link.open = true;
        let mut tx = Tx::on(super::Link::Postgres(link));
        let done = tx.save(work).await;
        let super::Link::Postgres(link) = &mut tx.link else { return done };
        link.batch(if done.is_ok() { "commit" } else { "rollback" }).await?;
        link.open = false;
        done
    }
}

/// A connection, and whether a transaction is open on it.
pub(super) struct Link {
    client: Option<Object>,
    open: bool,
}

impl std::fmt::Debug for Link {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Link")
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        // Left in the middle: the connection is closed, which rolls back, and never goes back to the pool.
        if let Some(client) = self.client.take().filter(|_| self.open) {
            drop(Object::take(client));
        }
    }
}

impl Link {
    fn client(&self) -> Result<&Object> {
        self.client.as_ref().ok_or_else(|| Error::broken("the connection has been given back"))
    }

    /// Whether a transaction is open that will be kept.
    pub(super) fn saves(&self) -> bool {
        self.open
    }

    pub(super) async fn all<R: Record>(&mut self, sql: &str, args: &[&(dyn Bind + Sync)]) -> Result<Vec<R>> {
        let client = self.client()?;
        let statement = client.prepare_cached(sql).await?;
        let values: Vec<Value> = args.iter().map(|arg| arg.value()).collect();
        let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(|v| v as &(dyn ToSql + Sync)).collect();
        let rows = client.query(&statement, &values).await?;
        rows.iter().map(|row| R::read(&mut Row { row, at: 0 })).collect()
    }

    pub(super) async fn run(&mut self, sql: &str, args: &[&(dyn Bind + Sync)]) -> Result<u64> {
        let client = self.client()?;
        let statement = client.prepare_cached(sql).await?;
        let values: Vec<Value> = args.iter().map(|arg| arg.value()).collect();
        let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(|v| v as &(dyn ToSql + Sync)).collect();
        Ok(client.execute(&statement, &values).await?)
    }

    pub(super) async fn batch(&mut self, sql: &str) -> Result<()> {
        Ok(self.client()?.batch_execute(sql).await?)
    }
}

type Wrong = Box<dyn std::error::Error + Sync + Send>;

impl ToSql for Value {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Wrong> {
        match (self, ty) {
            (Self::Null, _) => Ok(IsNull::Yes),
            (Self::Int(n), &Type::INT4) => i32::try_from(*n)?.to_sql(ty, out),
            (Self::Int(n), &Type::FLOAT8) => (*n as f64).to_sql(ty, out),
            (Self::Int(n), _) => n.to_sql(ty, out),
            (Self::Real(x), _) => x.to_sql(ty, out),
            // PostgreSQL keeps no NUL in text; what people send is cleaned at the door, this is the last guard.
            (Self::Text(text), _) if text.contains('\0') => text.replace('\0', "").to_sql(ty, out),
            (Self::Text(text) | Self::Json(text), &Type::JSONB) => {
                out.extend_from_slice(&[1]); // The version of the binary form of jsonb.
                text.replace("\\u0000", "").as_str().to_sql(&Type::TEXT, out)
            }
            (Self::Text(text) | Self::Json(text), _) => text.to_sql(ty, out),
            (Self::Bytes(bytes), _) => bytes.to_sql(ty, out),
            (Self::Uuid(id), &Type::TEXT) => id.to_string().to_sql(ty, out),
            (Self::Uuid(id), _) => id.to_sql(ty, out),
            (Self::Moment(moment), _) => moment.to_sql(ty, out),
            (Self::Day(day), _) => day.to_sql(ty, out),
        }
    }
    fn accepts(_: &Type) -> bool {
        true
    }
    fn to_sql_checked(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Wrong> {
        self.to_sql(ty, out)
    }
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Wrong> {
        Ok(match *ty {
            Type::INT8 => Self::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => Self::Int(i64::from(i32::from_sql(ty, raw)?)),
            Type::FLOAT8 => Self::Real(f64::from_sql(ty, raw)?),
            Type::BYTEA => Self::Bytes(Vec::from_sql(ty, raw)?),
            Type::UUID => Self::Uuid(uuid::Uuid::from_sql(ty, raw)?),
            Type::TIMESTAMPTZ => Self::Moment(jiff::Timestamp::from_sql(ty, raw)?),
            Type::DATE => Self::Day(jiff::civil::Date::from_sql(ty, raw)?),
            Type::JSONB => Self::Json(String::from_sql(&Type::TEXT, raw.get(1..).unwrap_or_default())?),
            _ => Self::Text(String::from_sql(ty, raw)?),
        })
    }
    fn from_sql_null(_: &Type) -> Result<Self, Wrong> {
        Ok(Self::Null)
    }
    fn accepts(_: &Type) -> bool {
        true
    }
}

struct Row<'r> {
    row: &'r tokio_postgres::Row,
    at: usize,
}
impl Cells for Row<'_> {
    fn next(&mut self, name: &str) -> Result<Value> {
        let at = self.at;
        self.at += 1;
        if cfg!(debug_assertions) && !name.is_empty() {
            let found = self.row.columns().get(at).map_or("", |column| column.name());
            if found != name {
                return Err(Error::broken(format!("column {found} is read as {name}")));
            }
        }
        Ok(self.row.try_get(at)?)
    }
}
