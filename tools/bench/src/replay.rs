//! What the house sends to its database for one request, listened to, so that the limit sends the very same.

use std::{
    collections::HashMap,
    path::Path,
    sync::atomic::{AtomicU64, AtomicUsize, Ordering},
};

use anyhow::{Context, ensure};
use axum::{
    Router,
    body::Body,
    http::{Request, Response},
};
use brobygger::{config::Config, serve};
use foundation::{
    Bind, Timestamp, Value,
    testing::{Heard, heard},
};
use rusqlite::{Connection, Statement, types::Null};
use serde::{Deserialize, Serialize};
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
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Script {
    /// Sent to a reader.
    pub looks: Vec<Sent>,
    /// Sent to the writer.
    pub saves: Vec<Sent>,
}

/// One statement, and what is put into it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Sent {
    sql: String,
    args: Vec<Arg>,
}

/// As SQLite keeps it.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Arg {
    Null,
    Int(i64),
    Real(f64),
    Text(String),
    Bytes(Vec<u8>),
    /// An identity that is new each time; the same number is the same identity.
    New(usize),
    /// The moment of the request.
    Now,
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
    static NUMBER: AtomicUsize = AtomicUsize::new(1);
    let send = async || {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
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
            let arg = |(a, b): (&Value, &Value)| match (a, b) {
                (Value::Moment(a), Value::Moment(b)) if a != b => Arg::Now,
                _ => match (Arg::of(a), Arg::of(b)) {
                    (Arg::Text(a), Arg::Text(b)) if a != b && is_identity(&a) && is_identity(&b) => {
                        let next = new.len();
                        Arg::New(*new.entry(a).or_insert(next))
                    }
                    (same, _) => same,
                },
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

impl Arg {
    fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Int(n) => Self::Int(*n),
            Value::Real(x) => Self::Real(*x),
            Value::Text(text) | Value::Json(text) => Self::Text(text.clone()),
            Value::Bytes(bytes) => Self::Bytes(bytes.clone()),
            Value::Uuid(id) => Self::Text(id.to_string()),
            Value::Moment(moment) => Self::Text(format!("{moment:.6}")),
            Value::Day(day) => Self::Text(day.to_string()),
        }
    }
}

/// The moment and the identities of one request to come.
pub struct Fresh {
    number: u64,
    now: String,
}

impl Fresh {
    /// Others than in every request before.
    pub fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let now = match Timestamp::now().value() {
            Value::Moment(moment) => format!("{moment:.6}"),
            _ => String::new(),
        };
        Self { number: NEXT.fetch_add(1, Ordering::Relaxed), now }
    }

    fn of(&self, number: usize) -> String {
        format!("{:08x}-{number:04x}-7000-8000-{:012x}", std::process::id(), self.number)
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
            let cell: rusqlite::types::Value = row.get(at)?;
            cells += usize::from(cell != rusqlite::types::Value::Null);
        }
    }
    Ok(cells)
}

fn bind(statement: &mut Statement<'_>, args: &[Arg], fresh: &Fresh) -> rusqlite::Result<()> {
    for place in 1..=statement.parameter_count() {
        let number = statement.parameter_name(place).and_then(|name| name[1..].parse::<usize>().ok());
        match number.and_then(|number| args.get(number.checked_sub(1)?)) {
            Some(Arg::Null) => statement.raw_bind_parameter(place, Null)?,
            Some(Arg::Int(n)) => statement.raw_bind_parameter(place, n)?,
            Some(Arg::Real(x)) => statement.raw_bind_parameter(place, x)?,
            Some(Arg::Text(text)) => statement.raw_bind_parameter(place, text)?,
            Some(Arg::Bytes(bytes)) => statement.raw_bind_parameter(place, bytes)?,
            Some(Arg::Now) => statement.raw_bind_parameter(place, &fresh.now)?,
            Some(Arg::New(number)) => statement.raw_bind_parameter(place, fresh.of(*number))?,
            None => return Err(rusqlite::Error::InvalidParameterCount(place, args.len())),
        }
    }
    Ok(())
}
