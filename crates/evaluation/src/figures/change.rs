//! How have people's own answers changed since the start?
//!
//! One pair a person, path and scale. Counted is every path that had a later moment (two months, ending) in
//! the span; `after` is the answer at the latest of them that was answered, `before` the answer at the start.
//! Who did not answer one of them is there too, with that value missing. Who has withdrawn looks the same.

use std::collections::BTreeMap;

use foundation::{Day, Id, Organisation, Result, Tx, args};
use packs::{Direction, Instrument};
use ui::{Figure, FigureRows, Language, Pair, Span};

use crate::round::{Path, START};

/// Before and after on each scale.
pub(crate) const CHANGE: Figure =
    Figure { name: "evaluation-figure-change", kinds: Vec::new, find: |tx, span| Box::pin(find(tx, span)) };

foundation::record! {
    /// One answer, or a round without one.
    struct Line {
        org: Id<Organisation>,
        path: Id<Path>,
        moment: String,
        measures: String,
        due_on: Day,
        instrument: Option<String>,
        question: Option<String>,
        value: Option<i64>,
    }
}

/// One moment of one path.
struct Moment {
    org: Id<Organisation>,
    name: String,
    measures: String,
    due_on: Day,
    /// By instrument, then by question.
    answers: BTreeMap<String, BTreeMap<String, i32>>,
}

async fn find(tx: &mut Tx, span: &Span) -> Result<FigureRows> {
    let lines: Vec<Line> = tx
        .all(
            "select r.org, r.path, r.moment, r.measures, r.due_on, a.instrument, a.question, a.value
             from evaluation_round r
             left join evaluation_answer a
             on a.org = r.org and a.round = r.id and a.value is not null and r.cancelled_at is null
             where r.programme = $1 and r.due_on <= $2
             and (r.cancelled_at is null or r.opened_at is not null)
             order by r.path, r.due_on, r.id",
            args![span.programme, span.to],
        )
        .await?;
    let pairs = paths(lines).values().flat_map(|moments| pairs_of(moments, span)).collect();
    Ok(FigureRows::Pairs(pairs))
}

fn paths(lines: Vec<Line>) -> BTreeMap<Id<Path>, Vec<Moment>> {
    let mut paths: BTreeMap<Id<Path>, Vec<Moment>> = BTreeMap::new();
    for line in lines {
        let moments = paths.entry(line.path).or_default();
        if moments.last().is_none_or(|last| last.name != line.moment) {
            let (org, name, measures, due_on) = (line.org, line.moment, line.measures, line.due_on);
            moments.push(Moment { org, name, measures, due_on, answers: BTreeMap::new() });
        }
        let answer = line.instrument.zip(line.question).zip(line.value);
        if let (Some(moment), Some(((instrument, question), value))) = (moments.last_mut(), answer) {
            let value = i32::try_from(value).unwrap_or(i32::MAX);
            moment.answers.entry(instrument).or_default().insert(question, value);
        }
    }
    paths
}

fn pairs_of(moments: &[Moment], span: &Span) -> Vec<Pair> {
    let later: Vec<&Moment> = moments.iter().filter(|moment| moment.name != START).collect();
    let Some(last) = later.last().filter(|moment| moment.due_on >= span.from) else { return Vec::new() };
    let start = moments.iter().find(|moment| moment.name == START);
    let instruments = last.measures.split_whitespace().filter_map(|id| packs::installed().instrument(id));
    instruments
        .filter(|instrument| asked(instrument))
        .flat_map(|instrument| {
            scales(instrument, true).into_iter().map(move |scale| (instrument, scale)).collect::<Vec<_>>()
        })
        .map(|(instrument, scale)| Pair {
            org: last.org,
            measure: format!("{}/{}/{scale}", pack_of(&instrument.id), instrument.id),
            name: names(instrument, &scale),
            before: start.and_then(|moment| moment.score(instrument, &scale)),
            after: later.iter().rev().find_map(|moment| moment.score(instrument, &scale)),
            matters: instrument.important_change,
            high_is_good: instrument.direction == Direction::HighIsGood,
        })
        .collect()
}

impl Moment {
    fn score(&self, instrument: &Instrument, scale: &str) -> Option<f64> {
        let answers = self.answers.get(&instrument.id)?;
        instrument.score(answers).ok()?.into_iter().find(|score| score.scale == scale)?.value
    }
}

/// The pack an instrument is in.
fn pack_of(instrument: &str) -> &'static str {
    packs::installed().all().find(|pack| pack.instrument(instrument).is_some()).map_or("", packs::Pack::id)
}

/// Whether the words of an instrument are there in any language: without them nobody can have been asked.
fn asked(instrument: &Instrument) -> bool {
    instrument.languages().next().is_some()
}

/// The scales of an instrument; those that can be compared with the start, or all.
pub(crate) fn scales(instrument: &Instrument, with_start: bool) -> Vec<String> {
    let total = instrument.scoring.total.then(|| packs::TOTAL.to_owned());
    let parts = instrument.subscales.iter().filter(|part| !(with_start && part.not_at_start));
    total.into_iter().chain(parts.map(|part| part.id.clone())).collect()
}

/// What a scale is called in a language, if its words are installed.
pub(crate) fn name(instrument: &Instrument, scale: &str, language: Language) -> Option<String> {
    let texts = instrument.texts(language.as_str())?;
    Some(texts.subscales.get(scale).unwrap_or(&texts.title).clone())
}

fn names(instrument: &Instrument, scale: &str) -> Vec<(Language, String)> {
    let named = |language: &Language| Some((*language, name(instrument, scale, *language)?));
    Language::ALL.iter().filter_map(named).collect()
}
