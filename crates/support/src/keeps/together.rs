//! What two people have together: paths, goodbyes and meetings.

use foundation::{Actor, Day, Id, Person, Programme, Result, Sealed, Timestamp, Tx, args, record};
use ui::Shown;

use super::{shown, words};
use crate::{Meeting, Path, lists, meeting, path};

record! {
    /// One path, as far as it is shown to those who walked it.
    struct Walked {
        id: Id<Path>,
        person: Id<Person>,
        state: String,
        started_on: Day,
        ends_on: Day,
        closed_at: Option<Timestamp>,
        ending: Option<String>,
        programme: Id<Programme>,
        pack: String,
    }
}

record! {
    /// One meeting, as far as it is shown to those who met.
    struct Sat {
        id: Id<Meeting>,
        person: Id<Person>,
        starts_at: Timestamp,
        result: Option<String>,
        topics: String,
        place: Option<Sealed>,
        note: Option<Sealed>,
        programme: Id<Programme>,
        pack: String,
    }
}

pub(super) async fn show_paths(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
    let people::Card { key, language, .. } = people::card(tx, actor, person).await?;
    let paths: Vec<Walked> = tx
        .all(
            "select id, person, state, started_on, ends_on, closed_at, ending, programme, pack from support_path
             where person = $1 or peer = $1 order by started_on",
            args![person],
        )
        .await?;
    let mut all = Vec::new();
    for Walked { id, person: whose, state, started_on, ends_on, closed_at, ending, programme, pack } in paths
    {
        let mut parts = vec![
            ("support-kept-state", Some(state)),
            ("support-kept-since", Some(started_on.to_string())),
            ("support-kept-ends", Some(ends_on.to_string())),
            ("support-kept-closed", closed_at.map(|at| at.to_string())),
            ("support-kept-ending", ending),
        ];
        if whose == person
            && let Some(goodbye) = path::goodbye::find_of(tx, id).await?
        {
            for (place, name, sealed) in [
                (path::goodbye::DID, "support-kept-did", &goodbye.did),
                (path::goodbye::TAKE, "support-kept-take", &goodbye.take),
                (path::goodbye::THANKS, "support-kept-thanks", &goodbye.thanks),
            ] {
                parts.push((name, key.open_maybe(place, id, sealed.as_ref())?));
            }
            let (pack, template) = lists::template(programme, &pack)?;
            let onward = words::labels(&goodbye.onward, pack, &template.lists.onward, language);
            parts.push(("support-kept-onward", Some(onward)));
        }
        all.push(shown("support-kept-path", parts));
    }
    Ok(all)
}

/// What is under way ends, and the words go; that there was a path, and how it ended, stays for the report, about nobody.
pub(super) async fn forget_paths(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<()> {
    path::forget(tx, actor, person).await?;
    tx.run(
        "delete from support_goodbye where path in (select id from support_path where person = $1)",
        args![person],
    )
    .await?;
    tx.run(
        "delete from support_note where path in (select id from support_path where person = $1)",
        args![person],
    )
    .await?;
    Ok(())
}

pub(super) async fn show_meetings(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
    let people::Card { key, language, .. } = people::card(tx, actor, person).await?;
    let meetings: Vec<Sat> = tx
        .all(
            "select m.id, m.person, m.starts_at, m.result, m.topics, m.place, m.note, p.programme, p.pack
             from support_meeting m join support_path p on p.org = m.org and p.id = m.path
             where m.person = $1 or m.peer = $1 order by m.starts_at",
            args![person],
        )
        .await?;
    let mut all = Vec::new();
    for Sat { id, person: whose, starts_at, result, topics, place, note, programme, pack } in meetings {
        let (pack, template) = lists::template(programme, &pack)?;
        let topics = words::labels(&topics, pack, &template.lists.topic, language);
        let mut parts = vec![
            ("support-kept-at", Some(starts_at.to_string())),
            ("support-kept-result", result),
            ("support-kept-topics", Some(topics)),
        ];
        if whose == person {
            parts.push(("support-kept-place", key.open_maybe(meeting::model::PLACE, id, place.as_ref())?));
            parts.push(("support-kept-note", key.open_maybe(meeting::model::NOTE, id, note.as_ref())?));
        }
        all.push(shown("support-kept-meeting", parts));
    }
    Ok(all)
}

pub(super) async fn forget_meetings(tx: &mut Tx, _: &Actor, person: Id<Person>) -> Result<()> {
    tx.run(
        "update support_meeting set place = null, note = null, topics = '' where person = $1",
        args![person],
    )
    .await?;
    Ok(())
}
