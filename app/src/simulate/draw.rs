//! Drawing lots, the same each time from the same seed.

use foundation::Chance;

/// A drawer of lots.
#[derive(Debug)]
pub struct Draw(Chance);

impl Draw {
    /// The lots of this seed.
    pub fn new(seed: u64) -> Self {
        Self(Chance::of_seed(seed))
    }

    /// A number from zero up to, but not including, one.
    pub fn unit(&self) -> f64 {
        // 53 bits are as many as the number can hold.
        (u64::from_be_bytes(self.0.bytes()) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A whole number below this one; zero when there is none below.
    pub fn below(&self, most: usize) -> usize {
        ((self.unit() * most as f64) as usize).min(most.saturating_sub(1))
    }

    /// A whole number from the first to the last, both included.
    pub fn between(&self, first: i64, last: i64) -> i64 {
        let many = usize::try_from(last - first + 1).unwrap_or(1);
        first + i64::try_from(self.below(many)).unwrap_or(0)
    }

    /// Yes, in this share of all cases.
    pub fn yes(&self, share: f64) -> bool {
        self.unit() < share
    }

    /// One of these.
    pub fn one<T: Copy>(&self, of: &[T]) -> Option<T> {
        of.get(self.below(of.len())).copied()
    }

    /// One of these, each as often as its number says beside the others.
    pub fn weighed<T: Copy>(&self, of: &[(T, u32)]) -> Option<T> {
        let all: u32 = of.iter().map(|(_, weight)| weight).sum();
        let mut left = self.below(all as usize);
        for (one, weight) in of {
            match left.checked_sub(*weight as usize) {
                Some(less) => left = less,
                None => return Some(*one),
            }
        }
        None
    }

    /// Up to this many of these, each once.
    pub fn some<T: Copy>(&self, of: &[T], most: usize) -> Vec<T> {
        let mut left = of.to_vec();
        let mut drawn = Vec::with_capacity(most);
        while drawn.len() < most && !left.is_empty() {
            drawn.push(left.swap_remove(self.below(left.len())));
        }
        drawn
    }

    /// A number of a bell-shaped heap with this middle and this spread (twelve even numbers make a bell).
    pub fn bell(&self, middle: f64, spread: f64) -> f64 {
        middle + spread * ((0..12).map(|_| self.unit()).sum::<f64>() - 6.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_lots() {
        let (one, same, other) = (Draw::new(1), Draw::new(1), Draw::new(2));
        let drawn: Vec<_> = (0..50).map(|_| one.between(0, 1000)).collect();
        assert_eq!(drawn, (0..50).map(|_| same.between(0, 1000)).collect::<Vec<_>>());
        assert_ne!(drawn, (0..50).map(|_| other.between(0, 1000)).collect::<Vec<_>>());
    }

    #[test]
    fn lots_stay_inside_their_bounds_and_follow_their_weights() {
        let draw = Draw::new(3);
        assert!((0..1000).all(|_| (2..=4).contains(&draw.between(2, 4)) && draw.below(0) == 0));
        let heavy = (0..1000).filter(|_| draw.weighed(&[('a', 9), ('b', 1)]) == Some('a')).count();
        assert!((860..940).contains(&heavy), "{heavy}");
        assert_eq!(draw.some(&[1, 2], 5).len(), 2);
        let mean = (0..2000).map(|_| draw.bell(10.0, 2.0)).sum::<f64>() / 2000.0;
        assert!((9.8..10.2).contains(&mean), "{mean}");
    }
}
