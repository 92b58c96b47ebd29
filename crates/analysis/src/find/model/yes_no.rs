//! What is answered with yes or no: odds of the groups by logistic regression, and shares before and after.

use models::Trouble;
use models::design::Design;
use models::frame::Frame;
use models::logistic::{self, Logistic};
use statrs::distribution::{Binomial, DiscreteCDF};

use super::ancova::{CLUSTERS, coefficients, filled, group_names};
use super::frames::{covariates, wide};
use super::several::compared;
use super::{Check, Effect, Notice, Outcome, paired};
use crate::plan::Plan;
use crate::study::{Person, Study};

/// A model that is fitted, and what it was fitted to.
struct Fit {
    design: Design,
    model: Logistic,
    clusters: Option<usize>,
}

/// `after ~ group + before + …`; without `before` where nobody was asked, or all said the same.
pub(super) fn formula(study: &Study, plan: &Plan, measure: usize, with_covariates: bool) -> String {
    let before = if asked_before(study, measure) { " + before" } else { "" };
    format!("after ~ group{before}{}", if with_covariates { covariates(plan) } else { String::new() })
}

/// Whether some said no before, and some yes.
fn asked_before(study: &Study, measure: usize) -> bool {
    let said = |answer: f64| study.people.iter().any(|person| person.score(measure, 0) == Some(answer));
    said(0.0) && said(1.0)
}

/// Whether a model of group and what was said before, and of nothing else, may be told. With the shares it gives back, group
/// by group, who said what before and after: each of these has to be enough people; of those who answered one time only nobody, or enough.
fn may_join(study: &Study, plan: &Plan, measure: usize) -> bool {
    let least = plan.audience.smallest_group();
    let said = [None, Some(0.0), Some(1.0)];
    let fine = |group: usize, before: Option<f64>, after: Option<f64>| {
        let is = |person: &&Person| {
            let answers = (person.score(measure, 0), person.score(measure, 1));
            person.group == Some(group) && answers == (before, after)
        };
        let count = study.people.iter().filter(is).count() as u64;
        match (before, after) {
            (None, None) => true,
            (Some(_), Some(_)) => count >= least,
            _ => count == 0 || count >= least,
        }
    };
    (0..study.groups.len())
        .all(|group| said.iter().all(|before| said.iter().all(|after| fine(group, *before, *after))))
}

/// Fits the formula; with a column of clusters the errors reckon with them.
fn fit(formula: &str, frame: &Frame, clusters: Option<&str>) -> Result<Fit, Trouble> {
    let design = Design::of(&formula.parse()?, frame)?;
    let mut model = logistic::fit(&design.x, &design.y, &design.names)?;
    let mut count = None;
    if let Some(column) = clusters {
        let of = design.clusters(frame, column)?;
        count = Some(of.iter().max().map_or(0, |most| most + 1));
        model = model.clustered(&of).ok_or_else(|| Trouble::OneLevel { column: column.to_owned() })?;
    }
    Ok(Fit { design, model, clusters: count })
}

/// How many said no and yes after, group by group, of those a model was fitted to: each has to be enough to be told.
fn cells(study: &Study, measure: usize, kept: &[usize]) -> Vec<u64> {
    let count = |group: usize, answer: f64| {
        let is = |person: &&Person| person.group == Some(group) && person.score(measure, 1) == Some(answer);
        kept.iter().filter_map(|at| study.people.get(*at)).filter(is).count() as u64
    };
    (0..study.groups.len()).flat_map(|group| [0.0, 1.0].map(|answer| count(group, answer))).collect()
}

/// Logistic regression: the logarithm of the odds ratio of the group. (Cox 1958.)
pub(super) fn outcome(study: &Study, plan: &Plan, measure: usize) -> Result<Outcome, Trouble> {
    let frame = wide(study, plan, measure)?;
    let formula = formula(study, plan, measure, true);
    let fit = fit(&formula, &frame, plan.columns.cluster.as_ref().map(|_| "cluster"))?;
    let mut notices: Vec<Notice> =
        fit.design.dropped.iter().map(|alias| Notice::Dropped(alias.name.clone())).collect();
    notices.extend(fit.clusters.map(|_| Notice::Clustered));
    notices.extend(fit.clusters.filter(|count| *count < CLUSTERS).map(Notice::FewClusters));
    let compared = compared(&fit.design.names, &fit.model, &group_names(study))?;
    let mut people = cells(study, measure, &fit.design.kept);
    // A covariate nobody else knows keeps the table from being worked out.
    if plan.covariates.is_empty() && asked_before(study, measure) && !may_join(study, plan, measure) {
        people.push(0);
    }
    Ok(Outcome {
        formula,
        what: Effect::Odds,
        effect: compared.effect,
        against: compared.against,
        overall: compared.overall,
        coefficients: coefficients(&fit.design.names, &fit.model),
        means: Vec::new(),
        spread: Vec::new(),
        residual: 0.0,
        rows: fit.design.kept.len(),
        people,
        notices,
    })
}

