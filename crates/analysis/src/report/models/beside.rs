//! The effects of all outcomes beside each other: scores in points and as a chart, yes and no in a table of their own.

use models::Estimate;
use statistics::interval::Interval;

use super::super::measures::{tellable, unit};
use super::super::sheet::{Cell, Sheet};
use super::super::voice::Voice;
use super::super::{Chapter, charts};
use crate::find::Found;
use crate::find::model::{Effect, Outcome};
use crate::plan::Measure;

/// The effects of all outcomes, in standard deviations of the first wave so that they can stand beside each other.
pub(in super::super) fn all(voice: &Voice<'_>, found: &Found) -> Option<Chapter> {
    if voice.plan.measures.len() < 2 {
        return None;
    }
    let told = || {
        let both = voice.plan.measures.iter().zip(&found.measures);
        both.filter_map(|(measure, shown)| Some((measure, shown, shown.outcome.as_ref().ok()?)))
            .filter(|(_, _, outcome)| tellable(voice, outcome))
    };
    let standard = |(measure, shown, outcome): (&Measure, &crate::find::Measured, &Outcome)| {
        let sd = spread_at_start(shown).filter(|_| !measure.is_yes_no());
        let each = named(voice, measure, outcome).into_iter();
        let one = move |(name, effect): (String, &Estimate)| {
            let (sd, Interval { low, high }) = (sd?, effect.interval);
            Some((name, effect.value / sd, Interval { low: low / sd, high: high / sd }))
        };
        each.filter_map(one).collect::<Vec<_>>()
    };
    let drawn: Vec<(String, f64, Interval)> = told().flat_map(standard).collect();
    let of = |yes_no: bool| -> Vec<(&Measure, &Outcome)> {
        let some = told().filter(|(measure, _, _)| measure.is_yes_no() == yes_no);
        some.map(|(measure, _, outcome)| (measure, outcome)).collect()
    };
    let sheets = [
        sheet(voice, ("outcomes", "analysis-outcomes-table"), &of(false)),
        sheet(voice, ("outcomes-yes-no", "analysis-outcomes-yes-no"), &of(true)),
    ];
    let sheets: Vec<Sheet> = sheets.into_iter().flatten().collect();
    if sheets.is_empty() {
        return None;
    }
    Some(Chapter {
        id: "outcomes".to_owned(),
        heading: voice.say("analysis-outcomes"),
        lede: voice.say("analysis-outcomes-lede"),
        drawing: charts::effects(voice, ("outcomes", "analysis-outcomes"), &drawn, 2),
        sheets,
        notes: vec![voice.say("analysis-outcomes-note")],
        ..Chapter::default()
    })
}

/// The effect of an outcome by its name; with several groups the effect of each.
fn named<'a>(voice: &Voice<'_>, measure: &Measure, outcome: &'a Outcome) -> Vec<(String, &'a Estimate)> {
    if outcome.overall.is_none() {
        return vec![(measure.name.clone(), &outcome.effect)];
    }
    let name = |at: usize| format!("{}: {}", measure.name, voice.arm(at + 1));
    outcome.against.iter().enumerate().map(|(at, effect)| (name(at), effect)).collect()
}

/// The effects of some outcomes that are told in the same unit; none where there are none.
fn sheet(voice: &Voice<'_>, (id, caption): (&str, &str), some: &[(&Measure, &Outcome)]) -> Option<Sheet> {
    let (first, outcome) = some.first()?;
    let head = if first.is_yes_no() { unit::head(outcome.what) } else { "analysis-head-estimate" };
    let mut columns = vec![voice.words_column("analysis-head-what")];
    columns.extend([
        voice.number_column(head),
        voice.interval_column(),
        voice.number_column("analysis-head-p"),
    ]);
    let row = |measure: &Measure, what: Effect, name: String, effect: &Estimate| {
        vec![
            Cell::words(name),
            unit::cell(voice, measure, what, effect.value),
            voice.interval(Some(unit::range(what, effect.interval)), unit::decimals(voice, measure, what)),
            voice.p_cell(Some(effect.p)),
        ]
    };
    let rows = some.iter().flat_map(|(measure, outcome)| {
        let of = move |(name, effect)| row(measure, outcome.what, name, effect);
        named(voice, measure, outcome).into_iter().map(of)
    });
    let rows = rows.collect();
    Some(Sheet { id: id.to_owned(), caption: voice.say(caption), columns, rows })
}

/// The standard deviation of everybody at the first wave, over the arms.
fn spread_at_start(shown: &crate::find::Measured) -> Option<f64> {
    let arms: Vec<(f64, f64)> = shown
        .means
        .first()?
        .iter()
        .filter_map(|score| Some(((score.mean?.n as f64) - 1.0, score.mean?.sd?.powi(2))))
        .collect();
    let freedom: f64 = arms.iter().map(|(freedom, _)| freedom).sum();
    let squares: f64 = arms.iter().map(|(freedom, variance)| freedom * variance).sum();
    Some((squares / freedom).sqrt()).filter(|sd| sd.is_finite() && *sd > 0.0)
}
