//! Inviting the first person of a partner.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Error, Id, Organisation, Programme, Role, Thing};
use people::Invite;
use ui::{Answers, Errors, Failure, Html, Language, Page, Visit, redirect};

use crate::partnership::actions::{invite_first as invite_them, partners};
use crate::partnership::store;

#[derive(Template)]
#[template(path = "partnership/pages/invite.html")]
struct InvitePage {
    page: Page,
    errors: Errors,
    id: Id<Programme>,
    org: Id<Organisation>,
    partner: String,
    answers: Answers,
    chosen: Language,
    languages: &'static [Language],
}

pub(super) async fn show_invite(
    visit: Visit,
    Path((id, org)): Path<(Id<Programme>, Id<Organisation>)>,
) -> Result<Html, Failure> {
    form(&visit, (id, org), Answers::default(), Errors::default()).await
}

async fn form(
    visit: &Visit,
    (id, org): (Id<Programme>, Id<Organisation>),
    answers: Answers,
    errors: Errors,
) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must("partnership.update", &Thing::of(actor.hat.org))?;
    let all = visit
        .house
        .db
        .read(async |tx| {
            store::find(tx, actor, id).await?;
            partners(tx, id).await
        })
        .await?;
    let partner = all.into_iter().find(|partner| partner.org == org).ok_or(Error::NotFound)?.name;
    let status = if errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = visit.page("programme-invite-title").focused().plain().wrong_when(errors.any());
    let chosen = answers.word("language").unwrap_or(visit.language);
    let languages = Language::ALL;
    Html::with(status, &InvitePage { page, errors, id, org, partner, answers, chosen, languages })
}

pub(super) async fn invite_first(
    visit: Visit,
    Path((id, org)): Path<(Id<Programme>, Id<Organisation>)>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let first = Invite {
        org,
        unit: None,
        role: Role::Administrator,
        first_name: answers.text("first_name").to_owned(),
        email: answers.text("email").to_owned(),
        language: answers.word("language").unwrap_or(visit.language),
    };
    match visit.house.db.write(async |tx| invite_them(tx, actor, id, &first).await).await {
        Ok(true) => Ok(redirect(&format!("/network/programmes/{id}?done=programme-partner-invited-done"))),
        Ok(false) => Ok(redirect(&format!("/network/programmes/{id}?done=programme-partner-there-done"))),
        Err(error) => Ok(form(&visit, (id, org), answers, Errors::of(error)?).await?.into_response()),
    }
}
