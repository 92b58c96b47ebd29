//! The matching itself, and everything that can be told about it.

use std::collections::BTreeMap;

use assignment::{
    Assignment, Before, Candidate, Earlier, Others, Prefers, Rematch, Stable, Unusable, Waiting, Waits,
    assign, blocking_pairs, even_steps, kept, stable,
};

use crate::lists::Lists;
use crate::pair::{Fit, cost, fits, forbidding};
use crate::rules::{Load, Rules};

/// What one person more than another costs, in hundredths of a weight, when load is weighed.
const STEP: i64 = 50;
/// From so many people more with one peer, another one costs the same.
const STEPS: i64 = 40;
/// So much of a hundred is done when all pairs are weighed, and when the next best of everybody is found.
const WEIGHED: usize = 40;
const NEXT_FOUND: usize = 90;
/// How many more are named who would go first, or who could be asked.
const NAMED: usize = 5;

/// Two who go together.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Who waits no longer: the place in the list.
    pub person: usize,
    /// The peer: the place in the list.
    pub peer: usize,
    /// How each wish turned out.
    pub fits: Vec<Fit>,
    /// Whether they go together already.
    pub stands: bool,
    /// The next best peer, and why not that one; nothing where stability is asked for.
    pub next: Option<Next>,
    /// Where stability is asked for: who would not agree to another pair, and who would.
    pub others: Option<Others>,
}

/// The next best choice for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// The other peer.
    pub peer: usize,
    /// Who else would move, and to whom; to nobody: they would wait.
    pub moves: Vec<(usize, Option<usize>)>,
}

/// Somebody who still waits.
#[derive(Debug, Clone, PartialEq)]
pub struct StillWaits {
    /// Who.
    pub person: usize,
    /// Why.
    pub why: Why,
}

/// Why somebody waits, and what would help.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// Rules leave nobody.
    Nobody {
        /// How many peers each must rules out: its place, and how many. The place after the last are pairs named
        /// one by one.
        ruled_out: Vec<(usize, usize)>,
        /// How many peers could be asked if only this one must did not hold.
        without: Vec<(usize, usize)>,
    },
    /// Everybody who could be asked is full.
    Full {
        /// How many could be asked.
        peers: usize,
        /// One more place with one of these would let them in; who would move then.
        openings: Vec<Next>,
        /// Who would go first.
        before: Vec<usize>,
    },
    /// Where stability is asked for: nobody who could be asked would give up one of their people for them.
    Refused {
        /// How many could be asked.
        peers: usize,
        /// Whom they would rather have than anybody, and who is there.
        first: Option<(usize, Vec<usize>)>,
    },
}

/// What stability means for a matching.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stability {
    /// Whether it was asked for, and therefore holds.
    pub holds: bool,
    /// How many pairs would both rather have each other than what they have.
    pub blocking: usize,
    /// How many fewer find somebody than in the best matching.
    pub fewer: usize,
}

/// Who goes with whom, why, who waits, and what would help.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrangement {
    /// Those who go together, in the order of the list of people.
    pub pairs: Vec<Pair>,
    /// Those who still wait: who has waited longest first.
    pub waiting: Vec<StillWaits>,
    /// How many each peer supports then, those from before included.
    pub loads: Vec<u32>,
    /// How many more would find somebody if one must did not hold: its place, and how many. The place after
    /// the last are pairs named one by one. Only those that make a difference.
    pub without: Vec<(usize, usize)>,
    /// About wishes of both sides.
    pub stability: Stability,
    /// How many keep the peer they have, of how many.
    pub kept: Option<(usize, usize)>,
}

/// Everything about pairs, weighed once.
struct Ground<'a> {
    rules: &'a Rules,
    lists: &'a Lists,
    waiting: Vec<Waiting>,
    capacities: Vec<u32>,
    load: Vec<u32>,
    earlier: Vec<Earlier>,
    /// Pairs that exactly one must forbids: who, whom, which.
    by_one: Vec<(usize, usize, usize)>,
    /// For each person: how many peers each must rules out.
    ruled_out: Vec<Vec<usize>>,
}

