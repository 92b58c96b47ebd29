//! Degrees of freedom by Satterthwaite: twice the squared variance of a contrast over the variance of that variance.
//!
//! The variance of the variance comes from how the deviance bends with the parameters and σ, and from how the covariance
//! of the coefficients changes with them. (Fai and Cornelius 1996; Kuznetsova, Brockhoff and Christensen 2017.)

use nalgebra::{DMatrix, DVector, SymmetricEigen};

use super::{Turn, factor::Ground, slope};
use crate::Trouble;

/// What is needed for any contrast.
#[derive(Debug, Clone)]
pub(super) struct Satterthwaite {
    /// The covariance of the coefficients, p × p.
    covariance: DMatrix<f64>,
    /// How it changes with each parameter and with σ, each p × p.
    changes: Vec<DMatrix<f64>>,
    /// The covariance of the parameters and σ.
    unsure: DMatrix<f64>,
}

impl Satterthwaite {
    pub(super) fn of(
        ground: &Ground,
        turn: &Turn,
        theta: &DVector<f64>,
        sigma: f64,
        restricted: bool,
    ) -> Result<Self, Trouble> {
        let plain = |theta: &DVector<f64>| ground.step(theta).map(|step| turn.plain(ground, &step));
        let here = plain(theta).ok_or(Trouble::Unsound)?;
        let size = here.nrows();
        let flat = |theta: &DVector<f64>| plain(theta).map(|m| DVector::from_column_slice(m.as_slice()));
        let slopes = slope::slopes(flat, theta).ok_or(Trouble::Unsound)?;
        let square = sigma * sigma;
        let matrix = |column: usize| {
            DMatrix::from_column_slice(size, size, slopes.column(column).clone_owned().as_slice()) * square
        };
        let mut changes: Vec<_> = (0..theta.len()).map(matrix).collect();
        changes.push(&here * (2.0 * sigma));
        let unsure = unsure(ground, theta, sigma, restricted).ok_or(Trouble::Unsound)?;
        Ok(Self { covariance: here * square, changes, unsure })
    }

    pub(super) fn freedom(&self, contrast: &DVector<f64>) -> Option<f64> {
        let form = |matrix: &DMatrix<f64>| (contrast.transpose() * matrix * contrast)[(0, 0)];
        let variance = form(&self.covariance);
        let slope = DVector::from_iterator(self.changes.len(), self.changes.iter().map(form));
        let of_variance = (slope.transpose() * &self.unsure * &slope)[(0, 0)];
        Some(2.0 * variance * variance / of_variance).filter(|freedom| freedom.is_finite() && *freedom > 0.0)
    }
}

/// Twice the inverse of the bends of the deviance in (θ, σ), at its lowest place. Directions in which it is flat, as at
/// an effect that is nought, tell nothing and are left out.
fn unsure(ground: &Ground, theta: &DVector<f64>, sigma: f64, restricted: bool) -> Option<DMatrix<f64>> {
    let count = theta.len();
    let square = sigma * sigma;
    // d(θ, σ) = logs(θ) + f · log(2πσ²) + squares(θ) / σ²: σ's own bends need no differences.
    let of = |theta: &DVector<f64>| {
        let step = ground.step(theta)?;
        let logs = step.log_random + if restricted { step.log_fixed } else { 0.0 };
        Some(logs + step.squares / square)
    };
    let inner = slope::bends(of, theta)?;
    let squares =
        |theta: &DVector<f64>| ground.step(theta).map(|step| DVector::from_element(1, step.squares));
    let slopes = slope::slopes(squares, theta)?;
    let mut bends = DMatrix::zeros(count + 1, count + 1);
    bends.view_mut((0, 0), (count, count)).copy_from(&inner);
    for at in 0..count {
        bends[(at, count)] = -2.0 / (square * sigma) * slopes[(0, at)];
        bends[(count, at)] = bends[(at, count)];
    }
    bends[(count, count)] = 4.0 * ground.freedom(restricted) / square;
    // σ has its own unit: brought to the others' before small and large are told apart.
    let scale = DVector::from_fn(count + 1, |at, _| if at == count { sigma } else { 1.0 });
    let scaled = DMatrix::from_fn(count + 1, count + 1, |i, j| bends[(i, j)] * scale[i] * scale[j]);
    let parts = SymmetricEigen::new(scaled);
    let largest = parts.eigenvalues.amax();
    let inverse = parts.eigenvalues.map(|value| if value > 1e-8 * largest { 2.0 / value } else { 0.0 });
    let unscaled = &parts.eigenvectors * DMatrix::from_diagonal(&inverse) * parts.eigenvectors.transpose();
    Some(DMatrix::from_fn(count + 1, count + 1, |i, j| unscaled[(i, j)] * scale[i] * scale[j]))
}
