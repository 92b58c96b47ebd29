//! Student's t, also with very many degrees of freedom, where the library's search for its quantile goes astray.

use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

use crate::interval::{CONFIDENCE, z_quantile};

/// From so many degrees of freedom t is told from the normal law by a series. A study of twenty thousand people has more.
const MANY: f64 = 10_000.0;

/// How many standard errors a 95 % interval reaches with so many degrees of freedom; none unless they are above nought.
///
/// ```
/// assert!((statistics::student::reach(17.0).unwrap() - 2.109_816).abs() < 1e-6);
/// assert!((statistics::student::reach(1e9).unwrap() - 1.959_964).abs() < 1e-6);
/// ```
pub fn reach(freedom: f64) -> Option<f64> {
    if freedom > MANY {
        let z = z_quantile()?;
        // Fisher and Cornish 1960; what is left out is below 1 / freedom³.
        let second = (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / (96.0 * freedom * freedom);
        return Some(z + (z.powi(3) + z) / (4.0 * freedom) + second);
    }
    Some(StudentsT::new(0.0, 1.0, freedom).ok()?.inverse_cdf(0.5 + CONFIDENCE / 2.0))
}

/// How likely a t at least as far from nought is by chance; none unless the degrees of freedom are above nought.
pub fn two_sided(t: f64, freedom: f64) -> Option<f64> {
    if freedom > MANY {
        // Wallace 1959: the normal number that lies as far out as this t.
        let share = (8.0 * freedom + 1.0) / (8.0 * freedom + 3.0);
        let alike = share * (freedom * (t * t / freedom).ln_1p()).sqrt();
        return Some(2.0 * Normal::standard().sf(alike));
    }
    Some(2.0 * StudentsT::new(0.0, 1.0, freedom).ok()?.sf(t.abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn very_many_degrees_of_freedom_are_nearly_the_normal_law() {
        // R's qt(0.975, freedom) and 2 pt(-2.5, freedom).
        for (freedom, quantile, p) in [
            (1e4 + 1e-6, 1.960_201_239_890_625_7, 0.012_435_219_550_583_7),
            (2e4, 1.960_082_605_158_134_4, 0.012_427_274_131_994_2),
        ] {
            assert!((reach(freedom).unwrap() - quantile).abs() < 1e-9);
            assert!((two_sided(-2.5, freedom).unwrap() / p - 1.0).abs() < 1e-7);
        }
        assert!(two_sided(2.5, 1e12).unwrap() > 0.0124);
        assert!(reach(0.0).is_none() && reach(f64::NAN).is_none() && two_sided(1.0, -1.0).is_none());
    }

    #[test]
    fn the_series_continues_the_law() {
        for at in [MANY - 0.5, MANY + 0.5] {
            assert!((reach(at).unwrap() - 1.960_201_239_9).abs() < 2e-8);
            assert!((two_sided(1.7, at).unwrap() / two_sided(1.7, MANY).unwrap() - 1.0).abs() < 1e-7);
        }
    }
}
