//! The flow of participants through a trial: who was asked, who was drawn into which group, who was followed
//! and who is in the figures. (Schulz, Altman and Moher 2010.)

use super::canvas::{Canvas, Stand, WIDTH};
use super::flow::FlowStep;
use super::words::{fit, signs_in, strong_signs_in, wrap};
use super::{Caption, Figure, MOST_SERIES, Table, Unfit};

/// One group from the division on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arm {
    /// What it is called.
    pub name: String,
    /// Its steps, in order. Steps of the same rank stand side by side.
    pub steps: Vec<FlowStep>,
}

/// A flow that divides into two or three groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arms {
    /// Its names; four heads, of the groups, the steps, the counts and those who stopped.
    pub caption: Caption,
    /// What the table calls everybody before the division.
    pub everybody: String,
    /// The steps before the division, in order; the last one is the division.
    pub before: Vec<FlowStep>,
    /// The groups.
    pub arms: Vec<Arm>,
}

const LINE: f64 = 18.0;
const GAP: f64 = 30.0;
const BETWEEN: f64 = 14.0;
const EDGE: f64 = 1.5;

impl Arms {
    /// Draws one column, its division, and then the groups side by side.
    pub fn draw(&self) -> Result<Figure, Unfit> {
        self.fit()?;
        let mut canvas = Canvas::new("arms", &self.caption);
        let wide = (WIDTH * 0.58, WIDTH * 0.58);
        let mut y = EDGE;
        for (at, step) in self.before.iter().enumerate() {
            let height = box_height(step, wide.0);
            draw_box(&mut canvas, (EDGE, y), (wide.0 - EDGE, height), step);
            y += height;
            if at + 1 < self.before.len() {
                let lines = wrap(&step.stopped, signs_in(WIDTH - wide.1 - 16.0));
                let gap = GAP.max(LINE * lines.len() as f64 + 8.0);
                draw_arrow(&mut canvas, wide.0 / 2.0, (y, y + gap), None);
                draw_aside(&mut canvas, (wide.0 / 2.0, wide.1 + 8.0), y + gap / 2.0, &lines);
                y += gap;
            }
        }
        y = self.draw_division(&mut canvas, wide.0 / 2.0, y);
        let ranks = self.arms.iter().map(|arm| arm.steps.len()).max().unwrap_or(0);
        for rank in 0..ranks {
            y = self.draw_rank(&mut canvas, y, rank);
        }
        let svg = canvas.finish(&self.caption, y + EDGE);
        Ok(Figure { svg, table: self.table() })
    }

    fn fit(&self) -> Result<(), Unfit> {
        if self.before.is_empty() || self.arms.iter().any(|arm| arm.steps.is_empty()) {
            Err(Unfit::Empty)
        } else if self.arms.len() > MOST_SERIES {
            Err(Unfit::TooManySeries)
        } else if self.arms.len() < 2 || self.caption.head.len() != 4 {
            Err(Unfit::Uneven)
        } else {
            Ok(())
        }
    }

    fn column(&self) -> f64 {
        let count = self.arms.len() as f64;
        (WIDTH - 2.0 * EDGE - BETWEEN * (count - 1.0)) / count
    }

    fn left(&self, arm: usize) -> f64 {
        EDGE + (self.column() + BETWEEN) * arm as f64
    }

    /// The line that divides, and the names of the groups under it.
    fn draw_division(&self, canvas: &mut Canvas, from: f64, top: f64) -> f64 {
        let middle = |arm: usize| self.left(arm) + self.column() / 2.0;
        let bar = top + 14.0;
        canvas.line(0, &[(from, top + 3.0), (from, bar)]);
        canvas.line(0, &[(middle(0).min(from), bar), (middle(self.arms.len() - 1).max(from), bar)]);
        let names: Vec<Vec<String>> =
            self.arms.iter().map(|arm| fit(&arm.name, strong_signs_in(self.column()), 3)).collect();
        let deepest = names.iter().map(Vec::len).max().unwrap_or(0) as f64;
        let foot = bar + 22.0;
        for (arm, lines) in names.iter().enumerate() {
            draw_arrow(canvas, middle(arm), (bar - 4.0, foot), None);
            for (at, line) in lines.iter().enumerate() {
                canvas.text((middle(arm), foot + 14.0 + LINE * at as f64), Stand::Middle, true, line);
            }
        }
        foot + LINE * deepest + 6.0
    }

