//! Whether those who judge the same things judge alike: percent agreement, kappa of two and of many, Krippendorff's alpha.

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
    let expected: f64 = (0..categories).map(|at| share(at).powi(2)).sum();
    let kappa = (observed - expected) / (1.0 - expected);
    kappa.is_finite().then_some(Several { n: counts.len(), judges, observed, expected, kappa })
}

/// What a value means, and so how far apart two of them are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// Names: alike or not.
    Nominal,
    /// An order: by how many values lie between.
    Ordinal,
    /// Equal steps: the square of the difference.
    Interval,
    /// Equal steps from a true nought: the square of difference over sum.
    Ratio,
}

/// Krippendorff's alpha of any number of judges.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alpha {
    /// How many values can be paired with another of the same thing.
    pub pairable: usize,
    /// How many things have at least two values.
    pub n: usize,
    /// The disagreement there is.
    pub observed: f64,
    /// The disagreement by chance.
    pub expected: f64,
    /// 1 − observed / expected.
    pub alpha: f64,
}

/// Krippendorff's alpha = 1 − D_o / D_e from the table of coincidences. (Krippendorff 2004, chapter 11.)
///
/// `things` has one row a thing with the value each judge gave, in any order; `None` where one is missing. A thing with
/// fewer than two values tells nothing. None when nothing can be paired, all values are the same, or a value is no
/// number.
///
/// ```
/// use statistics::agreement::{Metric, alpha};
/// let same = [vec![Some(1.0), Some(1.0)], vec![Some(2.0), Some(2.0), None]];
/// assert_eq!(alpha(&same, Metric::Nominal).unwrap().alpha, 1.0);
/// ```
pub fn alpha(things: &[Vec<Option<f64>>], metric: Metric) -> Option<Alpha> {
    let rows: Vec<Vec<f64>> = things.iter().map(|row| row.iter().flatten().copied().collect()).collect();
    let rows: Vec<Vec<f64>> = rows.into_iter().filter(|row| row.len() > 1).collect();
    let mut values: Vec<f64> = rows.iter().flatten().copied().collect();
    if values.iter().any(|value| !value.is_finite()) {
        return None;
    }
    values.sort_by(f64::total_cmp);
    let pairable = values.len();
    let mut counts: Vec<f64> = Vec::new();
    let mut kinds: Vec<f64> = Vec::new();
    for group in values.chunk_by(|a, b| a == b) {
        kinds.push(*group.first()?);
        counts.push(group.len() as f64);
    }
    let place = |value: f64| kinds.partition_point(|kind| *kind < value);
    let apart = |a: usize, b: usize| metric.apart((a, b), &kinds, &counts);
    let n = pairable as f64;
    let of_row = |row: &Vec<f64>| {
        let places: Vec<usize> = row.iter().map(|value| place(*value)).collect();
        let all: f64 = places.iter().flat_map(|a| places.iter().map(|b| apart(*a, *b))).sum();
        all / (row.len() - 1) as f64
    };
    let observed = rows.iter().map(of_row).sum::<f64>() / n;
    let cells = (0..kinds.len()).flat_map(|a| (0..kinds.len()).map(move |b| (a, b)));
    let expected = cells.map(|(a, b)| counts[a] * counts[b] * apart(a, b)).sum::<f64>() / (n * (n - 1.0));
    let alpha = 1.0 - observed / expected;
    alpha.is_finite().then_some(Alpha { pairable, n: rows.len(), observed, expected, alpha })
}

impl Metric {
    /// The square of how far two kinds of values are apart.
    fn apart(self, (a, b): (usize, usize), kinds: &[f64], counts: &[f64]) -> f64 {
        let (low, high) = (a.min(b), a.max(b));
        match self {
            _ if a == b => 0.0,
            Self::Nominal => 1.0,
            Self::Ordinal => {
                let between: f64 = counts[low..=high].iter().sum();
                (between - (counts[low] + counts[high]) / 2.0).powi(2)
            }
            Self::Interval => (kinds[a] - kinds[b]).powi(2),
            Self::Ratio => ((kinds[a] - kinds[b]) / (kinds[a] + kinds[b])).powi(2),
        }
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

    #[test]
    fn krippendorffs_alpha_with_missing_judgements() {
        let judges = ["-----341211 33-3", "1-21334 3-------", "--213 44-21133-4"];
        let judges: Vec<Vec<char>> =
            judges.iter().map(|row| row.chars().filter(|c| !c.is_whitespace()).collect()).collect();
        let value = |row: &Vec<char>, at: usize| row[at].to_digit(10).map(f64::from);
        let things: Vec<Vec<Option<f64>>> =
            (0..15).map(|at| judges.iter().map(|row| value(row, at)).collect()).collect();
        let nominal = alpha(&things, Metric::Nominal).unwrap();
        assert_eq!(nominal.pairable, 26);
        near(nominal.alpha, 0.691, 0.0005);
        near(alpha(&things, Metric::Interval).unwrap().alpha, 0.811, 0.0005);
        assert!(alpha(&things, Metric::Ordinal).unwrap().alpha > nominal.alpha);
        assert!(alpha(&things, Metric::Ratio).unwrap().alpha > nominal.alpha);
        assert!(alpha(&[vec![Some(1.0), Some(1.0)]], Metric::Nominal).is_none(), "all the same");
        assert!(alpha(&[vec![Some(1.0), None]], Metric::Nominal).is_none(), "nothing to pair");
        assert!(alpha(&[vec![Some(f64::NAN), Some(1.0)]], Metric::Nominal).is_none());
    }

    #[test]
    fn neither_the_order_of_things_nor_of_judges_nor_a_shift_matters() {
        let things = vec![
            vec![Some(1.0), Some(2.0), None],
            vec![Some(3.0), Some(3.0), Some(4.0)],
            vec![Some(2.0), None, Some(2.0)],
        ];
        let turned: Vec<Vec<Option<f64>>> =
            things.iter().rev().map(|row| row.iter().rev().map(|v| v.map(|v| v + 10.0)).collect()).collect();
        for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval] {
            near(alpha(&things, metric).unwrap().alpha, alpha(&turned, metric).unwrap().alpha, 1e-12);
        }
    }
}
