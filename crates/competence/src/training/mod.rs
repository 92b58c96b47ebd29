//! Trainings for peers: the register, compared, the project's own, and what somebody has held against one of them.
//! Open to everybody, and no database is asked.

mod compare;
mod equivalence;
mod lines;
mod profile;
mod register;
mod words;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use ::training::profile::{Profile, ProfileTexts};
use axum::{Router, routing::get};
use packs::Framework;
use ui::{House, Language};

/// Where its pages are found. Nothing of what is asked here is kept.
pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/trainings", get(register::show))
        .route("/trainings/compare", get(compare::show))
        .route("/trainings/profile", get(profile::show))
        .route("/trainings/equivalence", get(equivalence::show))
}

/// Brobygger's own training, with its words and the framework it is built on.
struct Ours {
    profile: Profile,
    texts: BTreeMap<&'static str, ProfileTexts>,
    framework: &'static Framework,
}

impl Ours {
    /// The words in this language; each language of the house has them.
    fn words(&self, language: Language) -> Option<&ProfileTexts> {
        self.texts.get(language.as_str())
    }
}

/// Brobygger's own training; none, where a pack has taken away what it is built on.
fn ours() -> Option<&'static Ours> {
    static OURS: OnceLock<Option<Ours>> = OnceLock::new();
    let build = || {
        let framework = packs::installed().framework("brobygger-core")?;
        let statements: Vec<&str> = framework.statements.iter().map(|one| one.id.as_str()).collect();
        let domains: Vec<&str> = framework.domains.iter().map(|one| one.id.as_str()).collect();
        let (profile, texts) = ::training::brobygger(&statements, &domains).ok()?;
        Some(Ours { profile, texts, framework })
    };
    OURS.get_or_init(build).as_ref()
}
