//! Writing the note of a meeting together, without losing anybody's words.

use foundation::{Actor, Error, Id, News, Person, Result, Tx, must, tell};
use people::Card;

use super::{Appointment, model, store};
use crate::Meeting;

/// Longer than any note that is read again.
pub(super) const NOTE_LENGTH: usize = 4000;

/// Somebody has changed the note of a meeting.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct NoteWritten {
    meeting: Id<Meeting>,
    person: Id<Person>,
}
impl News for NoteWritten {
    const NAME: &'static str = "support.note-written";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// A note, as one of the two sees it.
pub(super) struct Note {
    /// The meeting it belongs to.
    pub meeting: Appointment,
    /// What the other is called; nobody who has been forgotten is called anything.
    pub name: Option<String>,
    /// What is saved.
    pub saved: String,
    person: Card,
}

/// The note of a meeting, for the two who met; for others there is none.
pub(super) async fn find(tx: &mut Tx, actor: &Actor, id: Id<Meeting>) -> Result<Note> {
    let meeting = store::find(tx, actor, id).await?;
    let party = [meeting.person, meeting.peer].contains(&actor.person);
    must(party && actor.may("log_shared.read", &meeting.thing(actor.now)), Error::NotFound)?;
    let mut cards = people::cards(tx, actor, &[meeting.person, meeting.peer]).await?;
    let other = if actor.person == meeting.person { meeting.peer } else { meeting.person };
    let name = cards.get(&other).map(|card| card.first_name.clone());
    let person = cards.remove(&meeting.person).ok_or(Error::NotFound)?;
    let saved = person.key.open_maybe(model::NOTE, id, meeting.note.as_ref())?.unwrap_or_default();
    Ok(Note { meeting, name, saved, person })
}

/// Writes the note, if what is saved is what the writer has seen (`version`); says whether it was kept.
pub(super) async fn write(
    tx: &mut Tx,
    actor: &Actor,
    id: Id<Meeting>,
    words: &str,
    version: i64,
) -> Result<(Note, bool)> {
    let note = find(tx, actor, id).await?;
    actor.must("log_shared.update", &note.meeting.thing(actor.now))?;
    if note.saved == words {
        return Ok((note, true));
    }
    let seal = || actor.seal(&note.person.key, model::NOTE, id, words);
    let sealed = if words.is_empty() { None } else { Some(seal()?) };
    let kept = store::save_note(tx, actor, &note.meeting, sealed.as_ref(), version).await?;
    if kept {
        tell(tx, actor, &NoteWritten { meeting: id, person: note.meeting.person }).await?;
    }
    Ok((note, kept))
}
