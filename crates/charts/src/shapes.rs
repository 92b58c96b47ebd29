//! More of the pen: small marks, clouds, thin lines, shades, and the look of what is hidden.

use std::fmt::Write;

use super::canvas::{Canvas, Number, Path, RULE, colour};

/// The shape of a small mark, so that colour is never alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Circle,
    Square,
    Diamond,
    Triangle,
}

impl Canvas {
    /// A thin line in the colour of a series, whole or dashed: limits, medians, borders.
    pub(super) fn thin(&mut self, series: usize, dashed: bool, points: &[(f64, f64)]) {
        let (class, dashes) = if dashed { (" dash", " stroke-dasharray=\"7 6\"") } else { ("", "") };
        self.put(format_args!(
            "<path class=\"bb-c{} bb-line bb-thin{class}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.5\" \
             stroke-linecap=\"round\"{dashes} d=\"{}\"/>",
            series + 1,
            colour(series),
            Path(points, false)
        ));
    }

    /// A mark so far from its middle to its edge; an open one has a thin line.
    pub(super) fn small(&mut self, look: (usize, Shape), place: (f64, f64), size: f64, open: bool) {
        self.smalls(look, &[(place, size)], open);
    }

    /// Marks that look alike, each with its size.
    pub(super) fn smalls(
        &mut self,
        (series, shape): (usize, Shape),
        marks: &[((f64, f64), f64)],
        open: bool,
    ) {
        let (class, fill, width) =
            if open { (" bb-line bb-thin", "none", "1.5") } else { ("", colour(series), "1") };
        self.put(format_args!(
            "<g class=\"bb-c{}{class}\" fill=\"{fill}\" stroke=\"{}\" stroke-width=\"{width}\">",
            series + 1,
            colour(series)
        ));
        for ((x, y), r) in marks {
            self.bare(shape, (*x, *y), *r);
        }
        self.put(format_args!("</g>"));
    }

    fn bare(&mut self, shape: Shape, (x, y): (f64, f64), r: f64) {
        let corners: &[(f64, f64)] = match shape {
            Shape::Circle => {
                return self.put(format_args!(
                    "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
                    Number(x),
                    Number(y),
                    Number(r)
                ));
            }
            Shape::Square => &[(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)],
            Shape::Diamond => &[(x, y - 1.3 * r), (x + 1.3 * r, y), (x, y + 1.3 * r), (x - 1.3 * r, y)],
            Shape::Triangle => &[(x, y - 1.3 * r), (x + 1.3 * r, y + r), (x - 1.3 * r, y + r)],
        };
        self.put(format_args!("<path d=\"{}\"/>", Path(corners, true)));
    }

    /// Many round dots as one path, pale so that one sees where they lie thick.
    pub(super) fn cloud(&mut self, series: usize, points: &[(f64, f64)]) {
        let mut path = String::with_capacity(points.len() * 16);
        for (x, y) in points {
            // A line of almost no length with round ends. Writing into memory does not fail.
            let _ = write!(path, "M{} {}h.1", Number(*x), Number(*y));
        }
        self.put(format_args!(
            "<path class=\"bb-c{} bb-line\" fill=\"none\" stroke=\"{}\" stroke-width=\"3\" \
             stroke-linecap=\"round\" opacity=\"0.55\" d=\"{path}\"/>",
            series + 1,
            colour(series)
        ));
    }

    /// Short upright strokes through a line, as one path.
    pub(super) fn strokes(&mut self, series: usize, points: &[(f64, f64)]) {
        let mut path = String::with_capacity(points.len() * 16);
        for (x, y) in points {
            let _ = write!(path, "M{} {}v10", Number(*x), Number(*y - 5.0));
        }
        self.put(format_args!(
            "<path class=\"bb-c{} bb-line bb-thin\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.5\" \
             d=\"{path}\"/>",
            series + 1,
            colour(series)
        ));
    }

    /// A cell so dark, from 0 to 1; never so dark that the number in it cannot be read.
    pub(super) fn shade(&mut self, corner: (f64, f64), size: (f64, f64), share: f64) {
        let depth = 0.06 + 0.36 * share.clamp(0.0, 1.0);
        self.put(format_args!(
            "<path class=\"bb-c1\" fill=\"{0}\" fill-opacity=\"{depth:.2}\" stroke=\"{0}\" \
             stroke-opacity=\"0.35\" d=\"{1}\"/>",
            colour(0),
            Path(&corners(corner, size), true)
        ));
    }

    /// What is hidden: hatched, with a frame.
    pub(super) fn hidden(&mut self, corner: (f64, f64), size: (f64, f64)) {
        let path = corners(corner, size);
        let id = self.id.clone();
        self.put(format_args!("<path fill=\"url(#{id}-p3)\" d=\"{}\"/>", Path(&path, true)));
        self.put(format_args!(
            "<path class=\"grid\" fill=\"none\" stroke=\"{RULE}\" stroke-width=\"1\" d=\"{}\"/>",
            Path(&path, true)
        ));
    }
}

/// The four corners of a box, from above left, clockwise.
pub(super) fn corners((x, y): (f64, f64), (width, height): (f64, f64)) -> [(f64, f64); 4] {
    [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
}
