//! What a guide begins with, for the pages of the rooms that know guides: lists that are gone through, and what was
//! given out and is to come back.

use foundation::{AT_ONCE, Actor, Error, Id, Person, Result, Role, Tx, args, in_list, list_from, must};
use packs::{Checklist, Pack};
use ui::Page;

use crate::{checklist, handout};

/// A list, for a link to it.
#[derive(Debug)]
pub struct ListLine {
    /// Where it is.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// How many of its points are ticked.
    pub done: usize,
    /// How many there are.
    pub all: usize,
}

/// What is ticked of the lists, and what is still out.
#[derive(Debug, Default)]
pub struct Begun {
    /// Lists and their points.
    ticked: Vec<(String, String)>,
    /// What is not back.
    out: Vec<String>,
}

impl Begun {
    /// The lists that are gone through with this guide.
    pub fn lists(&self, pack: &'static Pack, peer: Id<Person>, page: &Page) -> Vec<ListLine> {
        let is_ticked = |list: &Checklist, point: &str| {
            self.ticked.iter().any(|(of, ticked)| *of == list.id && ticked == point)
        };
        let line = |list: &Checklist| ListLine {
            href: format!("/peers/{peer}/checklists/{}", list.id),
            title: checklist::title(pack, list, page.language),
            done: list.points.iter().filter(|point| is_ticked(list, &point.id)).count(),
            all: list.points.len(),
        };
        checklist::with_guides(pack).map(line).collect()
    }

    /// What the guide has and is to give back.
    pub fn out(&self, pack: &'static Pack, page: &Page) -> Vec<String> {
        let lent = self.out.iter().filter(|what| handout::comes_back(pack, what));
        lent.map(|what| handout::called(pack, what, page)).collect()
    }
}

/// What a guide has begun with, in one statement. The caller has asked whether the actor may see the guide.
pub async fn begun(tx: &mut Tx, actor: &Actor, peer: Id<Person>) -> Result<Begun> {
    let rows: Vec<(String, String)> = tx
        .all(
            "select list, point from competence_tick where org = $1 and about = $2 and ended_at is null
             union all select '', what from competence_handout
             where org = $1 and peer = $2 and back_on is null and ended_at is null",
            args![actor.hat.org, peer],
        )
        .await?;
    let (ticked, out): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(list, _)| !list.is_empty());
    Ok(Begun { ticked, out: out.into_iter().map(|(_, what)| what).collect() })
}

/// The lists an organisation goes through for itself: where they are, and what they are called.
pub fn lists_of_house(pack: &'static Pack, page: &Page) -> Vec<(String, String)> {
    let line =
        |list: &Checklist| (format!("/checklists/{}", list.id), checklist::title(pack, list, page.language));
    checklist::of_house(pack).map(line).collect()
}

/// What these guides have and are to give back, one line each; the caller has narrowed them to the actor's organisation.
pub async fn still_out(
    tx: &mut Tx,
    actor: &Actor,
    peers: &[Id<Person>],
    (pack, page): (&'static Pack, &Page),
) -> Result<Vec<(Id<Person>, Vec<String>)>> {
    let mut lines: Vec<(Id<Person>, Vec<String>)> = Vec::new();
    for some in peers.chunks(AT_ONCE) {
        let sql = format!(
            "select peer, what from competence_handout
             where org = $1 and back_on is null and ended_at is null and peer in ({})
             order by peer, given_on, id",
            list_from(2, some.len())
        );
        let mut with = args![actor.hat.org].to_vec();
        with.extend(in_list(some));
        let rows: Vec<(Id<Person>, String)> = tx.all(&sql, &with).await?;
        for (peer, what) in rows.into_iter().filter(|(_, what)| handout::comes_back(pack, what)) {
            let said = handout::called(pack, &what, page);
            match lines.last_mut().filter(|(last, _)| *last == peer) {
                Some((_, all)) => all.push(said),
                None => lines.push((peer, vec![said])),
            }
        }
    }
    Ok(lines)
}

/// Makes sure that somebody has the role of a guide in the actor's organisation. Who has not is not found.
pub(crate) async fn must_be_guide(tx: &mut Tx, actor: &Actor, peer: Id<Person>) -> Result<()> {
    let guides = people::holders(tx, actor.hat.org, Role::Peer).await?;
    must(guides.contains(&peer), Error::NotFound)
}
