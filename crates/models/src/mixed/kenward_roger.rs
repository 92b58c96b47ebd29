//! Kenward and Roger's covariance and degrees of freedom for small studies.
//!
//! V = σ²I + Σ γ G, a sum of variances and covariances γ times known matrices. The formulas are those of Kenward and
//! Roger 1997 as Halekoh and Højsgaard 2014 state them. Rows that no grouping connects are taken one bunch at a time.

use nalgebra::{DMatrix, DVector, SymmetricEigen};

use super::Part;
use crate::{Grouping, Trouble};

/// The most rows that may hang together: their matrices are dense.
const MOST_TOGETHER: usize = 1500;

/// What is needed for any contrast.
#[derive(Debug, Clone)]
pub(super) struct KenwardRoger {
    /// The adjusted covariance of the coefficients.
    pub adjusted: DMatrix<f64>,
    /// (XᵀV⁻¹X)⁻¹.
    plain: DMatrix<f64>,
    /// −XᵀV⁻¹GV⁻¹X for each γ.
    slopes: Vec<DMatrix<f64>>,
    /// The covariance of the γ.
    unsure: DMatrix<f64>,
}

/// One γ: which grouping and which two of its terms; none for what is left over.
type Gamma = Option<(usize, usize, usize)>;

/// The sums over all bunches.
struct Sums {
    information: DMatrix<f64>,
    slopes: Vec<DMatrix<f64>>,
    /// XᵀV⁻¹GᵢV⁻¹GⱼV⁻¹X, for i ≤ j.
    second: Vec<DMatrix<f64>>,
    /// tr(V⁻¹GᵢV⁻¹Gⱼ), for i ≤ j.
    traces: Vec<f64>,
}

impl KenwardRoger {
    /// None when too many rows hang together.
    pub(super) fn of(
        x: &DMatrix<f64>,
        groupings: &[Grouping],
        parts: &[Part],
        sigma: f64,
    ) -> Result<Option<Self>, Trouble> {
        let bunches = bunches(x.nrows(), groupings);
        if bunches.iter().any(|bunch| bunch.len() > MOST_TOGETHER) {
            return Ok(None);
        }
        let gammas = gammas(groupings);
        let (p, pairs) = (x.ncols(), gammas.len() * (gammas.len() + 1) / 2);
        let mut sums = Sums {
            information: DMatrix::zeros(p, p),
            slopes: vec![DMatrix::zeros(p, p); gammas.len()],
            second: vec![DMatrix::zeros(p, p); pairs],
            traces: vec![0.0; pairs],
        };
        for bunch in &bunches {
            sums.add(bunch, x, groupings, parts, (sigma, &gammas)).ok_or(Trouble::Unsound)?;
        }
        sums.finished(gammas.len()).map(Some).ok_or(Trouble::Unsound)
    }

    /// The degrees of freedom of one contrast.
    pub(super) fn freedom(&self, contrast: &DVector<f64>) -> Option<f64> {
        let turned = &self.plain * contrast;
        let variance = contrast.dot(&turned);
        if variance.is_nan() || variance <= 0.0 {
            return None;
        }
        // For one contrast both of their A are the same sum.
        let form = |slope: &DMatrix<f64>| (turned.transpose() * slope * &turned)[(0, 0)] / variance;
        let parts = DVector::from_iterator(self.slopes.len(), self.slopes.iter().map(form));
        let a = (parts.transpose() * &self.unsure * &parts)[(0, 0)];
        let b = 3.5 * a;
        let g: f64 = -1.0;
        let below = 3.0 + 2.0 * (1.0 - g);
        let (c1, c2, c3) = (g / below, (1.0 - g) / below, (3.0 - g) / below);
        let near = |value: f64| if value.abs() < 1e-10 { 0.0 } else { value };
        let (v0, v1, v2) = (near(1.0 + c1 * b), near(1.0 - c2 * b), near(1.0 - c3 * b));
        let over = if v1 == 0.0 && (1.0 - a).abs() < 1e-10 { 1.0 } else { (1.0 - a) / v1 };
        let rho = over * over * v0 / v2;
        Some(4.0 + 3.0 / (rho - 1.0)).filter(|freedom| freedom.is_finite() && *freedom > 0.0)
    }
}

impl Sums {
    fn add(
        &mut self,
        bunch: &[usize],
        x: &DMatrix<f64>,
        groupings: &[Grouping],
        parts: &[Part],
        (sigma, gammas): (f64, &[Gamma]),
    ) -> Option<()> {
        let size = bunch.len();
        let own = DMatrix::from_fn(size, x.ncols(), |row, column| x[(bunch[row], column)]);
        let known: Vec<DMatrix<f64>> = gammas.iter().map(|gamma| known(*gamma, bunch, groupings)).collect();
        let mut v = DMatrix::zeros(size, size);
        for (gamma, matrix) in gammas.iter().zip(&known) {
            v += matrix * gamma.map_or(sigma * sigma, |(at, a, b)| parts[at].covariance[(a, b)]);
        }
        let inverse = v.cholesky()?.inverse();
        let turned = &inverse * &own;
        self.information += own.transpose() * &turned;
        let weighted: Vec<DMatrix<f64>> = known.iter().map(|matrix| &inverse * matrix).collect();
        let seen: Vec<DMatrix<f64>> = known.iter().map(|matrix| matrix * &turned).collect();
        let mut pair = 0;
        for j in 0..gammas.len() {
            self.slopes[j] -= turned.transpose() * &seen[j];
            for i in 0..=j {
                self.second[pair] += seen[i].transpose() * &inverse * &seen[j];
                self.traces[pair] += weighted[i].component_mul(&weighted[j].transpose()).sum();
                pair += 1;
            }
        }
        Some(())
    }

