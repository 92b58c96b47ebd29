//! Why what is hidden is safe, in a form that can be checked by adding up, without trusting how it was found.

use super::relations::{Reader, Relations};
use super::suppress::{Outcome, Witness};

/// Where a count stands: row and column, sums after what they are sums of.
pub type Place = (usize, usize);

/// What another table has more (or less) of than the true one, place by place.
pub type Difference = Vec<(Place, i64)>;

/// Two tables that fit everything that is shown, so that a hidden count may be `low` or `high`, and every
/// whole number between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Safe {
    /// The hidden count.
    pub place: Place,
    /// For a partner that knows its own row; none for a reader who knows only what is shown.
    pub reader: Option<usize>,
    /// A value it may have. It may have smaller ones.
    pub low: u64,
    /// A value it may have. It may have larger ones.
    pub high: u64,
    /// How a table with the low value differs from the true one.
    pub less: Difference,
    /// How a table with the high value differs from the true one.
    pub more: Difference,
}

/// The proof that no hidden count can be worked out to less than a smallest group, and how good the choice of
/// further hidden counts is. It holds the true counts: it is for whoever checks, not for readers.
#[derive(Debug, Clone)]
pub struct Proof {
    least: u64,
    relations: Relations,
    places: Vec<Place>,
    witnesses: Vec<Vec<Witness>>,
    loss: u64,
    at_least: u64,
}

impl Proof {
    pub(super) fn of(relations: &Relations, places: Vec<Place>, least: u64, outcome: Outcome) -> Proof {
        let Outcome { witnesses, loss, at_least } = outcome;
        Proof { least, relations: relations.clone(), places, witnesses, loss, at_least }
    }

    /// How far apart the values are that each hidden count may have: a smallest group.
    pub fn least(&self) -> u64 {
        self.least
    }

    /// What was lost by hiding more than had to be: 1000 a count and as many more as people in it (at
    /// most 999), 20,000 more for a sum, and 1,000,000 more for the sum of everything.
    pub fn loss(&self) -> u64 {
        self.loss
    }

    /// What every safe choice loses at least. Found by search where a table has up to 128 counts with its
    /// sums, otherwise from sums that hide too little.
    pub fn least_loss(&self) -> u64 {
        self.at_least
    }

    /// Whether the choice is proved to be one of the best. Otherwise it cannot be improved by showing any
    /// single count more, and may lose more than the best by the difference of [`loss`](Self::loss) and
    /// [`least_loss`](Self::least_loss).
    pub fn is_minimal(&self) -> bool {
        self.loss == self.at_least
    }

    /// For each hidden count, the two tables that show it safe.
    pub fn hidden(&self) -> Vec<Safe> {
        let each = self.witnesses.iter().enumerate();
        each.flat_map(|(at, found)| found.iter().map(move |witness| self.safe(at, witness))).collect()
    }

    fn safe(&self, at: usize, witness: &Witness) -> Safe {
        let placed = |changes: &[(usize, i64)]| {
            changes.iter().map(|(cell, by)| (self.places[*cell], *by)).collect::<Difference>()
        };
        let value = self.relations.cell(at).value;
        Safe {
            place: self.places[at],
            reader: witness.reader,
            low: value.saturating_add_signed(own(&witness.less, at)),
            high: value.saturating_add_signed(own(&witness.more, at)),
            less: placed(&witness.less),
            more: placed(&witness.more),
        }
    }

    /// Checks the proof by adding up: every secret count that is hidden has two tables, for everybody and
    /// for each partner whose own counts differ in them; they change hidden counts only, none below
    /// nought; all sums stay; and the two values are a smallest group apart.
    pub fn holds(&self) -> bool {
        let cells = self.relations.cells().iter().enumerate();
        let mut secrets = cells.filter(|(_, cell)| cell.hidden && cell.secret);
        secrets.all(|(at, cell)| {
            let found = &self.witnesses[at];
            let has = |reader: Reader| found.iter().any(|witness| witness.reader == reader);
            let first = found.iter().filter(|witness| witness.reader.is_none());
            let changed = first.flat_map(|witness| witness.more.iter().chain(&witness.less));
            let mut owners = changed.filter_map(|(other, _)| self.relations.cell(*other).owner);
            let wide = |witness: &Witness| {
                let apart = own(&witness.more, at).saturating_sub(own(&witness.less, at));
                u64::try_from(apart).is_ok_and(|apart| apart >= self.least)
            };
            let fits = |witness: &Witness| {
                self.fits(&witness.more, witness.reader) && self.fits(&witness.less, witness.reader)
            };
            has(None)
                && owners.all(|owner| Some(owner) == cell.owner || has(Some(owner)))
                && found.iter().all(|witness| wide(witness) && fits(witness))
        })
    }

    fn fits(&self, changes: &[(usize, i64)], reader: Reader) -> bool {
        let mut knots = vec![0i64; self.relations.knots()];
        for (at, by) in changes {
            let cell = self.relations.cell(*at);
            let possible = cell.hidden && !self.relations.owns(reader, *at);
            if !possible || cell.value.checked_add_signed(*by).is_none() {
                return false;
            }
            knots[cell.from] += by;
            knots[cell.to] -= by;
        }
        knots.iter().all(|left| *left == 0)
    }
}

/// By how much the count itself is changed.
fn own(changes: &[(usize, i64)], at: usize) -> i64 {
    changes.iter().filter(|(cell, _)| *cell == at).map(|(_, by)| by).sum()
}
