//! How far two ratings of the same person say the same. No database, no web.

use statistics::agreement::{Weights, kappa};

use super::levels::{Levels, Scale};

/// How far two ratings agree.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Agreement {
    /// Statements that both have rated.
    pub both: usize,
    /// Of those, on the same level.
    pub same: usize,
    /// On the same level or on the next.
    pub near: usize,
    /// Cohen's kappa with squared weights (Cohen 1968); none where chance alone explains everything.
    pub kappa: Option<f64>,
}

/// Compares two ratings on one scale; none when they have no statement in common.
pub(super) fn agreement(scale: &Scale, one: &Levels, other: &Levels) -> Option<Agreement> {
    let places = 0..scale.statements.len();
    let pairs: Vec<(usize, usize)> = places
        .filter_map(|at| Some((usize::from(one.at(at)?), usize::from(other.at(at)?))))
        .filter(|(a, b)| *a < scale.framework.levels && *b < scale.framework.levels)
        .collect();
    if pairs.is_empty() {
        return None;
    }
    Some(Agreement {
        both: pairs.len(),
        same: pairs.iter().filter(|(a, b)| a == b).count(),
        near: pairs.iter().filter(|(a, b)| a.abs_diff(*b) <= 1).count(),
        kappa: kappa(&pairs, scale.framework.levels, Weights::Quadratic).map(|found| found.kappa),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_ratings_are_compared_where_both_have_a_level() {
        let scale = Scale::here().unwrap();
        let (mut one, mut other) = (Levels::none(&scale), Levels::none(&scale));
        assert_eq!(agreement(&scale, &one, &other), None);
        for (at, (a, b)) in [(0, 0), (1, 1), (2, 3), (4, 1), (3, 3)].into_iter().enumerate() {
            one.set(at, Some(a));
            other.set(at, Some(b));
        }
        one.set(7, Some(2));
        let found = agreement(&scale, &one, &other).unwrap();
        assert_eq!((found.both, found.same, found.near), (5, 3, 4));
        // By hand: 1 - sum of squared distances (1 + 9) / 5 over those by chance: (2 + 2) - variance terms, 2 + 1.44 + .16.
        let (seen, chance) = (10.0 / 5.0, 2.0 + 1.44 + (2.0_f64 - 1.6).powi(2));
        assert!((found.kappa.unwrap() - (1.0 - seen / chance)).abs() < 1e-12, "{found:?}");
    }
}
