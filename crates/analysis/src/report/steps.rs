//! The figure of who took part: from the invitation to the last answers, in one column, or with the groups side by side.
//! (Schulz, Altman and Moher 2010.)

use charts::{Arm, Arms, Flow, FlowStep};
use statistics::disclosure::{Shown, lone};

use super::Drawing;
use super::charts::{caption, drawing};
use super::told::{Told, altogether, apart};
use super::voice::Voice;
use super::{flow::same_people, lasted};
use crate::find::Found;

/// One step: the key of its name, how many came to it, and as how many they are told.
type Step = (&'static str, Shown);

/// What is drawn; none where there is one number only.
pub(super) fn figure(voice: &Voice<'_>, found: &Found, told: &Told) -> Option<Drawing> {
    let arms = arms(voice, found, told);
    let everybody = match &found.time {
        None if same_people(voice) => Told::sum(&told.people),
        _ => altogether(voice, found),
    };
    let mut before = known(voice, found.flow.people, everybody);
    let last = if found.time.is_some() { "analysis-step-followed" } else { "analysis-step-people" };
    before.push((last, everybody));
    if arms.len() > 1 {
        return side_by_side(voice, &before, &arms);
    }
    // Those who answered both times are told first; the others when they lie far enough from them.
    before.extend(arms.into_iter().flatten().skip(1));
    in_one_column(voice, &before)
}

/// Whether how many were invited, or said yes, is known and not told.
pub(super) fn hides_known(voice: &Voice<'_>, found: &Found) -> bool {
    let everybody = match &found.time {
        None if same_people(voice) => Told::sum(&Told::of(voice, found, voice.plan.primary).people),
        _ => altogether(voice, found),
    };
    known(voice, found.flow.people, everybody).iter().any(|(_, shown)| shown.count().is_none())
}

/// How many were invited and said yes, as far as that tells nothing of a number of people that is not told.
fn known(voice: &Voice<'_>, people: u64, everybody: Shown) -> Vec<Step> {
    let least = voice.audience().smallest_group();
    let flow = voice.plan.flow;
    let counts = [("analysis-step-invited", flow.invited), ("analysis-step-consented", flow.consented)];
    let given: Vec<(&'static str, u64)> =
        counts.into_iter().filter_map(|(key, count)| Some((key, count?))).collect();
    // The file comes first, then those who said yes, then those who were invited.
    let mut nested = vec![people];
    nested.extend(given.iter().rev().map(|(_, count)| *count));
    let mut shown = apart(&nested, voice.audience());
    shown.reverse();
    let one = |((key, count), shown): (&(&'static str, u64), &Shown)| {
        let near = count.abs_diff(people) < least;
        (*key, if everybody.count().is_none() && near { Shown::Hidden } else { *shown })
    };
    given.iter().zip(&shown).map(one).collect()
}

/// The steps of each group; of everybody where there are none.
fn arms(voice: &Voice<'_>, found: &Found, told: &Told) -> Vec<Vec<Step>> {
    if let Some(time) = &found.time {
        let may = lasted::tellable(voice, time);
        let one = |curve: &statistics::survival::Curve| {
            let shown = |count: usize| lone(count as u64, voice.audience());
            let mut steps = vec![("analysis-step-followed", shown(curve.people))];
            steps.extend(may.then(|| ("analysis-step-happened", shown(curve.happened))));
            steps
        };
        return time.curves.iter().map(one).collect();
    }
    let first = |arm: usize| told.waves.first().and_then(|arms| arms.get(arm)).copied();
    let steps = |arm: usize| {
        let at = |all: &[Shown]| all.get(arm).copied().unwrap_or(Shown::Hidden);
        vec![
            ("analysis-step-group", at(&told.people)),
            ("analysis-step-first", first(arm).unwrap_or(Shown::Hidden)),
            ("analysis-step-both", at(&told.both)),
        ]
    };
    (0..told.people.len()).map(steps).collect()
}

/// The steps with their words, and between two that are told how many stopped.
fn said(voice: &Voice<'_>, steps: &[Step]) -> Vec<FlowStep> {
    let one = |(at, (key, shown)): (usize, &Step)| {
        let next = steps.get(at + 1);
        let lost = next.and_then(|(_, next)| Some(shown.count()?.saturating_sub(next.count()?)));
        let yet = next.is_some_and(|(key, _)| *key == "analysis-step-happened");
        let key_lost = if yet { "analysis-step-not-yet" } else { "analysis-step-not" };
        let stopped = lost.filter(|lost| *lost > 0).map_or_else(String::new, |lost| {
            voice.say_with(key_lost, &[("count", &voice.number(lost as f64, 0))])
        });
        FlowStep { label: voice.say(key), count: voice.shown(*shown), stopped }
    };
    steps.iter().enumerate().map(one).collect()
}

fn in_words(steps: &[FlowStep]) -> String {
    steps.iter().map(|step| format!("{}: {}. ", step.label, step.count)).collect()
}

fn in_one_column(voice: &Voice<'_>, steps: &[Step]) -> Option<Drawing> {
    if steps.len() < 2 {
        return None;
    }
    let steps = said(voice, steps);
    let heads = ["analysis-head-step", "analysis-head-people", "analysis-head-stopped"];
    let caption = caption(voice, "flow", "analysis-flow", &heads, in_words(&steps).trim());
    drawing(&Flow { caption, steps }.draw().ok()?)
}

fn side_by_side(voice: &Voice<'_>, before: &[Step], arms: &[Vec<Step>]) -> Option<Drawing> {
    let before = said(voice, before);
    let arm = |(at, steps): (usize, &Vec<Step>)| Arm { name: voice.arm(at), steps: said(voice, steps) };
    let arms: Vec<Arm> = arms.iter().enumerate().map(arm).collect();
    let mut words = in_words(&before);
    for arm in &arms {
        words.push_str(&format!("{}: {}", arm.name, in_words(&arm.steps)));
    }
    let heads =
        ["analysis-head-group", "analysis-head-step", "analysis-head-people", "analysis-head-stopped"];
    let caption = caption(voice, "flow", "analysis-flow", &heads, words.trim());
    let everybody = voice.say("analysis-everybody");
    drawing(&Arms { caption, everybody, before, arms }.draw().ok()?)
}
