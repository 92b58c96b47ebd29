//! The limit: a server that does only the reads, the writing of a page of the same length, or one durable insert.

use std::{
    path::Path,
    sync::{Arc, Mutex, mpsc},
};

use axum::{Router, extract::State, http::StatusCode, response::Html, routing::get};
use rusqlite::Connection;
use tokio::sync::oneshot;

/// What one page of the limit has to do.
#[derive(Clone)]
pub struct Work {
    database: Arc<Path>,
    readers: Arc<Mutex<Vec<Connection>>>,
    /// Organisation and meeting: the key of what is read.
    ids: Arc<Vec<(String, String)>>,
    statements: usize,
    rows: usize,
    bytes: usize,
    writer: mpsc::Sender<(Save, oneshot::Sender<bool>)>,
}

/// Serves the limit on a free port and says which: `statements` reads by key (one of them of `rows` rows) and a page
/// of `bytes`; at `/looked` one durable insert more. A POST is as many statements, two of them inserts, in a grouped,
/// durable commit.
pub async fn serve(
    database: &Path,
    scratch: &Path,
    statements: usize,
    rows: usize,
    bytes: usize,
) -> anyhow::Result<String> {
    let connection = open(database)?;
    let mut ids = connection.prepare("select org, id from support_meeting limit 5000")?;
    let ids = ids.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<Vec<_>, _>>()?;
    let work = Work {
        database: database.into(),
        readers: Arc::default(),
        ids: Arc::new(ids),
        statements,
        rows,
        bytes,
        writer: writer(scratch)?,
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    let router =
        Router::new().route("/", get(page).post(save)).route("/looked", get(looked)).with_state(work);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

fn open(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;

    Ok(connection)
}

async fn page(State(work): State<Work>) -> Result<Html<String>, StatusCode> {
    read(&work).map(Html).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

/// A page of which the trail keeps that somebody looked at it: one of its statements is a durable insert.
async fn looked(State(work): State<Work>) -> Result<Html<String>, StatusCode> {
    let page = read(&work).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    match saved(&work, Save { statements: 1, inserts: 1 }).await {
        true => Ok(Html(page)),
        false => Err(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

fn read(work: &Work) -> rusqlite::Result<String> {
    let kept = work.readers.lock().unwrap_or_else(|e| e.into_inner()).pop();
    let connection = kept.map_or_else(|| open(&work.database), Ok)?;
    let mut page = String::with_capacity(work.bytes + 256);
    connection.prepare_cached("begin")?.execute([])?;
    for n in 1..work.statements {
        let (org, id) = &work.ids[(n * 7919) % work.ids.len()];
        let mut one = connection.prepare_cached(
            "select starts_at, place_kind, topics from support_meeting where org = $1 and id = $2",
        )?;
        page.push_str(&one.query_row([org, id], |row| row.get::<_, String>(0))?);
    }
    let mut list = connection.prepare_cached(
        "select id, org, path, person, peer, starts_at, place_kind, note from support_meeting limit $1",
    )?;
    let mut rows = list.query([work.rows as i64])?;
    while let Some(row) = rows.next()? {
        let (person, peer): (String, String) = (row.get(3)?, row.get(4)?);
        let _: Option<Vec<u8>> = row.get(7)?;
        page.push_str("<li>");
        page.push_str(&person);
        page.push_str(&peer);
    }
    drop(rows);
    drop(list);
    connection.prepare_cached("rollback")?.execute([])?;
    work.readers.lock().unwrap_or_else(|e| e.into_inner()).push(connection);
    while page.len() < work.bytes {
        page.push_str("<p>Calm, fast, honest and beautiful.</p>\n");
    }
    Ok(page)
}

async fn save(State(work): State<Work>) -> StatusCode {
    match saved(&work, Save { statements: work.statements, inserts: 2 }).await {
        true => StatusCode::SEE_OTHER,
        false => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

async fn saved(work: &Work, save: Save) -> bool {
    let (tell, told) = oneshot::channel();
    work.writer.send((save, tell)).is_ok() && told.await == Ok(true)
}

/// How much one save does: so many statements, of which so many are inserts and the rest reads by key.
#[derive(Clone, Copy)]
struct Save {
    statements: usize,
    inserts: usize,
}

/// One writer, which puts what waits into one commit.
fn writer(scratch: &Path) -> anyhow::Result<mpsc::Sender<(Save, oneshot::Sender<bool>)>> {
    let connection = open(scratch)?;
    connection.execute_batch("create table if not exists saved (id integer primary key, words text)")?;
    let (send, receive) = mpsc::channel::<(Save, oneshot::Sender<bool>)>();
    std::thread::spawn(move || {
        while let Ok(first) = receive.recv() {
            let group: Vec<_> = std::iter::once(first).chain(receive.try_iter()).collect();
            let saves: Vec<Save> = group.iter().map(|(save, _)| *save).collect();
            let saved = commit(&connection, &saves).is_ok();
            for (_, one) in group {
                one.send(saved).unwrap_or_default();
            }
        }
    });
    Ok(send)
}

fn commit(connection: &Connection, saves: &[Save]) -> rusqlite::Result<()> {
    connection.prepare_cached("begin immediate")?.execute([])?;
    for (row, save) in saves.iter().enumerate() {
        connection.prepare_cached("savepoint one")?.execute([])?;
        for number in save.inserts..save.statements {
            let mut look = connection.prepare_cached("select words from saved where id = $1")?;
            let mut found = look.query([(row * save.statements + number) as i64])?;
            found.next()?;
        }
        for _ in 0..save.inserts {
            connection
                .prepare_cached("insert into saved (words) values ('Calm, fast, honest and beautiful: as long as usual.')")?
                .execute([])?;
        }
        connection.prepare_cached("release one")?.execute([])?;
    }
    connection.prepare_cached("commit")?.execute([])?;
    Ok(())
}
