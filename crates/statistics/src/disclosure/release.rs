//! Figures that follow or overlap each other: what one tells beside another.

use std::collections::BTreeSet;

use super::Audience;

/// Public figures stay at least so many days.
const DAYS_OUTSIDE: u32 = 90;

/// Whether figures may take the place of earlier ones. `changed` holds, for every cell shown, how many
/// people came into it or left it since: the difference between two figures is a figure too. Inside, a
/// cell may also be as it was; outside, all must have changed, and `days` must have passed.
///
/// ```
/// use statistics::disclosure::{Audience, may_replace};
/// assert!(!may_replace(&[12, 1], 120, Audience::Outside));
/// assert!(may_replace(&[12, 10], 120, Audience::Outside));
/// ```
pub fn may_replace(changed: &[u64], days: u32, audience: Audience) -> bool {
    let least = audience.smallest_group();
    match audience {
        Audience::Inside => changed.iter().all(|people| *people == 0 || *people >= least),
        Audience::Outside => days >= DAYS_OUTSIDE && changed.iter().all(|people| *people >= least),
    }
}

/// What somebody has already been shown, so that the next figure about overlapping people is not the
/// last one but for a few. Kept for a person and for their organisation.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    shown: Vec<BTreeSet<u64>>,
}

impl Asked {
    /// Whether a figure about these people may be shown as well, and remembers them if so. It may not if
    /// they are fewer than the smallest group, or differ from people already shown by fewer. Three figures
    /// at a time are not compared.
    pub fn may_show(&mut self, people: &BTreeSet<u64>, audience: Audience) -> bool {
        let least = audience.smallest_group() as usize;
        if people.len() < least {
            return false;
        }
        let tells = |before: &BTreeSet<u64>| {
            let differ = before.symmetric_difference(people).take(least).count();
            differ > 0 && differ < least
        };
        if self.shown.iter().any(tells) {
            return false;
        }
        if !self.shown.contains(people) {
            self.shown.push(people.clone());
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(range: std::ops::Range<u64>) -> BTreeSet<u64> {
        range.collect()
    }

    #[test]
    fn one_newcomer_does_not_change_a_figure_inside() {
        assert!(!may_replace(&[1, 0, 8], 1, Audience::Inside));
        assert!(may_replace(&[5, 0, 8], 1, Audience::Inside));
        assert!(!may_replace(&[15, 0], 100, Audience::Outside));
        assert!(!may_replace(&[15, 20], 89, Audience::Outside));
    }

    #[test]
    fn a_filter_that_leaves_out_one_person_is_refused() {
        let mut asked = Asked::default();
        assert!(asked.may_show(&people(0..30), Audience::Inside));
        assert!(!asked.may_show(&people(1..30), Audience::Inside));
        assert!(!asked.may_show(&people(2..32), Audience::Inside));
        assert!(asked.may_show(&people(5..30), Audience::Inside));
        assert!(asked.may_show(&people(0..30), Audience::Inside));
        assert!(!asked.may_show(&people(0..4), Audience::Inside));
        assert_eq!(asked.shown.len(), 2);
    }
}
