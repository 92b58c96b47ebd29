//! Change from before to after on one measure, for the same people.
//!
//! One group before and after shows change, not its cause: some of it is regression to the mean, and
//! those who stop answering differ from those who stay. Whoever prints it says so beside it.

use crate::{
    groups::{size_between, size_of_pairs},
    interval::{self, Interval, Share, z_quantile},
};

/// One person's two scores; either may be missing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The score before, if there is one.
    pub before: Option<f64>,
    /// The score after, if there is one.
    pub after: Option<f64>,
}

/// Whether a high score is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// As for well-being.
    HighIsGood,
    /// As for distress.
    HighIsWorse,
}

/// The standardised size of a change, with the correction for small groups and 95 % intervals.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// mean change / sd of the changes (Cohen's d_z).
    pub d_z: f64,
    /// Its interval, by noncentral t. (Steiger and Fouladi 1997.)
    pub d_z_interval: Interval,
    /// mean change / mean of the two standard deviations (d_av).
    pub d_av: f64,
    /// d_av ± 1.96 errors: e² = sd² / (n s²) + d_av² (s₁² + s₂² + 2 r² s₁ s₂) / (8 (n − 1) s²), where s is
    /// the mean of the two standard deviations s₁ and s₂ and r how they go together. (Delta method for normal
    /// scores, as in Bonett 2008.)
    pub d_av_interval: Interval,
    /// d_z · J.
    pub g_z: f64,
    /// J times the interval of d_z.
    pub g_z_interval: Interval,
    /// d_av · J, with J = 1 − 3 / (4(n − 1) − 1). (Hedges 1981; Lakens 2013 for pairs.)
    pub g_av: f64,
    /// J times the interval of d_av.
    pub g_av_interval: Interval,
}

/// How many changed by at least the smallest change that matters to people.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Important {
    /// Better by at least that much.
    pub better: Share,
    /// Worse by at least that much.
    pub worse: Share,
}

/// What a measure shows for one group. A positive change is a higher score, whatever the direction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Everybody who was asked to answer.
    pub people: usize,
    /// Those with both scores: all that follows is about them.
    pub n: usize,
    /// Those with no score before.
    pub missing_before: usize,
    /// Those with a score before and none after.
    pub missing_after: usize,
    /// The mean before.
    pub mean_before: f64,
    /// The mean after.
    pub mean_after: f64,
    /// The mean of each person's change.
    pub mean_change: f64,
    /// The standard deviation of the changes; none for one pair.
    pub sd_change: Option<f64>,
    /// mean change ± t(n − 1) · sd / √n; none for one pair.
    pub interval: Option<Interval>,
    /// The size of the change; none where all scores or all changes are alike.
    pub effect: Option<Effect>,
    /// Whether the change could be chance: the interval holds nought, or there is none.
    pub could_be_chance: bool,
    /// Who changed by at least the smallest important change, where one was given.
    pub important: Option<Important>,
    /// The mean before of those with no score after: it shows whether those who left differ.
    pub mean_before_of_lost: Option<f64>,
}

