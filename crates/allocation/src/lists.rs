//! The two lists, read as the rules say: every cell that is needed, and every mistake with its row.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use sheets::{Row, Sheet, fold};

use crate::columns::{Columns, words};
use crate::mistake::{File, Mistake, What};
use crate::rules::{Forbidden, Kind, Rules, understood};

/// So many pairs are weighed at most: it takes some seconds and some hundred megabytes.
const MOST_PAIRS: usize = 20_000_000;
/// Nobody has room for so many, or supports so many.
const MOST_PLACES: f64 = 1000.0;
/// Nobody has waited so many days.
const MOST_DAYS: f64 = 100_000.0;

/// What is written about one person, or one peer, for one rule.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Trait {
    /// Words by number, in order, each once.
    pub(crate) words: Vec<u32>,
    pub(crate) number: Option<f64>,
}

/// Somebody who waits.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// The row in the spreadsheet.
    pub row: u32,
    /// Their id, as it is written.
    pub id: String,
    /// How many days they have waited, where that is known.
    pub days: Option<i64>,
    /// Who goes first: the larger number.
    pub(crate) priority: i64,
    /// The number of the id as a word.
    pub(crate) word: u32,
    pub(crate) traits: Vec<Trait>,
    /// The peer they have now.
    pub(crate) now: Option<usize>,
    /// Peers they left, or who left them.
    pub(crate) left: Vec<usize>,
}

/// Somebody who gives support.
#[derive(Debug, Clone, PartialEq)]
pub struct Peer {
    /// The row in the spreadsheet.
    pub row: u32,
    /// Their id, as it is written.
    pub id: String,
    /// How many more they have room for.
    pub places: u32,
    /// How many they support already.
    pub supports: u32,
    /// The number of the id as a word.
    pub(crate) word: u32,
    pub(crate) traits: Vec<Trait>,
}

/// Both lists, ready to be matched.
#[derive(Debug, Clone, PartialEq)]
pub struct Lists {
    /// Those who wait, in the order of the file.
    pub people: Vec<Person>,
    /// The peers, in the order of the file.
    pub peers: Vec<Peer>,
    /// Pairs that may not be.
    pub(crate) forbidden: Vec<(usize, usize)>,
    /// Every word as it was first written.
    pub(crate) spoken: Vec<String>,
}

/// Numbers for words, so that they are compared fast.
#[derive(Default)]
struct Spoken {
    number: HashMap<String, u32>,
    written: Vec<String>,
}

impl Spoken {
    fn number(&mut self, word: &str) -> u32 {
        let next = self.written.len() as u32;
        let number = *self.number.entry(fold(word)).or_insert(next);
        if number == next {
            self.written.push(word.to_owned());
        }
        number
    }

    fn all(&mut self, cell: &str) -> Vec<u32> {
        let mut numbers: Vec<u32> = words(cell).map(|word| self.number(word)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

/// Reads rules and both lists; or says everything that is wrong in all three.
pub fn read(text: &str, people: &Sheet, peers: &Sheet) -> Result<(Rules, Lists), Vec<Mistake>> {
    let (rules, mut mistakes) = understood(text);
    let Some(rules) = rules else { return Err(mistakes) };
    match lists(&rules, people, peers) {
        Ok(lists) if mistakes.is_empty() => Ok((rules, lists)),
        Ok(_) => Err(mistakes),
        Err(more) => {
            mistakes.extend(more);
            Err(mistakes)
        }
    }
}

/// Reads both lists; or says everything that is wrong with them.
pub fn lists(rules: &Rules, people: &Sheet, peers: &Sheet) -> Result<Lists, Vec<Mistake>> {
    let mut mistakes = Vec::new();
    let optional = [&rules.since, &rules.keep.now, &rules.keep.left].into_iter().flatten();
    let of_people = std::iter::once(&rules.person).chain(optional);
    let of_people = wanted(of_people.chain(rules.every().map(|(rule, _)| &rule.people)));
    let of_peers = [&rules.peer, &rules.places].into_iter().chain(&rules.supports);
    let of_peers = wanted(of_peers.chain(rules.every().map(|(rule, _)| &rule.peers)));
    let sheets = (people, peers);
    let people = Columns::find(File::People, people, &of_people, &mut mistakes);
    let peers = Columns::find(File::Peers, peers, &of_peers, &mut mistakes);
    if mistakes.iter().any(|mistake| mistake.what == What::NoColumn) {
        let mut swapped = Vec::new();
        Columns::find(File::People, sheets.1, &of_people, &mut swapped);
        Columns::find(File::Peers, sheets.0, &of_peers, &mut swapped);
        if swapped.is_empty() {
            return Err(vec![Mistake::new(File::People, None, "", What::Swapped, "")]);
        }
    }
    if people.rows.len().saturating_mul(peers.rows.len()) > MOST_PAIRS {
        mistakes.push(Mistake::new(File::People, None, "", What::TooMany, ""));
    }
    let mut reading = Reading { rules, mistakes, spoken: Spoken::default() };
    let lists = reading.both(&people, &peers);
    reading.mistakes.retain(|mistake| !people.follows(mistake) && !peers.follows(mistake));
    if reading.mistakes.is_empty() { Ok(lists) } else { Err(reading.mistakes) }
}

/// Every heading that is named, each once.
fn wanted<'r>(all: impl Iterator<Item = &'r String>) -> Vec<&'r str> {
    let mut wanted: Vec<&str> = Vec::new();
    for one in all.map(String::as_str).filter(|one| !one.is_empty()) {
        if !wanted.contains(&one) {
            wanted.push(one);
        }
    }
    wanted
}

struct Reading<'a> {
    rules: &'a Rules,
    mistakes: Vec<Mistake>,
    spoken: Spoken,
}

