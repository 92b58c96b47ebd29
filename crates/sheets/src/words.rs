//! Closed lists of words, each with the ways people write it in four languages.

use crate::fold;

/// A list of words that can be chosen, and how each is written.
#[derive(Debug, Clone)]
pub struct Words(Vec<(&'static str, Vec<String>)>);

impl Words {
    /// The list, from lines such as `yes: yes | ja | x | 1`. Lines that begin with `#` are remarks.
    pub fn of(text: &'static str) -> Self {
        let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
        let one = |line: &'static str| {
            let (word, ways) = line.split_once(':')?;
            let mut written: Vec<String> = ways.split('|').map(fold).filter(|way| !way.is_empty()).collect();
            written.push(fold(word));
            Some((word.trim(), written))
        };
        Self(lines.filter_map(one).collect())
    }

    /// Which word is meant.
    pub fn find(&self, text: &str) -> Option<&'static str> {
        let wanted = fold(text);
        if wanted.is_empty() {
            return None;
        }
        self.0.iter().find(|(_, ways)| ways.contains(&wanted)).map(|(word, _)| *word)
    }

    /// Every word, in order.
    pub fn all(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.0.iter().map(|(word, _)| *word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_every_language() {
        let answers =
            Words::of("# how somebody answered\nyes: ja | yes\nlater: ikke nå | ikke nu | inte nu\n");
        assert_eq!(answers.find(" JA "), Some("yes"));
        assert_eq!(answers.find("Inte nu."), Some("later"));
        assert_eq!(answers.find("måske"), None);
        assert_eq!(answers.find(""), None);
    }
}
