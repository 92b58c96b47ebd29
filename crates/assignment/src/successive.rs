//! Successive shortest paths: people enter one by one, each by the cheapest chain of moves.
//!
//! Supporters carry a price, which always lies between the cost of their last place taken and their
//! next one; with it every chain is searched by Dijkstra over non-negative differences. Capacities
//! are counted, not expanded into places. (Ahuja, Magnanti, Orlin: Network Flows, 1993, chapter 9.)

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::Assignment;
use crate::network::{Arc, NEVER, Network};

/// Nobody and nowhere, in lists that keep numbers small.
const NONE: u32 = u32::MAX;

/// Where a chain of moves ends.
#[derive(Clone, Copy)]
enum End {
    /// A supporter takes one more.
    Place(usize),
    /// This person waits.
    Out(usize),
}

/// What a search reads and writes for each supporter, side by side in memory.
#[derive(Clone, Copy)]
struct Stop {
    price: i64,
    /// What a place more costs above the price; `NEVER` when full.
    room: i64,
    distance: i64,
    seen_in: u32,
    reached_by: u32,
}

/// The matching so far, and what a search writes on.
struct Solver {
    network: Network,
    stops: Vec<Stop>,
    supported: Vec<Vec<u32>>,
    chosen: Vec<u32>,
    chosen_cost: Vec<i64>,
    /// What a person's next best supporter cost, price included, when last looked at. Prices only
    /// rise, and who moves goes where it was counted, so it is never too high. It spares most looks.
    next_best: Vec<i64>,
    /// What one more with each supporter costs beside the pair, without moving anybody: the next place, or leaving out
    /// who costs most there. It bounds a search before it begins.
    relief: Vec<i64>,
    scanned: Vec<u32>,
    heap: BinaryHeap<Reverse<(i64, u32)>>,
}

/// Lets people enter in order of priority, then as listed.
pub(crate) fn solve(network: Network) -> Assignment {
    let mut order: Vec<usize> = (0..network.waiting()).collect();
    order.sort_by_key(|person| Reverse(network.left_out[*person]));
    let mut solver = Solver::new(network);
    for (round, person) in order.into_iter().enumerate() {
        solver.enter(person, round as u32 + 1);
    }
    solver.finish()
}

impl Solver {
    fn new(network: Network) -> Solver {
        let (people, supporters) = (network.waiting(), network.supporters());
        let stop = |s: usize| Stop {
            price: network.step(s, 0),
            room: if network.capacity(s) == 0 { NEVER } else { 0 },
            distance: 0,
            seen_in: 0,
            reached_by: NONE,
        };
        Solver {
            stops: (0..supporters).map(stop).collect(),
            supported: vec![Vec::new(); supporters],
            chosen: vec![NONE; people],
            chosen_cost: vec![0; people],
            next_best: vec![-NEVER; people],
            relief: (0..supporters).map(|s| network.next_place(s, 0)).collect(),
            scanned: Vec::new(),
            heap: BinaryHeap::new(),
            network,
        }
    }

    /// Finds the cheapest chain for one more person and makes its moves.
    fn enter(&mut self, person: usize, round: u32) {
        self.heap.clear();
        self.scanned.clear();
        let mut length = self.network.left_out[person];
        let mut end = End::Out(person);
        let (mut nearest, mut bound) = (NEVER, NEVER);
        for Arc { to, cost } in self.network.arcs(person) {
            nearest = nearest.min(i64::from(*cost) + self.stops[*to as usize].price);
            bound = bound.min(i64::from(*cost).saturating_add(self.relief[*to as usize]));
        }
        // Everybody costs more than waiting: no search is needed.
        if nearest >= length {
            return;
        }
        // The cheapest chain is no longer than this, so one that is longer by one need not be looked at.
        length = length.min(bound.saturating_add(1));
        self.look_from(person, 0, round, (&mut length, &mut end));
        while let Some(Reverse((distance, supporter))) = self.heap.pop() {
            if distance >= length {
                break;
            }
            let from = supporter as usize;
            let price = self.stops[from].price;
            if distance > self.stops[from].distance {
                continue;
            }
            self.scanned.push(supporter);
            for at in 0..self.supported[from].len() {
                let other = self.supported[from][at] as usize;
                let paid = self.chosen_cost[other] + price;
                let out = distance + self.network.left_out[other] - paid;
                if out < length {
                    (length, end) = (out, End::Out(other));
                }
                if distance - paid + self.next_best[other] < length {
                    self.look_from(other, distance - paid, round, (&mut length, &mut end));
                }
            }
        }
        for supporter in &self.scanned {
            let stop = &mut self.stops[*supporter as usize];
            let rise = length - stop.distance;
            stop.price += rise;
            if stop.room < NEVER {
                stop.room -= rise;
            }
        }
        self.move_along(person, end);
    }

