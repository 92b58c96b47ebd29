//! Accounts: how somebody comes in, how long they stay, and how pages look for them.

mod by_link;
mod change_password;
pub(crate) mod choose;
pub(crate) mod cookie;
mod first;
mod hand_over;
mod hats;
mod limits;
mod open;
mod password;
mod recognise;
pub(crate) mod session;
mod settings;
mod sign_in;
mod sign_out;
mod tidy;

use axum::{
    Router,
    routing::{get, post},
};
use ui::House;

pub use by_link::{LinkAsked, LinkWished, link_wished, sign_in_link};
pub use first::{FIRST_LINK_MINUTES, FirstAdministrator, first_administrator};
pub(crate) use open::{insert, login};
pub use open::{open_account, welcome};
pub use recognise::recognise;
pub use tidy::tidy;

/// The pages about coming in and staying.
pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/sign-in", get(sign_in::show_sign_in).post(sign_in::sign_in))
        .route("/sign-in/link", get(by_link::show_ask).post(by_link::ask))
        .route("/sign-in/enter", get(by_link::show_enter).post(by_link::enter))
        .route("/sign-out", post(sign_out::sign_out))
        .route("/home", get(sign_out::go_home))
        .route("/account/new", get(choose::show_choose).post(choose::choose))
        .route("/r/{code}", get(crate::link::follow))
        .route("/people/{person}/way-in", get(hand_over::show_way_in).post(hand_over::make_way_in))
        .route("/people/{person}/way-in/sheet", post(hand_over::print_way_in))
        .route("/settings", get(settings::show_settings).post(settings::save_settings))
        .route("/settings/devices", post(settings::sign_out_elsewhere))
        .route("/settings/hat", get(hats::show_hats).post(hats::wear))
        .route("/settings/password", get(change_password::show_change).post(change_password::change))
        .route("/language/{language}", get(settings::choose_language))
}
