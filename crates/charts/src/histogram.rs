//! How a change is spread: how many changed so much, with what counts as worse, unchanged and better.

use super::canvas::{Canvas, Stand};
use super::frame::{Axes, Frame};
use super::labels::key;
use super::words::width;
use super::{Caption, Figure, MOST_SERIES, Table, Tick, Unfit, canvas::WIDTH};

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bin {
    /// Where it begins, in the unit of the lying axis.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// What it is called in the table, such as `5 to 9`.
    pub label: String,
    /// How many; none where a small group is hidden.
    pub count: Option<f64>,
    /// How many, in words; also what stands in place of a hidden number.
    pub text: String,
    /// Which of the kinds it belongs to.
    pub kind: usize,
}

/// A histogram.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    /// Its names; two heads, of the bars and of the numbers.
    pub caption: Caption,
    /// The bars, from the left.
    pub bins: Vec<Bin>,
    /// One to three kinds of bars, such as *better*, *unchanged* and *worse*.
    pub kinds: Vec<String>,
    /// Places worth a line, such as the mean or no change, each named in the key.
    pub marks: Vec<Tick>,
    /// What the hidden bars are called.
    pub hidden: String,
    /// The axes; the upright one begins at nought.
    pub axes: Axes,
}

const PLOT: f64 = 190.0;
/// How high the place of a hidden bar is.
const STUB: f64 = 16.0;

impl Histogram {
    /// Draws the bars from nought, full, striped or dotted after their kind.
    pub fn draw(&self) -> Result<Figure, Unfit> {
        self.fit()?;
        let mut canvas = Canvas::new("histogram", &self.caption);
        let frame = Frame::lay(&mut canvas, &self.axes, (0.0, WIDTH - 10.0, PLOT))?;
        for bin in &self.bins {
            draw_bin(&mut canvas, &frame, bin);
        }
        for mark in &self.marks {
            let x = frame.x.at(mark.at);
            canvas.rule(true, (x, frame.y.to - 6.0), (x, frame.y.from));
        }
        self.draw_marks(&mut canvas, &frame);
        let height = self.draw_key(&mut canvas, frame.foot);
        let svg = canvas.finish(&self.caption, height);
        Ok(Figure { svg, table: self.table() })
    }

    fn fit(&self) -> Result<(), Unfit> {
        let numbers = self.bins.iter().flat_map(|bin| [bin.from, bin.to, bin.count.unwrap_or(0.0)]);
        let known = |bin: &Bin| bin.kind < self.kinds.len() && bin.from < bin.to;
        let zero = self.axes.upright.first().is_some_and(|tick| tick.at == 0.0);
        if self.bins.is_empty() {
            Err(Unfit::Empty)
        } else if self.kinds.len() > MOST_SERIES || self.marks.len() > MOST_SERIES {
            Err(Unfit::TooManySeries)
        } else if !numbers.chain(self.marks.iter().map(|mark| mark.at)).all(f64::is_finite)
            || self.bins.iter().any(|bin| bin.count.is_some_and(|count| count < 0.0))
            || !zero
        {
            Err(Unfit::NoNumber)
        } else if self.bins.len() > MOST_BINS {
            Err(Unfit::TooMany)
        } else if !self.bins.iter().all(known) || self.caption.head.len() != 2 {
            Err(Unfit::Uneven)
        } else {
            Ok(())
        }
    }

    /// A letter over each line: the key says which is which.
    fn draw_marks(&self, canvas: &mut Canvas, frame: &Frame) {
        let mut places: Vec<(f64, usize)> =
            self.marks.iter().enumerate().map(|(at, mark)| (frame.x.at(mark.at), at)).collect();
        places.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut free = f64::NEG_INFINITY;
        for (x, at) in places {
            // Beside each other where the lines are close.
            let x = x.max(free);
            canvas.text((x, frame.y.to - 9.0), Stand::Middle, true, letter(at));
            free = x + 16.0;
        }
    }

    fn draw_key(&self, canvas: &mut Canvas, top: f64) -> f64 {
        let mut y = top;
        for (kind, words) in self.kinds.iter().enumerate() {
            if self.kinds.len() > 1 {
                y = key(canvas, y, words, |canvas, (x, y)| {
                    canvas.bar(kind, (x - 11.0, y - 7.0), (24.0, 13.0));
                });
            }
        }
        if self.bins.iter().any(|bin| bin.count.is_none()) {
            y = key(canvas, y, &self.hidden, |canvas, (x, y)| {
                canvas.hidden((x - 11.0, y - 8.0), (24.0, 15.0));
            });
        }
        for (at, mark) in self.marks.iter().enumerate() {
            y = key(canvas, y, &mark.text, |canvas, (x, y)| {
                canvas.text((x, y + 5.0), Stand::Middle, true, letter(at));
            });
        }
        y
    }

    fn table(&self) -> Table {
        Table {
            caption: self.caption.title.clone(),
            head: self.caption.head.clone(),
            rows: self.bins.iter().map(|bin| vec![bin.label.clone(), bin.text.clone()]).collect(),
        }
    }
}

/// More bars than this are a line, not bars.
const MOST_BINS: usize = 60;

fn letter(at: usize) -> &'static str {
    ["A", "B", "C"].get(at).copied().unwrap_or("D")
}

fn draw_bin(canvas: &mut Canvas, frame: &Frame, bin: &Bin) {
    let (left, right) = (frame.x.at(bin.from) + 1.0, frame.x.at(bin.to) - 1.0);
    let (right, floor) = (right.max(left + 0.5), frame.y.from);
    match bin.count {
        Some(count) => {
            let top = frame.y.at(count);
            if top < floor {
                canvas.bar(bin.kind, (left, top), (right - left, floor - top));
            }
            // The number stands on its bar where it has room.
            if width(&bin.text) <= right - left + 6.0 {
                canvas.text(((left + right) / 2.0, top - 5.0), Stand::Middle, false, &bin.text);
            }
        }
        None => canvas.hidden((left, floor - STUB), (right - left, STUB)),
    }
}
