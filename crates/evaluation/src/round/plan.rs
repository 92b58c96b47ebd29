//! When people are asked: planned with the path, moved with its ending, stopped when they withdraw.

use std::collections::HashSet;

use foundation::{Actor, Day, Db, Hat, Id, Organisation, Person, Programme, Result, Role, Thing, Tx, tell};
use packs::programme::Measure;
use people::Purpose;

use super::model::{ASK_AGAIN_AFTER, AskingStopped, Path, Round, RoundDue};
use super::store::{self, Due, Look, NewRound};

/// So many rounds are looked at together.
const AT_A_TIME: usize = 200;

/// A path that begins: what two people have agreed.
#[derive(Debug, Clone, Copy)]
pub struct NewPath {
    /// In which programme.
    pub programme: Id<Programme>,
    /// Which path.
    pub path: Id<Path>,
    /// Who is supported and will be asked.
    pub person: Id<Person>,
    /// Whose person it is.
    pub org: Id<Organisation>,
    /// The day it begins.
    pub starts_on: Day,
    /// The day it ends, as agreed from the start.
    pub ends_on: Day,
}

/// Plans what is asked along a path: the moments of the programme's template. Twice is once.
///
/// Everybody's rounds are planned, also of those who have not agreed to be asked: nobody can tell from a plan
/// who said no. Nobody is asked, and nothing opens, without the person's own yes at that moment.
pub async fn plan_rounds(tx: &mut Tx, actor: &Actor, new: &NewPath) -> Result<()> {
    actor.must("form_response.create", &Thing::of(new.org).about(new.person))?;
    for measure in measures_of(tx, actor, new.org, new.programme).await? {
        let due_on = match measure.day {
            Some(day) if !measure.at_ending => new.starts_on.plus(i64::from(day)),
            _ => new.ends_on,
        };
        if !measure.at_ending && due_on >= new.ends_on {
            continue;
        }
        let round = NewRound {
            org: new.org,
            programme: new.programme,
            path: new.path,
            person: new.person,
            moment: &measure.moment,
            measures: measure.instruments.join(" "),
            due_on,
            around_days: i64::from(measure.around_days),
        };
        store::save_new(tx, actor, &round).await?;
    }
    Ok(())
}

/// Asks about the ending on this day, because the path ends then; what would come later is taken back.
pub async fn plan_ending(tx: &mut Tx, actor: &Actor, path: Id<Path>, on: Day) -> Result<()> {
    let Some((org, programme, person)) = store::whose_path(tx, path).await? else { return Ok(()) };
    actor.must("form_response.create", &Thing::of(org).about(person))?;
    let measures = measures_of(tx, actor, org, programme).await?;
    let Some(ending) = measures.iter().find(|measure| measure.at_ending) else { return Ok(()) };
    store::save_ending(tx, path, &ending.moment, on).await?;
    store::cancel_after(tx, path, &ending.moment, on, actor.now).await?;
    Ok(())
}

/// The day of the ending has been moved and the path goes on: what is asked at the ending moves with it.
pub async fn move_ending(tx: &mut Tx, actor: &Actor, path: Id<Path>, on: Day) -> Result<()> {
    let Some((org, programme, person)) = store::whose_path(tx, path).await? else { return Ok(()) };
    actor.must("form_response.create", &Thing::of(org).about(person))?;
    let measures = measures_of(tx, actor, org, programme).await?;
    let Some(ending) = measures.iter().find(|measure| measure.at_ending) else { return Ok(()) };
    store::save_moved_ending(tx, path, &ending.moment, on).await?;
    Ok(())
}

