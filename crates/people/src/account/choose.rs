//! Choosing a password, behind a link that somebody was sent.

use crate::after::said;
use axum::{
    Extension,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use foundation::{Actor, Error, Id, News, Organisation, Person, Result, Tx, args, must, tell_of};
use ui::{Answers, Errors, Failure, Html, Page, Visit};

use super::{by_link::used_for, cookie, open, password, recognise::Mark, session, session::Token, sign_in};
use crate::{LinkPurpose, end_links, link};

/// The address where a password is chosen.
pub(crate) const CHOOSE: &str = "/account/new";
/// Long enough that nobody guesses it; what it is made of is nobody's business.
const SHORTEST: usize = 12;
const LONGEST: usize = 128;
const KINDS: [LinkPurpose; 2] = [LinkPurpose::Account, LinkPurpose::FirstAdministrator];

#[derive(askama::Template)]
#[template(path = "account/choose.html")]
struct Choose {
    page: Page,
    errors: Errors,
    email: String,
}

/// The page to choose a password.
pub(crate) async fn show_choose(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let contact = visit.house.db.read(async |tx| crate::contact(tx, actor, actor.person).await).await?;
    let page = visit.page("people-choose-title").plain();
    Html::of(&Choose { page, errors: Errors::default(), email: contact.email.unwrap_or_default() })
}

/// Chooses a password and goes in.
pub(crate) async fn choose(
    visit: Visit,
    mark: Option<Extension<Mark>>,
    headers: HeaderMap,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let Extension(Mark(mark)) = mark.ok_or(Error::SignIn)?;
    let name = visit.signed_in.as_ref().map(|s| s.first_name.clone()).unwrap_or_default();
    let contact = visit.house.db.read(async |tx| crate::contact(tx, actor, actor.person).await).await?;
    let email = contact.email.unwrap_or_default();
    let (chosen, again) = (answers.text("password"), answers.text("again"));
    if let Err(error) = rule(chosen, again, &[&name, &email]) {
        let errors = Errors::of(error)?;
        let page = visit.page("people-choose-title").plain().wrong_when(true);
        let again = Choose { page, errors, email };
        return Ok(Html::with(StatusCode::UNPROCESSABLE_ENTITY, &again)?.into_response());
    }
    let hashed = password::hash(&actor.trust.chance, chosen).await?;
    let device = cookie::device(&headers);
    let token =
        visit.house.db.write(async |tx| save(tx, actor, (&mark, &email), &hashed, &device).await).await?;
    Ok(cookie::redirect_as(&visit.house, &token.token, token.seconds, &said("/home", "people-choose-done")))
}

/// Whether this can be a password: long enough, written the same twice, and not one's own name.
pub(crate) fn rule(chosen: &str, again: &str, own: &[&str]) -> Result<()> {
    let letters = chosen.chars().count();
    must(letters >= SHORTEST, Error::field("password", "people-problem-password-short"))?;
    must(letters <= LONGEST, Error::field("password", "ui-problem-too-long"))?;
    let lower = chosen.to_lowercase();
    let mut kinds: Vec<char> = lower.chars().collect();
    kinds.sort_unstable();
    kinds.dedup();
    let bare = own
        .iter()
        .any(|own| own.chars().count() > 2 && lower.replace(&own.to_lowercase(), "").chars().count() < 6);
    must(kinds.len() >= 5 && !bare, Error::field("password", "people-problem-password-easy"))?;
    must(chosen == again, Error::field("again", "people-problem-password-again"))
}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct PasswordChosen {
    person: Id<Person>,
}
impl News for PasswordChosen {
    const NAME: &'static str = "people.password_chosen";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

async fn save(
    tx: &mut Tx,
    actor: &Actor,
    (mark, email): (&str, &str),
    hashed: &str,
    device: &str,
) -> Result<Token> {
    used_for(tx, mark, &KINDS).await?;
    set(tx, actor, email, hashed).await?;
    for kind in KINDS {
        end_links(tx, actor, actor.person, kind).await?;
    }
    session::end_others(tx, actor.person, "").await?;
    sign_in::begin(tx, &actor.trust, actor.now, (actor.person, sign_in::Wanted::Like(actor.hat)), device)
        .await
}

/// Sets the actor's password; opens the account where there is none yet.
pub(crate) async fn set(tx: &mut Tx, actor: &Actor, email: &str, hashed: &str) -> Result<()> {
    let org: (Id<Organisation>,) =
        tx.one("select org from people_person where id = $1", args![actor.person]).await?;
    let changed = tx
        .run(
            "update people_account set password = $2, failed = 0, failed_at = null
             where person = $1 and closed_at is null",
            args![actor.person, hashed],
        )
        .await?;
    if changed == 0 {
        open::insert(tx, actor, (actor.person, org.0), email, Some(hashed.to_owned())).await?;
    }
    tell_of(tx, actor, &PasswordChosen { person: actor.person }, org.0).await
}

/// For somebody who has just shown who they are by a link: a visit in which a password can be chosen.
pub(crate) async fn by_new_link(tx: &mut Tx, actor: &Actor, device: &str) -> Result<Token> {
    let who = (actor.person, actor.hat.org, actor.hat.role);
    let path = link::insert(tx, actor, who, (CHOOSE, LinkPurpose::Account, actor.now.plus_days(1))).await?;
    let mark = link::mark(path.trim_start_matches("/r/"));
    session::begin_by_link(tx, actor, (&mark, CHOOSE), device, actor.now.plus_days(1)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_password_is_enough_and_an_easy_one_is_not() {
        let own = ["Ola", "ola@example.org"];
        for fine in ["tre grønne epler i en kurv", "🌊🌳🌞🌙⭐🍎🍐🍒🍇🥝🍌🍉", "korrekt hest"]
        {
            assert!(rule(fine, fine, &own).is_ok(), "{fine}");
        }
        for wrong in ["kort", "aaaaaaaaaaaaaa", "ola@example.org", "121212121212"] {
            assert!(rule(wrong, wrong, &own).is_err(), "{wrong}");
        }
        assert!(rule("tre grønne epler", "tre gronne epler", &own).is_err());
        let long = "å".repeat(129);
        assert!(rule(&long, &long, &own).is_err());
    }
}
