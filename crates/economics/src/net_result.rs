//! The net result for the public purse: what a programme costs against what it saves, by payer and year.
//!
//! Net = −Σ C_t · d_t + Σ n · success · δ_k · price_k · d_t, where d_t = 1/(1 + r)^t for amounts at the
//! beginning of their year. (The frame of the Danish SØM, Socialstyrelsen; Drummond and others 2015.)

use std::ops::RangeInclusive;

use super::{Discounting, Payer, Trouble, finite, sound};

/// Money the programme costs in one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlay {
    /// What for, in the words of who entered it.
    pub name: String,
    /// Who pays.
    pub payer: Payer,
    /// In which year, counted from 0 at the start.
    pub year: u32,
    /// How much, in the money of the price year.
    pub amount: f64,
}

/// Something that is used less (or more) for each person with success.
#[derive(Debug, Clone, PartialEq)]
pub struct Consequence {
    /// What, in the words of who entered it: bed-days, sick-leave days.
    pub name: String,
    /// Who saves.
    pub payer: Payer,
    /// In which years, counted from 0 at the start.
    pub years: RangeInclusive<u32>,
    /// δ: how many units fewer each of these years, for each person with success beyond what would have
    /// happened anyway. Below nought when more is used.
    pub change: f64,
    /// The price of a unit, in the money of the price year.
    pub price: f64,
}

/// A programme as the calculation sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// How many people take part.
    pub people: f64,
    /// Which share of them succeeds, 0 to 1.
    pub success: f64,
    /// What it costs.
    pub outlays: Vec<Outlay>,
    /// What it changes.
    pub consequences: Vec<Consequence>,
    /// What later years are worth.
    pub discounting: Discounting,
}

/// Money out and money saved.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Flow {
    /// What is paid.
    pub cost: f64,
    /// What is saved.
    pub benefit: f64,
}

impl Flow {
    /// Saved less paid.
    pub fn net(&self) -> f64 {
        self.benefit - self.cost
    }

    fn add(&mut self, other: Flow) {
        self.cost += other.cost;
        self.benefit += other.benefit;
    }
}

/// One year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearRow {
    /// Which, counted from 0.
    pub year: u32,
    /// What one unit of money of this year is worth at the start.
    pub factor: f64,
    /// Discounted, by payer in the order of [`Payer::ALL`].
    pub payers: [Flow; 4],
    /// Discounted, in all.
    pub all: Flow,
    /// The net result of this year and all before it.
    pub cumulative: f64,
}

/// The net result over the years.
#[derive(Debug, Clone, PartialEq)]
pub struct NetResult {
    /// From year 0 to the last in which something happens.
    pub years: Vec<YearRow>,
    /// Discounted, by payer in the order of [`Payer::ALL`].
    pub payers: [Flow; 4],
    /// Discounted, in all.
    pub all: Flow,
}

impl NetResult {
    /// What one payer pays and saves, discounted.
    pub fn payer(&self, payer: Payer) -> Flow {
        self.payers[payer as usize]
    }
}

/// Computes the net result. All amounts are in the money of one price year, and years without anything count
/// too.
///
/// # Errors
/// A number that is not finite, people below nought, success outside 0 to 1, or a year beyond a thousand.
pub fn net_result(plan: &Plan) -> Result<NetResult, Trouble> {
    check(plan)?;
    let of_outlays = plan.outlays.iter().map(|outlay| outlay.year);
    let of_consequences = plan.consequences.iter().filter(|c| !c.years.is_empty()).map(|c| *c.years.end());
    let last = of_outlays.chain(of_consequences).max().unwrap_or(0);
    // Asked first, so that a mistyped year is refused before any row is made.
    plan.discounting.factor(last)?;
    let (mut years, mut payers, mut all) = (Vec::new(), [Flow::default(); 4], Flow::default());
    for year in 0..=last {
        let factor = plan.discounting.factor(year)?;
        let flows = flows(plan, year, factor);
        let mut sum = Flow::default();
        for (payer, flow) in payers.iter_mut().zip(flows) {
            payer.add(flow);
            sum.add(flow);
        }
        all.add(sum);
        years.push(YearRow { year, factor, payers: flows, all: sum, cumulative: all.net() });
    }
    finite("the net result", all.net())?;
    Ok(NetResult { years, payers, all })
}

