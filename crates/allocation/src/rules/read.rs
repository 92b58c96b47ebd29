//! Reads the file of rules and notes every mistake with its line.

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::mistake::{File, Mistake, What, nearest};
use crate::rules::syntax::{goes_on, is_another_file, kind};
use crate::rules::{Forbidden, Keep, Kind, Load, Rule, Rules};

/// The largest weight of a wish.
const MOST_WEIGHT: f64 = 100.0;
/// The largest distance between two numbers.
const MOST_APART: f64 = 1e9;
/// What a pair that stands counts when nothing else is said.
const KEEP: f64 = 3.0;

/// Reads rules; or says everything that is wrong with them.
pub fn rules(text: &str) -> Result<Rules, Vec<Mistake>> {
    match understood(text) {
        (Some(rules), mistakes) if mistakes.is_empty() => Ok(rules),
        (_, mistakes) => Err(mistakes),
    }
}

/// What can be understood of the rules, and everything that is wrong with them: so that the lists can be looked at
/// too before anything is mended.
pub(crate) fn understood(text: &str) -> (Option<Rules>, Vec<Mistake>) {
    let mut reader = Reader { text, mistakes: Vec::new() };
    if is_another_file(text) {
        reader.mistakes.push(Mistake::new(File::Rules, None, "", What::NotRules, ""));
        return (None, reader.mistakes);
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        reader.not_toml(error.span().map_or(0, |span| span.start), error.message());
    }
    let rules = reader.mistakes.is_empty().then(|| reader.whole(table.get_ref()));
    reader.mistakes.sort_by_key(|mistake| mistake.line);
    (rules, reader.mistakes)
}

struct Reader<'a> {
    text: &'a str,
    mistakes: Vec<Mistake>,
}

/// A table and where it begins.
#[derive(Clone, Copy)]
struct Part<'t> {
    table: Option<&'t DeTable<'t>>,
    at: usize,
}

impl<'t> Part<'t> {
    fn get(&self, key: &str) -> Option<&'t Spanned<DeValue<'t>>> {
        let found = self.table?.iter().find(|(name, _)| name.get_ref().as_ref() == key);
        found.map(|(_, value)| value)
    }
}

