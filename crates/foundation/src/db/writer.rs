//! The one connection that writes to SQLite. What waits shares one durable commit.
//!
//! Whoever comes while it is free writes at once. It is never handed to somebody in particular: they might not be running
//! just now, and all others would wait for them.

use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicUsize, Ordering},
};

use rusqlite::Connection;
use tokio::sync::{Notify, oneshot};

use super::{
    Tx,
    sqlite::{Link, execute},
};
use crate::{Error, Result};

/// So many saves share one commit at most; more would only make the first of them wait.
const GROUP: usize = 256;

/// Where everybody writes, one at a time.
#[derive(Debug)]
pub(super) struct Desk {
    state: Mutex<State>,
    /// Rings when the connection is back.
    free: Notify,
    /// So many have come and not had their turn yet.
    waiting: AtomicUsize,
}

#[derive(Debug)]
struct State {
    /// Away while somebody writes, or while what was written is brought to the disk.
    connection: Option<Connection>,
    /// Whether a transaction is open.
    open: bool,
    /// Those whose work is done but not yet on the disk.
    group: Vec<oneshot::Sender<bool>>,
}

impl Desk {
    pub(super) fn new(connection: Connection) -> Arc<Self> {
        let state = State { connection: Some(connection), open: false, group: Vec::new() };
        Arc::new(Self { state: Mutex::new(state), free: Notify::new(), waiting: AtomicUsize::new(0) })
    }

    /// Does this work in its turn, and comes back when it is on the disk.
    pub(super) async fn write<T>(
        self: &Arc<Self>,
        work: impl AsyncFnOnce(&mut Tx) -> Result<T>,
    ) -> Result<T> {
        let mut turn = self.turn().await?;
        let done = turn.tx.save(work).await;
        let (durable, commit) = turn.finish(done.is_ok())?;
        if let Some(commit) = commit {
            // The disk is slow; the thread that serves pages is not kept waiting for it.
            if tokio::task::spawn_blocking(move || commit.now()).await.is_err() {
                tracing::error!("the thread that commits has stopped");
            }
        }
        let done = done?;
        match durable.await {
            Ok(true) => Ok(done),
            _ => Err(Error::broken("the database could not save; nothing was changed")),
        }
    }

    async fn turn(self: &Arc<Self>) -> Result<Turn> {
        let queued = Queued::new(self);
        let (connection, open) = loop {
            let free = self.free.notified();
            if let Some(taken) = self.take() {
                break taken;
            }
            free.await;
        };
        queued.done();
        let began = if open { Ok(0) } else { execute(&connection, "begin immediate") };
        let open = open || began.is_ok();
        let began = began.and_then(|_| execute(&connection, "savepoint one"));
        if let Err(error) = began {
            self.leave(connection, open);
            return Err(error.into());
        }
        let tx = Tx::on(super::Link::Sqlite(Link::of_writer(connection)));
        Ok(Turn { tx, desk: self.clone() })
    }

    /// The connection, if it is free, and whether a transaction is open on it.
    fn take(&self) -> Option<(Connection, bool)> {
        let mut state = self.state();
        state.connection.take().map(|connection| (connection, state.open))
    }

    fn back(&self, state: &mut State, connection: Connection, open: bool) {
        (state.connection, state.open) = (Some(connection), open);
        self.free.notify_one();
    }

    /// Gives the connection back without more work on it. If nobody comes who would commit the group, that is done here.
    fn leave(self: &Arc<Self>, connection: Connection, open: bool) {
        let mut state = self.state();
        if open && self.is_time(&state) {
            let commit = Commit { connection, group: std::mem::take(&mut state.group), desk: self.clone() };
            drop(state);
            commit.now();
        } else {
            self.back(&mut state, connection, open);
        }
    }

