//! A measure over time with its median or mean and its limits: what is ordinary unrest, and what is a signal.
//!
//! The rules that find signals are applied elsewhere; here they are shown. A limit may differ from point to
//! point, as in p- and u-charts. (Shewhart 1931; Provost and Murray 2011.)

use super::canvas::{Canvas, Stand, WIDTH};
use super::frame::{Axes, Frame, gutter, name_below, row_of_words};
use super::labels::{End, at_ends, key};
use super::shapes::Shape;
use super::words::{short, signs_in, width};
use super::{Axis, Caption, Figure, Table, Unfit, thin};
use statistics::interval::Interval;

/// What makes a point more than unrest; the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Signal {
    /// Outside its limits.
    Beyond,
    /// One of many in a row on one side of the middle line.
    Shift,
    /// One of many in a row that rise or fall.
    Trend,
    /// One of several near each other that lie far out, though within the limits.
    Zone,
}

/// One moment.
#[derive(Debug, Clone, PartialEq)]
pub struct RunPoint {
    /// The moment, such as a month.
    pub label: String,
    /// The value; none where nothing was counted, or few are hidden: the line is broken there.
    pub value: Option<f64>,
    /// The value in words; also what stands in place of one that is missing.
    pub text: String,
    /// The middle line here: median or mean; it may differ after a known change.
    pub centre: f64,
    /// The limits here, for a control chart.
    pub limits: Option<Interval>,
    /// Middle line and limits in words.
    pub bounds: String,
    /// What it is part of.
    pub signals: Vec<Signal>,
}

/// A run or control chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Its names; four heads, of the moments, the values, the bounds and the signals.
    pub caption: Caption,
    /// The moments, in order.
    pub points: Vec<RunPoint>,
    /// The axes; of the lying one only the name is used, the moments name its places.
    pub axes: Axes,
    /// What the middle line, the upper and the lower limit are called at their ends, with their last numbers.
    pub names: [String; 3],
    /// What the signals are called, in their order.
    pub signals: [String; 4],
    /// What the table says of a point that is no signal.
    pub no_signal: String,
}

const PLOT: f64 = 200.0;
const NAMES: f64 = 324.0;
const RIGHT: f64 = NAMES - 12.0;
const LANE: f64 = 26.0;
const MOST_LANES: usize = 3;
/// With more points than this only signals have marks, and no words.
const MOST_MARKS: usize = 150;
/// Where the points stand that are no signal.
const NO_SIGNAL: usize = 4;
const SIGNALS: [Signal; 4] = [Signal::Beyond, Signal::Shift, Signal::Trend, Signal::Zone];

impl Run {
    /// Draws limits, the middle line, the values, and the signals by shape, bracket and word.
    pub fn draw(&self) -> Result<Figure, Unfit> {
        self.fit()?;
        let mut canvas = Canvas::new("run", &self.caption);
        let lanes = self.lanes();
        let axes = Axes { upright_name: String::new(), ..self.axes.clone() };
        let named = Axes { upright_name: self.axes.upright_name.clone(), ..Axes::default() };
        let top = name_above(&mut canvas, &named.upright_name);
        let deep = lanes.iter().map(|lane| lane.level + 1).max().unwrap_or(0) as f64;
        let y = Frame::upright(&mut canvas, &axes, (top + LANE * deep, RIGHT, PLOT))?;
        for lane in &lanes {
            self.draw_lane(&mut canvas, top, lane);
        }
        self.draw_bounds(&mut canvas, &y);
        self.draw_values(&mut canvas, &y);
        let ticks = self.points.iter().enumerate().map(|(at, point)| (self.x(at), short(&point.label, 12)));
        let ticks: Vec<(f64, String)> = ticks.collect();
        let sparse = spread(&ticks);
        row_of_words(&mut canvas, y.from + 21.0, sparse.iter().map(|(x, words)| (*x, words.as_str())));
        let foot = name_below(&mut canvas, y.from + 21.0, RIGHT, &self.axes.lying_name);
        let height = self.draw_key(&mut canvas, foot);
        let svg = canvas.finish(&self.caption, height);
        Ok(Figure { svg, table: self.table() })
    }

