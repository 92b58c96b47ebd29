//! What changed from one version of a framework to the next, as a person reads it.

use std::collections::{HashMap, HashSet};

use crate::case::{Package, Part};

/// What two versions of a framework do not share.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference<'a> {
    /// Only in the new one, in its order.
    pub added: Vec<&'a Part>,
    /// Only in the old one, in its order.
    pub removed: Vec<&'a Part>,
    /// In both, with other words.
    pub reworded: Vec<Reworded<'a>>,
    /// In both, under somebody else.
    pub moved: Vec<Moved<'a>>,
}

/// The same statement in other words.
#[derive(Debug, Clone, PartialEq)]
pub struct Reworded<'a> {
    /// As it was.
    pub before: &'a Part,
    /// As it is.
    pub after: &'a Part,
    /// The fields that differ, but for when it was changed last.
    pub fields: Vec<&'a str>,
}

/// The same statement in another place.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved<'a> {
    /// As it is.
    pub item: &'a Part,
    /// Identifiers of those it lay under.
    pub from: Vec<String>,
    /// Identifiers of those it lies under.
    pub to: Vec<String>,
}

/// Compares two versions by the identifiers of their items.
pub fn difference<'a>(before: &'a Package, after: &'a Package) -> Difference<'a> {
    let old = by_identifier(before);
    let new = by_identifier(after);
    let added = after.items.iter().filter(|item| !old.contains_key(&item.identifier())).collect();
    let removed = before.items.iter().filter(|item| !new.contains_key(&item.identifier())).collect();
    let both =
        || after.items.iter().filter_map(|item| old.get(&item.identifier()).map(|before| (*before, item)));
    let reworded = both().filter_map(|(before, after)| reworded(before, after)).collect();
    let (was, is) = (parents(before), parents(after));
    let none = Vec::new();
    let moved = both().filter_map(|(_, item)| {
        let identifier = item.identifier();
        let (from, to) = (was.get(&identifier).unwrap_or(&none), is.get(&identifier).unwrap_or(&none));
        (from != to).then(|| Moved { item, from: from.clone(), to: to.clone() })
    });
    Difference { added, removed, reworded, moved: moved.collect() }
}

fn by_identifier(package: &Package) -> HashMap<String, &Part> {
    package.items.iter().map(|item| (item.identifier(), item)).collect()
}

fn reworded<'a>(before: &'a Part, after: &'a Part) -> Option<Reworded<'a>> {
    // When it was changed last says nothing of what was changed, and its address moves with the house.
    const NO_WORDS: [&str; 4] = ["lastChangeDateTime", "uri", "CFDocumentURI", "extensions"];
    let names: HashSet<&str> = before.fields.keys().chain(after.fields.keys()).map(String::as_str).collect();
    let mut fields: Vec<&str> = names
        .into_iter()
        .filter(|name| !NO_WORDS.contains(name) && before.fields.get(*name) != after.fields.get(*name))
        .collect();
    fields.sort_unstable();
    (!fields.is_empty()).then_some(Reworded { before, after, fields })
}

/// Those each item lies under, in order. Lying right under the document counts as lying under nobody, as a new version
/// may have a document of its own.
fn parents(package: &Package) -> HashMap<String, Vec<String>> {
    let root = package.document.identifier();
    let mut parents: HashMap<String, Vec<String>> = HashMap::new();
    for association in
        package.associations.iter().filter(|one| one.text("associationType") == Some("isChildOf"))
    {
        let (Some(child), Some(parent)) =
            (association.link("originNodeURI"), association.link("destinationNodeURI"))
        else {
            continue;
        };
        let parent = parent.identifier.to_ascii_lowercase();
        if parent != root {
            parents.entry(child.identifier.to_ascii_lowercase()).or_default().push(parent);
        }
    }
    for parents in parents.values_mut() {
        parents.sort_unstable();
        parents.dedup();
    }
    parents
}
