//! Somebody's browser: it keeps its cookies, and comes through the same doors as in a running house.

use std::collections::BTreeMap;

use axum::{
    Router,
    body::Body,
    http::{Request, header},
    middleware,
};
use tower::ServiceExt;
use ui::House;

pub struct Browser {
    pub house: House,
    pub cookies: BTreeMap<String, String>,
}

pub struct Seen {
    pub status: u16,
    pub location: String,
    pub text: String,
    pub set: Vec<String>,
}

impl Browser {
    pub fn new(house: &House) -> Self {
        Self { house: house.clone(), cookies: BTreeMap::from([("language".to_owned(), "en".to_owned())]) }
    }
    pub async fn get(&mut self, path: &str) -> Seen {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }
    pub async fn post(&mut self, path: &str, answers: &[(&str, &str)]) -> Seen {
        let form: Vec<_> = answers.iter().map(|(k, v)| format!("{k}={}", encode(v))).collect();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(form.join("&"))).unwrap()).await
    }
    pub async fn send(&mut self, mut request: Request<Body>) -> Seen {
        let cookies: Vec<_> = self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
        request.headers_mut().insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        let house = &self.house;
        let routes = house.rooms.iter().fold(Router::new(), |all, room| all.merge((room.routes)()));
        let app = routes
            .layer(middleware::from_fn_with_state(house.clone(), ui::frame))
            .layer(middleware::from_fn_with_state(house.clone(), people::recognise))
            .with_state(house.clone());
        let response = app.oneshot(request).await.unwrap();
        let all = |name| response.headers().get_all(name).iter().map(|v| v.to_str().unwrap().to_owned());
        let set: Vec<String> = all(header::SET_COOKIE).collect();
        let location = all(header::LOCATION).next().unwrap_or_default();
        let status = response.status().as_u16();
        for cookie in &set {
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if cookie.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Seen { status, location, set, text: String::from_utf8_lossy(&bytes).into_owned() }
    }
}

fn encode(text: &str) -> String {
    text.bytes().map(|b| format!("%{b:02X}")).collect()
}
