//! Omega: how much of a sum of items is the one thing they measure together.

use nalgebra::{DMatrix, DVector};
use statrs::distribution::{ChiSquared, ContinuousCDF};

use super::{
    factor::{NoFactor, OneFactor, one_factor},
    whole::{covariance, rows},
};
use crate::{interval::Interval, resampling::Stream};

/// Omega of a set of items, with the factor it stands on.
#[derive(Debug, Clone, PartialEq)]
pub struct Omega {
    /// How many people have answered every item; the others are left out.
    pub people: usize,
    /// (Σλ)² / ((Σλ)² + Σθ) of the sum of the answers as they are. (McDonald 1999.)
    pub omega: f64,
    /// The same when each item is first brought to the same spread.
    pub standardised: f64,
    /// The factor, of items brought to the same spread.
    pub factor: OneFactor,
    /// The items that go against the factor, counted from nought: they are to be turned round first.
    pub against: Vec<usize>,
    /// Whether one factor is enough: χ² with Bartlett's correction (1950); none for three items, which always fit.
    pub fit: Option<Fit>,
}

/// How well one factor explains the correlations.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// (n − 1 − (2k + 5) / 6 − 2/3) · discrepancy.
    pub chi_squared: f64,
    /// ((k − 1)² − k − 1) / 2.
    pub freedom: usize,
    /// How likely a worse fit is when one factor is all there is; a small p says there is more than one.
    pub p: f64,
}

/// Omega with one factor by maximum likelihood: `answers` has one row a person and one place an item, `None` where an
/// answer is missing. Items worded the other way round are turned round before.
pub fn omega(answers: &[Vec<Option<f64>>]) -> Result<Omega, NoFactor> {
    let rows = rows(answers).ok_or(NoFactor::TooFewPeople)?;
    let (people, spread, factor) = of_rows(&rows)?;
    let against = (0..spread.len()).filter(|at| factor.loadings[*at] < 0.0).collect();
    Ok(Omega {
        people,
        omega: share(&factor, &spread),
        standardised: share(&factor, &DVector::from_element(spread.len(), 1.0)),
        fit: fit(&factor, people),
        against,
        factor,
    })
}

/// How many people, how each item spreads, and the factor.
fn of_rows(rows: &[Vec<f64>]) -> Result<(usize, DVector<f64>, OneFactor), NoFactor> {
    let together = covariance(rows);
    let k = together.nrows();
    if rows.len() <= k {
        return Err(NoFactor::TooFewPeople);
    }
    let spread = together.diagonal().map(f64::sqrt);
    if let Some(item) = (0..k).find(|at| rows.iter().all(|row| row[*at] == rows[0][*at])) {
        return Err(NoFactor::Constant { item });
    }
    let correlations = DMatrix::from_fn(k, k, |a, b| match a == b {
        true => 1.0,
        false => together[(a, b)] / (spread[a] * spread[b]),
    });
    Ok((rows.len(), spread, one_factor(&correlations)?))
}

fn share(factor: &OneFactor, spread: &DVector<f64>) -> f64 {
    let common = factor.loadings.dot(spread).powi(2);
    common / (common + factor.uniquenesses.dot(&spread.component_mul(spread)))
}

fn fit(factor: &OneFactor, people: usize) -> Option<Fit> {
    let k = factor.loadings.len();
    let freedom = ((k - 1) * (k - 1) - k - 1) / 2;
    let law = ChiSquared::new(freedom as f64).ok()?;
    let times = people as f64 - 1.0 - (2.0 * k as f64 + 5.0) / 6.0 - 2.0 / 3.0;
    let chi_squared = times * factor.discrepancy;
    Some(Fit { chi_squared, freedom, p: law.sf(chi_squared) })
}

/// An interval of omega, from the middle 95 of 100 of its values in samples of the same people drawn with putting back
/// (Efron 1979; percentiles), and how many of the samples had no factor and were left out. The same `seed` gives the
/// same interval. None when `answers` have no omega, or fewer than nine of ten samples have.
pub fn omega_interval(answers: &[Vec<Option<f64>>], samples: usize, seed: u64) -> Option<(Interval, usize)> {
    let rows = rows(answers)?;
    of_rows(&rows).ok()?;
    let one = |sample: usize| {
        let mut draw = Stream::new(seed, sample as u64);
        let drawn: Vec<Vec<f64>> = rows.iter().map(|_| rows[draw.below(rows.len())].clone()).collect();
        of_rows(&drawn).ok().map(|(_, spread, factor)| share(&factor, &spread))
    };
    let mut found: Vec<f64> = (0..samples).filter_map(one).collect();
    found.sort_by(f64::total_cmp);
    if samples < 40 || found.len() * 10 < samples * 9 {
        return None;
    }
    // Quantiles of type 7. (Hyndman and Fan 1996.)
    let at = |share: f64| {
        let place = share * (found.len() - 1) as f64;
        let (low, high) = (found[place.floor() as usize], found[place.ceil() as usize]);
        low + (high - low) * place.fract()
    };
    Some((Interval { low: at(0.025), high: at(0.975) }, samples - found.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Answers of 40 invented people to five items: what they have in common, and what is each item's own.
    fn invented() -> Vec<Vec<Option<f64>>> {
        let mut draw = Stream::new(5, 0);
        let person = |draw: &mut Stream| {
            let level = draw.normal();
            (0..5).map(|item| Some(level * (0.5 + 0.1 * f64::from(item)) + 0.7 * draw.normal())).collect()
        };
        (0..40).map(|_| person(&mut draw)).collect()
    }

    #[test]
    fn omega_does_not_mind_units_but_items_of_other_spread() {
        let rows = invented();
        let plain = omega(&rows).unwrap();
        let scaled: Vec<Vec<Option<f64>>> =
            rows.iter().map(|row| row.iter().map(|v| v.map(|v| 10.0 * v + 3.0)).collect()).collect();
        let found = omega(&scaled).unwrap();
        assert!((found.omega - plain.omega).abs() < 1e-9);
        assert!((found.standardised - plain.standardised).abs() < 1e-9);
        assert!(plain.fit.unwrap().freedom == 5 && plain.against.is_empty() && plain.people == 40);
    }

    #[test]
    fn an_item_worded_the_other_way_round_is_named() {
        let mut rows = invented();
        rows.iter_mut().for_each(|row| row[2] = row[2].map(|v| -v));
        assert_eq!(omega(&rows).unwrap().against, [2]);
    }

    #[test]
    fn the_interval_holds_omega_and_is_the_same_again() {
        let rows = invented();
        let (found, left_out) = omega_interval(&rows, 100, 7).unwrap();
        assert!(found.holds(omega(&rows).unwrap().omega) && left_out <= 10, "{found:?}");
        assert_eq!(omega_interval(&rows, 100, 7).unwrap().0, found);
        assert!(omega_interval(&rows, 10, 7).is_none(), "too few samples");
    }

    #[test]
    fn what_has_no_omega_says_why() {
        let rows = invented();
        assert_eq!(omega(&rows[..5]), Err(NoFactor::TooFewPeople));
        assert_eq!(omega(&[]), Err(NoFactor::TooFewPeople));
        let two: Vec<Vec<Option<f64>>> = rows.iter().map(|row| row[..2].to_vec()).collect();
        assert_eq!(omega(&two), Err(NoFactor::TooFewItems));
        let mut same = rows;
        same.iter_mut().for_each(|row| row[1] = Some(3.0));
        assert_eq!(omega(&same), Err(NoFactor::Constant { item: 1 }));
    }
}
