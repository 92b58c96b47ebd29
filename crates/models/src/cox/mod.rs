//! What goes with how soon something happens: regression with proportional hazards. (Cox 1972.)
//!
//! The hazard of a person with x is that of everybody times exp(x · β), whatever the common course in time.

mod concordance;
mod likelihood;
mod newton;
mod proportional;

use nalgebra::{DMatrix, DVector};
use statrs::distribution::{ChiSquared, ContinuousCDF};

use crate::{Fitted, Trouble};
use statistics::{groups::Ratio, interval::Interval};

pub use concordance::{Concordance, concordance};
pub use proportional::{Clock, Proportional, proportional};

/// What becomes of people to whom it happens at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ties {
    /// Each is taken out of those followed in turn, on average. (Efron 1977; what R does.)
    #[default]
    Efron,
    /// All are counted as followed for each other. (Breslow 1974.)
    Breslow,
}

/// How long each person was followed, and what came at the end.
#[derive(Debug, Clone, Copy)]
pub struct Times<'a> {
    /// For how long, length n; finite, not below nought.
    pub time: &'a [f64],
    /// Whether it happened at the end of that time, length n.
    pub happened: &'a [bool],
    /// Groups with a course in time of their own, length n; people are compared within them only.
    pub strata: Option<&'a [usize]>,
}

impl Times<'_> {
    /// How many people; none where the lengths differ, or a time is below nought or no number.
    pub(crate) fn people(&self) -> Option<usize> {
        let n = self.time.len();
        let alike = self.happened.len() == n && self.strata.is_none_or(|strata| strata.len() == n);
        (alike && self.time.iter().all(|time| time.is_finite() && *time >= 0.0)).then_some(n)
    }

    fn stratum(&self, at: usize) -> usize {
        self.strata.map_or(0, |strata| strata[at])
    }
}

/// A test by the law of chi-squared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Test {
    /// The statistic.
    pub statistic: f64,
    /// Its degrees of freedom.
    pub freedom: usize,
    /// How likely a statistic so great is by chance.
    pub p: f64,
}

impl Test {
    fn of(statistic: f64, freedom: usize) -> Option<Self> {
        let statistic = Some(statistic.max(0.0)).filter(|statistic| statistic.is_finite())?;
        Some(Self { statistic, freedom, p: ChiSquared::new(freedom as f64).ok()?.sf(statistic) })
    }
}

/// A fitted regression. Estimates are compared with the normal law.
#[derive(Debug, Clone, PartialEq)]
pub struct Cox {
    names: Vec<String>,
    coefficients: DVector<f64>,
    covariance: DMatrix<f64>,
    /// How many people.
    pub people: usize,
    /// To how many it happened.
    pub happened: usize,
    /// How ties were counted.
    pub ties: Ties,
    /// The logarithm of the partial likelihood with all coefficients nought.
    pub log_likelihood_null: f64,
    /// The same with those found.
    pub log_likelihood: f64,
    /// Twice the difference of the two.
    pub likelihood_ratio: Test,
    /// β' V⁻¹ β.
    pub wald: Test,
    /// The slope at nought, squared, over the information there; the log-rank test where groups are compared
    /// and no times are tied.
    pub score: Test,
    /// How much each person's logarithm of the hazard lies above that of somebody average in every column,
    /// length n.
    pub predictor: Vec<f64>,
    /// After how many steps the estimates settled.
    pub steps: usize,
}

impl Cox {
    /// How many times as often it happens for one more of this column, with its interval; none without such a
    /// column.
    pub fn hazard_ratio(&self, at: usize) -> Option<Ratio> {
        let found = self.coefficient(at)?;
        let interval = Interval { low: found.interval.low.exp(), high: found.interval.high.exp() };
        Some(Ratio { ratio: found.value.exp(), interval })
    }
}

impl Fitted for Cox {
    fn names(&self) -> &[String] {
        &self.names
    }

    fn coefficients(&self) -> &DVector<f64> {
        &self.coefficients
    }

    fn covariance(&self) -> &DMatrix<f64> {
        &self.covariance
    }

    fn freedom(&self, _contrast: &DVector<f64>) -> Option<f64> {
        None
    }
}

/// Fits the columns of x (n × p, without a column of ones) to times (length n), with Efron's ties and without
/// strata. Rows with gaps are left out before.
///
/// # Errors
/// As [`fit_with`].
pub fn fit(x: &DMatrix<f64>, time: &[f64], happened: &[bool], names: &[String]) -> Result<Cox, Trouble> {
    fit_with(x, &Times { time, happened, strata: None }, names, Ties::Efron)
}

/// Fits the columns of x (n × p, without a column of ones) to times (length n) by Newton's steps on the
/// partial likelihood. (Cox 1975.)
///
/// # Errors
/// [`Trouble::TooFew`] when it happened to nobody or there are no more people than columns;
/// [`Trouble::Unsound`] when lengths differ, a number is not finite, a time is below nought, or a column is
/// constant or made up of others; [`Trouble::Separated`] when a coefficient grows without end, as when it
/// happened to nobody in one group; [`Trouble::NotConverged`] when the steps did not settle.
pub fn fit_with(x: &DMatrix<f64>, times: &Times<'_>, names: &[String], ties: Ties) -> Result<Cox, Trouble> {
    let people = times.people().ok_or(Trouble::Unsound)?;
    let columns = x.ncols();
    if x.nrows() != people || names.len() != columns || x.iter().any(|value| !value.is_finite()) {
        return Err(Trouble::Unsound);
    }
    let happened = times.happened.iter().filter(|happened| **happened).count();
    if happened == 0 || people <= columns || columns == 0 {
        let rows = if happened == 0 { 0 } else { people };
        return Err(Trouble::TooFew { rows, parameters: columns });
    }
    let scale = Scale::of(x)?;
    let scaled = scale.apply(x);
    let found = newton::search(&likelihood::Ordered::of(&scaled, times), ties)?;
    let covariance = found.covariance.component_div(&(&scale.spread * scale.spread.transpose()));
    let ratio = 2.0 * (found.log_likelihood - found.log_likelihood_null);
    let test = |statistic| Test::of(statistic, columns).ok_or(Trouble::Unsound);
    Ok(Cox {
        names: names.to_vec(),
        coefficients: found.coefficients.component_div(&scale.spread),
        covariance,
        people,
        happened,
        ties,
        log_likelihood_null: found.log_likelihood_null,
        log_likelihood: found.log_likelihood,
        likelihood_ratio: test(ratio)?,
        wald: test(found.wald)?,
        score: test(found.score)?,
        predictor: (scaled * &found.coefficients).iter().copied().collect(),
        steps: found.steps,
    })
}

