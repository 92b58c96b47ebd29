//! What people are reminded of as time passes, never at night: a question that waits for an answer, a meeting that
//! nobody has told about, an ending that comes near.

use foundation::{Actor, Day, Db, Id, Organisation, Person, Result, Timestamp, Tx, args, record, tell_of};
use jiff::tz::TimeZone;
use packs::Programme;

use crate::{EndingNear, Match, Meeting, Path, Unanswered, Untold, lists};

/// What lies longer back is for a talk, not for a reminder.
const LATE_DAYS: i64 = 14;
/// No template reminds of an ending earlier than this.
const EARLY_DAYS: i64 = 90;
/// A meeting is asked about so often at most.
const MOST: i64 = 2;

record! {
    struct Asked {
        org: Id<Organisation>,
        id: Id<Match>,
        person: Id<Person>,
        peer: Id<Person>,
        programme: Id<foundation::Programme>,
        pack: String,
        asked_at: Timestamp,
        peer_answer: Option<String>,
        person_answer: Option<String>,
    }
}

record! {
    struct Held {
        org: Id<Organisation>,
        id: Id<Meeting>,
        person: Id<Person>,
        peer: Id<Person>,
        programme: Id<foundation::Programme>,
        pack: String,
        starts_at: Timestamp,
        untold_reminders: i64,
    }
}

record! {
    struct Ends {
        org: Id<Organisation>,
        id: Id<Path>,
        person: Id<Person>,
        peer: Id<Person>,
        programme: Id<foundation::Programme>,
        pack: String,
        ends_on: Day,
    }
}

/// Reminds those whose time has come, each as often as the template says; says how many reminders there were.
/// `itself` is the house.
pub async fn remind(db: &Db, itself: &Actor, zone: &TimeZone) -> Result<usize> {
    let today = itself.now.day_in(zone);
    let (asked, held, ends) = db
        .read(async |tx| {
            let asked = list_asked(tx, itself.now).await?;
            let held = list_untold(tx, itself.now).await?;
            Ok((asked, held, list_ending(tx, today).await?))
        })
        .await?;
    let hours = |id: &str, of, pack: &str| Hours::of(id, lists::template(of, pack).ok()?.1, itself.now, zone);
    let asked = asked.into_iter().filter(|one| {
        hours("answer-suggestion", one.programme, &one.pack).is_some_and(|due| due.since(one.asked_at, 0))
    });
    let held = held.into_iter().filter(|one| {
        hours("tell-about-meeting", one.programme, &one.pack)
            .is_some_and(|due| due.since(one.starts_at, one.untold_reminders))
    });
    let ends = ends.into_iter().filter(|one| {
        hours("ending-talk", one.programme, &one.pack)
            .is_some_and(|due| due.until(one.ends_on.at(0, 0, zone)))
    });
    let mut count = 0;
    for one in asked {
        count += usize::from(db.write(async |tx| of_answer(tx, itself, &one).await).await?);
    }
    for one in held {
        count += usize::from(db.write(async |tx| of_telling(tx, itself, &one).await).await?);
    }
    for one in ends {
        count += usize::from(db.write(async |tx| of_ending(tx, itself, &one).await).await?);
    }
    Ok(count)
}

/// A reminder of the template, now; there is none in the quiet hours.
struct Hours {
    before: Option<i64>,
    after: Option<i64>,
    again: Option<i64>,
    now: Timestamp,
}

impl Hours {
    fn of(id: &str, template: &Programme, now: Timestamp, zone: &TimeZone) -> Option<Self> {
        let time = now.jiff().to_zoned(zone.clone()).time();
        let quiet = time >= template.quiet.from || time < template.quiet.until;
        let reminder = template.reminders.iter().find(|reminder| reminder.id == id).filter(|_| !quiet)?;
        let hours = |number: Option<u32>| number.map(i64::from);
        let (before, after) = (hours(reminder.before_hours), hours(reminder.after_hours));
        Some(Self { before, after, again: hours(reminder.again_after_hours), now })
    }

