//! Bringing a file in: send it, see what is in it and what would be lost elsewhere, say yes.

use axum::{
    Router,
    extract::{DefaultBodyLimit, Path},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use foundation::{Id, Result};
use frameworks::case;
use ui::{Answers, Failure, House, Html, Language, Page, Upload, Visit, redirect};

use super::wrong;
use crate::authoring::{
    bring::{self, thing},
    model::{Kind, Waiting},
    sheet::From,
};

/// The largest file, with what a browser puts around it.
const UPLOAD: usize = case::BYTES + 64 * 1024;

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/own-frameworks/bring", get(show).post(send).layer(DefaultBodyLimit::max(UPLOAD)))
        .route("/own-frameworks/bring/{id}", get(show_waiting).post(confirm))
}

#[derive(askama::Template)]
#[template(path = "authoring/pages/bring.html")]
struct Start {
    page: Page,
    /// Where and what.
    problems: Vec<(String, String)>,
}

#[derive(askama::Template)]
#[template(path = "authoring/pages/waiting.html")]
struct Preview {
    page: Page,
    id: Id<Waiting>,
    title: String,
    format: &'static str,
    groups: usize,
    statements: usize,
    losses: Vec<(String, Vec<String>)>,
    /// Whether the file says in which language it is.
    language: Option<String>,
}

async fn show(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must_see("own_framework.create", &thing(actor))?;
    Html::of(&Start { page: visit.page("competence-own-bring").plain(), problems: Vec::new() })
}

async fn send(visit: Visit, upload: Upload) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    actor.must_see("own_framework.create", &thing(actor))?;
    let maker = visit.signed_in.as_ref().map(|signed_in| signed_in.organisation.clone()).unwrap_or_default();
    let address = &visit.house.settings.address;
    let from = From { name: &upload.name, maker: &maker, address, now: actor.now };
    let package = match bring::read(&upload.bytes, from) {
        Ok(package) => package,
        Err(misread) => {
            let page = visit.page("competence-own-bring").plain().wrong_when(true);
            let problems = wrong::said(&page, &misread);
            return Ok(
                Html::with(StatusCode::UNPROCESSABLE_ENTITY, &Start { page, problems })?.into_response()
            );
        }
    };
    let id = visit.house.db.write(async |tx| bring::keep(tx, actor, &package).await).await?;
    Ok(redirect(&format!("/own-frameworks/bring/{id}")))
}

async fn show_waiting(visit: Visit, Path(id): Path<Id<Waiting>>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let package = visit.house.db.read(async |tx| bring::waiting(tx, actor, id).await).await?;
    let page = visit.page("competence-own-waiting").plain();
    let kind = |part: &case::Part| Kind::said(part.text("CFItemType").unwrap_or_default());
    let groups =
        package.items.iter().filter(|part| matches!(kind(part), Kind::Domain | Kind::Competence)).count();
    Html::of(&Preview {
        losses: wrong::losses(&page, &package),
        page,
        id,
        title: package.document.text("title").unwrap_or_default().to_owned(),
        format: package.version.as_str(),
        groups,
        statements: package.items.len() - groups,
        language: package.document.text("language").filter(|said| !said.is_empty()).map(str::to_owned),
    })
}

async fn confirm(visit: Visit, Path(id): Path<Id<Waiting>>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let language: Language = answers.word("language").unwrap_or(visit.language);
    let own =
        visit.house.db.write(async |tx| bring::bring_in(tx, actor, id, language.as_str()).await).await?;
    Ok(redirect(&format!("/own-frameworks/{}?done=competence-own-brought-done", own.framework)))
}
