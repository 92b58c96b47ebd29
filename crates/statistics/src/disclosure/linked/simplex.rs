//! The largest and smallest values of sums under equations, for numbers not below nought: the simplex
//! method with whole tables (Dantzig 1951), and Bland's rule where it would turn in circles (Bland 1977).
//!
//! What it finds is only a proposal: whoever uses it adds up in whole numbers afterwards.

/// What is smaller than this is nought.
const NOUGHT: f64 = 1e-9;
/// From so many turns on Bland's rule chooses, which never goes in circles.
const TURNS_BY_SIZE: usize = 200;
/// So many turns are made before it gives up.
const MOST_TURNS: usize = 5_000;

/// One equation.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// Columns with what each is multiplied by.
    pub(super) terms: Vec<(usize, f64)>,
    /// What they make together; not below nought.
    pub(super) sum: f64,
    /// A column that stands in this equation only, by one: where it begins.
    pub(super) own: Option<usize>,
}

/// Equations, solved for one column each.
#[derive(Debug, Clone)]
pub(super) struct Tableau {
    /// Each with its sum last.
    rows: Vec<Vec<f64>>,
    /// The column each is solved for.
    solved: Vec<usize>,
    columns: usize,
}

impl Tableau {
    /// Some values for which all equations hold; none if there are none, or they were not found in time.
    pub(super) fn new(columns: usize, rows: &[Row]) -> Option<Tableau> {
        let helpers = rows.iter().filter(|row| row.own.is_none()).count();
        let wide = columns + helpers;
        let mut found = Tableau { rows: Vec::with_capacity(rows.len()), solved: Vec::new(), columns: wide };
        let mut helper = columns;
        for row in rows {
            let mut line = vec![0.0; wide + 1];
            row.terms.iter().for_each(|(at, by)| line[*at] += by);
            line[wide] = row.sum;
            let own = row.own.unwrap_or(helper);
            if row.own.is_none() {
                line[helper] = 1.0;
                helper += 1;
            }
            found.rows.push(line);
            found.solved.push(own);
        }
        let costs: Vec<f64> = (0..wide).map(|at| if at < columns { 0.0 } else { -1.0 }).collect();
        let left = found.maximise(&costs)?;
        (left > -1e-6).then(|| found.without_helpers(columns))
    }

    /// Goes to values with the largest sum of costs, and says it; none if there is no largest, or it was not
    /// found in time.
    pub(super) fn maximise(&mut self, costs: &[f64]) -> Option<f64> {
        let mut gains: Vec<f64> = costs.iter().copied().chain([0.0]).collect();
        for (line, solved) in self.rows.iter().zip(&self.solved) {
            let cost = costs[*solved];
            if cost != 0.0 {
                gains.iter_mut().zip(line).for_each(|(gain, value)| *gain -= cost * value);
            }
        }
        for turn in 0..MOST_TURNS {
            let Some(column) = self.entering(&gains, turn) else {
                return Some(-gains[self.columns]);
            };
            let row = self.leaving(column)?;
            self.turn(row, column);
            let factor = gains[column];
            gains.iter_mut().zip(&self.rows[row]).for_each(|(gain, value)| *gain -= factor * value);
            gains[column] = 0.0;
        }
        None
    }

    /// The value of each column.
    pub(super) fn values(&self) -> Vec<f64> {
        let mut values = vec![0.0; self.columns];
        for (line, solved) in self.rows.iter().zip(&self.solved) {
            values[*solved] = line[self.columns];
        }
        values
    }

    fn entering(&self, gains: &[f64], turn: usize) -> Option<usize> {
        let mut helpful = (0..self.columns).filter(|at| gains[*at] > NOUGHT);
        if turn >= TURNS_BY_SIZE {
            return helpful.next();
        }
        helpful.max_by(|a, b| gains[*a].total_cmp(&gains[*b]))
    }

    fn leaving(&self, column: usize) -> Option<usize> {
        let rows = (0..self.rows.len()).filter(|row| self.rows[*row][column] > NOUGHT);
        let ratio = |row: &usize| self.rows[*row][self.columns] / self.rows[*row][column];
        rows.min_by(|a, b| ratio(a).total_cmp(&ratio(b)).then(self.solved[*a].cmp(&self.solved[*b])))
    }

    fn turn(&mut self, row: usize, column: usize) {
        let by = self.rows[row][column];
        self.rows[row].iter_mut().for_each(|value| *value /= by);
        let line = std::mem::take(&mut self.rows[row]);
        for other in self.rows.iter_mut().filter(|other| !other.is_empty()) {
            let factor = other[column];
            if factor.abs() > 1e-12 {
                other.iter_mut().zip(&line).for_each(|(value, own)| *value -= factor * own);
                other[column] = 0.0;
            }
        }
        self.rows[row] = line;
        self.solved[row] = column;
    }

    /// Equations that still stand on a helper say what others say too.
    fn without_helpers(mut self, columns: usize) -> Tableau {
        for row in 0..self.rows.len() {
            if self.solved[row] >= columns {
                let other = (0..columns).find(|at| self.rows[row][*at].abs() > 1e-7);
                if let Some(column) = other {
                    self.turn(row, column);
                }
            }
        }
        let all = std::mem::take(&mut self.rows).into_iter().zip(std::mem::take(&mut self.solved));
        for (mut line, solved) in all.filter(|(_, solved)| *solved < columns) {
            let sum = line.last().copied().unwrap_or(0.0).max(0.0);
            line.truncate(columns);
            line.push(sum);
            self.rows.push(line);
            self.solved.push(solved);
        }
        self.columns = columns;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(terms: &[(usize, f64)], sum: f64, own: Option<usize>) -> Row {
        Row { terms: terms.to_vec(), sum, own }
    }

    #[test]
    fn the_textbook_case_has_its_printed_answer() {
        // Largest 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18: 36 at (2, 6) (Hillier and Lieberman, the
        // Wyndor glass company).
        let rows = [
            row(&[(0, 1.0), (2, 1.0)], 4.0, Some(2)),
            row(&[(1, 2.0), (3, 1.0)], 12.0, Some(3)),
            row(&[(0, 3.0), (1, 2.0), (4, 1.0)], 18.0, Some(4)),
        ];
        let mut tableau = Tableau::new(5, &rows).unwrap();
        let best = tableau.maximise(&[3.0, 5.0, 0.0, 0.0, 0.0]).unwrap();
        let values = tableau.values();
        assert!((best - 36.0).abs() < 1e-9 && (values[0] - 2.0).abs() < 1e-9, "{best} {values:?}");
    }

    #[test]
    fn equations_said_twice_are_kept_once_and_those_that_cannot_be_are_refused() {
        let sum = row(&[(0, 1.0), (1, 1.0)], 7.0, None);
        let mut tableau = Tableau::new(2, &[sum.clone(), sum.clone()]).unwrap();
        assert_eq!(tableau.rows.len(), 1);
        assert_eq!(tableau.maximise(&[1.0, 0.0]), Some(7.0));
        assert_eq!(tableau.maximise(&[-1.0, 0.0]), Some(0.0));
        assert!(Tableau::new(2, &[sum, row(&[(0, 1.0), (1, 1.0)], 8.0, None)]).is_none());
        assert_eq!(Tableau::new(1, &[]).unwrap().maximise(&[1.0]), None);
    }
}
