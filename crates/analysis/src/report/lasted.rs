//! How long until it happened: the curve, the middle, and whether the groups differ.

mod steady;

use statistics::disclosure::lone;
use statistics::interval::Interval;

use super::measures::several;
use super::sheet::{Cell, Sheet};
use super::voice::Voice;
use super::{Big, Chapter};
use crate::find::Found;
use crate::find::time::Lasted;

/// Whether enough people, with enough and not all to whom it happened, are behind every curve.
pub(super) fn tellable(voice: &Voice<'_>, lasted: &Lasted) -> bool {
    lasted.curves.iter().all(|curve| {
        let happened = curve.happened as u64;
        let not = (curve.people as u64).saturating_sub(happened);
        voice.may(happened) && voice.may(not)
    })
}

/// The finding in one sentence.
pub(super) fn finding(voice: &Voice<'_>, found: &Found) -> Option<String> {
    let (lasted, follow) = (found.time.as_ref()?, voice.plan.follow.as_ref()?);
    let what = follow.what.as_str();
    if !tellable(voice, lasted) {
        return Some(voice.say_with("analysis-time-plain", &[("what", what)]));
    }
    if let (true, Some(test)) = (lasted.curves.len() > 2, &lasted.log_rank) {
        return Some(several::sooner(voice, what, test.p));
    }
    if let Some((ratio, low, high)) = ratio(lasted) {
        let chance = Interval { low, high }.holds(1.0);
        let key = if chance { "analysis-time-chance" } else { "analysis-time-found" };
        let (group, reference) = (voice.arm(1), voice.arm(0));
        let [ratio, low, high] = [ratio, low, high].map(|value| voice.number(value, 2));
        let with = [
            ("what", what),
            ("ratio", &*ratio),
            ("low", &*low),
            ("high", &*high),
            ("group", &*group),
            ("reference", &*reference),
        ];
        return Some(voice.say_with(key, &with));
    }
    let (people, happened) = lasted
        .curves
        .iter()
        .fold((0, 0), |(people, happened), curve| (people + curve.people, happened + curve.happened));
    let (people, happened) = (people.to_string(), happened.to_string());
    Some(voice.say_with("analysis-time-one", &[("what", what), ("people", &people), ("happened", &happened)]))
}

/// The hazard ratio of the group against the reference, with its interval.
fn ratio(lasted: &Lasted) -> Option<(f64, f64, f64)> {
    let (_, effect) = lasted.hazards.first()?;
    Some((effect.value.exp(), effect.interval.low.exp(), effect.interval.high.exp()))
}

/// Until when a curve is told: as long as the smallest group is still followed.
pub(super) fn told_until(voice: &Voice<'_>, lengths: &[f64]) -> f64 {
    let mut sorted = lengths.to_vec();
    sorted.sort_by(|one, other| other.total_cmp(one));
    let least = usize::try_from(voice.audience().smallest_group()).unwrap_or(usize::MAX);
    sorted.get(least.saturating_sub(1)).copied().unwrap_or(0.0)
}

pub(super) fn big(voice: &Voice<'_>, found: &Found) -> Vec<Big> {
    let Some(lasted) = found.time.as_ref().filter(|lasted| tellable(voice, lasted)) else {
        return Vec::new();
    };
    let Some((ratio, low, high)) = ratio(lasted).filter(|_| voice.study.groups.len() == 2) else {
        return Vec::new();
    };
    let interval = voice.range(Interval { low, high }, 2);
    let p = lasted.hazards.first().map_or(f64::NAN, |(_, effect)| effect.p);
    vec![Big {
        number: voice.number(ratio, 2),
        label: voice.say("analysis-big-ratio"),
        aside: Some(voice.say_with("analysis-big-interval", &[("interval", &interval), ("p", &voice.p(p))])),
    }]
}

pub(super) fn chapter(voice: &Voice<'_>, found: &Found) -> Option<Chapter> {
    let (lasted, follow) = (found.time.as_ref()?, voice.plan.follow.as_ref()?);
    let mut notes = Vec::new();
    let may = tellable(voice, lasted);
    if !may {
        notes.push(voice.say_with("analysis-too-few", &[("least", &voice.least())]));
    }
    if let Some(test) = lasted.log_rank.as_ref().filter(|_| may) {
        let statistic = voice.number(test.chi_squared, 2);
        let freedom = test.freedom.to_string();
        let with = [("statistic", &*statistic), ("freedom", &*freedom), ("p", &*voice.p(test.p))];
        notes.push(voice.say_with("analysis-time-log-rank", &with));
    }
    if may && lasted.curves.len() > 2 {
        notes.push(several::holm_note(voice));
    }
    notes.extend(lasted.steady.as_ref().filter(|_| may).map(|found| steady::said(voice, found)));
    if lasted.left_out > 0 {
        let count = voice.shown(lone(lasted.left_out, voice.audience()));
        notes.push(voice.say_with("analysis-time-left-out", &[("count", &count)]));
    }
    notes.push(voice.say_with("analysis-time-cut", &[("least", &voice.least())]));
    let mut sheets = vec![groups(voice, lasted, may)];
    if may {
        sheets.push(curve(voice, lasted, &follow.unit));
        sheets.extend(against(voice, lasted));
        sheets.extend(hazards(voice, lasted));
        sheets.extend(lasted.steady.as_ref().map(|found| steady::sheet(voice, found)));
    }
    Some(Chapter {
        id: "time".to_owned(),
        heading: finding(voice, found)?,
        lede: voice.say_with("analysis-time-lede", &[("what", &follow.what), ("unit", &follow.unit)]),
        formula: lasted.formula.clone().filter(|_| may),
        drawing: (may && lasted.curves.len() <= several::DRAWN)
            .then(|| super::curve::curves(voice, lasted, &follow.unit))
            .flatten(),
        sheets,
        notes,
        ..Chapter::default()
    })
}

