//! The way of a version, on one page: comments until a day, publishing, withdrawing, the next one, files.

use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use foundation::{Id, Result, Tx};
use frameworks::case::{self, Version};
use frameworks::moodle;
use ui::{Answers, Errors, Failure, House, Html, Page, Visit, redirect};

use super::{file, row};
use crate::authoring::{
    bring::thing,
    comment,
    model::{Framework, Kind, Status},
    publish, sheet,
    store::{self, Own},
};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/own-frameworks/{id}/publish", get(show).post(publish_it))
        .route("/own-frameworks/{id}/open", post(open))
        .route("/own-frameworks/{id}/withdraw", post(withdraw))
        .route("/own-frameworks/{id}/next", post(next))
        .route("/own-frameworks/{id}/comments", get(comments))
        .route("/own-frameworks/{id}/comments/{comment}", post(answer))
        .route("/own-frameworks/{id}/files/{name}", get(take))
}

#[derive(askama::Template)]
#[template(path = "authoring/pages/publish.html")]
struct Publish {
    page: Page,
    errors: Errors,
    answers: Answers,
    /// The newest first.
    versions: Vec<Own>,
    number: String,
}

impl Publish {
    fn own(&self) -> Option<&Own> {
        self.versions.first()
    }
}

async fn show(visit: Visit, Path(id): Path<Id<Framework>>) -> Result<Response, Failure> {
    page(&visit, id, Answers::default(), Errors::default()).await
}

async fn page(
    visit: &Visit,
    id: Id<Framework>,
    answers: Answers,
    errors: Errors,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    actor.must_see("own_framework.decide", &thing(actor))?;
    let versions = visit.house.db.read(async |tx| store::versions(tx, actor, id).await).await?;
    foundation::must(!versions.is_empty(), foundation::Error::NotFound)?;
    let wrong = errors.any();
    let published = versions.iter().filter(|own| own.published_at.is_some()).count();
    let number = answers.maybe("number").unwrap_or_else(|| format!("{}.0", published + 1));
    let page = visit.page("competence-own-publish").plain().wrong_when(wrong);
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(Html::with(status, &Publish { page, errors, answers, versions, number })?.into_response())
}

async fn publish_it(
    visit: Visit,
    Path(id): Path<Id<Framework>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let number = answers.text("number");
    match visit.house.db.write(async |tx| publish::publish(tx, actor, id, number).await).await {
        Ok(()) => Ok(done(id, "competence-own-published-done")),
        Err(error) => page(&visit, id, answers, Errors::of(error)?).await,
    }
}

async fn open(visit: Visit, Path(id): Path<Id<Framework>>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let days = (answers.day("until"), visit.today());
    match visit.house.db.write(async |tx| publish::open(tx, actor, id, days).await).await {
        Ok(()) => Ok(done(id, "competence-own-opened-done")),
        Err(error) => page(&visit, id, answers, Errors::of(error)?).await,
    }
}

async fn withdraw(visit: Visit, Path(id): Path<Id<Framework>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| publish::withdraw(tx, actor, id).await).await?;
    Ok(done(id, "competence-own-withdrawn-done"))
}

async fn next(visit: Visit, Path(id): Path<Id<Framework>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| publish::begin_next(tx, actor, id).await).await?;
    Ok(redirect(&format!("/own-frameworks/{id}?done=competence-own-begun-done")))
}

fn done(id: Id<Framework>, said: &str) -> Response {
    redirect(&format!("/own-frameworks/{id}/publish?done={said}"))
}

#[derive(askama::Template)]
#[template(path = "authoring/pages/comments.html")]
struct Comments {
    page: Page,
    own: Own,
    all: Vec<comment::Commented>,
}

async fn comments(visit: Visit, Path(id): Path<Id<Framework>>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must_see("framework_comment.list", &thing(actor))?;
    let look = async |tx: &mut Tx| {
        let own = store::newest(tx, actor, id).await?;
        let all = comment::list(tx, actor, &own).await?;
        Ok((own, all))
    };
    let (own, all) = visit.house.db.read(look).await?;
    Html::of(&Comments { page: visit.page("competence-own-comments").plain(), own, all })
}

async fn answer(
    visit: Visit,
    Path((id, comment)): Path<(Id<Framework>, Id<comment::Comment>)>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let said = answers.text("answer");
    visit.house.db.write(async |tx| comment::answer(tx, actor, (id, comment), said).await).await?;
    Ok(redirect(&format!("/own-frameworks/{id}/comments?done=competence-own-answered-done")))
}

async fn take(visit: Visit, Path((id, name)): Path<(Id<Framework>, String)>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    actor.must_see("own_framework.read", &thing(actor))?;
    let look = async |tx: &mut Tx| {
        let own = store::newest(tx, actor, id).await?;
        publish::package(tx, &own).await
    };
    let package = visit.house.db.read(look).await?;
    form(&visit, &package, id, &name)
}

/// A version as a file: `case.json`, `case-1.0.json`, `moodle.csv` or `sheet.csv`.
pub(super) fn form(
    visit: &Visit,
    package: &case::Package,
    id: Id<Framework>,
    name: &str,
) -> Result<Response, Failure> {
    let json = |version| {
        let (json, _) = case::write(package, version);
        file("application/json", &format!("{id}-{name}"), json.to_string())
    };
    match name {
        "case.json" => Ok(json(Version::V1_1)),
        "case-1.0.json" => Ok(json(Version::V1_0)),
        "moodle.csv" => {
            let (made, _) = moodle::framework(package);
            Ok(file("text/csv; charset=utf-8", &format!("{id}-{name}"), moodle::write(&made)))
        }
        "sheet.csv" => {
            Ok(file("text/csv; charset=utf-8", &format!("{id}-{name}"), spreadsheet(visit, package)))
        }
        _ => Err(Failure(foundation::Error::NotFound)),
    }
}

/// A row for each statement, with the headings of the reader's language.
fn spreadsheet(visit: &Visit, package: &case::Package) -> String {
    let keys = [
        "competence-own-kind-domain",
        "competence-own-kind-competence",
        "competence-own-statement",
        "competence-own-code",
        "competence-statement-reason",
        "competence-statement-example",
    ];
    let mut heading: Vec<String> = keys.iter().map(|key| visit.say(key)).collect();
    heading.push(visit.say("competence-own-type"));
    let lines = sheet::rows(package).into_iter().map(|(cells, kind)| {
        let kind = match kind {
            Kind::Other => String::new(),
            kind => visit.say(&format!("competence-own-kind-{kind}")),
        };
        cells.into_iter().chain([kind]).collect()
    });
    let lines = std::iter::once(heading).chain(lines);
    let said = |cells: Vec<String>| row(&cells.iter().map(String::as_str).collect::<Vec<_>>());
    format!("\u{feff}{}", lines.map(said).collect::<String>())
}

impl Publish {
    fn is_open_to_change(&self) -> bool {
        self.own().is_some_and(|own| own.status.is_open_to_change())
    }
    fn is_withdrawn(&self) -> bool {
        self.own().is_some_and(|own| own.status == Status::Withdrawn)
    }
}
