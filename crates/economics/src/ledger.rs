//! What was spent: by heading, payer and year, exact to the coin, brought to one price year and discounted.

use std::collections::BTreeMap;

use super::{Discounting, Payer, PriceIndex, Trouble, sound};
use crate::cost::Heading;

/// One amount that was spent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// On what.
    pub heading: Heading,
    /// By whom.
    pub payer: Payer,
    /// In which calendar year.
    pub year: i32,
    /// How much, in the smallest coin and the money of that year; below nought for money that came back.
    pub amount: i64,
}

/// One sum.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LedgerCell {
    /// On what.
    pub heading: Heading,
    /// By whom.
    pub payer: Payer,
    /// In which calendar year.
    pub year: i32,
    /// How much, in the smallest coin of the price year.
    pub amount: f64,
}

/// All sums that are not empty, in the order of heading, payer and year.
#[derive(Debug, Clone, PartialEq)]
pub struct Ledger {
    /// The sums.
    pub cells: Vec<LedgerCell>,
    /// The year whose money all sums are in; none for the money of each year itself.
    pub price_year: Option<i32>,
    /// Where the index was found, when one was used.
    pub index_source: Option<String>,
}

/// Adds up what was spent; with an index all sums are in the money of the year given with it.
///
/// # Errors
/// A year the index does not know.
pub fn ledger(entries: &[Entry], prices: Option<(&PriceIndex, i32)>) -> Result<Ledger, Trouble> {
    let mut sums: BTreeMap<(Heading, Payer, i32), i128> = BTreeMap::new();
    for entry in entries {
        *sums.entry((entry.heading, entry.payer, entry.year)).or_default() += i128::from(entry.amount);
    }
    let cell = |((heading, payer, year), amount): ((Heading, Payer, i32), i128)| {
        let factor = prices.map_or(Ok(1.0), |(index, to)| index.factor(year, to))?;
        Ok(LedgerCell { heading, payer, year, amount: amount as f64 * factor })
    };
    Ok(Ledger {
        cells: sums.into_iter().map(cell).collect::<Result<_, Trouble>>()?,
        price_year: prices.map(|(_, year)| year),
        index_source: prices.map(|(index, _)| index.source().to_owned()),
    })
}

impl Ledger {
    /// In all.
    pub fn total(&self) -> f64 {
        self.cells.iter().map(|cell| cell.amount).sum()
    }

    /// By heading, also those with nothing.
    pub fn by_heading(&self) -> [(Heading, f64); 3] {
        Heading::ALL.map(|heading| (heading, self.sum(|cell| cell.heading == heading)))
    }

    /// By payer, also those with nothing.
    pub fn by_payer(&self) -> [(Payer, f64); 4] {
        Payer::ALL.map(|payer| (payer, self.sum(|cell| cell.payer == payer)))
    }

    /// By year, those in which something was spent.
    pub fn by_year(&self) -> Vec<(i32, f64)> {
        let mut years: Vec<i32> = self.cells.iter().map(|cell| cell.year).collect();
        years.sort_unstable();
        years.dedup();
        years.into_iter().map(|year| (year, self.sum(|cell| cell.year == year))).collect()
    }

    /// What all of it is worth in the year of the start. Sums have to be in the money of one year for this to
    /// mean something: the rate is one above inflation.
    ///
    /// # Errors
    /// Something spent before the start, or more than a thousand years after it.
    pub fn present_value(&self, start: i32, rule: &Discounting) -> Result<f64, Trouble> {
        let mut sum = 0.0;
        for cell in &self.cells {
            let after = i64::from(cell.year) - i64::from(start);
            sound("the number of years after the start", after as f64, after >= 0, "nought or more")?;
            sum += cell.amount * rule.factor(u32::try_from(after).unwrap_or(u32::MAX))?;
        }
        Ok(sum)
    }

    fn sum(&self, keep: impl Fn(&LedgerCell) -> bool) -> f64 {
        self.cells.iter().filter(|cell| keep(cell)).map(|cell| cell.amount).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Timing;

    const ENTRIES: [Entry; 4] = [
        Entry { heading: Heading::Training, payer: Payer::Region, year: 2024, amount: 20_000 },
        Entry { heading: Heading::Operation, payer: Payer::Municipality, year: 2025, amount: 50_000 },
        Entry { heading: Heading::Operation, payer: Payer::Municipality, year: 2025, amount: -10_000 },
        Entry { heading: Heading::Operation, payer: Payer::Other, year: 2024, amount: 5_000 },
    ];

    #[test]
    fn sums_by_heading_payer_and_year_add_up_to_the_same() {
        let found = ledger(&ENTRIES, None).unwrap();
        assert_eq!(found.cells.len(), 3);
        assert_eq!(found.total(), 65_000.0);
        assert_eq!(found.by_heading().map(|(_, sum)| sum), [0.0, 20_000.0, 45_000.0]);
        assert_eq!(found.by_payer().map(|(_, sum)| sum), [40_000.0, 20_000.0, 0.0, 5_000.0]);
        assert_eq!(found.by_year(), [(2024, 25_000.0), (2025, 40_000.0)]);
    }

    #[test]
    fn money_of_one_year_is_brought_to_another_and_discounted() {
        let index = PriceIndex::new("invented", &[(2024, 100.0), (2025, 125.0)]).unwrap();
        let found = ledger(&ENTRIES, Some((&index, 2025))).unwrap();
        assert_eq!(found.total(), 25_000.0 * 1.25 + 40_000.0);
        assert_eq!((found.price_year, found.index_source.as_deref()), (Some(2025), Some("invented")));
        let rule = Discounting::level(0.25, Timing::Beginning).unwrap();
        assert_eq!(found.present_value(2024, &rule), Ok(25_000.0 * 1.25 + 32_000.0));
        assert!(found.present_value(2025, &rule).is_err(), "spent before the start");
        let short = PriceIndex::new("invented", &[(2025, 125.0)]).unwrap();
        assert_eq!(ledger(&ENTRIES, Some((&short, 2025))), Err(Trouble::NoIndex { year: 2024 }));
    }

    #[test]
    fn large_sums_do_not_overflow() {
        let huge = Entry { amount: i64::MAX, ..ENTRIES[0] };
        assert!(ledger(&[huge, huge, huge], None).unwrap().total() > 2.7e19);
        assert!(ledger(&[], None).unwrap().cells.is_empty());
    }
}