    /// The boxes of one rank side by side, all as high as the highest, and the arrows to the next.
    fn draw_rank(&self, canvas: &mut Canvas, top: f64, rank: usize) -> f64 {
        let width = self.column();
        let steps = || self.arms.iter().enumerate().filter_map(|(at, arm)| Some((at, arm.steps.get(rank)?)));
        let height = steps().map(|(_, step)| box_height(step, width)).fold(0.0, f64::max);
        let signs = signs_in(width - 34.0);
        let more = |arm: usize| self.arms[arm].steps.len() > rank + 1;
        let lines = |step: &FlowStep| fit(&step.stopped, signs, 4);
        let gap = steps()
            .filter(|(arm, _)| more(*arm))
            .map(|(_, step)| GAP.max(LINE * lines(step).len() as f64 + 8.0))
            .fold(0.0, f64::max);
        for (arm, step) in steps() {
            let left = self.left(arm);
            draw_box(canvas, (left, top), (width, height), step);
            if more(arm) {
                draw_arrow(
                    canvas,
                    left + 14.0,
                    (top + height, top + height + gap),
                    Some((left + 28.0, &lines(step))),
                );
            }
        }
        top + height + gap
    }

    fn table(&self) -> Table {
        let row = |group: &String, step: &FlowStep| {
            vec![group.clone(), step.label.clone(), step.count.clone(), step.stopped.clone()]
        };
        let before = self.before.iter().map(|step| row(&self.everybody, step));
        let arms = self.arms.iter().flat_map(|arm| arm.steps.iter().map(|step| row(&arm.name, step)));
        Table {
            caption: self.caption.title.clone(),
            head: self.caption.head.clone(),
            rows: before.chain(arms).collect(),
        }
    }
}

fn box_lines(step: &FlowStep, width: f64) -> Vec<String> {
    fit(&step.label, signs_in(width - 18.0), 4)
}

fn box_height(step: &FlowStep, width: f64) -> f64 {
    LINE * (box_lines(step, width).len() as f64 + 1.0) + 14.0
}

/// A box with its label and the count below it.
fn draw_box(canvas: &mut Canvas, (left, top): (f64, f64), (width, height): (f64, f64), step: &FlowStep) {
    let (right, bottom) = (left + width, top + height);
    let outline = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    canvas.band(0, &outline);
    canvas.thin(0, false, &outline);
    let mut y = top + 20.0;
    for line in box_lines(step, width) {
        canvas.text((left + 9.0, y), Stand::Start, false, &line);
        y += LINE;
    }
    canvas.text((left + 9.0, y), Stand::Start, true, &step.count);
}

/// An arrow down, with words right of it.
fn draw_arrow(canvas: &mut Canvas, x: f64, (top, bottom): (f64, f64), beside: Option<(f64, &[String])>) {
    let tip = bottom - 3.0;
    canvas.line(0, &[(x, top + 4.0), (x, tip)]);
    canvas.line(0, &[(x - 5.0, tip - 5.0), (x, tip), (x + 5.0, tip - 5.0)]);
    if let Some((left, lines)) = beside {
        write_beside(canvas, left, (top + bottom) / 2.0, lines);
    }
}

/// Who stopped, right of the column and tied to the arrow.
fn draw_aside(canvas: &mut Canvas, (from, to): (f64, f64), middle: f64, lines: &[String]) {
    if !lines.is_empty() {
        canvas.rule(true, (from + 6.0, middle), (to, middle));
        write_beside(canvas, to + 8.0, middle, lines);
    }
}

fn write_beside(canvas: &mut Canvas, left: f64, middle: f64, lines: &[String]) {
    for (at, line) in lines.iter().enumerate() {
        let y = middle + 5.0 + LINE * (at as f64 - (lines.len() as f64 - 1.0) / 2.0);
        canvas.text((left, y), Stand::Start, false, line);
    }
}
