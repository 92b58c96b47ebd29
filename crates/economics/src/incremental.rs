//! What support costs more than the usual, what it does more, and the ratio where it means something.

use statistics::resampling::Stream;

use super::{RatioLimits, Trouble, fieller};
use statistics::groups::{Difference, welch};

/// What one person cost and gained. The two stay together in all that is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// All that was spent, in the money of one price year.
    pub cost: f64,
    /// What was gained, such as QALYs; more is better.
    pub effect: f64,
}

/// A difference of cost and of effect, first arm less second: a point of the plane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// How much more it costs.
    pub cost: f64,
    /// How much more it does.
    pub effect: f64,
}

/// Where a point stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It does more and costs no more, or costs less and does no less.
    Dominant,
    /// It does less and costs no less, or costs more and does no more.
    Dominated,
    /// It does more and costs more: whether it is worth it, somebody has to say.
    MoreForMore,
    /// It does less and costs less.
    LessForLess,
    /// Neither differs.
    Same,
}

impl Point {
    /// Where it stands.
    pub fn standing(self) -> Standing {
        let (cost, effect) = (self.cost, self.effect);
        if cost == 0.0 && effect == 0.0 {
            Standing::Same
        } else if effect >= 0.0 && cost <= 0.0 {
            Standing::Dominant
        } else if effect <= 0.0 && cost >= 0.0 {
            Standing::Dominated
        } else if effect > 0.0 {
            Standing::MoreForMore
        } else {
            Standing::LessForLess
        }
    }

    /// What it is worth where one unit of effect is worth so much: threshold · effect − cost. (Stinnett and
    /// Mullahy 1998.)
    pub fn net_benefit(self, threshold: f64) -> f64 {
        threshold * self.effect - self.cost
    }
}

/// Costs and effects of two arms compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Incremental {
    /// How many people in each arm.
    pub people: (usize, usize),
    /// How many were left out, because their cost or effect is no number.
    pub left_out: usize,
    /// Mean of the first less mean of the second.
    pub point: Point,
    /// The difference of costs with its interval; none when no cost differs from another.
    pub cost: Option<Difference>,
    /// The difference of effects with its interval; none when no effect differs from another. Where the
    /// interval holds nought the ratio says little.
    pub effect: Option<Difference>,
    /// Where the difference stands.
    pub standing: Standing,
    /// Cost for one more of effect (ICER); only where it costs more and does more, or less and less.
    /// Elsewhere a ratio would call good and bad by the same number, and the standing says it all.
    pub ratio: Option<f64>,
    /// Fieller's limits of the ratio.
    pub limits: Option<RatioLimits>,
}

/// Compares costs and effects; the first arm is the one with support. Both arms are needed.
///
/// # Errors
/// Fewer than two people with both numbers in an arm.
pub fn incremental(first: &[Pair], second: &[Pair]) -> Result<Incremental, Trouble> {
    let (a, b) = (whole(first)?, whole(second)?);
    let costs = |arm: &[Pair]| arm.iter().map(|pair| pair.cost).collect::<Vec<f64>>();
    let effects = |arm: &[Pair]| arm.iter().map(|pair| pair.effect).collect::<Vec<f64>>();
    let (mean_a, spread_a) = moments(&a);
    let (mean_b, spread_b) = moments(&b);
    let point = Point { cost: mean_a.cost - mean_b.cost, effect: mean_a.effect - mean_b.effect };
    let spread = (spread_a.0 + spread_b.0, spread_a.1 + spread_b.1, spread_a.2 + spread_b.2);
    let standing = point.standing();
    let traded = matches!(standing, Standing::MoreForMore | Standing::LessForLess);
    Ok(Incremental {
        people: (a.len(), b.len()),
        left_out: first.len() + second.len() - a.len() - b.len(),
        point,
        cost: welch(&costs(&a), &costs(&b)),
        effect: welch(&effects(&a), &effects(&b)),
        standing,
        ratio: traded.then(|| point.cost / point.effect).filter(|ratio| ratio.is_finite()),
        limits: fieller(point.cost, point.effect, spread),
    })
}

/// Those with both numbers; at least two.
pub(super) fn whole(arm: &[Pair]) -> Result<Vec<Pair>, Trouble> {
    let kept: Vec<Pair> =
        arm.iter().copied().filter(|pair| pair.cost.is_finite() && pair.effect.is_finite()).collect();
    if kept.len() < 2 {
        return Err(Trouble::TooFew {
            what: "people with cost and effect in an arm",
            found: kept.len(),
            needed: 2,
        });
    }
    Ok(kept)
}

/// The means, and the variances and the covariance of the means.
fn moments(arm: &[Pair]) -> (Point, (f64, f64, f64)) {
    let n = arm.len() as f64;
    let mean = Point {
        cost: arm.iter().map(|pair| pair.cost).sum::<f64>() / n,
        effect: arm.iter().map(|pair| pair.effect).sum::<f64>() / n,
    };
    let over = n * (n - 1.0);
    let sum = |of: fn(f64, f64) -> f64| {
        arm.iter().map(|pair| of(pair.cost - mean.cost, pair.effect - mean.effect)).sum::<f64>() / over
    };
    (mean, (sum(|cost, _| cost * cost), sum(|_, effect| effect * effect), sum(|cost, effect| cost * effect)))
}

/// More draws than anybody has asked for, so that a mistyped number is not waited for.
const MOST_DRAWS: usize = 1_000_000;

/// The points of the plane: in each draw as many people as there are, drawn anew within each arm with what
/// they cost and gained together. The same seed gives the same points on every machine. (Briggs, Wonderling
/// and Mooney 1997.)
///
/// # Errors
/// Fewer than two people with both numbers in an arm, no draws or more than a million.
pub fn replicates(first: &[Pair], second: &[Pair], draws: usize, seed: u64) -> Result<Vec<Point>, Trouble> {
    let mut chance = Stream::new(seed, 0);
    replicates_by(first, second, draws, &mut || chance.within())
}

