//! The guide's own working note. Nobody else can open it, and nobody else learns whether there is one.

use axum::{
    Router,
    extract::Path as Address,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use foundation::{Actor, Id, News, Person, Result, Thing, Tx, tell};
use people::Card;
use ui::{Answers, Errors, Failure, House, Html, Page, Visit};

use super::{Walk, store};
use crate::{Path, after};

/// Where the note is sealed.
pub(crate) const NOTE: &str = "support_note.note";
const LENGTH: usize = 8000;

pub(super) fn routes() -> Router<House> {
    Router::new().route("/me/people/{id}/note", get(show_note).post(write_note))
}

/// A guide has written in their own note. Nobody is told what, or about whom.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct PrivateNoteWritten {
    #[serde(skip)]
    peer: Option<Id<Person>>,
}
impl News for PrivateNoteWritten {
    const NAME: &'static str = "support.private-note-written";
    fn subject(&self) -> Option<Id<Person>> {
        self.peer
    }
}

#[derive(askama::Template)]
#[template(path = "path/private_note.html")]
struct NotePage {
    page: Page,
    address: String,
    back: String,
    note: String,
    errors: Errors,
}

/// The path, for the guide whose note it is; for others there is none.
async fn find(tx: &mut Tx, actor: &Actor, id: Id<Path>) -> Result<(Walk, Card)> {
    let walk = store::find(tx, actor, id).await?;
    actor.must_see("note_private.read", &Thing::of(walk.org).by(walk.peer))?;
    let card = people::card(tx, actor, walk.peer).await?;
    Ok((walk, card))
}

async fn read(tx: &mut Tx, actor: &Actor, id: Id<Path>) -> Result<String> {
    let (walk, card) = find(tx, actor, id).await?;
    let note = store::find_private_note(tx, &walk).await?;
    Ok(card.key.open_maybe(NOTE, walk.id, note.as_ref().map(|(note, _)| note))?.unwrap_or_default())
}

async fn write(tx: &mut Tx, actor: &Actor, id: Id<Path>, words: &str) -> Result<()> {
    let (walk, card) = find(tx, actor, id).await?;
    actor.must("note_private.update", &Thing::of(walk.org).by(walk.peer))?;
    let sealed = actor.seal(&card.key, NOTE, walk.id, words)?;
    store::save_private_note(tx, &walk, &sealed, actor.now).await?;
    tell(tx, actor, &PrivateNoteWritten { peer: Some(walk.peer) }).await
}

fn page_of(visit: &Visit, id: Id<Path>, note: String, errors: Errors) -> NotePage {
    let page = visit.page("support-private-title").focused().plain().wrong_when(errors.any());
    NotePage { address: visit.path.clone(), back: format!("/me/people/{id}"), note, errors, page }
}

async fn show_note(visit: Visit, Address(id): Address<Id<Path>>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let note = visit.house.db.read(async |tx| read(tx, actor, id).await).await?;
    Html::of(&page_of(&visit, id, note, Errors::default()))
}

async fn write_note(
    visit: Visit,
    Address(id): Address<Id<Path>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    match answers.within("note", LENGTH) {
        Ok(words) => {
            visit.house.db.write(async |tx| write(tx, actor, id, &words).await).await?;
            Ok(after::look(&format!("/me/people/{id}"), "support-private-saved-done"))
        }
        Err(error) => {
            visit.house.db.read(async |tx| find(tx, actor, id).await.map(drop)).await?;
            let shown = page_of(&visit, id, answers.text("note").to_owned(), Errors::of(error)?);
            Ok(Html::with(StatusCode::UNPROCESSABLE_ENTITY, &shown)?.into_response())
        }
    }
}
