//! Reading expected values, and comparing with them.

use std::{collections::BTreeMap, path::PathBuf};

/// As near as two programs come that do the same sums in another order.
pub const NEAR: f64 = 1e-6;

/// One set of expected values, by name; none where R says that there is no such number.
#[derive(serde::Deserialize)]
pub struct Case {
    /// Which data, and what was computed from them.
    pub name: String,
    /// The numbers.
    pub values: BTreeMap<String, Option<f64>>,
}

impl Case {
    /// The expected number of this name, which has to be there.
    pub fn value(&self, name: &str) -> f64 {
        let found = self.values.get(name).unwrap_or_else(|| panic!("{}: R gave no {name}", self.name));
        found.unwrap_or_else(|| panic!("{}: R says that {name} is no number", self.name))
    }

    /// Compares one number: relative to the expected one, or to 1 where that is near nought by symmetry.
    pub fn near(&self, name: &str, got: f64, tolerance: f64) {
        let value = self.value(name);
        let scale = if value.abs() < 1e-9 { 1.0 } else { value.abs() };
        let off = (got - value).abs() / scale;
        assert!(
            off <= tolerance,
            "{}, {name}: {got:.12} here, {value:.12} in R, off by {off:.1e}",
            self.name
        );
    }

    /// Compares all numbers there are on both sides, each within 1e-6; a number that only one side has is an error.
    pub fn all_near(&self, got: &[(String, f64)]) {
        let names: Vec<&String> = got.iter().map(|(name, _)| name).collect();
        let left: Vec<&String> = self.values.keys().filter(|name| !names.contains(name)).collect();
        assert!(left.is_empty(), "{}: not computed here: {left:?}", self.name);
        for (name, value) in got {
            self.near(name, *value, NEAR);
        }
    }
}

/// The folder with scripts, data and expected values.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The expected values of a topic. With `ORACLE_OUT` those just made, otherwise the committed ones.
pub fn expected(topic: &str) -> Vec<Case> {
    let from = std::env::var_os("ORACLE_OUT").map_or_else(|| folder().join("expected"), PathBuf::from);
    let file = from.join(format!("{topic}.json"));
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
