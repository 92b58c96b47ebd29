//! Looking after accounts: colleagues and their roles, the trail of both, and what people have asked for.

mod audit;
mod colleague;
mod colleagues;
mod firsts;
mod invite;
mod requests;

use axum::{
    Router,
    routing::{get, post},
};
use ui::House;

pub use invite::{Invite, Invited, invitation_link, invite};

/// The pages for those who look after accounts.
pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/admin", get(colleagues::show_colleagues))
        .route("/admin/people/new", get(colleague::show_invite).post(colleague::invite_somebody))
        .route("/admin/people/{id}", get(colleague::show_colleague))
        .route("/admin/people/{id}/hats", post(colleague::give))
        .route("/admin/people/{id}/hats/end", post(colleague::end))
        .route("/admin/people/{id}/invite", post(colleague::invite_again))
        .route("/admin/audit", get(audit::show_audit))
        .route("/admin/requests", get(requests::show_requests))
        .route("/admin/requests/forget", post(requests::forget_asked))
        .route("/admin/organisations", get(firsts::show_firsts).post(firsts::invite_first))
}
