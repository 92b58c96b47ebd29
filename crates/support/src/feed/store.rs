//! The SQL of calendar feeds, and what is done with them.

use foundation::{
    Actor, Error, Id, News, Organisation, Person, Result, Thing, Timestamp, Trust, Tx, args, tell,
};
use ui::Language;

use crate::Meeting;

/// Where the mark of an address is made.
const MARK: &str = "support_feed.mark";

/// A calendar feed was made or ended.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct FeedChanged {
    made: bool,
    #[serde(skip)]
    person: Option<Id<Person>>,
}
impl News for FeedChanged {
    const NAME: &'static str = "support.feed-changed";
    fn subject(&self) -> Option<Id<Person>> {
        self.person
    }
}

fn own(actor: &Actor) -> Thing {
    Thing::of(actor.hat.org).about(actor.person)
}

/// Whether the actor has a feed in this hat, and since when.
pub(super) async fn find_own(tx: &mut Tx, actor: &Actor) -> Result<Option<Timestamp>> {
    actor.must("calfeed.read", &own(actor))?;
    let found: Option<(Timestamp,)> = tx
        .maybe(
            "select made_at from support_feed
             where person = $1 and org = $2 and role = $3 and ended_at is null",
            args![actor.person, actor.hat.org, actor.hat.role],
        )
        .await?;
    Ok(found.map(|(at,)| at))
}

/// Makes an address, and ends the one there was. The address is not kept, only what recognises it.
pub(super) async fn make(tx: &mut Tx, actor: &Actor, language: Language) -> Result<String> {
    actor.must("calfeed.create", &own(actor))?;
    end_all(tx, actor).await?;
    let code: String = actor.trust.chance.bytes::<24>().iter().map(|byte| format!("{byte:02x}")).collect();
    tx.run(
        "insert into support_feed (mark, person, org, role, language, made_at)
         values ($1, $2, $3, $4, $5, $6)",
        args![
            actor.trust.keys.blind(MARK, &code),
            actor.person,
            actor.hat.org,
            actor.hat.role,
            language,
            actor.now
        ],
    )
    .await?;
    tell(tx, actor, &FeedChanged { made: true, person: Some(actor.person) }).await?;
    Ok(code)
}

/// Ends the feed: the address opens nothing any more.
pub(super) async fn end(tx: &mut Tx, actor: &Actor) -> Result<()> {
    actor.must("calfeed.void", &own(actor))?;
    end_all(tx, actor).await?;
    tell(tx, actor, &FeedChanged { made: false, person: Some(actor.person) }).await
}

async fn end_all(tx: &mut Tx, actor: &Actor) -> Result<()> {
    tx.run(
        "update support_feed set ended_at = $4
         where person = $1 and org = $2 and role = $3 and ended_at is null",
        args![actor.person, actor.hat.org, actor.hat.role, actor.now],
    )
    .await?;
    Ok(())
}

foundation::record! {
    /// A meeting, as a calendar may know it.
    #[derive(Debug)]
    pub(super) struct Slot {
        pub(super) id: Id<Meeting>,
        pub(super) starts_at: Timestamp,
        pub(super) minutes: Option<i64>,
    }
}

/// The meetings behind an address, and the language they are named in. Whoever has the address may read them.
pub(super) async fn read(
    tx: &mut Tx,
    trust: &Trust,
    code: &str,
    now: Timestamp,
) -> Result<(Language, Vec<Slot>)> {
    let mark = trust.keys.blind(MARK, code);
    let (person, org, language): (Id<Person>, Id<Organisation>, Language) = tx
        .maybe(
            "select person, org, language from support_feed where mark = $1 and ended_at is null",
            args![mark],
        )
        .await?
        .ok_or(Error::NotFound)?;
    let slots = tx
        .all(
            "select m.id as id, m.starts_at as starts_at, m.minutes as minutes from support_meeting m
             join support_path p on p.org = m.org and p.id = m.path
             where m.org = $1 and (m.person = $2 or m.peer = $2) and m.starts_at >= $3
             and (m.result = 'held' or (m.result is null and p.state in ('active', 'ending')))
             order by m.starts_at, m.id limit 400",
            args![org, person, now.plus_days(-60)],
        )
        .await?;
    Ok((language, slots))
}
