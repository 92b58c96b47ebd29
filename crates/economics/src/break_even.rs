//! Break-even: from which year, and from which share of success, a programme pays for itself.

use super::{NetResult, Parameter, Payer, Plan, Trouble, finite, net_result};

/// When a programme has paid for itself. Years are counted from 0 at the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BreakEvenYear {
    /// The first year at whose end savings reach costs, though later costs may undo it; none if they never
    /// do.
    pub first: Option<u32>,
    /// The first year from which on it stays so; none if the last year ends below nought.
    pub lasting: Option<u32>,
}

/// When the cumulative discounted net result reaches nought.
pub fn break_even_year(result: &NetResult) -> BreakEvenYear {
    let paid = |row: &&super::YearRow| row.cumulative >= 0.0;
    let first = result.years.iter().find(paid).map(|row| row.year);
    let lasting = result.years.iter().rev().take_while(paid).last().map(|row| row.year);
    BreakEvenYear { first, lasting }
}

/// The share of success at which the net result is nought, exactly: costs over what all would save if
/// everybody succeeded. For one payer alone, or for all. Above 1 says that not even everybody's success pays
/// for it, below 0 that it pays for itself without any (where the costs are below nought). None when success
/// saves nothing.
///
/// # Errors
/// As for [`net_result`].
pub fn break_even_success(plan: &Plan, payer: Option<Payer>) -> Result<Option<f64>, Trouble> {
    let everybody = net_result(&plan.with(Parameter::Success, 1.0)?)?;
    let flow = payer.map_or(everybody.all, |payer| everybody.payer(payer));
    let share = flow.cost / flow.benefit;
    Ok(Some(share).filter(|share| flow.benefit > 0.0 && share.is_finite()))
}

/// The value of any number of a plan at which the net result is nought, between two values at which it has
/// different signs; found by halving, to the last digit.
///
/// # Errors
/// The same sign at both ends, or as for [`net_result`].
pub fn break_even_value(plan: &Plan, parameter: Parameter, low: f64, high: f64) -> Result<f64, Trouble> {
    let net = |value: f64| Ok::<f64, Trouble>(net_result(&plan.with(parameter, value)?)?.all.net());
    let (mut low, mut high) = (finite("the lower value", low)?, finite("the higher value", high)?);
    let (at_low, at_high) = (net(low)?, net(high)?);
    if at_low == 0.0 || at_high == 0.0 {
        return Ok(if at_low == 0.0 { low } else { high });
    }
    if (at_low > 0.0) == (at_high > 0.0) {
        return Err(Trouble::NoCrossing { at_low, at_high });
    }
    loop {
        let middle = low + (high - low) / 2.0;
        // Nothing lies between two neighbouring numbers.
        if middle == low || middle == high || !middle.is_finite() {
            return finite("the value in the middle", middle);
        }
        let at_middle = net(middle)?;
        if at_middle == 0.0 {
            return Ok(middle);
        }
        if (at_middle > 0.0) == (at_low > 0.0) {
            low = middle;
        } else {
            high = middle;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Outlay, net_result::tests::constructed};

    #[test]
    fn the_constructed_case_pays_for_itself_in_the_third_year() {
        let found = break_even_year(&net_result(&constructed()).unwrap());
        assert_eq!(found, BreakEvenYear { first: Some(3), lasting: Some(3) });
        let mut plan = constructed();
        plan.outlays.push(Outlay { year: 4, amount: 500_000.0, ..plan.outlays[0].clone() });
        let found = break_even_year(&net_result(&plan).unwrap());
        assert_eq!(found, BreakEvenYear { first: Some(3), lasting: None });
    }

    #[test]
    fn the_share_of_success_that_pays_is_a_quotient() {
        let plan = constructed();
        let share = break_even_success(&plan, None).unwrap().unwrap();
        assert!((share - 0.2 * 1_000_000.0 / 1_344_785.755).abs() < 1e-9, "{share}");
        let net = net_result(&plan.with(Parameter::Success, share).unwrap()).unwrap().all.net();
        assert!(net.abs() < 1e-6);
        assert_eq!(break_even_success(&plan, Some(Payer::Municipality)), Ok(Some(0.0)));
        assert_eq!(break_even_success(&plan, Some(Payer::Region)), Ok(None), "saves nothing");
    }

    #[test]
    fn halving_finds_the_same_share_and_the_rate_of_return() {
        let plan = constructed();
        let share = break_even_success(&plan, None).unwrap().unwrap();
        let found = break_even_value(&plan, Parameter::Success, 0.0, 1.0).unwrap();
        assert!((found - share).abs() < 1e-15);
        let rate = break_even_value(&plan, Parameter::Rate, 0.0, 1.0).unwrap();
        assert!(net_result(&plan.with(Parameter::Rate, rate).unwrap()).unwrap().all.net().abs() < 1e-6);
        assert!(matches!(
            break_even_value(&plan, Parameter::Success, 0.5, 1.0),
            Err(Trouble::NoCrossing { .. })
        ));
        assert!(break_even_value(&plan, Parameter::Success, 0.0, f64::NAN).is_err());
    }
}
