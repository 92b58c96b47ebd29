//! What each item of a measure adds: how it goes with the others, and alpha without it.

use super::whole::{alpha_of, covariance, rows};

/// One item beside the others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rest {
    /// How many people have answered every item; the others are left out.
    pub people: usize,
    /// The mean of its answers.
    pub mean: f64,
    /// Their standard deviation, divided by n − 1.
    pub sd: f64,
    /// Its correlation with the sum of the other items; below nought it is worded the other way round. None when it, or
    /// that sum, does not vary.
    pub rest: Option<f64>,
    /// Alpha of the others; none when only one is left, or their sum does not vary. (Cronbach 1951.)
    pub alpha_without: Option<f64>,
}

/// What each item adds, in their order: `answers` has one row a person and one place an item, `None` where an answer is
/// missing. None for fewer than two items or two whole rows, or rows of different length.
///
/// ```
/// let answers = [[1, 1, 5], [2, 3, 4], [3, 2, 3], [4, 4, 1]];
/// let answers = answers.map(|row| row.map(|value| Some(f64::from(value))).to_vec());
/// let found = statistics::consistency::rest(&answers).unwrap();
/// assert!(found[0].rest.unwrap() < 0.0 && found[2].alpha_without.unwrap() > 0.8);
/// ```
pub fn rest(answers: &[Vec<Option<f64>>]) -> Option<Vec<Rest>> {
    let rows = rows(answers)?;
    let together = covariance(&rows);
    let one = |at: usize| {
        let own = together[(at, at)];
        let with_rest = together.column(at).sum() - own;
        let of_rest = together.sum() - own - 2.0 * with_rest;
        let noise = f64::EPSILON * together.trace();
        let varies = own > noise && of_rest > noise;
        Rest {
            people: rows.len(),
            mean: rows.iter().map(|row| row[at]).sum::<f64>() / rows.len() as f64,
            sd: own.sqrt(),
            rest: varies.then(|| with_rest / (own * of_rest).sqrt()),
            alpha_without: alpha_of(&together.clone().remove_row(at).remove_column(at)),
        }
    };
    Some((0..together.nrows()).map(one).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_vary_goes_with_nothing() {
        let rows: Vec<Vec<Option<f64>>> =
            [[1.0, 2.0], [1.0, 3.0], [1.0, 5.0]].iter().map(|row| row.map(Some).to_vec()).collect();
        let found = rest(&rows).unwrap();
        assert_eq!((found[0].rest, found[1].rest, found[0].sd), (None, None, 0.0));
        assert_eq!(found[0].alpha_without, None, "one item is left");
        assert!(rest(&rows[..1]).is_none() && rest(&[]).is_none());
    }
}
