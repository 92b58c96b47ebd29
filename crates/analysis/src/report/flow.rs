//! Who took part: a figure of steps, and a table of who answered and who did not.

use charts::{Flow, FlowStep};
use statistics::disclosure::{Shown, lone};

use super::charts::{caption, drawing};
use super::sheet::{Cell, Sheet};
use super::told::{Told, apart};
use super::voice::Voice;
use super::{Big, Chapter};
use crate::find::{Found, flow::Answering};
use crate::plan::Design;

pub(super) fn chapter(voice: &Voice<'_>, found: &Found) -> Chapter {
    let flow = &found.flow;
    let told = Told::of(voice, found, voice.plan.primary);
    let (people, both) = (Told::sum(&told.people), Told::sum(&told.both));
    let heading = match (voice.plan.design, people.count(), both.count()) {
        (Design::TimeToEvent, _, _) => voice.say_with(
            "analysis-flow-followed",
            &[("people", &voice.shown(lone(flow.people, voice.audience())))],
        ),
        (Design::SteppedWedge, _, _) => {
            let (people, places) =
                (voice.shown(lone(flow.people, voice.audience())), flow.clusters.to_string());
            voice.say_with("analysis-flow-places", &[("people", &people), ("places", &places)])
        }
        (_, Some(_), Some(_)) => {
            let with = [("people", &*voice.shown(people)), ("both", &*voice.shown(both))];
            voice.say_with("analysis-flow-found", &with)
        }
        (_, _, Some(_)) => voice.say_with("analysis-flow-both", &[("both", &voice.shown(both))]),
        _ => voice.say("analysis-flow"),
    };
    let mut notes = Vec::new();
    if same_people(voice) && people.count().is_none() {
        notes.push(voice.say_with("analysis-flow-few", &[("least", &voice.least())]));
    }
    if voice.plan.design != Design::TimeToEvent {
        notes.push(voice.say("analysis-flow-note"));
    }
    Chapter {
        id: "flow".to_owned(),
        heading,
        lede: voice.say("analysis-flow-lede"),
        drawing: figure(voice, flow, &told),
        sheets: answered(voice, &told).into_iter().collect(),
        notes,
        ..Chapter::default()
    }
}

/// From invited to answered at the start and at the end.
fn figure(voice: &Voice<'_>, flow: &Answering, told: &Told) -> Option<super::Drawing> {
    let known = voice.plan.flow;
    let mut counts: Vec<(&str, u64)> = Vec::new();
    counts.extend(known.invited.map(|count| ("analysis-step-invited", count)));
    counts.extend(known.consented.map(|count| ("analysis-step-consented", count)));
    counts.push(("analysis-step-people", flow.people));
    if same_people(voice) {
        counts.push(("analysis-step-first", flow.first));
        counts.push(("analysis-step-both", flow.both));
    }
    // Those who answered both times come first, then those who answered the first time, then everybody.
    let plain: Vec<u64> = counts.iter().rev().map(|(_, count)| *count).collect();
    let mut shown = apart(&plain, voice.audience());
    shown.reverse();
    for ((key, _), shown) in counts.iter().zip(&mut shown) {
        // A sum is told only when each of its parts is.
        let sum = match *key {
            "analysis-step-people" if same_people(voice) => Told::sum(&told.people),
            "analysis-step-first" => told.waves.first().map_or(Shown::Hidden, |arms| Told::sum(arms)),
            "analysis-step-both" => Told::sum(&told.both),
            _ => continue,
        };
        if sum.count().is_none() {
            *shown = Shown::Hidden;
        }
    }
    let step = |at: usize, (key, count): &(&str, u64)| {
        let next = shown
            .get(at)
            .zip(shown.get(at + 1))
            .and_then(|(here, next)| Some((here.count()?, next.count()?)));
        let lost = next.map(|(here, next)| here.saturating_sub(next)).filter(|lost| *lost > 0);
        let stopped = lost.map_or_else(String::new, |lost| {
            voice.say_with("analysis-step-not", &[("count", &voice.number(lost as f64, 0))])
        });
        let count = shown.get(at).copied().unwrap_or_else(|| lone(*count, voice.audience()));
        FlowStep { label: voice.say(key), count: voice.shown(count), stopped }
    };
    let steps: Vec<FlowStep> = counts.iter().enumerate().map(|(at, one)| step(at, one)).collect();
    if steps.len() < 2 {
        return None;
    }
    let said = steps.iter().map(|step| format!("{}: {}. ", step.label, step.count)).collect::<String>();
    let heads = ["analysis-head-step", "analysis-head-people", "analysis-head-stopped"];
    let caption = caption(voice, "flow", "analysis-flow", &heads, said.trim());
    drawing(&Flow { caption, steps }.draw().ok()?)
}

/// Whether the same people are asked each time.
fn same_people(voice: &Voice<'_>) -> bool {
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
            let mut row =
                vec![Cell::words(voice.wave(wave)), Cell::words(voice.arm(arm)), voice.count(*count)];
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
        caption: voice.say("analysis-answered"),
        columns,
        rows,
    }))
}

/// The numbers that answer most questions.
pub(super) fn numbers(voice: &Voice<'_>, found: &Found) -> Vec<Big> {
    let told = Told::of(voice, found, voice.plan.primary);
    let mut all = Vec::new();
    let everybody = lone(found.flow.people, voice.audience());
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
