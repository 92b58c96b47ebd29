//! How far a hidden count could be off: the greatest flow through what else is hidden, and the cheapest way
//! to let more through.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use super::relations::{Reader, Relations};

/// By how much counts differ from the truth, by cell.
pub(crate) type Changes = Vec<(usize, i64)>;

/// One question: how much can run between two knots, past one cell, for a reader.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Way {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The cell in question, which is no way round itself.
    pub(crate) past: usize,
    pub(crate) reader: Reader,
}

impl Way {
    /// The way round by which a count could be larger.
    pub(crate) fn up(relations: &Relations, past: usize, reader: Reader) -> Way {
        let cell = relations.cell(past);
        Way { start: cell.to, end: cell.from, past, reader }
    }

    /// The way round by which it could be smaller.
    pub(crate) fn down(relations: &Relations, past: usize, reader: Reader) -> Way {
        let cell = relations.cell(past);
        Way { start: cell.from, end: cell.to, past, reader }
    }
}

/// From so many hidden cells at a knot on, any way will do.
const CROWDED: usize = 16;

/// A flow that is being built, with the room to build it in.
#[derive(Debug, Clone, Default)]
pub(crate) struct Flow {
    change: Vec<i64>,
    touched: Vec<usize>,
    came: Vec<Option<(usize, bool)>>,
    best: Vec<u64>,
    queue: VecDeque<usize>,
}

impl Flow {
    /// How much more runs through hidden cells, up to `enough`: any count may be larger, and smaller down to
    /// nought. Begins anew. (Ford and Fulkerson 1956; Edmonds and Karp 1972.)
    pub(crate) fn greatest(&mut self, relations: &Relations, way: Way, enough: u64) -> u64 {
        self.begin(relations);
        if way.start == way.end {
            return enough;
        }
        let mut total = 0;
        while total < enough && self.find(relations, way) {
            total += self.push(relations, way, enough - total);
        }
        total
    }

    /// What the flow changes, without the cell in question.
    pub(crate) fn changes(&self) -> Changes {
        let mut touched = self.touched.clone();
        touched.sort_unstable();
        touched.dedup();
        touched.into_iter().map(|at| (at, self.change[at])).filter(|(_, by)| *by != 0).collect()
    }

    fn begin(&mut self, relations: &Relations) {
        for at in self.touched.drain(..) {
            self.change[at] = 0;
        }
        self.change.resize(relations.cells().len(), 0);
        self.came.resize(relations.knots(), None);
        self.best.resize(relations.knots(), u64::MAX);
    }

    /// How much smaller a count could still become.
    fn left(&self, relations: &Relations, at: usize) -> u64 {
        relations.cell(at).value.saturating_add_signed(self.change[at])
    }

    /// A way through hidden cells with room, into `came`: a shortest one, or where much is hidden any one, which is
    /// found sooner and hardly longer.
    fn find(&mut self, relations: &Relations, way: Way) -> bool {
        self.came.fill(None);
        self.queue.clear();
        self.queue.push_back(way.start);
        let crowded = relations.open(way.start).len() >= CROWDED;
        while let Some(knot) = if crowded { self.queue.pop_back() } else { self.queue.pop_front() } {
            for at in relations.open(knot) {
                let cell = relations.cell(*at);
                let forward = cell.from == knot;
                let next = if forward { cell.to } else { cell.from };
                if self.came[next].is_some() || next == way.start || *at == way.past {
                    continue;
                }
                if relations.owns(way.reader, *at) || !(forward || self.left(relations, *at) > 0) {
                    continue;
                }
                self.came[next] = Some((*at, forward));
                if next == way.end {
                    return true;
                }
                self.queue.push_back(next);
            }
        }
        false
    }

    /// Sends as much as fits along the way found, at most `most`.
    fn push(&mut self, relations: &Relations, way: Way, most: u64) -> u64 {
        let path = self.walk_back(relations, way);
        let room = path.iter().filter(|(_, forward)| !forward).map(|(at, _)| self.left(relations, *at));
        let amount = room.min().unwrap_or(most).min(most);
        for (at, forward) in path {
            let by = i64::try_from(amount).unwrap_or(i64::MAX);
            self.change[at] += if forward { by } else { -by };
            self.touched.push(at);
        }
        amount
    }

