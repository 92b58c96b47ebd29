//! The answers as the columns a model is fitted to, named as the R script names them.

use models::Trouble;
use models::frame::Frame;

use crate::plan::Plan;
use crate::study::{Fact, Person, Study, Visit};

/// Names the models use themselves.
const OWN: &[&str] = &[
    "score", "before", "after", "wave", "time", "group", "person", "peer", "site", "cluster", "exposed",
    "guided",
];

/// What stands in the place of a guide where there is none. Such rows take no part in how much guides differ.
pub(super) const NOBODY: &str = "none";

/// What a covariate is called in the model: as in the file, unless the model uses the name itself.
pub(crate) fn covariate(column: &str) -> String {
    if OWN.contains(&column) { format!("{column}_") } else { column.to_owned() }
}

/// The covariates as they stand in a formula: ` + age + `first language``.
pub(crate) fn covariates(plan: &Plan) -> String {
    plan.covariates
        .iter()
        .map(|column| format!(" + {}", models::formula::quoted(&covariate(column))))
        .collect()
}

/// A row a person: before, after, group, covariates, and where they were.
pub(super) fn wide(study: &Study, plan: &Plan, measure: usize) -> Result<Frame, Trouble> {
    let people: Vec<&Person> = study.people.iter().collect();
    let score = |wave: usize| people.iter().map(|person| person.score(measure, wave)).collect();
    let mut frame = Frame::default()
        .with_numbers("before", score(0))
        .with_numbers("after", score(1))
        .with_row_numbers(people.iter().map(|person| person.row).collect());
    frame = facts(frame, study, plan, &people)?;
    for (name, of) in places(plan) {
        let words = people.iter().map(|person| person.first(of).map(str::to_owned)).collect();
        frame = frame.with_words(name, words);
    }
    Ok(frame)
}

/// A row a person and wave they were asked at, in order of people, then of waves.
pub(super) fn long(
    study: &Study,
    plan: &Plan,
    measure: usize,
    keep: &dyn Fn(&Person) -> bool,
) -> Result<Frame, Trouble> {
    let mut rows: Vec<(&Person, usize, &Visit)> = Vec::new();
    for person in study.people.iter().filter(|person| keep(person)) {
        rows.extend(
            person
                .visits
                .iter()
                .enumerate()
                .filter_map(|(wave, visit)| Some((person, wave, visit.as_ref()?))),
        );
    }
    let people: Vec<&Person> = rows.iter().map(|(person, _, _)| *person).collect();
    let wave = |wave: usize| plan.waves.get(wave).map(|wave| wave.label.clone());
    let mut frame = Frame::default()
        .with_numbers("score", rows.iter().map(|(person, wave, _)| person.score(measure, *wave)).collect())
        .with_words("wave", rows.iter().map(|(_, at, _)| wave(*at)).collect())
        .with_words("person", rows.iter().map(|(person, _, _)| Some(person.name.clone())).collect())
        .with_row_numbers(rows.iter().map(|(_, _, visit)| visit.row).collect());
    let labels: Vec<String> = plan.waves.iter().map(|wave| wave.label.clone()).collect();
    frame.factor("wave", &labels)?;
    if plan.waves.iter().all(|wave| wave.time.is_some()) {
        let time = rows.iter().map(|(_, at, _)| plan.waves.get(*at).and_then(|wave| wave.time)).collect();
        frame = frame.with_numbers("time", time);
    }
    if plan.columns.exposed.is_some() {
        frame = frame.with_numbers("exposed", rows.iter().map(|(_, _, visit)| visit.exposed).collect());
    }
    if plan.columns.peer.is_some() {
        let guided = |visit: &Visit| Some(f64::from(u8::from(visit.peer.is_some())));
        frame = frame.with_numbers("guided", rows.iter().map(|(_, _, visit)| guided(visit)).collect());
    }
    frame = facts(frame, study, plan, &people)?;
    for (name, of) in places(plan) {
        let nobody = || (name == "peer").then(|| NOBODY.to_owned());
        let word = |(_, _, visit): &(&Person, usize, &Visit)| of(visit).cloned().or_else(nobody);
        frame = frame.with_words(name, rows.iter().map(word).collect());
    }
    Ok(frame)
}

/// The name of a place in the models, and what a row says of it.
type Place = (&'static str, fn(&Visit) -> Option<&String>);

/// Where people were: those of cluster, site and peer that the plan names a column for.
fn places(plan: &Plan) -> impl Iterator<Item = Place> {
    let columns = &plan.columns;
    let all: [(&Option<String>, Place); 3] = [
        (&columns.cluster, ("cluster", |visit| visit.cluster.as_ref())),
        (&columns.site, ("site", |visit| visit.site.as_ref())),
        (&columns.peer, ("peer", |visit| visit.peer.as_ref())),
    ];
    all.into_iter().filter(|(column, _)| column.is_some()).map(|(_, place)| place)
}

/// The group and the covariates of these people.
pub(crate) fn facts(
    mut frame: Frame,
    study: &Study,
    plan: &Plan,
    people: &[&Person],
) -> Result<Frame, Trouble> {
    if !study.groups.is_empty() {
        let label = |person: &&Person| study.groups.get(person.group?).cloned();
        frame = frame.with_words("group", people.iter().map(label).collect());
        frame.factor("group", &study.groups)?;
    }
    for (at, column) in plan.covariates.iter().enumerate() {
        let fact = |person: &&Person| person.covariates.get(at).cloned().flatten();
        let facts: Vec<Option<Fact>> = people.iter().map(fact).collect();
        let name = covariate(column);
        // Numbers only if everybody’s is one, as R reads a column.
        let numbers =
            study.people.iter().all(|one| !matches!(one.covariates.get(at), Some(Some(Fact::Word(_)))));
        frame = if numbers {
            let number = |fact: Option<Fact>| match fact {
                Some(Fact::Number(number)) => Some(number),
                _ => None,
            };
            frame.with_numbers(&name, facts.into_iter().map(number).collect())
        } else {
            frame.with_words(&name, facts.into_iter().map(|fact| fact.map(word)).collect())
        };
    }
    Ok(frame)
}

fn word(fact: Fact) -> String {
    match fact {
        Fact::Number(number) => number.to_string(),
        Fact::Word(word) => word,
    }
}
