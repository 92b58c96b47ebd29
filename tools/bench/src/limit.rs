//! The limit: a server that does only what cannot be left out. It sends the very statements the house sends for the
//! same request, with the same plans and in a grouped, durable commit where something is saved, and writes a page of
//! the same markup with the same words in it. It asks nobody who they are or what they may see, opens no seal, speaks
//! one language and works nothing out.

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError, mpsc},
};

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
    script: Arc<Script>,
    template: Arc<Template>,
    writer: mpsc::Sender<oneshot::Sender<bool>>,
}

/// Serves the limit on a free port and says which.
pub async fn serve(database: &Path, script: Script, template: Template) -> anyhow::Result<String> {
    let script = Arc::new(script);
    let work = Work {
        database: database.into(),
        readers: Arc::default(),
        template: Arc::new(template),
        writer: writer(database, script.clone())?,
        script,
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    let router = Router::new().route("/", get(answer).post(answer)).with_state(work);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
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
    if look(&work).is_err() {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    if !work.script.saves.is_empty() && !saved(&work).await {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    match work.template.write() {
        page if page.is_empty() => StatusCode::SEE_OTHER.into_response(),
        page => Html(page).into_response(),
    }
}

fn look(work: &Work) -> rusqlite::Result<()> {
    let kept = work.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let connection = kept.map_or_else(|| open(&work.database), Ok)?;
    let fresh = Fresh::new();
    connection.prepare_cached("begin")?.execute([])?;
    for sent in &work.script.looks {
        send(&connection, sent, &fresh)?;
    }
    connection.prepare_cached("rollback")?.execute([])?;
    work.readers.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
    Ok(())
}

async fn saved(work: &Work) -> bool {
    let (tell, told) = oneshot::channel();
    work.writer.send(tell).is_ok() && told.await == Ok(true)
}

/// One writer, which puts what waits into one commit.
fn writer(database: &Path, script: Arc<Script>) -> anyhow::Result<mpsc::Sender<oneshot::Sender<bool>>> {
    let connection = open(database)?;
    let (tell, told) = mpsc::channel::<oneshot::Sender<bool>>();
    std::thread::spawn(move || {
        while let Ok(first) = told.recv() {
            let group: Vec<_> = std::iter::once(first).chain(told.try_iter()).collect();
            let saved = commit(&connection, &script, group.len()).is_ok();
            for one in group {
                one.send(saved).unwrap_or_default();
            }
        }
    });
    Ok(tell)
}

fn commit(connection: &Connection, script: &Script, saves: usize) -> rusqlite::Result<()> {
    connection.prepare_cached("begin immediate")?.execute([])?;
    for _ in 0..saves {
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
