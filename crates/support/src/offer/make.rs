//! The offer: one page, one minute, with the person beside.

use axum::{
    Router,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use foundation::{Actor, Error, Id, Organisation, Tx};
use people::{NewPerson, OrganisationCard};
use programme::Running;
use ui::{Answers, Errors, Failure, House, Html, Page, Visit, redirect};

use super::{
    Answer, Given,
    actions::{make_offer, on_the_ward},
    draft, store,
};
use crate::{
    Offer,
    choices::Group,
    referral::{WishForm, Wishes},
};

/// The address of the offer.
pub fn routes() -> Router<House> {
    Router::new().route("/ward/offer", get(show).post(save))
}

#[derive(askama::Template)]
#[template(path = "offer/make.html")]
struct OfferPage {
    page: Page,
    errors: Errors,
    answers: Answers,
    /// The half minute that is read aloud.
    about: Vec<String>,
    consent: Vec<String>,
    municipalities: Vec<OrganisationCard>,
    wishes: WishForm,
    targets: Vec<(String, String)>,
    again: Group,
    /// For how long what is agreed to holds: days, and the day it ends.
    lasts: Vec<(i64, String)>,
    kept_at: Option<String>,
    before: String,
    before_org: String,
}

/// Half a year, unless something else is chosen: four months together, and the waiting before.
const LASTS: [i64; 3] = [180, 90, 365];
const USUAL: i64 = 180;

/// The programme and its municipalities.
struct Around {
    running: Running,
    municipalities: Vec<OrganisationCard>,
}

/// The programme, and who can receive somebody, without their names.
async fn receiving(tx: &mut Tx, actor: &Actor) -> foundation::Result<(Running, Vec<Id<Organisation>>)> {
    let (running, parts) = programme::the_one_with_parts(tx, actor).await?;
    let ids = parts.into_iter().filter(|(_, part)| part == "municipality").map(|(org, _)| org).collect();
    Ok((running, ids))
}

async fn around(tx: &mut Tx, actor: &Actor) -> foundation::Result<Around> {
    let (running, ids) = receiving(tx, actor).await?;
    let mut municipalities: Vec<_> = people::organisations(tx, &ids).await?.into_values().collect();
    municipalities.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Around { running, municipalities })
}

async fn show(visit: Visit) -> Result<impl IntoResponse, Failure> {
    let actor = visit.actor()?;
    on_the_ward(actor)?;
    let before: Option<Id<Offer>> = visit.asked("again").and_then(|id| id.parse().ok());
    let (around, draft, name) = visit
        .house
        .db
        .read(async |tx| {
            let around = around(tx, actor).await?;
            let draft = draft::find(tx, actor).await?;
            let name = match before {
                Some(id) => {
                    let (org, person) = store::find_later(tx, actor, id).await?;
                    let card = people::cards(tx, actor, &[person]).await?.remove(&person);
                    card.map(|card| (org, card.first_name))
                }
                None => None,
            };
            Ok((around, draft, name))
        })
        .await?;
    let (answers, kept_at) = match (name, draft) {
        (Some((org, name)), _) => {
            (Answers::of(&[("first_name", &name), ("before_org", &org.to_string())]), None)
        }
        (None, Some((answers, at))) => (answers, Some(visit.page("support-offer-title").moment(&at))),
        (None, None) => (Answers::default(), None),
    };
    let mut page = drawn(&visit, &around, answers, Errors::default());
    page.kept_at = kept_at;
    page.before = before.map(|id| id.to_string()).unwrap_or_default();
    Html::of(&page)
}

fn drawn(visit: &Visit, around: &Around, answers: Answers, errors: Errors) -> OfferPage {
    let pack = around.running.pack;
    let page = visit.page("support-offer-title").focused().wrong_when(errors.any());
    let language = page.language.as_str();
    let text = |key: &&str| pack.text(language, key).unwrap_or_default().to_owned();
    let wishes = pack.programme().map(|p| Wishes::default().told(&answers, p, &mut Errors::default()));
    let lists = pack.programme().map(|programme| &programme.lists);
    let list = |id: Option<&str>| id.and_then(|id| packs::installed().codelist(id));
    let today = visit.today();
    let country = lists.and_then(|lists| lists.target_group.get(&around.running.country));
    let targets = list(country.map(String::as_str)).map(|list| {
        let lines = list.used_on(today.jiff());
        lines.map(|line| (line.code.clone(), line.label(language).to_owned())).collect()
    });
    let said = (page.say("support-offer-again"), page.say("support-offer-again-hint"));
    let again = list(lists.map(|lists| lists.not_now.as_str()))
        .map(|list| Group::of(&page, "again", said, list).one().with(&[answers.text("again")]));
    OfferPage {
        about: ["offer-half-minute", "offer-what-we-ask", "offer-no-reason"].iter().map(text).collect(),
        consent: ["consent-scope", "consent-until", "consent-stop"].iter().map(text).collect(),
        municipalities: around.municipalities.clone(),
        wishes: WishForm::of(&page, pack, &wishes.unwrap_or_default()),
        targets: targets.unwrap_or_default(),
        again: again.unwrap_or_else(|| Group {
            name: "again",
            legend: String::new(),
            hint: String::new(),
            many: false,
            choices: Vec::new(),
        }),
        lasts: LASTS.iter().map(|days| (*days, page.long_day(&today.plus(*days)))).collect(),
        kept_at: None,
        before: answers.text("before").to_owned(),
        before_org: answers.text("before_org").to_owned(),
        errors,
        answers,
        page,
    }
}

