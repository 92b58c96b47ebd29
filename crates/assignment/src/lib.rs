//! Who goes with whom, best as a whole, and the reason for each who waits.
#![doc = include_str!("../README.md")]

mod agree;
mod change;
mod even;
mod explain;
mod levels;
mod network;
mod next;
mod outcome;
mod question;
mod rematch;
mod repair;
mod residual;
mod stable;
mod successive;

pub use agree::Others;
pub use change::{Change, WhatIf};
pub use even::even_steps;
pub use explain::{Alternative, Move, Opening, Waits};
pub use outcome::{Broken, Outcome, outcome};
pub use rematch::{Before, Earlier, Kept, Rematch, kept};
pub use stable::{Prefers, Price, Stable, blocking_pairs, stable};

use network::Network;

/// One person who waits, with those who could support them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Every supporter no hard rule speaks against. Named twice: the cheaper one counts.
    pub candidates: Vec<Candidate>,
    /// Who goes first when there are too few places: the larger number. Days waited is a good one.
    pub priority: i64,
}

/// One supporter who could go with the person, and how far the pair is from what both wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// The place of the supporter in the list of capacities.
    pub supporter: usize,
    /// How far the pair is from what both wish; less is better. At most two milliards either way.
    pub cost: i64,
}

/// How load is spread over the supporters.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rules<'a> {
    /// How many each supporter already supports; left empty, nobody supports anybody yet.
    pub load: &'a [u32],
    /// What a supporter's first, second, third … person costs beside the pair itself. It may never
    /// fall, and its last step holds for all that follow. Left empty, load costs nothing.
    pub steps: &'a [i64],
}

/// Why a question cannot be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// A candidate is not in the list of capacities.
    #[error("waiting person {waiting} names supporter {supporter}, who has no line in the capacities")]
    UnknownSupporter {
        /// Who waits.
        waiting: usize,
        /// The supporter named.
        supporter: usize,
    },
    /// A change names a person who is not in the list, or has left it.
    #[error("there is no waiting person {waiting}")]
    UnknownPerson {
        /// The person named.
        waiting: usize,
    },
    /// A change names a supporter who is not in the capacities.
    #[error("there is no supporter {supporter}")]
    NoSuchSupporter {
        /// The supporter named.
        supporter: usize,
    },
    /// The list of loads has not one number a supporter.
    #[error("{loads} loads were given for {supporters} supporters")]
    WrongLoads {
        /// How many loads were given.
        loads: usize,
        /// How many supporters there are.
        supporters: usize,
    },
    /// A step is cheaper than the one before it: one more would then be better than one less.
    #[error("step {step} of the load costs less than the one before it")]
    FallingSteps {
        /// Which step, counted from nought.
        step: usize,
    },
    /// The numbers are so large that sums would no longer be exact.
    #[error("the costs or the lists are too large to be added exactly")]
    TooLarge,
}

/// The best matching as a whole, which can also be asked why.
#[derive(Debug, Clone)]
pub struct Assignment {
    /// For each who waits: the supporter, or nobody.
    pub chosen: Vec<Option<usize>>,
    /// How many found somebody.
    pub matched: usize,
    /// What all pairs and the load they bring cost together.
    pub total_cost: i64,
    /// The part of it that the load costs.
    pub load_cost: i64,
    network: Network,
    /// What a place with each supporter is worth to the whole; these prove the optimum.
    price: Vec<i64>,
    /// Who goes with each supporter.
    supported: Vec<Vec<u32>>,
    /// What each person's pair costs; without meaning for who waits.
    paid: Vec<i64>,
}

/// Matches those who wait with supporters: first as many as possible, then those with the higher
/// priority, then at the least cost of all pairs and loads together. The same question has the
/// same answer, whatever the order of the candidates.
pub fn assign(waiting: &[Waiting], capacities: &[u32], rules: &Rules<'_>) -> Result<Assignment, Unusable> {
    let network = Network::build(waiting, capacities, rules)?;
    Ok(successive::solve(network))
}
