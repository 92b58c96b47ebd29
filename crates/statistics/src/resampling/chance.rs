//! Chance that is the same on every machine.

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

/// One stream of chance for each draw, so that the draws can be made in any order: ChaCha with 8 rounds
/// (Bernstein 2008), the key being the seed as eight bytes, the lowest first, and noughts, and the stream the
/// number of the draw.
pub struct Stream(ChaCha8Rng);

impl Stream {
    /// The stream of this draw.
    pub fn new(seed: u64, draw: u64) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut chance = ChaCha8Rng::from_seed(key);
        chance.set_stream(draw);
        Self(chance)
    }

    /// A whole number from nought to one less than this, each as likely; nought for nought. (Lemire 2019.)
    pub fn below(&mut self, end: usize) -> usize {
        match u32::try_from(end) {
            Ok(end) => self.below_small(end) as usize,
            Err(_) => ((u128::from(self.0.next_u64()) * end as u128) >> 64) as usize,
        }
    }

    fn below_small(&mut self, end: u32) -> u32 {
        loop {
            let product = u64::from(self.0.next_u32()) * u64::from(end);
            // The lowest few are drawn again: without that, some numbers would come once more often than
            // others.
            if product as u32 >= end || product as u32 >= end.wrapping_neg().checked_rem(end).unwrap_or(0) {
                return (product >> 32) as u32;
            }
        }
    }

    /// A number from nought to below one, in steps of 2⁻⁵³.
    pub fn uniform(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / 9_007_199_254_740_992.0
    }

    /// Puts a list into any order, each as likely. (Fisher and Yates 1938, as Durstenfeld 1964 has it.)
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for end in (2..=list.len()).rev() {
            list.swap(end - 1, self.below(end));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_the_published_one() {
        // The first block of ChaCha8 with a key and a stream of noughts, as its test vectors print it: 3e 00
        // ef 2f ...
        let mut stream = Stream::new(0, 0);
        let first = stream.0.next_u32();
        assert_eq!(first.to_le_bytes(), [0x3e, 0x00, 0xef, 0x2f]);
    }

    #[test]
    fn every_number_is_as_likely_and_every_draw_another() {
        let mut stream = Stream::new(7, 3);
        let mut seen = [0; 6];
        for _ in 0..60_000 {
            seen[stream.below(6)] += 1;
        }
        assert!(seen.iter().all(|count| (9_600..10_400).contains(count)), "{seen:?}");
        assert_eq!((stream.below(1), stream.below(0)), (0, 0));
        assert_eq!(Stream::new(7, 3).uniform(), Stream::new(7, 3).uniform());
        assert_ne!(Stream::new(7, 3).uniform(), Stream::new(7, 4).uniform());
        let mut list: Vec<usize> = (0..50).collect();
        stream.shuffle(&mut list);
        assert_ne!(list, (0..50).collect::<Vec<_>>());
        list.sort_unstable();
        assert_eq!(list, (0..50).collect::<Vec<_>>());
    }
}
