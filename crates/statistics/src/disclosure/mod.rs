//! Small groups: which figures about people may be shown, so that nobody can be worked out from them.
//!
//! Rules (Hundepool and others: Statistical Disclosure Control, 2012; Statistics Denmark; OpenSAFELY):
//! a count below the audience's smallest group is hidden; so are *nobody* and *everybody* for a sensitive
//! attribute; and so are further cells until no hidden one can be worked out from what is shown. What
//! that means is checked, not hoped for: with everything that is shown, each hidden cell could still take
//! values at least a smallest group apart (`relations`). Hidden cells all look alike, so that the mark
//! tells nothing.
//!
//! What this does not do: rounding by cell key for the public, and more than two tables at once. Tables
//! that overlap go through [`Asked`], tables that follow each other through [`may_replace`].

mod partners;
mod relations;
mod release;
mod suppress;
mod tables;

pub use partners::{PartnerFigures, among_partners};
pub use release::{Asked, may_replace};
pub use tables::{ProtectedList, ProtectedTable, list, part, steps, table, table_of_partners};

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

    /// From how many people on a mean or a median is shown.
    pub fn mean_from(self) -> u64 {
        self.smallest_group()
    }

    /// From how many people on quartiles are shown. Smallest and largest values never are.
    pub fn quartiles_from(self) -> u64 {
        2 * self.smallest_group()
    }

    /// Whether a mean or a median of so many may be shown.
    pub fn may_show_mean(self, n: u64) -> bool {
        n >= self.mean_from()
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

/// How finely a programme of some size may be broken down for readers outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breakdown {
    /// Only a band, such as 10 to 19.
    Band,
    /// Lists, no tables of two attributes.
    Lists,
    /// Tables of up to eight cells.
    SmallTables,
    /// Any table that passes the check.
    Tables,
}

/// The finest breakdown for so many people: in small programmes most cells would be small anyway, and
/// what is hidden already tells. Inside, the check of each table is enough.
pub fn breakdown(people: u64, audience: Audience) -> Breakdown {
    match (audience, people) {
        (Audience::Inside, _) => Breakdown::Tables,
        (Audience::Outside, 0..20) => Breakdown::Band,
        (Audience::Outside, 20..60) => Breakdown::Lists,
        (Audience::Outside, 60..120) => Breakdown::SmallTables,
        (Audience::Outside, _) => Breakdown::Tables,
    }
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
    fn means_and_quartiles_wait_for_enough_people() {
        assert!(Audience::Inside.may_show_mean(5) && !Audience::Inside.may_show_mean(4));
        assert!(Audience::Outside.may_show_mean(10) && !Audience::Outside.may_show_mean(9));
        assert!(Audience::Inside.may_show_quartiles(10) && !Audience::Inside.may_show_quartiles(9));
        assert!(Audience::Outside.may_show_quartiles(20) && !Audience::Outside.may_show_quartiles(19));
    }

    #[test]
    fn a_small_programme_is_not_broken_down_outside() {
        let outside = |people| breakdown(people, Audience::Outside);
        assert_eq!(
            [outside(19), outside(20), outside(59)],
            [Breakdown::Band, Breakdown::Lists, Breakdown::Lists]
        );
        assert_eq!([outside(60), outside(119)], [Breakdown::SmallTables; 2]);
        assert_eq!([outside(120), breakdown(8, Audience::Inside)], [Breakdown::Tables; 2]);
    }
}
