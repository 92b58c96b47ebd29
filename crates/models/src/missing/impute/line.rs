//! A straight line drawn as chance may have it: regression with errors of the normal law.

use nalgebra::{DMatrix, DVector, SymmetricEigen};

use statistics::resampling::Stream;

/// A regression that coefficients can be drawn from.
pub(super) struct Line {
    /// Least squares, p.
    pub estimate: DVector<f64>,
    /// p × rank: times as many normal numbers it spreads as the estimate does, for errors of 1.
    pub spread: DMatrix<f64>,
    /// The sum of squares that is left over.
    pub left: f64,
}

/// Takes a symmetric matrix apart and gives its inverse's root (p × rank); what hangs together without error, and so
/// has no inverse, is left at nought.
pub(super) fn inverse_root(matrix: DMatrix<f64>) -> DMatrix<f64> {
    let eigen = SymmetricEigen::new(matrix);
    let most = eigen.eigenvalues.max();
    let kept: Vec<usize> =
        (0..eigen.eigenvalues.len()).filter(|at| eigen.eigenvalues[*at] > 1e-10 * most).collect();
    let mut root = eigen.eigenvectors.select_columns(&kept);
    for (mut column, at) in root.column_iter_mut().zip(&kept) {
        column /= eigen.eigenvalues[*at].sqrt();
    }
    root
}

impl Line {
    /// The line through `values` (n) by `seen` (n × p, the first column ones).
    pub(super) fn through(seen: &DMatrix<f64>, values: &[f64]) -> Self {
        let values = DVector::from_column_slice(values);
        let spread = inverse_root(seen.tr_mul(seen));
        let estimate = &spread * spread.tr_mul(&seen.tr_mul(&values));
        let left = (&values - seen * &estimate).norm_squared();
        Self { estimate, spread, left }
    }

    /// A spread of errors, and coefficients, as likely as the values make them: σ² = left / χ², b = estimate + σ ·
    /// spread · z. (Rubin 1987, example 5.1.)
    pub(super) fn drawn(&self, rows: usize, draw: &mut Stream) -> (f64, DVector<f64>) {
        let freedom = rows.saturating_sub(self.spread.ncols()).max(1);
        let sigma = (self.left / draw.chi_squared(freedom)).sqrt();
        let z = DVector::from_fn(self.spread.ncols(), |_, _| draw.normal());
        (sigma, &self.estimate + &self.spread * z * sigma)
    }
}

/// A value for each row of `sought`: its prediction by drawn coefficients, and an error.
pub(super) fn draw(
    seen: &DMatrix<f64>,
    values: &[f64],
    sought: &DMatrix<f64>,
    draw: &mut Stream,
) -> Vec<f64> {
    let (sigma, coefficients) = Line::through(seen, values).drawn(values.len(), draw);
    (sought * coefficients).iter().map(|predicted| predicted + sigma * draw.normal()).collect()
}
