//! The mean of a measure at each wave in each arm.

use statistics::interval::{self, Mean, Median};

use super::{arm, arms};
use crate::plan::Plan;
use crate::study::Study;

/// The scores of one arm at one wave.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Score {
    /// The mean; none when nobody answered.
    pub(crate) mean: Option<Mean>,
    /// The middle and the quartiles.
    pub(crate) median: Option<Median>,
}

/// The scores of those who answered.
pub(crate) fn scores(study: &Study, plan: &Plan, measure: usize, wave: usize, of: usize) -> Vec<f64> {
    let people = study.people.iter().filter(|person| arm(person, wave, plan) == Some(of));
    people.filter_map(|person| person.score(measure, wave)).collect()
}

/// By wave, then by arm.
pub(super) fn means(study: &Study, plan: &Plan, measure: usize) -> Vec<Vec<Score>> {
    let one = |wave: usize, of: usize| {
        let scores = scores(study, plan, measure, wave, of);
        Score { mean: interval::mean(&scores), median: interval::median(&scores) }
    };
    (0..plan.waves.len()).map(|wave| (0..arms(study, plan)).map(|of| one(wave, of)).collect()).collect()
}
