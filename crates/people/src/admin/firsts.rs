//! The organisations of the network that have nobody yet to look after their accounts, and the first they
//! invite.

use crate::after::done;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Actor, Error, Id, Organisation, Result, Role, Thing, Tx, args};
use ui::{Answers, Errors, Failure, Html, Page, Visit};

use super::invite::{Invite, invite};

#[derive(askama::Template)]
#[template(path = "admin/firsts.html")]
struct Firsts {
    page: Page,
    errors: Errors,
    organisations: Vec<(Id<Organisation>, String, bool)>,
    first_name: String,
    email: String,
}

/// Shows the organisations without an administrator.
pub(crate) async fn show_firsts(visit: Visit) -> Result<Html, Failure> {
    firsts(&visit, Errors::default(), &Answers::default()).await
}

async fn firsts(visit: &Visit, errors: Errors, answers: &Answers) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must("directory.void", &Thing::of(actor.hat.org))?;
    let without = visit.house.db.read(async |tx| without(tx, actor).await).await?;
    let chosen: Option<Id<Organisation>> = answers.word("org");
    let wrong = errors.any();
    Html::with(
        if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK },
        &Firsts {
            page: visit.page("people-firsts-title").plain().wrong_when(wrong),
            errors,
            organisations: without.into_iter().map(|(id, name)| (id, name, Some(id) == chosen)).collect(),
            first_name: answers.text("first_name").to_owned(),
            email: answers.text("email").to_owned(),
        },
    )
}

async fn without(tx: &mut Tx, _: &Actor) -> Result<Vec<(Id<Organisation>, String)>> {
    tx.all(
        "select o.id, o.name from people_organisation o where o.kind <> 'ward' and not exists
           (select 1 from people_hat h where h.org = o.id and h.role = $1 and h.ended_at is null)
         order by o.name, o.id",
        args![Role::Administrator],
    )
    .await
}

/// Invites the first administrator of an organisation.
pub(crate) async fn invite_first(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let org: Id<Organisation> = answers.word("org").ok_or(Error::NotFound)?;
    let new = Invite {
        org,
        unit: None,
        role: Role::Administrator,
        first_name: answers.text("first_name").to_owned(),
        email: answers.text("email").to_owned(),
        language: visit.language,
    };
    match visit.house.db.write(async |tx| invite(tx, actor, &new).await).await {
        Ok(_) => Ok(done("/admin/organisations", "people-invite-done")),
        Err(error) => Ok(firsts(&visit, Errors::of(error)?, &answers).await?.into_response()),
    }
}
