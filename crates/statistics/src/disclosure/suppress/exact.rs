//! The fewest and smallest further cells, found for certain where the table is small: branch and bound,
//! the most promising first. (Land and Doig 1960; the bound is the cheapest way round for a cell that
//! leaks.)

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::super::relations::Relations;
use super::bound::least_loss;
use super::ledger::Ledger;

/// Sets of cells are kept as bits of one number.
pub(super) const MOST_CELLS: usize = 128;
/// So many cells are checked, and ways round looked for at the price of some checks, before the search
/// gives up: a few hundredths of a second.
const MOST_CHECKS: u32 = 16_000;
const PRICE_OF_RING: u32 = 4;

/// What the search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// Cells that lose less than what was known before; none if there are none, or none were found in time.
    pub(crate) better: Option<Vec<usize>>,
    /// No set of cells loses less than this.
    pub(crate) at_least: u64,
    /// Where the search had to stop: the cells of its most promising choice, to be completed.
    pub(crate) promising: Vec<usize>,
}

/// Some cells hidden further, some that shall stay shown, and the rest open. The order is that of the bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Choice {
    bound: u64,
    loss: Reverse<u64>,
    hidden: u128,
    shown: u128,
    /// Cells that may leak: hiding more never makes another one leak, but what is hidden.
    leaky: u128,
}

/// Looks for cells that lose less than `known`. `relations` has only those hidden that must be, and has so
/// again afterwards.
pub(crate) fn search(relations: &mut Relations, least: u64, known: u64) -> Found {
    let root = least_loss(relations, least, |_| false);
    if root >= known || relations.cells().len() > MOST_CELLS {
        return Found { better: None, at_least: root.min(known), promising: Vec::new() };
    }
    let secret = |at: &usize| relations.cell(*at).hidden && relations.cell(*at).secret;
    let leaky = (0..relations.cells().len()).filter(secret).fold(0, |set, at| set | (1 << at));
    let mut open =
        BinaryHeap::from([Reverse(Choice { bound: root, loss: Reverse(0), hidden: 0, shown: 0, leaky })]);
    let mut ledger = Ledger::new(relations, least);
    let mut checks = 0;
    while let Some(Reverse(mut choice)) = open.pop() {
        if checks > MOST_CHECKS {
            let promising = members(choice.hidden).collect();
            return Found { better: None, at_least: choice.bound, promising };
        }
        checks += choice.leaky.count_ones();
        let cells: Vec<usize> = members(choice.hidden).collect();
        cells.iter().for_each(|at| relations.hide(*at));
        let next = worst(relations, &mut ledger, &mut choice);
        checks += PRICE_OF_RING * choice.leaky.count_ones();
        let branches = match &next {
            Next::Leaks(ring, loss) => branches(relations, least, choice, ring, *loss),
            _ => Vec::new(),
        };
        cells.iter().for_each(|at| relations.show(*at));
        if next == Next::Safe {
            return Found { better: Some(cells), at_least: choice.loss.0, promising: Vec::new() };
        }
        open.extend(branches.into_iter().filter(|branch| branch.bound < known).map(Reverse));
    }
    Found { better: None, at_least: known, promising: Vec::new() }
}

#[derive(Debug, PartialEq, Eq)]
enum Next {
    Safe,
    /// A cell leaks and nothing that is left helps it.
    Hopeless,
    /// These must help, and lose so much.
    Leaks(Vec<usize>, u64),
}

/// The leak that costs most to close; keeps in `leaky` only what leaks.
fn worst(relations: &Relations, ledger: &mut Ledger, choice: &mut Choice) -> Next {
    let mut worst = Next::Safe;
    for at in members(choice.leaky) {
        let Err(leak) = ledger.check(relations, at) else {
            choice.leaky &= !(1 << at);
            continue;
        };
        let Some((loss, ring)) = ledger.ring(relations, leak, false, |at| holds(choice.shown, at)) else {
            return Next::Hopeless;
        };
        if !matches!(&worst, Next::Leaks(_, known) if *known >= loss) {
            worst = Next::Leaks(ring, loss);
        }
    }
    worst
}

/// One cell of the way round is hidden, or shall stay shown.
fn branches(
    relations: &Relations,
    least: u64,
    choice: Choice,
    ring: &[usize],
    ring_loss: u64,
) -> Vec<Choice> {
    let Some(at) = ring.iter().copied().max_by_key(|at| (relations.cell(*at).loss, *at)) else {
        return Vec::new();
    };
    let bound = choice.bound.max(choice.loss.0 + ring_loss);
    let hidden = Choice {
        bound,
        loss: Reverse(choice.loss.0 + relations.cell(at).loss),
        hidden: choice.hidden | (1 << at),
        leaky: choice.leaky | (1 << at),
        ..choice
    };
    let mut shown = Choice { bound, shown: choice.shown | (1 << at), ..choice };
    shown.bound = bound.max(choice.loss.0 + least_loss(relations, least, |at| holds(shown.shown, at)));
    vec![hidden, shown]
}

fn holds(set: u128, at: usize) -> bool {
    set >> at & 1 == 1
}

fn members(set: u128) -> impl Iterator<Item = usize> {
    (0..MOST_CELLS).filter(move |at| holds(set, *at))
}
