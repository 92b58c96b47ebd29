//! What people do: give something out, note that it has come back, strike out what was a mistake.

use foundation::{Actor, Day, Error, Id, News, Person, Result, Thing, Tx, must, tell};
use packs::{Pack, Point};
use people::Card;
use serde::{Deserialize, Serialize};

use super::{
    Handout, OTHER,
    store::{self, Kept, WORDS},
};
use crate::{begin::must_be_guide, checklist};

/// Longer is no number and no name of a thing.
const MOST: usize = 120;

/// Something was given to a guide, has come back, or was struck out. What it was stands in a list.
#[derive(Debug, Serialize, Deserialize)]
struct HandedOut {
    peer: Id<Person>,
    what: String,
    /// `given`, `back` or `struck`.
    how: String,
}
impl News for HandedOut {
    const NAME: &'static str = "competence.handed-out";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.peer)
    }
}

/// Something that is to be given out.
#[derive(Debug, Clone)]
pub(super) struct Given {
    /// A point of the programme's list, or `other`.
    pub what: String,
    /// Which one.
    pub words: String,
    /// When.
    pub on: Day,
    /// What makes it count once, however often it is sent.
    pub once: Option<String>,
}

/// What a guide has been given, with all that its page needs.
pub(super) struct Opened {
    pub card: Card,
    pub pack: &'static Pack,
    pub given: Vec<Kept>,
}

fn thing(actor: &Actor, peer: Id<Person>) -> Thing {
    Thing::of(actor.hat.org).about(peer)
}

/// The point of the programme's list.
pub(super) fn point(pack: &'static Pack, what: &str) -> Option<&'static Point> {
    checklist::of_handouts(pack)?.points.iter().find(|point| point.id == what)
}

/// Whether it is to come back. What stands in no list of the programme any more was lent too, as far as anybody knows.
pub(crate) fn comes_back(pack: &'static Pack, what: &str) -> bool {
    point(pack, what).is_none_or(|point| point.comes_back)
}

/// What a thing is called.
pub(crate) fn called(pack: &'static Pack, what: &str, page: &ui::Page) -> String {
    let list = checklist::of_handouts(pack).map(|list| format!("checklist-{}-{what}", list.id));
    let said = list.and_then(|key| pack.text(page.language.as_str(), &key));
    said.map_or_else(|| page.say("competence-handout-other"), str::to_owned)
}

/// What a guide has been given. Who has stopped keeps the role, so that what is still out can come back.
pub(super) async fn open(tx: &mut Tx, actor: &Actor, peer: Id<Person>) -> Result<Opened> {
    actor.must_see("handout.read", &thing(actor, peer))?;
    must_be_guide(tx, actor, peer).await?;
    let card = people::card(tx, actor, peer).await?;
    let pack = programme::the_one(tx, actor).await?.pack;
    Ok(Opened { card, pack, given: store::list(tx, actor, peer).await? })
}

/// Gives something to a guide. Sent twice it counts once.
pub(super) async fn give(
    tx: &mut Tx,
    actor: &Actor,
    (peer, given): (Id<Person>, &Given),
    today: Day,
) -> Result<()> {
    actor.must_see("handout.create", &thing(actor, peer))?;
    must_be_guide(tx, actor, peer).await?;
    let card = people::card(tx, actor, peer).await?;
    let pack = programme::the_one(tx, actor).await?.pack;
    let known = given.what == OTHER || point(pack, &given.what).is_some();
    must(known, Error::field("what", "ui-problem-choose"))?;
    let words = given.words.trim();
    let said = given.what != OTHER || !words.is_empty();
    must(said, Error::field("words", "competence-handout-problem-words"))?;
    must(words.chars().count() <= MOST, Error::field("words", "ui-problem-too-long"))?;
    must(given.on <= today, Error::field("on", "competence-handout-problem-day"))?;
    let id: Id<Handout> = actor.id();
    let words = match words {
        "" => None,
        words => Some(actor.seal(&card.key, WORDS, id, words)?),
    };
    let new = Kept { id, what: given.what.clone(), words, given_on: given.on, back_on: None };
    if !store::insert(tx, actor, peer, (&new, given.once.as_deref())).await? {
        return Ok(());
    }
    tell_how(tx, actor, (peer, &given.what), "given").await
}

/// Notes that something has come back. Pressed twice, the day that was written first stands.
pub(super) async fn bring_back(
    tx: &mut Tx,
    actor: &Actor,
    (peer, id): (Id<Person>, Id<Handout>),
    (on, today): (Option<Day>, Day),
) -> Result<()> {
    actor.must_see("handout.update", &thing(actor, peer))?;
    let kept = store::find(tx, actor, peer, id).await?;
    let right = on.filter(|on| (kept.given_on..=today).contains(on));
    let on = right.ok_or(Error::Refused("competence-handout-refusal-day"))?;
    if !store::bring_back(tx, actor, id, on).await? {
        return Ok(());
    }
    tell_how(tx, actor, (peer, &kept.what), "back").await
}

/// Strikes out a line that was a mistake.
pub(super) async fn strike(tx: &mut Tx, actor: &Actor, (peer, id): (Id<Person>, Id<Handout>)) -> Result<()> {
    actor.must_see("handout.void", &thing(actor, peer))?;
    let kept = store::find(tx, actor, peer, id).await?;
    must(store::strike(tx, actor, id).await?, Error::Overtaken)?;
    tell_how(tx, actor, (peer, &kept.what), "struck").await
}

async fn tell_how(tx: &mut Tx, actor: &Actor, (peer, what): (Id<Person>, &str), how: &str) -> Result<()> {
    tell(tx, actor, &HandedOut { peer, what: what.to_owned(), how: how.to_owned() }).await
}
