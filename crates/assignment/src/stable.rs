//! Stable matching: no person and supporter who would both rather have each other than what they have.
//!
//! Deferred acceptance with people asking and supporters keeping the best so far, each with several places
//! (Gale and Shapley 1962, College admissions and the stability of marriage; Roth 1984 for hospitals and
//! residents). Of all stable matchings it is the best for every person at once, and who is matched and how many
//! each supporter has is the same in all of them (Roth 1986), once ties are broken.

use std::collections::{BTreeSet, BinaryHeap};

use crate::outcome::{Broken, Outcome, outcome};
use crate::question::{check, lay_out};
use crate::{Assignment, Rules, Unusable, Waiting};

/// Whom a supporter would rather have. A person would always rather have the pair that costs less.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Prefers {
    /// The pair that costs less; of equal ones who has the higher priority.
    #[default]
    Pair,
    /// Who has the higher priority; of equal ones the pair that costs less.
    Priority,
}

/// A stable matching.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stable {
    /// For each who waits: the supporter, or nobody.
    pub chosen: Vec<Option<usize>>,
    /// What it amounts to; the load costs what the rules say, though nobody's wishes look at it.
    pub outcome: Outcome,
}

/// What stability costs the whole, beside the best matching there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Price {
    /// How many fewer find somebody.
    pub fewer_matched: usize,
    /// How much more pairs and load cost together; may be below nought when fewer are matched.
    pub extra_cost: i64,
    /// How many pairs of the best matching would be given up: people who have somebody else, or nobody.
    pub changed: usize,
}

/// How much a supporter would rather have somebody: less is better.
type Key = (i64, i64);

impl Prefers {
    pub(crate) fn key(self, cost: i64, priority: i64) -> Key {
        // Turned round without overflow.
        let late = !priority;
        match self {
            Prefers::Pair => (cost, late),
            Prefers::Priority => (late, cost),
        }
    }
}

/// Finds the stable matching that is best for those who wait. Ties: a person asks the supporter with the smaller
/// number first; a supporter keeps the person with the smaller number. Weakly stable: a change that leaves either
/// of the two as well off as before is no reason.
pub fn stable(
    waiting: &[Waiting],
    capacities: &[u32],
    rules: &Rules<'_>,
    prefers: Prefers,
) -> Result<Stable, Unusable> {
    check(waiting, capacities, rules)?;
    let (spans, mut arcs) = lay_out(waiting, capacities.len());
    for (from, to) in &spans {
        arcs[*from as usize..*to as usize].sort_unstable_by_key(|arc| (arc.cost, arc.to));
    }
    let mut next: Vec<u32> = spans.iter().map(|span| span.0).collect();
    let mut chosen = vec![None; waiting.len()];
    // The one a supporter would give up first is on top.
    let mut kept: Vec<BinaryHeap<(Key, usize)>> = vec![BinaryHeap::new(); capacities.len()];
    let mut asking: Vec<usize> = (0..waiting.len()).rev().collect();
    while let Some(person) = asking.pop() {
        if next[person] == spans[person].1 {
            continue;
        }
        let arc = arcs[next[person] as usize];
        next[person] += 1;
        let supporter = arc.to as usize;
        let own = &mut kept[supporter];
        own.push((prefers.key(i64::from(arc.cost), waiting[person].priority), person));
        chosen[person] = Some(supporter);
        if own.len() > capacities[supporter] as usize
            && let Some((_, refused)) = own.pop()
        {
            chosen[refused] = None;
            asking.push(refused);
        }
    }
    match outcome(waiting, capacities, rules, &chosen) {
        Ok(outcome) => Ok(Stable { chosen, outcome }),
        Err(Broken::Unusable(unusable)) => Err(unusable),
        // Deferred acceptance gives nobody more than their places, and asks along candidates only.
        Err(_) => Err(Unusable::TooLarge),
    }
}

/// Every person and supporter who would both rather have each other than what they have in this matching, by
/// person; none: the matching is stable. A supporter with a free place would rather have somebody than nobody.
pub fn blocking_pairs(
    waiting: &[Waiting],
    capacities: &[u32],
    chosen: &[Option<usize>],
    prefers: Prefers,
) -> Result<Vec<(usize, usize)>, Broken> {
    outcome(waiting, capacities, &Rules::default(), chosen)?;
    let (spans, arcs) = lay_out(waiting, capacities.len());
    let own = |person: usize| &arcs[spans[person].0 as usize..spans[person].1 as usize];
    let cost_of = |person: usize, supporter: usize| {
        own(person).iter().find(|arc| arc.to as usize == supporter).map(|arc| i64::from(arc.cost))
    };
    let mut kept: Vec<BTreeSet<(Key, usize)>> = vec![BTreeSet::new(); capacities.len()];
    for (person, supporter) in chosen.iter().enumerate() {
        if let Some((supporter, cost)) = supporter.and_then(|s| Some((s, cost_of(person, s)?))) {
            kept[supporter].insert((prefers.key(cost, waiting[person].priority), person));
        }
    }
    let mut blocking = Vec::new();
    for (person, has) in chosen.iter().enumerate() {
        let now = has.and_then(|supporter| cost_of(person, supporter));
        for arc in own(person).iter().filter(|arc| now.is_none_or(|now| i64::from(arc.cost) < now)) {
            let supporter = arc.to as usize;
            let has_room = kept[supporter].len() < capacities[supporter] as usize;
            let key = prefers.key(i64::from(arc.cost), waiting[person].priority);
            if has_room || kept[supporter].last().is_some_and(|(worst, _)| key < *worst) {
                blocking.push((person, supporter));
            }
        }
    }
    Ok(blocking)
}

impl Stable {
    /// What it costs the whole that this matching is stable: the comparison with the best one.
    pub fn price(&self, best: &Assignment) -> Price {
        let pairs = self.chosen.iter().zip(&best.chosen);
        Price {
            fewer_matched: best.matched.saturating_sub(self.outcome.matched),
            extra_cost: self.outcome.total_cost - best.total_cost,
            changed: pairs.filter(|(ours, theirs)| theirs.is_some() && ours != theirs).count(),
        }
    }
}
