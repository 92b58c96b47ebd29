//! What could still be rearranged, and the cheapest way to do so: asked after the matching stands.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::network::NEVER;
use crate::{Assignment, Move};

/// Where somebody comes from who was not there before.
const NOWHERE: usize = usize::MAX;

/// How one stop of a chain was reached: from where, and who would move.
#[derive(Clone, Copy)]
struct Step {
    from: usize,
    mover: Option<u32>,
}

/// Where a search begins.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Start {
    /// At a supporter, or outside.
    Stop(usize),
    /// With a person who has nobody yet and is not counted among those who wait.
    Person(usize),
}

/// The cheapest chains from one stop. Stops are the supporters, and one more, `outside`, where
/// places that nobody has and people who wait are.
pub(crate) struct Chains<'a> {
    assignment: &'a Assignment,
    distance: Vec<i64>,
    step: Vec<Option<Step>>,
    heap: BinaryHeap<Reverse<(i64, usize)>>,
}

impl<'a> Chains<'a> {
    /// Searches from a stop until the goal, or everywhere.
    pub(crate) fn from(assignment: &'a Assignment, start: usize, goal: Option<usize>) -> Chains<'a> {
        Chains::search(assignment, Start::Stop(start), goal, NEVER)
    }

    /// Searches until the goal, or as far as the limit. All differences are at least nought, because
    /// the prices prove the matching to be the best.
    pub(crate) fn search(
        assignment: &'a Assignment,
        start: Start,
        goal: Option<usize>,
        limit: i64,
    ) -> Chains<'a> {
        let stops = assignment.network.supporters() + 1;
        let mut chains = Chains {
            assignment,
            distance: vec![NEVER; stops],
            step: vec![None; stops],
            heap: BinaryHeap::new(),
        };
        match start {
            Start::Stop(stop) => {
                chains.distance[stop] = 0;
                chains.heap.push(Reverse((0, stop)));
            }
            Start::Person(person) => {
                let waits = assignment.network.left_out[person];
                chains.note(waits, assignment.outside(), NOWHERE, Some(person as u32));
                chains.look_along(person as u32, 0, NOWHERE);
            }
        }
        while let Some(Reverse((distance, stop))) = chains.heap.pop() {
            if Some(stop) == goal || distance >= limit {
                break;
            }
            if distance > chains.distance[stop] {
                continue;
            }
            if stop == assignment.outside() {
                chains.look_outside(distance);
            } else {
                chains.look_from(stop, distance);
            }
        }
        chains
    }

    /// How much the chain to a stop costs, if there is one.
    pub(crate) fn distance(&self, stop: usize) -> Option<i64> {
        Some(self.distance[stop]).filter(|distance| *distance < NEVER)
    }

    /// By how much the price of each supporter nearer than the goal rises when the chain to it is used.
    pub(crate) fn rises(&self, goal: usize) -> Vec<i64> {
        let length = self.distance[goal];
        self.distance[..self.assignment.outside()].iter().map(|near| (length - near).max(0)).collect()
    }

    /// By how much the price of each supporter falls when a chain of this length from outside is used.
    pub(crate) fn falls(&self, length: i64) -> Vec<i64> {
        self.distance[..self.assignment.outside()].iter().map(|near| length.min(*near)).collect()
    }

    /// Who moves on the chain to a stop, the first mover first.
    pub(crate) fn moves(&self, stop: usize) -> Vec<Move> {
        let outside = self.assignment.outside();
        let place = |stop: usize| (stop < outside).then_some(stop);
        let mut moves = Vec::new();
        let mut at = stop;
        while let Some(step) = self.step.get(at).copied().flatten() {
            if let Some(mover) = step.mover {
                moves.push(Move { waiting: mover as usize, from: place(step.from), to: place(at) });
            }
            at = step.from;
        }
        moves.reverse();
        moves
    }

    fn look_from(&mut self, supporter: usize, distance: i64) {
        let assignment = self.assignment;
        let (network, price) = (&assignment.network, assignment.price[supporter]);
        let own = &assignment.supported[supporter];
        let next = network.next_place(supporter, own.len());
        if next < NEVER {
            self.note(distance + next - price, assignment.outside(), supporter, None);
        }
        for person in own {
            let index = *person as usize;
            let base = distance - assignment.worth(index);
            self.note(base + network.left_out[index], assignment.outside(), supporter, Some(*person));
            self.look_along(*person, base, supporter);
        }
    }

    fn look_outside(&mut self, distance: i64) {
        let assignment = self.assignment;
        let outside = assignment.outside();
        for (supporter, own) in assignment.supported.iter().enumerate() {
            if let Some(last) = own.len().checked_sub(1) {
                let saved = assignment.price[supporter] - assignment.network.step(supporter, last);
                self.note(distance + saved, supporter, outside, None);
            }
        }
        for (person, chosen) in assignment.chosen.iter().enumerate() {
            if chosen.is_none() {
                let base = distance - assignment.network.left_out[person];
                self.look_along(person as u32, base, outside);
            }
        }
    }

    fn look_along(&mut self, person: u32, base: i64, from: usize) {
        let assignment = self.assignment;
        for arc in assignment.network.arcs(person as usize) {
            let to = arc.to as usize;
            self.note(base + i64::from(arc.cost) + assignment.price[to], to, from, Some(person));
        }
    }

    fn note(&mut self, distance: i64, to: usize, from: usize, mover: Option<u32>) {
        if distance < self.distance[to] {
            self.distance[to] = distance;
            self.step[to] = Some(Step { from, mover });
            self.heap.push(Reverse((distance, to)));
        }
    }
}
