//! How sure a number is when no formula tells: what it would be in samples drawn from the sample (bootstrap),
//! and had chance alone made the groups (permutation).
//!
//! Drawn with a seed, and the same on every machine: see [`Stream`].

mod bootstrap;
mod chance;
mod permutation;
mod replicates;
mod sample;

pub use bootstrap::{acceleration, acceleration_of_mean, bootstrap, bootstrap_mean, draws};
pub use chance::Stream;
pub use permutation::{Labels, Permuted, permute, permute_signs, permute_two};
pub use replicates::Replicates;
pub use sample::Sample;

/// How often to draw, and from which chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// How many draws; at least 1,000 for an interval.
    pub draws: usize,
    /// The seed: the same one gives the same draws.
    pub seed: u64,
}
