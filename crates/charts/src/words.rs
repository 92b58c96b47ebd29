//! Words in a drawing: made safe, broken into lines, and shortened where the table has the whole.

/// Letters are drawn at most this wide on average, in the drawing's units and at the size of a phone.
pub(super) const LETTER: f64 = 8.6;

/// The same for strong letters.
const STRONG_LETTER: f64 = 9.4;

/// Where a long word may be broken, and is otherwise not seen.
const SOFT_HYPHEN: char = '\u{ad}';

/// So many signs fit into a width; at least four.
pub(super) fn signs_in(width: f64) -> usize {
    ((width / LETTER).floor() as usize).max(4)
}

/// So many strong signs fit into a width; at least four.
pub(super) fn strong_signs_in(width: f64) -> usize {
    signs_in(width * LETTER / STRONG_LETTER)
}

/// How wide words are, about.
pub(super) fn width(words: &str) -> f64 {
    LETTER * words.chars().count() as f64
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
            '\u{fffe}' | '\u{ffff}' => safe.push(' '),
            sign if sign.is_control() => safe.push(' '),
            sign => safe.push(sign),
        }
    }
    safe
}

/// Breaks words into lines of so many signs. A word that is longer is broken too: at its soft hyphens, after
/// a hyphen or stroke of its own, or else where the line ends.
pub(super) fn wrap(words: &str, signs: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        for (at, piece) in pieces(word, signs.max(4)).into_iter().enumerate() {
            match lines.last_mut() {
                Some(line) if at == 0 && length(line) + length(&piece) < signs => {
                    line.push(' ');
                    line.push_str(&piece);
                }
                _ => lines.push(piece),
            }
        }
    }
    lines
}

/// As [`wrap`], but at most so many lines; an ellipsis marks what is left out. The table has the whole.
pub(super) fn fit(words: &str, signs: usize, most: usize) -> Vec<String> {
    let mut lines = wrap(words, signs);
    if lines.len() <= most {
        return lines;
    }
    lines.truncate(most);
    if let Some(last) = lines.last_mut() {
        let kept: String = last.chars().take(signs.max(4) - 1).collect();
        *last = format!("{}…", kept.trim_end_matches([' ', '-', ',', '.']));
    }
    lines
}

/// One line at most.
pub(super) fn short(words: &str, signs: usize) -> String {
    fit(words, signs, 1).pop().unwrap_or_default()
}

fn length(words: &str) -> usize {
    words.chars().count()
}

/// A word in parts of at most so many signs, each but the last with a hyphen.
fn pieces(word: &str, signs: usize) -> Vec<String> {
    let whole: String = word.chars().filter(|sign| *sign != SOFT_HYPHEN).collect();
    if length(&whole) <= signs {
        return vec![whole];
    }
    let mut found = Vec::new();
    let mut rest: Vec<char> = word.chars().collect();
    while rest.iter().filter(|sign| **sign != SOFT_HYPHEN).count() > signs {
        let (cut, hyphen) = break_at(&rest, signs);
        let tail = rest.split_off(cut);
        let mut piece: String = rest.iter().filter(|sign| **sign != SOFT_HYPHEN).collect();
        if hyphen {
            piece.push('-');
        }
        found.push(piece);
        rest = tail;
    }
    found.push(rest.iter().filter(|sign| **sign != SOFT_HYPHEN).collect());
    found
}

/// Where to cut a word that is too long, and whether a hyphen must be written there.
fn break_at(word: &[char], signs: usize) -> (usize, bool) {
    let mut seen = 0;
    let (mut soft, mut own, mut end) = (None, None, 1);
    for (at, sign) in word.iter().enumerate() {
        if *sign == SOFT_HYPHEN {
            if (1..signs).contains(&seen) {
                soft = Some(at + 1);
            }
            continue;
        }
        seen += 1;
        if seen > signs {
            break;
        }
        if matches!(sign, '-' | '/' | '–') {
            own = Some(at + 1);
        }
        if seen < signs {
            end = at + 1;
        }
    }
    match (soft, own) {
        (Some(soft), own) if own.is_none_or(|own| own < soft) => (soft, true),
        (_, Some(own)) => (own, false),
        // Three letters at least on the next line.
        _ => (end.min(word.len().saturating_sub(3)).max(1), true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped_and_broken_between_words() {
        assert_eq!(escape("<b a=\"x\">&'\u{0}\u{ffff}"), "&lt;b a=&quot;x&quot;&gt;&amp;&#39;  ");
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert_eq!(wrap("  ", 8), Vec::<String>::new());
    }

    #[test]
    fn long_words_are_broken_where_they_allow_it() {
        assert_eq!(wrap("Donau\u{ad}dampf\u{ad}schiff", 12), ["Donaudampf-", "schiff"]);
        assert_eq!(wrap("Vorher-Nachher-Vergleich", 16), ["Vorher-Nachher-", "Vergleich"]);
        assert_eq!(wrap("abcdefghij", 8), ["abcdefg-", "hij"]);
        assert_eq!(wrap("soft\u{ad}hyphen", 20), ["softhyphen"]);
    }

    #[test]
    fn no_line_is_longer_than_it_may_be() {
        for signs in 4..30 {
            for words in [
                "Gesundheits\u{ad}ministerium und so-weiter",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaa b",
                "-/-----////",
            ] {
                assert!(wrap(words, signs).iter().all(|line| length(line) <= signs), "{words} {signs}");
                assert!(fit(words, signs, 2).iter().all(|line| length(line) <= signs), "{words} {signs}");
            }
        }
    }

    #[test]
    fn what_is_left_out_is_marked() {
        assert_eq!(fit("one two three four", 8, 2), ["one two", "three…"]);
        assert_eq!(short("one two", 8), "one two");
        assert_eq!(short("", 8), "");
    }
}
