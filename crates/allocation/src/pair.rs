//! One person and one peer: which rule forbids the pair, how far it is from what is wished, and why it fits.

use crate::lists::{Lists, Peer, Person, Trait};
use crate::rules::{Kind, Rule, Rules};

/// One wish counts so much for each whole of its weight.
const WHOLE: f64 = 100.0;

/// How a wish turned out for a pair.
#[derive(Debug, Clone, PartialEq)]
pub enum Fit {
    /// Words in common, as they are written.
    Words(Vec<String>),
    /// Nothing in common.
    Nothing,
    /// Numbers so far apart, within what was wished.
    Apart(f64),
    /// Numbers too far apart, or not known.
    Far(Option<f64>),
    /// As wished, or different as wished.
    Yes,
    /// Not as wished.
    No,
    /// Nothing was wished.
    Any,
}

impl Fit {
    /// Whether it speaks for the pair.
    pub fn is_reason(&self) -> bool {
        matches!(self, Fit::Words(_) | Fit::Apart(_) | Fit::Yes)
    }
}

fn in_common<'t>(one: &'t Trait, other: &'t Trait) -> impl Iterator<Item = u32> + 't {
    one.words.iter().copied().filter(|word| other.words.binary_search(word).is_ok())
}

fn apart(one: &Trait, other: &Trait) -> Option<f64> {
    Some((one.number? - other.number?).abs())
}

/// Whether a must holds for a pair.
fn holds(rule: &Rule, (person, of_person): (&Person, &Trait), (peer, of_peer): (&Peer, &Trait)) -> bool {
    match rule.kind {
        Kind::Shared => in_common(of_person, of_peer).next().is_some(),
        Kind::Different => in_common(of_person, of_peer).next().is_none(),
        Kind::Wished => of_person.words.is_empty() || in_common(of_person, of_peer).next().is_some(),
        Kind::Near => apart(of_person, of_peer).is_some_and(|apart| apart <= rule.most),
        Kind::Apart => {
            let names = |of: &Trait, word: u32| of.words.binary_search(&word).is_ok();
            !names(of_person, peer.word) && !names(of_peer, person.word)
        }
    }
}

/// How far a pair is from one wish, from nought to one, and what to tell.
fn misfit(rule: &Rule, of_person: &Trait, of_peer: &Trait) -> f64 {
    let wished = of_person.words.len();
    match rule.kind {
        // The first thing in common counts half, all of them count whole.
        Kind::Shared if wished == 0 => 0.0,
        Kind::Shared => match in_common(of_person, of_peer).count() {
            0 => 1.0,
            common => 0.5 * (1.0 - common as f64 / wished as f64) * f64::from(wished > 1),
        },
        Kind::Different => f64::from(in_common(of_person, of_peer).next().is_some()),
        Kind::Wished => f64::from(wished > 0 && in_common(of_person, of_peer).next().is_none()),
        Kind::Near => apart(of_person, of_peer).map_or(1.0, |apart| (apart / rule.most).min(1.0)),
        Kind::Apart => 0.0,
    }
}

/// Which musts forbid a pair: their places in the rules. The places after the last are pairs named one by one.
pub(crate) fn forbidding(rules: &Rules, lists: &Lists, person: usize, peer: usize) -> Vec<usize> {
    let (one, other) = (&lists.people[person], &lists.peers[peer]);
    let both = one.traits.iter().zip(&other.traits);
    let broken = rules.musts.iter().zip(both).enumerate();
    let broken =
        broken.filter(|(_, (rule, (of_person, of_peer)))| !holds(rule, (one, of_person), (other, of_peer)));
    let named = lists.forbidden.binary_search(&(person, peer)).is_ok();
    broken.map(|(at, _)| at).chain(named.then_some(rules.musts.len())).collect()
}

/// How far a pair is from everything that is wished, in hundredths of a weight.
pub(crate) fn cost(rules: &Rules, lists: &Lists, person: usize, peer: usize) -> i64 {
    let musts = rules.musts.len();
    let of_person = &lists.people[person].traits[musts..];
    let both = of_person.iter().zip(&lists.peers[peer].traits[musts..]);
    let costs = rules.wishes.iter().zip(both);
    let costs =
        costs.map(|(rule, (one, other))| (WHOLE * rule.weight * misfit(rule, one, other)).round() as i64);
    costs.sum()
}

/// How each wish turned out for a pair, in the order of the rules.
pub(crate) fn fits(rules: &Rules, lists: &Lists, person: usize, peer: usize) -> Vec<Fit> {
    let musts = rules.musts.len();
    let both = lists.people[person].traits[musts..].iter().zip(&lists.peers[peer].traits[musts..]);
    rules.wishes.iter().zip(both).map(|(rule, (one, other))| fit(rule, lists, one, other)).collect()
}

fn fit(rule: &Rule, lists: &Lists, one: &Trait, other: &Trait) -> Fit {
    let common: Vec<u32> = in_common(one, other).collect();
    let spoken = |word: &u32| lists.spoken.get(*word as usize).cloned().unwrap_or_default();
    match rule.kind {
        Kind::Near => match apart(one, other) {
            Some(apart) if apart <= rule.most => Fit::Apart(apart),
            far => Fit::Far(far),
        },
        Kind::Different if common.is_empty() => Fit::Yes,
        Kind::Different | Kind::Apart => Fit::No,
        _ if one.words.is_empty() => Fit::Any,
        Kind::Shared if common.is_empty() => Fit::Nothing,
        Kind::Shared => Fit::Words(common.iter().map(spoken).collect()),
        Kind::Wished if common.is_empty() => Fit::No,
        Kind::Wished => Fit::Yes,
    }
}
