//! Styles, fonts, icons and script: built by npm, embedded in the program.

use std::{collections::HashMap, sync::OnceLock};

use axum::{
    Router,
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use rust_embed::RustEmbed;

use crate::House;

#[derive(RustEmbed)]
#[folder = "../../dist/"]
struct Dist;

/// From the name we use to the name of the file with its fingerprint.
fn manifest() -> &'static HashMap<String, String> {
    static MANIFEST: OnceLock<HashMap<String, String>> = OnceLock::new();
    MANIFEST.get_or_init(|| {
        #[derive(serde::Deserialize)]
        struct Entry {
            file: String,
        }
        let file = Dist::get("manifest.json").map(|file| file.data.into_owned()).unwrap_or_default();
        let entries: HashMap<String, Entry> = serde_json::from_slice(&file).unwrap_or_default();
        entries.into_iter().map(|(name, entry)| (name, entry.file)).collect()
    })
}

/// Whether the look has been built in: without it there is text, but nothing that pleases the eye.
pub fn built() -> bool {
    manifest().contains_key("house.css")
}

/// The address of a file of the look.
pub fn address(name: &str) -> String {
    format!("/assets/{}", manifest().get(name).map_or(name, String::as_str))
}

/// The address of the file with all icons: it stands on a page some twenty times.
pub(crate) fn icons() -> &'static str {
    static ICONS: OnceLock<String> = OnceLock::new();
    ICONS.get_or_init(|| address("icons.svg"))
}

/// The bytes of a file of the look.
pub fn bytes(name: &str) -> Option<Vec<u8>> {
    let file = manifest().get(name).map_or(name, String::as_str);
    Dist::get(file).map(|file| file.data.into_owned())
}

/// The fonts that printed documents are set in.
pub fn printing_fonts() -> Vec<Vec<u8>> {
    Dist::iter()
        .filter(|name| name.starts_with("fonts-pdf/") && name.ends_with(".ttf"))
        .filter_map(|name| Dist::get(&name).map(|file| file.data.into_owned()))
        .collect()
}

/// The addresses of the files of the look.
pub fn routes() -> Router<House> {
    Router::new()
        .route(
            "/assets/{*file}",
            get(async |headers: HeaderMap, Path(file): Path<String>| send(&headers, &file)),
        )
        .route("/sw.js", get(async |headers: HeaderMap| send(&headers, "sw.js")))
        .route(
            "/manifest.webmanifest",
            get(async |headers: HeaderMap| send(&headers, "manifest.webmanifest")),
        )
}

fn send(headers: &HeaderMap, name: &str) -> Response {
    let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let packed = accepts.contains("br").then(|| Dist::get(&format!("{name}.br"))).flatten();
    let is_packed = packed.is_some();
    let Some(file) = packed.or_else(|| Dist::get(name)) else { return StatusCode::NOT_FOUND.into_response() };
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    };
    let stable =
        !manifest().values().any(|file| file == name) || !name.contains(|c: char| c.is_ascii_digit());
    let keep = if stable { "no-cache" } else { "public, max-age=31536000, immutable" };
    let mut response =
        ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, keep)], file.data.into_owned())
            .into_response();
    if is_packed {
        let packed = axum::http::HeaderValue::from_static("br");
        response.headers_mut().insert(header::CONTENT_ENCODING, packed);
    }
    response
}
