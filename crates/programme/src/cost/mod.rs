//! What a programme costs, in three groups, by payer and year, with the source of each sum.

mod actions;
mod model;
mod pages;
mod store;

pub use actions::{add_cost, set_guide_years, take_away};
pub use model::{CostAdded, CostLine, CostTakenAway, GuideYearsSet, NewCost};
pub(crate) use pages::routes;
