//! Attacks on what was published: whoever subtracts, compares or solves must find nothing certain.
//!
//! An [`Attacker`] knows groups of people that do not overlap and facts about how many there are in some
//! of them together: what was shown, what was rounded, what they know of their own organisation or of who
//! joined. It tries
//! - **subtraction**: a sum without parts of it, of all facts, wherever one holds the other;
//! - **differencing in time**: who was there before and who joined are groups of their own;
//! - **overlapping filters**, **linked tables**, **several editions** and **dashboards** laid over each
//!   other: each region of the overlap is a group ([`Attacker::of_overlaps`]);
//! - **total minus own**: the own groups are known;
//! - **unpicking**: bounds on whole numbers, pushed from fact to fact until nothing moves, and for small
//!   puzzles every way in which the facts can be true; rounded figures are bounds too;
//! - **homogeneity**: a unit in which everybody, or nobody, is of one kind.
//!
//! It shares no code with the protection (greatest flows there, bounds and search here). [`rehearse`]
//! attacks whole invented programmes and says how often the claims were right.

mod bounds;
mod overlaps;
mod published;
mod rehearsal;
mod search;

pub use rehearsal::{Claims, Mechanism, rehearse};

use super::rounding::BASE;
use super::{Audience, Shown};

/// No upper end.
pub const UNBOUNDED: u64 = u64::MAX;

/// Between what a count must lie, ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The lower end.
    pub low: u64,
    /// The upper end, or [`UNBOUNDED`].
    pub high: u64,
}

impl Bounds {
    /// How far apart the ends are.
    pub fn width(self) -> u64 {
        self.high.saturating_sub(self.low)
    }

    /// Whether only one value is left.
    pub fn is_certain(self) -> bool {
        self.low == self.high
    }
}

/// How many there are in some groups together.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Fact {
    /// Sorted, each once.
    groups: Vec<usize>,
    bounds: Bounds,
}

/// Somebody who has read everything that was published and wants to know more.
#[derive(Debug, Clone)]
pub struct Attacker {
    groups: usize,
    facts: Vec<Fact>,
}

/// What an attacker has found about the groups that nobody told it directly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Groups whose count is certain, with it.
    pub certain: Vec<(usize, u64)>,
    /// Groups whose possible counts lie closer than a smallest group; the certain ones too.
    pub narrow: Vec<(usize, Bounds)>,
}

impl Attacker {
    /// Knows that there are so many groups of people, none in two of them, and nothing more.
    pub fn new(groups: usize) -> Attacker {
        Attacker { groups, facts: Vec::new() }
    }

    /// Learns that there are between `low` and `high` people in these groups together, for certain.
    /// Groups that do not exist are left out.
    pub fn knows(&mut self, groups: &[usize], low: u64, high: u64) {
        let mut groups: Vec<usize> = groups.iter().copied().filter(|group| *group < self.groups).collect();
        groups.sort_unstable();
        groups.dedup();
        if groups.is_empty() {
            return;
        }
        match self.facts.iter_mut().find(|fact| fact.groups == groups) {
            Some(fact) => {
                fact.bounds.low = fact.bounds.low.max(low);
                fact.bounds.high = fact.bounds.high.min(high);
            }
            None => self.facts.push(Fact { groups, bounds: Bounds { low, high } }),
        }
    }

    /// Reads an exact figure about these groups together.
    pub fn sees(&mut self, groups: &[usize], shown: Shown, audience: Audience) {
        match shown {
            Shown::Count(count) => self.knows(groups, count, count),
            Shown::Few => self.knows(groups, 0, audience.smallest_group() - 1),
            Shown::Hidden => {}
        }
    }

    /// Reads a rounded figure about these groups together, and knows how it was rounded.
    pub fn sees_rounded(&mut self, groups: &[usize], shown: Shown, audience: Audience) {
        match shown {
            Shown::Count(count) => {
                let low = count.saturating_sub(BASE - 1).max(audience.smallest_group());
                self.knows(groups, low, count.saturating_add(BASE - 1));
            }
            few_or_hidden => self.sees(groups, few_or_hidden, audience),
        }
    }

    /// What can be said of each group, by subtraction and by bounds. None if the facts contradict each other.
    pub fn bounds(&self) -> Option<Vec<Bounds>> {
        bounds::pushed(self.groups, &bounds::subtracted(&self.facts))
    }

