//! Who would agree to another pair in a stable matching, against the pairs that would block without the one there is.

use assignment::{Candidate, Prefers, Rules, Waiting, blocking_pairs, stable};
use proptest::prelude::*;

fn people() -> impl Strategy<Value = Vec<Waiting>> {
    let candidate = (0usize..5, -4i64..12).prop_map(|(supporter, cost)| Candidate { supporter, cost });
    let person = (prop::collection::vec(candidate, 0..6), 0i64..3)
        .prop_map(|(candidates, priority)| Waiting { candidates, priority });
    prop::collection::vec(person, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn who_is_said_to_agree_would_and_who_is_not_would_not(
        waiting in people(),
        capacities in prop::collection::vec(0u32..4, 5),
        by_priority in any::<bool>(),
    ) {
        let prefers = if by_priority { Prefers::Priority } else { Prefers::Pair };
        let found = stable(&waiting, &capacities, &Rules::default(), prefers).unwrap();
        let others = found.others(&waiting, &capacities, prefers);
        let cost = |person: usize, supporter: usize| {
            let own = waiting[person].candidates.iter().filter(|one| one.supporter == supporter);
            own.map(|one| one.cost).min()
        };
        for (person, other) in others.iter().enumerate() {
            let has = found.chosen[person];
            let mut without = found.chosen.clone();
            without[person] = None;
            let blocking = blocking_pairs(&waiting, &capacities, &without, prefers).unwrap();
            let mut agree: Vec<usize> =
                blocking.iter().filter(|(who, to)| *who == person && Some(*to) != has).map(|(_, to)| *to).collect();
            agree.sort_by_key(|to| (cost(person, *to), *to));
            prop_assert_eq!(other.agrees.map(|(to, _)| to), agree.first().copied());
            if let Some((to, gives_way)) = other.agrees {
                let full = without.iter().filter(|one| **one == Some(to)).count() == capacities[to] as usize;
                prop_assert_eq!(gives_way.is_some(), full);
                prop_assert!(gives_way.is_none_or(|one| found.chosen[one] == Some(to)));
            }
            let dearest = waiting[person].candidates.iter().filter(|one| capacities[one.supporter] > 0);
            let best = dearest.map(|one| one.cost).min();
            let now = has.and_then(|to| cost(person, to));
            let could_be_better = best.is_some_and(|best| now.is_none_or(|now| best < now));
            prop_assert_eq!(other.refuses.is_some(), could_be_better);
            if let Some((to, keeps)) = &other.refuses {
                prop_assert_eq!(cost(person, *to), best);
                prop_assert_eq!(keeps.len(), capacities[*to] as usize, "a free place would have been taken");
                prop_assert!(keeps.iter().all(|one| found.chosen[*one] == Some(*to)));
                prop_assert!(!agree.contains(to));
            }
        }
    }
}
