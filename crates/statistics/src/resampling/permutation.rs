//! Whether chance alone could have made the groups so different. (Fisher 1935, Pitman 1937.)

use super::{Plan, Stream, sample::gathered};

/// A statistic among all it would be had chance put the labels otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Permuted {
    /// The statistic as the labels are.
    pub statistic: f64,
    /// How likely one so far from nought, either way, is by chance. When drawn: (1 + as far) / (1 + draws),
    /// which is never nought. (Phipson and Smyth 2010.)
    pub p: f64,
    /// Whether all ways were tried, because they are no more than the draws.
    pub exact: bool,
    /// How many ways were tried.
    pub ways: usize,
}

/// Who is in the first of two groups, and what chance may exchange.
#[derive(Debug, Clone, Copy)]
pub struct Labels<'a> {
    /// Whether each row is in the first group, length n.
    pub first: &'a [bool],
    /// Rows that were put into a group together, such as those of one site; length n.
    pub clusters: Option<&'a [usize]>,
    /// Labels are exchanged only within these, such as the sites within which lots were drawn; length n.
    pub strata: Option<&'a [usize]>,
}

/// The units that labels are exchanged between.
struct Units {
    /// The rows of each.
    rows: Vec<Vec<usize>>,
    /// Whether each is in the first group.
    first: Vec<bool>,
    /// The units of each stratum.
    strata: Vec<Vec<usize>>,
}

impl Labels<'_> {
    fn units(&self) -> Option<Units> {
        let n = self.first.len();
        let fits = |labels: Option<&[usize]>| labels.is_none_or(|labels| labels.len() == n);
        if n == 0 || !fits(self.clusters) || !fits(self.strata) {
            return None;
        }
        let rows = self.clusters.map_or_else(|| (0..n).map(|row| vec![row]).collect(), gathered);
        let stratum = |row: usize| self.strata.map_or(0, |strata| strata[row]);
        let alike = |unit: &Vec<usize>| {
            let one = unit[0];
            unit.iter().all(|row| self.first[*row] == self.first[one] && stratum(*row) == stratum(one))
        };
        if !rows.iter().all(alike) {
            return None;
        }
        let first = rows.iter().map(|unit| self.first[unit[0]]).collect();
        let strata = gathered(&rows.iter().map(|unit| stratum(unit[0])).collect::<Vec<_>>());
        Some(Units { rows, first, strata })
    }
}

/// The permutation test of a statistic that is shown who is in the first group (length n) and is nought
/// without any difference. All ways are tried when they are no more than the draws. None without rows, when
/// lengths differ, when a cluster has both labels or lies in two strata, when there is one way only, or when
/// the statistic is no number.
pub fn permute(labels: &Labels<'_>, plan: Plan, statistic: impl Fn(&[bool]) -> f64) -> Option<Permuted> {
    let units = labels.units()?;
    let ways = ways(&units);
    let seen = Some(statistic(labels.first)).filter(|seen| seen.is_finite())?;
    if ways <= 1.0 || plan.draws == 0 {
        return None;
    }
    let mut blocks: Vec<Vec<bool>> =
        units.strata.iter().map(|stratum| stratum.iter().map(|unit| units.first[*unit]).collect()).collect();
    let mut first = labels.first.to_vec();
    let mut count = Counted::of(seen);
    if ways <= plan.draws as f64 {
        blocks.iter_mut().for_each(|block| block.sort_unstable());
        loop {
            count.add(statistic(spread(&units, &blocks, &mut first)));
            if !blocks.iter_mut().any(|block| next(block)) {
                return count.all_tried();
            }
        }
    }
    for draw in 0..plan.draws as u64 {
        let mut stream = Stream::new(plan.seed, draw);
        for block in &mut blocks {
            // From the same beginning each time, whoever is called the first: the larger group in front.
            let fewer = 2 * block.iter().filter(|label| **label).count() <= block.len();
            block.sort_unstable_by_key(|label| *label == fewer);
            stream.shuffle(block);
        }
        count.add(statistic(spread(&units, &blocks, &mut first)));
    }
    count.drawn()
}

