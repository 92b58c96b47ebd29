//! The matching against every matching there is, on small lists drawn by chance.

use std::cmp::Reverse;

use assignment::{Assignment, Candidate, Move, Rules, Unusable, Waiting, Waits, assign};
use proptest::prelude::*;

#[derive(Debug, Clone)]
struct List {
    waiting: Vec<Waiting>,
    capacities: Vec<u32>,
    load: Vec<u32>,
    steps: Vec<i64>,
}

impl List {
    fn solve(&self) -> Assignment {
        assign(&self.waiting, &self.capacities, &Rules { load: &self.load, steps: &self.steps })
            .expect("a sound list")
    }

    fn pair(&self, person: usize, supporter: usize) -> Option<i64> {
        let own = self.waiting[person].candidates.iter().filter(|c| c.supporter == supporter);
        own.map(|c| c.cost).min()
    }

    /// The three aims of a matching; nothing if a rule forbids it. Greater is better.
    fn outcome(&self, chosen: &[Option<usize>]) -> Option<Outcome> {
        let mut taken = vec![0; self.capacities.len()];
        let (mut cost, mut priorities) = (0, Vec::new());
        for (person, supporter) in chosen.iter().enumerate() {
            let Some(supporter) = supporter else { continue };
            let at = (self.load[*supporter] + taken[*supporter]) as usize;
            taken[*supporter] += 1;
            if taken[*supporter] > self.capacities[*supporter] {
                return None;
            }
            let step = self.steps.get(at).or(self.steps.last()).copied().unwrap_or(0);
            cost += self.pair(person, *supporter)? + step;
            priorities.push(self.waiting[person].priority);
        }
        priorities.sort_unstable_by_key(|p| Reverse(*p));
        Some((priorities.len(), priorities, Reverse(cost)))
    }

    /// The best of all matchings, or of those with one pair fixed.
    fn best(&self, fixed: Option<(usize, usize)>) -> Option<Outcome> {
        let mut best = None;
        let mut chosen = vec![None; self.waiting.len()];
        self.try_all(0, fixed, &mut chosen, &mut best);
        best
    }

    fn try_all(
        &self,
        person: usize,
        fixed: Option<(usize, usize)>,
        chosen: &mut Vec<Option<usize>>,
        best: &mut Option<Outcome>,
    ) {
        if person == chosen.len() {
            *best = best.take().max(self.outcome(chosen));
            return;
        }
        let all = (0..self.capacities.len()).map(Some).chain([None]);
        for supporter in all {
            if fixed.is_none_or(|(who, with)| who != person || supporter == Some(with)) {
                chosen[person] = supporter;
                self.try_all(person + 1, fixed, chosen, best);
            }
        }
        chosen[person] = None;
    }

    fn after(&self, assignment: &Assignment, moves: &[Move]) -> Vec<Option<usize>> {
        let mut chosen = assignment.chosen.clone();
        for one in moves {
            assert_eq!(chosen[one.waiting], one.from);
            chosen[one.waiting] = one.to;
        }
        chosen
    }
}

type Outcome = (usize, Vec<i64>, Reverse<i64>);

