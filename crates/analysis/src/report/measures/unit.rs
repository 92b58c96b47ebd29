//! What an effect is told in: points, points of a hundred, or a ratio.

use statistics::interval::Interval;

use super::super::sheet::Cell;
use super::super::voice::Voice;
use crate::find::model::Effect;
use crate::plan::Measure;

/// The effect as it is told: a logarithm of odds as their ratio, a share as so many of a hundred.
pub(in super::super) fn value(what: Effect, value: f64) -> f64 {
    match what {
        Effect::Odds => value.exp(),
        Effect::Share => value * 100.0,
        _ => value,
    }
}

/// Its interval as it is told.
pub(in super::super) fn range(what: Effect, interval: Interval) -> Interval {
    Interval { low: value(what, interval.low), high: value(what, interval.high) }
}

/// With so many decimals.
pub(in super::super) fn decimals(voice: &Voice<'_>, measure: &Measure, what: Effect) -> usize {
    match what {
        Effect::Odds => 2,
        Effect::Share => 1,
        _ => voice.decimals(measure),
    }
}

/// A cell with an effect: a change with its sign, a ratio without.
pub(in super::super) fn cell(voice: &Voice<'_>, measure: &Measure, what: Effect, effect: f64) -> Cell {
    let (value, decimals) = (value(what, effect), decimals(voice, measure, what));
    if what == Effect::Odds { voice.cell(Some(value), decimals) } else { voice.moved(Some(value), decimals) }
}

/// The key of the words over such cells, where they are not points.
pub(in super::super) fn head(what: Effect) -> &'static str {
    match what {
        Effect::Odds => "analysis-head-odds",
        Effect::Share => "analysis-head-share-points",
        _ => "analysis-head-effect",
    }
}
