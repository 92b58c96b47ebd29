//! How far several judges put the same things in the same order: Kendall's W.

use statrs::distribution::{ChiSquared, ContinuousCDF};

/// How far several judges put the same things in the same order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Concordance {
    /// How many judges.
    pub judges: usize,
    /// How many things.
    pub things: usize,
    /// Kendall's W, corrected for ties: 0 no agreement, 1 the same order.
    pub w: f64,
    /// m (k − 1) W.
    pub chi_squared: f64,
    /// k − 1.
    pub freedom: usize,
    /// How likely so much agreement is by chance; rough below seven things.
    pub p: f64,
}

/// Kendall's coefficient of concordance: W = 12 S / (m² (k³ − k) − m Σ T), T = Σ (t³ − t) over a judge's ties; the
/// values of each judge are put into ranks here, ties at the middle of their ranks. (Kendall and Babington Smith 1939.)
///
/// `judges` has one row a judge, with a value for each thing; every row as long as the first and without gaps. None
/// for fewer than two judges or two things, a gap, or judges who put nothing before anything.
pub fn concordance(judges: &[Vec<f64>]) -> Option<Concordance> {
    let (m, k) = (judges.len(), judges.first()?.len());
    let whole = judges.iter().all(|row| row.len() == k && row.iter().all(|value| value.is_finite()));
    if m < 2 || k < 2 || !whole {
        return None;
    }
    let ranked: Vec<Ranks> = judges.iter().map(|row| ranks(row)).collect();
    let sum = |at: usize| ranked.iter().filter_map(|row| row.ranks.get(at)).sum::<f64>();
    let middle = m as f64 * (k as f64 + 1.0) / 2.0;
    let s: f64 = (0..k).map(|at| (sum(at) - middle).powi(2)).sum();
    let ties: f64 = ranked.iter().map(|row| row.ties).sum();
    let (judges, things) = (m as f64, k as f64);
    let w = 12.0 * s / (judges * judges * (things.powi(3) - things) - judges * ties);
    let chi_squared = judges * (things - 1.0) * w;
    let p = ChiSquared::new(things - 1.0).ok()?.sf(chi_squared);
    w.is_finite().then_some(Concordance { judges: m, things: k, w, chi_squared, freedom: k - 1, p })
}

/// Ranks, and how far they are tied.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ranks {
    /// From 1; equal values have the middle of their ranks.
    pub ranks: Vec<f64>,
    /// Σ (t³ − t) over all groups of t equal values.
    pub ties: f64,
}

/// The ranks of these values, in their order.
pub(crate) fn ranks(values: &[f64]) -> Ranks {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut found = Ranks { ranks: vec![0.0; values.len()], ties: 0.0 };
    let mut from = 0;
    for group in order.chunk_by(|a, b| values[*a] == values[*b]) {
        let size = group.len() as f64;
        for at in group {
            found.ranks[*at] = from as f64 + (size + 1.0) / 2.0;
        }
        found.ties += size.powi(3) - size;
        from += group.len();
    }
    found
}
#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64, tolerance: f64) {
        assert!((a - b).abs() <= tolerance, "{a} is not {b}");
    }

    #[test]
    fn kendalls_w_with_and_without_ties() {
        let found =
            concordance(&[vec![1.0, 2.0, 3.0, 4.0], vec![1.0, 3.0, 2.0, 4.0], vec![2.0, 1.0, 3.0, 4.0]])
                .unwrap();
        near(found.w, 7.0 / 9.0, 1e-12);
        near(found.chi_squared, 7.0, 1e-12);
        assert_eq!(found.freedom, 3);
        near(found.p, 0.071_897, 1e-6);
        // Two judges who tie the same two things agree wholly.
        let tied = concordance(&[vec![1.0, 2.0, 2.0, 9.0], vec![3.0, 5.0, 5.0, 8.0]]).unwrap();
        near(tied.w, 1.0, 1e-12);
        assert!(concordance(&[vec![1.0, 1.0], vec![2.0, 2.0]]).is_none());
        assert!(concordance(&[vec![1.0, 2.0]]).is_none());
        assert!(concordance(&[vec![1.0, 2.0], vec![1.0]]).is_none());
        assert!(concordance(&[vec![1.0, f64::NAN], vec![1.0, 2.0]]).is_none());
    }
}
