//! Fewer points where more would not be seen: drawings of ten thousand points stay small.

/// A line with more points than this is drawn by its outline.
const MOST_ON_A_LINE: usize = 400;
/// A cloud has at most so many marks.
const MOST_IN_A_CLOUD: usize = 600;

/// A line as it looks: of all points that fall on one unit across, the first, lowest, highest and last. The
/// points are in the drawing's units and in order. (Jugel, Jerzak, Hackenbroich and Markl 2014.)
pub(super) fn line(points: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    if points.len() <= MOST_ON_A_LINE {
        return points;
    }
    let mut kept = Vec::new();
    for column in points.chunk_by(|a, b| a.0.round() == b.0.round()) {
        let by_height = |a: &usize, b: &usize| column[*a].1.total_cmp(&column[*b].1);
        let lowest = (0..column.len()).min_by(by_height).unwrap_or(0);
        let highest = (0..column.len()).max_by(by_height).unwrap_or(0);
        let mut chosen = [0, lowest, highest, column.len() - 1];
        chosen.sort_unstable();
        for (at, index) in chosen.iter().enumerate() {
            if at == 0 || chosen[at - 1] != *index {
                kept.push(column[*index]);
            }
        }
    }
    kept
}

/// A cloud with fewer points, as thick and thin as it was: from left to right, one of every so many. The order in which the points come does not matter.
pub(super) fn cloud(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    one_of_so_many(sorted)
}

/// Of what is sorted, evenly as many as a cloud may have, with the first and the last.
pub(super) fn one_of_so_many<T: Copy>(sorted: Vec<T>) -> Vec<T> {
    if sorted.len() <= MOST_IN_A_CLOUD {
        return sorted;
    }
    let step = (sorted.len() - 1) as f64 / (MOST_IN_A_CLOUD - 1) as f64;
    (0..MOST_IN_A_CLOUD).map(|at| sorted[(step * at as f64).round() as usize]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_its_peaks() {
        let points: Vec<(f64, f64)> = (0..10_000)
            .map(|at| (f64::from(at) / 40.0, if at == 5_000 { 99.0 } else { f64::from(at % 7) }))
            .collect();
        let thin = line(points.clone());
        assert!(thin.len() <= 4 * 252 && thin.contains(&(125.0, 99.0)));
        assert_eq!((thin[0], thin[thin.len() - 1]), (points[0], points[9_999]));
        assert_eq!(line(points[..10].to_vec()), points[..10]);
    }

    #[test]
    fn a_cloud_keeps_its_ends_and_does_not_mind_the_order() {
        let mut points: Vec<(f64, f64)> =
            (0..10_000).map(|at| (f64::from(at * 37 % 1_000), f64::from(at))).collect();
        let thin = cloud(&points);
        points.reverse();
        assert_eq!(thin, cloud(&points));
        assert_eq!((thin.len(), thin[0].0, thin[599].0), (600, 0.0, 999.0));
    }
}
