//! The report: what was found, said in its language, with what few people are behind left out.

mod asked;
mod caveats;
mod changes;
mod charts;
mod checks;
mod counts;
mod curve;
mod flow;
mod html;
mod lasted;
mod measures;
mod models;
mod print;
pub(crate) mod sheet;
mod steps;
mod terms;
mod told;
pub(crate) mod voice;
mod withheld;

use ui::{Language, Texts};

use crate::find::Found;
use crate::plan::Plan;
use crate::study::Study;
use sheet::Sheet;
use voice::Voice;

/// What a report is made from, beside plan and answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The name of the file with the answers.
    pub data_name: String,
    /// The name of the plan.
    pub plan_name: String,
    /// What the bytes of the answers add up to: SHA-256 in hex.
    pub data_mark: String,
    /// The same of the plan.
    pub plan_mark: String,
    /// The day the report is made.
    pub made_on: foundation::Day,
}

/// A chart with the words that replace it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Drawing {
    /// The drawing, safe to put into a page.
    pub(crate) svg: String,
    /// The same in words.
    pub(crate) alt: String,
}

/// One part of the report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Chapter {
    /// Its anchor.
    pub(crate) id: String,
    /// What was found, or what it is about.
    pub(crate) heading: String,
    /// What is measured, and of whom.
    pub(crate) lede: String,
    /// A formula, as R users write it.
    pub(crate) formula: Option<String>,
    /// The chart, where there is enough to draw.
    pub(crate) drawing: Option<Drawing>,
    /// Its tables.
    pub(crate) sheets: Vec<Sheet>,
    /// Labels and values, one line each.
    pub(crate) facts: Vec<(String, String)>,
    /// A list of sentences.
    pub(crate) points: Vec<String>,
    /// Doubts and limits, written out.
    pub(crate) notes: Vec<String>,
}

/// One of the big numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Big {
    pub(crate) number: String,
    pub(crate) label: String,
    pub(crate) aside: Option<String>,
}

/// The report, ready to be printed. Everything in it may be seen by whoever it was made for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Report {
    pub(crate) title: String,
    pub(crate) language: Language,
    pub(crate) sender: String,
    pub(crate) question: Option<String>,
    /// The primary finding in one sentence.
    pub(crate) lead: String,
    pub(crate) made_on: foundation::Day,
    pub(crate) invented: bool,
    pub(crate) numbers: Vec<Big>,
    pub(crate) chapters: Vec<Chapter>,
}

/// Whether how many were invited or said yes stands in the plan and is not told.
pub(crate) fn hides_known(found: &Found, study: &Study, plan: &Plan, texts: &Texts) -> bool {
    steps::hides_known(&Voice { texts, plan, study }, found)
}

/// Says everything that was found.
pub(crate) fn report(found: &Found, study: &Study, plan: &Plan, origin: &Origin, texts: &Texts) -> Report {
    let voice = Voice { texts, plan, study };
    let found = &withheld::withheld(&voice, found);
    let mut chapters = vec![asked::chapter(&voice, origin)];
    chapters.extend(flow::chapter(&voice, found));
    // The primary outcome first, then the others as the plan names them.
    let mut order: Vec<usize> = (0..plan.measures.len()).collect();
    order.sort_by_key(|at| usize::from(*at != plan.primary));
    chapters.extend(order.iter().filter_map(|at| measures::chapter(&voice, found, *at)));
    chapters.extend(lasted::chapter(&voice, found));
    chapters.extend(models::chapter(&voice, found));
    chapters.extend(models::all(&voice, found));
    chapters.extend(checks::chapter(&voice, found));
    chapters.push(caveats::chapter(&voice, found));
    chapters.push(caveats::method(&voice, found));
    Report {
        title: plan.title.clone(),
        language: plan.language,
        sender: plan.sender.clone(),
        question: plan.question.clone(),
        lead: measures::lead(&voice, found),
        made_on: origin.made_on,
        invented: plan.invented,
        numbers: flow::numbers(&voice, found),
        chapters,
    }
}

impl Report {
    /// Every table, in reading order.
    pub(crate) fn sheets(&self) -> impl Iterator<Item = &Sheet> {
        self.chapters.iter().flat_map(|chapter| &chapter.sheets)
    }
}
