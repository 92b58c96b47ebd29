//! Every way in which facts can be true, for puzzles that are small enough.

use super::bounds::push;
use super::{Bounds, Fact, UNBOUNDED};

/// The exact ends of each group, within bounds that are known already. None if a group has no upper end,
/// or the steps do not suffice.
pub(super) fn ends(facts: &[Fact], known: &[Bounds], steps: usize) -> Option<Vec<Bounds>> {
    if known.iter().any(|bounds| bounds.high == UNBOUNDED) {
        return None;
    }
    let mut left = steps;
    let mut found = known.to_vec();
    for group in 0..known.len() {
        let Bounds { low, high } = known[group];
        let mut first = |mut values: Box<dyn Iterator<Item = u64>>| -> Option<u64> {
            values.find_map(|value| {
                let mut bounds = known.to_vec();
                bounds[group] = Bounds { low: value, high: value };
                match possible(facts, bounds, &mut left) {
                    Some(false) => None,
                    Some(true) => Some(Some(value)),
                    None => Some(None),
                }
            })?
        };
        found[group] =
            Bounds { low: first(Box::new(low..=high))?, high: first(Box::new((low..=high).rev()))? };
    }
    Some(found)
}

/// Whether there are counts within the bounds with which all facts are true; none when the steps have run
/// out.
pub(super) fn possible(facts: &[Fact], mut bounds: Vec<Bounds>, left: &mut usize) -> Option<bool> {
    *left = left.checked_sub(1)?;
    if !push(&mut bounds, facts) {
        return Some(false);
    }
    let open = (0..bounds.len()).filter(|group| !bounds[*group].is_certain());
    let Some(group) = open.min_by_key(|group| bounds[*group].width()) else {
        return Some(true);
    };
    for value in bounds[group].low..=bounds[group].high {
        let mut tried = bounds.clone();
        tried[group] = Bounds { low: value, high: value };
        if possible(facts, tried, left)? {
            return Some(true);
        }
    }
    Some(false)
}
