//! What is missing and what that may do to a result: patterns of gaps, who was reached, imputation by chained equations
//! with Rubin's rules, and the best and worst that could be behind the gaps.

mod bounds;
mod flow;
mod impute;
mod pattern;
mod pool;

pub use bounds::{Bounds, Ends, MeanBounds, bounds, bounds_of_mean};
pub use flow::{Flow, Person, Step, flow};
pub use impute::{Column, DONORS, How, Imputed, Plan, Trace, Unfit, impute};
pub use pattern::{Gaps, Pattern, gaps};
pub use pool::{Pooled, Unpooled, pool, pool_contrast, pool_contrasts};
