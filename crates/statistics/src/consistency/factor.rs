//! One factor behind several items, by maximum likelihood.

use nalgebra::{DMatrix, DVector, SymmetricEigen};

/// Below this share of own variance an item counts as explained whole: a Heywood case, in which one factor does not
/// fit. (The border factanal of R has.)
pub const LEAST_UNIQUENESS: f64 = 0.005;

/// How many steps the search may take; it needs about ten.
const MOST_STEPS: usize = 500;

/// One factor.
#[derive(Debug, Clone, PartialEq)]
pub struct OneFactor {
    /// How each item goes with the factor, −1 to 1; their sum is not below nought.
    pub loadings: DVector<f64>,
    /// The share of each item's variance the factor does not explain: 1 − loading².
    pub uniquenesses: DVector<f64>,
    /// How far the factor is from explaining all correlations: the likelihood's discrepancy, 0 for wholly.
    pub discrepancy: f64,
}

/// Why there is no factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoFactor {
    /// Fewer than three items: many factors fit as well.
    #[error("one factor needs at least three items")]
    TooFewItems,
    /// Too few people, or rows of different length.
    #[error("more people than items have to have answered everything")]
    TooFewPeople,
    /// An item that everybody answers alike.
    #[error("item {item} is answered the same by everybody")]
    Constant {
        /// Which, counted from nought.
        item: usize,
    },
    /// Some items say the same without error, so that the correlations cannot be inverted.
    #[error("some items follow from others without error")]
    Dependent,
    /// The best factor explains an item whole: a sign of too few people, or of more than one factor.
    #[error(
        "the factor would explain item {item} without error, so one factor does not fit (a Heywood case)"
    )]
    Heywood {
        /// Which, counted from nought.
        item: usize,
    },
    /// The search did not come to an end.
    #[error("the factor did not settle")]
    NotConverged,
}

/// The factor that makes these correlations (k × k) most likely, found by Newton's steps in the logarithms of the
/// uniquenesses. (Lawley 1940, Jöreskog 1967.)
pub fn one_factor(correlations: &DMatrix<f64>) -> Result<OneFactor, NoFactor> {
    if correlations.nrows() < 3 || !correlations.is_square() {
        return Err(NoFactor::TooFewItems);
    }
    let inverse = correlations.clone().cholesky().ok_or(NoFactor::Dependent)?.inverse();
    let floor = LEAST_UNIQUENESS.ln();
    // As Jöreskog begins: a part of what the other items do not explain.
    let part = 1.0 - 0.5 / correlations.nrows() as f64;
    let mut logs = inverse.diagonal().map(|own| (part / own).ln().max(floor));
    let mut here = Place::at(correlations, &logs);
    for _ in 0..MOST_STEPS {
        let free = |at: usize| logs[at] > floor || here.slope[at] < 0.0;
        let steepest =
            (0..logs.len()).filter(|at| free(*at)).map(|at| here.slope[at].abs()).fold(0.0, f64::max);
        if steepest < 1e-11 {
            return here.factor(&logs);
        }
        let fixed: Vec<bool> = (0..logs.len()).map(|at| !free(at)).collect();
        let step = here.step(&fixed);
        let Some((next, there)) = shorter(correlations, &logs, &here, &step) else {
            // No step makes it better: as near as numbers come.
            return if steepest < 1e-7 { here.factor(&logs) } else { Err(NoFactor::NotConverged) };
        };
        (logs, here) = (next, there);
    }
    Err(NoFactor::NotConverged)
}

/// The first of ever shorter steps that makes the discrepancy less.
fn shorter(
    correlations: &DMatrix<f64>,
    logs: &DVector<f64>,
    here: &Place,
    step: &DVector<f64>,
) -> Option<(DVector<f64>, Place)> {
    let mut length = 1.0;
    for _ in 0..40 {
        let next = (logs - step * length).map(|log| log.clamp(LEAST_UNIQUENESS.ln(), 1.0));
        let there = Place::at(correlations, &next);
        if there.discrepancy < here.discrepancy {
            return Some((next, there));
        }
        length /= 2.0;
    }
    None
}

/// What there is to know at one set of uniquenesses: Ψ^-½ R Ψ^-½ taken apart.
struct Place {
    /// Eigenvalues, the greatest first.
    values: DVector<f64>,
    /// Eigenvectors in the same order.
    vectors: DMatrix<f64>,
    discrepancy: f64,
    slope: DVector<f64>,
}

