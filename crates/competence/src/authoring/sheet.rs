//! A framework in a spreadsheet of anybody's: a row for each statement, with its domain beside it. In and out.

use std::collections::HashMap;

use foundation::{Id, Timestamp};
use frameworks::case::{Link, Package, Part as CasePart, Version as Format};
use serde_json::{Map, Value, json};
use sheets::{Headings, Line, Unreadable, Words, Wrong};

use super::model::{CODE, Kind, MORE, Part, WORDS};

/// The columns, with the ways they are called.
const COLUMNS: &str = "domain*: domain | område | omrade
competence: competence | competency | kompetanse | kompetence | kompetens
statement*: statement | utsagn | udsagn | påstående
kind: type | typ | kind | slag | slags
code: code | kode | kod | nr | no
reason: reason | why it matters | hvorfor det betyr noe | hvorfor det betyder noget | varför det spelar roll
example: example | from practice | eksempel | exempel | fra praksis | ur praktiken
";
/// What a statement can be, with the ways it is called.
const KINDS: &str = "knowledge: kunnskap | viden | kunskap
skill: ferdighet | færdighed | färdighet
attitude: holdning | förhållningssätt | hållning
";

/// Why a spreadsheet is not brought in.
#[derive(Debug)]
pub(super) enum Misread {
    /// It cannot be read at all.
    Unreadable(Unreadable),
    /// There are no headings, or one that is needed is missing.
    Headings,
    /// What is wrong in its cells.
    Cells(Vec<Wrong>),
}

/// What a file is called, by whom it is brought in, where, when.
#[derive(Debug, Clone, Copy)]
pub(super) struct From<'a> {
    pub name: &'a str,
    pub maker: &'a str,
    pub address: &'a str,
    pub now: Timestamp,
}

/// Reads a spreadsheet. The name of the file is what the framework is called.
///
/// Fails with every mistake and its row.
pub(super) fn read(bytes: &[u8], from: From<'_>) -> Result<Package, Misread> {
    let sheet = sheets::read(bytes).map_err(Misread::Unreadable)?;
    let placed = Headings::of(COLUMNS).place(&sheet).map_err(|_| Misread::Headings)?;
    if !placed.missing.is_empty() || !placed.twice.is_empty() {
        return Err(Misread::Headings);
    }
    let mut making = Making::new(from);
    let mut wrong = Vec::new();
    for line in placed.lines(&sheet) {
        making.line(&line, &mut wrong);
    }
    if wrong.is_empty() { Ok(making.package) } else { Err(Misread::Cells(wrong)) }
}

struct Making<'a> {
    from: From<'a>,
    title: String,
    package: Package,
    /// What each part was made of, with how many lie under it.
    known: HashMap<String, usize>,
    kinds: Words,
}

/// A part that was made: what it was made of, and what it says.
struct Made {
    name: String,
    words: String,
}

impl<'a> Making<'a> {
    fn new(from: From<'a>) -> Self {
        let title = from.name.rsplit_once('.').map_or(from.name, |(title, _)| title).trim().to_owned();
        let title = if title.is_empty() { from.maker.to_owned() } else { title };
        let package = Package::new(Format::V1_1, CasePart::default());
        let kinds = Words::of(KINDS);
        let mut making = Self { from, title, package, known: HashMap::new(), kinds };
        let document = making.part("");
        making.package.document = document
            .with("title", making.title.as_str())
            .with("creator", from.maker)
            .with("caseVersion", Format::V1_1.as_str())
            .with("lastChangeDateTime", from.now.to_string());
        making
    }

    /// The same words in a file of the same name get the same identifier, so that a newer file is a newer version.
    fn id(&self, name: &str) -> Id<Part> {
        Id::named(format!("sheet/{}/{name}", self.title).as_bytes())
    }

    fn uri(&self, id: Id<Part>) -> String {
        format!("{}/own-frameworks#{id}", self.from.address)
    }

    fn part(&self, name: &str) -> CasePart {
        let id = self.id(name);
        CasePart::new(id.uuid(), &self.uri(id))
    }

