//! One table of a plan, read key by key; what is wrong is noted with its line and the reading goes on.

use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::mistake::{Mistake, nearest, several};

/// A plan while it is read: its text, for the lines, and what is wrong so far.
pub(super) struct Reading<'a> {
    text: &'a str,
    wrong: RefCell<Vec<Mistake>>,
}

impl<'a> Reading<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, wrong: RefCell::new(Vec::new()) }
    }

    /// The line of a place in the text, counted from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        1 + self.text.bytes().take(at).filter(|byte| *byte == b'\n').count()
    }

    pub(super) fn note(&self, mistake: Mistake) {
        self.wrong.borrow_mut().push(mistake);
    }

    pub(super) fn wrong(self) -> Vec<Mistake> {
        self.wrong.into_inner()
    }
}

/// One table.
pub(super) struct Section<'a> {
    reading: &'a Reading<'a>,
    table: Option<&'a DeTable<'a>>,
    /// What it is called in a sentence: `measure`; empty for the plan itself.
    name: &'static str,
    /// The line it begins on.
    pub(super) line: usize,
}

impl<'a> Section<'a> {
    pub(super) fn root(reading: &'a Reading<'a>, table: &'a DeTable<'a>) -> Self {
        Self { reading, table: Some(table), name: "", line: 1 }
    }

    /// Every key that is not among those known is a mistake.
    pub(super) fn knows(self, known: &[&str]) -> Self {
        for (key, _) in self.table.into_iter().flat_map(|table| table.iter()) {
            let written = key.get_ref().as_ref();
            if known.contains(&written) {
                continue;
            }
            let line = self.reading.line(key.span().start);
            let mistake = match nearest(written, known.iter().copied()) {
                Some(near) => Mistake::new("analysis-wrong-key-near", &[("key", written), ("near", near)]),
                None => {
                    let known = several(known.iter().copied());
                    Mistake::new("analysis-wrong-key", &[("key", written), ("known", &known)])
                }
            };
            self.reading.note(mistake.at(line));
        }
        self
    }

    /// Whether the plan has this table.
    pub(super) fn is_there(&self) -> bool {
        self.table.is_some()
    }

    fn value(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.table?.get(key)
    }

