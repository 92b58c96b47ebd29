//! For tests: people who visit the house, without a browser between.

use std::sync::Arc;

use axum::{
    Extension, Router,
    body::Body,
    http::{Method, Request, header},
    middleware,
};
use foundation::{Actor, Id, Level, Organisation, Person, Role, Timestamp, Trust, testing};
use tower::ServiceExt;

use crate::{Capability, House, Language, Settings, SignedIn, Text, Texts, frame};

/// A house with these rooms, a fresh database, still time and the same chance each time.
///
/// # Panics
/// When the rooms do not fit together: a policy, a text or a table is wrong.
#[expect(clippy::unwrap_used, reason = "a house that cannot be built has to fail the test")]
pub async fn house(rooms: &[Capability]) -> House {
    let mut tables = vec![foundation::MIGRATIONS];
    tables.extend(rooms.iter().map(|room| room.migrations));
    let policies: Vec<_> = rooms.iter().map(|room| (room.name, room.policy)).collect();
    let acts: Vec<_> = rooms.iter().flat_map(|room| room.acts).copied().collect();
    let mut texts: Vec<&[Text]> = vec![crate::TEXTS];
    texts.extend(rooms.iter().map(|room| room.texts));
    House {
        db: testing::db(&tables).await,
        trust: testing::trust(&policies, &acts),
        texts: Arc::new(Texts::gather(&texts).unwrap()),
        rooms: Arc::new(rooms.to_vec()),
        settings: Arc::new(settings()),
        clock: testing::noon,
    }
}

/// The settings of a small Danish installation.
///
/// # Panics
/// Never: the time zone is in the program.
#[expect(clippy::unwrap_used, reason = "the time zone is in the program")]
pub fn settings() -> Settings {
    Settings {
        address: "http://localhost:8080".to_owned(),
        language: Language::En,
        country: "DK".to_owned(),
        zone: jiff::tz::TimeZone::get("Europe/Copenhagen").unwrap(),
        sample: false,
        secure: false,
        help: Vec::new(),
    }
}

/// So many statements a save sends at most, whatever is saved and in whichever room.
const SAVE: u64 = 6;

/// Somebody who visits the house. Every save they make in any test is counted.
#[derive(Clone)]
pub struct Visitor {
    house: House,
    signed_in: Option<SignedIn>,
    language: Language,
    unbounded: bool,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where to look next, after an act.
    pub location: String,
    /// What it is: `text/html; charset=utf-8`.
    pub kind: String,
    /// The page.
    pub text: String,
    /// The bytes, where it is no page.
    pub bytes: Vec<u8>,
}

/// Somebody who is not signed in.
pub fn stranger(house: &House) -> Visitor {
    Visitor { house: house.clone(), signed_in: None, language: Language::En, unbounded: false }
}

/// Somebody who is signed in, in this hat.
pub fn visitor(house: &House, name: &str, person: Id<Person>, org: Id<Organisation>, role: Role) -> Visitor {
    let actor = actor(&house.trust, person, org, role, (house.clock)());
    let signed_in = SignedIn {
        actor,
        first_name: name.to_owned(),
        organisation: "Nordby".to_owned(),
        other_hats: 0,
        language: None,
        only: None,
    };
    Visitor { house: house.clone(), signed_in: Some(signed_in), language: Language::En, unbounded: false }
}

fn actor(trust: &Arc<Trust>, person: Id<Person>, org: Id<Organisation>, role: Role, now: Timestamp) -> Actor {
    let hat = foundation::Hat { org, unit: None, role };
    Actor { person, hat, level: Level::Account, now, trust: trust.clone() }
}

