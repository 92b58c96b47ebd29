//! From bytes to a package, or to every mistake with its place.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::fields::{ASSOCIATION, DOCUMENT, ITEM, Object, RUBRIC, definition};
use super::shape::Shape;
use super::wrong::{Place, Problem, Wrong};
use super::{DEFINITIONS, Had, Lists, Package, Part, Version};

/// The most bytes that are read.
pub const BYTES: usize = 32 * 1024 * 1024;
/// The most items, and the most associations.
pub const ITEMS: usize = 50_000;
/// So many mistakes are listed; whoever mends these has learned what the rest is about.
const MISTAKES: usize = 100;

/// Reads a package in 1.0 or 1.1.
///
/// Fails with every mistake up to a hundred, each with its place. What the standard does not know is kept and is no
/// mistake: every program adds something of its own.
pub fn read(bytes: &[u8]) -> Result<Package, Vec<Wrong>> {
    let alone = |problem| vec![Wrong { place: Place::default(), problem }];
    if bytes.len() > BYTES {
        return Err(alone(Problem::TooBig));
    }
    // Some programs put a mark of the byte order in front.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let value: Value = serde_json::from_slice(bytes)
        .map_err(|error| alone(Problem::NoJson { line: error.line(), column: error.column() }))?;
    let Value::Object(mut package) = value else { return Err(alone(Problem::NoPackage)) };
    let Some(Value::Object(document)) = package.remove("CFDocument") else {
        return Err(alone(Problem::NoPackage));
    };
    let mut reading = Reading::default();
    let version = version_of(&document, &package);
    let document = reading.part("CFDocument", None, document, &DOCUMENT);
    let had = Had {
        items: package.contains_key("CFItems"),
        associations: package.contains_key("CFAssociations"),
        definitions: package.contains_key("CFDefinitions"),
        rubrics: package.contains_key("CFRubrics"),
    };
    let items = reading.list("CFItems", package.remove("CFItems"), &ITEM);
    let associations = reading.list("CFAssociations", package.remove("CFAssociations"), &ASSOCIATION);
    let rubrics = reading.list("CFRubrics", package.remove("CFRubrics"), &RUBRIC);
    let (definitions, other_definitions) = reading.definitions(package.remove("CFDefinitions"));
    let other = package;
    let package = Package {
        version,
        document,
        items,
        associations,
        definitions,
        rubrics,
        had,
        other,
        other_definitions,
    };
    if reading.wrong.is_empty() {
        reading.wrong = crate::tree::circles(&package);
    }
    if reading.wrong.is_empty() { Ok(package) } else { Err(reading.wrong) }
}

/// The version is said by the document, or by what only one version has.
fn version_of(document: &Map<String, Value>, package: &Map<String, Value>) -> Version {
    let said = document.get("caseVersion").and_then(Value::as_str);
    let newer = said.is_some_and(|said| said != "1.0")
        || document.contains_key("frameworkType")
        || document.contains_key("extensions")
        || package.contains_key("extensions");
    if newer { Version::V1_1 } else { Version::V1_0 }
}

#[derive(Default)]
struct Reading {
    wrong: Vec<Wrong>,
    /// Where each identifier stood first.
    seen: HashMap<String, (&'static str, usize)>,
}

impl Reading {
    fn note(&mut self, place: &Place, field: &str, problem: Problem) {
        if self.wrong.len() < MISTAKES {
            self.wrong.push(Wrong { place: Place { field: field.to_owned(), ..place.clone() }, problem });
        }
    }

    fn list(&mut self, name: &'static str, value: Option<Value>, object: &Object) -> Vec<Part> {
        let place = Place { list: name.to_owned(), ..Place::default() };
        let list = match value {
            None | Some(Value::Null) => return Vec::new(),
            Some(Value::Array(list)) => list,
            Some(_) => {
                self.note(&place, "", Problem::NoList);
                return Vec::new();
            }
        };
        if list.len() > ITEMS {
            self.note(&place, "", Problem::TooMany);
            return Vec::new();
        }
        let mut parts = Vec::with_capacity(list.len());
        for (at, value) in list.into_iter().enumerate() {
            match value {
                Value::Object(fields) => parts.push(self.part(name, Some(at + 1), fields, object)),
                _ => self.note(&Place { number: Some(at + 1), ..place.clone() }, "", Problem::NoObject),
            }
        }
        parts
    }

    fn definitions(&mut self, value: Option<Value>) -> (Lists, Map<String, Value>) {
        let mut definitions = Vec::new();
        let mut map = match value {
            Some(Value::Object(map)) => map,
            None | Some(Value::Null) => Map::new(),
            Some(_) => {
                let place = Place { list: "CFDefinitions".to_owned(), ..Place::default() };
                self.note(&place, "", Problem::NoObject);
                Map::new()
            }
        };
        for name in DEFINITIONS {
            let (Some(value), Some(object)) = (map.remove(name), definition(name)) else { continue };
            definitions.push((name.to_owned(), self.list(name, Some(value), object)));
        }
        (definitions, map)
    }

    fn part(
        &mut self,
        list: &'static str,
        number: Option<usize>,
        fields: Map<String, Value>,
        object: &Object,
    ) -> Part {
        let part = Part { fields };
        let place = Place { list: list.to_owned(), number, words: words(&part), field: String::new() };
        self.fields(&place, "", &part.fields, object);
        self.once(&place, list, number.unwrap_or(1), &part);
        part
    }

    /// Every field the standard knows, and what lies in lists of parts.
    fn fields(&mut self, place: &Place, inside: &str, fields: &Map<String, Value>, object: &Object) {
        for field in object.fields {
            let path = format!("{inside}{}", field.name);
            match fields.get(field.name) {
                // Some programs write null where they have nothing.
                None | Some(Value::Null) if field.needed => self.note(place, &path, Problem::Missing),
                None | Some(Value::Null) => {}
                Some(value) => match (field.shape.fits(value), field.shape, value) {
                    (Err(misfit), _, _) => self.note(place, &path, misfit.into()),
                    (Ok(()), Shape::Parts(of), Value::Array(list)) => self.inside(place, &path, list, of),
                    (Ok(()), _, _) => {}
                },
            }
        }
    }

    fn inside(&mut self, place: &Place, path: &str, list: &[Value], object: &Object) {
        for (at, value) in list.iter().enumerate() {
            let path = format!("{path}[{}]", at + 1);
            match value.as_object() {
                Some(fields) => self.fields(place, &format!("{path}."), fields, object),
                None => self.note(place, &path, Problem::NoObject),
            }
        }
    }

    fn once(&mut self, place: &Place, list: &'static str, number: usize, part: &Part) {
        let identifier = part.identifier();
        if identifier.is_empty() {
            return;
        }
        if let Some((list, number)) = self.seen.insert(identifier, (list, number)) {
            self.note(place, "identifier", Problem::Twice { list: list.to_owned(), number });
        }
    }
}

/// The first words by which a person knows the object again.
fn words(part: &Part) -> String {
    let text = ["humanCodingScheme", "fullStatement", "title"].iter().find_map(|field| part.text(field));
    text.unwrap_or_default().chars().take(60).collect()
}
