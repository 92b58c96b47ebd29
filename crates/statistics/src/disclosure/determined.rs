//! Which groups of people follow from figures about people that overlap, however many figures it takes.

use std::collections::{BTreeMap, BTreeSet};

/// What is smaller than this is nought.
const NOUGHT: f64 = 1e-9;

/// Whether some few, told apart by the figures, are what is left when figures are added up and taken away
/// from each other, in any number and any multiple. (Gauss and Jordan: such a group is a line of the
/// eliminated figures that holds it alone.)
pub(super) fn a_few_follow(figures: &[&BTreeSet<u64>], least: usize) -> bool {
    let mut marks: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (at, people) in figures.iter().enumerate() {
        people.iter().for_each(|person| marks.entry(*person).or_default().push(at));
    }
    let mut groups: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
    marks.into_values().for_each(|mark| *groups.entry(mark).or_default() += 1);
    let counts: Vec<usize> = groups.values().copied().collect();
    if counts.iter().all(|count| *count >= least) {
        return false;
    }
    let mut lines = vec![vec![0.0; counts.len()]; figures.len()];
    for (group, mark) in groups.keys().enumerate() {
        mark.iter().for_each(|at| lines[*at][group] = 1.0);
    }
    eliminate(&mut lines);
    lines.iter().any(|line| {
        let mut held = (0..counts.len()).filter(|group| line[*group].abs() > NOUGHT);
        held.next().is_some_and(|group| held.next().is_none() && counts[group] < least)
    })
}

fn eliminate(lines: &mut [Vec<f64>]) {
    let columns = lines.first().map_or(0, Vec::len);
    let mut done = 0;
    for column in 0..columns {
        let size = |line: &usize| lines[*line][column].abs();
        let Some(pivot) = (done..lines.len()).max_by(|a, b| size(a).total_cmp(&size(b))) else { return };
        if size(&pivot) <= NOUGHT {
            continue;
        }
        lines.swap(done, pivot);
        let scale = lines[done][column];
        lines[done].iter_mut().for_each(|value| *value /= scale);
        let base = lines[done].clone();
        for (at, line) in lines.iter_mut().enumerate() {
            let factor = line[column];
            if at != done && factor != 0.0 {
                line.iter_mut().zip(&base).for_each(|(value, other)| *value -= factor * other);
            }
        }
        done += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn follow(figures: &[std::ops::Range<u64>]) -> bool {
        let figures: Vec<BTreeSet<u64>> = figures.iter().map(|range| range.clone().collect()).collect();
        a_few_follow(&figures.iter().collect::<Vec<_>>(), 5)
    }

    #[test]
    fn four_figures_that_leave_a_few_of_a_fifth_are_found() {
        let parts = [0..10, 10..20, 20..30, 30..40];
        let all = |to: u64| [&parts[..], std::slice::from_ref(&(0..to))].concat();
        assert!(follow(&all(43)));
        assert!(!follow(&all(45)) && !follow(&all(40)));
        // A few that no sum tells apart from others.
        assert!(!follow(&[0..20, 17..40]));
    }
}
