//! How long until it happened, in each group.

use statistics::model::Estimate;
use statistics::survival::{Curve, Followed, LogRank, curve, log_rank};

use crate::mistake::Mistake;
use crate::plan::Plan;
use crate::study::Study;

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
    /// The formula of the model, as R users write it.
    pub(crate) formula: Option<String>,
    /// How many have no length or no yes or no.
    pub(crate) left_out: u64,
}

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
    let known: usize = groups.iter().map(Vec::len).sum();
    Ok(Lasted {
        curves,
        log_rank: if groups.len() > 1 { log_rank(&groups) } else { None },
        lengths: groups.iter().map(|people| people.iter().map(|one| one.time).collect()).collect(),
        hazards: Vec::new(),
        formula: None,
        left_out: (study.people.len() - known.min(study.people.len())) as u64,
    })
}