impl Reading<'_> {
    fn both(&mut self, people: &Columns<'_>, peers: &Columns<'_>) -> Lists {
        let rules = self.rules;
        let of_people = self.ids(people, &rules.person);
        let of_peers = self.ids(peers, &rules.peer);
        let supporters = peers.rows.iter().map(|row| self.peer(peers, row)).collect();
        let mut waiting: Vec<Person> =
            people.rows.iter().map(|row| self.person(people, row, &of_peers)).collect();
        self.since(people, &mut waiting);
        let forbidden = self.forbidden(&of_people, &of_peers);
        for rule in rules.musts.iter().filter(|rule| rule.kind == Kind::Apart) {
            for row in &people.rows {
                self.known(people, row, &rule.people, &of_peers);
            }
            for row in &peers.rows {
                self.known(peers, row, &rule.peers, &of_people);
            }
        }
        let spoken = std::mem::take(&mut self.spoken.written);
        Lists { people: waiting, peers: supporters, forbidden, spoken }
    }

    /// Where each id stands; none may be missing, none may stand twice.
    fn ids(&mut self, columns: &Columns<'_>, heading: &str) -> BTreeMap<String, usize> {
        let mut ids = BTreeMap::new();
        if !columns.has(heading) {
            return ids;
        }
        for (at, row) in columns.rows.iter().enumerate() {
            let id = fold(columns.cell(row, heading));
            if id.is_empty() {
                self.mistakes.push(columns.wrong(row, heading, What::Empty));
            } else if let Some(first) = ids.insert(id.clone(), at) {
                let before = columns.rows[first].number.to_string();
                self.mistakes.push(columns.wrong(row, heading, What::IdTwice).beside(before));
                ids.insert(id, first);
            }
        }
        ids
    }

    fn person(&mut self, columns: &Columns<'_>, row: &Row, peers: &BTreeMap<String, usize>) -> Person {
        let rules = self.rules;
        let named = |reading: &mut Self, heading: &Option<String>| match heading {
            Some(heading) => reading.known(columns, row, heading, peers),
            None => Vec::new(),
        };
        Person {
            row: row.number,
            id: columns.cell(row, &rules.person).to_owned(),
            days: None,
            priority: 0,
            word: self.spoken.number(columns.cell(row, &rules.person)),
            traits: self.traits(columns, row, true),
            now: named(self, &rules.keep.now).first().copied(),
            left: named(self, &rules.keep.left),
        }
    }

    fn peer(&mut self, columns: &Columns<'_>, row: &Row) -> Peer {
        let rules = self.rules;
        let places = self.count(columns, row, &rules.places, true);
        let supports =
            rules.supports.as_deref().map_or(0, |heading| self.count(columns, row, heading, false));
        Peer {
            row: row.number,
            id: columns.cell(row, &rules.peer).to_owned(),
            places,
            supports,
            word: self.spoken.number(columns.cell(row, &rules.peer)),
            traits: self.traits(columns, row, false),
        }
    }

    fn count(&mut self, columns: &Columns<'_>, row: &Row, heading: &str, needed: bool) -> u32 {
        let cell = columns.cell(row, heading);
        if !columns.has(heading) || (cell.is_empty() && !needed) {
            return 0;
        }
        let whole = |number: &f64| (0.0..=MOST_PLACES).contains(number) && number.fract() == 0.0;
        match sheets::number(cell).filter(whole) {
            Some(number) => number as u32,
            None => {
                let what = if cell.is_empty() { What::EmptyPlaces } else { What::CellPlaces };
                self.mistakes.push(columns.wrong(row, heading, what));
                0
            }
        }
    }

    /// What each rule looks at in one row: the musts first, then the wishes.
    fn traits(&mut self, columns: &Columns<'_>, row: &Row, of_person: bool) -> Vec<Trait> {
        let rules = self.rules;
        let mut traits = Vec::with_capacity(rules.musts.len() + rules.wishes.len());
        for (rule, must) in rules.every() {
            let heading = if of_person { &rule.people } else { &rule.peers };
            let cell = columns.cell(row, heading);
            let known = columns.has(heading);
            let needed = must && matches!(rule.kind, Kind::Shared | Kind::Near);
            if known && needed && fold(cell).is_empty() {
                self.mistakes.push(columns.wrong(row, heading, What::Empty));
            }
            let number = (rule.kind == Kind::Near).then(|| sheets::number(cell)).flatten();
            if known && rule.kind == Kind::Near && number.is_none() && !cell.is_empty() {
                self.note_once(columns.wrong(row, heading, What::CellNumber));
            }
            let words = if rule.kind == Kind::Near { Vec::new() } else { self.spoken.all(cell) };
            traits.push(Trait { words, number });
        }
        traits
    }

    /// Two rules may look at the same cell.
    fn note_once(&mut self, mistake: Mistake) {
        if !self.mistakes.contains(&mistake) {
            self.mistakes.push(mistake);
        }
    }

    /// Where those stand whom a cell names; who is not in the other list is noted.
    fn known(
        &mut self,
        columns: &Columns<'_>,
        row: &Row,
        heading: &str,
        others: &BTreeMap<String, usize>,
    ) -> Vec<usize> {
        let mut found = Vec::new();
        if others.is_empty() {
            return found; // Their ids could not be read, which is told once.
        }
        for id in words(columns.cell(row, heading)) {
            match others.get(&fold(id)) {
                Some(at) => found.push(*at),
                None => {
                    let peers = columns.file == File::People;
                    let what = if peers { What::UnknownPeer } else { What::UnknownPerson };
                    let mut mistake = columns.wrong(row, heading, what);
                    mistake.written = id.chars().take(80).collect();
                    self.note_once(mistake);
                }
            }
        }
        found
    }

    /// How long each has waited: a column of days, or of numbers of days, never both.
    fn since(&mut self, columns: &Columns<'_>, people: &mut [Person]) {
        let Some(heading) = self.rules.since.as_deref().filter(|heading| columns.has(heading)) else {
            return;
        };
        let days = |cell: &str| sheets::number(cell).filter(|days| (0.0..=MOST_DAYS).contains(days));
        let filled =
            || columns.rows.iter().map(|row| columns.cell(row, heading)).filter(|cell| !cell.is_empty());
        let counted = filled().filter(|cell| days(cell).is_some()).count();
        let is_counted = counted * 2 > filled().count();
        for (row, person) in columns.rows.iter().zip(people) {
            let cell = columns.cell(row, heading);
            if cell.is_empty() {
                self.mistakes.push(columns.wrong(row, heading, What::Empty));
            } else if is_counted {
                person.days = days(cell).map(|days| days.floor() as i64);
                person.priority = person.days.unwrap_or(0);
                if person.days.is_none() {
                    self.mistakes.push(columns.wrong(row, heading, What::CellSince));
                }
            } else if let Some(since) = sheets::day(cell) {
                let passed = |to: Date| to.since(since).ok().map(|span| i64::from(span.get_days()));
                person.days = self.rules.day.and_then(passed);
                // The earlier, the larger.
                person.priority = passed(Date::constant(9999, 12, 31)).unwrap_or(0);
                if let Some(day) = self.rules.day.filter(|day| since > *day) {
                    self.mistakes.push(columns.wrong(row, heading, What::SinceAfter).beside(day.to_string()));
                }
            } else {
                self.mistakes.push(columns.wrong(row, heading, What::CellSince));
            }
        }
    }

    /// The pairs that the rules name one by one.
    fn forbidden(
        &mut self,
        people: &BTreeMap<String, usize>,
        peers: &BTreeMap<String, usize>,
    ) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        if people.is_empty() || peers.is_empty() {
            return pairs; // Their ids could not be read, which is told once.
        }
        for Forbidden { person, peer, line } in &self.rules.forbidden {
            let wrong =
                |what: What, written: &str| Mistake::new(File::Rules, *line, "forbidden", what, written);
            let (one, other) = (fold(person), fold(peer));
            match (people.get(&one), peers.get(&other)) {
                (Some(person), Some(peer)) => pairs.push((*person, *peer)),
                (None, None) if peers.contains_key(&one) && people.contains_key(&other) => {
                    self.mistakes.push(wrong(What::TurnedRound, person).beside(peer.clone()));
                }
                (found, their) => {
                    let first = found.is_none().then(|| wrong(What::UnknownPerson, person));
                    let second = their.is_none().then(|| wrong(What::UnknownPeer, peer));
                    self.mistakes.extend(first.into_iter().chain(second));
                }
            }
        }
        pairs.sort_unstable();
        pairs
    }
}
