//! Health economics: what a programme costs and whom, what it gives back over the years, and how surely.
//!
//! Money is in units of one currency and one price year (kroner of 2026), effects in whatever the evaluation
//! measures. A net result above nought says that consequences outweigh costs for the public purse; a good
//! programme may lie below it. It never stands alone: progress and quality of life count too (Danish SØM,
//! Socialstyrelsen and VIVE).

mod acceptability;
mod break_even;
pub mod cost;
mod cost_consequence;
mod discount;
mod drawn;
mod eq5d;
mod fieller;
mod incremental;
mod law;
mod ledger;
mod net_result;
mod parameter;
mod price;
mod probabilistic;
mod qaly;
mod tornado;
mod unpaid;

pub use acceptability::{Acceptable, NetBenefit, curve, net_benefit};
pub use break_even::{BreakEvenYear, break_even_success, break_even_value, break_even_year};
pub use cost_consequence::{ArmRow, Asked, Cell, CostConsequence, Member, Scale, Told, cost_consequence};
pub use discount::{Discounting, Timing};
pub use drawn::{Drawn, drawn};
pub use eq5d::{Dimension, State, ValueSet};
pub use fieller::{RatioLimits, fieller};
pub use incremental::{
    Incremental, Pair, Point, Quadrants, Standing, incremental, replicates, replicates_by,
};
pub use law::Law;
pub use ledger::{Entry, Ledger, LedgerCell, ledger};
pub use net_result::{Consequence, Flow, NetResult, Outlay, Plan, YearRow, net_result};
pub use parameter::Parameter;
pub use price::{Converted, Price, PriceIndex};
pub use probabilistic::{Uncertain, probabilistic, probabilistic_by};
pub use qaly::{Valued, adjusted_difference, qaly, qaly_discounted};
pub use tornado::{Bar, Range, Tornado, tornado};
pub use unpaid::{Giver, Unpaid, UnpaidSum, unpaid};

/// Who pays, and who saves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Payer {
    /// The municipality: housing support, home help, its share of benefits.
    Municipality,
    /// The region, or the health trust: beds, outpatient care, general practice.
    Region,
    /// The state: benefits, taxes, police and courts.
    State,
    /// A foundation, an organisation, the person.
    Other,
}

impl Payer {
    /// All payers, in the order they are printed.
    pub const ALL: [Payer; 4] = [Payer::Municipality, Payer::Region, Payer::State, Payer::Other];
}

/// Why something cannot be computed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Trouble {
    /// A number has to be finite, and within bounds.
    #[error("{what} is {found}, and has to be {must}")]
    Number {
        /// Which number.
        what: String,
        /// What it is.
        found: f64,
        /// What it has to be.
        must: &'static str,
    },
    /// The price index does not know a year.
    #[error("the price index has no value for {year}")]
    NoIndex {
        /// Which year.
        year: i32,
    },
    /// Nothing to compute from.
    #[error("there are too few {what}: {found}, and {needed} are needed")]
    TooFew {
        /// Of what.
        what: &'static str,
        /// How many there are.
        found: usize,
        /// How many it takes.
        needed: usize,
    },
    /// A line of a list is named that is not there.
    #[error("there is no {what} number {number}")]
    NoLine {
        /// In which list.
        what: &'static str,
        /// Which, counted from 1.
        number: usize,
    },
    /// A person has not as many answers as were asked for.
    #[error("person {person} has {found} outcomes, and {asked} are asked for")]
    Outcomes {
        /// Which person, counted from 1.
        person: usize,
        /// How many there are.
        found: usize,
        /// How many there should be.
        asked: usize,
    },
    /// The measurements do not reach over the whole time.
    #[error("the utilities are known from {first} to {last}, and are needed from {from} to {to}")]
    NotCovered {
        /// The first time with a value.
        first: f64,
        /// The last one.
        last: f64,
        /// Where it has to begin.
        from: f64,
        /// Where it has to end.
        to: f64,
    },
    /// Two values for one moment.
    #[error("there are two values at the time {time}")]
    Twice {
        /// Which moment.
        time: f64,
    },
    /// The net result does not cross nought between two values.
    #[error("the net result has the same sign at both ends: {at_low} and {at_high}")]
    NoCrossing {
        /// The net result at the lower value.
        at_low: f64,
        /// The net result at the higher one.
        at_high: f64,
    },
    /// An answer of EQ-5D-5L that does not exist.
    #[error("{state:?} is no state of EQ-5D-5L: five levels from 1 to 5, such as 11123")]
    State {
        /// What was given.
        state: String,
    },
    /// A line of a value set that cannot be read.
    #[error("line {line} of the value set: {what}")]
    ValueSet {
        /// Which line, counted from 1; one past the end for what is missing.
        line: usize,
        /// What is wrong.
        what: String,
    },
    /// All values are the same, or tell the same.
    #[error("the {what} do not differ enough to compute with")]
    Alike {
        /// Which values.
        what: &'static str,
    },
}

/// The number, if it is finite and holds to the rule.
fn sound(what: &str, found: f64, holds: bool, must: &'static str) -> Result<f64, Trouble> {
    if found.is_finite() && holds {
        return Ok(found);
    }
    Err(Trouble::Number { what: what.to_owned(), found, must })
}

/// The number, if it is finite.
fn finite(what: &str, found: f64) -> Result<f64, Trouble> {
    sound(what, found, true, "a number")
}
