//! The headings of the file: which column of the plan is which, and which is not there.

use std::collections::BTreeMap;

use sheets::{Row, Sheet};

use crate::mistake::{Mistake, nearest, several};
use crate::plan::{Length, Plan, Source};

/// Where the plan's columns stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Header {
    /// The headings as they are written.
    written: Vec<String>,
    /// From the name in the plan to the place.
    places: BTreeMap<String, usize>,
}

impl Header {
    /// What stands in a column of this row; empty when the row ends before it.
    pub(crate) fn cell<'a>(&self, row: &'a Row, column: &str) -> &'a str {
        self.places.get(column).and_then(|at| row.cells.get(*at)).map_or("", |cell| cell.trim())
    }

    /// How many headings there are.
    pub(crate) fn count(&self) -> usize {
        self.written.len()
    }

    /// The heading as it is written in the file.
    pub(crate) fn written(&self, column: &str) -> &str {
        self.places.get(column).and_then(|at| self.written.get(*at)).map_or("", String::as_str)
    }
}

/// Every column the plan names.
fn wanted(plan: &Plan) -> Vec<&str> {
    let columns = &plan.columns;
    let mut all = vec![columns.person.as_str()];
    let more =
        [&columns.wave, &columns.group, &columns.cluster, &columns.site, &columns.peer, &columns.exposed];
    all.extend(more.into_iter().flatten().map(String::as_str));
    all.extend(plan.covariates.iter().map(String::as_str));
    for measure in &plan.measures {
        match &measure.source {
            Source::Column(column) => all.push(column),
            Source::Columns(columns) => all.extend(columns.iter().map(String::as_str)),
            Source::Questions(lists) => all.extend(lists.iter().flatten().map(String::as_str)),
        }
    }
    if let Some(follow) = &plan.follow {
        all.push(&follow.event);
        match &follow.length {
            Length::Column(column) => all.push(column),
            Length::Days { from, until } => all.extend([from.as_str(), until.as_str()]),
        }
    }
    all
}

/// The header, and the rows below it.
pub(super) fn header<'a>(
    sheet: &'a Sheet,
    plan: &Plan,
    wrong: &mut Vec<Mistake>,
) -> Option<(Header, &'a [Row])> {
    let (first, rows) = sheet.rows.split_first()?;
    let written: Vec<String> = first.cells.iter().map(|cell| cell.trim().to_owned()).collect();
    let mut places = BTreeMap::new();
    for column in wanted(plan) {
        if places.contains_key(column) {
            continue;
        }
        let same = |of: &dyn Fn(&str) -> bool| -> Vec<usize> {
            written.iter().enumerate().filter(|(_, name)| of(name)).map(|(at, _)| at).collect()
        };
        let exact = same(&|name| name == column);
        let alike =
            if exact.is_empty() { same(&|name| name.to_lowercase() == column.to_lowercase()) } else { exact };
        match alike.as_slice() {
            [at] => drop(places.insert(column.to_owned(), *at)),
            [] => wrong.push(missing(column, &written)),
            _ => wrong.push(Mistake::new("analysis-wrong-column-twice", &[("column", column)])),
        }
    }
    Some((Header { written, places }, rows))
}

fn missing(column: &str, written: &[String]) -> Mistake {
    let names = || written.iter().map(String::as_str).filter(|name| !name.is_empty());
    match nearest(column, names()) {
        Some(near) => Mistake::new("analysis-wrong-column-near", &[("column", column), ("near", near)]),
        None => {
            let known = several(names());
            Mistake::new("analysis-wrong-column", &[("column", column), ("known", &known)])
        }
    }
}