/// In how many ways the labels can lie.
fn ways(units: &Units) -> f64 {
    let of = |stratum: &Vec<usize>| {
        let first = stratum.iter().filter(|unit| units.first[**unit]).count();
        (0..first).fold(1.0, |ways, at| ways * (stratum.len() - at) as f64 / (at + 1) as f64)
    };
    units.strata.iter().map(of).product::<f64>().round()
}

/// Writes the labels of units onto their rows.
fn spread<'a>(units: &Units, blocks: &[Vec<bool>], first: &'a mut [bool]) -> &'a [bool] {
    for (stratum, block) in units.strata.iter().zip(blocks) {
        for (unit, label) in stratum.iter().zip(block) {
            units.rows[*unit].iter().for_each(|row| first[*row] = *label);
        }
    }
    first
}

/// The next order of these labels; after the last one the first again, and false.
fn next(block: &mut [bool]) -> bool {
    let Some(at) = (1..block.len()).rev().find(|at| !block[at - 1] && block[*at]) else {
        block.sort_unstable();
        return false;
    };
    block[at - 1] = true;
    block[at] = false;
    block[at..].sort_unstable();
    true
}

/// How many ways were tried, and how many of them lie as far from nought as what was seen.
struct Counted {
    seen: f64,
    far: usize,
    tried: usize,
    failed: bool,
}

impl Counted {
    fn of(seen: f64) -> Self {
        Self { seen, far: 0, tried: 0, failed: false }
    }

    fn add(&mut self, statistic: f64) {
        self.tried += 1;
        self.failed |= !statistic.is_finite();
        // The same sum in another order may be a hair less.
        self.far += usize::from(statistic.abs() >= self.seen.abs() * (1.0 - 1e-9));
    }

    fn all_tried(&self) -> Option<Permuted> {
        self.told(self.far as f64 / self.tried as f64, true)
    }

    fn drawn(&self) -> Option<Permuted> {
        self.told((self.far as f64 + 1.0) / (self.tried as f64 + 1.0), false)
    }

    fn told(&self, p: f64, exact: bool) -> Option<Permuted> {
        let found = Permuted { statistic: self.seen, p, exact, ways: self.tried };
        (!self.failed).then_some(found)
    }
}

/// The permutation test of the difference of two means, whatever the order of values. Those that are no
/// numbers are left out; none for an empty group.
pub fn permute_two(first: &[f64], second: &[f64], plan: Plan) -> Option<Permuted> {
    let labelled = |values: &[f64], label: bool| -> Vec<(f64, bool)> {
        values.iter().filter(|value| value.is_finite()).map(|value| (*value, label)).collect()
    };
    let mut all = [labelled(first, true), labelled(second, false)].concat();
    all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let labels: Vec<bool> = all.iter().map(|(_, label)| *label).collect();
    let m = labels.iter().filter(|label| **label).count() as f64;
    let n = labels.len() as f64 - m;
    // Told from the middle, so that a great sum does not swallow a small difference.
    let middle = all.iter().map(|(value, _)| value).sum::<f64>() / (m + n);
    permute(&Labels { first: &labels, clusters: None, strata: None }, plan, |first| {
        let of_first = all.iter().zip(first).filter(|(_, first)| **first);
        let sum: f64 = of_first.map(|((value, _), _)| value - middle).sum();
        // All sum to nought from the middle, so the second group's sum is the other way round.
        sum / m + sum / n
    })
}

