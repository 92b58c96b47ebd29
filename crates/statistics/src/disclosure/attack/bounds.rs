//! Subtraction of facts from each other, and bounds pushed from fact to fact.

use std::collections::BTreeMap;

use super::{Bounds, Fact, UNBOUNDED};

/// No more facts are made than this.
const MOST_FACTS: usize = 300;
/// So often all bounds are pushed; they are right after any number of times, only wider.
const MOST_ROUNDS: usize = 500;

/// The facts, and what is left of each when another that lies within it is taken away; twice.
pub(super) fn subtracted(facts: &[Fact]) -> Vec<Fact> {
    let mut known: BTreeMap<Vec<usize>, Bounds> =
        facts.iter().map(|fact| (fact.groups.clone(), fact.bounds)).collect();
    for _ in 0..2 {
        let now: Vec<(Vec<usize>, Bounds)> = known.iter().map(|(g, b)| (g.clone(), *b)).collect();
        for (whole, of_whole) in &now {
            for (part, of_part) in now.iter().filter(|(part, _)| part.len() < whole.len()) {
                if known.len() >= MOST_FACTS {
                    return listed(known);
                }
                if part.iter().all(|group| whole.binary_search(group).is_ok()) {
                    let rest: Vec<usize> =
                        whole.iter().copied().filter(|group| part.binary_search(group).is_err()).collect();
                    let low = of_whole.low.saturating_sub(of_part.high);
                    let unbounded = of_whole.high == UNBOUNDED;
                    let high = if unbounded { UNBOUNDED } else { of_whole.high.saturating_sub(of_part.low) };
                    let bounds = known.entry(rest).or_insert(Bounds { low, high });
                    (bounds.low, bounds.high) = (bounds.low.max(low), bounds.high.min(high));
                }
            }
        }
    }
    listed(known)
}

fn listed(known: BTreeMap<Vec<usize>, Bounds>) -> Vec<Fact> {
    known.into_iter().map(|(groups, bounds)| Fact { groups, bounds }).collect()
}

/// The bounds of each group, beginning with none; none at all if the facts contradict each other.
pub(super) fn pushed(groups: usize, facts: &[Fact]) -> Option<Vec<Bounds>> {
    let mut bounds = vec![Bounds { low: 0, high: UNBOUNDED }; groups];
    push(&mut bounds, facts).then_some(bounds)
}

/// Narrows bounds until nothing moves. False if the facts contradict each other.
pub(super) fn push(bounds: &mut [Bounds], facts: &[Fact]) -> bool {
    for _ in 0..MOST_ROUNDS {
        let mut moved = false;
        for fact in facts {
            match through(bounds, fact) {
                Some(some) => moved |= some,
                None => return false,
            }
        }
        if !moved {
            break;
        }
    }
    true
}

/// Each group of a fact lies between what the others leave over. Whether anything moved; none if it
/// cannot be.
fn through(bounds: &mut [Bounds], fact: &Fact) -> Option<bool> {
    let lows = fact.groups.iter().fold(0u64, |sum, group| sum.saturating_add(bounds[*group].low));
    let endless = fact.groups.iter().filter(|group| bounds[**group].high == UNBOUNDED).count();
    let highs = fact.groups.iter().map(|group| bounds[*group].high).filter(|high| *high != UNBOUNDED);
    let highs = highs.fold(0u64, u64::saturating_add);
    if lows > fact.bounds.high || (endless == 0 && highs < fact.bounds.low) {
        return None;
    }
    let mut moved = false;
    for group in &fact.groups {
        let own = bounds[*group];
        let others_endless = endless > usize::from(own.high == UNBOUNDED);
        let other_highs = if own.high == UNBOUNDED { highs } else { highs.saturating_sub(own.high) };
        let low = if others_endless { 0 } else { fact.bounds.low.saturating_sub(other_highs) };
        let high = match fact.bounds.high {
            UNBOUNDED => UNBOUNDED,
            high => high.saturating_sub(lows.saturating_sub(own.low)),
        };
        let narrower = Bounds { low: own.low.max(low), high: own.high.min(high) };
        if narrower.low > narrower.high {
            return None;
        }
        moved |= narrower != own;
        bounds[*group] = narrower;
        if narrower != own {
            // The sums above have changed: what is left of this fact is done in the next round.
            return Some(true);
        }
    }
    Some(moved)
}
