//! The limit: a server that does only what cannot be left out. It sends the very statements the house sends for the
//! same request, with the same plans and in a grouped, durable commit where something is saved, and writes a page of
//! the same markup with the same words in it. It asks nobody who they are or what they may see, opens no seal, speaks
//! one language and works nothing out. It is a process of its own, as the house is, and hands out memory in the same way.

use std::{
    fs::File,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
};

use anyhow::Context;

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{Html, IntoResponse, Response},
    routing::get,
};
use rusqlite::{Connection, config::DbConfig};
use tokio::sync::oneshot;

use crate::{
    page::Template,
    replay::{Fresh, Script, send},
};

/// What one request of the limit has to do.
#[derive(Clone)]
pub struct Work {
    database: Arc<Path>,
    readers: Arc<Mutex<Vec<Connection>>>,
    scripts: Arc<[Script]>,
    number: Arc<AtomicUsize>,
    template: Arc<Template>,
    writer: mpsc::Sender<Save>,
}

/// Which script is to be saved, and whom to tell when it is on the disk.
type Save = (usize, oneshot::Sender<bool>);

/// What the process of a limit is told.
#[derive(serde::Serialize, serde::Deserialize)]
pub struct Told {
    /// The database it works on.
    pub database: PathBuf,
    /// What it sends, in turns: for each of the people who load the house what the house sends for them.
    pub scripts: Vec<Script>,
    /// What it writes; nothing where it leads on to another page.
    pub template: Template,
}

/// A limit that serves; it stops when this is dropped.
pub struct Limit {
    /// Where it listens.
    pub address: String,
    child: Child,
}

/// Starts the limit in a process of its own; what it is told stands in this file.
pub fn start(told: &Told, file: &Path) -> anyhow::Result<Limit> {
    serde_json::to_writer(File::create(file)?, told)?;
    let mut child = Command::new(std::env::current_exe()?)
        .arg("limit")
        .arg(file)
        .stdout(Stdio::piped())
        .spawn()
        .context("starting the limit")?;
    let mut address = String::new();
    BufReader::new(child.stdout.take().context("the limit says nothing")?).read_line(&mut address)?;
    let address = address.trim().to_owned();
    anyhow::ensure!(!address.is_empty(), "the limit did not open");
    Ok(Limit { address, child })
}

impl Drop for Limit {
    fn drop(&mut self) {
        // It may have stopped by itself, which the measuring has then already told.
        if self.child.kill().is_ok() {
            drop(self.child.wait());
        }
    }
}

/// Serves what stands in this file on a free port, and says which.
#[expect(clippy::print_stdout, reason = "who has started it reads there where it listens")]
pub async fn serve(file: &Path) -> anyhow::Result<()> {
    let Told { database, scripts, template } = serde_json::from_reader(BufReader::new(File::open(file)?))?;
    let scripts: Arc<[Script]> = scripts.into();
    let work = Work {
        readers: Arc::default(),
        template: Arc::new(template),
        writer: writer(&database, scripts.clone())?,
        number: Arc::default(),
        database: database.into(),
        scripts,
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    let router = Router::new().route("/", get(answer).post(answer)).with_state(work);
    axum::serve(listener, router).await?;
    Ok(())
}

/// As the house opens its database.
fn open(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(std::time::Duration::from_secs(10))?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", "on")?;
    connection.pragma_update(None, "cache_size", -8000)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(connection)
}

async fn answer(State(work): State<Work>) -> Response {
    let at = work.number.fetch_add(1, Ordering::Relaxed) % work.scripts.len();
    let Some(script) = work.scripts.get(at) else { return StatusCode::NOT_FOUND.into_response() };
    if look(&work, script).is_err() {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    if !script.saves.is_empty() && !saved(&work, at).await {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    match work.template.write() {
        page if page.is_empty() => StatusCode::SEE_OTHER.into_response(),
        page => Html(page).into_response(),
    }
}

fn look(work: &Work, script: &Script) -> rusqlite::Result<()> {
    let kept = work.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let connection = kept.map_or_else(|| open(&work.database), Ok)?;
    let fresh = Fresh::new();
    connection.prepare_cached("begin")?.execute([])?;
    for sent in &script.looks {
        send(&connection, sent, &fresh)?;
    }
    connection.prepare_cached("rollback")?.execute([])?;
    work.readers.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
    Ok(())
}

async fn saved(work: &Work, at: usize) -> bool {
    let (tell, told) = oneshot::channel();
    work.writer.send((at, tell)).is_ok() && told.await == Ok(true)
}

/// One writer, which puts what waits into one commit.
fn writer(database: &Path, scripts: Arc<[Script]>) -> anyhow::Result<mpsc::Sender<Save>> {
    let connection = open(database)?;
    let (tell, told) = mpsc::channel::<Save>();
    std::thread::spawn(move || {
        while let Ok(first) = told.recv() {
            let group: Vec<Save> = std::iter::once(first).chain(told.try_iter()).collect();
            let saves = group.iter().filter_map(|(at, _)| scripts.get(*at));
            let saved = commit(&connection, saves).is_ok();
            for (_, one) in group {
                one.send(saved).unwrap_or_default();
            }
        }
    });
    Ok(tell)
}

fn commit<'s>(connection: &Connection, saves: impl Iterator<Item = &'s Script>) -> rusqlite::Result<()> {
    connection.prepare_cached("begin immediate")?.execute([])?;
    for script in saves {
        connection.prepare_cached("savepoint one")?.execute([])?;
        let fresh = Fresh::new();
        for sent in &script.saves {
            send(connection, sent, &fresh)?;
        }
        connection.prepare_cached("release one")?.execute([])?;
    }
    connection.prepare_cached("commit")?.execute([])?;
    Ok(())
}
