//! The next best supporter of everybody who has one, in long lists too.
//!
//! [`Assignment::alternatives`] looks at every other supporter of a person, one search each. Here one search serves
//! all who have the same supporter: from the place that one of them would leave, backwards along the cheapest chains
//! of moves that end there, until none of them can find anything better. People who are with the same supporter and
//! could move to the same other are one way, the cheapest of them; ways are looked at cheapest first, so that a
//! search leaves off where nothing better can be.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::network::NEVER;
use crate::{Alternative, Assignment, Move};

/// A move that nobody makes: a place is taken, or no longer.
const NOBODY: u32 = u32::MAX;

/// The cheapest way from another stop to this one, and who would move along it.
#[derive(Clone, Copy)]
struct Way {
    length: i64,
    from: u32,
    mover: u32,
}

/// How far a stop is from the place that would become free, and the first move of the chain to there.
#[derive(Clone, Copy)]
struct Stop {
    distance: i64,
    to: u32,
    mover: u32,
    seen_in: u32,
}

/// One person and the best found so far: what it costs, and the other supporter.
struct Asked {
    person: usize,
    least: i64,
    best: i64,
    other: u32,
}

struct Search<'a> {
    assignment: &'a Assignment,
    /// All ways that lead to each stop, the shortest first.
    ways: Vec<Vec<Way>>,
    stops: Vec<Stop>,
    round: u32,
    heap: BinaryHeap<Reverse<(i64, u32)>>,
}

impl Assignment {
    /// For each who has a supporter: the other supporter that is cheapest for the whole, and what choosing them would
    /// do. None for who waits ([`Assignment::explain`] tells about them), and where nobody else may go with a person.
    /// As good as the first of [`Assignment::alternatives`]; of several equally good ones it may be another. `done`
    /// is told, now and then, for how many people it has been found.
    pub fn next_best(&self, done: &dyn Fn(usize)) -> Vec<Option<Alternative>> {
        let mut search = Search::new(self);
        let mut found = vec![None; self.chosen.len()];
        let mut looked_at = 0;
        for (supporter, own) in self.supported.iter().enumerate().filter(|(_, own)| !own.is_empty()) {
            for asked in search.back_to(supporter) {
                found[asked.person] = search.told(supporter, &asked);
            }
            looked_at += own.len();
            done(looked_at);
        }
        found
    }
}

