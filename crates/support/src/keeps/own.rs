//! What is somebody's alone: how a guide was, own notes, calendars, and what was begun and not sent.

use foundation::{Actor, Id, Person, Result, Sealed, Timestamp, Tx, args};
use ui::Shown;

use super::{key, shown};
use crate::{Meeting, Path, home, meeting, offer::draft, path};

pub(super) async fn show_own(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
    let key = key(tx, actor, person).await?;
    let mut all = Vec::new();
    let logged: Vec<(Id<Meeting>, Timestamp, Sealed)> = tx
        .all(
            "select id, starts_at, feeling from support_meeting where peer = $1 and feeling is not null
             order by starts_at",
            args![person],
        )
        .await?;
    let own: Vec<(Id<home::OwnFeeling>, Timestamp, Sealed)> = tx
        .all("select id, at, feeling from support_feeling where peer = $1 order by at", args![person])
        .await?;
    let notes: Vec<(Id<Path>, Timestamp, Sealed)> = tx
        .all(
            "select path, updated_at, note from support_note where peer = $1 order by updated_at",
            args![person],
        )
        .await?;
    let feeds: Vec<(Timestamp,)> = tx
        .all("select made_at from support_feed where person = $1 and ended_at is null", args![person])
        .await?;
    let feeling = |at: Timestamp, word: String| {
        let parts = vec![("support-kept-at", Some(at.to_string())), ("support-kept-feeling", Some(word))];
        shown("support-kept-feeling-said", parts)
    };
    for (id, at, sealed) in logged {
        all.push(feeling(at, key.open(meeting::model::FEELING, id, &sealed)?));
    }
    for (id, at, sealed) in own {
        all.push(feeling(at, key.open(home::FEELING, id, &sealed)?));
    }
    for (id, at, sealed) in notes {
        let note = key.open(path::private_note::NOTE, id, &sealed)?;
        let parts = vec![("support-kept-at", Some(at.to_string())), ("support-kept-note", Some(note))];
        all.push(shown("support-kept-private-note", parts));
    }
    let feed =
        |(at,): (Timestamp,)| shown("support-kept-feed", vec![("support-kept-since", Some(at.to_string()))]);
    all.extend(feeds.into_iter().map(feed));
    Ok(all)
}

pub(super) async fn forget_own(tx: &mut Tx, _: &Actor, person: Id<Person>) -> Result<()> {
    tx.run("update support_meeting set feeling = null, call_asked_at = null where peer = $1", args![person])
        .await?;
    for table in ["support_feeling where peer", "support_note where peer", "support_feed where person"] {
        tx.run(&format!("delete from {table} = $1"), args![person]).await?;
    }
    Ok(())
}

/// What was begun on the ward is about somebody else, and is the colleague's until it is sent or a day has passed.
pub(super) async fn show_draft(tx: &mut Tx, _: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
    let begun: Vec<(Timestamp,)> = draft::list_of(tx, person).await?;
    let one =
        |(at,): (Timestamp,)| shown("support-kept-draft", vec![("support-kept-at", Some(at.to_string()))]);
    Ok(begun.into_iter().map(one).collect())
}

pub(super) async fn forget_draft(tx: &mut Tx, _: &Actor, person: Id<Person>) -> Result<()> {
    tx.run("delete from support_draft where person = $1", args![person]).await?;
    Ok(())
}
