//! Changing one's password, knowing the old one.

use crate::after::done;
use axum::{
    Extension,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Error, Result, Timestamp, args, must};
use ui::{Answers, Errors, Failure, Html, Page, Visit};

use super::{choose, limits, password, recognise::Mark, session};

#[derive(askama::Template)]
#[template(path = "account/change_password.html")]
struct ChangePassword {
    page: Page,
    errors: Errors,
}

/// The page to change one's password.
pub(crate) async fn show_change(visit: Visit) -> Result<Html, Failure> {
    visit.actor()?;
    Html::of(&ChangePassword { page: visit.page("people-password-title").plain(), errors: Errors::default() })
}

/// Changes it, and signs out everywhere else.
pub(crate) async fn change(
    visit: Visit,
    mark: Option<Extension<Mark>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let mark = mark.map(|Extension(Mark(mark))| mark).unwrap_or_default();
    match save(&visit, &mark, &answers).await {
        Ok(()) => Ok(done("/settings", "people-password-done")),
        Err(error) => {
            let errors = Errors::of(error)?;
            let page = visit.page("people-password-title").plain().wrong_when(true);
            let again = ChangePassword { page, errors };
            Ok(Html::with(StatusCode::UNPROCESSABLE_ENTITY, &again)?.into_response())
        }
    }
}

async fn save(visit: &Visit, mark: &str, answers: &Answers) -> Result<()> {
    let actor = visit.actor()?;
    let house = &visit.house;
    let found: Option<(Option<String>, i64, Option<Timestamp>)> = house
        .db
        .read(async |tx| {
            let sql = "select password, failed, failed_at from people_account
                 where person = $1 and closed_at is null";
            tx.maybe(sql, args![actor.person]).await
        })
        .await?;
    let (hashed, failed, failed_at) = found.ok_or(Error::Refused("people-refusal-no-account"))?;
    let waits = limits::has_to_wait(failed, failed_at, actor.now);
    let right = password::is_right(answers.text("old"), hashed.filter(|_| !waits)).await?;
    if !right && !waits {
        let sql = "update people_account set failed = failed + 1, failed_at = $2 where person = $1";
        house.db.write(async |tx| tx.run(sql, args![actor.person, actor.now]).await).await?;
    }
    must(right, Error::field("old", "people-problem-password-old"))?;
    let name = visit.signed_in.as_ref().map(|s| s.first_name.as_str()).unwrap_or_default();
    let chosen = answers.text("password");
    choose::rule(chosen, answers.text("again"), &[name])?;
    let hashed = password::hash(&actor.trust.chance, chosen).await?;
    house
        .db
        .write(async |tx| {
            choose::set(tx, actor, "", &hashed).await?;
            session::end_others(tx, actor.person, mark).await
        })
        .await?;
    Ok(())
}
