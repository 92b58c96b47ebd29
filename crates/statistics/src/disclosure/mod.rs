//! Small groups: which figures about people may be shown, so that nobody can be worked out from them.
//!
//! Rules (Hundepool and others: Statistical Disclosure Control, 2012; Statistics Denmark; OpenSAFELY):
//! a count below the audience's smallest group is hidden; so are *nobody* and *everybody* for a sensitive
//! attribute; and so are further cells until no hidden one can be worked out from what is shown. What
//! that means is checked, not hoped for: with everything that is shown, each hidden cell could still take
//! values at least a smallest group apart (`relations`). Hidden cells all look alike, so that the mark
//! tells nothing.
//!
//! - Counts of a [`list`], a [`table`], [`steps`] or groups of rows ([`grouped_table`]): what is hidden, and
//!   the [`Proof`] that it is safe.
//! - What partners see of each other: [`among_partners`], [`table_of_partners`].
//! - Public figures, rounded so that asking again tells nothing: [`Rounding`].
//! - Percentages, means, medians, quartiles, sums: [`percentage`], [`mean_of`], [`median_of`],
//!   [`quartiles_of`], [`sum_of`].
//! - How finely small programmes are broken down: [`breakdown`], [`band`].
//! - When figures may be published anew, and which may stand beside others: [`may_release`],
//!   [`may_replace`], [`Asked`].
//! - What an attacker could do with it all: [`attack`].
//!
//! - Several tables of the same people, at one date or at several, protected together: [`Releases`].
//! - Figures of those who give support, by team: [`figures_of_teams`].
//! - Noise that bounds what open counts tell: [`NoisyCounts`].
//!
//! What this does not do: tables that are made one by one know nothing of each other. Those that share
//! people go through [`Releases`], or are sums of the one table that is published; single figures that
//! overlap go through [`Asked`], public tables that follow each other through [`may_release`] as well.

pub mod attack;
mod determined;
mod flow;
mod gates;
mod grouped;
mod linked;
mod noise;
mod partners;
mod peers;
mod proof;
mod relations;
mod release;
mod rounding;
mod summaries;
mod suppress;
mod tables;
mod two_way;

pub use gates::{Breakdown, band, breakdown};
pub use grouped::{GroupedTable, grouped_table, grouped_table_with_proof};
pub use linked::{Cell, Crossing, HeldBack, JointProof, Range, Releases, Snapshot, Traits};
pub use noise::{Epsilon, NoisyCounts};
pub use partners::{PartnerFigures, among_partners};
pub use peers::{Team, TeamFigure, TeamFigures, figures_of_teams};
pub use proof::{Difference, Place, Proof, Safe};
pub use release::{Asked, Unit, changed, may_release, may_replace};
pub use rounding::{Record, Rounding};
pub use summaries::{mean_of, median_of, percentage, quartiles_of, sum_of};
pub use tables::{ProtectedList, list, list_with_proof, part, steps, steps_with_proof};
pub use two_way::{ProtectedTable, table, table_of_partners, table_of_partners_with_proof, table_with_proof};

/// A median is of at least so many, for readers inside too.
const MEDIAN_FROM: u64 = 10;

/// Who will read a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// People of the organisation that answers for the data.
    Inside,
    /// Everybody else: partners, funders, the public.
    Outside,
}

impl Audience {
    /// The smallest count of people that is shown.
    pub fn smallest_group(self) -> u64 {
        match self {
            Audience::Inside => 5,
            Audience::Outside => 10,
        }
    }

    /// From how many people on a mean is shown.
    pub fn mean_from(self) -> u64 {
        self.smallest_group()
    }

    /// From how many people on a median is shown, whoever reads: it is the value of one or two of them.
    pub fn median_from(self) -> u64 {
        MEDIAN_FROM.max(self.smallest_group())
    }

    /// From how many people on quartiles are shown, whoever reads. Smallest and largest values never are.
    pub fn quartiles_from(self) -> u64 {
        2 * self.median_from()
    }

    /// Whether a mean of so many may be shown.
    pub fn may_show_mean(self, n: u64) -> bool {
        n >= self.mean_from()
    }

    /// Whether a median of so many may be shown.
    pub fn may_show_median(self, n: u64) -> bool {
        n >= self.median_from()
    }

    /// Whether quartiles of so many may be shown.
    pub fn may_show_quartiles(self, n: u64) -> bool {
        n >= self.quartiles_from()
    }
}

/// What the categories of a table say about people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attribute {
    /// Nothing that could harm: to know that nobody is in a category tells nothing about anybody.
    Plain,
    /// Something private: to know that nobody, or everybody, of a group has it tells about each of them.
    Sensitive,
}

/// How a table is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// Who will read it.
    pub audience: Audience,
    /// What its categories say.
    pub attribute: Attribute,
}

impl Policy {
    /// For people of the organisation, categories private: the careful choice inside.
    pub const INSIDE: Policy = Policy { audience: Audience::Inside, attribute: Attribute::Sensitive };
    /// For everybody else, categories private.
    pub const OUTSIDE: Policy = Policy { audience: Audience::Outside, attribute: Attribute::Sensitive };
}

/// A count as a page may print it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The count itself.
    Count(u64),
    /// A count on its own that is below the smallest group; nobody is "few" too.
    Few,
    /// A cell of a table that is small, or would give away one that is.
    Hidden,
}

impl Shown {
    /// The count, if it is shown.
    pub fn count(self) -> Option<u64> {
        match self {
            Shown::Count(count) => Some(count),
            Shown::Few | Shown::Hidden => None,
        }
    }
}

/// A count that stands alone, with no total and no parts beside it.
///
/// ```
/// use statistics::disclosure::{Audience, Shown, lone};
/// assert_eq!(lone(4, Audience::Inside), Shown::Few);
/// assert_eq!(lone(5, Audience::Inside), Shown::Count(5));
/// ```
pub fn lone(count: u64, audience: Audience) -> Shown {
    if count >= audience.smallest_group() { Shown::Count(count) } else { Shown::Few }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_and_four_look_alike_and_five_is_shown() {
        assert_eq!(lone(0, Audience::Inside), lone(4, Audience::Inside));
        assert_eq!(lone(9, Audience::Outside), Shown::Few);
        assert_eq!(lone(10, Audience::Outside).count(), Some(10));
    }

    #[test]
    fn means_medians_and_quartiles_wait_for_enough_people() {
        assert!(Audience::Inside.may_show_mean(5) && !Audience::Inside.may_show_mean(4));
        assert!(Audience::Outside.may_show_mean(10) && !Audience::Outside.may_show_mean(9));
        for audience in [Audience::Inside, Audience::Outside] {
            assert!(audience.may_show_median(10) && !audience.may_show_median(9));
            assert!(audience.may_show_quartiles(20) && !audience.may_show_quartiles(19));
        }
    }
}
