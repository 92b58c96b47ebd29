//! The whole waiting list at once: best together, fair to those who wait and to those who carry.

use assignment::{Alternative, Assignment, Candidate, Rules, Waiting, Waits, assign};
use foundation::{Error, Result};

use crate::{Field, Must, Seeker};

/// Somebody who leaves the ward within so many days …
const SOON_DAYS: i64 = 7;
/// … goes before those who have waited up to so many days longer.
const SOON_COUNTS: i64 = 14;
/// So many guides are shown first for one person.
const SHOWN: usize = 3;

/// The best matching of a whole waiting list, which can be asked why.
#[derive(Debug)]
pub struct Whole {
    assignment: Assignment,
    /// What keeps each who got nobody waiting.
    waits: Vec<(usize, Waits)>,
}

/// Why somebody waits, as the programme's texts call it (`wait-…`), and whose one more place would help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitsFor {
    /// `no-consent`, `no-guide`, `no-room`, `no-language`, `too-far`, `all-known` or `own-ward`.
    pub reason: &'static str,
    /// The guides (places in [`Field::guides`]) one more place with whom would let this person in.
    pub openings: Vec<usize>,
}

/// What choosing another guide would do to somebody else who waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// Who would be moved (a place in [`Field::seekers`]).
    pub seeker: usize,
    /// The guide they would get instead; nobody when they would have to wait.
    pub to: Option<usize>,
}

/// A guide to show for somebody who waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    /// The guide (a place in [`Field::guides`]).
    pub guide: usize,
    /// Whom choosing this one would move, and where to: why the best, and not this one.
    pub instead: Vec<Moved>,
}

/// Matches all who wait with guides: as many as possible, then those with the longest wait first, then as the
/// wishes weigh and with the load spread. Never a pair that a must forbids.
pub fn match_all(field: &Field<'_>) -> Result<Whole> {
    let waiting: Vec<Waiting> = field.seekers.iter().map(|seeker| line(field, seeker)).collect();
    let room: Vec<u32> = field.guides.iter().map(|guide| small(guide.room())).collect();
    let load: Vec<u32> = field.guides.iter().map(|guide| small(guide.taken)).collect();
    let rules = Rules { load: &load, steps: &field.steps() };
    let assignment = assign(&waiting, &room, &rules).map_err(Error::broken)?;
    let waits = assignment.explain();
    Ok(Whole { assignment, waits })
}

fn small(number: i64) -> u32 {
    u32::try_from(number.clamp(0, 1000)).unwrap_or(0)
}

/// Everybody nothing but room speaks against, so that the answer can also tell whose room would help.
fn line(field: &Field<'_>, seeker: &Seeker) -> Waiting {
    let candidates =
        field.guides.iter().enumerate().filter_map(|(at, guide)| match field.forbidden(seeker, guide) {
            None | Some(Must::Room) => Some(Candidate { supporter: at, cost: field.cost(seeker, guide) }),
            Some(_) => None,
        });
    Waiting { candidates: candidates.collect(), priority: priority(field, seeker) }
}

/// Who goes first when two would get the same guide.
fn priority(field: &Field<'_>, seeker: &Seeker) -> i64 {
    let soon = seeker.discharge_on.is_some_and(|day| day.days_since(field.today) <= SOON_DAYS);
    field.now.days_since(seeker.waiting_since) + if soon { SOON_COUNTS } else { 0 }
}

impl Whole {
    /// The guide for this person in the best matching of all, if there is one.
    pub fn chosen(&self, seeker: usize) -> Option<usize> {
        self.assignment.chosen.get(seeker).copied().flatten()
    }

    /// The guides to show for this person: the one of the whole first, then those who disturb the whole
    /// least. Only guides who have room.
    pub fn suggested(&self, field: &Field<'_>, seeker: usize) -> Vec<Suggested> {
        let best = self.chosen(seeker).map(|guide| Suggested { guide, instead: Vec::new() });
        let other = |other: Alternative| {
            let moved = other.moves.into_iter().filter(|one| one.waiting != seeker);
            let instead = moved.map(|one| Moved { seeker: one.waiting, to: one.to }).collect();
            Suggested { guide: other.supporter, instead }
        };
        let others = self.assignment.alternatives(seeker).into_iter().map(other);
        let has_room = |one: &Suggested| field.guides.get(one.guide).is_some_and(|guide| guide.room() > 0);
        best.into_iter().chain(others).filter(has_room).take(SHOWN).collect()
    }

    /// Why this person gets nobody now, and what would help.
    pub fn waits(&self, field: &Field<'_>, seeker: usize) -> Option<WaitsFor> {
        let at = self.waits.binary_search_by_key(&seeker, |(at, _)| *at).ok()?;
        let (_, waits) = self.waits.get(at)?;
        let who = field.seekers.get(seeker)?;
        Some(match waits {
            Waits::AllFull { openings, .. } => WaitsFor {
                reason: "no-room",
                openings: openings.iter().map(|opening| opening.supporter).collect(),
            },
            Waits::NoCandidate => WaitsFor { reason: nobody_fits(field, who), openings: Vec::new() },
        })
    }

    /// How many got a guide.
    pub fn matched(&self) -> usize {
        self.assignment.matched
    }
}

/// What stands in the way of most guides, when nobody at all could be asked.
fn nobody_fits(field: &Field<'_>, seeker: &Seeker) -> &'static str {
    let mut counts = [0_usize; 4];
    let reasons = ["no-language", "too-far", "all-known", "own-ward"];
    for guide in &field.guides {
        match field.forbidden(seeker, guide) {
            Some(Must::Consent) => return "no-consent",
            Some(Must::Language) => counts[0] += 1,
            Some(Must::Distance) => counts[1] += 1,
            Some(Must::ExclusionList | Must::NotSomeoneKnown | Must::EarlierNo) => counts[2] += 1,
            Some(Must::OwnWard) => counts[3] += 1,
            _ => {}
        }
    }
    if !seeker.agreed {
        return "no-consent";
    }
    let most = counts.iter().zip(reasons).filter(|(count, _)| **count > 0).max_by_key(|(count, _)| **count);
    most.map_or("no-guide", |(_, reason)| reason)
}