    fn fit(&self) -> Result<(), Unfit> {
        let numbers = self.points.iter().flat_map(|point| {
            let limits = point.limits.map_or([0.0; 2], |found| [found.low, found.high]);
            [point.value.unwrap_or(0.0), point.centre, limits[0], limits[1]]
        });
        if self.points.iter().all(|point| point.value.is_none()) {
            Err(Unfit::Empty)
        } else if self.caption.head.len() != 4 {
            Err(Unfit::Uneven)
        } else if !numbers.into_iter().all(f64::is_finite) {
            Err(Unfit::NoNumber)
        } else {
            Ok(())
        }
    }

    fn gap(&self) -> f64 {
        let left = gutter(&self.axes.upright) + 6.0;
        (RIGHT - 6.0 - left) / self.points.len().saturating_sub(1).max(1) as f64
    }

    fn x(&self, at: usize) -> f64 {
        gutter(&self.axes.upright) + 6.0 + self.gap() * at as f64
    }

    /// A line that is level around each point, so that each has its own bound.
    fn stairs(&self, y: &Axis, pick: impl Fn(&RunPoint) -> Option<f64>) -> Vec<(f64, f64)> {
        let half = self.gap() / 2.0;
        let (left, right) = (self.x(0) - 6.0, RIGHT);
        let mut points: Vec<(f64, f64)> = Vec::new();
        for (at, point) in self.points.iter().enumerate() {
            let Some(value) = pick(point) else { continue };
            let height = y.at(value);
            // A level stretch needs only its ends.
            if points.last().is_some_and(|last| last.1 == height) {
                points.pop();
            } else {
                points.push(((self.x(at) - half).max(left), height));
            }
            points.push(((self.x(at) + half).min(right), height));
        }
        thin::line(points)
    }

    fn draw_bounds(&self, canvas: &mut Canvas, y: &Axis) {
        let bounds: [fn(&RunPoint) -> Option<f64>; 3] = [
            |point| Some(point.centre),
            |point| point.limits.map(|limits| limits.high),
            |point| point.limits.map(|limits| limits.low),
        ];
        let mut ends = Vec::new();
        for (at, bound) in bounds.into_iter().enumerate() {
            let stairs = self.stairs(y, bound);
            if let Some(last) = stairs.last() {
                canvas.thin(if at == 0 { 2 } else { 1 }, at > 0, &stairs);
                ends.push(End { y: last.1, name: String::new(), text: self.names[at].clone() });
            }
        }
        at_ends(canvas, NAMES, (y.to - 10.0, y.from + 14.0), ends);
    }

    fn draw_values(&self, canvas: &mut Canvas, y: &Axis) {
        let places: Vec<Option<(f64, f64)>> = self
            .points
            .iter()
            .enumerate()
            .map(|(at, point)| point.value.map(|value| (self.x(at), y.at(value))))
            .collect();
        // Narrower than a unit a gap would not be seen.
        let broken = self.gap() >= 1.0;
        for stretch in places.chunk_by(|a, b| !broken || a.is_some() == b.is_some()) {
            let stretch: Vec<(f64, f64)> = stretch.iter().flatten().copied().collect();
            if stretch.len() > 1 {
                canvas.line(0, &thin::line(stretch));
            }
        }
        let few = self.points.len() <= MOST_MARKS;
        let size = (self.gap() / 2.5).clamp(2.2, 4.5);
        let mut marks: [Vec<((f64, f64), f64)>; 5] = Default::default();
        for (place, point) in places.iter().zip(&self.points) {
            let Some(place) = place else { continue };
            let signal = point.signals.iter().min();
            let kind = signal.map_or(NO_SIGNAL, |signal| *signal as usize);
            let size = if signal.is_some() { size.max(3.2) + 1.2 } else { size };
            marks[kind].push((*place, size));
        }
        if few && !marks[NO_SIGNAL].is_empty() {
            canvas.smalls((0, Shape::Circle), &marks[NO_SIGNAL], false);
        }
        for signal in SIGNALS.into_iter().rev() {
            let mut marks = std::mem::take(&mut marks[signal as usize]);
            if !few {
                // Marks that would cover each other are one.
                marks.dedup_by_key(|((x, _), _)| (*x / 3.0).round() as i64);
            }
            if !marks.is_empty() {
                let (look, open) = look(signal);
                canvas.smalls(look, &marks, open);
            }
        }
    }

