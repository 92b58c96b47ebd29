//! What more it costs and what more it gives, replicate by replicate: the four corners of cost and effect.

use super::canvas::{Canvas, Stand, WIDTH};
use super::frame::{Axes, Frame, gutter};
use super::labels::key;
use super::words::{fit, signs_in, strong_signs_in};
use super::{Caption, Figure, Table, Unfit, thin};
use statistics::interval::Interval;

/// A corner of the plane and how many replicates lie in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corner {
    /// What it means, such as *dearer and better*.
    pub label: String,
    /// The share of the replicates in words.
    pub text: String,
}

/// What one is willing to pay for one unit of effect.
#[derive(Debug, Clone, PartialEq)]
pub struct Willing {
    /// The sum for one unit; the slope of the line.
    pub sum: f64,
    /// What the line is called.
    pub label: String,
    /// The share of the replicates under it in words.
    pub text: String,
}

/// A plane of differences in cost (upright) and effect (lying). (Black 1990.)
#[derive(Debug, Clone, PartialEq)]
pub struct Plane {
    /// Its names; two heads, of the corners and of the shares.
    pub caption: Caption,
    /// Effect and cost of each replicate; more than 600 are drawn thinned, the same each time.
    pub replicates: Vec<(f64, f64)>,
    /// The estimate itself: effect and cost.
    pub estimate: (f64, f64),
    /// The intervals of its effect and of its cost.
    pub intervals: (Interval, Interval),
    /// What the estimate is called and what it is, in words.
    pub estimate_label: String,
    /// Its numbers in words.
    pub estimate_text: String,
    /// The corners: above left, above right, below left, below right.
    pub corners: [Corner; 4],
    /// The line of what one is willing to pay.
    pub willing: Option<Willing>,
    /// The axes; both should hold nought.
    pub axes: Axes,
}

const PLOT: f64 = 230.0;
const LINE: f64 = 18.0;

impl Plane {
    /// Draws the cloud, the line, the estimate with its intervals, and the corners in words around them.
    pub fn draw(&self) -> Result<Figure, Unfit> {
        self.fit()?;
        let mut canvas = Canvas::new("plane", &self.caption);
        let right = WIDTH - 10.0;
        let top = self.draw_corners(&mut canvas, 0.0, [0, 1]);
        let frame = Frame::lay(&mut canvas, &self.axes, (top + 6.0, right, PLOT))?;
        canvas.rule(true, (frame.x.at(0.0), frame.y.from), (frame.x.at(0.0), frame.y.to));
        let dots: Vec<(f64, f64)> = self.replicates.iter().map(|pair| frame.at(*pair)).collect();
        canvas.cloud(0, &thin::cloud(&dots));
        if let Some(ends) = self.willing.as_ref().and_then(|line| self.ends_of(line.sum)) {
            canvas.thin(2, true, &ends.map(|end| frame.at(end)));
        }
        let (effect, cost) = self.estimate;
        let (of_effect, of_cost) = &self.intervals;
        canvas.bar_line(1, frame.at((of_effect.low, cost)), frame.at((of_effect.high, cost)));
        canvas.bar_line(1, frame.at((effect, of_cost.low)), frame.at((effect, of_cost.high)));
        canvas.mark(1, frame.at(self.estimate), false);
        let y = self.draw_corners(&mut canvas, frame.foot, [2, 3]);
        let height = self.draw_key(&mut canvas, y + 8.0);
        let svg = canvas.finish(&self.caption, height);
        Ok(Figure { svg, table: self.table() })
    }

    fn fit(&self) -> Result<(), Unfit> {
        let (effect, cost) = &self.intervals;
        let all = self.replicates.iter().flat_map(|pair| [pair.0, pair.1]).chain([
            self.estimate.0,
            self.estimate.1,
            effect.low,
            effect.high,
            cost.low,
            cost.high,
            self.willing.as_ref().map_or(0.0, |line| line.sum),
        ]);
        if self.replicates.is_empty() {
            Err(Unfit::Empty)
        } else if self.caption.head.len() != 2 {
            Err(Unfit::Uneven)
        } else if !all.into_iter().all(f64::is_finite) {
            Err(Unfit::NoNumber)
        } else {
            Ok(())
        }
    }

    /// Two corners side by side, outside the cloud; gives back where they end.
    fn draw_corners(&self, canvas: &mut Canvas, top: f64, which: [usize; 2]) -> f64 {
        let left = gutter(&self.axes.upright);
        let middle = (left + WIDTH) / 2.0;
        let mut lowest = top;
        for (at, corner) in which.into_iter().enumerate() {
            let (x, end) = if at == 0 { (left, middle - 8.0) } else { (middle + 8.0, WIDTH) };
            let signs = signs_in(end - x);
            let label = fit(&self.corners[corner].label, signs, 3).into_iter().map(|line| (false, line));
            let text = fit(&self.corners[corner].text, strong_signs_in(end - x), 1)
                .into_iter()
                .map(|line| (true, line));
            let mut y = top;
            for (strong, line) in label.chain(text) {
                y += LINE;
                let (x, stand) = if at == 0 { (x, Stand::Start) } else { (end, Stand::End) };
                canvas.text((x, y - 3.0), stand, strong, &line);
            }
            lowest = lowest.max(y);
        }
        lowest
    }

    fn draw_key(&self, canvas: &mut Canvas, top: f64) -> f64 {
        let words = format!("{} {}", self.estimate_label, self.estimate_text);
        let mut y = key(canvas, top, &words, |canvas, (x, y)| {
            canvas.bar_line(1, (x - 10.0, y), (x + 12.0, y));
            canvas.mark(1, (x, y), false);
        });
        if let Some(line) = &self.willing {
            y = key(canvas, y, &format!("{} {}", line.label, line.text), |canvas, (x, y)| {
                canvas.thin(2, true, &[(x - 10.0, y + 6.0), (x + 12.0, y - 6.0)]);
            });
        }
        y
    }

    /// Where a line through nought leaves the plane.
    fn ends_of(&self, slope: f64) -> Option<[(f64, f64); 2]> {
        let lying = (self.axes.lying.first()?.at, self.axes.lying.last()?.at);
        let upright = (self.axes.upright.first()?.at, self.axes.upright.last()?.at);
        let (first, second) = (upright.0 / slope, upright.1 / slope);
        let low = lying.0.max(first.min(second));
        let high = lying.1.min(first.max(second));
        let ends = [(low, low * slope), (high, high * slope)];
        let sound = ends.iter().all(|end| end.0.is_finite() && end.1.is_finite());
        (sound && low < high).then_some(ends)
    }

    fn table(&self) -> Table {
        let row = |label: &String, text: &String| vec![label.clone(), text.clone()];
        let mut rows: Vec<Vec<String>> =
            self.corners.iter().map(|corner| row(&corner.label, &corner.text)).collect();
        rows.push(row(&self.estimate_label, &self.estimate_text));
        rows.extend(self.willing.iter().map(|line| row(&line.label, &line.text)));
        Table { caption: self.caption.title.clone(), head: self.caption.head.clone(), rows }
    }
}
