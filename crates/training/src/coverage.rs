//! What a training covers: each statement of a framework, and the modules where it is taught, practised and
//! assessed.

use std::collections::BTreeSet;

use crate::profile::Module;

/// A statement with the modules it is met in, by their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// The statement.
    pub statement: &'a str,
    /// Where it is talked about.
    pub taught: BTreeSet<&'a str>,
    /// Where it is tried.
    pub practised: BTreeSet<&'a str>,
    /// Where somebody looks at it.
    pub assessed: BTreeSet<&'a str>,
}

impl Row<'_> {
    /// In how many of the three ways it is met: 0 is an empty row, 3 a whole one.
    pub fn ways(&self) -> usize {
        [&self.taught, &self.practised, &self.assessed].iter().filter(|modules| !modules.is_empty()).count()
    }
}

/// How many rows there are of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Met nowhere.
    pub empty: usize,
    /// Met in one or two ways.
    pub partly: usize,
    /// Taught, practised and assessed.
    pub whole: usize,
}

/// Every statement once, empty rows first, then those met in the fewest ways; within these the order of the
/// statements. The order of the modules changes nothing.
pub fn matrix<'a>(statements: &[&'a str], modules: &'a [Module]) -> Vec<Row<'a>> {
    let among = |statement: &str, list: fn(&Module) -> &Vec<String>| -> BTreeSet<&'a str> {
        let met = modules.iter().filter(|module| list(module).iter().any(|id| id == statement));
        met.map(|module| module.id.as_str()).collect()
    };
    let mut seen = BTreeSet::new();
    let once = statements.iter().filter(|statement| seen.insert(**statement));
    let mut rows: Vec<Row<'a>> = once
        .map(|statement| Row {
            statement,
            taught: among(statement, |module| &module.taught),
            practised: among(statement, |module| &module.practised),
            assessed: among(statement, |module| &module.assessed),
        })
        .collect();
    rows.sort_by_key(Row::ways);
    rows
}

/// How many rows are empty, partly filled and whole.
pub fn count(rows: &[Row<'_>]) -> Count {
    let mut count = Count::default();
    for row in rows {
        match row.ways() {
            0 => count.empty += 1,
            3 => count.whole += 1,
            _ => count.partly += 1,
        }
    }
    count
}
