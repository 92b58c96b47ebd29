//! How finely figures of small programmes may be broken down for readers outside.

use super::Audience;

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

/// Tables of middling programmes have at most so many cells, sums not counted.
const SMALL_TABLE: usize = 8;
/// A band holds so many numbers.
const BAND: u64 = 10;

impl Breakdown {
    /// Whether a table of so many rows and columns, sums not counted, is no finer than this. One row or
    /// one column is a list; one row and one column is a count, which has no breakdown and is shown where
    /// lists are.
    pub fn allows(self, rows: usize, columns: usize) -> bool {
        match self {
            Breakdown::Band => false,
            Breakdown::Lists => rows.min(columns) <= 1,
            Breakdown::SmallTables => rows.min(columns) <= 1 || rows.saturating_mul(columns) <= SMALL_TABLE,
            Breakdown::Tables => true,
        }
    }
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

/// The band in which the size of a programme lies, ends included, such as (10, 19). Fewer than the
/// smallest group outside are in the first, (0, 9).
pub fn band(people: u64) -> (u64, u64) {
    let low = people / BAND * BAND;
    (low, low.saturating_add(BAND - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn the_gates_let_through_what_is_coarse_enough() {
        assert!(!Breakdown::Band.allows(1, 1) && Breakdown::Lists.allows(1, 9));
        assert!(!Breakdown::Lists.allows(2, 2) && Breakdown::SmallTables.allows(2, 4));
        assert!(!Breakdown::SmallTables.allows(3, 3) && Breakdown::SmallTables.allows(9, 1));
        assert!(Breakdown::Tables.allows(100, 100));
        assert_eq!([band(19), band(4), band(20)], [(10, 19), (0, 9), (20, 29)]);
    }
}
