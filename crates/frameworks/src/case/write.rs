//! From a package to JSON in either version, with what one cannot hold.

use serde_json::{Map, Value};

use super::fields::{ASSOCIATION, DOCUMENT, ITEM, Object, RUBRIC, definition};
use super::shape::Shape;
use super::{Package, Part, Version};

/// Something the other version has no place for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Loss {
    /// The list: `CFItems`.
    pub list: String,
    /// The field.
    pub field: String,
    /// In how many objects.
    pub times: usize,
}

/// The name under which 1.1 keeps what only another version or another program knows.
const KEPT: &str = "ext:brobygger.kept";

/// Writes a package in a version, with a list of what that version cannot hold.
///
/// In the version it was read in everything comes out as it came in. In 1.1 whatever the standard does not know lies
/// under `extensions`, and comes back when it is written in 1.0; in 1.0 what is new in 1.1 is left out and listed.
pub fn write(package: &Package, version: Version) -> (Value, Vec<Loss>) {
    let mut writing = Writing { to: version, same: package.version == version, lost: Vec::new() };
    let mut out = package.other.clone();
    let mut document = writing.object("CFDocument", &package.document.fields, &DOCUMENT);
    if !writing.same && version == Version::V1_1 {
        document.insert("caseVersion".to_owned(), version.as_str().into());
    }
    out.insert("CFDocument".to_owned(), Value::Object(document));
    let lists = [
        ("CFItems", &package.items, &ITEM, package.had.items),
        ("CFAssociations", &package.associations, &ASSOCIATION, package.had.associations),
        ("CFRubrics", &package.rubrics, &RUBRIC, package.had.rubrics),
    ];
    for (name, parts, object, had) in lists {
        if had || !parts.is_empty() {
            out.insert(name.to_owned(), writing.list(name, parts, object));
        }
    }
    if package.had.definitions || !package.definitions.is_empty() {
        let mut definitions = package.other_definitions.clone();
        for (name, parts) in &package.definitions {
            if let Some(object) = definition(name) {
                definitions.insert(name.clone(), writing.list(name, parts, object));
            }
        }
        out.insert("CFDefinitions".to_owned(), Value::Object(definitions));
    }
    writing.lost.sort();
    (Value::Object(out), writing.lost)
}

struct Writing {
    to: Version,
    same: bool,
    lost: Vec<Loss>,
}

impl Writing {
    fn list(&mut self, name: &str, parts: &[Part], object: &Object) -> Value {
        parts.iter().map(|part| Value::Object(self.object(name, &part.fields, object))).collect()
    }

    fn object(&mut self, list: &str, fields: &Map<String, Value>, object: &Object) -> Map<String, Value> {
        if self.same {
            return fields.clone();
        }
        let mut out = Map::new();
        let mut kept = Map::new();
        for (name, value) in fields {
            match object.field(name) {
                Some(field) if field.since <= self.to && self.to <= field.until => {
                    let value = self.value(list, name, value, field.shape);
                    out.insert(name.clone(), value);
                }
                _ if self.to == Version::V1_1 => drop(kept.insert(name.clone(), value.clone())),
                Some(_) => self.newer(list, name, value, &mut out),
                // A field of somebody's own goes along: 1.0 says nothing against it.
                None => drop(out.insert(name.clone(), value.clone())),
            }
        }
        if !kept.is_empty() {
            let extensions = out.entry("extensions").or_insert_with(|| Value::Object(Map::new()));
            if let Some(extensions) = extensions.as_object_mut() {
                extensions.insert(KEPT.to_owned(), Value::Object(kept));
            }
        }
        out
    }

    /// What 1.0 does not know: it comes back from the extensions, or it is lost.
    fn newer(&mut self, list: &str, name: &str, value: &Value, out: &mut Map<String, Value>) {
        let mut rest = value.as_object().filter(|_| name == "extensions").cloned().unwrap_or_default();
        if let Some(Value::Object(kept)) = rest.remove(KEPT) {
            out.extend(kept);
            if rest.is_empty() {
                return;
            }
        }
        // Which version it is says the version.
        if name != "caseVersion" {
            self.lose(list, name);
        }
    }

    fn value(&mut self, list: &str, name: &str, value: &Value, shape: Shape) -> Value {
        match (shape, value) {
            (Shape::Parts(of), Value::Array(parts)) => parts
                .iter()
                .filter_map(Value::as_object)
                .map(|fields| Value::Object(self.object(list, fields, of)))
                .collect(),
            (Shape::FreeLink, Value::Object(link)) if self.to == Version::V1_0 => {
                let mut link = link.clone();
                if link.remove("targetType").is_some() {
                    self.lose(list, &format!("{name}.targetType"));
                }
                Value::Object(link)
            }
            (Shape::Text, Value::String(kind)) if name == "associationType" => self.association(list, kind),
            _ => value.clone(),
        }
    }

    /// 1.0 has no translations and no kinds of one's own: they are related, and that is said.
    fn association(&mut self, list: &str, kind: &str) -> Value {
        let known = self.to == Version::V1_1 || (kind != "isTranslationOf" && !kind.starts_with("ext:"));
        if known {
            return kind.into();
        }
        self.lose(list, &format!("associationType: {kind}"));
        "isRelatedTo".into()
    }

    fn lose(&mut self, list: &str, field: &str) {
        match self.lost.iter_mut().find(|loss| loss.list == list && loss.field == field) {
            Some(loss) => loss.times += 1,
            None => self.lost.push(Loss { list: list.to_owned(), field: field.to_owned(), times: 1 }),
        }
    }
}
