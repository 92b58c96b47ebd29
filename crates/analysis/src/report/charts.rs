//! The charts of the report, each with its words.

use charts::{Caption, Dot, DotRow, Dots, Figure, Forest, ForestRow, Line, Lines, Point, Tick, ticks};
use statistics::interval::Interval;

use super::Drawing;
use super::told::nobody;
use super::voice::Voice;
use crate::find::Found;

/// More lines cannot be told apart.
const LINES: usize = 3;

pub(super) fn caption(voice: &Voice<'_>, id: &str, title: &str, heads: &[&str], desc: &str) -> Caption {
    Caption {
        id: format!("chart-{id}"),
        title: voice.say(title),
        desc: desc.to_owned(),
        head: heads.iter().map(|key| voice.say(key)).collect(),
    }
}

pub(super) fn drawing(figure: &Figure) -> Option<Drawing> {
    let table = &figure.table;
    let row = |row: &Vec<String>| {
        row.iter().filter(|cell| !cell.is_empty()).map(String::as_str).collect::<Vec<_>>().join(": ")
    };
    let alt = table.rows.iter().map(row).collect::<Vec<_>>().join(". ");
    Some(Drawing { svg: figure.svg.clone(), alt: format!("{}. {alt}.", table.caption) })
}

pub(super) fn said_ticks(voice: &Voice<'_>, low: f64, high: f64) -> Vec<Tick> {
    let all = ticks(low, high, 5);
    let step = all.windows(2).next().map_or(1.0, |pair| match pair {
        [a, b] => b - a,
        _ => 1.0,
    });
    let decimals = if step < 0.1 { 2 } else { usize::from(step < 1.0) };
    all.into_iter().map(|at| Tick { at, text: voice.number(at, decimals) }).collect()
}

/// Means at each wave, a line an arm. The axis begins where the scale does, so that small steps do not look large.
pub(super) fn means(voice: &Voice<'_>, found: &Found, measure: usize) -> Option<Drawing> {
    let definition = voice.plan.measures.get(measure)?;
    let decimals = voice.decimals(definition);
    let shown = &found.measures.get(measure)?.means;
    let arms = shown.first().map_or(0, Vec::len).min(LINES);
    let point = |wave: usize, arm: usize| {
        let mean = shown.get(wave)?.get(arm)?.mean.filter(|mean| voice.may(mean.n as u64))?;
        let value = voice.number(mean.mean, decimals);
        let text = mean
            .interval
            .map_or_else(|| value.clone(), |one| format!("{value} ({})", voice.range(one, decimals)));
        Some(Point { value: mean.mean, interval: mean.interval, text, unsure: false })
    };
    let line = |arm: usize| Line {
        name: voice.arm(arm),
        points: (0..shown.len()).map(|wave| point(wave, arm)).collect(),
    };
    let lines: Vec<Line> = (0..arms).map(line).collect();
    let points = || lines.iter().flat_map(|line| line.points.iter().flatten());
    let ends = points().flat_map(|point| {
        [
            point.interval.map_or(point.value, |one| one.low),
            point.interval.map_or(point.value, |one| one.high),
        ]
    });
    let (low, high) =
        ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), end| (low.min(end), high.max(end)));
    let (low, high) = definition.range.unwrap_or((low, high));
    if !(low.is_finite() && high.is_finite()) {
        return None;
    }
    let mut heads = vec![voice.say("analysis-head-group")];
    heads.extend(voice.plan.waves.iter().map(|wave| wave.label.clone()));
    let caption = Caption {
        id: format!("chart-{}", definition.id),
        title: voice.say_with("analysis-chart-means", &[("name", &definition.name)]),
        desc: in_words(voice, &lines),
        head: heads,
    };
    let chart =
        Lines { caption, lines, ticks: said_ticks(voice, low, high), nothing: voice.say("analysis-hidden") };
    let mut figure = chart.draw().ok()?;
    for (arm, cells) in figure.table.rows.iter_mut().enumerate() {
        for (wave, cell) in cells.iter_mut().skip(1).enumerate() {
            if nobody(voice, wave, arm) {
                "–".clone_into(cell);
            }
        }
    }
    drawing(&figure)
}