/// Matches both lists by the rules. `done` is told how many parts of a hundred are done: as far as weighing, then as
/// far as the next best takes it.
///
/// `TooLarge` when the weights are so large that sums would not be exact.
pub fn arrange(rules: &Rules, lists: &Lists, done: &dyn Fn(usize)) -> Result<Arrangement, Unusable> {
    let ground = Ground::of(rules, lists, done)?;
    let steps = ground.steps()?;
    let with = assignment::Rules { load: &ground.load, steps: &steps };
    let best = assign(&ground.waiting, &ground.capacities, &with)?;
    let found = match rules.stable {
        true => Some(stable(&ground.waiting, &ground.capacities, &with, Prefers::Pair)?),
        false => None,
    };
    let fewer = found.as_ref().map_or(0, |found| found.price(&best).fewer_matched);
    let chosen = found.as_ref().map_or(&best.chosen, |found| &found.chosen);
    let blocking = blocking_pairs(&ground.waiting, &ground.capacities, chosen, Prefers::Pair);
    let (pairs, waiting) = match &found {
        Some(found) => ground.agreed(found),
        None => ground.best(&best, done),
    };
    done(NEXT_FOUND);
    let arrangement = Arrangement {
        pairs,
        waiting,
        loads: ground.loads(chosen),
        without: ground.without(&best)?,
        stability: Stability { holds: rules.stable, blocking: blocking.map_or(0, |all| all.len()), fewer },
        kept: ground.kept(chosen),
    };
    done(100);
    Ok(arrangement)
}

