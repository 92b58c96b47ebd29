//! The search for the parameters: quasi-Newton steps while far away, Newton's own when near.
//!
//! A factor may cross nought on its diagonal, where the deviance is the same on both sides: so there is no border to
//! run along, and an effect that is nought is found as nought. (Broyden, Fletcher, Goldfarb and Shanno 1970.)

use nalgebra::{DMatrix, DVector, SymmetricEigen};

use super::slope;

/// More steps than any sound problem has taken.
const MOST_STEPS: usize = 200;

/// Where the search ended.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub theta: DVector<f64>,
    pub steps: usize,
    /// How much the deviance could still fall, by its slope and bend there.
    pub left: f64,
}

/// The lowest place of a function, from a start. None where it has no value at the start.
pub(super) fn lowest(of: impl Fn(&DVector<f64>) -> Option<f64>, start: &DVector<f64>) -> Option<Found> {
    let mut theta = start.clone();
    let mut steps = 0;
    for _ in 0..4 {
        let (near, taken) = quasi_newton(&of, &theta)?;
        let (place, left, way_down) = newton(&of, &near)?;
        steps += taken;
        theta = place;
        match way_down {
            // A saddle: both sides fall the same, so either will do.
            Some(way) => theta += way,
            None => return Some(Found { theta, steps, left }),
        }
    }
    Some(Found { theta, steps, left: f64::INFINITY })
}

/// Slopes by simple differences: good enough while far away.
fn slope_of(of: &impl Fn(&DVector<f64>) -> Option<f64>, at: &DVector<f64>) -> Option<DVector<f64>> {
    const DISTANCE: f64 = 1e-5;
    let mut slope = DVector::zeros(at.len());
    for place in 0..at.len() {
        let (mut up, mut down) = (at.clone(), at.clone());
        up[place] += DISTANCE;
        down[place] -= DISTANCE;
        slope[place] = (of(&up)? - of(&down)?) / (2.0 * DISTANCE);
    }
    Some(slope)
}

fn quasi_newton(
    of: &impl Fn(&DVector<f64>) -> Option<f64>,
    start: &DVector<f64>,
) -> Option<(DVector<f64>, usize)> {
    let count = start.len();
    let mut at = start.clone();
    let mut value = of(&at)?;
    let mut slope = slope_of(of, &at)?;
    let mut inverse = DMatrix::identity(count, count) / slope.norm().max(1.0);
    for step in 0..MOST_STEPS {
        let mut way = -(&inverse * &slope);
        if way.dot(&slope) >= 0.0 {
            inverse = DMatrix::identity(count, count) / slope.norm().max(1.0);
            way = -(&inverse * &slope);
        }
        let falls = way.dot(&slope);
        let longest = way.amax();
        let mut length = if longest > 2.0 { 2.0 / longest } else { 1.0 };
        let next = loop {
            let there = &at + &way * length;
            match of(&there) {
                Some(lower) if lower <= value + 1e-4 * length * falls => break Some((there, lower)),
                _ if length < 1e-10 => break None,
                _ => length *= 0.4,
            }
        };
        let Some((there, lower)) = next else { return Some((at, step)) };
        let new_slope = slope_of(of, &there)?;
        let (moved, bent) = (&there - &at, &new_slope - &slope);
        let along = moved.dot(&bent);
        if along > 1e-12 * moved.norm() * bent.norm() {
            let rho = 1.0 / along;
            let unit = DMatrix::identity(count, count);
            let left = &unit - rho * &moved * bent.transpose();
            inverse = &left * &inverse * left.transpose() + rho * &moved * moved.transpose();
        }
        let fell = value - lower;
        (at, value, slope) = (there, lower, new_slope);
        if fell < 1e-7 {
            return Some((at, step + 1));
        }
    }
    Some((at, MOST_STEPS))
}

/// Newton's steps from near by. Where the function bends down instead, the way to leave the saddle is given.
fn newton(
    of: &impl Fn(&DVector<f64>) -> Option<f64>,
    start: &DVector<f64>,
) -> Option<(DVector<f64>, f64, Option<DVector<f64>>)> {
    let mut at = start.clone();
    let mut left = f64::INFINITY;
    for _ in 0..12 {
        let bends = SymmetricEigen::new(slope::bends(of, &at)?);
        let largest = bends.eigenvalues.amax().max(1e-9);
        if let Some(down) = (0..at.len()).find(|i| bends.eigenvalues[*i] < -1e-5 * largest) {
            let way = bends.eigenvectors.column(down) * 0.2;
            let falls = of(&(&at + &way)).zip(of(&at)).is_some_and(|(there, here)| there < here);
            if falls {
                return Some((at, left, Some(way)));
            }
        }
        let value = |at: &DVector<f64>| of(at).map(|value| DVector::from_element(1, value));
        let slope = slope::slopes(value, &at)?.transpose().column(0).into_owned();
        let parts = bends.eigenvectors.transpose() * &slope;
        // A flat direction is left alone: there is nothing to win, and a step along it would have no end.
        let steps = DVector::from_fn(at.len(), |i, _| {
            let bend = bends.eigenvalues[i].abs();
            if bend > 1e-8 * largest { -parts[i] / bend } else { 0.0 }
        });
        left = parts.iter().zip(steps.iter()).map(|(part, step)| (part * step).abs()).sum();
        let mut way = &bends.eigenvectors * steps;
        let longest = way.amax();
        if longest > 0.5 {
            way *= 0.5 / longest;
        }
        at += &way;
        if longest < 1e-9 {
            break;
        }
    }
    Some((at, left, None))
}