/// Asks everybody whose day has come and who has agreed to be asked, and once more after two days. Says how
/// many were asked. For the clock, once a day or oftener.
///
/// It looks through all open rounds, some at a time: those of people who have not said yes stand in nobody's way.
pub async fn due_rounds(db: &Db, actor: &Actor, today: Day) -> Result<usize> {
    let look = Look { today, asked_before: actor.now.plus_days(-ASK_AGAIN_AFTER) };
    let windows = db.read(async |tx| store::list_windows(tx, today).await).await?;
    let (mut asked, mut after) = (0, None);
    loop {
        let page = async |tx: &mut Tx| {
            let due = store::list_due(tx, &look, &windows, after, AT_A_TIME).await?;
            let agreed = who_agreed(tx, actor, &due).await?;
            Ok((due, agreed))
        };
        let (due, agreed) = db.read(page).await?;
        let ids: Vec<Id<Round>> =
            due.iter().filter(|one| agreed.contains(&one.person)).map(|one| one.id).collect();
        if !ids.is_empty() {
            asked += db.write(async |tx| ask(tx, actor, &look, &ids).await).await?;
        }
        match due.last() {
            Some(last) if due.len() == AT_A_TIME => after = Some((last.due_on, last.id)),
            _ => return Ok(asked),
        }
    }
}

async fn who_agreed(tx: &mut Tx, actor: &Actor, due: &[Due]) -> Result<HashSet<Id<Person>>> {
    let persons: Vec<Id<Person>> = due.iter().map(|one| one.person).collect();
    people::agreed_among(tx, &persons, (Purpose::Evaluation, None), actor.now).await
}

/// Asks about those of these rounds that are still to be asked about, of people who still agree.
async fn ask(tx: &mut Tx, actor: &Actor, look: &Look, ids: &[Id<Round>]) -> Result<usize> {
    let due = store::still_due(tx, look, ids).await?;
    let agreed = who_agreed(tx, actor, &due).await?;
    let mut asked = 0;
    for again in [false, true] {
        let is_now = |one: &&Due| one.invited_at.is_some() == again && agreed.contains(&one.person);
        let now: Vec<&Due> = due.iter().filter(is_now).collect();
        let ids: Vec<_> = now.iter().map(|one| one.id).collect();
        store::save_asked(tx, &ids, again, actor.now).await?;
        for one in &now {
            actor.must("form_response.create", &Thing::of(one.org).about(one.person))?;
            let news = RoundDue { round: one.id.of(), person: one.person, org: one.org, again };
            foundation::tell_of(tx, actor, &news, one.org).await?;
        }
        asked += now.len();
    }
    Ok(asked)
}

/// Everybody who is still to be asked something, or can still answer.
pub async fn still_asked(tx: &mut Tx, actor: &Actor, today: Day) -> Result<HashSet<Id<Person>>> {
    actor.must("dsar.decide", &Thing::of(actor.hat.org))?;
    let ahead = store::list_ahead(tx, today).await?;
    let open = ahead.into_iter().filter(|(_, due_on, around)| today <= due_on.plus(*around));
    Ok(open.map(|(person, ..)| person).collect())
}

/// Counts a person's answers no more and closes what they have begun: they have withdrawn their yes. The
/// answers stay theirs to read until they are forgotten. Nothing is asked without a yes anyway; after a new
/// one, what lies ahead is asked again.
pub async fn stop_asking(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<()> {
    if store::cancel_all(tx, person, actor.now).await? == 0 {
        return Ok(());
    }
    tell(tx, actor, &AskingStopped { person }).await
}

/// The moments of the programme's template. The house acts for the organisation whose path it is.
async fn measures_of(
    tx: &mut Tx,
    actor: &Actor,
    org: Id<Organisation>,
    programme: Id<Programme>,
) -> Result<Vec<Measure>> {
    let hat = Hat { org, unit: None, role: Role::House };
    let running = programme::running(tx, &Actor { hat, ..actor.clone() }).await?;
    let of = running.iter().find(|one| one.id == programme);
    let template = of.and_then(|one| one.pack.programme());
    Ok(template.map(|template| template.measures.clone()).unwrap_or_default())
}
