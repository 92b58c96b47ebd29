//! How many runs chance makes of so many points above a line and so many below.

use statrs::function::factorial::ln_binomial;

/// As rare as this, on either side, counts as too few or too many runs.
const RARE: f64 = 0.025;

/// What chance makes of runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Usual {
    /// Fewer runs than this are rarer than 2.5 of 100.
    pub fewest: usize,
    /// More runs than this are rarer than 2.5 of 100.
    pub most: usize,
    /// How likely so few runs are, or fewer.
    pub as_few: f64,
    /// How likely so many runs are, or more.
    pub as_many: f64,
}

/// The usual number of runs of `above` and `below` points in random order, and how rare so many `runs` are.
/// (Swed and Eisenhart 1943; Wald and Wolfowitz 1940.) None when all lie on one side: then there is one run,
/// whatever happens.
pub(super) fn usual(above: usize, below: usize, runs: usize) -> Option<Usual> {
    if above == 0 || below == 0 {
        return None;
    }
    let law: Vec<f64> = (0..=above + below).map(|runs| likely(above, below, runs)).collect();
    let up_to = |runs: usize| law.iter().take(runs + 1).sum::<f64>();
    let from = |runs: usize| law.iter().skip(runs).rev().sum::<f64>();
    // Summed as one goes: the law may have thousands of places.
    let mut sum = 0.0;
    let fewest = law.iter().position(|p| {
        sum += p;
        sum > RARE
    });
    sum = 0.0;
    let most = law.iter().rposition(|p| {
        sum += p;
        sum > RARE
    });
    Some(Usual { fewest: fewest?, most: most?, as_few: up_to(runs).min(1.0), as_many: from(runs).min(1.0) })
}

/// How likely just so many runs are: of 2k runs each side has k, of 2k + 1 one side has one more.
fn likely(above: usize, below: usize, runs: usize) -> f64 {
    let ways = |of: usize, parts: usize| match (of, parts) {
        (of, parts) if parts == 0 || parts > of => f64::NEG_INFINITY,
        (of, parts) => ln_binomial(of as u64 - 1, parts as u64 - 1),
    };
    let all = ln_binomial((above + below) as u64, above as u64);
    let (half, odd) = (runs / 2, runs % 2 == 1);
    let part = |of_above: usize, of_below: usize| (ways(above, of_above) + ways(below, of_below) - all).exp();
    if odd { part(half + 1, half) + part(half, half + 1) } else { 2.0 * part(half, half) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_law_of_five_and_five_is_counted_out() {
        // Of 252 orders 2 have two runs, 8 three, 32 four.
        for (runs, ways) in [(1, 0.0), (2, 2.0), (3, 8.0), (4, 32.0), (10, 2.0), (11, 0.0)] {
            assert!((likely(5, 5, runs) - ways / 252.0).abs() < 1e-12, "{runs}");
        }
        let sum: f64 = (0..=30).map(|runs| likely(9, 21, runs)).sum();
        assert!((sum - 1.0).abs() < 1e-10);
    }

    #[test]
    fn limits_are_those_swed_and_eisenhart_printed() {
        // Their 2.5 % points: too few at or below the first, too many at or above the second.
        for (above, below, few, many) in [(5, 5, 2, 10), (10, 10, 6, 16), (15, 15, 10, 22), (20, 20, 14, 28)]
        {
            let found = usual(above, below, few).unwrap();
            assert_eq!((found.fewest, found.most), (few + 1, many - 1), "{above} and {below}");
            assert!(found.as_few <= RARE);
        }
        assert_eq!(usual(6, 0, 1), None);
    }
}
