//! Two groups compared afterwards with gaps filled in several times, and the answers put together by Rubin's rules.

use models::marginal::Grid;
use models::missing::{self, Column, How, Pooled, impute, pool_contrast};
use models::{Fitted, Trouble, linear::Linear};
use nalgebra::DVector;

use super::ancova::{fit, formula, group_names};
use super::frames::wide;
use super::{Marginal, Outcome};
use crate::plan::Plan;
use crate::study::{Fact, Study};

/// Gone through so often in each table.
const ROUNDS: usize = 10;

/// What is filled in: the score before and after, and covariates that are numbers. The rest helps to predict.
struct Table {
    columns: Vec<Column>,
    /// The covariate that stands in a column, after the first two.
    covariates: Vec<usize>,
}

/// The outcome of the planned model on completed tables, in place of the one on those with all answers.
pub(super) fn outcome(
    study: &Study,
    plan: &Plan,
    measure: usize,
    answered: Outcome,
) -> Result<Outcome, Trouble> {
    let table = table(study, plan, measure);
    let seed = plan.seed;
    let how = missing::Plan { tables: plan.missing.imputations, rounds: ROUNDS, seed };
    let filled = impute(&table.columns, how).map_err(|_| Trouble::Unsound)?;
    let formula = formula(plan, true);
    let cluster = plan.columns.cluster.as_ref().map(|_| "cluster");
    let (mut fits, mut weights): (Vec<Linear>, Vec<DVector<f64>>) = (Vec::new(), Vec::new());
    for columns in &filled.tables {
        let complete = complete(study, &table, measure, columns);
        let frame = wide(&complete, plan, measure)?;
        let found = fit(&formula, &frame, cluster)?;
        if weights.is_empty() {
            let means = Grid::of(&found.design, &frame)?.means(&["group"])?;
            weights = means.into_iter().filter_map(|mean| mean.weights).collect();
        }
        fits.push(found.model);
    }
    let names = fits.first().map(|fit| fit.names().to_vec()).unwrap_or_default();
    let one = |at: usize| DVector::from_fn(names.len(), |row, _| f64::from(u8::from(row == at)));
    let pooled = |weights: &DVector<f64>| -> Result<Pooled, Trouble> {
        pool_contrast(&fits, weights).map_err(|_| Trouble::Unsound)
    };
    let mut coefficients = Vec::with_capacity(names.len());
    for (at, name) in names.iter().enumerate() {
        coefficients.push((name.clone(), pooled(&one(at))?.estimate));
    }
    // The plan fills in gaps for two groups only.
    let wanted = group_names(study).into_iter().next();
    let effect =
        coefficients.iter().find(|(name, _)| Some(name) == wanted.as_ref()).ok_or(Trouble::Unsound)?.1;
    let mut means = Vec::new();
    for (arm, weights) in weights.iter().enumerate() {
        means.push(Marginal { wave: None, arm: Some(arm), mean: pooled(weights)?.estimate });
    }
    let people = (0..study.groups.len())
        .map(|group| study.people.iter().filter(|person| person.group == Some(group)).count() as u64)
        .collect();
    let residual = fits.iter().map(|fit| fit.sd.powi(2)).sum::<f64>() / fits.len().max(1) as f64;
    Ok(Outcome {
        effect,
        against: vec![effect],
        coefficients,
        means,
        residual: residual.sqrt(),
        rows: study.people.len(),
        people,
        ..answered
    })
}

fn table(study: &Study, plan: &Plan, measure: usize) -> Table {
    let scores = |name: &str, wave: usize| Column {
        name: name.to_owned(),
        values: study.people.iter().map(|person| person.score(measure, wave)).collect(),
        how: How::Match,
    };
    let mut columns = vec![scores("before", 0), scores("after", 1)];
    let mut covariates = Vec::new();
    for at in 0..plan.covariates.len() {
        let fact = |person: &crate::study::Person| person.covariates.get(at).cloned().flatten();
        let facts: Vec<Option<Fact>> = study.people.iter().map(fact).collect();
        if facts.iter().any(|fact| matches!(fact, Some(Fact::Word(_)))) {
            columns.extend(words(&facts));
            continue;
        }
        let number = |fact: &Option<Fact>| match fact {
            Some(Fact::Number(number)) => Some(*number),
            _ => None,
        };
        covariates.push(at);
        let name = plan.covariates.get(at).cloned().unwrap_or_default();
        columns.insert(
            1 + covariates.len(),
            Column { name, values: facts.iter().map(number).collect(), how: How::Match },
        );
    }
    let group =
        study.people.iter().map(|person| Some(f64::from(u8::from(person.group == Some(1))))).collect();
    columns.push(Column { name: "group".to_owned(), values: group, how: How::Whole });
    Table { columns, covariates }
}

/// A column of yes and no for every word but the first; an empty cell counts as none of them.
fn words(facts: &[Option<Fact>]) -> Vec<Column> {
    let word = |fact: &Option<Fact>| match fact {
        Some(Fact::Word(word)) => Some(word.clone()),
        Some(Fact::Number(number)) => Some(number.to_string()),
        None => None,
    };
    let mut all: Vec<String> = facts.iter().filter_map(word).collect();
    all.sort();
    all.dedup();
    let column = |wanted: &String| Column {
        name: wanted.clone(),
        values: facts
            .iter()
            .map(|fact| Some(f64::from(u8::from(word(fact).as_ref() == Some(wanted)))))
            .collect(),
        how: How::Whole,
    };
    all.iter().skip(1).map(column).collect()
}

/// The study with the gaps of this measure filled in by one table.
fn complete(study: &Study, table: &Table, measure: usize, columns: &[Vec<f64>]) -> Study {
    let mut complete = study.clone();
    for (row, person) in complete.people.iter_mut().enumerate() {
        let value = |column: usize| columns.get(column).and_then(|values| values.get(row)).copied();
        let measures =
            person.visits.iter().flatten().map(|visit| visit.scores.len()).max().unwrap_or(measure + 1);
        let (at, known) = (person.row, person.visits.iter().flatten().next().cloned());
        for wave in 0..2 {
            let Some(visit) = person.visits.get_mut(wave) else { continue };
            let visit = visit.get_or_insert_with(|| crate::study::Visit {
                row: at,
                scores: vec![None; measures],
                ..known.clone().unwrap_or_default()
            });
            if let Some(score) = visit.scores.get_mut(measure) {
                *score = value(wave);
            }
        }
        for (place, covariate) in table.covariates.iter().enumerate() {
            if let Some(fact) = person.covariates.get_mut(*covariate) {
                *fact = value(2 + place).map(Fact::Number);
            }
        }
    }
    complete
}
