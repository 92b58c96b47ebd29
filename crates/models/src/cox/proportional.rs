//! Whether hazards stay in proportion as time goes by.

use nalgebra::{DMatrix, DVector};

use super::{Cox, Test, Times, likelihood::Ordered};
use crate::Fitted;
use statistics::survival::{Followed, curve};

/// The clock by which a coefficient might change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// Time as it was measured.
    Time,
    /// The share to whom it has happened by then, so that a few late ones weigh little.
    Share,
}

/// A test of each coefficient, and of all together, against changing with time.
#[derive(Debug, Clone, PartialEq)]
pub struct Proportional {
    /// For each column of x, one degree of freedom.
    pub columns: Vec<Test>,
    /// For all, p degrees of freedom.
    pub all: Test,
}

/// The score test of adding x · g(t) for a clock g (Grambsch and Therneau 1994; with the whole information,
/// as R's package survival has it since 3.0). x is n × p as it was fitted, times of length n. None when the
/// shapes do not fit or the clock stands still, as with one moment.
pub fn proportional(x: &DMatrix<f64>, times: &Times<'_>, cox: &Cox, clock: Clock) -> Option<Proportional> {
    let people = times.people()?;
    let columns = cox.coefficients().len();
    if x.shape() != (people, columns) || people != cox.people {
        return None;
    }
    let middle = DVector::from_fn(columns, |at, _| x.column(at).mean());
    let centred = DMatrix::from_fn(people, columns, |row, at| x[(row, at)] - middle[at]);
    let shows = reading(times, clock)?;
    let struck: Vec<f64> =
        times.time.iter().zip(times.happened).filter(|(_, it)| **it).map(|(time, _)| shows(*time)).collect();
    let average = struck.iter().sum::<f64>() / struck.len() as f64;
    let mut slope = DVector::zeros(2 * columns);
    let mut information = DMatrix::zeros(2 * columns, 2 * columns);
    Ordered::of(&centred, times).each(cox.coefficients(), cox.ties, |time, part| {
        let g = shows(time) - average;
        let mut lower = slope.rows_mut(columns, columns);
        lower += &part.slope * g;
        for (row, column, weight) in [(0, 0, 1.0), (0, 1, g), (1, 0, g), (1, 1, g * g)] {
            let mut block = information.view_mut((row * columns, column * columns), (columns, columns));
            block += &part.information * weight;
        }
    });
    let test = |added: &[usize]| {
        let kept: Vec<usize> = (0..columns).chain(added.iter().map(|at| columns + at)).collect();
        let own = DVector::from_fn(kept.len(), |at, _| slope[kept[at]]);
        let block = DMatrix::from_fn(kept.len(), kept.len(), |a, b| information[(kept[a], kept[b])]);
        Test::of(own.dot(&scaled_solve(&block, &own)?), added.len())
    };
    let each = (0..columns).map(|at| test(&[at])).collect::<Option<Vec<_>>>()?;
    Some(Proportional { columns: each, all: test(&(0..columns).collect::<Vec<_>>())? })
}

/// What the clock shows at a time: the time itself, or the share to whom it has happened before it.
fn reading(times: &Times<'_>, clock: Clock) -> Option<impl Fn(f64) -> f64 + use<>> {
    let people: Vec<Followed> = times
        .time
        .iter()
        .zip(times.happened)
        .map(|(time, it)| Followed { time: *time, happened: *it })
        .collect();
    let steps = curve(&people)?.steps;
    Some(move |time: f64| match clock {
        Clock::Time => time,
        Clock::Share => {
            let before = steps.partition_point(|step| step.time < time);
            before.checked_sub(1).map_or(0.0, |at| 1.0 - steps[at].share)
        }
    })
}

/// x in A x = b for a definite A whose rows may be of very different size.
fn scaled_solve(a: &DMatrix<f64>, b: &DVector<f64>) -> Option<DVector<f64>> {
    let root = a.diagonal().map(f64::sqrt);
    if root.iter().any(|value| !value.is_finite() || *value <= 0.0) {
        return None;
    }
    let alike = a.component_div(&(&root * root.transpose()));
    let found = alike.cholesky()?;
    let sound = found.l().diagonal().iter().all(|pivot| pivot * pivot > 1e-10);
    sound.then(|| found.solve(&b.component_div(&root)).component_div(&root))
}
