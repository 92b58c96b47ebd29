//! What is believed about a number that is not known for sure: a law of chance.

use statrs::distribution::{Beta, Continuous, ContinuousCDF, Gamma, Normal};

use super::{Trouble, sound};
use statistics::interval::z_quantile;

/// A law of chance. (Which one suits what: Briggs, Claxton and Sculpher 2006.)
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Law {
    /// Even on both sides, for changes that may go either way.
    Normal {
        /// Its mean.
        mean: f64,
        /// Its standard error, above nought.
        error: f64,
    },
    /// Above nought with a long tail, for costs and prices: shape mean²/error², scale error²/mean.
    Gamma {
        /// Its mean, above nought.
        mean: f64,
        /// Its standard error, from a thousandth of the mean to thirty times it.
        error: f64,
    },
    /// Between 0 and 1, for shares: α = mean · k, β = (1 − mean) · k with k = mean (1 − mean)/error² − 1.
    Beta {
        /// Its mean, between 0 and 1.
        mean: f64,
        /// Its standard error, less than √(mean (1 − mean)), and more than about 1/140 of that.
        error: f64,
    },
    /// Above nought, even on both sides on the logarithm, for ratios: σ² = ln(1 + error²/mean²), μ = ln mean
    /// − σ²/2.
    LogNormal {
        /// Its mean, not of the logarithm, above nought.
        mean: f64,
        /// Its standard error, not of the logarithm, above nought.
        error: f64,
    },
    /// Nothing is known but the ends.
    Uniform {
        /// The lower end.
        low: f64,
        /// The higher one.
        high: f64,
    },
    /// The ends and the likeliest value, as experts give them.
    Triangular {
        /// The lower end.
        low: f64,
        /// The likeliest value.
        mode: f64,
        /// The higher end.
        high: f64,
    },
}

impl Law {
    /// The normal law whose 95 % interval has these ends.
    pub fn normal_between(low: f64, high: f64) -> Self {
        Self::Normal { mean: (low + high) / 2.0, error: error_between(low, high) }
    }

    /// The gamma law of this mean, its standard error told by a 95 % interval: (high − low) / (2 · 1.96).
    pub fn gamma_between(mean: f64, low: f64, high: f64) -> Self {
        Self::Gamma { mean, error: error_between(low, high) }
    }

    /// The beta law of this mean, its standard error told by a 95 % interval: (high − low) / (2 · 1.96).
    pub fn beta_between(mean: f64, low: f64, high: f64) -> Self {
        Self::Beta { mean, error: error_between(low, high) }
    }

    /// The log-normal law whose 95 % interval has these ends, both above nought.
    pub fn log_normal_between(low: f64, high: f64) -> Self {
        let (middle, spread) = ((low.ln() + high.ln()) / 2.0, error_between(low.ln(), high.ln()));
        let mean = (middle + spread * spread / 2.0).exp();
        Self::LogNormal { mean, error: mean * (spread * spread).exp_m1().sqrt() }
    }

    /// The value below which the share p (above 0, below 1) of this law lies. One number between 0 and 1
    /// gives one draw, so the same stream of them gives the same draws.
    ///
    /// # Errors
    /// A law that does not exist with these numbers, or p outside 0 to 1.
    pub fn quantile(&self, p: f64) -> Result<f64, Trouble> {
        self.ready()?.quantile(p)
    }

    /// Checks the numbers, and works out once what each draw needs.
    pub(super) fn ready(&self) -> Result<Ready, Trouble> {
        match *self {
            Law::Normal { mean, error } => {
                sound("the mean of a normal law", mean, true, "a number")?;
                above("the standard error of a normal law", error)?;
                Ok(Ready::Normal { mean, error })
            }
            Law::Gamma { mean, error } => Ready::gamma(mean, error),
            Law::Beta { mean, error } => Ready::beta(mean, error),
            Law::LogNormal { mean, error } => {
                above("the mean of a log-normal law", mean)?;
                above("the standard error of a log-normal law", error)?;
                let variance = (error / mean).powi(2).ln_1p();
                Ok(Ready::LogNormal { middle: mean.ln() - variance / 2.0, spread: variance.sqrt() })
            }
            Law::Uniform { low, high } => Ready::triangle(low, None, high),
            Law::Triangular { low, mode, high } => Ready::triangle(low, Some(mode), high),
        }
    }
}

