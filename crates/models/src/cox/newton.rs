//! The search for the coefficients that make the partial likelihood greatest.

use nalgebra::{Cholesky, DMatrix, DVector};

use super::{
    Ties,
    likelihood::{Ordered, Sums},
};
use crate::Trouble;

/// Where the search ended, in units of each column's spread.
pub(super) struct Found {
    pub(super) coefficients: DVector<f64>,
    pub(super) covariance: DMatrix<f64>,
    pub(super) log_likelihood_null: f64,
    pub(super) log_likelihood: f64,
    pub(super) wald: f64,
    pub(super) score: f64,
    pub(super) steps: usize,
}

const MOST_STEPS: usize = 60;
const MOST_HALVINGS: usize = 30;
/// A step this small, in units of a column's spread, is the last.
const SETTLED: f64 = 1e-9;
/// A step at least this long that gains next to nothing is on its way to infinity.
const RUNNING: f64 = 0.01;

/// Newton's steps from nought, each halved until it gains.
pub(super) fn search(ordered: &Ordered, ties: Ties) -> Result<Found, Trouble> {
    let mut coefficients = DVector::zeros(ordered.columns());
    let start = ordered.sums(&coefficients, ties);
    if !definite(&start.information) {
        return Err(Trouble::Unsound);
    }
    let score = start.information.clone().cholesky().ok_or(Trouble::Unsound)?.solve(&start.slope);
    let score = score.dot(&start.slope);
    let log_likelihood_null = start.log_likelihood;
    let mut here = start;
    for steps in 1..=MOST_STEPS {
        let direction = direction(&here)?;
        let (next, there) = advance(ordered, ties, (&coefficients, &here), &direction)
            .ok_or(Trouble::NotConverged { steps })?;
        let (gain, length) = (there.log_likelihood - here.log_likelihood, direction.amax());
        (coefficients, here) = (next, there);
        if length < SETTLED {
            let inverse = Cholesky::new(here.information.clone()).ok_or(Trouble::Unsound)?.inverse();
            let wald = coefficients.dot(&(&here.information * &coefficients));
            return Ok(Found {
                covariance: inverse,
                log_likelihood_null,
                log_likelihood: here.log_likelihood,
                wald,
                score,
                steps,
                coefficients,
            });
        }
        if length > RUNNING && gain < 1e-9 * (1.0 + here.log_likelihood.abs()) {
            return Err(Trouble::Separated);
        }
    }
    Err(Trouble::NotConverged { steps: MOST_STEPS })
}

/// The whole step; where the information has run dry, the estimates have run away.
fn direction(here: &Sums) -> Result<DVector<f64>, Trouble> {
    let solved = here.information.clone().cholesky().ok_or(Trouble::Separated)?.solve(&here.slope);
    if solved.iter().all(|value| value.is_finite()) { Ok(solved) } else { Err(Trouble::Separated) }
}

/// A step that loses nothing, or none. Near the end what is lost is rounding.
fn advance(
    ordered: &Ordered,
    ties: Ties,
    (coefficients, here): (&DVector<f64>, &Sums),
    direction: &DVector<f64>,
) -> Option<(DVector<f64>, Sums)> {
    let rounding = 1e-11 * (1.0 + here.log_likelihood.abs());
    let mut share = 1.0;
    for _ in 0..MOST_HALVINGS {
        let next = coefficients + direction * share;
        let there = ordered.sums(&next, ties);
        if there.log_likelihood.is_finite() && there.log_likelihood >= here.log_likelihood - rounding {
            return Some((next, there));
        }
        share /= 2.0;
    }
    None
}

/// Whether no column is constant or made up of others among those followed together.
fn definite(information: &DMatrix<f64>) -> bool {
    let diagonal = information.diagonal();
    if diagonal.iter().any(|value| !value.is_finite() || *value <= 0.0) {
        return false;
    }
    let root = diagonal.map(f64::sqrt);
    let alike = information.component_div(&(&root * root.transpose()));
    alike.cholesky().is_some_and(|found| found.l().diagonal().iter().all(|pivot| pivot * pivot > 1e-10))
}
