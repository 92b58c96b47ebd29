//! What the answers show, in numbers: nothing here is said, drawn or hidden yet.

pub(crate) mod change;
pub(crate) mod flow;
pub(crate) mod means;
pub(crate) mod model;
mod numbers;
pub(crate) mod share;
pub(crate) mod time;

use statistics::disclosure::{Breakdown, breakdown};

use crate::mistake::Mistake;
use crate::plan::{Design, Plan};
use crate::study::Study;

pub(crate) use numbers::numbers;

/// Everything that was found.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// Who is in the file, and who answered when.
    pub(crate) flow: flow::Answering,
    /// What each measure shows, in the order of the plan.
    pub(crate) measures: Vec<Measured>,
    /// How long until it happened.
    pub(crate) time: Option<time::Lasted>,
}

/// What one measure shows.
#[derive(Debug, Clone)]
pub(crate) struct Measured {
    /// Means by wave, then by arm.
    pub(crate) means: Vec<Vec<means::Score>>,
    /// Change from the first wave to the last, by arm; none where people are not the same at both.
    pub(crate) changes: Vec<Option<change::Moved>>,
    /// How many said yes and no, where that is what was asked.
    pub(crate) shares: Option<share::Shares>,
    /// What the model of the design says, or the key of the reason why it says nothing.
    pub(crate) outcome: Result<model::Outcome, Mistake>,
    /// The same effect, reckoned otherwise.
    pub(crate) checks: Vec<model::Check>,
}

/// Finds everything. `watch` is told how many of how many steps are done.
pub(crate) fn find(study: &Study, plan: &Plan, watch: &dyn Fn(usize, usize)) -> Result<Found, Vec<Mistake>> {
    enough(study, plan)?;
    let steps = plan.measures.len() + 1;
    let mut measures = Vec::with_capacity(plan.measures.len());
    for at in 0..plan.measures.len() {
        watch(at, steps);
        measures.push(measured(study, plan, at)?);
    }
    watch(steps - 1, steps);
    let time = plan.follow.is_some().then(|| time::lasted(study, plan)).transpose()?;
    watch(steps, steps);
    Ok(Found { flow: flow::answering(study, plan), measures, time })
}

fn measured(study: &Study, plan: &Plan, at: usize) -> Result<Measured, Vec<Mistake>> {
    let outcome = model::outcome(study, plan, at);
    // Without the primary outcome there is no report; another measure says why it is left out.
    if let (true, Err(mistake)) = (at == plan.primary, &outcome) {
        return Err(vec![mistake.clone()]);
    }
    Ok(Measured {
        means: means::means(study, plan, at),
        changes: change::changes(study, plan, at),
        shares: share::shares(study, plan, at),
        checks: if outcome.is_ok() { model::checks(study, plan, at) } else { Vec::new() },
        outcome,
    })
}

/// Of very few nothing can be told in numbers; for readers outside more are needed.
fn enough(study: &Study, plan: &Plan) -> Result<(), Vec<Mistake>> {
    let people = study.people.len() as u64;
    if people < plan.audience.smallest_group() && breakdown(people, plan.audience) != Breakdown::Band {
        let (people, least) = (people.to_string(), plan.audience.smallest_group().to_string());
        let with = [("people", people.as_str()), ("least", least.as_str())];
        return Err(vec![Mistake::new("analysis-wrong-too-few-people", &with)]);
    }
    if breakdown(people, plan.audience) == Breakdown::Band {
        let people = people.to_string();
        return Err(vec![Mistake::new("analysis-wrong-too-few-outside", &[("people", &people)])]);
    }
    Ok(())
}

/// How many arms stand beside each other: groups, before and after the beginning, or everybody.
pub(crate) fn arms(study: &Study, plan: &Plan) -> usize {
    if plan.design == Design::SteppedWedge { 2 } else { study.groups.len().max(1) }
}

/// The arm of somebody at a wave; in a stepped wedge it is whether it had begun there.
pub(crate) fn arm(person: &crate::study::Person, wave: usize, plan: &Plan) -> Option<usize> {
    if plan.design == Design::SteppedWedge {
        let exposed = person.visits.get(wave)?.as_ref()?.exposed?;
        return Some(usize::from(exposed == 1.0));
    }
    Some(person.group.unwrap_or(0))
}
