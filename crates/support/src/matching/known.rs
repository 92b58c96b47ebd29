//! What matching has worked out for one organisation, kept in memory until something happens there.
//!
//! Names, keys and own words are never kept: only codes as bits, who has said no to whom, and the matching itself.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, Weak},
};

use foundation::{Actor, Day, Db, Id, Organisation, Person, Result, Thing, Timestamp, Trust, Tx, trail_mark};
use programme::Running;

use super::{
    field::{Field, Seeker},
    load::{Loaded, Question, load},
    whole::{Suggested, Whole, match_all},
};
use crate::{Referral, path::list_pages::Cards};

/// News that changes nothing matching looks at, and comes often. What is not named here makes it look anew.
const IDLE: &[&str] = &[
    "looked",
    "competence.handed-out",
    "competence.ticked",
    "people.link_made",
    "people.link_opened",
    "people.signed_in",
    "people.signed_out",
    "support.cannot-come",
    "support.feeling-said",
    "support.feed-changed",
    "support.goodbye-written",
    "support.meeting-planned",
    "support.met",
    "support.note-written",
    "support.private-note-written",
    "support.spoken",
];
/// As long as this it is kept: an approval or a yes that runs out in between is seen then at the latest.
const KEPT_MINUTES: i64 = 10;
/// No transaction lasts so long: what was begun before and is not in the trail yet will be counted.
const OPEN_MINUTES: i64 = 10;

/// What matching knows of an organisation.
#[derive(Debug)]
pub struct Known {
    /// What matching looks at. Only those who wait are in it, not those who are being asked.
    pub field: Field<'static>,
    /// Those who are being asked.
    pub asked: Vec<Seeker>,
    /// The questions that are open.
    pub questions: Vec<Question>,
    /// The programme.
    pub running: Running,
    /// The best matching of all who wait.
    pub whole: Whole,
    suggested: Mutex<HashMap<usize, Arc<Vec<Suggested>>>>,
}

impl Known {
    fn of(loaded: Loaded) -> Result<(Self, Cards)> {
        let whole = match_all(&loaded.field)?;
        let Loaded { field, asked, questions, running, cards } = loaded;
        Ok((Self { field, asked, questions, running, whole, suggested: Mutex::default() }, cards))
    }

    /// Where somebody who waits stands in the field.
    pub fn waiting(&self, referral: Id<Referral>) -> Option<usize> {
        self.field.seekers.iter().position(|seeker| seeker.referral == referral)
    }

    /// The guides to show first for somebody who waits, worked out once.
    pub fn suggested(&self, seeker: usize) -> Arc<Vec<Suggested>> {
        let lock = || self.suggested.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = lock().get(&seeker) {
            return found.clone();
        }
        let found = Arc::new(self.whole.suggested(&self.field, seeker));
        lock().insert(seeker, found.clone());
        found
    }
}

/// What the trail said when it was worked out.
type Mark = (i64, Option<Timestamp>);

struct Kept {
    /// Which house: tests have several in one program.
    house: Weak<Trust>,
    org: Id<Organisation>,
    from: Timestamp,
    mark: Mark,
    at: Timestamp,
    known: Arc<Known>,
}

impl Kept {
    fn is_of(&self, actor: &Actor) -> bool {
        std::ptr::eq(self.house.as_ptr(), Arc::as_ptr(&actor.trust))
    }
    fn is_for(&self, actor: &Actor) -> bool {
        self.org == actor.hat.org && self.is_of(actor)
    }
    fn is_young(&self, now: Timestamp) -> bool {
        self.at <= now && now < self.at.plus_minutes(KEPT_MINUTES) && self.house.strong_count() > 0
    }
}

static KEPT: Mutex<Vec<Kept>> = Mutex::new(Vec::new());

/// What matching knows of the actor's organisation: one statement as long as nothing has happened there.
pub async fn known(tx: &mut Tx, actor: &Actor, today: Day) -> Result<Arc<Known>> {
    Ok(known_at_hand(tx, actor, today).await?.0)
}

/// As [`known`], for a page with names: those that were opened to work it out just now need not be read again.
pub async fn known_at_hand(tx: &mut Tx, actor: &Actor, today: Day) -> Result<(Arc<Known>, AtHand)> {
    actor.must_see("match.list", &Thing::of(actor.hat.org))?;
    fresh(tx, actor, today).await
}

/// The cards that are at hand while one page is made.
#[derive(Debug, Default)]
pub struct AtHand(Cards);

impl AtHand {
    /// The cards of these people: those at hand, and the others in one statement.
    pub async fn cards(mut self, tx: &mut Tx, actor: &Actor, ids: &[Id<Person>]) -> Result<Cards> {
        let (here, others): (Vec<Id<Person>>, Vec<_>) = ids.iter().partition(|id| self.0.contains_key(id));
        let mut found: Cards = here.iter().filter_map(|id| self.0.remove_entry(id)).collect();
        if !others.is_empty() {
            found.extend(people::cards(tx, actor, &others).await?);
        }
        Ok(found)
    }
}

async fn fresh(tx: &mut Tx, actor: &Actor, today: Day) -> Result<(Arc<Known>, AtHand)> {
    let young = find(actor, today);
    let from = young.as_ref().map_or(actor.now.plus_minutes(-OPEN_MINUTES), |(from, ..)| *from);
    // Before anything is read: what happens meanwhile makes the next look work it out anew.
    let mark = trail_mark(tx, actor.hat.org, from, IDLE).await?;
    if let Some((_, _, known)) = young.filter(|(_, before, _)| *before == mark) {
        return Ok((known, AtHand::default()));
    }
    let (known, cards) = Known::of(load(tx, actor, today).await?)?;
    let known = Arc::new(known);
    keep(actor, (from, mark), known.clone());
    Ok((known, AtHand(cards)))
}

fn find(actor: &Actor, today: Day) -> Option<(Timestamp, Mark, Arc<Known>)> {
    let kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let right =
        |kept: &&Kept| kept.is_for(actor) && kept.is_young(actor.now) && kept.known.field.today == today;
    kept.iter().find(right).map(|kept| (kept.from, kept.mark, kept.known.clone()))
}

fn keep(actor: &Actor, (from, mark): (Timestamp, Mark), known: Arc<Known>) {
    let (house, org, at) = (Arc::downgrade(&actor.trust), actor.hat.org, actor.now);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    kept.retain(|kept| !kept.is_for(actor) && kept.is_young(at));
    kept.push(Kept { house, org, from, mark, at, known });
}

/// As time passes: works out anew what has changed for those who have looked lately, so that the next look need not,
/// and forgets the rest, so that nothing stays in memory for long. `itself` is the house.
pub async fn refresh_known(db: &Db, itself: &Actor, today: Day) -> Result<()> {
    for org in young(itself) {
        let mut itself = itself.clone();
        itself.hat.org = org;
        db.read(async |tx| fresh(tx, &itself, today).await).await?;
    }
    Ok(())
}

/// The organisations of this house about which something is kept.
fn young(itself: &Actor) -> Vec<Id<Organisation>> {
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    kept.retain(|kept| kept.is_young(itself.now));
    kept.iter().filter(|kept| kept.is_of(itself)).map(|kept| kept.org).collect()
}
