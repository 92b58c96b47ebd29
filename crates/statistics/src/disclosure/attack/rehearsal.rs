//! A rehearsal: invented programmes whose figures are published again and again while people join, and an
//! attacker who knows who joined, where and when, and wants to know who of them has something private.
//!
//! The attacker is strong: nobody ever leaves, it knows the rule by which figures are hidden and rounded,
//! and that the same people give the same figure, so that a figure that moved means that somebody of
//! those who joined has it.

use super::super::Shown;
use super::super::rounding::{BASE, Record, Rounding};
use super::Attacker;

/// How figures are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mechanism {
    /// Counts below this are hidden.
    pub hidden_below: u64,
    /// Places with fewer people have no figure.
    pub places_from: u64,
    /// Whether counts are rounded by cell key.
    pub rounded: bool,
    /// So many people have joined a place before its figure is published anew.
    pub batch: usize,
}

impl Mechanism {
    /// Every count as it is, at once.
    pub const EXACT: Mechanism = Mechanism { hidden_below: 0, places_from: 0, rounded: false, batch: 1 };
    /// What is usually done: counts below five are hidden, at once.
    pub const HIDE_FEW: Mechanism = Mechanism { hidden_below: 5, places_from: 0, rounded: false, batch: 1 };
    /// What is done here for readers outside: places of twenty, a threshold of ten, rounded by cell key,
    /// and twelve must have joined (`may_release`).
    pub const PUBLIC: Mechanism = Mechanism { hidden_below: 10, places_from: 20, rounded: true, batch: 12 };
}

/// What an attacker has claimed about people who joined.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Claims {
    /// People who joined.
    pub people: usize,
    /// Of those, how many really have it.
    pub having: usize,
    /// About how many it is certain whether they have it or not: a figure leaves no other way.
    pub certain: usize,
    /// How many of the certain ones were right: all, unless the attack is wrong.
    pub certain_right: usize,
    /// Of how many the attacker claims that they have it, certain or because the figure rose.
    pub claimed: usize,
    /// How many of those really have it.
    pub claimed_right: usize,
}

impl Claims {
    /// The share of claims that were right, 0 to 1; none without claims.
    pub fn share_right(&self) -> Option<f64> {
        (self.claimed > 0).then(|| self.claimed_right as f64 / self.claimed as f64)
    }

    /// How many of a hundred who joined the attacker is certain about.
    pub fn certain_of_hundred(&self) -> f64 {
        100.0 * self.certain as f64 / self.people.max(1) as f64
    }
}

/// Of a hundred people in an invented programme, so many have it.
const HAVING: u64 = 30;
/// So many people join a place before the next one is looked at.
const JOINING: usize = 40;

/// Lets at least `people` join invented programmes that publish in this way, and attacks. The same seed
/// gives the same programmes. None without a batch.
pub fn rehearse(mechanism: Mechanism, people: usize, seed: u64) -> Option<Claims> {
    if mechanism.batch == 0 {
        return None;
    }
    let mut chance = Chance(seed);
    let mut secret = [0u8; 32];
    secret.iter_mut().for_each(|byte| *byte = (chance.next() >> 56) as u8);
    let rounding = Rounding::new(&secret)?;
    let mut claims = Claims::default();
    while claims.people < people {
        place(mechanism, &rounding, &mut chance, &mut claims)?;
    }
    Some(claims)
}

/// One place, from its first people until enough have joined.
fn place(mechanism: Mechanism, rounding: &Rounding, chance: &mut Chance, claims: &mut Claims) -> Option<()> {
    let draw =
        |chance: &mut Chance| (chance.below(100) < HAVING, rounding.record(&chance.next().to_be_bytes()));
    let mut people = 5 + chance.below(60);
    let mut having: Vec<Record> =
        (0..people).map(|_| draw(chance)).filter(|(has, _)| *has).map(|(_, record)| record).collect();
    for _ in 0..JOINING.div_ceil(mechanism.batch) {
        let before = published(mechanism, rounding, &having, people);
        let joined: Vec<Record> =
            (0..mechanism.batch).map(|_| draw(chance)).filter(|(has, _)| *has).map(|(_, r)| r).collect();
        having.extend(&joined);
        people += mechanism.batch as u64;
        let now = published(mechanism, rounding, &having, people);
        judge(mechanism, before, now, joined.len(), claims)?;
    }
    Some(())
}

fn published(mechanism: Mechanism, rounding: &Rounding, having: &[Record], people: u64) -> Shown {
    let count = having.len() as u64;
    if people < mechanism.places_from {
        return Shown::Hidden;
    }
    match (count < mechanism.hidden_below, mechanism.rounded) {
        (true, _) => Shown::Few,
        (false, true) => Shown::Count(rounding.count(having)),
        (false, false) => Shown::Count(count),
    }
}

/// The attack on one new figure: those who were there, and those who joined.
fn judge(mechanism: Mechanism, before: Shown, now: Shown, having: usize, claims: &mut Claims) -> Option<()> {
    let batch = mechanism.batch as u64;
    let mut attacker = Attacker::new(2);
    // What becomes public at all because the place has grown says nothing.
    let moved = before != now && before != Shown::Hidden;
    attacker.knows(&[1], u64::from(moved), batch);
    mechanism.is_read(&mut attacker, &[0], before);
    mechanism.is_read(&mut attacker, &[0, 1], now);
    let found = attacker.bounds()?[1];
    let all_have = found.low == batch;
    claims.people += mechanism.batch;
    claims.having += having;
    if all_have || found.high == 0 {
        claims.certain += mechanism.batch;
        claims.certain_right += if all_have { having } else { mechanism.batch - having };
    }
    if all_have || (moved && now.count() > before.count()) {
        claims.claimed += mechanism.batch;
        claims.claimed_right += having;
    }
    Some(())
}

impl Mechanism {
    fn is_read(self, attacker: &mut Attacker, groups: &[usize], shown: Shown) {
        let few = self.hidden_below.saturating_sub(1);
        match shown {
            Shown::Count(count) if self.rounded => {
                let low = count.saturating_sub(BASE - 1).max(self.hidden_below);
                attacker.knows(groups, low, count.saturating_add(BASE - 1));
            }
            Shown::Count(count) => attacker.knows(groups, count, count),
            Shown::Few => attacker.knows(groups, 0, few),
            Shown::Hidden => {}
        }
    }
}

/// A stream of chance (Steele, Lea and Flood 2014: SplitMix).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(limit)) >> 64) as u64
    }
}
