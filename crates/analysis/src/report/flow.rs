//! Who took part: a figure of steps, and a table of who answered and who did not.

use statistics::disclosure::Shown;

use super::sheet::{Cell, Sheet};
use super::told::{Told, altogether, row};
use super::voice::Voice;
use super::{Big, Chapter, steps};
use crate::find::Found;
use crate::plan::Design;

/// Who took part; none where nothing of it can be told.
pub(super) fn chapter(voice: &Voice<'_>, found: &Found) -> Option<Chapter> {
    let told = Told::of(voice, found, voice.plan.primary);
    let drawing = steps::figure(voice, found, &told);
    let sheets: Vec<Sheet> = answered(voice, &told).into_iter().collect();
    if drawing.is_none() && sheets.is_empty() {
        return None;
    }
    let mut notes = Vec::new();
    if same_people(voice) && Told::sum(&told.people).count().is_none() {
        notes.push(voice.say_with("analysis-flow-few", &[("least", &voice.least())]));
    }
    match voice.plan.design {
        Design::TimeToEvent => {}
        Design::SteppedWedge => {
            notes.extend(
                told.waves
                    .iter()
                    .flatten()
                    .any(|one| *one == Shown::Count(0))
                    .then(|| voice.say("analysis-flow-note-places")),
            );
        }
        _ if told.people.len() > 1 => notes.push(voice.say("analysis-flow-note")),
        _ => notes.push(voice.say("analysis-flow-note-one")),
    }
    let lede = match voice.plan.design {
        Design::TimeToEvent => "analysis-flow-lede-time",
        Design::SteppedWedge => "analysis-flow-lede-places",
        _ => "analysis-flow-lede",
    };
    Some(Chapter {
        id: "flow".to_owned(),
        heading: heading(voice, found, &told),
        lede: voice.say(lede),
        drawing,
        sheets,
        notes,
        ..Chapter::default()
    })
}

fn heading(voice: &Voice<'_>, found: &Found, told: &Told) -> String {
    let (people, both) = (Told::sum(&told.people), Told::sum(&told.both));
    let everybody = altogether(voice, found);
    let places = found.flow.clusters.to_string();
    match (voice.plan.design, people.count(), both.count()) {
        (Design::TimeToEvent, ..) if everybody.count().is_some() => {
            voice.say_with("analysis-flow-followed", &[("people", &voice.shown(everybody))])
        }
        (Design::SteppedWedge, ..) if everybody.count().is_some() => {
            let with = [("people", &*voice.shown(everybody)), ("places", &*places)];
            voice.say_with("analysis-flow-places", &with)
        }
        (Design::SteppedWedge, ..) => voice.say_with("analysis-flow-some-places", &[("places", &places)]),
        (_, Some(_), Some(_)) => {
            let with = [("people", &*voice.shown(people)), ("both", &*voice.shown(both))];
            voice.say_with("analysis-flow-found", &with)
        }
        (_, _, Some(_)) => voice.say_with("analysis-flow-both", &[("both", &voice.shown(both))]),
        _ => voice.say("analysis-flow"),
    }
}

/// Whether the same people are asked each time.
pub(super) fn same_people(voice: &Voice<'_>) -> bool {
    !matches!(voice.plan.design, Design::SteppedWedge | Design::TimeToEvent)
}

/// Who answered and who did not, at each wave and in each arm.
fn answered(voice: &Voice<'_>, told: &Told) -> Option<Sheet> {
    if told.waves.is_empty() {
        return None;
    }
    let mut columns = vec![voice.words_column("analysis-head-wave")];
    let same = same_people(voice);
    columns.push(voice.words_column(if same { "analysis-head-group" } else { "analysis-head-arm" }));
    columns.push(voice.number_column("analysis-head-answered"));
    if same {
        columns.push(voice.number_column("analysis-head-not"));
    }
    let mut rows = Vec::new();
    for (wave, arms) in told.waves.iter().enumerate() {
        for (arm, count) in arms.iter().enumerate() {
            let cells = vec![Cell::words(voice.wave(wave)), Cell::words(voice.arm(arm)), voice.count(*count)];
            let mut row = row(*count, cells);
            if same {
                let asked = told.people.get(arm).and_then(|asked| asked.count());
                let missing =
                    asked.zip(count.count()).map(|(asked, answered)| asked.saturating_sub(answered));
                row.push(voice.count(missing.map_or(Shown::Hidden, Shown::Count)));
            }
            rows.push(row);
        }
    }
    Some(voice.by_group(Sheet {
        id: "answered".to_owned(),
        caption: voice.say(if same { "analysis-answered" } else { "analysis-answered-places" }),
        columns,
        rows,
    }))
}

/// The numbers that answer most questions.
pub(super) fn numbers(voice: &Voice<'_>, found: &Found) -> Vec<Big> {
    let told = Told::of(voice, found, voice.plan.primary);
    let mut all = Vec::new();
    let everybody = altogether(voice, found);
    let (count, label) = match (voice.plan.design, Told::sum(&told.people)) {
        (Design::TimeToEvent, _) => (everybody, "analysis-big-followed"),
        (Design::SteppedWedge, _) => (everybody, "analysis-big-people"),
        (_, Shown::Count(people)) => (Shown::Count(people), "analysis-big-people"),
        _ => (Told::sum(&told.both), "analysis-big-both"),
    };
    if count.count().is_some() {
        all.push(Big { number: voice.shown(count), label: voice.say(label), aside: None });
    }
    all.extend(super::measures::big(voice, found));
    all
}
