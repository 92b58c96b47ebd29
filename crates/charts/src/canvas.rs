//! The pen: shapes and words of one drawing, escaped and numbered alike.

use std::fmt::Write;

use super::frame::row_of_words;
use super::words::escape;
use super::{Axis, Caption, Tick};

/// Every drawing is this wide in its own units; the page stretches it.
pub(super) const WIDTH: f64 = 420.0;
/// The size of letters; the stylesheet may make them larger.
const LETTERS: u32 = 13;
const INK: &str = "#2A3534";
const QUIET: &str = "#515B5A";
pub(super) const RULE: &str = "#CFC7B9";
/// Lines that must be seen: where nothing is, and the hatch of what is hidden.
const FIRM: &str = "#8A8275";
const GROUND: &str = "#ECE7DE";
const COLOURS: [&str; 3] = ["#17565F", "#A8701B", "#4A6B42"];

/// Where a word stands against its point.
#[derive(Clone, Copy)]
pub(super) enum Stand {
    Start,
    Middle,
    End,
}

/// One drawing as it grows.
pub(super) struct Canvas {
    kind: &'static str,
    pub(super) id: String,
    body: String,
}

impl Canvas {
    pub(super) fn new(kind: &'static str, caption: &Caption) -> Canvas {
        let id = caption.id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        Canvas { kind, id, body: String::new() }
    }

    /// Quiet words; strong ones for what the eye should find first.
    pub(super) fn text(&mut self, (x, y): (f64, f64), stand: Stand, strong: bool, words: &str) {
        let anchor = match stand {
            Stand::Start => "start",
            Stand::Middle => "middle",
            Stand::End => "end",
        };
        let (class, weight, ink) = if strong { (" class=\"s\"", "700", INK) } else { ("", "400", QUIET) };
        self.put(format_args!(
            "<text{class} x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" font-size=\"{LETTERS}\" \
             font-weight=\"{weight}\" fill=\"{ink}\">{}</text>",
            Number(x),
            Number(y),
            escape(words)
        ));
    }

    /// A thin line of the ground: of the grid, or where nothing is.
    pub(super) fn rule(&mut self, zero: bool, from: (f64, f64), to: (f64, f64)) {
        let (class, ink, width) = if zero { ("zero", FIRM, "1.5") } else { ("grid", RULE, "1") };
        self.put(format_args!(
            "<path class=\"{class}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{width}\" d=\"{}\"/>",
            Path(&[from, to], false)
        ));
    }

    /// A line of a series: whole, dashed or dotted.
    pub(super) fn line(&mut self, series: usize, points: &[(f64, f64)]) {
        let (class, dashes) = match series {
            0 => ("", ""),
            1 => (" dash", " stroke-dasharray=\"7 6\""),
            _ => (" dots", " stroke-dasharray=\"1 7\""),
        };
        self.stroke(series, class, dashes, points);
    }

    /// A whole line in the colour of a series, such as an interval.
    pub(super) fn bar_line(&mut self, series: usize, from: (f64, f64), to: (f64, f64)) {
        self.stroke(series, "", "", &[from, to]);
    }

    fn stroke(&mut self, series: usize, class: &str, dashes: &str, points: &[(f64, f64)]) {
        self.put(format_args!(
            "<path class=\"bb-c{} bb-line{class}\" fill=\"none\" stroke=\"{}\" stroke-width=\"3\" \
             stroke-linecap=\"round\"{dashes} d=\"{}\"/>",
            series + 1,
            colour(series),
            Path(points, false)
        ));
    }

    /// A pale surface in the colour of a series.
    pub(super) fn band(&mut self, series: usize, points: &[(f64, f64)]) {
        self.put(format_args!(
            "<path class=\"bb-c{} bb-band\" fill=\"{}\" opacity=\"0.14\" d=\"{}\"/>",
            series + 1,
            colour(series),
            Path(points, true)
        ));
    }

    /// A mark of a series: circle, square or diamond; open where it could be chance.
    pub(super) fn mark(&mut self, series: usize, (x, y): (f64, f64), open: bool) {
        let (class, fill) = if open { (" bb-line", "none") } else { ("", colour(series)) };
        let look = format!(
            "class=\"bb-c{}{class}\" fill=\"{fill}\" stroke=\"{}\" stroke-width=\"{}\"",
            series + 1,
            colour(series),
            if open { 3 } else { 1 }
        );
        let r = OPEN_MARK;
        match series {
            0 => {
                self.put(format_args!(
                    "<circle {look} cx=\"{}\" cy=\"{}\" r=\"{r}\"/>",
                    Number(x),
                    Number(y)
                ));
            }
            1 => self.shape(&look, &[(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)]),
            _ => self.shape(&look, &[(x, y - r - 1.0), (x + r + 1.0, y), (x, y + r + 1.0), (x - r - 1.0, y)]),
        }
    }

