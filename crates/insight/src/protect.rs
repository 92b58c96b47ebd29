//! Counts of several organisations, protected before anybody sees them.
//!
//! Own counts: each at least the smallest group, and none that follows from the others. Other partners'
//! counts and the sums: one table for all readers, made so that no partner that takes its own row away is left with
//! a few of another. For readers who see less (the network: ten), cells are taken out of that same table, so
//! that laying two readers' pages side by side shows nothing more.

use foundation::{Id, Organisation};
use statistics::disclosure::{self, Attribute, Audience, Policy, Shown};
use ui::Count;

/// Kinds that exclude each other, with their sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    /// The kinds as the room counted them, with the word of each in this report.
    pub parts: Vec<(String, String)>,
    /// The word of the sum, where it is one worth saying.
    pub sum: Option<String>,
}

/// One kind, as each may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// What is counted: a word of this report.
    pub kind: String,
    /// Whether it is the sum of kinds that follow it.
    pub sum: bool,
    /// The reader's own organisation.
    pub own: Option<Shown>,
    /// Each partner; empty when nothing of partners is shown.
    pub partners: Vec<Shown>,
    /// All together, when that is shown.
    pub all: Option<Shown>,
}

/// Who is counted and who reads.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    /// The partners, in the order of the report.
    pub partners: Vec<Id<Organisation>>,
    /// The reader's own organisation among them.
    pub own: Option<usize>,
    /// Whether anything of partners may be shown in this period.
    pub together: bool,
    /// How small a group the reader may see.
    pub audience: Audience,
}

impl Reading {
    pub(crate) fn is_own(&self, org: Id<Organisation>) -> bool {
        self.own.and_then(|own| self.partners.get(own)).is_some_and(|own| *own == org)
    }

    /// Whether what was counted there may decide what stands in the report at all.
    pub(crate) fn tells_of(&self, org: Id<Organisation>) -> bool {
        self.is_own(org) || (self.together && self.partners.contains(&org))
    }

    /// Whether a mean or a median of so many may be shown: in a complete half-year, when their number is shown.
    pub(crate) fn may_tell_mean(&self, shown: Shown, count: u64) -> bool {
        self.together && shown.count().is_some() && self.audience.may_show_mean(count)
    }

    fn policy(&self) -> Policy {
        Policy { audience: self.audience, attribute: Attribute::Plain }
    }

    /// Own counts. One that stands alone can say that it is few; in a list, what is hidden looks alike.
    fn own_list(&self, row: &[u64]) -> disclosure::ProtectedList {
        match row {
            [few] if *few > 0 => {
                let shown = disclosure::lone(*few, self.audience);
                disclosure::ProtectedList { counts: vec![shown], total: shown }
            }
            _ => disclosure::list(row, self.policy()),
        }
    }

    fn thin(&self, shown: Shown) -> Shown {
        shown
            .count()
            .filter(|count| *count >= self.audience.smallest_group())
            .map_or(Shown::Hidden, Shown::Count)
    }

    /// The counts of one group, protected.
    pub(crate) fn protect(&self, counts: &[Count], group: &Group) -> Vec<Counted> {
        let cell = |org: &Id<Organisation>, kind: &str| {
            counts.iter().filter(|one| one.org == *org && one.kind == kind).map(|one| one.count).sum::<u64>()
        };
        let rows: Vec<Vec<u64>> = self
            .partners
            .iter()
            .map(|org| group.parts.iter().map(|(kind, _)| cell(org, kind)).collect())
            .collect();
        self.protect_rows(&rows, group)
    }

    /// As [`protect`](Self::protect), with one row of counts a partner.
    pub(crate) fn protect_rows(&self, rows: &[Vec<u64>], group: &Group) -> Vec<Counted> {
        let own = self.own.and_then(|own| rows.get(own)).map(|row| self.own_list(row));
        let table = self.together.then(|| Table::of(rows));
        let partner = |column: Option<usize>| match &table {
            Some(table) => (0..rows.len()).map(|row| self.thin(table.cell(row, column))).collect(),
            None => Vec::new(),
        };
        let part = |(at, (_, kind)): (usize, &(String, String))| Counted {
            kind: kind.clone(),
            sum: false,
            own: own.as_ref().map(|list| list.counts.get(at).copied().unwrap_or(Shown::Hidden)),
            partners: partner(Some(at)),
            all: table.as_ref().map(|table| self.thin(table.sum(Some(at)))),
        };
        let sum = group.sum.iter().map(|kind| Counted {
            kind: kind.clone(),
            sum: true,
            own: own.as_ref().map(|list| list.total),
            partners: partner(None),
            all: table.as_ref().map(|table| self.thin(table.sum(None))),
        });
        sum.chain(group.parts.iter().enumerate().map(part)).collect()
    }

    /// How many stand behind a mean or a median of all partners, when it may be shown at all: as many as
    /// are left must be enough for whichever partner takes its own people away.
    pub(crate) fn together_of(&self, of: &[u64]) -> Shown {
        let least = self.audience.mean_from();
        let all: u64 = of.iter().sum();
        let safe = of.iter().all(|own| all - own == 0 || all - own >= least);
        if !(self.together && safe && all >= least) {
            return Shown::Hidden;
        }
        let rows: Vec<Vec<u64>> = of.iter().map(|count| vec![*count]).collect();
        self.thin(Table::of(&rows).sum(None))
    }
}

