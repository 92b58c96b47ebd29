//! The report to look at, to print and to reckon with. All three hold the same numbers.

use axum::{
    Router,
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};
use foundation::{Actor, Day, Error, Id, Programme, Result, Tx};
use ui::{Failure, House, Html, Page, Span, Visit, pdf};

use crate::period::{Choice, complete_on};
use crate::report::{Big, Chapter, Report, Whose, protected, report_of, take_out};

/// Its addresses.
pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/reports", get(show_report))
        .route("/reports/pdf", get(print_report))
        .route("/reports/csv", get(save_report))
}

/// A report and the question it answers.
struct Asked {
    report: Report,
    whose: Whose,
    choice: Choice,
    choices: Vec<Choice>,
    first: Day,
    programmes: Vec<(Id<Programme>, String)>,
}

/// The report that a visit asks for; none when its organisation takes part in no programme.
async fn ask(tx: &mut Tx, actor: &Actor, visit: &Visit) -> Result<Option<Asked>> {
    actor.must("agg.list", &protected(actor))?;
    let wanted: Option<Id<Programme>> = visit.asked("programme").and_then(|id| id.parse().ok());
    let (running, partners) = programme::ever_with_partners(tx, actor, wanted).await?;
    let programmes = running.iter().map(|one| (one.id, one.name.clone())).collect();
    let Some(programme) = running.into_iter().find(|one| wanted.is_none_or(|id| id == one.id)) else {
        return Ok(None);
    };
    let today = visit.today();
    let first = partners.iter().map(|one| one.joined_on).min().unwrap_or(today);
    // Who has left reads what was told while it took part.
    let left = partners.iter().find(|one| one.org == actor.hat.org).and_then(|own| own.left_on);
    let last = left.map_or(today, |left| left.min(today));
    let choices = Choice::all(first, last);
    let asked = visit.asked("period").and_then(|code| Choice::parse(&code));
    let choice =
        asked.filter(|one| choices.contains(one)).unwrap_or_else(|| Choice::usual((first, last), today));
    let period = choice.period(first, last);
    let zone = visit.house.settings.zone.clone();
    let span = Span { programme: programme.id, from: period.from, to: period.to, zone };
    let report =
        report_of(tx, actor, &visit.house.rooms, (programme, partners), (&span, visit.language)).await?;
    let whose = whose(&report, visit.asked("partner").as_deref());
    Ok(Some(Asked { report, whose, choice, choices, first, programmes }))
}

/// Whose numbers stand first: the partner that was chosen, if the report speaks of it.
fn whose(report: &Report, chosen: Option<&str>) -> Whose {
    let partner = |org: &str| report.partners.iter().position(|one| one.org.to_string() == org);
    let chosen = match chosen {
        Some("all") => Some(Whose::All),
        Some(org) => {
            partner(org).map(|at| if report.own == Some(at) { Whose::Own } else { Whose::Partner(at) })
        }
        None => None,
    };
    chosen.filter(|one| report.everybody().contains(one)).unwrap_or_else(|| report.usual())
}

/// One answer that can be chosen in a list.
struct Listed {
    value: String,
    text: String,
    chosen: bool,
}

#[derive(askama::Template)]
#[template(path = "report.html")]
struct ReportPage {
    page: Page,
    programmes: Vec<Listed>,
    periods: Vec<Listed>,
    partners: Vec<Listed>,
    lede: String,
    query: String,
    may_take: bool,
    empty: bool,
    together: bool,
    next_complete: Day,
    numbers: Vec<Big>,
    chapters: Vec<Chapter>,
    method: Vec<String>,
}

#[derive(askama::Template)]
#[template(path = "none.html")]
struct NoProgramme {
    page: Page,
}

async fn show_report(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let Some(asked) = visit.house.db.read(async |tx| ask(tx, actor, &visit).await).await? else {
        return Html::of(&NoProgramme { page: visit.page("insight-menu") });
    };
    let (texts, report) = (&visit.house.texts, &asked.report);
    Html::of(&ReportPage {
        page: visit.page_said(report.title(texts)),
        programmes: asked
            .programmes
            .iter()
            .map(|(id, name)| option(id, name, *id == report.programme.id))
            .collect(),
        periods: asked.choices.iter().map(|one| period_option(&visit, &asked, *one)).collect(),
        partners: partner_options(&visit, &asked),
        lede: report.said_period(texts),
        query: query(&asked),
        may_take: actor.may("export.create", &protected(actor)),
        empty: report.is_empty(),
        together: report.together,
        next_complete: complete_on(visit.today()),
        numbers: report.numbers(texts, asked.whose),
        chapters: report.chapters(texts, asked.whose),
        method: report.method(texts),
    })
}

fn option(value: impl std::fmt::Display, text: &str, chosen: bool) -> Listed {
    Listed { value: value.to_string(), text: text.to_owned(), chosen }
}

fn period_option(visit: &Visit, asked: &Asked, choice: Choice) -> Listed {
    let text = match choice {
        Choice::SinceStart => {
            let day = visit.house.texts.short_day(visit.language, asked.first, visit.today());
            visit.say_with("insight-period-all", &[("day", &*day)])
        }
        Choice::Half(year, second) => {
            let key = if second { "insight-period-second" } else { "insight-period-first" };
            visit.say_with(key, &[("year", &*year.to_string())])
        }
    };
    option(choice.code(), &text, choice == asked.choice)
}

fn partner_options(visit: &Visit, asked: &Asked) -> Vec<Listed> {
    let report = &asked.report;
    let one = |whose: &Whose| {
        let at = match whose {
            Whose::All => None,
            Whose::Own => report.own,
            Whose::Partner(at) => Some(*at),
        };
        let chosen = *whose == asked.whose;
        match at.and_then(|at| report.partners.get(at)) {
            Some(partner) => option(partner.org, &partner.name, chosen),
            None => option("all", &visit.say("insight-all"), chosen),
        }
    };
    report.everybody().iter().map(one).collect()
}

/// The question, for the same report in another form.
fn query(asked: &Asked) -> String {
    let report = &asked.report;
    let at = match asked.whose {
        Whose::All => None,
        Whose::Own => report.own,
        Whose::Partner(at) => Some(at),
    };
    let partner =
        at.and_then(|at| report.partners.get(at)).map_or("all".to_owned(), |one| one.org.to_string());
    format!("?programme={}&period={}&partner={partner}", report.programme.id, asked.choice.code())
}

/// The report for taking out.
async fn take(visit: &Visit, form: &str) -> Result<Asked> {
    let actor = visit.actor()?;
    visit
        .house
        .db
        .write(async |tx| {
            let asked = ask(tx, actor, visit).await?.ok_or(Error::NotFound)?;
            take_out(tx, actor, &asked.report, form).await?;
            Ok(asked)
        })
        .await
}

async fn print_report(visit: Visit) -> Result<Response, Failure> {
    let asked = take(&visit, "pdf").await?;
    let sender = visit.signed_in.as_ref().map(|one| one.organisation.clone()).unwrap_or_default();
    let (texts, sample) = (visit.house.texts.clone(), visit.house.settings.sample);
    let print = move || asked.report.pdf(&texts, asked.whose, &sender, sample);
    let bytes = tokio::task::spawn_blocking(print).await.map_err(Error::broken)??;
    Ok(pdf("report", bytes))
}

async fn save_report(visit: Visit) -> Result<Response, Failure> {
    let asked = take(&visit, "csv").await?;
    let bytes = asked.report.csv(&visit.house.texts)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"report.csv\""),
    ];
    Ok((headers, bytes).into_response())
}
