//! From Moodle's framework to a package.

use std::collections::HashMap;

use uuid::Uuid;

use super::{Competency, Framework};
use crate::case::{Link, Package, Part, Version};

/// Makes a package of a framework.
///
/// `name` gives each number of Moodle's the identifier and the address it shall have, and is asked with an empty number
/// for the framework itself; `now` is when it was changed, `maker` who made it. Whatever the standard has no place for
/// goes along as `extensions`, so [`super::framework`] writes the same spreadsheet again.
pub fn package(
    framework: &Framework,
    maker: &str,
    now: &str,
    mut name: impl FnMut(&str) -> (Uuid, String),
) -> Package {
    let (identifier, uri) = name("");
    let itself = &framework.itself;
    let document = Part::new(identifier, &uri)
        .with("title", itself.name.as_str())
        .with("creator", maker)
        .with("lastChangeDateTime", now)
        .with("caseVersion", Version::V1_1.as_str())
        .with("extensions", kept(itself, Some(&framework.taxonomy)));
    let document = some(document, "description", &itself.description);
    let mut package = Package::new(Version::V1_1, document);
    let names: HashMap<&str, (Uuid, String)> =
        framework.competencies.iter().map(|one| (one.number.as_str(), name(&one.number))).collect();
    let floors = floors(framework);
    let mut links = Links { now, name: &mut name, package: Vec::new() };
    let top = Named { title: &itself.name, identifier, uri: &uri };
    let titles: HashMap<&str, &str> =
        framework.competencies.iter().map(|one| (one.number.as_str(), one.name.as_str())).collect();
    let named = |number: &str| {
        let (number, (identifier, uri)) = names.get_key_value(number)?;
        Some(Named { title: titles.get(number)?, identifier: *identifier, uri })
    };
    for (at, one) in framework.competencies.iter().enumerate() {
        let Some(own) = named(&one.number) else { continue };
        let kind = floors.get(one.number.as_str()).and_then(|floor| framework.taxonomy.get(*floor));
        package.items.push(self::item(one, &own, kind, now));
        let parent = named(&one.parent).unwrap_or(top);
        links.link("isChildOf", &own, &parent, Some(at + 1));
        for other in one.related.iter().filter_map(|number| named(number)) {
            links.link("isRelatedTo", &own, &other, None);
        }
    }
    package.associations = links.package;
    package
}

#[derive(Clone, Copy)]
struct Named<'a> {
    title: &'a str,
    identifier: Uuid,
    uri: &'a str,
}

struct Links<'a, F> {
    now: &'a str,
    name: &'a mut F,
    package: Vec<Part>,
}

impl<F: FnMut(&str) -> (Uuid, String)> Links<'_, F> {
    fn link(&mut self, kind: &str, from: &Named<'_>, to: &Named<'_>, number: Option<usize>) {
        let (identifier, uri) = (self.name)(&format!("{kind} {} {}", from.identifier, to.identifier));
        let pointer = |part: Part, field: &str, named: &Named<'_>| {
            let identifier = named.identifier.to_string();
            part.linked(field, Link { title: named.title, identifier: &identifier, uri: named.uri })
        };
        let part =
            Part::new(identifier, &uri).with("associationType", kind).with("lastChangeDateTime", self.now);
        let part = pointer(part, "originNodeURI", from);
        let part = pointer(part, "destinationNodeURI", to);
        self.package.push(match number {
            Some(number) => part.with("sequenceNumber", number),
            None => part,
        });
    }
}

fn item(one: &Competency, own: &Named<'_>, kind: Option<&String>, now: &str) -> Part {
    let item = Part::new(own.identifier, own.uri)
        .with("fullStatement", one.name.as_str())
        .with("humanCodingScheme", one.number.as_str())
        .with("lastChangeDateTime", now)
        .with("extensions", kept(one, None));
    let item = some(item, "notes", &one.description);
    kind.map(|kind| some(item.clone(), "CFItemType", kind)).unwrap_or(item)
}

fn some(part: Part, field: &str, text: &str) -> Part {
    if text.is_empty() { part } else { part.with(field, text) }
}

/// How deep each competency lies.
fn floors(framework: &Framework) -> HashMap<&str, usize> {
    let mut under: HashMap<&str, Vec<&str>> = HashMap::new();
    for one in &framework.competencies {
        under.entry(&one.parent).or_default().push(&one.number);
    }
    let mut floors = HashMap::new();
    let mut waiting = vec![("", 0)];
    while let Some((number, floor)) = waiting.pop() {
        for child in under.get(number).into_iter().flatten() {
            if floors.insert(*child, floor).is_none() {
                waiting.push((child, floor + 1));
            }
        }
    }
    floors
}

/// Under this name lies what only Moodle knows.
pub(super) const KEPT: &str = "ext:moodle";

fn kept(one: &Competency, taxonomy: Option<&[String]>) -> serde_json::Value {
    let mut moodle = serde_json::Map::new();
    let mut keep = |key: &str, value: serde_json::Value| {
        let empty = value.as_str().is_some_and(str::is_empty) || value.as_array().is_some_and(Vec::is_empty);
        if !empty {
            moodle.insert(key.to_owned(), value);
        }
    };
    keep("format", one.format.as_str().into());
    keep("scale", one.scale.clone().into());
    keep("scaleConfiguration", one.scale_configuration.as_str().into());
    if one.rule.iter().any(|part| !part.is_empty()) {
        keep("rule", one.rule.to_vec().into());
    }
    keep("exported", one.exported.as_str().into());
    if let Some(taxonomy) = taxonomy {
        keep("number", one.number.as_str().into());
        keep("taxonomy", taxonomy.to_vec().into());
    }
    serde_json::json!({ KEPT: moodle })
}
