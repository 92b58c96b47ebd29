//! Several tables of the same people, and the same tables again at later dates, protected together.
//!
//! Tables that share people tell more together than each alone: a count that one hides follows from the
//! sums of another, or from the same table a year later. [`Releases`] keeps all that has been published. For
//! a new edition it hides what is small, those few who came or left since any earlier one, and then further
//! counts until, with *every* table of *every* edition known, each hidden count could still be two whole
//! numbers at least a smallest group apart (Hundepool and others 2012, 4.2 and 4.4: the feasible interval of
//! a suppressed cell). If that cannot be, the edition is held back and nothing changes.
//!
//! Tables linked in this way are no network, so their ends are sought by linear programming and cut to
//! whole people. What counts is not how they were found: [`JointProof::holds`] adds up.

mod groups;
mod proof;
mod search;
mod simplex;
mod system;

use std::collections::{BTreeMap, BTreeSet};

pub use proof::{JointProof, Range};

use super::rounding::{Record, Rounding};
use super::two_way::ProtectedTable;
use super::{Policy, Shown, breakdown};
use groups::Groups;
use search::protect;

/// A person's category in each attribute.
pub type Traits = Vec<usize>;
/// The people at one date, by number, with what they are.
pub type Snapshot = BTreeMap<u64, Traits>;
/// A cell or a sum: its categories, by attribute. Without any it is everybody.
pub type Cell = BTreeMap<usize, usize>;

/// A table to publish: one attribute, or two crossed, with all sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crossing {
    /// The attribute of the rows; a list has none.
    rows: Option<usize>,
    columns: usize,
}

impl Crossing {
    /// A list of the categories of one attribute: a table of one row.
    pub fn list(attribute: usize) -> Crossing {
        Crossing { rows: None, columns: attribute }
    }

    /// A table of two attributes.
    pub fn table(rows: usize, columns: usize) -> Crossing {
        Crossing { rows: Some(rows), columns }
    }
}

/// Which figure is which count of which edition.
type Names = BTreeMap<(usize, Cell), usize>;

/// Why an edition is not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HeldBack {
    /// A table or a person has an attribute or a category that was not declared, or an attribute is
    /// crossed with itself.
    #[error("an attribute or a category is not known")]
    Unknown,
    /// The programme is too small for so fine a table, or for any figure (see [`breakdown`]).
    #[error("too few people for so fine a table")]
    TooFine,
    /// The tables tell more groups of people apart than can be checked.
    #[error("too many groups of people to check")]
    TooMany,
    /// With what has been published, it would give away a few people, whatever is hidden: mostly
    /// because too few have come or left since.
    #[error("it would give away a few people")]
    WouldTell,
}

/// What was published at one date.
#[derive(Debug, Clone)]
struct Edition {
    people: Snapshot,
    tables: BTreeSet<Crossing>,
    /// Every figure that has been decided on, and whether it is shown.
    cells: BTreeMap<Cell, bool>,
}

impl Edition {
    fn uses(&self, attribute: usize) -> bool {
        self.tables.iter().any(|table| table.columns == attribute || table.rows == Some(attribute))
    }
}

/// All that has been published about the people of a programme, protected together.
///
/// ```
/// use statistics::disclosure::{Crossing, Policy, Releases, Shown, Snapshot};
/// // Place and age of sixty people.
/// let people: Snapshot = (0..60).map(|n| (n, vec![(n % 3) as usize, (n % 2) as usize])).collect();
/// let mut releases = Releases::new(&[3, 2], Policy::INSIDE);
/// let first = releases.publish(&people, &[Crossing::table(0, 1), Crossing::list(1)]).unwrap();
/// assert_eq!(first[0].total, Shown::Count(60));
/// // One more person a day later: the difference would be about that person.
/// let mut later = people.clone();
/// later.insert(60, vec![0, 0]);
/// assert!(releases.publish(&later, &[Crossing::list(1)]).is_err());
/// ```
#[derive(Debug, Clone)]
pub struct Releases {
    categories: Vec<usize>,
    policy: Policy,
    editions: Vec<Edition>,
    proof: Option<JointProof>,
}

