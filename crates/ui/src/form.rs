//! What people fill in.

use axum::{
    extract::{FromRequest, Multipart, Request},
    http::header,
};
use foundation::{Day, Error, Problem, Result};

use crate::{Failure, visit::serde_urlencoded_pairs};

/// Longer than any form of the house; a longer one is not a form.
const FORM_LIMIT: usize = 512 * 1024;

/// What somebody has filled in, as it came, cleaned of what is no text.
#[derive(Debug, Clone, Default)]
pub struct Answers(Vec<(String, String)>);

/// A file somebody has sent, with the other answers beside it.
#[derive(Debug, Clone, Default)]
pub struct Upload {
    /// What the file was called.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// The other fields.
    pub answers: Answers,
}

impl Answers {
    /// Answers from pairs, for tests and for drafts.
    pub fn of(pairs: &[(&str, &str)]) -> Self {
        Self(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect())
    }
    /// What was written, without spaces around it; empty when nothing was.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }
    /// What was written, or nothing.
    pub fn maybe(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.is_empty()).map(str::to_owned)
    }
    /// Every answer given under this name.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(key, v)| key == name && !v.is_empty()).map(|(_, v)| v.clone()).collect()
    }
    /// Whether this box was ticked (or this value among several).
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.0.iter().any(|(key, v)| key == name && v == value)
    }
    /// One of a closed list of words, if it is one.
    pub fn word<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.text(name).parse().ok()
    }
    /// A day, as a date field sends it.
    pub fn day(&self, name: &str) -> Option<Day> {
        self.text(name).parse().ok()
    }
    /// A whole number.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.text(name).parse().ok()
    }
    /// All pairs, for showing a form again as it was.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }
    /// Text of at most so many characters; longer is a problem of this field, and nothing is cut off.
    pub fn within(&self, name: &'static str, characters: usize) -> Result<String> {
        let text = self.text(name);
        if text.chars().count() > characters {
            return Err(Error::field(name, "ui-problem-too-long"));
        }
        Ok(text.to_owned())
    }
    fn clean(pairs: Vec<(String, String)>) -> Self {
        let fine = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
        let tidy = |v: String| v.replace("\r\n", "\n").chars().filter(fine).collect();
        Self(pairs.into_iter().map(|(k, v)| (k, tidy(v))).collect())
    }
}

impl<S: Send + Sync> FromRequest<S> for Answers {
    type Rejection = Failure;
    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        let bytes = axum::body::to_bytes(request.into_body(), FORM_LIMIT)
            .await
            .map_err(|_| Failure(Error::Refused("ui-refusal-too-big")))?;
        Ok(Self::clean(serde_urlencoded_pairs(&String::from_utf8_lossy(&bytes))))
    }
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Failure;
    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let form =
            request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if !form.starts_with("multipart/form-data") {
            return Ok(Self { answers: Answers::from_request(request, state).await?, ..Self::default() });
        }
        let unread = |_| Failure(Error::Refused("ui-refusal-file"));
        let mut parts = Multipart::from_request(request, state)
            .await
            .map_err(|_| Failure(Error::Refused("ui-refusal-file")))?;
        let mut upload = Self::default();
        let mut pairs = Vec::new();
        while let Some(part) = parts.next_field().await.map_err(unread)? {
            let name = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(str::to_owned) {
                Some(file) => {
                    upload.name = file.chars().filter(|c| !c.is_control()).take(200).collect();
                    upload.bytes = part.bytes().await.map_err(unread)?.to_vec();
                }
                None => pairs.push((name, part.text().await.map_err(unread)?)),
            }
        }
        upload.answers = Answers::clean(pairs);
        Ok(upload)
    }
}

/// What has to be filled in again, for showing it beside the fields.
#[derive(Debug, Clone, Default)]
pub struct Errors(pub Vec<Problem>);

impl Errors {
    /// The problems of a form that was refused; any other error is passed on.
    pub fn of(error: Error) -> Result<Self, Failure> {
        match error {
            Error::Invalid(problems) => Ok(Self(problems)),
            other => Err(Failure(other)),
        }
    }
    /// Whether there is anything to fill in again.
    pub fn any(&self) -> bool {
        !self.0.is_empty()
    }
    /// The text (a key) beside this field.
    pub fn at(&self, field: &str) -> Option<&'static str> {
        self.0.iter().find(|problem| problem.field == field).map(|problem| problem.text)
    }
    /// Notes one more.
    pub fn add(&mut self, field: &'static str, text: &'static str) {
        self.0.push(Problem { field, text });
    }
    /// An error when there is anything to fill in again.
    pub fn check(self) -> Result<()> {
        if self.any() { Err(Error::Invalid(self.0)) } else { Ok(()) }
    }
}
