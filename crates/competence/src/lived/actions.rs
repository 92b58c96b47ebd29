//! What people do: write, share, take back, delete; and read what others share with them.

use foundation::{Actor, Error, Id, News, Person, Result, Thing, Tx, look_at, must, tell};
use people::Card;
use serde::{Deserialize, Serialize};

use super::store::{self, Kept, WORDS};
use super::{Audience, Lived};
use crate::begin::must_be_guide;

/// Most characters of one thing.
const MOST: usize = 8_000;

/// Somebody wrote, shared, took back or deleted what they have been through. What it is stands nowhere but there.
#[derive(Debug, Serialize, Deserialize)]
struct LivedChanged {
    person: Id<Person>,
    /// `written`, `shared` or `deleted`.
    how: String,
}
impl News for LivedChanged {
    const NAME: &'static str = "competence.lived_changed";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

fn own(actor: &Actor) -> Thing {
    Thing::of(actor.hat.org).about(actor.person)
}

/// One's own.
pub(super) async fn mine(tx: &mut Tx, actor: &Actor) -> Result<(Card, Vec<Kept>)> {
    actor.must_see("own_story.read", &own(actor))?;
    must_be_guide(tx, actor, actor.person).await?;
    let card = people::card(tx, actor, actor.person).await?;
    Ok((card, store::list(tx, actor, actor.person).await?))
}

/// What somebody shares with the actor. Nothing that is not shared can be told from nothing at all.
pub(super) async fn read(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<(Card, Vec<Kept>)> {
    let trains = store::trains(tx, actor, person).await?;
    let mut all = store::list(tx, actor, person).await?;
    let for_actor = |audience: &Audience| match audience {
        Audience::Guides => true,
        Audience::Trainers => trains,
    };
    all.retain(|one| one.shared.iter().any(for_actor));
    let thing = Thing::of(actor.hat.org).about(person).fact("disclosed", !all.is_empty());
    actor.must_see("own_story.read", &thing)?;
    must_be_guide(tx, actor, person).await?;
    let card = people::card(tx, actor, person).await?;
    look_at(tx, actor, person, "looked-lived").await?;
    Ok((card, all))
}

/// Writes something down, or anew. Nobody else reads it until it is shared.
pub(super) async fn write(tx: &mut Tx, actor: &Actor, id: Option<Id<Lived>>, words: &str) -> Result<()> {
    actor.must_see("own_story.create", &own(actor))?;
    must_be_guide(tx, actor, actor.person).await?;
    let words = words.trim();
    must(!words.is_empty(), Error::field("words", "competence-lived-problem-words"))?;
    must(words.chars().count() <= MOST, Error::field("words", "ui-problem-too-long"))?;
    let card = people::card(tx, actor, actor.person).await?;
    let (new, id) = (id.is_none(), id.unwrap_or_else(|| actor.id()));
    let words = actor.seal(&card.key, WORDS, id, words)?;
    if new {
        store::add(tx, actor, id, &words).await?;
    } else {
        store::change(tx, actor, id, &words).await?;
    }
    changed(tx, actor, "written").await
}

/// Shares it with these, and takes it back from all others.
pub(super) async fn share(tx: &mut Tx, actor: &Actor, id: Id<Lived>, with: &[Audience]) -> Result<()> {
    actor.must_see("own_story.share", &own(actor))?;
    store::share(tx, actor, id, with).await?;
    changed(tx, actor, "shared").await
}

/// Deletes it, for good.
pub(super) async fn delete(tx: &mut Tx, actor: &Actor, id: Id<Lived>) -> Result<()> {
    actor.must_see("own_story.void", &own(actor))?;
    must(store::delete(tx, actor, id).await?, Error::NotFound)?;
    changed(tx, actor, "deleted").await
}

async fn changed(tx: &mut Tx, actor: &Actor, how: &str) -> Result<()> {
    tell(tx, actor, &LivedChanged { person: actor.person, how: how.to_owned() }).await
}
