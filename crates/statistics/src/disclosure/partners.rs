//! What partners of a network may see of each other: the own count exactly, the others' protected.
//!
//! Every partner knows its own count, so whatever is shown to all is also shown minus that count. Two rules:
//! 1. With fewer than three other partners that have people, nothing about the others is shown, not even a
//!    total: total minus own would be about one or two partners.
//! 2. Any sum of others that can be worked out stands for at least three partners with people, at least a
//!    smallest group of people, and no partner with more than 70 % of it. So when small partners are hidden
//!    and the total is not, further partners are hidden with them, the smallest first, until the sum of the
//!    hidden ones stays safe for every partner, also for one of the hidden.
//!
//! What is shown to one is shown to all, apart from the own count: two partners that compare their pages
//! learn each other's own count, which they could tell each other anyway, and nothing more.

use super::{Audience, Shown};

/// So many others must stand behind a sum.
const FEWEST_OTHERS: usize = 3;
/// No partner may have more than this share of a sum, in per cent.
const LARGEST_SHARE: u64 = 70;

/// What one partner sees of a figure of the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerFigures {
    /// Each partner's count, the own one exact.
    pub counts: Vec<Shown>,
    /// All together.
    pub total: Shown,
}

/// The counts of all partners as the partner `own` may see them; for a reader who is no partner, none.
///
/// ```
/// use statistics::disclosure::{Audience, Shown, among_partners};
/// // Two partners: what is not mine is yours. Nothing is shown.
/// let seen = among_partners(&[40, 30], Some(0), Audience::Inside);
/// assert_eq!((seen.counts, seen.total), (vec![Shown::Count(40), Shown::Hidden], Shown::Hidden));
/// ```
pub fn among_partners(counts: &[u64], own: Option<usize>, audience: Audience) -> PartnerFigures {
    let least = audience.smallest_group();
    let with_people = counts.iter().filter(|count| **count > 0).count();
    // A partner with people is not among its own others.
    let enough = with_people > FEWEST_OTHERS;
    let mut hidden: Vec<bool> = counts.iter().map(|count| !enough || *count < least).collect();
    let total_safe = enough && hide_until_safe(counts, &mut hidden, least);
    if enough && !total_safe {
        hidden = counts.iter().map(|count| *count < least).collect();
    }
    let shown = |at: usize| match own {
        Some(own) if own == at => Shown::Count(counts[at]),
        _ if hidden[at] => Shown::Hidden,
        _ => Shown::Count(counts[at]),
    };
    let total = if total_safe { Shown::Count(counts.iter().sum()) } else { Shown::Hidden };
    PartnerFigures { counts: (0..counts.len()).map(shown).collect(), total }
}

/// Hides the next smallest until the sum of the hidden ones is safe for every reader; false if even the
/// sum of all is not.
fn hide_until_safe(counts: &[u64], hidden: &mut [bool], least: u64) -> bool {
    let mut rest: Vec<usize> = (0..counts.len()).filter(|at| !hidden[*at]).collect();
    rest.sort_by_key(|at| std::cmp::Reverse((counts[*at], *at)));
    loop {
        let safe = (0..counts.len()).all(|reader| sum_is_safe(counts, hidden, reader, least));
        if safe {
            return true;
        }
        match rest.pop() {
            Some(smallest) => hidden[smallest] = true,
            None => return false,
        }
    }
}

/// Whether what a partner works out by taking its own away is a sum that may be known.
fn sum_is_safe(counts: &[u64], hidden: &[bool], reader: usize, least: u64) -> bool {
    let others = || (0..counts.len()).filter(|at| hidden[*at] && *at != reader).map(|at| counts[at]);
    if others().next().is_none() {
        return true;
    }
    let (sum, largest) = (others().sum::<u64>(), others().max().unwrap_or(0));
    let with_people = others().filter(|count| *count > 0).count();
    with_people >= FEWEST_OTHERS && sum >= least && largest * 100 <= sum * LARGEST_SHARE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_partners_see_each_other_and_the_total() {
        let seen = among_partners(&[40, 30, 20, 25], Some(1), Audience::Inside);
        assert_eq!(seen.counts, [40, 30, 20, 25].map(Shown::Count));
        assert_eq!(seen.total, Shown::Count(115));
    }

    #[test]
    fn three_partners_are_too_few_because_each_has_only_two_others() {
        let seen = among_partners(&[40, 30, 20], Some(0), Audience::Inside);
        assert_eq!(seen.counts, [Shown::Count(40), Shown::Hidden, Shown::Hidden]);
        assert_eq!(seen.total, Shown::Hidden);
        // A fourth without people does not help: two others still stand behind the rest.
        assert_eq!(among_partners(&[40, 30, 20, 0], Some(0), Audience::Inside).total, Shown::Hidden);
    }

    #[test]
    fn a_small_partner_is_hidden_among_at_least_three_others() {
        let seen = among_partners(&[40, 12, 9, 3, 7], Some(0), Audience::Inside);
        assert_eq!(seen.total, Shown::Count(71));
        assert_eq!(seen.counts.iter().filter(|shown| **shown == Shown::Hidden).count(), 4);
        let small = among_partners(&[40, 12, 9, 3, 7], Some(3), Audience::Inside);
        assert_eq!((small.counts[3], small.counts[0]), (Shown::Count(3), Shown::Count(40)));
        assert!([1, 2, 4].iter().all(|at| small.counts[*at] == Shown::Hidden));
    }

    #[test]
    fn where_one_partner_is_nearly_everything_the_total_is_hidden() {
        let seen = among_partners(&[400, 3, 1, 1], Some(1), Audience::Inside);
        assert_eq!((seen.total, seen.counts[0]), (Shown::Hidden, Shown::Count(400)));
        assert_eq!(seen.counts[1], Shown::Count(3));
        assert_eq!(seen.counts[2], Shown::Hidden);
    }

    #[test]
    fn who_is_no_partner_sees_no_more_than_a_partner() {
        let stranger = among_partners(&[40, 12, 9, 3, 7], None, Audience::Outside);
        assert!(stranger.counts[3] == Shown::Hidden);
        assert_eq!(among_partners(&[], None, Audience::Inside).counts, []);
    }
}
