//! The primary effect reckoned otherwise: by ranks, with complete answers only, with gaps filled in the worst and best way.

use statistics::interval::Interval;

use super::measures::{tellable, unit};
use super::sheet::{Cell, Sheet};
use super::voice::Voice;
use super::{Chapter, charts};
use crate::find::Found;
use crate::find::model::{Check, Effect, Outcome};
use crate::plan::Measure;

pub(super) fn chapter(voice: &Voice<'_>, found: &Found) -> Option<Chapter> {
    let measure = voice.plan.primary()?;
    let shown = found.measures.get(voice.plan.primary)?;
    let outcome = shown.outcome.as_ref().ok().filter(|outcome| tellable(voice, outcome))?;
    let checks: Vec<&Check> = shown.checks.iter().filter(|check| voice.may(check.people)).collect();
    if checks.is_empty() {
        return None;
    }
    let what = outcome.what;
    let decimals = unit::decimals(voice, measure, what);
    let planned = (outcome.effect.value, outcome.effect.interval);
    let mut drawn = vec![(voice.say("analysis-check-main"), planned.0, planned.1)];
    drawn.extend(checks.iter().filter_map(|check| {
        let (value, interval) = check.effect?;
        Some((voice.say(check.key), value, interval?))
    }));
    // The chart has its middle at nought, where a ratio has it at one.
    let draws = drawn.len() > 1 && what != Effect::Odds;
    for (_, value, interval) in &mut drawn {
        (*value, *interval) = (unit::value(what, *value), unit::range(what, *interval));
    }
    let clear = |p: f64| p < 0.05;
    let stand = |bound: bool| {
        let mut some = checks.iter().filter(|check| is_bound(check) == bound);
        some.all(|check| {
            if let (Some(overall), Some(p)) = (outcome.overall, check.p) {
                return clear(p) == clear(overall.p);
            }
            check.effect.and_then(|(value, one)| Some((value, one?))).is_none_or(|one| same(planned, one))
        })
    };
    let heading = if stand(false) { "analysis-checks-stands" } else { "analysis-checks-moves" };
    let note = if stand(true) { "analysis-checks-bounds-stand" } else { "analysis-checks-bounds-move" };
    let bounds = checks.iter().any(|check| is_bound(check));
    let draw = || charts::effects(voice, ("checks", "analysis-checks"), &drawn, decimals);
    Some(Chapter {
        id: "checks".to_owned(),
        heading: voice.say(heading),
        lede: voice.say("analysis-checks-lede"),
        drawing: if draws { draw() } else { None },
        sheets: vec![table(voice, measure, outcome, &checks)],
        notes: bounds.then(|| voice.say(note)).into_iter().collect(),
        ..Chapter::default()
    })
}

/// Whether a check is what may have become of those who did not answer, rather than another way of reckoning.
pub(super) fn is_bound(check: &Check) -> bool {
    ["-lowest", "-highest", "-worst", "-best"].iter().any(|end| check.key.ends_with(end))
}

/// Whether two effects say the same: both clear on the same side, or both could be chance.
fn same((value, interval): (f64, Interval), (other, around): (f64, Interval)) -> bool {
    match (interval.holds(0.0), around.holds(0.0)) {
        (true, true) => true,
        (false, false) => (value < 0.0) == (other < 0.0),
        _ => false,
    }
}

fn table(voice: &Voice<'_>, measure: &Measure, outcome: &Outcome, checks: &[&Check]) -> Sheet {
    let (planned, what) = (outcome.effect, outcome.what);
    let decimals = unit::decimals(voice, measure, what);
    let effect = |value: f64| unit::cell(voice, measure, what, value);
    let interval = |interval| voice.interval(Some(unit::range(what, interval)), decimals);
    let mut columns = vec![voice.words_column("analysis-head-how")];
    columns.extend([
        voice.number_column(unit::head(what)),
        voice.interval_column(),
        voice.number_column("analysis-head-p"),
    ]);
    // Of several groups the test of all together is what is reckoned otherwise.
    let several = outcome.overall.is_some();
    let nothing = |parts: usize| Cell { said: "–".to_owned(), parts: vec!["–".to_owned(); parts] };
    let mut rows = vec![vec![
        Cell::words(voice.say("analysis-check-main")),
        if several { nothing(1) } else { effect(planned.value) },
        if several { nothing(2) } else { interval(planned.interval) },
        voice.p_cell(Some(outcome.overall.map_or(planned.p, |overall| overall.p))),
    ]];
    rows.extend(checks.iter().map(|check| {
        vec![
            Cell::words(voice.say(check.key)),
            check.effect.map_or_else(|| nothing(1), |(value, _)| effect(value)),
            check.effect.and_then(|(_, found)| found).map_or_else(|| nothing(2), interval),
            voice.p_cell(check.p),
        ]
    }));
    Sheet { id: "checks".to_owned(), caption: voice.say("analysis-checks"), columns, rows }
}
