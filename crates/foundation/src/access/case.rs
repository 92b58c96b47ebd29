//! What one decision of access is about, without the identities themselves.

use super::Thing;
use crate::{Actor, Id, Role};

/// No identity stands here.
const NOBODY: u8 = u8::MAX;
/// Things with more parties than this are decided each time.
const MOST: usize = 16;

/// The same for all requests a policy cannot tell apart: no policy names a person or an organisation ([`super::Access::new`]
/// refuses it), so all it can see of two identities is whether they are one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Case {
    role: Role,
    /// Who equals whom: each identity is the number of its first place.
    same: Vec<u8>,
    facts: Vec<&'static str>,
}

impl Case {
    /// Of this actor and that thing; nothing when there are too many identities to keep.
    pub(super) fn of(actor: &Actor, thing: &Thing) -> Option<Self> {
        if thing.parties.len() > MOST {
            return None;
        }
        let (mut persons, mut places) = (Vec::with_capacity(4), Vec::with_capacity(3));
        let mut same = Vec::with_capacity(6 + thing.parties.len());
        same.push(number(&mut places, Some(actor.hat.org)));
        same.push(number(&mut places, actor.hat.unit));
        same.push(number(&mut places, Some(thing.org)));
        same.push(number(&mut persons, Some(actor.person)));
        same.push(number(&mut persons, thing.subject));
        same.push(number(&mut persons, thing.author));
        same.extend(thing.parties.iter().map(|party| number(&mut persons, Some(*party))));
        Some(Self { role: actor.hat.role, same, facts: thing.facts.clone() })
    }
}

fn number<T>(known: &mut Vec<Id<T>>, id: Option<Id<T>>) -> u8 {
    let Some(id) = id else { return NOBODY };
    let at = known.iter().position(|one| *one == id).unwrap_or_else(|| {
        known.push(id);
        known.len() - 1
    });
    u8::try_from(at).unwrap_or(NOBODY)
}
