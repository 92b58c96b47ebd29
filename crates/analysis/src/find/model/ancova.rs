//! Two groups compared afterwards with the start reckoned with: waiting list and lot.

use models::design::Design;
use models::frame::Frame;
use models::linear::{self, Linear};
use models::marginal::Grid;
use models::{Estimate, Fitted, Trouble};
use statistics::change::Direction;
use statistics::groups::welch;

use super::frames::{covariates, wide};
use super::several::compared;
use super::{Check, Effect, Marginal, Notice, Outcome, imputed};
use crate::plan::{Gaps, Plan};
use crate::study::Study;

/// Errors that rest on fewer clusters are often too small.
pub(super) const CLUSTERS: usize = 30;

/// A model that is fitted, and what it was fitted to.
pub(super) struct Fit {
    pub(super) design: Design,
    pub(super) model: Linear,
    pub(super) clusters: Option<usize>,
}

/// `after ~ group + before + …`
pub(super) fn formula(plan: &Plan, with_covariates: bool) -> String {
    format!("after ~ group + before{}", if with_covariates { covariates(plan) } else { String::new() })
}

/// Fits the formula; with a column of clusters the errors reckon with them.
pub(super) fn fit(formula: &str, frame: &Frame, clusters: Option<&str>) -> Result<Fit, Trouble> {
    let design = Design::of(&formula.parse()?, frame)?;
    let mut model = linear::fit(&design.x, &design.y, &design.names)?;
    let mut count = None;
    if let Some(column) = clusters {
        let of = design.clusters(frame, column)?;
        count = Some(of.iter().max().map_or(0, |most| most + 1));
        model = model.clustered(&of).ok_or_else(|| Trouble::OneLevel { column: column.to_owned() })?;
    }
    Ok(Fit { design, model, clusters: count })
}

/// The coefficient that is the effect.
pub(super) fn effect(names: &[String], model: &dyn Fitted, wanted: &str) -> Result<Estimate, Trouble> {
    let at = names.iter().position(|name| name == wanted).ok_or(Trouble::Unsound)?;
    model.coefficient(at).ok_or(Trouble::Unsound)
}

/// What the effects are called: the groups that are not the reference.
pub(super) fn group_names(study: &Study) -> Vec<String> {
    study.groups.iter().skip(1).map(|group| format!("group{group}")).collect()
}

pub(super) fn outcome(study: &Study, plan: &Plan, measure: usize) -> Result<Outcome, Trouble> {
    let outcome = as_answered(study, plan, measure)?;
    if plan.missing.how == Gaps::Imputation {
        imputed::outcome(study, plan, measure, outcome)
    } else {
        Ok(outcome)
    }
}

/// With those who have all answers.
fn as_answered(study: &Study, plan: &Plan, measure: usize) -> Result<Outcome, Trouble> {
    let frame = wide(study, plan, measure)?;
    let formula = formula(plan, true);
    let fit = fit(&formula, &frame, plan.columns.cluster.as_ref().map(|_| "cluster"))?;
    let grid = Grid::of(&fit.design, &frame)?;
    let means = grid.means(&["group"])?;
    let mean = |(arm, mean): (usize, &models::marginal::Combination)| {
        Some(Marginal { wave: None, arm: Some(arm), mean: mean.estimate(&fit.model)? })
    };
    let mut notices: Vec<Notice> =
        fit.design.dropped.iter().map(|alias| Notice::Dropped(alias.name.clone())).collect();
    notices.extend(fit.clusters.map(|_| Notice::Clustered));
    notices.extend(fit.clusters.filter(|count| *count < CLUSTERS).map(Notice::FewClusters));
    let people = (0..study.groups.len()).map(|group| {
        let in_group = |at: &&usize| study.people.get(**at).is_some_and(|person| person.group == Some(group));
        fit.design.kept.iter().filter(in_group).count() as u64
    });
    let compared = compared(&fit.design.names, &fit.model, &group_names(study))?;
    Ok(Outcome {
        formula,
        what: Effect::Adjusted,
        effect: compared.effect,
        against: compared.against,
        overall: compared.overall,
        coefficients: coefficients(&fit.design.names, &fit.model),
        means: means.iter().enumerate().filter_map(mean).collect(),
        spread: Vec::new(),
        residual: fit.model.sd,
        rows: fit.design.kept.len(),
        people: people.collect(),
        notices,
    })
}

