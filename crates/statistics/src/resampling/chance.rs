//! Chance that is the same on every machine.

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

/// One stream of chance for each draw, so that the draws can be made in any order: ChaCha with 8 rounds (Bernstein
/// 2008), the key being the seed as eight bytes, the lowest first, and noughts, and the stream the number of the draw.
#[derive(Debug, Clone)]
pub struct Stream {
    chance: ChaCha8Rng,
    /// The second of two normal numbers, which come in pairs.
    spare: Option<f64>,
}

impl Stream {
    /// The stream of this draw.
    pub fn new(seed: u64, draw: u64) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut chance = ChaCha8Rng::from_seed(key);
        chance.set_stream(draw);
        Self { chance, spare: None }
    }

    /// A whole number from nought to one less than this, each as likely; nought for nought. (Lemire 2019.)
    pub fn below(&mut self, end: usize) -> usize {
        match u32::try_from(end) {
            Ok(end) => self.below_small(end) as usize,
            Err(_) => ((u128::from(self.chance.next_u64()) * end as u128) >> 64) as usize,
        }
    }

    fn below_small(&mut self, end: u32) -> u32 {
        loop {
            let product = u64::from(self.chance.next_u32()) * u64::from(end);
            // The lowest few are drawn again: without that, some numbers would come once more often than others.
            if product as u32 >= end || product as u32 >= end.wrapping_neg().checked_rem(end).unwrap_or(0) {
                return (product >> 32) as u32;
            }
        }
    }

    /// A number from nought to below one, in steps of 2⁻⁵³.
    pub fn uniform(&mut self) -> f64 {
        (self.chance.next_u64() >> 11) as f64 / 9_007_199_254_740_992.0
    }

    /// A number between nought and one, never either: the middle of one of 2⁵² equal parts.
    pub fn within(&mut self) -> f64 {
        ((self.chance.next_u64() >> 12) as f64 + 0.5) / 4_503_599_627_370_496.0
    }

    /// A number of the normal law with mean 0 and spread 1, by the polar method. (Marsaglia and Bray 1964.)
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        loop {
            let (a, b) = (2.0 * self.uniform() - 1.0, 2.0 * self.uniform() - 1.0);
            let square = a * a + b * b;
            if square > 0.0 && square < 1.0 {
                let length = (-2.0 * square.ln() / square).sqrt();
                self.spare = Some(b * length);
                return a * length;
            }
        }
    }

    /// The sum of so many squares of normal numbers: χ² with that many degrees of freedom.
    pub fn chi_squared(&mut self, freedom: usize) -> f64 {
        (0..freedom).map(|_| self.normal().powi(2)).sum()
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
        let first = stream.chance.next_u32();
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

    #[test]
    fn draws_have_the_moments_of_their_laws() {
        let mut draw = Stream::new(3, 0);
        let normal: Vec<f64> = (0..40_000).map(|_| draw.normal()).collect();
        let moment = |power: i32| normal.iter().map(|z| z.powi(power)).sum::<f64>() / 40_000.0;
        assert!(moment(1).abs() < 0.02 && (moment(2) - 1.0).abs() < 0.03 && (moment(4) - 3.0).abs() < 0.2);
        let chi: f64 = (0..4_000).map(|_| draw.chi_squared(7)).sum::<f64>() / 4_000.0;
        assert!((chi - 7.0).abs() < 0.25, "{chi}");
        let within: f64 = (0..10_000).map(|_| draw.within()).sum::<f64>() / 10_000.0;
        assert!((within - 0.5).abs() < 0.01, "{within}");
    }
}
