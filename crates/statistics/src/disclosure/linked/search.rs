//! Hides further figures of linked tables until none that is hidden can be narrowed down too far.
//!
//! A figure that leaks is asked for twice: how large, and how small could it be? The answers are counts of
//! whole people, kept as witnesses for every other figure too. Where they are not far enough apart, those
//! figures are hidden that the relaxed problem of least loss would move (Kelly, Golden and Assad 1990; the
//! exact model is that of Fischetti and Salazar 2001). Then each is shown again if nothing leaks without it.

use super::simplex::Tableau;
use super::system::{Possible, System};

/// Figures of which none leaks, with what shows it.
#[derive(Debug, Clone)]
pub(super) struct Protected {
    pub(super) system: System,
    /// Counts of the groups that all fit what is shown. The first are the true ones.
    pub(super) points: Vec<Possible>,
    /// For each figure, with which of them it is smallest and largest.
    pub(super) ends: Vec<(usize, usize)>,
}

/// Hides what is needed. None if that cannot be, with what is fixed.
pub(super) fn protect(system: System) -> Option<Protected> {
    let must: Vec<bool> = system.figures.iter().map(|figure| figure.hidden).collect();
    let truth = system.counts().to_vec();
    let ends = vec![(0, 0); system.figures.len()];
    let mut found = Protected { system, points: vec![truth], ends };
    while let Some(leak) = found.leak() {
        let fresh = found.to_hide(leak);
        if fresh.is_empty() {
            return None;
        }
        fresh.into_iter().for_each(|at| found.system.figures[at].hidden = true);
    }
    found.show_again(&must);
    Some(found)
}

impl Protected {
    /// The smallest and the largest value that a figure is known to be able to have.
    pub(super) fn between(&self, at: usize) -> (u64, u64) {
        let (low, high) = self.ends[at];
        (self.system.value(at, &self.points[low]), self.system.value(at, &self.points[high]))
    }

    pub(super) fn is_safe(&self, at: usize) -> bool {
        let (low, high) = self.between(at);
        !self.system.figures[at].hidden || high - low >= self.system.figures[at].need
    }

    /// The first figure that can be narrowed down too far.
    fn leak(&mut self) -> Option<usize> {
        let mut reader: Option<Tableau> = None;
        for at in 0..self.system.figures.len() {
            for large in [true, false] {
                if self.is_safe(at) {
                    break;
                }
                if reader.is_none() {
                    reader = self.system.reader();
                }
                let Some(known) = reader.as_mut() else { return Some(at) };
                if let Some(point) = self.system.extreme(known, at, large) {
                    self.keep(point);
                }
            }
            if !self.is_safe(at) {
                return Some(at);
            }
        }
        None
    }

    fn keep(&mut self, point: Possible) {
        let number = self.points.len();
        for at in 0..self.system.figures.len() {
            let (value, (low, high)) = (self.system.value(at, &point), self.between(at));
            if value < low {
                self.ends[at].0 = number;
            }
            if value > high {
                self.ends[at].1 = number;
            }
        }
        self.points.push(point);
    }

    /// What to hide so that a figure no longer leaks: the cheapest way up or down, or where neither tells
    /// anything, the figure that is the smallest loss.
    fn to_hide(&self, leak: usize) -> Vec<usize> {
        let (low, high) = self.between(leak);
        let value = self.system.value(leak, self.system.counts());
        let need = self.system.figures[leak].need;
        let (up, down) = (high - value, value - low);
        for (up, down) in [(need - down, need - up), (up + 1, down + 1)] {
            let ways = [self.system.cheapest(leak, up, true), self.system.cheapest(leak, down, false)];
            let ways = ways.into_iter().flatten().filter(|(_, cells)| !cells.is_empty());
            if let Some((_, cells)) = ways.min_by(|a, b| a.0.total_cmp(&b.0)) {
                return cells;
            }
        }
        let open = (0..self.system.figures.len())
            .filter(|at| !self.system.figures[*at].hidden && !self.system.figures[*at].fixed);
        open.min_by_key(|at| self.system.figures[*at].loss).into_iter().collect()
    }

    /// Until none of the further figures can be shown again.
    fn show_again(&mut self, must: &[bool]) {
        let hidden = |at: &usize| self.system.figures[*at].hidden && !must[*at];
        let mut further: Vec<usize> = (0..must.len()).filter(hidden).collect();
        further.sort_by_key(|at| std::cmp::Reverse(self.system.figures[*at].loss));
        let mut left = further.len() + 1;
        while further.len() < left {
            left = further.len();
            further.retain(|at| !self.show_one(*at));
        }
    }

    fn show_one(&mut self, at: usize) -> bool {
        let mut tried = self.clone();
        tried.system.figures[at].hidden = false;
        tried.ends.fill((0, 0));
        for point in std::mem::take(&mut tried.points) {
            if tried.points.is_empty() {
                tried.points.push(point);
            } else if tried.system.fits(&point) {
                tried.keep(point);
            }
        }
        let safe = tried.leak().is_none();
        if safe {
            *self = tried;
        }
        safe
    }
}
