//! One thing changes: the matching that stands is mended, and is again the best of all.
//!
//! The prices stay good for everything that did not change. Somebody new enters by the cheapest chain of
//! moves, a place that becomes free is filled by the cheapest chain that reaches it, and whoever loses
//! their place goes on by the cheapest chain that leads away: each time one search instead of one for
//! everybody (sensitivity analysis: Ahuja, Magnanti, Orlin: Network Flows, 1993, section 9.11).

use crate::question::check_candidates;
use crate::{Assignment, Candidate, Move, Unusable, Waiting, successive};

/// One thing that becomes different. Numbers of people and supporters never shift: who leaves keeps
/// an empty place in the lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// One more person waits; they get the next number.
    Enters(Waiting),
    /// A person waits no longer and needs nobody.
    Leaves(usize),
    /// A person has other candidates than before.
    Candidates {
        /// Who waits.
        waiting: usize,
        /// All their candidates from now on.
        candidates: Vec<Candidate>,
    },
    /// A pair costs something else, or may be from now on.
    Cost {
        /// Who waits.
        waiting: usize,
        /// The supporter.
        supporter: usize,
        /// How far the pair is from what both wish.
        cost: i64,
    },
    /// A pair may not be any more.
    Forbidden {
        /// Who waits.
        waiting: usize,
        /// The supporter.
        supporter: usize,
    },
    /// A person goes before, or after, others than until now.
    Priority {
        /// Who waits.
        waiting: usize,
        /// The larger number goes first.
        priority: i64,
    },
    /// One more supporter; they get the next number.
    SupporterEnters {
        /// How many places they have.
        capacity: u32,
        /// How many they support already.
        load: u32,
        /// The people nothing speaks against, and the cost of each pair.
        people: Vec<(usize, i64)>,
    },
    /// A supporter has no place any more and is nobody's candidate.
    SupporterLeaves(usize),
    /// A supporter has another number of places.
    Capacity {
        /// The supporter.
        supporter: usize,
        /// How many places there are now, those taken in this matching included.
        capacity: u32,
    },
    /// A supporter supports another number of people outside this matching.
    Load {
        /// The supporter.
        supporter: usize,
        /// How many.
        load: u32,
    },
}

impl Change {
    /// Every cost of a pair that is named.
    fn costs(&self) -> Box<dyn Iterator<Item = i64> + '_> {
        match self {
            Change::Enters(Waiting { candidates, .. }) | Change::Candidates { candidates, .. } => {
                Box::new(candidates.iter().map(|candidate| candidate.cost))
            }
            Change::Cost { cost, .. } => Box::new(std::iter::once(*cost)),
            Change::SupporterEnters { people, .. } => Box::new(people.iter().map(|(_, cost)| *cost)),
            _ => Box::new(std::iter::empty()),
        }
    }
}

/// What would be, if something were different.
#[derive(Debug, Clone)]
pub struct WhatIf {
    /// The matching as it would be; it can be asked why like any other.
    pub assignment: Assignment,
    /// How many more would find somebody; below nought: how many fewer.
    pub more_matched: i64,
    /// How much more all pairs and loads together would cost.
    pub extra_cost: i64,
    /// Everybody who would move, by number.
    pub moves: Vec<Move>,
}

