//! An attacker who has read several tables, editions or dashboards about people that overlap.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Audience, Shown};
use super::bounds::subtracted;
use super::search::possible;
use super::{Attacker, Bounds, Fact, UNBOUNDED};

impl Attacker {
    /// Has read figures that each count some of the same people, as linked tables, the same table at several
    /// dates, or dashboards with filters of their own do. It knows of every person (and everybody who could
    /// have been there: give them too) in which figures they would count, so that it can lay any figures
    /// over each other; but not how many of them there are. The groups are those alike in all figures; says
    /// in which group each person is.
    pub fn of_overlaps(
        figures: &[(BTreeSet<u64>, Shown)],
        audience: Audience,
        rounded: bool,
    ) -> (Attacker, BTreeMap<u64, usize>) {
        let mut marks: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
        for (at, (people, _)) in figures.iter().enumerate() {
            people.iter().for_each(|person| marks.entry(*person).or_default().push(at));
        }
        let alike: BTreeSet<&Vec<usize>> = marks.values().collect();
        let number: BTreeMap<&Vec<usize>, usize> =
            alike.into_iter().enumerate().map(|(group, mark)| (mark, group)).collect();
        let groups = marks.iter().map(|(person, mark)| (*person, number[mark])).collect();
        let mut attacker = Attacker::new(number.len());
        let reads = if rounded { Attacker::sees_rounded } else { Attacker::sees };
        for (at, (_, shown)) in figures.iter().enumerate() {
            let counted = number.iter().filter(|(mark, _)| mark.contains(&at));
            let counted: Vec<usize> = counted.map(|(_, group)| *group).collect();
            reads(&mut attacker, &counted, *shown, audience);
        }
        (attacker, groups)
    }

    /// What can be said of some groups together: by subtraction and bounds, and then by trying whether the
    /// ends can be, as long as the steps suffice. None if the facts contradict each other.
    pub fn between(&self, groups: &[usize], steps: usize) -> Option<Bounds> {
        let mut groups: Vec<usize> = groups.iter().copied().filter(|group| *group < self.groups).collect();
        groups.sort_unstable();
        groups.dedup();
        let facts = subtracted(&self.facts);
        let each = super::bounds::pushed(self.groups, &facts)?;
        let add = |ends: &dyn Fn(Bounds) -> u64| -> u64 {
            groups.iter().fold(0, |sum: u64, group| sum.saturating_add(ends(each[*group])))
        };
        let mut found = Bounds { low: add(&|b| b.low), high: add(&|b| b.high) };
        if let Some(fact) = facts.iter().find(|fact| fact.groups == groups) {
            found.low = found.low.max(fact.bounds.low);
            found.high = found.high.min(fact.bounds.high);
        }
        if groups.is_empty() || found.high == UNBOUNDED || each.iter().any(|b| b.high == UNBOUNDED) {
            return Some(found);
        }
        let mut left = steps;
        let mut may_be = |count: u64| -> bool {
            let fact = Fact { groups: groups.clone(), bounds: Bounds { low: count, high: count } };
            // What could not be tried to the end may be.
            possible(&[&self.facts[..], &[fact]].concat(), each.clone(), &mut left).unwrap_or(true)
        };
        while found.low < found.high && !may_be(found.low) {
            found.low += 1;
        }
        while found.low < found.high && !may_be(found.high) {
            found.high -= 1;
        }
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(range: std::ops::Range<u64>) -> BTreeSet<u64> {
        range.collect()
    }

    #[test]
    fn dashboards_that_overlap_give_away_who_stands_between_them() {
        let figures = [
            (people(0..20), Shown::Count(20)),
            (people(0..12), Shown::Count(12)),
            (people(12..17), Shown::Count(5)),
        ];
        let (attacker, groups) = Attacker::of_overlaps(&figures, Audience::Inside, false);
        assert_eq!(attacker.between(&[groups[&19]], 1_000), Some(Bounds { low: 3, high: 3 }));
        assert_eq!(attacker.attack(5).unwrap().certain, [(groups[&19], 3)]);
    }

    #[test]
    fn the_ends_of_a_sum_are_exact_where_parts_hang_together() {
        // Two groups make eight, each between three and five alone; together they are eight.
        let figures = [
            (people(0..8), Shown::Count(8)),
            (people(0..4), Shown::Hidden),
            (people(4..12), Shown::Count(9)),
        ];
        let (attacker, groups) = Attacker::of_overlaps(&figures, Audience::Inside, false);
        let of = |persons: [u64; 2]| attacker.between(&persons.map(|person| groups[&person]), 1_000).unwrap();
        assert_eq!(of([0, 4]), Bounds { low: 8, high: 8 });
        // Those in the first figure only, and those in the last only: what one loses the other has.
        assert_eq!(of([0, 8]), Bounds { low: 1, high: 17 });
        let mut wrong = Attacker::new(1);
        wrong.knows(&[0], 3, 3);
        wrong.knows(&[0], 4, 4);
        assert_eq!(wrong.between(&[0], 10), None);
    }
}
