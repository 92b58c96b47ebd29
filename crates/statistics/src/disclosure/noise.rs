//! Counts for open interfaces with noise that bounds what they tell about anybody: differential privacy.
//!
//! Noise of the two-sided geometric law: a whole number z with chance (1 − α) / (1 + α) · α^|z|, α = e^(−ε)
//! (Ghosh, Roughgarden and Sundararajan 2012). Whether a person is counted or not changes the chance of any
//! answer at most by e^ε. Groups of counts add up (Dwork and Roth 2014, theorem 3.16), counts that exclude
//! each other cost once (McSherry 2009): [`NoisyCounts`] holds the budget of a snapshot and gives nothing
//! beyond it.
//!
//! Chance is drawn in whole numbers (Canonne, Kamath and Steinke 2020), so that no rounding of fractions
//! tells the count (Mironov 2012), and from a secret: asking again gives the same answer and averages nothing
//! out. With thirty people and ε = 1 the error is about that of [`Rounding`](super::Rounding), which stays
//! the default.

use std::collections::BTreeMap;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::rounding::SHORTEST_SECRET;

/// How much may be told about anybody, in thousandths: the natural logarithm of by how much a person's being
/// counted may change the chance of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Epsilon(u32);

/// Less would be noise only, and more would hardly be any.
const THOUSANDTHS: std::ops::RangeInclusive<u32> = 10..=10_000;

impl Epsilon {
    /// So many thousandths: 1000 is ε = 1. None below 10 or above 10,000.
    pub fn thousandths(thousandths: u32) -> Option<Epsilon> {
        THOUSANDTHS.contains(&thousandths).then_some(Epsilon(thousandths))
    }
}

/// The noisy counts of one snapshot, with what is left of its budget. Printed, it shows no counts.
#[derive(Clone)]
pub struct NoisyCounts {
    mac: Hmac<Sha256>,
    left: u32,
    given: BTreeMap<String, (Vec<u64>, u32, Vec<u64>)>,
}

impl std::fmt::Debug for NoisyCounts {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "NoisyCounts with {} thousandths left", self.left)
    }
}

impl NoisyCounts {
    /// For one snapshot, by its name, with a budget and a secret that only this organisation has. None if
    /// the secret is shorter than 32 bytes. Make one for each snapshot only: two would have two budgets.
    pub fn new(secret: &[u8], snapshot: &[u8], budget: Epsilon) -> Option<NoisyCounts> {
        if secret.len() < SHORTEST_SECRET {
            return None;
        }
        let mut whole = <Hmac<Sha256> as KeyInit>::new_from_slice(secret).ok()?;
        whole.update(b"noise");
        whole.update(snapshot);
        let of_snapshot = whole.finalize().into_bytes();
        let mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&of_snapshot).ok()?;
        Some(NoisyCounts { mac, left: budget.0, given: BTreeMap::new() })
    }

    /// Counts in which each person is counted at most once, such as the parts of a list, with noise that
    /// spends `epsilon` of the budget, none below nought. The same question costs nothing again. None when
    /// the budget does not suffice, or the name stood for another question.
    ///
    /// ```
    /// use statistics::disclosure::{Epsilon, NoisyCounts};
    /// let one = Epsilon::thousandths(1_000).unwrap();
    /// let mut snapshot = NoisyCounts::new(&[7; 32], b"2026-1", one).unwrap();
    /// let places = snapshot.counts("places", &[31, 12, 3], one).unwrap();
    /// assert_eq!(snapshot.counts("places", &[31, 12, 3], one), Some(places));
    /// assert_eq!(snapshot.counts("ages", &[20, 26], one), None);
    /// ```
    pub fn counts(&mut self, name: &str, counts: &[u64], epsilon: Epsilon) -> Option<Vec<u64>> {
        if let Some((asked, spent, answer)) = self.given.get(name) {
            return (asked == counts && *spent == epsilon.0).then(|| answer.clone());
        }
        self.left = self.left.checked_sub(epsilon.0)?;
        let answer: Vec<u64> = counts
            .iter()
            .enumerate()
            .map(|(at, count)| {
                let mut chance = self.chance(name, at, *count, epsilon);
                count.saturating_add_signed(chance.two_sided(epsilon))
            })
            .collect();
        self.given.insert(name.to_owned(), (counts.to_vec(), epsilon.0, answer.clone()));
        Some(answer)
    }

    /// How many thousandths of the budget are left.
    pub fn left(&self) -> u32 {
        self.left
    }

    /// Chance of its own for each count: a count that is one larger has noise that knows nothing of this
    /// one's.
    fn chance(&self, name: &str, at: usize, count: u64, epsilon: Epsilon) -> Chance {
        let mut mac = self.mac.clone();
        mac.update(&(name.len() as u64).to_be_bytes());
        mac.update(name.as_bytes());
        [at as u64, count, u64::from(epsilon.0)].iter().for_each(|part| mac.update(&part.to_be_bytes()));
        Chance { mac, block: 0, words: Vec::new() }
    }
}

/// Whole numbers of 64 bits, all as likely, that follow from a secret.
struct Chance {
    mac: Hmac<Sha256>,
    block: u64,
    words: Vec<u64>,
}

impl Chance {
    fn word(&mut self) -> u64 {
        if self.words.is_empty() {
            let mut mac = self.mac.clone();
            mac.update(&self.block.to_be_bytes());
            self.block += 1;
            let all: [u8; 32] = mac.finalize().into_bytes().into();
            let word = |bytes: &[u8]| bytes.iter().fold(0u64, |number, byte| number << 8 | u64::from(*byte));
            self.words = all.chunks(8).map(word).collect();
        }
        self.words.pop().unwrap_or(0)
    }

