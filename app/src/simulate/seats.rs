//! The places guides have, and who has taken them when.

use foundation::Day;

use super::{
    draw::Draw,
    model::{Guide, Referral},
};

/// The places of all guides.
pub(super) struct Seats<'a> {
    guides: &'a [Guide],
    taken: Vec<Vec<(Day, Day)>>,
    /// Distances are asked for again and again.
    places: &'static packs::Places,
}

impl<'a> Seats<'a> {
    /// All are free.
    pub(super) fn new(guides: &'a [Guide]) -> Self {
        Self { guides, taken: vec![Vec::new(); guides.len()], places: packs::installed().places() }
    }

    /// How many guides there are in a municipality.
    pub(super) fn in_town(&self, town: usize) -> usize {
        self.guides.iter().filter(|guide| guide.town == town).count()
    }

    /// One of the guides.
    pub(super) fn guide(&self, nth: usize) -> Option<&'a Guide> {
        self.guides.get(nth)
    }

    /// A guide who fits and has a place during these days, the one with the least to do first.
    pub(super) fn find(&self, draw: &Draw, referral: &Referral, days: (Day, Day)) -> Option<usize> {
        let free = self.guides.iter().enumerate().filter(|(nth, guide)| {
            fits(guide, referral, days.0)
                && self.near(guide, referral)
                && self.used(*nth, days) < guide.room
                && referral.questions.iter().all(|question| question.guide != *nth)
        });
        let load = |nth: usize, guide: &Guide| (self.used(nth, days) * 100) / guide.room.max(1);
        free.map(|(nth, guide)| (load(nth, guide), draw.below(1000), nth)).min().map(|(.., nth)| nth)
    }

    /// Takes a place for these days.
    pub(super) fn take(&mut self, nth: usize, days: (Day, Day)) {
        if let Some(taken) = self.taken.get_mut(nth) {
            taken.push(days);
        }
    }

    fn used(&self, nth: usize, (from, until): (Day, Day)) -> usize {
        let meets = |taken: &&(Day, Day)| taken.0 <= until && taken.1 >= from;
        self.taken.get(nth).map_or(0, |all| all.iter().filter(meets).count())
    }

    fn near(&self, guide: &Guide, referral: &Referral) -> bool {
        match (self.places.place(guide.who.place), self.places.place(referral.who.place)) {
            (Some(here), Some(there)) => here.distance_km(there) <= guide.travel_km,
            _ => false,
        }
    }
}

/// Whether the two may be asked on this day, as far as wishes and rests go.
fn fits(guide: &Guide, referral: &Referral, day: Day) -> bool {
    let spoken = &referral.wishes.languages;
    let rests = guide
        .rests
        .is_some_and(|(from, until)| from <= day.plus(14) && until.is_none_or(|until| until >= day));
    guide.town == referral.town
        && guide.since <= day
        && !rests
        && guide.stopped_on.is_none_or(|stopped| stopped > day.plus(45))
        && guide.who.speaks.iter().any(|one| spoken.contains(one))
        && referral.wishes.gender.is_none_or(|wanted| wanted == guide.who.gender)
        && referral.wishes.comfort.iter().all(|wish| !guide.cannot.contains(wish))
}
