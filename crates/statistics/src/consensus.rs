//! Whether experts agree that something is right: content validity of items, agreement on an order, and rules for
//! when a panel has agreed.

use statrs::distribution::{ChiSquared, ContinuousCDF};

/// How many experts find one item relevant, beside what chance alone would give.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Item {
    /// How many have judged it.
    pub experts: u64,
    /// How many of them find it relevant.
    pub agreeing: u64,
    /// I-CVI: their share. (Lynn 1986.)
    pub index: f64,
    /// How likely exactly so many would agree by throwing coins: N! / (A! (N − A)!) · 0.5^N. (Polit, Beck and Owen 2007.)
    pub chance: f64,
    /// Kappa with chance taken off: (I-CVI − chance) / (1 − chance).
    pub kappa: f64,
    /// Lawshe's ratio: (A − N/2) / (N/2), from −1 to 1. (Lawshe 1975.)
    pub ratio: f64,
}

/// How good a kappa is, in the words of Cicchetti and Sparrow (1981).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Below 0.40.
    Poor,
    /// From 0.40.
    Fair,
    /// From 0.60.
    Good,
    /// Above 0.74.
    Excellent,
}

impl Item {
    /// The item that so many of so many experts find relevant; none without experts or with more who agree than judge.
    ///
    /// ```
    /// use statistics::consensus::{Band, Item};
    /// let item = Item::of(8, 10).unwrap();
    /// assert_eq!((item.index, item.ratio, item.band()), (0.8, 0.6, Band::Excellent));
    /// ```
    pub fn of(agreeing: u64, experts: u64) -> Option<Self> {
        if experts == 0 || agreeing > experts {
            return None;
        }
        let (of, all) = (agreeing as f64, experts as f64);
        let (index, chance) = (of / all, coins(agreeing, experts));
        let kappa = (index - chance) / (1.0 - chance);
        Some(Self { experts, agreeing, index, chance, kappa, ratio: (of - all / 2.0) / (all / 2.0) })
    }

    /// How good its kappa is.
    pub fn band(&self) -> Band {
        match self.kappa {
            kappa if kappa < 0.40 => Band::Poor,
            kappa if kappa < 0.60 => Band::Fair,
            kappa if kappa <= 0.74 => Band::Good,
            _ => Band::Excellent,
        }
    }
}

/// How likely exactly `heads` of `coins` fall so. Multiplied step by step, so that no factorial grows too large.
fn coins(heads: u64, coins: u64) -> f64 {
    let few = heads.min(coins - heads);
    let ways = (0..few).map(|at| (coins - at) as f64 / (few - at) as f64).map(f64::ln).sum::<f64>();
    (ways - coins as f64 * std::f64::consts::LN_2).exp()
}

/// The fewest of so many experts who have to agree for it to be more than chance, one-sided and exact: at least so many
/// heads are rarer than `level`. None where even all of them could be chance. (Ayre and Scally 2014 print 5 %.)
///
/// ```
/// assert_eq!(statistics::consensus::critical(10, 0.05), Some(9));
/// assert_eq!(statistics::consensus::critical(4, 0.05), None);
/// ```
pub fn critical(experts: u64, level: f64) -> Option<u64> {
    let mut beyond = 0.0;
    let mut fewest = None;
    for agreeing in (0..=experts).rev() {
        beyond += coins(agreeing, experts);
        if beyond > level {
            break;
        }
        fewest = Some(agreeing);
    }
    fewest.filter(|_| experts > 0)
}

/// A whole instrument, as its experts see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// Each item that somebody has judged, with its place; the others are not there.
    pub items: Vec<(usize, Item)>,
    /// S-CVI/Ave: the mean of the items' indices.
    pub average: f64,
    /// S-CVI/UA: the share of items that all their experts find relevant.
    pub universal: f64,
}