    /// Whether it is time, so long after this moment, when it has been said so often before.
    fn since(&self, moment: Timestamp, said: i64) -> bool {
        let hours = match said {
            0 => self.after,
            1 => self.after.zip(self.again).map(|(after, again)| after + again),
            _ => None,
        };
        hours.is_some_and(|hours| moment.plus_hours(hours) <= self.now)
    }

    /// Whether it is time, so long before this moment.
    fn until(&self, moment: Timestamp) -> bool {
        self.before.is_some_and(|hours| moment.plus_hours(-hours) <= self.now)
    }
}

async fn list_asked(tx: &mut Tx, now: Timestamp) -> Result<Vec<Asked>> {
    tx.all(
        "select org, id, person, peer, programme, pack, asked_at, peer_answer, person_answer from support_match
         where state = 'asked' and reminded_at is null and pack is not null and asked_at > $1
         order by asked_at, id limit 1000",
        args![now.plus_days(-LATE_DAYS)],
    )
    .await
}

async fn list_untold(tx: &mut Tx, now: Timestamp) -> Result<Vec<Held>> {
    tx.all(
        "select m.org as org, m.id as id, m.person as person, m.peer as peer, p.programme as programme, p.pack as pack,
         m.starts_at as starts_at, m.untold_reminders as untold_reminders
         from support_meeting m join support_path p on p.org = m.org and p.id = m.path
         where m.result is null and m.starts_at > $1 and m.starts_at <= $2 and m.untold_reminders < $3
         and p.state in ('active', 'ending') order by m.starts_at, m.id limit 1000",
        args![now.plus_days(-LATE_DAYS), now, MOST],
    )
    .await
}

async fn list_ending(tx: &mut Tx, today: Day) -> Result<Vec<Ends>> {
    tx.all(
        "select org, id, person, peer, programme, pack, ends_on from support_path
         where closed_at is null and ending_reminded_at is null and ends_on >= $1 and ends_on <= $2
         and state in ('active', 'ending') order by ends_on, id limit 1000",
        args![today, today.plus(EARLY_DAYS)],
    )
    .await
}

/// Whoever has not answered is asked once more; after that the coordinator calls.
async fn of_answer(tx: &mut Tx, itself: &Actor, one: &Asked) -> Result<bool> {
    let open = tx
        .run(
            "update support_match set reminded_at = $3
             where org = $1 and id = $2 and state = 'asked' and reminded_at is null",
            args![one.org, one.id, itself.now],
        )
        .await?;
    if open == 0 {
        return Ok(false);
    }
    let news = Unanswered {
        match_id: one.id,
        person: one.person,
        peer: one.peer,
        by_person: one.person_answer.is_none(),
        by_peer: one.peer_answer.is_none(),
    };
    tell_of(tx, itself, &news, one.org).await?;
    Ok(true)
}

async fn of_telling(tx: &mut Tx, itself: &Actor, one: &Held) -> Result<bool> {
    let open = tx
        .run(
            "update support_meeting set untold_reminders = untold_reminders + 1
             where org = $1 and id = $2 and result is null and untold_reminders = $3",
            args![one.org, one.id, one.untold_reminders],
        )
        .await?;
    if open == 0 {
        return Ok(false);
    }
    tell_of(tx, itself, &Untold { meeting: one.id, person: one.person, peer: one.peer }, one.org).await?;
    Ok(true)
}

async fn of_ending(tx: &mut Tx, itself: &Actor, one: &Ends) -> Result<bool> {
    let open = tx
        .run(
            "update support_path set ending_reminded_at = $3
             where org = $1 and id = $2 and closed_at is null and ending_reminded_at is null",
            args![one.org, one.id, itself.now],
        )
        .await?;
    if open == 0 {
        return Ok(false);
    }
    tell_of(tx, itself, &EndingNear { path: one.id, person: one.person, peer: one.peer }, one.org).await?;
    Ok(true)
}

#[cfg(test)]
#[path = "remind_test.rs"]
mod tests;
