//! Lists, steps that follow each other, and parts of a whole, protected.

use super::proof::Proof;
use super::relations::{Cell, Relations};
use super::{Attribute, Policy, Shown, suppress};

/// What hiding a sum costs beside hiding one of its parts.
pub(super) const SUM_LOSS: u64 = 20_000;
/// What hiding the sum of everything costs.
pub(super) const TOTAL_LOSS: u64 = 1_000_000;

/// A list of counts with its total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProtectedList {
    /// Each count, in order.
    pub counts: Vec<Shown>,
    /// Their sum.
    pub total: Shown,
}

/// Protects a list: categories that exclude each other, and their total.
///
/// ```
/// use statistics::disclosure::{Policy, Shown, list};
/// let ages = list(&[31, 12, 3, 18], Policy::INSIDE);
/// // The three would follow from the total: the next smallest is hidden with them.
/// assert_eq!(ages.counts, [Shown::Count(31), Shown::Hidden, Shown::Hidden, Shown::Count(18)]);
/// assert_eq!(ages.total, Shown::Count(64));
/// ```
pub fn list(counts: &[u64], policy: Policy) -> ProtectedList {
    list_with_proof(counts, policy).0
}

/// As [`list`], with the proof that it is safe. Counts stand at (0, at), the total at (0, number of counts).
pub fn list_with_proof(counts: &[u64], policy: Policy) -> (ProtectedList, Proof) {
    let total = sum(counts);
    let several = counts.len() > 1;
    let mut cells: Vec<Cell> = counts
        .iter()
        .map(|count| cell((0, 1), *count, policy.hides(*count, &[(total, several)]), 0))
        .collect();
    cells.push(cell((1, 0), total, policy.too_small(total), TOTAL_LOSS));
    let places = (0..cells.len()).map(|at| (0, at)).collect();
    let (shown, proof) = protected(Relations::new(2, cells), places, policy, total);
    let (total, counts) = shown.split_last().map_or((Shown::Hidden, &[][..]), |(t, c)| (*t, c));
    (ProtectedList { counts: counts.to_vec(), total }, proof)
}

/// Protects a part of a whole and the whole, such as answers of those asked: the part, those outside
/// it, and the whole must each be large enough.
pub fn part(part: u64, whole: u64, policy: Policy) -> (Shown, Shown) {
    let inside = part.min(whole);
    let found = list(&[inside, whole - inside], policy);
    (found.counts.first().copied().unwrap_or(Shown::Hidden), found.total)
}

/// Protects steps that each hold some of those in the step before (offered, consented, met …), also
/// against taking one from the next: those who stopped between two steps are a group too. None if a
/// step holds more than the one before.
pub fn steps(counts: &[u64], policy: Policy) -> Option<Vec<Shown>> {
    steps_with_proof(counts, policy).map(|(shown, _)| shown)
}

/// As [`steps`], with the proof that they are safe. Steps stand at (0, at), those who stopped after them, who
/// are never shown, at (1, at).
pub fn steps_with_proof(counts: &[u64], policy: Policy) -> Option<(Vec<Shown>, Proof)> {
    if counts.windows(2).any(|pair| pair[1] > pair[0]) {
        return None;
    }
    let least = policy.audience.smallest_group();
    let last = counts.len();
    let mut cells: Vec<Cell> = counts
        .iter()
        .enumerate()
        .map(|(at, count)| {
            let to = if at + 1 == last { 0 } else { at + 1 };
            cell((at, to), *count, (1..least).contains(count), SUM_LOSS)
        })
        .collect();
    for (at, pair) in counts.windows(2).enumerate() {
        let stopped = pair[0] - pair[1];
        let secret = (1..least).contains(&stopped);
        cells.push(Cell { hidden: true, secret, ..cell((at + 1, 0), stopped, true, 0) });
    }
    let everybody = counts.first().copied().unwrap_or(0);
    let places = (0..cells.len()).map(|at| if at < last { (0, at) } else { (1, at - last) }).collect();
    let (mut shown, proof) = protected(Relations::new(last.max(1), cells), places, policy, everybody);
    shown.truncate(last);
    Some((shown, proof))
}

