//! Cohen's kappa of two judges, plain and weighted.

use crate::interval::{Interval, z_quantile};

/// How far apart two judgements count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weights {
    /// Alike or not.
    Alike,
    /// By steps between them.
    Linear,
    /// By the square of the steps. (Fleiss and Cohen 1973: then kappa is an intraclass correlation.)
    Quadratic,
}

impl Weights {
    /// How much two judgements agree, 1 for the same.
    fn of(self, a: usize, b: usize, categories: usize) -> f64 {
        let steps = a.abs_diff(b) as f64 / (categories - 1) as f64;
        match self {
            Self::Alike => f64::from(u8::from(a == b)),
            Self::Linear => 1.0 - steps,
            Self::Quadratic => 1.0 - steps * steps,
        }
    }
}

/// The agreement of two judges.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kappa {
    /// How many things both have judged.
    pub n: usize,
    /// How far they agree, weighted: P_o.
    pub observed: f64,
    /// How far they would by chance, with each judge's own habits: P_e.
    pub expected: f64,
    /// (P_o − P_e) / (1 − P_e). (Cohen 1960, 1968.)
    pub kappa: f64,
    /// Its standard error for large samples. (Fleiss, Cohen and Everitt 1969.)
    pub error: f64,
    /// kappa ± 1.96 errors.
    pub interval: Interval,
}

/// Cohen's kappa: `pairs` has the two judgements of each thing, as places in the list of categories, in order where the
/// weights need one. None without pairs, with fewer than two categories, with a judgement beyond them, or when both
/// judges say the same of everything and so leave nothing to agree about.
///
/// ```
/// use statistics::agreement::{Weights, kappa};
/// let pairs = [(0, 0, 20), (0, 1, 5), (1, 0, 10), (1, 1, 15)];
/// let pairs: Vec<_> = pairs.into_iter().flat_map(|(a, b, times)| vec![(a, b); times]).collect();
/// let found = kappa(&pairs, 2, Weights::Alike).unwrap();
/// assert!((found.kappa - 0.4).abs() < 1e-12);
/// ```
pub fn kappa(pairs: &[(usize, usize)], categories: usize, weights: Weights) -> Option<Kappa> {
    if pairs.is_empty() || categories < 2 || pairs.iter().any(|(a, b)| *a.max(b) >= categories) {
        return None;
    }
    let n = pairs.len() as f64;
    let mut table = vec![vec![0.0; categories]; categories];
    for (a, b) in pairs {
        table[*a][*b] += 1.0 / n;
    }
    let first: Vec<f64> = table.iter().map(|row| row.iter().sum()).collect();
    let second: Vec<f64> = (0..categories).map(|at| table.iter().map(|row| row[at]).sum()).collect();
    let cells = || (0..categories).flat_map(|a| (0..categories).map(move |b| (a, b)));
    let weight = |a, b| weights.of(a, b, categories);
    let observed: f64 = cells().map(|(a, b)| weight(a, b) * table[a][b]).sum();
    let expected: f64 = cells().map(|(a, b)| weight(a, b) * first[a] * second[b]).sum();
    if expected >= 1.0 - 1e-12 {
        return None;
    }
    let kappa = (observed - expected) / (1.0 - expected);
    let of_first: Vec<f64> =
        (0..categories).map(|a| (0..categories).map(|b| weight(a, b) * second[b]).sum()).collect();
    let of_second: Vec<f64> =
        (0..categories).map(|b| (0..categories).map(|a| weight(a, b) * first[a]).sum()).collect();
    let unrest: f64 = cells()
        .map(|(a, b)| table[a][b] * (weight(a, b) - (of_first[a] + of_second[b]) * (1.0 - kappa)).powi(2))
        .sum();
    let variance =
        (unrest - (kappa - expected * (1.0 - kappa)).powi(2)).max(0.0) / (n * (1.0 - expected).powi(2));
    let (error, reach) = (variance.sqrt(), z_quantile()? * variance.sqrt());
    let interval = Interval { low: kappa - reach, high: kappa + reach };
    Some(Kappa { n: pairs.len(), observed, expected, kappa, error, interval })
}

/// The words of Landis and Koch (1977) for a kappa, as the field uses them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Up to 0.20.
    Poor,
    /// Up to 0.40.
    Fair,
    /// Up to 0.60.
    Moderate,
    /// Up to 0.80.
    Substantial,
    /// Above.
    AlmostPerfect,
}

/// In which words a kappa is told.
pub fn strength(kappa: f64) -> Strength {
    match kappa {
        kappa if kappa <= 0.20 => Strength::Poor,
        kappa if kappa <= 0.40 => Strength::Fair,
        kappa if kappa <= 0.60 => Strength::Moderate,
        kappa if kappa <= 0.80 => Strength::Substantial,
        _ => Strength::AlmostPerfect,
    }
}
#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64, tolerance: f64) {
        assert!((a - b).abs() <= tolerance, "{a} is not {b}");
    }

    fn table(cells: &[(usize, usize, usize)]) -> Vec<(usize, usize)> {
        cells.iter().flat_map(|(a, b, times)| vec![(*a, *b); *times]).collect()
    }

    #[test]
    fn cohens_kappa_of_a_table_of_four() {
        let found =
            kappa(&table(&[(0, 0, 20), (0, 1, 5), (1, 0, 10), (1, 1, 15)]), 2, Weights::Alike).unwrap();
        near(found.observed, 0.7, 1e-12);
        near(found.expected, 0.5, 1e-12);
        near(found.kappa, 0.4, 1e-12);
        assert_eq!(strength(found.kappa), Strength::Fair);
        // With two categories the weights are the same.
        let linear =
            kappa(&table(&[(0, 0, 20), (0, 1, 5), (1, 0, 10), (1, 1, 15)]), 2, Weights::Linear).unwrap();
        near(linear.kappa, found.kappa, 1e-12);
        near(linear.error, found.error, 1e-12);
        assert!(kappa(&[(0, 0); 5], 2, Weights::Alike).is_none(), "nothing to agree about");
        assert!(kappa(&[(0, 2)], 2, Weights::Alike).is_none() && kappa(&[], 2, Weights::Alike).is_none());
    }

    #[test]
    fn weighted_kappa_is_one_for_the_same_and_less_the_further_apart() {
        let near_by = table(&[(0, 0, 10), (1, 1, 10), (2, 2, 10), (0, 1, 3)]);
        let far = table(&[(0, 0, 10), (1, 1, 10), (2, 2, 10), (0, 2, 3)]);
        for weights in [Weights::Linear, Weights::Quadratic] {
            let (a, b) = (kappa(&near_by, 3, weights).unwrap(), kappa(&far, 3, weights).unwrap());
            assert!(a.kappa > b.kappa && a.kappa < 1.0, "{weights:?} {} {}", a.kappa, b.kappa);
        }
        let same = table(&[(0, 0, 10), (1, 1, 10), (2, 2, 10)]);
        let found = kappa(&same, 3, Weights::Quadratic).unwrap();
        assert_eq!((found.kappa, found.error), (1.0, 0.0));
    }
}
