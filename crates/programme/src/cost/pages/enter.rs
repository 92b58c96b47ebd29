//! Writing a sum down, saying how many guide-years there were, and taking a sum away.

use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use foundation::{Error, Id, Organisation, Problem, Result, must};
use ui::{Answers, Errors, Failure, Html, Page, Visit, parse_decimal, parse_number, redirect};

use super::show;
use crate::cost::actions::{add_cost, set_guide_years, take_away};
use crate::cost::model::{CostLine, NewCost};
use crate::cost::store;
use crate::partnership::{Running, the_one};

#[derive(Template)]
#[template(path = "cost/pages/take_away.html")]
struct TakeAwayPage {
    page: Page,
    id: Id<CostLine>,
    what: String,
    year: i64,
    amount: String,
}

pub(super) async fn enter(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let done = visit
        .house
        .db
        .write(async |tx| {
            let running = the_one(tx, actor).await?;
            add_cost(tx, actor, &new_cost(&visit, &running, &answers)?).await
        })
        .await;
    match done {
        Ok(_) => Ok(redirect("/reports/costs?done=programme-cost-saved-done")),
        Err(error) => Ok(show::page(&visit, answers, Errors::of(error)?).await?.into_response()),
    }
}

fn new_cost(visit: &Visit, running: &Running, answers: &Answers) -> Result<NewCost> {
    let (year, amount) = (answers.number("year"), parse_number(answers.text("amount")));
    let payer = payer(visit, answers, "payer");
    let mut problems = Vec::new();
    let mut missing = |field, text, there: bool| problems.extend((!there).then_some(Problem { field, text }));
    missing("year", "programme-problem-year", year.is_some());
    missing("amount", "programme-problem-amount", amount.is_some());
    missing("source", "programme-problem-source", !answers.text("source").is_empty());
    missing("payer", "ui-problem-choose", payer.is_some());
    must(problems.is_empty(), Error::Invalid(problems))?;
    Ok(NewCost {
        programme: running.id,
        payer: payer.ok_or(Error::NotFound)?,
        kind: answers.text("kind").to_owned(),
        year: year.unwrap_or_default(),
        amount: amount.unwrap_or_default(),
        source: answers.text("source").to_owned(),
    })
}

/// Who pays: the actor's own organisation, unless another partner was chosen.
fn payer(visit: &Visit, answers: &Answers, field: &str) -> Option<Id<Organisation>> {
    match answers.maybe(field) {
        Some(chosen) => chosen.parse().ok(),
        None => visit.actor().ok().map(|actor| actor.hat.org),
    }
}

pub(super) async fn say_guide_years(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let done = visit
        .house
        .db
        .write(async |tx| {
            let wrong = |field, text| Error::field(field, text);
            let org =
                payer(&visit, &answers, "guide_payer").ok_or(wrong("guide_payer", "ui-problem-choose"))?;
            let year = answers.number("guide_year").ok_or(wrong("guide_year", "programme-problem-year"))?;
            let number = parse_decimal(answers.text("guide_years"));
            let number = number.ok_or(wrong("guide_years", "programme-problem-guide-years"))?;
            let running = the_one(tx, actor).await?;
            set_guide_years(tx, actor, running.id, org, (year, number)).await
        })
        .await;
    match done {
        Ok(()) => Ok(redirect("/reports/costs?done=programme-guide-years-done")),
        Err(error) => Ok(show::page(&visit, answers, Errors::of(error)?).await?.into_response()),
    }
}

pub(super) async fn show_take_away(visit: Visit, Path(id): Path<Id<CostLine>>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let (cost, running) = visit
        .house
        .db
        .read(async |tx| {
            let cost = store::find(tx, actor, id).await?;
            actor.must_see("cost.void", &crate::cost::actions::thing(actor, cost.org))?;
            Ok((cost, the_one(tx, actor).await?))
        })
        .await?;
    let page = visit.page("programme-costs-take-away-title").plain();
    let what = running.pack.text(visit.language.as_str(), &format!("cost-{}", cost.kind)).unwrap_or_default();
    let amount = format!("{} {}", page.number(&cost.amount, 2), cost.currency);
    Html::of(&TakeAwayPage { what: what.to_owned(), year: cost.year, amount, id, page })
}

pub(super) async fn take_away_it(visit: Visit, Path(id): Path<Id<CostLine>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| take_away(tx, actor, id).await).await?;
    Ok(redirect("/reports/costs?done=programme-cost-away-done"))
}
