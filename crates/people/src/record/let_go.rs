//! Letting go when the time is over: each kind of thing after so many days as its room has promised. For the
//! clock.

use std::collections::HashMap;

use foundation::{Actor, Id, News, Organisation, Person, Result, Role, Thing, Timestamp, Tx, args, tell_of};
use ui::{Capability, Keeps};

use super::keeps::{WHO, forget_reach, keeper};

/// The clock let go of one kind of thing about somebody: its time was over.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct LetGo {
    person: Id<Person>,
    what: String,
}
impl News for LetGo {
    const NAME: &'static str = "people.let_go";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// What has gone already: of whom, what, and when.
pub type Gone = HashMap<(Id<Person>, String), Timestamp>;

/// Ways to reach somebody go by themselves where the name has to stay with something that is kept longer.
const REACH: &str = "people-keeps-reach";

/// Everybody who is kept and has no role any more, or only one as a guide or recipient: with the moment their
/// last role ended, if they have none.
pub async fn without_work(tx: &mut Tx, actor: &Actor) -> Result<Vec<(Id<Person>, Option<Timestamp>)>> {
    actor.must("dsar.decide", &Thing::of(actor.hat.org))?;
    let all: Vec<(Id<Person>, i64, i64, Timestamp)> = tx
        .all(
            "select p.id, sum(case when h.ended_at is null then 1 else 0 end) as worn,
               sum(case when h.ended_at is null and h.role not in ($1, $2) then 1 else 0 end) as work,
               max(coalesce(h.ended_at, h.given_at)) as last
             from people_person p join people_hat h on h.person = p.id
             where p.forgotten_at is null group by p.id order by p.id",
            args![Role::Peer, Role::Recipient],
        )
        .await?;
    let without = all.into_iter().filter(|(_, _, work, _)| *work == 0);
    Ok(without.map(|(person, worn, _, last)| (person, (worn == 0).then_some(last))).collect())
}

/// What the clock has let go of before, so that it does so once.
pub async fn gone_before(tx: &mut Tx, actor: &Actor) -> Result<Gone> {
    actor.must("dsar.decide", &Thing::of(actor.hat.org))?;
    let rows: Vec<(Id<Person>, String, Timestamp)> =
        tx.all("select person, what, at from people_let_go", args![]).await?;
    Ok(rows.into_iter().map(|(person, what, at)| ((person, what), at)).collect())
}

/// The kinds of things whose time is over for somebody for whom the programme ended then, and that have not
/// gone since.
pub fn over<'a>(
    rooms: &'a [Capability],
    gone: &Gone,
    person: Id<Person>,
    ended: Timestamp,
    now: Timestamp,
) -> Vec<&'a Keeps> {
    let is_over = |keeps: &&Keeps| {
        let before = gone.get(&(person, keeps.what.to_owned()));
        ended.plus_days(keeps.days) <= now && before.is_none_or(|at| *at < ended)
    };
    rooms.iter().flat_map(|room| room.keeps).filter(is_over).collect()
}

/// Lets go of these, and last of who the person is: the key is destroyed when nothing is kept any longer that
/// needs the name. Until then the name stays with it, and the ways to reach them go. Says how many kinds
/// went.
pub async fn let_go(
    tx: &mut Tx,
    actor: &Actor,
    rooms: &[Capability],
    person: Id<Person>,
    over: &[&Keeps],
) -> Result<usize> {
    let org = keeper(tx, person).await?;
    actor.must_see("dsar.decide", &Thing::of(org).about(person))?;
    let mut went = 0;
    for keeps in over.iter().filter(|keeps| keeps.what != WHO) {
        (keeps.forget)(tx, actor, person).await?;
        went += note(tx, actor, (person, org), keeps.what).await?;
    }
    if !over.iter().any(|keeps| keeps.what == WHO) {
        return Ok(went);
    }
    let all = rooms.iter().flat_map(|room| room.keeps).filter(|keeps| keeps.what != WHO);
    for keeps in all.filter(|keeps| over.iter().all(|one| one.what != keeps.what)) {
        if !has_gone(tx, person, keeps.what).await? && !(keeps.show)(tx, actor, person).await?.is_empty() {
            if has_gone(tx, person, REACH).await? {
                return Ok(went);
            }
            forget_reach(tx, person).await?;
            return Ok(went + note(tx, actor, (person, org), REACH).await?);
        }
    }
    for keeps in rooms.iter().flat_map(|room| room.keeps).filter(|keeps| keeps.what == WHO) {
        (keeps.forget)(tx, actor, person).await?;
        went += note(tx, actor, (person, org), WHO).await?;
    }
    Ok(went)
}

async fn has_gone(tx: &mut Tx, person: Id<Person>, what: &str) -> Result<bool> {
    let (there,): (i64,) = tx
        .one("select count(*) from people_let_go where person = $1 and what = $2", args![person, what])
        .await?;
    Ok(there > 0)
}

async fn note(
    tx: &mut Tx,
    actor: &Actor,
    (person, org): (Id<Person>, Id<Organisation>),
    what: &str,
) -> Result<usize> {
    tx.run(
        "insert into people_let_go (person, what, at) values ($1, $2, $3)
         on conflict (person, what) do update set at = $3",
        args![person, what, actor.now],
    )
    .await?;
    tell_of(tx, actor, &LetGo { person, what: what.to_owned() }, org).await?;
    Ok(1)
}
