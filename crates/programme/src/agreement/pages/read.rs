//! The page of one agreement, its older versions, and its paper.

use askama::Template;
use axum::{extract::Path, response::Response};
use foundation::Id;
use ui::{Failure, Html, Page, Visit, redirect};

use crate::agreement::actions::{acknowledge, thing};
use crate::agreement::model::{Agreement, Part};
use crate::agreement::print;
use crate::agreement::view::{self, View, must_be_there};

#[derive(Template)]
#[template(path = "agreement/pages/read.html")]
struct ReadPage {
    page: Page,
    view: View,
    as_part: Option<Part>,
    may_change: bool,
    by_link: bool,
}

pub(super) async fn show(visit: Visit, Path(id): Path<Id<Agreement>>) -> Result<Html, Failure> {
    page(&visit, id, None).await
}

pub(super) async fn show_version(
    visit: Visit,
    Path((id, version)): Path<(Id<Agreement>, i64)>,
) -> Result<Html, Failure> {
    page(&visit, id, Some(version)).await
}

async fn page(visit: &Visit, id: Id<Agreement>, version: Option<i64>) -> Result<Html, Failure> {
    let view = visit.house.db.write(async |tx| view::open(tx, visit, id, version).await).await?;
    must_be_there(&view)?;
    let actor = visit.actor()?;
    let by_link = visit.signed_in.as_ref().is_some_and(|signed_in| signed_in.only.is_some());
    Html::of(&ReadPage {
        page: visit.page_said(view.title()).plain(),
        as_part: view::may_say_yes(&view, actor),
        may_change: view.is_newest() && !by_link && actor.may("agreement.update", &thing(&view.kept)),
        by_link,
        view,
    })
}

pub(super) async fn show_pdf(visit: Visit, Path(id): Path<Id<Agreement>>) -> Result<Response, Failure> {
    let version = visit.asked("version").and_then(|version| version.parse().ok());
    let view = visit.house.db.write(async |tx| view::open(tx, &visit, id, version).await).await?;
    must_be_there(&view)?;
    let bytes = print::print(print::document(&visit, &view)).await?;
    Ok(ui::pdf("agreement", bytes))
}

pub(super) async fn say_yes(visit: Visit, Path(id): Path<Id<Agreement>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| acknowledge(tx, actor, id).await).await?;
    Ok(redirect(&format!("/agreements/{id}?done=programme-agreement-yes-done")))
}
