//! Change of the same people from the first wave to the last, in each arm.

use statistics::change::{Change, Direction, Pair, change};
use statistics::groups::{ByRanks, signed_ranks};
use statistics::reliable::{Course, course};

use super::arms;
use crate::plan::{Design, Measure, Plan};
use crate::study::Study;

/// How one arm has changed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Moved {
    /// Means, interval, effect sizes.
    pub(crate) change: Change,
    /// The same by ranks.
    pub(crate) ranks: Option<ByRanks>,
    /// Better, neither, worse by at least the smallest important change.
    pub(crate) important: Option<[u64; 3]>,
    /// Better, neither, worse by more than the measure's own unrest.
    pub(crate) reliable: Option<[u64; 3]>,
    /// How many of those who are reliably better also crossed the border between the two populations.
    pub(crate) recovered: Option<u64>,
    /// In how many people the two ways of counting differ: better, neither, worse.
    pub(crate) apart: [u64; 3],
}

/// By arm; nothing in designs where it is not the same people who are asked before and after.
pub(super) fn changes(study: &Study, plan: &Plan, measure: usize) -> Vec<Option<Moved>> {
    if matches!(plan.design, Design::SteppedWedge | Design::TimeToEvent) {
        return Vec::new();
    }
    let Some(definition) = plan.measures.get(measure) else { return Vec::new() };
    let last = plan.waves.len().saturating_sub(1);
    let of_arm = |of: usize| {
        let people = study.people.iter().filter(|person| person.group.unwrap_or(0) == of);
        let pairs: Vec<Pair> = people
            .map(|person| Pair { before: person.score(measure, 0), after: person.score(measure, last) })
            .collect();
        moved(&pairs, definition)
    };
    (0..arms(study, plan)).map(of_arm).collect()
}

fn moved(pairs: &[Pair], measure: &Measure) -> Option<Moved> {
    let change = change(pairs, measure.direction, measure.important)?;
    let both: Vec<(f64, f64)> = pairs.iter().filter_map(|pair| Some((pair.before?, pair.after?))).collect();
    let important =
        measure.important.map(|least| classes(&both, |pair| important(*pair, least, measure.direction)));
    let reliable = measure.steadiness.map(|steady| {
        classes(&both, |pair| match course(*pair, &steady, f64::NAN, measure.direction) {
            Course::Recovered | Course::Improved => 0,
            Course::Unchanged => 1,
            Course::Deteriorated => 2,
        })
    });
    let border = measure.populations.and_then(|both| both.borders()).map(|borders| borders.c);
    let recovered = measure.steadiness.zip(border).map(|(steady, border)| {
        let crossed =
            |pair: &&(f64, f64)| course(**pair, &steady, border, measure.direction) == Course::Recovered;
        both.iter().filter(crossed).count() as u64
    });
    let mut apart = [0; 3];
    if let (Some((one, _)), Some((other, _))) = (&important, &reliable) {
        for (a, b) in one.iter().zip(other).filter(|(a, b)| a != b) {
            apart[*a] += 1;
            apart[*b] += 1;
        }
    }
    Some(Moved {
        ranks: signed_ranks(&both),
        important: important.map(|(_, counts)| counts),
        reliable: reliable.map(|(_, counts)| counts),
        change,
        recovered,
        apart,
    })
}

/// The class of each, and how many are in each class.
fn classes(both: &[(f64, f64)], class: impl Fn(&(f64, f64)) -> usize) -> (Vec<usize>, [u64; 3]) {
    let each: Vec<usize> = both.iter().map(class).collect();
    let mut counts = [0; 3];
    for one in &each {
        if let Some(count) = counts.get_mut(*one) {
            *count += 1;
        }
    }
    (each, counts)
}

/// 0 better, 1 neither, 2 worse. Sums of decimals are a hair off: a change of exactly the least counts.
fn important((before, after): (f64, f64), least: f64, direction: Direction) -> usize {
    let gain = if direction == Direction::HighIsGood { after - before } else { before - after };
    let least = least.abs() - 1e-9;
    if gain >= least {
        0
    } else if gain <= -least {
        2
    } else {
        1
    }
}
