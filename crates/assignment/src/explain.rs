//! Why somebody waits and what would help, and why this pair and not the next best.

use crate::Assignment;
use crate::residual::Chains;

/// So many openings are named for one person; more would help nobody to decide.
const MOST_OPENINGS: usize = 5;

/// One person who would go with somebody else, or wait, or no longer wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// Who would move.
    pub waiting: usize,
    /// The supporter they have now; none while waiting.
    pub from: Option<usize>,
    /// The supporter they would have; none when they would wait.
    pub to: Option<usize>,
}

/// Another supporter for a person, and what choosing them would do to the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The other supporter.
    pub supporter: usize,
    /// How much more everything together would cost. Below nought only when somebody would be left out.
    pub extra_cost: i64,
    /// How many more would wait: nought, or one.
    pub more_waiting: i64,
    /// Everybody who would move, the person asked about first.
    pub moves: Vec<Move>,
}

/// One more place with a supporter, which would let a person in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Who would have to take one more.
    pub supporter: usize,
    /// What everything together would then cost more, load included.
    pub extra_cost: i64,
    /// Everybody who would move, the person let in first.
    pub moves: Vec<Move>,
}

/// What keeps a person waiting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waits {
    /// Hard rules leave nobody who could go with this person.
    NoCandidate,
    /// Everybody who could go with this person is full.
    AllFull {
        /// Those who are full.
        supporters: Vec<usize>,
        /// One more place at one of these would let this person in; the smallest change first.
        openings: Vec<Opening>,
        /// Who would go first if one of `supporters` had one place more.
        before: Vec<usize>,
    },
}

impl Assignment {
    /// For each who waits unmatched, in order: what keeps them waiting and what would help.
    pub fn explain(&self) -> Vec<(usize, Waits)> {
        let waits = |i: &usize| self.chosen[*i].is_none() && !self.network.gone[*i];
        let unmatched: Vec<usize> = (0..self.chosen.len()).filter(waits).collect();
        let chains = Chains::from(self, self.outside(), None);
        let supporters = self.network.supporters();
        let admits: Vec<Option<usize>> = (0..supporters).map(|s| self.admitted(&chains, s)).collect();
        let mut opened = vec![Vec::new(); self.chosen.len()];
        for (supporter, admitted) in admits.iter().enumerate() {
            if let Some(person) = admitted {
                opened[*person].push(supporter);
            }
        }
        let why = |person: usize| {
            let arcs = self.network.arcs(person);
            if arcs.is_empty() {
                return Waits::NoCandidate;
            }
            let supporters: Vec<usize> = arcs.iter().map(|arc| arc.to as usize).collect();
            let mut before: Vec<usize> = supporters.iter().filter_map(|s| admits[*s]).collect();
            before.retain(|other| *other != person);
            before.sort_unstable();
            before.dedup();
            Waits::AllFull { openings: self.openings(&chains, &opened[person]), supporters, before }
        };
        unmatched.into_iter().map(|person| (person, why(person))).collect()
    }

    /// Every other supporter a person could go with, the one cheapest for the whole first: so a page
    /// can say why this pair and not the next best. For one who waits: who would have to wait instead.
    pub fn alternatives(&self, waiting: usize) -> Vec<Alternative> {
        let Some(chosen) = self.chosen.get(waiting).copied() else {
            return Vec::new();
        };
        let others = self.network.arcs(waiting).iter().filter(|arc| Some(arc.to as usize) != chosen);
        let mut found: Vec<(i64, Alternative)> =
            others.filter_map(|arc| self.alternative(waiting, chosen, arc.to as usize)).collect();
        found.sort_by_key(|(sum, alternative)| (*sum, alternative.supporter));
        found.into_iter().map(|(_, alternative)| alternative).collect()
    }

    /// The cost of a pair as it was given, if the pair may be.
    pub fn pair_cost(&self, waiting: usize, supporter: usize) -> Option<i64> {
        (waiting < self.chosen.len()).then(|| self.network.cost(waiting, supporter)).flatten()
    }

    /// The stop beyond all supporters.
    pub(crate) fn outside(&self) -> usize {
        self.network.supporters()
    }

    /// What a person's being matched, or left out, counts with prices.
    pub(crate) fn worth(&self, person: usize) -> i64 {
        match self.chosen[person] {
            Some(supporter) => self.price[supporter] + self.paid[person],
            None => self.network.left_out[person],
        }
    }

    fn alternative(&self, person: usize, chosen: Option<usize>, to: usize) -> Option<(i64, Alternative)> {
        let goal = chosen.unwrap_or(self.outside());
        let chains = Chains::from(self, to, Some(goal));
        let change = self.network.cost(person, to)? + self.price[to] - self.worth(person);
        let sum = change + chains.distance(goal)?;
        let mut moves = vec![Move { waiting: person, from: chosen, to: Some(to) }];
        moves.extend(chains.moves(goal));
        Some((sum, self.alternative_of(to, sum, moves)))
    }

    /// What moves that change the sum by so much amount to.
    pub(crate) fn alternative_of(&self, supporter: usize, sum: i64, moves: Vec<Move>) -> Alternative {
        let extra_cost = sum - self.left_out_by(&moves);
        let out = moves.iter().filter(|m| m.to.is_none()).count() as i64;
        let more_waiting = out - moves.iter().filter(|m| m.from.is_none()).count() as i64;
        Alternative { supporter, extra_cost, more_waiting, moves }
    }

    /// Takes out of a sum what stands for people left waiting, so that the plain cost remains.
    fn left_out_by(&self, moves: &[Move]) -> i64 {
        let out = |m: &Move| i64::from(m.to.is_none()) - i64::from(m.from.is_none());
        moves.iter().map(|m| out(m) * self.network.left_out[m.waiting]).sum()
    }

    /// Who would be let in if a full supporter had one place more.
    fn admitted(&self, chains: &Chains<'_>, supporter: usize) -> Option<usize> {
        chains.distance(supporter)?;
        let first = chains.moves(supporter).into_iter().find(|m| m.from.is_none());
        first.map(|m| m.waiting)
    }

    fn openings(&self, chains: &Chains<'_>, supporters: &[usize]) -> Vec<Opening> {
        let mut openings: Vec<Opening> = supporters
            .iter()
            .filter_map(|supporter| {
                let moves = chains.moves(*supporter);
                let taken = self.supported[*supporter].len();
                let place = self.network.step(*supporter, taken) - self.price[*supporter];
                let extra_cost = chains.distance(*supporter)? + place - self.left_out_by(&moves);
                Some(Opening { supporter: *supporter, extra_cost, moves })
            })
            .collect();
        openings.sort_by_key(|o| (o.moves.len(), o.extra_cost, o.supporter));
        openings.truncate(MOST_OPENINGS);
        openings
    }
}
