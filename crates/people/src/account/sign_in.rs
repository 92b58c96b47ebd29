//! Signing in with e-mail and password. Whoever does not come in is never told why.

use std::sync::Arc;

use axum::{
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use foundation::{
    Actor, Error, Hat, Id, Level, News, Organisation, Person, Result, Role, Timestamp, Trust, Tx, args,
    record, tell,
};
use ui::{Answers, Errors, Failure, Html, Page, Visit, redirect};

use super::{
    cookie, limits, password,
    session::{self, OwnHat, Token, WornHat},
};

#[derive(askama::Template)]
#[template(path = "account/sign_in.html")]
struct SignIn {
    page: Page,
    errors: Errors,
    email: String,
    next: String,
}

/// The page to sign in.
pub(crate) async fn show_sign_in(visit: Visit) -> Result<Response, Failure> {
    let next = visit.asked("next").and_then(|next| cookie::own_path(&next).map(str::to_owned));
    if visit.signed_in.as_ref().is_some_and(|s| s.only.is_none()) {
        return Ok(redirect(next.as_deref().unwrap_or("/home")));
    }
    let page = visit.page("people-sign-in-title").plain();
    let next = next.unwrap_or_default();
    Ok(Html::of(&SignIn { page, errors: Errors::default(), email: String::new(), next })?.into_response())
}

/// Signs in.
pub(crate) async fn sign_in(visit: Visit, headers: HeaderMap, answers: Answers) -> Result<Response, Failure> {
    let next = cookie::own_path(answers.text("next")).unwrap_or("/home").to_owned();
    match come_in(&visit, &answers, &cookie::device(&headers)).await {
        Ok(token) => Ok(cookie::redirect_as(&visit.house, &token.token, token.seconds, &next)),
        Err(error) => {
            let errors = Errors::of(error)?;
            let page = visit.page("people-sign-in-title").plain().wrong_when(true);
            let email = answers.text("email").to_owned();
            let page = SignIn { page, errors, email, next };
            Ok(Html::with(StatusCode::UNPROCESSABLE_ENTITY, &page)?.into_response())
        }
    }
}

record! {
    struct Account {
        person: Id<Person>,
        org: Id<Organisation>,
        password: Option<String>,
        failed: i64,
        failed_at: Option<Timestamp>,
        hat: Option<Id<WornHat>>,
    }
}

async fn come_in(visit: &Visit, answers: &Answers, device: &str) -> Result<Token> {
    let (email, given) = (answers.text("email"), answers.text("password"));
    let wrong = || Error::field("password", "people-sign-in-wrong");
    if given.chars().count() > 128 || email.is_empty() {
        return Err(wrong());
    }
    let house = &visit.house;
    let now = visit.now();
    let login = super::open::login(&house.itself(), email);
    let account: Option<Account> = house.db.read(async |tx| find(tx, &login).await).await?;
    let waits = account.as_ref().is_some_and(|a| limits::has_to_wait(a.failed, a.failed_at, now));
    let hashed = account.as_ref().filter(|_| !waits).and_then(|a| a.password.clone());
    let right = password::is_right(given, hashed).await?;
    let Some(account) = account.filter(|_| !waits) else { return Err(wrong()) };
    if !right {
        house.db.write(async |tx| note_failure(tx, &house.itself(), &account).await).await?;
        return Err(wrong());
    }
    let trust = &house.trust;
    house
        .db
        .write(async |tx| begin(tx, trust, now, (account.person, Wanted::Last(account.hat)), device).await)
        .await
}

async fn find(tx: &mut Tx, login: &str) -> Result<Option<Account>> {
    tx.maybe(
        "select a.person, p.org, a.password, a.failed, a.failed_at, a.hat from people_account a
         join people_person p on p.id = a.person and p.forgotten_at is null
         where a.login = $1 and a.closed_at is null",
        args![login],
    )
    .await
}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct SignInFailed {
    person: Id<Person>,
}
impl News for SignInFailed {
    const NAME: &'static str = "people.sign_in_failed";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

async fn note_failure(tx: &mut Tx, house: &Actor, account: &Account) -> Result<()> {
    tx.run(
        "update people_account set failed = failed + 1, failed_at = $2 where person = $1",
        args![account.person, house.now],
    )
    .await?;
    foundation::tell_of(tx, house, &SignInFailed { person: account.person }, account.org).await
}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct SignedInNow {
    person: Id<Person>,
    role: Role,
}
impl News for SignedInNow {
    const NAME: &'static str = "people.signed_in";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Which hat somebody puts on when they come in; the first they were given where that one is gone.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Wanted {
    /// The one worn last.
    Last(Option<Id<WornHat>>),
    /// The one their link was made for.
    Like(Hat),
}

/// Begins a visit of somebody who has shown who they are.
pub(crate) async fn begin(
    tx: &mut Tx,
    trust: &Arc<Trust>,
    now: Timestamp,
    (person, wanted): (Id<Person>, Wanted),
    device: &str,
) -> Result<Token> {
    let hats = session::own_hats(tx, person).await?;
    let is_wanted = |hat: &&OwnHat| match wanted {
        Wanted::Last(last) => Some(hat.id) == last,
        Wanted::Like(like) => hat.org == like.org && hat.role == like.role,
    };
    let hat = hats.iter().find(is_wanted).or(hats.first());
    let hat = hat.ok_or(Error::field("password", "people-sign-in-no-hat"))?;
    let actor = wearing(trust, person, hat, now);
    tx.run("delete from people_session where person = $1 and ends_at <= $2", args![person, now]).await?;
    let token = session::begin(tx, &actor, hat.id, device, limits::ends_at(hat.role, now)).await?;
    tx.run(
        "update people_account set failed = 0, failed_at = null, hat = $2 where person = $1",
        args![person, hat.id],
    )
    .await?;
    tell(tx, &actor, &SignedInNow { person, role: hat.role }).await?;
    Ok(token)
}

/// Somebody in one of their hats.
pub(crate) fn wearing(trust: &Arc<Trust>, person: Id<Person>, hat: &OwnHat, now: Timestamp) -> Actor {
    let hat = Hat { org: hat.org, unit: hat.unit, role: hat.role };
    Actor { person, hat, level: Level::Account, now, trust: trust.clone() }
}