    /// A number below the limit, each exactly as likely: what is left over at the top is drawn again.
    fn below(&mut self, limit: u64) -> u64 {
        let most = u64::MAX - u64::MAX % limit;
        loop {
            let word = self.word();
            if word < most {
                return word % limit;
            }
        }
    }

    /// Yes with the chance e^(−part / 1000), for a part up to 1000: the first of the draws "part in k
    /// thousand" to fail has an odd number. (von Neumann 1951; Canonne, Kamath and Steinke 2020,
    /// algorithm 1.)
    fn decays(&mut self, part: u64) -> bool {
        let mut turn = 1u64;
        while self.below(1_000 * turn) < part {
            turn += 1;
        }
        turn % 2 == 1
    }

    /// Yes with the chance e^(−ε).
    fn goes_on(&mut self, epsilon: Epsilon) -> bool {
        let thousandths = u64::from(epsilon.0);
        (0..thousandths / 1_000).all(|_| self.decays(1_000)) && self.decays(thousandths % 1_000)
    }

    /// How often it went on, with a sign; nought below nought is drawn again, or nought would come twice as
    /// often.
    fn two_sided(&mut self, epsilon: Epsilon) -> i64 {
        loop {
            let below = self.below(2) == 1;
            let mut size = 0i64;
            while self.goes_on(epsilon) {
                size += 1;
            }
            if !(below && size == 0) {
                return if below { -size } else { size };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn epsilon(thousandths: u32) -> Epsilon {
        Epsilon::thousandths(thousandths).unwrap()
    }

    fn snapshot(name: &[u8], budget: u32) -> NoisyCounts {
        NoisyCounts::new(&[3; 32], name, epsilon(budget)).unwrap()
    }

    #[test]
    fn a_budget_is_spent_once_and_the_same_question_has_the_same_answer() {
        let mut first = snapshot(b"one", 1_000);
        let answer = first.counts("ages", &[40, 2], epsilon(600)).unwrap();
        assert_eq!((first.counts("ages", &[40, 2], epsilon(600)), first.left()), (Some(answer.clone()), 400));
        // Another question by the same name would compare two answers with one noise.
        assert_eq!(first.counts("ages", &[41, 2], epsilon(600)), None);
        assert_eq!(first.counts("places", &[40, 2], epsilon(401)), None);
        assert!(first.counts("places", &[40, 2], epsilon(400)).is_some());
        assert_eq!(snapshot(b"one", 1_000).counts("ages", &[40, 2], epsilon(600)), Some(answer));
        assert_eq!(format!("{first:?}"), "NoisyCounts with 0 thousandths left");
        assert!(NoisyCounts::new(&[3; 31], b"one", epsilon(10)).is_none());
        assert_eq!((Epsilon::thousandths(9), Epsilon::thousandths(10_001)), (None, None));
    }

    #[test]
    fn other_snapshots_secrets_and_counts_have_noise_of_their_own() {
        let all = [100; 40];
        let one = snapshot(b"one", 500).counts("x", &all, epsilon(500)).unwrap();
        assert_ne!(one, snapshot(b"two", 500).counts("x", &all, epsilon(500)).unwrap());
        let mut other = NoisyCounts::new(&[4; 32], b"one", epsilon(500)).unwrap();
        assert_ne!(Some(&one), other.counts("x", &all, epsilon(500)).as_ref());
        let more = snapshot(b"one", 500).counts("x", &[101; 40], epsilon(500)).unwrap();
        assert!(one.iter().zip(&more).any(|(one, more)| one + 1 != *more));
        assert_eq!(snapshot(b"one", 10).counts("x", &[], epsilon(10)), Some(vec![]));
    }

    #[test]
    fn the_noise_has_the_law_it_is_said_to_have() {
        for thousandths in [250u32, 1_000, 2_500] {
            let alpha = (-f64::from(thousandths) / 1_000.0).exp();
            let all = vec![1_000u64; 100_000];
            let noisy = snapshot(b"law", thousandths).counts("x", &all, epsilon(thousandths)).unwrap();
            for z in 0..4i32 {
                for sign in [-1, 1] {
                    let wanted = u64::try_from(1_000 + sign * z).unwrap();
                    let share = noisy.iter().filter(|count| **count == wanted).count() as f64 / 100_000.0;
                    let law = (1.0 - alpha) / (1.0 + alpha) * alpha.powi(z);
                    // Five standard errors.
                    let error = 5.0 * (law * (1.0 - law) / 100_000.0).sqrt();
                    assert!((share - law).abs() < error, "{thousandths} {z}: {share} for {law}");
                }
            }
        }
    }

    #[test]
    fn a_million_pairs_of_neighbours_differ_by_no_more_than_epsilon() {
        const PAIRS: usize = 1_000_000;
        let histogram = |count: u64| {
            let mut found = BTreeMap::<u64, u32>::new();
            let noisy = snapshot(b"pairs", 1_000).counts("x", &vec![count; PAIRS], epsilon(1_000)).unwrap();
            noisy.into_iter().for_each(|count| *found.entry(count).or_default() += 1);
            found
        };
        let (with, without) = (histogram(11), histogram(10));
        // Answers that came ten thousand times: the logarithm is right to 0.06 at four standard errors.
        let often = with.iter().filter(|(_, times)| **times >= 10_000);
        let pairs = often.filter_map(|(count, times)| Some((*times, *without.get(count)?)));
        let pairs: Vec<(u32, u32)> = pairs.filter(|(_, times)| *times >= 10_000).collect();
        let worst = pairs.iter().map(|(a, b)| (f64::from(*a) / f64::from(*b)).ln().abs()).fold(0.0, f64::max);
        assert!(pairs.len() >= 6 && worst <= 1.0 + 0.1 && worst > 0.9, "{worst} of {pairs:?}");
    }
}
