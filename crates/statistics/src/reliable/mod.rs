//! Whether one person's change is more than the measure's own unrest, and how far goals were reached.
//!
//! Kept apart from the smallest important change: one asks what the measure can tell, the other what matters
//! to people. The denominator is that of Jacobson and Truax 1991 unless another is named: see
//! [`Denominator`].

mod denominator;

pub use denominator::{Denominator, Indexed};

use statrs::distribution::{ContinuousCDF, Normal};

use crate::change::Direction;
use crate::interval::z_quantile;

/// How steady a measure is in a population.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Steadiness {
    /// The standard deviation in the population.
    pub sd: f64,
    /// Its reliability, 0 to 1.
    pub reliability: f64,
}

impl Steadiness {
    /// The standard error of one score: sd · √(1 − r).
    pub fn standard_error(&self) -> f64 {
        self.sd * (1.0 - self.reliability.clamp(0.0, 1.0)).sqrt()
    }

    /// The standard error of a difference: √2 times that.
    pub fn error_of_difference(&self) -> f64 {
        std::f64::consts::SQRT_2 * self.standard_error()
    }

    /// The reliable change index: (after − before) / error of the difference; none for a perfect measure.
    pub fn index(&self, before: f64, after: f64) -> Option<f64> {
        Some((after - before) / self.error_of_difference()).filter(|index| index.is_finite())
    }

    /// The smallest change, in points, that is reliable: 1.96 errors of the difference (also MDC95).
    pub fn criterion(&self) -> f64 {
        z_quantile().unwrap_or(f64::NAN) * self.error_of_difference()
    }

    /// The smallest change that can be detected with this confidence, such as 0.9 for MDC90, in the mean of
    /// so many people, 1 for a single one: z · √2 · SEM / √n. (de Vet and others 2006.) None unless the
    /// confidence lies between 0 and 1 and there is somebody.
    pub fn detectable(&self, confidence: f64, people: usize) -> Option<f64> {
        if !(confidence > 0.0 && confidence < 1.0) || people == 0 {
            return None;
        }
        let z = Normal::standard().inverse_cdf(0.5 + confidence / 2.0);
        Some(z * self.error_of_difference() / (people as f64).sqrt())
    }
}

/// Two populations that a score may belong to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Populations {
    /// Mean of those who seek help.
    pub seeking_mean: f64,
    /// Their standard deviation.
    pub seeking_sd: f64,
    /// Mean of people in general.
    pub general_mean: f64,
    /// Their standard deviation.
    pub general_sd: f64,
}

/// Where the one population ends and the other begins, by three definitions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Borders {
    /// Two standard deviations from those who seek help, towards people in general.
    pub a: f64,
    /// Two standard deviations from people in general, towards those who seek help.
    pub b: f64,
    /// Weighted between both.
    pub c: f64,
}

impl Populations {
    /// The borders a, b and c; c is none when neither population varies.
    pub fn borders(&self) -> Option<Borders> {
        let towards = if self.general_mean >= self.seeking_mean { 2.0 } else { -2.0 };
        let weighted = self.seeking_sd * self.general_mean + self.general_sd * self.seeking_mean;
        let c = weighted / (self.seeking_sd + self.general_sd);
        let a = self.seeking_mean + towards * self.seeking_sd;
        let b = self.general_mean - towards * self.general_sd;
        c.is_finite().then_some(Borders { a, b, c })
    }
}

/// What one person's change amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// Reliably better, and across the border.
    Recovered,
    /// Reliably better.
    Improved,
    /// Not reliably different.
    Unchanged,
    /// Reliably worse.
    Deteriorated,
}

/// Names the course of a person between two scores, by the index of Jacobson and Truax 1991.
pub fn course(
    (before, after): (f64, f64),
    steadiness: &Steadiness,
    border: f64,
    direction: Direction,
) -> Course {
    let criterion = steadiness.criterion();
    let moved =
        f64::from(u8::from(after - before >= criterion)) - f64::from(u8::from(before - after >= criterion));
    named((before, after), if before == after { 0.0 } else { moved }, border, direction)
}

/// The same by another denominator. None for a perfect measure, or where a number is not finite.
pub fn course_by(
    (before, after): (f64, f64),
    steadiness: &Steadiness,
    denominator: Denominator,
    border: f64,
    direction: Direction,
) -> Option<Course> {
    let found = steadiness.indexed(before, after, denominator)?;
    let moved = if found.reliable() { found.index.signum() } else { 0.0 };
    Some(named((before, after), moved, border, direction))
}

