//! The pages of costs: what it costs, and the form that writes a sum down.

mod enter;
mod show;

use axum::{
    Router,
    routing::{get, post},
};
use ui::House;

/// The addresses of costs.
pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/reports/costs", get(show::show_costs).post(enter::enter))
        .route("/reports/costs/guide-years", post(enter::say_guide_years))
        .route("/reports/costs/{id}/take-away", get(enter::show_take_away).post(enter::take_away_it))
}