/// The same from numbers between 0 and 1 that somebody else gives: for each draw one for each person of the
/// first arm, then of the second; u of n is the person number ⌊u · n⌋.
///
/// # Errors
/// As for [`replicates`].
pub fn replicates_by(
    first: &[Pair],
    second: &[Pair],
    draws: usize,
    chance: &mut dyn FnMut() -> f64,
) -> Result<Vec<Point>, Trouble> {
    let (a, b) = (whole(first)?, whole(second)?);
    if !(1..=MOST_DRAWS).contains(&draws) {
        let what = "the number of draws".to_owned();
        return Err(Trouble::Number { what, found: draws as f64, must: "from 1 to 1,000,000" });
    }
    let mut mean = |arm: &[Pair]| {
        let (mut cost, mut effect) = (0.0, 0.0);
        for _ in arm {
            let pair = arm[((chance() * arm.len() as f64) as usize).min(arm.len() - 1)];
            cost += pair.cost;
            effect += pair.effect;
        }
        (cost / arm.len() as f64, effect / arm.len() as f64)
    };
    let mut point = || {
        let (one, other) = (mean(&a), mean(&b));
        Point { cost: one.0 - other.0, effect: one.1 - other.1 }
    };
    Ok((0..draws).map(|_| point()).collect())
}

/// Which share of the points stands where; the five add up to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Quadrants {
    /// Does more for no more.
    pub dominant: f64,
    /// Does less for no less.
    pub dominated: f64,
    /// Does more for more.
    pub more_for_more: f64,
    /// Does less for less.
    pub less_for_less: f64,
    /// Neither differs.
    pub same: f64,
}

impl Quadrants {
    /// Counts where points stand; none without points.
    pub fn of(points: &[Point]) -> Option<Self> {
        let count = |standing: Standing| points.iter().filter(|point| point.standing() == standing).count();
        let share = |standing| count(standing) as f64 / points.len() as f64;
        (!points.is_empty()).then(|| Self {
            dominant: share(Standing::Dominant),
            dominated: share(Standing::Dominated),
            more_for_more: share(Standing::MoreForMore),
            less_for_less: share(Standing::LessForLess),
            same: share(Standing::Same),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arm(pairs: &[(f64, f64)]) -> Vec<Pair> {
        pairs.iter().map(|(cost, effect)| Pair { cost: *cost, effect: *effect }).collect()
    }

    #[test]
    fn a_ratio_is_only_told_where_it_means_something() {
        let usual = arm(&[(100.0, 0.5), (200.0, 0.7), (150.0, 0.6)]);
        let found = |pairs: &[(f64, f64)]| {
            let found = incremental(&arm(pairs), &usual).unwrap();
            (found.standing, found.ratio.map(f64::round))
        };
        assert_eq!(found(&[(200.0, 0.7), (300.0, 0.9), (250.0, 0.8)]), (Standing::MoreForMore, Some(500.0)));
        assert_eq!(found(&[(50.0, 0.4), (150.0, 0.6), (100.0, 0.5)]), (Standing::LessForLess, Some(500.0)));
        assert_eq!(found(&[(50.0, 0.7), (150.0, 0.9), (100.0, 0.8)]), (Standing::Dominant, None));
        assert_eq!(found(&[(200.0, 0.4), (300.0, 0.6), (250.0, 0.5)]), (Standing::Dominated, None));
        assert_eq!(found(&[(100.0, 0.5), (200.0, 0.7), (150.0, 0.6)]), (Standing::Same, None));
    }

    #[test]
    fn points_on_an_axis_are_dominance_not_a_ratio() {
        let standing = |cost, effect| Point { cost, effect }.standing();
        assert_eq!(standing(0.0, 0.1), Standing::Dominant);
        assert_eq!(standing(-1.0, 0.0), Standing::Dominant);
        assert_eq!(standing(0.0, -0.1), Standing::Dominated);
        assert_eq!(standing(1.0, 0.0), Standing::Dominated);
    }

    #[test]
    fn people_without_a_number_are_left_out_and_counted() {
        let first = arm(&[(100.0, 0.5), (f64::NAN, 0.7), (150.0, 0.6)]);
        let found = incremental(&first, &first).unwrap();
        assert_eq!((found.people, found.left_out), ((2, 2), 2));
        assert!(incremental(&first[..2], &first).is_err() && incremental(&first, &[]).is_err());
    }

    #[test]
    fn drawn_points_scatter_around_the_difference() {
        let first: Vec<Pair> =
            (0..40).map(|n| Pair { cost: f64::from(n * 7 % 13), effect: f64::from(n % 5) }).collect();
        let second: Vec<Pair> =
            (0..30).map(|n| Pair { cost: f64::from(n * 5 % 11), effect: f64::from(n % 3) }).collect();
        let points = replicates(&first, &second, 2_000, 3).unwrap();
        let found = incremental(&first, &second).unwrap();
        let mean = points.iter().map(|point| point.cost).sum::<f64>() / 2_000.0;
        assert!((mean - found.point.cost).abs() < 4.0 * found.cost.unwrap().error / 2_000f64.sqrt());
        assert_eq!(points, replicates(&first, &second, 2_000, 3).unwrap());
        let shares = Quadrants::of(&points).unwrap();
        let sum =
            shares.dominant + shares.dominated + shares.more_for_more + shares.less_for_less + shares.same;
        assert!((sum - 1.0).abs() < 1e-12 && Quadrants::of(&[]).is_none());
        assert!(replicates(&first, &second, 0, 3).is_err());
    }
}
