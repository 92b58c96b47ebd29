//! Fleiss' kappa of several judges.

use statrs::distribution::{ContinuousCDF, Normal};

/// The agreement of several judges on many things.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Several {
    /// How many things.
    pub n: usize,
    /// How many judgements of each.
    pub judges: u64,
    /// The mean share of pairs of judges who agree.
    pub observed: f64,
    /// By chance: Σ p².
    pub expected: f64,
    /// Fleiss' kappa. (Fleiss 1971.)
    pub kappa: f64,
    /// Its standard error if nobody agreed but by chance; it tests for that, and is not for an interval. (Fleiss, Nee
    /// and Landis 1979.)
    pub error: f64,
    /// kappa / error.
    pub z: f64,
    /// How likely a kappa so far from nought, either way, is by chance alone.
    pub p: f64,
}

/// Fleiss' kappa: `counts` has one row a thing, with how many judges chose each category; every row has as many judges,
/// at least two, who need not be the same people. None otherwise, or when everybody always chose the same.
pub fn several(counts: &[Vec<u64>]) -> Option<Several> {
    let judges: u64 = counts.first()?.iter().sum();
    let categories = counts.first()?.len();
    let alike = counts.iter().all(|row| row.len() == categories && row.iter().sum::<u64>() == judges);
    if judges < 2 || !alike {
        return None;
    }
    let (n, m) = (counts.len() as f64, judges as f64);
    let agree = |row: &Vec<u64>| {
        let squares: f64 = row.iter().map(|count| (*count as f64).powi(2)).sum();
        (squares - m) / (m * (m - 1.0))
    };
    let observed = counts.iter().map(agree).sum::<f64>() / n;
    let share = |at: usize| counts.iter().map(|row| row[at] as f64).sum::<f64>() / (n * m);
    let shares: Vec<f64> = (0..categories).map(share).collect();
    let expected: f64 = shares.iter().map(|p| p * p).sum();
    let kappa = (observed - expected) / (1.0 - expected);
    let error = error_by_chance(&shares, n, m);
    let z = kappa / error;
    let p = 2.0 * Normal::standard().sf(z.abs());
    let found = Several { n: counts.len(), judges, observed, expected, kappa, error, z, p };
    (kappa.is_finite() && z.is_finite()).then_some(found)
}
/// With q = 1 − p: √(2 / (n m (m − 1))) · √((Σ pq)² − Σ pq (q − p)) / Σ pq.
fn error_by_chance(shares: &[f64], n: f64, m: f64) -> f64 {
    let all: f64 = shares.iter().map(|p| p * (1.0 - p)).sum();
    let odd: f64 = shares.iter().map(|p| p * (1.0 - p) * (1.0 - 2.0 * p)).sum();
    (2.0 / (n * m * (m - 1.0))).sqrt() * (all * all - odd).max(0.0).sqrt() / all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64, tolerance: f64) {
        assert!((a - b).abs() <= tolerance, "{a} is not {b}");
    }

    #[test]
    fn fleiss_kappa_of_the_example_of_ten_things_and_fourteen_judges() {
        // The worked example known from encyclopaedias; kappa 0.210.
        let counts = [
            [0, 0, 0, 0, 14],
            [0, 2, 6, 4, 2],
            [0, 0, 3, 5, 6],
            [0, 3, 9, 2, 0],
            [2, 2, 8, 1, 1],
            [7, 7, 0, 0, 0],
            [3, 2, 6, 3, 0],
            [2, 5, 3, 2, 2],
            [6, 5, 2, 1, 0],
            [0, 2, 2, 3, 7],
        ];
        let counts: Vec<Vec<u64>> = counts.iter().map(|row| row.to_vec()).collect();
        let found = several(&counts).unwrap();
        near(found.observed, 0.378, 0.0005);
        near(found.expected, 0.213, 0.0005);
        near(found.kappa, 0.210, 0.0005);
        assert!(several(&[vec![2, 0], vec![1, 2]]).is_none(), "not as many judges");
        assert!(several(&[vec![3, 0], vec![3, 0]]).is_none() && several(&[]).is_none());
    }
}