    fn line(&mut self, line: &Line<'_>, wrong: &mut Vec<Wrong>) {
        let domain = line.needed("domain", WORDS, wrong);
        let competence = line.within("competence", WORDS, wrong);
        let words = line.needed("statement", WORDS, wrong);
        let (code, kind) = (line.within("code", CODE, wrong), line.word("kind", &self.kinds, wrong));
        let reason = line.within("reason", MORE, wrong);
        let example = line.within("example", MORE, wrong);
        let top = Made { name: String::new(), words: self.title.clone() };
        let above = self.group(&top, "Domain", &domain);
        let above = match competence.as_str() {
            "" => above,
            competence => self.group(&above, "Competence", competence),
        };
        let own = format!("statement/{}", if code.is_empty() { &words } else { &code });
        if self.known.contains_key(&own) {
            let column = if code.is_empty() { "statement" } else { "code" };
            line.note(column, sheets::Kind::Twice, wrong);
            return;
        }
        let kind: Kind = kind.and_then(|kind| kind.parse().ok()).unwrap_or(Kind::Skill);
        let mut fields = vec![("CFItemType", Value::from(kind.in_case()))];
        if !code.is_empty() {
            fields.push(("humanCodingScheme", code.into()));
        }
        let mut more = Map::new();
        for (name, text) in [("ext:reason", reason), ("ext:example", example)] {
            if !text.is_empty() {
                more.insert(name.to_owned(), text.into());
            }
        }
        if !more.is_empty() {
            fields.push(("extensions", Value::Object(more)));
        }
        self.put(&above, &Made { name: own, words }, fields);
    }

    /// A domain or competence, made when it comes first.
    fn group(&mut self, above: &Made, kind: &str, words: &str) -> Made {
        let made = Made { name: format!("{}/{kind}/{words}", above.name), words: words.to_owned() };
        if !self.known.contains_key(&made.name) {
            self.put(above, &made, vec![("CFItemType", json!(kind))]);
        }
        made
    }

    fn put(&mut self, above: &Made, made: &Made, fields: Vec<(&str, Value)>) {
        let now = self.from.now.to_string();
        let part = self.part(&made.name).with("fullStatement", made.words.as_str());
        let part = part.with("lastChangeDateTime", now.as_str());
        self.package.items.push(fields.into_iter().fold(part, |part, (name, value)| part.with(name, value)));
        let at = self.known.entry(above.name.clone()).or_insert(0);
        *at += 1;
        let at = *at;
        self.known.insert(made.name.clone(), 0);
        let (child, parent) = (self.id(&made.name), self.id(&above.name));
        let (here, there) = (child.to_string(), parent.to_string());
        let edge = self.part(&format!("edge/{}", made.name));
        self.package.associations.push(
            edge.with("associationType", "isChildOf")
                .linked(
                    "originNodeURI",
                    Link { title: &made.words, identifier: &here, uri: &self.uri(child) },
                )
                .linked(
                    "destinationNodeURI",
                    Link { title: &above.words, identifier: &there, uri: &self.uri(parent) },
                )
                .with("sequenceNumber", at)
                .with("lastChangeDateTime", now),
        );
    }
}

/// A statement as a row: domain, competence, words, kind, code, reason, example.
pub(super) fn rows(package: &Package) -> Vec<([String; 6], Kind)> {
    let mut above: Vec<(Kind, String)> = Vec::new();
    let mut rows = Vec::new();
    for line in frameworks::tree(package).into_iter().filter(|line| !line.again) {
        above.truncate(line.depth);
        let text = |field: &str| line.item.text(field).unwrap_or_default().to_owned();
        let (kind, words) = (Kind::said(&text("CFItemType")), text("fullStatement"));
        if !matches!(kind, Kind::Domain | Kind::Competence) {
            let nearest = |kind: Kind| {
                let found = above.iter().rev().find(|(above, _)| *above == kind);
                found.map(|(_, words)| words.clone()).unwrap_or_default()
            };
            let json = line.item.json();
            let more = |name: &str| super::bring::extension(&json, name);
            let row = [
                nearest(Kind::Domain),
                nearest(Kind::Competence),
                words.clone(),
                text("humanCodingScheme"),
                more("ext:reason"),
                more("ext:example"),
            ];
            rows.push((row, kind));
        }
        above.push((kind, words));
    }
    rows
}
