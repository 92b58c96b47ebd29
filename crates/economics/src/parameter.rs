//! Which number of a plan is turned, when one asks what it would be otherwise.

use super::{Consequence, Outlay, Plan, Trouble};

/// A number of a plan. Lines are counted from 0 here, and from 1 in messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Parameter {
    /// How many take part.
    People,
    /// Which share succeeds.
    Success,
    /// The discount rate, the same in all years.
    Rate,
    /// One outlay's amount.
    Outlay(usize),
    /// By how much all outlays are multiplied; 1 leaves them as they are.
    AllOutlays,
    /// One consequence's change for each person with success.
    Change(usize),
    /// One consequence's price.
    Price(usize),
    /// By how much all prices are multiplied; 1 leaves them as they are.
    AllPrices,
}

impl Plan {
    /// The same plan with one number put in.
    ///
    /// # Errors
    /// A line that is not there, or a discount rate that is not above −1. Other numbers are checked when the
    /// net result is computed.
    pub fn with(&self, parameter: Parameter, value: f64) -> Result<Plan, Trouble> {
        let mut plan = self.clone();
        match parameter {
            Parameter::People => plan.people = value,
            Parameter::Success => plan.success = value,
            Parameter::Rate => plan.discounting = self.discounting.with_rate(value)?,
            Parameter::Outlay(at) => outlay(&mut plan, at)?.amount = value,
            Parameter::AllOutlays => plan.outlays.iter_mut().for_each(|outlay| outlay.amount *= value),
            Parameter::Change(at) => consequence(&mut plan, at)?.change = value,
            Parameter::Price(at) => consequence(&mut plan, at)?.price = value,
            Parameter::AllPrices => plan.consequences.iter_mut().for_each(|c| c.price *= value),
        }
        Ok(plan)
    }
}

fn outlay(plan: &mut Plan, at: usize) -> Result<&mut Outlay, Trouble> {
    plan.outlays.get_mut(at).ok_or(Trouble::NoLine { what: "outlay", number: at.saturating_add(1) })
}

fn consequence(plan: &mut Plan, at: usize) -> Result<&mut Consequence, Trouble> {
    let missing = Trouble::NoLine { what: "consequence", number: at.saturating_add(1) };
    plan.consequences.get_mut(at).ok_or(missing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{net_result, net_result::tests::constructed};

    #[test]
    fn each_number_can_be_turned() {
        let net = |parameter, value| {
            net_result(&constructed().with(parameter, value).unwrap()).unwrap().all.net().round()
        };
        assert_eq!(net(Parameter::Rate, 0.0), 440_000.0);
        assert_eq!(net(Parameter::Outlay(0), 0.0), 1_344_786.0);
        assert_eq!(net(Parameter::AllOutlays, 2.0), 344_786.0 - 1_000_000.0);
        for (parameter, value) in [
            (Parameter::People, 20.0),
            (Parameter::Success, 0.1),
            (Parameter::Change(0), 0.5),
            (Parameter::Price(0), 30_000.0),
            (Parameter::AllPrices, 0.5),
        ] {
            assert_eq!(net(parameter, value), 672_393.0 - 1_000_000.0, "{parameter:?}");
        }
    }

    #[test]
    fn a_line_that_is_not_there_is_named() {
        let refused = constructed().with(Parameter::Price(1), 1.0).unwrap_err();
        assert_eq!(refused.to_string(), "there is no consequence number 2");
        assert!(constructed().with(Parameter::Outlay(usize::MAX), 1.0).is_err());
        assert!(constructed().with(Parameter::Rate, -1.0).is_err());
    }
}
