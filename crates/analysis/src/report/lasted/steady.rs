//! Whether the ratios of a Cox regression stay the same as time goes by, in plain words and as a table.

use models::cox::Test;

use super::super::sheet::{Cell, Sheet};
use super::super::voice::Voice;
use crate::find::time::Steady;

/// Below this a ratio is said to change.
const CHANGES: f64 = 0.05;

/// The sentence: which ratios change, or that nothing shows that any does.
pub(super) fn said(voice: &Voice<'_>, steady: &Steady) -> String {
    let changing = steady.each.iter().filter(|(_, test)| test.p < CHANGES);
    let terms: Vec<String> = changing.map(|(name, _)| called(voice, name)).collect();
    let p = voice.p(steady.all.p);
    if !terms.is_empty() {
        return voice.say_with("analysis-time-unsteady", &[("terms", &terms.join(", "))]);
    }
    let key = if steady.all.p < CHANGES { "analysis-time-unsteady-all" } else { "analysis-time-steady" };
    voice.say_with(key, &[("p", &p)])
}

/// What a coefficient is called in a sentence: a group by its label, everything else by its name.
fn called(voice: &Voice<'_>, name: &str) -> String {
    let label = name.strip_prefix("group").filter(|label| voice.study.groups.iter().any(|one| one == label));
    label.unwrap_or(name).to_owned()
}

/// Each coefficient and all together: statistic, degrees of freedom, p.
pub(super) fn sheet(voice: &Voice<'_>, steady: &Steady) -> Sheet {
    let mut columns = vec![voice.words_column("analysis-head-term")];
    let heads = ["analysis-head-chi-squared", "analysis-head-freedom", "analysis-head-p"];
    columns.extend(heads.map(|key| voice.number_column(key)));
    let row = |name: String, test: &Test| {
        vec![
            Cell::words(name),
            voice.cell(Some(test.statistic), 2),
            voice.cell(Some(test.freedom as f64), 0),
            voice.p_cell(Some(test.p)),
        ]
    };
    let mut rows: Vec<Vec<Cell>> =
        steady.each.iter().map(|(name, test)| row(called(voice, name), test)).collect();
    if steady.each.len() > 1 {
        rows.push(row(voice.say("analysis-all-together"), &steady.all));
    }
    Sheet { id: "time-steady".to_owned(), caption: voice.say("analysis-time-steady-table"), columns, rows }
}
