//! Help now: one small file for each language and country, made when the program starts.
//!
//! It needs no database, no session, no script and no font, so it is there when nothing else is.

use std::{collections::HashMap, sync::Arc};

use askama::Template;
use axum::{
    Router,
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use ui::{HelpLine, House, Language};

#[derive(Template)]
#[template(path = "public/help_now.html")]
struct HelpNow<'a> {
    house: &'a House,
    language: Language,
    country: &'a str,
    countries: Vec<String>,
    groups: Vec<(&'static str, Vec<&'a HelpLine>)>,
    style: &'a str,
    reviewed_on: String,
}

impl HelpNow<'_> {
    fn here(&self, country: &str) -> bool {
        self.country == country
    }
    fn say(&self, key: &str) -> String {
        self.house.texts.say(self.language, key, &[])
    }
    fn say1(&self, key: &str, name: &str, value: &str) -> String {
        self.house.texts.say(self.language, key, &[(name, value)])
    }
}

type Pages = Arc<HashMap<(Language, String), String>>;

pub(super) fn routes(house: &House) -> Router<House> {
    let pages: Pages = Arc::new(all(house));
    let home = house.settings.country.clone();
    let policy = policy();
    let show = move |language: String, country: Option<String>, headers: HeaderMap| {
        let country = country.unwrap_or_else(|| home.clone()).to_uppercase();
        let language = language
            .parse()
            .ok()
            .or_else(|| Language::accepted(headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?));
        let found = pages
            .get(&(language.unwrap_or(Language::En), country))
            .or_else(|| pages.get(&(language.unwrap_or(Language::En), home.clone())));
        found.map_or_else(|| StatusCode::NOT_FOUND.into_response(), |page| send(page, &policy))
    };
    let (one, two) = (show.clone(), show.clone());
    Router::new()
        .route("/help-now", get(async move |headers: HeaderMap| show(String::new(), None, headers)))
        .route(
            "/{language}/help-now",
            get(async move |Path(language): Path<String>, headers: HeaderMap| one(language, None, headers)),
        )
        .route(
            "/{language}/help-now/{country}",
            get(async move |Path((language, country)): Path<(String, String)>, headers: HeaderMap| {
                two(language, Some(country), headers)
            }),
        )
}

fn send(page: &str, policy: &str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::CACHE_CONTROL, "public, max-age=3600"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
    ];
    (headers, page.to_owned()).into_response()
}

fn style() -> String {
    let bytes = ui::assets::bytes("help-now.css").unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn policy() -> String {
    use base64::Engine;
    use sha2::Digest;
    let hash = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(style().as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    )
}

fn all(house: &House) -> HashMap<(Language, String), String> {
    let style = style();
    let mut countries: Vec<String> = house.settings.help.iter().map(|line| line.country.clone()).collect();
    countries.sort();
    countries.dedup();
    let mut pages = HashMap::new();
    for language in Language::ALL {
        for country in &countries {
            let page = one(house, *language, country, &countries, &style);
            match page.render() {
                Ok(text) => drop(pages.insert((*language, country.clone()), text)),
                Err(error) => tracing::error!(%error, "the help page could not be written"),
            }
        }
    }
    pages
}

fn one<'a>(
    house: &'a House,
    language: Language,
    country: &'a str,
    countries: &[String],
    style: &'a str,
) -> HelpNow<'a> {
    let here: Vec<&HelpLine> = house.settings.help.iter().filter(|line| line.country == country).collect();
    let group =
        |name: &'static str| (name, here.iter().filter(|l| l.group == name).copied().collect::<Vec<_>>());
    let reviewed = here.iter().map(|line| line.reviewed_on.as_str()).min().unwrap_or_default();
    let reviewed_on = reviewed
        .parse()
        .map(|day| house.texts.long_day(language, day))
        .unwrap_or_else(|_| reviewed.to_owned());
    HelpNow {
        house,
        language,
        country,
        countries: countries.to_vec(),
        groups: vec![group("danger"), group("out-of-hours"), group("talk")],
        style,
        reviewed_on,
    }
}
