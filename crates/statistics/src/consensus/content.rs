//! Whether experts find the items of an instrument relevant: content validity indices and Lawshe's ratio.

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

    /// Whether enough experts find it relevant; none for fewer than three. The printed borders are rounded to two
    /// places (5 of 6 is 0.83, 7 of 9 is 0.78), and so is the share before it is compared.
    pub fn accepted(&self) -> Option<bool> {
        let rounded = (self.index * 100.0 + 1e-9).round() / 100.0;
        least_index(self.experts).map(|least| rounded >= least - 1e-9)
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

/// The least of Lawshe's ratios that counts by the table of 1975, which is printed for some sizes of panel and does not
/// fall from 8 to 9 experts as it should; `critical` is exact and to be believed where the two differ. None for a size
/// that is not kept here.
///
/// ```
/// use statistics::consensus::{classic_ratio, critical_ratio};
/// assert_eq!((classic_ratio(8), classic_ratio(9)), (Some(0.75), Some(0.78)));
/// assert_eq!((critical_ratio(8, 0.05), critical_ratio(5, 0.05)), (Some(0.75), Some(1.0)));
/// ```
pub fn classic_ratio(experts: u64) -> Option<f64> {
    let printed = [(5, 0.99), (8, 0.75), (9, 0.78), (10, 0.62), (15, 0.49), (20, 0.42), (40, 0.29)];
    printed.into_iter().find(|(size, _)| *size == experts).map(|(_, least)| least)
}

/// Lawshe's ratio of the fewest experts who have to agree, exact and one-sided, as `critical` finds them.
pub fn critical_ratio(experts: u64, level: f64) -> Option<f64> {
    Item::of(critical(experts, level)?, experts).map(|item| item.ratio)
}

/// The least share of experts who have to find an item relevant: all of 3 to 5 (Lynn 1986), 0.83 of 6 to 8 (Lynn 1986),
/// 0.78 of 9 and more (Polit, Beck and Owen 2007). None for fewer than three, who are too few to tell.
pub fn least_index(experts: u64) -> Option<f64> {
    match experts {
        0..=2 => None,
        3..=5 => Some(1.0),
        6..=8 => Some(0.83),
        _ => Some(0.78),
    }
}

/// The least S-CVI/Ave. (Waltz, Strickland and Lenz 2005.)
pub const LEAST_AVERAGE: f64 = 0.90;

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

impl Content {
    /// Whether the instrument as a whole is relevant enough: S-CVI/Ave of at least 0.90.
    pub fn accepted(&self) -> bool {
        self.average >= LEAST_AVERAGE - 1e-9
    }
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
    fn what_a_panel_accepts_depends_on_its_size() {
        let accepted = |agreeing, experts| Item::of(agreeing, experts).unwrap().accepted();
        assert_eq!((accepted(2, 2), accepted(3, 3), accepted(4, 5)), (None, Some(true), Some(false)));
        assert_eq!((accepted(5, 6), accepted(6, 8), accepted(7, 8)), (Some(true), Some(false), Some(true)));
        assert_eq!((accepted(7, 9), accepted(7, 10), accepted(8, 10)), (Some(true), Some(false), Some(true)));
        let half = content(&[vec![Some(4), Some(1)]], 3).unwrap();
        assert!(!half.accepted() && content(&[vec![Some(4), Some(3)]], 3).unwrap().accepted());
    }

    #[test]
    fn the_classic_table_is_not_what_chance_says() {
        for (experts, least) in [(5, 0.99), (10, 0.62), (15, 0.49), (20, 0.42), (40, 0.29)] {
            assert_eq!(classic_ratio(experts), Some(least));
        }
        assert_eq!(classic_ratio(6), None);
        // Exact: 8, 9 and 10 experts need 7, 8 and 9; the classic table asks 9 of them for less than 8 would need.
        let exact = [8, 9, 10].map(|experts| critical_ratio(experts, 0.05).unwrap());
        for (found, expected) in exact.into_iter().zip([0.75, 7.0 / 9.0, 0.8]) {
            near(found, expected, 1e-12);
        }
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
}
