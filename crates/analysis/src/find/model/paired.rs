//! Before and after in one group: the mean of each person's change, and the same reckoned otherwise.

use models::{Estimate, Trouble};
use statistics::groups::signed_ranks;
use statistics::interval::{self, Interval};

use super::{Check, Effect, Outcome};
use crate::plan::Plan;
use crate::study::Study;

/// Before and after of everybody with both.
pub(super) fn both(study: &Study, measure: usize) -> Vec<(f64, f64)> {
    let pair = |person: &crate::study::Person| Some((person.score(measure, 0)?, person.score(measure, 1)?));
    study.people.iter().filter_map(pair).collect()
}

/// The paired t test: change ~ 1. (Student 1908.)
pub(super) fn outcome(study: &Study, measure: usize, plan: &Plan) -> Result<Outcome, Trouble> {
    let both = both(study, measure);
    let changes: Vec<f64> = both.iter().map(|(before, after)| after - before).collect();
    let n = changes.len();
    if n < 2 {
        return Err(Trouble::TooFew { rows: n, parameters: 1 });
    }
    let column = plan.measures.get(measure).map(|one| one.name.clone()).unwrap_or_default();
    let constant = || Trouble::Constant { column: column.clone() };
    let mean = interval::mean(&changes).ok_or_else(constant)?;
    let sd = mean.sd.filter(|sd| *sd > 0.0).ok_or_else(constant)?;
    let effect =
        Estimate::of(mean.mean, sd / (n as f64).sqrt(), Some(n as f64 - 1.0)).ok_or_else(constant)?;
    Ok(Outcome {
        formula: "after - before ~ 1".to_owned(),
        what: Effect::Change,
        effect,
        against: Vec::new(),
        overall: None,
        coefficients: vec![("(Intercept)".to_owned(), effect)],
        means: Vec::new(),
        spread: Vec::new(),
        residual: sd,
        rows: n,
        people: vec![n as u64],
        notices: Vec::new(),
    })
}

/// By ranks, and what becomes of the change if those who did not answer fared as badly or as well as can be.
pub(super) fn checks(study: &Study, measure: usize, plan: &Plan) -> Vec<Check> {
    let pairs = both(study, measure);
    let ranks = signed_ranks(&pairs);
    let mut checks = vec![Check {
        key: "analysis-check-ranks",
        effect: None,
        p: ranks.map(|ranks| ranks.p),
        people: pairs.len() as u64,
    }];
    if plan.missing.bounds {
        checks.extend(bounds(study, measure, plan));
    }
    checks
}

/// Those with a score before and none after are given the lowest, or the highest, score of the scale; without a scale
/// that of anybody. (Manski 1990.)
pub(super) fn bounds(study: &Study, measure: usize, plan: &Plan) -> Vec<Check> {
    let before: Vec<(f64, Option<f64>)> = study
        .people
        .iter()
        .filter_map(|person| Some((person.score(measure, 0)?, person.score(measure, 1))))
        .collect();
    if before.iter().all(|(_, after)| after.is_some()) {
        return Vec::new();
    }
    let Some((low, high)) = ends(study, measure, plan) else { return Vec::new() };
    [("analysis-check-lowest", low), ("analysis-check-highest", high)]
        .map(|(key, end)| {
            let changes: Vec<f64> =
                before.iter().map(|(before, after)| after.unwrap_or(end) - before).collect();
            let mean = interval::mean(&changes);
            let effect = mean.map(|mean| (mean.mean, mean.interval));
            Check { key, effect, p: None, people: before.len() as u64 }
        })
        .to_vec()
}

/// The ends of the scale; without them the lowest and the highest score of anybody.
pub(super) fn ends(study: &Study, measure: usize, plan: &Plan) -> Option<(f64, f64)> {
    if let Some(ends) = plan.measures.get(measure)?.range {
        return Some(ends);
    }
    let all = || {
        study
            .people
            .iter()
            .flat_map(|person| person.visits.iter().flatten())
            .filter_map(|visit| *visit.scores.get(measure)?)
    };
    let ends =
        Interval { low: all().fold(f64::INFINITY, f64::min), high: all().fold(f64::NEG_INFINITY, f64::max) };
    (ends.low.is_finite() && ends.high.is_finite()).then_some((ends.low, ends.high))
}
