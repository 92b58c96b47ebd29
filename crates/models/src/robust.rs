//! Errors that hold although rows of one cluster are alike, or some rows vary more than others.

use nalgebra::{DMatrix, DVector};

/// The covariance of coefficients when only rows of different clusters are independent, and its degrees of freedom:
/// clusters − 1. `bread` is the inverse of the information, p × p; `scores` holds for each row what it adds to the slope
/// of the log likelihood, n × p, on the same scale; `clusters` the cluster of each row, length n.
///
/// CR1, as Stata and `sandwich::vcovCL(type = "HC1")` have it: G / (G − 1) · (n − 1) / (n − p). (Liang and Zeger 1986;
/// Cameron and Miller 2015.) None for fewer than two clusters, or another number of clusters than of rows.
pub(super) fn clustered(
    bread: &DMatrix<f64>,
    scores: &DMatrix<f64>,
    clusters: &[usize],
) -> Option<(DMatrix<f64>, f64)> {
    let (rows, columns) = scores.shape();
    if clusters.len() != rows || rows <= columns {
        return None;
    }
    let mut places = std::collections::HashMap::new();
    let mut sums: Vec<DVector<f64>> = Vec::new();
    for (row, cluster) in clusters.iter().enumerate() {
        let place = *places.entry(*cluster).or_insert(sums.len());
        if place == sums.len() {
            sums.push(DVector::zeros(columns));
        }
        if let Some(sum) = sums.get_mut(place) {
            *sum += scores.row(row).transpose();
        }
    }
    let (count, n, p) = (sums.len() as f64, rows as f64, columns as f64);
    if sums.len() < 2 {
        return None;
    }
    let meat = sums.iter().fold(DMatrix::zeros(columns, columns), |meat, sum| meat + sum * sum.transpose());
    let larger = count / (count - 1.0) * (n - 1.0) / (n - p);
    Some((bread * meat * bread * larger, count - 1.0))
}
