//! Groups of people that do not overlap, figures about several of them together, and what can be said of
//! those that are hidden when all that is shown is known.

use super::simplex::{Row, Tableau};

/// So often a solution in parts of people is cut to whole people before a search is given up.
const MOST_CUTS: usize = 24;

/// How many there are in some groups together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure {
    /// Sorted, each once.
    pub(super) groups: Vec<usize>,
    pub(super) hidden: bool,
    /// Whether it stays as it is: it has been published, or is no count of a table.
    pub(super) fixed: bool,
    /// How far apart its possible values must be while it is hidden.
    pub(super) need: u64,
    /// What is lost by hiding it.
    pub(super) loss: u64,
}

/// Counts of groups, and figures about them.
#[derive(Debug, Clone)]
pub(super) struct System {
    counts: Vec<u64>,
    pub(super) figures: Vec<Figure>,
    /// A reader is taken to know that there are not many more people in all than there are: this many.
    spare: u64,
}

/// Counts of the groups with which everything shown is as it is.
pub(super) type Possible = Vec<u64>;

/// A group that must have at most, or at least, so many.
#[derive(Debug, Clone, Copy)]
enum Cut {
    AtMost(usize, u64),
    AtLeast(usize, u64),
}

impl System {
    pub(super) fn new(counts: Vec<u64>, figures: Vec<Figure>, least: u64) -> System {
        System { counts, figures, spare: 2 * least }
    }

    pub(super) fn counts(&self) -> &[u64] {
        &self.counts
    }

    /// The figure with these counts of the groups.
    pub(super) fn value(&self, at: usize, counts: &[u64]) -> u64 {
        self.figures[at].groups.iter().map(|group| counts[*group]).sum()
    }

    /// Whether all that is shown is the same with these counts as with the true ones.
    pub(super) fn fits(&self, counts: &[u64]) -> bool {
        let mut shown = (0..self.figures.len()).filter(|at| !self.figures[*at].hidden);
        counts.len() == self.counts.len()
            && shown.all(|at| self.value(at, counts) == self.value(at, &self.counts))
    }

    /// What a reader knows, as equations of the groups and one column more.
    fn known(&self) -> Vec<Row> {
        let groups = self.counts.len();
        let all: u64 = self.counts.iter().sum();
        let ones = (0..=groups).map(|at| (at, 1.0)).collect();
        let mut rows = vec![Row { terms: ones, sum: (all + self.spare) as f64, own: Some(groups) }];
        rows.extend((0..self.figures.len()).filter(|at| !self.figures[*at].hidden).map(|at| self.row(at)));
        rows
    }

    fn row(&self, at: usize) -> Row {
        let terms = self.figures[at].groups.iter().map(|group| (*group, 1.0)).collect();
        Row { terms, sum: self.value(at, &self.counts) as f64, own: None }
    }

    /// What a reader knows, ready to be asked.
    pub(super) fn reader(&self) -> Option<Tableau> {
        Tableau::new(self.counts.len() + 1, &self.known())
    }

    /// Counts that fit all that is shown and make a figure as large (or small) as could be found.
    pub(super) fn extreme(&self, reader: &mut Tableau, at: usize, large: bool) -> Option<Possible> {
        let mut costs = vec![0.0; self.counts.len() + 1];
        let sign = if large { 1.0 } else { -1.0 };
        self.figures[at].groups.iter().for_each(|group| costs[*group] = sign);
        reader.maximise(&costs)?;
        let values = reader.values();
        match fraction(&values[..self.counts.len()]) {
            None => self.checked(&values),
            Some(group) => self.cut(&costs, (group, values[group])),
        }
    }

    /// Branches on a group that is not whole, the more promising first. (Land and Doig 1960.)
    fn cut(&self, costs: &[f64], first: (usize, f64)) -> Option<Possible> {
        let both = |cuts: &[Cut], (group, value): (usize, f64)| {
            let low = value.floor() as u64;
            [Cut::AtMost(group, low), Cut::AtLeast(group, low + 1)].map(|cut| [cuts, &[cut]].concat())
        };
        let mut open = both(&[], first).to_vec();
        for _ in 0..MOST_CUTS {
            let cuts = open.pop()?;
            let Some(mut reader) = self.with_cuts(&cuts) else { continue };
            let wide: Vec<f64> = costs.iter().copied().chain(vec![0.0; cuts.len()]).collect();
            if reader.maximise(&wide).is_none() {
                continue;
            }
            let values = reader.values();
            match fraction(&values[..self.counts.len()]) {
                None => return self.checked(&values),
                Some(group) => open.extend(both(&cuts, (group, values[group]))),
            }
        }
        None
    }

