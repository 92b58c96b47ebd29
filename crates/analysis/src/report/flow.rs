//! Who took part: a figure of steps, and a table of who answered and who did not.

use statistics::disclosure::{Attribute, Policy, Shown, lone, steps};
use statistics::figure::{Flow, FlowStep};

use super::charts::{caption, drawing};
use super::sheet::{Cell, Sheet};
use super::voice::Voice;
use super::{Big, Chapter};
use crate::find::{Found, flow::Answering};
use crate::plan::Design;

/// How many are told, and how many were asked, by arm; the second only when those between are none or enough.
struct Told {
    /// Whether it may be told of how many were asked.
    whole: bool,
}

impl Told {
    /// Those who did not answer are a group too: where they are few anywhere, it is not told how many were asked.
    fn of(voice: &Voice<'_>, flow: &Answering) -> Self {
        let least = voice.audience().smallest_group();
        let few = |missing: u64| missing > 0 && missing < least;
        let gaps = flow.answered.iter().flat_map(|arms| {
            arms.iter().zip(&flow.by_arm).map(|(answered, asked)| asked.saturating_sub(*answered))
        });
        let lost = flow.first.saturating_sub(flow.both);
        let first = flow.people.saturating_sub(flow.first);
        Self { whole: !gaps.chain([lost, first]).any(few) && flow.people >= least }
    }
}

pub(super) fn chapter(voice: &Voice<'_>, found: &Found) -> Chapter {
    let flow = &found.flow;
    let told = Told::of(voice, flow);
    let people = if told.whole { lone(flow.people, voice.audience()) } else { Shown::Hidden };
    let both = lone(flow.both, voice.audience());
    let heading = match (voice.plan.design, people.count(), both.count()) {
        (Design::TimeToEvent, _, _) => {
            voice.say_with("analysis-flow-followed", &[("people", &voice.shown(lone(flow.people, voice.audience())))])
        }
        (Design::SteppedWedge, _, _) => {
            let (people, places) = (voice.shown(lone(flow.people, voice.audience())), flow.clusters.to_string());
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
    if !told.whole && voice.plan.design != Design::SteppedWedge {
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
        sheets: answered(voice, flow, &told).into_iter().collect(),
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
    if !matches!(voice.plan.design, Design::SteppedWedge | Design::TimeToEvent) {
        counts.push(("analysis-step-first", flow.first));
        counts.push(("analysis-step-both", flow.both));
    }
    let policy = Policy { audience: voice.audience(), attribute: Attribute::Plain };
    let plain: Vec<u64> = counts.iter().map(|(_, count)| *count).collect();
    let mut shown = steps(&plain, policy)?;
    if !told.whole && voice.plan.design != Design::SteppedWedge {
        // The table below tells how many answered: it must not be worked out from both how many did not.
        for ((key, _), shown) in counts.iter().zip(&mut shown) {
            if !matches!(*key, "analysis-step-first" | "analysis-step-both") {
                *shown = Shown::Hidden;
            }
        }
    }
    let step = |at: usize, (key, count): &(&str, u64)| {
        let next = shown.get(at).zip(shown.get(at + 1)).and_then(|(here, next)| Some((here.count()?, next.count()?)));
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

/// Who answered and who did not, at each wave and in each arm.
fn answered(voice: &Voice<'_>, flow: &Answering, told: &Told) -> Option<Sheet> {
    if flow.answered.is_empty() {
        return None;
    }
    let mut columns = vec![voice.words_column("analysis-head-wave")];
    let wedge = voice.plan.design == Design::SteppedWedge;
    columns.push(voice.words_column(if wedge { "analysis-head-arm" } else { "analysis-head-group" }));
    columns.push(voice.number_column("analysis-head-answered"));
    if !wedge {
        columns.push(voice.number_column("analysis-head-not"));
    }
    let mut rows = Vec::new();
    for (wave, arms) in flow.answered.iter().enumerate() {
        for (arm, count) in arms.iter().enumerate() {
            let mut row = vec![
                Cell::words(voice.wave(wave)),
                Cell::words(voice.arm(arm)),
                voice.count(lone(*count, voice.audience())),
            ];
            if !wedge {
                let missing = flow.by_arm.get(arm).map_or(0, |asked| asked.saturating_sub(*count));
                let shown = if told.whole && *count >= voice.audience().smallest_group() {
                    Shown::Count(missing)
                } else {
                    Shown::Hidden
                };
                row.push(voice.count(shown));
            }
            rows.push(row);
        }
    }
    Some(Sheet { id: "answered".to_owned(), caption: voice.say("analysis-answered"), columns, rows })
}

/// The numbers that answer most questions.
pub(super) fn numbers(voice: &Voice<'_>, found: &Found) -> Vec<Big> {
    let flow = &found.flow;
    let told = Told::of(voice, flow);
    let mut all = Vec::new();
    let (count, label) = match voice.plan.design {
        Design::TimeToEvent => (lone(flow.people, voice.audience()), "analysis-big-followed"),
        Design::SteppedWedge => (lone(flow.people, voice.audience()), "analysis-big-people"),
        _ if told.whole => (lone(flow.people, voice.audience()), "analysis-big-people"),
        _ => (lone(flow.both, voice.audience()), "analysis-big-both"),
    };
    if count.count().is_some() {
        all.push(Big { number: voice.shown(count), label: voice.say(label), aside: None });
    }
    all.extend(super::measures::big(voice, found));
    all
}
