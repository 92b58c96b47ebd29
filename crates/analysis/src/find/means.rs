//! The mean of a measure at each wave in each arm.

use statistics::interval::{self, Mean, Median};

use super::{arm, arms};
use crate::plan::{Measure, Plan};
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

/// The share of yes, with the interval of Wilson (1927), in the place of a mean.
fn share(answers: &[f64]) -> Option<Mean> {
    let yes = answers.iter().filter(|answer| **answer == 1.0).count() as u64;
    let share = interval::share(yes, answers.len() as u64)?;
    Some(Mean { n: answers.len(), mean: share.share, sd: None, interval: Some(share.interval) })
}

/// By wave, then by arm.
pub(super) fn means(study: &Study, plan: &Plan, measure: usize) -> Vec<Vec<Score>> {
    let one = |wave: usize, of: usize| {
        let scores = scores(study, plan, measure, wave, of);
        if plan.measures.get(measure).is_some_and(Measure::is_yes_no) {
            return Score { mean: share(&scores), median: None };
        }
        Score { mean: interval::mean(&scores), median: interval::median(&scores) }
    };
    (0..plan.waves.len()).map(|wave| (0..arms(study, plan)).map(|of| one(wave, of)).collect()).collect()
}
