//! Whether those to whom it happens sooner are those of whom it was expected.

use super::Times;

/// How well an order of people foretells to whom it happens sooner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Concordance {
    /// The share of pairs in which the one with the higher predictor was the sooner, those with the same
    /// counted half: 0.5 is chance, 1 perfect. (Harrell and others 1982.)
    pub share: f64,
    /// Its standard error, from what each person adds. (Infinitesimal jackknife, as R's package survival has
    /// it.)
    pub error: f64,
    /// In how many pairs it is known who was the sooner.
    pub pairs: f64,
}

/// The concordance of a predictor (length n, higher is sooner) with times. Compared are two of the same
/// stratum where it happened to one before the other's time was over; whoever left at that very time counts
/// as later. None when no pair can be compared, lengths differ, or a number is not finite.
pub fn concordance(predictor: &[f64], times: &Times<'_>) -> Option<Concordance> {
    let n = times.people().filter(|n| *n == predictor.len())?;
    if predictor.iter().any(|value| !value.is_finite()) {
        return None;
    }
    // For each person: pairs that can be compared, and of these the ones foretold.
    let mut of = vec![(0.0, 0.0); n];
    for sooner in (0..n).filter(|at| times.happened[*at]) {
        for later in 0..n {
            let (a, b) = (times.time[sooner], times.time[later]);
            let known = a < b || (a == b && !times.happened[later]);
            if !known || times.stratum(sooner) != times.stratum(later) {
                continue;
            }
            let foretold = match predictor[sooner].total_cmp(&predictor[later]) {
                std::cmp::Ordering::Greater => 1.0,
                std::cmp::Ordering::Equal => 0.5,
                std::cmp::Ordering::Less => 0.0,
            };
            for at in [sooner, later] {
                of[at].0 += 1.0;
                of[at].1 += foretold;
            }
        }
    }
    let pairs = of.iter().map(|(pairs, _)| pairs).sum::<f64>() / 2.0;
    if pairs == 0.0 {
        return None;
    }
    let share = of.iter().map(|(_, foretold)| foretold).sum::<f64>() / 2.0 / pairs;
    let squares: f64 = of.iter().map(|(all, foretold)| ((foretold - share * all) / pairs).powi(2)).sum();
    Some(Concordance { share, error: squares.sqrt(), pairs })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_perfect_order_is_one_and_the_reverse_nought() {
        let times = Times { time: &[1.0, 2.0, 3.0], happened: &[true, true, false], strata: None };
        let found = concordance(&[3.0, 2.0, 1.0], &times).unwrap();
        assert_eq!((found.share, found.pairs), (1.0, 3.0));
        assert_eq!(concordance(&[1.0, 2.0, 3.0], &times).unwrap().share, 0.0);
        assert_eq!(concordance(&[1.0, 1.0, 1.0], &times).unwrap().share, 0.5);
    }

    #[test]
    fn pairs_that_cannot_be_compared_are_not_counted() {
        let tied = Times { time: &[2.0, 2.0], happened: &[true, true], strata: None };
        assert_eq!(concordance(&[1.0, 2.0], &tied), None);
        let left = Times { time: &[2.0, 2.0], happened: &[true, false], strata: None };
        assert_eq!(concordance(&[2.0, 1.0], &left).unwrap().pairs, 1.0);
        let apart = Times { strata: Some(&[0, 1]), ..left };
        assert_eq!(concordance(&[2.0, 1.0], &apart), None);
    }
}