fn lists(people: usize, supporters: usize) -> impl Strategy<Value = List> {
    let sizes = (0..=people, 1..=supporters);
    sizes.prop_flat_map(|(people, supporters)| {
        let candidate =
            (0..supporters, -4i64..12).prop_map(|(supporter, cost)| Candidate { supporter, cost });
        let person = (prop::collection::vec(candidate, 0..4), 0i64..3)
            .prop_map(|(candidates, priority)| Waiting { candidates, priority });
        let steps = prop::collection::vec(0i64..6, 0..4).prop_map(|mut steps| {
            steps.sort_unstable();
            steps
        });
        (
            prop::collection::vec(person, people),
            prop::collection::vec(0u32..3, supporters),
            prop::collection::vec(0u32..3, supporters),
            steps,
        )
            .prop_map(|(waiting, capacities, load, steps)| List { waiting, capacities, load, steps })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_matching_is_better(list in lists(6, 3)) {
        let assignment = list.solve();
        let outcome = list.outcome(&assignment.chosen).expect("the matching breaks a rule");
        prop_assert_eq!(outcome.0, assignment.matched);
        prop_assert_eq!(outcome.2.0, assignment.total_cost);
        prop_assert_eq!(Some(outcome), list.best(None));
    }

    #[test]
    fn an_alternative_costs_the_whole_what_it_says(list in lists(5, 3)) {
        let assignment = list.solve();
        for person in 0..list.waiting.len() {
            let alternatives = assignment.alternatives(person);
            for other in &alternatives {
                let forced = list.best(Some((person, other.supporter))).expect("the pair may be");
                prop_assert_eq!(forced.2.0 - assignment.total_cost, other.extra_cost);
                prop_assert_eq!(assignment.matched as i64 - forced.0 as i64, other.more_waiting);
                let chosen = list.after(&assignment, &other.moves);
                prop_assert_eq!(chosen[person], Some(other.supporter));
                prop_assert_eq!(list.outcome(&chosen), Some(forced));
            }
            let possible = (0..list.capacities.len())
                .filter(|s| list.capacities[*s] > 0 && list.pair(person, *s).is_some())
                .filter(|s| assignment.chosen[person] != Some(*s));
            let mut found: Vec<usize> = alternatives.iter().map(|a| a.supporter).collect();
            found.sort_unstable();
            prop_assert_eq!(found, possible.collect::<Vec<_>>());
        }
    }

    #[test]
    fn one_more_place_lets_in_whom_it_says(list in lists(6, 3)) {
        let assignment = list.solve();
        let reasons = assignment.explain();
        prop_assert_eq!(reasons.len(), list.waiting.len() - assignment.matched);
        for (person, waits) in reasons {
            let Waits::AllFull { supporters, openings, before } = waits else {
                prop_assert!(list.waiting[person].candidates.is_empty());
                continue;
            };
            prop_assert!(!openings.is_empty() || !before.is_empty());
            for supporter in supporters {
                let taken = assignment.chosen.iter().filter(|s| **s == Some(supporter)).count();
                prop_assert_eq!(taken, list.capacities[supporter] as usize);
            }
            for opening in openings {
                let mut wider = list.clone();
                wider.capacities[opening.supporter] += 1;
                let chosen = wider.after(&assignment, &opening.moves);
                prop_assert!(chosen[person].is_some());
                let outcome = wider.outcome(&chosen).expect("the moves break a rule");
                prop_assert_eq!(outcome.2.0 - assignment.total_cost, opening.extra_cost);
                prop_assert_eq!(Some(outcome), wider.best(None));
            }
        }
    }

    #[test]
    fn the_order_of_candidates_changes_nothing(list in lists(30, 8)) {
        let mut turned = list.clone();
        for person in &mut turned.waiting {
            person.candidates.reverse();
        }
        prop_assert_eq!(list.solve().chosen, turned.solve().chosen);
    }
}

fn person(priority: i64, candidates: &[(usize, i64)]) -> Waiting {
    let candidates =
        candidates.iter().map(|(supporter, cost)| Candidate { supporter: *supporter, cost: *cost });
    Waiting { candidates: candidates.collect(), priority }
}

#[test]
fn who_has_waited_longer_gets_the_only_place() {
    let waiting = [person(3, &[(0, 1)]), person(40, &[(0, 90)])];
    let assignment = assign(&waiting, &[1], &Rules::default()).unwrap();
    assert_eq!(assignment.chosen, [None, Some(0)]);
    let Waits::AllFull { openings, before, .. } = &assignment.explain()[0].1 else { panic!("not full") };
    assert_eq!((openings.len(), openings[0].extra_cost, before.len()), (1, 1, 0));
}

#[test]
fn load_is_spread_when_the_pairs_are_alike() {
    let waiting = vec![person(0, &[(0, 10), (1, 12)]); 4];
    let even = Rules { load: &[0, 0], steps: &[0, 5, 10, 15] };
    let assignment = assign(&waiting, &[4, 4], &even).unwrap();
    assert_eq!(assignment.chosen.iter().filter(|s| **s == Some(0)).count(), 2);
    let busy = Rules { load: &[3, 0], steps: &[0, 5, 10, 15] };
    let assignment = assign(&waiting, &[4, 4], &busy).unwrap();
    assert_eq!(assignment.chosen.iter().filter(|s| **s == Some(0)).count(), 1);
    assert_eq!((assignment.load_cost, assignment.total_cost), (30, 76));
}

#[test]
fn the_next_best_names_everybody_who_would_move() {
    let waiting = [person(0, &[(0, 1), (1, 4)]), person(0, &[(1, 1), (2, 9)])];
    let assignment = assign(&waiting, &[1, 1, 1], &Rules::default()).unwrap();
    let next = &assignment.alternatives(0)[0];
    assert_eq!((next.supporter, next.extra_cost, next.more_waiting), (1, 11, 0));
    assert_eq!(next.moves[1], Move { waiting: 1, from: Some(1), to: Some(2) });
}

#[test]
fn a_question_that_makes_no_sense_is_refused() {
    let waiting = [person(0, &[(7, 1)])];
    let refused = assign(&waiting, &[1], &Rules::default()).unwrap_err();
    assert_eq!(refused, Unusable::UnknownSupporter { waiting: 0, supporter: 7 });
    let falling = Rules { load: &[], steps: &[4, 2] };
    assert_eq!(assign(&[], &[1], &falling).unwrap_err(), Unusable::FallingSteps { step: 1 });
    let loads = Rules { load: &[1, 1], steps: &[] };
    assert_eq!(assign(&[], &[1], &loads).unwrap_err(), Unusable::WrongLoads { loads: 2, supporters: 1 });
    let dear = [person(0, &[(0, i64::MAX)])];
    assert_eq!(assign(&dear, &[1], &Rules::default()).unwrap_err(), Unusable::TooLarge);
    assert_eq!(assign(&[], &[], &Rules::default()).unwrap().matched, 0);
}
