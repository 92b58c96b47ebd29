//! What was before: pairs that stand, good earlier ones, and supporters somebody has left.

use crate::{Candidate, Unusable, Waiting};

/// What was between a person and a supporter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// They are a pair now.
    Stands,
    /// They were a pair, and it was good.
    WasGood,
    /// They were a pair, and one of them left it.
    Left,
}

/// One pair that is, or was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earlier {
    /// Who waits, or would go on.
    pub waiting: usize,
    /// The supporter.
    pub supporter: usize,
    /// What was between them.
    pub before: Before,
}

/// What earlier pairs count beside what both wish, in the unit of the costs of pairs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rematch {
    /// A pair that stands costs so much less.
    pub stands: i64,
    /// A pair that was good costs so much less.
    pub was_good: i64,
    /// A pair that one of them left costs so much more.
    pub left: i64,
}

/// How many of the pairs that stand also stand in a new matching.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// Who keeps their supporter.
    pub kept: Vec<usize>,
    /// Who gets another supporter.
    pub moved: Vec<usize>,
    /// Who would have to wait.
    pub lost: Vec<usize>,
}

impl Rematch {
    /// Writes what was before into the costs. A pair that hard rules forbid stays forbidden, whatever was; a pair
    /// named several times counts each thing once. It comes after the first two aims: nobody waits so that
    /// a pair can stay.
    pub fn apply(&self, waiting: &mut [Waiting], earlier: &[Earlier]) -> Result<(), Unusable> {
        let mut earlier: Vec<&Earlier> = earlier.iter().collect();
        earlier.sort_unstable_by_key(|one| (one.waiting, one.supporter, one.before as u8));
        earlier.dedup();
        for one in earlier {
            let person = waiting.get_mut(one.waiting);
            let person = person.ok_or(Unusable::UnknownPerson { waiting: one.waiting })?;
            let more = match one.before {
                Before::Stands => self.stands.checked_neg(),
                Before::WasGood => self.was_good.checked_neg(),
                Before::Left => Some(self.left),
            };
            let same = |candidate: &&mut Candidate| candidate.supporter == one.supporter;
            for candidate in person.candidates.iter_mut().filter(same) {
                let sum = more.and_then(|more| candidate.cost.checked_add(more));
                candidate.cost = sum.ok_or(Unusable::TooLarge)?;
            }
        }
        Ok(())
    }
}

/// Compares a new matching with the pairs that stand.
pub fn kept(earlier: &[Earlier], chosen: &[Option<usize>]) -> Kept {
    let mut kept = Kept::default();
    for one in earlier.iter().filter(|one| one.before == Before::Stands) {
        match chosen.get(one.waiting).copied().flatten() {
            Some(supporter) if supporter == one.supporter => kept.kept.push(one.waiting),
            Some(_) => kept.moved.push(one.waiting),
            None => kept.lost.push(one.waiting),
        }
    }
    kept
}