async fn save(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    on_the_ward(actor)?;
    let kept = visit
        .house
        .db
        .write(async |tx| {
            let (running, receiving) = receiving(tx, actor).await?;
            let given = told(&running, &receiving, &visit, &answers)?;
            // What was begun goes with a yes by itself (`draft::SENT`).
            if make_offer(tx, actor, &given).await?.is_none() {
                draft::forget(tx, actor).await?;
            }
            Ok(given.answer)
        })
        .await;
    match kept {
        Ok(answer) => Ok(redirect(&format!("/ward/referrals?done=support-offer-{answer}-done"))),
        Err(error) => {
            let errors = Errors::of(error)?;
            let around = visit.house.db.read(async |tx| around(tx, actor).await).await?;
            let page = drawn(&visit, &around, answers, errors);
            Ok(Html::with(StatusCode::UNPROCESSABLE_ENTITY, &page)?.into_response())
        }
    }
}

/// Reads the form. Errors: what has to be filled in again.
fn told(
    running: &Running,
    receiving: &[Id<Organisation>],
    visit: &Visit,
    answers: &Answers,
) -> foundation::Result<Given> {
    let programme = running.pack.programme().ok_or(Error::NotFound)?;
    let mut errors = Errors::default();
    let answer: Answer =
        answers.word("answer").ok_or(Error::field("answer", "support-offer-problem-answer"))?;
    let chosen: Option<Id<Organisation>> = answers.word("org");
    let to = chosen.filter(|chosen| receiving.contains(chosen));
    if to.is_none() {
        errors.add("org", "support-offer-problem-org");
    }
    let wishes = Wishes::default().told(answers, programme, &mut errors);
    if answer == Answer::Yes {
        needs_for_yes(answers, &mut errors);
    }
    let targets = programme.lists.target_group.get(&running.country);
    let targets = targets.and_then(|id| packs::installed().codelist(id));
    let target = answers.maybe("target").filter(|code| targets.is_some_and(|list| list.code(code).is_some()));
    let new = NewPerson {
        first_name: answers.text("first_name").to_owned(),
        email: answers.maybe("email"),
        phone: answers.maybe("phone"),
        language: answers.word("reads").unwrap_or(visit.language),
    };
    errors.check()?;
    // Somebody who has moved begins anew.
    let before_org: Option<Id<Organisation>> = answers.word("before_org");
    Ok(Given {
        programme: running.id,
        org: to.ok_or(Error::NotFound)?,
        answer,
        person: (!new.first_name.is_empty()).then_some(new),
        wishes,
        target,
        discharge_on: answers.day("discharge_on"),
        again: answers.maybe("again").filter(|_| answer == Answer::Later),
        share_ward: answers.has("share_ward", "yes"),
        days: answers.number("days").filter(|days| LASTS.contains(days)).unwrap_or(USUAL),
        before: answers.word("before").filter(|_: &Id<Offer>| before_org.is_none_or(|org| to == Some(org))),
    })
}

fn needs_for_yes(answers: &Answers, errors: &mut Errors) {
    if answers.text("first_name").is_empty() {
        errors.add("first_name", "support-offer-problem-name");
    }
    if answers.maybe("email").is_none() && answers.maybe("phone").is_none() {
        errors.add("phone", "support-offer-problem-contact");
    }
    if !answers.has("contact", "yes") {
        errors.add("contact", "support-offer-problem-consent");
    }
    if answers.maybe("discharge_on").is_some() && answers.day("discharge_on").is_none() {
        errors.add("discharge_on", "ui-problem-day");
    }
}
