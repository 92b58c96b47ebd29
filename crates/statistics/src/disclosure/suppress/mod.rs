//! Hides further counts until no secret leaks: as few and as small as can be, for certain in small tables.
//!
//! First a heuristic: for a secret that leaks, the cheapest way round is hidden, so that an amount can
//! run round the ring without changing what is shown (the network heuristic of Cox 1995, here in the
//! network that is left over by what already runs). Then each further cell is shown again if nothing
//! leaks then either: the result cannot be improved by showing any one cell more. Small tables are tried
//! in four orders. Then, for tables of up to 128 cells with their sums,
//! `exact` looks for a better one and mostly proves that there is none; how much any result must lose at the
//! very least is told in every case. Totals are dear, so that they stay as long as they can.

mod bound;
mod exact;
mod ledger;

use std::collections::VecDeque;

pub(crate) use ledger::Witness;

use super::relations::Relations;
use ledger::Ledger;

/// Why what is hidden is safe, and how good the choice is.
#[derive(Debug, Clone)]
pub(crate) struct Outcome {
    /// For each cell, the tables that show it safe: none for what is shown, or is no secret.
    pub(crate) witnesses: Vec<Vec<Witness>>,
    /// What was lost by hiding further cells.
    pub(crate) loss: u64,
    /// What every safe choice loses at least.
    pub(crate) at_least: u64,
}

/// Which leaks are closed first.
type Order = fn(&Relations, usize) -> (u64, usize);

/// In which order leaks are closed: another order may end with fewer cells.
const ORDERS: [Order; 4] = [
    |_, at| (0, at),
    |_, at| (0, usize::MAX - at),
    |relations, at| (relations.cell(at).value, at),
    |relations, at| (u64::MAX - relations.cell(at).value, at),
];

/// Hides cells until every secret could take values at least `least` apart for every reader.
pub(crate) fn protect(relations: &mut Relations, least: u64) -> Outcome {
    let must = Start { before: relations.cells().iter().map(|cell| cell.hidden).collect(), least };
    let orders = if relations.cells().len() <= exact::MOST_CELLS { ORDERS.len() } else { 1 };
    let tries = ORDERS.iter().take(orders).map(|order| must.completed(relations, &[], *order));
    let Some(mut best) = tries.min_by_key(|tried| tried.loss) else {
        return Outcome { witnesses: Vec::new(), loss: 0, at_least: 0 };
    };
    let exact = exact::search(relations, least, best.loss);
    let found = exact.better.as_deref().or(Some(&exact.promising[..]).filter(|cells| !cells.is_empty()));
    if let Some(cells) = found {
        let other = must.completed(relations, cells, ORDERS[0]);
        if other.loss < best.loss {
            best = other;
        }
    }
    *relations = best.relations;
    Outcome { loss: best.loss, at_least: exact.at_least, witnesses: best.ledger.into_witnesses() }
}

/// What must be hidden, and how far apart values have to be.
struct Start {
    before: Vec<bool>,
    least: u64,
}

/// One safe choice.
struct Tried {
    relations: Relations,
    ledger: Ledger,
    loss: u64,
}

impl Start {
    /// Hides these cells, and what more is needed, and shows again what is not.
    fn completed(&self, relations: &Relations, cells: &[usize], order: Order) -> Tried {
        let mut relations = relations.clone();
        cells.iter().for_each(|at| relations.hide(*at));
        let mut ledger = Ledger::new(&relations, self.least);
        hide_rings(&mut relations, &mut ledger, order);
        show_again(&mut relations, &mut ledger, &self.before);
        let further =
            relations.cells().iter().zip(&self.before).filter(|(cell, before)| cell.hidden && !**before);
        let loss = further.fold(0, |sum, (cell, _)| sum + cell.loss);
        Tried { relations, ledger, loss }
    }
}

fn hide_rings(relations: &mut Relations, ledger: &mut Ledger, order: fn(&Relations, usize) -> (u64, usize)) {
    let secret = |at: &usize| relations.cell(*at).hidden && relations.cell(*at).secret;
    let mut first: Vec<usize> = (0..relations.cells().len()).filter(secret).collect();
    first.sort_by_key(|at| order(relations, *at));
    let mut queue = VecDeque::from(first);
    while let Some(at) = queue.pop_front() {
        let leak = match ledger.check(relations, at) {
            Ok(witnesses) => {
                ledger.keep(at, witnesses);
                continue;
            }
            Err(leak) => leak,
        };
        let ring = ledger.ring(relations, leak, true, |_| false).map(|(_, ring)| ring).unwrap_or_default();
        // Where no way round helps, the smallest loss is taken, and shown again below if it did not help.
        let fresh = if ring.is_empty() { cheapest(relations).into_iter().collect() } else { ring };
        for cell in &fresh {
            relations.hide(*cell);
            queue.push_back(*cell);
        }
        if !fresh.is_empty() {
            queue.push_front(at);
        }
    }
}

fn cheapest(relations: &Relations) -> Option<usize> {
    let visible = (0..relations.cells().len()).filter(|at| !relations.cell(*at).hidden);
    visible.min_by_key(|at| (relations.cell(*at).loss, *at))
}

/// Until no further cell can be shown again: one that could not may do so once another no longer needs it.
fn show_again(relations: &mut Relations, ledger: &mut Ledger, before: &[bool]) {
    let hidden = |at: &usize| relations.cell(*at).hidden && !before[*at];
    let mut further: Vec<usize> = (0..before.len()).filter(hidden).collect();
    further.sort_by_key(|at| (std::cmp::Reverse(relations.cell(*at).loss), *at));
    let mut left = further.len() + 1;
    while further.len() < left {
        left = further.len();
        further.retain(|at| !show_one(relations, ledger, *at));
    }
}

/// Shows one cell if nothing leaks then. Only the cells that stood on it have to be looked at anew.
fn show_one(relations: &mut Relations, ledger: &mut Ledger, at: usize) -> bool {
    let users = ledger.standing_on(at);
    relations.show(at);
    let anew: Result<Vec<_>, _> =
        users.iter().map(|user| ledger.check(relations, *user).map(|found| (*user, found))).collect();
    match anew {
        Ok(anew) => {
            ledger.forget(at);
            anew.into_iter().for_each(|(user, found)| ledger.keep(user, found));
            true
        }
        Err(_) => {
            relations.hide(at);
            false
        }
    }
}
