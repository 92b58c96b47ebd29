//! The best and the worst that could be behind missing outcomes.

use statistics::{
    change::Direction,
    groups::{Difference, welch},
    interval::{Mean, mean},
};

/// What a missing outcome could have been.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Ends {
    /// Between the lowest and highest that anybody has, of both groups together.
    Observed,
    /// Between the ends of the scale.
    Scale {
        /// The lowest score there is.
        lowest: f64,
        /// The highest.
        highest: f64,
    },
}

/// The difference of two groups (first less second) under each thing the gaps may hide. Best and worst are for the
/// first group: its people did well and the others badly, or the other way round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// How many are missing in each group.
    pub missing: (usize, usize),
    /// Those who answered only.
    pub observed: Difference,
    /// Missing of the first at the best end, of the second at the worst.
    pub best: Difference,
    /// Missing of the first at the worst end, of the second at the best.
    pub worst: Difference,
    /// All missing at the best end.
    pub all_best: Difference,
    /// All missing at the worst end.
    pub all_worst: Difference,
}

/// The bounds of a difference of means (Welch 1947 for each): outcomes of two groups, a place a person, `None` where
/// missing; values that are no numbers count as missing. A yes or no is 1 or 0. A result that holds from worst to best
/// does not hang on who is missing; the bounds are meant to be wide. (Hollis and Campbell 1999.)
///
/// None for a group of fewer than two, when nothing varies, for a scale that does not rise, or an outcome outside it.
///
/// ```
/// use models::{missing::{Ends, bounds}};
/// use statistics::{change::Direction};
/// let (first, second) = ([Some(6.0), Some(8.0), None], [Some(4.0), Some(5.0), Some(3.0)]);
/// let found = bounds(&first, &second, Ends::Scale { lowest: 0.0, highest: 10.0 }, Direction::HighIsGood).unwrap();
/// assert_eq!((found.observed.difference, found.best.difference), (3.0, 4.0));
/// assert!((found.worst.difference - 2.0 / 3.0).abs() < 1e-12);
/// ```
pub fn bounds(
    first: &[Option<f64>],
    second: &[Option<f64>],
    ends: Ends,
    direction: Direction,
) -> Option<Bounds> {
    let (a, b) = (given(first), given(second));
    let (worst, best) = ends.between(&[a.clone(), b.clone()].concat(), direction)?;
    let missing = (first.len() - a.len(), second.len() - b.len());
    let filled = |of_first: f64, of_second: f64| {
        let a = [a.clone(), vec![of_first; missing.0]].concat();
        welch(&a, &[b.clone(), vec![of_second; missing.1]].concat())
    };
    Some(Bounds {
        missing,
        observed: welch(&a, &b)?,
        best: filled(best, worst)?,
        worst: filled(worst, best)?,
        all_best: filled(best, best)?,
        all_worst: filled(worst, worst)?,
    })
}

/// A mean under each thing the gaps may hide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeanBounds {
    /// How many are missing.
    pub missing: usize,
    /// Those who answered only.
    pub observed: Mean,
    /// All missing at the best end.
    pub best: Mean,
    /// All missing at the worst end.
    pub worst: Mean,
}

/// The bounds of one mean, or of a share when the outcome is 1 or 0. None without an answer, for a scale that does not
/// rise, or an outcome outside it.
pub fn bounds_of_mean(outcome: &[Option<f64>], ends: Ends, direction: Direction) -> Option<MeanBounds> {
    let there = given(outcome);
    let (worst, best) = ends.between(&there, direction)?;
    let missing = outcome.len() - there.len();
    let filled = |with: f64| mean(&[there.clone(), vec![with; missing]].concat());
    Some(MeanBounds { missing, observed: mean(&there)?, best: filled(best)?, worst: filled(worst)? })
}

fn given(outcome: &[Option<f64>]) -> Vec<f64> {
    outcome.iter().flatten().copied().filter(|value| value.is_finite()).collect()
}

impl Ends {
    /// The worst and the best.
    fn between(self, observed: &[f64], direction: Direction) -> Option<(f64, f64)> {
        let lowest_seen = observed.iter().copied().reduce(f64::min)?;
        let highest_seen = observed.iter().copied().reduce(f64::max)?;
        let (lowest, highest) = match self {
            Self::Observed => (lowest_seen, highest_seen),
            Self::Scale { lowest, highest } => (lowest, highest),
        };
        let fits =
            lowest.is_finite() && highest.is_finite() && lowest <= lowest_seen && highest >= highest_seen;
        let ends = match direction {
            Direction::HighIsGood => (lowest, highest),
            Direction::HighIsWorse => (highest, lowest),
        };
        fits.then_some(ends)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_gaps_there_is_one_answer() {
        let (a, b) = ([Some(1.0), Some(2.0), Some(4.0)], [Some(2.0), Some(5.0), Some(6.0)]);
        let found = bounds(&a, &b, Ends::Observed, Direction::HighIsGood).unwrap();
        assert_eq!((found.missing, found.best, found.worst), ((0, 0), found.observed, found.observed));
    }

    #[test]
    fn where_low_is_good_best_and_worst_change_places() {
        let (a, b) = ([Some(1.0), Some(2.0), None], [Some(3.0), Some(6.0), None]);
        let high = bounds(&a, &b, Ends::Observed, Direction::HighIsGood).unwrap();
        let low = bounds(&a, &b, Ends::Observed, Direction::HighIsWorse).unwrap();
        assert_eq!((high.best, high.worst), (low.worst, low.best));
        assert_eq!((high.all_best, high.all_worst), (low.all_worst, low.all_best));
        assert!(high.worst.difference < high.observed.difference);
    }

    #[test]
    fn a_share_lies_between_nobody_and_all_of_the_missing() {
        let outcome = [Some(1.0), Some(0.0), None, None];
        let found = bounds_of_mean(&outcome, Ends::Observed, Direction::HighIsGood).unwrap();
        assert_eq!(
            (found.missing, found.observed.mean, found.best.mean, found.worst.mean),
            (2, 0.5, 0.75, 0.25)
        );
    }

    #[test]
    fn what_does_not_fit_the_scale_tells_nothing() {
        let scale = Ends::Scale { lowest: 0.0, highest: 5.0 };
        assert!(bounds_of_mean(&[Some(6.0)], scale, Direction::HighIsGood).is_none());
        assert!(bounds_of_mean(&[None], Ends::Observed, Direction::HighIsGood).is_none());
        assert!(bounds(&[None], &[Some(1.0)], scale, Direction::HighIsWorse).is_none());
    }
}