    /// Writes down what every supporter of a person would cost from here.
    fn look_from(&mut self, person: usize, base: i64, round: u32, best: (&mut i64, &mut End)) {
        let (length, end) = best;
        let (chosen, mut next_best) = (self.chosen[person], NEVER);
        for arc in self.network.arcs(person) {
            let to = arc.to as usize;
            let stop = &mut self.stops[to];
            let value = i64::from(arc.cost) + stop.price;
            if arc.to != chosen {
                next_best = next_best.min(value);
            }
            let distance = base + value;
            if distance >= *length || (stop.seen_in == round && distance >= stop.distance) {
                continue;
            }
            stop.seen_in = round;
            stop.distance = distance;
            stop.reached_by = person as u32;
            if distance + stop.room < *length {
                (*length, *end) = (distance + stop.room, End::Place(to));
            }
            // With a place at its price there is no better way through this supporter.
            if distance < *length {
                self.heap.push(Reverse((distance, arc.to)));
            }
        }
        self.next_best[person] = next_best;
    }

    /// Moves everybody on the chain one step, from its end back to the person who enters.
    fn move_along(&mut self, person: usize, end: End) {
        let mut to = match end {
            End::Place(to) => to,
            End::Out(other) if other == person => return,
            End::Out(other) => self.leave(other),
        };
        loop {
            let mover = self.stops[to].reached_by as usize;
            let before = if mover == person { None } else { Some(self.leave(mover)) };
            self.supported[to].push(mover as u32);
            self.chosen[mover] = to as u32;
            // The chain came along this arc, so the pair may be.
            self.chosen_cost[mover] = self.network.cost(mover, to).unwrap_or_default();
            self.relieve(to);
            match before {
                Some(freed) => to = freed,
                None => break,
            }
        }
        if let End::Place(last) = end {
            let taken = self.supported[last].len();
            let next = self.network.next_place(last, taken);
            let stop = &mut self.stops[last];
            stop.room = if next == NEVER { NEVER } else { next - stop.price };
        }
    }

    /// Reckons anew what one more with this supporter would cost.
    fn relieve(&mut self, supporter: usize) {
        let own = &self.supported[supporter];
        let leaving = own.iter().map(|other| {
            let other = *other as usize;
            self.network.left_out[other] - self.chosen_cost[other]
        });
        let place = self.network.next_place(supporter, own.len());
        self.relief[supporter] = leaving.chain([place]).min().unwrap_or(place);
    }

    /// Takes a person away from their supporter, who is named.
    fn leave(&mut self, person: usize) -> usize {
        let from = self.chosen[person] as usize;
        let own = &mut self.supported[from];
        if let Some(at) = own.iter().position(|other| *other as usize == person) {
            own.swap_remove(at);
        }
        self.chosen[person] = NONE;
        from
    }

    fn finish(mut self) -> Assignment {
        let mut load_cost = 0;
        for (supporter, own) in self.supported.iter_mut().enumerate() {
            own.sort_unstable();
            load_cost += (0..own.len()).map(|taken| self.network.step(supporter, taken)).sum::<i64>();
        }
        let matched = self.chosen.iter().filter(|s| **s != NONE).count();
        let pairs = self.chosen.iter().zip(&self.chosen_cost).filter(|(s, _)| **s != NONE);
        let total_cost = pairs.map(|(_, cost)| *cost).sum::<i64>() + load_cost;
        let chosen = self.chosen.iter().map(|s| (*s != NONE).then_some(*s as usize)).collect();
        Assignment {
            chosen,
            matched,
            total_cost,
            load_cost,
            network: self.network,
            price: self.stops.iter().map(|stop| stop.price).collect(),
            supported: self.supported,
            paid: self.chosen_cost,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::{Candidate, Rules, Waiting, assign};

    fn people() -> impl Strategy<Value = Vec<Waiting>> {
        let candidate = (0usize..12, 0i64..40).prop_map(|(supporter, cost)| Candidate { supporter, cost });
        let person = (prop::collection::vec(candidate, 1..6), 0i64..4)
            .prop_map(|(candidates, priority)| Waiting { candidates, priority });
        prop::collection::vec(person, 20..60)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]

        /// The prices are the proof (complementary slackness): nobody would rather be elsewhere, and
        /// every price lies between a supporter's last place and the next.
        #[test]
        fn the_prices_prove_the_optimum(
            waiting in people(),
            capacities in prop::collection::vec(0u32..6, 12),
            load in prop::collection::vec(0u32..4, 12),
        ) {
            let rules = Rules { load: &load, steps: &[0, 1, 4, 9, 16] };
            let found = assign(&waiting, &capacities, &rules).expect("a sound list");
            for person in 0..waiting.len() {
                let worth = found.worth(person);
                prop_assert!(worth <= found.network.left_out[person]);
                for arc in found.network.arcs(person) {
                    prop_assert!(worth <= i64::from(arc.cost) + found.price[arc.to as usize]);
                }
            }
            for (supporter, own) in found.supported.iter().enumerate() {
                let price = found.price[supporter];
                prop_assert!(price <= found.network.next_place(supporter, own.len()));
                let last = own.len().checked_sub(1).map(|taken| found.network.step(supporter, taken));
                prop_assert!(last.is_none_or(|last| last <= price));
                prop_assert!(own.len() <= capacities[supporter] as usize);
            }
        }
    }
}
