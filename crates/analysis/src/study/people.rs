//! From rows to people: who stands in which rows, once a wave, in one group.

use std::collections::HashMap;

use sheets::Row;
use statistics::survival::Followed;

use super::scores::Line;
use super::{Fact, Header, Person, Study, Visit};
use crate::mistake::{Mistake, nearest, several};
use crate::plan::{Decimal, Length, Plan};

/// The groups of the file as they come to light.
struct Found<'a> {
    plan: &'a Plan,
    values: Vec<String>,
}

pub(super) fn people(
    header: &Header,
    rows: &[Row],
    plan: &Plan,
    decimal: Decimal,
    wrong: &mut Vec<Mistake>,
) -> Study {
    let mut all: Vec<Person> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut found = Found { plan, values: first_values(plan) };
    for row in rows {
        let line = Line { header, row, plan, decimal };
        let Some(name) = line.word(&plan.columns.person) else {
            wrong.push(line.wrong("analysis-wrong-person", &plan.columns.person, &[]));
            continue;
        };
        let at = *known.entry(name).or_insert_with(|| {
            all.push(newcomer(name, row.number, plan));
            all.len() - 1
        });
        let Some(person) = all.get_mut(at) else { continue };
        facts(&line, person, &mut found, wrong);
        visits(&line, person, wrong);
    }
    found.whole(&all, wrong);
    let labels = found.labels();
    Study {
        people: all,
        groups: labels,
        group_values: found.values,
        decimal,
        heading_row: 1,
        header: Header::default(),
    }
}

fn newcomer(name: &str, row: u32, plan: &Plan) -> Person {
    Person {
        name: name.to_owned(),
        row,
        group: None,
        covariates: vec![None; plan.covariates.len()],
        visits: vec![None; plan.waves.len()],
        followed: None,
    }
}

/// The values of the groups the plan knows, those the others are compared with first.
fn first_values(plan: &Plan) -> Vec<String> {
    let Some(groups) = &plan.group else { return Vec::new() };
    let others =
        groups.labels.iter().map(|(value, _)| value.clone()).filter(|value| *value != groups.reference);
    std::iter::once(groups.reference.clone()).chain(others).collect()
}

impl Found<'_> {
    /// The place of a group.
    fn place(&mut self, value: &str) -> Result<usize, &'static str> {
        if let Some(at) = self.values.iter().position(|known| known == value) {
            return Ok(at);
        }
        let closed = self.plan.group.as_ref().is_some_and(|groups| !groups.labels.is_empty());
        if closed || self.values.len() > 20 {
            return Err("analysis-wrong-group");
        }
        self.values.push(value.to_owned());
        Ok(self.values.len() - 1)
    }

    /// Two groups, or as many as the plan names, with people in each. A third that is not named is often a slip.
    fn whole(&self, people: &[Person], wrong: &mut Vec<Mistake>) {
        let Some(groups) = &self.plan.group else { return };
        if !wrong.is_empty() {
            return;
        }
        let values = several(self.values.iter().map(String::as_str));
        if self.values.len() != groups.labels.len().max(2) {
            wrong.push(Mistake::new("analysis-wrong-two-groups", &[("groups", &values)]));
        }
        for (at, value) in self.values.iter().enumerate() {
            if !people.iter().any(|person| person.group == Some(at)) {
                let with = [("group", value.as_str()), ("reference", groups.reference.as_str())];
                wrong.push(Mistake::new("analysis-wrong-empty-group", &with));
            }
        }
    }

    fn labels(&self) -> Vec<String> {
        let labels = self.plan.group.as_ref().map(|groups| groups.labels.as_slice()).unwrap_or_default();
        let label = |value: &String| {
            labels
                .iter()
                .find(|(known, _)| known == value)
                .map_or_else(|| value.clone(), |(_, label)| label.clone())
        };
        self.values.iter().map(label).collect()
    }
}

