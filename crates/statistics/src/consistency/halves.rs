//! How alike two halves of a measure are, for one way of halving it and for all of them.

use nalgebra::DMatrix;

use super::{
    lengthened,
    whole::{covariance, rows},
};

/// The most items of which all halves are looked at; twice as many take a quarter of a million times as long.
pub const MOST_ITEMS: usize = 16;

/// Two halves of a measure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Halves {
    /// How many people have answered every item; the others are left out.
    pub people: usize,
    /// The correlation of the sums of the halves.
    pub correlation: f64,
    /// The reliability of the whole from it, 2 r / (1 + r). (Spearman 1910, Brown 1910.) The halves should be as long
    /// and vary alike.
    pub lengthened: f64,
    /// λ4 = 2 (1 − (var(first) + var(second)) / var(sum)); it needs neither. (Guttman 1945.)
    pub guttman: f64,
}

/// Two halves: `first` names the items of one of them, counted from nought; the others are the second. `answers` has
/// one row a person and one place an item. None for fewer than two items or two whole rows, a half that is empty or
/// does not vary, an item that is not there or named twice, or a sum that does not vary.
///
/// ```
/// let answers = [[1, 1, 2, 1], [2, 3, 3, 2], [3, 2, 4, 4], [4, 4, 3, 5]];
/// let answers = answers.map(|row| row.map(|value| Some(f64::from(value))).to_vec());
/// let odd_and_even = statistics::consistency::halves(&answers, &[0, 2]).unwrap();
/// assert!(odd_and_even.guttman > 0.9);
/// ```
pub fn halves(answers: &[Vec<Option<f64>>], first: &[usize]) -> Option<Halves> {
    let rows = rows(answers)?;
    let together = covariance(&rows);
    let mut chosen = vec![false; together.nrows()];
    for item in first {
        if std::mem::replace(chosen.get_mut(*item)?, true) {
            return None;
        }
    }
    let (a, b, across) = parts(&together, &chosen);
    let noise = f64::EPSILON * together.trace();
    let sum = a + b + 2.0 * across;
    if a <= noise || b <= noise || sum <= noise {
        return None;
    }
    let correlation = across / (a * b).sqrt();
    Some(Halves {
        people: rows.len(),
        correlation,
        lengthened: lengthened(correlation, 2.0),
        guttman: 4.0 * across / sum,
    })
    .filter(|found| found.lengthened.is_finite())
}

/// How the sums of two halves vary, and how they vary together.
fn parts(together: &DMatrix<f64>, chosen: &[bool]) -> (f64, f64, f64) {
    let (mut a, mut b, mut across) = (0.0, 0.0, 0.0);
    for (row, in_first) in chosen.iter().enumerate() {
        for (column, also) in chosen.iter().enumerate() {
            let value = together[(row, column)];
            match (in_first, also) {
                (true, true) => a += value,
                (false, false) => b += value,
                _ => across += value / 2.0,
            }
        }
    }
    (a, b, across)
}

/// λ4 of every way to halve a measure.
#[derive(Debug, Clone, PartialEq)]
pub struct AllHalves {
    /// How many ways there are.
    pub ways: usize,
    /// The lowest λ4, and one half that has it.
    pub lowest: (f64, Vec<usize>),
    /// The mean of all; for an even count of items it is alpha. (Cronbach 1951.)
    pub mean: f64,
    /// The highest λ4, and one half that has it.
    pub highest: (f64, Vec<usize>),
}

/// λ4 of every way to halve the items into two as long, or for an odd count into two that differ by one. None where
/// `halves` tells nothing, and for more than 16 items.
pub fn all_halves(answers: &[Vec<Option<f64>>]) -> Option<AllHalves> {
    let together = covariance(&rows(answers)?);
    let k = together.nrows();
    let all = together.sum();
    if k > MOST_ITEMS || all <= f64::EPSILON * together.trace() {
        return None;
    }
    let mut found: Option<AllHalves> = None;
    for bits in 0u32..1 << k {
        // Of an even count both halves are the same way; the one with the first item is taken.
        if bits.count_ones() as usize != k / 2 || (k.is_multiple_of(2) && bits & 1 == 0) {
            continue;
        }
        let chosen: Vec<bool> = (0..k).map(|at| bits & (1 << at) != 0).collect();
        let guttman = 4.0 * parts(&together, &chosen).2 / all;
        let half: Vec<usize> = (0..k).filter(|at| chosen[*at]).collect();
        found = Some(add(found, guttman, half));
    }
    found.map(|found| AllHalves { mean: found.mean / found.ways as f64, ..found })
}

/// One way more; the mean is still a sum.
fn add(before: Option<AllHalves>, guttman: f64, half: Vec<usize>) -> AllHalves {
    let Some(mut found) = before else {
        let both = (guttman, half);
        return AllHalves { ways: 1, lowest: both.clone(), mean: guttman, highest: both };
    };
    found.ways += 1;
    found.mean += guttman;
    if guttman < found.lowest.0 {
        found.lowest = (guttman, half);
    } else if guttman > found.highest.0 {
        found.highest = (guttman, half);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{super::alpha, *};

    fn judged() -> Vec<Vec<Option<f64>>> {
        let rows = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
        rows.iter().map(|row| row.iter().map(|value| Some(f64::from(*value))).collect()).collect()
    }

    #[test]
    fn alpha_is_the_mean_of_all_halves() {
        let all = all_halves(&judged()).unwrap();
        assert_eq!(all.ways, 3);
        assert!((all.mean - alpha(&judged()).unwrap().alpha).abs() < 1e-12);
        assert!((halves(&judged(), &all.highest.1).unwrap().guttman - all.highest.0).abs() < 1e-12);
        assert!(all.lowest.0 < all.mean && all.mean < all.highest.0);
    }

    #[test]
    fn two_items_are_two_halves() {
        let two: Vec<Vec<Option<f64>>> = judged().into_iter().map(|row| row[2..].to_vec()).collect();
        let found = halves(&two, &[0]).unwrap();
        assert!((found.lengthened - lengthened(found.correlation, 2.0)).abs() < 1e-12);
        // λ4 of two items is their alpha; it is lower unless both vary alike.
        assert!((found.guttman - alpha(&two).unwrap().alpha).abs() < 1e-12);
        assert!(found.guttman < found.lengthened);
    }

    #[test]
    fn of_three_items_each_is_once_alone() {
        let three: Vec<Vec<Option<f64>>> = judged().into_iter().map(|row| row[..3].to_vec()).collect();
        assert_eq!(all_halves(&three).unwrap().ways, 3);
    }

    #[test]
    fn a_half_names_each_of_its_items_once_and_leaves_some() {
        let judged = judged();
        assert!(halves(&judged, &[]).is_none() && halves(&judged, &[0, 1, 2, 3]).is_none());
        assert!(halves(&judged, &[4]).is_none() && halves(&judged, &[1, 1]).is_none());
        let wide = vec![vec![Some(1.0); MOST_ITEMS + 1], vec![Some(2.0); MOST_ITEMS + 1]];
        assert!(all_halves(&wide).is_none());
    }
}
