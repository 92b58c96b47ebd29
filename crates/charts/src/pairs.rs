//! Before against after, person by person: who has changed more than the measure's unrest, and who has come
//! across the border to those who are well. (Jacobson and Truax 1991.)

use super::canvas::{Canvas, WIDTH};
use super::frame::{Axes, Frame};
use super::labels::key;
use super::shapes::Shape;
use super::{Caption, Figure, Table, Unfit, thin};
use statistics::reliable::Course;

/// What a group of people is called, and how many they are, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairGroup {
    /// What it is called.
    pub label: String,
    /// How many; also what stands in place of a hidden number.
    pub text: String,
}

/// One person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The value before.
    pub before: f64,
    /// The value after.
    pub after: f64,
    /// What the change amounts to, by the rule that also counted the groups.
    pub course: Course,
}

/// A chart of before against after.
#[derive(Debug, Clone, PartialEq)]
pub struct Pairs {
    /// Its names; two heads, of the groups and of the numbers.
    pub caption: Caption,
    /// The people; more than 600 are drawn thinned, the same each time. Each mark is a person: for readers who
    /// may see single answers only, never where small groups are hidden.
    pub pairs: Vec<Pair>,
    /// A change of so much is reliable; not below nought.
    pub reliable: f64,
    /// The border between unwell and well, if there is one.
    pub border: Option<f64>,
    /// In order: recovered, improved, unchanged, worse.
    pub groups: [PairGroup; 4],
    /// What the pale band is called: changes that could be the measure's unrest.
    pub band: String,
    /// What a larger mark means: several people with the same two values.
    pub larger: String,
    /// What the border is called.
    pub border_name: String,
    /// The axes: before lying, after upright.
    pub axes: Axes,
}

const PLOT: f64 = 300.0;
const MARK: f64 = 3.6;
const MOST_MARK: f64 = 9.0;

impl Pairs {
    /// Draws the band, the border and one mark a person, the shape after what has become of them.
    pub fn draw(&self) -> Result<Figure, Unfit> {
        self.fit()?;
        let mut canvas = Canvas::new("pairs", &self.caption);
        let frame = Frame::lay(&mut canvas, &self.axes, (0.0, WIDTH - 10.0, PLOT))?;
        self.draw_band(&mut canvas, &frame);
        if let Some(border) = self.border {
            let (x, y) = frame.at((border, border));
            canvas.thin(2, true, &[(x, frame.y.from), (x, frame.y.to)]);
            canvas.thin(2, true, &[(frame.x.from, y), (frame.x.to, y)]);
        }
        let larger = self.draw_people(&mut canvas, &frame);
        let height = self.draw_key(&mut canvas, frame.foot, larger);
        let svg = canvas.finish(&self.caption, height);
        Ok(Figure { svg, table: self.table() })
    }

    fn fit(&self) -> Result<(), Unfit> {
        let numbers = self.pairs.iter().flat_map(|pair| [pair.before, pair.after]);
        if self.pairs.is_empty() {
            Err(Unfit::Empty)
        } else if self.caption.head.len() != 2 {
            Err(Unfit::Uneven)
        } else if !numbers.chain([self.reliable]).chain(self.border).all(f64::is_finite)
            || self.reliable < 0.0
        {
            Err(Unfit::NoNumber)
        } else {
            Ok(())
        }
    }

    /// The line of no change with the band around it, cut where the chart ends.
    fn draw_band(&self, canvas: &mut Canvas, frame: &Frame) {
        let (low, high) = (frame.x.low, frame.x.high);
        let steps = 60;
        let along = |shift: f64| -> Vec<(f64, f64)> {
            (0..=steps)
                .map(|at| low + (high - low) * f64::from(at) / f64::from(steps))
                .map(|before| frame.at((before, before + shift)))
                .collect()
        };
        let mut outline = along(self.reliable);
        outline.extend(along(-self.reliable).iter().rev());
        canvas.band(0, &outline);
        let from = low.max(frame.y.low);
        let to = high.min(frame.y.high);
        if from < to {
            canvas.thin(0, false, &[frame.at((from, from)), frame.at((to, to))]);
        }
    }

    /// One mark for each place, larger where several people share it; tells whether any do.
    fn draw_people(&self, canvas: &mut Canvas, frame: &Frame) -> bool {
        let mut marks: [Vec<((f64, f64), f64)>; 4] = Default::default();
        let mut larger = false;
        let mut people: Vec<(f64, f64, usize)> =
            self.pairs.iter().map(|pair| (pair.before, pair.after, pair.course as usize)).collect();
        people.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
        for alike in thin::one_of_so_many(people).chunk_by(|a, b| a == b) {
            let (before, after, group) = alike[0];
            // As many people, as much ink; but never so much that neighbours are covered.
            let size = (MARK * (alike.len() as f64).sqrt()).min(MOST_MARK);
            larger |= alike.len() > 1;
            marks[group].push((frame.at((before, after)), size));
        }
        // The unchanged, who are most, lie below the others.
        for group in [2, 1, 0, 3] {
            let (look, open) = look(group);
            if !marks[group].is_empty() {
                canvas.smalls(look, &marks[group], open);
            }
        }
        larger
    }

    fn draw_key(&self, canvas: &mut Canvas, top: f64, larger: bool) -> f64 {
        let mut y = top;
        for (group, said) in self.groups.iter().enumerate() {
            if group == 0 && self.border.is_none() {
                continue;
            }
            y = key(canvas, y, &format!("{}: {}", said.label, said.text), |canvas, middle| {
                let (look, open) = look(group);
                canvas.small(look, middle, MARK, open);
            });
        }
        if larger {
            y = key(canvas, y, &self.larger, |canvas, middle| {
                let (look, open) = look(2);
                canvas.small(look, middle, 2.0 * MARK, open);
            });
        }
        y = key(canvas, y, &self.band, |canvas, (x, y)| {
            canvas.band(0, &super::shapes::corners((x - 11.0, y - 8.0), (24.0, 15.0)));
            canvas.thin(0, false, &[(x - 11.0, y + 7.0), (x + 13.0, y - 8.0)]);
        });
        if self.border.is_some() {
            y = key(canvas, y, &self.border_name, |canvas, (x, y)| {
                canvas.thin(2, true, &[(x - 11.0, y), (x + 13.0, y)]);
            });
        }
        y
    }

    fn table(&self) -> Table {
        let skip = usize::from(self.border.is_none());
        let row = |group: &PairGroup| vec![group.label.clone(), group.text.clone()];
        Table {
            caption: self.caption.title.clone(),
            head: self.caption.head.clone(),
            rows: self.groups.iter().skip(skip).map(row).collect(),
        }
    }
}

/// Full circle, open circle, open square, full diamond: told apart without colour.
fn look(group: usize) -> ((usize, Shape), bool) {
    match group {
        0 => ((0, Shape::Circle), false),
        1 => ((0, Shape::Circle), true),
        2 => ((2, Shape::Square), true),
        _ => ((1, Shape::Diamond), false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_groups_look_alike() {
        let looks: Vec<_> = (0..4).map(look).collect();
        for (at, one) in looks.iter().enumerate() {
            // Without colour: by shape, and by open or full.
            assert!(looks[..at].iter().all(|other| (other.0.1, other.1) != (one.0.1, one.1)));
        }
    }
}