impl Releases {
    /// Nothing published so far, of people with so many categories in each attribute.
    pub fn new(categories: &[usize], policy: Policy) -> Releases {
        Releases { categories: categories.to_vec(), policy, editions: Vec::new(), proof: None }
    }

    /// Publishes tables of the people as they are now, each with all sums, in the order asked for. People and
    /// tables that are as in the last edition are given the same figures; further tables of the same people
    /// join that edition. Outside, ask [`may_release`](super::may_release) first whether it is time.
    ///
    /// # Errors
    /// [`HeldBack`] says why not; then everything is as before.
    pub fn publish(
        &mut self,
        people: &Snapshot,
        tables: &[Crossing],
    ) -> Result<Vec<ProtectedTable>, HeldBack> {
        self.check(people, tables)?;
        let mut editions = self.editions.clone();
        if editions.last().is_none_or(|last| last.people != *people) {
            let people = people.clone();
            editions.push(Edition { people, tables: BTreeSet::new(), cells: BTreeMap::new() });
        }
        if let Some(newest) = editions.last_mut() {
            newest.tables.extend(tables);
        }
        let (found, names) = self.grouped(&editions)?;
        let last = editions.len() - 1;
        let protected = found.into_system().and_then(protect).ok_or(HeldBack::WouldTell)?;
        if let Some(newest) = editions.last_mut() {
            let own = names.iter().filter(|((snapshot, _), _)| *snapshot == last);
            newest.cells =
                own.map(|((_, cell), at)| (cell.clone(), !protected.system.figures[*at].hidden)).collect();
        }
        self.editions = editions;
        self.proof = Some(JointProof::of(protected, names));
        Ok(tables.iter().map(|table| self.arranged(*table, None)).collect())
    }

    /// The tables of the newest edition that were asked for, rounded for readers outside: what is hidden
    /// stays hidden, and what is shown tells less. Empty before the first edition, and for tables it has not.
    pub fn rounded(&self, tables: &[Crossing], rounding: &Rounding) -> Vec<ProtectedTable> {
        let published =
            |table: &&Crossing| self.editions.last().is_some_and(|one| one.tables.contains(table));
        tables.iter().filter(published).map(|table| self.arranged(*table, Some(rounding))).collect()
    }

    /// Why nothing published so far can be worked out; none before the first edition. It holds true counts:
    /// it is for whoever checks, not for readers.
    pub fn proof(&self) -> Option<&JointProof> {
        self.proof.as_ref()
    }

    fn check(&self, people: &Snapshot, tables: &[Crossing]) -> Result<(), HeldBack> {
        let size = |attribute: usize| self.categories.get(attribute).copied().ok_or(HeldBack::Unknown);
        let fits = |traits: &Traits| {
            traits.len() == self.categories.len()
                && traits.iter().zip(&self.categories).all(|(category, count)| category < count)
        };
        if !people.values().all(fits) {
            return Err(HeldBack::Unknown);
        }
        let gate = breakdown(people.len() as u64, self.policy.audience);
        for table in tables {
            if table.rows == Some(table.columns) {
                return Err(HeldBack::Unknown);
            }
            let rows = table.rows.map_or(Ok(1), size)?;
            let enough = people.len() as u64 >= self.policy.audience.smallest_group();
            if !enough || !gate.allows(rows, size(table.columns)?) {
                return Err(HeldBack::TooFine);
            }
        }
        Ok(())
    }

