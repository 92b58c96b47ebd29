//! What must be lost at the very least, whatever is hidden: so that a result can say how good it is.

use super::super::relations::Relations;

/// The least further loss: every sum with too little hidden in it needs one more of its cells hidden.
///
/// A sum with one hidden cell gives it away; one with hidden parts that make less than the smallest group
/// together keeps each of them below that. No cell belongs to two sums of the same side, so their cheapest
/// cells add up within a side; where there are no two sides, each cell counts half.
pub(crate) fn least_loss(relations: &Relations, least: u64, fixed: impl Fn(usize) -> bool) -> u64 {
    let mut of_side = [0u64; 2];
    for knot in (0..relations.knots()).filter(|knot| needs_more(relations, *knot, least)) {
        let cells = relations.touching(knot).iter();
        let free = cells.filter(|at| !relations.cell(**at).hidden && !fixed(**at));
        let cheapest = free.map(|at| relations.cell(*at).loss).min().unwrap_or(0);
        let side = relations.sides().is_some_and(|sides| sides[knot]);
        of_side[usize::from(side)] += cheapest;
    }
    match relations.sides() {
        Some(_) => of_side[0].max(of_side[1]),
        None => of_side[0].div_ceil(2),
    }
}

fn needs_more(relations: &Relations, knot: usize, least: u64) -> bool {
    let open = relations.open(knot);
    let cells = || open.iter().map(|at| relations.cell(*at));
    if !cells().any(|cell| cell.secret) || cells().any(|cell| cell.from == cell.to) {
        return false;
    }
    let (out, into) = (cells().any(|cell| cell.from == knot), cells().any(|cell| cell.to == knot));
    let together = cells().fold(0u64, |sum, cell| sum.saturating_add(cell.value));
    open.len() == 1 || (out != into && together < least)
}
