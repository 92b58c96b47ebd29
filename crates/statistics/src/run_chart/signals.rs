//! Which points of a control chart tell of something other than chance.

/// Which rules hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ControlRules {
    /// How many points in a row on one side of the centre: 8 (Western Electric 1956) or 9 (Nelson 1984). A
    /// point on the line ends a run.
    pub run: usize,
    /// Whether two of three beyond two sigma, and four of five beyond one, count too. (Western Electric
    /// 1956.)
    pub zones: bool,
    /// How many places at the beginning set centre and limits; none for all.
    pub baseline: Option<usize>,
}

impl Default for ControlRules {
    /// Eight in a row, no zones, all places.
    fn default() -> Self {
        Self { run: 8, zones: false, baseline: None }
    }
}

/// What a point is a sign of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Signals {
    /// Outside the limits, three sigma from the centre. (Shewhart 1931.)
    pub outside: bool,
    /// Part of a long run on one side.
    pub run: bool,
    /// Beyond two sigma, with another of the two before it beyond on the same side.
    pub two_of_three: bool,
    /// Beyond one sigma, with three of the four before it beyond on the same side.
    pub four_of_five: bool,
}

impl Signals {
    /// Whether any rule has found something.
    pub fn any(self) -> bool {
        self.outside || self.run || self.two_of_three || self.four_of_five
    }
}

/// Finds the signs, from how many sigma each point (gaps left out) lies from the centre.
pub(super) fn signals(sigmas: &[f64], rules: &ControlRules) -> Vec<Signals> {
    let mut found = vec![Signals::default(); sigmas.len()];
    for (at, z) in sigmas.iter().enumerate() {
        found[at].outside = z.abs() > 3.0;
        if rules.zones {
            found[at].two_of_three = beyond(sigmas, at, 2.0, (2, 3));
            found[at].four_of_five = beyond(sigmas, at, 1.0, (4, 5));
        }
    }
    let mut first = 0;
    for at in 1..=sigmas.len() {
        if at < sigmas.len() && sigmas[at] * sigmas[first] > 0.0 {
            continue;
        }
        if at - first >= rules.run.max(1) && sigmas[first] != 0.0 {
            found[first..at].iter_mut().for_each(|signals| signals.run = true);
        }
        first = at;
    }
    found
}

/// Whether this point lies beyond so many sigma, and so many of the last points, itself among them, do on its
/// side.
fn beyond(sigmas: &[f64], at: usize, border: f64, (needed, of): (usize, usize)) -> bool {
    let side = sigmas[at].signum();
    let far = |z: &&f64| **z * side > border;
    let last = &sigmas[(at + 1).saturating_sub(of)..=at];
    far(&&sigmas[at]) && last.iter().filter(far).count() >= needed
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZONES: ControlRules = ControlRules { run: 8, zones: true, baseline: None };

    #[test]
    fn a_long_run_marks_all_its_points_and_ends_on_the_line() {
        let mut sigmas = vec![0.5; 8];
        sigmas.push(-0.5);
        let found = signals(&sigmas, &ControlRules::default());
        assert!(found[..8].iter().all(|s| s.run) && !found[8].any());
        assert!(signals(&sigmas, &ControlRules { run: 9, ..ZONES }).iter().all(|s| !s.run));
        sigmas[4] = 0.0;
        assert!(signals(&sigmas, &ControlRules::default()).iter().all(|s| !s.any()));
        assert!(signals(&[0.0; 20], &ZONES).iter().all(|s| !s.any()) && signals(&[], &ZONES).is_empty());
    }

    #[test]
    fn zones_look_at_the_same_side_only() {
        let found = signals(&[2.5, 0.0, 2.1, -2.1, 1.5], &ZONES);
        assert_eq!(
            found.iter().map(|s| s.two_of_three).collect::<Vec<_>>(),
            [false, false, true, false, false]
        );
        let found = signals(&[1.1, 1.2, 0.9, 1.3, 1.4, -1.5], &ZONES);
        assert_eq!(
            found.iter().map(|s| s.four_of_five).collect::<Vec<_>>(),
            [false, false, false, false, true, false]
        );
        assert!(signals(&[3.1, -3.1], &ControlRules::default()).iter().all(|s| s.outside));
    }
}
