//! Predictive mean matching: a gap takes the value of somebody who is predicted nearly the same.

use nalgebra::DMatrix;

use super::line::Line;
use statistics::resampling::Stream;

/// Of how many nearest people one is drawn. (Morris, White and Royston 2014.)
pub const DONORS: usize = 5;

/// A value for each row of `sought`. People with a value are predicted by the estimate, those with a gap by drawn
/// coefficients (type 1 of Van Buuren 2018, section 3.4).
pub(super) fn draw(
    seen: &DMatrix<f64>,
    values: &[f64],
    sought: &DMatrix<f64>,
    draw: &mut Stream,
) -> Vec<f64> {
    let line = Line::through(seen, values);
    let (_, drawn) = line.drawn(values.len(), draw);
    let mut donors: Vec<(f64, f64)> =
        (seen * &line.estimate).iter().copied().zip(values.iter().copied()).collect();
    donors.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    (sought * drawn).iter().map(|predicted| near(&donors, *predicted, draw)).collect()
}

/// The value of one of the nearest donors, who are sorted by their prediction. Of those equally near who would be one
/// too many each is as likely.
fn near(donors: &[(f64, f64)], predicted: f64, draw: &mut Stream) -> f64 {
    let count = DONORS.min(donors.len());
    let apart = |at: usize| (donors[at].0 - predicted).abs();
    let (mut low, mut high) = {
        let place = donors.partition_point(|donor| donor.0 < predicted);
        (place, place)
    };
    while high - low < count {
        if low > 0 && (high == donors.len() || apart(low - 1) <= apart(high)) {
            low -= 1;
        } else {
            high += 1;
        }
    }
    let farthest = (low..high).map(apart).fold(0.0, f64::max);
    let nearer: Vec<usize> = (low..high).filter(|at| apart(*at) < farthest).collect();
    let chosen = draw.below(count);
    if let Some(at) = nearer.get(chosen) {
        return donors[*at].1;
    }
    // Equally near ones lie beside each other, on one side or both.
    while low > 0 && apart(low - 1) <= farthest {
        low -= 1;
    }
    while high < donors.len() && apart(high) <= farthest {
        high += 1;
    }
    let equal: Vec<usize> = (low..high).filter(|at| apart(*at) >= farthest).collect();
    donors[equal[draw.below(equal.len())]].1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_five_nearest_give_and_nobody_else() {
        let donors: Vec<(f64, f64)> = (0..20).map(|at| (f64::from(at), f64::from(at))).collect();
        let mut draw = Stream::new(1, 0);
        let mut given: Vec<f64> = (0..200).map(|_| near(&donors, 9.8, &mut draw)).collect();
        given.sort_by(f64::total_cmp);
        given.dedup();
        assert_eq!(given, [8.0, 9.0, 10.0, 11.0, 12.0]);
    }

    #[test]
    fn of_many_equally_near_each_gives() {
        let donors: Vec<(f64, f64)> = (0..30).map(|at| (1.0, f64::from(at))).collect();
        let mut draw = Stream::new(2, 0);
        let mut given: Vec<f64> = (0..600).map(|_| near(&donors, 1.5, &mut draw)).collect();
        given.sort_by(f64::total_cmp);
        given.dedup();
        assert_eq!(given.len(), 30);
        assert_eq!(near(&donors[..1], 5.0, &mut draw), 0.0, "one donor is enough");
    }
}
