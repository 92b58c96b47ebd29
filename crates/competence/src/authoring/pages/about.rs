//! The page of what a framework says of itself.

use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use foundation::{Id, Result, Tx};
use ui::{Answers, Errors, Failure, House, Html, Page, Visit, redirect};

use crate::authoring::{
    about::{self, About},
    edit,
    model::Framework,
    store::Own,
    unpack::clean,
};

pub(super) fn routes() -> Router<House> {
    Router::new().route("/own-frameworks/{id}/about", get(show).post(change))
}

#[derive(askama::Template)]
#[template(path = "authoring/pages/about.html")]
struct AboutPage {
    page: Page,
    errors: Errors,
    own: Own,
    about: About,
    levels: String,
}

async fn show(visit: Visit, Path(id): Path<Id<Framework>>) -> Result<Response, Failure> {
    page(&visit, id, None, Errors::default()).await
}

async fn page(
    visit: &Visit,
    id: Id<Framework>,
    tried: Option<About>,
    errors: Errors,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let look = async |tx: &mut Tx| {
        let own = edit::draft(tx, actor, id).await?;
        let about = about::read(tx, &own).await?;
        Ok((own, about))
    };
    let (own, kept) = visit.house.db.read(look).await?;
    let about = tried.unwrap_or(kept);
    let wrong = errors.any();
    let page = visit.page("competence-own-about").plain().wrong_when(wrong);
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let levels = about.levels.join("\n");
    Ok(Html::with(status, &AboutPage { page, errors, own, about, levels })?.into_response())
}

async fn change(visit: Visit, Path(id): Path<Id<Framework>>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let text = |name: &str| clean(answers.text(name));
    let levels = text("levels");
    let levels = levels.lines().map(str::trim).filter(|level| !level.is_empty()).map(str::to_owned);
    let new =
        About { title: text("title"), about: text("about"), notes: text("notes"), levels: levels.collect() };
    match visit.house.db.write(async |tx| about::change(tx, actor, id, &new).await).await {
        Ok(()) => Ok(redirect(&format!("/own-frameworks/{id}?done=competence-own-changed-done"))),
        Err(error) => page(&visit, id, Some(new), Errors::of(error)?).await,
    }
}