/// What holds for somebody whatever the wave: group, covariates, how long.
fn facts(line: &Line<'_>, person: &mut Person, found: &mut Found<'_>, wrong: &mut Vec<Mistake>) {
    let plan = line.plan;
    if let Some(column) = &plan.columns.group {
        match line.word(column) {
            None => wrong.push(line.wrong("analysis-wrong-no-group-here", column, &[])),
            Some(value) => match (found.place(value), person.group) {
                (Ok(at), Some(before)) if at != before => {
                    let first = person.row.to_string();
                    wrong.push(line.wrong("analysis-wrong-two-places", column, &[("first", &first)]));
                }
                (Ok(at), _) => person.group = Some(at),
                (Err(key), _) => {
                    let values = || found.values.iter().map(String::as_str);
                    let known = nearest(value, values()).map_or_else(|| several(values()), str::to_owned);
                    wrong.push(line.wrong(key, column, &[("known", &known)]));
                }
            },
        }
    }
    for (at, column) in plan.covariates.iter().enumerate() {
        let fact = line.word(column).map(|word| {
            super::number::number(word, line.decimal)
                .map_or_else(|| Fact::Word(word.to_owned()), Fact::Number)
        });
        if let Some(kept) = person.covariates.get_mut(at).filter(|kept| kept.is_none()) {
            *kept = fact;
        }
    }
    if plan.follow.is_some() {
        if person.followed.is_some() {
            let first = person.row.to_string();
            wrong.push(line.wrong("analysis-wrong-twice", &plan.columns.person, &[("first", &first)]));
        }
        person.followed = followed(line, wrong);
    }
}

fn followed(line: &Line<'_>, wrong: &mut Vec<Mistake>) -> Option<Followed> {
    let follow = line.plan.follow.as_ref()?;
    let (time, column) = match &follow.length {
        Length::Column(column) => (line.number(column, wrong)?, column),
        Length::Days { from, until } => {
            let mut day = |column: &str| {
                let day = sheets::day(line.word(column)?);
                if day.is_none() {
                    wrong.push(line.wrong("analysis-wrong-day", column, &[]));
                }
                day
            };
            let (first, last) = (day(from)?, day(until)?);
            (f64::from((last - first).get_days()), until)
        }
    };
    if time < 0.0 {
        wrong.push(line.wrong("analysis-wrong-before", column, &[]));
    }
    let event = line.word(&follow.event)?;
    Some(Followed { time, happened: follow.happened.iter().any(|yes| yes == event) })
}

/// What was answered in this row.
fn visits(line: &Line<'_>, person: &mut Person, wrong: &mut Vec<Mistake>) {
    let plan = line.plan;
    let Some(column) = &plan.columns.wave else {
        if plan.waves.is_empty() {
            return;
        }
        if person.visits.iter().any(Option::is_some) {
            let first = person.row.to_string();
            wrong.push(line.wrong("analysis-wrong-twice", &plan.columns.person, &[("first", &first)]));
            return;
        }
        person.visits = (0..plan.waves.len()).map(|wave| Some(visit(line, wave, wrong))).collect();
        return;
    };
    let written = line.cell(column);
    let Some(wave) = plan.waves.iter().position(|wave| same_wave(&wave.value, written)) else {
        let known = several(plan.waves.iter().map(|wave| wave.value.as_str()));
        wrong.push(line.wrong("analysis-wrong-wave", column, &[("known", &known)]));
        return;
    };
    let found = visit(line, 0, wrong);
    let Some(kept) = person.visits.get_mut(wave) else { return };
    match kept {
        Some(before) => {
            let first = before.row.to_string();
            let more = [("first", first.as_str()), ("wave", written)];
            wrong.push(line.wrong("analysis-wrong-twice-wave", &plan.columns.person, &more));
        }
        None => *kept = Some(found),
    }
}

/// A spreadsheet may write the wave 1 as 1.0.
fn same_wave(planned: &str, written: &str) -> bool {
    planned == written || written.strip_suffix(".0").is_some_and(|whole| whole == planned)
}

fn visit(line: &Line<'_>, wave: usize, wrong: &mut Vec<Mistake>) -> Visit {
    let columns = &line.plan.columns;
    let word =
        |column: &Option<String>| column.as_deref().and_then(|column| line.word(column)).map(str::to_owned);
    let exposed = columns.exposed.as_deref().and_then(|column| {
        let exposed = line.number(column, wrong)?;
        if exposed != 0.0 && exposed != 1.0 {
            wrong.push(line.wrong("analysis-wrong-exposure", column, &[]));
        }
        Some(exposed)
    });
    Visit {
        row: line.row.number,
        scores: line.plan.measures.iter().map(|measure| line.score(measure, wave, wrong)).collect(),
        cluster: word(&columns.cluster),
        site: word(&columns.site),
        peer: word(&columns.peer),
        exposed,
    }
}
