//! The three ways in which a matching is mended, each by one cheapest chain of moves.

use crate::network::NEVER;
use crate::residual::{Chains, Start};
use crate::{Assignment, Move};

impl Assignment {
    /// A person who has nobody and stands in no one's way enters: by the cheapest chain to a free place, or to
    /// somebody who waits instead.
    pub(crate) fn let_in(&mut self, person: usize) {
        let outside = self.outside();
        let chains = Chains::search(self, Start::Person(person), Some(outside), NEVER);
        let (moves, rises) = (chains.moves(outside), chains.rises(outside));
        self.raise(&rises);
        self.shift(&moves);
    }

    /// One of those with a supporter who has too many goes on, whoever can most cheaply.
    pub(crate) fn evict(&mut self, supporter: usize) {
        let outside = self.outside();
        let chains = Chains::search(self, Start::Stop(supporter), Some(outside), NEVER);
        let (moves, rises) = (chains.moves(outside), chains.rises(outside));
        self.raise(&rises);
        self.shift(&moves);
    }

    /// Fills a supporter's free places while that makes the whole better, and else lowers the price.
    pub(crate) fn fill(&mut self, supporter: usize) {
        loop {
            let next = self.network.next_place(supporter, self.supported[supporter].len());
            let gain = self.price[supporter] - next;
            if gain <= 0 {
                break;
            }
            let start = Start::Stop(self.outside());
            let chains = Chains::search(self, start, Some(supporter), gain);
            let way = chains.distance(supporter).filter(|way| *way < gain);
            let moves = way.map(|_| chains.moves(supporter)).unwrap_or_default();
            let falls = chains.falls(way.unwrap_or(gain));
            for (price, fall) in self.price.iter_mut().zip(&falls) {
                *price -= fall;
            }
            self.shift(&moves);
        }
    }

    /// Lowers every price as far as it goes, so that each stands for one way only.
    pub(crate) fn settle(&mut self) {
        let chains = Chains::search(self, Start::Stop(self.outside()), None, NEVER);
        let falls = chains.falls(NEVER);
        for (supporter, fall) in falls.into_iter().enumerate() {
            // No way leads to whom nobody names; their price means nothing.
            let price =
                if fall < NEVER { self.price[supporter] - fall } else { self.network.step(supporter, 0) };
            self.price[supporter] = price;
        }
    }

    fn raise(&mut self, rises: &[i64]) {
        for (price, rise) in self.price.iter_mut().zip(rises) {
            *price += rise;
        }
    }

    /// Makes moves and keeps the books: who is with whom, how many, at what cost.
    pub(crate) fn shift(&mut self, moves: &[Move]) {
        for one in moves {
            let person = one.waiting as u32;
            if let Some(from) = one.from {
                let own = &mut self.supported[from];
                own.retain(|other| *other != person);
                let step = self.network.step(from, own.len());
                self.load_cost -= step;
                self.total_cost -= step + self.paid[one.waiting];
                self.matched -= 1;
            }
            if let Some(to) = one.to {
                let own = &mut self.supported[to];
                let step = self.network.step(to, own.len());
                let at = own.partition_point(|other| *other < person);
                own.insert(at, person);
                self.paid[one.waiting] = self.network.cost(one.waiting, to).unwrap_or_default();
                self.load_cost += step;
                self.total_cost += step + self.paid[one.waiting];
                self.matched += 1;
            }
            self.chosen[one.waiting] = one.to;
        }
    }
}
