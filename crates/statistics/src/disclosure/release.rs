//! Figures that follow or overlap each other: what one tells beside another.

use std::collections::{BTreeMap, BTreeSet};

use super::Audience;
use super::determined::a_few_follow;

/// Public figures stay at least so many days.
const DAYS_OUTSIDE: u32 = 90;
/// So many must have changed in each unit of a new public table: two more than the smallest group. In the
/// rehearsal of [`super::attack`] with ten, who claims that everybody has it who joined a place whose
/// figure rose is right 5.2 points above chance; with twelve, 4.1. Any rounding that is right on average
/// rises more often when more of those who joined have it, in large places as in small ones, so only more
/// people help. To keep each figure until five of those in it have changed makes it worse (8.7 points with
/// ten): then it moves just when many of the last who joined have it.
const CHANGED_OUTSIDE: u64 = 12;

/// Whether figures may take the place of earlier ones. `changed` holds, for every cell shown, how many
/// people came into it or left it since: the difference between two figures is a figure too. Inside, a
/// cell may also be as it was; outside, all must have changed, and `days` must have passed.
///
/// ```
/// use statistics::disclosure::{Audience, may_replace};
/// assert!(!may_replace(&[12, 1], 120, Audience::Outside));
/// assert!(may_replace(&[12, 10], 120, Audience::Outside));
/// ```
pub fn may_replace(changed: &[u64], days: u32, audience: Audience) -> bool {
    let least = audience.smallest_group();
    match audience {
        Audience::Inside => changed.iter().all(|people| *people == 0 || *people >= least),
        Audience::Outside => days >= DAYS_OUTSIDE && changed.iter().all(|people| *people >= least),
    }
}

/// The people of one published unit, such as a place, at one date, each in one category.
pub type Unit = BTreeMap<u64, usize>;

/// How many people came into a unit, left it, or stand in another category than before.
pub fn changed(before: &Unit, now: &Unit) -> u64 {
    let other = now.iter().filter(|(person, category)| before.get(person) != Some(*category)).count();
    let gone = before.keys().filter(|person| !now.contains_key(person)).count();
    (other + gone) as u64
}

/// Whether tables of units may be published anew: each must have changed as [`may_replace`] says, outside
/// by twelve people, and those who joined a unit, or left it, are not all of one category: who knows them
/// would know it of each. Units are paired in order; one that is new or gone counts as changed by all its
/// people.
pub fn may_release(before: &[Unit], now: &[Unit], days: u32, audience: Audience) -> bool {
    let none = Unit::new();
    let at = |units: &'_ [Unit], unit: usize| units.get(unit).unwrap_or(&none).clone();
    let pairs: Vec<(Unit, Unit)> =
        (0..before.len().max(now.len())).map(|unit| (at(before, unit), at(now, unit))).collect();
    let all: Vec<u64> = pairs.iter().map(|(before, now)| changed(before, now)).collect();
    let enough = audience == Audience::Inside || all.iter().all(|people| *people >= CHANGED_OUTSIDE);
    enough
        && may_replace(&all, days, audience)
        && pairs.iter().all(|(before, now)| !all_alike(now, before) && !all_alike(before, now))
}

/// Whether those of the one who are not in the other are all of one category.
fn all_alike(these: &Unit, those: &Unit) -> bool {
    let own = these.iter().filter(|(person, _)| !those.contains_key(person));
    own.map(|(_, category)| category).collect::<BTreeSet<_>>().len() == 1
}

/// What somebody has already been shown, so that the next figure about overlapping people is not the
/// last one but for a few. Kept for a person and for their organisation.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    shown: Vec<BTreeSet<u64>>,
}

impl Asked {
    /// Whether a figure about these people may be shown as well, and remembers them if so. It may not if
    /// they are fewer than the smallest group, or if adding and taking away one or two figures already
    /// shown leaves fewer, such as all but two places that do not overlap, or if a few whom the figures tell
    /// apart follow from any number of them.
    pub fn may_show(&mut self, people: &BTreeSet<u64>, audience: Audience) -> bool {
        let least = audience.smallest_group() as usize;
        if people.len() < least {
            return false;
        }
        if self.shown.contains(people) {
            return true;
        }
        for (at, first) in self.shown.iter().enumerate() {
            if tells(people, &[first], least) {
                return false;
            }
            if self.shown.iter().skip(at + 1).any(|second| tells(people, &[first, second], least)) {
                return false;
            }
        }
        let all: Vec<&BTreeSet<u64>> = self.shown.iter().chain([people]).collect();
        if a_few_follow(&all, least) {
            return false;
        }
        self.shown.push(people.clone());
        true
    }
}

