//! People who may be one: `003` and `3`, `P-7` and `p07`. A doubt, no mistake: who wrote the file knows.

use std::collections::HashMap;

use super::Study;
use crate::mistake::{Mistake, listed};

/// Everybody whose name differs from an earlier one only in noughts at the beginning of a number, in capitals, or in blanks
/// and strokes; with the first rows of both.
pub(crate) fn alike(study: &Study) -> Vec<Mistake> {
    let mut known: HashMap<String, (&str, u32)> = HashMap::new();
    let mut doubts = Vec::new();
    for person in &study.people {
        let (first, before) = *known.entry(bare(&person.name)).or_insert((&person.name, person.row));
        if first != person.name {
            let (row, before) = (person.row.to_string(), before.to_string());
            let with =
                [("row", row.as_str()), ("written", &person.name), ("before", &before), ("first", first)];
            doubts.push(Mistake::new("analysis-doubt-alike", &with));
        }
    }
    listed(doubts)
}

/// A name without what is easily written in two ways.
fn bare(name: &str) -> String {
    let mut bare = String::with_capacity(name.len());
    for sign in name.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '_')) {
        // A nought at the beginning of a number goes when another digit follows.
        if sign.is_ascii_digit() && bare.ends_with('0') {
            let before = bare.chars().rev().nth(1);
            if !before.is_some_and(|sign| sign.is_ascii_digit() || sign == '.' || sign == ',') {
                bare.pop();
            }
        }
        bare.extend(sign.to_lowercase());
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn noughts_before_a_number_and_capitals_do_not_make_another_person() {
        for (one, other) in [("003", "3"), ("P-07", "p7"), ("a 010", "A10"), ("000", "0"), ("x0y01", "x0y1")]
        {
            assert_eq!(bare(one), bare(other), "{one} {other}");
        }
        for (one, other) in [("30", "3"), ("103", "13"), ("1.05", "1.5"), ("p1", "q1"), ("100", "10")] {
            assert_ne!(bare(one), bare(other), "{one} {other}");
        }
    }
}
