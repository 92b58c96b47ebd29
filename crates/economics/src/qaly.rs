//! Years of life weighed by their quality: the area under utilities, and what differs between two arms.

use nalgebra::{Matrix3, Vector3};

use super::{Discounting, Trouble, finite, sound};
use models::Estimate;

/// The area under the utilities between two times, in QALYs when times are in years: each stretch counts with
/// the mean of its ends (Matthews and others 1990). Points are (time, utility) in any order. A missing
/// utility between two others is taken to lie on the line between them; before the first and after the last
/// nothing is made up.
///
/// # Errors
/// No value at or before `from`, or at or after `to`; two values for one time; a number that is not finite;
/// an end that is not after the beginning.
///
/// ```
/// use economics::qaly;
/// let half_a_year_apart = [(0.0, Some(0.50)), (0.5, Some(0.62)), (1.0, Some(0.66))];
/// assert!((qaly(&half_a_year_apart, 0.0, 1.0)? - 0.60).abs() < 1e-12);
/// # Ok::<(), economics::Trouble>(())
/// ```
pub fn qaly(points: &[(f64, Option<f64>)], from: f64, to: f64) -> Result<f64, Trouble> {
    let known = known(points)?;
    area(&known, from, to)
}

/// The same over whole and begun years from time 0, each year's area times what that year is worth at the
/// start.
///
/// # Errors
/// As for [`qaly`], or more than a thousand years.
pub fn qaly_discounted(
    points: &[(f64, Option<f64>)],
    years: f64,
    rule: &Discounting,
) -> Result<f64, Trouble> {
    let known = known(points)?;
    sound("the number of years", years, years > 0.0 && years <= 1000.0, "above nought, and at most 1000")?;
    let mut sum = 0.0;
    for year in 0..years.ceil() as u32 {
        let begin = f64::from(year);
        sum += area(&known, begin, years.min(begin + 1.0))? * rule.factor(year)?;
    }
    Ok(sum)
}

/// Those with a value, in the order of time.
fn known(points: &[(f64, Option<f64>)]) -> Result<Vec<(f64, f64)>, Trouble> {
    let mut known: Vec<(f64, f64)> = Vec::with_capacity(points.len());
    for (time, value) in points {
        let time = finite("a time", *time)?;
        if let Some(value) = value {
            known.push((time, finite("a utility", *value)?));
        }
    }
    known.sort_by(|one, other| one.0.total_cmp(&other.0));
    match known.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        Some(pair) => Err(Trouble::Twice { time: pair[0].0 }),
        None => Ok(known),
    }
}

/// Less than a second, in years.
const NOTHING: f64 = 1e-8;

fn area(known: &[(f64, f64)], from: f64, to: f64) -> Result<f64, Trouble> {
    finite("the beginning", from)?;
    sound("the end", to, to > from, "after the beginning")?;
    let too_few = Trouble::TooFew { what: "utilities", found: known.len(), needed: 2 };
    let (Some((first, _)), Some((last, _))) = (known.first(), known.last()) else { return Err(too_few) };
    // A third of a year added thrice is not quite one; a second more or less is nothing.
    if *first > from + NOTHING || *last < to - NOTHING {
        return Err(Trouble::NotCovered { first: *first, last: *last, from, to });
    }
    let stretch = |pair: &[(f64, f64)]| {
        let ((begin, low), (end, high)) = (pair[0], pair[1]);
        let (left, right) = (begin.max(from), end.min(to));
        let at = |time: f64| low + (high - low) * (time - begin) / (end - begin);
        if right > left { (right - left) * (at(left) + at(right)) / 2.0 } else { 0.0 }
    };
    Ok(known.windows(2).map(stretch).sum())
}

/// What one person contributes to the comparison of QALYs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Valued {
    /// Whether in the first arm, the one with support.
    pub support: bool,
    /// The utility at the beginning.
    pub before: f64,
    /// The QALYs of the whole time.
    pub qaly: f64,
}

