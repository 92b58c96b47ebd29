//! Prices: each has its year and its source, and an index with its own source brings it to another year.

use std::collections::BTreeMap;

use super::{Trouble, sound};

/// What one unit costs: a bed-day, an hour of housing support.
#[derive(Debug, Clone, PartialEq)]
pub struct Price {
    /// The price of one unit.
    pub amount: f64,
    /// Of which year.
    pub year: i32,
    /// Where it was found.
    pub source: String,
}

/// A consumer price index, or one of wages: how much the same things cost in each year.
#[derive(Debug, Clone, PartialEq)]
pub struct PriceIndex {
    source: String,
    years: BTreeMap<i32, f64>,
}

/// A price brought to another year, with everything that led there, so that it can be checked later.
#[derive(Debug, Clone, PartialEq)]
pub struct Converted {
    /// The price as it was entered.
    pub from: Price,
    /// To which year.
    pub year: i32,
    /// Index of that year over index of the price's year.
    pub factor: f64,
    /// The price in that year's money: amount · factor.
    pub amount: f64,
    /// Where the index was found.
    pub index_source: String,
}

impl PriceIndex {
    /// The index with these values (any base), by year. The later of two values for one year holds.
    ///
    /// # Errors
    /// A value that is not above nought.
    pub fn new(source: &str, values: &[(i32, f64)]) -> Result<Self, Trouble> {
        for (year, value) in values {
            sound(&format!("the price index of {year}"), *value, *value > 0.0, "above nought")?;
        }
        Ok(Self { source: source.to_owned(), years: values.iter().copied().collect() })
    }

    /// Where it was found.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// By how much money of one year is multiplied to become money of another; 1 within a year, whether the
    /// index knows it or not.
    ///
    /// # Errors
    /// A year the index does not know: nothing is carried on beyond its ends.
    pub fn factor(&self, from: i32, to: i32) -> Result<f64, Trouble> {
        if from == to {
            return Ok(1.0);
        }
        let of = |year: i32| self.years.get(&year).copied().ok_or(Trouble::NoIndex { year });
        Ok(of(to)? / of(from)?)
    }

    /// A price in the money of another year.
    ///
    /// # Errors
    /// As for [`PriceIndex::factor`].
    pub fn convert(&self, price: &Price, year: i32) -> Result<Converted, Trouble> {
        let factor = self.factor(price.year, year)?;
        let (from, amount) = (price.clone(), price.amount * factor);
        Ok(Converted { from, year, factor, amount, index_source: self.source.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_of_one_year_becomes_that_of_another_and_back() {
        let index = PriceIndex::new("invented", &[(2020, 100.0), (2024, 118.0)]).unwrap();
        let price = Price { amount: 5_000.0, year: 2020, source: "invented".into() };
        let later = index.convert(&price, 2024).unwrap();
        assert!((later.amount - 5_900.0).abs() < 1e-9 && later.index_source == "invented");
        let back = Price { amount: later.amount, year: 2024, source: price.source };
        assert!((index.convert(&back, 2020).unwrap().amount - 5_000.0).abs() < 1e-9);
        assert_eq!(index.factor(1999, 1999), Ok(1.0));
    }

    #[test]
    fn unknown_years_and_impossible_values_are_refused() {
        let index = PriceIndex::new("invented", &[(2020, 100.0)]).unwrap();
        assert_eq!(index.factor(2020, 2021), Err(Trouble::NoIndex { year: 2021 }));
        assert_eq!(index.factor(2019, 2020), Err(Trouble::NoIndex { year: 2019 }));
        for value in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!(PriceIndex::new("invented", &[(2020, value)]).is_err());
        }
    }
}
