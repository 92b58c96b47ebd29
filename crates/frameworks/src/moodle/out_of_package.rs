//! From a package to Moodle's framework, with what it cannot hold.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use super::into_package::KEPT;
use super::{Competency, Framework};
use crate::case::{Package, Part};
use crate::tree;

/// Moodle cuts names that are longer.
const NAME: usize = 100;
/// Moodle's trees have four floors.
const FLOORS: usize = 4;
/// What Moodle can call a floor.
const KINDS: [&str; 11] = [
    "behaviour",
    "competency",
    "concept",
    "domain",
    "indicator",
    "level",
    "outcome",
    "practice",
    "proficiency",
    "skill",
    "value",
];

/// Something Moodle has no place for, and how often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Loss {
    /// Competencies that lie under several stand under the first only.
    SecondPlaces(usize),
    /// Names longer than a hundred characters are cut; the whole stands in the description.
    LongNames(usize),
    /// Associations of kinds Moodle does not know.
    Associations(usize),
    /// Rubrics.
    Rubrics(usize),
    /// Competencies below the fourth floor.
    Deep(usize),
}

/// Makes Moodle's framework of a package, with what it cannot hold.
pub fn framework(package: &Package) -> (Framework, Vec<Loss>) {
    let numbers = numbers(package);
    let lines = tree(package);
    let mut parents: Vec<String> = Vec::new();
    let mut kinds: Vec<String> = Vec::new();
    let mut competencies = Vec::with_capacity(package.items.len());
    let (mut long, mut deep) = (0, 0);
    for line in lines.iter().filter(|line| !line.again) {
        parents.truncate(line.depth);
        let number = numbers.get(&line.item.identifier()).cloned().unwrap_or_default();
        if line.depth >= FLOORS {
            deep += 1;
        }
        if kinds.len() <= line.depth && line.depth < FLOORS {
            kinds.push(kind(line.item));
        }
        let parent = parents.last().cloned().unwrap_or_default();
        let one = competency(line.item, parent, number.clone(), &mut long);
        competencies.push(one);
        parents.push(number);
    }
    let others = relate(package, &numbers, &mut competencies);
    let again = lines.iter().filter(|line| line.again).count();
    let losses = [
        Loss::SecondPlaces(again),
        Loss::LongNames(long),
        Loss::Associations(others),
        Loss::Rubrics(package.rubrics.len()),
        Loss::Deep(deep),
    ];
    let lost = losses.into_iter().filter(|loss| loss.times() > 0).collect();
    (Framework { itself: itself(package), taxonomy: taxonomy(package, kinds), competencies }, lost)
}

impl Loss {
    /// How often.
    pub fn times(self) -> usize {
        match self {
            Self::SecondPlaces(times)
            | Self::LongNames(times)
            | Self::Associations(times)
            | Self::Rubrics(times)
            | Self::Deep(times) => times,
        }
    }
}

/// The number of each item: its code where nobody else has it, and its identifier otherwise.
fn numbers(package: &Package) -> HashMap<String, String> {
    let mut used = HashSet::new();
    let number = |item: &Part| {
        let identifier = item.identifier();
        let code = item.text("humanCodingScheme").map(str::trim).filter(|code| !code.is_empty());
        let number = match code {
            Some(code) if used.insert(code.to_owned()) => code.to_owned(),
            _ => identifier.clone(),
        };
        (identifier, number)
    };
    package.items.iter().map(number).collect()
}

fn kept(part: &Part) -> Map<String, Value> {
    let extensions = part.json();
    let kept = extensions.get("extensions").and_then(|all| all.get(KEPT)).and_then(Value::as_object);
    kept.cloned().unwrap_or_default()
}

fn text(kept: &Map<String, Value>, key: &str) -> String {
    kept.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn texts(kept: &Map<String, Value>, key: &str) -> Vec<String> {
    let list = kept.get(key).and_then(Value::as_array).into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}

fn competency(item: &Part, parent: String, number: String, long: &mut usize) -> Competency {
    let statement = item.text("fullStatement").unwrap_or_default();
    let short = item.text("abbreviatedStatement").filter(|short| !short.is_empty());
    let name = short.unwrap_or(statement);
    let cut: String = name.chars().take(NAME).collect();
    let notes = item.text("notes").unwrap_or_default();
    let whole = cut == statement;
    if cut.len() < name.len() {
        *long += 1;
    }
    let description = match (whole, notes.is_empty()) {
        (true, _) => notes.to_owned(),
        (false, true) => statement.to_owned(),
        (false, false) => format!("{statement}\n\n{notes}"),
    };
    Competency { parent, number, name: cut, description, ..settings(item) }
}

/// What only Moodle knows of an item that came from there.
fn settings(part: &Part) -> Competency {
    let kept = kept(part);
    let rule = texts(&kept, "rule").try_into().unwrap_or_default();
    let format = text(&kept, "format");
    Competency {
        // Without a word from Moodle it is plain text.
        format: if format.is_empty() { "2".to_owned() } else { format },
        scale: texts(&kept, "scale"),
        scale_configuration: text(&kept, "scaleConfiguration"),
        rule,
        exported: text(&kept, "exported"),
        ..Competency::default()
    }
}

fn itself(package: &Package) -> Competency {
    let document = &package.document;
    let number = text(&kept(document), "number");
    Competency {
        number: if number.is_empty() { document.identifier() } else { number },
        name: document.text("title").unwrap_or_default().chars().take(NAME).collect(),
        description: document.text("description").unwrap_or_default().to_owned(),
        ..settings(document)
    }
}

fn kind(item: &Part) -> String {
    let kind = item.text("CFItemType").unwrap_or_default().to_lowercase();
    if KINDS.contains(&kind.as_str()) { kind } else { "competency".to_owned() }
}

fn taxonomy(package: &Package, kinds: Vec<String>) -> Vec<String> {
    let said = texts(&kept(&package.document), "taxonomy");
    if said.is_empty() { kinds } else { said }
}

/// Writes who belongs with whom, and counts what cannot be written.
fn relate(package: &Package, numbers: &HashMap<String, String>, competencies: &mut [Competency]) -> usize {
    let at: HashMap<String, usize> =
        competencies.iter().enumerate().map(|(at, one)| (one.number.clone(), at)).collect();
    let mut others = 0;
    for association in
        package.associations.iter().filter(|one| one.text("associationType") != Some("isChildOf"))
    {
        let end = |field| {
            let link = association.link(field)?;
            numbers.get(&link.identifier.to_ascii_lowercase()).cloned()
        };
        let related = matches!(association.text("associationType"), Some("isRelatedTo" | "isPeerOf"));
        match (related, end("originNodeURI"), end("destinationNodeURI")) {
            (true, Some(from), Some(to)) => {
                if let Some(one) = at.get(&from).and_then(|at| competencies.get_mut(*at)) {
                    one.related.push(to);
                }
            }
            _ => others += 1,
        }
    }
    others
}
