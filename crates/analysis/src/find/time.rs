//! How long until it happened, in each group.

use models::cox;
use models::design::Design;
use models::frame::Frame;
use models::{Estimate, Fitted, Trouble};
use statistics::survival::{Curve, Followed, LogRank, curve, log_rank};

use super::model::frames::{covariate, facts};
use super::model::several::holm;
use crate::mistake::Mistake;
use crate::plan::Plan;
use crate::study::{Person, Study};

/// How long until it happened.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Lasted {
    /// The curve of each group; of everybody where nobody is compared.
    pub(crate) curves: Vec<Curve>,
    /// Whether the groups differ.
    pub(crate) log_rank: Option<LogRank>,
    /// How long each was followed, by group.
    pub(crate) lengths: Vec<Vec<f64>>,
    /// Logarithms of hazard ratios, by name; the group first.
    pub(crate) hazards: Vec<(String, Estimate)>,
    /// Whether the ratios stay the same as time goes by: of each coefficient, and of all together.
    pub(crate) steady: Option<Steady>,
    /// The formula of the model, as R users write it.
    pub(crate) formula: Option<String>,
    /// How many have no length or no yes or no.
    pub(crate) left_out: u64,
}

impl Lasted {
    /// Where several groups are compared: each beside the reference, and its p corrected for how many they are.
    pub(crate) fn against(&self) -> Vec<(Estimate, f64)> {
        let others = self.curves.len().saturating_sub(1);
        if others < 2 {
            return Vec::new();
        }
        let each: Vec<Estimate> = self.hazards.iter().take(others).map(|(_, hazard)| *hazard).collect();
        let corrected = holm(&each.iter().map(|one| one.p).collect::<Vec<_>>());
        each.into_iter().zip(corrected).collect()
    }
}

/// The test of proportional hazards. (Grambsch and Therneau 1994.)
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Steady {
    /// Of each coefficient, in their order: one degree of freedom.
    pub(crate) each: Vec<(String, cox::Test)>,
    /// Of all together.
    pub(crate) all: cox::Test,
}

/// What Cox regression tells.
type Hazards = (Vec<(String, Estimate)>, Option<Steady>);

pub(super) fn lasted(study: &Study, plan: &Plan) -> Result<Lasted, Vec<Mistake>> {
    let groups = study.groups.len().max(1);
    let of = |group: usize| -> Vec<Followed> {
        let people = study.people.iter().filter(|person| person.group.unwrap_or(0) == group);
        people.filter_map(|person| person.followed).collect()
    };
    let groups: Vec<Vec<Followed>> = (0..groups).map(of).collect();
    let what = plan.follow.as_ref().map_or("", |follow| follow.what.as_str());
    if groups.iter().flatten().all(|one| !one.happened) {
        return Err(vec![Mistake::new("analysis-wrong-nothing-happened", &[("what", what)])]);
    }
    let curves: Option<Vec<Curve>> = groups.iter().map(|people| curve(people)).collect();
    let Some(curves) = curves else {
        return Err(vec![Mistake::new("analysis-wrong-nothing-happened", &[("what", what)])]);
    };
    let (hazards, steady) =
        hazards(study, plan).map_err(|trouble| vec![super::model::said(&trouble, what, plan)])?;
    let known: usize = groups.iter().map(Vec::len).sum();
    Ok(Lasted {
        curves,
        log_rank: if groups.len() > 1 { log_rank(&groups) } else { None },
        lengths: groups.iter().map(|people| people.iter().map(|one| one.time).collect()).collect(),
        hazards,
        steady,
        formula: formula(study, plan),
        left_out: (study.people.len() - known.min(study.people.len())) as u64,
    })
}

/// What is reckoned with, as it stands in a formula; none where nothing is.
fn terms(study: &Study, plan: &Plan) -> Option<String> {
    let group = (!study.groups.is_empty()).then(|| "group".to_owned());
    let named = |column: &String| models::formula::quoted(&covariate(column));
    let terms: Vec<String> = group.into_iter().chain(plan.covariates.iter().map(named)).collect();
    (!terms.is_empty()).then(|| terms.join(" + "))
}

/// The formula of the model, as R users write it.
pub(crate) fn formula(study: &Study, plan: &Plan) -> Option<String> {
    Some(format!("Surv(time, happened) ~ {}", terms(study, plan)?))
}

/// Cox regression with ties by Efron (1977): every coefficient, and whether it holds all the time. None where nothing is reckoned with.
fn hazards(study: &Study, plan: &Plan) -> Result<Hazards, Trouble> {
    let Some(terms) = terms(study, plan) else { return Ok((Vec::new(), None)) };
    let people: Vec<&Person> = study.people.iter().filter(|person| person.followed.is_some()).collect();
    let frame = facts(Frame::default(), study, plan, &people)?;
    let design = Design::of(&format!("~ {terms}").parse()?, &frame)?;
    let followed: Vec<Followed> = design.kept.iter().filter_map(|at| people.get(*at)?.followed).collect();
    let time: Vec<f64> = followed.iter().map(|one| one.time).collect();
    let happened: Vec<bool> = followed.iter().map(|one| one.happened).collect();
    // The hazard of everybody takes the place of the intercept.
    let kept: Vec<usize> = (0..design.names.len()).filter(|at| design.terms.get(*at) != Some(&0)).collect();
    let names: Vec<String> = kept.iter().filter_map(|at| design.names.get(*at).cloned()).collect();
    let x = design.x.select_columns(&kept);
    let model = cox::fit(&x, &time, &happened, &names)?;
    // By the share to whom it has happened, as R does unless told otherwise: a few late ones weigh little.
    let times = cox::Times { time: &time, happened: &happened, strata: None };
    let steady = cox::proportional(&x, &times, &model, cox::Clock::Share)
        .map(|found| Steady { each: names.iter().cloned().zip(found.columns).collect(), all: found.all });
    let one = |(at, name): (usize, &String)| Some((name.clone(), model.coefficient(at)?));
    Ok((names.iter().enumerate().filter_map(one).collect(), steady))
}
