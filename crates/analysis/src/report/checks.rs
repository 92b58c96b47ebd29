//! The primary effect reckoned otherwise: by ranks, with complete answers only, with gaps filled in the worst and best way.

use models::Estimate;
use statistics::interval::Interval;

use super::measures::tellable;
use super::sheet::{Cell, Sheet};
use super::voice::Voice;
use super::{Chapter, charts};
use crate::find::Found;
use crate::find::model::Check;

pub(super) fn chapter(voice: &Voice<'_>, found: &Found) -> Option<Chapter> {
    let measure = voice.plan.primary()?;
    let shown = found.measures.get(voice.plan.primary)?;
    let outcome = shown.outcome.as_ref().ok().filter(|outcome| tellable(voice, outcome))?;
    let checks: Vec<&Check> = shown.checks.iter().filter(|check| voice.may(check.people)).collect();
    if checks.is_empty() {
        return None;
    }
    let decimals = voice.decimals(measure);
    let planned = (outcome.effect.value, outcome.effect.interval);
    let mut drawn = vec![(voice.say("analysis-check-main"), planned.0, planned.1)];
    drawn.extend(checks.iter().filter_map(|check| {
        let (value, interval) = check.effect?;
        Some((voice.say(check.key), value, interval?))
    }));
    let stand = |bound: bool| {
        let mut some = checks.iter().filter(|check| is_bound(check) == bound);
        some.all(|check| {
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
        drawing: if drawn.len() > 1 { draw() } else { None },
        sheets: vec![table(voice, &outcome.effect, &checks, decimals)],
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

fn table(voice: &Voice<'_>, planned: &Estimate, checks: &[&Check], decimals: usize) -> Sheet {
    let mut columns = vec![voice.words_column("analysis-head-how")];
    columns.extend([
        voice.number_column("analysis-head-effect"),
        voice.interval_column(),
        voice.number_column("analysis-head-p"),
    ]);
    let mut rows = vec![vec![
        Cell::words(voice.say("analysis-check-main")),
        voice.moved(Some(planned.value), decimals),
        voice.interval(Some(planned.interval), decimals),
        voice.p_cell(Some(planned.p)),
    ]];
    let nothing = |parts: usize| Cell { said: "–".to_owned(), parts: vec!["–".to_owned(); parts] };
    rows.extend(checks.iter().map(|check| {
        let interval = check.effect.and_then(|(_, interval)| interval);
        vec![
            Cell::words(voice.say(check.key)),
            check.effect.map_or_else(|| nothing(1), |(value, _)| voice.moved(Some(value), decimals)),
            interval.map_or_else(|| nothing(2), |interval| voice.interval(Some(interval), decimals)),
            voice.p_cell(check.p),
        ]
    }));
    Sheet { id: "checks".to_owned(), caption: voice.say("analysis-checks"), columns, rows }
}
