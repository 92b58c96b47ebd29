//! What this room keeps about people, why, how long, and how it is shown and forgotten.

use foundation::{Actor, Day, Id, Key, Person, Result, Sealed, Timestamp, Tx, args};
use ui::{Keeps, Shown};

use crate::{Match, Meeting, Path, Referral, home, meeting, path};

/// A year after the programme ends for the person: long enough to be counted in the last report.
const YEAR: i64 = 365;
/// What is the guide's alone goes sooner.
const SEASON: i64 = 90;

/// Everything.
pub(crate) const KEEPS: &[Keeps] = &[
    Keeps {
        what: "support-keeps-referrals",
        why: "support-keeps-referrals-why",
        days: YEAR,
        show: |tx, actor, person| Box::pin(show_referrals(tx, actor, person)),
        forget: |tx, actor, person| Box::pin(forget_referrals(tx, actor, person)),
    },
    Keeps {
        what: "support-keeps-guide",
        why: "support-keeps-guide-why",
        days: YEAR,
        show: |tx, actor, person| Box::pin(show_guide(tx, actor, person)),
        forget: |tx, actor, person| Box::pin(forget_guide(tx, actor, person)),
    },
    Keeps {
        what: "support-keeps-paths",
        why: "support-keeps-paths-why",
        days: YEAR,
        show: |tx, actor, person| Box::pin(show_paths(tx, actor, person)),
        forget: |tx, actor, person| Box::pin(forget_paths(tx, actor, person)),
    },
    Keeps {
        what: "support-keeps-meetings",
        why: "support-keeps-meetings-why",
        days: YEAR,
        show: |tx, actor, person| Box::pin(show_meetings(tx, actor, person)),
        forget: |tx, actor, person| Box::pin(forget_meetings(tx, actor, person)),
    },
    Keeps {
        what: "support-keeps-own",
        why: "support-keeps-own-why",
        days: SEASON,
        show: |tx, actor, person| Box::pin(show_own(tx, actor, person)),
        forget: |tx, actor, person| Box::pin(forget_own(tx, actor, person)),
    },
];

/// One thing, with the parts that are there.
fn shown(what: &str, parts: Vec<(&str, Option<String>)>) -> Shown {
    let filled = |(name, value): (&str, Option<String>)| {
        value.filter(|value| !value.is_empty()).map(|value| (name.to_owned(), value))
    };
    Shown { what: what.to_owned(), parts: parts.into_iter().filter_map(filled).collect() }
}