impl Assignment {
    /// Changes one thing and mends the matching: what comes out is as good as solving the whole anew,
    /// though of several equally good ones it may be another. Says who moved, by number.
    ///
    /// What cannot be is refused, and then nothing has changed.
    pub fn change(&mut self, change: Change) -> Result<Vec<Move>, Unusable> {
        self.check(&change)?;
        let before = self.chosen.clone();
        match change {
            Change::Enters(Waiting { candidates, priority }) => self.enters(&candidates, priority)?,
            Change::Leaves(person) => {
                self.withdraw(person);
                self.network.gone[person] = true;
            }
            Change::Candidates { waiting, candidates } => self.replace(waiting, &candidates)?,
            Change::Cost { waiting, supporter, cost } => {
                self.replace_one(waiting, supporter, Some(Candidate { supporter, cost }))?;
            }
            Change::Forbidden { waiting, supporter } => self.replace_one(waiting, supporter, None)?,
            Change::Priority { waiting, priority } => self.reorder(waiting, priority)?,
            Change::SupporterEnters { capacity, load, people } => self.joins(capacity, load, &people)?,
            Change::SupporterLeaves(supporter) => self.parts(supporter),
            Change::Capacity { supporter, capacity } => self.resize(supporter, capacity),
            Change::Load { supporter, load } => {
                let capacity = self.network.capacity(supporter) as u32;
                self.resize(supporter, 0);
                self.network.set_load(supporter, load);
                self.price[supporter] = self.price[supporter].max(self.network.step(supporter, 0));
                self.resize(supporter, capacity);
            }
        }
        Ok(self.moved_since(&before))
    }

    /// What would be if these things were different, one after the other; the matching itself stays.
    pub fn what_if(&self, changes: Vec<Change>) -> Result<WhatIf, Unusable> {
        let mut assignment = self.clone();
        for change in changes {
            assignment.change(change)?;
        }
        let more_matched = assignment.matched as i64 - self.matched as i64;
        let extra_cost = assignment.total_cost - self.total_cost;
        let moves = assignment.moved_since(&self.chosen);
        Ok(WhatIf { assignment, more_matched, extra_cost, moves })
    }

    fn check(&self, change: &Change) -> Result<(), Unusable> {
        let dearest = change.costs().map(i64::abs).max().unwrap_or(0);
        self.check_names(change)?;
        if self.network.has_room_for(dearest) { Ok(()) } else { Err(Unusable::TooLarge) }
    }

    fn check_names(&self, change: &Change) -> Result<(), Unusable> {
        let supporters = self.network.supporters();
        let people = self.chosen.len();
        let person = |waiting: usize| match self.network.gone.get(waiting) {
            Some(false) => Ok(()),
            _ => Err(Unusable::UnknownPerson { waiting }),
        };
        let pair = |waiting: usize, supporter: usize, cost: i64| {
            check_candidates(waiting, &[Candidate { supporter, cost }], supporters)
        };
        match change {
            Change::Enters(new) => check_candidates(people, &new.candidates, supporters),
            Change::Leaves(waiting) | Change::Priority { waiting, .. } => person(*waiting),
            Change::Candidates { waiting, candidates } => {
                person(*waiting).and_then(|()| check_candidates(*waiting, candidates, supporters))
            }
            Change::Cost { waiting, supporter, cost } => {
                person(*waiting).and_then(|()| pair(*waiting, *supporter, *cost))
            }
            Change::Forbidden { waiting, supporter } => {
                person(*waiting).and_then(|()| pair(*waiting, *supporter, 0))
            }
            Change::SupporterEnters { people, .. } => people.iter().try_for_each(|(waiting, cost)| {
                person(*waiting)?;
                check_candidates(
                    *waiting,
                    &[Candidate { supporter: supporters, cost: *cost }],
                    supporters + 1,
                )
            }),
            Change::SupporterLeaves(supporter)
            | Change::Capacity { supporter, .. }
            | Change::Load { supporter, .. } => {
                let known = *supporter < supporters;
                known.then_some(()).ok_or(Unusable::NoSuchSupporter { supporter: *supporter })
            }
        }
    }

    fn enters(&mut self, candidates: &[Candidate], priority: i64) -> Result<(), Unusable> {
        let person = self.chosen.len();
        self.make_rank(priority);
        self.network.add_person();
        self.network.set_priority(person, priority);
        self.chosen.push(None);
        self.paid.push(0);
        self.network.set_arcs(person, candidates);
        self.enter(person)
    }

