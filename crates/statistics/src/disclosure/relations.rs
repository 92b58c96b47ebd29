//! The sums that tie the counts of a table together, and how far a hidden count could be off.
//!
//! Every sum *parts = total* is a knot where what flows in flows out: a cell runs from its row to its
//! column, a row's total from the column of totals to the row, and so on. All tables here are such
//! networks, so the values a hidden count could take are found exactly by greatest flows, and every
//! whole number between the ends is possible (the matrix is totally unimodular).

use std::collections::VecDeque;

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
}

/// Counts and the sums between them.
#[derive(Debug, Clone)]
pub(crate) struct Relations {
    knots: usize,
    pub(crate) cells: Vec<Cell>,
    /// What single readers know beside what is shown, such as a partner its own row. The first reader
    /// knows nothing more.
    readers: Vec<Vec<usize>>,
}

/// A hidden count that a reader can narrow down too far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Leak {
    pub(crate) reader: usize,
    pub(crate) cell: usize,
    /// How far apart its possible values are.
    pub(crate) width: u64,
}

impl Relations {
    pub(crate) fn new(knots: usize, cells: Vec<Cell>, owned: Vec<Vec<usize>>) -> Relations {
        let readers = std::iter::once(Vec::new()).chain(owned).collect();
        Relations { knots, cells, readers }
    }

    /// Whether a reader knows a count, shown or not.
    pub(crate) fn knows(&self, reader: usize, cell: usize) -> bool {
        !self.cells[cell].hidden || self.readers[reader].contains(&cell)
    }

    /// Whether a reader knows a count from elsewhere, so that hiding it changes nothing for them.
    pub(crate) fn owns(&self, reader: usize, cell: usize) -> bool {
        self.readers[reader].contains(&cell)
    }

    pub(crate) fn knots(&self) -> usize {
        self.knots
    }

    /// The first secret whose possible values lie less than `least` apart for some reader.
    pub(crate) fn leak(&self, least: u64) -> Option<Leak> {
        for reader in 0..self.readers.len() {
            let unknown: Vec<bool> = (0..self.cells.len()).map(|cell| !self.knows(reader, cell)).collect();
            for cell in (0..self.cells.len()).filter(|cell| unknown[*cell] && self.cells[*cell].secret) {
                let width = self.width(cell, &unknown, least);
                if width < least {
                    return Some(Leak { reader, cell, width });
                }
            }
        }
        None
    }

    /// How far apart the possible values of a count are, at most `enough`.
    pub(crate) fn width(&self, cell: usize, unknown: &[bool], enough: u64) -> u64 {
        let Cell { from, to, value, .. } = self.cells[cell];
        let up = self.flow((to, from), cell, unknown, enough);
        let down = self.flow((from, to), cell, unknown, enough.min(value));
        (up + down).min(enough)
    }

    /// How much more could run between two knots through counts that are unknown: any count may be
    /// larger, and smaller down to nought.
    fn flow(&self, (start, end): (usize, usize), without: usize, unknown: &[bool], enough: u64) -> u64 {
        let mut now: Vec<u64> = self.cells.iter().map(|cell| cell.value).collect();
        let mut total = 0;
        while total < enough {
            let Some(path) = self.path((start, end), without, unknown, &now) else { break };
            let room = path.iter().filter(|(_, forward)| !forward).map(|(cell, _)| now[*cell]);
            let amount = room.min().unwrap_or(enough).min(enough - total);
            for (cell, forward) in path {
                now[cell] = if forward { now[cell] + amount } else { now[cell] - amount };
            }
            total += amount;
        }
        total
    }

    /// A shortest way between two knots, as cells with the direction they are walked in.
    fn path(
        &self,
        (start, end): (usize, usize),
        without: usize,
        unknown: &[bool],
        now: &[u64],
    ) -> Option<Vec<(usize, bool)>> {
        let mut came: Vec<Option<(usize, bool)>> = vec![None; self.knots];
        let mut queue = VecDeque::from([start]);
        while let Some(knot) = queue.pop_front() {
            if knot == end {
                return Some(self.walk_back(&came, start, end));
            }
            for (cell, content) in self.cells.iter().enumerate() {
                if !unknown[cell] || cell == without {
                    continue;
                }
                let forward = content.from == knot;
                let next = if forward { content.to } else { content.from };
                let open = forward || (content.to == knot && now[cell] > 0);
                if open && next != start && came[next].is_none() {
                    came[next] = Some((cell, forward));
                    queue.push_back(next);
                }
            }
        }
        None
    }

    /// The cells that were walked from `start` to `end`, last first.
    pub(crate) fn walk_back(
        &self,
        came: &[Option<(usize, bool)>],
        start: usize,
        end: usize,
    ) -> Vec<(usize, bool)> {
        let mut path = Vec::new();
        let mut knot = end;
        while knot != start {
            let Some((cell, forward)) = came[knot] else { break };
            path.push((cell, forward));
            knot = if forward { self.cells[cell].from } else { self.cells[cell].to };
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(values: &[u64], hidden: &[usize]) -> Relations {
        let cell = |from, to, value, hidden| Cell { from, to, value, hidden, secret: true, loss: 1 };
        let mut cells: Vec<Cell> =
            values.iter().enumerate().map(|(at, value)| cell(0, 1, *value, hidden.contains(&at))).collect();
        cells.push(cell(1, 0, values.iter().sum(), hidden.contains(&values.len())));
        Relations::new(2, cells, vec![])
    }

    fn width(relations: &Relations, cell: usize) -> u64 {
        let unknown: Vec<bool> = relations.cells.iter().map(|cell| cell.hidden).collect();
        relations.width(cell, &unknown, 50)
    }

    #[test]
    fn one_hidden_count_is_worked_out_and_two_hide_each_other() {
        assert_eq!(width(&list(&[3, 8, 20], &[0]), 0), 0);
        assert_eq!(width(&list(&[3, 8, 20], &[0, 1]), 0), 11);
        assert_eq!(width(&list(&[3, 8, 20], &[0, 1]), 1), 11);
    }

    #[test]
    fn with_the_total_hidden_there_is_no_upper_end() {
        assert_eq!(width(&list(&[3, 8, 20], &[0, 3]), 0), 50);
    }

    #[test]
    fn who_knows_one_of_two_hidden_counts_knows_both() {
        let mut relations = list(&[3, 8, 20], &[0, 1]);
        assert_eq!(relations.leak(5), None);
        relations.readers.push(vec![1]);
        assert_eq!(relations.leak(5), Some(Leak { reader: 1, cell: 0, width: 0 }));
    }
}
