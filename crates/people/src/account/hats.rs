//! Switching hats: another role, another visit.

use axum::{Extension, http::HeaderMap, response::Response};
use foundation::{Actor, Error, Id, News, Person, Result, Role, Tx, args, tell};
use ui::{Answers, Failure, Html, Page, Visit, redirect};

use super::{
    cookie, limits,
    recognise::Mark,
    session::{self, OwnHat, Token, WornHat},
    sign_in::wearing,
};

#[derive(askama::Template)]
#[template(path = "account/hats.html")]
struct Hats {
    page: Page,
    hats: Vec<Choice>,
}

struct Choice {
    id: String,
    role: String,
    place: String,
    worn: bool,
}

/// The page with somebody's hats.
pub(crate) async fn show_hats(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let hats = visit.house.db.read(async |tx| session::own_hats(tx, actor.person).await).await?;
    let choice = |hat: OwnHat| Choice {
        id: hat.id.to_string(),
        role: visit.say(&format!("people-role-{}", hat.role)),
        worn: hat.org == actor.hat.org && hat.role == actor.hat.role && hat.unit == actor.hat.unit,
        place: match hat.unit_name {
            Some(unit) => format!("{unit}, {}", hat.organisation),
            None => hat.organisation,
        },
    };
    let hats = hats.into_iter().map(choice).collect();
    Html::of(&Hats { page: visit.page("people-hats-title").plain(), hats })
}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct HatWorn {
    person: Id<Person>,
    role: Role,
}
impl News for HatWorn {
    const NAME: &'static str = "people.hat_worn";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Puts on another hat. The token changes with it.
pub(crate) async fn wear(
    visit: Visit,
    mark: Option<Extension<Mark>>,
    headers: HeaderMap,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let Extension(Mark(mark)) = mark.ok_or(Error::SignIn)?;
    let Some(wanted) = answers.word("hat") else { return Ok(redirect("/settings/hat")) };
    let device = cookie::device(&headers);
    let token = visit.house.db.write(async |tx| change(tx, actor, &mark, wanted, &device).await).await?;
    Ok(cookie::redirect_as(&visit.house, &token.token, token.seconds, "/home"))
}

async fn change(tx: &mut Tx, actor: &Actor, mark: &str, wanted: Id<WornHat>, device: &str) -> Result<Token> {
    let hats = session::own_hats(tx, actor.person).await?;
    let hat = hats.iter().find(|hat| hat.id == wanted).ok_or(Error::NotFound)?;
    let wearer = wearing(&actor.trust, actor.person, hat, actor.now);
    session::end(tx, mark).await?;
    let token = session::begin(tx, &wearer, hat.id, device, limits::ends_at(hat.role, actor.now)).await?;
    tx.run("update people_account set hat = $2 where person = $1", args![actor.person, hat.id]).await?;
    tell(tx, &wearer, &HatWorn { person: actor.person, role: hat.role }).await?;
    Ok(token)
}
