//! Which of two models fits better: likelihood ratio, F, several coefficients at once, AIC and BIC.

use nalgebra::{DMatrix, DVector};
use statrs::distribution::{ChiSquared, ContinuousCDF, FisherSnedecor};

use super::{Fitted, linear::Linear};

/// A test of several things at once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Test {
    /// Chi-squared, or F.
    pub statistic: f64,
    /// How many things are tested.
    pub freedom: f64,
    /// The second degrees of freedom of F; none for chi-squared.
    pub rest: Option<f64>,
    /// How likely so large a statistic is by chance.
    pub p: f64,
}

impl Test {
    /// An F of this many things and these degrees of freedom; none when there is no such law.
    pub fn f(statistic: f64, freedom: f64, rest: f64) -> Option<Self> {
        let law = FisherSnedecor::new(freedom, rest).ok()?;
        let p = if statistic > 0.0 { law.sf(statistic) } else { 1.0 };
        statistic.is_finite().then_some(Self { statistic, freedom, rest: Some(rest), p })
    }

    /// A chi-squared of this many things; none when there is no such law.
    pub fn chi_squared(statistic: f64, freedom: f64) -> Option<Self> {
        let law = ChiSquared::new(freedom).ok()?;
        let p = if statistic > 0.0 { law.sf(statistic) } else { 1.0 };
        statistic.is_finite().then_some(Self { statistic, freedom, rest: None, p })
    }
}

/// The likelihood ratio test of a model within a larger one, fitted to the same rows by greatest likelihood (mixed models
/// by ML, not REML, where the fixed terms differ): each model by its log likelihood and its number of parameters.
/// 2 (larger − smaller) against chi-squared. (Wilks 1938.) Where a variance is tested against nought, p is too large.
///
/// None when the larger one has no more parameters.
pub fn likelihood_ratio(smaller: (f64, usize), larger: (f64, usize)) -> Option<Test> {
    let more = larger.1.checked_sub(smaller.1).filter(|more| *more > 0)?;
    Test::chi_squared(2.0 * (larger.0 - smaller.0), more as f64)
}

/// The F test of a linear model within a larger one, fitted to the same rows. (Fisher 1922.) None when the larger one
/// leaves no fewer rows over.
pub fn nested(smaller: &Linear, larger: &Linear) -> Option<Test> {
    let more = smaller.rows_left - larger.rows_left;
    if smaller.residuals.len() != larger.residuals.len() || more < 0.5 {
        return None;
    }
    let gained = (smaller.left_over - larger.left_over) / more;
    Test::f(gained / (larger.left_over / larger.rows_left), more, larger.rows_left)
}

/// Whether several contrasts (q × p, a row each) could all be nought. (Wald 1943.) Chi-squared for the normal law,
/// otherwise F, whose degrees of freedom are put together from those of contrasts that do not go together. (Fai and
/// Cornelius 1996.)
///
/// None when one contrast follows from the others.
pub fn joint(model: &dyn Fitted, contrasts: &DMatrix<f64>) -> Option<Test> {
    let count = contrasts.nrows();
    if count == 0 || contrasts.ncols() != model.coefficients().len() {
        return None;
    }
    let spread = contrasts * model.covariance() * contrasts.transpose();
    if !spread.iter().all(|number| number.is_finite()) {
        return None;
    }
    let eigen = ((&spread + spread.transpose()) / 2.0).symmetric_eigen();
    let largest = eigen.eigenvalues.max();
    if largest <= 0.0 || eigen.eigenvalues.iter().any(|value| *value <= 1e-12 * largest) {
        return None;
    }
    let apart = eigen.eigenvectors.transpose() * contrasts;
    let values = &apart * model.coefficients();
    let statistic: f64 = values.iter().zip(&eigen.eigenvalues).map(|(value, of)| value * value / of).sum();
    let freedoms: Option<Vec<f64>> = apart
        .row_iter()
        .map(|row| model.freedom(&DVector::from_iterator(row.len(), row.iter().copied())))
        .collect();
    match freedoms {
        None => Test::chi_squared(statistic, count as f64),
        Some(each) => Test::f(statistic / count as f64, count as f64, together(&each)?),
    }
}

/// One number of degrees of freedom for an F of contrasts that have these.
fn together(each: &[f64]) -> Option<f64> {
    let (low, high) = each.iter().fold((f64::MAX, f64::MIN), |(low, high), f| (low.min(*f), high.max(*f)));
    if high - low <= 1e-8 * high.abs() {
        return Some(each.iter().sum::<f64>() / each.len() as f64);
    }
    let sum: f64 =
        each.iter().filter(|freedom| **freedom > 2.0).map(|freedom| freedom / (freedom - 2.0)).sum();
    let count = each.len() as f64;
    // With no contrast above two, F has no mean to be matched; two is the least there is.
    Some(if sum > count { 2.0 * sum / (sum - count) } else { 2.0 })
}

/// Akaike's criterion: 2 k − 2 log likelihood; smaller is better. (Akaike 1974.)
///
/// ```
/// assert_eq!(models::compare::aic(-10.0, 3), 26.0);
/// ```
pub fn aic(log_likelihood: f64, parameters: usize) -> f64 {
    2.0 * parameters as f64 - 2.0 * log_likelihood
}

/// The Bayesian criterion: k ln n − 2 log likelihood; smaller is better. (Schwarz 1978.)
pub fn bic(log_likelihood: f64, parameters: usize, rows: usize) -> f64 {
    parameters as f64 * (rows as f64).ln() - 2.0 * log_likelihood
}