/// The content validity of an instrument: `ratings` has one row an item and one place an expert, `None` where somebody
/// has not judged; a rating of `relevant` or more counts as relevant (3 on the usual scale of four). None when nothing
/// has been judged.
pub fn content(ratings: &[Vec<Option<u32>>], relevant: u32) -> Option<Content> {
    let item = |row: &Vec<Option<u32>>| {
        let given = row.iter().flatten();
        let (experts, agreeing) =
            given.fold((0, 0), |(all, of), rating| (all + 1, of + u64::from(*rating >= relevant)));
        Item::of(agreeing, experts)
    };
    let items: Vec<(usize, Item)> =
        ratings.iter().enumerate().filter_map(|(at, row)| Some((at, item(row)?))).collect();
    let count = items.len() as f64;
    let average = items.iter().map(|(_, item)| item.index).sum::<f64>() / count;
    let universal = items.iter().filter(|(_, item)| item.agreeing == item.experts).count() as f64 / count;
    (!items.is_empty()).then_some(Content { items, average, universal })
}

/// How far several judges put the same things in the same order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Concordance {
    /// How many judges.
    pub judges: usize,
    /// How many things.
    pub things: usize,
    /// Kendall's W, corrected for ties: 0 no agreement, 1 the same order.
    pub w: f64,
    /// m (k − 1) W.
    pub chi_squared: f64,
    /// k − 1.
    pub freedom: usize,
    /// How likely so much agreement is by chance; rough below seven things.
    pub p: f64,
}

/// Kendall's coefficient of concordance: W = 12 S / (m² (k³ − k) − m Σ T), T = Σ (t³ − t) over a judge's ties; the
/// values of each judge are put into ranks here, ties at the middle of their ranks. (Kendall and Babington Smith 1939.)
///
/// `judges` has one row a judge, with a value for each thing; every row as long as the first and without gaps. None
/// for fewer than two judges or two things, a gap, or judges who put nothing before anything.
pub fn concordance(judges: &[Vec<f64>]) -> Option<Concordance> {
    let (m, k) = (judges.len(), judges.first()?.len());
    let whole = judges.iter().all(|row| row.len() == k && row.iter().all(|value| value.is_finite()));
    if m < 2 || k < 2 || !whole {
        return None;
    }
    let ranked: Vec<Ranks> = judges.iter().map(|row| ranks(row)).collect();
    let sum = |at: usize| ranked.iter().filter_map(|row| row.ranks.get(at)).sum::<f64>();
    let middle = m as f64 * (k as f64 + 1.0) / 2.0;
    let s: f64 = (0..k).map(|at| (sum(at) - middle).powi(2)).sum();
    let ties: f64 = ranked.iter().map(|row| row.ties).sum();
    let (judges, things) = (m as f64, k as f64);
    let w = 12.0 * s / (judges * judges * (things.powi(3) - things) - judges * ties);
    let chi_squared = judges * (things - 1.0) * w;
    let p = ChiSquared::new(things - 1.0).ok()?.sf(chi_squared);
    w.is_finite().then_some(Concordance { judges: m, things: k, w, chi_squared, freedom: k - 1, p })
}

/// Ranks, and how far they are tied.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ranks {
    /// From 1; equal values have the middle of their ranks.
    pub ranks: Vec<f64>,
    /// Σ (t³ − t) over all groups of t equal values.
    pub ties: f64,
}

/// The ranks of these values, in their order.
pub(crate) fn ranks(values: &[f64]) -> Ranks {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut found = Ranks { ranks: vec![0.0; values.len()], ties: 0.0 };
    let mut from = 0;
    for group in order.chunk_by(|a, b| values[*a] == values[*b]) {
        let size = group.len() as f64;
        for at in group {
            found.ranks[*at] = from as f64 + (size + 1.0) / 2.0;
        }
        found.ties += size.powi(3) - size;
        from += group.len();
    }
    found
}

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
            Self::MostAndFewAgainst { share: least, from, against, to } => {
                share(&|vote| vote >= from) >= least - hair && share(&|vote| vote <= to) < against - hair
            }
            Self::FewOutside { most } => outside(votes) <= most,
        }
    }
}

