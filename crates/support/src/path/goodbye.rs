//! What is said at the end: what we did, what I take with me, who is there now, thanks.

use foundation::{Actor, Error, Id, Key, News, Person, Result, Sealed, Tx, args, must, tell};

use super::{Walk, store};
use crate::{Path, Side, path::side_of};

/// Where the words are sealed.
pub(crate) const DID: &str = "support_goodbye.did";
/// What the recipient takes along; the recipient's alone.
pub(crate) const TAKE: &str = "support_goodbye.take";
/// From the guide to the recipient.
pub(crate) const THANKS: &str = "support_goodbye.thanks";
/// Longer than any goodbye.
pub(super) const LENGTH: usize = 4000;

foundation::record! {
    /// What is kept of a goodbye.
    #[derive(Debug, Clone)]
    pub(crate) struct Kept {
        pub(crate) did: Option<Sealed>,
        pub(crate) take: Option<Sealed>,
        pub(crate) onward: String,
        pub(crate) thanks: Option<Sealed>,
    }
}

/// A goodbye, opened for one of the two.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Goodbye {
    /// What we did, in the recipient's words.
    pub(super) did: String,
    /// What I take with me; empty for the guide.
    pub(super) take: String,
    /// Who is there now: codes.
    pub(super) onward: Vec<String>,
    /// The guide's thanks.
    pub(super) thanks: String,
}

/// Something was written for the goodbye.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct GoodbyeWritten {
    path: Id<Path>,
    by: Side,
    person: Id<Person>,
}
impl News for GoodbyeWritten {
    const NAME: &'static str = "support.goodbye-written";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// The actor's path that is about to end, or has ended.
pub(super) async fn find_own(tx: &mut Tx, actor: &Actor) -> Result<Walk> {
    let walk = store::list_as_person(tx, actor).await?.into_iter().next().ok_or(Error::NotFound)?;
    let blocked = store::blocked(tx, actor, (walk.person, walk.peer)).await?;
    actor.must_see("relation.read", &walk.thing(actor.now).fact("blocked", blocked))?;
    Ok(walk)
}

/// What has been written so far, as this side may read it.
pub(super) async fn read(tx: &mut Tx, walk: &Walk, side: Side, key: &Key) -> Result<Goodbye> {
    let Some(kept) = find(tx, walk).await? else { return Ok(Goodbye::default()) };
    let open = |place: &'static str, sealed: &Option<Sealed>| {
        Ok::<_, Error>(key.open_maybe(place, walk.id, sealed.as_ref())?.unwrap_or_default())
    };
    Ok(Goodbye {
        did: open(DID, &kept.did)?,
        take: if side == Side::Recipient { open(TAKE, &kept.take)? } else { String::new() },
        onward: kept.onward.split(' ').filter(|code| !code.is_empty()).map(str::to_owned).collect(),
        thanks: open(THANKS, &kept.thanks)?,
    })
}

async fn find(tx: &mut Tx, walk: &Walk) -> Result<Option<Kept>> {
    tx.maybe(
        "select did, take, onward, thanks from support_goodbye where org = $1 and path = $2",
        args![walk.org, walk.id],
    )
    .await
}

/// Everything that has been written for one path's goodbye, sealed.
pub(crate) async fn find_of(tx: &mut Tx, path: Id<Path>) -> Result<Option<Kept>> {
    tx.maybe("select did, take, onward, thanks from support_goodbye where path = $1", args![path]).await
}

/// Keeps what the actor's side has written. What the other has written stays as it is.
pub(super) async fn write(tx: &mut Tx, actor: &Actor, walk: &Walk, said: &Goodbye) -> Result<()> {
    let side = side_of(actor, walk);
    must(side != Side::Coordinator, Error::NotFound)?;
    actor.must("log_shared.create", &walk.thing(actor.now))?;
    let key = people::card(tx, actor, walk.person).await?.key;
    let seal = |place: &'static str, words: &str| {
        let some = (!words.is_empty()).then_some(words);
        some.map(|words| actor.seal(&key, place, walk.id, words)).transpose()
    };
    if side == Side::Recipient {
        tx.run(
            "insert into support_goodbye (org, path, did, take, onward, updated_at)
             values ($1, $2, $3, $4, $5, $6)
             on conflict (org, path) do update set did = excluded.did, take = excluded.take,
             onward = excluded.onward, updated_at = excluded.updated_at",
            args![
                walk.org,
                walk.id,
                seal(DID, &said.did)?,
                seal(TAKE, &said.take)?,
                said.onward.join(" "),
                actor.now
            ],
        )
        .await?;
    } else {
        tx.run(
            "insert into support_goodbye (org, path, onward, thanks, updated_at) values ($1, $2, '', $3, $4)
             on conflict (org, path) do update set thanks = excluded.thanks,
             updated_at = excluded.updated_at",
            args![walk.org, walk.id, seal(THANKS, &said.thanks)?, actor.now],
        )
        .await?;
    }
    tell(tx, actor, &GoodbyeWritten { path: walk.id, by: side, person: walk.person }).await
}
