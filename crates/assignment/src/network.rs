//! The question as a network: arcs from who waits to supporters, places with rising cost, and a way out.

use crate::levels::Levels;
use crate::question::{add_arcs, check, lay_out};
use crate::{Candidate, Rules, Unusable, Waiting};

/// The price of a place nobody can have.
pub(crate) const NEVER: i64 = i64::MAX / 2;
/// So many arcs may lie unused before it is worth while to move the others together.
const SPARE: usize = 1024;

/// One way from a person to a supporter.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arc {
    pub(crate) to: u32,
    pub(crate) cost: i32,
}

/// All arcs in one row of memory, and what places cost.
#[derive(Debug, Clone)]
pub(crate) struct Network {
    /// Where each person's arcs begin and end.
    span: Vec<(u32, u32)>,
    arcs: Vec<Arc>,
    capacity: Vec<u32>,
    load: Vec<u32>,
    steps: Vec<i64>,
    /// What leaving each person waiting costs: more than any rearrangement could save, and more for
    /// a higher priority. So the three aims (many, first come, cheap) become one sum.
    pub(crate) left_out: Vec<i64>,
    pub(crate) levels: Levels,
    /// Who has left: their place in the lists stays, so that nobody else's number changes.
    pub(crate) gone: Vec<bool>,
    largest_pair: i64,
    /// How many arcs nobody reads any more.
    unused: usize,
}

impl Network {
    /// Checks the question and lays it out.
    pub(crate) fn build(
        waiting: &[Waiting],
        capacities: &[u32],
        rules: &Rules<'_>,
    ) -> Result<Network, Unusable> {
        check(waiting, capacities, rules)?;
        let (span, arcs) = lay_out(waiting, capacities.len());
        let load = if rules.load.is_empty() { vec![0; capacities.len()] } else { rules.load.to_vec() };
        let mut network = Network {
            largest_pair: largest(&arcs),
            unused: 0,
            span,
            arcs,
            capacity: capacities.to_vec(),
            load,
            steps: rules.steps.to_vec(),
            left_out: Vec::new(),
            levels: Levels::default(),
            gone: vec![false; waiting.len()],
        };
        network.rank(waiting.iter().map(|person| person.priority).collect())?;
        Ok(network)
    }

    /// How many wait.
    pub(crate) fn waiting(&self) -> usize {
        self.span.len()
    }

    /// How many supporters there are.
    pub(crate) fn supporters(&self) -> usize {
        self.capacity.len()
    }

    /// The supporters a person may go with.
    pub(crate) fn arcs(&self, waiting: usize) -> &[Arc] {
        let (from, to) = self.span[waiting];
        &self.arcs[from as usize..to as usize]
    }

    /// The cost of a pair, if it may be.
    pub(crate) fn cost(&self, waiting: usize, supporter: usize) -> Option<i64> {
        let arcs = self.arcs(waiting);
        let at = arcs.binary_search_by_key(&supporter, |arc| arc.to as usize).ok()?;
        Some(i64::from(arcs[at].cost))
    }

    /// How many places a supporter has.
    pub(crate) fn capacity(&self, supporter: usize) -> usize {
        self.capacity[supporter] as usize
    }

    /// What a supporter's next place costs when so many are taken in this round, full or not.
    pub(crate) fn step(&self, supporter: usize, taken: usize) -> i64 {
        let at = (self.load[supporter] as usize).saturating_add(taken);
        self.steps.get(at).or(self.steps.last()).copied().unwrap_or(0)
    }

    /// What the next place costs, `NEVER` when full.
    pub(crate) fn next_place(&self, supporter: usize, taken: usize) -> i64 {
        if taken < self.capacity(supporter) { self.step(supporter, taken) } else { NEVER }
    }

    /// Gives every person the worth of their rank, from their priorities, in order.
    pub(crate) fn rank(&mut self, priorities: Vec<i64>) -> Result<(), Unusable> {
        self.levels = Levels::of(priorities, self.path()?)?;
        self.left_out = (0..self.waiting()).map(|person| self.levels.left_out(person)).collect();
        Ok(())
    }

