//! One-way sensitivity: each number of a plan turned alone from low to high, those that matter most first.

use super::{Parameter, Plan, Trouble, net_result};

/// From where to where a number may reasonably lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// Which number.
    pub parameter: Parameter,
    /// Its low value.
    pub low: f64,
    /// Its high value.
    pub high: f64,
}

/// What one number does to the net result.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Which number, and from where to where.
    pub range: Range,
    /// The net result with its low value.
    pub at_low: f64,
    /// The net result with its high value.
    pub at_high: f64,
    /// How far apart these two are, nought or more.
    pub swing: f64,
}

/// What each number does to the net result.
#[derive(Debug, Clone, PartialEq)]
pub struct Tornado {
    /// The net result of the plan as it is.
    pub base: f64,
    /// The widest first; those as wide as each other in the order they were given.
    pub bars: Vec<Bar>,
}

/// Turns each number alone. (Drummond and others 2015.)
///
/// # Errors
/// A line that is not there, or as for [`net_result`].
pub fn tornado(plan: &Plan, ranges: &[Range]) -> Result<Tornado, Trouble> {
    let base = net_result(plan)?.all.net();
    let bar = |range: &Range| {
        let net = |value| Ok::<f64, Trouble>(net_result(&plan.with(range.parameter, value)?)?.all.net());
        let (at_low, at_high) = (net(range.low)?, net(range.high)?);
        Ok(Bar { range: *range, at_low, at_high, swing: (at_high - at_low).abs() })
    };
    let mut bars = ranges.iter().map(bar).collect::<Result<Vec<Bar>, Trouble>>()?;
    bars.sort_by(|one, other| other.swing.total_cmp(&one.swing));
    Ok(Tornado { base, bars })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::net_result::tests::constructed;

    #[test]
    fn the_widest_bar_comes_first() {
        let range = |parameter, low, high| Range { parameter, low, high };
        let ranges = [
            range(Parameter::Rate, 0.02, 0.05),
            range(Parameter::Success, 0.1, 0.3),
            range(Parameter::AllOutlays, 0.9, 1.1),
        ];
        let found = tornado(&constructed(), &ranges).unwrap();
        let order: Vec<Parameter> = found.bars.iter().map(|bar| bar.range.parameter).collect();
        assert_eq!(order, [Parameter::Success, Parameter::AllOutlays, Parameter::Rate]);
        assert_eq!(found.base.round(), 344_786.0);
        assert!((found.bars[1].swing - 200_000.0).abs() < 1e-6);
        assert_eq!(found.bars[0].at_low.round(), -327_607.0);
        assert!(tornado(&constructed(), &[range(Parameter::Price(9), 0.0, 1.0)]).is_err());
    }
}
