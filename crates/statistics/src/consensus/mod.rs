//! Whether experts agree that something is right: content validity of items, agreement on an order, and rules for
//! when a panel has agreed.

mod concordance;
mod content;
mod panel;
mod rule;
mod stability;

pub use concordance::{Concordance, concordance};
pub(crate) use concordance::{Ranks, ranks};
pub use content::{
    Band, Content, Item, LEAST_AVERAGE, classic_ratio, content, critical, critical_ratio, least_index,
};
pub use panel::{Panel, panel};
pub use rule::{Line, OUTSIDE, Rule, few_outside};
pub use stability::{LEAST_MOVED, Stability, stability};