/// Every coefficient that has an error, with its name.
pub(super) fn coefficients(names: &[String], model: &dyn Fitted) -> Vec<(String, Estimate)> {
    let one = |(at, name): (usize, &String)| Some((name.clone(), model.coefficient(at)?));
    names.iter().enumerate().filter_map(one).collect()
}

/// Without the start, without covariates, with errors by place, and with gaps filled in the worst and the best way.
pub(super) fn checks(study: &Study, plan: &Plan, measure: usize) -> Vec<Check> {
    let after = |group: usize| super::super::means::scores(study, plan, measure, 1, group);
    let mut checks = Vec::new();
    if let (2, Some(found)) = (study.groups.len(), welch(&after(1), &after(0))) {
        checks.push(Check {
            key: "analysis-check-plain",
            effect: Some((found.difference, Some(found.interval))),
            p: Some(found.p),
            people: found.n.0.min(found.n.1) as u64,
        });
    }
    let Ok(frame) = wide(study, plan, measure) else { return checks };
    let cluster = plan.columns.cluster.as_ref().map(|_| "cluster");
    let mut fitted = |key: &'static str, formula: &str, frame: &Frame, clusters: Option<&str>| {
        let Ok(fit) = fit(formula, frame, clusters) else { return };
        let Ok(found) = compared(&fit.design.names, &fit.model, &group_names(study)) else { return };
        checks.push(found.check(key, fit.design.kept.len() as u64));
    };
    if plan.missing.how == Gaps::Imputation {
        fitted("analysis-check-complete", &formula(plan, true), &frame, cluster);
    }
    if !plan.covariates.is_empty() {
        fitted("analysis-check-covariates", &formula(plan, false), &frame, cluster);
    }
    if let (None, Some(_)) = (cluster, &plan.columns.site) {
        fitted("analysis-check-robust", &formula(plan, true), &frame, Some("site"));
    }
    // What the worst is, is clear with one group beside the reference only.
    if plan.missing.bounds && study.groups.len() == 2 {
        for (key, worst) in [("analysis-check-worst", true), ("analysis-check-best", false)] {
            if let Some(filled) = filled(study, plan, measure, worst) {
                let frame = wide(&filled, plan, measure);
                if let Ok(frame) = frame {
                    fitted(key, &formula(plan, true), &frame, cluster);
                }
            }
        }
    }
    checks
}

/// The study with gaps at the last wave filled in: the group's with the worst (or best) score of the scale, the
/// reference's with the other. None where nobody is missing.
pub(super) fn filled(study: &Study, plan: &Plan, measure: usize, worst: bool) -> Option<Study> {
    let (low, high) = super::paired::ends(study, measure, plan)?;
    let high_is_good = plan.measures.get(measure)?.direction == Direction::HighIsGood;
    let last = plan.waves.len().checked_sub(1)?;
    let (bad, good) = if high_is_good { (low, high) } else { (high, low) };
    let mut filled = study.clone();
    let mut any = false;
    for person in &mut filled.people {
        let in_group = person.group == Some(1);
        let end = if in_group == worst { bad } else { good };
        let here = person.visits.get(last).and_then(Option::as_ref).map(|visit| visit.row);
        let known = person.visits.iter().flatten().next_back().cloned();
        let Some(visit) = person.visits.get_mut(last) else { continue };
        let visit = visit.get_or_insert_with(|| crate::study::Visit {
            scores: vec![None; plan.measures.len()],
            row: here.unwrap_or(person.row),
            ..known.unwrap_or_default()
        });
        if let Some(score) = visit.scores.get_mut(measure).filter(|score| score.is_none()) {
            *score = Some(end);
            any = true;
        }
    }
    any.then_some(filled)
}
