//! What matching has worked out for one organisation, kept in memory until something happens there.
//!
//! Keys, wishes and own words are never kept: only codes as bits, first names, who has said no to whom, and the matching
//! itself.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use foundation::{Actor, Day, Db, Error, Id, Look, Memory, Person, Result, Thing, Tx};
use people::Card;
use programme::Running;

use super::{
    Field, Seeker, Suggested, Whole,
    load::{Loaded, Question, load},
    match_all,
};
use crate::{
    Referral,
    path::list_pages::{Cards, Names},
};

/// News that changes nothing matching looks at, and comes often. What is not named here makes it look anew.
const IDLE: &[&str] = &[
    "competence.badge_moved",
    "competence.framework-changed",
    "competence.frameworks-linked",
    "competence.goal_set",
    "competence.handed-out",
    "competence.lived_changed",
    "competence.rated",
    "competence.rater_named",
    "competence.rating_shared",
    "competence.rating_written",
    "competence.recognition_moved",
    "competence.ticked",
    "people.link_made",
    "people.link_opened",
    "people.signed_in",
    "people.signed_out",
    "support.cannot-come",
    "support.feeling-said",
    "support.feed-changed",
    "support.goodbye-written",
    "support.meeting-moved",
    "support.meeting-planned",
    "support.met",
    "support.note-written",
    "support.private-note-written",
    "support.spoken",
    "validation.went-on",
];
/// As long as this it is kept: an approval or a yes that runs out in between is seen then at the latest.
const KEPT_MINUTES: i64 = 10;

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
    names: Names,
}

impl Known {
    fn of(loaded: Loaded) -> Result<(Self, Cards)> {
        let whole = match_all(&loaded.field)?;
        let Loaded { field, asked, questions, running, cards } = loaded;
        let names = cards.iter().map(|(id, card)| (*id, card.first_name.clone())).collect();
        Ok((Self { field, asked, questions, running, whole, suggested: Mutex::default(), names }, cards))
    }

    /// Where somebody who waits stands in the field.
    pub fn waiting(&self, referral: Id<Referral>) -> Option<usize> {
        self.field.seekers.iter().position(|seeker| seeker.referral == referral)
    }

    /// What these are called. Only a guide who has stopped since being asked has to be looked up.
    pub async fn names(&self, tx: &mut Tx, actor: &Actor, ids: &[Id<Person>]) -> Result<Names> {
        let mut names = Names::with_capacity(ids.len());
        let mut others = Vec::new();
        for id in ids {
            match self.names.get(id) {
                Some(name) => drop(names.insert(*id, name.clone())),
                None => others.push(*id),
            }
        }
        if !others.is_empty() {
            let cards = people::cards(tx, actor, &others).await?;
            names.extend(cards.into_iter().map(|(id, card)| (id, card.first_name)));
        }
        Ok(names)
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

static KEPT: Memory<Known> = Memory::new(KEPT_MINUTES, IDLE);

/// What matching knows of the actor's organisation: one statement as long as nothing has happened there.
pub async fn known(tx: &mut Tx, actor: &Actor, today: Day) -> Result<Arc<Known>> {
    Ok(known_at_hand(tx, actor, today).await?.0)
}

/// As [`known`], for a page about somebody: who was opened to work it out just now need not be read again.
pub async fn known_at_hand(tx: &mut Tx, actor: &Actor, today: Day) -> Result<(Arc<Known>, AtHand)> {
    actor.must_see("match.list", &Thing::of(actor.hat.org))?;
    fresh(tx, actor, today).await
}

/// The cards that are at hand while one page is made.
#[derive(Debug, Default)]
pub struct AtHand(Cards);

impl AtHand {
    /// The card of the one the page is about.
    pub async fn card(mut self, tx: &mut Tx, actor: &Actor, id: Id<Person>) -> Result<Card> {
        if let Some(card) = self.0.remove(&id) {
            return Ok(card);
        }
        people::cards(tx, actor, &[id]).await?.remove(&id).ok_or(Error::NotFound)
    }
}

async fn fresh(tx: &mut Tx, actor: &Actor, today: Day) -> Result<(Arc<Known>, AtHand)> {
    let since = match KEPT.look(tx, actor, today).await? {
        Look::Known(known) => return Ok((known, AtHand::default())),
        Look::Anew(since) => since,
    };
    let (known, cards) = Known::of(load(tx, actor, today).await?)?;
    let known = Arc::new(known);
    KEPT.keep(actor, today, since, known.clone());
    Ok((known, AtHand(cards)))
}

/// As time passes: works out anew what has changed for those who have looked lately, so that the next look need not,
/// and forgets the rest, so that nothing stays in memory for long. `itself` is the house.
pub async fn refresh_known(db: &Db, itself: &Actor, today: Day) -> Result<()> {
    crate::home::forget_old(itself);
    for org in KEPT.young(itself) {
        let mut itself = itself.clone();
        itself.hat.org = org;
        db.read(async |tx| fresh(tx, &itself, today).await).await?;
    }
    Ok(())
}
