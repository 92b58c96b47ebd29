//! Who is in the file, and who answered when.

use super::{arm, arms};
use crate::plan::{Design, Plan};
use crate::study::Study;

/// Counts of people by arm. The primary outcome says who answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answering {
    /// Everybody in the file.
    pub(crate) people: u64,
    /// Everybody, by arm.
    pub(crate) by_arm: Vec<u64>,
    /// Who answered at each wave, by arm.
    pub(crate) answered: Vec<Vec<u64>>,
    /// Who answered at the first wave.
    pub(crate) first: u64,
    /// Who answered at the first wave and at the last.
    pub(crate) both: u64,
    /// How many municipalities, teams or wards, where the plan names them.
    pub(crate) clusters: usize,
}

pub(super) fn answering(study: &Study, plan: &Plan) -> Answering {
    let measure = plan.primary;
    let last = plan.waves.len().saturating_sub(1);
    let arms = arms(study, plan);
    let count =
        |is: &dyn Fn(&crate::study::Person) -> bool| study.people.iter().filter(|one| is(one)).count() as u64;
    let by_arm = if plan.design == Design::SteppedWedge {
        Vec::new()
    } else {
        (0..arms).map(|of| count(&|one| one.group.unwrap_or(0) == of)).collect()
    };
    let answered = |wave: usize| {
        let of =
            |of: usize| count(&|one| arm(one, wave, plan) == Some(of) && one.score(measure, wave).is_some());
        (0..arms).map(of).collect()
    };
    let mut clusters: Vec<&str> =
        study.people.iter().filter_map(|one| one.first(|visit| visit.cluster.as_ref())).collect();
    clusters.sort_unstable();
    clusters.dedup();
    Answering {
        people: study.people.len() as u64,
        by_arm,
        answered: (0..plan.waves.len()).map(answered).collect(),
        first: count(&|one| one.score(measure, 0).is_some()),
        both: count(&|one| one.score(measure, 0).is_some() && one.score(measure, last).is_some()),
        clusters: clusters.len(),
    }
}
