//! One request: who asks, in which language, for which page.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use foundation::{Actor, Day, Error, Result, Timestamp};

use crate::{Failure, House, Language, Page};

/// Somebody who is signed in, as the session says.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Who, in which hat.
    pub actor: Actor,
    /// What they are called.
    pub first_name: String,
    /// The organisation of their hat.
    pub organisation: String,
    /// How many other hats they have.
    pub other_hats: usize,
    /// The language they have chosen.
    pub language: Option<Language>,
    /// Where a session by link begins and ends: addresses outside this are closed.
    pub only: Option<String>,
}

/// One request.
#[derive(Clone)]
pub struct Visit {
    /// The house.
    pub house: House,
    /// The language the page is written in.
    pub language: Language,
    /// The address, without the question.
    pub path: String,
    /// The question after the address, as it came.
    pub query: String,
    /// Who is signed in.
    pub signed_in: Option<SignedIn>,
    /// `auto`, `light` or `dark`.
    pub scheme: &'static str,
    /// `sm`, `md` or `lg`, where the person has chosen.
    pub size: Option<&'static str>,
    /// Whether names are shown as initials.
    pub hide_names: bool,
}

impl Visit {
    pub(crate) fn of(house: House, parts: &Parts) -> Self {
        let path = parts.uri.path().to_owned();
        let signed_in = parts.extensions.get::<SignedIn>().cloned();
        let chosen = cookie(&parts.headers, "language").and_then(|text| text.parse().ok());
        let language = path
            .split('/')
            .nth(1)
            .and_then(|first| first.parse().ok())
            .or(chosen)
            .or(signed_in.as_ref().and_then(|s| s.language))
            .or_else(|| Language::accepted(parts.headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?))
            .unwrap_or(house.settings.language);
        Self {
            language,
            query: parts.uri.query().unwrap_or_default().to_owned(),
            scheme: one_of(cookie(&parts.headers, "scheme"), &["light", "dark"]).unwrap_or("auto"),
            size: one_of(cookie(&parts.headers, "size"), &["sm", "md", "lg"]),
            hide_names: cookie(&parts.headers, "hide_names") == Some("1"),
            path,
            signed_in,
            house,
        }
    }

    /// Who acts. Errors when nobody is signed in; the answer is then the page to sign in, and back.
    pub fn actor(&self) -> Result<&Actor> {
        let signed_in = self.signed_in.as_ref().ok_or(Error::SignIn)?;
        match &signed_in.only {
            Some(only) if !is_under(&self.path, only) => Err(Error::SignIn),
            _ => Ok(&signed_in.actor),
        }
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        (self.house.clock)()
    }

    /// Today, on the clocks on the wall.
    pub fn today(&self) -> Day {
        self.now().day_in(&self.house.settings.zone)
    }

    /// A text.
    pub fn say(&self, key: &str) -> String {
        self.house.texts.say(self.language, key, &[])
    }

    /// A text with something in it.
    pub fn say_with(&self, key: &str, with: &[(&str, &str)]) -> String {
        self.house.texts.say(self.language, key, with)
    }

    /// One answer of the question after the address.
    pub fn asked(&self, name: &str) -> Option<String> {
        serde_urlencoded_pairs(&self.query).into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The frame of a page with this title (a key).
    pub fn page(&self, title: &str) -> Page {
        Page::new(self, self.say(title))
    }

    /// The frame of a page whose title is already said.
    pub fn page_said(&self, title: String) -> Page {
        Page::new(self, title)
    }
}

/// Whether an address is this one or lies under it: `/a/1/b` under `/a/1`, and `/a/12` not. Under somebody's first page
/// (`/my`, `/me`) lies everything they have, so a link to it opens that page alone.
fn is_under(path: &str, only: &str) -> bool {
    let first_page = !only.trim_start_matches('/').contains('/');
    path.strip_prefix(only).is_some_and(|rest| rest.is_empty() || (!first_page && rest.starts_with('/')))
}

/// The pairs of a question or a form.
pub(crate) fn serde_urlencoded_pairs(text: &str) -> Vec<(String, String)> {
    use axum::extract::Query;
    format!("/?{text}")
        .parse()
        .ok()
        .and_then(|uri| Query::<Vec<(String, String)>>::try_from_uri(&uri).ok())
        .map(|Query(pairs)| pairs)
        .unwrap_or_default()
}

/// A cookie's value.
pub(crate) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).find_map(|all| {
        all.split(';').filter_map(|one| one.trim().split_once('=')).find(|(n, _)| *n == name).map(|(_, v)| v)
    })
}

fn one_of(found: Option<&str>, of: &[&'static str]) -> Option<&'static str> {
    of.iter().find(|one| Some(**one) == found).copied()
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let missing = || Failure(Error::broken("the frame of the house is missing"));
        parts.extensions.get::<Self>().cloned().ok_or_else(missing)
    }
}

#[cfg(test)]
mod tests {
    use super::is_under;

    #[test]
    fn a_link_opens_its_page_and_what_lies_below_it_but_of_a_first_page_nothing_more() {
        assert!(is_under("/my/answers/1", "/my/answers/1") && is_under("/my/answers/1/2", "/my/answers/1"));
        assert!(!is_under("/my/answers/12", "/my/answers/1") && !is_under("/my", "/my/answers/1"));
        assert!(is_under("/my", "/my") && is_under("/me", "/me"));
        for more in ["/my/about-me/take/file", "/my/answers/1", "/me/people/1"] {
            assert!(!is_under(more, "/my") && !is_under(more, "/me"), "{more}");
        }
    }
}
