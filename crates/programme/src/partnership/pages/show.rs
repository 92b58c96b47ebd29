//! One programme: its partners and what they agree on, its rules as sentences, what a newer template changes.

use askama::Template;
use axum::{extract::Path, response::Response};
use foundation::{Day, Id, Programme, Thing, Tx};
use packs::{HelpLine, Pack, programme};
use people::OrganisationCard;
use ui::{Failure, Html, Page, Visit, redirect};

use super::new::said;
use crate::partnership::actions::{self, agree, renew};
use crate::partnership::held;
use crate::partnership::model::Partner;
use crate::partnership::store;
use crate::partnership::template::{Change, changes, described};

#[derive(Template)]
#[template(path = "partnership/pages/show.html")]
struct ShowPage {
    page: Page,
    id: Id<Programme>,
    pack: &'static Pack,
    template: &'static programme::Programme,
    version: String,
    newest: String,
    started_on: Day,
    country: String,
    currency: String,
    partners: Vec<Partner>,
    wards: Vec<OrganisationCard>,
    own: String,
    changes: Vec<Changed>,
    help: Vec<&'static HelpLine>,
    may_update: bool,
    may_agree: bool,
}

impl ShowPage {
    fn weight(&self, rule: &programme::Rule) -> String {
        self.page.number(&rule.weight(), if rule.weight().fract() == 0.0 { 0 } else { 1 })
    }
}

/// Something that differs from what was agreed to, in words.
struct Changed {
    what: String,
    was: String,
    is: String,
}

pub(super) async fn show_programme(visit: Visit, Path(id): Path<Id<Programme>>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let thing = Thing::of(actor.hat.org);
    actor.must_see("partnership.read", &thing)?;
    let (kept, partners, wards) = visit
        .house
        .db
        .read(async |tx| {
            let kept = store::find(tx, actor, id).await?;
            let partners = actions::partners(tx, id).await?;
            let wards = wards_of(tx, &partners).await?;
            Ok((kept, partners, wards))
        })
        .await?;
    let gone = foundation::Error::Refused("programme-refusal-pack");
    let pack = kept.running().map(|running| running.pack).ok_or(gone)?;
    let template = pack.programme().ok_or(foundation::Error::NotFound)?;
    let own = partners.iter().find(|partner| partner.org == actor.hat.org);
    let may_agree = actor.may("partnership.decide", &thing) && own.is_some_and(|own| own.agreed_at.is_none());
    let page = visit.page_said(kept.name.clone());
    let installed = packs::installed().pack(&kept.pack).unwrap_or(pack);
    let found = changes(&kept.settings.0.template, &described(installed));
    let mut changed: Vec<Changed> = found.iter().map(|change| in_words(&page, installed, change)).collect();
    if held::is_newer(&kept.pack, &kept.settings.0) {
        let (was, is) = (kept.pack_version.clone(), installed.version().to_owned());
        changed.push(Changed { what: page.say("programme-change-files"), was, is });
    }
    let help = packs::installed().help_lines(&kept.country);
    let help = help.map(|lines| lines.in_order()).unwrap_or_default();
    Html::of(&ShowPage {
        id,
        pack,
        template,
        version: kept.pack_version.clone(),
        started_on: kept.started_on,
        country: kept.country.clone(),
        currency: kept.currency.clone(),
        wards,
        own: actor.hat.org.to_string(),
        newest: installed.version().to_owned(),
        changes: changed,
        help: help.into_iter().filter(|line| line.needs_review(visit.today().jiff())).collect(),
        may_update: actor.may("partnership.update", &thing),
        may_agree,
        partners,
        page,
    })
}

/// The wards of the region among the partners.
async fn wards_of(tx: &mut Tx, partners: &[Partner]) -> foundation::Result<Vec<OrganisationCard>> {
    match partners.iter().find(|partner| partner.part == "region") {
        Some(region) => people::units_of(tx, region.org).await,
        None => Ok(Vec::new()),
    }
}

fn in_words(page: &Page, pack: &Pack, change: &Change) -> Changed {
    let (group, name) = change.name.split_once('.').unwrap_or((&change.name, ""));
    let what = match group {
        "length" | "room" => page.say(&format!("programme-change-{group}-{name}")),
        _ => said(page, pack, &format!("{group}-{name}")),
    };
    let value = |value: &Option<String>| match (group, value.as_deref()) {
        (_, None) => page.say("programme-change-none"),
        ("agreement", Some(_)) => page.say("programme-change-words"),
        ("rule", Some("must")) => page.say("programme-rule-must"),
        ("rule", Some(weight)) => page.say1("programme-rule-weight", "weight", weight),
        ("moment", Some(instruments)) => instruments.to_owned(),
        (_, Some(number)) => number.to_owned(),
    };
    let what = if what.is_empty() { change.name.clone() } else { what };
    Changed { what, was: value(&change.was), is: value(&change.is) }
}

pub(super) async fn say_yes(visit: Visit, Path(id): Path<Id<Programme>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| agree(tx, actor, id).await).await?;
    Ok(redirect(&format!("/network/programmes/{id}?done=programme-agreed-done")))
}

pub(super) async fn take_newer(visit: Visit, Path(id): Path<Id<Programme>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| renew(tx, actor, id).await).await?;
    visit.house.db.read(async |tx| held::release(tx).await).await?;
    Ok(redirect(&format!("/network/programmes/{id}?done=programme-renewed-done")))
}