impl Reader<'_> {
    fn note(&mut self, at: usize, key: &str, what: What, written: &str) {
        self.note_meaning(at, key, what, written, None);
    }

    fn note_meaning(&mut self, at: usize, key: &str, what: What, written: &str, meant: Option<String>) {
        let line = self.line(at);
        self.mistakes.push(Mistake::new(File::Rules, line, key, what, written).meaning(meant));
    }

    /// Only the first of a line, and of some kinds the first of all: what follows often comes from it.
    fn not_toml(&mut self, at: usize, message: &str) {
        let line = self.line(at);
        let follows = |mistake: &Mistake| mistake.line == line || mistake.what == What::TomlOpen;
        if self.mistakes.iter().any(follows) {
            return;
        }
        let at = self.text.floor_char_boundary(at);
        let (before, after) = self.text.split_at(at);
        let before = before.rsplit('\n').next().unwrap_or_default();
        let behind = after.lines().next().unwrap_or_default();
        let what = kind(message, before, behind);
        if goes_on(what) && self.mistakes.iter().any(|mistake| mistake.what == what) {
            return;
        }
        let whole = format!("{before}{behind}");
        let without_note = whole.split_once(" #").map_or(&*whole, |(line, _)| line);
        let written = if what == What::Toml { message } else { without_note.trim() };
        let mut mistake = Mistake::new(File::Rules, line, "", what, written);
        mistake.letter = u32::try_from(before.chars().count() + 1).ok();
        self.mistakes.push(mistake);
    }

    fn line(&self, at: usize) -> Option<u32> {
        let before = self.text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count();
        u32::try_from(before + 1).ok()
    }

    fn whole(&mut self, table: &DeTable<'_>) -> Rules {
        let whole = Part { table: Some(table), at: 0 };
        self.known(whole, &["people", "peers", "must", "wish", "forbidden", "load", "stable", "keep"]);
        let people = self.part(whole, "people", true);
        self.known(people, &["id", "since", "day"]);
        let peers = self.part(whole, "peers", true);
        self.known(peers, &["id", "places", "supports"]);
        let word = self.text(whole, "load");
        let load = word.and_then(|word| self.word(whole, "load", &word)).unwrap_or(Load::Weighed);
        Rules {
            person: self.needed(people, "id"),
            since: self.text(people, "since"),
            day: self.day(people),
            peer: self.needed(peers, "id"),
            places: self.needed(peers, "places"),
            supports: self.text(peers, "supports"),
            musts: self.list(whole, "must", false),
            wishes: self.list(whole, "wish", true),
            forbidden: self.pairs(whole),
            load,
            stable: self.yes(whole, "stable"),
            keep: self.keep(whole),
        }
    }

    fn keep(&mut self, whole: Part<'_>) -> Keep {
        let part = self.part(whole, "keep", false);
        self.known(part, &["now", "weight", "left", "left-weight"]);
        let weight = |weight: Option<f64>| weight.unwrap_or(KEEP);
        Keep {
            now: self.text(part, "now"),
            weight: weight(self.number(part, "weight", MOST_WEIGHT)),
            left: self.text(part, "left"),
            left_weight: weight(self.number(part, "left-weight", MOST_WEIGHT)),
        }
    }

    /// Notes every key that means nothing here.
    fn known(&mut self, part: Part<'_>, keys: &[&str]) {
        for (key, _) in part.table.into_iter().flatten() {
            let name: &str = key.get_ref();
            if !keys.contains(&name) {
                let meant = nearest(name, keys.iter().copied()).unwrap_or_else(|| keys.join(", "));
                self.note_meaning(key.span().start, name, What::UnknownKey, name, Some(meant));
            }
        }
    }

    fn part<'t>(&mut self, whole: Part<'t>, key: &str, needed: bool) -> Part<'t> {
        let value = whole.get(key);
        let table = value.and_then(|value| value.get_ref().as_table());
        let at = value.map_or(whole.at, |value| value.span().start);
        match value {
            Some(_) if table.is_none() => self.note(at, key, What::NotTable, key),
            None if needed => self.note(at, key, What::MissingKey, &format!("[{key}]")),
            _ => {}
        }
        Part { table, at }
    }

    fn text(&mut self, part: Part<'_>, key: &str) -> Option<String> {
        let value = part.get(key)?;
        let text = value.get_ref().as_str().map(str::trim).filter(|text| !text.is_empty());
        if text.is_none() {
            self.note(value.span().start, key, What::NotText, &self.written(value));
        }
        text.map(str::to_owned)
    }

    fn needed(&mut self, part: Part<'_>, key: &str) -> String {
        if part.table.is_some() && part.get(key).is_none() {
            self.note(part.at, key, What::MissingKey, key);
        }
        self.text(part, key).unwrap_or_default()
    }

    fn number(&mut self, part: Part<'_>, key: &str, most: f64) -> Option<f64> {
        let value = part.get(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(number) => {
                i64::from_str_radix(number.as_str(), number.radix()).ok().map(|n| n as f64)
            }
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => None,
        };
        let fits = number.filter(|number: &f64| *number > 0.0 && *number <= most);
        if fits.is_none() {
            self.note(value.span().start, key, What::NotNumber, &self.written(value));
        }
        fits
    }

    fn yes(&mut self, part: Part<'_>, key: &str) -> bool {
        let Some(value) = part.get(key) else { return false };
        let yes = value.get_ref().as_bool();
        if yes.is_none() {
            self.note(value.span().start, key, What::NotYesNo, &self.written(value));
        }
        yes.unwrap_or(false)
    }

    fn day(&mut self, part: Part<'_>) -> Option<Date> {
        let value = part.get("day")?;
        let written = self.written(value);
        let day = sheets::day(written.trim_matches(['"', '\'']));
        if day.is_none() {
            self.note(value.span().start, "day", What::NotDay, &written);
        }
        day
    }

    /// One of the words of a closed list.
    fn word<W: std::str::FromStr + Word>(&mut self, part: Part<'_>, key: &str, written: &str) -> Option<W> {
        let word = written.parse().ok();
        if word.is_none() {
            let at = part.get(key).map_or(part.at, |value| value.span().start);
            let all = W::words();
            let meant = nearest(written, all.iter().copied()).unwrap_or_else(|| all.join(", "));
            self.note_meaning(at, key, What::NotWord, written, Some(meant));
        }
        word
    }

    fn list(&mut self, whole: Part<'_>, key: &str, is_wish: bool) -> Vec<Rule> {
        let Some(value) = whole.get(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.note(value.span().start, key, What::NotTable, &format!("[[{key}]]"));
            return Vec::new();
        };
        let mut rules = Vec::new();
        for one in array.iter() {
            let at = one.span().start;
            match one.get_ref().as_table() {
                Some(table) => rules.extend(self.rule(Part { table: Some(table), at }, is_wish)),
                None => self.note(at, key, What::NotTable, &format!("[[{key}]]")),
            }
        }
        rules
    }

    fn rule(&mut self, part: Part<'_>, is_wish: bool) -> Option<Rule> {
        let word = self.needed(part, "rule");
        let kind = if word.is_empty() { None } else { self.word::<Kind>(part, "rule", &word) };
        let near = kind.is_none_or(|kind| kind == Kind::Near);
        let mut keys = vec!["rule", "people", "peers"];
        keys.extend(near.then_some("most"));
        keys.extend(is_wish.then_some("weight"));
        self.known(part, &keys);
        let kind = kind?;
        if is_wish && kind == Kind::Apart {
            let meant = Some("[[must]]".to_owned());
            self.note_meaning(part.at, "rule", What::NotWord, kind.as_str(), meant);
        }
        let one_is_enough =
            kind == Kind::Apart && (part.get("people").is_some() || part.get("peers").is_some());
        let (people, peers) = if one_is_enough {
            (self.text(part, "people").unwrap_or_default(), self.text(part, "peers").unwrap_or_default())
        } else {
            (self.needed(part, "people"), self.needed(part, "peers"))
        };
        if kind == Kind::Near && part.get("most").is_none() {
            self.note(part.at, "most", What::MissingKey, "most");
        }
        if is_wish && part.get("weight").is_none() {
            self.note(part.at, "weight", What::MissingKey, "weight");
        }
        let most = if near { self.number(part, "most", MOST_APART).unwrap_or(0.0) } else { 0.0 };
        let weight = if is_wish { self.number(part, "weight", MOST_WEIGHT).unwrap_or(0.0) } else { 0.0 };
        Some(Rule { kind, people, peers, most, weight })
    }

    fn pairs(&mut self, whole: Part<'_>) -> Vec<Forbidden> {
        let Some(value) = whole.get("forbidden") else { return Vec::new() };
        let id = |one: &Spanned<DeValue<'_>>| match one.get_ref() {
            DeValue::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            DeValue::Integer(number) => Some(number.as_str().to_owned()),
            _ => None,
        };
        let pair = |one: &Spanned<DeValue<'_>>| {
            let both = one.get_ref().as_array().filter(|both| both.len() == 2)?;
            let mut ids = both.iter().map(id);
            let line = self.line(one.span().start);
            Some(Forbidden { person: ids.next()??, peer: ids.next()??, line })
        };
        let pairs: Option<Vec<_>> = value.get_ref().as_array().and_then(|all| all.iter().map(pair).collect());
        if pairs.is_none() {
            self.note(value.span().start, "forbidden", What::NotPairs, &self.written(value));
        }
        pairs.unwrap_or_default()
    }

    /// What stands there, on one line.
    fn written(&self, value: &Spanned<DeValue<'_>>) -> String {
        self.text.get(value.span()).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// A closed list of words.
trait Word {
    fn words() -> Vec<&'static str>;
}

impl Word for Kind {
    fn words() -> Vec<&'static str> {
        Kind::ALL.iter().map(|kind| kind.as_str()).collect()
    }
}

impl Word for Load {
    fn words() -> Vec<&'static str> {
        Load::ALL.iter().map(|load| load.as_str()).collect()
    }
}
