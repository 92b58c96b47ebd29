//! What each measure shows: the finding as a heading, means by wave and arm, change, and what it means to people.

pub(super) mod several;
pub(super) mod unit;
mod yes_no;

use statistics::change::Direction;
use statistics::disclosure::Shown;
use statistics::interval::Interval;

use super::sheet::{Cell, Sheet};
use super::told::Told;
use super::voice::Voice;
use super::{Big, Chapter, changes, charts, counts, lasted};
use crate::find::Found;
use crate::find::model::{Effect, Outcome};
use crate::plan::Measure;

pub(super) fn chapter(voice: &Voice<'_>, found: &Found, at: usize) -> Option<Chapter> {
    let measure = voice.plan.measures.get(at)?;
    let shown = found.measures.get(at)?;
    let (mut notes, mut sheets) = (Vec::new(), Vec::new());
    match &shown.outcome {
        Ok(outcome) if !tellable(voice, outcome) => {
            notes.push(voice.say_with("analysis-too-few", &[("least", &voice.least())]));
        }
        Ok(outcome) => match &outcome.overall {
            Some(overall) => {
                notes.extend(several::notes(voice, overall));
                sheets.push(several::sheet(voice, measure, outcome));
            }
            None => notes.extend(matters(voice, measure, outcome)),
        },
        Err(mistake) => notes.push(mistake.say(voice.texts, voice.language())),
    }
    notes.push(voice.say(match measure.direction {
        Direction::HighIsGood if measure.is_yes_no() => "analysis-yes-is-good",
        Direction::HighIsWorse if measure.is_yes_no() => "analysis-yes-is-worse",
        Direction::HighIsGood => "analysis-high-is-good",
        Direction::HighIsWorse => "analysis-high-is-worse",
    }));
    match &shown.shares {
        Some(shares) => {
            let (told, said) = yes_no::sheets(voice, found, at, shares);
            sheets.extend(told);
            notes.extend(said);
        }
        None => {
            sheets.push(means(voice, measure, found, at));
            sheets.extend(changes::sheet(voice, found, at));
            let counted = counts::sheet(voice, found, at);
            notes.extend(counted.1);
            sheets.extend(counted.0);
        }
    }
    let drawing = match &shown.shares {
        Some(shares) => yes_no::drawing(voice, found, at, shares),
        None if voice.study.groups.len() <= several::DRAWN => charts::means(voice, found, at),
        None => charts::dots(voice, found, at),
    };
    Some(Chapter {
        id: measure.id.clone(),
        heading: finding(voice, measure, shown.outcome.as_ref().ok()),
        lede: lede(voice, measure, at),
        drawing,
        sheets,
        notes,
        ..Chapter::default()
    })
}

/// What the heading tells.
fn lede(voice: &Voice<'_>, measure: &Measure, at: usize) -> String {
    let key = match (at == voice.plan.primary, voice.study.groups.len() > 2) {
        (true, false) => "analysis-measure-primary",
        (true, true) => "analysis-measure-primary-several",
        (false, false) => "analysis-measure-other",
        (false, true) => "analysis-measure-other-several",
    };
    voice.say_with(key, &[("name", &measure.name)])
}

/// Whether enough people are behind a model.
pub(super) fn tellable(voice: &Voice<'_>, outcome: &Outcome) -> bool {
    // Odds and the sizes of the groups tell how many said yes in each.
    let small = outcome.what == Effect::Odds && yes_no::too_small(voice);
    !small && outcome.people.iter().all(|people| voice.may(*people))
}

/// The finding in one sentence.
pub(super) fn finding(voice: &Voice<'_>, measure: &Measure, outcome: Option<&Outcome>) -> String {
    let Some(outcome) = outcome.filter(|outcome| tellable(voice, outcome)) else {
        return measure.name.clone();
    };
    if let Some(overall) = &outcome.overall {
        return several::finding(voice, measure, outcome.what, overall);
    }
    let decimals = unit::decimals(voice, measure, outcome.what);
    let effect = outcome.effect;
    let chance = effect.interval.holds(0.0);
    let fell = effect.value < 0.0;
    // What fell, fell by a positive number of points; what could be chance keeps its sign.
    let turned = Interval { low: -effect.interval.high, high: -effect.interval.low };
    let odds = outcome.what == Effect::Odds;
    let interval = if fell && !chance && !odds { turned } else { effect.interval };
    let interval = unit::range(outcome.what, interval);
    let value = match (odds, chance) {
        (true, _) => voice.number(unit::value(outcome.what, effect.value), decimals),
        (false, true) => voice.signed(unit::value(outcome.what, effect.value), decimals),
        (false, false) => voice.number(unit::value(outcome.what, effect.value).abs(), decimals),
    };
    let (low, high) = (voice.number(interval.low, decimals), voice.number(interval.high, decimals));
    let key = match (outcome.what, chance, fell) {
        (Effect::Change, true, _) => "analysis-found-change-chance",
        (Effect::Change, false, true) => "analysis-found-change-down",
        (Effect::Change, false, false) => "analysis-found-change-up",
        (Effect::Adjusted, true, _) => "analysis-found-groups-chance",
        (Effect::Adjusted, false, true) => "analysis-found-groups-lower",
        (Effect::Adjusted, false, false) => "analysis-found-groups-higher",
        (Effect::MoreChange, true, _) => "analysis-found-more-chance",
        (Effect::MoreChange, false, true) => "analysis-found-more-down",
        (Effect::MoreChange, false, false) => "analysis-found-more-up",
        (Effect::Share, true, _) => "analysis-found-share-chance",
        (Effect::Share, false, true) => "analysis-found-share-down",
        (Effect::Share, false, false) => "analysis-found-share-up",
        (Effect::Odds, true, _) => "analysis-found-odds-chance",
        (Effect::Odds, false, _) => "analysis-found-odds",
        (Effect::Exposure, true, _) => "analysis-found-begun-chance",
        (Effect::Exposure, false, true) => "analysis-found-begun-lower",
        (Effect::Exposure, false, false) => "analysis-found-begun-higher",
    };
    let (reference, group) = (voice.arm(0), voice.arm(1));
    let with = [
        ("name", measure.name.as_str()),
        ("points", value.as_str()),
        ("low", low.as_str()),
        ("high", high.as_str()),
        ("group", group.as_str()),
        ("reference", reference.as_str()),
    ];
    voice.say_with(key, &with)
}

