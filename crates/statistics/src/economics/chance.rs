//! The stream of chance of a seed: the same numbers on every machine.

use rand_chacha::{
    ChaCha12Rng,
    rand_core::{Rng, SeedableRng},
};

/// A stream of numbers between 0 and 1, made by ChaCha with twelve rounds (Bernstein 2008).
pub(super) struct Chance(ChaCha12Rng);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(ChaCha12Rng::seed_from_u64(seed))
    }

    /// The next number, never 0 and never 1: the middle of one of 2⁵² equal parts.
    pub(super) fn uniform(&mut self) -> f64 {
        let part = self.0.next_u64() >> 12;
        (part as f64 + 0.5) / (1u64 << 52) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_stream_everywhere() {
        let mut chance = Chance::new(1);
        let first: Vec<u64> = (0..3).map(|_| (chance.uniform() * 1e15) as u64).collect();
        assert_eq!(first, [974_244_737_258_402, 691_235_610_702_326, 427_974_781_532_870]);
        let mean = (0..10_000).map(|_| chance.uniform()).sum::<f64>() / 10_000.0;
        assert!((mean - 0.5).abs() < 0.01);
    }
}
