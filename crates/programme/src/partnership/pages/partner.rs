//! Taking a partner in, and letting one go.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Actor, Error, Id, Organisation, Programme, Result, Thing, Tx, must};
use packs::{Pack, programme::PartnerKind};
use people::{NewOrganisation, OrganisationCard, OrganisationKind, add_organisation};
use ui::{Answers, Errors, Failure, Html, Page, Visit, redirect};

use super::new::said;
use crate::partnership::actions::{join, leave, partners};
use crate::partnership::draft::kind_of;
use crate::partnership::model::NewPartner;
use crate::partnership::store;

/// The word in the form for a ward, which is no partner of its own.
const WARD: &str = "ward";

#[derive(Template)]
#[template(path = "partnership/pages/partner.html")]
struct PartnerPage {
    page: Page,
    errors: Errors,
    id: Id<Programme>,
    pack: &'static Pack,
    kinds: &'static [PartnerKind],
    others: Vec<OrganisationCard>,
    chosen: String,
    written: String,
    part: String,
}

#[derive(Template)]
#[template(path = "partnership/pages/leave.html")]
struct LeavePage {
    page: Page,
    id: Id<Programme>,
    org: Id<Organisation>,
    name: String,
}

pub(super) async fn show_new(visit: Visit, Path(id): Path<Id<Programme>>) -> Result<Html, Failure> {
    form(&visit, id, &Answers::default(), Errors::default()).await
}

async fn form(visit: &Visit, id: Id<Programme>, answers: &Answers, errors: Errors) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must("partnership.update", &Thing::of(actor.hat.org))?;
    let (kept, partners, mut others) = visit
        .house
        .db
        .read(async |tx| {
            let kept = store::find(tx, actor, id).await?;
            Ok((kept, store::list_partners(tx, &[id]).await?, people::every_organisation(tx).await?))
        })
        .await?;
    let gone = Error::Refused("programme-refusal-pack");
    let pack = kept.running().map(|running| running.pack).ok_or(gone)?;
    let kinds = pack.programme().map(|template| template.partners.as_slice()).unwrap_or_default();
    others.retain(|card| !partners.iter().any(|partner| partner.org == card.id));
    others.retain(|card| kinds.iter().any(|kind| kind_of(kind) == card.kind));
    let status = if errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = visit.page("programme-partner-add").focused().plain().wrong_when(errors.any());
    let (chosen, written) = (answers.text("chosen").to_owned(), answers.text("name").to_owned());
    let part = answers.text("part").to_owned();
    Html::with(status, &PartnerPage { page, errors, id, pack, kinds, others, chosen, written, part })
}

pub(super) async fn take_in(
    visit: Visit,
    Path(id): Path<Id<Programme>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let today = visit.today();
    let done = visit
        .house
        .db
        .write(async |tx| match answers.maybe("chosen") {
            Some(chosen) => {
                let new = known(tx, actor, id, &chosen).await?;
                join(tx, actor, id, &new, today).await
            }
            None if answers.text("part") == WARD => add_ward(tx, actor, id, answers.text("name")).await,
            None => {
                let new = add_new(tx, actor, id, &answers).await?;
                join(tx, actor, id, &new, today).await
            }
        })
        .await;
    match done {
        Ok(()) => Ok(redirect(&format!("/network/programmes/{id}?done=programme-partner-joined-done"))),
        Err(error) => Ok(form(&visit, id, &answers, Errors::of(error)?).await?.into_response()),
    }
}

/// An organisation that is here already, in the part that its kind takes.
async fn known(tx: &mut Tx, actor: &Actor, id: Id<Programme>, chosen: &str) -> Result<NewPartner> {
    let wrong = || Error::field("chosen", "ui-problem-choose");
    let org: Id<Organisation> = chosen.parse().map_err(|_| wrong())?;
    let kept = store::find(tx, actor, id).await?;
    let card = people::organisations(tx, &[org]).await?.remove(&org).ok_or_else(wrong)?;
    let pack = kept.running().ok_or(Error::Refused("programme-refusal-pack"))?.pack;
    let mut kinds = pack.programme().into_iter().flat_map(|template| &template.partners);
    let part = kinds.find(|kind| kind_of(kind) == card.kind).ok_or_else(wrong)?;
    Ok(NewPartner { org, part: part.kind.clone() })
}

async fn add_new(tx: &mut Tx, actor: &Actor, id: Id<Programme>, answers: &Answers) -> Result<NewPartner> {
    let kept = store::find(tx, actor, id).await?;
    let pack = kept.running().ok_or(Error::Refused("programme-refusal-pack"))?.pack;
    let mut kinds = pack.programme().into_iter().flat_map(|template| &template.partners);
    must(!answers.text("name").is_empty(), Error::field("name", "programme-problem-partner"))?;
    let part = kinds.find(|kind| kind.kind == answers.text("part"));
    let part = part.ok_or(Error::field("part", "ui-problem-choose"))?;
    let new = organisation(&kept.country, answers.text("name"), kind_of(part), None);
    Ok(NewPartner { org: add_organisation(tx, actor, &new).await?, part: part.kind.clone() })
}

/// A ward belongs to the region of the programme and takes part with it.
async fn add_ward(tx: &mut Tx, actor: &Actor, id: Id<Programme>, name: &str) -> Result<()> {
    actor.must("partnership.update", &Thing::of(actor.hat.org))?;
    let kept = store::find(tx, actor, id).await?;
    let all = partners(tx, id).await?;
    let region = all.iter().find(|partner| partner.part == OrganisationKind::Region.as_str());
    let region = region.ok_or(Error::field("part", "programme-problem-wards"))?;
    add_organisation(tx, actor, &organisation(&kept.country, name, OrganisationKind::Ward, Some(region.org)))
        .await?;
    Ok(())
}

fn organisation(
    country: &str,
    name: &str,
    kind: OrganisationKind,
    parent: Option<Id<Organisation>>,
) -> NewOrganisation {
    NewOrganisation {
        kind,
        name: name.to_owned(),
        parent,
        country: country.to_owned(),
        place: None,
        phone: None,
    }
}

pub(super) async fn show_leave(
    visit: Visit,
    Path((id, org)): Path<(Id<Programme>, Id<Organisation>)>,
) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must("partnership.update", &Thing::of(actor.hat.org))?;
    let all = visit
        .house
        .db
        .read(async |tx| {
            store::find(tx, actor, id).await?;
            partners(tx, id).await
        })
        .await?;
    let name = all.into_iter().find(|partner| partner.org == org).map(|partner| partner.name);
    let name = name.ok_or(Error::NotFound)?;
    Html::of(&LeavePage { page: visit.page("programme-partner-leave-title").plain(), id, org, name })
}

pub(super) async fn let_go(
    visit: Visit,
    Path((id, org)): Path<(Id<Programme>, Id<Organisation>)>,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let today = visit.today();
    visit.house.db.write(async |tx| leave(tx, actor, id, org, today).await).await?;
    Ok(redirect(&format!("/network/programmes/{id}?done=programme-partner-left-done")))
}
