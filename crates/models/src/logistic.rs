//! Logistic regression: what goes with yes or no, as odds ratios.

use nalgebra::{DMatrix, DVector};

use super::{Estimate, Fitted, Trouble, linear, robust};
use crate::frame::number_in_words;
use statistics::interval::Interval;

/// A search that takes longer does not end.
const STEPS: usize = 100;

/// A fitted logistic regression. Its intervals are Wald's, of the normal law; with clusters of Student's t.
#[derive(Debug, Clone, PartialEq)]
pub struct Logistic {
    names: Vec<String>,
    coefficients: DVector<f64>,
    covariance: DMatrix<f64>,
    freedom: Option<f64>,
    /// The inverse of the information, p × p.
    bread: DMatrix<f64>,
    /// (y − chance) x of each row, n × p.
    scores: DMatrix<f64>,
    /// The chance of yes in each row, length n.
    pub chances: DVector<f64>,
    /// −2 log likelihood.
    pub deviance: f64,
    /// The same of a model with an intercept only, or, for a model without one, of a chance of one half for all.
    pub null_deviance: f64,
    /// The log likelihood.
    pub log_likelihood: f64,
    /// Akaike's criterion.
    pub aic: f64,
    /// After how many steps the estimates settled.
    pub steps: usize,
}

/// How the odds change by one step of a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OddsRatio {
    /// exp of the coefficient.
    pub ratio: f64,
    /// exp of its interval.
    pub interval: Interval,
    /// The coefficient: the logarithm of the ratio, with its error and p.
    pub log: Estimate,
}

impl Fitted for Logistic {
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
        self.freedom
    }
}

impl Logistic {
    /// The odds ratio of a coefficient by its place; none when there is none, or it has no error.
    pub fn odds(&self, at: usize) -> Option<OddsRatio> {
        let log = self.coefficient(at)?;
        let interval = Interval { low: log.interval.low.exp(), high: log.interval.high.exp() };
        Some(OddsRatio { ratio: log.value.exp(), interval, log })
    }

    /// The same model with errors that hold when rows of one cluster (length n) are alike: CR1, and t on clusters − 1.
    /// (Liang and Zeger 1986; Cameron and Miller 2015.) None for fewer than two clusters, or another number of clusters
    /// than of rows.
    pub fn clustered(&self, clusters: &[usize]) -> Option<Self> {
        let (covariance, freedom) = robust::clustered(&self.bread, &self.scores, clusters)?;
        Some(Self { covariance, freedom: Some(freedom), ..self.clone() })
    }
}

/// Fits y (length n, each 0 or 1) to X (n × p, no column the sum of others, `(Intercept)` among the names if there is
/// one), by weighted least squares again and again. (Nelder and Wedderburn 1972; McCullagh and Nelder 1989.) Settled is
/// what moves no row's logit by more than 1e-9.
///
/// Fails when there are no more rows than columns, when y has another value or one only, when shapes do not fit, when
/// the search does not end, and when yes and no can be told apart without error: the likelihood then stands still while
/// the logits grow by about one a step for ever. (Albert and Anderson 1984.)
pub fn fit(x: &DMatrix<f64>, y: &[f64], names: &[String]) -> Result<Logistic, Trouble> {
    check(x, y, names)?;
    let mut logits =
        DVector::from_iterator(y.len(), y.iter().map(|y| if *y == 1.0 { 3f64.ln() } else { -3f64.ln() }));
    let mut at = deviance(&logits, y);
    let mut before: Option<DVector<f64>> = None;
    for step in 1..=STEPS {
        // All weights are the same at first, so that a failure is one of the columns; later weights that differ by many
        // powers of ten make columns look alike, and no finite estimate is near.
        let failed = |_| if step == 1 { Trouble::Unsound } else { Trouble::Separated };
        let (mut coefficients, bread) = weighted(x, y, &logits).map_err(failed)?;
        let mut next = x * &coefficients;
        // A step that makes things worse is halved; the first has nothing to go back to.
        for _ in 0..20 {
            match &before {
                Some(last) if deviance(&next, y) > at * (1.0 + 1e-10) + 1e-10 => {
                    coefficients = (coefficients + last) / 2.0;
                    next = x * &coefficients;
                }
                _ => break,
            }
        }
        let moved = (&next - &logits).amax();
        let stands = (deviance(&next, y) - at).abs() < 1e-8 * (at + 0.1);
        at = deviance(&next, y);
        logits = next;
        if moved <= 1e-9 * (1.0 + logits.amax()) {
            let bread = weighted(x, y, &logits).map_or(bread, |(_, bread)| bread);
            return Ok(settled((coefficients, bread), x, y, names, (at, step)));
        }
        if stands && moved > 0.1 && step > 5 {
            return Err(Trouble::Separated);
        }
        before = Some(coefficients);
    }
    Err(Trouble::NotConverged { steps: STEPS })
}

fn check(x: &DMatrix<f64>, y: &[f64], names: &[String]) -> Result<(), Trouble> {
    let (n, p) = x.shape();
    if n <= p {
        return Err(Trouble::TooFew { rows: n, parameters: p });
    }
    if y.len() != n || names.len() != p || p == 0 || !x.iter().all(|number| number.is_finite()) {
        return Err(Trouble::Unsound);
    }
    if let Some((row, found)) = y.iter().enumerate().find(|(_, y)| **y != 0.0 && **y != 1.0) {
        let (row, found) = (u32::try_from(row).map_or(u32::MAX, |row| row + 2), number_in_words(*found));
        return Err(Trouble::NotYesOrNo { column: "y".to_owned(), row, found });
    }
    match y.first() {
        Some(first) if y.iter().all(|y| y == first) => Err(Trouble::Constant { column: "y".to_owned() }),
        _ => Ok(()),
    }
}

