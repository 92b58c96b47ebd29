//! What a training consists of, when somebody has completed it, and how two trainings compare.
#![doc = include_str!("../README.md")]

pub mod completion;
pub mod coverage;
pub mod equivalence;
pub mod profile;
pub mod programme;
mod reading;
pub mod renewal;
mod said;
mod shipped;

pub use reading::{Mistake, Mistakes};
pub use said::Said;
pub use shipped::{profile as brobygger, register, renewal as brobygger_renewal, rule};