impl<'a> Search<'a> {
    fn new(assignment: &'a Assignment) -> Search<'a> {
        let stops = assignment.network.supporters() + 1;
        let never = Stop { distance: NEVER, to: NOBODY, mover: NOBODY, seen_in: 0 };
        let mut search = Search {
            assignment,
            ways: vec![Vec::new(); stops],
            stops: vec![never; stops],
            round: 0,
            heap: BinaryHeap::new(),
        };
        search.lay_out();
        search
    }

    /// Writes down the cheapest way between any two stops.
    fn lay_out(&mut self) {
        let assignment = self.assignment;
        let (network, outside) = (&assignment.network, assignment.outside());
        let mut cheapest = vec![(NEVER, NOBODY); outside + 1];
        let mut waiting: Vec<u32> = (0..assignment.chosen.len() as u32).collect();
        waiting.retain(|person| assignment.chosen[*person as usize].is_none());
        for (from, own) in assignment.supported.iter().chain([&waiting]).enumerate() {
            let mut note = |to: usize, length: i64, mover: u32| {
                cheapest[to] = cheapest[to].min((length, mover));
            };
            for person in own {
                let (index, worth) = (*person as usize, assignment.worth(*person as usize));
                for arc in network.arcs(index) {
                    let to = arc.to as usize;
                    note(to, i64::from(arc.cost) + assignment.price[to] - worth, *person);
                }
                note(outside, network.left_out[index] - worth, *person);
            }
            if from < outside {
                let next = network.next_place(from, own.len());
                note(outside, if next < NEVER { next - assignment.price[from] } else { NEVER }, NOBODY);
            } else {
                for (to, own) in assignment.supported.iter().enumerate().filter(|(_, own)| !own.is_empty()) {
                    note(to, assignment.price[to] - network.step(to, own.len() - 1), NOBODY);
                }
            }
            for (to, cheapest) in cheapest.iter_mut().enumerate() {
                let (length, mover) = std::mem::replace(cheapest, (NEVER, NOBODY));
                if length < NEVER && to != from {
                    self.ways[to].push(Way { length, from: from as u32, mover });
                }
            }
        }
        self.ways.iter_mut().for_each(|ways| ways.sort_unstable_by_key(|way| (way.length, way.from)));
    }

    /// The best for each who is with a supporter, by one search from there.
    fn back_to(&mut self, goal: usize) -> Vec<Asked> {
        let mut asked: Vec<Asked> = self.assignment.supported[goal]
            .iter()
            .filter_map(|person| self.asked(*person as usize))
            .collect();
        self.round += 1;
        self.heap.clear();
        self.stops[goal] = Stop { distance: 0, to: NOBODY, mover: NOBODY, seen_in: self.round };
        self.heap.push(Reverse((0, goal as u32)));
        let mut limit = if asked.is_empty() { 0 } else { NEVER };
        while let Some(Reverse((distance, stop))) = self.heap.pop() {
            if distance >= limit {
                break;
            }
            if distance > self.distance(stop) {
                continue;
            }
            if stop as usize != goal && (stop as usize) < self.assignment.outside() {
                asked.iter_mut().for_each(|one| one.look_at(self.assignment, stop, distance));
                limit = asked.iter().map(|one| one.best - one.least).max().unwrap_or(0);
            }
            self.look_back(stop, distance, limit);
        }
        asked
    }

    /// What a person's moving on costs at least; none when nobody else may go with them.
    fn asked(&self, person: usize) -> Option<Asked> {
        let (assignment, own) = (self.assignment, self.assignment.chosen[person]);
        let others = assignment.network.arcs(person).iter().filter(|arc| Some(arc.to as usize) != own);
        let least = others.map(|arc| i64::from(arc.cost) + assignment.price[arc.to as usize]).min()?;
        Some(Asked { person, least: least - assignment.worth(person), best: NEVER, other: NOBODY })
    }

    fn distance(&self, stop: u32) -> i64 {
        let stop = &self.stops[stop as usize];
        if stop.seen_in == self.round { stop.distance } else { NEVER }
    }

    fn look_back(&mut self, stop: u32, distance: i64, limit: i64) {
        for at in 0..self.ways[stop as usize].len() {
            let Way { length, from, mover } = self.ways[stop as usize][at];
            let distance = distance + length;
            if distance >= limit {
                break;
            }
            if distance < self.distance(from) {
                self.stops[from as usize] = Stop { distance, to: stop, mover, seen_in: self.round };
                self.heap.push(Reverse((distance, from)));
            }
        }
    }

    /// The moves from the other supporter on, back to the place that becomes free.
    fn told(&self, goal: usize, asked: &Asked) -> Option<Alternative> {
        let place = |stop: u32| Some(stop as usize).filter(|stop| *stop < self.assignment.outside());
        let first = (asked.best < NEVER).then_some(asked.other)?;
        let mut moves = vec![Move { waiting: asked.person, from: Some(goal), to: place(first) }];
        let mut at = first;
        while at as usize != goal {
            let Stop { to, mover, .. } = self.stops[at as usize];
            let is_moved = mover != NOBODY;
            moves.extend(is_moved.then(|| Move { waiting: mover as usize, from: place(at), to: place(to) }));
            at = to;
        }
        Some(self.assignment.alternative_of(first as usize, asked.best, moves))
    }
}

impl Asked {
    fn look_at(&mut self, assignment: &Assignment, other: u32, distance: i64) {
        if distance + self.least >= self.best {
            return;
        }
        let Some(cost) = assignment.network.cost(self.person, other as usize) else { return };
        let sum = distance + cost + assignment.price[other as usize] - assignment.worth(self.person);
        if sum < self.best {
            (self.best, self.other) = (sum, other);
        }
    }
}