/// How many, to how many it happened, and when it had happened to half.
fn groups(voice: &Voice<'_>, lasted: &Lasted, may: bool) -> Sheet {
    let mut columns = vec![voice.words_column("analysis-head-group")];
    let heads = ["analysis-head-people", "analysis-head-happened", "analysis-head-half"];
    columns.extend(heads.map(|key| voice.number_column(key)));
    columns.push(voice.interval_column());
    let beyond = || voice.say("analysis-time-beyond");
    let decimals = usize::from(lasted.lengths.iter().flatten().any(|length| length.fract() != 0.0));
    let row = |(at, curve): (usize, &statistics::survival::Curve)| {
        let number = |value: Option<f64>| {
            value.map_or_else(|| Cell::words(beyond()), |value| voice.cell(Some(value), decimals))
        };
        let (low, high) = curve.median_interval;
        let said = |value: Option<f64>| value.map_or_else(beyond, |value| voice.number(value, decimals));
        let ends = voice.say_with("analysis-range", &[("low", &said(low)), ("high", &said(high))]);
        let plain =
            |value: Option<f64>| value.map_or_else(beyond, |value| super::voice::plain(value, decimals));
        let interval = Cell { said: ends, parts: vec![plain(low), plain(high)] };
        vec![
            Cell::words(voice.arm(at)),
            voice.count(lone(curve.people as u64, voice.audience())),
            if may { voice.count(lone(curve.happened as u64, voice.audience())) } else { voice.hidden(1) },
            if may { number(curve.median) } else { voice.hidden(1) },
            if may { interval } else { voice.hidden(2) },
        ]
    };
    let rows = lasted.curves.iter().enumerate().map(row).collect();
    Sheet { id: "time-groups".to_owned(), caption: voice.say("analysis-time-groups"), columns, rows }
}

/// The share to whom it has not happened, at round times. Where fewer than the smallest group are still followed, the
/// curve has ended for readers.
fn curve(voice: &Voice<'_>, lasted: &Lasted, unit: &str) -> Sheet {
    let mut columns =
        vec![voice.words_column("analysis-head-group"), voice.number_column("analysis-head-time")];
    columns
        .extend([voice.number_column("analysis-head-followed"), voice.number_column("analysis-head-share")]);
    columns.push(voice.interval_column());
    let ends = lasted.curves.iter().filter_map(|curve| curve.steps.last()).map(|step| step.time);
    let times = charts::ticks(0.0, ends.fold(0.0, f64::max), 6);
    let mut rows = Vec::new();
    for (at, (curve, followed)) in lasted.curves.iter().zip(&lasted.lengths).enumerate() {
        for time in &times {
            let left = followed.iter().filter(|length| **length >= *time).count() as u64;
            if left < voice.audience().smallest_group() {
                break;
            }
            let step = curve.steps.iter().rfind(|step| step.time <= *time);
            rows.push(vec![
                Cell::words(voice.arm(at)),
                voice.cell(Some(*time), usize::from(time.fract() != 0.0)),
                voice.count(lone(left, voice.audience())),
                voice.cell(Some(step.map_or(1.0, |step| step.share)), 2),
                step.and_then(|step| step.interval).map_or_else(
                    || Cell { said: "–".into(), parts: vec!["–".into(); 2] },
                    |one| voice.interval(Some(one), 2),
                ),
            ]);
        }
    }
    let caption = voice.say_with("analysis-time-curve", &[("unit", unit)]);
    Sheet { id: "time-curve".to_owned(), caption, columns, rows }
}

/// With several groups: how often it happens in each, against the reference.
fn against(voice: &Voice<'_>, lasted: &Lasted) -> Option<Sheet> {
    let each = lasted.against();
    let told = |(effect, p): (models::Estimate, f64)| {
        let interval = Interval { low: effect.interval.low.exp(), high: effect.interval.high.exp() };
        (voice.cell(Some(effect.value.exp()), 2), voice.interval(Some(interval), 2), p)
    };
    let table = || {
        let each = each.iter().copied().map(told).collect();
        several::table(voice, "time-against", "analysis-head-ratio", each)
    };
    (!each.is_empty()).then(table)
}

fn hazards(voice: &Voice<'_>, lasted: &Lasted) -> Option<Sheet> {
    if lasted.hazards.is_empty() {
        return None;
    }
    let mut columns = vec![super::terms::column(voice), voice.number_column("analysis-head-ratio")];
    columns.extend([voice.interval_column(), voice.number_column("analysis-head-p")]);
    let row = |(name, effect): &(String, models::Estimate)| {
        let interval = Interval { low: effect.interval.low.exp(), high: effect.interval.high.exp() };
        vec![
            super::terms::cell(voice, name),
            voice.cell(Some(effect.value.exp()), 2),
            voice.interval(Some(interval), 2),
            voice.p_cell(Some(effect.p)),
        ]
    };
    let rows = lasted.hazards.iter().map(row).collect();
    Some(Sheet { id: "time-model".to_owned(), caption: voice.say("analysis-time-model"), columns, rows })
}
