//! Charts as SVG on the server, each with a plain table of the same numbers.
//!
//! Everything that is read comes in translated and is escaped here. Shapes carry the classes of the
//! stylesheet (`bb-c1` …) and, for PDF, plain presentation attributes; no inline style, which the content
//! policy forbids. At most three series, told apart by pattern, line, mark and label as well as colour. Zero
//! where bars begin, intervals always drawn, an open mark for what could be chance.

mod acceptability;
mod arms;
mod bars;
mod canvas;
mod days;
mod dots;
mod flow;
mod forest;
mod frame;
mod heat;
mod histogram;
mod labels;
mod lines;
mod pairs;
mod plane;
mod run;
mod shapes;
mod survival;
mod thin;
mod tornado;
mod words;

pub use acceptability::{Acceptability, AcceptabilityLine};
pub use arms::{Arm, Arms};
pub use bars::{Bar, BarRow, Bars};
pub use days::{Days, DaysRow};
pub use dots::{Dot, DotRow, Dots};
pub use flow::{Flow, FlowStep};
pub use forest::{Forest, ForestRow};
pub use frame::Axes;
pub use heat::{Heat, HeatCell, HeatRow};
pub use histogram::{Bin, Histogram};
pub use lines::{Line, Lines, Point};
pub use pairs::{Pair, PairGroup, Pairs};
pub use plane::{Corner, Plane, Willing};
pub use run::{Run, RunPoint, Signal};
pub use survival::{Survival, SurvivalLine, SurvivalStep};
pub use tornado::{Tornado, TornadoRow};

/// So many series fit in one chart.
pub const MOST_SERIES: usize = 3;

/// What every chart is called.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Caption {
    /// Unlike any other on the page; the chart's inner ids begin with it.
    pub id: String,
    /// What is measured, in a few words.
    pub title: String,
    /// What the chart shows, in a sentence or two, for who does not see it.
    pub desc: String,
    /// The heads of the table: of its first column, then of the others.
    pub head: Vec<String>,
}

/// A mark on an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where.
    pub at: f64,
    /// What stands there.
    pub text: String,
}

/// The numbers of a chart, as they are printed in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the table is called.
    pub caption: String,
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows; the first cell of each names it.
    pub rows: Vec<Vec<String>>,
}

/// A chart and its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The chart, safe to put into a page as it is.
    pub svg: String,
    /// The same numbers, not yet escaped.
    pub table: Table,
}

/// Why a chart cannot be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// There is nothing to draw.
    #[error("there is nothing to draw")]
    Empty,
    /// More series than can be told apart.
    #[error("more than three series cannot be told apart")]
    TooManySeries,
    /// Rows, heads or series that do not have the same length.
    #[error("the rows and heads of the chart do not fit each other")]
    Uneven,
    /// More rows, columns or bars than can be read in one chart.
    #[error("there is more than can be read in one chart")]
    TooMany,
    /// A value that is not a number, or an axis without length.
    #[error("a value of the chart is not a number, or its axis has no length")]
    NoNumber,
}

/// Round numbers for an axis that holds both values, about `most` of them; at least two.
///
/// ```
/// assert_eq!(charts::ticks(3.0, 41.0, 5), [0.0, 10.0, 20.0, 30.0, 40.0, 50.0]);
/// ```
pub fn ticks(low: f64, high: f64, most: usize) -> Vec<f64> {
    let (low, high) = if low <= high { (low, high) } else { (high, low) };
    let span = high - low;
    if !span.is_finite() {
        return vec![0.0, 1.0];
    }
    let rough = if span > 0.0 { span / most.max(1) as f64 } else { low.abs().max(1.0) };
    let size = 10f64.powf(rough.log10().floor());
    let factor = [1.0, 2.0, 5.0, 10.0].into_iter().find(|f| f * size >= rough * (1.0 - 1e-9)).unwrap_or(10.0);
    let step = factor * size;
    let first = (low / step + 1e-9).floor();
    let last = ((high / step - 1e-9).ceil()).max(first + 1.0);
    (0..=(last - first) as usize).map(|at| tidy((first + at as f64) * step, step)).collect()
}

/// Takes away what binary fractions leave behind: 0.30000000000000004 is 0.3.
fn tidy(value: f64, step: f64) -> f64 {
    let digits = 10f64.powf((2.0 - step.log10().floor()).clamp(0.0, 12.0));
    (value * digits).round() / digits + 0.0
}

/// An axis from its first tick to its last, laid on a stretch of the drawing.
struct Axis {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Axis {
    fn new(ticks: &[Tick], from: f64, to: f64) -> Result<Axis, Unfit> {
        let sound = ticks.iter().all(|tick| tick.at.is_finite());
        let (low, high) = ticks.first().zip(ticks.last()).map_or((0.0, 0.0), |(a, b)| (a.at, b.at));
        if !(sound && low < high && (high - low).is_finite()) {
            return Err(Unfit::NoNumber);
        }
        Ok(Axis { low, high, from, to })
    }

    /// Where a value lies; what is outside the axis is drawn at its end.
    fn at(&self, value: f64) -> f64 {
        let share = ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
        self.from + share * (self.to - self.from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_hold_the_values() {
        assert_eq!(ticks(0.0, 100.0, 5), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(ticks(-0.12, 0.31, 5), [-0.2, -0.1, 0.0, 0.1, 0.2, 0.3, 0.4]);
        assert_eq!(ticks(7.0, 7.0, 4).len(), 2);
        assert_eq!(ticks(f64::NAN, 1.0, 4), [0.0, 1.0]);
    }

    #[test]
    fn an_axis_without_length_is_refused() {
        let tick = |at| Tick { at, text: String::new() };
        assert!(Axis::new(&[tick(1.0), tick(1.0)], 0.0, 10.0).is_err());
        assert!(Axis::new(&[], 0.0, 10.0).is_err());
        let axis = Axis::new(&[tick(0.0), tick(4.0)], 10.0, 20.0).unwrap();
        assert_eq!((axis.at(1.0), axis.at(9.0)), (12.5, 20.0));
    }
}
