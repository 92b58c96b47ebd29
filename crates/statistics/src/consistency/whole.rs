//! The rows of a table without gaps, and how their columns vary together.

use nalgebra::DMatrix;

/// The rows that are whole and finite, at least two of them with at least two columns; none otherwise, or when rows
/// are of different length.
pub(super) fn rows(table: &[Vec<Option<f64>>]) -> Option<Vec<Vec<f64>>> {
    let width = table.first()?.len();
    if table.iter().any(|row| row.len() != width) {
        return None;
    }
    let whole = |row: &Vec<Option<f64>>| row.iter().map(|cell| cell.filter(|v| v.is_finite())).collect();
    let rows: Vec<Vec<f64>> = table.iter().filter_map(whole).collect();
    (rows.len() > 1 && width > 1).then_some(rows)
}

/// The covariance of the columns, k × k, divided by n − 1. The rows come from `rows`.
pub(super) fn covariance(rows: &[Vec<f64>]) -> DMatrix<f64> {
    let (n, k) = (rows.len(), rows.first().map_or(0, Vec::len));
    let mut centred = DMatrix::from_fn(n, k, |row, column| rows[row][column]);
    for mut column in centred.column_iter_mut() {
        let mean = column.mean();
        column.add_scalar_mut(-mean);
    }
    centred.transpose() * &centred / (n as f64 - 1.0)
}

/// Alpha from a covariance: k / (k − 1) · (1 − Σ var(item) / var(sum)); none when the sum does not vary.
pub(super) fn alpha_of(covariance: &DMatrix<f64>) -> Option<f64> {
    let k = covariance.nrows() as f64;
    let (own, all) = (covariance.trace(), covariance.sum());
    (k > 1.0 && all > f64::EPSILON * own).then(|| k / (k - 1.0) * (1.0 - own / all))
}
