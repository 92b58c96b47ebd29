//! Mixed models: several measurements of the same people, and places that begin one after the other.

use models::Trouble;
use models::design::Design;
use models::marginal::Grid;
use models::mixed::{self, Likelihood, Mixed};

use super::ancova::{coefficients, filled};
use super::frames::{covariates, long};
use super::several::compared;
use super::{Check, Effect, Marginal, Notice, Outcome, Spread};
use crate::plan::{self, Gaps, Plan};
use crate::study::{Person, Study};

/// `score ~ wave * group + … + (1 | person)`, `score ~ wave + exposed + … + (1 | cluster)`.
pub(super) fn formula(study: &Study, plan: &Plan, measure: usize, with_covariates: bool) -> String {
    let wedge = plan.design == plan::Design::SteppedWedge;
    let fixed = match (wedge, study.groups.is_empty()) {
        (true, _) => "wave + exposed",
        (false, true) => "wave",
        (false, false) => "wave * group",
    };
    let mut random = Vec::new();
    // A person who stands in one row only cannot be told from what is left over.
    let again = |person: &Person| {
        (0..plan.waves.len()).filter(|wave| person.score(measure, *wave).is_some()).count() > 1
    };
    if !wedge || study.people.iter().any(again) {
        random.push(if plan.random_slope { "(time | person)" } else { "(1 | person)" });
    }
    // Where some have no guide, guides differ among those who have one. (Roberts and Roberts 2005.)
    let alone = study
        .people
        .iter()
        .flat_map(|person| person.visits.iter().flatten())
        .any(|visit| visit.peer.is_none());
    let places = [
        (&plan.columns.peer, if alone { "(0 + guided | peer)" } else { "(1 | peer)" }),
        (&plan.columns.site, "(1 | site)"),
        (&plan.columns.cluster, "(1 | cluster)"),
    ];
    random.extend(places.into_iter().filter(|(column, _)| column.is_some()).map(|(_, term)| term));
    let covariates = if with_covariates { covariates(plan) } else { String::new() };
    format!("score ~ {fixed}{covariates} + {}", random.join(" + "))
}

/// What the effects are called, one a group beside the reference, and what they are.
fn wanted(study: &Study, plan: &Plan) -> (Vec<String>, Effect) {
    let last = plan.waves.last().map_or("", |wave| wave.label.as_str());
    match (plan.design, study.groups.get(1)) {
        (plan::Design::SteppedWedge, _) => (vec!["exposed".to_owned()], Effect::Exposure),
        (_, None) => (vec![format!("wave{last}")], Effect::Change),
        (_, Some(_)) => {
            let others = study.groups.iter().skip(1);
            (others.map(|group| format!("wave{last}:group{group}")).collect(), Effect::MoreChange)
        }
    }
}

/// How degrees of freedom are found, as the plan says.
fn freedom(plan: &Plan) -> mixed::Freedom {
    match plan.freedom {
        plan::Freedom::Satterthwaite => mixed::Freedom::Satterthwaite,
        plan::Freedom::KenwardRoger => mixed::Freedom::KenwardRoger,
    }
}

struct Fit {
    design: Design,
    model: Mixed,
    means: Vec<Marginal>,
}

fn fit(
    study: &Study,
    plan: &Plan,
    measure: usize,
    formula: &str,
    keep: &dyn Fn(&Person) -> bool,
) -> Result<Fit, Trouble> {
    let frame = long(study, plan, measure, keep)?;
    let design = Design::of(&formula.parse()?, &frame)?;
    let model = mixed::of(&design, Likelihood::Restricted, freedom(plan))?;
    let grid = Grid::of(&design, &frame)?;
    let groups = study.groups.len();
    let waves = plan.waves.len();
    let mean = |at: usize, wave: Option<usize>, arm: Option<usize>, all: &[models::marginal::Combination]| {
        Some(Marginal { wave, arm, mean: all.get(at)?.estimate(&model)? })
    };
    let means: Vec<Marginal> = if plan.design == plan::Design::SteppedWedge {
        let grid = grid.at("exposed", &[0.0.into(), 1.0.into()])?;
        let all = grid.means(&["exposed"])?;
        (0..2).filter_map(|arm| mean(arm, None, Some(arm), &all)).collect()
    } else if groups == 0 {
        let all = grid.means(&["wave"])?;
        (0..waves).filter_map(|wave| mean(wave, Some(wave), None, &all)).collect()
    } else {
        let all = grid.means(&["wave", "group"])?;
        (0..waves * groups).filter_map(|at| mean(at, Some(at % waves), Some(at / waves), &all)).collect()
    };
    Ok(Fit { design, model, means })
}

/// Whether somebody answered at every wave.
fn whole(person: &Person, plan: &Plan, measure: usize) -> bool {
    (0..plan.waves.len()).all(|wave| person.score(measure, wave).is_some())
}

