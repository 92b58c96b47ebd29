//! How long until something happens, such as readmission or a first meeting, when some are followed for a
//! shorter time.

use nalgebra::{DMatrix, DVector};
use statrs::distribution::{ChiSquared, ContinuousCDF};

use crate::interval::{Interval, z_quantile};

/// One person who was followed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Followed {
    /// For how long, in any unit of time; not below nought.
    pub time: f64,
    /// Whether it happened at the end of that time; if not, nobody knows what came after.
    pub happened: bool,
}

/// A moment at which it happened to somebody.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// When.
    pub time: f64,
    /// How many were still followed just before.
    pub at_risk: usize,
    /// To how many it happened.
    pub happened: usize,
    /// The share to whom it has not happened by then.
    pub share: f64,
    /// Its standard error. (Greenwood 1926.)
    pub error: f64,
    /// Its interval on the log-log scale, which stays within 0 and 1 (Kalbfleisch and Prentice 1980); none
    /// when it has happened to everybody.
    pub interval: Option<Interval>,
}

/// The curve of those to whom it has not happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// How many were followed.
    pub people: usize,
    /// To how many it happened.
    pub happened: usize,
    /// Its steps, in order of time; between them it is level.
    pub steps: Vec<Step>,
    /// When it had happened to half; none if it did not come so far.
    pub median: Option<f64>,
    /// From when to when that may reasonably be; each end may lie beyond what was seen.
    pub median_interval: (Option<f64>, Option<f64>),
}

impl Curve {
    /// The share to whom it has not happened by this time, with its error and interval: that of the last step
    /// until then. None before the first step, when it is 1.
    pub fn at(&self, time: f64) -> Option<&Step> {
        let until = self.steps.partition_point(|step| step.time <= time);
        self.steps.get(until.checked_sub(1)?)
    }
}

/// The curve of Kaplan and Meier (1958): S(t) = Π (1 − d / n). Whoever left at the very time at which it
/// happened to others counts as still followed then. None without people, or with a time below nought or no
/// number.
///
/// ```
/// use statistics::survival::{Followed, curve};
/// let people = [(3.0, true), (5.0, false), (7.0, true)].map(|(time, happened)| Followed { time, happened });
/// let found = curve(&people).unwrap();
/// assert_eq!((found.steps[0].at_risk, found.median), (3, Some(7.0)));
/// ```
pub fn curve(people: &[Followed]) -> Option<Curve> {
    let z = z_quantile()?;
    let (mut share, mut unrest) = (1.0, 0.0);
    let steps: Vec<Step> = moments(people)?
        .into_iter()
        .map(|(time, at_risk, happened)| {
            let (n, d) = (at_risk as f64, happened as f64);
            share *= 1.0 - d / n;
            unrest += d / (n * (n - d));
            let reach = z * f64::sqrt(unrest) / f64::abs(f64::ln(share));
            let bound = |sign: f64| share.powf((sign * reach).exp());
            let interval = (share > 0.0).then(|| Interval { low: bound(1.0), high: bound(-1.0) });
            let error = if share > 0.0 { share * f64::sqrt(unrest) } else { 0.0 };
            Step { time, at_risk, happened, share, error, interval }
        })
        .collect();
    let median_interval = (
        half(steps.iter().map(|step| (step.time, step.interval.map_or(0.0, |i| i.low)))),
        half(steps.iter().map(|step| (step.time, step.interval.map_or(0.0, |i| i.high)))),
    );
    Some(Curve {
        people: people.len(),
        happened: people.iter().filter(|one| one.happened).count(),
        median: half(steps.iter().map(|step| (step.time, step.share))),
        median_interval,
        steps,
    })
}

/// The first time at which a curve is at a half or below. Where it lies level at exactly a half, the middle
/// of that stretch, as R's package survival has it.
fn half(mut curve: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (time, share) = curve.find(|(_, share)| *share <= 0.5 + 1e-9)?;
    let level = (share - 0.5).abs() <= 1e-9;
    Some(curve.next().filter(|_| level).map_or(time, |(next, _)| f64::midpoint(time, next)))
}

/// Each time at which it happened, with how many were followed and to how many it happened.
fn moments(people: &[Followed]) -> Option<Vec<(f64, usize, usize)>> {
    if people.is_empty() || people.iter().any(|one| !one.time.is_finite() || one.time < 0.0) {
        return None;
    }
    let mut sorted: Vec<&Followed> = people.iter().collect();
    sorted.sort_by(|a, b| a.time.total_cmp(&b.time));
    let mut left = sorted.len();
    let mut found = Vec::new();
    for group in sorted.chunk_by(|a, b| a.time == b.time) {
        let happened = group.iter().filter(|one| one.happened).count();
        if happened > 0 {
            found.push((group.first()?.time, left, happened));
        }
        left -= group.len();
    }
    Some(found)
}

