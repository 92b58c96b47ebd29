//! How random effects lie in a mixed model: their order, their scale, and the parameters that are searched for.

use nalgebra::{DMatrix, DVector};

use super::super::{Grouping, Trouble};

/// One grouping, its columns brought to a scale on which the search is easy.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// Its place in the caller's list.
    pub given: usize,
    /// How many levels.
    pub levels: usize,
    /// How many terms, k.
    pub terms: usize,
    /// Whether the terms may go together.
    pub correlated: bool,
    /// The level of each row.
    pub of: Vec<usize>,
    /// The columns, n × k, times `scale`.
    pub z: DMatrix<f64>,
    /// z as it was, times this (k × k), has columns of mean square 1 that are not alike.
    pub scale: DMatrix<f64>,
    /// Where its columns begin among those of the rest; of no use for the first.
    pub from: usize,
    /// Where its parameters begin.
    pub theta: usize,
}

/// All groupings, the one with the most effects first.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub blocks: Vec<Block>,
}

impl Layout {
    /// Lays the groupings out for n rows. Trouble when one has a single level, or as many effects as there are rows.
    pub(super) fn of(groupings: &[Grouping], rows: usize) -> Result<Self, Trouble> {
        let mut blocks = Vec::new();
        for (given, grouping) in groupings.iter().enumerate() {
            blocks.push(block(given, grouping, rows)?);
        }
        blocks.sort_by_key(|block| std::cmp::Reverse(block.levels * block.terms));
        let (mut from, mut theta) = (0, 0);
        for (at, block) in blocks.iter_mut().enumerate() {
            block.theta = theta;
            theta += block.parameters();
            if at > 0 {
                block.from = from;
                from += block.levels * block.terms;
            }
        }
        if blocks.is_empty() { Err(Trouble::Unsound) } else { Ok(Self { blocks }) }
    }

    /// How many columns the groupings after the first have.
    pub(super) fn others(&self) -> usize {
        self.blocks[1..].iter().map(|block| block.levels * block.terms).sum()
    }

    /// How many parameters are searched for.
    pub(super) fn parameters(&self) -> usize {
        self.blocks.iter().map(Block::parameters).sum()
    }

    /// Where the search begins: effects as large as what is left over, not going together.
    pub(super) fn start(&self) -> DVector<f64> {
        let mut start = DVector::zeros(self.parameters());
        for block in &self.blocks {
            for term in 0..block.terms {
                start[block.theta + block.diagonal(term)] = 1.0;
            }
        }
        start
    }

    /// The same effects with no factor below nought on a diagonal: the sign of a column changes nothing.
    pub(super) fn upright(&self, theta: &DVector<f64>) -> DVector<f64> {
        let mut upright = theta.clone();
        for block in &self.blocks {
            for column in 0..block.terms {
                if theta[block.theta + block.diagonal(column)] < 0.0 {
                    for row in column..block.terms {
                        if let Some(at) = block.parameter(row, column) {
                            upright[block.theta + at] = -theta[block.theta + at];
                        }
                    }
                }
            }
        }
        upright
    }
}

impl Block {
    /// How many parameters its factor has.
    pub(super) fn parameters(&self) -> usize {
        if self.correlated { self.terms * (self.terms + 1) / 2 } else { self.terms }
    }

    /// The parameter of this place of the factor; none where it is nought.
    fn parameter(&self, row: usize, column: usize) -> Option<usize> {
        match (self.correlated, row == column) {
            (true, _) => {
                Some(column * self.terms - column * (column + 1) / 2 + row).filter(|_| row >= column)
            }
            (false, true) => Some(row),
            (false, false) => None,
        }
    }

    fn diagonal(&self, term: usize) -> usize {
        self.parameter(term, term).unwrap_or(0)
    }

    /// The factor λ of these parameters, k × k, below the diagonal and on it.
    pub(super) fn factor(&self, theta: &DVector<f64>) -> DMatrix<f64> {
        DMatrix::from_fn(self.terms, self.terms, |row, column| {
            if row < column {
                return 0.0;
            }
            self.parameter(row, column).map_or(0.0, |at| theta[self.theta + at])
        })
    }

    /// The covariance of the effects in the caller's units, over what is left over: k × k.
    pub(super) fn covariance(&self, theta: &DVector<f64>) -> DMatrix<f64> {
        let factor = &self.scale * self.factor(theta);
        &factor * factor.transpose()
    }
}

fn block(given: usize, grouping: &Grouping, rows: usize) -> Result<Block, Trouble> {
    let (levels, terms) = (grouping.levels.len(), grouping.z.ncols());
    let fits = grouping.of.len() == rows && grouping.z.nrows() == rows && terms > 0;
    if !fits || grouping.of.iter().any(|level| *level >= levels) {
        return Err(Trouble::Unsound);
    }
    if levels < 2 {
        return Err(Trouble::OneLevel { column: grouping.name.clone() });
    }
    if levels >= rows || levels * terms > rows {
        let group = grouping.name.clone();
        return Err(Trouble::TooManyGroups { group, effects: levels * terms, rows });
    }
    let scale = scale(grouping)?;
    Ok(Block {
        given,
        levels,
        terms,
        correlated: grouping.correlated || terms == 1,
        of: grouping.of.clone(),
        z: &grouping.z * &scale,
        scale,
        from: 0,
        theta: 0,
    })
}

/// What z is multiplied with. Terms that may go together are made unlike each other, so that a time that begins in the
/// year 2000 is searched as easily as one that begins at nought.
fn scale(grouping: &Grouping) -> Result<DMatrix<f64>, Trouble> {
    let (rows, terms) = grouping.z.shape();
    let squares = grouping.z.transpose() * &grouping.z / rows as f64;
    if !squares.iter().all(|square| square.is_finite()) {
        return Err(Trouble::Unsound);
    }
    if grouping.correlated && terms > 1 {
        let factor = squares.cholesky().ok_or(Trouble::Unsound)?;
        let inverse = factor.l().transpose().try_inverse().ok_or(Trouble::Unsound)?;
        return Ok(inverse);
    }
    let size = |term: usize| squares[(term, term)].sqrt();
    if (0..terms).any(|term| size(term) <= 0.0) {
        return Err(Trouble::Unsound);
    }
    Ok(DMatrix::from_fn(terms, terms, |row, column| if row == column { 1.0 / size(row) } else { 0.0 }))
}
