//! A cost line and its rules. No database, no web.

use economics::cost::{Basis, Costs, Heading, Line, costs};
use foundation::{Error, Id, News, Organisation, Problem, Programme, Result, must};
use packs::programme::CostGroup;

/// More than any programme costs, and far from where sums lose their coins.
const MOST: f64 = 1e11;
/// The years a programme can have costs in.
const YEARS: std::ops::RangeInclusive<i64> = 1990..=2100;

/// A sum somebody has paid.
#[derive(Debug)]
pub enum CostLine {}

/// A sum to be written down.
#[derive(Debug, Clone, PartialEq)]
pub struct NewCost {
    /// For which programme.
    pub programme: Id<Programme>,
    /// Who pays.
    pub payer: Id<Organisation>,
    /// For what: a cost heading of the template, which says the group.
    pub kind: String,
    /// In which year.
    pub year: i64,
    /// How much, in the currency of the programme; below nought for money that came back.
    pub amount: f64,
    /// Where the number comes from.
    pub source: String,
}

impl NewCost {
    /// A cost has a year, a sum and a source.
    pub(crate) fn check(&self) -> Result<()> {
        let mut problems = Vec::new();
        let mut add = |field, text| problems.push(Problem { field, text });
        if !YEARS.contains(&self.year) {
            add("year", "programme-problem-year");
        }
        if !(self.amount.is_finite() && self.amount.abs() <= MOST) || self.amount == 0.0 {
            add("amount", "programme-problem-amount");
        }
        if self.source.trim().is_empty() {
            add("source", "programme-problem-source");
        }
        if self.source.chars().count() > 300 {
            add("source", "ui-problem-too-long");
        }
        must(problems.is_empty(), Error::Invalid(problems))
    }
}

/// Guide-years are counted, not guessed: nought or more, and not more than there are people.
pub(crate) fn check_guide_years(year: i64, guide_years: f64) -> Result<()> {
    must(YEARS.contains(&year), Error::field("guide_year", "programme-problem-year"))?;
    must(
        (0.0..=100_000.0).contains(&guide_years),
        Error::field("guide_years", "programme-problem-guide-years"),
    )
}

/// The heading of the statistics for a group of the template.
pub(crate) fn heading(group: CostGroup) -> Heading {
    match group {
        CostGroup::Preparation => Heading::Preparation,
        CostGroup::Training => Heading::Training,
        CostGroup::Operation => Heading::Operation,
    }
}

/// The group with this name.
pub(crate) fn group(name: &str) -> Option<CostGroup> {
    CostGroup::ALL.into_iter().find(|group| group.name() == name)
}

/// What it costs in all, by group, and for one guide in one year.
pub(crate) fn add_up(lines: impl Iterator<Item = (CostGroup, f64)>, guide_years: f64) -> Option<Costs> {
    // Whole coins: sums of whole numbers are exact.
    let line = |(group, amount): (CostGroup, f64)| Line {
        heading: heading(group),
        amount: (amount * 100.0).round() as i64,
    };
    let lines: Vec<Line> = lines.map(line).collect();
    costs(&lines, &Basis { peer_years: (guide_years > 0.0).then_some(guide_years), ..Basis::default() })
}

/// A cost was written down.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct CostAdded {
    /// Which.
    pub cost: Id<CostLine>,
    /// For which programme.
    pub programme: Id<Programme>,
    /// Who pays.
    pub payer: Id<Organisation>,
}
impl News for CostAdded {
    const NAME: &'static str = "programme.cost_added";
}

/// A cost was taken away again.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct CostTakenAway {
    /// Which.
    pub cost: Id<CostLine>,
    /// Who pays.
    pub payer: Id<Organisation>,
}
impl News for CostTakenAway {
    const NAME: &'static str = "programme.cost_taken_away";
}

/// The guide-years of a payer's year were set.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct GuideYearsSet {
    /// For which programme.
    pub programme: Id<Programme>,
    /// Whose guides.
    pub org: Id<Organisation>,
    /// In which year.
    pub year: i64,
    /// How many.
    pub guide_years: f64,
}
impl News for GuideYearsSet {
    const NAME: &'static str = "programme.guide_years_set";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cost_without_a_year_a_sum_or_a_source_is_refused() {
        let fine = NewCost {
            programme: Id::named(b"p"),
            payer: Id::named(b"o"),
            kind: "supervision".to_owned(),
            year: 2026,
            amount: 1200.0,
            source: "Accounts".to_owned(),
        };
        assert!(fine.check().is_ok());
        let wrong = NewCost { year: 26, amount: f64::INFINITY, source: String::new(), ..fine };
        assert!(matches!(wrong.check(), Err(Error::Invalid(problems)) if problems.len() == 3));
        assert!(check_guide_years(2026, 135.7).is_ok());
        assert!(check_guide_years(2026, -1.0).is_err() && check_guide_years(2026, f64::NAN).is_err());
    }
}
