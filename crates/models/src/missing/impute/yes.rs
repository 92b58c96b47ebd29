//! Yes and no, by a logistic regression that stays finite.

use nalgebra::{DMatrix, DVector};

use statistics::resampling::Stream;

use super::line::inverse_root;

/// How many steps the regression may take; it needs about six.
const MOST_STEPS: usize = 50;

/// A yes (1) or no (0) for each row of `sought`: `predictors` (n × p, the first column ones) has all rows, `there` are
/// those with a value.
pub(super) fn draw(
    predictors: &DMatrix<f64>,
    there: &[usize],
    values: &[f64],
    sought: &DMatrix<f64>,
    draw: &mut Stream,
) -> Vec<f64> {
    let (estimate, spread) = fit(&eased(predictors, there, values));
    let z = DVector::from_fn(spread.ncols(), |_, _| draw.normal());
    let drawn = estimate + spread * z;
    let mut yes = |logit: &f64| f64::from(u8::from(draw.uniform() <= 1.0 / (1.0 + (-logit).exp())));
    (sought * drawn).iter().map(&mut yes).collect()
}

/// Rows with a yes or no each, and how much each counts.
struct Weighed {
    rows: DMatrix<f64>,
    values: Vec<f64>,
    weights: Vec<f64>,
}

/// The rows with a value, and a few light ones with yes and no half a spread to each side of the middle of each
/// predictor, so that no column tells yes from no without error. (White, Daniel and Royston 2010.)
fn eased(predictors: &DMatrix<f64>, there: &[usize], values: &[f64]) -> Weighed {
    let (n, others) = (there.len(), predictors.ncols() - 1);
    let added = 4 * others;
    // Predictors have mean 0 and spread 1; nobody is put beyond their ends.
    let side = |at: usize, to: f64| to.clamp(predictors.column(at).min(), predictors.column(at).max());
    let rows = DMatrix::from_fn(n + added, others + 1, |row, at| match (row.checked_sub(n), at) {
        (None, at) => predictors[(there[row], at)],
        (Some(_), 0) => 1.0,
        (Some(extra), at) if extra / 4 + 1 == at => side(at, if extra % 2 == 0 { 0.5 } else { -0.5 }),
        _ => 0.0,
    });
    let mut all = values.to_vec();
    all.extend((0..added).map(|extra| f64::from(u8::from(extra % 4 > 1))));
    let mut weights = vec![1.0; n];
    weights.extend(vec![(others + 1) as f64 / added.max(1) as f64; added]);
    Weighed { rows, values: all, weights }
}

/// The coefficients, and what spreads them as they are spread. (Newton's steps, halved until they make things better.)
fn fit(weighed: &Weighed) -> (DVector<f64>, DMatrix<f64>) {
    let mut estimate = DVector::zeros(weighed.rows.ncols());
    let mut here = likelihood(weighed, &estimate);
    for _ in 0..MOST_STEPS {
        let (slope, root) = slope_and_root(weighed, &estimate);
        let mut step = &root * root.tr_mul(&slope);
        let gain = loop {
            let there = likelihood(weighed, &(&estimate + &step));
            if there >= here || step.amax() < 1e-12 {
                break there - here;
            }
            step /= 2.0;
        };
        estimate += &step;
        here += gain;
        if step.amax() < 1e-10 {
            break;
        }
    }
    let (_, root) = slope_and_root(weighed, &estimate);
    (estimate, root)
}

fn likelihood(weighed: &Weighed, estimate: &DVector<f64>) -> f64 {
    let logits = &weighed.rows * estimate;
    let one = |((logit, value), weight): ((&f64, &f64), &f64)| {
        // ln(1 + e^x) without running over.
        weight * (value * logit - (logit.max(0.0) + (-logit.abs()).exp().ln_1p()))
    };
    logits.iter().zip(&weighed.values).zip(&weighed.weights).map(one).sum()
}

fn slope_and_root(weighed: &Weighed, estimate: &DVector<f64>) -> (DVector<f64>, DMatrix<f64>) {
    let chances = (&weighed.rows * estimate).map(|logit| 1.0 / (1.0 + (-logit).exp()));
    let n = chances.len();
    let left = DVector::from_fn(n, |row, _| weighed.weights[row] * (weighed.values[row] - chances[row]));
    let mut bent = weighed.rows.clone();
    for (row, chance) in chances.iter().enumerate() {
        bent.row_mut(row).scale_mut(weighed.weights[row] * chance * (1.0 - chance));
    }
    (weighed.rows.tr_mul(&left), inverse_root(weighed.rows.tr_mul(&bent)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_that_tells_all_still_has_finite_coefficients() {
        let x = DMatrix::from_fn(20, 2, |row, at| if at == 0 { 1.0 } else { (row as f64 - 9.5) / 5.766 });
        let there: Vec<usize> = (0..20).collect();
        let values: Vec<f64> = (0..20).map(|row| f64::from(u8::from(row > 9))).collect();
        let (estimate, _) = fit(&eased(&x, &there, &values));
        assert!(estimate.iter().all(|c| c.is_finite() && c.abs() < 20.0), "{estimate}");
        assert!(estimate[1] > 1.0);
    }

    #[test]
    fn without_predictors_the_share_is_what_was_seen() {
        let x = DMatrix::from_element(40, 1, 1.0);
        let there: Vec<usize> = (0..30).collect();
        let values: Vec<f64> = (0..30).map(|row| f64::from(u8::from(row < 12))).collect();
        let (estimate, root) = fit(&eased(&x, &there, &values));
        assert!((estimate[0] - (12.0f64 / 18.0).ln()).abs() < 1e-9);
        // The variance of a logit: 1 / yes + 1 / no.
        assert!((root[(0, 0)].powi(2) - (1.0 / 12.0 + 1.0 / 18.0)).abs() < 1e-9);
    }
}
