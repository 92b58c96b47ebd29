//! The curves of those to whom it has not happened, as long as enough people are followed.

use charts::{Axes, Caption, Survival, SurvivalLine, SurvivalStep, Tick, ticks};
use statistics::disclosure::{Audience, lone};
use statistics::interval::Interval;
use statistics::survival::{Curve, Step};

use super::charts::{drawing, said_ticks};
use super::voice::Voice;
use super::{Drawing, lasted};
use crate::find::time::Lasted;

/// More curves cannot be told apart.
const CURVES: usize = 3;
/// So many round times for readers outside.
const ROUND: usize = 24;

/// The share to whom it has not happened, group by group. Nobody's last day is marked. For readers outside a curve falls at
/// round times only, so that no single day can be read from it.
pub(super) fn curves(voice: &Voice<'_>, lasted: &Lasted, unit: &str) -> Option<Drawing> {
    let ends: Vec<f64> = lasted.lengths.iter().map(|lengths| lasted::told_until(voice, lengths)).collect();
    let last = ends.iter().copied().fold(0.0, f64::max);
    let lying = said_ticks(voice, 0.0, last);
    let each = lasted.curves.iter().zip(&lasted.lengths).zip(&ends).enumerate().take(CURVES);
    let lines: Vec<SurvivalLine> = each
        .map(|(arm, ((curve, lengths), until))| SurvivalLine {
            name: voice.arm(arm),
            whole: 100.0,
            steps: steps(voice, curve, *until, last),
            censored: Vec::new(),
            until: *until,
            told: lying.iter().map(|tick| told(voice, curve, *until, tick.at)).collect(),
            at_risk: lying.iter().map(|tick| followed(voice, lengths, tick.at)).collect(),
        })
        .collect();
    let share = voice.say("analysis-head-share");
    let still = voice.say("analysis-head-followed");
    let time = voice.say_with("analysis-head-time-in", &[("unit", unit)]);
    let mut head = vec![time.clone()];
    head.extend(lines.iter().map(|line| format!("{}: {share}", line.name)));
    head.extend(lines.iter().map(|line| format!("{}: {still}", line.name)));
    let desc = lines
        .iter()
        .map(|line| format!("{}: {}.", line.name, line.told.join(", ")))
        .collect::<Vec<_>>()
        .join(" ");
    let title = voice.say("analysis-time-chart");
    let upright = [0.0, 25.0, 50.0, 75.0, 100.0].map(|at| Tick { at, text: percent(voice, at) });
    let axes = Axes { lying, upright: upright.to_vec(), lying_name: time, upright_name: share };
    let caption = Caption { id: "chart-time".to_owned(), title, desc, head };
    drawing(&Survival { caption, lines, axes, at_risk: still }.draw().ok()?)
}

fn percent(voice: &Voice<'_>, share: f64) -> String {
    voice.say_with("analysis-percent", &[("share", &voice.number(share, 0))])
}

/// The last step before a time.
fn at(curve: &Curve, time: f64) -> Option<&Step> {
    curve.steps.iter().rfind(|step| step.time <= time)
}

fn told(voice: &Voice<'_>, curve: &Curve, until: f64, time: f64) -> String {
    if time > until {
        return "–".to_owned();
    }
    percent(voice, at(curve, time).map_or(1.0, |step| step.share) * 100.0)
}

fn followed(voice: &Voice<'_>, lengths: &[f64], time: f64) -> String {
    let left = lengths.iter().filter(|length| **length >= time).count() as u64;
    voice.shown(lone(left, voice.audience()))
}

fn steps(voice: &Voice<'_>, curve: &Curve, until: f64, last: f64) -> Vec<SurvivalStep> {
    let step = |time: f64, step: &Step| {
        let hundred = |one: Interval| Interval { low: one.low * 100.0, high: one.high * 100.0 };
        SurvivalStep { time, share: step.share * 100.0, interval: step.interval.map(hundred) }
    };
    match voice.audience() {
        Audience::Inside => {
            curve.steps.iter().filter(|one| one.time <= until).map(|one| step(one.time, one)).collect()
        }
        Audience::Outside => {
            let round = ticks(0.0, last, ROUND).into_iter().filter(|time| *time <= until);
            round.filter_map(|time| Some(step(time, at(curve, time)?))).collect()
        }
    }
}