/// With the groups alone, without covariates, with errors by place, and with gaps filled in the worst and the best way.
pub(super) fn checks(study: &Study, plan: &Plan, measure: usize) -> Vec<Check> {
    let mut checks = Vec::new();
    let cluster = plan.columns.cluster.as_ref().map(|_| "cluster");
    let mut fitted = |key: &'static str, study: &Study, formula: &str, clusters: Option<&str>, least: u64| {
        let Ok(frame) = wide(study, plan, measure) else { return };
        let Ok(fit) = fit(formula, &frame, clusters) else { return };
        let Ok(found) = compared(&fit.design.names, &fit.model, &group_names(study)) else { return };
        let people = cells(study, measure, &fit.design.kept).into_iter().min().unwrap_or(0).min(least);
        checks.push(found.check(key, people));
    };
    let all = formula(study, plan, measure, true);
    if all != "after ~ group" {
        fitted("analysis-check-crude", study, "after ~ group", cluster, u64::MAX);
    }
    let plain = formula(study, plan, measure, false);
    if !plan.covariates.is_empty() && plain != "after ~ group" {
        let least = if may_join(study, plan, measure) { u64::MAX } else { 0 };
        fitted("analysis-check-covariates", study, &plain, cluster, least);
    }
    if let (None, Some(_)) = (cluster, &plan.columns.site) {
        fitted("analysis-check-robust", study, &all, Some("site"), u64::MAX);
    }
    // What the worst is, is clear with one group beside the reference only.
    if plan.missing.bounds && study.groups.len() == 2 {
        // Where few of a group did not answer, these would tell how many they are.
        let silent = |group: usize| {
            let is = |person: &&Person| person.group == Some(group) && person.score(measure, 1).is_none();
            study.people.iter().filter(is).count() as u64
        };
        let least = (0..study.groups.len()).map(silent).filter(|count| *count > 0).min().unwrap_or(0);
        for (key, worst) in [("analysis-check-worst", true), ("analysis-check-best", false)] {
            if let Some(filled) = filled(study, plan, measure, worst) {
                fitted(key, &filled, &all, cluster, least);
            }
        }
    }
    checks
}

/// Those who turned from no to yes, and from yes to no, among those who answered both times.
fn turned(pairs: &[(f64, f64)]) -> [u64; 2] {
    let count = |turn: (f64, f64)| pairs.iter().filter(|pair| **pair == turn).count() as u64;
    [count((0.0, 1.0)), count((1.0, 0.0))]
}

/// The share of yes after, less the share before, of the same people: their mean change by Student's t.
pub(super) fn paired(study: &Study, measure: usize, plan: &Plan) -> Result<Outcome, Trouble> {
    let outcome = paired::outcome(study, measure, plan)?;
    // From the change and its interval one could tell how many turned each way, and so how many did not.
    let pairs = paired::both(study, measure);
    let mut people = turned(&pairs).to_vec();
    let stayed = pairs.len() as u64 - people.iter().sum::<u64>();
    people.extend((stayed > 0).then_some(stayed));
    people.extend(&outcome.people);
    Ok(Outcome { what: Effect::Share, people, ..outcome })
}

/// By the exact test of McNemar, and with gaps after filled with all no and all yes.
pub(super) fn paired_checks(study: &Study, measure: usize, plan: &Plan) -> Vec<Check> {
    let turned = turned(&paired::both(study, measure));
    let least = turned.into_iter().min().unwrap_or(0);
    let mut checks =
        vec![Check { key: "analysis-check-mcnemar", effect: None, p: mcnemar(turned), people: least }];
    if plan.missing.bounds {
        let silent = |answer: f64| {
            let is = |person: &&Person| {
                person.score(measure, 0) == Some(answer) && person.score(measure, 1).is_none()
            };
            study.people.iter().filter(is).count() as u64
        };
        let least = least.min(silent(0.0)).min(silent(1.0));
        checks.extend(paired::bounds(study, measure, plan).into_iter().map(|check| {
            let lowest = check.key == "analysis-check-lowest";
            let key = if lowest { "analysis-check-no-lowest" } else { "analysis-check-yes-highest" };
            Check { key, people: check.people.min(least), ..check }
        }));
    }
    checks
}

/// How likely it is by chance that so many more turn one way than the other: the exact test of McNemar (1947), by the
/// binomial law. None where nobody turned.
fn mcnemar([one, other]: [u64; 2]) -> Option<f64> {
    let law = Binomial::new(0.5, one + other).ok().filter(|_| one + other > 0)?;
    Some((2.0 * law.cdf(one.min(other))).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_turns_is_compared_with_the_fall_of_a_coin() {
        // binom.test(3, 15)$p.value and binom.test(5, 10)$p.value in R.
        assert!((mcnemar([12, 3]).unwrap() - 0.035_156_25).abs() < 1e-12);
        assert_eq!(mcnemar([5, 5]), Some(1.0));
        assert_eq!(mcnemar([0, 0]), None);
    }
}