    fn shape(&mut self, look: &str, points: &[(f64, f64)]) {
        self.put(format_args!("<path {look} d=\"{}\"/>", Path(points, true)));
    }

    /// What a bar lies in: as long as a full one.
    pub(super) fn track(&mut self, (x, y): (f64, f64), (width, height): (f64, f64)) {
        let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
        self.shape(&format!("class=\"track\" fill=\"{GROUND}\""), &corners);
    }

    /// A bar of a series from one corner: full, striped or dotted, so that it prints in black and white.
    pub(super) fn bar(&mut self, series: usize, (x, y): (f64, f64), (width, height): (f64, f64)) {
        let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
        if series == 0 {
            let look = format!("class=\"bb-c1\" fill=\"{}\" stroke=\"none\"", colour(0));
            self.shape(&look, &corners);
            return;
        }
        let fill = format!("fill=\"url(#{}-p{series})\"", self.id);
        self.shape(&fill, &corners);
        let look = format!(
            "class=\"bb-c{} bb-line\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.5\"",
            series + 1,
            colour(series)
        );
        self.shape(&look, &corners);
    }

    /// What the ticks are called, along the foot of a drawing.
    pub(super) fn foot(&mut self, ticks: &[Tick], axis: &Axis, bottom: f64) {
        row_of_words(self, bottom + 18.0, ticks.iter().map(|tick| (axis.at(tick.at), tick.text.as_str())));
    }

    /// The grid behind one row, not through the words above it; zero stands out.
    pub(super) fn lane(&mut self, ticks: &[Tick], axis: &Axis, (top, bottom): (f64, f64)) {
        for tick in ticks {
            let x = axis.at(tick.at);
            self.rule(tick.at == 0.0, (x, top), (x, bottom));
        }
    }

    /// Closes the drawing and names it.
    pub(super) fn finish(self, caption: &Caption, height: f64) -> String {
        let Canvas { kind, id, body } = self;
        let mut svg = String::with_capacity(body.len() + 1_000);
        // Writing into memory does not fail.
        let _ = write!(
            svg,
            "<svg class=\"bb-chart-svg bb-chart-{kind}\" xmlns=\"http://www.w3.org/2000/svg\" \
             viewBox=\"0 0 {WIDTH} {}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\
             <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
            Number(height),
            escape(&caption.title),
            escape(&caption.desc)
        );
        for series in [1, 2, 3] {
            if body.contains(&format!("#{id}-p{series})")) {
                svg.push_str(&pattern(&id, series));
            }
        }
        svg.push_str(&body);
        svg.push_str("</svg>");
        svg
    }

    /// Adds a shape as it is.
    pub(super) fn put(&mut self, shape: std::fmt::Arguments<'_>) {
        // Writing into memory does not fail.
        let _ = self.body.write_fmt(shape);
    }
}

/// How far a mark reaches from its middle; intervals leave this room around an open one.
pub(super) const OPEN_MARK: f64 = 6.0;

/// The colour of a series without a stylesheet.
pub(super) fn colour(series: usize) -> &'static str {
    COLOURS[series.min(COLOURS.len() - 1)]
}

fn pattern(id: &str, series: usize) -> String {
    let (class, ink) = (series + 1, colour(series));
    let inside = match series {
        1 => format!(
            "<path class=\"bb-c{class} bb-line\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"3\" \
             d=\"M-2 2L2 -2M0 8L8 0M6 10L10 6\"/>"
        ),
        2 => format!("<circle class=\"bb-c{class}\" fill=\"{ink}\" cx=\"4\" cy=\"4\" r=\"1.6\"/>"),
        // What is hidden: a quiet hatch, in the colour of no series.
        _ => format!(
            "<path class=\"zero\" fill=\"none\" stroke=\"{FIRM}\" stroke-width=\"1.5\" \
             d=\"M-2 6L2 10M0 0L8 8M6 -2L10 2\"/>"
        ),
    };
    format!(
        "<defs><pattern id=\"{id}-p{series}\" width=\"8\" height=\"8\" \
         patternUnits=\"userSpaceOnUse\">{inside}</pattern></defs>"
    )
}

/// A length with one decimal at most.
pub(super) struct Number(pub(super) f64);

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Adding nought turns −0 into 0.
        write!(f, "{}", (self.0 * 10.0).round() / 10.0 + 0.0)
    }
}

/// Points as a path, closed or not.
pub(super) struct Path<'a>(pub(super) &'a [(f64, f64)], pub(super) bool);

impl std::fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, (x, y)) in self.0.iter().enumerate() {
            write!(f, "{}{} {}", if at == 0 { "M" } else { "L" }, Number(*x), Number(*y))?;
        }
        f.write_str(if self.1 { "Z" } else { "" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short() {
        assert_eq!(Number(-0.01).to_string(), "0");
        assert_eq!(Number(12.345).to_string(), "12.3");
    }
}
