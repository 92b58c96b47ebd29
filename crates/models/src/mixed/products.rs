//! Sums of products of the columns of a mixed model, taken once: what every step of the search needs of the rows.

use std::collections::HashMap;

use nalgebra::DMatrix;

use super::layout::Layout;

/// All levels of the first grouping whose random columns have the same sums of squares: people asked at the same
/// moments, say. Their part of the sums is added up once.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    /// How many levels.
    pub levels: usize,
    /// zᵀz of one level, k × k, row by row.
    pub squares: Vec<f64>,
    /// For each pair a ≥ b of the k columns the sum over levels of (z_aᵀR)ᵀ(z_bᵀR), made symmetric, r × r.
    pub crossed: Vec<DMatrix<f64>>,
}

/// One level of the first grouping where there are others too.
#[derive(Debug, Clone)]
pub(super) struct Level {
    /// zᵀz, k × k, row by row.
    pub squares: Vec<f64>,
    /// The columns of the rest this level meets, rising.
    pub columns: Vec<u32>,
    /// zᵀR at those columns: for each of them k numbers.
    pub crossed: Vec<f64>,
}

/// How the first grouping meets the rest.
#[derive(Debug, Clone)]
pub(super) enum First {
    /// It is the only one.
    Alone(Vec<Pattern>),
    /// There are others.
    Beside(Vec<Level>),
}

/// The sums. The rest R holds the columns of the other groupings, then those of X, then y.
#[derive(Debug, Clone)]
pub(super) struct Products {
    /// The first grouping, which has the most effects: its block is diagonal by level.
    pub first: First,
    /// RᵀR, r × r.
    pub rest: DMatrix<f64>,
}

/// The columns of the rest that one row meets, with their values.
struct Row<'a> {
    layout: &'a Layout,
    x: &'a DMatrix<f64>,
    y: &'a [f64],
}

impl Row<'_> {
    fn gather(&self, row: usize, into: &mut Vec<(u32, f64)>) {
        into.clear();
        for block in &self.layout.blocks[1..] {
            let from = block.from + block.of[row] * block.terms;
            into.extend((0..block.terms).map(|term| ((from + term) as u32, block.z[(row, term)])));
        }
        let fixed = self.layout.others();
        into.extend((0..self.x.ncols()).map(|at| ((fixed + at) as u32, self.x[(row, at)])));
        into.push(((fixed + self.x.ncols()) as u32, self.y[row]));
    }
}

impl Products {
    /// Adds up the rows. `x` is n × p, `y` has length n.
    pub(super) fn of(layout: &Layout, x: &DMatrix<f64>, y: &[f64]) -> Self {
        let size = layout.others() + x.ncols() + 1;
        let rows = Row { layout, x, y };
        let mut rest = DMatrix::zeros(size, size);
        let mut met: Vec<(u32, f64)> = Vec::new();
        let first = &layout.blocks[0];
        let mut levels = vec![Gathered::new(first.terms); first.levels];
        for row in 0..y.len() {
            rows.gather(row, &mut met);
            for (at, (i, a)) in met.iter().enumerate() {
                for (j, b) in &met[..=at] {
                    rest[(*i as usize, *j as usize)] += a * b;
                }
            }
            levels[first.of[row]].add(first.terms, |term| first.z[(row, term)], &met);
        }
        rest.fill_upper_triangle_with_lower_triangle();
        let first = if layout.blocks.len() == 1 {
            First::Alone(patterns(first.terms, size, &levels))
        } else {
            First::Beside(levels.into_iter().map(|level| level.sorted(first.terms)).collect())
        };
        Self { first, rest }
    }
}

/// One level while its rows are added.
#[derive(Clone)]
struct Gathered {
    squares: Vec<f64>,
    columns: Vec<u32>,
    crossed: Vec<f64>,
}

impl Gathered {
    fn new(terms: usize) -> Self {
        Self { squares: vec![0.0; terms * terms], columns: Vec::new(), crossed: Vec::new() }
    }

    fn add(&mut self, terms: usize, z: impl Fn(usize) -> f64, met: &[(u32, f64)]) {
        for a in 0..terms {
            for b in 0..terms {
                self.squares[a * terms + b] += z(a) * z(b);
            }
        }
        for (column, value) in met {
            let at = self.columns.iter().position(|c| c == column).unwrap_or_else(|| {
                self.columns.push(*column);
                self.crossed.resize(self.columns.len() * terms, 0.0);
                self.columns.len() - 1
            });
            for term in 0..terms {
                self.crossed[at * terms + term] += z(term) * value;
            }
        }
    }

    fn sorted(self, terms: usize) -> Level {
        let mut order: Vec<usize> = (0..self.columns.len()).collect();
        order.sort_unstable_by_key(|at| self.columns[*at]);
        let crossed =
            order.iter().flat_map(|at| self.crossed[at * terms..(at + 1) * terms].iter().copied()).collect();
        let columns = order.iter().map(|at| self.columns[*at]).collect();
        Level { squares: self.squares, columns, crossed }
    }
}

/// Levels with the same squares, added up. With other moments for everybody each level is a pattern of its own.
fn patterns(terms: usize, size: usize, levels: &[Gathered]) -> Vec<Pattern> {
    let mut found: Vec<Pattern> = Vec::new();
    let mut known: HashMap<Vec<u64>, usize> = HashMap::new();
    for level in levels {
        let key: Vec<u64> = level.squares.iter().map(|square| square.to_bits()).collect();
        let at = *known.entry(key).or_insert_with(|| {
            let crossed = vec![DMatrix::zeros(size, size); terms * (terms + 1) / 2];
            found.push(Pattern { levels: 0, squares: level.squares.clone(), crossed });
            found.len() - 1
        });
        let pattern = &mut found[at];
        pattern.levels += 1;
        // Without other groupings a level meets every column of the rest, in their order.
        let value =
            |column: usize, term: usize| level.crossed.get(column * terms + term).copied().unwrap_or(0.0);
        let mut pair = 0;
        for a in 0..terms {
            for b in 0..=a {
                let sums = &mut pattern.crossed[pair];
                for i in 0..size {
                    for j in 0..size {
                        let both = value(i, a) * value(j, b);
                        let turned = value(j, a) * value(i, b);
                        sums[(i, j)] += if a == b { both } else { both + turned };
                    }
                }
                pair += 1;
            }
        }
    }
    found
}