/// What each payer pays and saves in one year, discounted.
fn flows(plan: &Plan, year: u32, factor: f64) -> [Flow; 4] {
    let mut flows = [Flow::default(); 4];
    for outlay in plan.outlays.iter().filter(|outlay| outlay.year == year) {
        flows[outlay.payer as usize].cost += outlay.amount * factor;
    }
    for consequence in plan.consequences.iter().filter(|consequence| consequence.years.contains(&year)) {
        let saved = plan.people * plan.success * consequence.change * consequence.price;
        flows[consequence.payer as usize].benefit += saved * factor;
    }
    flows
}

fn check(plan: &Plan) -> Result<(), Trouble> {
    sound("the number of people", plan.people, plan.people >= 0.0, "nought or more")?;
    sound("the share that succeeds", plan.success, (0.0..=1.0).contains(&plan.success), "between 0 and 1")?;
    for outlay in &plan.outlays {
        finite(&format!("the cost of {:?}", outlay.name), outlay.amount)?;
    }
    for consequence in &plan.consequences {
        finite(&format!("the change of {:?}", consequence.name), consequence.change)?;
        finite(&format!("the price of {:?}", consequence.name), consequence.price)?;
    }
    Ok(())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::Timing;

    /// The constructed case: 40 people, a fifth succeed, 60,000 a year saved in years 1 to 3, 3.5 %, a million spent.
    pub(crate) fn constructed() -> Plan {
        Plan {
            people: 40.0,
            success: 0.2,
            outlays: vec![Outlay {
                name: "the programme".into(),
                payer: Payer::Region,
                year: 0,
                amount: 1_000_000.0,
            }],
            consequences: vec![Consequence {
                name: "housing support".into(),
                payer: Payer::Municipality,
                years: 1..=3,
                change: 1.0,
                price: 60_000.0,
            }],
            discounting: Discounting::level(0.035, Timing::Beginning).unwrap(),
        }
    }

    #[test]
    fn the_constructed_case_gives_what_was_computed_by_hand() {
        let found = net_result(&constructed()).unwrap();
        assert_eq!(found.all.benefit.round(), 1_344_786.0);
        assert_eq!(found.all.net().round(), 344_786.0);
        assert_eq!(found.payer(Payer::Region), Flow { cost: 1_000_000.0, benefit: 0.0 });
        assert_eq!(found.payer(Payer::Municipality).net().round(), 1_344_786.0);
        assert_eq!(found.years.len(), 4);
        let cumulative: Vec<f64> = found.years.iter().map(|row| row.cumulative.round()).collect();
        assert_eq!(cumulative, [-1_000_000.0, -536_232.0, -88_147.0, 344_786.0]);
    }

    #[test]
    fn a_plan_without_anything_has_one_empty_year() {
        let empty = Plan { outlays: Vec::new(), consequences: Vec::new(), ..constructed() };
        let found = net_result(&empty).unwrap();
        assert_eq!((found.years.len(), found.all), (1, Flow::default()));
    }

    #[test]
    fn impossible_numbers_are_refused_with_what_they_are() {
        let refused = |plan: Plan| net_result(&plan).unwrap_err().to_string();
        let text = refused(Plan { success: 1.2, ..constructed() });
        assert_eq!(text, "the share that succeeds is 1.2, and has to be between 0 and 1");
        assert!(refused(Plan { people: -1.0, ..constructed() }).contains("number of people"));
        let mut plan = constructed();
        plan.consequences[0].price = f64::NAN;
        assert!(refused(plan).contains("the price of \"housing support\""));
        let mut plan = constructed();
        plan.outlays[0].year = u32::MAX;
        assert!(refused(plan).contains("at most 1000"));
        let mut plan = constructed();
        plan.outlays[0].amount = f64::MAX;
        plan.outlays.push(plan.outlays[0].clone());
        assert!(refused(plan).contains("the net result is -inf"));
    }
}
