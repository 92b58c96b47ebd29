//! Drawing samples from the sample. (Efron 1979.)

use super::{Plan, Replicates, Sample, Stream};

/// What something is for each draw, which is shown as a list of rows; for several numbers at once, such as
/// costs and effects, that belong to the same draw.
pub fn draws<T>(sample: &Sample, plan: Plan, mut of: impl FnMut(&[usize]) -> T) -> Vec<T> {
    let mut rows = Vec::new();
    (0..plan.draws as u64)
        .map(|draw| {
            sample.draw(&mut Stream::new(plan.seed, draw), &mut rows);
            of(&rows)
        })
        .collect()
}

/// A statistic of all rows, and of each draw. Which rows are drawn hangs on the seed and on where they stand:
/// whoever wants the same numbers from a file in another order sorts its rows first. None without rows or
/// draws, or when the statistic of all rows or of every draw is no number; draws of which it is none are
/// counted and left out.
///
/// ```
/// use statistics::resampling::{Plan, Sample, acceleration, bootstrap};
/// let waits = [3.0, 8.0, 1.0, 12.0, 30.0, 4.0, 9.0, 2.0];
/// let mean = |rows: &[usize]| rows.iter().map(|row| waits[*row]).sum::<f64>() / rows.len() as f64;
/// let sample = Sample::rows(waits.len());
/// let found = bootstrap(&sample, Plan { draws: 2000, seed: 1 }, mean).unwrap();
/// let interval = found.bca(acceleration(&sample, mean).unwrap()).unwrap();
/// assert!(interval.low > 3.0 && interval.high < 25.0);
/// ```
pub fn bootstrap(sample: &Sample, plan: Plan, statistic: impl Fn(&[usize]) -> f64) -> Option<Replicates> {
    if sample.units() == 0 {
        return None;
    }
    let estimate = statistic(&sample.without(None));
    Replicates::new(estimate, draws(sample, plan, statistic))
}

/// The acceleration of a statistic, from what it is without each unit: a = Σ L³ / (6 (Σ L²)^1.5), with L the
/// mean of these less each, times one less than there are, within each stratum. (Efron 1987; Efron and
/// Tibshirani 1993, 14.15.) None when it is no number for one of them, or the same for all.
pub fn acceleration(sample: &Sample, statistic: impl Fn(&[usize]) -> f64) -> Option<f64> {
    let mut influence = Vec::with_capacity(sample.units());
    for units in sample.by_stratum().iter().filter(|units| units.len() > 1) {
        let without: Vec<f64> = units.iter().map(|unit| statistic(&sample.without(Some(*unit)))).collect();
        let mean = without.iter().sum::<f64>() / without.len() as f64;
        influence.extend(without.iter().map(|value| (units.len() as f64 - 1.0) * (mean - value)));
    }
    of_influence(influence.iter().copied())
}

fn of_influence(influence: impl Iterator<Item = f64>) -> Option<f64> {
    let (squares, cubes) =
        influence.fold((0.0, 0.0), |(squares, cubes), l| (squares + l * l, cubes + l * l * l));
    let found: f64 = cubes / (6.0 * f64::powf(squares, 1.5));
    found.is_finite().then_some(found)
}

/// The mean and that of each draw, without lists of rows. The order of the values has no part in it. Values
/// that are no numbers are left out; none without any.
///
/// ```
/// use statistics::resampling::{Plan, acceleration_of_mean, bootstrap_mean};
/// let waits = [3.0, 8.0, 1.0, 12.0, 30.0, 4.0, 9.0, 2.0];
/// let found = bootstrap_mean(&waits, Plan { draws: 2000, seed: 1 }).unwrap();
/// assert!(found.bca(acceleration_of_mean(&waits).unwrap()).unwrap().holds(8.625));
/// ```
pub fn bootstrap_mean(values: &[f64], plan: Plan) -> Option<Replicates> {
    let mut values: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    values.sort_unstable_by(f64::total_cmp);
    let n = values.len() as f64;
    let drawn = (0..plan.draws as u64).map(|draw| {
        let mut stream = Stream::new(plan.seed, draw);
        let mut sum = 0.0;
        for _ in 0..values.len() {
            sum += values[stream.below(values.len())];
        }
        sum / n
    });
    Replicates::new(values.iter().sum::<f64>() / n, drawn.collect())
}

/// The acceleration of the mean, which needs no leaving out: there L is each value less the mean.
pub fn acceleration_of_mean(values: &[f64]) -> Option<f64> {
    let values: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    of_influence(values.iter().map(|value| value - mean))
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALUES: [f64; 9] = [1.0, 2.0, 3.25, 4.0, 5.5, 6.0, 7.5, 9.0, 30.0];

    fn mean(rows: &[usize]) -> f64 {
        rows.iter().map(|row| VALUES[*row]).sum::<f64>() / rows.len() as f64
    }

    #[test]
    fn the_short_way_for_the_mean_is_the_long_way() {
        let plan = Plan { draws: 500, seed: 42 };
        let sample = Sample::rows(VALUES.len());
        let (short, long) = (bootstrap_mean(&VALUES, plan).unwrap(), bootstrap(&sample, plan, mean).unwrap());
        assert_eq!(short, long);
        let (short, long) = (acceleration_of_mean(&VALUES).unwrap(), acceleration(&sample, mean).unwrap());
        assert!((short - long).abs() < 1e-12);
        let gap = [&VALUES[..], &[f64::NAN]].concat();
        assert_eq!(bootstrap_mean(&gap, plan), bootstrap_mean(&VALUES, plan));
    }

    #[test]
    fn the_same_seed_draws_the_same_and_another_one_does_not() {
        let draw = |seed| bootstrap_mean(&VALUES, Plan { draws: 50, seed }).unwrap();
        assert_eq!(draw(5), draw(5));
        assert_ne!(draw(5), draw(6));
        // What the first draw is may never change: a report drawn again has to say the same.
        let rows = draws(&Sample::rows(10), Plan { draws: 1, seed: 2024 }, <[usize]>::to_vec);
        assert_eq!(rows, [FIRST]);
    }

    const FIRST: [usize; 10] = [2, 5, 5, 1, 5, 4, 3, 6, 1, 1];

    #[test]
    fn nothing_to_draw_from_gives_nothing() {
        let plan = Plan { draws: 10, seed: 1 };
        assert!(bootstrap(&Sample::rows(0), plan, mean).is_none() && bootstrap_mean(&[], plan).is_none());
        assert!(bootstrap_mean(&VALUES, Plan { draws: 0, ..plan }).is_none());
        assert!(bootstrap(&Sample::rows(3), plan, |_| f64::NAN).is_none());
        assert!(acceleration_of_mean(&[2.0, 2.0]).is_none() && acceleration_of_mean(&[]).is_none());
    }
}