/// The permutation test of the mean of changes, whose signs chance might have turned, whatever their order.
/// Those that are no numbers are left out; none without any change.
pub fn permute_signs(changes: &[f64], plan: Plan) -> Option<Permuted> {
    let mut changes: Vec<f64> = changes.iter().copied().filter(|change| change.is_finite()).collect();
    changes.sort_by(|a, b| a.abs().total_cmp(&b.abs()).then(a.total_cmp(b)));
    let n = changes.len();
    if changes.iter().all(|change| *change == 0.0) || plan.draws == 0 {
        return None;
    }
    let mut count = Counted::of(changes.iter().sum::<f64>() / n as f64);
    let mean = |turned: &mut dyn FnMut(usize) -> bool| {
        let sum: f64 =
            changes.iter().enumerate().map(|(at, change)| if turned(at) { -change } else { *change }).sum();
        sum / n as f64
    };
    if n < 63 && 1_u64 << n <= plan.draws as u64 {
        for way in 0..1_u64 << n {
            count.add(mean(&mut |at| way >> at & 1 == 1));
        }
        return count.all_tried();
    }
    for draw in 0..plan.draws as u64 {
        let mut stream = Stream::new(plan.seed, draw);
        count.add(mean(&mut |_| stream.below(2) == 1));
    }
    count.drawn()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: Plan = Plan { draws: 5000, seed: 3 };

    #[test]
    fn all_ways_are_tried_where_they_are_few() {
        // The two highest of five: one of ten ways is as far up, none as far down.
        let found = permute_two(&[8.0, 9.0], &[1.0, 2.0, 3.0], PLAN).unwrap();
        assert_eq!((found.p, found.exact, found.ways, found.statistic), (0.1, true, 10, 6.5));
        let found = permute_signs(&[1.0, 2.0, 3.0, 4.0], PLAN).unwrap();
        assert_eq!((found.p, found.ways), (2.0 / 16.0, 16));
    }

    #[test]
    fn draws_come_near_what_all_ways_give() {
        let (a, b) = ([3.1, 4.5, 2.2, 6.0, 5.1, 4.4, 3.9], [2.0, 3.3, 1.9, 4.1, 2.8, 3.0, 1.2]);
        let all = permute_two(&a, &b, PLAN).unwrap();
        let drawn = permute_two(&a, &b, Plan { draws: 3000, ..PLAN }).unwrap();
        assert!(all.exact && !drawn.exact);
        assert!((all.p - drawn.p).abs() < 4.0 * (all.p / 3000.0).sqrt(), "{} and {}", all.p, drawn.p);
    }

    #[test]
    fn labels_stay_within_strata_and_clusters_stay_together() {
        let y = [5.0, 6.0, 1.0, 2.0, 9.0, 8.0, 3.0, 2.0];
        let first = [true, true, false, false, true, true, false, false];
        let mean = |first: &[bool]| {
            let sum =
                |keep: bool| y.iter().zip(first).filter(|(_, it)| **it == keep).map(|(y, _)| y).sum::<f64>();
            sum(true) - sum(false)
        };
        let labels = Labels { first: &first, clusters: None, strata: Some(&[0, 0, 0, 0, 1, 1, 1, 1]) };
        assert_eq!(permute(&labels, PLAN, mean).unwrap().ways, 36);
        let together = Labels { clusters: Some(&[0, 0, 1, 1, 2, 2, 3, 3]), ..labels };
        let found = permute(&together, PLAN, mean).unwrap();
        assert_eq!((found.ways, found.p), (4, 0.5));
        let torn = Labels { clusters: Some(&[0, 0, 0, 1, 2, 2, 3, 3]), ..labels };
        assert!(permute(&torn, PLAN, mean).is_none(), "a cluster with both labels");
    }

    #[test]
    fn what_cannot_be_exchanged_is_not_tested() {
        assert!(permute_two(&[], &[1.0], PLAN).is_none() && permute_signs(&[0.0], PLAN).is_none());
        assert!(permute_signs(&[], PLAN).is_none());
        assert!(permute_two(&[1.0], &[2.0], Plan { draws: 0, ..PLAN }).is_none());
        let labels = Labels { first: &[true, false], clusters: None, strata: Some(&[0]) };
        assert!(permute(&labels, PLAN, |_| 1.0).is_none());
    }
}
