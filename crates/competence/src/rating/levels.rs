//! Levels on a scale: what is rated, in which order, and how one version goes over into the next. No database, no web.

use std::collections::HashMap;

use foundation::{Error, Id, Result};
use packs::{Framework, Side};

/// What stands where a statement has no level yet.
const NONE: u8 = b'.';
/// More levels than signs there are would be no scale.
const HIGHEST: u8 = 9;

/// The statements that are rated of one version of a framework, in order.
#[derive(Debug, Clone)]
pub(crate) struct Scale {
    /// Always the same for the same statements of the same version.
    pub id: Id<Scale>,
    /// What it rates.
    pub framework: &'static Framework,
    /// Their ids.
    pub statements: Vec<&'static str>,
    places: HashMap<&'static str, usize>,
}

impl Scale {
    /// The scale of a framework: what a peer can be rated on, without what is the organisation's to know.
    pub(crate) fn of(framework: &'static Framework) -> Self {
        let domains = framework.domains.iter().filter(|one| one.side != Side::Organisation);
        let statements: Vec<&'static str> =
            domains.flat_map(|one| framework.statements_in(&one.id)).map(|one| one.id.as_str()).collect();
        let words = format!("{} {} {}", framework.id, framework.version, statements.join(" "));
        let places = statements.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        Self { id: Id::named(words.as_bytes()), framework, statements, places }
    }

    /// Of the framework that is rated here: the first that is installed.
    pub(crate) fn here() -> Result<Self> {
        packs::installed().frameworks().next().map(Self::of).ok_or(Error::NotFound)
    }

    /// Where a statement stands.
    pub(crate) fn place(&self, statement: &str) -> Option<usize> {
        self.places.get(statement).copied()
    }

    /// The domains that are rated, in order, each with the places of its statements.
    pub(crate) fn domains(&self) -> impl Iterator<Item = (&'static str, Vec<usize>)> {
        let rated = self.framework.domains.iter().filter(|one| one.side != Side::Organisation);
        rated.map(|one| {
            let of = self.framework.statements_in(&one.id);
            (one.id.as_str(), of.filter_map(|statement| self.place(&statement.id)).collect())
        })
    }

    /// The level that a role needs at each place, none where the role does not ask.
    pub(crate) fn wanted(&self, profile: &str) -> Vec<Option<u8>> {
        let mut wanted = vec![None; self.statements.len()];
        let Some(profile) = self.framework.profiles.iter().find(|one| one.id == profile) else {
            return wanted;
        };
        for (domain, places) in self.domains() {
            let level = profile.levels.get(domain).and_then(|level| u8::try_from(*level).ok());
            for at in places {
                if let Some(one) = wanted.get_mut(at) {
                    *one = level;
                }
            }
        }
        wanted
    }
}

/// A level, or none yet, for each statement of a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Levels(Vec<u8>);

impl Levels {
    /// No statement has a level.
    pub(crate) fn none(scale: &Scale) -> Self {
        Self(vec![NONE; scale.statements.len()])
    }

    /// As they are kept.
    pub(crate) fn read(kept: &str) -> Self {
        Self(kept.bytes().map(|sign| if sign.is_ascii_digit() { sign } else { NONE }).collect())
    }

    /// As they are kept.
    pub(crate) fn written(&self) -> String {
        self.0.iter().map(|sign| char::from(*sign)).collect()
    }

    /// Levels of another version, carried over: what has the same id keeps its level, what is new has none.
    pub(crate) fn carried(kept: &str, statements: &str, scale: &Scale) -> Self {
        let mut carried = Self::none(scale);
        for (id, sign) in statements.split(' ').zip(kept.bytes()) {
            if let (Some(at), true) = (scale.place(id), sign.is_ascii_digit()) {
                carried.0[at] = sign;
            }
        }
        carried
    }

    /// The level at a place.
    pub(crate) fn at(&self, place: usize) -> Option<u8> {
        self.0.get(place).filter(|sign| **sign != NONE).map(|sign| sign - b'0')
    }

    /// Gives a level, or takes it away.
    pub(crate) fn set(&mut self, place: usize, level: Option<u8>) {
        if let Some(sign) = self.0.get_mut(place) {
            *sign = level.filter(|level| *level <= HIGHEST).map_or(NONE, |level| b'0' + level);
        }
    }

    /// How many of these places have a level.
    pub(crate) fn given(&self, places: &[usize]) -> usize {
        places.iter().filter(|at| self.at(**at).is_some()).count()
    }

    /// The mean of the levels at these places; none where there is no level.
    pub(crate) fn mean(&self, places: &[usize]) -> Option<f64> {
        let given: Vec<u8> = places.iter().filter_map(|at| self.at(*at)).collect();
        let sum: f64 = given.iter().map(|level| f64::from(*level)).sum();
        if given.is_empty() { None } else { Some(sum / given.len() as f64) }
    }

    /// How many statements there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale() -> Scale {
        Scale::here().unwrap()
    }

    #[test]
    fn what_the_organisation_should_know_is_not_rated_of_a_peer() {
        let scale = scale();
        let all = scale.framework.statements.len();
        let organisation = scale.framework.domains.iter().filter(|one| one.side == Side::Organisation);
        let its: usize = organisation.map(|one| scale.framework.statements_in(&one.id).count()).sum();
        assert!(its > 0 && scale.statements.len() == all - its);
        assert_eq!(scale.domains().map(|(_, places)| places.len()).sum::<usize>(), scale.statements.len());
        assert_eq!(scale.id, self::scale().id, "the same statements have the same scale");
    }

    #[test]
    fn levels_come_back_as_they_were_given_and_can_be_taken_away() {
        let scale = scale();
        let mut levels = Levels::none(&scale);
        levels.set(0, Some(4));
        levels.set(1, Some(0));
        levels.set(2, Some(3));
        levels.set(2, None);
        levels.set(9_999, Some(1));
        let back = Levels::read(&levels.written());
        assert_eq!((back.at(0), back.at(1), back.at(2), back.at(9_999)), (Some(4), Some(0), None, None));
        assert_eq!((back.given(&[0, 1, 2]), back.mean(&[0, 1, 2]), back.mean(&[2])), (2, Some(2.0), None));
    }

    #[test]
    fn a_new_version_carries_over_what_it_still_has() {
        let scale = scale();
        let last = scale.statements.len() - 1;
        let old = format!("{} gone-since {}", scale.statements[last], scale.statements[0]);
        let carried = Levels::carried("23.", &old, &scale);
        assert_eq!((carried.at(last), carried.at(0)), (Some(2), None));
        assert_eq!(carried.given(&(0..=last).collect::<Vec<_>>()), 1, "what is gone is not carried");
    }

    #[test]
    fn a_role_asks_for_levels_and_an_unknown_one_for_none() {
        let scale = scale();
        let wanted = scale.wanted(&scale.framework.profiles[0].id);
        assert!(wanted.iter().all(Option::is_some), "each domain of a peer has a level");
        assert!(scale.wanted("astronaut").iter().all(Option::is_none));
    }
}
