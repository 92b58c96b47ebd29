//! The pen: shapes and words of one drawing, escaped and numbered alike.

use std::fmt::Write;

use super::{Axis, Caption, Tick};

/// Every drawing is this wide in its own units; the page stretches it.
pub(super) const WIDTH: f64 = 420.0;
/// The size of letters; the stylesheet may make them larger.
const LETTERS: u32 = 13;
const INK: &str = "#2A3534";
const QUIET: &str = "#515B5A";
const RULE: &str = "#CFC7B9";
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
    id: String,
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
        let (class, width) = if zero { ("zero", "1.5") } else { ("grid", "1") };
        self.put(format_args!(
            "<path class=\"{class}\" fill=\"none\" stroke=\"{RULE}\" stroke-width=\"{width}\" d=\"{}\"/>",
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
        for tick in ticks {
            let x = axis.at(tick.at);
            // The outermost words stay inside the drawing.
            let half = 4.5 * tick.text.chars().count() as f64;
            let stand = match x {
                x if x < half => Stand::Start,
                x if x > WIDTH - half => Stand::End,
                _ => Stand::Middle,
            };
            self.text((x, bottom + 18.0), stand, false, &tick.text);
        }
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
        for series in [1, 2] {
            if body.contains(&format!("#{id}-p{series})")) {
                svg.push_str(&pattern(&id, series));
            }
        }
        svg.push_str(&body);
        svg.push_str("</svg>");
        svg
    }

    fn put(&mut self, shape: std::fmt::Arguments<'_>) {
        // Writing into memory does not fail.
        let _ = self.body.write_fmt(shape);
    }
}

/// How far a mark reaches from its middle; intervals leave this room around an open one.
pub(super) const OPEN_MARK: f64 = 6.0;

fn colour(series: usize) -> &'static str {
    COLOURS[series.min(COLOURS.len() - 1)]
}

fn pattern(id: &str, series: usize) -> String {
    let (class, ink) = (series + 1, colour(series));
    let inside = if series == 1 {
        format!(
            "<path class=\"bb-c{class} bb-line\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"3\" \
             d=\"M-2 2L2 -2M0 8L8 0M6 10L10 6\"/>"
        )
    } else {
        format!("<circle class=\"bb-c{class}\" fill=\"{ink}\" cx=\"4\" cy=\"4\" r=\"1.6\"/>")
    };
    format!(
        "<defs><pattern id=\"{id}-p{series}\" width=\"8\" height=\"8\" \
         patternUnits=\"userSpaceOnUse\">{inside}</pattern></defs>"
    )
}

/// Text as it may stand between tags and in attributes. Signs that XML cannot hold are left out.
pub(super) fn escape(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for sign in words.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            sign if sign.is_control() => safe.push(' '),
            sign => safe.push(sign),
        }
    }
    safe
}

/// Breaks words into lines of about so many signs.
pub(super) fn wrap(words: &str, signs: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < signs => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A length with one decimal at most.
struct Number(f64);

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Adding nought turns −0 into 0.
        write!(f, "{}", (self.0 * 10.0).round() / 10.0 + 0.0)
    }
}

/// Points as a path, closed or not.
struct Path<'a>(&'a [(f64, f64)], bool);

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
    fn words_are_escaped_and_broken_between_words() {
        assert_eq!(escape("<b a=\"x\">&'\u{0}"), "&lt;b a=&quot;x&quot;&gt;&amp;&#39; ");
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert_eq!(wrap("  ", 8), Vec::<String>::new());
    }

    #[test]
    fn lengths_are_short() {
        assert_eq!(Number(-0.01).to_string(), "0");
        assert_eq!(Number(12.345).to_string(), "12.3");
    }
}
