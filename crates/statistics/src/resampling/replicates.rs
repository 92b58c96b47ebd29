//! Intervals from what a statistic was in each draw.

use statrs::distribution::{ContinuousCDF, Normal};

use crate::interval::{CONFIDENCE, Interval, z_quantile};

/// What a statistic is, and was in each draw.
#[derive(Debug, Clone, PartialEq)]
pub struct Replicates {
    estimate: f64,
    /// Those that are numbers, the least first.
    sorted: Vec<f64>,
    failed: usize,
}

impl Replicates {
    /// A statistic and its values for all draws. None when it, or all of these, are no numbers.
    pub fn new(estimate: f64, values: Vec<f64>) -> Option<Self> {
        let drawn = values.len();
        let mut sorted = values;
        sorted.retain(|value| value.is_finite());
        sorted.sort_unstable_by(f64::total_cmp);
        let sound = estimate.is_finite() && !sorted.is_empty();
        sound.then(|| Self { estimate, failed: drawn - sorted.len(), sorted })
    }

    /// The statistic of all rows.
    pub fn estimate(&self) -> f64 {
        self.estimate
    }

    /// Its values in the draws, the least first.
    pub fn values(&self) -> &[f64] {
        &self.sorted
    }

    /// In how many draws it was no number: where these are many, the intervals mean little.
    pub fn failed(&self) -> usize {
        self.failed
    }

    fn mean(&self) -> f64 {
        self.sorted.iter().sum::<f64>() / self.sorted.len() as f64
    }

    /// By how much the draws lie above the statistic on average.
    pub fn bias(&self) -> f64 {
        self.mean() - self.estimate
    }

    /// The standard deviation of the draws; none for one.
    pub fn error(&self) -> Option<f64> {
        let mean = self.mean();
        let squares: f64 = self.sorted.iter().map(|value| (value - mean).powi(2)).sum();
        Some((squares / (self.sorted.len() as f64 - 1.0)).sqrt()).filter(|error| error.is_finite())
    }

    /// The statistic less the bias, ± 1.96 standard errors. (Davison and Hinkley 1997, 5.2.)
    pub fn normal(&self) -> Option<Interval> {
        let (middle, reach) = (self.estimate - self.bias(), z_quantile()? * self.error()?);
        Some(Interval { low: middle - reach, high: middle + reach })
    }

    /// From the draw with 2.5 % below it to that with 2.5 % above it. (Efron 1979.) None when there are too
    /// few draws for that, as for all intervals here.
    pub fn percentile(&self) -> Option<Interval> {
        let (low, high) = tails();
        Some(Interval { low: self.quantile(low)?, high: self.quantile(high)? })
    }

    /// The percentile interval turned round the statistic. (Davison and Hinkley 1997, 5.2.)
    pub fn basic(&self) -> Option<Interval> {
        let turned = self.percentile()?;
        Some(Interval { low: 2.0 * self.estimate - turned.high, high: 2.0 * self.estimate - turned.low })
    }

    /// The percentile interval with bias corrected, and with this acceleration: how fast the error grows with
    /// the statistic. (Efron 1987.) Draws that are the statistic but for rounding count half on either side,
    /// so that shares and medians, of which many draws are alike, are not pushed to one side. None also when
    /// all draws lie on one side.
    pub fn bca(&self, acceleration: f64) -> Option<Interval> {
        let law = Normal::standard();
        let below = self.sorted.partition_point(|value| *value < self.estimate);
        let bias =
            Some(law.inverse_cdf(below as f64 / self.sorted.len() as f64)).filter(|b| b.is_finite())?;
        let moved = |tail: f64| {
            let z = bias + law.inverse_cdf(tail);
            self.quantile(law.cdf(bias + z / (1.0 - acceleration * z)))
        };
        let (low, high) = tails();
        Some(Interval { low: moved(low)?, high: moved(high)? })
    }

    /// The draw with this share below it, at rank (draws + 1) · share, between two ranks in proportion on the
    /// scale of the normal law. (Davison and Hinkley 1997, 5.8.) None beyond the first or last.
    fn quantile(&self, share: f64) -> Option<f64> {
        let all = self.sorted.len() as f64 + 1.0;
        let rank = all * share;
        let under = rank.floor();
        if !(under >= 1.0 && rank <= all - 1.0) {
            return None;
        }
        let low = *self.sorted.get(under as usize - 1)?;
        if under == rank {
            return Some(low);
        }
        let high = *self.sorted.get(under as usize)?;
        let z = |share: f64| Normal::standard().inverse_cdf(share);
        let (from, to) = (z(under / all), z((under + 1.0) / all));
        Some(low + (z(share) - from) / (to - from) * (high - low))
    }
}

fn tails() -> (f64, f64) {
    ((1.0 - CONFIDENCE) / 2.0, 0.5 + CONFIDENCE / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_bias_and_acceleration_all_intervals_are_alike() {
        let found = Replicates::new(0.0, (-500..500).map(|it| f64::from(it) + 0.5).collect()).unwrap();
        let (percentile, basic) = (found.percentile().unwrap(), found.basic().unwrap());
        let bca = found.bca(0.0).unwrap();
        for (a, b) in [(percentile.low, basic.low), (percentile.high, basic.high), (bca.low, basic.low)] {
            assert!((a - b).abs() < 1e-7, "{a} is not {b}");
        }
        assert!(found.bca(0.1).unwrap().low > bca.low, "a heavy right tail moves both ends up");
        assert_eq!((found.estimate(), found.bias(), found.failed()), (0.0, 0.0, 0));
    }

    #[test]
    fn too_few_draws_have_no_interval() {
        let few = Replicates::new(3.0, (0..30).map(f64::from).collect()).unwrap();
        assert_eq!((few.percentile(), few.basic(), few.bca(0.0)), (None, None, None));
        let one_sided = Replicates::new(-1.0, (0..1000).map(f64::from).collect()).unwrap();
        assert_eq!(one_sided.bca(0.0), None);
        assert_eq!(Replicates::new(1.0, vec![f64::NAN]), None);
        let gap = Replicates::new(1.0, vec![f64::NAN, 2.0]).unwrap();
        assert_eq!((gap.failed(), gap.error()), (1, None));
    }
}
