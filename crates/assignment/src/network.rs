//! The question as a network: arcs from who waits to supporters, places with rising cost, and a way out.

use crate::{Rules, Unusable, Waiting};

/// The largest cost of a pair or a step: it keeps an arc at eight bytes and every sum exact.
const LARGEST_COST: i64 = i32::MAX as i64;
/// Room for sums of a few of the largest terms.
const LARGEST_SUM: i64 = i64::MAX / 8;
/// The price of a place nobody can have.
pub(crate) const NEVER: i64 = i64::MAX / 2;

/// One way from a person to a supporter.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arc {
    pub(crate) to: u32,
    pub(crate) cost: i32,
}

/// All arcs in one row of memory, and what places cost.
#[derive(Debug, Clone)]
pub(crate) struct Network {
    first: Vec<u32>,
    arcs: Vec<Arc>,
    capacity: Vec<u32>,
    load: Vec<u32>,
    steps: Vec<i64>,
    /// What leaving each person waiting costs: more than any rearrangement could save, and more for
    /// a higher priority. So the three aims (many, first come, cheap) become one sum.
    pub(crate) left_out: Vec<i64>,
}

impl Network {
    /// Checks the question and lays it out.
    pub(crate) fn build(
        waiting: &[Waiting],
        capacities: &[u32],
        rules: &Rules<'_>,
    ) -> Result<Network, Unusable> {
        check(waiting, capacities, rules)?;
        let (first, arcs) = lay_out(waiting, capacities.len());
        let mut named = vec![0u32; capacities.len()];
        for arc in &arcs {
            named[arc.to as usize] += 1;
        }
        // More places than people who name the supporter can never be filled.
        let capacity: Vec<u32> = capacities.iter().zip(&named).map(|(c, n)| *c.min(n)).collect();
        let load = if rules.load.is_empty() { vec![0; capacity.len()] } else { rules.load.to_vec() };
        let left_out = left_out(waiting, &arcs, capacity.len(), rules.steps)?;
        Ok(Network { first, arcs, capacity, load, steps: rules.steps.to_vec(), left_out })
    }

    /// How many wait.
    pub(crate) fn waiting(&self) -> usize {
        self.left_out.len()
    }

    /// How many supporters there are.
    pub(crate) fn supporters(&self) -> usize {
        self.capacity.len()
    }

    /// The supporters a person may go with.
    pub(crate) fn arcs(&self, waiting: usize) -> &[Arc] {
        &self.arcs[self.first[waiting] as usize..self.first[waiting + 1] as usize]
    }

    /// The cost of a pair, if it may be.
    pub(crate) fn cost(&self, waiting: usize, supporter: usize) -> Option<i64> {
        let arcs = self.arcs(waiting);
        let at = arcs.binary_search_by_key(&supporter, |arc| arc.to as usize).ok()?;
        Some(i64::from(arcs[at].cost))
    }

    /// How many places a supporter has that somebody could take.
    pub(crate) fn capacity(&self, supporter: usize) -> usize {
        self.capacity[supporter] as usize
    }

    /// What a supporter's next place costs when so many are taken in this round, full or not.
    pub(crate) fn step(&self, supporter: usize, taken: usize) -> i64 {
        let at = (self.load[supporter] as usize).saturating_add(taken);
        self.steps.get(at).or(self.steps.last()).copied().unwrap_or(0)
    }

    /// What the next place costs, `NEVER` when full.
    pub(crate) fn next_place(&self, supporter: usize, taken: usize) -> i64 {
        if taken < self.capacity(supporter) { self.step(supporter, taken) } else { NEVER }
    }
}

fn check(waiting: &[Waiting], capacities: &[u32], rules: &Rules<'_>) -> Result<(), Unusable> {
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
        for candidate in &person.candidates {
            if candidate.supporter >= supporters {
                return Err(Unusable::UnknownSupporter { waiting: index, supporter: candidate.supporter });
            }
            if candidate.cost.unsigned_abs() > LARGEST_COST.unsigned_abs() {
                return Err(Unusable::TooLarge);
            }
        }
    }
    let steps_fit = rules.steps.iter().all(|s| s.unsigned_abs() <= LARGEST_COST.unsigned_abs());
    let lists_fit = [waiting.len(), supporters, arcs].iter().all(|n| *n < u32::MAX as usize);
    if steps_fit && lists_fit { Ok(()) } else { Err(Unusable::TooLarge) }
}

/// Sorts each person's candidates by supporter and keeps the cheapest of doubles.
fn lay_out(waiting: &[Waiting], supporters: usize) -> (Vec<u32>, Vec<Arc>) {
    let total = waiting.iter().map(|person| person.candidates.len()).sum();
    let mut arcs: Vec<Arc> = Vec::with_capacity(total);
    let mut first = Vec::with_capacity(waiting.len() + 1);
    first.push(0);
    for person in waiting {
        let from = arcs.len();
        // Checked before: a supporter is below the length of the list, a cost within 32 bits.
        arcs.extend(
            person
                .candidates
                .iter()
                .filter(|c| c.supporter < supporters)
                .map(|candidate| Arc { to: candidate.supporter as u32, cost: candidate.cost as i32 }),
        );
        let own = &mut arcs[from..];
        if !own.is_sorted_by_key(|arc| (arc.to, arc.cost)) {
            own.sort_unstable_by_key(|arc| (arc.to, arc.cost));
        }
        let mut kept = from;
        for at in from..arcs.len() {
            if kept == from || arcs[kept - 1].to != arcs[at].to {
                arcs[kept] = arcs[at];
                kept += 1;
            }
        }
        arcs.truncate(kept);
        first.push(kept as u32);
    }
    (first, arcs)
}

/// Which set of people can be matched depends on the order of priorities alone (matchable sets form
/// a matroid), so ranks stand for the priorities. One rank outweighs any rearrangement: an
/// alternating path meets each supporter once, so its gain is below `path`.
fn left_out(
    waiting: &[Waiting],
    arcs: &[Arc],
    supporters: usize,
    steps: &[i64],
) -> Result<Vec<i64>, Unusable> {
    let largest = |values: &mut dyn Iterator<Item = i64>| values.map(i64::abs).max().unwrap_or(0);
    let pair = largest(&mut arcs.iter().map(|arc| i64::from(arc.cost)));
    let step = largest(&mut steps.iter().copied());
    let hops = i64::try_from(supporters.min(waiting.len())).map_err(|_| Unusable::TooLarge)? + 2;
    let path = (2 * (pair + step) + 1).checked_mul(hops).ok_or(Unusable::TooLarge)?;
    let mut ranks: Vec<i64> = waiting.iter().map(|person| person.priority).collect();
    ranks.sort_unstable();
    ranks.dedup();
    let highest = i64::try_from(ranks.len()).map_err(|_| Unusable::TooLarge)?;
    if path.checked_mul(highest).is_none_or(|sum| sum > LARGEST_SUM) {
        return Err(Unusable::TooLarge);
    }
    let rank = |person: &Waiting| ranks.partition_point(|p| *p < person.priority) as i64 + 1;
    Ok(waiting.iter().map(|person| path * rank(person)).collect())
}