pub(super) fn outcome(study: &Study, plan: &Plan, measure: usize) -> Result<Outcome, Trouble> {
    let formula = formula(study, plan, measure, true);
    let complete = plan.missing.how == Gaps::Complete;
    let keep = |person: &Person| !complete || whole(person, plan, measure);
    let fit = fit(study, plan, measure, &formula, &keep)?;
    let (names, what) = wanted(study, plan);
    let compared = compared(&fit.design.names, &fit.model, &names)?;
    let mut notices: Vec<Notice> = Vec::new();
    let singular = |notice: &mixed::Notice| matches!(notice, mixed::Notice::Singular { .. });
    if fit.model.notices.iter().any(singular) {
        notices.push(Notice::Singular);
    }
    if plan.freedom == plan::Freedom::KenwardRoger {
        let too_large = fit.model.notices.contains(&mixed::Notice::TooLargeForKenwardRoger);
        notices.push(if too_large { Notice::TooLargeForKenwardRoger } else { Notice::KenwardRoger });
    }
    notices.extend(fit.design.dropped.iter().map(|alias| Notice::Dropped(alias.name.clone())));
    let clusters = fit.design.groupings.iter().find(|one| one.name == "cluster").map(|one| one.levels.len());
    notices.extend(clusters.filter(|count| *count < 10).map(Notice::FewClusters));
    Ok(Outcome {
        effect: compared.effect,
        against: if study.groups.is_empty() { Vec::new() } else { compared.against },
        overall: compared.overall,
        what,
        coefficients: coefficients(&fit.design.names, &fit.model),
        spread: spread(&fit),
        residual: fit.model.sigma,
        rows: fit.design.kept.len(),
        people: people(study, plan, measure, &keep),
        means: fit.means,
        notices,
        formula,
    })
}

/// How many people with an answer are in each arm.
fn people(study: &Study, plan: &Plan, measure: usize, keep: &dyn Fn(&Person) -> bool) -> Vec<u64> {
    let count = |of: usize| {
        let waves = || 0..plan.waves.len();
        let in_arm = |person: &&Person| {
            keep(person)
                && waves().any(|wave| {
                    super::super::arm(person, wave, plan) == Some(of) && person.score(measure, wave).is_some()
                })
        };
        study.people.iter().filter(in_arm).count() as u64
    };
    (0..super::super::arms(study, plan)).map(count).collect()
}

fn spread(fit: &Fit) -> Vec<Spread> {
    let mut all = Vec::new();
    // With slopes the share depends on when; without, each part has one variance.
    let slopes = fit.model.parts.iter().any(|part| part.terms.len() > 1);
    let variances = fit.model.parts.iter().map(|part| part.covariance[(0, 0)]);
    let whole = variances.sum::<f64>() + fit.model.sigma.powi(2);
    for (at, part) in fit.model.parts.iter().enumerate() {
        let levels =
            fit.design.groupings.get(at).map(|grouping| grouping.levels.as_slice()).unwrap_or_default();
        // Who has no guide is no guide.
        let count = levels.iter().filter(|level| level.as_str() != super::frames::NOBODY).count();
        for (term, name) in part.terms.iter().enumerate() {
            all.push(Spread {
                of: part.group.clone(),
                term: name.clone(),
                variance: part.covariance[(term, term)],
                share: (!slopes).then(|| part.covariance[(term, term)] / whole),
                count,
            });
        }
    }
    all
}

/// Only people with every answer, without covariates, and with gaps filled in the worst and the best way.
pub(super) fn checks(study: &Study, plan: &Plan, measure: usize) -> Vec<Check> {
    let mut checks = Vec::new();
    let (names, _) = wanted(study, plan);
    let mut fitted = |key: &'static str, study: &Study, formula: &str, keep: &dyn Fn(&Person) -> bool| {
        let Ok(fit) = fit(study, plan, measure, formula, keep) else { return };
        let Ok(found) = compared(&fit.design.names, &fit.model, &names) else { return };
        let people = people(study, plan, measure, keep).into_iter().min().unwrap_or(0);
        checks.push(found.check(key, people));
    };
    let all = formula(study, plan, measure, true);
    let wedge = plan.design == plan::Design::SteppedWedge;
    let some_missing = study.people.iter().any(|person| !whole(person, plan, measure));
    if !wedge && some_missing && plan.missing.how != Gaps::Complete {
        fitted("analysis-check-complete", study, &all, &|person| whole(person, plan, measure));
    }
    if !plan.covariates.is_empty() {
        fitted("analysis-check-covariates", study, &formula(study, plan, measure, false), &|_| true);
    }
    // What the worst is, is clear with one group beside the reference only.
    if plan.missing.bounds && !wedge && study.groups.len() == 2 {
        for (key, worst) in [("analysis-check-worst", true), ("analysis-check-best", false)] {
            if let Some(filled) = filled(study, plan, measure, worst) {
                fitted(key, &filled, &formula(&filled, plan, measure, true), &|_| true);
            }
        }
    }
    checks
}