/// Whether groups differ in how soon it happens.
#[derive(Debug, Clone, PartialEq)]
pub struct LogRank {
    /// For each group: to how many it happened, and to how many it would have if all groups were alike.
    pub groups: Vec<(usize, f64)>,
    /// The statistic.
    pub chi_squared: f64,
    /// Groups − 1, of those of whom anybody was followed when it happened.
    pub freedom: usize,
    /// How likely so great a difference is by chance.
    pub p: f64,
}

/// The log-rank test. (Mantel 1966; variance of the hypergeometric law.) None for fewer than two groups, an
/// empty one, a time below nought or no number, or when it happened to nobody.
pub fn log_rank(groups: &[Vec<Followed>]) -> Option<LogRank> {
    if groups.iter().any(Vec::is_empty) {
        return None;
    }
    log_rank_within(&[groups.to_vec()])
}

/// The log-rank test within strata, such as sites: for each stratum the same groups in the same order, of
/// which some may be empty. What was seen, expected and its spread are added up over strata. (Mantel 1966.)
/// None for fewer than two groups or unequally many, a time below nought or no number, or when it happened to
/// nobody who could be compared.
pub fn log_rank_within(strata: &[Vec<Vec<Followed>>]) -> Option<LogRank> {
    let count = strata.first()?.len();
    if count < 2 || strata.iter().any(|groups| groups.len() != count) {
        return None;
    }
    let mut expected = DVector::zeros(count);
    let mut spread = DMatrix::zeros(count, count);
    for groups in strata.iter().filter(|groups| groups.iter().any(|group| !group.is_empty())) {
        add_stratum(groups, &mut expected, &mut spread)?;
    }
    let happened =
        |at: usize| strata.iter().flat_map(|groups| &groups[at]).filter(|one| one.happened).count();
    let seen: Vec<usize> = (0..count).map(happened).collect();
    // A group of whom nobody was followed when it happened tells nothing; and one of the rest follows from
    // the others.
    let told: Vec<usize> = (0..count).filter(|at| expected[*at] > 0.0).collect();
    let freedom = told.len().checked_sub(1).filter(|freedom| *freedom > 0)?;
    let beyond = DVector::from_fn(freedom, |at, _| seen[told[at]] as f64 - expected[told[at]]);
    let own = DMatrix::from_fn(freedom, freedom, |a, b| spread[(told[a], told[b])]);
    let chi_squared = beyond.dot(&own.cholesky()?.solve(&beyond));
    let p = ChiSquared::new(freedom as f64).ok()?.sf(chi_squared);
    Some(LogRank {
        groups: seen.into_iter().zip(expected.iter().copied()).collect(),
        chi_squared,
        freedom,
        p,
    })
}