/// The chance that belongs to a logit.
fn chance(logit: f64) -> f64 {
    1.0 / (1.0 + (-logit).exp())
}

/// −2 Σ log of the chance of what happened: 2 log(1 + e^∓logit), which does not lose small chances.
fn deviance(logits: &DVector<f64>, y: &[f64]) -> f64 {
    let row = |(logit, y): (&f64, &f64)| {
        let against = if *y == 1.0 { -logit } else { *logit };
        2.0 * (against.max(0.0) + (-against.abs()).exp().ln_1p())
    };
    logits.iter().zip(y).map(row).sum()
}

/// One step: the coefficients, and the inverse of the information at these logits.
fn weighted(
    x: &DMatrix<f64>,
    y: &[f64],
    logits: &DVector<f64>,
) -> Result<(DVector<f64>, DMatrix<f64>), Trouble> {
    let mut rows = x.clone();
    let mut aim = DVector::zeros(y.len());
    for (row, (logit, y)) in logits.iter().zip(y).enumerate() {
        // Never nought, so that no row is lost while the search is on its way.
        let weight = (chance(*logit) * chance(-logit)).max(f64::EPSILON);
        let error = if *y == 1.0 { chance(-logit) } else { -chance(*logit) };
        let root = weight.sqrt();
        rows.row_mut(row).scale_mut(root);
        aim[row] = root * (logit + error / weight);
    }
    linear::solve(&rows, &aim)
}

fn settled(
    (coefficients, bread): (DVector<f64>, DMatrix<f64>),
    x: &DMatrix<f64>,
    y: &[f64],
    names: &[String],
    (deviance, steps): (f64, usize),
) -> Logistic {
    let chances = (x * &coefficients).map(chance);
    let mut scores = x.clone();
    for (row, (chance, y)) in chances.iter().zip(y).enumerate() {
        scores.row_mut(row).scale_mut(y - chance);
    }
    let share = if names.iter().any(|name| name == "(Intercept)") {
        y.iter().sum::<f64>() / y.len() as f64
    } else {
        0.5
    };
    let null = |y: &f64| -2.0 * if *y == 1.0 { share.ln() } else { (1.0 - share).ln() };
    Logistic {
        names: names.to_vec(),
        aic: deviance + 2.0 * coefficients.len() as f64,
        coefficients,
        covariance: bread.clone(),
        freedom: None,
        bread,
        scores,
        chances,
        deviance,
        null_deviance: y.iter().map(null).sum(),
        log_likelihood: -deviance / 2.0,
        steps,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(x: &[f64]) -> DMatrix<f64> {
        DMatrix::from_fn(x.len(), 2, |row, column| if column == 0 { 1.0 } else { x[row] })
    }

    fn names() -> Vec<String> {
        ["(Intercept)", "x"].map(str::to_owned).to_vec()
    }

    #[test]
    fn the_odds_ratio_of_two_groups_is_that_of_their_table() {
        // 15 of 20 against 5 of 15: odds 3 and 0.5, ratio 6, error √(1/15 + 1/5 + 1/5 + 1/10). (Woolf 1955.)
        let (mut x, mut y) = (Vec::new(), Vec::new());
        for (group, yes, count) in [(1.0, 15, 20), (0.0, 5, 15)] {
            x.extend(std::iter::repeat_n(group, count));
            y.extend((0..count).map(|at| f64::from(u8::from(at < yes))));
        }
        let model = fit(&line(&x), &y, &names()).unwrap();
        let odds = model.odds(1).unwrap();
        assert!((odds.ratio - 6.0).abs() < 1e-9);
        assert!((odds.log.error - (1.0f64 / 15.0 + 0.5).sqrt()).abs() < 1e-9);
        assert!((model.aic - model.deviance - 4.0).abs() < 1e-12);
    }

    #[test]
    fn yes_and_no_that_can_be_told_apart_are_refused() {
        let x = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
        let apart = |y: [f64; 6]| fit(&line(&x), &y, &names()).unwrap_err();
        assert_eq!(apart([0.0, 0.0, 0.0, 1.0, 1.0, 1.0]), Trouble::Separated);
        // Only at one value of x both happen: still no finite estimate.
        let tied = line(&[1.0, 2.0, 3.0, 3.0, 5.0, 6.0]);
        let y = [0.0, 0.0, 0.0, 1.0, 1.0, 1.0];
        assert_eq!(fit(&tied, &y, &names()), Err(Trouble::Separated));
        let none = line(&[0.0, 0.0, 0.0, 1.0, 1.0, 1.0]);
        assert_eq!(fit(&none, &[0.0, 1.0, 1.0, 1.0, 1.0, 1.0], &names()), Err(Trouble::Separated));
        assert_eq!(apart([1.0; 6]), Trouble::Constant { column: "y".into() });
        assert!(matches!(apart([1.0, 0.0, 2.0, 1.0, 0.0, 1.0]), Trouble::NotYesOrNo { row: 4, .. }));
        assert!(fit(&line(&x), &[0.0, 1.0, 0.0, 1.0, 0.0, 1.0], &names()).is_ok());
    }
}
