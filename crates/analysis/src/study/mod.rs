//! The answers, read by the plan: who was asked, when, in which group, with which scores.

mod alike_ids;
mod doubt;
mod header;
mod number;
mod people;
mod scores;

use statistics::survival::Followed;

use crate::mistake::{Mistake, listed};
use crate::plan::{Decimal, Plan};
pub(crate) use alike_ids::alike;
use header::Header;
pub(crate) use number::gaps;

/// A fact about somebody that is reckoned with: a number or a word.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Fact {
    Number(f64),
    Word(String),
}

/// What one person answered at one wave, and where they were then.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Visit {
    /// The row, as the spreadsheet counts.
    pub(crate) row: u32,
    /// The score of each measure, in the order of the plan.
    pub(crate) scores: Vec<Option<f64>>,
    pub(crate) cluster: Option<String>,
    pub(crate) site: Option<String>,
    pub(crate) peer: Option<String>,
    /// Whether it had begun there: 0 or 1.
    pub(crate) exposed: Option<f64>,
}

/// Somebody.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Person {
    /// Their name in the file; it reaches no report.
    pub(crate) name: String,
    /// The first row they stand in.
    pub(crate) row: u32,
    /// Their group: a place in [`Study::groups`].
    pub(crate) group: Option<usize>,
    /// What is reckoned with, in the order of the plan; as it stands in the first row that says it.
    pub(crate) covariates: Vec<Option<Fact>>,
    /// What they answered at each wave; none where they have no row.
    pub(crate) visits: Vec<Option<Visit>>,
    /// How long until it happened.
    pub(crate) followed: Option<Followed>,
}

impl Person {
    pub(crate) fn score(&self, measure: usize, wave: usize) -> Option<f64> {
        *self.visits.get(wave)?.as_ref()?.scores.get(measure)?
    }

    /// What the first row that says it says: site, guide, cluster.
    pub(crate) fn first<'a>(&'a self, of: impl Fn(&'a Visit) -> Option<&'a String>) -> Option<&'a str> {
        self.visits.iter().flatten().find_map(of).map(String::as_str)
    }
}

/// The answers of everybody.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Study {
    pub(crate) people: Vec<Person>,
    /// What the groups are called, those the others are compared with first; empty where nobody is compared.
    pub(crate) groups: Vec<String>,
    /// The values of the groups in the file.
    pub(crate) group_values: Vec<String>,
    /// How decimals are written.
    pub(crate) decimal: Decimal,
    /// The row with the headings.
    pub(crate) heading_row: u32,
    /// What the headings of the plan's columns are in the file, as they are written there.
    pub(crate) header: Header,
}

/// Reads the answers by the plan.
pub(crate) fn study(sheet: &sheets::Sheet, plan: &Plan) -> Result<Study, Vec<Mistake>> {
    let mut wrong = Vec::new();
    let Some((header, rows)) = header::header(sheet, plan, &mut wrong) else { return Err(listed(wrong)) };
    doubt::cells(&header, rows, &mut wrong);
    if !wrong.is_empty() {
        return Err(listed(wrong));
    }
    let decimal = number::decimal(&header, rows, plan, &mut wrong);
    let heading_row = sheet.rows.first().map_or(1, |row| row.number);
    doubt::covariates(&header, rows, plan, decimal, &mut wrong);
    doubt::answers(&header, rows, plan, decimal, &mut wrong);
    doubt::events(&header, rows, plan, decimal, &mut wrong);
    let mut study = people::people(&header, rows, plan, decimal, &mut wrong);
    doubt::begun(&study, plan, &mut wrong);
    doubt::invited(&study, plan, &mut wrong);
    study.heading_row = heading_row;
    study.header = header;
    if study.people.is_empty() && wrong.is_empty() {
        wrong.push(Mistake::new("analysis-wrong-nobody", &[]));
    }
    if wrong.is_empty() { Ok(study) } else { Err(listed(wrong)) }
}
