//! What is answered with yes or no: how many, how they turned, and plain ratios of the groups.

use statistics::groups::{Ratio, odds_ratio, risk_ratio};

use super::{arm, arms};
use crate::plan::{Design, Plan};
use crate::study::Study;

/// How many said no, and how many yes.
pub(crate) type Answers = [u64; 2];

/// Counts of one measure of yes and no.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shares {
    /// Everybody who answered, by wave, then by arm.
    pub(crate) waves: Vec<Vec<Answers>>,
    /// Before and after, of those who answered the first time and the last in a design of one group: those who said no
    /// before, then those who said yes, each by what they said after.
    pub(crate) turned: Option<[Answers; 2]>,
    /// Of those who answered one time only of the two: at the first wave, and at the last.
    pub(crate) once: [Answers; 2],
    /// The odds ratio of the group against the reference at the last wave, as they are counted. (Woolf 1955.)
    pub(crate) odds: Option<Ratio>,
    /// The same of the shares: the risk ratio. (Katz and others 1978.)
    pub(crate) risk: Option<Ratio>,
}

/// Counts what is yes and no; none for a score.
pub(super) fn shares(study: &Study, plan: &Plan, measure: usize) -> Option<Shares> {
    plan.measures.get(measure).filter(|one| one.is_yes_no())?;
    let last = plan.waves.len().checked_sub(1)?;
    let count = |wave: usize, of: usize| {
        let people = study.people.iter().filter(|person| arm(person, wave, plan) == Some(of));
        answers(people.filter_map(|person| person.score(measure, wave)))
    };
    let waves: Vec<Vec<Answers>> =
        (0..=last).map(|wave| (0..arms(study, plan)).map(|of| count(wave, of)).collect()).collect();
    let people = |[no, yes]: Answers| (yes, no + yes);
    let compared = match waves.last()?.as_slice() {
        [reference, group] => Some((people(*group), people(*reference))),
        _ => None,
    };
    let one_time = |wave: usize, other: usize| {
        let people = study.people.iter().filter(|person| person.score(measure, other).is_none());
        answers(people.filter_map(|person| person.score(measure, wave)))
    };
    let turned = (plan.design == Design::BeforeAfter).then(|| {
        [0.0, 1.0].map(|before| {
            let people = study.people.iter().filter(|person| person.score(measure, 0) == Some(before));
            answers(people.filter_map(|person| person.score(measure, last)))
        })
    });
    Some(Shares {
        odds: compared.and_then(|(group, reference)| odds_ratio(group, reference)),
        risk: compared.and_then(|(group, reference)| risk_ratio(group, reference)),
        once: [one_time(0, last), one_time(last, 0)],
        turned,
        waves,
    })
}

fn answers(all: impl Iterator<Item = f64>) -> Answers {
    all.fold([0, 0], |[no, yes], answer| if answer == 1.0 { [no, yes + 1] } else { [no + 1, yes] })
}
