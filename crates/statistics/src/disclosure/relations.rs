//! The sums that tie the counts of a table together, as a network of knots and cells.
//!
//! Every sum *parts = total* is a knot where what flows in flows out: a cell runs from its row to its
//! column, a row's total from the column of totals to the row, and so on. All tables here are such
//! networks, so the values a hidden count could take are found exactly by greatest flows (`flow`), and every
//! whole number between the ends is possible (the matrix is totally unimodular; Cox 1995).

/// One count, as a flow between two knots.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) value: u64,
    /// Readers do not see it.
    pub(crate) hidden: bool,
    /// Nobody may be able to work it out when it is hidden.
    pub(crate) secret: bool,
    /// What is lost by hiding it.
    pub(crate) loss: u64,
    /// Who knows it even when it is hidden, such as a partner its own row.
    pub(crate) owner: Option<usize>,
}

/// A reader, by number; none for one who knows only what is shown.
pub(crate) type Reader = Option<usize>;

/// Counts and the sums between them.
#[derive(Debug, Clone)]
pub(crate) struct Relations {
    cells: Vec<Cell>,
    /// The cells that run from or to each knot.
    touching: Vec<Vec<usize>>,
    /// Those of them that are hidden.
    open: Vec<Vec<usize>>,
    /// On which of two sides each knot stands, when no cell runs between two of the same side.
    sides: Option<Vec<bool>>,
}

/// A hidden count that a reader can narrow down too far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Leak {
    pub(crate) reader: Reader,
    pub(crate) cell: usize,
    /// How far apart its possible values are.
    pub(crate) width: u64,
}

impl Relations {
    pub(crate) fn new(knots: usize, cells: Vec<Cell>) -> Relations {
        let mut touching = vec![Vec::new(); knots];
        let mut open = vec![Vec::new(); knots];
        for (at, cell) in cells.iter().enumerate() {
            let last = if cell.from == cell.to { 1 } else { 2 };
            for knot in [cell.from, cell.to].into_iter().take(last) {
                touching[knot].push(at);
                if cell.hidden {
                    open[knot].push(at);
                }
            }
        }
        let sides = two_sides(&cells, &touching);
        Relations { cells, touching, open, sides }
    }

    pub(crate) fn cells(&self) -> &[Cell] {
        &self.cells
    }

    pub(crate) fn cell(&self, at: usize) -> &Cell {
        &self.cells[at]
    }

    pub(crate) fn knots(&self) -> usize {
        self.touching.len()
    }

    /// The cells at a knot.
    pub(crate) fn touching(&self, knot: usize) -> &[usize] {
        &self.touching[knot]
    }

    /// The hidden cells at a knot.
    pub(crate) fn open(&self, knot: usize) -> &[usize] {
        &self.open[knot]
    }

    pub(crate) fn sides(&self) -> Option<&[bool]> {
        self.sides.as_deref()
    }

    /// Whether a reader knows a count from elsewhere, so that hiding it changes nothing for them.
    pub(crate) fn owns(&self, reader: Reader, at: usize) -> bool {
        reader.is_some() && self.cells[at].owner == reader
    }

    /// Hides a cell that was shown: as all hidden cells look alike, it is as secret as any.
    pub(crate) fn hide(&mut self, at: usize) {
        let cell = &mut self.cells[at];
        if !cell.hidden {
            (cell.hidden, cell.secret) = (true, true);
            let ends = [cell.from, cell.to];
            for knot in ends.into_iter().take(if ends[0] == ends[1] { 1 } else { 2 }) {
                self.open[knot].push(at);
            }
        }
    }

    /// Shows a cell that was hidden.
    pub(crate) fn show(&mut self, at: usize) {
        self.cells[at].hidden = false;
        for knot in [self.cells[at].from, self.cells[at].to] {
            self.open[knot].retain(|cell| *cell != at);
        }
    }
}

/// Each knot's side, if all cells run between the two.
fn two_sides(cells: &[Cell], touching: &[Vec<usize>]) -> Option<Vec<bool>> {
    let mut sides: Vec<Option<bool>> = vec![None; touching.len()];
    for start in 0..touching.len() {
        if sides[start].is_some() {
            continue;
        }
        sides[start] = Some(false);
        let mut todo = vec![start];
        while let Some(knot) = todo.pop() {
            for at in &touching[knot] {
                let next = if cells[*at].from == knot { cells[*at].to } else { cells[*at].from };
                if sides[next].is_none() {
                    sides[next] = sides[knot].map(|side| !side);
                    todo.push(next);
                } else if sides[next] == sides[knot] {
                    return None;
                }
            }
        }
    }
    sides.into_iter().collect()
}
