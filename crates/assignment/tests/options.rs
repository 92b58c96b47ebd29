//! Stability, even load, earlier pairs and invariances, against every matching there is on small lists.

use assignment::{
    Before, Broken, Candidate, Earlier, Outcome, Prefers, Rematch, Rules, Unusable, Waiting, assign,
    blocking_pairs, even_steps, kept, outcome, stable,
};
use proptest::prelude::*;

#[derive(Debug, Clone)]
struct List {
    waiting: Vec<Waiting>,
    capacities: Vec<u32>,
    load: Vec<u32>,
}

impl List {
    /// Every matching that breaks no rule, with what it amounts to.
    fn all(&self, rules: &Rules<'_>) -> Vec<(Vec<Option<usize>>, Outcome)> {
        let mut all = vec![Vec::new()];
        for _ in &self.waiting {
            let longer = |chosen: Vec<Option<usize>>| {
                let each = (0..self.capacities.len()).map(Some).chain([None]);
                each.map(move |supporter| chosen.iter().copied().chain([supporter]).collect::<Vec<_>>())
            };
            all = all.into_iter().flat_map(longer).collect();
        }
        let sound = |chosen: Vec<Option<usize>>| {
            let outcome = outcome(&self.waiting, &self.capacities, rules, &chosen).ok()?;
            Some((chosen, outcome))
        };
        all.into_iter().filter_map(sound).collect()
    }

    fn cost(&self, person: usize, supporter: usize) -> i64 {
        let own = self.waiting[person].candidates.iter().filter(|c| c.supporter == supporter);
        own.map(|c| c.cost).min().expect("a pair that may be")
    }
}

fn lists(people: usize) -> impl Strategy<Value = List> {
    let candidate = (0usize..3, -4i64..12).prop_map(|(supporter, cost)| Candidate { supporter, cost });
    let person = (prop::collection::vec(candidate, 0..4), 0i64..3)
        .prop_map(|(candidates, priority)| Waiting { candidates, priority });
    let small = || prop::collection::vec(0u32..4, 3);
    (prop::collection::vec(person, 0..=people), small(), small())
        .prop_map(|(waiting, capacities, load)| List { waiting, capacities, load })
}