    /// Whether a key is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.value(key).is_some()
    }

    /// The line of a key, or of the table when it is not there.
    pub(super) fn line_of(&self, key: &str) -> usize {
        self.value(key).map_or(self.line, |value| self.reading.line(value.span().start))
    }

    /// Notes a mistake at a key.
    pub(super) fn note(&self, key: &str, mistake: Mistake) {
        self.reading.note(mistake.at(self.line_of(key)));
    }

    fn wants(&self, key: &str, wanted: &'static str) {
        self.note(key, Mistake::new(wanted, &[("key", &self.path(key))]));
    }

    /// The key as it is called in a sentence.
    pub(super) fn path(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }

    /// Some text that is not empty.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        let value = self.value(key)?;
        match value.get_ref().as_str().map(str::trim).filter(|text| !text.is_empty()) {
            Some(text) => Some(text.to_owned()),
            None => {
                self.wants(key, "analysis-wrong-wants-text");
                None
            }
        }
    }

    /// Text that has to be there.
    pub(super) fn needed(&self, key: &str) -> String {
        if self.value(key).is_none() {
            self.missing(key);
        }
        self.text(key).unwrap_or_default()
    }

    /// Notes that a key has to be there and is not.
    pub(super) fn missing(&self, key: &str) {
        self.reading.note(Mistake::new("analysis-wrong-missing", &[("key", &self.path(key))]).at(self.line));
    }

    /// One of some words.
    pub(super) fn word<T: Copy>(&self, key: &str, words: &[(&str, T)]) -> Option<T> {
        let written = self.text(key)?;
        let found = words.iter().find(|(word, _)| *word == written).map(|(_, meant)| *meant);
        if found.is_none() {
            let known = several(words.iter().map(|(word, _)| *word));
            let path = self.path(key);
            let with = [("key", &*path), ("written", &*written), ("known", &*known)];
            self.note(key, Mistake::new("analysis-wrong-word", &with));
        }
        found
    }

    /// A number.
    pub(super) fn number(&self, key: &str) -> Option<f64> {
        let value = self.value(key)?;
        let found = as_number(value.get_ref());
        if found.is_none() {
            self.wants(key, "analysis-wrong-wants-number");
        }
        found
    }

    /// A whole number from nought to some most.
    pub(super) fn whole(&self, key: &str, most: u64) -> Option<u64> {
        let value = self.value(key)?;
        let written = value.get_ref().as_integer().and_then(|integer| integer.as_str().parse::<u64>().ok());
        let found = written.filter(|number| *number <= most);
        if found.is_none() {
            let (path, most) = (self.path(key), most.to_string());
            let with = [("key", &*path), ("most", &*most)];
            self.note(key, Mistake::new("analysis-wrong-wants-whole", &with));
        }
        found
    }

    /// Yes or no.
    pub(super) fn yes(&self, key: &str) -> Option<bool> {
        let value = self.value(key)?;
        let found = value.get_ref().as_bool();
        if found.is_none() {
            self.wants(key, "analysis-wrong-wants-yes");
        }
        found
    }

    /// A list of texts.
    pub(super) fn texts(&self, key: &str) -> Vec<String> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let listed = value.get_ref().as_array().and_then(texts_of);
        if listed.is_none() {
            self.wants(key, "analysis-wrong-wants-list");
        }
        listed.unwrap_or_default()
    }

    /// A list of lists of texts; a list of texts counts as one.
    pub(super) fn lists(&self, key: &str) -> Vec<Vec<String>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let array = value.get_ref().as_array();
        if let Some(one) = array.and_then(texts_of) {
            return vec![one];
        }
        let all =
            array.and_then(|lists| lists.iter().map(|list| texts_of(list.get_ref().as_array()?)).collect());
        if all.is_none() {
            self.wants(key, "analysis-wrong-wants-list");
        }
        all.unwrap_or_default()
    }

    /// Names and texts: `{ guide = "With a guide" }`, in the order of the file.
    pub(super) fn pairs(&self, key: &str) -> Vec<(String, String)> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let pair = |(name, text): (&Spanned<_>, &Spanned<DeValue<'_>>)| -> Option<(usize, String, String)> {
            let name: &Spanned<std::borrow::Cow<'_, str>> = name;
            Some((name.span().start, name.get_ref().to_string(), text.get_ref().as_str()?.to_owned()))
        };
        let pairs: Option<Vec<_>> =
            value.get_ref().as_table().and_then(|table| table.iter().map(pair).collect());
        let Some(mut pairs) = pairs else {
            self.wants(key, "analysis-wrong-wants-pairs");
            return Vec::new();
        };
        pairs.sort_by_key(|(at, _, _)| *at);
        pairs.into_iter().map(|(_, name, text)| (name, text)).collect()
    }

    /// A table inside; one that is not there is an empty one.
    pub(super) fn inside(&self, key: &'static str) -> Section<'a> {
        let value = self.value(key);
        let table = value.and_then(|value| value.get_ref().as_table());
        if value.is_some() && table.is_none() {
            self.wants(key, "analysis-wrong-wants-table");
        }
        Section { reading: self.reading, table, name: key, line: self.line_of(key) }
    }

    /// Every table of a list of tables: `[[measure]]`.
    pub(super) fn all(&self, key: &'static str) -> Vec<Section<'a>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let one = |one: &'a Spanned<DeValue<'a>>| {
            let line = self.reading.line(one.span().start);
            Some(Section { reading: self.reading, table: Some(one.get_ref().as_table()?), name: key, line })
        };
        let all =
            value.get_ref().as_array().and_then(|list| list.iter().map(one).collect::<Option<Vec<_>>>());
        if all.is_none() {
            self.wants(key, "analysis-wrong-wants-tables");
        }
        all.unwrap_or_default()
    }
}

fn as_number(value: &DeValue<'_>) -> Option<f64> {
    let text = match value {
        DeValue::Integer(integer) => integer.as_str(),
        DeValue::Float(float) => float.as_str(),
        _ => return None,
    };
    text.replace('_', "").parse().ok().filter(|number: &f64| number.is_finite())
}

fn texts_of<'a>(list: &toml::de::DeArray<'a>) -> Option<Vec<String>> {
    list.iter().map(|one| one.get_ref().as_str().map(|text| text.trim().to_owned())).collect()
}
