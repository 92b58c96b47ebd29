//! One's own answers over time, as line and words. Nobody else sees this page.

use std::collections::BTreeMap;

use charts::{Caption, Lines, Point, Tick};
use packs::Instrument;
use ui::Visit;

use super::store::Line;
use crate::figures::{name, scales};
use crate::moments;

/// One step of one answer moves a part of three questions by eight of a hundred; less is the same.
const SAME_WITHIN: f64 = 5.0;

/// One part of the questions over time.
#[derive(Debug, Clone)]
pub(crate) struct OverTime {
    /// For the headings.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// In a sentence.
    pub words: String,
    /// The line, from two moments on.
    pub svg: Option<String>,
    /// Each moment with its value in words.
    pub rows: Vec<(String, String)>,
}

/// What was answered at one moment.
struct Moment<'a> {
    name: String,
    answers: BTreeMap<&'a str, BTreeMap<String, i32>>,
}

/// Every part that has a value, in the order of the instruments.
pub(crate) fn draw(visit: &Visit, lines: &[Line]) -> Vec<OverTime> {
    let moments = moments_of(visit, lines);
    let mut instruments: Vec<&str> = Vec::new();
    for line in lines {
        if !instruments.contains(&line.instrument.as_str()) {
            instruments.push(&line.instrument);
        }
    }
    let instruments = instruments.into_iter().filter_map(|id| packs::installed().instrument(id));
    let all = instruments.flat_map(|instrument| {
        scales(instrument, false).into_iter().map(move |scale| (instrument, scale)).collect::<Vec<_>>()
    });
    all.filter_map(|(instrument, scale)| one(visit, &moments, instrument, &scale)).collect()
}

fn moments_of<'a>(visit: &Visit, lines: &'a [Line]) -> Vec<Moment<'a>> {
    let mut moments: Vec<(foundation::Id<crate::round::Round>, Moment<'a>)> = Vec::new();
    for line in lines {
        if moments.last().is_none_or(|(round, _)| *round != line.round) {
            let day = visit.house.texts.short_day(visit.language, line.due_on, visit.today());
            let moment = moments::name(&line.moment, visit.language);
            let name = visit.say_with("evaluation-mine-moment", &[("moment", &*moment), ("day", &*day)]);
            moments.push((line.round, Moment { name, answers: BTreeMap::new() }));
        }
        if let (Some((_, moment)), Some(value)) = (moments.last_mut(), line.value) {
            let value = i32::try_from(value).unwrap_or(i32::MAX);
            moment.answers.entry(&line.instrument).or_default().insert(line.question.clone(), value);
        }
    }
    moments.into_iter().map(|(_, moment)| moment).collect()
}

fn one(visit: &Visit, moments: &[Moment<'_>], instrument: &Instrument, scale: &str) -> Option<OverTime> {
    let name = name(instrument, scale, visit.language)?;
    let (low, high) = instrument.range(scale)?;
    let value = |moment: &Moment<'_>| {
        let scores = instrument.score(moment.answers.get(instrument.id.as_str())?).ok()?;
        scores.into_iter().find(|score| score.scale == scale)?.value
    };
    let found: Vec<(String, f64)> =
        moments.iter().filter_map(|moment| Some((moment.name.clone(), value(moment)?))).collect();
    let (first, last) = (found.first()?.1, found.last()?.1);
    let words = match last - first {
        _ if found.len() < 2 => "evaluation-mine-one",
        change if change.abs() < SAME_WITHIN => "evaluation-mine-same",
        change if change > 0.0 => "evaluation-mine-higher",
        _ => "evaluation-mine-lower",
    };
    let number = |value: f64| visit.house.texts.number(visit.language, value, 0);
    let of = |value: f64| {
        visit.say_with("evaluation-mine-of", &[("value", &*number(value)), ("most", &*number(high))])
    };
    let rows: Vec<(String, String)> =
        found.iter().map(|(moment, value)| (moment.clone(), of(*value))).collect();
    let words = visit.say_with(words, &[("first", &*of(first)), ("last", &*of(last))]);
    let id = format!("{}-{scale}", instrument.id);
    let svg = line(&id, &name, &words, &found, (low, high)).filter(|_| found.len() > 1);
    Some(OverTime { id, name, words, svg, rows })
}

/// The line; the table beside it stands in the page.
fn line(
    id: &str,
    name: &str,
    words: &str,
    found: &[(String, f64)],
    (low, high): (f64, f64),
) -> Option<String> {
    let mut head = vec![name.to_owned()];
    head.extend(found.iter().map(|(moment, _)| moment.clone()));
    let point = |value: f64| Point { value, interval: None, text: value.round().to_string(), unsure: false };
    let points = found.iter().map(|(_, value)| Some(point(*value))).collect();
    let tick = |at: f64| Tick { at, text: at.to_string() };
    let drawn = Lines {
        caption: Caption { id: id.to_owned(), title: name.to_owned(), desc: words.to_owned(), head },
        lines: vec![charts::Line { name: name.to_owned(), points }],
        ticks: charts::ticks(low, high, 4).into_iter().map(tick).collect(),
        nothing: String::new(),
    };
    drawn.draw().ok().map(|figure| figure.svg)
}