fn order() -> impl Strategy<Value = Prefers> {
    prop_oneof![Just(Prefers::Pair), Just(Prefers::Priority)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_stable_matching_has_no_blocking_pair_and_none_is_better_for_anybody(
        list in lists(5),
        prefers in order(),
    ) {
        let rules = Rules::default();
        let found = stable(&list.waiting, &list.capacities, &rules, prefers).unwrap();
        let blocking = |chosen: &[Option<usize>]| {
            blocking_pairs(&list.waiting, &list.capacities, chosen, prefers).unwrap()
        };
        prop_assert!(blocking(&found.chosen).is_empty());
        // Without ties it is the best stable matching for every person, and all match the same people.
        let keys: Vec<i64> = list.waiting.iter().flat_map(|w| w.candidates.iter().map(|c| c.cost)).collect();
        let mut distinct = keys.clone();
        distinct.sort_unstable();
        distinct.dedup();
        if distinct.len() == keys.len() && prefers == Prefers::Pair {
            for (chosen, _) in list.all(&rules) {
                if !blocking(&chosen).is_empty() {
                    continue;
                }
                for (person, (theirs, ours)) in chosen.iter().zip(&found.chosen).enumerate() {
                    prop_assert_eq!(theirs.is_some(), ours.is_some());
                    if let (Some(theirs), Some(ours)) = (*theirs, *ours) {
                        prop_assert!(list.cost(person, ours) <= list.cost(person, theirs));
                    }
                }
            }
        }
        let best = assign(&list.waiting, &list.capacities, &rules).unwrap();
        let price = found.price(&best);
        prop_assert_eq!(best.matched - found.outcome.matched, price.fewer_matched);
        prop_assert!(price.fewer_matched > 0 || price.extra_cost >= 0 || !found.outcome.priorities.eq(
            &outcome(&list.waiting, &list.capacities, &rules, &best.chosen).unwrap().priorities));
    }

    #[test]
    fn a_pair_blocks_when_both_would_rather(list in lists(4), prefers in order(), pick in any::<u16>()) {
        let all = list.all(&Rules::default());
        let (chosen, _) = &all[pick as usize % all.len()];
        let found = blocking_pairs(&list.waiting, &list.capacities, chosen, prefers).unwrap();
        for person in 0..chosen.len() {
            for supporter in 0..list.capacities.len() {
                let may = list.waiting[person].candidates.iter().any(|c| c.supporter == supporter);
                let blocks = may && chosen[person] != Some(supporter) && {
                    let cost = list.cost(person, supporter);
                    let person_would = chosen[person].is_none_or(|now| cost < list.cost(person, now));
                    let own: Vec<usize> =
                        (0..chosen.len()).filter(|p| chosen[*p] == Some(supporter)).collect();
                    let has_room = own.len() < list.capacities[supporter] as usize;
                    let rather = |other: &usize| {
                        let (c, p) = (list.cost(*other, supporter), list.waiting[*other].priority);
                        let q = list.waiting[person].priority;
                        match prefers {
                            Prefers::Pair => cost < c || (cost == c && q > p),
                            Prefers::Priority => q > p || (q == p && cost < c),
                        }
                    };
                    person_would && (has_room || own.iter().any(rather))
                };
                prop_assert_eq!(found.contains(&(person, supporter)), blocks);
            }
        }
    }

    #[test]
    fn no_load_is_more_even_and_then_none_is_cheaper(list in lists(5)) {
        let steps = even_steps(&list.waiting, &list.capacities, &list.load).unwrap();
        let rules = Rules { load: &list.load, steps: &steps };
        let found = assign(&list.waiting, &list.capacities, &rules).unwrap();
        let ours = outcome(&list.waiting, &list.capacities, &rules, &found.chosen).unwrap();
        let even = |outcome: &Outcome| {
            let mut loads = outcome.loads.clone();
            loads.sort_unstable_by_key(|load| std::cmp::Reverse(*load));
            loads
        };
        let plain = |outcome: &Outcome| outcome.total_cost - outcome.load_cost;
        let same = |one: &Outcome| one.matched == ours.matched && one.priorities == ours.priorities;
        for (_, other) in list.all(&rules).into_iter().filter(|(_, other)| same(other)) {
            let (mine, theirs) = (even(&ours), even(&other));
            prop_assert!(mine <= theirs, "{:?} is more even than {:?}", theirs, mine);
            if mine == theirs {
                prop_assert!(plain(&ours) <= plain(&other));
            }
            // The lightest have as much as possible, too.
            prop_assert!(mine.iter().rev().collect::<Vec<_>>() >= theirs.iter().rev().collect::<Vec<_>>());
        }
    }

    #[test]
    fn earlier_pairs_count_what_they_count(list in lists(5), keep in 0i64..9, left in 0i64..9) {
        let earlier: Vec<Earlier> = (0..list.waiting.len())
            .filter_map(|waiting| {
                let supporter = list.waiting[waiting].candidates.first()?.supporter;
                let before = if waiting % 2 == 0 { Before::Stands } else { Before::Left };
                Some(Earlier { waiting, supporter, before })
            })
            .collect();
        let mut counted = list.waiting.clone();
        Rematch { stands: keep, was_good: 0, left }.apply(&mut counted, &earlier).unwrap();
        let found = assign(&counted, &list.capacities, &Rules::default()).unwrap();
        let worth = |chosen: &[Option<usize>]| -> i64 {
            let bonus = |one: &&Earlier| chosen[one.waiting] == Some(one.supporter);
            let of = |one: &Earlier| if one.before == Before::Stands { -keep } else { left };
            earlier.iter().filter(bonus).map(of).sum()
        };
        let all = list.all(&Rules::default());
        let best = all.iter().map(|(chosen, outcome)| {
            let cost = outcome.total_cost + worth(chosen);
            (outcome.matched, outcome.priorities.clone(), std::cmp::Reverse(cost))
        });
        let best = best.max().expect("nobody at all may be matched");
        prop_assert_eq!((best.0, best.2.0), (found.matched, found.total_cost));
        let told = kept(&earlier, &found.chosen);
        let stood = earlier.iter().filter(|one| one.before == Before::Stands).count();
        prop_assert_eq!(told.kept.len() + told.moved.len() + told.lost.len(), stood);
    }

    #[test]
    fn the_order_of_people_and_the_unit_of_costs_change_nothing(list in lists(12), times in 1i64..50) {
        let steps = [0, 1, 3, 6];
        let rules = Rules { load: &list.load, steps: &steps };
        let found = assign(&list.waiting, &list.capacities, &rules).unwrap();
        let of = |chosen: &[Option<usize>], waiting: &[Waiting], rules: &Rules<'_>| {
            outcome(waiting, &list.capacities, rules, chosen).unwrap()
        };
        let ours = of(&found.chosen, &list.waiting, &rules);
        let mut turned = list.waiting.clone();
        turned.reverse();
        let other = assign(&turned, &list.capacities, &rules).unwrap();
        let theirs = of(&other.chosen, &turned, &rules);
        prop_assert_eq!(
            (ours.matched, &ours.priorities, ours.total_cost),
            (theirs.matched, &theirs.priorities, theirs.total_cost)
        );
        let mut dearer = list.waiting.clone();
        dearer.iter_mut().flat_map(|w| &mut w.candidates).for_each(|c| c.cost *= times);
        let steps = steps.map(|step| step * times);
        let scaled = assign(&dearer, &list.capacities, &Rules { load: &list.load, steps: &steps }).unwrap();
        prop_assert_eq!(scaled.total_cost, times * found.total_cost);
        // Every priority moved by the same leaves everything as it was.
        let mut later = list.waiting.clone();
        later.iter_mut().for_each(|w| w.priority += 1000);
        prop_assert_eq!(assign(&later, &list.capacities, &rules).unwrap().chosen, found.chosen);
    }
}

