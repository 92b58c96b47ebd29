//! A matching that is mended after every change, against the whole solved anew: random sequences of changes.

use std::cmp::Reverse;

use assignment::{Assignment, Candidate, Change, Rules, Unusable, Waiting, assign};
use proptest::prelude::*;

const STEPS: [i64; 4] = [0, 2, 5, 9];

/// The question as it stands after every change so far, kept in the plainest way.
#[derive(Debug, Clone, Default)]
struct List {
    waiting: Vec<Waiting>,
    gone: Vec<bool>,
    capacities: Vec<u32>,
    load: Vec<u32>,
}

impl List {
    fn solve(&self) -> Assignment {
        assign(&self.waiting, &self.capacities, &Rules { load: &self.load, steps: &STEPS }).expect("sound")
    }

    fn apply(&mut self, change: &Change) {
        match change.clone() {
            Change::Enters(new) => {
                self.waiting.push(new);
                self.gone.push(false);
            }
            Change::Leaves(person) => {
                self.waiting[person].candidates.clear();
                self.gone[person] = true;
            }
            Change::Candidates { waiting, candidates } => self.waiting[waiting].candidates = candidates,
            Change::Cost { waiting, supporter, cost } => {
                self.forbid(waiting, supporter);
                self.waiting[waiting].candidates.push(Candidate { supporter, cost });
            }
            Change::Forbidden { waiting, supporter } => self.forbid(waiting, supporter),
            Change::Priority { waiting, priority } => self.waiting[waiting].priority = priority,
            Change::SupporterEnters { capacity, load, people } => {
                let supporter = self.capacities.len();
                self.capacities.push(capacity);
                self.load.push(load);
                for (person, cost) in people {
                    self.waiting[person].candidates.push(Candidate { supporter, cost });
                }
            }
            Change::SupporterLeaves(supporter) => {
                self.capacities[supporter] = 0;
                (0..self.waiting.len()).for_each(|person| self.forbid(person, supporter));
            }
            Change::Capacity { supporter, capacity } => self.capacities[supporter] = capacity,
            Change::Load { supporter, load } => self.load[supporter] = load,
        }
    }

    fn forbid(&mut self, person: usize, supporter: usize) {
        self.waiting[person].candidates.retain(|c| c.supporter != supporter);
    }

    /// The three aims of a matching that breaks no rule. Greater is better.
    fn outcome(&self, assignment: &Assignment) -> (usize, Vec<i64>, Reverse<i64>) {
        let mut taken = vec![0u32; self.capacities.len()];
        let (mut cost, mut load_cost, mut priorities) = (0, 0, Vec::new());
        for (person, supporter) in assignment.chosen.iter().enumerate() {
            let Some(supporter) = *supporter else { continue };
            let own = self.waiting[person].candidates.iter().filter(|c| c.supporter == supporter);
            cost += own.map(|c| c.cost).min().expect("a pair that may be");
            let at = ((self.load[supporter] + taken[supporter]) as usize).min(STEPS.len() - 1);
            load_cost += STEPS[at];
            taken[supporter] += 1;
            assert!(taken[supporter] <= self.capacities[supporter], "too many with one supporter");
            priorities.push(self.waiting[person].priority);
        }
        assert_eq!((assignment.matched, assignment.load_cost), (priorities.len(), load_cost));
        assert_eq!(assignment.total_cost, cost + load_cost);
        priorities.sort_unstable_by_key(|p| Reverse(*p));
        (priorities.len(), priorities, Reverse(cost + load_cost))
    }
}

/// Five numbers drawn by chance become a change that can be made now, if there is one.
fn change_of(list: &List, (kind, a, b, number, costs): &(u8, usize, usize, i64, Vec<i64>)) -> Option<Change> {
    let (people, supporters) = (list.waiting.len(), list.capacities.len());
    let alive: Vec<usize> = (0..people).filter(|person| !list.gone[*person]).collect();
    let person = alive.get(a % alive.len().max(1)).copied();
    let supporter = (supporters > 0).then(|| b % supporters.max(1));
    let few = (number.unsigned_abs() % 4) as u32;
    let named = |(at, cost): (usize, &i64)| Candidate { supporter: (b + 3 * at) % supporters, cost: *cost };
    let candidates = || match supporters {
        0 => Vec::new(),
        _ => costs.iter().enumerate().map(named).collect::<Vec<_>>(),
    };
    Some(match kind % 10 {
        0 | 1 => Change::Enters(Waiting { candidates: candidates(), priority: *number }),
        2 => Change::Leaves(person?),
        3 => Change::Candidates { waiting: person?, candidates: candidates() },
        4 => Change::Cost { waiting: person?, supporter: supporter?, cost: *number },
        5 => Change::Forbidden { waiting: person?, supporter: supporter? },
        6 => Change::Priority { waiting: person?, priority: *number },
        7 => {
            let whom = |(at, cost): (usize, &i64)| Some((*alive.get((a + at) % alive.len().max(1))?, *cost));
            let people = costs.iter().enumerate().filter_map(whom).collect();
            Change::SupporterEnters { capacity: few, load: few % 2, people }
        }
        8 if few == 0 => Change::SupporterLeaves(supporter?),
        8 => Change::Load { supporter: supporter?, load: few },
        _ => Change::Capacity { supporter: supporter?, capacity: few },
    })
}

fn draws(most: usize) -> impl Strategy<Value = Vec<(u8, usize, usize, i64, Vec<i64>)>> {
    let costs = prop::collection::vec(-9i64..30, 0..6);
    prop::collection::vec((any::<u8>(), 0usize..1000, 0usize..1000, -6i64..30, costs), 1..most)
}

