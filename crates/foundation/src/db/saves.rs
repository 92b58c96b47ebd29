//! The saves of one piece of work: how many it has finished, and whether it has been sent before.

use std::cell::Cell;

use crate::{Id, event::Event};

tokio::task_local! {
    static FINISHED: Cell<u32>;
    static ONCE: Id<Event>;
}

/// Does this work and says with its answer how many saves it finished: what has saved nothing can be done again from
/// its beginning.
pub async fn saves_of<T>(work: impl Future<Output = T>) -> (T, u32) {
    FINISHED
        .scope(Cell::new(0), async {
            let done = work.await;
            (done, FINISHED.with(Cell::get))
        })
        .await
}

/// Does this work so that it counts once, however often it is sent: the first line it tells has this identity in the
/// trail, so that the same work sent again saves nothing and ends in [`Error::SentBefore`](crate::Error::SentBefore).
pub async fn only_once<T>(line: Id<Event>, work: impl Future<Output = T>) -> T {
    ONCE.scope(line, work).await
}

/// Notes that a save is finished. Nobody may be counting.
pub(super) fn note() {
    let counted = FINISHED.try_with(|count| count.set(count.get() + 1));
    counted.unwrap_or_default();
}

/// The identity that the first line of a save has to have, when it is the first save of work that counts once.
pub(super) fn first_line() -> Option<Id<Event>> {
    let finished = FINISHED.try_with(Cell::get).unwrap_or_default();
    ONCE.try_with(|line| *line).ok().filter(|_| finished == 0)
}
