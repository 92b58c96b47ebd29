//! What is wrong with a plan or with a file, as a sentence in the reader's language: what, where and how to mend it.

use std::path::Path;

use ui::{Language, Texts};

/// So many mistakes of one kind are listed; the rest are counted.
pub const LISTED: usize = 20;

/// One thing that has to be mended before anything is computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The key of its sentence.
    pub key: &'static str,
    /// What belongs into the sentence.
    pub with: Vec<(&'static str, String)>,
    /// The line of the plan it stands in, counted from 1; none for what is wrong with the file.
    pub line: Option<usize>,
}

impl Mistake {
    /// A mistake in the file with the answers.
    pub(crate) fn new(key: &'static str, with: &[(&'static str, &str)]) -> Self {
        let with = with.iter().map(|(name, value)| (*name, shorten(value))).collect();
        Self { key, with, line: None }
    }

    /// A file that cannot be opened.
    pub fn unreadable(file: &Path) -> Self {
        Self::new("analysis-wrong-unreadable", &[("file", &file.display().to_string())])
    }

    /// A day of the report that is none.
    pub fn no_day(written: &str) -> Self {
        Self::new("analysis-wrong-made-on", &[("written", written)])
    }

    /// A place where nothing can be written.
    pub fn unwritable(file: &Path) -> Self {
        Self::new("analysis-wrong-unwritable", &[("file", &file.display().to_string())])
    }

    /// A folder with files of somebody else.
    pub fn taken(folder: &Path) -> Self {
        Self::new("analysis-wrong-taken", &[("folder", &folder.display().to_string())])
    }

    /// A mistake in the plan, on this line.
    pub(crate) fn at(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }

    /// The sentence.
    pub fn say(&self, texts: &Texts, language: Language) -> String {
        let with: Vec<(&str, &str)> = self.with.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let said = texts.say(language, self.key, &with);
        match self.line {
            None => said,
            Some(line) => {
                let line = line.to_string();
                texts.say(language, "analysis-wrong-line", &[("line", &line), ("what", &said)])
            }
        }
    }
}

/// The mistakes, of each kind at most [`LISTED`], and how many more there are of it.
pub(crate) fn listed(all: Vec<Mistake>) -> Vec<Mistake> {
    let mut kept: Vec<Mistake> = Vec::new();
    let mut more: Vec<(&'static str, usize)> = Vec::new();
    for mistake in all {
        let so_far = kept.iter().filter(|one| one.key == mistake.key).count();
        if so_far < LISTED {
            kept.push(mistake);
        } else if let Some((_, count)) = more.iter_mut().find(|(key, _)| *key == mistake.key) {
            *count += 1;
        } else {
            more.push((mistake.key, 1));
        }
    }
    for (key, count) in more {
        let after = kept.iter().rposition(|one| one.key == key).map_or(kept.len(), |at| at + 1);
        let count = count.to_string();
        kept.insert(after, Mistake::new("analysis-wrong-more", &[("count", &count)]));
    }
    kept
}

/// What is written in a file may be long, and belongs on one line of a message.
fn shorten(words: &str) -> String {
    let plain: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).take(80).collect();
    if words.chars().count() > 80 { format!("{plain}…") } else { plain }
}

/// The known word that looks most like this one, if one is near enough to be what was meant.
pub(crate) fn nearest<'a>(wrong: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let plain = sheets::fold(wrong);
    known
        .map(|word| (strsim::damerau_levenshtein(&plain, &sheets::fold(word)), word))
        .filter(|(steps, word)| *steps <= (word.chars().count() / 3).max(1))
        .min_by_key(|(steps, _)| *steps)
        .map(|(_, word)| word)
}

/// Words as they are listed in a sentence, at most twenty.
pub(crate) fn several<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut words: Vec<&str> = words.collect();
    let more = words.len() > LISTED;
    words.truncate(LISTED);
    let listed = words.iter().map(|word| shorten(word)).collect::<Vec<_>>().join(", ");
    if more { format!("{listed}, …") } else { listed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_each_kind_twenty_are_listed_and_the_rest_counted() {
        let many = |key: &'static str| (0..25).map(move |_| Mistake::new(key, &[]));
        let kept = listed(many("analysis-wrong-person").chain(many("analysis-wrong-number")).collect());
        assert_eq!(kept.len(), 42);
        assert_eq!(kept[20].with, [("count", "5".to_owned())]);
        assert_eq!(listed(many("a").take(3).collect()).len(), 3);
    }

    #[test]
    fn what_was_meant_is_found_and_what_was_not_is_not_guessed() {
        let known = ["measure", "wave", "group"];
        assert_eq!(nearest("mesaure", known.into_iter()), Some("measure"));
        assert_eq!(nearest("Groups", known.into_iter()), Some("group"));
        assert_eq!(nearest("banana", known.into_iter()), None);
        assert_eq!(several(known.into_iter()), "measure, wave, group");
        assert!(Mistake::new("k", &[("v", &"x".repeat(500))]).with[0].1.chars().count() == 81);
    }
}
