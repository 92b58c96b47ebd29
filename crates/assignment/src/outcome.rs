//! What any matching amounts to, whoever made it: whether it breaks a rule, and what it costs.

use crate::question::check;
use crate::{Rules, Unusable, Waiting};

/// What a matching amounts to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// How many have somebody.
    pub matched: usize,
    /// The priorities of those who have somebody, the highest first.
    pub priorities: Vec<i64>,
    /// What all pairs and the load they bring cost together.
    pub total_cost: i64,
    /// The part of it that the load costs.
    pub load_cost: i64,
    /// How many each supporter supports then, those from before included.
    pub loads: Vec<u32>,
}

/// Why a matching may not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// The question itself cannot be answered.
    #[error(transparent)]
    Unusable(#[from] Unusable),
    /// The matching has not one line for each who waits.
    #[error("the matching has {lines} lines for {waiting} who wait")]
    WrongLength {
        /// How many lines it has.
        lines: usize,
        /// How many wait.
        waiting: usize,
    },
    /// A hard rule forbids the pair.
    #[error("waiting person {waiting} may not go with supporter {supporter}")]
    Forbidden {
        /// Who waits.
        waiting: usize,
        /// The supporter they were given.
        supporter: usize,
    },
    /// A supporter was given more people than they have places.
    #[error("supporter {supporter} has too many")]
    TooMany {
        /// The supporter.
        supporter: usize,
    },
}

/// Says what a matching amounts to, or the first rule it breaks: for comparing one that people made, or one
/// that stands, with the best there is.
pub fn outcome(
    waiting: &[Waiting],
    capacities: &[u32],
    rules: &Rules<'_>,
    chosen: &[Option<usize>],
) -> Result<Outcome, Broken> {
    check(waiting, capacities, rules)?;
    if chosen.len() != waiting.len() {
        return Err(Broken::WrongLength { lines: chosen.len(), waiting: waiting.len() });
    }
    let before = |supporter: usize| rules.load.get(supporter).copied().unwrap_or(0);
    let mut taken = vec![0_u32; capacities.len()];
    let (mut pairs, mut load_cost, mut priorities) = (0, 0, Vec::new());
    for (person, supporter) in chosen.iter().enumerate() {
        let Some(supporter) = *supporter else { continue };
        let own = waiting[person].candidates.iter().filter(|c| c.supporter == supporter);
        let cost = own.map(|c| c.cost).min();
        pairs += cost.ok_or(Broken::Forbidden { waiting: person, supporter })?;
        if taken[supporter] == capacities[supporter] {
            return Err(Broken::TooMany { supporter });
        }
        let at = before(supporter).saturating_add(taken[supporter]) as usize;
        load_cost += rules.steps.get(at).or(rules.steps.last()).copied().unwrap_or(0);
        taken[supporter] += 1;
        priorities.push(waiting[person].priority);
    }
    priorities.sort_unstable_by_key(|priority| std::cmp::Reverse(*priority));
    let loads = taken.iter().enumerate().map(|(s, taken)| before(s).saturating_add(*taken)).collect();
    let total_cost = pairs + load_cost;
    Ok(Outcome { matched: priorities.len(), priorities, total_cost, load_cost, loads })
}
