//! What waiting counts for each priority, so that one sum holds the three aims.

use crate::Unusable;

/// Room for sums of a few of the largest terms.
const LARGEST_SUM: i64 = i64::MAX / 8;
/// So many times what is needed is taken when it fits: room for changes to come.
const SPARE: i64 = 16;
/// Prices can be moved from rank to rank while one rank is so many times what is needed.
const CLEAR: i64 = 4;

/// Which set of people can be matched depends on the order of priorities alone (matchable sets form
/// a matroid), so ranks stand for the priorities, and one rank outweighs any rearrangement.
#[derive(Debug, Clone, Default)]
pub(crate) struct Levels {
    path: i64,
    ranks: Vec<i64>,
    priorities: Vec<i64>,
}

impl Levels {
    /// The ranks of these priorities, one a person; `needed` is more than any rearrangement can change.
    pub(crate) fn of(priorities: Vec<i64>, needed: i64) -> Result<Levels, Unusable> {
        let mut ranks = priorities.clone();
        ranks.sort_unstable();
        ranks.dedup();
        let highest = i64::try_from(ranks.len()).map_err(|_| Unusable::TooLarge)?;
        let fits = |path: &i64| path.checked_mul(highest).is_some_and(|sum| sum <= LARGEST_SUM);
        let wide = needed.checked_mul(SPARE).filter(fits);
        let path = wide.or(Some(needed).filter(fits)).ok_or(Unusable::TooLarge)?;
        Ok(Levels { path, ranks, priorities })
    }

    /// What leaving this person waiting costs.
    pub(crate) fn left_out(&self, person: usize) -> i64 {
        self.path * (self.ranks.partition_point(|rank| *rank < self.priorities[person]) as i64 + 1)
    }

    /// Every person's priority, in order.
    pub(crate) fn priorities(&self) -> Vec<i64> {
        self.priorities.clone()
    }

    /// Another priority for a person, or the priority of one more.
    pub(crate) fn set(&mut self, person: usize, priority: i64) {
        if person == self.priorities.len() {
            self.priorities.push(priority);
        } else {
            self.priorities[person] = priority;
        }
    }

    /// Whether one rank still outweighs every rearrangement, with room to tell ranks apart in prices.
    pub(crate) fn hold(&self, needed: i64) -> bool {
        needed.checked_mul(CLEAR).is_some_and(|needed| needed <= self.path)
    }

    /// Whether the sums would be exact with this as one rank, and one rank more.
    pub(crate) fn can_be(&self, needed: i64) -> bool {
        let highest = self.ranks.len() as i64 + 1;
        needed.checked_mul(highest).is_some_and(|sum| sum <= LARGEST_SUM)
    }

    /// Makes room for a priority that nobody had. Says which sums rise by how much: those from here on.
    /// Where there is no room, no rank holds any longer and all has to be ranked anew.
    pub(crate) fn insert(&mut self, priority: i64) -> Option<(i64, i64)> {
        let at = self.ranks.binary_search(&priority).err()?;
        if !self.can_be(self.path) {
            self.path = 0;
            return None;
        }
        self.ranks.insert(at, priority);
        // Prices lie within half a rank of the rank of whoever they come from.
        Some((self.path * (at as i64 + 1) - self.path / 2, self.path))
    }
}
