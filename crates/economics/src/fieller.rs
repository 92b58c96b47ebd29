//! The interval of a ratio of two differences, which is not always one stretch.

use statistics::interval::z_quantile;

/// Which ratios go with the data, 95 of 100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RatioLimits {
    /// Those between two ends: the effect differs from nought.
    Between {
        /// The lower end.
        low: f64,
        /// The higher one.
        high: f64,
    },
    /// Those up to the one, and from the other on: the effect may be nought, so the ratio may be without
    /// bounds.
    Outside {
        /// Up to here.
        up_to: f64,
        /// And from here.
        from: f64,
    },
    /// Nothing can be ruled out.
    Everything,
}

/// Fieller's limits of cost over effect: all θ for which (cost − θ · effect)² ≤ z² · var(cost − θ · effect).
/// `spread` holds the variances of the cost difference and the effect difference, and their covariance.
/// (Fieller 1954; Willan and O'Brien 1996.) None when a number is not finite, or a variance below nought.
pub fn fieller(cost: f64, effect: f64, spread: (f64, f64, f64)) -> Option<RatioLimits> {
    let (of_cost, of_effect, together) = spread;
    let finite = [cost, effect, of_cost, of_effect, together].iter().all(|number| number.is_finite());
    if !finite || of_cost < 0.0 || of_effect < 0.0 {
        return None;
    }
    let z = z_quantile()?.powi(2);
    // The roots of a θ² − 2 b θ + c.
    let (a, b, c) =
        (effect * effect - z * of_effect, cost * effect - z * together, cost * cost - z * of_cost);
    let inside = b * b - a * c;
    if a == 0.0 || inside < 0.0 {
        return Some(RatioLimits::Everything);
    }
    let (one, other) = ((b - inside.sqrt()) / a, (b + inside.sqrt()) / a);
    let (low, high) = (one.min(other), one.max(other));
    if !(low.is_finite() && high.is_finite()) {
        return Some(RatioLimits::Everything);
    }
    Some(if a > 0.0 {
        RatioLimits::Between { low, high }
    } else {
        RatioLimits::Outside { up_to: low, from: high }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sure_effect_gives_one_stretch_and_an_unsure_one_does_not() {
        let Some(RatioLimits::Between { low, high }) = fieller(1_000.0, 0.1, (40_000.0, 0.0004, 0.0)) else {
            panic!("one stretch");
        };
        assert!(low < 10_000.0 && 10_000.0 < high);
        // At an end the difference is just so far from nought as chance allows.
        for end in [low, high] {
            let off = (1_000.0 - end * 0.1) / (40_000.0 + end * end * 0.0004).sqrt();
            assert!((off.abs() - 1.959_963_985).abs() < 1e-6, "{off}");
        }
        assert!(matches!(fieller(1_000.0, 0.02, (40_000.0, 0.0004, 0.0)), Some(RatioLimits::Outside { .. })));
        assert_eq!(fieller(10.0, 0.001, (40_000.0, 0.0004, 0.0)), Some(RatioLimits::Everything));
        assert_eq!(fieller(f64::NAN, 0.1, (1.0, 1.0, 0.0)), None);
        assert_eq!(fieller(1.0, 0.1, (-1.0, 1.0, 0.0)), None);
    }

    #[test]
    fn a_known_effect_only_scales_the_interval_of_the_cost() {
        let found = fieller(100.0, 2.0, (25.0, 0.0, 0.0)).unwrap();
        let RatioLimits::Between { low, high } = found else { panic!("one stretch") };
        assert!((low - (100.0 - 1.959_963_985 * 5.0) / 2.0).abs() < 1e-6);
        assert!((high - (100.0 + 1.959_963_985 * 5.0) / 2.0).abs() < 1e-6);
    }
}