impl<'a> Ground<'a> {
    fn of(rules: &'a Rules, lists: &'a Lists, done: &dyn Fn(usize)) -> Result<Ground<'a>, Unusable> {
        let mut ground = Ground {
            rules,
            lists,
            waiting: Vec::with_capacity(lists.people.len()),
            capacities: lists.peers.iter().map(|peer| peer.places).collect(),
            load: lists.peers.iter().map(|peer| peer.supports).collect(),
            earlier: Vec::new(),
            by_one: Vec::new(),
            ruled_out: vec![vec![0; rules.musts.len() + 1]; lists.people.len()],
        };
        for person in 0..lists.people.len() {
            let candidates = ground.candidates(person);
            ground.waiting.push(Waiting { candidates, priority: lists.people[person].priority });
            done(WEIGHED * (person + 1) / lists.people.len());
        }
        let hundredths = |weight: f64| (100.0 * weight).round() as i64;
        let keep = Rematch {
            stands: hundredths(rules.keep.weight),
            was_good: 0,
            left: hundredths(rules.keep.left_weight),
        };
        keep.apply(&mut ground.waiting, &ground.earlier)?;
        Ok(ground)
    }

    fn candidates(&mut self, person: usize) -> Vec<Candidate> {
        let (rules, lists) = (self.rules, self.lists);
        let mut candidates = Vec::new();
        for peer in 0..lists.peers.len() {
            let broken = forbidding(rules, lists, person, peer);
            if broken.is_empty() {
                candidates.push(Candidate { supporter: peer, cost: cost(rules, lists, person, peer) });
            }
            if let [only] = broken.as_slice() {
                self.by_one.push((person, peer, *only));
            }
            for must in broken {
                self.ruled_out[person][must] += 1;
            }
        }
        let one = &lists.people[person];
        let stands = one.now.map(|supporter| Earlier { waiting: person, supporter, before: Before::Stands });
        let left =
            one.left.iter().map(|peer| Earlier { waiting: person, supporter: *peer, before: Before::Left });
        self.earlier.extend(stands.into_iter().chain(left));
        candidates
    }

    fn steps(&self) -> Result<Vec<i64>, Unusable> {
        match self.rules.load {
            Load::Free => Ok(Vec::new()),
            Load::Weighed => Ok((0..STEPS).map(|at| at * STEP).collect()),
            Load::Even => even_steps(&self.waiting, &self.capacities, &self.load),
        }
    }

    /// The pairs of the best matching with the next best of each, and who still waits.
    fn best(&self, best: &Assignment, done: &dyn Fn(usize)) -> (Vec<Pair>, Vec<StillWaits>) {
        let found = |people: usize| done(WEIGHED + (NEXT_FOUND - WEIGHED) * people / best.matched.max(1));
        let mut pairs = self.pairs(&best.chosen);
        let nexts = best.next_best(&found);
        for pair in &mut pairs {
            let next = nexts.get(pair.person).and_then(Option::as_ref);
            pair.next = next.map(|next| others(pair.person, next.supporter, &next.moves));
        }
        let full = best.explain().into_iter().filter_map(|(person, waits)| match waits {
            Waits::NoCandidate => None,
            Waits::AllFull { supporters, openings, before } => {
                let openings = openings.iter().map(|one| others(person, one.supporter, &one.moves)).collect();
                let before = before.into_iter().take(NAMED).collect();
                Some((person, Why::Full { peers: supporters.len(), openings, before }))
            }
        });
        (pairs, self.still_waiting(&best.chosen, full.collect()))
    }

    /// The pairs of a stable matching with who would agree to another and who would not, and who still waits.
    fn agreed(&self, found: &Stable) -> (Vec<Pair>, Vec<StillWaits>) {
        let told = found.others(&self.waiting, &self.capacities, Prefers::Pair);
        let mut pairs = self.pairs(&found.chosen);
        pairs.iter_mut().for_each(|pair| pair.others = told.get(pair.person).cloned());
        let full = told.into_iter().enumerate().map(|(person, others)| {
            let peers = self.waiting[person].candidates.len();
            (person, Why::Refused { peers, first: others.refuses })
        });
        (pairs, self.still_waiting(&found.chosen, full.collect()))
    }

    fn pairs(&self, chosen: &[Option<usize>]) -> Vec<Pair> {
        let both = chosen.iter().enumerate().filter_map(|(person, peer)| Some((person, (*peer)?)));
        let pair = |(person, peer): (usize, usize)| Pair {
            person,
            peer,
            fits: fits(self.rules, self.lists, person, peer),
            stands: self.lists.people[person].now == Some(peer),
            next: None,
            others: None,
        };
        both.map(pair).collect()
    }

    /// Those without a peer, who has waited longest first; `full` tells about those whom rules leave somebody.
    fn still_waiting(&self, chosen: &[Option<usize>], mut full: BTreeMap<usize, Why>) -> Vec<StillWaits> {
        let mut why = |person: usize| match full.remove(&person) {
            Some(why) if !self.waiting[person].candidates.is_empty() => why,
            _ => self.nobody(person),
        };
        let alone = (0..chosen.len()).filter(|person| chosen[*person].is_none());
        let mut waiting: Vec<StillWaits> =
            alone.map(|person| StillWaits { person, why: why(person) }).collect();
        waiting.sort_by_key(|one| std::cmp::Reverse(self.lists.people[one.person].priority));
        waiting
    }

    fn nobody(&self, person: usize) -> Why {
        let mut ruled_out: Vec<(usize, usize)> =
            self.ruled_out[person].iter().copied().enumerate().filter(|(_, count)| *count > 0).collect();
        ruled_out.sort_by_key(|(must, count)| (std::cmp::Reverse(*count), *must));
        let mut without: Vec<(usize, usize)> = Vec::new();
        let from = self.by_one.partition_point(|(who, ..)| *who < person);
        for (_, _, must) in self.by_one[from..].iter().take_while(|(who, ..)| *who == person) {
            match without.iter_mut().find(|(one, _)| one == must) {
                Some((_, count)) => *count += 1,
                None => without.push((*must, 1)),
            }
        }
        without.sort_by_key(|(must, count)| (std::cmp::Reverse(*count), *must));
        Why::Nobody { ruled_out, without }
    }

    fn loads(&self, chosen: &[Option<usize>]) -> Vec<u32> {
        let mut loads = self.load.clone();
        chosen.iter().flatten().for_each(|peer| loads[*peer] += 1);
        loads
    }

    /// How many more would find somebody without each must: solved anew with the pairs that it alone forbids.
    fn without(&self, best: &Assignment) -> Result<Vec<(usize, usize)>, Unusable> {
        let mut found = Vec::new();
        if best.matched == self.waiting.len() {
            return Ok(found);
        }
        for must in 0..=self.rules.musts.len() {
            let mut waiting = self.waiting.clone();
            let opened = self.by_one.iter().filter(|(_, _, only)| *only == must);
            opened.for_each(|(person, supporter, _)| {
                waiting[*person].candidates.push(Candidate { supporter: *supporter, cost: 0 });
            });
            let more =
                assign(&waiting, &self.capacities, &assignment::Rules::default())?.matched - best.matched;
            found.extend((more > 0).then_some((must, more)));
        }
        found.sort_by_key(|(must, more)| (std::cmp::Reverse(*more), *must));
        Ok(found)
    }

    fn kept(&self, chosen: &[Option<usize>]) -> Option<(usize, usize)> {
        self.rules.keep.now.as_ref()?;
        let kept = kept(&self.earlier, chosen);
        let stood = kept.kept.len() + kept.moved.len() + kept.lost.len();
        (stood > 0).then_some((kept.kept.len(), stood))
    }
}

/// Who else moves.
fn others(person: usize, peer: usize, moves: &[assignment::Move]) -> Next {
    let others = moves.iter().filter(|one| one.waiting != person);
    let mut to: Vec<(usize, Option<usize>)> = others.map(|one| (one.waiting, one.to)).collect();
    // Who is let in by an opening moves too: to where the chain begins.
    let own = moves.iter().find(|one| one.waiting == person).and_then(|one| one.to).unwrap_or(peer);
    if own != peer {
        to.insert(0, (person, Some(own)));
    }
    Next { peer, moves: to }
}
