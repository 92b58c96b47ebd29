//! The pages of import: send a file, see what would happen, say yes, see how far it is.

use std::time::Duration;

use askama::Template;
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use foundation::{Error, Id};
use ui::{Answers, Errors, Failure, House, Html, Page, Upload, Visit, redirect};

use super::{
    Column, Ground, Opened, Plan, What,
    file::{self, File},
    plan, said_missing, said_unreadable, said_wrong, work,
};

/// The largest file, with what a browser puts around it.
const UPLOAD: usize = sheets::BYTES + 64 * 1024;
/// So many rows and problems are shown.
const ROWS: usize = 6;
const PROBLEMS: usize = 200;
/// What is said after a yes, and after a no.
const BROUGHT: &str = "imports-brought-done";
const DROPPED: &str = "imports-dropped-done";
/// Longer work gets a page of its own.
const SHORT: Duration = Duration::from_secs(2);

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/imports", get(show_start).post(send).layer(DefaultBodyLimit::max(UPLOAD)))
        .route("/imports/example/{what}", get(take_example))
        .route("/imports/{id}", get(show_preview).post(confirm))
        .route("/imports/{id}/drop", post(drop_it))
        .route("/jobs/{id}", get(show_job))
}

#[derive(Template)]
#[template(path = "import/start.html")]
struct Start {
    page: Page,
    kinds: Vec<(What, Vec<Column>)>,
    chosen: String,
    errors: Errors,
    unreadable: Option<String>,
}

impl Start {
    fn of(visit: &Visit, chosen: &str, errors: Errors, unreadable: Option<String>) -> Self {
        let kinds = What::ALL.iter().map(|what| (*what, Opened::columns(*what))).collect();
        let page = visit.page("imports-title").plain().wrong_when(errors.any() || unreadable.is_some());
        Self { page, kinds, chosen: chosen.to_owned(), errors, unreadable }
    }
    fn column(&self, column: &Column) -> String {
        self.page.say(&column_key(column.name))
    }
    fn is_chosen(&self, what: &What) -> bool {
        self.chosen == what.as_str()
    }
}

fn column_key(name: &str) -> String {
    format!("imports-column-{}", name.replace('_', "-"))
}

async fn show_start(visit: Visit) -> Result<Html, Failure> {
    file::must_import(visit.actor()?)?;
    Html::of(&Start::of(&visit, "", Errors::default(), None))
}

/// An empty list with the headings of the reader's language, for every program that reads semicolons.
async fn take_example(visit: Visit, Path(what): Path<String>) -> Result<Response, Failure> {
    file::must_import(visit.actor()?)?;
    let what: What = what.parse().map_err(|_| Failure(Error::NotFound))?;
    let headings: Vec<String> =
        Opened::columns(what).iter().map(|column| visit.say(&column_key(column.name))).collect();
    let named = format!("attachment; filename=\"{what}.csv\"");
    let headers =
        [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, named)];
    Ok((headers, format!("\u{feff}{}\r\n", headings.join(";"))).into_response())
}

async fn send(visit: Visit, upload: Upload) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    file::must_import(actor)?;
    let what: Option<What> = upload.answers.word("what");
    let mut errors = Errors::default();
    if what.is_none() {
        errors.add("what", "imports-problem-what");
    }
    if upload.bytes.is_empty() && upload.name.is_empty() {
        errors.add("file", "imports-problem-file");
    }
    let chosen = upload.answers.text("what").to_owned();
    let (Some(what), false) = (what, errors.any()) else {
        let again = Start::of(&visit, &chosen, errors, None);
        return Ok(Html::with(StatusCode::UNPROCESSABLE_ENTITY, &again)?.into_response());
    };
    let (bytes, opened) = open(what, upload.bytes).await?;
    if let Err(why) = opened {
        let said = said_unreadable(&visit.house.texts, visit.language, why);
        let again = Start::of(&visit, &chosen, errors, Some(said));
        return Ok(Html::with(StatusCode::UNPROCESSABLE_ENTITY, &again)?.into_response());
    }
    let instead: Option<Id<File>> = upload.answers.word("instead");
    let id = visit
        .house
        .db
        .write(async |tx| {
            if let Some(instead) = instead {
                // Gone already is as good.
                file::drop_file(tx, actor, instead).await.or_else(gone_is_fine)?;
            }
            file::keep(tx, actor, what, &upload.name, &bytes).await
        })
        .await?;
    Ok(redirect(&format!("/imports/{id}")))
}

fn gone_is_fine(error: Error) -> foundation::Result<()> {
    if matches!(error, Error::NotFound) { Ok(()) } else { Err(error) }
}

/// Opening takes up to a second for the largest files: others are served meanwhile.
async fn open(
    what: What,
    bytes: Vec<u8>,
) -> foundation::Result<(Vec<u8>, Result<Opened, sheets::Unreadable>)> {
    let work = move || {
        let opened = Opened::of(what, &bytes);
        (bytes, opened)
    };
    tokio::task::spawn_blocking(work).await.map_err(Error::broken)
}

