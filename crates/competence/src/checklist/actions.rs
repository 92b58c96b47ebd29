//! What people do with a checklist: go through it, tick a point, take a tick back.

use foundation::{Actor, Error, Id, News, Person, Result, Thing, Tx, must, tell};
use packs::{Checklist, Pack};
use people::Card;
use serde::{Deserialize, Serialize};

use super::{of_house, store, with_guides};
use crate::begin::must_be_guide;

/// Whom a list is gone through for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// A guide, before the first match.
    Guide(Id<Person>),
    /// The organisation itself.
    House,
}

impl About {
    /// As the table keeps it.
    pub fn id(self, actor: &Actor) -> Id<()> {
        match self {
            Self::Guide(peer) => peer.of(),
            Self::House => actor.hat.org.of(),
        }
    }
    /// As access sees it.
    pub fn thing(self, actor: &Actor) -> Thing {
        match self {
            Self::Guide(peer) => Thing::of(actor.hat.org).about(peer),
            Self::House => Thing::of(actor.hat.org),
        }
    }
    /// The guide.
    pub fn guide(self) -> Option<Id<Person>> {
        match self {
            Self::Guide(peer) => Some(peer),
            Self::House => None,
        }
    }
}

/// A point was ticked, or a tick taken back.
#[derive(Debug, Serialize, Deserialize)]
struct Ticked {
    list: String,
    point: String,
    ticked: bool,
    peer: Option<Id<Person>>,
}
impl News for Ticked {
    const NAME: &'static str = "competence.ticked";
    fn subject(&self) -> Option<Id<Person>> {
        self.peer
    }
}

/// A list and what is ticked in it.
pub(super) struct Opened {
    pub pack: &'static Pack,
    pub list: &'static Checklist,
    pub ticked: Vec<store::Ticked>,
    /// The guide, where it is gone through with one.
    pub guide: Option<Card>,
}

/// A list of the programme, with what is ticked in it.
pub(super) async fn open(tx: &mut Tx, actor: &Actor, about: About, id: &str) -> Result<Opened> {
    actor.must_see("checklist.read", &about.thing(actor))?;
    let guide = match about.guide() {
        Some(peer) => {
            must_be_guide(tx, actor, peer).await?;
            Some(people::card(tx, actor, peer).await?)
        }
        None => None,
    };
    let (pack, list) = find(tx, actor, about, id).await?;
    let ticked = store::list(tx, actor, about, id).await?;
    Ok(Opened { pack, list, ticked, guide })
}

async fn find(
    tx: &mut Tx,
    actor: &Actor,
    about: About,
    id: &str,
) -> Result<(&'static Pack, &'static Checklist)> {
    let pack = programme::the_one(tx, actor).await?.pack;
    let list = match about {
        About::Guide(_) => with_guides(pack).find(|list| list.id == id),
        About::House => of_house(pack).find(|list| list.id == id),
    };
    Ok((pack, list.ok_or(Error::NotFound)?))
}

/// Ticks a point, or takes the tick back. Done again, it changes nothing.
pub(super) async fn tick(
    tx: &mut Tx,
    actor: &Actor,
    about: About,
    (id, point): (&str, &str),
    ticked: bool,
) -> Result<()> {
    actor.must_see("checklist.update", &about.thing(actor))?;
    if let Some(peer) = about.guide() {
        must_be_guide(tx, actor, peer).await?;
    }
    let (_, list) = find(tx, actor, about, id).await?;
    must(list.points.iter().any(|one| one.id == point), Error::NotFound)?;
    let changed = match ticked {
        true => store::tick(tx, actor, about, (id, point)).await?,
        false => store::take_back(tx, actor, about, (id, point)).await?,
    };
    if !changed {
        return Ok(());
    }
    let (list, point) = (id.to_owned(), point.to_owned());
    tell(tx, actor, &Ticked { list, point, ticked, peer: about.guide() }).await
}