    /// Stretches of neighbours with the same signal, each in a lane where its word has room.
    fn lanes(&self) -> Vec<Lane> {
        let mut lanes: Vec<Lane> = Vec::new();
        if self.points.len() > MOST_MARKS {
            return lanes;
        }
        for signal in [Signal::Shift, Signal::Trend] {
            // Over a gap a stretch goes on.
            let present = self.points.iter().enumerate().filter(|(_, point)| point.value.is_some());
            let held: Vec<(usize, bool)> =
                present.map(|(at, point)| (at, point.signals.contains(&signal))).collect();
            for stretch in held.chunk_by(|a, b| a.1 == b.1).filter(|stretch| stretch[0].1) {
                let (from, to) = (self.x(stretch[0].0), self.x(stretch[stretch.len() - 1].0));
                let words = short(&self.signals[signal as usize], signs_in(WIDTH / 2.0));
                let half = (width(&words) / 2.0).max((to - from) / 2.0) + 4.0;
                let middle = ((from + to) / 2.0).clamp(half.min(WIDTH / 2.0), WIDTH - half.min(WIDTH / 2.0));
                let reach = (middle - half, middle + half);
                let taken = |level: usize| {
                    lanes
                        .iter()
                        .any(|lane| lane.level == level && lane.reach.0 < reach.1 && reach.0 < lane.reach.1)
                };
                // Where no lane has room the mark and the key must do.
                if let Some(level) = (0..MOST_LANES).find(|level| !taken(*level)) {
                    lanes.push(Lane { level, reach, from, to, middle, words });
                }
            }
        }
        lanes
    }

    fn draw_lane(&self, canvas: &mut Canvas, top: f64, lane: &Lane) {
        let y = top + LANE * lane.level as f64;
        canvas.text((lane.middle, y + 14.0), Stand::Middle, true, &lane.words);
        let foot = y + 24.0;
        let (from, to) = (lane.from - 3.0, lane.to + 3.0);
        canvas.thin(1, false, &[(from, foot), (from, y + 19.0), (to, y + 19.0), (to, foot)]);
    }

    fn draw_key(&self, canvas: &mut Canvas, top: f64) -> f64 {
        let mut y = top;
        for signal in SIGNALS {
            if self.points.iter().any(|point| point.signals.contains(&signal)) {
                y = key(canvas, y, &self.signals[signal as usize], |canvas, middle| {
                    let (look, open) = look(signal);
                    canvas.small(look, middle, 5.0, open);
                });
            }
        }
        y
    }

    fn table(&self) -> Table {
        let row = |point: &RunPoint| {
            let mut signals = point.signals.clone();
            signals.sort_unstable();
            signals.dedup();
            let words: Vec<&str> =
                signals.iter().map(|signal| self.signals[*signal as usize].as_str()).collect();
            let words = if words.is_empty() { self.no_signal.clone() } else { words.join(", ") };
            vec![point.label.clone(), point.text.clone(), point.bounds.clone(), words]
        };
        Table {
            caption: self.caption.title.clone(),
            head: self.caption.head.clone(),
            rows: self.points.iter().map(row).collect(),
        }
    }
}

/// A bracket with its word over neighbours that share a signal.
struct Lane {
    level: usize,
    reach: (f64, f64),
    from: f64,
    to: f64,
    middle: f64,
    words: String,
}

/// Series, shape, and whether it is open.
fn look(signal: Signal) -> ((usize, Shape), bool) {
    match signal {
        Signal::Beyond => ((2, Shape::Diamond), false),
        Signal::Shift => ((1, Shape::Square), false),
        Signal::Trend => ((1, Shape::Triangle), false),
        Signal::Zone => ((2, Shape::Diamond), true),
    }
}

/// The name of the upright axis, above everything.
fn name_above(canvas: &mut Canvas, name: &str) -> f64 {
    if name.is_empty() {
        return 0.0;
    }
    canvas.text((0.0, 14.0), Stand::Start, false, &short(name, signs_in(WIDTH)));
    24.0
}

/// Every so many of the words, evenly, so that none touch.
fn spread(words: &[(f64, String)]) -> Vec<(f64, String)> {
    let widest = words.iter().map(|(_, text)| width(text)).fold(0.0, f64::max) + 10.0;
    let gap = words.get(1).map_or(widest, |second| second.0 - words[0].0);
    let each = (widest / gap.max(1e-6)).ceil().clamp(1.0, words.len().max(1) as f64);
    words.iter().step_by(each as usize).cloned().collect()
}
