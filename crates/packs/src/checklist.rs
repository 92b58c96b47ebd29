//! `checklists/<id>.toml`: what to think of, point by point. The words stand in the texts of the pack:
//! `checklist-<id>` and `checklist-<id>-<point>`.

use serde::Deserialize;

/// A list of things to think of.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    /// Its name in files.
    pub id: String,
    /// The role that goes through it.
    pub role: String,
    /// Where it was learned.
    pub source: String,
    /// The points, in order.
    #[serde(rename = "point")]
    pub points: Vec<Point>,
}

/// One thing to think of.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Its name in files.
    pub id: String,
    /// The part of the list it stands in; `checklist-<id>-part-<part>` in the texts.
    #[serde(default)]
    pub part: Option<String>,
    /// Whether it is something that is handed out and comes back.
    #[serde(default)]
    pub comes_back: bool,
}

impl Checklist {
    /// The keys of the texts it needs.
    pub fn text_keys(&self) -> Vec<String> {
        let mut keys = vec![format!("checklist-{}", self.id)];
        for point in &self.points {
            keys.push(format!("checklist-{}-{}", self.id, point.id));
            keys.extend(point.part.iter().map(|part| format!("checklist-{}-part-{part}", self.id)));
        }
        keys.sort();
        keys.dedup();
        keys
    }
}