async fn key(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Key> {
    Ok(people::card(tx, actor, person).await?.key)
}

async fn show_referrals(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
    let key = key(tx, actor, person).await?;
    let offers: Vec<(Timestamp, String)> = tx
        .all("select made_at, answer from support_offer where person = $1 order by made_at", args![person])
        .await?;
    let referrals: Vec<(Id<Referral>, Timestamp, String, Sealed)> = tx
        .all(
            "select id, waiting_since, state, wishes from support_referral where person = $1
             order by waiting_since",
            args![person],
        )
        .await?;
    let matches: Vec<(Id<Match>, Timestamp, String)> = tx
        .all(
            "select id, asked_at, state from support_match where person = $1 or peer = $1 order by asked_at",
            args![person],
        )
        .await?;
    let mut all: Vec<Shown> = offers
        .into_iter()
        .map(|(at, answer)| {
            let answer = Some(answer);
            shown(
                "support-kept-offer",
                vec![("support-kept-at", Some(at.to_string())), ("support-kept-answer", answer)],
            )
        })
        .collect();
    for (id, since, state, wishes) in referrals {
        let wishes = key.open("support_referral.wishes", id, &wishes)?;
        let parts = vec![
            ("support-kept-at", Some(since.to_string())),
            ("support-kept-state", Some(state)),
            ("support-kept-wishes", Some(wishes)),
        ];
        all.push(shown("support-kept-referral", parts));
    }
    all.extend(matches.into_iter().map(|(_, at, state)| {
        let parts = vec![("support-kept-at", Some(at.to_string())), ("support-kept-state", Some(state))];
        shown("support-kept-match", parts)
    }));
    Ok(all)
}

/// What was wished for goes; that there was an offer and a referral stays, about nobody.
async fn forget_referrals(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<()> {
    let nobody = Key::new(&actor.trust.chance);
    let gone = actor.seal(&nobody, "support_referral.wishes", actor.id::<Referral>(), "")?;
    tx.run("update support_offer set person = null where person = $1", args![person]).await?;
    tx.run("update support_referral set wishes = $2, target = null where person = $1", args![person, gone])
        .await?;
    tx.run("update support_match set override_why = null where person = $1 or peer = $1", args![person])
        .await?;
    Ok(())
}

async fn show_guide(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
    let key = key(tx, actor, person).await?;
    let guides: Vec<(i64, Sealed, Day)> = tx
        .all("select capacity, profile, since_on from support_peer where person = $1", args![person])
        .await?;
    let talks: Vec<(Timestamp,)> =
        tx.all("select at from support_contact where peer = $1 order by at", args![person]).await?;
    let mut all = Vec::new();
    for (capacity, profile, since) in guides {
        let profile = key.open("support_peer.profile", person, &profile)?;
        let parts = vec![
            ("support-kept-since", Some(since.to_string())),
            ("support-kept-capacity", Some(capacity.to_string())),
            ("support-kept-profile", Some(profile)),
        ];
        all.push(shown("support-kept-guide", parts));
    }
    let talk =
        |(at,): (Timestamp,)| shown("support-kept-talk", vec![("support-kept-at", Some(at.to_string()))]);
    all.extend(talks.into_iter().map(talk));
    Ok(all)
}

async fn forget_guide(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<()> {
    let nobody = Key::new(&actor.trust.chance);
    let gone = actor.seal(&nobody, "support_peer.profile", person, "")?;
    tx.run(
        "update support_peer set profile = $2, stopped_at = coalesce(stopped_at, $3) where person = $1",
        args![person, gone, actor.now],
    )
    .await?;
    tx.run("delete from support_contact where peer = $1", args![person]).await?;
    Ok(())
}

async fn show_paths(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
    let key = key(tx, actor, person).await?;
    let paths: Vec<(Id<Path>, Id<Person>, String, Day, Day, Option<Timestamp>, Option<String>)> = tx
        .all(
            "select id, person, state, started_on, ends_on, closed_at, ending from support_path
             where person = $1 or peer = $1 order by started_on",
            args![person],
        )
        .await?;
    let mut all = Vec::new();
    for (id, whose, state, started, ends, closed, ending) in paths {
        let mut parts = vec![
            ("support-kept-state", Some(state)),
            ("support-kept-since", Some(started.to_string())),
            ("support-kept-ends", Some(ends.to_string())),
            ("support-kept-closed", closed.map(|at| at.to_string())),
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
            parts.push(("support-kept-onward", Some(goodbye.onward)));
        }
        all.push(shown("support-kept-path", parts));
    }
    Ok(all)
}

/// The words go; that there was a path, and how it ended, stays for the report, about nobody.
async fn forget_paths(tx: &mut Tx, _: &Actor, person: Id<Person>) -> Result<()> {
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

async fn show_meetings(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
    let key = key(tx, actor, person).await?;
    let meetings: Vec<(
        Id<Meeting>,
        Id<Person>,
        Timestamp,
        Option<String>,
        String,
        Option<Sealed>,
        Option<Sealed>,
    )> = tx
        .all(
            "select id, person, starts_at, result, topics, place, note from support_meeting
             where person = $1 or peer = $1 order by starts_at",
            args![person],
        )
        .await?;
    let mut all = Vec::new();
    for (id, whose, starts_at, result, topics, place, note) in meetings {
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

async fn forget_meetings(tx: &mut Tx, _: &Actor, person: Id<Person>) -> Result<()> {
    tx.run(
        "update support_meeting set place = null, note = null, topics = '' where person = $1",
        args![person],
    )
    .await?;
    Ok(())
}

async fn show_own(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
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

async fn forget_own(tx: &mut Tx, _: &Actor, person: Id<Person>) -> Result<()> {
    tx.run("update support_meeting set feeling = null, call_asked_at = null where peer = $1", args![person])
        .await?;
    for table in ["support_feeling where peer", "support_note where peer", "support_feed where person"] {
        tx.run(&format!("delete from {table} = $1"), args![person]).await?;
    }
    Ok(())
}