/// Means of many groups, which lines could not keep apart: each group by itself, at up to three waves, or at the first and
/// the last.
pub(super) fn dots(voice: &Voice<'_>, found: &Found, measure: usize) -> Option<Drawing> {
    let definition = voice.plan.measures.get(measure)?;
    let decimals = voice.decimals(definition);
    let shown = &found.measures.get(measure)?.means;
    let waves: Vec<usize> =
        if shown.len() > LINES { vec![0, shown.len() - 1] } else { (0..shown.len()).collect() };
    let dot = |wave: &usize, arm: usize| {
        let mean = shown.get(*wave)?.get(arm)?.mean.filter(|mean| voice.may(mean.n as u64))?;
        let value = voice.number(mean.mean, decimals);
        let text = mean
            .interval
            .map_or_else(|| value.clone(), |one| format!("{value} ({})", voice.range(one, decimals)));
        Some(Dot { value: mean.mean, interval: mean.interval, text, unsure: false })
    };
    let row = |arm: usize| DotRow {
        label: voice.arm(arm),
        dots: waves.iter().map(|wave| dot(wave, arm)).collect(),
    };
    let rows: Vec<DotRow> = (0..shown.first().map_or(0, Vec::len)).map(row).collect();
    let dots = || rows.iter().flat_map(|row| row.dots.iter().flatten());
    let low = dots().map(|dot| dot.interval.map_or(dot.value, |one| one.low)).fold(f64::INFINITY, f64::min);
    let high =
        dots().map(|dot| dot.interval.map_or(dot.value, |one| one.high)).fold(f64::NEG_INFINITY, f64::max);
    let ends = definition.range.unwrap_or((low, high));
    let title = voice.say_with("analysis-chart-means", &[("name", &definition.name)]);
    dot_plot(voice, (&definition.id, title), &waves, rows, ends)
}

/// Values of groups at some waves, one under the other; none where nothing is told.
pub(super) fn dot_plot(
    voice: &Voice<'_>,
    (id, title): (&str, String),
    waves: &[usize],
    rows: Vec<DotRow>,
    (low, high): (f64, f64),
) -> Option<Drawing> {
    if !(low.is_finite() && high.is_finite()) || rows.iter().all(|row| row.dots.iter().all(Option::is_none)) {
        return None;
    }
    let mut head = vec![voice.say("analysis-head-group")];
    head.extend(waves.iter().map(|wave| voice.wave(*wave)));
    let said = |row: &DotRow| {
        let dot = |(at, dot): (usize, &Option<Dot>)| {
            Some(format!("{} {}", voice.wave(*waves.get(at)?), dot.as_ref()?.text))
        };
        let dots: Vec<String> = row.dots.iter().enumerate().filter_map(dot).collect();
        format!("{}: {}.", row.label, dots.join("; "))
    };
    let desc = rows.iter().map(said).collect::<Vec<_>>().join(" ");
    let caption = Caption { id: format!("chart-{id}"), title, desc, head };
    let nothing = voice.say("analysis-hidden");
    drawing(&Dots { caption, rows, ticks: said_ticks(voice, low, high), nothing }.draw().ok()?)
}

/// What the lines show, for who does not see them.
fn in_words(voice: &Voice<'_>, lines: &[Line]) -> String {
    let line = |line: &Line| {
        let point = |(wave, point): (usize, &Option<Point>)| {
            Some(format!("{} {}", voice.wave(wave), point.as_ref()?.text))
        };
        let said: Vec<String> = line.points.iter().enumerate().filter_map(point).collect();
        format!("{}: {}.", line.name, said.join("; "))
    };
    lines.iter().map(line).collect::<Vec<_>>().join(" ")
}

/// Effects with their intervals, one under the other, in one unit.
pub(super) fn effects(
    voice: &Voice<'_>,
    (id, title): (&str, &str),
    rows: &[(String, f64, Interval)],
    decimals: usize,
) -> Option<Drawing> {
    let row = |(label, value, interval): &(String, f64, Interval)| ForestRow {
        label: label.clone(),
        value: *value,
        interval: *interval,
        text: format!("{} ({})", voice.signed(*value, decimals), voice.range(*interval, decimals)),
    };
    let rows: Vec<ForestRow> = rows.iter().map(row).collect();
    let low = rows.iter().map(|row| row.interval.low).fold(0.0, f64::min);
    let high = rows.iter().map(|row| row.interval.high).fold(0.0, f64::max);
    // Nought is never at the very edge: the words on both sides of it need room.
    let room = (high - low) * 0.25;
    let said = rows.iter().map(|row| format!("{}: {}. ", row.label, row.text)).collect::<String>();
    let forest = Forest {
        caption: caption(voice, id, title, &["analysis-head-what", "analysis-head-effect"], said.trim()),
        ticks: said_ticks(voice, low.min(-room), high.max(room)),
        rows,
        sides: (voice.say("analysis-side-lower"), voice.say("analysis-side-higher")),
        key: (voice.say("analysis-key-clear"), voice.say("analysis-key-chance")),
    };
    drawing(&forest.draw().ok()?)
}
