//! The agreements somebody has, or an organisation has: those that wait for a yes first.

use std::collections::HashMap;

use askama::Template;
use foundation::{Id, Person, Role, Timestamp};
use people::Card;
use ui::{Failure, Html, Page, Visit};

use crate::agreement::actions;
use crate::agreement::model::{Agreement, AgreementLine, Part};
use crate::agreement::store::{self, Kept};

/// Rows before "show all".
const FIRST: usize = 25;

#[derive(Template)]
#[template(path = "agreement/pages/list.html")]
struct ListPage {
    page: Page,
    rows: Vec<Row>,
    all: usize,
    waiting: usize,
    only_waiting: bool,
    coordinator: bool,
}

struct Row {
    id: Id<Agreement>,
    guide: String,
    recipient: Option<String>,
    made_at: Timestamp,
    version: i64,
    /// What is still open.
    open: Vec<Part>,
    /// Whether the reader's own yes is among them.
    mine: bool,
}

pub(super) async fn show_list(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let coordinator = actor.hat.role == Role::Coordinator;
    let (kept, lines, cards) = visit
        .house
        .db
        .read(async |tx| {
            let all = store::list(tx, actor, coordinator).await?;
            let kept: Vec<Kept> =
                all.into_iter().filter(|kept| actor.may("agreement.list", &actions::thing(kept))).collect();
            let lines = actions::lines(tx, &kept).await?;
            let people: Vec<_> =
                kept.iter().flat_map(|kept| [Some(kept.guide), kept.recipient]).flatten().collect();
            Ok((kept, lines, people::cards(tx, actor, &people).await?))
        })
        .await?;
    let own = |kept: &Kept| kept.part_of(actor);
    let mut rows: Vec<Row> =
        kept.iter().zip(&lines).map(|(kept, line)| row(kept, line, &cards, own(kept))).collect();
    rows.sort_by_key(|row| (!row.mine, row.open.is_empty()));
    let (all, waiting) = (rows.len(), rows.iter().filter(|row| !row.open.is_empty()).count());
    let only_waiting = visit.asked("show").as_deref() == Some("waiting");
    if only_waiting {
        rows.retain(|row| !row.open.is_empty());
    }
    if visit.asked("show").as_deref() != Some("all") {
        rows.truncate(FIRST);
    }
    Html::of(&ListPage {
        page: visit.page("programme-agreements"),
        rows,
        all,
        waiting,
        only_waiting,
        coordinator,
    })
}

fn row(kept: &Kept, line: &AgreementLine, cards: &HashMap<Id<Person>, Card>, own: Option<Part>) -> Row {
    let first_name = |id: Id<Person>| cards.get(&id).map(|card| card.first_name.clone()).unwrap_or_default();
    let parts = [Part::Guide, if kept.recipient.is_some() { Part::Recipient } else { Part::Organisation }];
    let said = |part: &Part| line.acknowledged.iter().any(|(said, _)| said == part);
    let open: Vec<Part> = parts.into_iter().filter(|part| !said(part)).collect();
    Row {
        id: kept.id,
        guide: first_name(kept.guide),
        recipient: kept.recipient.map(first_name),
        made_at: kept.made_at,
        version: kept.version,
        mine: own.is_some_and(|part| open.contains(&part)),
        open,
    }
}
