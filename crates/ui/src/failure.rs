//! What people see when something did not work, and the frame that every request passes through.

use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use foundation::Error;

use crate::{House, Html, Page, Visit, again, press, redirect};

/// An error on its way to a person.
#[derive(Debug)]
pub struct Failure(pub Error);

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

/// What kind of failure a response stands for. The frame turns it into a page in the person's language.
#[derive(Debug, Clone)]
struct Failed {
    title: &'static str,
    text: String,
    sign_in: bool,
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (status, title, text) = match &self.0 {
            Error::NotFound => (StatusCode::NOT_FOUND, "ui-failure-not-found", "ui-failure-not-found-text"),
            Error::SignIn => (StatusCode::UNAUTHORIZED, "ui-failure-sign-in", "ui-failure-sign-in-text"),
            Error::NotAllowed => {
                (StatusCode::FORBIDDEN, "ui-failure-not-allowed", "ui-failure-not-allowed-text")
            }
            Error::Invalid(problems) => {
                let text = problems.first().map_or("ui-failure-refused", |problem| problem.text);
                (StatusCode::UNPROCESSABLE_ENTITY, "ui-failure-refused", text)
            }
            Error::Refused(text) => (StatusCode::CONFLICT, "ui-failure-refused", *text),
            Error::Overtaken => (StatusCode::CONFLICT, "ui-failure-overtaken", "ui-failure-overtaken-text"),
            Error::Collided => {
                (StatusCode::SERVICE_UNAVAILABLE, "ui-failure-collided", "ui-failure-collided-text")
            }
            Error::SentBefore => {
                (StatusCode::CONFLICT, "ui-failure-sent-before", "ui-failure-sent-before-text")
            }
            Error::Taken => (StatusCode::CONFLICT, "ui-failure-overtaken", "ui-failure-taken-text"),
            Error::Broken(cause) => {
                tracing::error!(error = ?cause, "something broke");
                (StatusCode::INTERNAL_SERVER_ERROR, "ui-failure-broken", "ui-failure-broken-text")
            }
        };
        let sign_in = matches!(self.0, Error::SignIn);
        let mut response = status.into_response();
        if matches!(self.0, Error::Collided) {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
            response.extensions_mut().insert(again::Collided);
        }
        response.extensions_mut().insert(Failed { title, text: text.to_owned(), sign_in });
        response
    }
}

#[derive(askama::Template)]
#[template(path = "layout/failure.html")]
struct FailurePage {
    page: Page,
    text: String,
    broken: bool,
}

/// The frame: finds out who asks in which language, lets the room answer, and says every failure in words.
pub async fn frame(State(house): State<House>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let visit = Visit::of(house, &parts);
    // What was written on a phone is sent only as the person who wrote it, whoever is signed in by now.
    let written_by = parts.headers.get("x-person").and_then(|value| value.to_str().ok());
    let is = visit.signed_in.as_ref().map(|signed_in| signed_in.actor.person.to_string());
    if written_by.is_some_and(|by| is.as_deref() != Some(by)) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    parts.extensions.insert(visit.clone());
    let wants_page = !visit.path.starts_with("/api/");
    let mut response = press::answer(parts, body, next).await;
    if wants_page {
        let bare = response.extensions().get::<Failed>().cloned().or_else(|| unsaid(response.status()));
        if let Some(failed) = bare {
            response = say(&visit, response.status(), &failed);
        }
    }
    dress(&visit, &mut response);
    response
}

/// Failures that no room spoke of: an address that does not exist, a form of the wrong kind.
fn unsaid(status: StatusCode) -> Option<Failed> {
    let (title, text) = match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => {
            ("ui-failure-not-found", "ui-failure-not-found-text")
        }
        StatusCode::FORBIDDEN => ("ui-failure-not-allowed", "ui-failure-other-site-text"),
        StatusCode::PAYLOAD_TOO_LARGE => ("ui-failure-refused", "ui-refusal-too-big"),
        StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            ("ui-failure-refused", "ui-refusal-form")
        }
        StatusCode::REQUEST_TIMEOUT => ("ui-failure-broken", "ui-failure-slow-text"),
        StatusCode::INTERNAL_SERVER_ERROR => ("ui-failure-broken", "ui-failure-broken-text"),
        _ => return None,
    };
    Some(Failed { title, text: text.to_owned(), sign_in: false })
}

fn say(visit: &Visit, status: StatusCode, failed: &Failed) -> Response {
    if failed.sign_in {
        let back = crate::page::escape(&visit.path);
        return redirect(&format!("/sign-in?next={back}"));
    }
    // An id in an address that is no id at all is, to the person, a page that does not exist.
    let status = if status == StatusCode::BAD_REQUEST && failed.text == "ui-refusal-form" {
        StatusCode::NOT_FOUND
    } else {
        status
    };
    let page = visit.page(failed.title).plain();
    let written = FailurePage { page, text: visit.say(&failed.text), broken: status.is_server_error() };
    match Html::with(status, &written) {
        Ok(html) => html.into_response(),
        Err(_) => status.into_response(),
    }
}

/// The headers every page carries.
fn dress(visit: &Visit, response: &mut Response) {
    const CONTENT: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
        font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; \
        frame-ancestors 'none'; base-uri 'none'";
    let headers = response.headers_mut();
    let mut set = |name: header::HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, CONTENT);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    set(header::CACHE_CONTROL, "no-store");
    set(header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(header::HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()");
    if visit.house.settings.secure {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
}
