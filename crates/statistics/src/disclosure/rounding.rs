//! Public counts, rounded by cell key: the same people always give the same figure, so that asking again,
//! or in another way, does not average the rounding out. (Fraser and Wooton 2005; Hundepool and others
//! 2012, 5.4.)
//!
//! Each person has a record key, by HMAC-SHA-256 under a secret of the organisation (FIPS 198-1, 180-4).
//! The keys of those counted are added up; that sum, mixed again, decides whether the count is rounded up
//! or down, with the chance that makes the rounding right on average. Sums are rounded on their own, from
//! all people in them: rounded parts need not add up to a rounded sum.
//!
//! Rounding alone is no protection: whoever knows the base knows each count to within four. So a count is
//! first protected like any other (small groups, further cells), and what may be shown is then rounded.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::summaries::one_decimal;
use super::tables::{ProtectedList, list};
use super::two_way::{ProtectedTable, table};
use super::{Audience, Policy, Shown};

/// Counts are rounded to whole multiples of this. Not told in detail to readers.
pub(super) const BASE: u64 = 5;
/// A secret shorter than this could be guessed.
pub(super) const SHORTEST_SECRET: usize = 32;

/// Rounds the counts of one organisation. Keeps its secret; printed, it shows nothing.
#[derive(Clone)]
pub struct Rounding {
    mac: Hmac<Sha256>,
}

impl std::fmt::Debug for Rounding {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Rounding")
    }
}

/// A person among those counted: says nothing about who they are without the secret.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Record(u64);

impl std::fmt::Debug for Record {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Record")
    }
}

impl Rounding {
    /// With a secret that only this organisation has and that stays the same as long as its figures are
    /// compared; none if it is shorter than 32 bytes.
    pub fn new(secret: &[u8]) -> Option<Rounding> {
        if secret.len() < SHORTEST_SECRET {
            return None;
        }
        <Hmac<Sha256> as KeyInit>::new_from_slice(secret).ok().map(|mac| Rounding { mac })
    }

    /// The record of a person, whose identity within the organisation is given as bytes.
    pub fn record(&self, person: &[u8]) -> Record {
        Record(self.mixed(b"record", &[person]))
    }

    /// How many people these are, rounded: the same for the same people in any order. Who is given twice
    /// counts once.
    pub fn count(&self, people: &[Record]) -> u64 {
        let people = once(people);
        let count = people.len() as u64;
        let (below, over) = (count / BASE * BASE, count % BASE);
        let sum = people.iter().fold(0u64, |sum, record| sum.wrapping_add(record.0));
        let draw = self.mixed(b"cell", &[&sum.to_be_bytes(), &count.to_be_bytes()]);
        // A draw of 64 bits, cut into five equal parts.
        let part = (u128::from(draw) * u128::from(BASE)) >> 64;
        if part < u128::from(over) { below + BASE } else { below }
    }

    /// A count that stands alone, rounded if it is not too small.
    pub fn lone(&self, people: &[Record], audience: Audience) -> Shown {
        if (once(people).len() as u64) < audience.smallest_group() {
            return Shown::Few;
        }
        Shown::Count(self.count(people))
    }

    /// A list of categories that exclude each other: protected by the true counts, then rounded.
    pub fn list(&self, parts: &[Vec<Record>], policy: Policy) -> ProtectedList {
        let parts: Vec<Vec<Record>> = parts.iter().map(|part| once(part)).collect();
        let counts: Vec<u64> = parts.iter().map(|part| part.len() as u64).collect();
        let found = list(&counts, policy);
        ProtectedList {
            counts: found.counts.iter().zip(&parts).map(|(shown, part)| self.rounded(*shown, part)).collect(),
            total: self.rounded(found.total, &parts.concat()),
        }
    }

    /// A table of two attributes, row by row: protected by the true counts, then rounded. Rows that are
    /// shorter than the longest are filled with nobody.
    pub fn table(&self, cells: &[Vec<Vec<Record>>], policy: Policy) -> ProtectedTable {
        let columns = cells.iter().map(Vec::len).max().unwrap_or(0);
        let people = |row: usize, column: usize| -> Vec<Record> {
            cells.get(row).and_then(|row| row.get(column)).map(|people| once(people)).unwrap_or_default()
        };
        let counts: Vec<Vec<u64>> = (0..cells.len())
            .map(|row| (0..columns).map(|column| people(row, column).len() as u64).collect())
            .collect();
        let mut found = table(&counts, policy);
        for (row, line) in found.counts.iter_mut().enumerate() {
            for (column, shown) in line.iter_mut().enumerate() {
                *shown = self.rounded(*shown, &people(row, column));
            }
        }
        for (row, shown) in found.row_totals.iter_mut().enumerate() {
            *shown = self.rounded(*shown, &cells[row].concat());
        }
        for (column, shown) in found.column_totals.iter_mut().enumerate() {
            let all: Vec<Record> = (0..cells.len()).flat_map(|row| people(row, column)).collect();
            *shown = self.rounded(*shown, &all);
        }
        found.total = self.rounded(found.total, &cells.concat().concat());
        found
    }

