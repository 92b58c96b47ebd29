//! From a spreadsheet and a short plan to a report that can be trusted.
#![doc = include_str!("../README.md")]

mod find;
mod mistake;
mod plan;
mod report;
mod script;
mod study;
mod syntax;
#[cfg(test)]
mod tests;

pub use mistake::{LISTED, Mistake};
pub use plan::{
    Columns, Decimal, Design, Follow, Freedom, Gaps, Groups, Known, Length, Measure, Missing, Numbers, Plan,
    Source, Wave, language_of, plan,
};
pub use report::Origin;

use documents::Press;
use foundation::Result;
use sha2::{Digest, Sha256};
use sheets::Sheet;
use ui::{Text, Texts};

/// What this crate says.
pub const TEXTS: &[Text] = ui::texts!("../locale/": "", "method.", "models.", "part.", "syntax.", "wrong.");

/// One file of the answer, with its path below the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Where it goes: `tables/answered.csv`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// An analysis that is done: everything in it may be seen by whoever the plan says.
#[derive(Debug)]
pub struct Analysis {
    report: report::Report,
    script: String,
    numbers: Vec<(String, f64)>,
    doubts: Vec<Mistake>,
    plan: String,
}

/// What is analysed.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The answers: the bytes of a CSV or XLSX file.
    pub data: &'a [u8],
    /// The name of that file.
    pub data_name: &'a str,
    /// The plan.
    pub plan: &'a str,
    /// The name of the plan.
    pub plan_name: &'a str,
    /// The day the report is made.
    pub made_on: foundation::Day,
}

/// Reads answers and plan, reckons, and says what was found. `watch` is told how many of how many steps are done. Gives
/// every mistake, and then nothing else.
pub fn analyse(
    asked: &Asked<'_>,
    texts: &Texts,
    watch: &dyn Fn(usize, usize),
) -> Result<Analysis, Vec<Mistake>> {
    let (plan, study) = both(asked.data, asked.plan)?;
    let found = find::find(&study, &plan, watch)?;
    let outside = plan.audience == statistics::disclosure::Audience::Outside;
    let hides = outside && report::hides_known(&found, &study, &plan, texts);
    let beside = if hides { without_known(asked.plan, plan.language, texts) } else { asked.plan.to_owned() };
    let origin = Origin {
        data_name: asked.data_name.to_owned(),
        plan_name: asked.plan_name.to_owned(),
        data_mark: mark(asked.data),
        // Of what stands beside the report: the mark of the whole plan lets two left-out numbers be found by trying.
        plan_mark: mark(beside.as_bytes()),
        made_on: asked.made_on,
    };
    Ok(Analysis {
        script: script::script(&study, &plan, &origin, asked.data),
        numbers: find::numbers(&found, &study, &plan),
        doubts: study::alike(&study),
        report: report::report(&found, &study, &plan, &origin, texts),
        plan: beside,
    })
}

/// Reads a plan and a file and gives every mistake in them, without reckoning.
pub fn check(data: &[u8], text: &str) -> std::result::Result<(), Vec<Mistake>> {
    both(data, text).map(|_| ())
}

/// What may be wrong with a plan while its columns, waves and groups can be relied on, so that the answers can be looked at.
const BESIDE: &[&str] = &[
    "analysis-wrong-key",
    "analysis-wrong-key-near",
    "analysis-wrong-range",
    "analysis-wrong-above",
    "analysis-wrong-reliability",
    "analysis-wrong-imputations",
    "analysis-wrong-imputation",
    "analysis-wrong-slope",
    "analysis-wrong-primary",
    "analysis-wrong-measure-id",
    "analysis-wrong-flow",
    "analysis-wrong-covariates-unused",
];

/// Plan and answers, or everything that is wrong with either, so that nobody has to mend the one to hear of the other.
fn both(data: &[u8], text: &str) -> std::result::Result<(Plan, study::Study), Vec<Mistake>> {
    let (plan, mut wrong) = plan::draft(text);
    let sheet = read(data).map_err(|why| wrong.extend(why)).ok();
    let (Some(plan), Some(sheet)) = (plan, sheet) else { return Err(wrong) };
    if !wrong.iter().all(|one| BESIDE.contains(&one.key)) {
        return Err(wrong);
    }
    match study::study(&sheet, &plan) {
        Ok(study) if wrong.is_empty() => Ok((plan, study)),
        Ok(_) => Err(wrong),
        Err(more) => {
            wrong.extend(more);
            Err(wrong)
        }
    }
}

fn read(data: &[u8]) -> std::result::Result<Sheet, Vec<Mistake>> {
    sheets::read(data).map_err(|why| {
        let row = match why {
            sheets::Unreadable::LongCell { row } => row.to_string(),
            _ => String::new(),
        };
        let key = match why.as_str() {
            "too-big" => "analysis-wrong-file-too-big",
            "empty" => "analysis-wrong-file-empty",
            "old-excel" => "analysis-wrong-file-old-excel",
            "broken" => "analysis-wrong-file-broken",
            "too-many-rows" => "analysis-wrong-file-rows",
            "too-many-columns" => "analysis-wrong-file-columns",
            "long-cell" => "analysis-wrong-file-long-cell",
            _ => "analysis-wrong-file-kind",
        };
        vec![Mistake::new(key, &[("row", &row)])]
    })
}

/// Whether a line of a plan gives how many were invited or said yes, as a key of its own or within another.
fn names_known(line: &str) -> bool {
    ["invited", "consented"].iter().any(|key| {
        let mut after = line.split(key).skip(1);
        after.any(|rest| rest.trim_start_matches(['"', '\'', ' ', '\t']).starts_with('='))
    })
}

/// A plan without how many were invited and said yes, with a comment in their place.
fn without_known(plan: &str, language: ui::Language, texts: &Texts) -> String {
    let note = texts.say(language, "analysis-plan-left-out", &[]);
    let line = |line: &str| if names_known(line) { format!("# {note}\n") } else { line.to_owned() };
    plan.split_inclusive('\n').map(line).collect()
}

/// SHA-256 in hex.
fn mark(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Analysis {
    /// Every file: the report as a page and on paper, its tables, the R script. The plan itself is the caller's to copy,
    /// as [`Analysis::plan_beside`] gives it.
    pub fn outputs(&self, texts: &Texts, press: &Press) -> foundation::Result<Vec<Output>> {
        let output = |path: &str, bytes: Vec<u8>| Output { path: path.to_owned(), bytes };
        let mut all = vec![
            output("report.html", self.report.html(texts)?.into_bytes()),
            output("report.pdf", self.report.pdf(texts, press)?),
            output("analysis.R", self.script.clone().into_bytes()),
        ];
        all.extend(
            self.report.sheets().map(|sheet| output(&format!("tables/{}.csv", sheet.id), sheet.csv())),
        );
        Ok(all)
    }

    /// The plan as it may stand beside the report: for readers outside without how many were invited and said yes, where the
    /// report hides one of the two; a comment says so. The mark in the report is that of this text.
    pub fn plan_beside(&self) -> &str {
        &self.plan
    }

    /// The primary finding in one sentence.
    pub fn finding(&self) -> &str {
        &self.report.lead
    }

    /// What may be wrong with the answers and need not be: for whoever has the file, never for readers of the report.
    pub fn doubts(&self) -> &[Mistake] {
        &self.doubts
    }

    /// Every number that was found, by name and in full, before anything is hidden: for comparing with R, never for
    /// readers.
    pub fn numbers(&self) -> &[(String, f64)] {
        &self.numbers
    }
}
