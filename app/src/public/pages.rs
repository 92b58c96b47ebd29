//! The front page, and what must be said about the service.

use askama::Template;
use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::IntoResponse,
    routing::{get, post},
};
use foundation::Error;
use ui::{Failure, House, Html, Language, Page, Visit, redirect};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/", get(show_front_in_own_language))
        .route("/{language}", get(show_front))
        .route("/{language}/", get(show_front))
        .route("/{language}/about", get(show_about))
        .route("/{language}/privacy", get(show_privacy))
        .route("/{language}/accessibility", get(show_accessibility))
        .route("/offline", get(show_offline))
        .route("/health", get(health))
        .route("/session/keep", post(keep_session))
}

#[derive(Template)]
#[template(path = "public/front.html")]
struct Front {
    page: Page,
    templates: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "public/words.html")]
struct Words {
    page: Page,
    lede: &'static str,
    parts: &'static [(&'static str, &'static str)],
}

#[derive(Template)]
#[template(path = "public/offline.html")]
struct Offline {
    page: Page,
}

async fn show_front_in_own_language(visit: Visit) -> impl IntoResponse {
    redirect(&format!("/{}/", visit.language))
}

/// An address that does not begin with a language the house speaks is no page.
fn spoken(language: &str) -> Result<Language, Failure> {
    language.parse().map_err(|_| Failure(Error::NotFound))
}

async fn show_front(visit: Visit, Path(language): Path<String>) -> Result<Html, Failure> {
    let language = spoken(&language)?;
    let templates = packs::installed().templates().map(|(pack, _)| {
        let say = |key: &str| pack.text(language.as_str(), key).unwrap_or_default().to_owned();
        (say("pack-title"), say("origin-about"))
    });
    Html::of(&Front { templates: templates.collect(), page: visit.page("public-front-title") })
}

async fn show_about(visit: Visit, Path(language): Path<String>) -> Result<Html, Failure> {
    spoken(&language)?;
    let parts = &[
        ("public-about-who", "public-about-who-text"),
        ("public-about-not", "public-about-not-text"),
        ("public-about-free", "public-about-free-text"),
        ("public-about-places", "public-about-places-text"),
    ];
    let page = visit.page("public-about-title").plain();
    Html::of(&Words { page, lede: "public-about-lede", parts })
}

async fn show_privacy(visit: Visit, Path(language): Path<String>) -> Result<Html, Failure> {
    spoken(&language)?;
    let parts = &[
        ("public-privacy-what", "public-privacy-what-text"),
        ("public-privacy-who", "public-privacy-who-text"),
        ("public-privacy-looked", "public-privacy-looked-text"),
        ("public-privacy-stop", "public-privacy-stop-text"),
        ("public-privacy-cookies", "public-privacy-cookies-text"),
    ];
    let page = visit.page("public-privacy-title").plain();
    Html::of(&Words { page, lede: "public-privacy-lede", parts })
}

async fn show_accessibility(visit: Visit, Path(language): Path<String>) -> Result<Html, Failure> {
    spoken(&language)?;
    let parts = &[
        ("public-accessibility-how", "public-accessibility-how-text"),
        ("public-accessibility-gaps", "public-accessibility-gaps-text"),
        ("public-accessibility-tell", "public-accessibility-tell-text"),
    ];
    let page = visit.page("public-accessibility-title").plain();
    Html::of(&Words { page, lede: "public-accessibility-lede", parts })
}

async fn show_offline(visit: Visit) -> Result<Html, Failure> {
    Html::of(&Offline { page: visit.page("public-offline-title").plain() })
}

/// For whoever watches the machine: whether pages can be served with data.
async fn health(visit: Visit) -> Result<&'static str, Failure> {
    let (_,): (i64,) =
        visit.house.db.read(async |tx| tx.one("select count(*) from migration", &[]).await).await?;
    Ok("open\n")
}

/// A sign of life: the session has been seen by the time this answers.
async fn keep_session(visit: Visit) -> Result<StatusCode, Failure> {
    visit.actor()?;
    Ok(StatusCode::NO_CONTENT)
}