/// The change of all who have both scores; none when nobody has. `smallest_important` is the
/// measure's smallest change that matters (MIC), such as 10 of 100 for WHO-5.
///
/// ```
/// use statistics::change::{Direction, Pair, change};
/// let pairs = [(40.0, 52.0), (36.0, 44.0), (60.0, 61.0)]
///     .map(|(before, after)| Pair { before: Some(before), after: Some(after) });
/// let found = change(&pairs, Direction::HighIsGood, Some(10.0)).unwrap();
/// assert_eq!((found.n, found.mean_change), (3, 7.0));
/// assert_eq!(found.important.unwrap().better.hits, 1);
/// ```
pub fn change(pairs: &[Pair], direction: Direction, smallest_important: Option<f64>) -> Option<Change> {
    let number = |score: Option<f64>| score.filter(|s| s.is_finite());
    let both: Vec<(f64, f64)> =
        pairs.iter().filter_map(|pair| Some((number(pair.before)?, number(pair.after)?))).collect();
    let lost: Vec<f64> = pairs
        .iter()
        .filter(|pair| number(pair.after).is_none())
        .filter_map(|pair| number(pair.before))
        .collect();
    let changes: Vec<f64> = both.iter().map(|(before, after)| after - before).collect();
    let before = interval::mean(&both.iter().map(|pair| pair.0).collect::<Vec<_>>())?;
    let after = interval::mean(&both.iter().map(|pair| pair.1).collect::<Vec<_>>())?;
    let mean = interval::mean(&changes)?;
    let effect = mean
        .sd
        .zip(before.sd.zip(after.sd))
        .and_then(|(sd, (sd_before, sd_after))| effect((mean.mean, sd), (sd_before, sd_after), both.len()));
    Some(Change {
        people: pairs.len(),
        n: both.len(),
        missing_before: pairs.iter().filter(|pair| number(pair.before).is_none()).count(),
        missing_after: lost.len(),
        mean_before: before.mean,
        mean_after: after.mean,
        mean_change: mean.mean,
        sd_change: mean.sd,
        interval: mean.interval,
        effect,
        could_be_chance: mean.interval.is_none_or(|interval| interval.holds(0.0)),
        important: smallest_important.and_then(|least| important(&changes, direction, least)),
        mean_before_of_lost: interval::mean(&lost).map(|mean| mean.mean),
    })
}

/// Hedges' correction for small groups, by degrees of freedom: 1 − 3 / (4 · freedom − 1).
pub fn small_group_correction(freedom: usize) -> f64 {
    1.0 - 3.0 / (4.0 * freedom as f64 - 1.0)
}

/// One group's mean, standard deviation and size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Group {
    /// Its mean.
    pub mean: f64,
    /// Its standard deviation.
    pub sd: f64,
    /// How many.
    pub n: usize,
}

impl Group {
    /// Of all values that are numbers; none for fewer than two.
    pub fn of(values: &[f64]) -> Option<Self> {
        let found = interval::mean(values)?;
        Some(Self { mean: found.mean, sd: found.sd?, n: found.n })
    }
}

/// Hedges' g between two groups: the difference over the pooled standard deviation, times J with n1 + n2 − 2
/// degrees of freedom; [`size_between`] tells its interval too. None for groups that do not vary or are too
/// small.
pub fn difference_between(first: Group, second: Group) -> Option<f64> {
    size_between(first, second).map(|size| size.g)
}

fn effect((mean, sd): (f64, f64), (sd_before, sd_after): (f64, f64), n: usize) -> Option<Effect> {
    // Two pairs have one degree of freedom: J is then 0, and a size of nought would mislead.
    let of_z = size_of_pairs(mean, sd, n)?;
    let average = f64::midpoint(sd_before, sd_after);
    let d_av = Some(mean / average).filter(|d| d.is_finite())?;
    let (squares, product) = (sd_before.powi(2) + sd_after.powi(2), sd_before * sd_after);
    // r² s₁ s₂, which is nought when one of the two does not vary.
    let together = if product > 0.0 { ((squares - sd * sd) / 2.0).powi(2) / product } else { 0.0 };
    let of_mean = sd * sd / (n as f64 * average * average);
    let of_spread = d_av * d_av * (squares + 2.0 * together) / (8.0 * (n as f64 - 1.0) * average * average);
    let reach = z_quantile()? * (of_mean + of_spread).sqrt();
    let d_av_interval = Interval { low: d_av - reach, high: d_av + reach };
    let correction = small_group_correction(n - 1);
    let times = |by: Interval| Interval { low: by.low * correction, high: by.high * correction };
    Some(Effect {
        d_z: of_z.d,
        d_z_interval: of_z.d_interval,
        d_av,
        d_av_interval,
        g_z: of_z.g,
        g_z_interval: of_z.g_interval,
        g_av: d_av * correction,
        g_av_interval: times(d_av_interval),
    })
}

