//! The next best of each person, against every alternative looked at one by one.

use std::cell::Cell;

use assignment::{Assignment, Candidate, Change, Rules, Waiting, assign};
use proptest::prelude::*;

const STEPS: [i64; 4] = [0, 2, 5, 9];

fn people() -> impl Strategy<Value = Vec<Waiting>> {
    let candidate = (0usize..8, -9i64..30).prop_map(|(supporter, cost)| Candidate { supporter, cost });
    let person = (prop::collection::vec(candidate, 0..6), 0i64..4)
        .prop_map(|(candidates, priority)| Waiting { candidates, priority });
    prop::collection::vec(person, 0..30)
}

/// What the sum of the aims changes by is told by these two together.
fn compare(found: &Assignment) -> Result<(), TestCaseError> {
    let looked_at = Cell::new(0);
    let nexts = found.next_best(&|done| assert!(done > looked_at.replace(done)));
    prop_assert_eq!(looked_at.get(), found.matched);
    prop_assert_eq!(nexts.len(), found.chosen.len());
    for (person, next) in nexts.iter().enumerate() {
        let all = if found.chosen[person].is_some() { found.alternatives(person) } else { Vec::new() };
        let first = all.first();
        let aims = |one: &assignment::Alternative| (one.more_waiting, one.extra_cost);
        prop_assert_eq!(next.as_ref().map(aims), first.map(aims), "{}", person);
        let Some(next) = next else { continue };
        let own = next.moves[0];
        prop_assert_eq!(
            (own.waiting, own.from, own.to),
            (person, found.chosen[person], Some(next.supporter))
        );
        prop_assert!(all.iter().any(|one| one.supporter == next.supporter && aims(one) == aims(next)));
        // Who moves leaves where they are, once, for somewhere they may be.
        for (at, one) in next.moves.iter().enumerate() {
            prop_assert_eq!(one.from, found.chosen[one.waiting]);
            prop_assert!(one.to.is_none_or(|to| found.pair_cost(one.waiting, to).is_some()));
            prop_assert!(next.moves[..at].iter().all(|other| other.waiting != one.waiting));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_next_best_is_the_first_of_all_alternatives(
        waiting in people(),
        capacities in prop::collection::vec(0u32..5, 8),
        load in prop::collection::vec(0u32..4, 8),
    ) {
        let mut found = assign(&waiting, &capacities, &Rules { load: &load, steps: &STEPS }).expect("sound");
        compare(&found)?;
        // And after a change, when prices are others and somebody has left.
        if !waiting.is_empty() {
            found.change(Change::Leaves(waiting.len() / 2)).expect("somebody who is there");
            found.change(Change::Capacity { supporter: 3, capacity: 1 }).expect("a supporter who is there");
            compare(&found)?;
        }
    }
}