/// Adds what one stratum expects of each group, and how that is spread.
fn add_stratum(
    groups: &[Vec<Followed>],
    expected: &mut DVector<f64>,
    spread: &mut DMatrix<f64>,
) -> Option<()> {
    let all: Vec<Followed> = groups.iter().flatten().copied().collect();
    let times: Vec<Vec<f64>> = groups
        .iter()
        .map(|group| {
            let mut times: Vec<f64> = group.iter().map(|one| one.time).collect();
            times.sort_by(f64::total_cmp);
            times
        })
        .collect();
    for (time, at_risk, happened) in moments(&all)? {
        let (n, d) = (at_risk as f64, happened as f64);
        let share = |times: &Vec<f64>| (times.len() - times.partition_point(|it| *it < time)) as f64 / n;
        let shares: Vec<f64> = times.iter().map(share).collect();
        let scale = if at_risk > 1 { d * (n - d) / (n - 1.0) } else { 0.0 };
        for a in 0..shares.len() {
            expected[a] += d * shares[a];
            for b in 0..shares.len() {
                let own = if a == b { shares[a] } else { 0.0 };
                spread[(a, b)] += scale * (own - shares[a] * shares[b]);
            }
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64, tolerance: f64) {
        assert!((a - b).abs() <= tolerance, "{a} is not {b}");
    }

    /// Weeks in remission with and without 6-MP, a minus where somebody was followed no longer. (Freireich
    /// and others 1963, as Gehan 1965 prints them.)
    fn remission() -> Vec<Vec<Followed>> {
        let with = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35];
        let without = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
        let one = |weeks: &i32| Followed { time: f64::from(weeks.abs()), happened: *weeks > 0 };
        vec![with.iter().map(one).collect(), without.iter().map(one).collect()]
    }

    #[test]
    fn the_curve_of_the_remission_study_is_as_textbooks_print_it() {
        let found = curve(&remission()[0]).unwrap();
        let printed = [
            (6.0, 21, 0.8571, 0.0764, 0.6197, 0.9516),
            (7.0, 17, 0.8067, 0.0869, 0.5631, 0.9228),
            (10.0, 15, 0.7529, 0.0963, 0.5032, 0.8894),
            (13.0, 12, 0.6902, 0.1068, 0.4316, 0.8491),
            (16.0, 11, 0.6275, 0.1141, 0.3675, 0.8049),
            (22.0, 7, 0.5378, 0.1282, 0.2678, 0.7468),
            (23.0, 6, 0.4482, 0.1346, 0.1881, 0.6801),
        ];
        assert_eq!((found.people, found.happened, found.steps.len()), (21, 9, printed.len()));
        for (step, (time, at_risk, share, error, low, high)) in found.steps.iter().zip(printed) {
            assert_eq!((step.time, step.at_risk), (time, at_risk));
            near(step.share, share, 0.00006);
            near(step.error, error, 0.00006);
            near(step.interval.unwrap().low, low, 0.00006);
            near(step.interval.unwrap().high, high, 0.00006);
        }
        assert_eq!((found.median, found.median_interval), (Some(23.0), (Some(13.0), None)));
        assert_eq!(curve(&remission()[1]).unwrap().median, Some(8.0));
        assert_eq!(
            (found.at(5.9), found.at(6.0), found.at(8.0)),
            (None, found.steps.first(), found.steps.get(1))
        );
    }

    #[test]
    fn the_log_rank_test_of_the_remission_study() {
        let found = log_rank(&remission()).unwrap();
        near(found.chi_squared, 16.793, 0.0006);
        near(found.groups[0].1, 19.2505, 0.00006);
        near(found.groups[1].1, 10.7495, 0.00006);
        assert_eq!((found.groups[0].0, found.groups[1].0, found.freedom), (9, 21, 1));
        assert!(found.p < 0.0001);
        // One stratum is none; two that are alike tell twice as much.
        let twice = log_rank_within(&[remission(), remission()]).unwrap();
        near(twice.chi_squared, 2.0 * found.chi_squared, 1e-9);
        near(twice.groups[0].1, 2.0 * 19.2505, 0.0002);
        // Which group comes first does not matter, and a group that is split at random tells as much.
        let turned: Vec<_> = remission().into_iter().rev().collect();
        near(log_rank(&turned).unwrap().chi_squared, found.chi_squared, 1e-9);
        let three =
            vec![remission()[0].clone(), remission()[1][..10].to_vec(), remission()[1][10..].to_vec()];
        let found = log_rank(&three).unwrap();
        assert_eq!(found.freedom, 2);
        near(found.groups.iter().map(|(_, e)| e).sum::<f64>(), 30.0, 1e-9);
    }

    #[test]
    fn a_curve_that_lies_level_at_a_half_has_its_median_in_the_middle() {
        let people = [1.0, 2.0, 4.0, 5.0].map(|time| Followed { time, happened: true });
        let found = curve(&people).unwrap();
        assert_eq!(found.median, Some(3.0));
        assert_eq!((found.steps[3].share, found.steps[3].interval), (0.0, None));
    }

    #[test]
    fn what_cannot_be_followed_is_refused() {
        let odd = |time| vec![Followed { time, happened: true }];
        assert!(curve(&[]).is_none() && curve(&odd(-1.0)).is_none() && curve(&odd(f64::NAN)).is_none());
        assert!(log_rank(&[odd(1.0)]).is_none() && log_rank(&[odd(1.0), vec![]]).is_none());
        let nobody = vec![Followed { time: 3.0, happened: false }];
        assert!(log_rank(&[nobody.clone(), nobody.clone()]).is_none(), "it happened to nobody");
        assert!(log_rank_within(&[]).is_none() && log_rank_within(&[vec![odd(1.0)]]).is_none());
        assert!(log_rank_within(&[vec![odd(1.0), odd(2.0)], vec![odd(1.0)]]).is_none());
        let found = curve(&nobody).unwrap();
        assert_eq!((found.steps.len(), found.median), (0, None));
    }
}
