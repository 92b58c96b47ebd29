//! The partial likelihood of times to an event, its slope and its information.

use std::ops::Range;

use nalgebra::{DMatrix, DVector};

use super::{Ties, Times};

/// People in the order in which the sums over those still followed grow: stratum by stratum, the latest
/// first.
pub(super) struct Ordered {
    /// A row a person, one after the other.
    rows: Vec<f64>,
    columns: usize,
    happened: Vec<bool>,
    moments: Vec<Moment>,
}

/// All whose time is the same.
struct Moment {
    rows: Range<usize>,
    time: f64,
    /// Whether a stratum begins here.
    begins: bool,
}

/// What one moment, or all together, adds to the likelihood.
pub(super) struct Sums {
    /// Its logarithm.
    pub(super) log_likelihood: f64,
    /// Its slope by each coefficient, p.
    pub(super) slope: DVector<f64>,
    /// How steeply the slope falls, p × p.
    pub(super) information: DMatrix<f64>,
}

impl Sums {
    /// Nothing yet, for p columns.
    pub(super) fn none(columns: usize) -> Self {
        Self {
            log_likelihood: 0.0,
            slope: DVector::zeros(columns),
            information: DMatrix::zeros(columns, columns),
        }
    }
}

/// Sums of weights, of x and of x x' over some people; of the last only the lower half.
struct Weighed {
    weight: f64,
    first: Vec<f64>,
    second: Vec<f64>,
}

impl Weighed {
    fn none(columns: usize) -> Self {
        Self { weight: 0.0, first: vec![0.0; columns], second: vec![0.0; columns * columns] }
    }

    fn clear(&mut self) {
        self.weight = 0.0;
        self.first.fill(0.0);
        self.second.fill(0.0);
    }

    fn add(&mut self, row: &[f64], weight: f64) {
        self.weight += weight;
        let columns = row.len();
        for (a, value) in row.iter().enumerate() {
            self.first[a] += weight * value;
            for (b, other) in row.iter().enumerate().take(a + 1) {
                self.second[a * columns + b] += weight * value * other;
            }
        }
    }
}

impl Ordered {
    /// Orders x (n × p) by these times, all of length n.
    pub(super) fn of(x: &DMatrix<f64>, times: &Times<'_>) -> Self {
        let mut order: Vec<usize> = (0..x.nrows()).collect();
        order.sort_by(|a, b| {
            let stratum = times.stratum(*a).cmp(&times.stratum(*b));
            stratum.then_with(|| times.time[*b].total_cmp(&times.time[*a]))
        });
        let mut moments = Vec::new();
        let (mut at, mut before) = (0, None);
        for group in
            order.chunk_by(|a, b| times.stratum(*a) == times.stratum(*b) && times.time[*a] == times.time[*b])
        {
            let stratum = times.stratum(group[0]);
            let begins = before != Some(stratum);
            moments.push(Moment { rows: at..at + group.len(), time: times.time[group[0]], begins });
            (at, before) = (at + group.len(), Some(stratum));
        }
        let rows = order.iter().flat_map(|row| x.row(*row).iter().copied().collect::<Vec<_>>()).collect();
        let happened = order.iter().map(|row| times.happened[*row]).collect();
        Self { rows, columns: x.ncols(), happened, moments }
    }

    /// How many columns.
    pub(super) fn columns(&self) -> usize {
        self.columns
    }

    fn row(&self, at: usize) -> &[f64] {
        &self.rows[at * self.columns..(at + 1) * self.columns]
    }

    /// Everything added up at these coefficients (length p).
    pub(super) fn sums(&self, coefficients: &DVector<f64>, ties: Ties) -> Sums {
        let mut all = Sums::none(self.columns);
        self.each(coefficients, ties, |_, part| {
            all.log_likelihood += part.log_likelihood;
            all.slope += &part.slope;
            all.information += &part.information;
        });
        all
    }

    /// Shows each time at which it happened, and what it adds at these coefficients (length p).
    pub(super) fn each(&self, coefficients: &DVector<f64>, ties: Ties, mut show: impl FnMut(f64, &Sums)) {
        let predictor: Vec<f64> =
            (0..self.happened.len()).map(|at| dot(self.row(at), coefficients.as_slice())).collect();
        // Weights are told from the greatest, so that none is too great to be written.
        let greatest = predictor.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut followed = Weighed::none(self.columns);
        let mut tied = Weighed::none(self.columns);
        for moment in &self.moments {
            if moment.begins {
                followed.clear();
            }
            tied.clear();
            let mut part = Sums::none(self.columns);
            let mut count = 0;
            for at in moment.rows.clone() {
                let (row, weight) = (self.row(at), (predictor[at] - greatest).exp());
                followed.add(row, weight);
                if self.happened[at] {
                    count += 1;
                    tied.add(row, weight);
                    part.log_likelihood += predictor[at] - greatest;
                    part.slope.iter_mut().zip(row).for_each(|(sum, value)| *sum += value);
                }
            }
            if count > 0 {
                take_off(&mut part, &followed, &tied, count, ties);
                show(moment.time, &part);
            }
        }
    }
}

/// What those followed take off, once for each to whom it happened; with Efron's ties a share of the tied has
/// left.
fn take_off(part: &mut Sums, followed: &Weighed, tied: &Weighed, count: usize, ties: Ties) {
    let columns = followed.first.len();
    for turn in 0..count {
        let left = if ties == Ties::Efron { turn as f64 / count as f64 } else { 0.0 };
        let weight = followed.weight - left * tied.weight;
        let mean = |at: usize| (followed.first[at] - left * tied.first[at]) / weight;
        part.log_likelihood -= weight.ln();
        for a in 0..columns {
            let of_a = mean(a);
            part.slope[a] -= of_a;
            for b in 0..=a {
                let cell = a * columns + b;
                let product = (followed.second[cell] - left * tied.second[cell]) / weight;
                let together = product - of_a * mean(b);
                part.information[(a, b)] += together;
                if a != b {
                    part.information[(b, a)] += together;
                }
            }
        }
    }
}

fn dot(row: &[f64], coefficients: &[f64]) -> f64 {
    row.iter().zip(coefficients).map(|(value, coefficient)| value * coefficient).sum()
}
