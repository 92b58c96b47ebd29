//! From the tables back to a package: as it came in, with what was changed here.

use std::collections::{HashMap, HashSet};

use foundation::{Error, Id, Result};
use frameworks::case::{self, Package};
use serde_json::{Map, Value};

use super::model::Part;
use super::store::{Kept, Whole};

/// Puts a version together as a package of the standard.
pub(super) fn package(version: &Whole, parts: &[Kept]) -> Result<Package> {
    let json = json(version, parts)?.to_string();
    case::read(json.as_bytes())
        .map_err(|wrong| Error::broken(format!("a kept framework: {:?}", wrong.first())))
}

fn json(version: &Whole, parts: &[Kept]) -> Result<Value> {
    let mut package: Map<String, Value> = serde_json::from_str(&version.rest)?;
    let mut items: Vec<(i64, Value)> = Vec::with_capacity(parts.len());
    let mut edges: Vec<(i64, Value)> = serde_json::from_str(&version.others)?;
    let numbered: HashSet<Id<Part>> =
        parts.iter().filter(|part| part.moved != 0).map(|part| part.parent).collect();
    let mut next: HashMap<Id<Part>, i64> = HashMap::new();
    // Parts come in the order people read them.
    for part in parts {
        items.push((part.file_at, serde_json::from_str(&part.fields)?));
        let at = next.entry(part.parent).or_insert(0);
        *at += 1;
        let Some(edge) = &part.edge else { continue };
        let mut edge: Value = serde_json::from_str(edge)?;
        if numbered.contains(&part.parent)
            && let Some(edge) = edge.as_object_mut()
        {
            edge.insert("sequenceNumber".to_owned(), (*at).into());
        }
        edges.push((part.edge_at.unwrap_or(i64::MAX), edge));
    }
    put(&mut package, "CFItems", items);
    put(&mut package, "CFAssociations", edges);
    Ok(Value::Object(package))
}

/// A list the file did not have is not made for nothing.
fn put(package: &mut Map<String, Value>, list: &str, mut rows: Vec<(i64, Value)>) {
    if rows.is_empty() && !package.contains_key(list) {
        return;
    }
    rows.sort_by_key(|(at, _)| *at);
    package.insert(list.to_owned(), rows.into_iter().map(|(_, value)| value).collect());
}
