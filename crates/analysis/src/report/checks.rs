//! The primary effect reckoned otherwise: by ranks, with complete answers only, with gaps filled in the worst and best way.

use super::measures::tellable;
use super::sheet::{Cell, Sheet};
use super::voice::Voice;
use super::{Chapter, charts};
use crate::find::Found;

pub(super) fn chapter(voice: &Voice<'_>, found: &Found) -> Option<Chapter> {
    let measure = voice.plan.primary()?;
    let shown = found.measures.get(voice.plan.primary)?;
    let outcome = shown.outcome.as_ref().ok().filter(|outcome| tellable(voice, outcome))?;
    let checks: Vec<_> = shown.checks.iter().filter(|check| voice.may(check.people)).collect();
    if checks.is_empty() {
        return None;
    }
    let decimals = voice.decimals(measure);
    let mut columns = vec![voice.words_column("analysis-head-how")];
    columns.extend([
        voice.number_column("analysis-head-effect"),
        voice.interval_column(),
        voice.number_column("analysis-head-p"),
    ]);
    let main = voice.say("analysis-check-main");
    let mut rows = vec![vec![
        Cell::words(main.clone()),
        voice.moved(Some(outcome.effect.value), decimals),
        voice.interval(Some(outcome.effect.interval), decimals),
        voice.p_cell(Some(outcome.effect.p)),
    ]];
    let mut drawn = vec![(main, outcome.effect.value, outcome.effect.interval)];
    let nothing = |parts: usize| Cell { said: "–".to_owned(), parts: vec!["–".to_owned(); parts] };
    for check in checks {
        let label = voice.say(check.key);
        let value = check.effect.map(|(value, _)| value);
        let interval = check.effect.and_then(|(_, interval)| interval);
        rows.push(vec![
            Cell::words(label.clone()),
            value.map_or_else(|| nothing(1), |value| voice.moved(Some(value), decimals)),
            interval.map_or_else(|| nothing(2), |interval| voice.interval(Some(interval), decimals)),
            voice.p_cell(check.p),
        ]);
        if let (Some(value), Some(interval)) = (value, interval) {
            drawn.push((label, value, interval));
        }
    }
    let clear = !outcome.effect.interval.holds(0.0);
    let side = outcome.effect.value.is_sign_positive();
    let stands = drawn.iter().all(|(_, value, interval)| {
        !interval.holds(0.0) == clear && (!clear || value.is_sign_positive() == side)
    });
    let heading = voice.say(if stands { "analysis-checks-stands" } else { "analysis-checks-moves" });
    Some(Chapter {
        id: "checks".to_owned(),
        heading,
        lede: voice.say("analysis-checks-lede"),
        drawing: if drawn.len() > 1 {
            charts::effects(voice, ("checks", "analysis-checks"), &drawn, decimals)
        } else {
            None
        },
        sheets: vec![Sheet { id: "checks".to_owned(), caption: voice.say("analysis-checks"), columns, rows }],
        ..Chapter::default()
    })
}