    /// More than any rearrangement could change the cost by: an alternating path meets each supporter
    /// at most once.
    pub(crate) fn path(&self) -> Result<i64, Unusable> {
        self.span_of_costs(self.largest_pair, 0)
    }

    fn span_of_costs(&self, pair: i64, more: usize) -> Result<i64, Unusable> {
        let step = self.steps.iter().map(|step| step.abs()).max().unwrap_or(0);
        let hops = (self.supporters().min(self.waiting()) + more) as i64 + 2;
        (2 * (pair + step) + 1).checked_mul(hops).ok_or(Unusable::TooLarge)
    }

    /// One more person, who has nobody yet. They are put in with [`Network::set_arcs`].
    pub(crate) fn add_person(&mut self) {
        self.span.push((0, 0));
        self.gone.push(false);
    }

    /// One more supporter without a single place.
    pub(crate) fn add_supporter(&mut self, load: u32) {
        self.capacity.push(0);
        self.load.push(load);
    }

    /// Another number of places.
    pub(crate) fn set_capacity(&mut self, supporter: usize, capacity: u32) {
        self.capacity[supporter] = capacity;
    }

    /// Another number of people a supporter supports already.
    pub(crate) fn set_load(&mut self, supporter: usize, load: u32) {
        self.load[supporter] = load;
    }

    /// The candidates of a person, as they could be given again.
    pub(crate) fn candidates(&self, person: usize) -> Vec<Candidate> {
        let given = |arc: &Arc| Candidate { supporter: arc.to as usize, cost: i64::from(arc.cost) };
        self.arcs(person).iter().map(given).collect()
    }

    /// Other candidates for a person.
    pub(crate) fn set_arcs(&mut self, person: usize, candidates: &[Candidate]) {
        let from = self.arcs.len();
        let supporters = self.supporters();
        add_arcs(&mut self.arcs, candidates, supporters);
        let before = std::mem::replace(&mut self.span[person], (from as u32, self.arcs.len() as u32));
        self.unused += (before.1 - before.0) as usize;
        self.largest_pair = self.largest_pair.max(largest(&self.arcs[from..]));
        if self.unused > self.arcs.len() / 2 + SPARE {
            self.close_gaps();
        }
    }

    /// A supporter is nobody's candidate any more.
    pub(crate) fn remove_arcs_to(&mut self, supporter: usize) {
        for (from, to) in &mut self.span {
            let own = &mut self.arcs[*from as usize..*to as usize];
            if let Ok(at) = own.binary_search_by_key(&supporter, |arc| arc.to as usize) {
                own[at..].rotate_left(1);
                *to -= 1;
                self.unused += 1;
            }
        }
    }

    /// What waiting counts for a person with this priority, for one more person too.
    pub(crate) fn set_priority(&mut self, person: usize, priority: i64) {
        self.levels.set(person, priority);
        let left_out = self.levels.left_out(person);
        if person == self.left_out.len() {
            self.left_out.push(left_out);
        } else {
            self.left_out[person] = left_out;
        }
    }

    /// Whether one pair of this cost, one more person and one more supporter could still be added exactly.
    pub(crate) fn has_room_for(&self, cost: i64) -> bool {
        let pair = self.largest_pair.max(cost.abs());
        self.span_of_costs(pair, 1).is_ok_and(|needed| self.levels.can_be(needed))
    }

    /// Moves all arcs together, when more than half of them hold no longer.
    fn close_gaps(&mut self) {
        let mut arcs = Vec::with_capacity(self.arcs.len());
        for span in &mut self.span {
            let from = arcs.len() as u32;
            arcs.extend_from_slice(&self.arcs[span.0 as usize..span.1 as usize]);
            *span = (from, arcs.len() as u32);
        }
        self.arcs = arcs;
        self.unused = 0;
    }
}

fn largest(arcs: &[Arc]) -> i64 {
    arcs.iter().map(|arc| arc.cost.unsigned_abs()).max().map_or(0, i64::from)
}
