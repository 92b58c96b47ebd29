//! Where a guide lives, about: one press after a search on the map.

use axum::{Router, extract::Path, response::Response, routing::post};
use foundation::{Error, Id, Person};
use ui::{Answers, Failure, House, Visit, redirect};

use super::{Profile, actions};
use crate::matching::Spot;

/// The addresses.
pub fn routes() -> Router<House> {
    Router::new().route("/peers/{id}/place", post(save)).route("/me/profile/place", post(save_own))
}

async fn save(visit: Visit, Path(id): Path<Id<Person>>, answers: Answers) -> Result<Response, Failure> {
    keep(&visit, id, &answers, &format!("/peers/{id}")).await
}

async fn save_own(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    keep(&visit, visit.actor()?.person, &answers, "/me/profile").await
}

async fn keep(visit: &Visit, id: Id<Person>, answers: &Answers, to: &str) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let place = answers.number("place").filter(|id| Spot::of(*id).is_some());
    let place = place.ok_or(Error::field("place", "ui-problem-choose"))?;
    visit
        .house
        .db
        .write(async |tx| {
            let (peer, card, profile) = actions::find(tx, actor, id).await?;
            let profile = Profile { place: Some(place), ..profile };
            let rest = (&profile, peer.capacity, peer.approved_until);
            actions::change(tx, actor, (&peer, &card), rest).await
        })
        .await?;
    Ok(redirect(&format!("{to}?done=support-peer-saved-done")))
}