impl Policy {
    pub(super) fn too_small(self, count: u64) -> bool {
        let least = self.audience.smallest_group();
        count < least && (count > 0 || self.attribute == Attribute::Sensitive)
    }

    /// Small, or everybody of one of its groups; a group with one category only is no attribute.
    pub(super) fn hides(self, count: u64, groups: &[(u64, bool)]) -> bool {
        let everybody = groups.iter().any(|(total, several)| *several && *total > 0 && count == *total);
        self.too_small(count) || (everybody && self.attribute == Attribute::Sensitive)
    }
}

pub(super) fn cell((from, to): (usize, usize), value: u64, hidden: bool, extra: u64) -> Cell {
    // Fewest cells first, then the smallest counts.
    Cell { from, to, value, hidden, secret: true, loss: 1_000 + value.min(999) + extra, owner: None }
}

/// Counts of people added up; more than there are numbers for stays the largest number.
pub(super) fn sum(counts: &[u64]) -> u64 {
    counts.iter().fold(0, |sum, count| sum.saturating_add(*count))
}

/// Hides what must be; below the smallest group there is nothing to show at all.
pub(super) fn protected(
    mut relations: Relations,
    places: Vec<(usize, usize)>,
    policy: Policy,
    everybody: u64,
) -> (Vec<Shown>, Proof) {
    let least = policy.audience.smallest_group();
    if everybody > 0 && everybody < least {
        (0..relations.cells().len()).for_each(|at| relations.hide(at));
    }
    let outcome = suppress::protect(&mut relations, least);
    let shown = |cell: &Cell| if cell.hidden { Shown::Hidden } else { Shown::Count(cell.value) };
    let shown = relations.cells().iter().map(shown).collect();
    (shown, Proof::of(&relations, places, least, outcome))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::Audience;

    const PLAIN: Policy = Policy { audience: Audience::Inside, attribute: Attribute::Plain };

    fn hidden(shown: &[Shown]) -> Vec<usize> {
        (0..shown.len()).filter(|at| shown[*at] == Shown::Hidden).collect()
    }

    #[test]
    fn large_counts_stay_as_they_are() {
        let found = list(&[20, 30, 40], Policy::OUTSIDE);
        assert_eq!(found.counts, [Shown::Count(20), Shown::Count(30), Shown::Count(40)]);
    }

    #[test]
    fn everybody_and_nobody_are_hidden_when_the_attribute_is_private() {
        let found = list(&[12, 0, 0], Policy::INSIDE);
        assert_eq!((hidden(&found.counts), found.total), (vec![0, 1, 2], Shown::Count(12)));
        let plain = list(&[12, 0, 0], PLAIN);
        assert_eq!(plain.counts, [Shown::Count(12), Shown::Count(0), Shown::Count(0)]);
    }

    #[test]
    fn a_programme_below_the_smallest_group_shows_nothing() {
        let found = list(&[3, 1], Policy::INSIDE);
        assert_eq!((hidden(&found.counts).len(), found.total), (2, Shown::Hidden));
    }

    #[test]
    fn nearly_all_gives_away_the_few_and_is_hidden_too() {
        assert_eq!(part(97, 100, Policy::INSIDE), (Shown::Hidden, Shown::Count(100)));
        assert_eq!(part(90, 100, Policy::INSIDE), (Shown::Count(90), Shown::Count(100)));
        assert_eq!(part(3, 100, Policy::INSIDE), (Shown::Hidden, Shown::Count(100)));
    }

    #[test]
    fn two_hidden_counts_that_are_too_small_together_take_a_third() {
        let found = list(&[1, 2, 40, 30], Policy::INSIDE);
        assert_eq!(hidden(&found.counts), [0, 1, 3]);
    }

    #[test]
    fn steps_hide_the_few_who_stopped_between_them() {
        let found = steps(&[60, 48, 45, 30], PLAIN).unwrap();
        assert_eq!(hidden(&found).len(), 1);
        assert!(found[1] == Shown::Hidden || found[2] == Shown::Hidden);
        let all = steps(&[60, 48, 30, 10], PLAIN).unwrap();
        assert!(hidden(&all).is_empty());
        assert_eq!(steps(&[4, 8], PLAIN), None);
        assert_eq!(steps(&[], PLAIN), Some(vec![]));
    }
}
