//! What is drawn: rows, or whole clusters of rows, each within its stratum.

use std::collections::BTreeMap;

use super::Stream;

/// The units that are drawn: rows alone, or clusters of rows that stay together, within strata that keep
/// their size.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// The rows, unit after unit.
    rows: Vec<usize>,
    /// Where each unit begins among them, and the end.
    starts: Vec<usize>,
    /// The units of each stratum.
    strata: Vec<Vec<usize>>,
}

impl Sample {
    /// Each of so many rows on its own.
    pub fn rows(count: usize) -> Self {
        Self { rows: (0..count).collect(), starts: (0..=count).collect(), strata: vec![(0..count).collect()] }
    }

    /// Each row on its own, drawn among those with the same label (length n), as in two groups of fixed size.
    pub fn strata(labels: &[usize]) -> Self {
        let mut all = Self::rows(labels.len());
        all.strata = gathered(labels);
        all
    }

    /// Rows with the same label (length n) together. (Davison and Hinkley 1997, 3.8: clusters drawn, all
    /// within kept.)
    pub fn clusters(labels: &[usize]) -> Self {
        let units = gathered(labels);
        let mut starts = vec![0];
        starts.extend(units.iter().scan(0, |end, unit| {
            *end += unit.len();
            Some(*end)
        }));
        Self { rows: units.concat(), starts, strata: vec![(0..units.len()).collect()] }
    }

    /// The same, drawn among clusters of one stratum, such as an arm of the study; both of length n. None
    /// when lengths differ, or a cluster lies in two strata.
    pub fn clusters_within(labels: &[usize], strata: &[usize]) -> Option<Self> {
        if labels.len() != strata.len() {
            return None;
        }
        let mut all = Self::clusters(labels);
        let of: Vec<usize> = (0..all.units())
            .map(|unit| {
                let rows = all.unit(unit);
                let stratum = strata[*rows.first()?];
                rows.iter().all(|row| strata[*row] == stratum).then_some(stratum)
            })
            .collect::<Option<_>>()?;
        all.strata = gathered(&of);
        Some(all)
    }

    /// How many units there are.
    pub fn units(&self) -> usize {
        self.starts.len() - 1
    }

    /// The units of each stratum.
    pub(super) fn by_stratum(&self) -> &[Vec<usize>] {
        &self.strata
    }

    fn unit(&self, at: usize) -> &[usize] {
        &self.rows[self.starts[at]..self.starts[at + 1]]
    }

    /// All rows but those of one unit; of all when there is none.
    pub(super) fn without(&self, left_out: Option<usize>) -> Vec<usize> {
        let kept = (0..self.units()).filter(|unit| Some(*unit) != left_out);
        kept.flat_map(|unit| self.unit(unit)).copied().collect()
    }

    /// As many units of each stratum as it has, each drawn from all of them.
    pub(super) fn draw(&self, stream: &mut Stream, into: &mut Vec<usize>) {
        into.clear();
        for units in &self.strata {
            for _ in 0..units.len() {
                into.extend_from_slice(self.unit(units[stream.below(units.len())]));
            }
        }
    }
}

/// The places of each label, in the order of the labels.
pub(super) fn gathered(labels: &[usize]) -> Vec<Vec<usize>> {
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, label) in labels.iter().enumerate() {
        found.entry(*label).or_default().push(at);
    }
    found.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_clusters_are_drawn_and_strata_keep_their_size() {
        let (clusters, arms) = ([4, 4, 7, 7, 7, 9], [0, 0, 1, 1, 1, 1]);
        let sample = Sample::clusters_within(&clusters, &arms).unwrap();
        assert_eq!((sample.units(), sample.without(Some(1))), (3, vec![0, 1, 5]));
        let mut rows = Vec::new();
        for draw in 0..40 {
            sample.draw(&mut Stream::new(1, draw), &mut rows);
            // The first arm has one cluster only, so that it always comes; of the other two clusters come.
            assert_eq!(rows[..2], [0, 1]);
            assert_eq!(
                rows.iter().filter(|row| **row == 2).count(),
                rows.iter().filter(|row| **row == 4).count()
            );
            assert!([4, 6, 8].contains(&rows.len()), "{rows:?}");
        }
        assert_eq!(Sample::clusters_within(&clusters, &[0, 1, 1, 1, 1, 1]), None);
        assert_eq!(Sample::clusters_within(&clusters, &[0]), None);
        assert_eq!(Sample::strata(&[1, 1, 0]).by_stratum(), [vec![2], vec![0, 1]]);
    }
}
