//! When a panel has agreed on something: the rules of Delphi rounds.

/// When a panel has agreed on something. The rule is fixed before the first round and does not change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rule {
    /// More than this share gives `from` or more, such as over 0.8 with 4 or 5 of 5.
    Most {
        /// The share that has to be passed.
        share: f64,
        /// The lowest value that counts.
        from: u32,
    },
    /// As `Most`, but the lower end of the share's interval (Wilson 1927) has to pass: more than this share not only of
    /// these voters.
    Surely {
        /// The share that has to be passed.
        share: f64,
        /// The lowest value that counts.
        from: u32,
    },
    /// At least `share` gives `from` or more, and fewer than `against` give `to` or less, such as 0.7 with 7 to 9 and
    /// below 0.15 with 1 to 3. (Williamson and others 2012.)
    MostAndFewAgainst {
        /// The least share for.
        share: f64,
        /// The lowest value that counts as for.
        from: u32,
        /// The share against that may not be reached.
        against: f64,
        /// The highest value that counts as against.
        to: u32,
    },
    /// At most this many give another value than the most frequent one.
    FewOutside {
        /// How many may.
        most: usize,
    },
}

impl Rule {
    /// Whether these votes are an agreement; nobody's votes are none.
    pub fn holds(&self, votes: &[u32]) -> bool {
        let share = |counts: &dyn Fn(u32) -> bool| {
            votes.iter().filter(|vote| counts(**vote)).count() as f64 / votes.len() as f64
        };
        // A share of exactly the least is a hair off in binary.
        let hair = 1e-9;
        match *self {
            _ if votes.is_empty() => false,
            Self::Most { share: least, from } => share(&|vote| vote >= from) > least + hair,
            Self::Surely { share: least, .. } => {
                self.share_for(votes).is_some_and(|found| found.interval.low > least + hair)
            }
            Self::MostAndFewAgainst { share: least, from, against, to } => {
                share(&|vote| vote >= from) >= least - hair && share(&|vote| vote <= to) < against - hair
            }
            Self::FewOutside { most } => outside(votes) <= most,
        }
    }
}

/// How many give another value than the most frequent one.
pub(super) fn outside(votes: &[u32]) -> usize {
    let of = |value: u32| votes.iter().filter(|vote| **vote == value).count();
    votes.len() - votes.iter().map(|vote| of(*vote)).max().unwrap_or(0)
}
/// A line of a table that allows so many votes outside the most frequent one for a panel of this size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The smallest panel the line is for.
    pub from: usize,
    /// The largest.
    pub to: usize,
    /// How many may vote otherwise.
    pub most: usize,
}

/// The usual table: 2 of 8 to 10, 3 of 11 to 13, 4 of 14 to 16, 5 of 17 to 19, 6 of 20 to 22. (The steps of Fitch and
/// others 2001, the RAND/UCLA manual.)
pub const OUTSIDE: [Line; 5] = [
    Line { from: 8, to: 10, most: 2 },
    Line { from: 11, to: 13, most: 3 },
    Line { from: 14, to: 16, most: 4 },
    Line { from: 17, to: 19, most: 5 },
    Line { from: 20, to: 22, most: 6 },
];

/// The rule such a table gives a panel of so many voters; none for a size it does not name, where it decides nothing.
///
/// ```
/// use statistics::consensus::{OUTSIDE, Rule, few_outside};
/// assert_eq!(few_outside(&OUTSIDE, 12), Some(Rule::FewOutside { most: 3 }));
/// assert_eq!(few_outside(&OUTSIDE, 7), None);
/// ```
pub fn few_outside(table: &[Line], voters: usize) -> Option<Rule> {
    let line = table.iter().find(|line| (line.from..=line.to).contains(&voters))?;
    Some(Rule::FewOutside { most: line.most })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panel_has_agreed_when_its_rule_says_so() {
        let most = Rule::Most { share: 0.8, from: 4 };
        assert!(
            most.holds(&[5, 4, 4, 5, 4, 5]) && !most.holds(&[5, 4, 4, 5, 1]),
            "four of five are not over 80 %"
        );
        let both = Rule::MostAndFewAgainst { share: 0.7, from: 7, against: 0.15, to: 3 };
        assert!(both.holds(&[7, 8, 9, 7, 7, 8, 9, 4, 5, 6]), "exactly 70 % are enough");
        assert!(!both.holds(&[7, 8, 9, 7, 7, 8, 9, 9, 1, 2]), "two of ten against are too many");
        let first_round = Rule::MostAndFewAgainst { share: 0.5, from: 7, against: 0.15, to: 3 };
        assert!(first_round.holds(&[7, 8, 9, 7, 7, 4, 5, 6, 4, 5]), "half are enough in the first round");
        let few = Rule::FewOutside { most: 2 };
        assert!(few.holds(&[4, 4, 4, 5, 4, 4, 4, 1]) && !few.holds(&[4, 4, 4, 5, 4, 1, 4, 1]));
        for rule in [most, both, few] {
            assert!(!rule.holds(&[]), "nobody has agreed on nothing");
        }
    }

    #[test]
    fn how_many_may_vote_otherwise_depends_on_the_size_of_the_panel() {
        for (voters, most) in [(8, 2), (10, 2), (11, 3), (13, 3), (20, 6), (22, 6)] {
            assert_eq!(few_outside(&OUTSIDE, voters), Some(Rule::FewOutside { most }), "{voters}");
        }
        assert_eq!((few_outside(&OUTSIDE, 23), few_outside(&[], 9)), (None, None));
    }

    #[test]
    fn a_share_of_a_small_panel_may_be_chance() {
        let rule = Rule::Surely { share: 0.5, from: 4 };
        assert!(!rule.holds(&[5, 4, 4, 1]), "three of four may be half of many");
        assert!(rule.holds(&[5; 9]) && !rule.holds(&[]));
    }
}
