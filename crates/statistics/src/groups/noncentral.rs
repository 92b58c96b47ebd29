//! Student's t when there is a difference: the law by which the size of a difference has its interval.

use statrs::{
    distribution::{ChiSquared, Continuous, ContinuousCDF, Normal},
    function::gamma::ln_gamma,
};

/// The two differences, in standard errors, for which so great a t, or so small, would just be as rare as
/// half of what the confidence leaves. (Steiger and Fouladi 1997.) None for a t or freedom that is not finite
/// or below nought.
pub(super) fn bounds(t: f64, freedom: f64, confidence: f64) -> Option<(f64, f64)> {
    let sound = t.is_finite() && freedom.is_finite() && freedom > 0.0;
    let rare = (1.0 - confidence) / 2.0;
    if !sound {
        return None;
    }
    Some((centre(t, freedom, 1.0 - rare)?, centre(t, freedom, rare)?))
}

/// The difference with which a t of at most this has the wanted likelihood: Newton's steps on the scale of
/// the normal law, on which that likelihood is nearly a straight line.
fn centre(t: f64, freedom: f64, wanted: f64) -> Option<f64> {
    if points(t, freedom) > MOST_POINTS {
        return far_centre(t, freedom, wanted);
    }
    let law = Normal::standard();
    let aim = law.inverse_cdf(wanted);
    let mut centre = t - aim * (1.0 + t * t / (2.0 * freedom)).sqrt();
    for _ in 0..60 {
        let (likelihood, slope) = at_most(t, freedom, centre);
        let here = law.inverse_cdf(likelihood.clamp(1e-300, 1.0 - 1e-16));
        let step = (here - aim) * law.pdf(here) / slope;
        if !step.is_finite() {
            return None;
        }
        // A far step is shortened, so that the next is taken where the line still holds.
        centre += step.clamp(-5.0, 5.0);
        if step.abs() <= 1e-11 * (1.0 + centre.abs()) {
            return Some(centre);
        }
    }
    None
}

/// The same for a t so great that the error of the difference is nothing beside that of the standard
/// deviation: what is left is χ. As near as 1 in 1,000.
fn far_centre(t: f64, freedom: f64, wanted: f64) -> Option<f64> {
    let share = if t > 0.0 { 1.0 - wanted } else { wanted };
    let found = t * (ChiSquared::new(freedom).ok()?.inverse_cdf(share) / freedom).sqrt();
    found.is_finite().then_some(found)
}

/// More steps than this are not worth it.
const MOST_POINTS: f64 = 50_000.0;

/// From where to where the sum runs, in ln s.
fn range(freedom: f64) -> (f64, f64) {
    let reach = (40.0 / freedom).sqrt();
    (-reach - 40.0 / freedom, reach)
}

/// In how many steps.
fn points(centre: f64, freedom: f64) -> f64 {
    let (low, high) = range(freedom);
    let step = 0.2 * (2.0 * freedom).sqrt().recip().min((1.0 + centre.abs()).recip());
    ((high - low) / step).ceil()
}

/// How likely a t of at most this is, and how fast that falls as the centre moves: the normal law at t · s
/// less the centre, over all s = √(χ² / freedom). The sum runs in equal steps of ln s, where it loses
/// nothing.
fn at_most(t: f64, freedom: f64, centre: f64) -> (f64, f64) {
    let law = Normal::standard();
    let half = freedom / 2.0;
    let height = 2.0f64.ln() + half * half.ln() - ln_gamma(half);
    let (low, high) = range(freedom);
    // A search that goes astray may not take for ever.
    let count = points(centre, freedom).min(10.0 * MOST_POINTS);
    let step = (high - low) / count;
    let (mut likelihood, mut slope) = (0.0, 0.0);
    for at in 0..=count as usize {
        let log = low + at as f64 * step;
        let weight = (height + freedom * log - half * (2.0 * log).exp()).exp() * step;
        let z = t * log.exp() - centre;
        likelihood += weight * law.cdf(z);
        slope += weight * law.pdf(z);
    }
    (likelihood, slope)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likelihoods_are_those_r_gives() {
        // pt(t, freedom, centre)
        for (t, freedom, centre, wanted) in [
            (2.0, 10.0, 1.0, 0.807_611_562_530_311_1),
            (-1.0, 3.0, 0.5, 0.092_121_209_814_362_78),
            (5.0, 1.0, 2.0, 0.693_537_417_487_806_3),
            (10.0, 200.0, 9.0, 0.811_435_563_589_442_5),
        ] {
            let (found, _) = at_most(t, freedom, centre);
            assert!((found - wanted).abs() < 1e-9, "{found} is not {wanted}");
        }
    }

    #[test]
    fn a_t_of_nought_has_bounds_on_both_sides() {
        let (low, high) = bounds(0.0, 12.0, 0.95).unwrap();
        assert!((low + high).abs() < 1e-9 && (high - 1.959_963_984_540_054).abs() < 1e-9);
        assert!(bounds(f64::NAN, 3.0, 0.95).is_none() && bounds(1.0, 0.0, 0.95).is_none());
        let (low, high) = bounds(300.0, 5000.0, 0.95).unwrap();
        assert!(low < 300.0 && high > 300.0);
    }

    #[test]
    fn a_difference_without_spread_takes_no_longer() {
        // Where the sum ends and the law of chi begins, both say nearly the same.
        for (t, freedom) in [(330.0, 2.0), (-330.0, 2.0), (1_400.0, 12.0)] {
            for wanted in [0.025, 0.975] {
                let near = centre(t, freedom, wanted).unwrap();
                let far = far_centre(t, freedom, wanted).unwrap();
                assert!((near / far - 1.0).abs() < 1e-3, "{near} and {far}");
            }
        }
        let (low, high) = bounds(-1e12, 3.0, 0.95).unwrap();
        assert!(low < -1e12 && high > -1e12);
    }
}