    fn walk_back(&self, relations: &Relations, way: Way) -> Vec<(usize, bool)> {
        let mut path = Vec::new();
        let mut knot = way.end;
        while let Some((at, forward)) = self.came[knot].filter(|_| knot != way.start) {
            path.push((at, forward));
            knot = if forward { relations.cell(at).from } else { relations.cell(at).to };
        }
        path
    }

    /// The cheapest way, beside what already runs, by which at least `room` more could run if shown cells
    /// were hidden: what is lost, and which cells. What is hidden costs nothing; cells for which `fixed`
    /// says so stay shown. (Dijkstra 1959.)
    pub(crate) fn cheapest(
        &mut self,
        relations: &Relations,
        way: Way,
        room: u64,
        fixed: impl Fn(usize) -> bool,
    ) -> Option<(u64, Vec<usize>)> {
        self.came.fill(None);
        self.best.fill(u64::MAX);
        self.best[way.start] = 0;
        let mut heap = BinaryHeap::from([(Reverse(0), Reverse(way.start))]);
        while let Some((Reverse(so_far), Reverse(knot))) = heap.pop() {
            if knot == way.end {
                break;
            }
            if so_far > self.best[knot] {
                continue;
            }
            for at in relations.touching(knot) {
                let cell = relations.cell(*at);
                let forward = cell.from == knot;
                let next = if forward { cell.to } else { cell.from };
                let loss = so_far + if cell.hidden { 0 } else { cell.loss };
                let closed = *at == way.past || relations.owns(way.reader, *at);
                if loss >= self.best[next] || closed || (!cell.hidden && fixed(*at)) {
                    continue;
                }
                if forward || self.left(relations, *at) >= room {
                    self.best[next] = loss;
                    self.came[next] = Some((*at, forward));
                    heap.push((Reverse(loss), Reverse(next)));
                }
            }
        }
        let loss = Some(self.best[way.end]).filter(|loss| *loss < u64::MAX)?;
        let path = self.walk_back(relations, way).into_iter().map(|(at, _)| at);
        Some((loss, path.filter(|at| !relations.cell(*at).hidden).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::relations::Cell;
    use super::*;

    fn list(values: &[u64], hidden: &[usize]) -> Relations {
        let cell = |from, to, value, at: usize| {
            let owner = Some(at).filter(|at| *at == 1);
            Cell { from, to, value, hidden: hidden.contains(&at), secret: true, loss: 1, owner }
        };
        let mut cells: Vec<Cell> =
            values.iter().enumerate().map(|(at, value)| cell(0, 1, *value, at)).collect();
        cells.push(cell(1, 0, values.iter().sum(), values.len()));
        Relations::new(2, cells)
    }

    fn width(relations: &Relations, at: usize, reader: Reader) -> u64 {
        let mut flow = Flow::default();
        let value = relations.cell(at).value;
        let up = flow.greatest(relations, Way::up(relations, at, reader), 50);
        up + flow.greatest(relations, Way::down(relations, at, reader), value.min(50))
    }

    #[test]
    fn one_hidden_count_is_worked_out_and_two_hide_each_other() {
        assert_eq!(width(&list(&[3, 8, 20], &[0]), 0, None), 0);
        assert_eq!(width(&list(&[3, 8, 20], &[0, 1]), 0, None), 11);
        assert_eq!(width(&list(&[3, 8, 20], &[0, 1]), 1, None), 11);
    }

    #[test]
    fn with_the_total_hidden_there_is_no_upper_end() {
        assert_eq!(width(&list(&[3, 8, 20], &[0, 3]), 0, None).min(50), 50);
    }

    #[test]
    fn who_knows_one_of_two_hidden_counts_knows_both() {
        assert_eq!(width(&list(&[3, 8, 20], &[0, 1]), 0, Some(1)), 0);
    }

    #[test]
    fn the_cheapest_way_counts_what_already_runs() {
        let relations = list(&[3, 8, 20], &[0, 1]);
        let mut flow = Flow::default();
        let way = Way::up(&relations, 0, None);
        assert_eq!(flow.greatest(&relations, way, 50), 8);
        // The eight are used up: only the total or the twenty lets more through.
        assert_eq!(flow.cheapest(&relations, way, 1, |_| false).map(|(loss, _)| loss), Some(1));
        assert_eq!(flow.cheapest(&relations, way, 1, |at| at > 1), None);
    }
}