fn person(priority: i64, candidates: &[(usize, i64)]) -> Waiting {
    let candidates = candidates.iter().map(|(s, cost)| Candidate { supporter: *s, cost: *cost }).collect();
    Waiting { candidates, priority }
}

#[test]
fn stability_can_leave_somebody_waiting_whom_the_best_matching_lets_in() {
    // The first would rather have 0, and so would 0; then nobody is left for the second.
    let waiting = [person(0, &[(0, 1), (1, 2)]), person(0, &[(0, 5)])];
    let best = assign(&waiting, &[1, 1], &Rules::default()).unwrap();
    let found = stable(&waiting, &[1, 1], &Rules::default(), Prefers::Pair).unwrap();
    assert_eq!((best.chosen.clone(), found.chosen.clone()), (vec![Some(1), Some(0)], vec![Some(0), None]));
    let price = found.price(&best);
    assert_eq!((price.fewer_matched, price.extra_cost, price.changed), (1, -6, 2));
    assert_eq!(blocking_pairs(&waiting, &[1, 1], &best.chosen, Prefers::Pair).unwrap(), [(0, 0)]);
}

#[test]
fn a_matching_that_breaks_a_rule_is_told_which() {
    let waiting = [person(0, &[(0, 1)]), person(0, &[(0, 5)])];
    let of = |chosen: &[Option<usize>]| outcome(&waiting, &[1, 1], &Rules::default(), chosen);
    assert_eq!(of(&[Some(0), Some(0)]).unwrap_err(), Broken::TooMany { supporter: 0 });
    assert_eq!(of(&[Some(1), None]).unwrap_err(), Broken::Forbidden { waiting: 0, supporter: 1 });
    assert_eq!(of(&[Some(7), None]).unwrap_err(), Broken::Forbidden { waiting: 0, supporter: 7 });
    assert_eq!(of(&[None]).unwrap_err(), Broken::WrongLength { lines: 1, waiting: 2 });
    assert_eq!(of(&[None, Some(0)]).unwrap().total_cost, 5);
}

#[test]
fn what_cannot_be_counted_is_refused() {
    let mut waiting = [person(0, &[(0, 1)])];
    let nobody = Earlier { waiting: 3, supporter: 0, before: Before::Stands };
    let refused = Rematch::default().apply(&mut waiting, &[nobody]).unwrap_err();
    assert_eq!(refused, Unusable::UnknownPerson { waiting: 3 });
    let huge = Rematch { stands: i64::MIN, ..Rematch::default() };
    let stands = Earlier { waiting: 0, supporter: 0, before: Before::Stands };
    assert_eq!(huge.apply(&mut waiting, &[stands]).unwrap_err(), Unusable::TooLarge);
    let dear = vec![person(0, &[(0, 2_000_000_000), (1, -2_000_000_000)]); 3];
    assert_eq!(even_steps(&dear, &[9, 9], &[]).unwrap_err(), Unusable::TooLarge);
    assert_eq!(even_steps(&[], &[1], &[u32::MAX]).unwrap_err(), Unusable::TooLarge);
}
