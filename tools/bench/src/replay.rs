//! What the house sends to its database for one request, listened to, so that the limit sends the very same.

use std::{
    collections::HashMap,
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
};

use anyhow::{Context, ensure};
use axum::{
    Router,
    body::Body,
    http::{Request, Response},
};
use brobygger::{config::Config, serve};
use foundation::{
    Value,
    testing::{Heard, heard},
};
use rusqlite::{Connection, Statement, types::Value as Stored};
use tower::ServiceExt;

/// A request that is made again and again.
pub struct Asked {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The address.
    pub path: String,
    /// Who asks.
    pub session: String,
    /// What is sent, for the request with this number.
    pub form: fn(usize) -> String,
}

/// The statements of one request: first the looks, then what is saved in one transaction.
#[derive(Debug, Default)]
pub struct Script {
    /// Sent to a reader.
    pub looks: Vec<Sent>,
    /// Sent to the writer.
    pub saves: Vec<Sent>,
}

/// One statement, and what is put into it.
#[derive(Debug)]
pub struct Sent {
    sql: String,
    args: Vec<Arg>,
}

#[derive(Debug)]
enum Arg {
    /// The same each time.
    Same(Stored),
    /// An identity that is new each time; the same number is the same identity.
    New(usize),
}

/// So many requests go before, until the house keeps in memory what it keeps.
const BEFORE: usize = 3;

/// Opens the house on this database, makes each request, and writes down what it sends.
pub fn listen(database: &Path, key: &Path, asked: Vec<Asked>) -> anyhow::Result<Vec<Script>> {
    let config = Config {
        database: format!("sqlite:{}", database.display()),
        key_file: key.to_owned(),
        ..Config::default()
    };
    // One thread sends everything, so that everything is heard.
    let work = move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let house = serve::router(&serve::open(&config).await?);
            let mut scripts = Vec::new();
            for one in &asked {
                scripts.push(listen_to(&house, one).await.with_context(|| one.path.clone())?);
            }
            Ok(scripts)
        })
    };
    std::thread::spawn(work)
        .join()
        .map_err(|_| anyhow::anyhow!("the house broke while it was listened to"))?
}

async fn listen_to(house: &Router, asked: &Asked) -> anyhow::Result<Script> {
    let mut number = 0;
    let mut send = async || {
        number += 1;
        let response: Response<Body> = house.clone().oneshot(request(asked, number)?).await?;
        ensure!(matches!(response.status().as_u16(), 200 | 303), "answered {}", response.status());
        anyhow::Ok(())
    };
    for _ in 0..BEFORE {
        send().await?;
    }
    let (done, first) = heard(send()).await;
    done?;
    let (done, second) = heard(send()).await;
    done?;
    Script::of(&first, &second)
}

fn request(asked: &Asked, number: usize) -> anyhow::Result<Request<Body>> {
    let form = (asked.form)(number);
    let request = Request::builder()
        .method(asked.method)
        .uri(&asked.path)
        .header("host", "localhost")
        .header("origin", "http://localhost")
        .header("cookie", format!("session={}", asked.session))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("content-length", form.len());
    Ok(request.body(Body::from(form))?)
}

impl Script {
    /// What two requests have in common; where their identities differ, each one to come has its own.
    fn of(first: &[Heard], second: &[Heard]) -> anyhow::Result<Self> {
        let alike = first.len() == second.len() && first.iter().zip(second).all(|(a, b)| a.sql == b.sql);
        ensure!(alike, "the second time something else was sent: {first:?} and {second:?}");
        let mut script = Self::default();
        let mut new: HashMap<String, usize> = HashMap::new();
        for (a, b) in first.iter().zip(second) {
            let arg = |(a, b): (&Value, &Value)| match (stored(a), stored(b)) {
                (Stored::Text(a), Stored::Text(b)) if a != b && is_identity(&a) && is_identity(&b) => {
                    let next = new.len();
                    Arg::New(*new.entry(a).or_insert(next))
                }
                (same, _) => Arg::Same(same),
            };
            let args = a.args.iter().zip(&b.args).map(arg).collect();
            let sent = Sent { sql: a.sql.clone(), args };
            if a.saves { script.saves.push(sent) } else { script.looks.push(sent) }
        }
        Ok(script)
    }

    /// How many statements it has.
    pub fn len(&self) -> usize {
        self.looks.len() + self.saves.len()
    }
}

/// Whether these words name one thing: a UUID, or a key of a form.
fn is_identity(words: &str) -> bool {
    words.len() >= 32 && words.len() <= 40 && words.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
}

/// As the house keeps it in SQLite.
fn stored(value: &Value) -> Stored {
    match value {
        Value::Null => Stored::Null,
        Value::Int(n) => Stored::Integer(*n),
        Value::Real(x) => Stored::Real(*x),
        Value::Text(text) | Value::Json(text) => Stored::Text(text.clone()),
        Value::Bytes(bytes) => Stored::Blob(bytes.clone()),
        Value::Uuid(id) => Stored::Text(id.to_string()),
        Value::Moment(moment) => Stored::Text(format!("{moment:.6}")),
        Value::Day(day) => Stored::Text(day.to_string()),
    }
}

/// The identities of one request to come.
pub struct Fresh(u64);

impl Fresh {
    /// Others than in every request before.
    pub fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }

    fn of(&self, number: usize) -> String {
        format!("{:08x}-{number:04x}-7000-8000-{:012x}", std::process::id(), self.0)
    }
}

/// Sends one statement and reads every cell of every row it finds.
pub fn send(connection: &Connection, sent: &Sent, fresh: &Fresh) -> rusqlite::Result<usize> {
    let mut statement = connection.prepare_cached(&sent.sql)?;
    bind(&mut statement, &sent.args, fresh)?;
    let columns = statement.column_count();
    let mut rows = statement.raw_query();
    let mut cells = 0;
    while let Some(row) = rows.next()? {
        for at in 0..columns {
            let cell: Stored = row.get(at)?;
            cells += usize::from(cell != Stored::Null);
        }
    }
    Ok(cells)
}

fn bind(statement: &mut Statement<'_>, args: &[Arg], fresh: &Fresh) -> rusqlite::Result<()> {
    for place in 1..=statement.parameter_count() {
        let number = statement.parameter_name(place).and_then(|name| name[1..].parse::<usize>().ok());
        match number.and_then(|number| args.get(number.checked_sub(1)?)) {
            Some(Arg::Same(value)) => statement.raw_bind_parameter(place, value)?,
            Some(Arg::New(number)) => statement.raw_bind_parameter(place, fresh.of(*number))?,
            None => return Err(rusqlite::Error::InvalidParameterCount(place, args.len())),
        }
    }
    Ok(())
}
