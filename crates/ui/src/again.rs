//! A save that collided with another is done again, without the person noticing.
//!
//! PostgreSQL answers so when it cannot put two saves in an order, also where they have nothing to do with each other.
//! A form is small and everything it changes is one transaction, so the whole request is done again.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    extract::Request,
    http::request::Parts,
    middleware::Next,
    response::Response,
};
use foundation::saves_of;

/// How many milliseconds to wait before each further try.
const WAITS: [u64; 6] = [5, 10, 20, 40, 80, 160];

/// Marks an answer of which nothing was saved because two saves met.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Collided;

/// Lets the rooms answer. A form whose save collided, and which has saved nothing yet, is answered anew.
pub(crate) async fn answer(parts: Parts, form: Bytes, next: Next) -> Response {
    let run = || next.clone().run(Request::from_parts(parts.clone(), Body::from(form.clone())));
    for wait in WAITS {
        let (response, saves) = saves_of(run()).await;
        if saves > 0 || response.extensions().get::<Collided>().is_none() {
            return response;
        }
        tokio::time::sleep(Duration::from_millis(wait)).await;
    }
    saves_of(run()).await.0
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    };

    use axum::{
        Router,
        http::{StatusCode, header},
        middleware,
        routing::post,
    };
    use foundation::{Db, Error, testing};
    use tower::ServiceExt;

    use super::*;
    use crate::{Failure, press};

    /// What a form gets whose handler collides so many times, and how often the handler was asked.
    async fn sent(collides: usize, db: Option<Db>) -> (StatusCode, usize) {
        let asked = Arc::new(AtomicUsize::new(0));
        let count = asked.clone();
        let save = async move |form: String| {
            assert_eq!(form, "words=kept", "each try reads the whole form");
            if let Some(db) = &db {
                db.write(async |_| Ok(())).await?;
            }
            match count.fetch_add(1, Ordering::SeqCst) < collides {
                true => Err(Failure(Error::Collided)),
                false => Ok(StatusCode::SEE_OTHER),
            }
        };
        let through = async |request: Request, next: Next| {
            let (parts, body) = request.into_parts();
            press::answer(parts, body, next).await
        };
        let house = Router::new().route("/", post(save)).layer(middleware::from_fn(through));
        let form = Request::post("/")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::CONTENT_LENGTH, 10)
            .body(Body::from("words=kept"));
        let response = house.oneshot(form.unwrap()).await.unwrap();
        (response.status(), asked.load(Ordering::SeqCst))
    }

    #[tokio::test]
    async fn a_form_whose_save_collided_is_done_again() {
        assert_eq!(sent(0, None).await, (StatusCode::SEE_OTHER, 1));
        assert_eq!(sent(3, None).await, (StatusCode::SEE_OTHER, 4));
    }

    #[tokio::test]
    async fn after_some_tries_the_sender_is_told_to_try_later() {
        assert_eq!(sent(99, None).await, (StatusCode::SERVICE_UNAVAILABLE, 7));
    }

    #[tokio::test]
    async fn what_has_saved_something_is_never_done_again() {
        let db = testing::db(&[foundation::MIGRATIONS]).await;
        assert_eq!(sent(1, Some(db)).await, (StatusCode::SERVICE_UNAVAILABLE, 1));
    }
}
