//! What a panel has said about one question: middle, spread, most frequent answer and shares.

use super::rule::{Rule, outside};
use crate::interval::{Share, median, share};

/// The votes on one question, in short.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Panel {
    /// How many have voted; who has not is left out.
    pub n: usize,
    /// The median. (Quartiles of type 7, Hyndman and Fan 1996.)
    pub median: f64,
    /// A quarter votes lower.
    pub lower_quartile: f64,
    /// A quarter votes higher.
    pub upper_quartile: f64,
    /// The most frequent vote; of several the lowest.
    pub most_frequent: u32,
    /// How many vote otherwise.
    pub outside: usize,
}

impl Panel {
    /// The interquartile range: how wide the middle half lies.
    pub fn range(&self) -> f64 {
        self.upper_quartile - self.lower_quartile
    }
}

/// What a panel has said about one question, `None` where somebody has not voted. None without votes.
///
/// ```
/// let found = statistics::consensus::panel(&[Some(4), Some(5), None, Some(5), Some(2)]).unwrap();
/// assert_eq!((found.n, found.median, found.most_frequent, found.outside), (4, 4.5, 5, 2));
/// assert_eq!((found.lower_quartile, found.range()), (3.5, 1.5));
/// ```
pub fn panel(votes: &[Option<u32>]) -> Option<Panel> {
    let given: Vec<u32> = votes.iter().flatten().copied().collect();
    let middle = median(&given.iter().map(|vote| f64::from(*vote)).collect::<Vec<_>>())?;
    let times = |value: u32| given.iter().filter(|vote| **vote == value).count();
    let most_frequent =
        given.iter().copied().max_by(|a, b| times(*a).cmp(&times(*b)).then_with(|| b.cmp(a)))?;
    Some(Panel {
        n: given.len(),
        median: middle.median,
        lower_quartile: middle.lower_quartile,
        upper_quartile: middle.upper_quartile,
        most_frequent,
        outside: outside(&given),
    })
}

impl Rule {
    /// The share of votes the rule counts as for, with its interval (Wilson 1927); none without votes, or for a rule
    /// that counts no share. Its lower end says what a larger panel of such people might give.
    pub fn share_for(&self, votes: &[u32]) -> Option<Share> {
        let from = match *self {
            Self::Most { from, .. } | Self::Surely { from, .. } | Self::MostAndFewAgainst { from, .. } => {
                from
            }
            Self::FewOutside { .. } => return None,
        };
        share(votes.iter().filter(|vote| **vote >= from).count() as u64, votes.len() as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_equally_frequent_votes_the_lowest_is_named() {
        let found = panel(&[Some(3), Some(1), Some(3), Some(1), Some(2)]).unwrap();
        assert_eq!((found.most_frequent, found.outside, found.median, found.range()), (1, 3, 2.0, 2.0));
        assert!(panel(&[]).is_none() && panel(&[None, None]).is_none());
    }

    #[test]
    fn a_share_has_a_lower_end() {
        let rule = Rule::Most { share: 0.8, from: 4 };
        let found = rule.share_for(&[5, 4, 4, 5, 4, 5, 4, 4, 5, 1]).unwrap();
        assert_eq!((found.hits, found.n), (9, 10));
        assert!(found.interval.low > 0.59 && found.interval.low < 0.60, "{}", found.interval.low);
        assert!(rule.share_for(&[]).is_none() && Rule::FewOutside { most: 1 }.share_for(&[1]).is_none());
    }
}