    /// All figures of all editions, and who came and left between them; those of the last that are not
    /// decided on are free to be hidden.
    fn grouped(&self, editions: &[Edition]) -> Result<(Groups, Names), HeldBack> {
        let mut found = Groups::of(editions, &self.categories, self.policy).ok_or(HeldBack::TooMany)?;
        let mut names = BTreeMap::new();
        for (snapshot, edition) in editions.iter().enumerate() {
            for (cell, shown) in &edition.cells {
                names.insert((snapshot, cell.clone()), found.cell(snapshot, cell, Some(*shown), &[]));
            }
        }
        let last = editions.len() - 1;
        for table in &editions[last].tables {
            for (cell, within) in self.cells(*table) {
                if editions[last].cells.contains_key(&cell) {
                    continue;
                }
                let sums: Vec<u64> = within.iter().map(|sum| editions[last].count(sum)).collect();
                let at = found.cell(last, &cell, None, &sums);
                names.insert((last, cell), at);
            }
        }
        for (before, edition) in editions.iter().enumerate().take(last) {
            let both: Vec<Cell> =
                edition.cells.keys().filter(|c| names.contains_key(&(last, (*c).clone()))).cloned().collect();
            both.iter().for_each(|cell| found.difference((before, last), cell));
        }
        found.fine_groups();
        Ok((found, names))
    }

    /// The cells and sums of a table, each with the sums it is a part of beside others.
    fn cells(&self, table: Crossing) -> Vec<(Cell, Vec<Cell>)> {
        let of = |attribute: usize| (0..self.categories[attribute]).map(move |at| (attribute, at));
        let single = |part: (usize, usize)| Cell::from([part]);
        let several = |attribute: usize| self.categories[attribute] > 1;
        let mut found = vec![(Cell::new(), Vec::new())];
        for attribute in table.rows.into_iter().chain([table.columns]) {
            let everybody = vec![Cell::new(); usize::from(several(attribute))];
            found.extend(of(attribute).map(|part| (single(part), everybody.clone())));
        }
        for row in table.rows.into_iter().flat_map(of) {
            for column in of(table.columns) {
                let in_row = several(table.columns).then(|| single(row));
                let in_column = several(row.0).then(|| single(column));
                found.push((Cell::from([row, column]), in_row.into_iter().chain(in_column).collect()));
            }
        }
        found
    }

    /// A table of the newest edition as it may be printed.
    fn arranged(&self, table: Crossing, rounding: Option<&Rounding>) -> ProtectedTable {
        let of = |attribute: usize| (0..self.categories[attribute]).map(move |at| (attribute, at));
        let shown = |cell: &Cell| {
            let edition = self.editions.last().filter(|one| one.cells.get(cell) == Some(&true));
            edition.map_or(Shown::Hidden, |edition| match rounding {
                Some(rounding) => Shown::Count(rounding.count(&edition.records(cell, rounding))),
                None => Shown::Count(edition.count(cell)),
            })
        };
        let rows: Vec<Cell> = match table.rows {
            Some(rows) => of(rows).map(|row| Cell::from([row])).collect(),
            None => vec![Cell::new()],
        };
        let crossed = |row: &Cell| -> Vec<Shown> {
            of(table.columns)
                .map(|at| shown(&row.iter().map(|(a, b)| (*a, *b)).chain([at]).collect()))
                .collect()
        };
        ProtectedTable {
            counts: rows.iter().map(crossed).collect(),
            row_totals: rows.iter().map(shown).collect(),
            column_totals: crossed(&Cell::new()),
            total: shown(&Cell::new()),
        }
    }
}

impl Edition {
    fn within<'a>(&'a self, cell: &'a Cell) -> impl Iterator<Item = u64> + 'a {
        let stands = |traits: &Traits| cell.iter().all(|(attribute, at)| traits[*attribute] == *at);
        self.people.iter().filter(move |(_, traits)| stands(traits)).map(|(person, _)| *person)
    }

    fn count(&self, cell: &Cell) -> u64 {
        self.within(cell).count() as u64
    }

    fn records(&self, cell: &Cell, rounding: &Rounding) -> Vec<Record> {
        self.within(cell).map(|person| rounding.record(&person.to_be_bytes())).collect()
    }
}
