//! The network administrator's home: what needs them now, and the programmes there are.

use std::collections::HashMap;

use askama::Template;
use foundation::{Day, Id, Organisation, Programme, Thing};
use people::OrganisationCard;
use ui::{Failure, Html, Page, Visit};

use crate::partnership::held;
use crate::partnership::store::{self, Kept, KeptPartner};
use crate::partnership::template::{changes, described};

/// Needs that are shown; the rest is counted.
const MOST: usize = 5;

#[derive(Template)]
#[template(path = "partnership/pages/home.html")]
struct HomePage {
    page: Page,
    needs: Vec<Need>,
    more: usize,
    programmes: Vec<Line>,
    may_start: bool,
    today: Day,
}

/// One thing that waits for somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Need {
    kind: NeedKind,
    /// The programme it is about.
    programme: String,
    /// The organisation or country it is about.
    about: String,
    href: String,
}

foundation::words! {
    /// Why something waits. Each is a tag, a heading, a reason and a button in `locale/`.
    pub enum NeedKind {
        /// A partner in which nobody can sign in yet.
        Invite = "invite",
        /// A newer template differs from what was agreed to.
        Template = "template",
        /// Numbers to call that nobody has looked at for a long time.
        Help = "help",
        /// A partner that has not said yes to the terms.
        Agree = "agree",
    }
}

struct Line {
    id: Id<Programme>,
    name: String,
    template: String,
    started_on: Day,
    partners: Vec<String>,
}

pub(super) async fn show_home(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must("partnership.list", &Thing::of(actor.hat.org))?;
    let (kept, partners, cards) = visit
        .house
        .db
        .read(async |tx| {
            let kept = store::list_running(tx, actor).await?;
            let ids: Vec<_> = kept.iter().map(|kept| kept.id).collect();
            let partners = store::list_partners(tx, &ids).await?;
            let orgs: Vec<_> = partners.iter().map(|partner| partner.org).collect();
            let cards = people::organisations(tx, &orgs).await?;
            Ok((kept, partners, cards))
        })
        .await?;
    let may_start = actor.may("partnership.create", &Thing::of(actor.hat.org));
    let mut needs =
        if may_start { needs(&kept, &partners, &cards, (actor.hat.org, visit.today())) } else { Vec::new() };
    let more = needs.len().saturating_sub(MOST);
    needs.truncate(MOST);
    let line = |kept: &Kept| line(&visit, kept, &partners, &cards);
    let programmes = kept.iter().map(line).collect();
    let page = visit.page("programme-network");
    Html::of(&HomePage { page, needs, more, programmes, may_start, today: visit.today() })
}

fn line(
    visit: &Visit,
    kept: &Kept,
    partners: &[KeptPartner],
    cards: &HashMap<Id<Organisation>, OrganisationCard>,
) -> Line {
    let pack = packs::installed().pack(&kept.pack);
    let title = pack.and_then(|pack| pack.text(visit.language.as_str(), "pack-title"));
    let of_it = partners.iter().filter(|partner| partner.programme == kept.id);
    Line {
        id: kept.id,
        name: kept.name.clone(),
        template: title.unwrap_or(&kept.pack).to_owned(),
        started_on: kept.started_on,
        partners: of_it.filter_map(|partner| Some(cards.get(&partner.org)?.name.clone())).collect(),
    }
}

/// What waits, the most urgent first.
fn needs(
    kept: &[Kept],
    partners: &[KeptPartner],
    cards: &HashMap<Id<Organisation>, OrganisationCard>,
    (own, today): (Id<Organisation>, Day),
) -> Vec<Need> {
    let mut needs = Vec::new();
    for kept in kept {
        let href = format!("/network/programmes/{}", kept.id);
        let mut add = |kind, about: &str, back: &str| {
            let (programme, about) = (kept.name.clone(), about.to_owned());
            needs.push(Need { kind, programme, about, href: format!("{href}{back}") });
        };
        for partner in partners.iter().filter(|partner| partner.programme == kept.id) {
            let name = cards.get(&partner.org).map_or("", |card| card.name.as_str());
            if partner.invited_at.is_none() && partner.org != own {
                add(NeedKind::Invite, name, &format!("/partners/{}/invite", partner.org));
            }
            if partner.agreed_at.is_none() {
                add(NeedKind::Agree, name, "#partners");
            }
        }
        let pack = packs::installed().pack(&kept.pack);
        let differs = |pack| !changes(&kept.settings.0.template, &described(pack)).is_empty();
        if held::is_newer(&kept.pack, &kept.settings.0) || pack.is_some_and(differs) {
            add(NeedKind::Template, "", "#template");
        }
        if help_is_old(&kept.country, today) {
            add(NeedKind::Help, &kept.country, "#help");
        }
    }
    needs.sort_by_key(|need| need.kind);
    needs
}

/// Whether a number to call in this country has not been looked at for too long.
pub(super) fn help_is_old(country: &str, today: Day) -> bool {
    let lines = packs::installed().help_lines(country);
    lines.is_some_and(|lines| lines.lines.iter().any(|line| line.needs_review(today.jiff())))
}
