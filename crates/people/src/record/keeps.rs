//! What this room keeps about people: how it is shown to them, and how it is forgotten.

use foundation::{Actor, Error, Id, Organisation, Person, Result, Timestamp, Tx, args, record};
use ui::{Boxed, Keeps, Shown};

use crate::{account::session, consent::list, person::contact::of_anybody};

/// Who somebody is: what goes last, because everything else is sealed with its key.
pub(super) const WHO: &str = "people-keeps-who";

/// What this room keeps about people. What a person decided is kept a year longer than the rest, to be able
/// to show it.
pub(crate) const KEEPS: &[Keeps] = &[
    Keeps { what: WHO, why: "people-keeps-who-why", days: 365, show: show_who, forget: forget_who },
    Keeps {
        what: "people-keeps-consents",
        why: "people-keeps-consents-why",
        days: 730,
        show: show_consents,
        forget: forget_consents,
    },
    Keeps {
        what: "people-keeps-visits",
        why: "people-keeps-visits-why",
        days: 7,
        show: show_visits,
        forget: forget_visits,
    },
];

fn shown(what: &str, parts: Vec<(&str, String)>) -> Shown {
    let parts = parts.into_iter().filter(|(_, text)| !text.is_empty());
    Shown { what: what.to_owned(), parts: parts.map(|(key, text)| (key.to_owned(), text)).collect() }
}

fn show_who<'a>(tx: &'a mut Tx, actor: &'a Actor, person: Id<Person>) -> Boxed<'a, Vec<Shown>> {
    Box::pin(async move {
        let (card, contact) = of_anybody(tx, actor, person).await?;
        let mut all = vec![shown(
            "people-shown-person",
            vec![
                ("people-field-first-name", card.first_name),
                ("people-field-email", contact.email.unwrap_or_default()),
                ("people-field-phone", contact.phone.unwrap_or_default()),
                ("people-settings-language", card.language.own_name().to_owned()),
            ],
        )];
        for hat in session::own_hats(tx, person).await? {
            let place = hat.organisation;
            all.push(shown(
                "people-shown-hat",
                vec![("people-field-role", hat.role.to_string()), ("people-field-organisation", place)],
            ));
        }
        Ok(all)
    })
}

fn show_consents<'a>(tx: &'a mut Tx, _: &'a Actor, person: Id<Person>) -> Boxed<'a, Vec<Shown>> {
    Box::pin(async move {
        let given = list::of(tx, person).await?;
        let one = |c: list::Given| {
            shown(
                &format!("people-consent-{}-title", c.purpose),
                vec![
                    ("people-field-to", c.to_name.unwrap_or_default()),
                    ("people-field-how", c.how.to_string()),
                    ("people-field-from", day(c.valid_from)),
                    ("people-field-until", day(c.valid_to)),
                    ("people-field-ended", c.ended_at.map(day).unwrap_or_default()),
                ],
            )
        };
        let mut all: Vec<Shown> = given.into_iter().map(one).collect();
        let blocks: Vec<(Timestamp,)> = tx
            .all(
                "select made_at from people_block where person = $1 and ended_at is null order by made_at",
                args![person],
            )
            .await?;
        all.extend(
            blocks.into_iter().map(|(at,)| shown("people-shown-block", vec![("people-field-from", day(at))])),
        );
        Ok(all)
    })
}

fn day(moment: Timestamp) -> String {
    moment.day_in(&jiff::tz::TimeZone::UTC).to_string()
}

record! {
    struct VisitRow {
        device: String,
        began_at: Timestamp,
        seen_at: Timestamp,
    }
}

fn show_visits<'a>(tx: &'a mut Tx, _: &'a Actor, person: Id<Person>) -> Boxed<'a, Vec<Shown>> {
    Box::pin(async move {
        let visits: Vec<VisitRow> = tx
            .all(
                "select device, began_at, seen_at from people_session where person = $1 order by began_at",
                args![person],
            )
            .await?;
        let one = |v: VisitRow| {
            shown(
                "people-shown-visit",
                vec![
                    ("people-field-device", v.device),
                    ("people-field-from", v.began_at.to_string()),
                    ("people-field-until", v.seen_at.to_string()),
                ],
            )
        };
        Ok(visits.into_iter().map(one).collect())
    })
}

/// How somebody is reached and signs in, where their name has to stay a while with something else.
pub(super) async fn forget_reach(tx: &mut Tx, person: Id<Person>) -> Result<()> {
    tx.run("delete from people_account where person = $1", args![person]).await?;
    session::end_others(tx, person, "").await?;
    tx.run("update people_person set contact = null where id = $1", args![person]).await?;
    Ok(())
}

fn forget_who<'a>(tx: &'a mut Tx, actor: &'a Actor, person: Id<Person>) -> Boxed<'a, ()> {
    Box::pin(async move {
        tx.run("delete from people_account where person = $1", args![person]).await?;
        tx.run(
            "update people_hat set ended_at = $2 where person = $1 and ended_at is null",
            args![person, actor.now],
        )
        .await?;
        let changed = tx
            .run(
                "update people_person set key = null, first_name = null, contact = null, forgotten_at = $2
                 where id = $1 and forgotten_at is null",
                args![person, actor.now],
            )
            .await?;
        if changed == 0 { Err(Error::NotFound) } else { Ok(()) }
    })
}

fn forget_consents<'a>(tx: &'a mut Tx, actor: &'a Actor, person: Id<Person>) -> Boxed<'a, ()> {
    Box::pin(async move {
        end_consents(tx, actor, person).await?;
        tx.run("delete from people_block_named where person = $1", args![person]).await?;
        tx.run(
            "update people_block set ended_at = $2 where (person = $1 or other = $1) and ended_at is null",
            args![person, actor.now],
        )
        .await?;
        Ok(())
    })
}

async fn end_consents(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<()> {
    tx.run(
        "update people_consent set ended_at = $2, ended_how = 'withdrawn'
         where person = $1 and ended_at is null",
        args![person, actor.now],
    )
    .await?;
    Ok(())
}

fn forget_visits<'a>(tx: &'a mut Tx, actor: &'a Actor, person: Id<Person>) -> Boxed<'a, ()> {
    Box::pin(async move {
        session::end_others(tx, person, "").await?;
        tx.run("delete from people_draft where person = $1", args![person]).await?;
        tx.run(
            "update people_link set ended_at = $2 where person = $1 and ended_at is null",
            args![person, actor.now],
        )
        .await?;
        Ok(())
    })
}

/// The organisation that keeps somebody's data, where they have not been forgotten.
pub(crate) async fn keeper(tx: &mut Tx, person: Id<Person>) -> Result<Id<Organisation>> {
    let (org,): (Id<Organisation>,) =
        tx.one("select org from people_person where id = $1 and forgotten_at is null", args![person]).await?;
    Ok(org)
}
