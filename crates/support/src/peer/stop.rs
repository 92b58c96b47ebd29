//! A guide stops being one, and may come back. Whoever meets somebody still, ends that first.

use axum::{Router, extract::Path, response::Response, routing::post};
use foundation::{Actor, Error, Id, Person, Result, Tx, must, tell};
use ui::{Answers, Failure, House, Visit};

use super::{
    actions::{PeerChanged, thing},
    store,
};
use crate::after;

/// The address.
pub(super) fn routes() -> Router<House> {
    Router::new().route("/peers/{id}/stop", post(stop_or_not))
}

/// A guide stops. What they have been given and is still out stays written down.
async fn stop(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<()> {
    actor.must_see("peer_profile.void", &thing(actor.hat.org, person))?;
    if store::stopped_at(tx, actor, person).await?.is_some() {
        return Ok(());
    }
    let peer = store::find(tx, actor, person).await?;
    must(peer.taken == 0, Error::Refused("support-peer-refusal-meets"))?;
    store::stop(tx, actor, person, Some(actor.now)).await?;
    tell_what(tx, actor, person, "stopped").await
}

/// Somebody who has stopped is a guide again, as they were. Who has been forgotten is not.
async fn come_back(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<()> {
    actor.must_see("peer_profile.void", &thing(actor.hat.org, person))?;
    if store::stopped_at(tx, actor, person).await?.is_none() {
        return Ok(());
    }
    people::card(tx, actor, person).await?;
    store::stop(tx, actor, person, None).await?;
    tell_what(tx, actor, person, "came-back").await
}

async fn tell_what(tx: &mut Tx, actor: &Actor, peer: Id<Person>, what: &str) -> Result<()> {
    tell(tx, actor, &PeerChanged { peer, what: what.to_owned() }).await
}

async fn stop_or_not(
    visit: Visit,
    Path(id): Path<Id<Person>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    if answers.has("stop", "no") {
        visit.house.db.write(async |tx| come_back(tx, actor, id).await).await?;
        return Ok(after::look(&format!("/peers/{id}"), "support-peer-back-done"));
    }
    visit.house.db.write(async |tx| stop(tx, actor, id).await).await?;
    // What is still out stands there.
    Ok(after::look("/peers", "support-peer-stopped-done"))
}
