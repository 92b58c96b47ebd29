//! Whether a panel still moves from one round to the next: as persons, as a whole, and in its middle.

use super::panel::{Panel, panel};
use crate::groups::{ByRanks, signed_ranks};

/// From this net share of votes that have moved a question is not stable. (Scheibe, Skutsch and Schofer 1975.)
pub const LEAST_MOVED: f64 = 0.15;

/// What has changed on one question between two rounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stability {
    /// How many have voted in both rounds; the others are left out of everything below.
    pub n: usize,
    /// How many of them vote otherwise than before.
    pub moved: usize,
    /// Wilcoxon's signed ranks of those who moved; none when nobody did.
    pub ranks: Option<ByRanks>,
    /// The net share of votes that lie elsewhere: half of Σ |share after − share before| over all values, 0 to 1. Two
    /// who change places leave it at nought. (Scheibe, Skutsch and Schofer 1975.)
    pub net: f64,
    /// The first round.
    pub before: Panel,
    /// The second round.
    pub after: Panel,
}

impl Stability {
    /// Whether the ranks give no sign that the panel has moved one way: p of at least `level`, 0.05 as a rule. Nobody
    /// moved: stable. With few voters this is easily so; look at `net` as well.
    pub fn by_ranks(&self, level: f64) -> bool {
        self.ranks.is_none_or(|ranks| ranks.p >= level)
    }

    /// Whether fewer votes lie elsewhere than 15 of 100.
    pub fn by_distribution(&self) -> bool {
        self.net < LEAST_MOVED - 1e-9
    }
}

/// What has changed on one question between two rounds: one place a voter, in the same order in both, `None` where
/// somebody has not voted. None for rows of different length or when nobody voted in both.
///
/// ```
/// use statistics::consensus::stability;
/// let found = stability(&[Some(3), Some(4), Some(5), None], &[Some(4), Some(4), Some(5), Some(1)]).unwrap();
/// assert_eq!((found.n, found.moved), (3, 1));
/// assert!((found.net - 1.0 / 3.0).abs() < 1e-12 && found.by_ranks(0.05) && !found.by_distribution());
/// ```
pub fn stability(before: &[Option<u32>], after: &[Option<u32>]) -> Option<Stability> {
    if before.len() != after.len() {
        return None;
    }
    let both: Vec<(u32, u32)> = before.iter().zip(after).filter_map(|(a, b)| a.zip(*b)).collect();
    let pairs: Vec<(f64, f64)> = both.iter().map(|(a, b)| (f64::from(*a), f64::from(*b))).collect();
    let first: Vec<Option<u32>> = both.iter().map(|(vote, _)| Some(*vote)).collect();
    let second: Vec<Option<u32>> = both.iter().map(|(_, vote)| Some(*vote)).collect();
    Some(Stability {
        n: both.len(),
        moved: both.iter().filter(|(a, b)| a != b).count(),
        ranks: signed_ranks(&pairs),
        net: net_change(&both),
        before: panel(&first)?,
        after: panel(&second)?,
    })
}

fn net_change(both: &[(u32, u32)]) -> f64 {
    let mut values: Vec<u32> = both.iter().flat_map(|(a, b)| [*a, *b]).collect();
    values.sort_unstable();
    values.dedup();
    let times = |value: u32| {
        let (a, b) = (both.iter().filter(|v| v.0 == value), both.iter().filter(|v| v.1 == value));
        a.count().abs_diff(b.count())
    };
    let differing: usize = values.into_iter().map(times).sum();
    differing as f64 / (2 * both.len()) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_changes_places_moves_nothing_as_a_whole() {
        let found = stability(&[Some(1), Some(5), Some(3)], &[Some(5), Some(1), Some(3)]).unwrap();
        assert_eq!((found.moved, found.net), (2, 0.0));
        assert!(found.by_distribution() && found.by_ranks(0.05));
    }

    #[test]
    fn a_panel_that_rises_as_one_is_not_stable() {
        let before: Vec<Option<u32>> = (0..12).map(|at| Some(1 + at % 3)).collect();
        let after: Vec<Option<u32>> = (0..12).map(|at| Some(2 + at % 3 + at % 2)).collect();
        let found = stability(&before, &after).unwrap();
        assert!(!found.by_ranks(0.05) && !found.by_distribution(), "{found:?}");
        assert_eq!((found.before.median, found.after.median), (2.0, 3.5));
    }

    #[test]
    fn nobody_in_both_rounds_tells_nothing() {
        assert!(stability(&[Some(1), None], &[None, Some(1)]).is_none());
        assert!(stability(&[], &[]).is_none() && stability(&[Some(1)], &[]).is_none());
        let same = stability(&[Some(4)], &[Some(4)]).unwrap();
        assert!(same.ranks.is_none() && same.by_ranks(0.05) && same.by_distribution());
    }
}
