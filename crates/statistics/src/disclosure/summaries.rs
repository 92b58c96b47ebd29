//! Percentages, sums, means, medians and quartiles: from how many people on, and when one person would
//! show through.
//!
//! (Hundepool and others 2012: small groups, and dominance by one contribution.) All are given to one
//! decimal. The smallest and the largest value are never given.

use super::{Audience, Policy};
use crate::interval;

/// No single contribution may be more than this share of a sum.
const LARGEST_SHARE: f64 = 0.5;

/// How many of a hundred, to one decimal. None where the whole, the part or those outside the part are
/// fewer than the smallest group (nobody counts as few where the attribute is private), or the part is
/// more than the whole.
///
/// ```
/// use statistics::disclosure::{Policy, percentage};
/// assert_eq!(percentage(12, 36, Policy::INSIDE), Some(33.3));
/// assert_eq!(percentage(33, 36, Policy::INSIDE), None);
/// ```
pub fn percentage(part: u64, whole: u64, policy: Policy) -> Option<f64> {
    let outside = whole.checked_sub(part)?;
    if whole < policy.audience.smallest_group() || policy.too_small(part) || policy.too_small(outside) {
        return None;
    }
    Some(one_decimal(100.0 * part as f64 / whole as f64))
}

/// The sum of a contribution a person. None for fewer people than the smallest group, when all contribute
/// alike (then it tells about everybody), or when one contributes more than half. Values that are no
/// numbers are left out; of values below nought the size counts.
pub fn sum_of(values: &[f64], audience: Audience) -> Option<f64> {
    let values = numbers(values);
    let enough = values.len() as u64 >= audience.smallest_group();
    (enough && tells_nobody(&values)).then(|| one_decimal(values.iter().sum()))
}

/// The mean, under the rules of [`sum_of`]: a mean times the number of people is the sum.
///
/// ```
/// use statistics::disclosure::{Audience, mean_of};
/// assert_eq!(mean_of(&[3.0, 4.0, 4.0, 5.0, 7.0], Audience::Inside), Some(4.6));
/// assert_eq!(mean_of(&[3.0, 4.0, 4.0, 5.0], Audience::Inside), None);
/// ```
pub fn mean_of(values: &[f64], audience: Audience) -> Option<f64> {
    let values = numbers(values);
    let enough = audience.may_show_mean(values.len() as u64);
    let mean = interval::mean(&values)?.mean;
    (enough && tells_nobody(&values)).then(|| one_decimal(mean))
}

/// The median, of at least ten people whoever reads. None when all values are alike: then it tells about
/// everybody.
pub fn median_of(values: &[f64], audience: Audience) -> Option<f64> {
    let values = numbers(values);
    let found = interval::median(&values)?;
    let may = audience.may_show_median(values.len() as u64) && !all_alike(&values);
    may.then(|| one_decimal(found.median))
}

/// The quartiles and the median between them, of at least twenty people who are not all alike.
pub fn quartiles_of(values: &[f64], audience: Audience) -> Option<[f64; 3]> {
    let values = numbers(values);
    let found = interval::median(&values)?;
    let may = audience.may_show_quartiles(values.len() as u64) && !all_alike(&values);
    may.then(|| [found.lower_quartile, found.median, found.upper_quartile].map(one_decimal))
}

pub(super) fn one_decimal(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

fn numbers(values: &[f64]) -> Vec<f64> {
    values.iter().copied().filter(|value| value.is_finite()).collect()
}

fn all_alike(values: &[f64]) -> bool {
    values.windows(2).all(|pair| pair[0] == pair[1])
}

fn tells_nobody(values: &[f64]) -> bool {
    let largest = values.iter().fold(0.0, |largest: f64, value| largest.max(value.abs()));
    let together: f64 = values.iter().map(|value| value.abs()).sum();
    !all_alike(values) && largest <= together * LARGEST_SHARE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::Attribute;

    #[test]
    fn a_percentage_needs_enough_in_the_part_outside_it_and_in_the_whole() {
        let outside = |part, whole| percentage(part, whole, Policy::OUTSIDE);
        assert_eq!((outside(10, 20), outside(9, 20), outside(11, 20)), (Some(50.0), None, None));
        assert_eq!((outside(0, 40), outside(40, 40), outside(41, 40)), (None, None, None));
        let plain = Policy { audience: Audience::Inside, attribute: Attribute::Plain };
        assert_eq!((percentage(0, 40, plain), percentage(0, 4, plain)), (Some(0.0), None));
        assert_eq!(percentage(0, 0, plain), None);
    }

    #[test]
    fn one_large_contribution_or_all_the_same_is_not_told() {
        let inside = |values: &[f64]| (sum_of(values, Audience::Inside), mean_of(values, Audience::Inside));
        assert_eq!(inside(&[100.0, 200.0, 50.0, 80.0, 70.0]), (Some(500.0), Some(100.0)));
        assert_eq!(inside(&[900.0, 200.0, 50.0, 80.0, 70.0]), (None, None));
        assert_eq!(inside(&[4.0; 12]), (None, None));
        assert_eq!(inside(&[-9.0, 1.0, 2.0, 1.0, 2.0]), (None, None));
        assert_eq!(inside(&[1.0, 2.0, 3.0, 4.0, f64::NAN]), (None, None));
    }

    #[test]
    fn a_median_needs_ten_people_and_quartiles_twenty() {
        let values: Vec<f64> = (1..=20).map(f64::from).collect();
        for audience in [Audience::Inside, Audience::Outside] {
            assert_eq!(quartiles_of(&values, audience), Some([5.8, 10.5, 15.3]));
            assert_eq!(quartiles_of(&values[..19], audience), None);
            assert_eq!(median_of(&values[..10], audience), Some(5.5));
            assert_eq!(median_of(&values[..9], audience), None);
        }
        assert_eq!(quartiles_of(&[3.0; 30], Audience::Inside), None);
        assert_eq!(median_of(&[3.0; 30], Audience::Inside), None);
        assert_eq!(median_of(&[], Audience::Inside), None);
    }
}
