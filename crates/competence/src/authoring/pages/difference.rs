//! What changed from one version to another, in words, and how many ratings would carry over.

use axum::{Router, extract::Path, routing::get};
use foundation::{Error, Id, Result, Tx};
use frameworks::{case, difference};
use ui::{Failure, House, Html, Page, Visit};

use super::number;
use crate::authoring::{
    bring::thing,
    carried::{Carried, carried},
    model::Framework,
    publish,
    store::{self, Own},
};

/// So many of each kind of change are listed.
const SHOWN: usize = 200;

pub(super) fn routes() -> Router<House> {
    Router::new().route("/own-frameworks/{id}/difference", get(show))
}

/// A kind of change: its key, how many there are, and the first of them as before and after.
struct Change {
    key: &'static str,
    count: usize,
    lines: Vec<(String, String)>,
}

#[derive(askama::Template)]
#[template(path = "authoring/pages/difference.html")]
struct Difference {
    page: Page,
    own: Own,
    from: String,
    to: String,
    changes: Vec<Change>,
    carried: Carried,
}

async fn show(visit: Visit, Path(id): Path<Id<Framework>>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must_see("own_framework.read", &thing(actor))?;
    let asked = |name: &str| visit.asked(name).and_then(|nth| nth.parse::<i64>().ok());
    let look = async |tx: &mut Tx| {
        let versions = store::versions(tx, actor, id).await?;
        let newest = versions.first().ok_or(Error::NotFound)?.nth;
        let to = asked("to").unwrap_or(newest);
        let from = asked("from").unwrap_or(to.saturating_sub(1));
        let of = |nth: i64| versions.iter().find(|own| own.nth == nth).cloned().ok_or(Error::NotFound);
        let (before, after) = (of(from)?, of(to)?);
        let packages = (publish::package(tx, &before).await?, publish::package(tx, &after).await?);
        let carried = carried(tx, actor, id, (from, to)).await?;
        Ok((before, after, packages, carried))
    };
    let (before, after, (old, new), carried) = visit.house.db.read(look).await?;
    let page = visit.page("competence-own-difference").plain();
    Html::of(&Difference {
        from: number(&page, &before.number),
        to: number(&page, &after.number),
        changes: changes(&old, &new),
        own: after,
        carried,
        page,
    })
}

fn changes(old: &case::Package, new: &case::Package) -> Vec<Change> {
    let found = difference(old, new);
    let words = |part: &case::Part| part.text("fullStatement").unwrap_or_default().to_owned();
    let change = |key, lines: Vec<(String, String)>| Change {
        key,
        count: lines.len(),
        lines: lines.into_iter().take(SHOWN).collect(),
    };
    let alone = |parts: &[&case::Part]| parts.iter().map(|part| (words(part), String::new())).collect();
    let reworded = found.reworded.iter().map(|one| {
        let (before, after) = (words(one.before), words(one.after));
        // Where the words are the same, it is said what else is not.
        if before == after { (after, one.fields.join(", ")) } else { (before, after) }
    });
    let moved = found.moved.iter().map(|one| (words(one.item), String::new()));
    let all = [
        change("competence-own-added", alone(&found.added)),
        change("competence-own-removed", alone(&found.removed)),
        change("competence-own-reworded", reworded.collect()),
        change("competence-own-moved", moved.collect()),
    ];
    all.into_iter().filter(|change| change.count > 0).collect()
}
