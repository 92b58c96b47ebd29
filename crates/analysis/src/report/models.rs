//! The model of the primary outcome, number by number, and the effects of all outcomes beside each other.

mod beside;

use models::Estimate;

use super::measures::tellable;
use super::sheet::{Cell, Column, Sheet};
use super::voice::Voice;
use super::{Chapter, terms};
use crate::find::Found;
use crate::find::model::{Effect, Notice, Outcome};

pub(super) use beside::all;

pub(super) fn chapter(voice: &Voice<'_>, found: &Found) -> Option<Chapter> {
    let measure = voice.plan.primary()?;
    let outcome = found.measures.get(voice.plan.primary)?.outcome.as_ref().ok()?;
    if !tellable(voice, outcome) {
        return None;
    }
    let decimals = match outcome.what {
        Effect::Odds | Effect::Share => 3,
        _ => voice.decimals(measure),
    };
    let mut sheets = vec![coefficients(voice, outcome, decimals)];
    sheets.extend(means(voice, outcome, decimals));
    sheets.extend(spread(voice, outcome));
    Some(Chapter {
        id: "model".to_owned(),
        heading: voice.say_with("analysis-model", &[("name", &measure.name)]),
        lede: match outcome.what {
            Effect::Odds => voice.say("analysis-model-odds"),
            Effect::Share => voice.say("analysis-model-shares"),
            _ => voice.say(&format!("analysis-model-{}", voice.plan.design)),
        },
        formula: Some(outcome.formula.clone()),
        sheets,
        notes: outcome.notices.iter().map(|notice| said(voice, notice)).collect(),
        ..Chapter::default()
    })
}

fn said(voice: &Voice<'_>, notice: &Notice) -> String {
    match notice {
        Notice::Singular => voice.say("analysis-notice-singular"),
        Notice::Dropped(name) => voice.say_with("analysis-notice-dropped", &[("column", name)]),
        Notice::KenwardRoger => voice.say("analysis-notice-kenward-roger"),
        Notice::TooLargeForKenwardRoger => voice.say("analysis-notice-too-large"),
        Notice::Clustered => voice.say("analysis-notice-clustered"),
        Notice::FewClusters(count) => {
            voice.say_with("analysis-notice-few-clusters", &[("count", &count.to_string())])
        }
    }
}

fn estimate_columns(voice: &Voice<'_>) -> Vec<Column> {
    let mut columns = vec![voice.number_column("analysis-head-estimate"), voice.interval_column()];
    columns.extend(
        ["analysis-head-error", "analysis-head-freedom", "analysis-head-p"]
            .map(|key| voice.number_column(key)),
    );
    columns
}

fn estimate_cells(voice: &Voice<'_>, estimate: &Estimate, decimals: usize) -> Vec<Cell> {
    vec![
        voice.cell(Some(estimate.value), decimals),
        voice.interval(Some(estimate.interval), decimals),
        voice.cell(Some(estimate.error), decimals + 1),
        estimate.freedom.map_or_else(|| Cell::words("–"), |freedom| voice.cell(Some(freedom), 1)),
        voice.p_cell(Some(estimate.p)),
    ]
}

fn coefficients(voice: &Voice<'_>, outcome: &Outcome, decimals: usize) -> Sheet {
    let mut columns = vec![terms::column(voice)];
    columns.extend(estimate_columns(voice));
    let row = |(name, estimate): &(String, Estimate)| {
        let mut row = vec![terms::cell(voice, name)];
        row.extend(estimate_cells(voice, estimate, decimals));
        row
    };
    let rows = outcome.coefficients.iter().map(row).collect();
    Sheet { id: "model-coefficients".to_owned(), caption: voice.say("analysis-coefficients"), columns, rows }
}

/// The means as the model tells them: for people whose covariates are average.
fn means(voice: &Voice<'_>, outcome: &Outcome, decimals: usize) -> Option<Sheet> {
    if outcome.means.is_empty() {
        return None;
    }
    let mut columns =
        vec![voice.words_column("analysis-head-wave"), voice.words_column("analysis-head-group")];
    columns.extend([voice.number_column("analysis-head-mean"), voice.interval_column()]);
    let last = voice.plan.waves.len().saturating_sub(1);
    let row = |one: &crate::find::model::Marginal| {
        vec![
            Cell::words(voice.wave(one.wave.unwrap_or(last))),
            Cell::words(one.arm.map_or_else(|| voice.say("analysis-everybody"), |arm| voice.arm(arm))),
            voice.cell(Some(one.mean.value), decimals),
            voice.interval(Some(one.mean.interval), decimals),
        ]
    };
    let rows = outcome.means.iter().map(row).collect();
    Some(voice.by_group(Sheet {
        id: "model-means".to_owned(),
        caption: voice.say("analysis-model-means"),
        columns,
        rows,
    }))
}

fn spread(voice: &Voice<'_>, outcome: &Outcome) -> Option<Sheet> {
    if outcome.spread.is_empty() {
        return None;
    }
    let mut columns = vec![voice.words_column("analysis-head-grouping"), terms::column(voice)];
    let heads = ["analysis-head-count", "analysis-head-variance", "analysis-head-icc"];
    columns.extend(heads.map(|key| voice.number_column(key)));
    let grouping = |name: &str| match name {
        "person" => voice.say("analysis-grouping-person"),
        "peer" => voice.say("analysis-grouping-peer"),
        "site" => voice.say("analysis-grouping-site"),
        "cluster" => voice.say("analysis-grouping-cluster"),
        other => other.to_owned(),
    };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for one in &outcome.spread {
        // A handful of places or guides is no secret. How many people there are stands in the tables above.
        let count =
            if one.of == "person" { Cell::words("–") } else { voice.cell(Some(one.count as f64), 0) };
        rows.push(vec![
            Cell::words(grouping(&one.of)),
            terms::spread(voice, &one.term),
            count,
            voice.cell(Some(one.variance), 2),
            one.share.map_or_else(|| Cell::words("–"), |share| voice.cell(Some(share), 3)),
        ]);
    }
    rows.push(vec![
        Cell::words(voice.say("analysis-grouping-rest")),
        terms::none(),
        Cell::words("–"),
        voice.cell(Some(outcome.residual.powi(2)), 2),
        Cell::words("–"),
    ]);
    Some(Sheet { id: "model-spread".to_owned(), caption: voice.say("analysis-spread"), columns, rows })
}
