//! The door: who is this? One statement for each page, and one now and then for the sign of life.

use axum::{
    extract::{Request, State},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
use foundation::{
    Actor, Hat, Id, Level, Organisation, Person, Result, Role, Sealed, Timestamp, args, record,
};
use ui::{House, Language, SignedIn};

use super::{cookie, limits};
use crate::{link::mark, person::FIRST_NAME};

/// The mark of the visit that a request belongs to.
#[derive(Debug, Clone)]
pub(crate) struct Mark(pub(crate) String);

record! {
    struct Row {
        person: Id<Person>,
        link_org: Option<Id<Organisation>>,
        link_role: Option<Role>,
        only_path: Option<String>,
        seen_at: Timestamp,
        hat_org: Option<Id<Organisation>>,
        unit: Option<Id<Organisation>>,
        hat_role: Option<Role>,
        home: Id<Organisation>,
        key: Option<Sealed>,
        first_name: Option<Sealed>,
        language: Language,
        organisation: String,
        other_hats: i64,
    }
}

const WHO: &str =
    "select s.person, s.link_org, s.link_role, s.only_path, s.seen_at, h.org as hat_org, h.unit,
       h.role as hat_role, p.org as home, p.key, p.first_name, p.language, o.name as organisation,
       (select count(*) from people_hat other
        where other.person = s.person and other.ended_at is null and other.id <> s.hat) as other_hats
     from people_session s
     join people_person p on p.id = s.person and p.forgotten_at is null
     left join people_hat h on h.id = s.hat and h.ended_at is null
     join people_organisation o on o.id = coalesce(h.org, s.link_org)
     where s.mark = $1 and s.ends_at > $2";

/// Finds out who a request comes from and tells the pages (`ui::SignedIn`). Stands outside `ui::frame`.
pub async fn recognise(State(house): State<House>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if path.starts_with("/assets/") || path.ends_with("/help-now") || path.contains("/help-now/") {
        return next.run(request).await; // Served also when the database is not.
    }
    let token = cookie::session(request.headers(), house.settings.secure).filter(|token| token.len() == 32);
    let Some(marked) = token.map(mark) else { return next.run(request).await };
    match find(&house, &marked).await {
        Ok(Some(signed_in)) => {
            if sent_by_another(&request, &signed_in) {
                return StatusCode::UNAUTHORIZED.into_response();
            }
            request.extensions_mut().insert(signed_in);
            request.extensions_mut().insert(Mark(marked));
        }
        Ok(None) => {}
        Err(error) => tracing::error!(%error, "who is signed in could not be found out"),
    }
    next.run(request).await
}

/// Whether the phone has kept this for somebody who is signed out by now.
fn sent_by_another(request: &Request, signed_in: &SignedIn) -> bool {
    let kept_for = request.headers().get("x-person").and_then(|value| value.to_str().ok());
    kept_for.is_some_and(|person| person != signed_in.actor.person.to_string())
}

async fn find(house: &House, marked: &str) -> Result<Option<SignedIn>> {
    let now = (house.clock)();
    let row: Option<Row> = house.db.read(async |tx| tx.maybe(WHO, args![marked, now]).await).await?;
    let Some(row) = row else { return Ok(None) };
    let Some(hat) = hat_of(&row) else { return Ok(None) };
    if limits::too_quiet(hat.role, row.seen_at, now) {
        return Ok(None);
    }
    if limits::seen_long_ago(row.seen_at, now) {
        let sql = "update people_session set seen_at = $2 where mark = $1";
        house.db.write(async |tx| tx.run(sql, args![marked, now]).await).await?;
    }
    let (Some(key), Some(first_name)) = (&row.key, &row.first_name) else { return Ok(None) };
    let key = house.trust.keys.unwrap(row.home, row.person, key)?;
    let level = if row.only_path.is_some() { Level::Link } else { Level::Account };
    Ok(Some(SignedIn {
        first_name: key.open(FIRST_NAME, row.person, first_name)?,
        actor: Actor { person: row.person, hat, level, now, trust: house.trust.clone() },
        organisation: row.organisation,
        other_hats: usize::try_from(row.other_hats).unwrap_or(0),
        language: Some(row.language),
        only: row.only_path,
    }))
}

fn hat_of(row: &Row) -> Option<Hat> {
    match (row.hat_org, row.hat_role, row.link_org, row.link_role) {
        (Some(org), Some(role), _, _) => Some(Hat { org, unit: row.unit, role }),
        (None, None, Some(org), Some(role)) => Some(Hat { org, unit: None, role }),
        _ => None,
    }
}
