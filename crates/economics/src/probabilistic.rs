//! Probabilistic sensitivity: all numbers that are not known for sure drawn at once, many times.

use statistics::resampling::Stream;

use super::{Drawn, Law, Parameter, Plan, Trouble, drawn, law::Ready, net_result};

/// A number that is not known for sure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Uncertain {
    /// Which number of the plan.
    pub parameter: Parameter,
    /// What is believed about it.
    pub law: Law,
}

/// More draws than anybody has asked for, so that a mistyped number is not waited for.
const MOST_DRAWS: usize = 1_000_000;

/// The net result with all uncertain numbers drawn independently of each other. The same seed gives the same
/// draws on every machine; the last digits of a result may differ where a machine computes logarithms
/// otherwise. A share of success drawn outside 0 to 1, or people below nought, count as the nearest value
/// there is. (Briggs, Claxton and Sculpher 2006.)
///
/// # Errors
/// A law that does not exist, a line that is not there, fewer than two draws or more than a million, or as
/// for [`net_result`].
pub fn probabilistic(
    plan: &Plan,
    uncertain: &[Uncertain],
    draws: usize,
    seed: u64,
) -> Result<Drawn, Trouble> {
    let mut chance = Stream::new(seed, 0);
    let nets = probabilistic_by(plan, uncertain, draws, &mut || chance.within())?;
    drawn(&nets).ok_or(Trouble::TooFew { what: "draws", found: nets.len(), needed: 2 })
}

/// The drawn net results themselves, in order, from numbers between 0 and 1 that somebody else gives: for
/// each draw one for each uncertain number, in the order given.
///
/// # Errors
/// As for [`probabilistic`].
pub fn probabilistic_by(
    plan: &Plan,
    uncertain: &[Uncertain],
    draws: usize,
    chance: &mut dyn FnMut() -> f64,
) -> Result<Vec<f64>, Trouble> {
    if !(2..=MOST_DRAWS).contains(&draws) {
        let what = "the number of draws".to_owned();
        return Err(Trouble::Number { what, found: draws as f64, must: "from 2 to 1,000,000" });
    }
    let laws = uncertain.iter().map(|one| one.law.ready()).collect::<Result<Vec<Ready>, Trouble>>()?;
    (0..draws)
        .map(|_| {
            let mut drawn = plan.clone();
            for (one, law) in uncertain.iter().zip(&laws) {
                let value = possible(one.parameter, law.quantile(chance())?);
                drawn = drawn.with(one.parameter, value)?;
            }
            Ok(net_result(&drawn)?.all.net())
        })
        .collect()
}

/// The nearest value a number of a plan can have.
fn possible(parameter: Parameter, value: f64) -> f64 {
    match parameter {
        Parameter::Success => value.clamp(0.0, 1.0),
        Parameter::People => value.max(0.0),
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::net_result::tests::constructed;

    const SUCCESS: Uncertain =
        Uncertain { parameter: Parameter::Success, law: Law::Beta { mean: 0.2, error: 0.05 } };

    #[test]
    fn the_mean_of_the_draws_is_the_net_result_and_their_spread_that_of_the_law() {
        // The net result is linear in success: its error is 0.05 · 6,723,929.
        let found = probabilistic(&constructed(), &[SUCCESS], 4_000, 7).unwrap();
        assert!((found.mean - 344_786.0).abs() < 4.0 * 336_196.0 / 4_000f64.sqrt(), "{found:?}");
        assert!((found.sd / 336_196.0 - 1.0).abs() < 0.05, "{found:?}");
        assert!((found.above_nought - 0.85).abs() < 0.03, "{found:?}");
        assert_eq!(found, probabilistic(&constructed(), &[SUCCESS], 4_000, 7).unwrap());
        assert_ne!(found, probabilistic(&constructed(), &[SUCCESS], 4_000, 8).unwrap());
    }

    #[test]
    fn success_beyond_everybody_counts_as_everybody() {
        let wide = Uncertain { law: Law::Uniform { low: -1.0, high: 2.0 }, ..SUCCESS };
        let nets = probabilistic_by(&constructed(), &[wide], 3, &mut || 0.9).unwrap();
        assert_eq!(nets[0].round(), 5_723_929.0);
    }

    #[test]
    fn what_cannot_be_drawn_is_refused() {
        let plan = constructed();
        assert!(probabilistic(&plan, &[SUCCESS], 1, 0).is_err());
        assert!(probabilistic(&plan, &[SUCCESS], usize::MAX, 0).is_err());
        let nowhere = Uncertain { parameter: Parameter::Change(4), ..SUCCESS };
        assert!(probabilistic(&plan, &[nowhere], 10, 0).is_err());
        let no_law = Uncertain { law: Law::Gamma { mean: 0.0, error: 1.0 }, ..SUCCESS };
        assert!(probabilistic(&plan, &[no_law], 10, 0).is_err());
    }
}