    /// Takes a person out, with their candidates, and lets others have the place.
    fn withdraw(&mut self, person: usize) {
        self.network.set_arcs(person, &[]);
        if let Some(supporter) = self.chosen[person] {
            self.shift(&[Move { waiting: person, from: Some(supporter), to: None }]);
            self.fill(supporter);
        }
    }

    fn replace(&mut self, person: usize, candidates: &[Candidate]) -> Result<(), Unusable> {
        self.withdraw(person);
        self.network.set_arcs(person, candidates);
        self.enter(person)
    }

    /// Another cost for one pair, or none at all. A change that the prices say cannot matter moves nobody.
    fn replace_one(
        &mut self,
        person: usize,
        supporter: usize,
        candidate: Option<Candidate>,
    ) -> Result<(), Unusable> {
        let mut candidates = self.network.candidates(person);
        candidates.retain(|one| one.supporter != supporter);
        candidates.extend(candidate);
        self.replace(person, &candidates)
    }

    fn reorder(&mut self, person: usize, priority: i64) -> Result<(), Unusable> {
        self.make_rank(priority);
        let candidates = self.network.candidates(person);
        self.withdraw(person);
        self.network.set_priority(person, priority);
        self.network.set_arcs(person, &candidates);
        self.enter(person)
    }

    fn joins(&mut self, capacity: u32, load: u32, people: &[(usize, i64)]) -> Result<(), Unusable> {
        let supporter = self.network.supporters();
        self.network.add_supporter(load);
        self.supported.push(Vec::new());
        // So dear that nobody would rather be there: then the prices are good, and places are opened.
        let mut price = self.network.step(supporter, 0);
        for (person, cost) in people {
            price = price.max(self.worth(*person) - cost);
            let mut candidates = self.network.candidates(*person);
            candidates.push(Candidate { supporter, cost: *cost });
            self.network.set_arcs(*person, &candidates);
        }
        self.price.push(price);
        if !self.ranks_hold() {
            self.network.set_capacity(supporter, capacity);
            return self.anew();
        }
        self.resize(supporter, capacity);
        Ok(())
    }

    fn parts(&mut self, supporter: usize) {
        self.resize(supporter, 0);
        self.network.remove_arcs_to(supporter);
    }

    /// Another number of places: those too many go on, those that are new are filled.
    fn resize(&mut self, supporter: usize, capacity: u32) {
        self.network.set_capacity(supporter, capacity);
        while self.supported[supporter].len() > capacity as usize {
            self.evict(supporter);
        }
        self.fill(supporter);
    }

    /// Solves the whole question as it stands now from nothing.
    fn anew(&mut self) -> Result<(), Unusable> {
        let mut network = self.network.clone();
        network.rank(self.network.levels.priorities())?;
        *self = successive::solve(network);
        Ok(())
    }

    fn ranks_hold(&self) -> bool {
        self.network.path().is_ok_and(|needed| self.network.levels.hold(needed))
    }

    fn enter(&mut self, person: usize) -> Result<(), Unusable> {
        if !self.ranks_hold() {
            return self.anew();
        }
        self.let_in(person);
        Ok(())
    }

    /// Makes room for a priority that nobody had so far.
    fn make_rank(&mut self, priority: i64) {
        if let Some((from, rise)) = self.network.levels.insert(priority) {
            self.settle();
            let above = |sum: &&mut i64| **sum >= from;
            self.price.iter_mut().filter(above).for_each(|price| *price += rise);
            self.network.left_out.iter_mut().filter(above).for_each(|left_out| *left_out += rise);
        }
    }

    fn moved_since(&self, before: &[Option<usize>]) -> Vec<Move> {
        let was = |waiting: usize| before.get(waiting).copied().flatten();
        let all = self.chosen.iter().enumerate();
        let moves = all.map(|(waiting, to)| Move { waiting, from: was(waiting), to: *to });
        moves.filter(|one| one.from != one.to).collect()
    }
}
