//! How far one group lies above another, whatever the shape.

use super::numbers;
use crate::interval::{Interval, z_quantile};

/// How far one group lies above another, whatever the shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dominance {
    /// Cliff's delta: the share of pairs of one from each in which the first is higher, less the share in
    /// which it is lower. (Cliff 1993.)
    pub delta: f64,
    /// Its interval, which is not even-sided and stays within −1 and 1. (Feng and Cliff 2004.)
    pub interval: Interval,
}

/// Cliff's delta of two groups; values that are no numbers are left out. None for a group of fewer than two.
pub fn dominance(first: &[f64], second: &[f64]) -> Option<Dominance> {
    let (a, b) = (numbers(first), numbers(second));
    let (m, n) = (a.len() as f64, b.len() as f64);
    if a.len() < 2 || b.len() < 2 {
        return None;
    }
    let sign = |x: f64, y: f64| f64::from(u8::from(x > y)) - f64::from(u8::from(x < y));
    let of_a: Vec<f64> = a.iter().map(|x| b.iter().map(|y| sign(*x, *y)).sum::<f64>() / n).collect();
    let of_b: Vec<f64> = b.iter().map(|y| a.iter().map(|x| sign(*x, *y)).sum::<f64>() / m).collect();
    let delta = of_a.iter().sum::<f64>() / m;
    let squares = |of: &[f64]| of.iter().map(|d| (d - delta).powi(2)).sum::<f64>();
    let each: f64 = a.iter().flat_map(|x| b.iter().map(move |y| (sign(*x, *y) - delta).powi(2))).sum();
    let free = m * n * (m - 1.0) * (n - 1.0);
    // Where hardly anything overlaps the estimate may fall below what it can be.
    let variance = ((n * n * squares(&of_a) + m * m * squares(&of_b) - each) / free)
        .max((1.0 - delta * delta) / (m * n - 1.0));
    let z = z_quantile()?;
    let reach = z * variance.sqrt() * ((1.0 - delta * delta).powi(2) + z * z * variance).sqrt();
    let under = 1.0 - delta * delta + z * z * variance;
    if under == 0.0 {
        // No two overlap: nothing is left to be unsure of.
        return Some(Dominance { delta, interval: Interval { low: delta, high: delta } });
    }
    let bound = |reach: f64| ((delta - delta.powi(3) + reach) / under).clamp(-1.0, 1.0);
    Some(Dominance { delta, interval: Interval { low: bound(-reach), high: bound(reach) } })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64, tolerance: f64) {
        assert!((a - b).abs() <= tolerance, "{a} is not {b}");
    }

    const FIRST: [f64; 10] = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    const SECOND: [f64; 10] = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    #[test]
    fn dominance_is_told_by_mann_whitneys_count() {
        let found = dominance(&FIRST, &SECOND).unwrap();
        near(found.delta, 2.0 * 25.5 / 100.0 - 1.0, 1e-12);
        assert!(
            found.interval.low < found.delta
                && found.delta < found.interval.high
                && found.interval.low > -1.0
        );
        assert_eq!(dominance(&[1.0, 2.0], &[3.0, 4.0]).unwrap().delta, -1.0);
        let turned = dominance(&SECOND, &FIRST).unwrap();
        near(turned.interval.high, -found.interval.low, 1e-12);
        assert!(dominance(&[1.0], &[1.0, 2.0]).is_none());
    }
}
