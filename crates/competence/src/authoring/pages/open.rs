//! A framework as anybody reads it: published, or a draft that is open for comments.

use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use foundation::{Error, Id, Result, Tx, must};
use ui::{Answers, Errors, Failure, House, Html, Page, Visit, redirect};

use super::{number, publish::form};
use crate::authoring::{
    comment, edit,
    model::{Framework, Kind, Part, Status, Written},
    publish,
    store::{self, ON_A_PAGE, Own, Row},
    translate,
    unpack::clean,
};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/f/{id}", get(show))
        .route("/f/{id}/{part}", get(show_part).post(say))
        .route("/f/{id}/files/{name}", get(take))
}

#[derive(askama::Template)]
#[template(path = "authoring/pages/open.html")]
struct Open {
    page: Page,
    own: Own,
    number: String,
    /// Every version that can be read: its place in the row, its number, its status.
    versions: Vec<(i64, String, Status)>,
    above: Vec<(Id<Part>, Kind, String)>,
    /// What lies under the chosen part, and what lies under that.
    groups: Vec<(Row, Vec<Row>)>,
    before: Option<i64>,
    after: Option<i64>,
    lang: String,
}

impl Open {
    fn chosen(&self) -> String {
        self.above.last().map(|(id, ..)| id.to_string()).unwrap_or_default()
    }
}

/// The version an address asks for, and all that can be read.
async fn find(tx: &mut Tx, visit: &Visit, id: Id<Framework>) -> Result<(Own, Vec<Own>)> {
    let versions = store::open(tx, id, visit.today()).await?;
    let asked: Option<i64> = visit.asked("version").and_then(|nth| nth.parse().ok());
    let own = versions.iter().find(|own| asked.is_none_or(|nth| own.nth == nth)).cloned();
    Ok((own.ok_or(Error::NotFound)?, versions))
}

async fn show(visit: Visit, Path(id): Path<Id<Framework>>) -> Result<Html, Failure> {
    let chosen: Option<Id<Part>> = visit.asked("part").and_then(|part| part.parse().ok());
    let from: i64 = visit.asked("from").and_then(|from| from.parse().ok()).unwrap_or(0).max(0);
    let language = visit.language.as_str();
    let look = async |tx: &mut Tx| {
        let (own, versions) = find(tx, &visit, id).await?;
        let above = match chosen {
            Some(part) => store::above(tx, &own, part).await?,
            None => Vec::new(),
        };
        must(chosen.is_none() || !above.is_empty(), Error::NotFound)?;
        let mut rows = store::under(tx, &own, chosen.unwrap_or(own.document), from).await?;
        let mut below = match chosen {
            Some(part) => store::under_those(tx, &own, part).await?,
            None => Vec::new(),
        };
        if own.language != language {
            let all = rows.iter_mut().chain(below.iter_mut()).collect();
            translate::put_words(tx, &own, language, all).await?;
        }
        Ok((own, versions, above, rows, below))
    };
    let (own, versions, above, rows, below) = visit.house.db.read(look).await?;
    let page = visit.page_said(own.title.clone()).plain();
    let full = i64::try_from(rows.len()).is_ok_and(|rows| rows == ON_A_PAGE);
    let lines = |row: &Row| below.iter().filter(|line| line.parent == row.id).cloned().collect();
    Html::of(&Open {
        number: number(&page, &own.number),
        versions: versions.iter().map(|one| (one.nth, number(&page, &one.number), one.status)).collect(),
        groups: rows.into_iter().map(|row| (row.clone(), lines(&row))).collect(),
        before: (from > 0).then(|| (from - ON_A_PAGE).max(0)),
        after: full.then_some(from + ON_A_PAGE),
        lang: own.language.clone(),
        page,
        own,
        above,
    })
}

#[derive(askama::Template)]
#[template(path = "authoring/pages/open_part.html")]
struct OnePart {
    page: Page,
    errors: Errors,
    answers: Answers,
    own: Own,
    part: Id<Part>,
    written: Written,
    lang: String,
}

async fn show_part(visit: Visit, Path(place): Path<(Id<Framework>, Id<Part>)>) -> Result<Response, Failure> {
    one(&visit, place, Answers::default(), Errors::default()).await
}

async fn one(
    visit: &Visit,
    (id, part): (Id<Framework>, Id<Part>),
    answers: Answers,
    errors: Errors,
) -> Result<Response, Failure> {
    let language = visit.language.as_str();
    let look = async |tx: &mut Tx| {
        let (own, _) = find(tx, visit, id).await?;
        let (kept, said) = translate::both(tx, &own, part, language).await?;
        Ok((own, kept, said))
    };
    let (own, kept, said) = visit.house.db.read(look).await?;
    let mut written = edit::written(&kept)?;
    let mut lang = own.language.clone();
    if let Some(said) = said.filter(|said| own.language != language && said.status.is_shown()) {
        (written.words, written.reason, written.example) = (said.words, said.reason, said.example);
        language.clone_into(&mut lang);
    }
    let wrong = errors.any();
    let page = visit.page("competence-own-part").plain().wrong_when(wrong);
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(Html::with(status, &OnePart { page, errors, answers, own, part, written, lang })?.into_response())
}

async fn say(
    visit: Visit,
    Path((id, part)): Path<(Id<Framework>, Id<Part>)>,
    answers: Answers,
) -> Result<Response, Failure> {
    let (house, today) = (visit.house.itself(), visit.today());
    let words = clean(answers.text("words"));
    let said =
        visit.house.db.write(async |tx| comment::make(tx, &house, (id, part), (&words, today)).await).await;
    match said {
        Ok(()) => Ok(redirect(&format!("/f/{id}/{part}?done=competence-own-said-done"))),
        Err(error) => one(&visit, (id, part), answers, Errors::of(error)?).await,
    }
}

/// Files are made of what is published alone.
async fn take(visit: Visit, Path((id, name)): Path<(Id<Framework>, String)>) -> Result<Response, Failure> {
    let asked: Option<i64> = visit.asked("version").and_then(|nth| nth.parse().ok());
    let look = async |tx: &mut Tx| {
        let versions = store::open(tx, id, visit.today()).await?;
        let published =
            |own: &&Own| own.status == Status::Published && asked.is_none_or(|nth| own.nth == nth);
        let own = versions.iter().find(published).ok_or(Error::NotFound)?;
        publish::package(tx, own).await
    };
    let package = visit.house.db.read(look).await?;
    form(&visit, &package, id, &name)
}
