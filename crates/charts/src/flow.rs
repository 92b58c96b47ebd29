//! How many came from one step to the next, and how many stopped between: offered, consented, met …

use super::canvas::{Canvas, Stand};
use super::words::wrap;
use super::{Caption, Figure, Table, Unfit};

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowStep {
    /// What it is called.
    pub label: String,
    /// How many came to it, in words; also what stands in place of a hidden number.
    pub count: String,
    /// How many stopped before the next step, in words; empty where nothing is told.
    pub stopped: String,
}

/// A flow of counts from above to below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// Its names; three heads, of the steps, the counts and those who stopped.
    pub caption: Caption,
    /// The steps, in order.
    pub steps: Vec<FlowStep>,
}

const BOX_WIDTH: f64 = 250.0;
const LINE: f64 = 19.0;
const GAP: f64 = 30.0;
const LABEL_SIGNS: usize = 22;
const SIDE_SIGNS: usize = 16;

impl Flow {
    /// Draws a box a step, an arrow to the next, and beside the arrow who stopped.
    pub fn draw(&self) -> Result<Figure, Unfit> {
        if self.steps.is_empty() {
            return Err(Unfit::Empty);
        }
        if self.caption.head.len() != 3 {
            return Err(Unfit::Uneven);
        }
        let mut canvas = Canvas::new("flow", &self.caption);
        let mut y = 1.5;
        for (at, step) in self.steps.iter().enumerate() {
            y = draw_box(&mut canvas, y, step);
            if at + 1 < self.steps.len() {
                y = draw_arrow(&mut canvas, y, &step.stopped);
            }
        }
        let svg = canvas.finish(&self.caption, y + 1.5);
        Ok(Figure { svg, table: self.table() })
    }

    fn table(&self) -> Table {
        let row = |step: &FlowStep| vec![step.label.clone(), step.count.clone(), step.stopped.clone()];
        Table {
            caption: self.caption.title.clone(),
            head: self.caption.head.clone(),
            rows: self.steps.iter().map(row).collect(),
        }
    }
}

fn draw_box(canvas: &mut Canvas, top: f64, step: &FlowStep) -> f64 {
    let lines = wrap(&step.label, LABEL_SIGNS);
    let height = LINE * lines.len().max(1) as f64 + 18.0;
    let (left, right, bottom) = (1.5, BOX_WIDTH, top + height);
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    canvas.band(0, &corners);
    canvas.line(0, &corners);
    for (at, line) in lines.iter().enumerate() {
        canvas.text((12.0, top + 22.0 + LINE * at as f64), Stand::Start, false, line);
    }
    canvas.text((BOX_WIDTH - 10.0, top + 22.0), Stand::End, true, &step.count);
    bottom
}

fn draw_arrow(canvas: &mut Canvas, top: f64, stopped: &str) -> f64 {
    let lines = wrap(stopped, SIDE_SIGNS);
    let height = GAP.max(LINE * lines.len() as f64 + 8.0);
    let (x, bottom) = (BOX_WIDTH / 2.0, top + height);
    canvas.line(0, &[(x, top + 4.0), (x, bottom - 5.0)]);
    canvas.line(0, &[(x - 6.0, bottom - 11.0), (x, bottom - 5.0), (x + 6.0, bottom - 11.0)]);
    if !lines.is_empty() {
        let middle = top + height / 2.0;
        canvas.rule(false, (x + 10.0, middle), (BOX_WIDTH + 8.0, middle));
        for (at, line) in lines.iter().enumerate() {
            let y = middle + 4.5 + LINE * (at as f64 - (lines.len() as f64 - 1.0) / 2.0);
            canvas.text((BOX_WIDTH + 14.0, y), Stand::Start, false, line);
        }
    }
    bottom
}