/// How many give another value than the most frequent one.
fn outside(votes: &[u32]) -> usize {
    let of = |value: u32| votes.iter().filter(|vote| **vote == value).count();
    votes.len() - votes.iter().map(|vote| of(*vote)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64, tolerance: f64) {
        assert!((a - b).abs() <= tolerance, "{a} is not {b}");
    }

    #[test]
    fn kappa_is_what_polit_beck_and_owen_printed() {
        let printed = [
            (10, 10, 1.00, 0.001, 1.00),
            (9, 10, 0.90, 0.010, 0.90),
            (8, 10, 0.80, 0.044, 0.79),
            (7, 10, 0.70, 0.117, 0.66),
            (8, 9, 0.89, 0.018, 0.89),
            (7, 9, 0.78, 0.070, 0.76),
            (6, 9, 0.67, 0.164, 0.60),
        ];
        for (agreeing, experts, index, chance, kappa) in printed {
            let item = Item::of(agreeing, experts).unwrap();
            near(item.index, index, 0.005);
            near(item.chance, chance, 0.0005);
            near(item.kappa, kappa, 0.005);
        }
        assert_eq!((Item::of(3, 2), Item::of(0, 0)), (None, None));
        assert_eq!(Item::of(7, 10).unwrap().band(), Band::Good);
        assert_eq!(Item::of(5, 10).unwrap().band(), Band::Poor);
        near(Item::of(500, 1000).unwrap().chance, 0.025_225, 1e-6);
    }

    #[test]
    fn six_experts_and_twelve_items_are_reproduced() {
        let row = |agreeing: usize| (0..6).map(|at| Some(if at < agreeing { 4 } else { 2 })).collect();
        let ratings: Vec<Vec<Option<u32>>> =
            (1..=12).map(|item| row(if [6, 9].contains(&item) { 5 } else { 6 })).collect();
        let found = content(&ratings, 3).unwrap();
        near(found.average, 0.9722, 0.00005);
        near(found.universal, 0.8333, 0.00005);
        assert!(content(&[vec![None, None]], 3).is_none() && content(&[], 3).is_none());
        let gap = content(&[vec![Some(3), None, Some(4)], vec![None, None, None]], 3).unwrap();
        assert_eq!((gap.items.len(), gap.items[0].1.experts, gap.average), (1, 2, 1.0));
    }

    #[test]
    fn lawshes_ratio_and_its_exact_borders() {
        near(Item::of(9, 10).unwrap().ratio, 0.8, 1e-12);
        near(Item::of(5, 6).unwrap().ratio, 0.667, 0.0005);
        // Ayre and Scally's table, one-sided 5 %: how many have to say essential.
        for (experts, fewest) in
            [(5, 5), (6, 6), (7, 7), (8, 7), (9, 8), (10, 9), (15, 12), (20, 15), (40, 26)]
        {
            assert_eq!(critical(experts, 0.05), Some(fewest), "{experts}");
        }
        assert_eq!((critical(0, 0.05), critical(4, 0.05)), (None, None));
    }

    #[test]
    fn kendalls_w_with_and_without_ties() {
        let found =
            concordance(&[vec![1.0, 2.0, 3.0, 4.0], vec![1.0, 3.0, 2.0, 4.0], vec![2.0, 1.0, 3.0, 4.0]])
                .unwrap();
        near(found.w, 7.0 / 9.0, 1e-12);
        near(found.chi_squared, 7.0, 1e-12);
        assert_eq!(found.freedom, 3);
        near(found.p, 0.071_897, 1e-6);
        // Two judges who tie the same two things agree wholly.
        let tied = concordance(&[vec![1.0, 2.0, 2.0, 9.0], vec![3.0, 5.0, 5.0, 8.0]]).unwrap();
        near(tied.w, 1.0, 1e-12);
        assert!(concordance(&[vec![1.0, 1.0], vec![2.0, 2.0]]).is_none());
        assert!(concordance(&[vec![1.0, 2.0]]).is_none());
        assert!(concordance(&[vec![1.0, 2.0], vec![1.0]]).is_none());
        assert!(concordance(&[vec![1.0, f64::NAN], vec![1.0, 2.0]]).is_none());
    }

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
        let few = Rule::FewOutside { most: 2 };
        assert!(few.holds(&[4, 4, 4, 5, 4, 4, 4, 1]) && !few.holds(&[4, 4, 4, 5, 4, 1, 4, 1]));
        for rule in [most, both, few] {
            assert!(!rule.holds(&[]), "nobody has agreed on nothing");
        }
    }
}
