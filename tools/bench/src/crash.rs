//! Kills the house with SIGKILL under a load of saves, and counts what is there afterwards.

use std::{
    collections::{BTreeSet, HashMap},
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};

use anyhow::{Context, ensure};
use rusqlite::Connection;

use crate::{load, log_form, post, prepare, server};

const CONNECTIONS: usize = 8;

/// What was sent and what was answered, over all rounds.
#[derive(Default)]
struct Told {
    sent: BTreeSet<String>,
    acknowledged: BTreeSet<String>,
}

/// Starts the house, loads it, kills it; so many times. What was acknowledged has to be there, once, with its line in
/// the trail; what was not may be there once or not at all. Each round also sends again what was not acknowledged.
#[expect(clippy::print_stdout, reason = "what was found is printed")]
pub async fn again_and_again(program: &Path, folder: &Path, rounds: usize) -> anyhow::Result<bool> {
    let database = folder.join("bench.db");
    let people = Arc::new(prepare::sessions(&database)?);
    let told = Arc::new(Mutex::new(Told::default()));
    for round in 0..rounds {
        let server = server::start(program, folder).await?;
        let mut senders = Vec::new();
        for connection in 0..CONNECTIONS {
            let (address, people, told) = (server.address.clone(), people.clone(), told.clone());
            senders.push(tokio::spawn(send(address, people, told, round * CONNECTIONS + connection)));
        }
        // Never the same moment twice: from 20 to 170 milliseconds into the load.
        tokio::time::sleep(Duration::from_millis(20 + (round as u64 * 53) % 150)).await;
        server.kill()?;
        for sender in senders {
            sender.abort();
        }
        if round % 50 == 49 {
            count(&database, &told).with_context(|| format!("after round {}", round + 1))?;
        }
    }
    let (sent, acknowledged, kept) = count(&database, &told)?;
    println!(
        "killed {rounds} times: {sent} sent, {acknowledged} acknowledged, {kept} kept; none lost, none doubled, the trail whole"
    );
    Ok(true)
}

/// Sends one log after the other until the house is gone; first those that were never acknowledged.
async fn send(address: String, people: Arc<prepare::People>, told: Arc<Mutex<Told>>, sender: usize) {
    let again: Vec<String> = {
        let told = told.lock().unwrap_or_else(|e| e.into_inner());
        told.sent.difference(&told.acknowledged).take(4).cloned().collect()
    };
    let new = (0..).map(|number: u32| format!("{sender:016x}{number:016x}"));
    for once in again.into_iter().chain(new) {
        told.lock().unwrap_or_else(|e| e.into_inner()).sent.insert(once.clone());
        // Sent again by the same guide for the same path, as a phone does.
        let guide = usize::from_str_radix(&once[..16], 16).unwrap_or(0) % people.guides.len();
        let (session, path) = &people.guides[guide];
        let request = post(&format!("/me/people/{path}/log"), session, &log_form(&once));
        match load::once(&address, &request).await {
            Ok((303, _)) => drop(told.lock().unwrap_or_else(|e| e.into_inner()).acknowledged.insert(once)),
            Ok(_) => {}
            Err(_) => return,
        }
    }
}

fn count(database: &Path, told: &Mutex<Told>) -> anyhow::Result<(usize, usize, usize)> {
    let told = told.lock().unwrap_or_else(|e| e.into_inner());
    let db = Connection::open(database)?;
    let whole: String = db.query_row("pragma integrity_check", [], |row| row.get(0))?;
    ensure!(whole == "ok", "the database is not whole: {whole}");
    let meetings = pairs(&db, "select once, id from support_meeting where once is not null")?;
    let lines =
        pairs(&db, "select json_extract(news, '$.meeting'), id from event where name = 'support.met'")?;
    let none = Vec::new();
    let mut kept = 0;
    for once in &told.sent {
        let ids = meetings.get(once).unwrap_or(&none);
        ensure!(ids.len() <= 1, "{once} is there {} times", ids.len());
        ensure!(ids.len() == 1 || !told.acknowledged.contains(once), "{once} was acknowledged and is lost");
        for id in ids {
            let in_trail = lines.get(id).map_or(0, Vec::len);
            ensure!(in_trail == 1, "{once} has {in_trail} lines in the trail");
        }
        kept += ids.len();
    }
    ensure!(!told.acknowledged.is_empty(), "nothing was acknowledged: the load did not reach the house");
    Ok((told.sent.len(), told.acknowledged.len(), kept))
}

/// What a query finds, by its first column.
fn pairs(db: &Connection, sql: &str) -> anyhow::Result<HashMap<String, Vec<String>>> {
    let mut found: HashMap<String, Vec<String>> = HashMap::new();
    let mut find = db.prepare(sql)?;
    let mut rows = find.query([])?;
    while let Some(row) = rows.next()? {
        found.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(found)
}