/// The table of all partners: the same for every reader. A partner without people has its row of noughts,
/// which is as secret as a few: left out, it would follow from the sum. A kind that nobody has been counted under is
/// hidden like one of a few, and stands in the report like every other.
struct Table {
    found: disclosure::ProtectedTable,
    /// Where each kind stands in it; nowhere, when there is nobody.
    columns: Vec<Option<usize>>,
}

impl Table {
    fn of(rows: &[Vec<u64>]) -> Self {
        let kinds = rows.iter().map(Vec::len).max().unwrap_or(0);
        let somebody = |kind: usize| rows.iter().any(|row| row.get(kind).is_some_and(|count| *count > 0));
        let counted: Vec<usize> = (0..kinds).filter(|kind| somebody(*kind)).collect();
        let narrow =
            |row: &Vec<u64>| counted.iter().map(|kind| row.get(*kind).copied().unwrap_or(0)).collect();
        let narrow: Vec<Vec<u64>> = rows.iter().map(narrow).collect();
        Self {
            found: disclosure::table_of_partners(&narrow, Policy::INSIDE),
            columns: (0..kinds).map(|kind| counted.iter().position(|one| *one == kind)).collect(),
        }
    }

    fn column(&self, kind: usize) -> Option<usize> {
        self.columns.get(kind).copied().flatten()
    }

    fn nobody(&self) -> bool {
        self.columns.iter().all(Option::is_none)
    }

    fn cell(&self, row: usize, kind: Option<usize>) -> Shown {
        let found = match kind {
            Some(kind) => self.found.counts.get(row).zip(self.column(kind)).and_then(|(row, at)| row.get(at)),
            None => self.found.row_totals.get(row).filter(|_| !self.nobody()),
        };
        found.copied().unwrap_or(Shown::Hidden)
    }

    fn sum(&self, kind: Option<usize>) -> Shown {
        let found = match kind {
            Some(kind) => self.column(kind).and_then(|at| self.found.column_totals.get(at)),
            None => Some(&self.found.total).filter(|_| !self.nobody()),
        };
        found.copied().unwrap_or(Shown::Hidden)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(own: Option<usize>, partners: usize, audience: Audience) -> Reading {
        let org = |n: usize| Id::named(format!("partner {n}").as_bytes());
        Reading { partners: (0..partners).map(org).collect(), own, together: true, audience }
    }

    fn group(parts: usize) -> Group {
        let part = |n: usize| (format!("kind-{n}"), format!("kind-{n}"));
        Group { parts: (0..parts).map(part).collect(), sum: Some("sum".to_owned()) }
    }

    #[test]
    fn a_few_of_another_partner_are_hidden_and_so_is_what_would_tell() {
        let rows = vec![vec![30], vec![3], vec![22]];
        let seen = reading(Some(0), 3, Audience::Inside).protect_rows(&rows, &group(1));
        assert_eq!(seen[1].own, Some(Shown::Count(30)));
        assert_eq!(seen[1].partners[1], Shown::Hidden);
        let shown = |shown: &Shown| shown.count().is_some();
        // Total, the third and the own one together would give the second away.
        assert!(!(shown(&seen[1].partners[2]) && seen[1].all.as_ref().is_some_and(shown)));
    }

    #[test]
    fn the_network_sees_ten_where_partners_see_five_in_the_same_table() {
        let rows = vec![vec![30, 7], vec![25, 8], vec![40, 12]];
        let partner = reading(None, 3, Audience::Inside).protect_rows(&rows, &group(2));
        let network = reading(None, 3, Audience::Outside).protect_rows(&rows, &group(2));
        for (more, less) in partner.iter().zip(&network) {
            for (more, less) in more.partners.iter().zip(&less.partners) {
                assert!(less.count().is_none_or(|count| count >= 10 && more.count() == Some(count)));
            }
        }
    }

    #[test]
    fn a_period_that_is_not_complete_shows_nothing_of_partners() {
        let mut reading = reading(Some(0), 3, Audience::Inside);
        reading.together = false;
        let seen = reading.protect_rows(&[vec![30], vec![20], vec![22]], &group(1));
        assert!(seen.iter().all(|one| one.partners.is_empty() && one.all.is_none() && one.own.is_some()));
        assert_eq!(reading.together_of(&[30, 20, 22]), Shown::Hidden);
    }

    #[test]
    fn a_kind_with_nobody_looks_like_a_kind_with_a_few() {
        let reading = reading(Some(0), 2, Audience::Inside);
        let (nobody, few) = ([vec![30, 0], vec![22, 0]], [vec![30, 0], vec![22, 2]]);
        for rows in [&nobody, &few] {
            let seen = reading.protect_rows(rows, &group(2));
            assert_eq!(seen.len(), 3);
            assert_eq!((seen[2].partners[1], seen[2].all), (Shown::Hidden, Some(Shown::Hidden)));
            assert_eq!(seen[2].own, Some(Shown::Count(0)));
        }
        let seen = reading.protect_rows(&[vec![0, 0], vec![0, 0]], &group(2));
        assert!(seen.iter().all(|one| one.all == Some(Shown::Hidden) && one.own == Some(Shown::Count(0))));
    }

    #[test]
    fn a_mean_of_all_is_not_shown_when_few_are_left_without_one_partner() {
        let reading = reading(Some(0), 3, Audience::Inside);
        assert_eq!(reading.together_of(&[30, 20, 22]), Shown::Count(72));
        assert_eq!(reading.together_of(&[30, 4, 0]), Shown::Hidden);
        assert_eq!(reading.together_of(&[2, 1, 1]), Shown::Hidden);
    }
}
