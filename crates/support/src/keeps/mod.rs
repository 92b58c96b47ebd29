//! What this room keeps about people, why, how long, and how it is shown and forgotten.

mod before;
mod own;
mod together;
mod words;

use foundation::{Actor, Id, Key, Person, Result, Tx};
use ui::{Keeps, Shown};

/// A year after the programme ends for the person: long enough to be counted in the last report.
const YEAR: i64 = 365;
/// What is the guide's alone goes sooner.
const SEASON: i64 = 90;
/// What was begun and not sent goes at once.
const DAY: i64 = 1;

/// Everything.
pub(crate) const KEEPS: &[Keeps] = &[
    Keeps {
        what: "support-keeps-referrals",
        why: "support-keeps-referrals-why",
        days: YEAR,
        show: |tx, actor, person| Box::pin(before::show_referrals(tx, actor, person)),
        forget: |tx, actor, person| Box::pin(before::forget_referrals(tx, actor, person)),
    },
    Keeps {
        what: "support-keeps-guide",
        why: "support-keeps-guide-why",
        days: YEAR,
        show: |tx, actor, person| Box::pin(before::show_guide(tx, actor, person)),
        forget: |tx, actor, person| Box::pin(before::forget_guide(tx, actor, person)),
    },
    Keeps {
        what: "support-keeps-paths",
        why: "support-keeps-paths-why",
        days: YEAR,
        show: |tx, actor, person| Box::pin(together::show_paths(tx, actor, person)),
        forget: |tx, actor, person| Box::pin(together::forget_paths(tx, actor, person)),
    },
    Keeps {
        what: "support-keeps-meetings",
        why: "support-keeps-meetings-why",
        days: YEAR,
        show: |tx, actor, person| Box::pin(together::show_meetings(tx, actor, person)),
        forget: |tx, actor, person| Box::pin(together::forget_meetings(tx, actor, person)),
    },
    Keeps {
        what: "support-keeps-own",
        why: "support-keeps-own-why",
        days: SEASON,
        show: |tx, actor, person| Box::pin(own::show_own(tx, actor, person)),
        forget: |tx, actor, person| Box::pin(own::forget_own(tx, actor, person)),
    },
    Keeps {
        what: "support-keeps-draft",
        why: "support-keeps-draft-why",
        days: DAY,
        show: |tx, actor, person| Box::pin(own::show_draft(tx, actor, person)),
        forget: |tx, actor, person| Box::pin(own::forget_draft(tx, actor, person)),
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
