//! The ground of charts with two axes: grid, ticks and what they measure.

use super::canvas::{Canvas, Stand, WIDTH};
use super::words::{short, signs_in, width, wrap};
use super::{Axis, Tick, Unfit};

/// The two axes of a chart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Axes {
    /// The ticks of the lying axis, from the left.
    pub lying: Vec<Tick>,
    /// The ticks of the upright axis, from below.
    pub upright: Vec<Tick>,
    /// What the lying axis measures, with its unit.
    pub lying_name: String,
    /// What the upright axis measures, with its unit.
    pub upright_name: String,
}

const LINE: f64 = 18.0;
/// A tick says no more than this.
const MOST_TICK_SIGNS: usize = 20;

/// Where values lie, once the ground is drawn.
pub(super) struct Frame {
    pub(super) x: Axis,
    pub(super) y: Axis,
    /// Below the ticks and the name of the lying axis.
    pub(super) foot: f64,
}

impl Frame {
    /// Draws the ground from `top` down, as far as `right`, so high.
    pub(super) fn lay(
        canvas: &mut Canvas,
        axes: &Axes,
        (top, right, height): (f64, f64, f64),
    ) -> Result<Frame, Unfit> {
        let y = Frame::upright(canvas, axes, (top, right, height))?;
        let left = gutter(&axes.upright);
        let x = Axis::new(&axes.lying, left, right)?;
        for tick in &axes.lying {
            let at = x.at(tick.at);
            canvas.rule(false, (at, y.from), (at, y.from + 5.0));
        }
        let ticks = axes.lying.iter().map(|tick| (x.at(tick.at), tick.text.as_str()));
        row_of_words(canvas, y.from + 21.0, ticks);
        let foot = name_below(canvas, y.from + 21.0, right, &axes.lying_name);
        Ok(Frame { x, y, foot })
    }

    /// Only the upright axis with its grid and its name above.
    pub(super) fn upright(
        canvas: &mut Canvas,
        axes: &Axes,
        (top, right, height): (f64, f64, f64),
    ) -> Result<Axis, Unfit> {
        let mut top = top;
        for line in wrap(&axes.upright_name, signs_in(WIDTH)) {
            canvas.text((0.0, top + 14.0), Stand::Start, false, &line);
            top += LINE;
        }
        top += 10.0;
        let y = Axis::new(&axes.upright, top + height, top)?;
        let left = gutter(&axes.upright);
        for tick in &axes.upright {
            let at = y.at(tick.at);
            canvas.rule(tick.at == 0.0, (left, at), (right, at));
            let words = short(&tick.text, signs_in(left - 8.0));
            canvas.text((left - 8.0, at + 5.0), Stand::End, false, &words);
        }
        Ok(y)
    }

    pub(super) fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.x.at(x), self.y.at(y))
    }
}

/// The name of a lying axis below its ticks; gives back where the drawing may go on.
pub(super) fn name_below(canvas: &mut Canvas, ticks: f64, right: f64, name: &str) -> f64 {
    let mut y = ticks;
    for line in wrap(name, signs_in(right)) {
        y += LINE;
        canvas.text((right, y), Stand::End, false, &line);
    }
    y + 12.0
}

/// So much room the words of the upright ticks need.
pub(super) fn gutter(ticks: &[Tick]) -> f64 {
    let longest = ticks.iter().map(|tick| width(&tick.text)).fold(0.0, f64::max);
    (longest + 14.0).clamp(34.0, 130.0)
}

/// Words under their places from left to right; one that would touch the last is left out.
pub(super) fn row_of_words<'a>(canvas: &mut Canvas, y: f64, words: impl Iterator<Item = (f64, &'a str)>) {
    let mut free = f64::NEG_INFINITY;
    for (x, text) in words {
        let text = &short(text, MOST_TICK_SIGNS);
        let half = width(text) / 2.0;
        // The outermost words stay inside the drawing.
        let middle = x.min(WIDTH - half).max(half);
        if middle - half >= free {
            canvas.text((middle, y), Stand::Middle, false, text);
            free = middle + half + 4.0;
        }
    }
}
