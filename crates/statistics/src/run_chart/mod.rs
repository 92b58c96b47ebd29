//! Charts of one number over time: is it chance, or has something changed? Run charts for few points, control
//! charts for counts (p and u) and for single numbers (XmR).
//!
//! Places are in the order of time, one a week or month. A place without a value (`None`, or no number) is a
//! gap: it is drawn as one, and rules pass over it. A baseline of the first so many places sets median or
//! limits; without one all places do. A point that is plainly unlike the others (astronomical) is left to the
//! eye: no rule finds it.

mod control;
mod counts;
mod individuals;
mod run_law;
mod runs;
mod signals;

pub use control::{ControlChart, ControlPoint};
pub use counts::{Count, Counted, p_chart, u_chart};
pub use individuals::{Individuals, Spread, xmr_chart};
pub use runs::{Rules, RunChart, RunSignal, Shift, ShiftRule, Side, Stretch, Trend, run_chart};
pub use signals::{ControlRules, Signals};

/// Why a chart cannot be made. Places are counted from 1 in messages.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Trouble {
    /// No value, all in all or in the baseline.
    #[error("there is no value to compute the line from")]
    Nothing,
    /// No two values stand side by side, so nothing tells how much neighbours differ.
    #[error("no two of the {found} values stand side by side, so nothing tells how much neighbours differ")]
    NoNeighbours {
        /// How many values there are.
        found: usize,
    },
    /// More hits than there are chances for one.
    #[error("at place {place} there are {events} of {size}")]
    MoreThanAll {
        /// Which place, counted from 1.
        place: usize,
        /// How many hits.
        events: u64,
        /// Of how many.
        size: f64,
    },
    /// A size that nothing can be divided by.
    #[error("at place {place} the size is {size}, and has to be above nought")]
    NoSize {
        /// Which place, counted from 1.
        place: usize,
        /// Its size.
        size: f64,
    },
}

/// How many places at the beginning set the line.
fn baseline(places: usize, asked: Option<usize>) -> usize {
    asked.map_or(places, |asked| asked.min(places))
}
