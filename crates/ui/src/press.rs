//! A form that makes something new counts once, however often its button is pressed.
//!
//! Such a form carries `press`, a key made with the page ([`Page::once`](crate::Page::once)). The very same form sent
//! again gets the answer of the first; that it was saved stands in the trail, so that it also holds after a restart and
//! with several programs. Other answers from the same page are another form.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use axum::{
    body::{Body, Bytes},
    extract::Request,
    http::{HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use foundation::{Error, Event, Id, only_once};

use crate::{Failure, again};

/// A form larger than this is a file, and is not kept in memory.
const FORM: usize = 1024 * 1024;
/// So many answers are kept for those who press again.
const KEPT: usize = 1000;
/// How often a second press looks for the answer of the first …
const LOOKS: usize = 500;
/// … and how many milliseconds it waits between.
const WAIT: u64 = 20;

/// The forms that were sent last, the newest at the end, and where each led; none while it is at work.
static SENT: Mutex<VecDeque<(Id<Event>, Option<HeaderValue>)>> = Mutex::new(VecDeque::new());

/// Lets the rooms answer a request; a form that was sent before gets the answer it got.
pub(crate) async fn answer(parts: Parts, body: Body, next: Next) -> Response {
    if !is_form(&parts) {
        return next.run(Request::from_parts(parts, body)).await;
    }
    let Ok(form) = axum::body::to_bytes(body, FORM).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let Some(key) = key(&parts, &form) else { return again::answer(parts, form, next).await };
    for _ in 0..LOOKS {
        if let Some(begun) = Begun::new(key) {
            let response = only_once(key, again::answer(parts, form, next)).await;
            begun
                .led(response.headers().get(header::LOCATION).filter(|_| response.status().is_redirection()));
            return response;
        }
        if let Some(location) = led_to(key) {
            return (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response();
        }
        tokio::time::sleep(Duration::from_millis(WAIT)).await;
    }
    Failure(Error::Collided).into_response()
}

fn is_form(parts: &Parts) -> bool {
    let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok());
    let length = header(header::CONTENT_LENGTH).and_then(|length| length.parse::<usize>().ok());
    parts.method == Method::POST
        && header(header::CONTENT_TYPE)
            .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"))
        && length.is_some_and(|length| length <= FORM)
}

/// What the very same form, sent by the same browser, has in common each time.
fn key(parts: &Parts, form: &Bytes) -> Option<Id<Event>> {
    let carries = |pair: &[u8]| pair.strip_prefix(b"press=").is_some_and(|key| key.len() >= 16);
    form.split(|byte| *byte == b'&').find(|pair| carries(pair))?;
    let cookies = parts.headers.get(header::COOKIE).map_or(&b""[..], HeaderValue::as_bytes);
    Some(Id::named(&[cookies, parts.uri.path().as_bytes(), form].join(&b'\n')))
}

/// Where the first press led, once it has.
fn led_to(key: Id<Event>) -> Option<HeaderValue> {
    let sent = SENT.lock().unwrap_or_else(PoisonError::into_inner);
    sent.iter().find(|(sent, _)| *sent == key).and_then(|(_, location)| location.clone())
}

/// A form that is at work. Whatever becomes of it, the next press does not wait for ever.
struct Begun(Id<Event>);

impl Begun {
    /// Begins; none when the same form is at work or was answered already.
    fn new(key: Id<Event>) -> Option<Self> {
        let mut sent = SENT.lock().unwrap_or_else(PoisonError::into_inner);
        if sent.iter().any(|(sent, _)| *sent == key) {
            return None;
        }
        if sent.len() >= KEPT {
            sent.pop_front();
        }
        sent.push_back((key, None));
        Some(Self(key))
    }

    /// Where it led, if it was saved.
    fn led(self, to: Option<&HeaderValue>) {
        let mut sent = SENT.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, location)) = sent.iter_mut().find(|(sent, _)| *sent == self.0) {
            *location = to.cloned();
        }
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        let mut sent = SENT.lock().unwrap_or_else(PoisonError::into_inner);
        sent.retain(|(sent, location)| *sent != self.0 || location.is_some());
    }
}
