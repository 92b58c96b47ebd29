//! Change of those who answered both times, with its sizes.

use std::collections::BTreeSet;

use statistics::disclosure::{Asked, Shown};

use super::sheet::{Cell, Sheet};
use super::told::Told;
use super::voice::Voice;
use crate::find::Found;

/// Change by arm: n, interval, effect sizes. The means before and after of these people are told only where they are
/// those of everybody who answered, or differ from them by enough people: else one could take one from the other.
pub(super) fn sheet(voice: &Voice<'_>, found: &Found, at: usize) -> Option<Sheet> {
    let measure = voice.plan.measures.get(at)?;
    let shown = found.measures.get(at)?;
    if shown.changes.is_empty() {
        return None;
    }
    let decimals = voice.decimals(measure);
    let heads = ["analysis-head-before", "analysis-head-after"];
    let mut columns =
        vec![voice.words_column("analysis-head-group"), voice.number_column("analysis-head-both")];
    columns.extend(heads.map(|key| voice.number_column(key)));
    columns.push(voice.moved_column());
    columns.extend(["analysis-head-dav", "analysis-head-dz"].map(|key| voice.number_column(key)));
    let told = Told::of(voice, found, at);
    let mut rows = Vec::new();
    for (arm, moved) in shown.changes.iter().enumerate() {
        let change = moved.as_ref().map(|moved| moved.change);
        let n = change.map_or(0, |change| change.n as u64);
        let change = change.filter(|_| voice.may(n));
        let last = voice.plan.waves.len().saturating_sub(1);
        let before = change.filter(|_| apart(voice, arm, at, 0)).map(|change| change.mean_before);
        let after = change.filter(|_| apart(voice, arm, at, last)).map(|change| change.mean_after);
        // A change and one of its ends tell the other end.
        let (before, after) = (before.filter(|_| after.is_some()), after.filter(|_| before.is_some()));
        let both = told.both.get(arm).copied().unwrap_or(Shown::Hidden);
        // A size and an interval together tell of how many people.
        let effect = change.filter(|_| both.count().is_some()).and_then(|change| change.effect);
        rows.push(vec![
            Cell::words(voice.arm(arm)),
            voice.count(both),
            voice.cell(before, decimals),
            voice.cell(after, decimals),
            voice
                .moved_with(change.and_then(|change| Some((change.mean_change, change.interval?))), decimals),
            voice.moved(effect.map(|effect| effect.g_av), 2),
            voice.moved(effect.map(|effect| effect.d_z), 2),
        ]);
    }
    let last = voice.plan.waves.len().saturating_sub(1);
    let (first, last) = (voice.wave(0), voice.wave(last));
    let with = [("name", measure.name.as_str()), ("first", first.as_str()), ("last", last.as_str())];
    let caption = voice.say_with("analysis-changes", &with);
    Some(Sheet { id: format!("{}-change", measure.id), caption, columns, rows })
}

/// Whether those who answered both times may be told of beside those who answered at this wave.
fn apart(voice: &Voice<'_>, arm: usize, measure: usize, wave: usize) -> bool {
    let last = voice.plan.waves.len().saturating_sub(1);
    let people = || voice.study.people.iter().enumerate().filter(|(_, one)| one.group.unwrap_or(0) == arm);
    let at = |wave: usize| -> BTreeSet<u64> {
        people().filter(|(_, one)| one.score(measure, wave).is_some()).map(|(at, _)| at as u64).collect()
    };
    let both: BTreeSet<u64> = at(0).intersection(&at(last)).copied().collect();
    let mut asked = Asked::default();
    asked.may_show(&at(wave), voice.audience()) && asked.may_show(&both, voice.audience())
}
