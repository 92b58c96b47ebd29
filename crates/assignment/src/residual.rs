//! What could still be rearranged, and the cheapest way to do so: asked after the matching stands.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::network::NEVER;
use crate::{Assignment, Move};

/// How one stop of a chain was reached: from where, and who would move.
#[derive(Clone, Copy)]
struct Step {
    from: usize,
    mover: Option<u32>,
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
    /// Searches from a stop until the goal, or everywhere. All differences are at least nought,
    /// because the prices prove the matching to be the best.
    pub(crate) fn from(assignment: &'a Assignment, start: usize, goal: Option<usize>) -> Chains<'a> {
        let stops = assignment.network.supporters() + 1;
        let mut chains = Chains {
            assignment,
            distance: vec![NEVER; stops],
            step: vec![None; stops],
            heap: BinaryHeap::new(),
        };
        chains.distance[start] = 0;
        chains.heap.push(Reverse((0, start)));
        while let Some(Reverse((distance, stop))) = chains.heap.pop() {
            if Some(stop) == goal {
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

    /// Who moves on the chain to a stop, the first mover first.
    pub(crate) fn moves(&self, stop: usize) -> Vec<Move> {
        let outside = self.assignment.outside();
        let place = |stop: usize| (stop != outside).then_some(stop);
        let mut moves = Vec::new();
        let mut at = stop;
        while let Some(step) = self.step[at] {
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