fn important(changes: &[f64], direction: Direction, least: f64) -> Option<Important> {
    // Sums of decimals are a hair off: a change of exactly the least counts.
    let least = least.abs() - 1e-9;
    let up = changes.iter().filter(|change| **change >= least).count() as u64;
    let down = changes.iter().filter(|change| **change <= -least).count() as u64;
    let (better, worse) = match direction {
        Direction::HighIsGood => (up, down),
        Direction::HighIsWorse => (down, up),
    };
    let n = changes.len() as u64;
    Some(Important { better: interval::share(better, n)?, worse: interval::share(worse, n)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64, tolerance: f64) {
        assert!((a - b).abs() <= tolerance, "{a} is not {b}");
    }

    fn pair(before: f64, after: f64) -> Pair {
        Pair { before: Some(before), after: Some(after) }
    }

    /// Student's ten patients, hours of sleep gained with each of two drugs (1908, public).
    fn sleep() -> Vec<Pair> {
        let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
        let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        first.into_iter().zip(second).map(|(before, after)| pair(before, after)).collect()
    }

    #[test]
    fn students_sleep_study_is_reproduced() {
        let found = change(&sleep(), Direction::HighIsGood, Some(1.0)).unwrap();
        near(found.mean_before, 0.75, 1e-9);
        near(found.mean_after, 2.33, 1e-9);
        near(found.mean_change, 1.58, 1e-9);
        near(found.sd_change.unwrap(), 1.229995, 1e-6);
        near(found.interval.unwrap().low, 0.7001142, 1e-6);
        near(found.interval.unwrap().high, 2.4598858, 1e-6);
        let effect = found.effect.unwrap();
        near(effect.d_z, 1.284558, 1e-6);
        near(effect.d_av, 1.58 / ((1.789010 + 2.002249) / 2.0), 1e-5);
        // By pt of R: 0.41463 to 2.11802.
        near(effect.d_z_interval.low, 0.414_628, 1e-6);
        near(effect.d_z_interval.high, 2.118_017, 1e-6);
        assert!(effect.d_av_interval.low > 0.0 && effect.d_av_interval.holds(effect.d_av));
        near(effect.g_z, effect.d_z * (1.0 - 3.0 / 35.0), 1e-12);
        near(effect.g_av, effect.d_av * (1.0 - 3.0 / 35.0), 1e-12);
        assert_eq!((found.important.unwrap().better.hits, found.could_be_chance), (8, false));
    }

    #[test]
    fn who_has_one_score_only_is_counted_as_missing_and_not_in_the_mean() {
        let mut pairs = sleep();
        pairs.push(Pair { before: Some(9.0), after: None });
        pairs.push(Pair { before: None, after: Some(50.0) });
        pairs.push(Pair { before: Some(3.0), after: Some(f64::NAN) });
        let found = change(&pairs, Direction::HighIsGood, None).unwrap();
        assert_eq!((found.people, found.n, found.missing_before, found.missing_after), (13, 10, 1, 2));
        near(found.mean_change, 1.58, 1e-9);
        assert_eq!(found.mean_before_of_lost, Some(6.0));
    }

    #[test]
    fn a_lower_score_is_better_where_high_is_worse() {
        let pairs = [pair(20.0, 14.0), pair(18.0, 24.0), pair(15.0, 9.1), pair(9.0, 3.0)];
        let found = change(&pairs, Direction::HighIsWorse, Some(6.0)).unwrap().important.unwrap();
        assert_eq!((found.better.hits, found.worse.hits), (2, 1));
    }

    #[test]
    fn one_pair_has_no_interval_and_alike_changes_no_size() {
        let one = change(&[pair(1.0, 3.0)], Direction::HighIsGood, None).unwrap();
        assert_eq!((one.interval, one.effect, one.could_be_chance), (None, None, true));
        let alike = change(&[pair(1.0, 3.0), pair(2.0, 4.0)], Direction::HighIsGood, None).unwrap();
        assert_eq!(alike.effect, None);
        assert_eq!(change(&[], Direction::HighIsGood, None), None);
    }

    #[test]
    fn the_constructed_vector_for_hedges_g_is_reproduced() {
        let first = Group { mean: 54.0, sd: 18.0, n: 40 };
        let second = Group { mean: 48.0, sd: 20.0, n: 38 };
        near(small_group_correction(76), 0.9901, 0.00005);
        near(difference_between(first, second).unwrap(), 0.3127, 0.00005);
        assert_eq!(difference_between(Group { n: 1, ..first }, Group { n: 1, ..second }), None);
    }
}
