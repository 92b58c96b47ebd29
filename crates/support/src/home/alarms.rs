//! After how many days the coordinator is told of something: as the programme's template says.

use std::{
    collections::{HashMap, HashSet},
    sync::{Mutex, PoisonError},
};

use foundation::{Actor, Id, Programme, Result, Tx};
use packs::Programme as Template;

use super::waiting::Waiting;
use crate::{lists, path::Walk};

/// Of which template a programme is. It never becomes one of another, so it is looked up once in the life of a program.
static TEMPLATES: Mutex<Option<HashMap<Id<Programme>, &'static str>>> = Mutex::new(None);

/// The days of all programmes that somebody waits or walks in.
pub(super) async fn known(tx: &mut Tx, actor: &Actor, waiting: &[Waiting], walks: &[Walk]) -> Result<Alarms> {
    let mut packs: HashMap<Id<Programme>, &str> =
        walks.iter().map(|walk| (walk.programme, walk.pack.as_str())).collect();
    let unknown: HashSet<Id<Programme>> =
        waiting.iter().map(|one| one.programme).filter(|id| !packs.contains_key(id)).collect();
    if !unknown.is_empty() {
        packs.extend(templates(tx, actor, &unknown).await?);
    }
    let says = packs.iter().filter_map(|(id, pack)| Some((*id, lists::template(*id, pack).ok()?.1)));
    Ok(Alarms::of(says))
}

async fn templates(
    tx: &mut Tx,
    actor: &Actor,
    wanted: &HashSet<Id<Programme>>,
) -> Result<HashMap<Id<Programme>, &'static str>> {
    let lock = || TEMPLATES.lock().unwrap_or_else(PoisonError::into_inner);
    let kept = lock().clone().unwrap_or_default();
    if wanted.iter().all(|id| kept.contains_key(id)) {
        return Ok(kept);
    }
    let running = programme::running(tx, actor).await?;
    let mut known = lock();
    let known = known.get_or_insert_default();
    known.extend(running.iter().map(|one| (one.id, one.pack.id())));
    Ok(known.clone())
}

/// The days of one programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) talk: i64,
    pub(super) longer: i64,
    pub(super) answer: i64,
    pub(super) date: i64,
    pub(super) meeting: i64,
    pub(super) spoken: i64,
    pub(super) matched: i64,
    /// Before the ending.
    pub(super) ending: i64,
    /// Before a yes runs out.
    pub(super) consent: i64,
}

/// Where a template says nothing.
impl Default for Days {
    fn default() -> Self {
        Self {
            talk: 0,
            longer: 0,
            answer: 4,
            date: 3,
            meeting: 21,
            spoken: 14,
            matched: 14,
            ending: 21,
            consent: 14,
        }
    }
}

impl Days {
    /// As this template says.
    pub(super) fn of(template: &Template) -> Self {
        let usual = Self::default();
        let says = |id: &str, usual: i64| template.alarm(id).map_or(usual, |alarm| i64::from(alarm.days()));
        Self {
            talk: says("wants-to-talk", usual.talk),
            longer: says("longer-than-agreed", usual.longer),
            answer: says("no-answer-yet", usual.answer),
            date: says("yes-but-no-date", usual.date),
            meeting: says("no-meeting", usual.meeting),
            spoken: says("not-spoken-to-guide", usual.spoken),
            matched: says("not-matched", usual.matched),
            ending: says("ending-near", usual.ending),
            consent: says("consent-ends", usual.consent),
        }
    }
}

/// The days of every programme that has somebody on the page.
#[derive(Debug, Default)]
pub(super) struct Alarms(HashMap<Id<Programme>, Days>);

#[cfg(test)]
impl<const N: usize> From<[(Id<Programme>, Days); N]> for Alarms {
    fn from(all: [(Id<Programme>, Days); N]) -> Self {
        Self(HashMap::from(all))
    }
}

impl Alarms {
    /// Those of these programmes.
    pub(super) fn of<'a>(all: impl Iterator<Item = (Id<Programme>, &'a Template)>) -> Self {
        Self(all.map(|(id, template)| (id, Days::of(template))).collect())
    }

    /// The days of one programme.
    pub(super) fn in_programme(&self, id: Id<Programme>) -> Days {
        self.0.get(&id).copied().unwrap_or_default()
    }

    /// A guide belongs to all programmes: whichever wants to be told first decides.
    pub(super) fn for_guides(&self) -> (i64, i64) {
        let first = |days: fn(&Days) -> i64| self.0.values().map(days).min();
        let usual = Days::default();
        (first(|d| d.talk).unwrap_or(usual.talk), first(|d| d.spoken).unwrap_or(usual.spoken))
    }
}

#[cfg(test)]
#[path = "alarms_test.rs"]
mod tests;
