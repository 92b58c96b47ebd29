//! Whether several answers, or several judges, measure the same: Cronbach's alpha, omega, halves, what each item adds,
//! and six intraclass correlations.

mod factor;
mod halves;
mod items;
mod omega;
mod whole;

pub use factor::{LEAST_UNIQUENESS, NoFactor, OneFactor, one_factor};
pub use halves::{AllHalves, Halves, MOST_ITEMS, all_halves, halves};
pub use items::{Rest, rest};
pub use omega::{Fit, Omega, omega, omega_interval};

use statrs::distribution::{ContinuousCDF, FisherSnedecor};

use crate::interval::{CONFIDENCE, Interval};

/// Cronbach's alpha of a set of items.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alpha {
    /// How many people have answered every item; the others are left out.
    pub people: usize,
    /// How many items.
    pub items: usize,
    /// k / (k − 1) · (1 − Σ var(item) / var(sum)). (Cronbach 1951.)
    pub alpha: f64,
    /// Its interval. (Feldt 1965.)
    pub interval: Interval,
}

/// Cronbach's alpha: `answers` has one row a person and one place an item, `None` where an answer is missing. None for
/// fewer than two items or two whole rows, rows of different length, or sums that do not vary.
pub fn alpha(answers: &[Vec<Option<f64>>]) -> Option<Alpha> {
    let Ground { n, k, between, error, .. } = Ground::of(answers)?;
    // The same as the formula above, said with mean squares: 1 − MS(error) / MS(people). (Hoyt 1941.)
    let alpha = 1.0 - error / between;
    let (few, many) = (n - 1.0, (n - 1.0) * (k - 1.0));
    let interval = Interval {
        low: 1.0 - (1.0 - alpha) * upper(few, many)?,
        high: 1.0 - (1.0 - alpha) / upper(many, few)?,
    };
    alpha.is_finite().then_some(Alpha { people: n as usize, items: k as usize, alpha, interval })
}

/// The reliability of a measure `times` as long: r · times / (1 + (times − 1) r). For two items or two halves it says
/// more than alpha does. (Spearman 1910, Brown 1910.)
///
/// ```
/// assert_eq!(statistics::consistency::lengthened(0.5, 2.0), 2.0 / 3.0);
/// ```
pub fn lengthened(reliability: f64, times: f64) -> f64 {
    reliability * times / (1.0 + (times - 1.0) * reliability)
}

/// Which judges, and what is asked of them. (Shrout and Fleiss 1979.)
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// (1,1) Each thing has other judges.
    OtherJudges,
    /// (2,1) The same judges, taken as some of many; that one is stricter than another counts.
    SomeOfMany,
    /// (3,1) Just these judges; how strict each is does not count.
    JustThese,
}

/// One intraclass correlation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Correlation {
    /// The correlation.
    pub value: f64,
    /// Its interval.
    pub interval: Interval,
}

/// An intraclass correlation of one judge, and of the mean of them all.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// How many things have been judged by everybody; the others are left out.
    pub things: usize,
    /// How many judges.
    pub judges: usize,
    /// As reliable is one judge.
    pub one: Correlation,
    /// As reliable is the mean of all of them.
    pub mean: Correlation,
}

/// The intraclass correlation of this form: `judged` has one row a thing and one place a judge. None for fewer than two
/// judges or two whole rows, rows of different length, or when nothing varies.
pub fn correlation(judged: &[Vec<Option<f64>>], form: Form) -> Option<Judged> {
    let ground = Ground::of(judged)?;
    let (one, mean) = match form {
        Form::OtherJudges => ground.one_way(ground.within, ground.n * (ground.k - 1.0))?,
        Form::SomeOfMany => ground.two_way()?,
        Form::JustThese => ground.one_way(ground.error, (ground.n - 1.0) * (ground.k - 1.0))?,
    };
    one.value.is_finite().then_some(Judged {
        things: ground.n as usize,
        judges: ground.k as usize,
        one,
        mean,
    })
}

/// The mean squares of a table of n rows and k columns.
#[derive(Debug, Clone, Copy)]
struct Ground {
    n: f64,
    k: f64,
    between: f64,
    within: f64,
    columns: f64,
    error: f64,
}

impl Ground {
    fn of(table: &[Vec<Option<f64>>]) -> Option<Self> {
        let rows = whole::rows(table)?;
        let width = rows.first()?.len();
        let (n, k) = (rows.len() as f64, width as f64);
        let grand = rows.iter().flatten().sum::<f64>() / (n * k);
        let mean = |row: &Vec<f64>| row.iter().sum::<f64>() / k;
        let column = |at: usize| rows.iter().map(|row| row[at]).sum::<f64>() / n;
        let of_rows: f64 = k * rows.iter().map(|row| (mean(row) - grand).powi(2)).sum::<f64>();
        let of_columns: f64 = n * (0..width).map(|at| (column(at) - grand).powi(2)).sum::<f64>();
        let all: f64 = rows.iter().flatten().map(|value| (value - grand).powi(2)).sum();
        if of_rows <= f64::EPSILON * all || all == 0.0 {
            return None;
        }
        let within = (all - of_rows).max(0.0);
        Some(Self {
            n,
            k,
            between: of_rows / (n - 1.0),
            within: within / (n * (k - 1.0)),
            columns: of_columns / (k - 1.0),
            error: (within - of_columns).max(0.0) / ((n - 1.0) * (k - 1.0)),
        })
    }

