//! What makes each hidden cell safe, kept beside it: other tables that fit what is shown as well.

use super::super::flow::{Changes, Flow, Way};
use super::super::relations::{Leak, Reader, Relations};

/// Two tables that a reader cannot tell from the true one: in the one a hidden count is larger, in the other
/// it is smaller. Each is written as what differs, the cell itself included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Witness {
    pub(crate) reader: Reader,
    pub(crate) more: Changes,
    pub(crate) less: Changes,
}

impl Witness {
    /// The cells it stands on, perhaps twice.
    fn cells(&self) -> impl Iterator<Item = usize> + '_ {
        self.more.iter().chain(&self.less).map(|(at, _)| *at)
    }
}

/// The witnesses of all hidden cells, and which cells they stand on.
#[derive(Debug, Clone)]
pub(crate) struct Ledger {
    pub(crate) least: u64,
    pub(crate) flow: Flow,
    witnesses: Vec<Vec<Witness>>,
    /// For each cell, those whose witnesses stood on it at some time.
    users: Vec<Vec<usize>>,
}

impl Ledger {
    pub(crate) fn new(relations: &Relations, least: u64) -> Ledger {
        let cells = relations.cells().len();
        Ledger {
            least,
            flow: Flow::default(),
            witnesses: vec![Vec::new(); cells],
            users: vec![Vec::new(); cells],
        }
    }

    /// Witnesses that this cell is safe from every reader, or the reader for whom it leaks. A witness for one
    /// who knows nothing more serves everybody who owns no cell of it; only the others need their own.
    pub(crate) fn check(&mut self, relations: &Relations, at: usize) -> Result<Vec<Witness>, Leak> {
        let first = self.witness(relations, at, None)?;
        let owner = relations.cell(at).owner;
        let mut readers: Vec<usize> = first.cells().filter_map(|cell| relations.cell(cell).owner).collect();
        readers.sort_unstable();
        readers.dedup();
        let mut found = vec![first];
        for reader in readers.into_iter().filter(|reader| Some(*reader) != owner) {
            found.push(self.witness(relations, at, Some(reader))?);
        }
        Ok(found)
    }

    fn witness(&mut self, relations: &Relations, at: usize, reader: Reader) -> Result<Witness, Leak> {
        let (value, least) = (relations.cell(at).value, self.least);
        let up = self.flow.greatest(relations, Way::up(relations, at, reader), least);
        let more = with_own(self.flow.changes(), at, i64::try_from(up).unwrap_or(i64::MAX));
        let wanted = (least - up).min(value);
        let down = self.flow.greatest(relations, Way::down(relations, at, reader), wanted);
        let less = with_own(self.flow.changes(), at, -i64::try_from(down).unwrap_or(i64::MAX));
        if up + down < least {
            return Err(Leak { reader, cell: at, width: up + down });
        }
        Ok(Witness { reader, more, less })
    }

    pub(crate) fn keep(&mut self, at: usize, witnesses: Vec<Witness>) {
        for cell in witnesses.iter().flat_map(Witness::cells) {
            if self.users[cell].last() != Some(&at) {
                self.users[cell].push(at);
            }
        }
        self.witnesses[at] = witnesses;
    }

    pub(crate) fn forget(&mut self, at: usize) {
        self.witnesses[at].clear();
    }

    /// The other cells whose witnesses stand on this one.
    pub(crate) fn standing_on(&self, at: usize) -> Vec<usize> {
        let stands = |user: &usize| {
            *user != at && self.witnesses[*user].iter().flat_map(Witness::cells).any(|cell| cell == at)
        };
        let mut users: Vec<usize> = self.users[at].iter().copied().filter(stands).collect();
        users.sort_unstable();
        users.dedup();
        users
    }

    pub(crate) fn into_witnesses(self) -> Vec<Vec<Witness>> {
        self.witnesses
    }

    /// The cheapest cells to hide so that a leaking cell could be off by at least one more, and its loss:
    /// by all it needs at once if `whole`, when that can be.
    pub(crate) fn ring(
        &mut self,
        relations: &Relations,
        leak: Leak,
        whole: bool,
        fixed: impl Fn(usize) -> bool,
    ) -> Option<(u64, Vec<usize>)> {
        let Leak { reader, cell, width } = leak;
        let value = relations.cell(cell).value;
        let need = self.least.saturating_sub(width).max(1);
        for room in if whole && need > 1 { vec![need, 1] } else { vec![1] } {
            let way = Way::up(relations, cell, reader);
            self.flow.greatest(relations, way, self.least);
            let up = self.flow.cheapest(relations, way, room, &fixed);
            let way = Way::down(relations, cell, reader);
            let lowered = self.flow.greatest(relations, way, value.min(self.least));
            let can = value >= lowered + room;
            let down = self.flow.cheapest(relations, way, room, &fixed).filter(|_| can);
            let cheaper = up.into_iter().chain(down).min_by_key(|(loss, _)| *loss);
            if cheaper.is_some() {
                return cheaper;
            }
        }
        None
    }
}

fn with_own(mut changes: Changes, at: usize, by: i64) -> Changes {
    if by != 0 {
        changes.push((at, by));
    }
    changes
}