/// A law with its numbers checked.
pub(super) enum Ready {
    Normal { mean: f64, error: f64 },
    Gamma { law: Gamma, scale: f64 },
    Beta { law: Beta, mean: f64 },
    LogNormal { middle: f64, spread: f64 },
    Uniform { low: f64, high: f64 },
    Triangular { low: f64, mode: f64, high: f64 },
}

impl Ready {
    fn gamma(mean: f64, error: f64) -> Result<Self, Trouble> {
        above("the mean of a gamma law", mean)?;
        let fits = (mean / 1_000.0..=mean * 30.0).contains(&error);
        let must = "from a thousandth of its mean to thirty times it";
        let error = sound("the standard error of a gamma law", error, fits, must)?;
        let shape = (mean / error).powi(2);
        let refused = Trouble::Number { what: "the shape of a gamma law".into(), found: shape, must };
        Ok(Self::Gamma { law: Gamma::new(shape, 1.0).map_err(|_| refused)?, scale: mean / shape })
    }

    fn beta(mean: f64, error: f64) -> Result<Self, Trouble> {
        sound("the mean of a beta law", mean, mean > 0.0 && mean < 1.0, "between 0 and 1")?;
        let strength = mean * (1.0 - mean) / (error * error) - 1.0;
        let (alpha, beta) = (mean * strength, (1.0 - mean) * strength);
        let fits = error > 0.0 && alpha.min(beta) >= SMALLEST && strength <= STRONGEST;
        let must = "below √(mean · (1 − mean)), and not so small that the share is as good as known";
        let error = sound("the standard error of a beta law", error, fits, must)?;
        let refused = Trouble::Number { what: "the standard error of a beta law".into(), found: error, must };
        Ok(Self::Beta { law: Beta::new(alpha, beta).map_err(|_| refused)?, mean })
    }

    fn triangle(low: f64, mode: Option<f64>, high: f64) -> Result<Self, Trouble> {
        sound("the low end of a law", low, true, "a number")?;
        sound("the high end of a law", high, high > low && (high - low).is_finite(), "above the low end")?;
        let Some(mode) = mode else { return Ok(Self::Uniform { low, high }) };
        sound("the likeliest value of a law", mode, low <= mode && mode <= high, "between the ends")?;
        Ok(Self::Triangular { low, mode, high })
    }

    /// The value below which the share p lies.
    pub(super) fn quantile(&self, p: f64) -> Result<f64, Trouble> {
        sound("a share of a law", p, p > 0.0 && p < 1.0, "above 0 and below 1")?;
        Ok(match self {
            Self::Normal { mean, error } => mean + error * Normal::standard().inverse_cdf(p),
            Self::Gamma { law, scale } => law.inverse_cdf(p) * scale,
            Self::Beta { law, mean } => share_below(law, *mean, p),
            Self::LogNormal { middle, spread } => (middle + spread * Normal::standard().inverse_cdf(p)).exp(),
            Self::Uniform { low, high } => low + p * (high - low),
            Self::Triangular { low, mode, high } => triangular(p, *low, *mode, *high),
        })
    }
}

/// Within these the quantiles of a beta law are found to agree with R's. Beyond them it is as if more than
/// 20,000 people had been asked, or nearly everything lay at the ends: a fixed value says as much.
const STRONGEST: f64 = 20_000.0;
const SMALLEST: f64 = 0.01;

/// The quantile of a beta law: Newton's steps, and halving where they would leave what is still possible, so
/// that the search always ends.
fn share_below(law: &Beta, mean: f64, p: f64) -> f64 {
    let (mut low, mut high, mut at) = (0.0, 1.0, mean);
    for _ in 0..200 {
        let off = law.cdf(at) - p;
        if off >= 0.0 {
            high = at;
        } else {
            low = at;
        }
        let step = at - off / law.pdf(at);
        let next = if step > low && step < high { step } else { low + (high - low) / 2.0 };
        if (next - at).abs() <= 1e-15 * at {
            return next;
        }
        at = next;
    }
    at
}