/// The course of somebody who has moved reliably up (1), down (−1) or not (0).
fn named((before, after): (f64, f64), moved: f64, border: f64, direction: Direction) -> Course {
    let sign = if direction == Direction::HighIsGood { 1.0 } else { -1.0 };
    let crossed = sign * (before - border) < 0.0 && sign * (after - border) >= 0.0;
    match sign * moved {
        gain if gain > 0.0 && crossed => Course::Recovered,
        gain if gain > 0.0 => Course::Improved,
        gain if gain < 0.0 => Course::Deteriorated,
        _ => Course::Unchanged,
    }
}

/// The T score of goal attainment: 50 + 10 Σwx / √((1 − ρ) Σw² + ρ (Σw)²) with ρ = 0.3, for goals with
/// a weight and an outcome from −2 to 2. None without weighted goals. (Kiresuk and Sherman 1968.)
///
/// ```
/// let t = statistics::reliable::goal_attainment(&[(1.0, 1.0), (1.0, 1.0), (1.0, 0.0)]).unwrap();
/// assert!((t - 59.13).abs() < 0.005);
/// ```
pub fn goal_attainment(goals: &[(f64, f64)]) -> Option<f64> {
    const RHO: f64 = 0.3;
    let reached: f64 = goals.iter().map(|(weight, outcome)| weight * outcome).sum();
    let squares: f64 = goals.iter().map(|(weight, _)| weight * weight).sum();
    let sum: f64 = goals.iter().map(|(weight, _)| weight).sum();
    let t = 50.0 + 10.0 * reached / ((1.0 - RHO) * squares + RHO * sum * sum).sqrt();
    Some(t).filter(|t| t.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64, tolerance: f64) {
        assert!((a - b).abs() <= tolerance, "{a} is not {b}");
    }

    const TEXTBOOK: Steadiness = Steadiness { sd: 7.5, reliability: 0.8 };

    #[test]
    fn the_textbook_case_of_1991_is_reproduced() {
        near(TEXTBOOK.standard_error(), 3.354, 0.0005);
        near(TEXTBOOK.error_of_difference(), 4.743, 0.0005);
        near(TEXTBOOK.index(32.5, 47.5).unwrap(), 3.162, 0.0005);
        near(TEXTBOOK.criterion(), 9.30, 0.005);
        near(TEXTBOOK.detectable(0.95, 1).unwrap(), TEXTBOOK.criterion(), 1e-12);
        near(TEXTBOOK.detectable(0.9, 4).unwrap(), 1.644_854 * 4.743_416 / 2.0, 1e-5);
        assert!(TEXTBOOK.detectable(1.0, 1).is_none() && TEXTBOOK.detectable(0.9, 0).is_none());
        let both = Populations { seeking_mean: 40.0, seeking_sd: 7.5, general_mean: 60.0, general_sd: 7.5 };
        assert_eq!(both.borders(), Some(Borders { a: 55.0, b: 45.0, c: 50.0 }));
    }

    #[test]
    fn the_borders_turn_round_where_high_is_worse() {
        let both = Populations { seeking_mean: 20.0, seeking_sd: 4.0, general_mean: 8.0, general_sd: 2.0 };
        assert_eq!(both.borders(), Some(Borders { a: 12.0, b: 12.0, c: 12.0 }));
    }

    #[test]
    fn a_course_has_a_name() {
        let good = |before, after| course((before, after), &TEXTBOOK, 50.0, Direction::HighIsGood);
        assert_eq!(good(32.5, 47.5), Course::Improved);
        assert_eq!(good(42.0, 52.0), Course::Recovered);
        assert_eq!(good(42.0, 50.0), Course::Unchanged);
        assert_eq!(good(52.0, 42.0), Course::Deteriorated);
        let worse = course((52.0, 42.0), &TEXTBOOK, 50.0, Direction::HighIsWorse);
        assert_eq!(worse, Course::Recovered);
    }

    #[test]
    fn a_perfect_measure_has_no_index() {
        let perfect = Steadiness { sd: 5.0, reliability: 1.0 };
        assert_eq!(perfect.index(1.0, 2.0), None);
        assert_eq!(course((3.0, 3.0), &perfect, 2.0, Direction::HighIsGood), Course::Unchanged);
    }

    #[test]
    fn goal_attainment_is_as_computed() {
        near(goal_attainment(&[(1.0, 1.0), (1.0, 1.0), (1.0, 0.0)]).unwrap(), 59.13, 0.005);
        near(goal_attainment(&[(1.0, 1.0), (1.0, 1.0), (1.0, 1.0)]).unwrap(), 63.69, 0.005);
        assert_eq!(goal_attainment(&[]), None);
    }
}
