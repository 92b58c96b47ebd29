//! What a programme costs: by heading, in all, and for each guide, person and hour.
//!
//! Amounts are whole numbers of the smallest coin (øre, cent), so that sums are exact.

/// What money is spent on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Heading {
    /// Leadership's time, adverts, insurance, phones.
    Preparation,
    /// Teaching hours and travel to them.
    Training,
    /// Pay, coordination, supervision, travel, premises, events.
    Operation,
}

impl Heading {
    /// All headings, in the order they are printed.
    pub const ALL: [Heading; 3] = [Heading::Preparation, Heading::Training, Heading::Operation];
}

/// One amount under a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// What it was spent on.
    pub heading: Heading,
    /// How much, in the smallest coin; below nought for money that came back.
    pub amount: i64,
}

/// What the costs are shared by. What is not known stays none: nought would be a claim.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Basis {
    /// Peer supporters times the years each was active: ten for half a year are five.
    pub peer_years: Option<f64>,
    /// People who received support.
    pub recipients: Option<u64>,
    /// Hours that peers and recipients spent together.
    pub contact_hours: Option<f64>,
}

/// One heading's sum.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// Which heading.
    pub heading: Heading,
    /// Its sum, in the smallest coin.
    pub amount: i64,
    /// Its share of the total, 0 to 1; none without a total above nought.
    pub share: Option<f64>,
    /// The share in whole per cent; the three add up to a hundred.
    pub percent: Option<u32>,
}

/// What a programme costs.
#[derive(Debug, Clone, PartialEq)]
pub struct Costs {
    /// All headings, also those with nothing.
    pub parts: [Part; 3],
    /// In all, in the smallest coin.
    pub total: i64,
    /// The total over peer years, in the smallest coin.
    pub per_peer_year: Option<f64>,
    /// The total over recipients.
    pub per_recipient: Option<f64>,
    /// The total over hours together.
    pub per_contact_hour: Option<f64>,
}

/// Adds up the lines; none only when the sum is too large for a number.
///
/// ```
/// use economics::cost::{Basis, Heading, Line, costs};
/// let line = |heading, amount| Line { heading, amount };
/// let lines = [line(Heading::Training, 25_000), line(Heading::Operation, 75_000)];
/// let costs = costs(&lines, &Basis { recipients: Some(4), ..Basis::default() }).unwrap();
/// assert_eq!((costs.total, costs.per_recipient), (100_000, Some(25_000.0)));
/// assert_eq!(costs.parts[1].percent, Some(25));
/// ```
pub fn costs(lines: &[Line], basis: &Basis) -> Option<Costs> {
    let mut amounts = [0i64; 3];
    for line in lines {
        let amount = &mut amounts[line.heading as usize];
        *amount = amount.checked_add(line.amount)?;
    }
    let total = amounts.iter().try_fold(0i64, |sum, amount| sum.checked_add(*amount))?;
    let percent = percents(&amounts, total);
    let parts = Heading::ALL.map(|heading| {
        let at = heading as usize;
        let share = (total > 0).then(|| amounts[at] as f64 / total as f64);
        Part { heading, amount: amounts[at], share, percent: percent.map(|p| p[at]) }
    });
    let per = |by: Option<f64>| by.filter(|by| by.is_finite() && *by > 0.0).map(|by| total as f64 / by);
    Some(Costs {
        parts,
        total,
        per_peer_year: per(basis.peer_years),
        per_recipient: per(basis.recipients.map(|n| n as f64)),
        per_contact_hour: per(basis.contact_hours),
    })
}

/// Whole per cent that add up to a hundred: what rounding down leaves goes to the largest remainders.
/// None where a heading is below nought, since a share of a total then says nothing.
fn percents(amounts: &[i64; 3], total: i64) -> Option<[u32; 3]> {
    if total <= 0 || amounts.iter().any(|amount| *amount < 0) {
        return None;
    }
    let hundredfold = amounts.map(|amount| i128::from(amount) * 100);
    let mut whole = hundredfold.map(|h| (h / i128::from(total)) as u32);
    let mut order = [0, 1, 2];
    order.sort_by_key(|at| (-(hundredfold[*at] % i128::from(total)), *at));
    let left = 100 - whole.iter().sum::<u32>();
    order.iter().take(left as usize).for_each(|at| whole[*at] += 1);
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(heading: Heading, kroner: i64) -> Line {
        Line { heading, amount: kroner * 100 }
    }

    /// The published peer-guide case: about 5.4 m DKK, 68 % operation, 32 % training, about 39 800 DKK a
    /// guide and year. The excerpt does not say whether preparation is inside, so it stays at nought.
    #[test]
    fn the_published_peer_guide_case_is_reproduced() {
        let lines = [line(Heading::Operation, 3_672_000), line(Heading::Training, 1_728_000)];
        let basis = Basis { peer_years: Some(135.7), ..Basis::default() };
        let costs = costs(&lines, &basis).unwrap();
        assert_eq!(costs.total, 540_000_000);
        let hundreds = (costs.per_peer_year.unwrap() / 10_000.0).round();
        assert_eq!(hundreds, 398.0);
        assert_eq!(costs.parts.map(|part| part.percent.unwrap()), [0, 32, 68]);
        assert_eq!(costs.parts[2].share, Some(0.68));
        assert_eq!((costs.per_recipient, costs.per_contact_hour), (None, None));
    }

    #[test]
    fn whole_per_cent_add_up_to_a_hundred() {
        let lines = Heading::ALL.map(|heading| line(heading, 1));
        let costs = costs(&lines, &Basis::default()).unwrap();
        assert_eq!(costs.parts.map(|part| part.percent.unwrap()), [34, 33, 33]);
    }

    #[test]
    fn money_that_came_back_lowers_its_heading() {
        let lines = [line(Heading::Training, 500), line(Heading::Training, -200)];
        let costs = costs(&lines, &Basis { contact_hours: Some(2.0), ..Basis::default() }).unwrap();
        assert_eq!((costs.parts[1].amount, costs.per_contact_hour), (30_000, Some(15_000.0)));
    }

    #[test]
    fn nothing_spent_or_nobody_there_gives_no_share() {
        let costs =
            costs(&[], &Basis { recipients: Some(0), peer_years: Some(0.0), contact_hours: None }).unwrap();
        assert_eq!((costs.total, costs.parts[0].share, costs.per_recipient), (0, None, None));
        assert_eq!(costs.per_peer_year, None);
    }

    #[test]
    fn sums_that_are_too_large_are_refused() {
        let huge = Line { heading: Heading::Training, amount: i64::MAX };
        assert_eq!(super::costs(&[huge, huge], &Basis::default()), None);
    }
}
