//! Reading a TOML file of a pack so that every mistake has its line and its mend.

use serde::de::DeserializeOwned;

use crate::folder::Source;
use crate::mistake::Mistake;

/// The file as a `T`, or the mistake that stands in the way.
pub(crate) fn read<T: DeserializeOwned>(source: &Source, mistakes: &mut Vec<Mistake>) -> Option<T> {
    match toml::from_str(&source.text) {
        Ok(found) => Some(found),
        Err(error) => {
            let line = error.span().map_or(1, |span| source.line_at(span.start));
            let what = error.message().lines().collect::<Vec<_>>().join("; ");
            let mend = mend(&what);
            mistakes.push(Mistake::new(&source.name, line, what, mend));
            None
        }
    }
}

fn mend(what: &str) -> String {
    let words: Vec<&str> = what.split('`').skip(1).step_by(2).collect();
    match (what, words.as_slice()) {
        (what, [wrong, known @ ..])
            if what.starts_with("unknown field") || what.starts_with("unknown variant") =>
        {
            match nearest(wrong, known.iter().copied()) {
                Some(near) => format!("Did you mean `{near}`? Known here: {}", known.join(", ")),
                None => format!("Take it out, or use one of: {}", known.join(", ")),
            }
        }
        (what, [missing, ..]) if what.starts_with("missing field") => format!("Add `{missing} = …`"),
        (what, _) if what.starts_with("invalid type") => {
            "Write the value in the form that is expected".into()
        }
        (what, [twice, ..]) if what.starts_with("duplicate key") => format!("Keep `{twice}` once"),
        (what, _) if what.starts_with("duplicate key") => "Keep it once".into(),
        _ => "Look at this line and the one before: a quotation mark, bracket or equals sign may be missing"
            .into(),
    }
}

/// The known word that looks most like this one, if one is near enough to be what was meant.
pub(crate) fn nearest<'a>(wrong: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|word| (steps_between(wrong, word), word))
        .filter(|(steps, word)| *steps <= (word.chars().count() / 3).max(1))
        .min()
        .map(|(_, word)| word)
}

/// How many letters must be changed, added or taken away (Levenshtein).
fn steps_between(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut before = at;
        let mut next = vec![at + 1];
        for (above, beside) in row.iter().skip(1).zip(&other) {
            let left = next.last().copied().unwrap_or(0);
            next.push((before + usize::from(letter != *beside)).min(above + 1).min(left + 1));
            before = *above;
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_recognised_and_a_strange_word_is_not() {
        assert_eq!(nearest("weigth", ["weight", "kind"].into_iter()), Some("weight"));
        assert_eq!(nearest("banana", ["weight", "kind"].into_iter()), None);
        assert_eq!(steps_between("kitten", "sitting"), 3);
    }
}
