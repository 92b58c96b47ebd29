//! Makes any text fit for paper: what cannot be drawn is replaced, what could mislead is left out.
//!
//! A PDF/UA may hold no glyph that is missing from its fonts and no character that means nothing, so
//! one stray character in a name would stop the whole document. Nothing here looks for markup: text
//! reaches the templates as data and is never read as anything else.

use std::collections::BTreeSet;

use typst::text::{FontInfo, is_default_ignorable};

/// Stands for a character that no font can draw.
const BOX: char = '\u{25A1}';
/// A word longer than this may be broken, so that it stays on the paper.
const LONG_WORD: usize = 30;
/// Between so many letters of a long word.
const STRIDE: usize = 10;
/// Where a line may be broken, without a sign.
const ZERO_WIDTH_SPACE: char = '\u{200B}';

/// How much of what people write the press tries to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Everything the fonts have.
    Fonts,
    /// Only letters that stand alone: for the rare text that cannot be drawn and stay accessible.
    Letters,
}

/// Cleans the texts of one document and remembers what could not be drawn.
pub(crate) struct Cleaner<'a> {
    fonts: &'a [FontInfo],
    reach: Reach,
    undrawn: BTreeSet<char>,
}

impl<'a> Cleaner<'a> {
    /// A cleaner for these fonts.
    pub(crate) fn new(fonts: &'a [FontInfo], reach: Reach) -> Self {
        Self { fonts, reach, undrawn: BTreeSet::new() }
    }

    /// What was replaced by a box, so that the caller can say so.
    pub(crate) fn undrawn(self) -> Vec<char> {
        self.undrawn.into_iter().collect()
    }

    /// Text that is set on paper.
    pub(crate) fn drawn(&mut self, text: &str) -> String {
        soften(&self.drawable(text))
    }

    /// Text inside an SVG: as on paper, but no break may be put into its markup.
    pub(crate) fn drawable(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut boxed = false;
        for c in plain(text).chars() {
            if c == '\n' || c == ' ' {
                out.push(c);
                boxed = false;
            } else if is_default_ignorable(c) {
                // Joiners and variants belong to the character before: gone with it.
                if !boxed && self.reach == Reach::Fonts {
                    out.push(c);
                }
            } else if self.can_draw(c) {
                out.push(c);
                boxed = false;
            } else {
                boxed = self.replace(c, &mut out);
            }
        }
        if out.trim().is_empty() && !text.trim().is_empty() { BOX.to_string() } else { out }
    }

    /// Text that is only read aloud or searched for: the title of the file, the words for a chart.
    pub(crate) fn spoken(text: &str, at_most: usize) -> String {
        let spoken = shorten(&plain(text).replace('\n', " "), at_most);
        if spoken.trim().is_empty() { BOX.to_string() } else { spoken }
    }

    /// Puts something in the place of `c`; true if it is the box.
    fn replace(&mut self, c: char, out: &mut String) -> bool {
        let near = match c {
            '\u{2010}' | '\u{2011}' | '\u{2212}' => '-',
            _ if c.is_whitespace() => ' ',
            _ if self.reach == Reach::Letters && is_mark(c) => return false,
            _ => {
                self.undrawn.insert(c);
                BOX
            }
        };
        out.push(near);
        near == BOX
    }

    fn can_draw(&self, c: char) -> bool {
        let within = match self.reach {
            Reach::Fonts => true,
            Reach::Letters => stands_alone(c),
        };
        within && self.fonts.iter().any(|font| font.coverage.contains(u32::from(c)))
    }
}

/// Shortens to so many characters, with an ellipsis where something was left out.
pub(crate) fn shorten(text: &str, at_most: usize) -> String {
    match text.char_indices().nth(at_most) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
    }
}

/// Without what is not text: control characters, direction switches, marks that mean nothing.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter_map(plain_char).collect()
}

fn plain_char(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        // Direction switches can make a line say something else than it holds; the others draw nothing.
        '\u{AD}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}' => None,
        '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}' => None,
        '\u{FDD0}'..='\u{FDEF}' | '\u{E0000}'..='\u{E0FFF}' => None,
        _ if c.is_control() || u32::from(c) & 0xFFFE == 0xFFFE => None,
        // Private characters mean something only to who made them.
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => Some(BOX),
        _ => Some(c),
    }
}

/// Characters that a font draws one by one, without looking at their neighbours.
fn stands_alone(c: char) -> bool {
    let simple = matches!(c,
        '\u{20}'..='\u{52F}' | '\u{10A0}'..='\u{10FF}' | '\u{1E00}'..='\u{20CF}'
        | '\u{2100}'..='\u{2BFF}' | '\u{1F300}'..='\u{1FAFF}');
    simple && !is_mark(c)
}

/// Marks that sit on the letter before them.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}'
        | '\u{1F3FB}'..='\u{1F3FF}')
}

/// Lets very long words be broken, so that they do not run off the paper.
fn soften(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive([' ', '\n']) {
        if word.chars().nth(LONG_WORD).is_none() {
            out.push_str(word);
            continue;
        }
        let mut run = 0;
        for c in word.chars() {
            let may_break = c.is_alphanumeric() || c.is_ascii_punctuation();
            if run >= STRIDE && may_break {
                out.push(ZERO_WIDTH_SPACE);
                run = 0;
            }
            out.push(c);
            run += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_and_direction_switches_are_left_out() {
        assert_eq!(plain("a\u{0}b\u{202E}c\u{FEFF}d\te\r\nf\rg"), "abcd e\nf\ng");
    }

    #[test]
    fn a_long_word_may_be_broken_and_a_short_one_may_not() {
        assert_eq!(soften("kort ord"), "kort ord");
        let soft = soften(&"x".repeat(100));
        assert_eq!(soft.matches(ZERO_WIDTH_SPACE).count(), 9);
        assert_eq!(soft.replace(ZERO_WIDTH_SPACE, ""), "x".repeat(100));
    }

    #[test]
    fn shortening_keeps_whole_characters() {
        assert_eq!(shorten("æøå", 3), "æøå");
        assert_eq!(shorten("æøåæ", 3), "æøå…");
    }

    #[test]
    fn without_fonts_every_letter_is_a_box_and_is_remembered() {
        let mut cleaner = Cleaner::new(&[], Reach::Fonts);
        assert_eq!(cleaner.drawable("a b"), "□ □");
        assert_eq!(cleaner.drawable("\u{0}"), "□");
        assert_eq!(cleaner.drawable(""), "");
        assert_eq!(cleaner.undrawn(), vec!['a', 'b']);
    }
}
