//! Which columns of a design say nothing new, because those left of them add up to them.

use nalgebra::{DMatrix, DVector};

/// A column that is left out, with the weights by which the kept columns (length: how many are kept) add up to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Alias {
    /// The name of the column.
    pub name: String,
    /// Its place among all columns.
    pub place: usize,
    /// The weights of the kept columns.
    pub weights: DVector<f64>,
}

/// As R's `lm` and `lmer`: a column whose rest, after taking away what goes along the kept columns, is shorter than this
/// share of it.
const NOTHING: f64 = 1e-7;

/// The places of the columns that are kept, from the left, and for each other column its weights.
pub(super) fn split(x: &DMatrix<f64>) -> (Vec<usize>, Vec<(usize, DVector<f64>)>) {
    let mut kept: Vec<usize> = Vec::new();
    let mut directions: Vec<DVector<f64>> = Vec::new();
    let mut rest_of: Vec<usize> = Vec::new();
    for (place, column) in x.column_iter().enumerate() {
        let mut rest: DVector<f64> = column.into_owned();
        let length = rest.norm();
        // Twice, so that what the first time leaves by rounding is taken away too.
        for _ in 0..2 {
            for direction in &directions {
                let along = direction.dot(&rest);
                rest.axpy(-along, direction, 1.0);
            }
        }
        if length > 0.0 && rest.norm() >= NOTHING * length {
            directions.push(rest.normalize());
            kept.push(place);
        } else {
            rest_of.push(place);
        }
    }
    if rest_of.is_empty() {
        return (kept, Vec::new());
    }
    let base = x.select_columns(&kept);
    let factored = base.qr();
    let (q, r) = (factored.q(), factored.r());
    let weights = |place: usize| {
        let along = q.tr_mul(&x.column(place));
        r.solve_upper_triangular(&along).unwrap_or_else(|| DVector::zeros(kept.len()))
    };
    let aliases = rest_of.into_iter().map(|place| (place, weights(place))).collect();
    (kept, aliases)
}
