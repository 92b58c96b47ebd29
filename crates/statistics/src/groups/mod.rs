//! Whether two groups differ, and whether pairs have moved: means, ranks, sizes and shares, each with how
//! sure it is.

mod dominance;
mod means;
mod noncentral;
mod ranks;
mod shares;
mod shift;
mod size;

pub use dominance::{Dominance, dominance};
pub use means::{Difference, paired, welch};
pub use ranks::{ByRanks, mann_whitney, signed_ranks};
pub use shares::{Ratio, odds_ratio, risk_ratio};
pub use shift::{Shift, shift, shift_of_pairs};
pub use size::{Size, size_between, size_of_pairs};

/// The values that are numbers.
fn numbers(values: &[f64]) -> Vec<f64> {
    values.iter().copied().filter(|value| value.is_finite()).collect()
}
