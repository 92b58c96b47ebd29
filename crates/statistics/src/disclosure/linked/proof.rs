//! Why nothing that is hidden in any table of any edition can be worked out, to be checked by adding up.

use super::search::Protected;
use super::{Cell, Names};

/// Between what a hidden count may be for all that readers know: both ends are possible with every table of
/// every edition, and there may be more beyond them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// Which edition, from nought.
    pub edition: usize,
    /// Which count of it.
    pub cell: Cell,
    /// A value it may have.
    pub low: u64,
    /// A larger one.
    pub high: u64,
}

/// Counts of people, whole and not below nought, that fit everything published as well as the true ones do,
/// for each hidden count two of them that differ by a smallest group.
#[derive(Debug, Clone)]
pub struct JointProof {
    protected: Protected,
    names: Names,
}

impl JointProof {
    pub(super) fn of(protected: Protected, names: Names) -> JointProof {
        JointProof { protected, names }
    }

    /// Every hidden count of every edition, with two values it may have.
    pub fn hidden(&self) -> Vec<Range> {
        let hidden = self.names.iter().filter(|(_, at)| self.protected.system.figures[**at].hidden);
        hidden
            .map(|((edition, cell), at)| {
                let (low, high) = self.protected.between(*at);
                Range { edition: *edition, cell: cell.clone(), low, high }
            })
            .collect()
    }

    /// Checks the proof by adding up: each of the counts it stands on makes every figure shown what it is,
    /// and every hidden figure, and every few who came or left, may have two values as far apart as must be.
    pub fn holds(&self) -> bool {
        let Protected { system, points, .. } = &self.protected;
        points.iter().all(|point| system.fits(point))
            && (0..system.figures.len()).all(|at| self.protected.is_safe(at))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Crossing, Releases, Snapshot};
    use crate::disclosure::Policy;

    #[test]
    fn a_proof_that_was_tampered_with_does_not_hold() {
        let people: Snapshot = (0..50).map(|n| (n, vec![usize::from(n > 3) + usize::from(n > 20)])).collect();
        let mut releases = Releases::new(&[3], Policy::INSIDE);
        releases.publish(&people, &[Crossing::list(0)]).unwrap();
        let mut proof = releases.proof().unwrap().clone();
        assert!(proof.holds() && proof.hidden().len() == 2);
        let mut shown = proof.clone();
        let first = shown.names[&(0, [(0, 0)].into())];
        shown.protected.system.figures[first].hidden = false;
        assert!(!shown.holds());
        proof.protected.points.truncate(1);
        proof.protected.ends.fill((0, 0));
        assert!(!proof.holds());
    }
}