/// The middle and spread of each column, so that all columns count alike while the sums are done.
struct Scale {
    middle: DVector<f64>,
    spread: DVector<f64>,
}

impl Scale {
    fn of(x: &DMatrix<f64>) -> Result<Self, Trouble> {
        let n = x.nrows() as f64;
        let middle = DVector::from_fn(x.ncols(), |at, _| x.column(at).sum() / n);
        let squares = |at: usize| x.column(at).iter().map(|v| (v - middle[at]).powi(2)).sum::<f64>();
        let spread = DVector::from_fn(x.ncols(), |at, _| (squares(at) / n).sqrt());
        // A spread this small beside the middle is nothing but rounding.
        let varies =
            spread.iter().zip(&middle).all(|(s, m)| s.is_finite() && *s > 1e-12 * m.abs() && *s > 0.0);
        if varies { Ok(Self { middle, spread }) } else { Err(Trouble::Unsound) }
    }

    fn apply(&self, x: &DMatrix<f64>) -> DMatrix<f64> {
        DMatrix::from_fn(x.nrows(), x.ncols(), |row, at| (x[(row, at)] - self.middle[at]) / self.spread[at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64, tolerance: f64) {
        assert!((a - b).abs() <= tolerance, "{a} is not {b}");
    }

    /// Weeks in remission with and without 6-MP, a minus where somebody was followed no longer. (Freireich
    /// and others 1963, as Gehan 1965 prints them.)
    fn remission() -> (DMatrix<f64>, Vec<f64>, Vec<bool>) {
        let with = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35];
        let without = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
        let weeks: Vec<i32> = with.into_iter().chain(without).collect();
        let x = DMatrix::from_fn(42, 1, |row, _| f64::from(u8::from(row >= 21)));
        let time = weeks.iter().map(|weeks| f64::from(weeks.abs())).collect();
        (x, time, weeks.iter().map(|weeks| *weeks > 0).collect())
    }

    fn names(count: usize) -> Vec<String> {
        (0..count).map(|at| format!("x{at}")).collect()
    }

    #[test]
    fn the_remission_study_is_as_textbooks_print_it() {
        let (x, time, happened) = remission();
        let times = Times { time: &time, happened: &happened, strata: None };
        let breslow = fit_with(&x, &times, &names(1), Ties::Breslow).unwrap();
        near(breslow.coefficients()[0], 1.5092, 0.00005);
        near(breslow.coefficient(0).unwrap().error, 0.4096, 0.00005);
        let efron = fit(&x, &time, &happened, &names(1)).unwrap();
        near(efron.coefficients()[0], 1.5721, 0.00005);
        near(efron.coefficient(0).unwrap().error, 0.4124, 0.00005);
        near(efron.hazard_ratio(0).unwrap().ratio, 4.817, 0.0005);
        near(efron.likelihood_ratio.statistic, 16.35, 0.005);
        assert_eq!((efron.people, efron.happened), (42, 30));
    }

    #[test]
    fn a_group_to_whom_it_never_happens_has_no_finite_estimate() {
        let (x, time, happened) = remission();
        let never: Vec<bool> = happened.iter().enumerate().map(|(row, it)| *it && row >= 21).collect();
        assert_eq!(fit(&x, &time, &never, &names(1)), Err(Trouble::Separated));
        let aside = DMatrix::from_fn(42, 2, |row, at| if at == 0 { x[(row, 0)] } else { (row % 5) as f64 });
        assert_eq!(fit(&aside, &time, &never, &names(2)), Err(Trouble::Separated));
    }

    #[test]
    fn what_cannot_be_fitted_is_refused() {
        let (x, time, happened) = remission();
        let nobody = vec![false; 42];
        assert_eq!(fit(&x, &time, &nobody, &names(1)), Err(Trouble::TooFew { rows: 0, parameters: 1 }));
        let none = DMatrix::zeros(42, 0);
        assert!(matches!(fit(&none, &time, &happened, &[]), Err(Trouble::TooFew { .. })));
        let constant = DMatrix::from_element(42, 1, 0.1);
        assert_eq!(fit(&constant, &time, &happened, &names(1)), Err(Trouble::Unsound));
        let twice = DMatrix::from_fn(42, 2, |row, at| x[(row, 0)] * (at as f64 + 1.0));
        assert_eq!(fit(&twice, &time, &happened, &names(2)), Err(Trouble::Unsound));
        assert_eq!(fit(&x, &time[1..], &happened, &names(1)), Err(Trouble::Unsound));
        let before: Vec<f64> = time.iter().map(|time| time - 5.0).collect();
        assert_eq!(fit(&x, &before, &happened, &names(1)), Err(Trouble::Unsound));
    }
}
