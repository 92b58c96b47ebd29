//! What the programme costs: in all, by group, for one guide in one year, and line by line.

use askama::Template;
use axum::http::StatusCode;
use economics::cost::Costs;
use foundation::{Error, Id, Organisation, Result, Thing, Tx};
use packs::programme::{CostGroup, PublishedCase};
use ui::{Answers, Errors, Failure, Html, Page, Visit};

use crate::cost::actions::shared;
use crate::cost::model::{add_up, group, heading};
use crate::cost::store::{self, Kept};
use crate::partnership::{Partner, Running, partners, the_one};

#[derive(Template)]
#[template(path = "cost/pages/show.html")]
struct CostsPage {
    page: Page,
    errors: Errors,
    running: Running,
    template: &'static packs::Programme,
    lines: Vec<Line>,
    years: Vec<(String, i64, f64)>,
    costs: Option<Costs>,
    guide_years: f64,
    payers: Vec<(Id<Organisation>, String)>,
    answers: Answers,
    may_enter: bool,
    year: i64,
    whole: bool,
}

struct Line {
    kept: Kept,
    what: String,
    payer: String,
    group: CostGroup,
}

/// What the page is made of.
struct Found {
    running: Running,
    lines: Vec<Kept>,
    years: Vec<(Id<Organisation>, i64, f64)>,
    partners: Vec<Partner>,
}

pub(super) async fn show_costs(visit: Visit) -> Result<Html, Failure> {
    page(&visit, Answers::default(), Errors::default()).await
}

pub(super) async fn page(visit: &Visit, answers: Answers, errors: Errors) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let thing = Thing::of(actor.hat.org);
    actor.must("cost.read", &thing)?;
    let found = visit.house.db.read(async |tx| find(tx, visit).await).await?;
    let template = found.running.pack.programme().ok_or(Error::NotFound)?;
    let name = |org: &Id<Organisation>| {
        found
            .partners
            .iter()
            .find(|partner| partner.org == *org)
            .map(|partner| partner.name.clone())
            .unwrap_or_default()
    };
    let say =
        |key: String| found.running.pack.text(visit.language.as_str(), &key).unwrap_or_default().to_owned();
    let line = |kept: &Kept| {
        let group = group(&kept.heading)?;
        Some(Line {
            what: say(format!("cost-{}", kept.kind)),
            payer: name(&kept.org),
            group,
            kept: kept.clone(),
        })
    };
    let lines: Vec<Line> = found.lines.iter().filter_map(line).collect();
    let guide_years = found.years.iter().map(|(_, _, years)| years).sum();
    let whole = shared(actor);
    let mine = |partner: &&Partner| whole || partner.org == actor.hat.org;
    let status = if errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let html = CostsPage {
        page: visit.page("programme-costs").wrong_when(errors.any()),
        errors,
        template,
        costs: add_up(lines.iter().map(|line| (line.group, line.kept.amount)), guide_years),
        years: found.years.iter().map(|(org, year, years)| (name(org), *year, *years)).collect(),
        guide_years,
        payers: found.partners.iter().filter(mine).map(|one| (one.org, one.name.clone())).collect(),
        answers,
        may_enter: actor.may("cost.create", &thing),
        year: i64::from(visit.today().jiff().year()),
        whole,
        lines,
        running: found.running,
    };
    Html::with(status, &html)
}

async fn find(tx: &mut Tx, visit: &Visit) -> Result<Found> {
    let actor = visit.actor()?;
    let running = the_one(tx, actor).await?;
    let whose = (actor.hat.org, shared(actor));
    let lines = store::list(tx, running.id, whose).await?;
    let years = store::list_guide_years(tx, running.id, whose).await?;
    let partners = partners(tx, running.id).await?;
    Ok(Found { running, lines, years, partners })
}

impl CostsPage {
    fn groups(&self) -> [CostGroup; 3] {
        CostGroup::ALL
    }
    /// What the group costs in all, and its share in whole per cent.
    fn part(&self, wanted: &CostGroup) -> (f64, Option<u32>) {
        let part = self
            .costs
            .as_ref()
            .and_then(|costs| costs.parts.iter().find(|part| part.heading == heading(*wanted)));
        part.map_or((0.0, None), |part| (part.amount as f64 / 100.0, part.percent))
    }
    fn total(&self) -> f64 {
        self.costs.as_ref().map_or(0.0, |costs| costs.total as f64 / 100.0)
    }
    fn per_guide_year(&self) -> Option<f64> {
        self.costs.as_ref().and_then(|costs| costs.per_peer_year).map(|coins| coins / 100.0)
    }
    fn published(&self) -> Option<&'static PublishedCase> {
        self.template.published_case.as_ref().filter(|case| case.currency == self.running.currency)
    }
    fn text(&self, key: &str) -> String {
        self.running.pack.text(self.page.language.as_str(), key).unwrap_or_default().to_owned()
    }
    /// A sum, without coins where there are none.
    fn sum(&self, amount: impl std::borrow::Borrow<f64>) -> String {
        let amount = *amount.borrow();
        let decimals = if amount.fract() == 0.0 { 0 } else { 2 };
        self.page.number(&amount, decimals)
    }
}
