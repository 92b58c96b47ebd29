//! The question as it is asked: checked, and laid out in memory.

use crate::network::Arc;
use crate::{Candidate, Rules, Unusable, Waiting};

/// The largest cost of a pair or a step: it keeps an arc at eight bytes and every sum exact.
const LARGEST_COST: i64 = i32::MAX as i64;

/// Whether the lists fit together and the numbers can be added exactly.
pub(crate) fn check(waiting: &[Waiting], capacities: &[u32], rules: &Rules<'_>) -> Result<(), Unusable> {
    let supporters = capacities.len();
    if !rules.load.is_empty() && rules.load.len() != supporters {
        return Err(Unusable::WrongLoads { loads: rules.load.len(), supporters });
    }
    if let Some(fall) = rules.steps.windows(2).position(|pair| pair[1] < pair[0]) {
        return Err(Unusable::FallingSteps { step: fall + 1 });
    }
    let mut arcs = 0usize;
    for (index, person) in waiting.iter().enumerate() {
        arcs += person.candidates.len();
        check_candidates(index, &person.candidates, supporters)?;
    }
    let steps_fit = rules.steps.iter().all(|s| s.unsigned_abs() <= LARGEST_COST.unsigned_abs());
    let lists_fit = [waiting.len(), supporters, arcs].iter().all(|n| *n < u32::MAX as usize);
    if steps_fit && lists_fit { Ok(()) } else { Err(Unusable::TooLarge) }
}

/// Whether every candidate of one person is known and no pair costs too much.
pub(crate) fn check_candidates(
    waiting: usize,
    candidates: &[Candidate],
    supporters: usize,
) -> Result<(), Unusable> {
    // All at once first: there is seldom anything wrong, and the lists are long.
    let furthest = candidates.iter().map(|c| c.supporter).max();
    let dearest = candidates.iter().map(|c| c.cost.unsigned_abs()).max();
    if furthest.is_none_or(|s| s < supporters) && dearest.is_none_or(|c| c <= LARGEST_COST.unsigned_abs()) {
        return Ok(());
    }
    for candidate in candidates {
        if candidate.supporter >= supporters {
            return Err(Unusable::UnknownSupporter { waiting, supporter: candidate.supporter });
        }
        if candidate.cost.unsigned_abs() > LARGEST_COST.unsigned_abs() {
            return Err(Unusable::TooLarge);
        }
    }
    Ok(())
}

/// Every person's candidates in one row of memory, and where each person's begin and end.
pub(crate) fn lay_out(waiting: &[Waiting], supporters: usize) -> (Vec<(u32, u32)>, Vec<Arc>) {
    let total = waiting.iter().map(|person| person.candidates.len()).sum();
    let mut arcs: Vec<Arc> = Vec::with_capacity(total);
    let mut span = Vec::with_capacity(waiting.len());
    for person in waiting {
        let from = arcs.len();
        add_arcs(&mut arcs, &person.candidates, supporters);
        span.push((from as u32, arcs.len() as u32));
    }
    (span, arcs)
}

/// Writes one person's candidates behind all others, by supporter, the cheapest of doubles only. They
/// were checked before: a supporter is below the length of the list, a cost within 32 bits.
pub(crate) fn add_arcs(arcs: &mut Vec<Arc>, candidates: &[Candidate], supporters: usize) {
    let from = arcs.len();
    arcs.extend(candidates.iter().map(|c| Arc { to: c.supporter as u32, cost: c.cost as i32 }));
    // As most lists are written: in order, each supporter once. Nothing is left to do then.
    let is_ready = arcs[from..].windows(2).all(|pair| pair[0].to < pair[1].to);
    if is_ready && arcs[from..].last().is_none_or(|last| (last.to as usize) < supporters) {
        return;
    }
    let own = &mut arcs[from..];
    own.sort_unstable_by_key(|arc| (arc.to, arc.cost));
    let known = own.partition_point(|arc| (arc.to as usize) < supporters);
    arcs.truncate(from + known);
    let mut kept = from;
    for at in from..arcs.len() {
        if kept == from || arcs[kept - 1].to != arcs[at].to {
            arcs[kept] = arcs[at];
            kept += 1;
        }
    }
    arcs.truncate(kept);
}
