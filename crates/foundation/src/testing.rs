//! For tests and measurements: a fresh database, a still clock, and what was sent to the database.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use crate::{
    Access, Actor, Bind, Chance, Db, Hat, Id, Keys, Level, Migrations, Organisation, Person, Role, Timestamp,
    Trust, Value,
};

static FAST_DISK: AtomicBool = AtomicBool::new(false);
thread_local! {
    static STATEMENTS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
    static HEARD: std::cell::RefCell<Option<Vec<Heard>>> = const { std::cell::RefCell::new(None) };
}

/// One statement, as it was sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// Its text.
    pub sql: String,
    /// What was put into it.
    pub args: Vec<Value>,
    /// Whether it was sent in a save.
    pub saves: bool,
}

/// Does this work and says what this thread sent meanwhile, so that a measurement can send the very same.
pub async fn heard<T>(work: impl Future<Output = T>) -> (T, Vec<Heard>) {
    HEARD.with_borrow_mut(|heard| *heard = Some(Vec::new()));
    let done = work.await;
    (done, HEARD.take().unwrap_or_default())
}

/// Whether saves need not survive a power cut. Only [`db`] says yes, so no real house can.
pub(crate) fn fast_disk() -> bool {
    FAST_DISK.load(Ordering::Relaxed)
}

pub(crate) fn note_statement(sql: &str, args: &[&(dyn Bind + Sync)], saves: bool) {
    STATEMENTS.with(|count| count.set(count.get() + 1));
    HEARD.with_borrow_mut(|heard| {
        if let Some(heard) = heard {
            let args = args.iter().map(|arg| arg.value()).collect();
            heard.push(Heard { sql: sql.to_owned(), args, saves });
        }
    });
    tracing::trace!(sql);
}

/// How many statements this thread has sent so far: a test and its requests share one.
pub fn statements() -> u64 {
    STATEMENTS.with(std::cell::Cell::get)
}

/// A fresh database with these rooms' tables: SQLite in a temporary file, or a new PostgreSQL database when
/// `TEST_DATABASE_URL` names a server.
///
/// # Panics
/// When there is no database to be had: a test without one has not been run.
#[expect(clippy::unwrap_used, reason = "a test without a database has to fail")]
pub async fn db(rooms: &[Migrations]) -> Db {
    FAST_DISK.store(true, Ordering::Relaxed);
    let name = format!("test_{:032x}", u128::from_be_bytes(Chance::of_the_machine().bytes()));
    let url = match std::env::var("TEST_DATABASE_URL") {
        Err(_) => {
            let shared_memory = std::path::Path::new("/dev/shm");
            let folder = if shared_memory.is_dir() { shared_memory.to_owned() } else { std::env::temp_dir() };
            format!("sqlite:{}/{name}.db", folder.display())
        }
        Ok(server) => {
            let db = Db::open(&format!("{server}/postgres")).await.unwrap();
            db.read(async |tx| tx.run(&format!("create database {name}"), &[]).await).await.unwrap();
            format!("{server}/{name}")
        }
    };
    let db = Db::open(&url).await.unwrap();
    db.migrate(rooms).await.unwrap();
    if let Some(path) = url.strip_prefix("sqlite:") {
        // Open files live on without a name: nothing is left behind, however the test ends. New readers come
        // by the name, so it goes only when the process does.
        LEFT_BEHIND.with(|left| left.borrow_mut().0.push(path.to_owned()));
    }
    db
}

struct LeftBehind(Vec<String>);
impl Drop for LeftBehind {
    fn drop(&mut self) {
        for path in &self.0 {
            for ending in ["", "-wal", "-shm"] {
                std::fs::remove_file(format!("{path}{ending}")).unwrap_or_default();
            }
        }
    }
}
thread_local! {
    static LEFT_BEHIND: std::cell::RefCell<LeftBehind> = const { std::cell::RefCell::new(LeftBehind(Vec::new())) };
}

/// The moment at which time stands still in tests: a Tuesday, 10 o'clock in Copenhagen.
///
/// # Panics
/// Never: the text is a moment.
#[expect(clippy::unwrap_used, reason = "the text is a moment")]
pub fn noon() -> Timestamp {
    "2026-03-10T09:00:00Z".parse().unwrap()
}

/// Policies, keys and chance for tests: the policies of these rooms, and the same keys and chance each time.
///
/// # Panics
/// When a policy does not pass its check.
#[expect(clippy::unwrap_used, reason = "a policy that does not pass has to fail the test")]
pub fn trust(policies: &[(&str, &str)], acts: &[&str]) -> Arc<Trust> {
    let access = Access::new(policies, acts).unwrap();
    Arc::new(Trust { access, keys: Keys::new([42; 32]), chance: Chance::of_seed(42) })
}

/// Somebody with one hat, now.
pub fn actor(trust: &Arc<Trust>, person: Id<Person>, org: Id<Organisation>, role: Role) -> Actor {
    let hat = Hat { org, unit: None, role };
    Actor { person, hat, level: Level::Account, now: noon(), trust: trust.clone() }
}
