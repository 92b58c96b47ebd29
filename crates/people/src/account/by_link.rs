//! Signing in without a password: a link is sent by e-mail, and opens a page with one button.

use crate::after::done;
use axum::{
    Extension,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use foundation::{Actor, Error, Id, News, Organisation, Person, Result, Role, Tx, args, must, tell, tell_of};
use ui::{Answers, Errors, Failure, Html, Page, Visit};

use super::{cookie, recognise::Mark, session, sign_in};
use crate::{
    LinkPurpose, end_links, link,
    person::{hat::is_participant, is_address},
};

/// The address that a link to sign in opens.
pub(crate) const ENTER: &str = "/sign-in/enter";
/// A link to sign in is asked for at most so often.
const MINUTES_BETWEEN: i64 = 2;

#[derive(askama::Template)]
#[template(path = "account/ask_link.html")]
struct AskLink {
    page: Page,
    errors: Errors,
    email: String,
}

#[derive(askama::Template)]
#[template(path = "account/enter.html")]
struct Enter {
    page: Page,
    /// Whether they came by a letter: who has no e-mail address has no password either.
    by_letter: bool,
}

/// The page to ask for a link.
pub(crate) async fn show_ask(visit: Visit) -> Result<Html, Failure> {
    let page = visit.page("people-ask-link-title").plain();
    Html::of(&AskLink { page, errors: Errors::default(), email: String::new() })
}

/// Asks for a link. The answer is the same whether the address is known or not, and so is the work: whose it
/// is, is looked up after the answer.
pub(crate) async fn ask(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let email = answers.text("email");
    if !is_address(email) {
        let mut errors = Errors::default();
        errors.add("email", "people-problem-email");
        let page = visit.page("people-ask-link-title").plain().wrong_when(true);
        let page = AskLink { page, errors, email: email.to_owned() };
        return Ok(Html::with(StatusCode::UNPROCESSABLE_ENTITY, &page)?.into_response());
    }
    let house = visit.house.itself();
    let wished = LinkWished { login: super::open::login(&house, email) };
    visit.house.db.write(async |tx| tell(tx, &house, &wished).await).await?;
    Ok(done("/sign-in/link", "people-ask-link-done"))
}

/// Somebody, known or not, wishes a link to sign in. The reaction ([`link_wished`]) looks whose address it
/// is.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct LinkWished {
    /// The blind mark of the address.
    login: String,
}
impl News for LinkWished {
    const NAME: &'static str = "people.link_wished";
    const WAITS: bool = true;
}

/// Somebody asked for a link to sign in. The reaction makes one ([`sign_in_link`]) and mails it.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct LinkAsked {
    /// Who.
    pub person: Id<Person>,
}
impl News for LinkAsked {
    const NAME: &'static str = "people.link_asked";
    const WAITS: bool = true;
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Finds whose address it is, and asks for a link for them; for an address that nobody has, nothing follows.
pub async fn link_wished(tx: &mut Tx, house: &Actor, wished: &LinkWished) -> Result<()> {
    let found: Option<(Id<Person>, Id<Organisation>, i64)> = tx
        .maybe(
            "select a.person, p.org, (select count(*) from people_link l where l.person = a.person
               and l.opens = '/sign-in/enter' and l.made_at > $2 and l.ended_at is null) as lately
             from people_account a join people_person p on p.id = a.person and p.forgotten_at is null
             where a.login = $1 and a.closed_at is null",
            args![wished.login, house.now.plus_minutes(-MINUTES_BETWEEN)],
        )
        .await?;
    match found {
        Some((person, org, 0)) => tell_of(tx, house, &LinkAsked { person }, org).await,
        _ => Ok(()),
    }
}

/// A new link to sign in with, for the mail that was asked for. Good for a day.
pub async fn sign_in_link(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<String> {
    let hats = session::own_hats(tx, person).await?;
    let hat = hats.first().ok_or(Error::NotFound)?;
    let thing = foundation::Thing::of(hat.org).about(person).fact("participant", is_participant(hat.role));
    actor.must("account.create", &thing)?;
    let opens = (ENTER, LinkPurpose::SignIn, actor.now.plus_days(1));
    link::insert(tx, actor, (person, hat.org, hat.role), opens).await
}

/// The page behind the link: one button, so that a mail program that looks at links does not use it up.
pub(crate) async fn show_enter(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let contact = visit.house.db.read(async |tx| crate::contact(tx, actor, actor.person).await).await?;
    Html::of(&Enter { page: visit.page("people-enter-title").plain(), by_letter: contact.email.is_some() })
}

/// Goes in: the link is used up. Or chooses a new password first.
pub(crate) async fn enter(
    visit: Visit,
    mark: Option<Extension<Mark>>,
    headers: HeaderMap,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let Extension(Mark(mark)) = mark.ok_or(Error::SignIn)?;
    let wants_password = answers.has("then", "password");
    let device = cookie::device(&headers);
    let token = visit
        .house
        .db
        .write(async |tx| {
            used_for(tx, &mark, &[LinkPurpose::SignIn, LinkPurpose::HandedOver]).await?;
            end_links(tx, actor, actor.person, LinkPurpose::SignIn).await?;
            end_links(tx, actor, actor.person, LinkPurpose::HandedOver).await?;
            if wants_password {
                return super::choose::by_new_link(tx, actor, &device).await;
            }
            sign_in::begin(
                tx,
                &actor.trust,
                actor.now,
                (actor.person, sign_in::Wanted::Like(actor.hat)),
                &device,
            )
            .await
        })
        .await?;
    let to = if wants_password { super::choose::CHOOSE } else { "/home" };
    Ok(cookie::redirect_as(&visit.house, &token.token, token.seconds, to))
}

/// Makes sure that this visit came by a link of one of these kinds, and says in which role.
pub(crate) async fn used_for(tx: &mut Tx, mark: &str, purposes: &[LinkPurpose]) -> Result<Role> {
    let (purpose, role): (LinkPurpose, Role) = tx
        .maybe(
            "select l.purpose, l.role from people_session s join people_link l on l.mark = s.link
             where s.mark = $1 and l.ended_at is null",
            args![mark],
        )
        .await?
        .ok_or(Error::SignIn)?;
    must(purposes.contains(&purpose), Error::SignIn)?;
    Ok(role)
}
