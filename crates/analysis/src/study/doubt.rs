//! What can be read and yet cannot be right: cells without a heading, a word among numbers, two facts about one person.

use std::collections::HashMap;

use sheets::Row;

use super::scores::Line;
use super::{Header, Study, number};
use crate::mistake::Mistake;
use crate::plan::{Decimal, Plan, Source};

/// From this share of numbers on a column is meant to hold numbers.
const MOSTLY: f64 = 0.8;

/// Rows with more cells than there are headings: often a comma is both separator and decimal sign.
pub(super) fn cells(header: &Header, rows: &[Row], wrong: &mut Vec<Mistake>) {
    let headings = header.count().to_string();
    for row in rows.iter().filter(|row| row.cells.len() > header.count()) {
        let (number, cells) = (row.number.to_string(), row.cells.len().to_string());
        let with = [("row", number.as_str()), ("cells", cells.as_str()), ("headings", headings.as_str())];
        wrong.push(Mistake::new("analysis-wrong-cells", &with));
    }
}

/// Columns of what is reckoned with: words among numbers, the same for everybody, or different for one person.
pub(super) fn covariates(
    header: &Header,
    rows: &[Row],
    plan: &Plan,
    decimal: Decimal,
    wrong: &mut Vec<Mistake>,
) {
    let lines = || rows.iter().map(|row| Line { header, row, plan, decimal });
    for column in &plan.covariates {
        let written: Vec<(Line<'_>, &str)> =
            lines().filter_map(|line| line.word(column).map(|word| (line, word))).collect();
        let is_number = |word: &str| number::number(word, decimal).is_some();
        let numbers = written.iter().filter(|(_, word)| is_number(word)).count();
        if numbers < written.len() && numbers as f64 >= MOSTLY * written.len() as f64 {
            let words = written.iter().filter(|(_, word)| !is_number(word));
            wrong.extend(words.map(|(line, _)| line.wrong("analysis-wrong-word-among-numbers", column, &[])));
        }
        if written.iter().all(|(_, word)| written.first().is_some_and(|(_, first)| first == word)) {
            wrong.push(Mistake::new("analysis-wrong-covariate-alike", &[("column", column)]));
        }
        one_each(&written, column, plan, wrong);
    }
}

/// What is reckoned with is the same in every row of a person.
fn one_each(written: &[(Line<'_>, &str)], column: &str, plan: &Plan, wrong: &mut Vec<Mistake>) {
    let mut known: HashMap<&str, (&str, u32)> = HashMap::new();
    for (line, word) in written {
        let Some(person) = line.word(&plan.columns.person) else { continue };
        let (first, row) = *known.entry(person).or_insert((word, line.row.number));
        if first != *word {
            let row = row.to_string();
            let more = [("first", row.as_str()), ("before", first)];
            wrong.push(line.wrong("analysis-wrong-two-facts", column, &more));
        }
    }
}

/// Whether it happened has to be written, and in the same word for all to whom it did not happen.
pub(super) fn events(header: &Header, rows: &[Row], plan: &Plan, decimal: Decimal, wrong: &mut Vec<Mistake>) {
    let Some(follow) = &plan.follow else { return };
    let mut others: Vec<(&str, usize)> = Vec::new();
    let lines = || rows.iter().map(|row| Line { header, row, plan, decimal });
    for line in lines() {
        match line.word(&follow.event) {
            None => wrong.push(line.wrong("analysis-wrong-no-event", &follow.event, &[])),
            Some(word) if follow.happened.iter().any(|yes| yes == word) => {}
            Some(word) => match others.iter_mut().find(|(known, _)| *known == word) {
                Some((_, count)) => *count += 1,
                None => others.push((word, 1)),
            },
        }
    }
    // Where it happened to nobody, the plan rather than every row is to be mended.
    let word = |line: &Line<'_>| {
        line.word(&follow.event).is_some_and(|word| follow.happened.iter().any(|yes| yes == word))
    };
    if !lines().any(|line| word(&line)) {
        return;
    }
    let Some((usual, _)) = others.iter().max_by_key(|(_, count)| *count).copied() else { return };
    for line in lines() {
        let word = line.word(&follow.event);
        if word.is_some_and(|word| word != usual && others.iter().any(|(known, _)| *known == word)) {
            wrong.push(line.wrong("analysis-wrong-event", &follow.event, &[("usual", usual)]));
        }
    }
}

/// What is answered with yes or no has one word for no; a third word is neither.
pub(super) fn answers(
    header: &Header,
    rows: &[Row],
    plan: &Plan,
    decimal: Decimal,
    wrong: &mut Vec<Mistake>,
) {
    for measure in &plan.measures {
        let Some(yes) = &measure.yes else { continue };
        let columns: Vec<&str> = match &measure.source {
            Source::Column(column) => vec![column],
            Source::Columns(columns) => columns.iter().map(String::as_str).collect(),
            Source::Questions(_) => Vec::new(),
        };
        let lines = rows.iter().map(|row| Line { header, row, plan, decimal });
        let cells: Vec<(Line<'_>, &str, &str)> = lines
            .flat_map(|line| columns.iter().map(move |column| (line, *column)))
            .filter_map(|(line, column)| Some((line, column, line.word(column)?)))
            .collect();
        let (said, others): (Vec<_>, Vec<_>) =
            cells.into_iter().partition(|(_, _, word)| yes.iter().any(|one| one == word));
        if said.is_empty() {
            wrong.push(Mistake::new("analysis-wrong-nobody-yes", &[("measure", &measure.name)]));
            continue;
        }
        let mut words: Vec<(&str, usize)> = Vec::new();
        for (_, _, word) in &others {
            match words.iter_mut().find(|(known, _)| known == word) {
                Some((_, count)) => *count += 1,
                None => words.push((word, 1)),
            }
        }
        let Some((usual, _)) = words.iter().max_by_key(|(_, count)| *count).copied() else { continue };
        for (line, column, _) in others.iter().filter(|(_, _, word)| *word != usual) {
            wrong.push(line.wrong("analysis-wrong-neither", column, &[("usual", usual)]));
        }
    }
}

/// A place begins once, for everybody there at the same time, and does not stop again.
pub(super) fn begun(study: &Study, plan: &Plan, wrong: &mut Vec<Mistake>) {
    let Some(column) = &plan.columns.exposed else { return };
    let mut places: HashMap<&str, Vec<Option<(f64, u32)>>> = HashMap::new();
    let note = |wrong: &mut Vec<Mistake>, key, place: &str, row: u32, first: u32| {
        let (row, first) = (row.to_string(), first.to_string());
        let with = [("row", row.as_str()), ("column", column.as_str()), ("place", place), ("first", &first)];
        wrong.push(Mistake::new(key, &with));
    };
    for person in &study.people {
        for (wave, visit) in person.visits.iter().enumerate() {
            let Some(visit) = visit else { continue };
            let (Some(place), Some(now)) = (visit.cluster.as_deref(), visit.exposed) else { continue };
            let seen = places.entry(place).or_insert_with(|| vec![None; plan.waves.len()]);
            match seen.get_mut(wave) {
                Some(Some((before, row))) if *before != now => {
                    note(wrong, "analysis-wrong-begun-mixed", place, visit.row, *row);
                }
                Some(kept) if kept.is_none() => *kept = Some((now, visit.row)),
                _ => {}
            }
        }
    }
    let mut all: Vec<_> = places.into_iter().collect();
    all.sort_by_key(|(place, _)| *place);
    for (place, seen) in all {
        let told: Vec<(f64, u32)> = seen.into_iter().flatten().collect();
        for pair in told.windows(2).filter(|pair| pair[1].0 < pair[0].0) {
            note(wrong, "analysis-wrong-begun-back", place, pair[1].1, pair[0].1);
        }
    }
}

/// Fewer were invited, or said yes, than there are people in the file.
pub(super) fn invited(study: &Study, plan: &Plan, wrong: &mut Vec<Mistake>) {
    let people = study.people.len() as u64;
    for (key, count) in [("invited", plan.flow.invited), ("consented", plan.flow.consented)] {
        if let Some(count) = count.filter(|count| *count < people) {
            let (count, people) = (count.to_string(), people.to_string());
            let with = [("key", key), ("count", count.as_str()), ("people", people.as_str())];
            wrong.push(Mistake::new("analysis-wrong-fewer-asked", &with));
        }
    }
}

/// Numbers no measure can give: their squares would drown all others.
pub(super) fn is_huge(number: f64) -> bool {
    number.abs() > 1e12
}
