//! From people of several snapshots to groups and figures: who is told apart by anything that is published.

use std::collections::BTreeMap;

use super::super::tables::{SUM_LOSS, TOTAL_LOSS};
use super::super::{Attribute, Policy};
use super::system::{Figure, System};
use super::{Cell, Edition, Traits};

/// With more groups than this a release is not looked at.
pub(super) const MOST_GROUPS: usize = 400;

/// What people were at each snapshot; none where they were not there.
type Course = Vec<Option<Traits>>;

/// Groups of people that do not overlap, and figures about them.
pub(super) struct Groups {
    courses: Vec<Course>,
    counts: Vec<u64>,
    figures: Vec<Figure>,
    /// Which figure is which.
    at: BTreeMap<Vec<usize>, usize>,
    policy: Policy,
    /// Whether something is secret now that has been published.
    told: bool,
}

impl Groups {
    /// People who were alike at every snapshot stand in one group. A reader knows which groups there could
    /// be: those with people, and for every combination of categories one that has always been there. So who
    /// came or left is compared only with others who did: a reader may know that nobody else has. None if
    /// there are too many.
    pub(super) fn of(editions: &[Edition], categories: &[usize], policy: Policy) -> Option<Groups> {
        let used: Vec<bool> = (0..categories.len())
            .map(|attribute| editions.iter().any(|edition| edition.uses(attribute)))
            .collect();
        // What is in no table tells nobody apart.
        let plain = |traits: &Traits| -> Traits {
            traits.iter().zip(&used).map(|(category, used)| if *used { *category } else { 0 }).collect()
        };
        let mut found: BTreeMap<Course, u64> = BTreeMap::new();
        for traits in combinations(categories, &used)? {
            found.insert(vec![Some(traits); editions.len()], 0);
        }
        let mut everybody: Vec<u64> = editions.iter().flat_map(|one| one.people.keys().copied()).collect();
        everybody.sort_unstable();
        everybody.dedup();
        for person in everybody {
            let course = editions.iter().map(|edition| edition.people.get(&person).map(&plain)).collect();
            *found.entry(course).or_default() += 1;
        }
        let (courses, counts): (Vec<Course>, Vec<u64>) = found.into_iter().unzip();
        (courses.len() <= MOST_GROUPS).then(|| Groups {
            courses,
            counts,
            figures: Vec::new(),
            at: BTreeMap::new(),
            policy,
            told: false,
        })
    }

    /// The groups that stand in a cell at a snapshot.
    fn within(&self, snapshot: usize, cell: &Cell) -> Vec<usize> {
        let stands = |group: &usize| match &self.courses[*group][snapshot] {
            Some(traits) => cell.iter().all(|(attribute, category)| traits[*attribute] == *category),
            None => false,
        };
        (0..self.courses.len()).filter(stands).collect()
    }

    fn count(&self, groups: &[usize]) -> u64 {
        groups.iter().map(|group| self.counts[*group]).sum()
    }

    /// A figure that has been published, or shall be: the same people are the same figure, and what was
    /// published stays as it was. Says where it stands.
    pub(super) fn cell(
        &mut self,
        snapshot: usize,
        cell: &Cell,
        published: Option<bool>,
        sums: &[u64],
    ) -> usize {
        let groups = self.within(snapshot, cell);
        let count = self.count(&groups);
        let several: Vec<(u64, bool)> = sums.iter().map(|sum| (*sum, true)).collect();
        let extra = [TOTAL_LOSS, SUM_LOSS, 0][cell.len().min(2)];
        let figure = Figure {
            hidden: published.map_or_else(|| self.policy.hides(count, &several), |shown| !shown),
            fixed: published.is_some() || cell.is_empty(),
            need: self.policy.audience.smallest_group(),
            loss: 1_000 + count.min(999) + extra,
            groups,
        };
        self.add(figure)
    }

    /// Those who came into a cell or left it between two snapshots: few of them, or all who came or left at
    /// all, are as secret as a cell.
    pub(super) fn difference(&mut self, (before, now): (usize, usize), cell: &Cell) {
        let (old, new) = (self.within(before, cell), self.within(now, cell));
        let everybody = [self.within(before, &Cell::new()), self.within(now, &Cell::new())];
        let only = |these: &[usize], those: &[usize]| -> Vec<usize> {
            these.iter().copied().filter(|group| those.binary_search(group).is_err()).collect()
        };
        let least = self.policy.audience.smallest_group();
        for (these, those, all) in [
            (&new, &old, only(&everybody[1], &everybody[0])),
            (&old, &new, only(&everybody[0], &everybody[1])),
        ] {
            let groups = only(these, those);
            let (count, all) = (self.count(&groups), self.count(&all));
            let alike = self.policy.attribute == Attribute::Sensitive && !cell.is_empty() && count == all;
            if count > 0 && (count < least || alike) {
                self.secret(groups, least);
            }
        }
    }

    /// People told apart by several tables together, though by none alone: a few of them are never certain.
    pub(super) fn fine_groups(&mut self) {
        let least = self.policy.audience.smallest_group();
        for group in 0..self.counts.len() {
            if (1..least).contains(&self.counts[group]) {
                self.secret(vec![group], 1);
            }
        }
    }

    /// What nobody prints, and nobody may work out.
    fn secret(&mut self, groups: Vec<usize>, need: u64) {
        if !groups.is_empty() {
            self.add(Figure { groups, hidden: true, fixed: true, need, loss: 0 });
        }
    }

    fn add(&mut self, figure: Figure) -> usize {
        if let Some(known) = self.at.get(&figure.groups) {
            let old = &mut self.figures[*known];
            self.told |= old.fixed && !old.hidden && figure.hidden;
            if !old.fixed {
                old.hidden |= figure.hidden;
                old.fixed = figure.fixed;
            }
            old.need = old.need.max(figure.need);
            return *known;
        }
        self.at.insert(figure.groups.clone(), self.figures.len());
        self.figures.push(figure);
        self.figures.len() - 1
    }

    /// None if something that must be secret has been published before.
    pub(super) fn into_system(self) -> Option<System> {
        let least = self.policy.audience.smallest_group();
        (!self.told).then(|| System::new(self.counts, self.figures, least))
    }
}

/// All combinations of the categories that are used; none if they are too many.
fn combinations(categories: &[usize], used: &[bool]) -> Option<Vec<Traits>> {
    let mut found: Vec<Traits> = vec![Vec::new()];
    for (count, used) in categories.iter().zip(used) {
        let count = if *used { *count } else { 1 };
        found = found
            .iter()
            .flat_map(|traits| (0..count).map(move |category| [&traits[..], &[category]].concat()))
            .collect();
        if found.len() > MOST_GROUPS {
            return None;
        }
    }
    Some(found)
}
