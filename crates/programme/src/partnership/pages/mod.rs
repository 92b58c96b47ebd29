//! The pages of the network: its home, starting a programme, and one programme with its partners.

mod home;
mod invite;
mod new;
mod partner;
mod show;

use axum::{
    Router,
    routing::{get, post},
};
use ui::House;

/// The addresses of the network.
pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route(
            "/network/programmes/{id}/partners/{org}/invite",
            get(invite::show_invite).post(invite::invite_first),
        )
        .route("/network", get(home::show_home))
        .route("/network/programmes", get(home::show_home))
        .route("/network/programmes/new", get(new::show_new).post(new::go_on))
        .route("/network/programmes/{id}", get(show::show_programme))
        .route("/network/programmes/{id}/agree", post(show::say_yes))
        .route("/network/programmes/{id}/template", post(show::take_newer))
        .route("/network/programmes/{id}/partners/new", get(partner::show_new).post(partner::take_in))
        .route(
            "/network/programmes/{id}/partners/{org}/leave",
            get(partner::show_leave).post(partner::let_go),
        )
}