/// Its distribution function turned round. (Kotz and van Dorp 2004.)
fn triangular(p: f64, low: f64, mode: f64, high: f64) -> f64 {
    if p * (high - low) < mode - low {
        low + (p * (high - low) * (mode - low)).sqrt()
    } else {
        high - ((1.0 - p) * (high - low) * (high - mode)).sqrt()
    }
}

fn error_between(low: f64, high: f64) -> f64 {
    (high - low) / (2.0 * z_quantile().unwrap_or(f64::NAN))
}

fn above(what: &str, value: f64) -> Result<f64, Trouble> {
    sound(what, value, value > 0.0, "above nought")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Mean and standard deviation by many even steps of p.
    fn moments(law: Law) -> (f64, f64) {
        let n = 4_000;
        let ready = law.ready().unwrap();
        let at = |step: i32| ready.quantile((f64::from(step) + 0.5) / f64::from(n)).unwrap();
        let values: Vec<f64> = (0..n).map(at).collect();
        let mean = values.iter().sum::<f64>() / f64::from(n);
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        (mean, (squares / f64::from(n)).sqrt())
    }

    #[test]
    fn laws_have_the_mean_and_error_they_were_given() {
        for law in [
            Law::Normal { mean: 5.0, error: 2.0 },
            Law::Gamma { mean: 5.0, error: 2.0 },
            Law::LogNormal { mean: 5.0, error: 2.0 },
        ] {
            let (mean, sd) = moments(law);
            assert!((mean - 5.0).abs() < 0.005 && (sd - 2.0).abs() < 0.02, "{law:?}: {mean} {sd}");
        }
        let (mean, sd) = moments(Law::Beta { mean: 0.2, error: 0.05 });
        assert!((mean - 0.2).abs() < 1e-4 && (sd - 0.05).abs() < 1e-3, "{mean} {sd}");
        let (mean, _) = moments(Law::Triangular { low: 1.0, mode: 2.0, high: 6.0 });
        assert!((mean - 3.0).abs() < 1e-3);
        assert_eq!(Law::Uniform { low: 2.0, high: 6.0 }.quantile(0.25), Ok(3.0));
    }

    #[test]
    fn intervals_give_back_their_ends() {
        for law in [Law::normal_between(2.0, 8.0), Law::log_normal_between(2.0, 8.0)] {
            assert!((law.quantile(0.025).unwrap() - 2.0).abs() < 1e-6, "{law:?}");
            assert!((law.quantile(0.975).unwrap() - 8.0).abs() < 1e-6, "{law:?}");
        }
    }

    #[test]
    fn laws_that_do_not_exist_are_refused() {
        for law in [
            Law::Normal { mean: f64::NAN, error: 1.0 },
            Law::Normal { mean: 0.0, error: 0.0 },
            Law::Gamma { mean: -1.0, error: 1.0 },
            Law::Gamma { mean: 1.0, error: 1e-9 },
            Law::Beta { mean: 0.5, error: 0.5 },
            Law::Beta { mean: 1.0, error: 0.1 },
            Law::Beta { mean: 0.5, error: 1e-9 },
            Law::LogNormal { mean: 0.0, error: 1.0 },
            Law::Uniform { low: 1.0, high: 1.0 },
            Law::Triangular { low: 1.0, mode: 7.0, high: 6.0 },
            Law::log_normal_between(-1.0, 2.0),
            Law::beta_between(0.5, 0.6, 0.4),
        ] {
            assert!(law.quantile(0.5).is_err(), "{law:?}");
        }
        for p in [0.0, 1.0, -0.1, f64::NAN] {
            assert!(Law::Normal { mean: 0.0, error: 1.0 }.quantile(p).is_err());
        }
    }
}