impl Place {
    fn at(correlations: &DMatrix<f64>, logs: &DVector<f64>) -> Self {
        let root = logs.map(|log| (-log / 2.0).exp());
        let k = logs.len();
        let scaled = DMatrix::from_fn(k, k, |a, b| root[a] * correlations[(a, b)] * root[b]);
        let eigen = SymmetricEigen::new(scaled);
        let mut order: Vec<usize> = (0..k).collect();
        order.sort_by(|a, b| eigen.eigenvalues[*b].total_cmp(&eigen.eigenvalues[*a]));
        let values = DVector::from_fn(k, |at, _| eigen.eigenvalues[order[at]]);
        let vectors = DMatrix::from_fn(k, k, |row, at| eigen.eigenvectors[(row, order[at])]);
        let discrepancy = values.iter().skip(1).map(|value| value - value.ln() - 1.0).sum();
        let slope = DVector::from_fn(k, |item, _| {
            (1..k).map(|at| (1.0 - values[at]) * vectors[(item, at)].powi(2)).sum()
        });
        Self { values, vectors, discrepancy, slope }
    }

    /// Newton's step with the exact second derivatives; where those do not bend upwards, with the simpler ones that
    /// always do.
    fn step(&self, fixed: &[bool]) -> DVector<f64> {
        let k = fixed.len();
        let sum = |weight: &dyn Fn(usize) -> f64, a: usize, b: usize| -> f64 {
            (1..k).map(|at| weight(at) * self.vectors[(a, at)] * self.vectors[(b, at)]).sum()
        };
        let (values, first) = (&self.values, self.values[0]);
        let pull = |at: usize| (1.0 - values[at]) * (first + values[at]) / (first - values[at]);
        let exact = |a: usize, b: usize| {
            sum(&|at| values[at], a, b) * sum(&|_| 1.0, a, b)
                + self.vectors[(a, 0)] * self.vectors[(b, 0)] * sum(&pull, a, b)
        };
        let simple = |a: usize, b: usize| sum(&|_| 1.0, a, b).powi(2) + if a == b { 1e-9 } else { 0.0 };
        let slope = DVector::from_fn(k, |at, _| if fixed[at] { 0.0 } else { self.slope[at] });
        let solve = |bend: &dyn Fn(usize, usize) -> f64| {
            let matrix = DMatrix::from_fn(k, k, |a, b| match fixed[a] || fixed[b] {
                true => f64::from(u8::from(a == b)),
                false => bend(a, b),
            });
            matrix.cholesky().map(|parts| parts.solve(&slope))
        };
        solve(&exact).or_else(|| solve(&simple)).unwrap_or(slope)
    }

    fn factor(&self, logs: &DVector<f64>) -> Result<OneFactor, NoFactor> {
        let uniquenesses = logs.map(f64::exp);
        if let Some(item) = uniquenesses.iter().position(|own| *own <= LEAST_UNIQUENESS * (1.0 + 1e-9)) {
            return Err(NoFactor::Heywood { item });
        }
        let length = (self.values[0] - 1.0).max(0.0).sqrt();
        let mut loadings =
            DVector::from_fn(logs.len(), |at, _| uniquenesses[at].sqrt() * self.vectors[(at, 0)] * length);
        if loadings.sum() < 0.0 {
            loadings.neg_mut();
        }
        Ok(OneFactor { loadings, uniquenesses, discrepancy: self.discrepancy.max(0.0) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(loadings: &[f64]) -> DMatrix<f64> {
        let k = loadings.len();
        DMatrix::from_fn(k, k, |a, b| if a == b { 1.0 } else { loadings[a] * loadings[b] })
    }

    #[test]
    fn a_factor_that_is_there_is_found_whole() {
        let loadings = [0.9, 0.3, -0.6, 0.75, 0.5];
        let found = one_factor(&made(&loadings)).unwrap();
        for (got, made) in found.loadings.iter().zip(loadings) {
            assert!((got - made).abs() < 1e-7, "{got} is not {made}");
        }
        assert!(found.discrepancy < 1e-12);
    }

    #[test]
    fn what_no_factor_explains_is_said() {
        // The first goes with both others more than they with each other could allow: a loading above 1.
        let heywood = DMatrix::from_row_slice(3, 3, &[1.0, 0.8, 0.8, 0.8, 1.0, 0.5, 0.8, 0.5, 1.0]);
        assert_eq!(one_factor(&heywood), Err(NoFactor::Heywood { item: 0 }));
        assert_eq!(one_factor(&made(&[0.5, 0.5])), Err(NoFactor::TooFewItems));
        assert_eq!(one_factor(&DMatrix::from_element(3, 3, 1.0)), Err(NoFactor::Dependent));
    }
}
