//! One step of the search: from parameters to the deviance, by the blocks of a Cholesky factor.
//!
//! With u the effects over their factor, the penalised sums of squares are those of
//! [ΛᵀZᵀZΛ + I, ΛᵀZᵀX, ΛᵀZᵀy; …] (Bates and others 2015, Fitting Linear Mixed-Effects Models Using lme4). The first
//! grouping is eliminated level by level, which leaves a dense matrix of the other groupings, X and y.

use nalgebra::{Cholesky, DMatrix, DVector, Dyn};

use super::{
    layout::Layout,
    products::{First, Level, Pattern, Products},
};

/// What one step finds.
#[derive(Debug, Clone)]
pub(super) struct Step {
    /// log |ΛᵀZᵀZΛ + I|.
    pub log_random: f64,
    /// log |Xᵀ V⁻¹ X|, with V in units of what is left over.
    pub log_fixed: f64,
    /// The penalised sum of squares.
    pub squares: f64,
    /// The factor of the other groupings, X and y, lower.
    pub rest: DMatrix<f64>,
}

/// The rows, ready to be asked for any parameters.
#[derive(Debug, Clone)]
pub(super) struct Ground {
    pub layout: Layout,
    pub products: Products,
    /// How many rows.
    pub rows: usize,
    /// How many columns X has.
    pub fixed: usize,
    /// log |RᵀR| of X = QR: the search works with Q.
    pub log_scale: f64,
}

impl Ground {
    /// The factor at these parameters; none where the sums cannot be done.
    pub(super) fn step(&self, theta: &DVector<f64>) -> Option<Step> {
        let others = self.layout.others();
        let factor = self.layout.blocks[0].factor(theta);
        let (mut log_random, mut rest) = match &self.products.first {
            First::Alone(patterns) => alone(&factor, patterns, &self.products.rest)?,
            First::Beside(levels) => beside(&factor, levels, &self.products.rest)?,
        };
        self.apply(theta, &mut rest);
        let lower = Cholesky::<f64, Dyn>::new(rest)?.unpack();
        let logs = |from: usize, to: usize| -> f64 { (from..to).map(|at| 2.0 * lower[(at, at)].ln()).sum() };
        log_random += logs(0, others);
        let log_fixed = logs(others, others + self.fixed) + self.log_scale;
        let last = others + self.fixed;
        let squares = lower[(last, last)].powi(2);
        (log_random.is_finite() && squares > 0.0).then_some(Step {
            log_random,
            log_fixed,
            squares,
            rest: lower,
        })
    }

    /// ΛᵀSΛ + I for the other groupings, ΛᵀS for X and y beside them.
    fn apply(&self, theta: &DVector<f64>, rest: &mut DMatrix<f64>) {
        for block in &self.layout.blocks[1..] {
            let factor = block.factor(theta);
            for level in 0..block.levels {
                let from = block.from + level * block.terms;
                let columns = rest.columns(from, block.terms) * &factor;
                rest.columns_mut(from, block.terms).copy_from(&columns);
                let rows = factor.transpose() * rest.rows(from, block.terms);
                rest.rows_mut(from, block.terms).copy_from(&rows);
            }
        }
        for at in 0..self.layout.others() {
            rest[(at, at)] += 1.0;
        }
    }

    /// How many are left to tell what is left over: n, or n − p when restricted.
    pub(super) fn freedom(&self, restricted: bool) -> f64 {
        (self.rows - if restricted { self.fixed } else { 0 }) as f64
    }

    /// The deviance with what is left over at its best.
    pub(super) fn deviance(&self, step: &Step, restricted: bool) -> f64 {
        let freedom = self.freedom(restricted);
        let logs = step.log_random + if restricted { step.log_fixed } else { 0.0 };
        logs + freedom * (1.0 + (std::f64::consts::TAU * step.squares / freedom).ln())
    }
}

