//! Load as even as it can be: a reading of fairness that comes before what the pairs cost.

use crate::question::check;
use crate::{Rules, Unusable, Waiting};

/// Nobody supports so many.
const MOST_LOAD: usize = 100_000;

/// Steps with which no other way to match as many, with the same priorities, spreads the load more evenly:
/// nobody could take one from somebody who has two more. The busiest have as little as possible, then the next
/// busiest, and so on; supporters are at most one apart wherever rules and places allow it. What pairs cost
/// decides only between loads that are equally even.
///
/// `load` is how many each supporter supports already; left empty, nobody anybody. Give the steps to
/// [`assign`](crate::assign) together with the same load; the plain cost of the pairs is then
/// `total_cost - load_cost`. `TooLarge` when the sums would not be exact: some hundred thousand people, or costs
/// of many millions.
///
/// Why it works: the k-th person costs k times more than any rearrangement could save, so the load costs the
/// sum of its squares, and a flow that is least in one sum of strictly convex costs is the most even one in
/// every such sum (Frank and Murota 2018, decreasing minimisation on integral base-polyhedra).
pub fn even_steps(waiting: &[Waiting], capacities: &[u32], load: &[u32]) -> Result<Vec<i64>, Unusable> {
    check(waiting, capacities, &Rules { load, steps: &[] })?;
    let costs = || waiting.iter().flat_map(|person| &person.candidates).map(|candidate| candidate.cost);
    let range = costs().max().unwrap_or(0) - costs().min().unwrap_or(0);
    // A rearrangement meets each supporter once at most; each time one pair goes and one comes.
    let hops = capacities.len().min(waiting.len()) as i64 + 1;
    let unit = range.checked_mul(hops).and_then(|sum| sum.checked_add(1)).ok_or(Unusable::TooLarge)?;
    let before = |supporter: usize| load.get(supporter).copied().unwrap_or(0) as usize;
    let places =
        |(supporter, capacity): (usize, &u32)| before(supporter) + (*capacity as usize).min(waiting.len());
    let most = capacities.iter().enumerate().map(places).max().unwrap_or(0);
    if most > MOST_LOAD {
        return Err(Unusable::TooLarge);
    }
    let steps: Option<Vec<i64>> = (0..most as i64).map(|at| unit.checked_mul(at)).collect();
    let steps = steps.ok_or(Unusable::TooLarge)?;
    check(&[], &[], &Rules { load: &[], steps: &steps })?;
    Ok(steps)
}
