//! The numbers this room can tell, one file each. Whoever shows them protects small groups first.

mod days;
mod meetings;
mod steps;
#[cfg(test)]
mod tests;

use ui::Figure;

/// All of them.
pub(crate) const FIGURES: &[Figure] = &[
    Figure {
        name: "support-figure-steps",
        kinds: steps::kinds,
        find: |tx, span| Box::pin(steps::find(tx, span)),
    },
    Figure {
        name: "support-figure-days",
        kinds: days::kinds,
        find: |tx, span| Box::pin(days::find(tx, span)),
    },
    Figure {
        name: "support-figure-meetings",
        kinds: meetings::kinds,
        find: |tx, span| Box::pin(meetings::find(tx, span)),
    },
];
