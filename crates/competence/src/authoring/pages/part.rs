//! One part on one screen: read, changed, added, moved, removed.

use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use foundation::{Id, Result};
use ui::{Answers, Errors, Failure, House, Html, Page, Visit, redirect};

use crate::authoring::{
    bring::thing,
    edit,
    model::{Framework, Kind, Part, Written},
    store::{self, Own},
    unpack::clean,
};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/own-frameworks/{id}/add", get(show_new).post(add))
        .route("/own-frameworks/{id}/parts/{part}", get(show).post(change))
        .route("/own-frameworks/{id}/parts/{part}/up", post(up))
        .route("/own-frameworks/{id}/parts/{part}/down", post(down))
        .route("/own-frameworks/{id}/parts/{part}/remove", post(remove))
}

#[derive(askama::Template)]
#[template(path = "authoring/pages/part.html")]
struct PartPage {
    page: Page,
    errors: Errors,
    own: Own,
    /// Nothing for a new one.
    part: Option<Id<Part>>,
    /// What a new one shall lie under.
    under: String,
    written: Written,
    may_change: bool,
}

impl PartPage {
    fn is(&self, kind: &Kind) -> bool {
        self.written.kind == Some(*kind)
    }
}

fn written(answers: &Answers) -> Written {
    let text = |name: &str| clean(answers.text(name));
    Written {
        kind: answers.word("kind"),
        code: text("code"),
        words: text("words"),
        reason: text("reason"),
        example: text("example"),
        esco: text("esco"),
        eqf: text("eqf"),
    }
}

fn again(visit: &Visit, mut shown: PartPage) -> Result<Response, Failure> {
    let wrong = shown.errors.any();
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = if shown.part.is_some() { "competence-own-part" } else { "competence-own-add" };
    shown.page = visit.page(title).plain().wrong_when(wrong);
    Ok(Html::with(status, &shown)?.into_response())
}

async fn show(visit: Visit, Path((id, part)): Path<(Id<Framework>, Id<Part>)>) -> Result<Response, Failure> {
    one(&visit, (id, part), None, Errors::default()).await
}

async fn one(
    visit: &Visit,
    (id, part): (Id<Framework>, Id<Part>),
    tried: Option<Written>,
    errors: Errors,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    actor.must_see("own_framework.read", &thing(actor))?;
    let look = async |tx: &mut foundation::Tx| {
        let own = store::newest(tx, actor, id).await?;
        let kept = store::part(tx, &own, part).await?;
        Ok((own, kept))
    };
    let (own, kept) = visit.house.db.read(look).await?;
    let written = match tried {
        Some(tried) => tried,
        None => edit::written(&kept)?,
    };
    let may_change = own.status.is_open_to_change() && actor.may("own_framework.update", &thing(actor));
    let (page, part) = (visit.page("competence-own-part"), Some(part));
    let under = if kept.parent == own.document { String::new() } else { kept.parent.to_string() };
    again(visit, PartPage { page, errors, own, part, under, written, may_change })
}

async fn change(
    visit: Visit,
    Path((id, part)): Path<(Id<Framework>, Id<Part>)>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let new = written(&answers);
    let changed = visit.house.db.write(async |tx| edit::change(tx, actor, (id, part), &new).await).await;
    match changed {
        Ok(()) => {
            Ok(redirect(&format!("/own-frameworks/{id}/parts/{part}?done=competence-own-changed-done")))
        }
        Err(error) => one(&visit, (id, part), Some(new), Errors::of(error)?).await,
    }
}

async fn show_new(visit: Visit, Path(id): Path<Id<Framework>>) -> Result<Response, Failure> {
    let under = visit.asked("under").unwrap_or_default();
    fresh(&visit, id, (under, None), Errors::default()).await
}

async fn fresh(
    visit: &Visit,
    id: Id<Framework>,
    (under, tried): (String, Option<Written>),
    errors: Errors,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let above: Option<Id<Part>> = under.parse().ok();
    let look = async |tx: &mut foundation::Tx| {
        let own = edit::draft(tx, actor, id).await?;
        let kind = match above {
            Some(above) => Some(store::part(tx, &own, above).await?.kind),
            None => None,
        };
        Ok((own, kind))
    };
    let (own, kind) = visit.house.db.read(look).await?;
    let likely = match kind {
        None => Kind::Domain,
        Some(Kind::Domain) => Kind::Competence,
        Some(_) => Kind::Skill,
    };
    let written = tried.unwrap_or(Written { kind: Some(likely), ..Written::default() });
    let page = visit.page("competence-own-add");
    again(visit, PartPage { page, errors, own, part: None, under, written, may_change: true })
}

async fn add(visit: Visit, Path(id): Path<Id<Framework>>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let new = written(&answers);
    let under = answers.text("under").to_owned();
    let address = &visit.house.settings.address;
    let above = under.parse().ok();
    let added = visit.house.db.write(async |tx| edit::add(tx, actor, (id, above), &new, address).await).await;
    match added {
        Ok(part) => {
            let to = if under.is_empty() { String::new() } else { format!("part={under}&") };
            Ok(redirect(&format!("/own-frameworks/{id}?{to}done=competence-own-added-done#p-{part}")))
        }
        Err(error) => fresh(&visit, id, (under, Some(new)), Errors::of(error)?).await,
    }
}

async fn up(visit: Visit, Path(place): Path<(Id<Framework>, Id<Part>)>) -> Result<Response, Failure> {
    shift(&visit, place, true).await
}

async fn down(visit: Visit, Path(place): Path<(Id<Framework>, Id<Part>)>) -> Result<Response, Failure> {
    shift(&visit, place, false).await
}

async fn shift(visit: &Visit, (id, part): (Id<Framework>, Id<Part>), up: bool) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let parent = visit.house.db.write(async |tx| edit::shift(tx, actor, (id, part), up).await).await?;
    Ok(redirect(&format!("{}done=competence-own-moved-done#p-{part}", beside(id, parent))))
}

async fn remove(
    visit: Visit,
    Path((id, part)): Path<(Id<Framework>, Id<Part>)>,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let parent = visit.house.db.write(async |tx| edit::remove(tx, actor, (id, part)).await).await?;
    Ok(redirect(&format!("{}done=competence-own-removed-done", beside(id, parent))))
}

/// The page on which a part stands among those beside it.
fn beside(id: Id<Framework>, parent: Option<Id<Part>>) -> String {
    match parent {
        Some(parent) => format!("/own-frameworks/{id}?part={parent}&"),
        None => format!("/own-frameworks/{id}?"),
    }
}
