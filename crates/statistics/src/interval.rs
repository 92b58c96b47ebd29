//! A mean, a share and a median, each with the interval that says how sure it is.

use statrs::distribution::{Binomial, ContinuousCDF, DiscreteCDF, Normal};

/// How sure an interval is: 95 of 100 such intervals hold the true value.
pub const CONFIDENCE: f64 = 0.95;

/// From where to where a value may reasonably lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// Whether a value lies inside, ends included: a change whose interval holds nought could be chance.
    pub fn holds(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// A mean and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// How many values.
    pub n: usize,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation (divisor n − 1); none for one value.
    pub sd: Option<f64>,
    /// mean ± t(n − 1) · sd / √n; none for one value. (Student 1908.)
    pub interval: Option<Interval>,
}

/// A share of people and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// How many have it.
    pub hits: u64,
    /// Of how many.
    pub n: u64,
    /// Their share, 0 to 1.
    pub share: f64,
    /// The score interval, which stays within 0 and 1 and holds for small groups too. (Wilson 1927.)
    pub interval: Interval,
}

/// The middle of a list, such as days between two steps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Median {
    /// How many values.
    pub n: usize,
    /// A quarter lies at or below this.
    pub lower_quartile: f64,
    /// Half lies at or below this.
    pub median: f64,
    /// Three quarters lie at or below this.
    pub upper_quartile: f64,
    /// Two of the values themselves, chosen by the binomial law; none below six values.
    pub interval: Option<Interval>,
}

/// The mean of all values that are numbers; none without any.
///
/// ```
/// let mean = statistics::interval::mean(&[4.0, 6.0, 8.0]).unwrap();
/// assert_eq!((mean.n, mean.mean, mean.sd), (3, 6.0, Some(2.0)));
/// ```
pub fn mean(values: &[f64]) -> Option<Mean> {
    let values: Vec<f64> = values.iter().copied().filter(|v| v.is_finite()).collect();
    let n = values.len();
    if n == 0 {
        return None;
    }
    let mean = values.iter().sum::<f64>() / n as f64;
    if n == 1 {
        return Some(Mean { n, mean, sd: None, interval: None });
    }
    let squares: f64 = values.iter().map(|v| (v - mean).powi(2)).sum();
    let sd = (squares / (n - 1) as f64).sqrt();
    let half = t_quantile(n - 1).map(|t| t * sd / (n as f64).sqrt());
    let interval = half.map(|half| Interval { low: mean - half, high: mean + half });
    Some(Mean { n, mean, sd: Some(sd), interval })
}

/// A share with Wilson's interval; none without people or with more hits than people.
///
/// ```
/// let share = statistics::interval::share(15, 148).unwrap();
/// assert!((share.interval.low - 0.0624).abs() < 0.00005);
/// ```
pub fn share(hits: u64, n: u64) -> Option<Share> {
    if n == 0 || hits > n {
        return None;
    }
    let (count, z) = (n as f64, z_quantile()?);
    let share = hits as f64 / count;
    let shrink = 1.0 + z * z / count;
    let middle = (share + z * z / (2.0 * count)) / shrink;
    let spread = share * (1.0 - share) / count + z * z / (4.0 * count * count);
    let half = z * spread.sqrt() / shrink;
    let low = if hits == 0 { 0.0 } else { (middle - half).max(0.0) };
    let high = if hits == n { 1.0 } else { (middle + half).min(1.0) };
    Some(Share { hits, n, share, interval: Interval { low, high } })
}

/// The median with quartiles (the definition that R and spreadsheets use, type 7 of Hyndman and Fan
/// 1996) and an interval between two order statistics (Conover 1999); none without values.
///
/// ```
/// let days: Vec<f64> = (1..=10).map(f64::from).collect();
/// let median = statistics::interval::median(&days).unwrap();
/// assert_eq!((median.lower_quartile, median.median, median.upper_quartile), (3.25, 5.5, 7.75));
/// assert_eq!(median.interval.unwrap().low, 2.0);
/// ```
pub fn median(values: &[f64]) -> Option<Median> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|v| v.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    let interval = median_ranks(sorted.len())
        .and_then(|(low, high)| Some(Interval { low: *sorted.get(low)?, high: *sorted.get(high)? }));
    Some(Median {
        n: sorted.len(),
        lower_quartile: quantile(&sorted, 0.25)?,
        median: quantile(&sorted, 0.5)?,
        upper_quartile: quantile(&sorted, 0.75)?,
        interval,
    })
}

