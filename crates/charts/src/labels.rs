//! Names where the eye looks for them: at the ends of lines, and in keys.

use super::canvas::{Canvas, Stand, WIDTH};
use super::words::{fit, short, signs_in, strong_signs_in, width, wrap};

/// The height of a line of words.
const LINE: f64 = 17.0;
const KEY_LINE: f64 = 20.0;
/// How far the words of a key stand from its samples.
const KEY_INDENT: f64 = 34.0;

/// What stands at the end of a line.
pub(super) struct End {
    /// How high the line ends.
    pub(super) y: f64,
    /// Its name, strong.
    pub(super) name: String,
    /// Its last number, or nothing.
    pub(super) text: String,
}

/// Names the lines at their ends, from `x` to the edge, moved apart where they would cover each other.
pub(super) fn at_ends(canvas: &mut Canvas, x: f64, (top, bottom): (f64, f64), mut ends: Vec<End>) {
    ends.sort_by(|a, b| a.y.total_cmp(&b.y));
    let signs = signs_in(WIDTH - x);
    let room = ((bottom - top) / (LINE * ends.len().max(1) as f64)).floor().max(2.0) as usize;
    let blocks: Vec<(f64, Vec<(bool, String)>)> = ends
        .iter()
        .map(|end| {
            let texts = fit(&end.text, signs, (room - 1).min(2));
            let names = fit(&end.name, strong_signs_in(WIDTH - x), (room - texts.len()).clamp(1, 4));
            let strong = names.into_iter().map(|line| (true, line));
            (end.y, strong.chain(texts.into_iter().map(|line| (false, line))).collect())
        })
        .collect();
    let mut left: f64 = blocks.iter().map(|(_, lines)| height(lines)).sum();
    let mut free = top;
    for (y, lines) in blocks {
        // Not above the last name, and not so low that the names below have no room.
        let begin = (y - LINE / 2.0).min(bottom - left).max(free);
        for (at, (strong, line)) in lines.iter().enumerate() {
            canvas.text((x, begin + LINE * at as f64 + 13.0), Stand::Start, *strong, line);
        }
        left -= height(&lines);
        free = begin + height(&lines);
    }
}

fn height(lines: &[(bool, String)]) -> f64 {
    LINE * lines.len() as f64 + 5.0
}

/// One line of a key: a sample, drawn around the point it is given, and words. Gives back where it ends.
pub(super) fn key(
    canvas: &mut Canvas,
    top: f64,
    words: &str,
    sample: impl Fn(&mut Canvas, (f64, f64)),
) -> f64 {
    sample(canvas, (12.0, top + 10.0));
    let lines = wrap(words, signs_in(WIDTH - KEY_INDENT));
    for (at, line) in lines.iter().enumerate() {
        canvas.text((KEY_INDENT, top + 15.0 + KEY_LINE * at as f64), Stand::Start, false, line);
    }
    top + KEY_LINE * lines.len().max(1) as f64 + 2.0
}

/// A strong label over the whole width, or as far as `right`; gives back where it ends.
pub(super) fn heading(canvas: &mut Canvas, top: f64, right: f64, words: &str) -> f64 {
    let mut y = top;
    for line in fit(words, strong_signs_in(right), 3) {
        y += KEY_LINE;
        canvas.text((0.0, y - 5.0), Stand::Start, true, &line);
    }
    y
}

/// A strong label and, at the right end of its first line, its numbers; they never touch. Gives back where
/// the label ends.
pub(super) fn label_and_numbers(
    canvas: &mut Canvas,
    top: f64,
    label: &str,
    (strong, text): (bool, &str),
) -> f64 {
    let words = short(text, MOST_NUMBER_SIGNS);
    canvas.text((WIDTH, top + 15.0), Stand::End, strong, &words);
    heading(canvas, top, WIDTH - width(&words) - 10.0, label)
}

const MOST_NUMBER_SIGNS: usize = 24;
