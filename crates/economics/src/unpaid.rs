//! Time that nobody pays for: told in hours, and beside the costs, never inside them.

use super::{Trouble, sound};

/// Who gives the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Giver {
    /// A volunteer peer.
    Volunteer,
    /// A relative; hours of relief are below nought.
    Relative,
    /// A student in practice: counted at no price, which the report says.
    Student,
}

impl Giver {
    /// All givers, in the order they are printed.
    pub const ALL: [Giver; 3] = [Giver::Volunteer, Giver::Relative, Giver::Student];
}

/// Some hours of unpaid time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unpaid {
    /// Whose.
    pub giver: Giver,
    /// How many hours; below nought for hours somebody was spared.
    pub hours: f64,
    /// What an hour would cost if it were bought; none to leave it without a price.
    pub shadow_price: Option<f64>,
}

/// All hours of one kind of giver.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UnpaidSum {
    /// Whose.
    pub giver: Giver,
    /// Hours in all.
    pub hours: f64,
    /// Hours times their shadow prices; none when some have no price, and always for students.
    pub value: Option<f64>,
}

/// Adds up unpaid time by giver, also those with none.
///
/// # Errors
/// Hours that are no number, or a price below nought.
pub fn unpaid(times: &[Unpaid]) -> Result<[UnpaidSum; 3], Trouble> {
    for time in times {
        sound("the number of unpaid hours", time.hours, true, "a number")?;
        let price = time.shadow_price.unwrap_or(0.0);
        sound("the shadow price of an hour", price, price >= 0.0, "nought or more")?;
    }
    Ok(Giver::ALL.map(|giver| {
        let own = || times.iter().filter(move |time| time.giver == giver);
        let hours = own().map(|time| time.hours).sum();
        let value = own().map(|time| Some(time.hours * time.shadow_price?)).sum::<Option<f64>>();
        UnpaidSum { giver, hours, value: value.filter(|_| giver != Giver::Student) }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_told_and_priced_only_where_all_have_a_price() {
        let time = |giver, hours, shadow_price| Unpaid { giver, hours, shadow_price };
        let found = unpaid(&[
            time(Giver::Volunteer, 10.0, Some(200.0)),
            time(Giver::Volunteer, 2.5, Some(100.0)),
            time(Giver::Relative, -4.0, None),
            time(Giver::Student, 30.0, Some(150.0)),
        ])
        .unwrap();
        assert_eq!(found.map(|sum| sum.hours), [12.5, -4.0, 30.0]);
        assert_eq!(found.map(|sum| sum.value), [Some(2_250.0), None, None]);
        assert!(unpaid(&[time(Giver::Student, f64::NAN, None)]).is_err());
        assert!(unpaid(&[time(Giver::Student, 1.0, Some(-1.0))]).is_err());
    }
}