/// Whether the figure, with the others each added or taken away, is about fewer than `least` people, and
/// about some.
fn tells(people: &BTreeSet<u64>, others: &[&BTreeSet<u64>], least: usize) -> bool {
    let all: BTreeSet<u64> = others.iter().copied().flatten().chain(people).copied().collect();
    let mut left = vec![0usize; 1 << others.len()];
    for person in &all {
        let own = i32::from(people.contains(person));
        for (signs, count) in left.iter_mut().enumerate() {
            let with = others.iter().enumerate().map(|(at, other)| {
                let sign = if signs >> at & 1 == 1 { 1 } else { -1 };
                sign * i32::from(other.contains(person))
            });
            *count += usize::from(own + with.sum::<i32>() != 0);
        }
    }
    left.into_iter().any(|count| (1..least).contains(&count))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(range: std::ops::Range<u64>) -> BTreeSet<u64> {
        range.collect()
    }

    #[test]
    fn one_newcomer_does_not_change_a_figure_inside() {
        assert!(!may_replace(&[1, 0, 8], 1, Audience::Inside));
        assert!(may_replace(&[5, 0, 8], 1, Audience::Inside));
        assert!(!may_replace(&[15, 0], 100, Audience::Outside));
        assert!(!may_replace(&[15, 20], 89, Audience::Outside));
    }

    fn unit(range: std::ops::Range<u64>, category: impl Fn(u64) -> usize) -> Unit {
        range.map(|person| (person, category(person))).collect()
    }

    #[test]
    fn a_release_waits_for_twelve_in_every_place_and_ninety_days() {
        let kind = |person: u64| (person % 3) as usize;
        let (before, now) = ([unit(0..30, kind), unit(100..120, kind)], unit(0..42, kind));
        let outside =
            |second: Unit, days| may_release(&before, &[now.clone(), second], days, Audience::Outside);
        assert!(outside(unit(100..132, kind), 90));
        assert!(!outside(unit(100..131, kind), 90));
        assert!(!outside(unit(100..132, kind), 89));
        assert!(outside(unit(106..126, kind), 90));
        // Ten who only changed their category have changed too.
        assert_eq!(changed(&unit(0..10, |_| 0), &unit(0..10, |_| 1)), 10);
        assert!(!may_release(&before, &before[..1], 90, Audience::Outside));
    }

    #[test]
    fn those_who_join_or_leave_are_not_all_of_one_kind() {
        let first = unit(0..30, |person| (person % 2) as usize);
        let mut joined = first.clone();
        joined.extend(unit(30..42, |_| 1));
        let release = |before: &Unit, now: &Unit| {
            may_release(std::slice::from_ref(before), std::slice::from_ref(now), 200, Audience::Outside)
        };
        assert!(!release(&first, &joined) && !release(&joined, &first));
        joined.insert(42, 0);
        assert!(release(&first, &joined));
    }

    #[test]
    fn a_filter_that_leaves_out_one_person_is_refused() {
        let mut asked = Asked::default();
        assert!(asked.may_show(&people(0..30), Audience::Inside));
        assert!(!asked.may_show(&people(1..30), Audience::Inside));
        assert!(!asked.may_show(&people(2..32), Audience::Inside));
        assert!(asked.may_show(&people(5..30), Audience::Inside));
        assert!(asked.may_show(&people(0..30), Audience::Inside));
        assert!(!asked.may_show(&people(0..4), Audience::Inside));
        assert_eq!(asked.shown.len(), 2);
    }

    #[test]
    fn two_figures_that_leave_a_few_of_a_third_are_refused() {
        let mut asked = Asked::default();
        assert!(asked.may_show(&people(0..40), Audience::Inside));
        assert!(asked.may_show(&people(0..20), Audience::Inside));
        // All less these and those: two people.
        assert!(!asked.may_show(&people(20..38), Audience::Inside));
        assert!(asked.may_show(&people(20..35), Audience::Inside));
    }
}