    fn with_cuts(&self, cuts: &[Cut]) -> Option<Tableau> {
        let first = self.counts.len() + 1;
        let mut rows = self.known();
        rows.extend(cuts.iter().enumerate().map(|(at, cut)| match cut {
            Cut::AtMost(group, most) => Row {
                terms: vec![(*group, 1.0), (first + at, 1.0)],
                sum: *most as f64,
                own: Some(first + at),
            },
            Cut::AtLeast(group, least) => {
                Row { terms: vec![(*group, 1.0), (first + at, -1.0)], sum: *least as f64, own: None }
            }
        }));
        Tableau::new(first + cuts.len(), &rows)
    }

    /// Rounded to whole people, if everything shown is still as it is.
    fn checked(&self, values: &[f64]) -> Option<Possible> {
        let whole: Possible =
            values[..self.counts.len()].iter().map(|value| value.round().max(0.0) as u64).collect();
        self.fits(&whole).then_some(whole)
    }

    /// The figures that would have to be hidden, at the least loss, so that this one could be off by so many,
    /// up or down, as the relaxed problem has it. None if nothing that may be hidden helps. (Kelly, Golden
    /// and Assad 1990.)
    pub(super) fn cheapest(&self, at: usize, off: u64, up: bool) -> Option<(f64, Vec<usize>)> {
        let groups = self.counts.len();
        let open: Vec<usize> = (0..self.figures.len())
            .filter(|at| !self.figures[*at].hidden && !self.figures[*at].fixed)
            .collect();
        let width = groups + 1 + 2 * open.len();
        let mut costs = vec![0.0; width];
        let mut rows: Vec<Row> = self.known().into_iter().take(1).collect();
        let fixed = |at: &usize| !self.figures[*at].hidden && self.figures[*at].fixed;
        rows.extend((0..self.figures.len()).filter(fixed).map(|at| self.row(at)));
        for (number, figure) in open.iter().enumerate() {
            let less = groups + 1 + 2 * number;
            let mut row = self.row(*figure);
            row.terms.extend([(less, 1.0), (less + 1, -1.0)]);
            row.own = Some(less);
            rows.push(row);
            // What is hidden costs as much whether it is off by one or by many.
            let cost = -(self.figures[*figure].loss as f64);
            (costs[less], costs[less + 1]) = (cost, cost);
        }
        let value = self.value(at, &self.counts);
        let aim = if up { value + off } else { value.checked_sub(off)? };
        let terms = self.figures[at].groups.iter().map(|group| (*group, 1.0)).collect();
        rows.push(Row { terms, sum: aim as f64, own: None });
        let mut tableau = Tableau::new(width, &rows)?;
        let loss = -tableau.maximise(&costs)?;
        let values = tableau.values();
        let moved = |number: &usize| values[groups + 1 + 2 * number] + values[groups + 2 + 2 * number] > 1e-6;
        Some((loss, (0..open.len()).filter(moved).map(|number| open[number]).collect()))
    }
}

/// The group whose value is farthest from a whole number, if any is off.
fn fraction(values: &[f64]) -> Option<usize> {
    let off = |at: &usize| (values[*at] - values[*at].round()).abs();
    (0..values.len()).filter(|at| off(at) > 1e-6).max_by(|a, b| off(a).total_cmp(&off(b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(groups: &[usize], hidden: bool) -> Figure {
        Figure { groups: groups.to_vec(), hidden, fixed: false, need: 5, loss: 10 }
    }

    #[test]
    fn the_ends_of_a_hidden_count_are_those_of_the_other_hidden_one() {
        let figures =
            vec![figure(&[0], true), figure(&[1], true), figure(&[2], false), figure(&[0, 1, 2], false)];
        let system = System::new(vec![3, 8, 20], figures, 5);
        let mut reader = system.reader().unwrap();
        let [low, high] = [false, true].map(|large| system.extreme(&mut reader, 0, large).unwrap());
        assert_eq!((system.value(0, &low), system.value(0, &high)), (0, 11));
        assert!(system.fits(&low) && !system.fits(&[4, 8, 20]));
    }

    #[test]
    fn halves_of_people_are_cut_to_whole_ones() {
        // Each two of three groups make three with the fourth: without the fourth each would be one and a
        // half, so in whole people there is one in it.
        let pairs = [[0, 1], [1, 2], [0, 2]];
        let mut figures: Vec<Figure> =
            pairs.iter().map(|pair| figure(&[pair[0], pair[1], 3], false)).collect();
        figures.push(figure(&[0], true));
        let system = System::new(vec![1, 1, 1, 1], figures, 5);
        let mut reader = system.reader().unwrap();
        let high = system.extreme(&mut reader, 3, true).unwrap();
        assert!(system.fits(&high) && high == [1; 4], "{high:?}");
    }

    #[test]
    fn the_cheapest_to_hide_is_told() {
        let mut figures =
            vec![figure(&[0], true), figure(&[1], false), figure(&[2], false), figure(&[0, 1, 2], false)];
        figures[1].loss = 30;
        figures[3].fixed = true;
        let system = System::new(vec![3, 8, 20], figures, 5);
        let (_, cells) = system.cheapest(0, 2, true).unwrap();
        assert_eq!(cells, [2]);
        assert_eq!(system.cheapest(0, 4, false), None);
    }
}
