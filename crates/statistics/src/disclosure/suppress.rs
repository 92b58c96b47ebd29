//! Hides further counts until no secret leaks, as few and as small as it can find.
//!
//! Greedy, then checked: for a secret that leaks, the cheapest ring of cells through it is hidden, so that
//! an amount can run round the ring without changing what is shown (the network heuristic of Cox 1995).
//! When nothing leaks any more, each further cell is shown again if nothing leaks then either. The result
//! cannot be improved by showing any one cell more; a smaller set of other cells may exist. Totals are
//! dear, so that they stay as long as they can.

use super::relations::{Leak, Relations};

/// Hides cells until every secret could take values at least `least` apart for every reader.
pub(crate) fn protect(relations: &mut Relations, least: u64) {
    let before: Vec<bool> = relations.cells.iter().map(|cell| cell.hidden).collect();
    while let Some(leak) = relations.leak(least) {
        let ring = cheapest_ring(relations, leak, least - leak.width);
        let fresh: Vec<usize> = ring.into_iter().filter(|cell| !relations.cells[*cell].hidden).collect();
        if fresh.is_empty() {
            // Rings that share cells may not add up: then the smallest loss is taken, and shown again
            // below if it did not help.
            let cheapest = visible(relations).min_by_key(|cell| (relations.cells[*cell].loss, *cell));
            let Some(cheapest) = cheapest else { break };
            hide(relations, cheapest);
        }
        for cell in fresh {
            hide(relations, cell);
        }
    }
    show_again(relations, &before, least);
}

fn visible(relations: &Relations) -> impl Iterator<Item = usize> + '_ {
    (0..relations.cells.len()).filter(|cell| !relations.cells[*cell].hidden)
}

fn hide(relations: &mut Relations, cell: usize) {
    relations.cells[cell].hidden = true;
    relations.cells[cell].secret = true;
}

fn show_again(relations: &mut Relations, before: &[bool], least: u64) {
    let hidden = |at: &usize| relations.cells[*at].hidden && !before[*at];
    let mut further: Vec<usize> = (0..before.len()).filter(hidden).collect();
    further.sort_by_key(|cell| (std::cmp::Reverse(relations.cells[*cell].loss), *cell));
    for cell in further {
        relations.cells[cell].hidden = false;
        if relations.leak(least).is_some() {
            relations.cells[cell].hidden = true;
        }
    }
}

/// The cells to hide so that the leaking one could be larger, or smaller, by `need`.
fn cheapest_ring(relations: &Relations, leak: Leak, need: u64) -> Vec<usize> {
    let cell = &relations.cells[leak.cell];
    let mut rings = Vec::new();
    for room in [need, 1] {
        rings.extend(cheapest_path(relations, leak, (cell.to, cell.from), room));
        if cell.value >= room {
            rings.extend(cheapest_path(relations, leak, (cell.from, cell.to), room));
        }
        if !rings.is_empty() {
            break;
        }
    }
    rings.into_iter().min_by_key(|(loss, _)| *loss).map(|(_, ring)| ring).unwrap_or_default()
}

/// Bellman and Ford on a handful of knots: what is hidden already costs nothing, what the reader knows
/// from elsewhere is no way, and against its direction a cell must have room.
fn cheapest_path(
    relations: &Relations,
    leak: Leak,
    (start, end): (usize, usize),
    room: u64,
) -> Option<(u64, Vec<usize>)> {
    let mut best: Vec<Option<u64>> = vec![None; relations.knots()];
    let mut came = vec![None; relations.knots()];
    best[start] = Some(0);
    let mut changed = true;
    while changed {
        changed = false;
        for (at, cell) in relations.cells.iter().enumerate() {
            if at == leak.cell || relations.owns(leak.reader, at) {
                continue;
            }
            let loss = if cell.hidden { 0 } else { cell.loss };
            for (from, to, forward) in [(cell.from, cell.to, true), (cell.to, cell.from, false)] {
                let Some(so_far) = best[from].filter(|_| forward || cell.value >= room) else { continue };
                if best[to].is_none_or(|known| so_far + loss < known) {
                    best[to] = Some(so_far + loss);
                    came[to] = Some((at, forward));
                    changed = true;
                }
            }
        }
    }
    let path = relations.walk_back(&came, start, end);
    best[end].map(|loss| (loss, path.into_iter().map(|(cell, _)| cell).collect()))
}
