//! The coordinator has spoken with a guide: one press.

use axum::{Router, response::Response, routing::post};
use foundation::{Actor, Error, Id, News, Person, Result, Thing, Tx, args, must, tell};
use ui::{Answers, Failure, House, Visit};

use crate::after;

pub(super) fn routes() -> Router<House> {
    Router::new().route("/today/contact", post(spoke))
}

/// A coordinator and a guide have spoken.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct Spoken {
    peer: Id<Person>,
}
impl News for Spoken {
    const NAME: &'static str = "support.spoken";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.peer)
    }
}

/// A talk between a coordinator and a guide.
enum Contact {}

/// Keeps that the coordinator has spoken with this guide.
pub(crate) async fn keep_contact(tx: &mut Tx, actor: &Actor, peer: Id<Person>) -> Result<()> {
    // Whoever may take in a guide looks after them; a guide cannot tick off a talk with themselves.
    actor.must("peer_profile.create", &Thing::of(actor.hat.org).about(peer))?;
    let guide: Option<(Id<Person>,)> = tx
        .maybe("select person from support_peer where org = $1 and person = $2", args![actor.hat.org, peer])
        .await?;
    must(guide.is_some(), Error::NotFound)?;
    tx.run(
        "insert into support_contact (org, id, peer, made_by, at) values ($1, $2, $3, $4, $5)",
        args![actor.hat.org, actor.id::<Contact>(), peer, actor.person, actor.now],
    )
    .await?;
    tell(tx, actor, &Spoken { peer }).await
}

async fn spoke(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let peer: Id<Person> = answers.word("peer").ok_or(Error::NotFound)?;
    visit.house.db.write(async |tx| keep_contact(tx, actor, peer).await).await?;
    Ok(after::look("/today", "support-today-spoken-done"))
}
