//! Settings: the language, how pages look, and where one is signed in.

use crate::after::done;
use axum::{Extension, extract::Path, response::Response};
use foundation::{Error, Id, News, Person, Result, Role, Timestamp, args, tell};
use ui::{Answers, Failure, Html, Language, Page, Visit, redirect};

use super::{cookie, recognise::Mark, session};

#[derive(askama::Template)]
#[template(path = "account/settings.html")]
struct Settings {
    page: Page,
    languages: Vec<(Language, bool)>,
    sizes: Vec<(&'static str, String, bool)>,
    schemes: Vec<(&'static str, String, bool)>,
    devices: Vec<Device>,
    can_hide: bool,
    about: &'static str,
    keeps_apart: bool,
}

struct Device {
    name: String,
    seen_at: Timestamp,
    here: bool,
}

const SIZES: [(&str, &str); 3] =
    [("sm", "people-settings-size-sm"), ("md", "people-settings-size-md"), ("lg", "people-settings-size-lg")];
const SCHEMES: [(&str, &str); 3] = [
    ("auto", "people-settings-scheme-auto"),
    ("light", "people-settings-scheme-light"),
    ("dark", "people-settings-scheme-dark"),
];

/// The page with the settings.
pub(crate) async fn show_settings(visit: Visit, mark: Option<Extension<Mark>>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let visits = visit.house.db.read(async |tx| session::list(tx, actor).await).await?;
    let here = mark.map(|Extension(Mark(mark))| mark).unwrap_or_default();
    let name = |device: String| {
        if device.is_empty() { visit.say("people-settings-device-unknown") } else { device }
    };
    let devices = visits
        .into_iter()
        .map(|one| Device { here: one.mark == here, seen_at: one.seen_at, name: name(one.device) })
        .collect();
    let page = visit.page("people-settings-title").plain();
    let choice = |all: [(&'static str, &str); 3], chosen: &str| {
        all.map(|(value, text)| (value, visit.say(text), value == chosen)).to_vec()
    };
    Html::of(&Settings {
        languages: Language::ALL.iter().map(|l| (*l, *l == page.language)).collect(),
        sizes: choice(SIZES, page.size),
        schemes: choice(SCHEMES, page.scheme),
        can_hide: page.staff,
        keeps_apart: actor.hat.role == Role::Coordinator,
        about: if actor.hat.role == Role::Recipient { "/my/about-me" } else { "/me/about-me" },
        devices,
        page,
    })
}

/// Keeps the choices: the looks in the browser, the language also for letters.
pub(crate) async fn save_settings(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let language: Language = answers.word("language").unwrap_or(visit.language);
    visit
        .house
        .db
        .write(async |tx| {
            let sql = "update people_person set language = $2 where id = $1 and language <> $2";
            if tx.run(sql, args![actor.person, language]).await? > 0 {
                tell(tx, actor, &LanguageChosen { person: actor.person, language }).await?;
            }
            Ok(())
        })
        .await?;
    let one_of = |name: &str, all: [(&'static str, &str); 3]| {
        let text = answers.text(name);
        all.iter().find(|(value, _)| *value == text).map_or("", |(value, _)| value)
    };
    let hide = if answers.has("hide_names", "1") { "1" } else { "" };
    let choices = [
        ("language", language.as_str()),
        ("size", one_of("size", SIZES)),
        ("scheme", one_of("scheme", SCHEMES)),
        ("hide_names", hide),
    ];
    let saved = done("/settings", "people-settings-saved-done");
    Ok(choices
        .iter()
        .fold(saved, |response, (name, value)| cookie::choose(response, &visit.house, name, value)))
}

/// Somebody chose the language that pages and letters speak to them.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct LanguageChosen {
    person: Id<Person>,
    language: Language,
}
impl News for LanguageChosen {
    const NAME: &'static str = "people.language_chosen";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct SignedOutElsewhere {
    person: Id<Person>,
    visits: u64,
}
impl News for SignedOutElsewhere {
    const NAME: &'static str = "people.signed_out_elsewhere";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Signs out everywhere but here.
pub(crate) async fn sign_out_elsewhere(
    visit: Visit,
    mark: Option<Extension<Mark>>,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let Extension(Mark(mark)) = mark.ok_or(Error::SignIn)?;
    visit
        .house
        .db
        .write(async |tx| {
            let visits = session::end_others(tx, actor.person, &mark).await?;
            tell(tx, actor, &SignedOutElsewhere { person: actor.person, visits }).await
        })
        .await?;
    Ok(done("/settings", "people-settings-elsewhere-done"))
}

/// Reads on in another language.
pub(crate) async fn choose_language(visit: Visit, Path(language): Path<String>) -> Result<Response, Failure> {
    let language: Language = language.parse().map_err(|_| Error::NotFound)?;
    let back = visit.asked("back").unwrap_or_default();
    let to = cookie::own_path(&back).unwrap_or("/home");
    Ok(cookie::choose(redirect(to), &visit.house, "language", language.as_str()))
}
