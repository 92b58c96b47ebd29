//! Following a link: a visit that opens one address begins, and the address opens.

use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use foundation::{
    Actor, Hat, Id, Level, News, Organisation, Person, Result, Role, Timestamp, Tx, args, record, tell,
};
use ui::{Failure, Html, Page, Visit, redirect};

use crate::account::{cookie, session};

#[derive(askama::Template)]
#[template(path = "link/gone.html")]
struct Gone {
    page: Page,
}

record! {
    struct Row {
        person: Id<Person>,
        org: Id<Organisation>,
        role: Role,
        opens: String,
        ends_at: Timestamp,
    }
}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct LinkOpened {
    person: Id<Person>,
}
impl News for LinkOpened {
    const NAME: &'static str = "people.link_opened";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Follows a link.
pub(crate) async fn follow(
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    let (house, now) = (&visit.house, visit.now());
    let marked = super::mark(&code);
    let Some(row) = house.db.read(async |tx| find(tx, &marked, now).await).await? else {
        let page = visit.page("people-link-gone-title").plain();
        return Ok(Html::with(StatusCode::GONE, &Gone { page })?.into_response());
    };
    if is_here(&visit, &row) {
        return Ok(redirect(&row.opens));
    }
    let hat = Hat { org: row.org, unit: None, role: row.role };
    let actor = Actor { person: row.person, hat, level: Level::Link, now, trust: house.trust.clone() };
    let device = cookie::device(&headers);
    let token = house
        .db
        .write(async |tx| {
            tell(tx, &actor, &LinkOpened { person: row.person }).await?;
            session::begin_by_link(tx, &actor, (&marked, &row.opens), &device, row.ends_at).await
        })
        .await?;
    Ok(cookie::redirect_as(house, &token.token, token.seconds, &row.opens))
}

/// Whether the same person is signed in already and can see the address without the link.
fn is_here(visit: &Visit, row: &Row) -> bool {
    let own = |opens: &str| opens.starts_with("/sign-in") || opens.starts_with("/account");
    visit.signed_in.as_ref().is_some_and(|s| {
        let same = s.actor.person == row.person && s.actor.hat.org == row.org && s.actor.hat.role == row.role;
        same && s.only.is_none() && !own(&row.opens)
    })
}

async fn find(tx: &mut Tx, marked: &str, now: Timestamp) -> Result<Option<Row>> {
    tx.maybe(
        "select l.person, l.org, l.role, l.opens, l.ends_at from people_link l
         join people_person p on p.id = l.person and p.forgotten_at is null
         where l.mark = $1 and l.ended_at is null and l.ends_at > $2",
        args![marked, now],
    )
    .await
}