    /// What can be said of each group for certain, by trying every way in which the facts can be true:
    /// the exact ends. None if the facts contradict each other, a group has no upper end, or `steps` do
    /// not suffice.
    pub fn exact_bounds(&self, steps: usize) -> Option<Vec<Bounds>> {
        search::ends(&self.facts, &self.bounds()?, steps)
    }

    /// The attack: exact where it is small enough, otherwise by bounds. A group is narrow when its
    /// possible counts lie closer than `least`. None if the facts contradict each other.
    pub fn attack(&self, least: u64) -> Option<Report> {
        const STEPS: usize = 20_000;
        let bounds = self.exact_bounds(STEPS).or_else(|| self.bounds())?;
        let told =
            |group: usize| self.facts.iter().any(|fact| fact.groups == [group] && fact.bounds.is_certain());
        let found = || bounds.iter().copied().enumerate().filter(|(group, _)| !told(*group));
        Some(Report {
            certain: found().filter(|(_, b)| b.is_certain()).map(|(group, b)| (group, b.low)).collect(),
            narrow: found().filter(|(_, b)| b.width() < least).collect(),
        })
    }

    /// Of the groups that one unit of people is divided into, the one that must hold everybody, if there
    /// must be anybody.
    pub fn everybody_in(&self, unit: &[usize]) -> Option<usize> {
        let bounds = self.bounds()?;
        let at = |group: &usize| bounds.get(*group).copied();
        let mut peopled = unit.iter().filter(|group| at(group).is_none_or(|b| b.high > 0));
        let only = peopled.next().filter(|_| peopled.next().is_none())?;
        at(only).filter(|b| b.low > 0).map(|_| *only)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn certain(attacker: &Attacker) -> Vec<(usize, u64)> {
        attacker.attack(5).unwrap().certain
    }

    #[test]
    fn a_sum_without_its_other_parts_is_the_part() {
        let mut attacker = Attacker::new(3);
        attacker.knows(&[0, 1, 2], 30, 30);
        attacker.knows(&[0], 12, 12);
        attacker.knows(&[1], 15, 15);
        assert_eq!(certain(&attacker), [(2, 3)]);
    }

    #[test]
    fn two_dates_give_away_the_newcomer() {
        let mut attacker = Attacker::new(2);
        attacker.knows(&[1], 0, 1);
        attacker.sees(&[0], Shown::Few, Audience::Inside);
        attacker.sees(&[0, 1], Shown::Count(5), Audience::Inside);
        assert_eq!(certain(&attacker), [(0, 4), (1, 1)]);
    }

    #[test]
    fn filters_that_overlap_give_away_what_lies_between_them() {
        // Everybody but one of a place, and everybody of the place: facts about three regions.
        let mut attacker = Attacker::new(3);
        attacker.knows(&[0, 1], 40, 40);
        attacker.knows(&[0, 2], 33, 33);
        attacker.knows(&[0, 1, 2], 41, 41);
        assert_eq!(certain(&attacker), [(0, 32), (1, 8), (2, 1)]);
    }

    #[test]
    fn a_rounded_figure_is_a_bound() {
        let mut attacker = Attacker::new(2);
        attacker.sees_rounded(&[0], Shown::Count(10), Audience::Outside);
        attacker.sees_rounded(&[0, 1], Shown::Count(25), Audience::Outside);
        let bounds = attacker.bounds().unwrap();
        assert_eq!((bounds[0], bounds[1]), (Bounds { low: 10, high: 14 }, Bounds { low: 7, high: 19 }));
    }

    #[test]
    fn a_unit_of_one_kind_is_found_and_facts_that_cannot_be_are_refused() {
        let mut attacker = Attacker::new(2);
        attacker.knows(&[0, 1], 8, 8);
        attacker.knows(&[1], 0, 0);
        assert_eq!((attacker.everybody_in(&[0, 1]), certain(&attacker)), (Some(0), vec![(0, 8)]));
        attacker.knows(&[0], 9, 9);
        assert_eq!(attacker.attack(5), None);
        assert_eq!(Attacker::new(0).attack(5), Some(Report { certain: vec![], narrow: vec![] }));
    }
}
