//! The cost-consequence table: for each arm what a person costs, by heading and payer, beside all that was
//! measured. Nothing is added up across outcomes: the reader weighs them. (Mauskopf and others 1998.)

use super::{Payer, Trouble, finite};
use crate::cost::Heading;
use statistics::interval::{Mean, Share, mean, share};

/// How an outcome is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// By its mean.
    Mean,
    /// It is 0 or 1, and told by the share that has it.
    Share,
}

/// An outcome that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What it is called.
    pub name: String,
    /// How it is told.
    pub scale: Scale,
}

/// One person.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// In which arm, counted from 0.
    pub arm: usize,
    /// What was spent on this person, by heading and payer; several amounts of one kind are added up.
    pub costs: Vec<(Heading, Payer, f64)>,
    /// One place for each outcome asked for; none where it is missing.
    pub outcomes: Vec<Option<f64>>,
}

/// What a person costs under a heading and for a payer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// On what.
    pub heading: Heading,
    /// By whom.
    pub payer: Payer,
    /// The mean over all people of the arm, also those without this cost.
    pub mean: f64,
}

/// An outcome in one arm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Told {
    /// Its mean with its interval; none when nobody has it.
    Mean(Option<Mean>),
    /// Its share with its interval; none when nobody was asked.
    Share(Option<Share>),
}

/// One arm.
#[derive(Debug, Clone, PartialEq)]
pub struct ArmRow {
    /// How many people.
    pub people: usize,
    /// Mean costs, one for each heading and payer that occurs in any arm, in their order: the same in all
    /// arms.
    pub cells: Vec<Cell>,
    /// The mean of all costs of a person with its interval; none in an empty arm.
    pub total: Option<Mean>,
    /// One place for each outcome asked for.
    pub outcomes: Vec<Told>,
    /// How many have no value, one place for each outcome.
    pub missing: Vec<usize>,
}

/// The table.
#[derive(Debug, Clone, PartialEq)]
pub struct CostConsequence {
    /// One row an arm.
    pub arms: Vec<ArmRow>,
}

/// Makes the table of so many arms.
///
/// # Errors
/// A person in an arm that is not there or with another number of outcomes, a cost or an outcome that is no
/// number, or an outcome told by a share that is neither 0 nor 1.
pub fn cost_consequence(arms: usize, asked: &[Asked], people: &[Member]) -> Result<CostConsequence, Trouble> {
    for (at, person) in people.iter().enumerate() {
        check(arms, asked, person, at + 1)?;
    }
    let mut kinds: Vec<(Heading, Payer)> = people
        .iter()
        .flat_map(|person| person.costs.iter().map(|(heading, payer, _)| (*heading, *payer)))
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    // Arms nobody is in have an empty row, as far as a person's arm can be counted.
    let row = |arm: usize| {
        let own: Vec<&Member> = people.iter().filter(|person| person.arm == arm).collect();
        arm_row(&own, &kinds, asked)
    };
    Ok(CostConsequence { arms: (0..arms).map(row).collect() })
}

fn check(arms: usize, asked: &[Asked], person: &Member, number: usize) -> Result<(), Trouble> {
    if person.arm >= arms {
        return Err(Trouble::NoLine { what: "arm", number: person.arm.saturating_add(1) });
    }
    if person.outcomes.len() != asked.len() {
        return Err(Trouble::Outcomes { person: number, found: person.outcomes.len(), asked: asked.len() });
    }
    for (_, _, amount) in &person.costs {
        finite(&format!("a cost of person {number}"), *amount)?;
    }
    for (asked, value) in asked.iter().zip(&person.outcomes) {
        let Some(value) = value else { continue };
        let what = format!("the outcome {:?} of person {number}", asked.name);
        finite(&what, *value)?;
        if asked.scale == Scale::Share && *value != 0.0 && *value != 1.0 {
            return Err(Trouble::Number { what, found: *value, must: "0 or 1" });
        }
    }
    Ok(())
}