#[derive(Template)]
#[template(path = "import/preview.html")]
struct Preview {
    page: Page,
    id: Id<File>,
    what: What,
    name: String,
    fine: bool,
    new: usize,
    there: usize,
    problems: Vec<(String, String)>,
    all_problems: usize,
    unknown: String,
    headings: Vec<String>,
    rows: Vec<(u32, Vec<String>)>,
}

impl Preview {
    fn kind_key(&self) -> String {
        format!("imports-what-{}", self.what)
    }
}

/// Opens a file that waits.
async fn opened(visit: &Visit, id: Id<File>) -> Result<(String, Opened), Failure> {
    let actor = visit.actor()?;
    let found = visit.house.db.read(async |tx| file::find(tx, actor, id).await).await?;
    let (name, bytes) = found.open(actor)?;
    let (_, opened) = open(found.what, bytes).await?;
    Ok((name, opened.map_err(Error::broken)?))
}

async fn show_preview(visit: Visit, Path(id): Path<Id<File>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let found = visit.house.db.read(async |tx| file::find(tx, actor, id).await).await?;
    if found.done_at.is_some() || found.is_at_work(actor.now) {
        return Ok(redirect(&format!("/jobs/{id}")));
    }
    let (name, opened) = opened(&visit, id).await?;
    let settings = &visit.house.settings;
    let ground = Ground { actor, zone: &settings.zone, language: settings.language };
    let plan = visit.house.db.read(async |tx| plan(tx, &ground, &opened).await).await?;
    Ok(preview(&visit, id, name, &opened, &plan)?.into_response())
}

fn preview(visit: &Visit, id: Id<File>, name: String, opened: &Opened, plan: &Plan) -> Result<Html, Failure> {
    let (texts, language) = (&visit.house.texts, visit.language);
    let missing = plan
        .missing
        .iter()
        .map(|name| (said_missing(texts, language, name), visit.say("imports-missing-mend")));
    let wrong = plan.wrong.iter().take(PROBLEMS).map(|wrong| said_wrong(texts, language, wrong));
    let page = visit.page("imports-preview-title").wrong_when(!plan.is_fine());
    let preview = Preview {
        page,
        id,
        what: opened.what,
        name,
        fine: plan.is_fine(),
        new: plan.new,
        there: plan.there,
        problems: missing.chain(wrong).collect(),
        all_problems: plan.missing.len() + plan.wrong.len(),
        unknown: opened.unread(),
        headings: opened.written().to_vec(),
        rows: opened.first(ROWS),
    };
    let status = if plan.is_fine() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Html::with(status, &preview)
}

async fn confirm(visit: Visit, Path(id): Path<Id<File>>, _: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?.clone();
    let found = visit.house.db.read(async |tx| file::find(tx, &actor, id).await).await?;
    if found.done_at.is_some() || found.is_at_work(actor.now) {
        return Ok(redirect(&format!("/jobs/{id}")));
    }
    let (name, opened) = opened(&visit, id).await?;
    visit.house.db.write(async |tx| file::start(tx, &actor, id).await).await?;
    let mut job = tokio::spawn(work::work(visit.house.clone(), actor, id, opened.clone()));
    match tokio::time::timeout(SHORT, &mut job).await {
        Err(_) => Ok(redirect(&format!("/jobs/{id}"))),
        Ok(done) => {
            let plan = done.map_err(Error::broken)??;
            if plan.is_fine() {
                return Ok(redirect(&format!("/imports?done={BROUGHT}")));
            }
            // Something changed since the preview.
            Ok(preview(&visit, id, name, &opened, &plan)?.into_response())
        }
    }
}

async fn drop_it(visit: Visit, Path(id): Path<Id<File>>, _: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| file::drop_file(tx, actor, id).await).await?;
    Ok(redirect(&format!("/imports?done={DROPPED}")))
}

#[derive(Template)]
#[template(path = "import/job.html")]
struct Job {
    page: Page,
    id: Id<File>,
    done: bool,
    at_work: bool,
    added: i64,
    progress: Option<(usize, usize)>,
}

impl Job {
    fn percent(&self) -> usize {
        self.progress.map_or(0, |(done, all)| (done * 100).checked_div(all).unwrap_or(0).min(100))
    }
}

async fn show_job(visit: Visit, Path(id): Path<Id<File>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let found = visit.house.db.read(async |tx| file::find(tx, actor, id).await).await?;
    let (done, at_work) = (found.done_at.is_some(), found.is_at_work(actor.now));
    let title = match (done, at_work) {
        (true, _) => "imports-job-done-title",
        (false, true) => "imports-job-title",
        (false, false) => "imports-job-stopped-title",
    };
    let page = visit.page(title).plain();
    let added = found.added.unwrap_or_default();
    let html = Html::of(&Job { page, id, done, at_work, added, progress: work::progress(id) })?;
    let mut response = html.into_response();
    if at_work && !done {
        // The page looks again by itself, without script.
        response.headers_mut().insert(header::REFRESH, header::HeaderValue::from_static("2"));
    }
    Ok(response)
}
