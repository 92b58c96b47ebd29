//! The addresses that answer other programs, described as OpenAPI: gathered from the rooms.

use axum::{Json, Router, extract::State, routing::get};
use ui::House;
use utoipa::{
    OpenApi,
    openapi::security::{ApiKey, ApiKeyValue, SecurityRequirement, SecurityScheme},
};

pub(super) fn routes() -> Router<House> {
    Router::new().route("/api/openapi.json", get(show_api))
}

/// What stands above the addresses of the rooms, and this one.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Brobygger",
        description = "What answers other programs. Everything else is pages and forms for people.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    paths(show_api)
)]
struct Api;

/// The description as a whole: this page itself, and what each room has.
pub(super) fn described(house: &House) -> utoipa::openapi::OpenApi {
    let mut all = Api::openapi();
    for room in house.rooms.iter().filter_map(|room| (room.api)()) {
        all.merge(room);
    }
    let cookie = if house.settings.secure { "__Host-session" } else { "session" };
    let session = SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::with_description(
        cookie,
        "The cookie of somebody who has signed in.",
    )));
    all.components.get_or_insert_default().add_security_scheme("session", session);
    all.security = Some(vec![SecurityRequirement::new("session", Vec::<String>::new())]);
    all
}

/// This description.
#[utoipa::path(get, path = "/api/openapi.json", tag = "description", security(()), responses(
    (status = 200, description = "The description, as OpenAPI 3.1", content_type = "application/json"),
))]
async fn show_api(State(house): State<House>) -> Json<utoipa::openapi::OpenApi> {
    Json(described(&house))
}
