//! One colleague: their roles, the invitation, and the page to invite a new one.

use crate::after::done;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Actor, Error, Id, Organisation, Person, Result, Role, Thing, must, tell};
use ui::{Answers, Errors, Failure, Html, Language, Page, Visit};

use super::{
    colleagues::{Colleague, find_one, must_work_here, units},
    invite::{Invite, Invited, invite},
};
use crate::{account::session::WornHat, person::hat::end_hat};

/// The roles an administrator gives.
const ROLES: [Role; 6] = [
    Role::Coordinator,
    Role::Referrer,
    Role::Manager,
    Role::Evaluator,
    Role::Administrator,
    Role::PrivacyOfficer,
];

/// The roles and units of a form, with what is chosen.
pub(super) struct Choices {
    pub(super) roles: Vec<(Role, String, bool)>,
    pub(super) units: Vec<(Id<Organisation>, String, bool)>,
    pub(super) languages: Vec<(Language, bool)>,
}

#[derive(askama::Template)]
#[template(path = "admin/invite.html")]
struct InvitePage {
    page: Page,
    errors: Errors,
    first_name: String,
    email: String,
    choices: Choices,
}

#[derive(askama::Template)]
#[template(path = "admin/colleague.html")]
struct ColleaguePage {
    page: Page,
    colleague: Colleague,
    choices: Choices,
}

async fn choices(visit: &Visit, actor: &Actor, answers: &Answers) -> Result<Choices> {
    let units = visit.house.db.read(async |tx| units(tx, actor).await).await?;
    let (role, unit) = (answers.word::<Role>("role"), answers.word::<Id<Organisation>>("unit"));
    let language = answers.word("language").unwrap_or(visit.language);
    let said = |r: &Role| (*r, visit.say(&format!("people-role-{r}")), Some(*r) == role);
    Ok(Choices {
        roles: ROLES.iter().map(said).collect(),
        units: units.into_iter().map(|(id, name)| (id, name, Some(id) == unit)).collect(),
        languages: Language::ALL.iter().map(|l| (*l, *l == language)).collect(),
    })
}

/// The page to invite somebody.
pub(crate) async fn show_invite(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must("account.create", &Thing::of(actor.hat.org))?;
    invite_page(&visit, Errors::default(), &Answers::default()).await
}

async fn invite_page(visit: &Visit, errors: Errors, answers: &Answers) -> Result<Html, Failure> {
    let choices = choices(visit, visit.actor()?, answers).await?;
    let wrong = errors.any();
    Html::with(
        if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK },
        &InvitePage {
            page: visit.page("people-invite-title").plain().wrong_when(wrong),
            errors,
            first_name: answers.text("first_name").to_owned(),
            email: answers.text("email").to_owned(),
            choices,
        },
    )
}

/// Invites somebody.
pub(crate) async fn invite_somebody(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let invited = match read(&visit, actor, &answers).await {
        Ok(new) => visit.house.db.write(async |tx| invite(tx, actor, &new).await).await,
        Err(error) => Err(error),
    };
    match invited {
        Ok(person) => Ok(done(&format!("/admin/people/{person}"), "people-invite-done")),
        Err(error) => Ok(invite_page(&visit, Errors::of(error)?, &answers).await?.into_response()),
    }
}

async fn read(visit: &Visit, actor: &Actor, answers: &Answers) -> Result<Invite> {
    let role = role_of(answers)?;
    let units = visit.house.db.read(async |tx| units(tx, actor).await).await?;
    let unit = answers.word("unit").filter(|id| units.iter().any(|(unit, _)| unit == id));
    let unit_fits = role != Role::Referrer || units.is_empty() || unit.is_some();
    must(unit_fits, Error::field("unit", "people-problem-unit"))?;
    Ok(Invite {
        org: actor.hat.org,
        unit,
        role,
        first_name: answers.text("first_name").to_owned(),
        email: answers.text("email").to_owned(),
        language: answers.word("language").unwrap_or(visit.language),
    })
}

fn role_of(answers: &Answers) -> Result<Role> {
    answers.word("role").filter(|role| ROLES.contains(role)).ok_or(Error::field("role", "ui-problem-choose"))
}

/// Shows one colleague.
pub(crate) async fn show_colleague(visit: Visit, Path(id): Path<Id<Person>>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let colleague = visit.house.db.read(async |tx| find_one(tx, &visit, actor, id).await).await?;
    let choices = choices(&visit, actor, &Answers::default()).await?;
    let page = visit.page_said(colleague.name.clone()).plain();
    Html::of(&ColleaguePage { page, colleague, choices })
}

/// Gives a colleague one more role.
pub(crate) async fn give(
    visit: Visit,
    Path(id): Path<Id<Person>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let role = role_of(&answers)?;
    visit
        .house
        .db
        .write(async |tx| {
            must_work_here(tx, actor, id).await?;
            must(id != actor.person, Error::Refused("people-refusal-own-hat"))?;
            let all = units(tx, actor).await?;
            let unit = answers.word("unit").filter(|wanted| all.iter().any(|(unit, _)| unit == wanted));
            crate::give_hat(tx, actor, id, actor.hat.org, unit, role).await
        })
        .await?;
    Ok(done(&format!("/admin/people/{id}"), "people-hat-given-done"))
}

/// Ends one of a colleague's roles.
pub(crate) async fn end(
    visit: Visit,
    Path(id): Path<Id<Person>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let hat: Id<WornHat> = answers.word("hat").ok_or(Error::NotFound)?;
    visit
        .house
        .db
        .write(async |tx| {
            must_work_here(tx, actor, id).await?;
            end_hat(tx, actor, id, hat).await
        })
        .await?;
    Ok(done("/admin", "people-hat-ended-done"))
}

/// Sends the invitation once more.
pub(crate) async fn invite_again(visit: Visit, Path(id): Path<Id<Person>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit
        .house
        .db
        .write(async |tx| {
            let one = find_one(tx, &visit, actor, id).await?;
            must(!one.ready, Error::Refused("people-refusal-has-password"))?;
            actor.must("account.create", &Thing::of(actor.hat.org))?;
            let hats = super::colleagues::list(tx, actor).await?;
            let hat = hats.iter().find(|hat| hat.person == id).ok_or(Error::NotFound)?;
            crate::end_links(tx, actor, id, crate::LinkPurpose::Account).await?;
            tell(tx, actor, &Invited { person: id, org: actor.hat.org, role: hat.role }).await
        })
        .await?;
    Ok(done(&format!("/admin/people/{id}"), "people-invite-done"))
}
