//! One framework: what lies at the top, or under the chosen part, two floors at a time.

use axum::{Router, extract::Path, routing::get};
use foundation::{Id, Result};
use ui::{Failure, House, Html, Page, Visit};

use super::number;
use crate::authoring::{
    bring::thing,
    model::{Framework, Kind, Part},
    store::{self, ON_A_PAGE, Own, Row},
};

pub(super) fn routes() -> Router<House> {
    Router::new().route("/own-frameworks/{id}", get(show))
}

/// A part with what lies under it, as far as the page shows it.
struct Group {
    row: Row,
    lines: Vec<Row>,
}

impl Group {
    /// Whether more lies under it than the page shows.
    fn has_more(&self) -> bool {
        usize::try_from(self.row.under).is_ok_and(|under| under > self.lines.len())
    }
}

#[derive(askama::Template)]
#[template(path = "authoring/pages/show.html")]
struct Show {
    page: Page,
    own: Own,
    number: String,
    /// What the chosen part lies under, from the top; the last is the part itself.
    above: Vec<(Id<Part>, Kind, String)>,
    groups: Vec<Group>,
    may_change: bool,
    /// Where the pages before and after this one begin.
    before: Option<i64>,
    after: Option<i64>,
}

impl Show {
    fn colour(&self, kind: &Kind) -> &'static str {
        match kind {
            Kind::Knowledge => "accent",
            Kind::Skill => "mose",
            Kind::Attitude => "lyng",
            Kind::Domain | Kind::Competence | Kind::Other => "neutral",
        }
    }
    fn chosen(&self) -> String {
        self.above.last().map(|(id, ..)| id.to_string()).unwrap_or_default()
    }
}

async fn show(visit: Visit, Path(id): Path<Id<Framework>>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must_see("own_framework.read", &thing(actor))?;
    let chosen: Option<Id<Part>> = visit.asked("part").and_then(|part| part.parse().ok());
    let from: i64 = visit.asked("from").and_then(|from| from.parse().ok()).unwrap_or(0).max(0);
    let look = async |tx: &mut foundation::Tx| {
        let own = store::newest(tx, actor, id).await?;
        let above = match chosen {
            Some(part) => store::above(tx, &own, part).await?,
            None => Vec::new(),
        };
        foundation::must(chosen.is_none() || !above.is_empty(), foundation::Error::NotFound)?;
        let parent = chosen.unwrap_or(own.document);
        let rows = store::under(tx, &own, parent, from).await?;
        let below = match chosen {
            Some(part) => store::under_those(tx, &own, part).await?,
            None => Vec::new(),
        };
        Ok((own, above, rows, below))
    };
    let (own, above, rows, below) = visit.house.db.read(look).await?;
    let page = visit.page_said(own.title.clone());
    let full = i64::try_from(rows.len()).is_ok_and(|rows| rows == ON_A_PAGE);
    let lines = |row: &Row| below.iter().filter(|line| line.parent == row.id).cloned().collect();
    Html::of(&Show {
        number: number(&page, &own.number),
        may_change: own.status.is_open_to_change() && actor.may("own_framework.update", &thing(actor)),
        groups: rows.into_iter().map(|row| Group { lines: lines(&row), row }).collect(),
        before: (from > 0).then(|| (from - ON_A_PAGE).max(0)),
        after: full.then_some(from + ON_A_PAGE),
        page,
        own,
        above,
    })
}
