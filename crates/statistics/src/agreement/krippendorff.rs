//! Krippendorff's alpha of any number of judges, with gaps.

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
