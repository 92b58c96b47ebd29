//! Starting a programme: choose a template, fill in, look it through, start.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Thing, must};
use packs::Pack;
use people::OrganisationCard;
use ui::{Answers, Errors, Failure, Html, Page, Visit, redirect};

use crate::partnership::draft::{Draft, Parts, is_region, kind_of};
use crate::partnership::model::CURRENCIES;

#[derive(Template)]
#[template(path = "partnership/pages/choose.html")]
struct ChoosePage {
    page: Page,
    templates: Vec<&'static Pack>,
}

#[derive(Template)]
#[template(path = "partnership/pages/new.html")]
struct NewPage {
    page: Page,
    errors: Errors,
    draft: Draft,
    all: Vec<OrganisationCard>,
    own: String,
    currencies: &'static [(&'static str, &'static str)],
    wards: String,
}

#[derive(Template)]
#[template(path = "partnership/pages/review.html")]
struct ReviewPage {
    page: Page,
    draft: Draft,
    started_on: foundation::Day,
    answers: Vec<(String, String)>,
}

impl NewPage {
    /// Whether there are organisations here that could take this part.
    fn has_some(&self, parts: &Parts) -> bool {
        self.all.iter().any(|card| card.kind == kind_of(parts.kind))
    }
}

/// A text of a pack in the page's language.
pub(super) fn said(page: &Page, pack: &Pack, key: &str) -> String {
    pack.text(page.language.as_str(), key).unwrap_or_default().to_owned()
}

pub(super) async fn show_new(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must("partnership.create", &Thing::of(actor.hat.org))?;
    let Some(pack) = visit.asked("template").and_then(|id| template(&id)) else {
        let templates = packs::installed().templates().map(|(pack, _)| pack).collect();
        return Html::of(&ChoosePage { page: visit.page("programme-new-template").plain(), templates });
    };
    let all = visit.house.db.read(async |tx| people::every_organisation(tx).await).await?;
    let mut draft = Draft::read(&Answers::default(), pack, &all, actor.hat.org);
    draft.started_on = visit.today().to_string();
    draft.country =
        all.iter().find(|card| card.id == actor.hat.org).map_or("", |card| &card.country).to_owned();
    if !CURRENCIES.iter().any(|(country, _)| *country == draft.country) {
        draft.country = visit.house.settings.country.clone();
    }
    draft.currency = currency_of(&draft.country).to_owned();
    form(&visit, draft, all, String::new(), Errors::default())
}

fn template(id: &str) -> Option<&'static Pack> {
    packs::installed().pack(id).filter(|pack| pack.programme().is_some())
}

fn currency_of(country: &str) -> &'static str {
    CURRENCIES.iter().find(|(known, _)| *known == country).map_or("DKK", |(_, currency)| currency)
}

fn form(
    visit: &Visit,
    draft: Draft,
    all: Vec<OrganisationCard>,
    wards: String,
    errors: Errors,
) -> Result<Html, Failure> {
    let status = if errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = visit.page("programme-new").focused().plain().wrong_when(errors.any());
    let own = visit.actor()?.hat.org.to_string();
    Html::with(status, &NewPage { page, errors, draft, all, own, currencies: CURRENCIES, wards })
}

/// Looks it through, goes back to the form, or starts: what the pressed button says.
pub(super) async fn go_on(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    actor.must("partnership.create", &Thing::of(actor.hat.org))?;
    let pack = template(answers.text("template"));
    must(pack.is_some(), foundation::Error::NotFound)?;
    let Some(pack) = pack else { return Ok(redirect("/network/programmes/new")) };
    let all = visit.house.db.read(async |tx| people::every_organisation(tx).await).await?;
    let draft = Draft::read(&answers, pack, &all, actor.hat.org);
    let wards = answers.text("wards").to_owned();
    let step = answers.text("step");
    let started_on = match draft.check() {
        Ok(day) if step != "back" => day,
        Ok(_) => return Ok(form(&visit, draft, all, wards, Errors::default())?.into_response()),
        Err(error) => return Ok(form(&visit, draft, all, wards, Errors::of(error)?)?.into_response()),
    };
    if step != "start" {
        let answers = answers.pairs().iter().filter(|(name, _)| name != "step").cloned().collect();
        let page = visit.page("programme-review").focused().plain();
        return Ok(Html::of(&ReviewPage { page, draft, started_on, answers })?.into_response());
    }
    let id = visit.house.db.write(async |tx| draft.start(tx, actor).await).await?;
    Ok(redirect(&format!("/network/programmes/{id}?done=programme-started-done")))
}
