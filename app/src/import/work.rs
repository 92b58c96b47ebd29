//! Bringing in a file while its page shows how far it is.

use std::{
    collections::HashMap,
    sync::{
        Arc, LazyLock, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use foundation::{Actor, Error, Id, Result};
use ui::House;

use super::{Ground, Opened, Plan, bring_in, file, file::File};

/// How far the work of this program is: a number for each file. It is only for the eye; what counts is saved.
static AT_WORK: LazyLock<Mutex<HashMap<Id<File>, Arc<Progress>>>> = LazyLock::new(Mutex::default);
/// Whoever changed the same thing meanwhile is waited for so often.
const TRIES: usize = 3;

/// How far one file is.
#[derive(Debug, Default)]
pub(super) struct Progress {
    /// Rows that are done.
    pub done: AtomicUsize,
    /// All rows.
    pub all: usize,
}

/// How far a file is: rows done, and all. Nothing when this program is not at it.
pub(super) fn progress(id: Id<File>) -> Option<(usize, usize)> {
    let at_work = AT_WORK.lock().unwrap_or_else(|e| e.into_inner());
    at_work.get(&id).map(|progress| (progress.done.load(Ordering::Relaxed), progress.all))
}

/// Brings in a file that was said yes to, and notes what came of it.
pub(super) async fn work(house: House, actor: Actor, id: Id<File>, opened: Opened) -> Result<Plan> {
    let progress = Arc::new(Progress { all: opened.count(), ..Progress::default() });
    AT_WORK.lock().unwrap_or_else(|e| e.into_inner()).insert(id, progress.clone());
    let done = try_often(&house, &actor, id, &opened, &progress).await;
    if !matches!(&done, Ok(plan) if plan.is_fine()) {
        if let Err(error) = &done {
            tracing::warn!(%error, file = %id, "a spreadsheet was not brought in");
        }
        house.db.write(async |tx| file::stop(tx, id).await).await?;
    }
    AT_WORK.lock().unwrap_or_else(|e| e.into_inner()).remove(&id);
    done
}

async fn try_often(
    house: &House,
    actor: &Actor,
    id: Id<File>,
    opened: &Opened,
    progress: &Progress,
) -> Result<Plan> {
    let ground = Ground { actor, zone: &house.settings.zone, language: house.settings.language };
    let seen = |done: usize| progress.done.store(done, Ordering::Relaxed);
    let mut left = TRIES;
    loop {
        left -= 1;
        let done = house
            .db
            .write(async |tx| {
                let plan = bring_in(tx, &ground, opened, &seen).await?;
                if plan.is_fine() {
                    file::finish(tx, actor, id, plan.new).await?;
                }
                Ok(plan)
            })
            .await;
        match done {
            Err(Error::Overtaken | Error::Collided) if left > 0 => {}
            other => return other,
        }
    }
}