/// λᵀAλ + I of one level, factored in place: returns the log of its determinant.
fn inner(factor: &DMatrix<f64>, squares: &[f64], into: &mut [f64]) -> Option<f64> {
    let k = factor.nrows();
    for a in 0..k {
        for b in 0..=a {
            let mut sum = f64::from(u8::from(a == b));
            for i in a..k {
                for j in b..k {
                    sum += factor[(i, a)] * squares[i * k + j] * factor[(j, b)];
                }
            }
            into[a * k + b] = sum;
        }
    }
    let mut log = 0.0;
    for a in 0..k {
        for b in 0..=a {
            let mut sum = into[a * k + b];
            for c in 0..b {
                sum -= into[a * k + c] * into[b * k + c];
            }
            if a == b {
                if sum.is_nan() || sum <= 0.0 {
                    return None;
                }
                into[a * k + a] = sum.sqrt();
                log += sum.ln();
            } else {
                into[a * k + b] = sum / into[b * k + b];
            }
        }
    }
    Some(log)
}

/// L⁻¹λᵀ of one level, k × k row by row.
fn weights(factor: &DMatrix<f64>, lower: &[f64], into: &mut [f64]) {
    let k = factor.nrows();
    for column in 0..k {
        for row in 0..k {
            let mut sum = factor[(column, row)];
            for c in 0..row {
                sum -= lower[row * k + c] * into[c * k + column];
            }
            into[row * k + column] = sum / lower[row * k + row];
        }
    }
}

/// The only grouping: what it explains is taken off the sums of X and y, pattern by pattern.
fn alone(factor: &DMatrix<f64>, patterns: &[Pattern], rest: &DMatrix<f64>) -> Option<(f64, DMatrix<f64>)> {
    let k = factor.nrows();
    let (mut lower, mut weight) = (vec![0.0; k * k], vec![0.0; k * k]);
    let mut log_random = 0.0;
    let mut left = rest.clone();
    for pattern in patterns {
        log_random += pattern.levels as f64 * inner(factor, &pattern.squares, &mut lower)?;
        weights(factor, &lower, &mut weight);
        let mut pair = 0;
        for a in 0..k {
            for b in 0..=a {
                let both: f64 = (0..k).map(|row| weight[row * k + a] * weight[row * k + b]).sum();
                let sums = pattern.crossed[pair].as_slice();
                for (place, sum) in left.as_mut_slice().iter_mut().zip(sums) {
                    *place -= both * sum;
                }
                pair += 1;
            }
        }
    }
    Some((log_random, left))
}

/// One of several groupings: each level takes off what it explains, where it meets the others.
fn beside(factor: &DMatrix<f64>, levels: &[Level], rest: &DMatrix<f64>) -> Option<(f64, DMatrix<f64>)> {
    let k = factor.nrows();
    let (mut lower, mut weight) = (vec![0.0; k * k], vec![0.0; k * k]);
    let mut explained: Vec<f64> = Vec::new();
    let mut log_random = 0.0;
    let mut left = rest.clone();
    for level in levels {
        log_random += inner(factor, &level.squares, &mut lower)?;
        weights(factor, &lower, &mut weight);
        explained.clear();
        for crossed in level.crossed.chunks_exact(k) {
            let along = |row: usize| (0..k).map(|at| weight[row * k + at] * crossed[at]).sum::<f64>();
            explained.extend((0..k).map(along));
        }
        for (at, column) in level.columns.iter().enumerate() {
            let own = &explained[at * k..(at + 1) * k];
            for (other, row) in level.columns.iter().enumerate().skip(at) {
                let theirs = &explained[other * k..(other + 1) * k];
                let sum: f64 = own.iter().zip(theirs).map(|(a, b)| a * b).sum();
                left[(*row as usize, *column as usize)] -= sum;
            }
        }
    }
    left.fill_upper_triangle_with_lower_triangle();
    Some((log_random, left))
}
