//! What varies between groups, and what the model expects of each group and row.

use nalgebra::{DMatrix, DVector};

use super::{
    Columns,
    factor::{Ground, Step},
    layout::Layout,
};
use crate::Grouping;

/// A standard deviation over σ below which an effect cannot be told from none.
const NOUGHT: f64 = 1e-4;

/// What varies between the groups of one grouping.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What groups the rows.
    pub group: String,
    /// How many groups.
    pub levels: usize,
    /// The random terms, k.
    pub terms: Vec<String>,
    /// Whether they may go together.
    pub correlated: bool,
    /// Their covariance, k × k.
    pub covariance: DMatrix<f64>,
    /// Whether some sum of the terms does not vary.
    pub singular: bool,
}

impl Part {
    /// The standard deviation of each term.
    pub fn deviations(&self) -> Vec<f64> {
        self.covariance.diagonal().iter().map(|variance| variance.sqrt()).collect()
    }

    /// How two terms go together, from −1 to 1; none where one does not vary.
    pub fn correlation(&self, a: usize, b: usize) -> Option<f64> {
        let (k, c) = (self.terms.len(), &self.covariance);
        (a < k && b < k).then(|| c[(a, b)] / (c[(a, a)] * c[(b, b)]).sqrt()).filter(|value| value.is_finite())
    }
}

/// The parts in the caller's order.
pub(super) fn parts(layout: &Layout, groupings: &[Grouping], theta: &DVector<f64>, sigma: f64) -> Vec<Part> {
    let mut parts: Vec<(usize, Part)> = layout
        .blocks
        .iter()
        .map(|block| {
            let grouping = &groupings[block.given];
            let relative = block.factor(theta);
            let singular = (0..block.terms).any(|term| relative[(term, term)].abs() < NOUGHT);
            let part = Part {
                group: grouping.name.clone(),
                levels: block.levels,
                terms: grouping.terms.clone(),
                correlated: block.correlated && block.terms > 1,
                covariance: block.covariance(theta) * (sigma * sigma),
                singular,
            };
            (block.given, part)
        })
        .collect();
    parts.sort_by_key(|(given, _)| *given);
    parts.into_iter().map(|(_, part)| part).collect()
}

/// What the model expects, by group and by row.
#[derive(Debug, Clone, PartialEq)]
pub struct Effects {
    /// For each grouping in the caller's order: a row a group and a column a term (best linear unbiased predictions;
    /// Henderson 1950). Drawn towards nought, the more so the fewer rows a group has: no ranking of people.
    pub groups: Vec<DMatrix<f64>>,
    /// What is expected for each row, with the effects of its groups.
    pub expected: Vec<f64>,
    /// What is left over of each row.
    pub left_over: Vec<f64>,
}

impl Effects {
    pub(super) fn of(
        ground: &Ground,
        step: &Step,
        theta: &DVector<f64>,
        columns: Columns<'_>,
        coefficients: &DVector<f64>,
    ) -> Self {
        let blocks = &ground.layout.blocks;
        let others = rest(ground, step);
        let mut scaled: Vec<DMatrix<f64>> = Vec::new();
        for block in &blocks[1..] {
            let factor = block.factor(theta);
            let mut own = DMatrix::zeros(block.levels, block.terms);
            for level in 0..block.levels {
                let at = block.from + level * block.terms;
                own.set_row(level, &(&factor * others.rows(at, block.terms)).transpose());
            }
            scaled.push(own);
        }
        let outcome = DVector::from_column_slice(columns.y);
        let mut left = outcome - columns.x * coefficients;
        for (block, own) in blocks[1..].iter().zip(&scaled) {
            take_off(&mut left, block, own);
        }
        let first = first(ground, theta, &left);
        take_off(&mut left, &blocks[0], &first);
        scaled.insert(0, first);
        let mut groups = vec![DMatrix::zeros(0, 0); blocks.len()];
        for (block, own) in blocks.iter().zip(scaled) {
            groups[block.given] = own * block.scale.transpose();
        }
        let expected = columns.y.iter().zip(left.iter()).map(|(y, left)| y - left).collect();
        Self { groups, expected, left_over: left.iter().copied().collect() }
    }
}

/// The effects of the groupings after the first, over their factors: solved from the factor of the last step.
fn rest(ground: &Ground, step: &Step) -> DVector<f64> {
    let size = ground.layout.others() + ground.fixed;
    let upper = step.rest.view((0, 0), (size, size)).transpose();
    let found = step.rest.view((size, 0), (1, size)).transpose();
    let solved = upper.solve_upper_triangular(&found).unwrap_or(found);
    DVector::from_fn(ground.layout.others(), |row, _| solved[row])
}

/// The effects of the first grouping, from what the others leave: λ(λᵀAλ + I)⁻¹λᵀzᵀ left, level by level.
fn first(ground: &Ground, theta: &DVector<f64>, left: &DVector<f64>) -> DMatrix<f64> {
    let block = &ground.layout.blocks[0];
    let (k, factor) = (block.terms, block.factor(theta));
    let mut squares = vec![DMatrix::<f64>::zeros(k, k); block.levels];
    let mut along = vec![DVector::<f64>::zeros(k); block.levels];
    for (row, level) in block.of.iter().enumerate() {
        let z = block.z.row(row).transpose();
        along[*level] += &z * left[row];
        squares[*level] += &z * z.transpose();
    }
    let mut effects = DMatrix::zeros(block.levels, k);
    for (level, (square, sum)) in squares.iter().zip(&along).enumerate() {
        let inner = factor.transpose() * square * &factor + DMatrix::identity(k, k);
        if let Some(solved) = inner.cholesky().map(|inner| inner.solve(&(factor.transpose() * sum))) {
            effects.set_row(level, &(&factor * solved).transpose());
        }
    }
    effects
}

fn take_off(left: &mut DVector<f64>, block: &super::layout::Block, own: &DMatrix<f64>) {
    for (row, level) in block.of.iter().enumerate() {
        let effect: f64 = (0..block.terms).map(|term| block.z[(row, term)] * own[(*level, term)]).sum();
        left[row] -= effect;
    }
}