    /// How many of a hundred, from the rounded counts, so that it tells no more than they do. None where
    /// the part, those outside it, or the whole are too small. `part` are people of `whole`.
    pub fn percentage(&self, part: &[Record], whole: &[Record], policy: Policy) -> Option<f64> {
        let (few, all) = (once(part).len() as u64, once(whole).len() as u64);
        super::summaries::percentage(few, all, policy)?;
        Some(one_decimal(100.0 * self.count(part) as f64 / self.count(whole) as f64))
    }

    fn rounded(&self, shown: Shown, people: &[Record]) -> Shown {
        match shown {
            Shown::Count(_) => Shown::Count(self.count(people)),
            hidden => hidden,
        }
    }

    fn mixed(&self, purpose: &[u8], parts: &[&[u8]]) -> u64 {
        let mut mac = self.mac.clone();
        mac.update(purpose);
        parts.iter().for_each(|part| mac.update(part));
        let all: [u8; 32] = mac.finalize().into_bytes().into();
        all.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
    }
}

fn once(people: &[Record]) -> Vec<Record> {
    let mut people = people.to_vec();
    people.sort_unstable();
    people.dedup();
    people
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::Attribute;

    fn rounding(seed: u8) -> Rounding {
        Rounding::new(&[seed; 32]).unwrap()
    }

    fn people(rounding: &Rounding, range: std::ops::Range<u32>) -> Vec<Record> {
        range.map(|person| rounding.record(&person.to_be_bytes())).collect()
    }

    #[test]
    fn the_same_people_give_the_same_figure_in_any_order_and_counted_twice() {
        let rounding = rounding(1);
        let mut all = people(&rounding, 0..23);
        let figure = rounding.count(&all);
        all.reverse();
        assert_eq!(rounding.count(&all), figure);
        assert_eq!(rounding.count(&[all.clone(), all].concat()), figure);
        assert_eq!(rounding.count(&[]), 0);
    }

    #[test]
    fn a_figure_is_a_multiple_of_five_less_than_five_away_and_right_on_average() {
        let rounding = rounding(2);
        for size in 0..12u32 {
            let mut sum = 0;
            for from in 0..3_000 {
                let figure = rounding.count(&people(&rounding, from * 20..from * 20 + size));
                assert!(figure.is_multiple_of(5) && figure.abs_diff(u64::from(size)) < 5);
                sum += figure;
            }
            // The rounding spreads by at most 2.5; five standard errors.
            let off = (sum as f64 / 3_000.0 - f64::from(size)).abs();
            assert!(off < 5.0 * 2.5 / 3_000f64.sqrt(), "{size} is off by {off}");
        }
    }

    #[test]
    fn another_secret_gives_another_rounding() {
        let of = |seed: u8| -> Vec<u64> {
            let rounding = rounding(seed);
            (0..40).map(|from| rounding.count(&people(&rounding, from..from + 12))).collect()
        };
        assert_ne!(of(3), of(4));
        assert!(Rounding::new(&[1; 31]).is_none());
        assert_eq!(format!("{:?}", rounding(3)), "Rounding");
    }

    #[test]
    fn what_is_small_stays_hidden_and_what_is_shown_is_never_below_the_smallest_group() {
        let rounding = rounding(5);
        assert_eq!(rounding.lone(&people(&rounding, 0..9), Audience::Outside), Shown::Few);
        let cells = vec![
            vec![people(&rounding, 0..4), people(&rounding, 100..131), people(&rounding, 200..217)],
            vec![people(&rounding, 300..340), people(&rounding, 400..423), people(&rounding, 500..519)],
            vec![people(&rounding, 600..622), people(&rounding, 700..741)],
        ];
        let policy = Policy { audience: Audience::Outside, attribute: Attribute::Plain };
        let found = rounding.table(&cells, policy);
        assert_eq!((found.counts[0][0], found.counts[2].len()), (Shown::Hidden, 3));
        let shown = found.counts.iter().flatten().chain(&found.row_totals).chain(&found.column_totals);
        assert!(shown.filter_map(|shown| shown.count()).all(|count| count >= 10 && count % 5 == 0));
        let total = rounding.count(&cells.concat().concat());
        assert_eq!(found.total, Shown::Count(total));
        assert_eq!(rounding.list(&cells[1], policy).counts[0], found.counts[1][0]);
    }

    #[test]
    fn a_percentage_tells_no_more_than_the_rounded_counts() {
        let rounding = rounding(6);
        let whole = people(&rounding, 0..83);
        let shown = rounding.percentage(&whole[..31], &whole, Policy::OUTSIDE).unwrap();
        let figures = (rounding.count(&whole[..31]) as f64, rounding.count(&whole) as f64);
        assert_eq!(shown, (1000.0 * figures.0 / figures.1).round() / 10.0);
        assert_eq!(rounding.percentage(&whole[..9], &whole, Policy::OUTSIDE), None);
        assert_eq!(rounding.percentage(&whole[..74], &whole, Policy::OUTSIDE), None);
    }
}
