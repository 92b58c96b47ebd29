//! What has been worked out for one organisation, kept in memory until something happens there.
//!
//! Whether it still holds is asked of the trail, in one statement: every act writes its line there in its own
//! transaction. Keys, wishes and own words are never kept.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use crate::{Actor, Day, Id, Organisation, Result, Timestamp, Trust, Tx, trail_mark};

/// No transaction lasts so long: what was begun before and is not in the trail yet will be counted.
const OPEN_MINUTES: i64 = 10;

/// What the trail said when it was worked out.
type Mark = (i64, Option<Timestamp>);

/// What is kept of each organisation, for some minutes at most.
#[derive(Debug)]
pub struct Memory<T> {
    minutes: i64,
    /// News that changes nothing here, and comes often. What is not named makes it look anew.
    idle: &'static [&'static str],
    kept: Mutex<Vec<Kept<T>>>,
}

#[derive(Debug)]
struct Kept<T> {
    /// Which house: tests have several in one program.
    house: Weak<Trust>,
    org: Id<Organisation>,
    today: Day,
    since: Since,
    at: Timestamp,
    what: Arc<T>,
}

/// From when the trail was counted, and what it said. Whatever is worked out after is kept with it.
#[derive(Debug, Clone, Copy)]
pub struct Since {
    from: Timestamp,
    mark: Mark,
}

/// What looking for it brings.
#[derive(Debug)]
pub enum Look<T> {
    /// It is known, and nothing has happened since.
    Known(Arc<T>),
    /// It has to be worked out.
    Anew(Since),
}

impl<T> Kept<T> {
    fn is_of(&self, actor: &Actor) -> bool {
        std::ptr::eq(self.house.as_ptr(), Arc::as_ptr(&actor.trust))
    }
    fn is_for(&self, actor: &Actor) -> bool {
        self.org == actor.hat.org && self.is_of(actor)
    }
    fn is_young(&self, now: Timestamp, minutes: i64) -> bool {
        self.at <= now && now < self.at.plus_minutes(minutes) && self.house.strong_count() > 0
    }
}

impl<T> Memory<T> {
    /// Nothing yet.
    pub const fn new(minutes: i64, idle: &'static [&'static str]) -> Self {
        Self { minutes, idle, kept: Mutex::new(Vec::new()) }
    }

    /// What is known of the actor's organisation. The mark is taken before anything is read: what happens meanwhile
    /// makes the next look work it out anew.
    pub async fn look(&self, tx: &mut Tx, actor: &Actor, today: Day) -> Result<Look<T>> {
        let young = self.find(actor, today);
        let from = young.as_ref().map_or(actor.now.plus_minutes(-OPEN_MINUTES), |(since, _)| since.from);
        let mark = trail_mark(tx, actor.hat.org, from, self.idle).await?;
        Ok(match young {
            Some((since, what)) if since.mark == mark => Look::Known(what),
            _ => Look::Anew(Since { from, mark }),
        })
    }

    /// Keeps what has been worked out since.
    pub fn keep(&self, actor: &Actor, today: Day, since: Since, what: Arc<T>) {
        let (house, org, at) = (Arc::downgrade(&actor.trust), actor.hat.org, actor.now);
        let mut kept = self.lock();
        kept.retain(|kept| !kept.is_for(actor) && kept.is_young(at, self.minutes));
        kept.push(Kept { house, org, today, since, at, what });
    }

    /// Forgets what is old; the organisations of this house about which something is still kept.
    pub fn young(&self, itself: &Actor) -> Vec<Id<Organisation>> {
        let mut kept = self.lock();
        kept.retain(|kept| kept.is_young(itself.now, self.minutes));
        kept.iter().filter(|kept| kept.is_of(itself)).map(|kept| kept.org).collect()
    }

    fn find(&self, actor: &Actor, today: Day) -> Option<(Since, Arc<T>)> {
        let right = |kept: &&Kept<T>| {
            kept.is_for(actor) && kept.is_young(actor.now, self.minutes) && kept.today == today
        };
        self.lock().iter().find(right).map(|kept| (kept.since, kept.what.clone()))
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Kept<T>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