    fn finished(self, count: usize) -> Option<KenwardRoger> {
        let plain = self.information.cholesky()?.inverse();
        let mut expected = DMatrix::zeros(count, count);
        let mut pair = 0;
        let mut second = Vec::new();
        for j in 0..count {
            for i in 0..=j {
                let both = &plain * &self.second[pair];
                let apart = &plain * &self.slopes[i] * &plain * &self.slopes[j];
                expected[(i, j)] = self.traces[pair] - 2.0 * both.trace() + apart.trace();
                expected[(j, i)] = expected[(i, j)];
                second.push((i, j, &self.second[pair] - &self.slopes[i] * &plain * &self.slopes[j]));
                pair += 1;
            }
        }
        let unsure = turned_over(&expected) * 2.0;
        let mut more = DMatrix::zeros(plain.nrows(), plain.nrows());
        for (i, j, matrix) in second {
            if i == j {
                more += matrix * unsure[(i, j)];
            } else {
                more += (&matrix + matrix.transpose()) * unsure[(i, j)];
            }
        }
        let adjusted = &plain + &plain * more * &plain * 2.0;
        Some(KenwardRoger { adjusted, plain, slopes: self.slopes, unsure })
    }
}

/// The inverse of a symmetric matrix; directions that tell nothing are left out.
fn turned_over(matrix: &DMatrix<f64>) -> DMatrix<f64> {
    // The variances have different units: brought to one scale before small and large are told apart.
    let scale: Vec<f64> = matrix.diagonal().iter().map(|value| value.abs().max(1e-300).sqrt()).collect();
    let even =
        DMatrix::from_fn(matrix.nrows(), matrix.nrows(), |i, j| matrix[(i, j)] / (scale[i] * scale[j]));
    let parts = SymmetricEigen::new(even);
    let inverse = parts.eigenvalues.map(|value| if value.abs() > 1e-12 { 1.0 / value } else { 0.0 });
    let found = &parts.eigenvectors * DMatrix::from_diagonal(&inverse) * parts.eigenvectors.transpose();
    DMatrix::from_fn(matrix.nrows(), matrix.nrows(), |i, j| found[(i, j)] / (scale[i] * scale[j]))
}

fn gammas(groupings: &[Grouping]) -> Vec<Gamma> {
    let mut gammas = Vec::new();
    for (at, grouping) in groupings.iter().enumerate() {
        for a in 0..grouping.z.ncols() {
            let from = if grouping.correlated { 0 } else { a };
            gammas.extend((from..=a).map(|b| Some((at, a, b))));
        }
    }
    gammas.push(None);
    gammas
}

/// The matrix that belongs to one γ, for these rows.
fn known(gamma: Gamma, bunch: &[usize], groupings: &[Grouping]) -> DMatrix<f64> {
    let Some((at, a, b)) = gamma else { return DMatrix::identity(bunch.len(), bunch.len()) };
    let grouping = &groupings[at];
    DMatrix::from_fn(bunch.len(), bunch.len(), |row, column| {
        let (i, j) = (bunch[row], bunch[column]);
        if grouping.of[i] != grouping.of[j] {
            return 0.0;
        }
        let both = grouping.z[(i, a)] * grouping.z[(j, b)];
        if a == b { both } else { both + grouping.z[(i, b)] * grouping.z[(j, a)] }
    })
}

/// Rows that some grouping connects, directly or through others.
fn bunches(rows: usize, groupings: &[Grouping]) -> Vec<Vec<usize>> {
    let mut root: Vec<usize> = (0..rows).collect();
    fn top(root: &mut [usize], mut at: usize) -> usize {
        while root[at] != at {
            root[at] = root[root[at]];
            at = root[at];
        }
        at
    }
    for grouping in groupings {
        let mut first = vec![usize::MAX; grouping.levels.len()];
        for (row, level) in grouping.of.iter().enumerate() {
            if first[*level] == usize::MAX {
                first[*level] = row;
            }
            let (a, b) = (top(&mut root, row), top(&mut root, first[*level]));
            root[a.max(b)] = a.min(b);
        }
    }
    let mut bunches: Vec<Vec<usize>> = vec![Vec::new(); rows];
    for row in 0..rows {
        let at = top(&mut root, row);
        bunches[at].push(row);
    }
    bunches.retain(|bunch| !bunch.is_empty());
    bunches
}