fn begin() -> impl Strategy<Value = List> {
    let candidate = (0usize..6, -9i64..30).prop_map(|(supporter, cost)| Candidate { supporter, cost });
    let person = (prop::collection::vec(candidate, 0..5), 0i64..4)
        .prop_map(|(candidates, priority)| Waiting { candidates, priority });
    let numbers = |most| prop::collection::vec(0u32..most, 6);
    (prop::collection::vec(person, 0..14), numbers(4), numbers(3)).prop_map(|(waiting, capacities, load)| {
        List { gone: vec![false; waiting.len()], waiting, capacities, load }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn after_every_change_the_matching_is_as_good_as_solved_anew(list in begin(), draws in draws(40)) {
        let mut list = list;
        let mut mended = list.solve();
        for draw in &draws {
            let Some(change) = change_of(&list, draw) else { continue };
            list.apply(&change);
            let before = mended.chosen.clone();
            let moves = mended.change(change).expect("a change that can be made");
            let anew = list.solve();
            prop_assert_eq!(list.outcome(&mended), list.outcome(&anew));
            for one in &moves {
                prop_assert_eq!(one.from, before.get(one.waiting).copied().flatten());
                prop_assert_eq!(one.to, mended.chosen[one.waiting]);
            }
            let stayed = (0..before.len()).filter(|p| moves.iter().all(|one| one.waiting != *p));
            prop_assert!(stayed.into_iter().all(|p| before[p] == mended.chosen[p]));
        }
        // What can be asked of it afterwards is as good, too.
        let anew = list.solve();
        for person in 0..list.waiting.len() {
            let (mut ours, mut theirs) = (mended.alternatives(person), anew.alternatives(person));
            if mended.chosen[person] == anew.chosen[person] {
                ours.sort_by_key(|a| a.supporter);
                theirs.sort_by_key(|a| a.supporter);
                let plain = |all: &[assignment::Alternative]| {
                    all.iter().map(|a| (a.supporter, a.extra_cost, a.more_waiting)).collect::<Vec<_>>()
                };
                prop_assert_eq!(plain(&ours), plain(&theirs));
            }
        }
        let waits = mended.explain().len();
        prop_assert_eq!(waits, list.gone.iter().filter(|gone| !**gone).count() - mended.matched);
    }

    #[test]
    fn what_if_says_what_the_change_would_do(list in begin(), draws in draws(4)) {
        let found = list.solve();
        let mut other = list;
        let mut changes = Vec::new();
        for draw in &draws {
            let Some(change) = change_of(&other, draw) else { continue };
            other.apply(&change);
            changes.push(change);
        }
        let what = found.what_if(changes).expect("changes that can be made");
        let anew = other.solve();
        prop_assert_eq!(what.more_matched, anew.matched as i64 - found.matched as i64);
        prop_assert_eq!(what.extra_cost, anew.total_cost - found.total_cost);
        prop_assert_eq!(other.outcome(&what.assignment), other.outcome(&anew));
    }
}

#[test]
fn one_supporter_more_lets_in_who_waits() {
    let one = |priority| Waiting { candidates: vec![Candidate { supporter: 0, cost: 1 }], priority };
    let mut found = assign(&[one(9), one(3)], &[1], &Rules::default()).unwrap();
    assert_eq!(found.chosen, [Some(0), None]);
    let new = Change::SupporterEnters { capacity: 1, load: 0, people: vec![(1, 4)] };
    assert_eq!(found.what_if(vec![new.clone()]).unwrap().more_matched, 1);
    assert_eq!(found.change(new).unwrap().len(), 1);
    assert_eq!((found.chosen.clone(), found.total_cost), (vec![Some(0), Some(1)], 5));
    let moved = found.change(Change::Leaves(0)).unwrap();
    assert_eq!((moved.len(), found.chosen.clone()), (2, vec![None, Some(0)]));
    assert!(found.explain().is_empty());
}

#[test]
fn a_change_that_cannot_be_is_refused_and_changes_nothing() {
    let only = [Waiting { candidates: vec![Candidate { supporter: 0, cost: 1 }], priority: 0 }];
    let mut found = assign(&only, &[1], &Rules::default()).unwrap();
    let dear = Change::Cost { waiting: 0, supporter: 0, cost: i64::MAX };
    assert_eq!(found.change(dear).unwrap_err(), Unusable::TooLarge);
    assert_eq!(found.change(Change::Leaves(4)).unwrap_err(), Unusable::UnknownPerson { waiting: 4 });
    let nobody = Change::SupporterLeaves(3);
    assert_eq!(found.change(nobody).unwrap_err(), Unusable::NoSuchSupporter { supporter: 3 });
    let unknown = Change::Cost { waiting: 0, supporter: 2, cost: 1 };
    let refused = Unusable::UnknownSupporter { waiting: 0, supporter: 2 };
    assert_eq!(found.change(unknown).unwrap_err(), refused);
    found.change(Change::Leaves(0)).unwrap();
    assert_eq!(found.change(Change::Leaves(0)).unwrap_err(), Unusable::UnknownPerson { waiting: 0 });
    assert_eq!(found.chosen, [None]);
}

#[test]
fn costs_that_outgrow_the_first_list_are_still_exact() {
    let near = Waiting { candidates: vec![Candidate { supporter: 0, cost: 1 }], priority: 0 };
    let mut found = assign(&[near.clone(), near], &[2], &Rules::default()).unwrap();
    for (priority, cost) in [(5, 1_000_000), (7, 2_000_000_000), (6, -2_000_000_000)] {
        let candidates = vec![Candidate { supporter: 0, cost }];
        found.change(Change::Enters(Waiting { candidates, priority })).unwrap();
    }
    assert_eq!(found.chosen, [None, None, None, Some(0), Some(0)]);
    assert_eq!(found.total_cost, 0);
}