    /// (MS(things) − MS(rest)) / (MS(things) + (k − 1) MS(rest)), for one and for the mean of k.
    fn one_way(&self, rest: f64, freedom: f64) -> Option<(Correlation, Correlation)> {
        let (b, k, n) = (self.between, self.k, self.n);
        let f = b / rest;
        let (low, high) = (f / upper(n - 1.0, freedom)?, f * upper(freedom, n - 1.0)?);
        let share = |f: f64| (f - 1.0) / (f + k - 1.0);
        let one = Correlation {
            value: (b - rest) / (b + (k - 1.0) * rest),
            interval: Interval { low: share(low), high: share(high) },
        };
        let mean = Correlation {
            value: (b - rest) / b,
            interval: Interval { low: 1.0 - 1.0 / low, high: 1.0 - 1.0 / high },
        };
        Some((one, mean))
    }

    /// Judges as some of many. The degrees of freedom of the interval are those of Satterthwaite, as Shrout and Fleiss
    /// give them.
    fn two_way(&self) -> Option<(Correlation, Correlation)> {
        let Self { n, k, between: b, columns: j, error: e, .. } = *self;
        let value = (b - e) / (b + (k - 1.0) * e + k * (j - e) / n);
        let steps = j / e;
        let rest = n * (1.0 + (k - 1.0) * value) - k * value;
        let up = (k - 1.0) * (n - 1.0) * (k * value * steps + rest).powi(2);
        let freedom = up / ((n - 1.0) * (k * value * steps).powi(2) + rest.powi(2));
        let (above, below) = (upper(n - 1.0, freedom)?, upper(freedom, n - 1.0)?);
        let spread = k * j + (k * n - k - n) * e;
        let low = n * (b - above * e) / (above * spread + n * b);
        let high = n * (below * b - e) / (spread + n * below * b);
        let one = Correlation { value, interval: Interval { low, high } };
        let mean = Correlation {
            value: (b - e) / (b + (j - e) / n),
            interval: Interval { low: lengthened(low, k), high: lengthened(high, k) },
        };
        Some((one, mean))
    }
}

/// What F passes in two and a half of a hundred cases.
fn upper(first: f64, second: f64) -> Option<f64> {
    let law = FisherSnedecor::new(first, second).ok()?;
    Some(law.inverse_cdf(0.5 + CONFIDENCE / 2.0)).filter(|quantile| quantile.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64, tolerance: f64) {
        assert!((a - b).abs() <= tolerance, "{a} is not {b}");
    }

    /// Shrout and Fleiss 1979, six things and four judges.
    fn judged() -> Vec<Vec<Option<f64>>> {
        let rows = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
        rows.iter().map(|row| row.iter().map(|value| Some(f64::from(*value))).collect()).collect()
    }

    #[test]
    fn shrout_and_fleiss_are_reproduced_in_all_six_forms() {
        let printed = [
            (Form::OtherJudges, (0.166, -0.133, 0.723), (0.443, -0.884, 0.912)),
            (Form::SomeOfMany, (0.290, 0.019, 0.761), (0.620, 0.071, 0.927)),
            (Form::JustThese, (0.715, 0.342, 0.946), (0.909, 0.676, 0.986)),
        ];
        for (form, one, mean) in printed {
            let found = correlation(&judged(), form).unwrap();
            for (got, (value, low, high)) in [(found.one, one), (found.mean, mean)] {
                near(got.value, value, 0.0006);
                near(got.interval.low, low, 0.0006);
                near(got.interval.high, high, 0.0006);
            }
        }
    }

    #[test]
    fn alpha_is_the_last_of_the_six() {
        let found = alpha(&judged()).unwrap();
        let mean = correlation(&judged(), Form::JustThese).unwrap().mean;
        near(found.alpha, 0.909, 0.0005);
        near(found.alpha, mean.value, 1e-12);
        near(found.interval.low, mean.interval.low, 1e-9);
        near(found.interval.high, mean.interval.high, 1e-9);
        assert_eq!((found.people, found.items), (6, 4));
        near(lengthened(correlation(&judged(), Form::JustThese).unwrap().one.value, 4.0), found.alpha, 1e-12);
    }

    #[test]
    fn who_has_not_answered_everything_is_left_out_and_a_shift_of_one_item_changes_nothing() {
        let mut more = judged();
        more.push(vec![Some(1.0), None, Some(9.0), Some(3.0)]);
        more.push(vec![Some(1.0), Some(f64::NAN), Some(9.0), Some(3.0)]);
        let found = alpha(&more).unwrap();
        assert_eq!(found.people, 6);
        let shifted: Vec<Vec<Option<f64>>> = judged()
            .into_iter()
            .map(|row| row.into_iter().enumerate().map(|(at, v)| v.map(|v| v * 3.0 + at as f64)).collect())
            .collect();
        near(alpha(&shifted).unwrap().alpha, found.alpha, 1e-12);
    }

    #[test]
    fn what_does_not_vary_or_fit_tells_nothing() {
        assert!(alpha(&[]).is_none() && alpha(&[vec![Some(1.0), Some(2.0)]]).is_none());
        assert!(alpha(&[vec![Some(1.0)], vec![Some(2.0)]]).is_none(), "one item");
        assert!(alpha(&[vec![Some(1.0), Some(2.0)], vec![Some(1.0), Some(2.0)]]).is_none(), "the same sums");
        assert!(alpha(&[vec![Some(1.0), Some(2.0)], vec![Some(1.0)]]).is_none());
        assert!(
            correlation(&[vec![Some(1.0), Some(2.0)], vec![Some(2.0), Some(1.0)]], Form::OtherJudges)
                .is_none()
        );
    }
}
