//! The forms that make an agreement and change one. What is known is filled in.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Actor, Error, Id, Person, Result, Tx, must};
use packs::Pack;
use packs::programme::{AgreementKind, Field, FieldAnswer};
use ui::{Answers, Errors, Failure, Html, Page, Visit, redirect};

use crate::agreement::actions::{change, make_agreement, template, thing};
use crate::agreement::model::{About, Agreement, MakeAgreement};
use crate::agreement::view::{self, must_be_there};
use crate::partnership::{Running, the_one};

/// How long a volunteer's agreement with the organisation is suggested to hold.
const MONTHS_WITH_ORGANISATION: i64 = 12;

#[derive(Template)]
#[template(path = "agreement/pages/form.html")]
struct FormPage {
    page: Page,
    errors: Errors,
    about: String,
    fields: Vec<FormField>,
    action: String,
    back: String,
    hidden: Vec<(&'static str, String)>,
    is_change: bool,
}

struct FormField {
    name: &'static str,
    label: String,
    optional: bool,
    input: &'static str,
    value: String,
}

/// What a new agreement is to be about, from the address or from the hidden fields of the form.
struct Wanted {
    kind: String,
    guide: Id<Person>,
    recipient: Option<Id<Person>>,
    about: Id<About>,
}

impl Wanted {
    fn read(ask: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let kind = ask("kind").unwrap_or_else(|| "guide-organisation".to_owned());
        let id =
            |name: &str| ask(name).filter(|text| !text.is_empty()).map(|text| text.parse::<Id<Person>>());
        let not_found = |_| Error::NotFound;
        let guide = id("guide").transpose().map_err(not_found)?.ok_or(Error::NotFound)?;
        let recipient = id("recipient").transpose().map_err(not_found)?;
        let about = id("about").transpose().map_err(not_found)?;
        let about = about.or(recipient).unwrap_or(guide).of();
        Ok(Self { kind, guide, recipient, about })
    }
    fn hidden(&self) -> Vec<(&'static str, String)> {
        let mut hidden = vec![
            ("kind", self.kind.clone()),
            ("guide", self.guide.to_string()),
            ("about", self.about.to_string()),
        ];
        hidden.extend(self.recipient.map(|id| ("recipient", id.to_string())));
        hidden
    }
}

pub(super) async fn show_new(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let wanted = Wanted::read(|name| visit.asked(name))?;
    let known = async |tx: &mut Tx| {
        let running = the_one(tx, actor).await?;
        let values = what_is_known(tx, &visit, &wanted, &running).await?;
        Ok((running, values))
    };
    let (running, values) = visit.house.db.read(known).await?;
    let (pack, kind) = template(running.id, running.pack.id(), &wanted.kind)?;
    new_form(&visit, &wanted, (pack, kind), &values, Errors::default())
}

fn new_form(
    visit: &Visit,
    wanted: &Wanted,
    (pack, kind): (&'static Pack, &'static AgreementKind),
    values: &BTreeMap<String, String>,
    errors: Errors,
) -> Result<Html, Failure> {
    form(visit, (pack, kind), values, errors, |page, errors, about, fields| FormPage {
        page,
        errors,
        about,
        fields,
        action: "/agreements/new".to_owned(),
        back: "/agreements".to_owned(),
        hidden: wanted.hidden(),
        is_change: false,
    })
}

fn form(
    visit: &Visit,
    (pack, kind): (&'static Pack, &'static AgreementKind),
    values: &BTreeMap<String, String>,
    errors: Errors,
    make: impl FnOnce(Page, Errors, String, Vec<FormField>) -> FormPage,
) -> Result<Html, Failure> {
    let say = |key: String| pack.text(visit.language.as_str(), &key).unwrap_or_default().to_owned();
    let fields =
        kind.fields.iter().map(|field| form_field(field, say(format!("field-{}", field.name)), values));
    let status = if errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page =
        visit.page_said(say(format!("agreement-{}", kind.kind))).focused().plain().wrong_when(errors.any());
    let about = say(format!("agreement-{}-about", kind.kind));
    Html::with(status, &make(page, errors, about, fields.collect()))
}

fn form_field(field: &'static Field, label: String, values: &BTreeMap<String, String>) -> FormField {
    // What may take a few lines is an area; the template says `words` for both.
    let long = ["supervision", "issued", "between_us", "guide_address"].contains(&field.name.as_str());
    let input = match field.answer {
        FieldAnswer::Words if long => "area",
        FieldAnswer::Words => "text",
        FieldAnswer::Date => "date",
        FieldAnswer::Phone => "tel",
        FieldAnswer::Email => "email",
    };
    let value = values.get(&field.name).cloned().unwrap_or_default();
    FormField { name: &field.name, label, optional: field.optional, input, value }
}

/// What the form can fill in by itself.
async fn what_is_known(
    tx: &mut Tx,
    visit: &Visit,
    wanted: &Wanted,
    running: &Running,
) -> Result<BTreeMap<String, String>> {
    let actor = visit.actor()?;
    let guide = people::card(tx, actor, wanted.guide).await?;
    actor.must("agreement.create", &foundation::Thing::of(guide.org).with(guide.id))?;
    let mut known = BTreeMap::new();
    let mut put = |field: &str, value: Option<String>| {
        known.extend(value.map(|value| (field.to_owned(), value)));
    };
    put("guide_name", Some(guide.first_name));
    let mut months = MONTHS_WITH_ORGANISATION;
    if let Some(recipient) = wanted.recipient {
        put("recipient_name", Some(people::card(tx, actor, recipient).await?.first_name));
        months = running.pack.programme().map_or(months, |template| i64::from(template.length.months));
    } else {
        let contact = people::contact(tx, actor, wanted.guide).await?;
        put("guide_phone", contact.phone);
        put("guide_email", contact.email);
        let org = people::organisations(tx, &[actor.hat.org]).await?;
        put("organisation", org.get(&actor.hat.org).map(|card| card.name.clone()));
    }
    put("coordinator_name", visit.signed_in.as_ref().map(|signed_in| signed_in.first_name.clone()));
    put("coordinator_phone", people::contact(tx, actor, actor.person).await?.phone);
    put("period_from", Some(visit.today().to_string()));
    put("period_to", Some(visit.today().plus_months(months).to_string()));
    Ok(known)
}

pub(super) async fn make(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let wanted = Wanted::read(|name| answers.maybe(name))?;
    let values: BTreeMap<_, _> = answers.pairs().iter().cloned().collect();
    let (running, made) = visit
        .house
        .db
        .write(async |tx| {
            let running = the_one(tx, actor).await?;
            let made = make_it(tx, &visit, &wanted, &running, &values).await;
            // Missing answers are no failure of the transaction: nothing has been written then.
            match made {
                Err(Error::Invalid(problems)) => Ok((running, Err(problems))),
                other => Ok((running, Ok(other?))),
            }
        })
        .await?;
    match made {
        Ok(id) => Ok(redirect(&format!("/agreements/{id}?done=programme-agreement-made-done"))),
        Err(problems) => {
            let template = template(running.id, running.pack.id(), &wanted.kind)?;
            Ok(new_form(&visit, &wanted, template, &values, Errors(problems))?.into_response())
        }
    }
}

async fn make_it(
    tx: &mut Tx,
    visit: &Visit,
    wanted: &Wanted,
    running: &Running,
    values: &BTreeMap<String, String>,
) -> Result<Id<Agreement>> {
    let actor: &Actor = visit.actor()?;
    let new = MakeAgreement {
        org: actor.hat.org,
        kind: wanted.kind.clone(),
        programme: running.id,
        about: wanted.about,
        guide: wanted.guide,
        recipient: wanted.recipient,
        language: visit.language,
        fields: values.clone(),
    };
    make_agreement(tx, actor, &new).await
}

pub(super) async fn show_change(visit: Visit, Path(id): Path<Id<Agreement>>) -> Result<Html, Failure> {
    let view = visit.house.db.write(async |tx| view::open(tx, &visit, id, None).await).await?;
    let actor = visit.actor()?;
    must(view.is_newest(), Error::Overtaken)?;
    actor.must("agreement.update", &thing(&view.kept))?;
    let values = must_be_there(&view)?.fields.clone();
    let template = template(view.kept.programme, &view.kept.pack, &view.kept.kind)?;
    change_form(&visit, id, template, &values, Errors::default())
}

fn change_form(
    visit: &Visit,
    id: Id<Agreement>,
    template: (&'static Pack, &'static AgreementKind),
    values: &BTreeMap<String, String>,
    errors: Errors,
) -> Result<Html, Failure> {
    form(visit, template, values, errors, |page, errors, about, fields| FormPage {
        page,
        errors,
        about,
        fields,
        action: format!("/agreements/{id}/change"),
        back: format!("/agreements/{id}"),
        hidden: Vec::new(),
        is_change: true,
    })
}

pub(super) async fn change_it(
    visit: Visit,
    Path(id): Path<Id<Agreement>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let values: BTreeMap<_, _> = answers.pairs().iter().cloned().collect();
    let changed = visit.house.db.write(async |tx| change(tx, actor, id, &values).await).await;
    match changed {
        Ok(new) => Ok(redirect(&format!("/agreements/{new}?done=programme-agreement-changed-done"))),
        Err(error) => {
            let errors = Errors::of(error)?;
            let view = visit.house.db.write(async |tx| view::open(tx, &visit, id, None).await).await?;
            let template = template(view.kept.programme, &view.kept.pack, &view.kept.kind)?;
            Ok(change_form(&visit, id, template, &values, errors)?.into_response())
        }
    }
}
