//! Chance that is the same on every machine.

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

/// One stream of chance, by its seed and number. (ChaCha, Bernstein 2008.)
#[derive(Debug, Clone)]
pub(crate) struct Draw {
    stream: ChaCha8Rng,
    spare: Option<f64>,
}

impl Draw {
    /// The stream of this number; streams of one seed do not overlap.
    pub(crate) fn new(seed: u64, number: u64) -> Self {
        let mut stream = ChaCha8Rng::seed_from_u64(seed);
        stream.set_stream(number);
        Self { stream, spare: None }
    }

    /// From 0, always below 1, in steps of 2^-53.
    pub(crate) fn uniform(&mut self) -> f64 {
        (self.stream.next_u64() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// A whole number below `count`, which is at least 1.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        ((u128::from(self.stream.next_u64()) * count as u128) >> 64) as usize
    }

    /// A number of the normal law with mean 0 and spread 1, by the polar method. (Marsaglia and Bray 1964.)
    pub(crate) fn normal(&mut self) -> f64 {
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
    pub(crate) fn chi_squared(&mut self, freedom: usize) -> f64 {
        (0..freedom).map(|_| self.normal().powi(2)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_the_same_again_and_another_one_is_not() {
        let first = |seed, number| Draw::new(seed, number).stream.next_u64();
        assert_eq!(first(1, 0), first(1, 0));
        assert!(first(1, 0) != first(1, 1) && first(1, 0) != first(2, 0));
    }

    #[test]
    fn draws_have_the_moments_of_their_laws() {
        let mut draw = Draw::new(3, 0);
        let normal: Vec<f64> = (0..40_000).map(|_| draw.normal()).collect();
        let moment = |power: i32| normal.iter().map(|z| z.powi(power)).sum::<f64>() / 40_000.0;
        assert!(moment(1).abs() < 0.02 && (moment(2) - 1.0).abs() < 0.03 && (moment(4) - 3.0).abs() < 0.2);
        let chi: f64 = (0..4_000).map(|_| draw.chi_squared(7)).sum::<f64>() / 4_000.0;
        assert!((chi - 7.0).abs() < 0.25, "{chi}");
        let mut times = [0; 5];
        (0..5_000).for_each(|_| times[draw.below(5)] += 1);
        assert!(times.iter().all(|count| (880..1120).contains(count)), "{times:?}");
    }
}
