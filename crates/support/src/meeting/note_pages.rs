//! The page of the note both can read and write. Two versions are shown side by side, never merged.

use axum::{
    Router,
    extract::Path as Address,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use foundation::{Id, Tx, look_at};
use ui::{Answers, Failure, House, Html, Page, Visit};

use super::note::{self, Note};
use crate::{Meeting, Side, after, path};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/my/meetings/{id}/note", get(show_note).post(write_note))
        .route("/meetings/{id}/note", get(show_note).post(write_note))
}

#[derive(askama::Template)]
#[template(path = "meeting/note.html")]
struct NotePage {
    page: Page,
    address: String,
    meeting: String,
    name: String,
    when: String,
    version: i64,
    theirs: String,
    mine: String,
    differs: bool,
    too_long: bool,
}

async fn show_note(visit: Visit, Address(id): Address<Id<Meeting>>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let look = async |tx: &mut Tx| {
        let found = note::find(tx, actor, id).await?;
        look_at(tx, actor, found.meeting.person, "looked-note").await?;
        Ok(found)
    };
    let note = visit.house.db.write(look).await?;
    let mine = note.saved.clone();
    Html::of(&page_of(&visit, note, mine))
}

fn page_of(visit: &Visit, note: Note, mine: String) -> NotePage {
    let page = visit.page("support-note-title").focused().plain();
    NotePage {
        address: visit.path.clone(),
        meeting: format!("/meetings/{}", note.meeting.id),
        name: note.name.as_ref().map_or_else(|| page.say("support-gone"), |name| page.name(name)),
        when: page.near_moment(&note.meeting.starts_at),
        version: note.meeting.note_version,
        theirs: note.saved,
        mine,
        differs: false,
        too_long: false,
        page,
    }
}

async fn write_note(
    visit: Visit,
    Address(id): Address<Id<Meeting>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let words = answers.text("note");
    let version = answers.number("version").unwrap_or(-1);
    if words.chars().count() > note::NOTE_LENGTH {
        let note = visit.house.db.read(async |tx| note::find(tx, actor, id).await).await?;
        let mut shown = page_of(&visit, note, words.to_owned());
        shown.too_long = true;
        shown.page = shown.page.wrong_when(true);
        return Ok(Html::with(StatusCode::UNPROCESSABLE_ENTITY, &shown)?.into_response());
    }
    let write = async |tx: &mut Tx| note::write(tx, actor, id, words, version).await;
    let (note, kept) = visit.house.db.write(write).await?;
    if kept {
        let home = match path::side(actor, note.meeting.person, note.meeting.peer) {
            Side::Recipient => "/my/appointments".to_owned(),
            _ => format!("/me/people/{}", note.meeting.path),
        };
        return Ok(after::look(&home, "support-note-saved-done"));
    }
    let mut shown = page_of(&visit, note, words.to_owned());
    shown.differs = true;
    Ok(Html::with(StatusCode::CONFLICT, &shown)?.into_response())
}
