//! From a package to what the tables hold: nothing of the file is lost, and every part stands at one place.

use std::collections::HashMap;

use foundation::{Error, Id, Result, must};
use frameworks::case::{self, Package};
use serde_json::Value;

use super::model::{CODE, Kind, Part};

/// A framework as it goes into the tables.
#[derive(Debug)]
pub(super) struct Unpacked {
    pub document: Id<Part>,
    pub title: String,
    pub language: String,
    pub number: String,
    pub format: &'static str,
    /// The package without items and associations.
    pub rest: String,
    /// Associations that say something else than where a part stands, with their place in the file.
    pub others: String,
    pub parts: Vec<NewPart>,
}

/// A part as it goes into the table.
#[derive(Debug, Clone)]
pub(super) struct NewPart {
    pub id: Id<Part>,
    pub parent: Id<Part>,
    pub place: i64,
    pub file_at: i64,
    pub kind: Kind,
    pub code: String,
    pub words: String,
    pub fields: String,
    pub edge: Option<String>,
    pub edge_at: Option<i64>,
}

/// An identifier of a file as one of ours. Fails when it is none, which a package that was read has none of.
pub(super) fn id_of(identifier: &str) -> Result<Id<Part>> {
    uuid::Uuid::try_parse(identifier).map(Id::from).map_err(Error::broken)
}

/// Text for a column: databases take no zero bytes, and pages no other signs that are none.
pub(super) fn clean(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_control() || matches!(sign, '\n' | '\t')).collect()
}

fn number(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}

/// Takes a package apart.
///
/// Refuses a package in which two identifiers are the same in different spellings.
pub(super) fn unpack(mut package: Package) -> Result<Unpacked> {
    let document = id_of(&package.document.identifier())?;
    let text = |field: &str| clean(package.document.text(field).unwrap_or_default());
    let (title, language, version) = (text("title"), text("language"), text("version"));
    let edges = edges(&package);
    let mut used = vec![false; package.associations.len()];
    let at: HashMap<String, usize> =
        package.items.iter().enumerate().map(|(at, part)| (part.identifier(), at)).collect();
    let root = package.document.identifier();
    let mut above: Vec<String> = Vec::new();
    let mut parts = Vec::with_capacity(package.items.len());
    for line in frameworks::tree(&package).into_iter().filter(|line| !line.again) {
        above.truncate(line.depth);
        let own = line.item.identifier();
        let parent = above.last().unwrap_or(&root).clone();
        let edge = edges.get(&(own.clone(), parent.clone())).copied();
        if let Some(edge) = edge {
            used[edge] = true;
        }
        parts.push(NewPart {
            id: id_of(&own)?,
            parent: id_of(&parent)?,
            place: number(parts.len()),
            file_at: number(at.get(&own).copied().unwrap_or_default()),
            kind: Kind::said(line.item.text("CFItemType").unwrap_or_default()),
            code: clean(line.item.text("humanCodingScheme").unwrap_or_default()).chars().take(CODE).collect(),
            words: clean(line.item.text("fullStatement").unwrap_or_default()),
            fields: line.item.json().to_string(),
            edge: edge.map(|edge| package.associations[edge].json().to_string()),
            edge_at: edge.map(number),
        });
        above.push(own);
    }
    let others: Vec<(usize, Value)> = used
        .iter()
        .enumerate()
        .filter(|(_, used)| !**used)
        .map(|(at, _)| (at, package.associations[at].json()))
        .collect();
    once(&parts)?;
    package.items.clear();
    package.associations.clear();
    let (rest, _) = case::write(&package, package.version);
    let others = serde_json::to_string(&others)?;
    let format = package.version.as_str();
    Ok(Unpacked { document, title, language, number: version, format, rest: rest.to_string(), others, parts })
}

fn once(parts: &[NewPart]) -> Result<()> {
    let mut ids: Vec<_> = parts.iter().map(|part| part.id).collect();
    ids.sort_unstable();
    must(ids.windows(2).all(|two| two[0] != two[1]), Error::Refused("competence-own-refusal-twice"))
}

/// Where the file says that one lies under another: child and parent, and the first place it is said.
fn edges(package: &Package) -> HashMap<(String, String), usize> {
    let mut edges = HashMap::new();
    for (at, one) in package.associations.iter().enumerate() {
        let ends = one.link("originNodeURI").zip(one.link("destinationNodeURI"));
        let Some((child, parent)) = ends.filter(|_| one.text("associationType") == Some("isChildOf")) else {
            continue;
        };
        let ends = (child.identifier.to_ascii_lowercase(), parent.identifier.to_ascii_lowercase());
        edges.entry(ends).or_insert(at);
    }
    edges
}
