//! Translating: the list of a language, and one part at a time, the source beside the words.

use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use foundation::{Error, Id, Result, Tx, must};
use ui::{Answers, Errors, Failure, House, Html, Language, Page, Visit, redirect};

use crate::authoring::{
    bring::thing,
    edit,
    model::{Framework, Part, TextStatus, Written as Source},
    store::{self, Own},
    translate::{self, LINES, Line, Written},
    unpack::clean,
};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/own-frameworks/{id}/translate/{language}", get(show))
        .route("/own-frameworks/{id}/translate/{language}/{part}", get(show_part).post(write))
        .route("/own-frameworks/{id}/translate/{language}/{part}/read", post(read))
        .route("/own-frameworks/{id}/translate/{language}/{part}/final", post(finish))
}

#[derive(askama::Template)]
#[template(path = "authoring/pages/translate.html")]
struct List {
    page: Page,
    own: Own,
    language: Language,
    counts: Vec<(TextStatus, i64)>,
    next: Option<Id<Part>>,
    lines: Vec<Line>,
    before: Option<i64>,
    after: Option<i64>,
}

/// The language of an address, if it is one that can be translated into.
fn language_of(text: &str) -> Result<Language> {
    text.parse().map_err(|_| Error::NotFound)
}

async fn show(visit: Visit, Path((id, language)): Path<(Id<Framework>, String)>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must_see("own_framework.read", &thing(actor))?;
    let language = language_of(&language)?;
    let from: i64 = visit.asked("from").and_then(|from| from.parse().ok()).unwrap_or(0).max(0);
    let look = async |tx: &mut Tx| {
        let own = store::newest(tx, actor, id).await?;
        must(own.language != language.as_str(), Error::NotFound)?;
        let counts = translate::counts(tx, &own, language.as_str()).await?;
        let next = translate::next(tx, &own, language.as_str()).await?;
        let lines = translate::list(tx, &own, language.as_str(), from).await?;
        Ok((own, counts, next, lines))
    };
    let (own, counts, next, lines) = visit.house.db.read(look).await?;
    let full = i64::try_from(lines.len()).is_ok_and(|lines| lines == LINES);
    Html::of(&List {
        page: visit
            .page_said(visit.say_with("competence-own-translate", &[("language", language.own_name())])),
        next: next.filter(|_| own.status.is_open_to_change()),
        own,
        language,
        counts,
        lines,
        before: (from > 0).then(|| (from - LINES).max(0)),
        after: full.then_some(from + LINES),
    })
}

#[derive(askama::Template)]
#[template(path = "authoring/pages/translate_part.html")]
struct PartPage {
    page: Page,
    errors: Errors,
    own: Own,
    part: Id<Part>,
    language: Language,
    source: Source,
    written: Written,
    status: TextStatus,
    may_change: bool,
    /// Whether somebody else than the reader wrote it.
    by_another: bool,
}

type Place = (Id<Framework>, String, Id<Part>);

async fn show_part(visit: Visit, Path(place): Path<Place>) -> Result<Response, Failure> {
    one(&visit, place, None, Errors::default()).await
}

async fn one(
    visit: &Visit,
    (id, language, part): Place,
    tried: Option<Written>,
    errors: Errors,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    actor.must_see("own_framework.read", &thing(actor))?;
    let language = language_of(&language)?;
    let look = async |tx: &mut Tx| {
        let own = store::newest(tx, actor, id).await?;
        must(own.language != language.as_str(), Error::NotFound)?;
        let both = translate::both(tx, &own, part, language.as_str()).await?;
        Ok((own, both))
    };
    let (own, (kept, said)) = visit.house.db.read(look).await?;
    let status = said.as_ref().map_or(TextStatus::Missing, |said| said.status);
    let by_another = said.as_ref().is_some_and(|said| said.written_by != Some(actor.person));
    let was = said.map(|said| Written { words: said.words, reason: said.reason, example: said.example });
    let wrong = errors.any();
    let title = visit.say_with("competence-own-translate", &[("language", language.own_name())]);
    let shown = PartPage {
        page: visit.page_said(title).wrong_when(wrong),
        errors,
        may_change: own.status.is_open_to_change() && actor.may("own_framework.update", &thing(actor)),
        own,
        part,
        language,
        source: edit::written(&kept)?,
        written: tried.or(was).unwrap_or_default(),
        status,
        by_another,
    };
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(Html::with(status, &shown)?.into_response())
}

async fn write(visit: Visit, Path(place): Path<Place>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let language = language_of(&place.1)?;
    let text = |name: &str| clean(answers.text(name));
    let new = Written { words: text("words"), reason: text("reason"), example: text("example") };
    let at = (place.0, place.2, language.as_str());
    let written = visit.house.db.write(async |tx| translate::write(tx, actor, at, &new).await).await;
    match written {
        Ok(next) => {
            let next = next.map(|next| format!("/{next}")).unwrap_or_default();
            let to = format!("/own-frameworks/{}/translate/{language}{next}", place.0);
            Ok(redirect(&format!("{to}?done=competence-own-translated-done")))
        }
        Err(error) => one(&visit, place, Some(new), Errors::of(error)?).await,
    }
}

async fn read(visit: Visit, Path(place): Path<Place>) -> Result<Response, Failure> {
    note(&visit, place, TextStatus::Read).await
}

async fn finish(visit: Visit, Path(place): Path<Place>) -> Result<Response, Failure> {
    note(&visit, place, TextStatus::Final).await
}

async fn note(visit: &Visit, (id, language, part): Place, status: TextStatus) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let language = language_of(&language)?;
    let at = (id, part, language.as_str());
    visit.house.db.write(async |tx| translate::note(tx, actor, at, status).await).await?;
    Ok(redirect(&format!("/own-frameworks/{id}/translate/{language}/{part}?done=competence-own-noted-done")))
}
