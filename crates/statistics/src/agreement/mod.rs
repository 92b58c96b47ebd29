//! Whether those who judge the same things judge alike: percent agreement, kappa of two and of many, Krippendorff's alpha.

mod cohen;
mod fleiss;
mod krippendorff;
mod percent;

pub use cohen::{Kappa, Strength, Weights, kappa, strength};
pub use fleiss::{Several, several};
pub use krippendorff::{Alpha, Metric, alpha};
pub use percent::{Alike, alike};
