//! One object of a package, and what can be asked of it.

use serde_json::{Map, Value};
use uuid::Uuid;

/// One object of a package as it stood in the file, checked.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Part {
    pub(crate) fields: Map<String, Value>,
}

/// A pointer from one object to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Link<'a> {
    /// What the other is called.
    pub title: &'a str,
    /// Its identifier: a UUID, but for targets outside the standard.
    pub identifier: &'a str,
    /// Its address.
    pub uri: &'a str,
}

impl Part {
    /// An object with an identifier and its address.
    pub fn new(identifier: Uuid, uri: &str) -> Self {
        Self::default().with("identifier", identifier.to_string()).with("uri", uri)
    }

    /// The same with one more field.
    #[must_use]
    pub fn with(mut self, field: &str, value: impl Into<Value>) -> Self {
        self.fields.insert(field.to_owned(), value.into());
        self
    }

    /// The same with a pointer to another object.
    #[must_use]
    pub fn linked(self, field: &str, to: Link<'_>) -> Self {
        let link = [("title", to.title), ("identifier", to.identifier), ("uri", to.uri)];
        self.with(
            field,
            Value::Object(link.map(|(key, text)| (key.to_owned(), text.into())).into_iter().collect()),
        )
    }

    /// The text of a field; none when there is no such field or when it is no text.
    pub fn text(&self, field: &str) -> Option<&str> {
        self.fields.get(field)?.as_str()
    }

    /// The texts of a list.
    pub fn texts(&self, field: &str) -> impl Iterator<Item = &str> {
        self.fields.get(field).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
    }

    /// A whole number.
    pub fn whole(&self, field: &str) -> Option<i64> {
        self.fields.get(field)?.as_i64()
    }

    /// A number.
    pub fn number(&self, field: &str) -> Option<f64> {
        self.fields.get(field)?.as_f64()
    }

    /// Where a field points.
    pub fn link(&self, field: &str) -> Option<Link<'_>> {
        let link = self.fields.get(field)?.as_object()?;
        let text = |key| link.get(key).and_then(Value::as_str);
        Some(Link { title: text("title")?, identifier: text("identifier")?, uri: text("uri")? })
    }

    /// The parts of a list: criteria of a rubric, levels of a criterion.
    pub fn parts(&self, field: &str) -> Vec<Part> {
        let list = self.fields.get(field).and_then(Value::as_array).into_iter().flatten();
        list.filter_map(Value::as_object).map(|fields| Part { fields: fields.clone() }).collect()
    }

    /// Its identifier, in small letters as UUIDs are compared; empty where the standard asks for none.
    pub fn identifier(&self) -> String {
        self.text("identifier").unwrap_or_default().to_ascii_lowercase()
    }

    /// Everything it holds, as JSON.
    pub fn json(&self) -> Value {
        Value::Object(self.fields.clone())
    }
}
