//! Discounting: what money or health in a later year is worth in the first.

use super::{Trouble, sound};

/// When within its year an amount falls. Years are counted from the start: the first is year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// At the beginning: 1/(1 + r)^t, so year 0 is not discounted.
    Beginning,
    /// Evenly over the year, so on average in the middle: 1/(1 + r)^(t + ½).
    Middle,
    /// At the end: 1/(1 + r)^(t + 1).
    End,
}

/// A rate, or rates that change over the years, and when amounts fall.
#[derive(Debug, Clone, PartialEq)]
pub struct Discounting {
    /// From which year each rate holds, in order; the first from year 0.
    rates: Vec<(u32, f64)>,
    timing: Timing,
}

/// Longer ahead nobody computes, and a year that is mistyped shall not be waited for.
const LONGEST: u32 = 1_000;

impl Discounting {
    /// The same rate in all years: 0.035 is 3.5 %.
    ///
    /// # Errors
    /// A rate that is not above −1.
    pub fn level(rate: f64, timing: Timing) -> Result<Self, Trouble> {
        Self::stepped(&[(0, rate)], timing)
    }

    /// Rates that each hold from a year on, such as the Danish Ministry of Finance's 3.5 % that falls after
    /// 35 years: a factor for year t is that of the years before, each with its own rate.
    ///
    /// # Errors
    /// No rate from year 0, years not in order, or a rate that is not above −1.
    pub fn stepped(rates: &[(u32, f64)], timing: Timing) -> Result<Self, Trouble> {
        if rates.first().is_none_or(|(from, _)| *from != 0) {
            return Err(Trouble::TooFew { what: "discount rates from year 0", found: 0, needed: 1 });
        }
        for (_, rate) in rates {
            sound("the discount rate", *rate, *rate > -1.0, "above −1")?;
        }
        let unordered = rates.windows(2).find(|pair| pair[0].0 >= pair[1].0);
        if let Some(pair) = unordered {
            let what = "the year a discount rate holds from".to_owned();
            return Err(Trouble::Number {
                what,
                found: f64::from(pair[1].0),
                must: "later than the one before",
            });
        }
        Ok(Self { rates: rates.to_vec(), timing })
    }

    /// When amounts fall.
    pub fn timing(&self) -> Timing {
        self.timing
    }

    /// The same timing with one level rate.
    pub(super) fn with_rate(&self, rate: f64) -> Result<Self, Trouble> {
        Self::level(rate, self.timing)
    }

    /// What one unit in this year, counted from 0, is worth at the start.
    ///
    /// # Errors
    /// More than a thousand years ahead.
    ///
    /// ```
    /// use economics::{Discounting, Timing};
    /// let rule = Discounting::level(0.035, Timing::Beginning)?;
    /// assert_eq!(rule.factor(0)?, 1.0);
    /// assert!((rule.factor(2)? - 1.0 / (1.035 * 1.035)).abs() < 1e-15);
    /// # Ok::<(), economics::Trouble>(())
    /// ```
    pub fn factor(&self, year: u32) -> Result<f64, Trouble> {
        sound("the year", f64::from(year), year <= LONGEST, "at most 1000")?;
        let mut growth = 1.0;
        for (at, (from, rate)) in self.rates.iter().enumerate() {
            let until = self.rates.get(at + 1).map_or(year, |next| next.0.min(year));
            let years = until.saturating_sub(*from);
            growth *= (1.0 + rate).powi(i32::try_from(years).unwrap_or(i32::MAX));
        }
        let within = match self.timing {
            Timing::Beginning => 1.0,
            Timing::Middle => (1.0 + self.rate(year)).sqrt(),
            Timing::End => 1.0 + self.rate(year),
        };
        Ok(1.0 / (growth * within))
    }

    /// The rate that holds in a year.
    fn rate(&self, year: u32) -> f64 {
        self.rates.iter().rev().find(|(from, _)| *from <= year).map_or(0.0, |(_, rate)| *rate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) {
        assert!((a - b).abs() <= 1e-12, "{a} is not {b}");
    }

    #[test]
    fn three_years_at_three_and_a_half_per_cent_are_worth_what_annuity_tables_print() {
        let rule = Discounting::level(0.035, Timing::End).unwrap();
        let sum: f64 = (0..3).map(|year| rule.factor(year).unwrap()).sum();
        assert!((sum - 2.8016).abs() < 0.00005);
    }

    #[test]
    fn timing_moves_an_amount_within_its_year() {
        let factor = |timing, year| Discounting::level(0.21, timing).unwrap().factor(year).unwrap();
        near(factor(Timing::Beginning, 1), 1.0 / 1.21);
        near(factor(Timing::Middle, 0), 1.0 / 1.1);
        near(factor(Timing::End, 0), 1.0 / 1.21);
        near(factor(Timing::End, 4), factor(Timing::Beginning, 5));
    }

    #[test]
    fn rates_that_fall_are_multiplied_year_by_year() {
        let rule = Discounting::stepped(&[(0, 0.04), (2, 0.03), (3, 0.02)], Timing::Beginning).unwrap();
        let by_hand = 1.04 * 1.04 * 1.03 * 1.02;
        near(rule.factor(4).unwrap(), 1.0 / by_hand);
        near(rule.factor(2).unwrap(), 1.0 / (1.04 * 1.04));
        let late = Discounting::stepped(&[(0, 0.04), (2, 0.03)], Timing::End).unwrap();
        near(late.factor(2).unwrap(), 1.0 / (1.04 * 1.04 * 1.03));
    }

    #[test]
    fn impossible_rates_are_refused() {
        assert!(Discounting::level(-1.0, Timing::Beginning).is_err());
        assert!(Discounting::level(f64::NAN, Timing::Beginning).is_err());
        assert!(Discounting::stepped(&[], Timing::End).is_err());
        assert!(Discounting::stepped(&[(1, 0.03)], Timing::End).is_err());
        assert!(Discounting::stepped(&[(0, 0.03), (0, 0.02)], Timing::End).is_err());
        assert!(Discounting::level(0.0, Timing::End).unwrap().factor(u32::MAX).is_err());
    }
}
