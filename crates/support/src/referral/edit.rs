//! Somebody's wishes, gone through together: to widen them, or to close the referral in peace.

use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use foundation::{Actor, Error, Id, News, Person, Thing, Tx, look_at, must, tell};
use people::Card;
use programme::Running;
use serde::{Deserialize, Serialize};
use ui::{Answers, Errors, Failure, House, Html, Page, Visit, redirect};

use super::{
    WishForm, Wishes,
    store::{self, Kept, WISHES},
};
use crate::Referral;

/// The addresses of one referral.
pub fn routes() -> Router<House> {
    Router::new()
        .route("/referrals/{id}", get(show).post(save))
        .route("/referrals/{id}/close", post(close))
        .route("/referrals/{id}/not-this-guide", post(keep_apart))
}

/// A referral was changed.
#[derive(Debug, Serialize, Deserialize)]
struct ReferralChanged {
    referral: Id<Referral>,
    person: Id<Person>,
    /// `wishes`, `not-this-guide` or `closed`.
    what: String,
}
impl News for ReferralChanged {
    const NAME: &'static str = "support.referral-changed";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

#[derive(askama::Template)]
#[template(path = "referral/edit.html")]
struct EditPage {
    page: Page,
    errors: Errors,
    id: Id<Referral>,
    yes: String,
    name: String,
    form: WishForm,
    target: Option<String>,
    waiting: bool,
}

struct Opened {
    kept: Kept,
    card: Card,
    wishes: Wishes,
}

async fn open(tx: &mut Tx, actor: &Actor, id: Id<Referral>) -> foundation::Result<Opened> {
    let kept = store::find(tx, actor, id).await?;
    actor.must_see("referral.read", &Thing::of(actor.hat.org).about(kept.person))?;
    let card = people::card(tx, actor, kept.person).await?;
    let wishes = kept.wishes(&card.key)?;
    Ok(Opened { kept, card, wishes })
}

/// The programme they wait in.
async fn running(tx: &mut Tx, actor: &Actor, opened: &Opened) -> foundation::Result<Running> {
    let running = programme::running(tx, actor).await?;
    running.into_iter().find(|one| one.id == opened.kept.programme).ok_or(Error::NotFound)
}

async fn show(visit: Visit, Path(id): Path<Id<Referral>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let look = async |tx: &mut Tx| {
        let opened = open(tx, actor, id).await?;
        let running = running(tx, actor, &opened).await?;
        look_at(tx, actor, opened.kept.person, "looked-referral").await?;
        Ok((opened, running))
    };
    let (opened, running) = visit.house.db.write(look).await?;
    let wishes = &opened.wishes;
    Ok(Html::of(&drawn(&visit, (&opened, &running), wishes, Errors::default()))?.into_response())
}

fn drawn(visit: &Visit, (opened, running): (&Opened, &Running), wishes: &Wishes, errors: Errors) -> EditPage {
    let page = visit.page("support-match-wishes").wrong_when(errors.any());
    let pack = running.pack;
    let list = pack.programme().and_then(|p| p.lists.target_group.get(&running.country));
    let list = list.and_then(|id| packs::installed().codelist(id));
    let label = |code: &String| Some(list?.code(code)?.label(page.language.as_str()).to_owned());
    EditPage {
        errors,
        id: opened.kept.id,
        yes: opened.kept.yes(),
        name: opened.card.first_name.clone(),
        form: WishForm::of(&page, pack, wishes),
        target: opened.kept.target.as_ref().and_then(label),
        waiting: opened.kept.state == "waiting",
        page,
    }
}

async fn save(visit: Visit, Path(id): Path<Id<Referral>>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let again = visit
        .house
        .db
        .write(async |tx| {
            let opened = open(tx, actor, id).await?;
            let running = running(tx, actor, &opened).await?;
            let programme = running.pack.programme().ok_or(Error::NotFound)?;
            let mut errors = Errors::default();
            let wishes = opened.wishes.told(&answers, programme, &mut errors);
            if errors.any() {
                look_at(tx, actor, opened.kept.person, "looked-referral").await?;
                return Ok(Some((opened, running, wishes, errors)));
            }
            keep(tx, actor, &opened, (&wishes, "wishes")).await?;
            Ok(None)
        })
        .await?;
    match again {
        None => Ok(redirect(&format!("/referrals/{id}/match?done=support-match-wishes-done"))),
        Some((opened, running, wishes, errors)) => {
            let page = drawn(&visit, (&opened, &running), &wishes, errors);
            Ok(Html::with(StatusCode::UNPROCESSABLE_ENTITY, &page)?.into_response())
        }
    }
}

async fn keep(
    tx: &mut Tx,
    actor: &Actor,
    opened: &Opened,
    (wishes, what): (&Wishes, &str),
) -> foundation::Result<()> {
    actor.must("referral.update", &Thing::of(actor.hat.org).about(opened.kept.person))?;
    let (id, person) = (opened.kept.id, opened.kept.person);
    let sealed = actor.seal(&opened.card.key, WISHES, id, &serde_json::to_string(wishes)?)?;
    store::update_wishes(tx, actor, id, &sealed).await?;
    tell(tx, actor, &ReferralChanged { referral: id, person, what: what.to_owned() }).await
}

/// The person has said: not this guide. From now on it is never suggested.
async fn keep_apart(
    visit: Visit,
    Path(id): Path<Id<Referral>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let guide: Id<Person> = answers.word("peer").ok_or(Error::NotFound)?;
    visit
        .house
        .db
        .write(async |tx| {
            let opened = open(tx, actor, id).await?;
            let mut wishes = opened.wishes.clone();
            people::card(tx, actor, guide).await?;
            if !wishes.not_these.contains(&guide) {
                wishes.not_these.push(guide);
            }
            keep(tx, actor, &opened, (&wishes, "not-this-guide")).await
        })
        .await?;
    Ok(redirect(&format!("/referrals/{id}/match?done=support-match-apart-done")))
}

/// The person does not want to wait any longer, or has found something else.
async fn close(visit: Visit, Path(id): Path<Id<Referral>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit
        .house
        .db
        .write(async |tx| {
            let kept = store::find(tx, actor, id).await?;
            actor.must_see("referral.decide", &Thing::of(actor.hat.org).about(kept.person))?;
            let closed = store::close(tx, actor, id, "no-longer-wanted").await?;
            must(closed, Error::Refused("support-match-refusal-not-waiting"))?;
            let news = ReferralChanged { referral: id, person: kept.person, what: "closed".to_owned() };
            tell(tx, actor, &news).await
        })
        .await?;
    Ok(redirect("/referrals?done=support-match-closed-done"))
}
