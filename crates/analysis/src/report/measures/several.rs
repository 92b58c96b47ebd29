//! Several groups beside one reference: whether any differs, and each of them with its p corrected.

use models::Estimate;
use models::compare::Test;

use super::super::sheet::{Cell, Sheet};
use super::super::voice::Voice;
use super::unit;
use crate::find::model::several::holm;
use crate::find::model::{Effect, Outcome};
use crate::plan::Measure;

/// Below this groups are said to differ.
const DIFFER: f64 = 0.05;

/// More cannot be told apart in a drawing.
pub(in super::super) const DRAWN: usize = 3;

/// The finding in one sentence: whether any group differs.
pub(super) fn finding(voice: &Voice<'_>, measure: &Measure, what: Effect, overall: &Test) -> String {
    let key = match (what, overall.p < DIFFER) {
        (Effect::MoreChange, true) => "analysis-found-several-change",
        (Effect::MoreChange, false) => "analysis-found-several-change-chance",
        (_, true) => "analysis-found-several",
        (_, false) => "analysis-found-several-chance",
    };
    said(voice, key, &measure.name, overall.p)
}

/// The same of how soon something happens.
pub(in super::super) fn sooner(voice: &Voice<'_>, what: &str, p: f64) -> String {
    said(voice, if p < DIFFER { "analysis-time-several" } else { "analysis-time-several-chance" }, what, p)
}

fn said(voice: &Voice<'_>, key: &str, name: &str, p: f64) -> String {
    let count = voice.study.groups.len().to_string();
    voice.say_with(key, &[("name", name), ("count", &count), ("p", &voice.p(p))])
}

/// The test of all groups together, and what was done about there being several comparisons.
pub(super) fn notes(voice: &Voice<'_>, overall: &Test) -> Vec<String> {
    let (statistic, freedom) = (voice.number(overall.statistic, 2), voice.number(overall.freedom, 0));
    let p = voice.p(overall.p);
    let mut with = vec![("statistic", &*statistic), ("freedom", &*freedom), ("p", &*p)];
    let rest = overall.rest.map(|rest| voice.number(rest, 1));
    let key = match &rest {
        Some(rest) => {
            with.push(("rest", rest));
            "analysis-overall-f"
        }
        None => "analysis-overall-chi-squared",
    };
    vec![voice.say_with(key, &with), holm_note(voice)]
}

/// That p are corrected and intervals are not.
pub(in super::super) fn holm_note(voice: &Voice<'_>) -> String {
    let count = voice.study.groups.len().saturating_sub(1).to_string();
    voice.say_with("analysis-against-note", &[("count", &count), ("reference", &voice.arm(0))])
}

/// Each group beside the reference.
pub(super) fn sheet(voice: &Voice<'_>, measure: &Measure, outcome: &Outcome) -> Sheet {
    let what = outcome.what;
    let cells = |effect: &Estimate| {
        let decimals = unit::decimals(voice, measure, what);
        let interval = voice.interval(Some(unit::range(what, effect.interval)), decimals);
        (unit::cell(voice, measure, what, effect.value), interval)
    };
    let corrected = holm(&outcome.against.iter().map(|one| one.p).collect::<Vec<_>>());
    let each: Vec<(Cell, Cell, f64)> = outcome
        .against
        .iter()
        .zip(corrected)
        .map(|(effect, p)| {
            let (value, interval) = cells(effect);
            (value, interval, p)
        })
        .collect();
    table(voice, &format!("{}-against", measure.id), unit::head(what), each)
}

/// A table of groups beside the reference: what is told of each, its interval, its corrected p.
pub(in super::super) fn table(
    voice: &Voice<'_>,
    id: &str,
    head: &str,
    each: Vec<(Cell, Cell, f64)>,
) -> Sheet {
    let columns = vec![
        voice.words_column("analysis-head-group"),
        voice.number_column(head),
        voice.interval_column(),
        voice.number_column("analysis-head-holm"),
    ];
    let row = |(at, (value, interval, p)): (usize, (Cell, Cell, f64))| {
        vec![Cell::words(voice.arm(at + 1)), value, interval, voice.p_cell(Some(p))]
    };
    let rows = each.into_iter().enumerate().map(row).collect();
    let caption = voice.say_with("analysis-against", &[("reference", &voice.arm(0))]);
    Sheet { id: id.to_owned(), caption, columns, rows }
}