/// Between the two neighbours of the place (n − 1) · p in a sorted list.
fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    let at = sorted.len().checked_sub(1)? as f64 * p;
    let (below, above) = (*sorted.get(at.floor() as usize)?, *sorted.get(at.ceil() as usize)?);
    Some(below + (above - below) * (at - at.floor()))
}

/// The innermost pair of ranks, counted from nought, whose interval still holds the median with at
/// least the confidence: fewer than r of n fair coins must be rarer than half of what is left.
fn median_ranks(n: usize) -> Option<(usize, usize)> {
    let coins = Binomial::new(0.5, n as u64).ok()?;
    let rare = (1.0 - CONFIDENCE) / 2.0;
    let mut rank = None;
    for low in 0..n / 2 {
        if coins.cdf(low as u64) > rare {
            break;
        }
        rank = Some(low);
    }
    rank.map(|low| (low, n - 1 - low))
}

/// How many standard errors an interval reaches, for a mean of `freedom + 1` values.
pub(crate) fn t_quantile(freedom: usize) -> Option<f64> {
    crate::student::reach(freedom as f64)
}

/// The same for the normal law: 1.96.
pub fn z_quantile() -> Option<f64> {
    let normal = Normal::new(0.0, 1.0).ok()?;
    Some(normal.inverse_cdf(0.5 + CONFIDENCE / 2.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64, tolerance: f64) {
        assert!((a - b).abs() <= tolerance, "{a} is not {b}");
    }

    #[test]
    fn students_t_is_as_printed_in_tables() {
        for (freedom, t) in [(1, 12.7062), (4, 2.7764), (9, 2.2622), (29, 2.0452), (99, 1.9842)] {
            near(t_quantile(freedom).unwrap(), t, 0.00005);
        }
    }

    #[test]
    fn wilson_intervals_are_those_newcombe_printed_in_1998() {
        let printed = [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611)];
        for (hits, n, low, high) in printed.into_iter().chain([(1, 29, 0.0061, 0.1718)]) {
            let share = share(hits, n).unwrap();
            near(share.interval.low, low, 0.00005);
            near(share.interval.high, high, 0.00005);
        }
    }

    #[test]
    fn everybody_and_nobody_have_an_interval_too() {
        assert_eq!(share(0, 8).unwrap().interval.low, 0.0);
        assert_eq!(share(8, 8).unwrap().interval.high, 1.0);
        assert!(share(8, 8).unwrap().interval.low > 0.6);
        assert!(share(0, 0).is_none() && share(3, 2).is_none());
    }

    #[test]
    fn the_median_interval_takes_the_printed_ranks() {
        // Conover's ranks for 95 %, counted from one: n 6: 1 and 6; 10: 2 and 9; 20: 6 and 15; 50: 18 and 33.
        for (n, low, high) in [(6, 1, 6), (10, 2, 9), (20, 6, 15), (50, 18, 33)] {
            assert_eq!(median_ranks(n), Some((low - 1, high - 1)));
        }
        assert_eq!(median_ranks(5), None);
        assert_eq!(median_ranks(0), None);
    }

    #[test]
    fn a_mean_of_one_has_no_interval_and_of_none_is_none() {
        assert_eq!(mean(&[3.0]).unwrap().interval, None);
        assert_eq!(mean(&[f64::NAN]), None);
        assert!(median(&[]).is_none());
    }

    #[test]
    fn a_mean_has_the_interval_of_the_sleep_study_student_printed() {
        // Student 1908, the difference between two drugs: mean 1.58, t 4.06 with 9 degrees of freedom.
        let differences = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4];
        let found = mean(&differences).unwrap();
        near(found.mean, 1.58, 1e-9);
        near(found.mean / (found.sd.unwrap() / 10f64.sqrt()), 4.0621, 0.00005);
        let interval = found.interval.unwrap();
        near(interval.low, 0.7001142, 1e-6);
        near(interval.high, 2.4598858, 1e-6);
    }
}
