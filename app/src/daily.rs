//! What is done once a day, by one program: sweeping out what has ended, and letting go of what was kept long
//! enough.

use std::collections::{HashMap, HashSet};

use foundation::{Actor, Day, Error, Id, Person, Result, Timestamp, give_back, is_due, take_turn, turn_done};
use ui::House;

const TURN: &str = "daily";
/// So many people are let go of at a time: letters do not wait for a long list.
const AT_A_TIME: usize = 100;

/// The round of this day, or a part of a long one, unless it is done or another program is at it. Says how
/// much was let go of. Where everybody is invented, nobody is let go of: there the past is written to be
/// looked at.
pub async fn round(house: &House, now: Timestamp) -> Result<usize> {
    let today = now.day_in(&house.settings.zone);
    if !house.db.read(async |tx| is_due(tx, TURN, today, now).await).await? {
        return Ok(0);
    }
    let got = house.db.write(async |tx| take_turn(tx, TURN, today, now).await).await;
    if !got.or_else(overtaken)? {
        return Ok(0);
    }
    let swept = house.db.write(async |tx| people::tidy(tx, now).await).await?;
    let (went, more) = if house.settings.sample { (0, false) } else { let_go(house, today, now).await? };
    house
        .db
        .write(async |tx| match more {
            true => give_back(tx, TURN, now).await,
            false => turn_done(tx, TURN, today, now).await,
        })
        .await?;
    tracing::info!(swept, went, more, "the daily round");
    Ok(went)
}

/// Somebody else was faster: it is their turn.
fn overtaken(error: Error) -> Result<bool> {
    if matches!(error, Error::Overtaken | Error::Collided) { Ok(false) } else { Err(error) }
}

/// How much went, and whether there is more to do.
async fn let_go(house: &House, today: Day, now: Timestamp) -> Result<(usize, bool)> {
    let actor = Actor::house(house.trust.clone(), now);
    let (gone, ended) = house
        .db
        .read(async |tx| {
            let gone = people::gone_before(tx, &actor).await?;
            let work = people::without_work(tx, &actor).await?;
            let took_part: HashMap<_, _> = support::when_over(tx, &actor).await?.into_iter().collect();
            let asked = evaluation::still_asked(tx, &actor, today).await?;
            Ok((gone, ended(work, &took_part, &asked)))
        })
        .await?;
    let over = |(person, ended): (Id<Person>, Timestamp)| {
        (person, people::over(&house.rooms, &gone, person, ended, now))
    };
    let due: Vec<_> = ended.into_iter().map(over).filter(|(_, over)| !over.is_empty()).collect();
    let mut went = 0;
    for (person, over) in due.iter().take(AT_A_TIME) {
        // Each in a transaction of their own: one that cannot be let go of does not keep the others.
        let done =
            house.db.write(async |tx| people::let_go(tx, &actor, &house.rooms, *person, over).await).await;
        match done {
            Ok(kinds) => went += kinds,
            Err(error) => {
                tracing::error!(%error, %person, "what was kept long enough could not be let go of");
            }
        }
    }
    // Where nothing went, nothing goes by trying again at once.
    Ok((went, went > 0 && due.len() > AT_A_TIME))
}

/// For whom the programme is over, and since when: no work here, nothing under way, no question open. Who
/// only has a role and was never offered anything is waited for.
fn ended(
    work: Vec<(Id<Person>, Option<Timestamp>)>,
    took_part: &HashMap<Id<Person>, Option<Timestamp>>,
    asked: &HashSet<Id<Person>>,
) -> Vec<(Id<Person>, Timestamp)> {
    let when = |(person, last_role): (Id<Person>, Option<Timestamp>)| {
        let ended = match took_part.get(&person) {
            Some(over) => last_role.max(Some((*over)?)),
            None => last_role,
        };
        ended.map(|ended| (person, ended))
    };
    work.into_iter().filter(|(person, _)| !asked.contains(person)).filter_map(when).collect()
}