fn arm_row(own: &[&Member], kinds: &[(Heading, Payer)], asked: &[Asked]) -> ArmRow {
    let cell = |(heading, payer): &(Heading, Payer)| {
        let of_person = |person: &&Member| -> f64 {
            let kind = |cost: &&(Heading, Payer, f64)| cost.0 == *heading && cost.1 == *payer;
            person.costs.iter().filter(kind).map(|cost| cost.2).sum()
        };
        let sum: f64 = own.iter().map(of_person).sum();
        let mean = if own.is_empty() { 0.0 } else { sum / own.len() as f64 };
        Cell { heading: *heading, payer: *payer, mean }
    };
    let totals: Vec<f64> =
        own.iter().map(|person| person.costs.iter().map(|(_, _, amount)| amount).sum()).collect();
    let values = |at: usize| own.iter().filter_map(|person| person.outcomes[at]).collect::<Vec<f64>>();
    let told = |(at, asked): (usize, &Asked)| match asked.scale {
        Scale::Mean => Told::Mean(mean(&values(at))),
        Scale::Share => {
            let hits = values(at).iter().filter(|value| **value == 1.0).count();
            Told::Share(share(hits as u64, values(at).len() as u64))
        }
    };
    ArmRow {
        people: own.len(),
        cells: kinds.iter().map(cell).collect(),
        total: mean(&totals),
        outcomes: asked.iter().enumerate().map(told).collect(),
        missing: (0..asked.len()).map(|at| own.len() - values(at).len()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> [Asked; 2] {
        let one = |name: &str, scale| Asked { name: name.into(), scale };
        [one("quality of life", Scale::Mean), one("in work", Scale::Share)]
    }

    fn person(arm: usize, cost: f64, outcomes: [Option<f64>; 2]) -> Member {
        let costs = vec![
            (Heading::Operation, Payer::Region, cost),
            (Heading::Operation, Payer::Region, 10.0),
            (Heading::Training, Payer::Municipality, 5.0),
        ];
        Member { arm, costs, outcomes: outcomes.to_vec() }
    }

    #[test]
    fn costs_and_outcomes_stand_beside_each_other() {
        let people = [
            person(0, 100.0, [Some(0.5), Some(1.0)]),
            person(0, 200.0, [Some(0.7), Some(0.0)]),
            person(1, 50.0, [None, Some(1.0)]),
        ];
        let table = cost_consequence(3, &asked(), &people).unwrap();
        let first = &table.arms[0];
        assert_eq!(
            first.cells[0],
            Cell { heading: Heading::Training, payer: Payer::Municipality, mean: 5.0 }
        );
        assert_eq!((first.cells[1].mean, first.total.unwrap().mean), (160.0, 165.0));
        assert!(matches!(first.outcomes[0], Told::Mean(Some(mean)) if (mean.mean - 0.6).abs() < 1e-12));
        assert!(matches!(first.outcomes[1], Told::Share(Some(share)) if share.hits == 1 && share.n == 2));
        assert_eq!(
            (table.arms[1].missing.as_slice(), table.arms[1].outcomes[0]),
            ([1, 0].as_slice(), Told::Mean(None))
        );
        assert_eq!((table.arms[2].people, table.arms[2].total), (0, None));
    }

    #[test]
    fn what_is_wrong_with_a_person_is_said() {
        let says = |member: Member| cost_consequence(1, &asked(), &[member]).unwrap_err().to_string();
        assert_eq!(says(person(1, 1.0, [None, None])), "there is no arm number 2");
        assert!(says(person(0, f64::NAN, [None, None])).starts_with("a cost of person 1 is NaN"));
        assert!(
            says(person(0, 1.0, [None, Some(0.5)]))
                .contains("\"in work\" of person 1 is 0.5, and has to be 0 or 1")
        );
        let short = Member { outcomes: Vec::new(), ..person(0, 1.0, [None, None]) };
        assert_eq!(says(short), "person 1 has 0 outcomes, and 2 are asked for");
    }
}
