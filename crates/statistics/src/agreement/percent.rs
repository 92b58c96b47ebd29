//! In how many cases judges say the same: percent agreement, with nothing taken off for chance.

use crate::interval::{Share, share};

/// How often judges say the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alike {
    /// How many things have at least two judgements; the others are left out.
    pub n: usize,
    /// The share of things that all their judges judge alike, with its interval (Wilson 1927).
    pub all: Share,
    /// The mean over things of the share of pairs of judges that judge alike, 0 to 1. With two judges it is the share
    /// above; it does not fall only because more judges are asked.
    pub pairs: f64,
}

/// Percent agreement: `things` has one row a thing with the value each judge gave, in any order, `None` where one is
/// missing. Two values are alike when they are at most `apart` from each other; 0 asks for the same. A value that is no
/// number counts as missing. None when no thing has two judgements, or `apart` is below nought or no number.
///
/// ```
/// let things = [vec![Some(1.0), Some(1.0), Some(2.0)], vec![Some(3.0), Some(3.0), None]];
/// let found = statistics::agreement::alike(&things, 0.0).unwrap();
/// assert_eq!((found.n, found.all.hits), (2, 1));
/// assert!((found.pairs - 2.0 / 3.0).abs() < 1e-12);
/// ```
pub fn alike(things: &[Vec<Option<f64>>], apart: f64) -> Option<Alike> {
    if apart.is_nan() || apart < 0.0 {
        return None;
    }
    let given = |row: &Vec<Option<f64>>| row.iter().flatten().copied().filter(|v| v.is_finite()).collect();
    let rows: Vec<Vec<f64>> = things.iter().map(given).filter(|row: &Vec<f64>| row.len() > 1).collect();
    let shares: Vec<f64> = rows.iter().map(|row| pairs_alike(row, apart)).collect();
    let whole = shares.iter().filter(|share| **share == 1.0).count() as u64;
    let all = share(whole, shares.len() as u64)?;
    Some(Alike { n: rows.len(), all, pairs: shares.iter().sum::<f64>() / shares.len() as f64 })
}

/// The share of pairs of these values that are at most so far apart.
fn pairs_alike(row: &[f64], apart: f64) -> f64 {
    let (mut alike, mut pairs) = (0u64, 0u64);
    for (at, first) in row.iter().enumerate() {
        for second in row.iter().skip(at + 1) {
            alike += u64::from((first - second).abs() <= apart);
            pairs += 1;
        }
    }
    alike as f64 / pairs as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_judges_who_agree_in_seven_of_ten_cases() {
        let pairs = |a: f64, b: f64, times: usize| vec![vec![Some(a), Some(b)]; times];
        let things =
            [pairs(1.0, 1.0, 4), pairs(2.0, 2.0, 3), pairs(1.0, 2.0, 2), pairs(1.0, 4.0, 1)].concat();
        let same = alike(&things, 0.0).unwrap();
        assert_eq!((same.n, same.all.hits, same.pairs), (10, 7, 0.7));
        assert_eq!(alike(&things, 1.0).unwrap().all.hits, 9);
    }

    #[test]
    fn gaps_are_left_out_and_nothing_to_compare_tells_nothing() {
        let things = [vec![Some(1.0), None], vec![Some(2.0), Some(f64::NAN), Some(2.0)]];
        assert_eq!(alike(&things, 0.0).unwrap().n, 1);
        assert!(alike(&things[..1], 0.0).is_none() && alike(&[], 0.0).is_none());
        assert!(alike(&things, -1.0).is_none() && alike(&things, f64::NAN).is_none());
    }
}