    /// Gives up everything that is not on the disk yet, and says so to whoever waits for it.
    fn give_up(&self, connection: Connection) {
        if let Err(error) = execute(&connection, "rollback") {
            tracing::error!(%error, "a broken group could not be undone");
        }
        let mut state = self.state();
        let group = std::mem::take(&mut state.group);
        self.back(&mut state, connection, false);
        drop(state);
        for one in group {
            one.send(false).unwrap_or_default();
        }
    }

    /// Whether the group is committed now: not when somebody waits who can do it.
    fn is_time(&self, state: &State) -> bool {
        self.waiting.load(Ordering::SeqCst) == 0 || state.group.len() >= GROUP
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody who waits to write. If they go away, those before them must not wait for ever.
struct Queued<'a>(Option<&'a Arc<Desk>>);

impl<'a> Queued<'a> {
    fn new(desk: &'a Arc<Desk>) -> Self {
        desk.waiting.fetch_add(1, Ordering::SeqCst);
        Self(Some(desk))
    }
    fn done(mut self) {
        if let Some(desk) = self.0.take() {
            desk.waiting.fetch_sub(1, Ordering::SeqCst);
        }
    }
}
impl Drop for Queued<'_> {
    fn drop(&mut self) {
        let Some(desk) = self.0.take().cloned() else { return };
        desk.waiting.fetch_sub(1, Ordering::SeqCst);
        // Whoever is at it sees that nobody waits any more. If nobody is, the group is still to be committed; and the
        // bell may have rung for the one who went.
        desk.free.notify_one();
        tokio::task::spawn_blocking(move || {
            let Some((connection, open)) = desk.take() else { return };
            desk.leave(connection, open);
        });
    }
}

/// Somebody's turn to write. Ends tidily also when it is dropped half way.
struct Turn {
    tx: Tx,
    desk: Arc<Desk>,
}

impl Turn {
    /// Keeps or undoes the work, and promises to tell when it is on the disk. The commit of the whole group, if it is
    /// time for it.
    fn finish(&mut self, keep: bool) -> Result<(oneshot::Receiver<bool>, Option<Commit>)> {
        let (tell, told) = oneshot::channel();
        let Some(connection) = self.tx.take_connection() else { return Ok((told, None)) };
        let undo =
            || execute(&connection, "rollback to one").and_then(|_| execute(&connection, "release one"));
        let ended = if keep { execute(&connection, "release one") } else { undo() };
        if let Err(error) = ended {
            // What could not be kept is undone before the others are saved; if that fails too, nobody is told of a save.
            if keep && undo().is_ok() {
                self.desk.leave(connection, true);
            } else {
                self.desk.give_up(connection);
            }
            return Err(error.into());
        }
        let mut state = self.desk.state();
        if keep {
            state.group.push(tell);
        }
        if self.desk.is_time(&state) {
            let group = std::mem::take(&mut state.group);
            return Ok((told, Some(Commit { connection, group, desk: self.desk.clone() })));
        }
        self.desk.back(&mut state, connection, true);
        Ok((told, None))
    }
}
impl Drop for Turn {
    fn drop(&mut self) {
        // The person went away while the work was being done: it is undone, and the group is not kept waiting.
        match self.finish(false) {
            Ok((_, commit)) => commit.into_iter().for_each(Commit::now),
            Err(error) => tracing::error!(%error, "an interrupted change could not be undone"),
        }
    }
}

/// What a group has written, on its way to the disk. Nobody writes meanwhile.
struct Commit {
    connection: Connection,
    group: Vec<oneshot::Sender<bool>>,
    desk: Arc<Desk>,
}

impl Commit {
    fn now(self) {
        let Self { connection, group, desk } = self;
        let saved = execute(&connection, "commit");
        if let Err(error) = &saved {
            tracing::error!(%error, "a commit failed");
            if let Err(error) = execute(&connection, "rollback") {
                tracing::error!(%error, "and so did its rollback");
            }
        }
        desk.back(&mut desk.state(), connection, false);
        desk.free.notify_waiters();
        for one in group {
            // Whoever no longer listens does not need to know.
            one.send(saved.is_ok()).unwrap_or_default();
        }
    }
}