/// How many more QALYs the arm with support has at the same utility to begin with: the coefficient of the arm
/// in the least-squares line of QALYs on arm and utility at the beginning, with n − 3 degrees of freedom. An
/// unadjusted difference mistakes a better beginning for an effect. (Manca, Hawkins and Sculpher 2005.)
/// People with a value that is no number are left out.
///
/// # Errors
/// Fewer than four people, one arm only, or the same utility for all at the beginning.
pub fn adjusted_difference(people: &[Valued]) -> Result<Estimate, Trouble> {
    let kept: Vec<&Valued> =
        people.iter().filter(|person| person.before.is_finite() && person.qaly.is_finite()).collect();
    if kept.len() < 4 {
        return Err(Trouble::TooFew { what: "people", found: kept.len(), needed: 4 });
    }
    let n = kept.len() as f64;
    let middle = kept.iter().map(|person| person.before).sum::<f64>() / n;
    let row =
        |person: &Valued| Vector3::new(1.0, f64::from(u8::from(person.support)), person.before - middle);
    let (mut square, mut sums) = (Matrix3::zeros(), Vector3::zeros());
    for person in &kept {
        square += row(person) * row(person).transpose();
        sums += row(person) * person.qaly;
    }
    let alike = Trouble::Alike { what: "arms or the utilities at the beginning" };
    let of_arm = square[(1, 1)] - square[(0, 1)].powi(2) / n;
    let together = square[(1, 2)] - square[(0, 1)] * square[(0, 2)] / n;
    // What is left of either once the other is known.
    let left = of_arm * square[(2, 2)] - together * together;
    if left <= 1e-12 * of_arm * square[(2, 2)] || left <= 0.0 {
        return Err(alike);
    }
    let inverse = square.try_inverse().ok_or(alike)?;
    let line = inverse * sums;
    let squares: f64 = kept.iter().map(|person| (person.qaly - row(person).dot(&line)).powi(2)).sum();
    let freedom = n - 3.0;
    let error = (squares / freedom * inverse[(1, 1)]).sqrt();
    Estimate::of(line[1], error, Some(freedom)).ok_or(Trouble::Alike { what: "QALYs" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Timing;

    const YEAR: [(f64, Option<f64>); 3] = [(0.0, Some(0.50)), (0.5, Some(0.62)), (1.0, Some(0.66))];

    #[test]
    fn missing_values_between_two_others_lie_on_their_line() {
        let gap = [YEAR[0], (0.5, None), YEAR[2]];
        assert!((qaly(&gap, 0.0, 1.0).unwrap() - 0.58).abs() < 1e-12);
        let irregular = [(2.0, Some(0.4)), (0.0, Some(0.8)), (0.5, Some(0.6))];
        assert!((qaly(&irregular, 0.0, 2.0).unwrap() - (0.35 + 0.75)).abs() < 1e-12);
        assert!(
            (qaly(&irregular, 0.25, 1.0).unwrap() - (0.25 * 0.65 + 0.5 * (0.6 + 8.0 / 15.0) / 2.0)).abs()
                < 1e-12
        );
    }

    #[test]
    fn nothing_is_made_up_at_the_ends() {
        let open = [YEAR[0], YEAR[1], (1.0, None)];
        assert_eq!(
            qaly(&open, 0.0, 1.0),
            Err(Trouble::NotCovered { first: 0.0, last: 0.5, from: 0.0, to: 1.0 })
        );
        let thrice = [(0.0, Some(0.5)), (0.3, Some(0.5))];
        assert!((qaly(&thrice, 0.0, 0.1 + 0.1 + 0.1).unwrap() - 0.15).abs() < 1e-12);
        assert!(qaly(&[], 0.0, 1.0).is_err() && qaly(&YEAR, 1.0, 1.0).is_err());
        assert_eq!(qaly(&[YEAR[0], YEAR[0]], 0.0, 0.0), Err(Trouble::Twice { time: 0.0 }));
        assert!(qaly(&[(f64::NAN, Some(1.0))], 0.0, 1.0).is_err());
        assert!(qaly(&[(0.0, Some(f64::NAN)), YEAR[2]], 0.0, 1.0).is_err());
    }

    #[test]
    fn later_years_weigh_less() {
        let steady = [(0.0, Some(0.8)), (3.0, Some(0.8))];
        let rule = Discounting::level(0.25, Timing::Beginning).unwrap();
        let found = qaly_discounted(&steady, 2.5, &rule).unwrap();
        assert!((found - 0.8 * (1.0 + 0.8 + 0.5 * 0.64)).abs() < 1e-12);
        assert!(
            qaly_discounted(&steady, 4.0, &rule).is_err() && qaly_discounted(&steady, 0.0, &rule).is_err()
        );
    }

    #[test]
    fn a_better_beginning_is_not_an_effect() {
        let person = |support, before: f64, noise: f64| Valued { support, before, qaly: before + noise };
        let people = [
            person(true, 0.7, 0.01),
            person(true, 0.8, -0.01),
            person(true, 0.6, 0.0),
            person(false, 0.4, 0.01),
            person(false, 0.5, -0.01),
            person(false, 0.3, 0.0),
        ];
        let found = adjusted_difference(&people).unwrap();
        assert!(found.value.abs() < 0.05 && found.interval.holds(0.0), "{found:?}");
        assert!(adjusted_difference(&people[..3]).is_err(), "too few");
        assert!(adjusted_difference(&people.map(|p| Valued { support: true, ..p })).is_err());
        assert!(adjusted_difference(&people.map(|p| Valued { before: 0.5, ..p })).is_err());
        assert!(adjusted_difference(&people.map(|p| Valued { qaly: f64::NAN, ..p })).is_err());
    }
}