impl Visitor {
    /// The same person, acting without a page.
    ///
    /// # Panics
    /// For a stranger, who cannot act.
    #[expect(clippy::unwrap_used, reason = "a stranger cannot act")]
    pub fn actor(&self) -> Actor {
        self.signed_in.as_ref().unwrap().actor.clone()
    }
    /// The same person, in a ward or team.
    #[must_use]
    pub fn in_unit(mut self, unit: Id<Organisation>) -> Self {
        if let Some(signed_in) = &mut self.signed_in {
            signed_in.actor.hat.unit = Some(unit);
        }
        self
    }
    /// The same person, reading in another language.
    #[must_use]
    pub fn reading(mut self, language: Language) -> Self {
        self.language = language;
        self
    }
    /// The same person, at another time. Pages read the house's clock, so this is for actions only.
    #[must_use]
    pub fn at(mut self, now: Timestamp) -> Self {
        if let Some(signed_in) = &mut self.signed_in {
            signed_in.actor.now = now;
        }
        self
    }
    /// The same person, whose saves are not counted: for the few that go through everything there is, a whole list
    /// that is brought in or all that is kept about somebody.
    #[must_use]
    pub fn in_many_statements(mut self) -> Self {
        self.unbounded = true;
        self
    }
    /// Their request for this page, for what pages ask other rooms.
    ///
    /// # Panics
    /// When the address is none.
    #[expect(clippy::unwrap_used, reason = "a test with an address that is none has to fail")]
    pub fn visit(&self, path: &str) -> crate::Visit {
        let language = format!("language={}", self.language);
        let mut request = Request::get(path).header(header::COOKIE, language).body(Body::empty()).unwrap();
        if let Some(signed_in) = &self.signed_in {
            request.extensions_mut().insert(signed_in.clone());
        }
        crate::Visit::of(self.house.clone(), &request.into_parts().0)
    }
    /// Looks at a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty())).await
    }
    /// Fills in a form.
    pub async fn post(&self, path: &str, answers: &[(&str, &str)]) -> Answer {
        let form: Vec<_> = answers.iter().map(|(k, v)| format!("{}={}", encode(k), encode(v))).collect();
        let form = form.join("&");
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::CONTENT_LENGTH, form.len());
        self.send(request.body(Body::from(form))).await
    }
    /// Sends anything at all, as no browser would.
    pub async fn raw(&self, method: &str, path: &str, kind: &str, body: Vec<u8>) -> Answer {
        let request = Request::builder().method(method).uri(path).header(header::CONTENT_TYPE, kind);
        self.send(request.body(Body::from(body))).await
    }

    /// Sends a file, with answers beside it.
    pub async fn upload(&self, path: &str, answers: &[(&str, &str)], name: &str, bytes: &[u8]) -> Answer {
        const EDGE: &str = "an-edge-that-is-in-no-file";
        let mut body = Vec::new();
        for (key, value) in answers {
            let part =
                format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{key}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!("name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream");
        body.extend_from_slice(
            format!("--{EDGE}\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes(),
        );
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{EDGE}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={EDGE}");
        self.send(Request::post(path).header(header::CONTENT_TYPE, kind).body(Body::from(body))).await
    }

    #[expect(clippy::unwrap_used, reason = "a test whose request cannot be sent has to fail")]
    async fn send(&self, request: Result<Request<Body>, axum::http::Error>) -> Answer {
        let mut request = request.unwrap();
        let language = format!("language={}", self.language).parse().unwrap();
        request.headers_mut().insert(header::COOKIE, language);
        let mut router: Router<House> = crate::assets::routes();
        for room in self.house.rooms.iter() {
            router = router.merge((room.routes)());
        }
        let mut router = router.layer(middleware::from_fn_with_state(self.house.clone(), frame));
        if let Some(signed_in) = &self.signed_in {
            router = router.layer(Extension(signed_in.clone()));
        }
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        let before = testing::statements();
        let response = router.with_state(self.house.clone()).oneshot(request).await.unwrap();
        let (status, sent) = (response.status(), testing::statements() - before);
        let saved = method == Method::POST && status.is_redirection();
        assert!(!saved || sent <= SAVE || self.unbounded, "{path} saves with {sent} statements");
        let location = response.headers().get(header::LOCATION).map(|v| v.to_str().unwrap().to_owned());
        let kind = response.headers().get(header::CONTENT_TYPE).map(|v| v.to_str().unwrap().to_owned());
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer {
            status: status.as_u16(),
            location: location.unwrap_or_default(),
            kind: kind.unwrap_or_default(),
            text,
            bytes,
        }
    }
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