/// The primary finding.
pub(super) fn lead(voice: &Voice<'_>, found: &Found) -> String {
    match (voice.plan.primary(), found.measures.get(voice.plan.primary)) {
        (Some(measure), Some(shown)) => finding(voice, measure, shown.outcome.as_ref().ok()),
        _ => lasted::finding(voice, found).unwrap_or_default(),
    }
}

/// The effect and how sure it is, as big numbers.
pub(super) fn big(voice: &Voice<'_>, found: &Found) -> Vec<Big> {
    let primary = voice.plan.primary().zip(found.measures.get(voice.plan.primary));
    let Some((measure, shown)) = primary else { return lasted::big(voice, found) };
    // Of several groups no one number is the finding.
    let one = |outcome: &&Outcome| tellable(voice, outcome) && outcome.overall.is_none();
    let Some(outcome) = shown.outcome.as_ref().ok().filter(one) else {
        return Vec::new();
    };
    let decimals = unit::decimals(voice, measure, outcome.what);
    let key = match outcome.what {
        Effect::Share => "analysis-big-share",
        Effect::Odds => "analysis-big-odds",
        Effect::Change => "analysis-big-change",
        Effect::Adjusted => "analysis-big-difference",
        Effect::MoreChange => "analysis-big-more",
        Effect::Exposure => "analysis-big-begun",
    };
    let interval = voice.range(unit::range(outcome.what, outcome.effect.interval), decimals);
    let value = unit::value(outcome.what, outcome.effect.value);
    vec![Big {
        number: if outcome.what == Effect::Odds {
            voice.number(value, decimals)
        } else {
            voice.signed(value, decimals)
        },
        label: voice.say(key),
        aside: Some(voice.say_with(
            "analysis-big-interval",
            &[("interval", &interval), ("p", &voice.p(outcome.effect.p))],
        )),
    }]
}

/// What the effect means to people, beside the smallest change that matters.
fn matters(voice: &Voice<'_>, measure: &Measure, outcome: &Outcome) -> Option<String> {
    let least = measure.important?;
    let Interval { low, high } = outcome.effect.interval;
    let key = if low >= least || high <= -least {
        "analysis-matters"
    } else if high < least && low > -least {
        "analysis-matters-not"
    } else {
        "analysis-matters-unsure"
    };
    let decimals = usize::from(least.fract() != 0.0);
    Some(voice.say_with(key, &[("points", &voice.number(least, decimals))]))
}

/// n, mean, standard deviation and interval of everybody who answered, at each wave and in each arm.
fn means(voice: &Voice<'_>, measure: &Measure, found: &Found, at: usize) -> Sheet {
    let decimals = voice.decimals(measure);
    let columns = vec![
        voice.words_column("analysis-head-wave"),
        voice.words_column("analysis-head-group"),
        voice.number_column("analysis-head-answered"),
        voice.number_column("analysis-head-mean"),
        voice.interval_column(),
        voice.number_column("analysis-head-sd"),
        voice.number_column("analysis-head-median"),
    ];
    let told = Told::of(voice, found, at);
    let mut rows = Vec::new();
    for (wave, arms) in
        found.measures.get(at).map(|shown| shown.means.as_slice()).unwrap_or_default().iter().enumerate()
    {
        for (arm, score) in arms.iter().enumerate() {
            let n = score.mean.map_or(0, |mean| mean.n as u64);
            let mean = score.mean.filter(|_| voice.may(n));
            let median = score.median.filter(|_| voice.audience().may_show_median(n));
            let answered =
                told.waves.get(wave).and_then(|arms| arms.get(arm)).copied().unwrap_or(Shown::Hidden);
            // With interval and spread together a hidden number of people could be worked out.
            let spread = mean.filter(|_| answered.count().is_some()).and_then(|mean| mean.sd);
            let row = vec![
                Cell::words(voice.wave(wave)),
                Cell::words(voice.arm(arm)),
                voice.count(answered),
                voice.cell(mean.map(|mean| mean.mean), decimals),
                voice.interval(mean.and_then(|mean| mean.interval), decimals),
                voice.cell(spread, decimals),
                voice.cell(median.map(|median| median.median), decimals),
            ];
            rows.push(super::told::row(answered, row));
        }
    }
    let caption = voice.say_with("analysis-means", &[("name", &measure.name)]);
    voice.by_group(Sheet { id: format!("{}-means", measure.id), caption, columns, rows })
}
