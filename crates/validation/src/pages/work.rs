//! The organiser's page: the rule, the panel, the rounds, and what comes next.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Error, Id, Result, Tx};
use ui::{Answers, Errors, Failure, Html, Page, Visit};

use super::{back, two};
use crate::{
    actions::{self, Invited},
    count::{self, Whole},
    model::{Member, Rule, Stratum, Validation, Words},
    panel::{self, Answer, NAME, Round, Seat},
    store::{self, Decided, Kept},
};

/// Everything the organiser's pages need.
pub(super) struct Book {
    pub kept: Kept,
    pub words: Option<Words>,
    pub seats: Vec<Seat>,
    pub rounds: Vec<Round>,
    pub answers: Vec<Answer>,
    pub decided: Vec<Decided>,
}

/// Reads it, in six statements; the words are there when they are fixed.
pub(super) async fn book(tx: &mut Tx, kept: Kept, wished: &str) -> Result<Book> {
    let words = match kept.stamp {
        Some(_) => Some(store::words(tx, &kept, &kept.language(wished)).await?),
        None => None,
    };
    let seats = panel::seats(tx, &kept).await?;
    let rounds = panel::rounds(tx, kept.org, kept.id).await?;
    let answers = panel::answers(tx, kept.org, kept.id).await?;
    let decided = store::decided(tx, &kept).await?;
    Ok(Book { kept, words, seats, rounds, answers, decided })
}

impl Book {
    /// How many were invited from each side.
    pub fn invited(&self) -> Vec<(Stratum, usize)> {
        let of = |stratum: &Stratum| self.seats.iter().filter(|seat| seat.stratum == *stratum).count();
        Stratum::ALL.iter().map(|stratum| (*stratum, of(stratum))).collect()
    }
}

/// Somebody in the panel, as the organiser sees them: never beside what they said.
struct Line {
    id: Id<Member>,
    stratum: &'static str,
    name: String,
    said: String,
    ended: bool,
}

/// A round that was or is.
pub(super) struct RoundLine {
    pub number: u32,
    pub asks: usize,
    pub open: bool,
    pub when: String,
    pub begun: usize,
    pub finished: usize,
    pub settled: usize,
    pub whole: Vec<(&'static str, String)>,
}

/// A domain with how many of its statements are decided.
struct Part {
    id: String,
    title: String,
    decided: usize,
    all: usize,
}

#[derive(askama::Template)]
#[template(path = "pages/work.html")]
struct WorkPage {
    page: Page,
    errors: Errors,
    answers: Answers,
    kept: Kept,
    rule: Vec<String>,
    stamped: String,
    lines: Vec<Line>,
    rounds: Vec<RoundLine>,
    parts: Vec<Part>,
    strata: Vec<(Stratum, &'static str)>,
    /// The addresses that were just made.
    links: Vec<String>,
    over: bool,
    open: bool,
    may_open: bool,
    all_decided: bool,
}

/// The rule in sentences.
pub(super) fn rule(page: &Page, rule: Rule) -> Vec<String> {
    let one = |key: &str, number: u32| page.say1(key, "number", number);
    vec![
        one("validation-rule-says-keep", rule.keep),
        one("validation-rule-says-clear", rule.clear),
        one("validation-rule-says-drop", rule.drop),
        page.say2(
            "validation-rule-says-stable",
            "median",
            page.number(&(f64::from(rule.median) / 10.0), usize::from(rule.median == 5)),
            "moved",
            rule.moved,
        ),
        one("validation-rule-says-rounds", rule.rounds),
    ]
}

/// The rounds with their figures.
pub(super) fn rounds(page: &Page, book: &Book) -> Vec<RoundLine> {
    let one = |round: &Round| {
        let whole = count::whole(&book.answers, book.kept.rule.0, round);
        let until: Vec<Round> =
            book.rounds.iter().filter(|one| one.number <= round.number).cloned().collect();
        let is_settled = |id: &String| {
            count::latest(&book.answers, book.kept.rule.0, &until, id).is_some_and(|one| one.settled())
        };
        RoundLine {
            number: round.number,
            asks: round.asks().len(),
            open: round.closed_at.is_none(),
            when: page.near_moment(round.closed_at.as_ref().unwrap_or(&round.opened_at)),
            begun: whole.begun,
            finished: whole.finished,
            settled: round.asks().iter().filter(|id| is_settled(id)).count(),
            whole: if round.closed_at.is_some() { said(page, &whole) } else { Vec::new() },
        }
    };
    book.rounds.iter().map(one).collect()
}

/// The figures of a whole round, with the keys of what they are called.
pub(super) fn said(page: &Page, whole: &Whole) -> Vec<(&'static str, String)> {
    let kendall = whole.concordance.map(|found| {
        let (w, judges) = (two(page, found.w), found.judges.to_string());
        page.say_with("validation-figure-kendall-of", &[("w", &w), ("judges", &judges)])
    });
    [
        ("validation-figure-average", whole.average.map(|one| two(page, one))),
        ("validation-figure-universal", whole.universal.map(|one| two(page, one))),
        ("validation-figure-clear", whole.clear.map(|one| two(page, one))),
        ("validation-figure-kendall", kendall),
    ]
    .into_iter()
    .filter_map(|(key, said)| Some((key, said?)))
    .collect()
}

pub(super) async fn show(visit: Visit, Path(id): Path<Id<Validation>>) -> Result<Html, Failure> {
    page(&visit, id, (Answers::default(), Errors::default()), Vec::new()).await
}

async fn page(
    visit: &Visit,
    id: Id<Validation>,
    (answers, errors): (Answers, Errors),
    links: Vec<String>,
) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let look = async |tx: &mut Tx| {
        let kept = actions::find(tx, actor, "validation.read", id).await?;
        book(tx, kept, visit.language.as_str()).await
    };
    let book = visit.house.db.read(look).await?;
    let page = visit.page_said(book.kept.title.clone()).wrong_when(errors.any());
    let open = book.rounds.last().is_some_and(|round| round.closed_at.is_none());
    let parts = parts(&book);
    let html = WorkPage {
        rule: rule(&page, book.kept.rule.0),
        stamped: book
            .kept
            .stamped_at
            .as_ref()
            .map(|at| super::fixed_at(visit, &page, at))
            .unwrap_or_default(),
        lines: book.seats.iter().map(|seat| line(visit, &page, &book, seat)).collect::<Result<_>>()?,
        rounds: rounds(&page, &book),
        strata: Stratum::ALL.iter().map(|one| (*one, super::stratum(*one))).collect(),
        links,
        over: book.kept.published_at.is_some(),
        open,
        may_open: !open
            && book.decided.is_empty()
            && book.rounds.len() < book.kept.rule.0.rounds as usize
            && book.kept.published_at.is_none(),
        all_decided: !parts.is_empty() && parts.iter().all(|part| part.decided == part.all),
        parts: if open { Vec::new() } else { parts },
        kept: book.kept,
        answers,
        errors,
        page,
    };
    let status = if html.errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Html::with(status, &html)
}

fn parts(book: &Book) -> Vec<Part> {
    let of = |words: &Words| {
        let part = |part: &crate::model::Part| Part {
            id: part.id.clone(),
            title: part.title.clone(),
            decided: part
                .statements
                .iter()
                .filter(|one| book.decided.iter().any(|by| by.statement == one.id))
                .count(),
            all: part.statements.len(),
        };
        words.parts.iter().map(part).collect()
    };
    book.words.as_ref().map(of).unwrap_or_default()
}

fn line(visit: &Visit, page: &Page, book: &Book, seat: &Seat) -> Result<Line> {
    let key = visit.house.trust.keys.of(seat.org);
    let name = key.open_maybe(NAME, seat.id, seat.name.as_ref())?.unwrap_or_default();
    let said = book.rounds.last().map(|round| {
        let whole = |one: &&Answer| one.member == seat.id && one.round == round.number && one.whole();
        let done = book.answers.iter().filter(whole).count();
        page.say2("validation-panel-done", "done", done, "all", round.asks().len())
    });
    Ok(Line {
        id: seat.id,
        stratum: super::stratum(seat.stratum),
        name: page.name(&name),
        said: said.unwrap_or_default(),
        ended: seat.ended_at.is_some(),
    })
}

/// Makes links and answers with the page itself: they are shown once and kept nowhere.
pub(super) async fn invite(
    visit: Visit,
    Path(id): Path<Id<Validation>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let work = async |tx: &mut Tx| {
        let stratum = answers.word("stratum").ok_or(Error::field("stratum", "ui-problem-choose"))?;
        let name = answers.within("name", 120)?;
        let invited = Invited { stratum, many: answers.number("many").unwrap_or(0), name };
        actions::invite(tx, actor, id, &invited).await
    };
    match visit.house.db.write(work).await {
        Ok(codes) => {
            let address = &visit.house.settings.address;
            let links = codes.iter().map(|code| format!("{address}/panel/{code}")).collect();
            Ok(page(&visit, id, (Answers::default(), Errors::default()), links).await?.into_response())
        }
        Err(error) => Ok(page(&visit, id, (answers, Errors::of(error)?), Vec::new()).await?.into_response()),
    }
}

pub(super) async fn end_link(
    visit: Visit,
    Path((id, member)): Path<(Id<Validation>, Id<Member>)>,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| actions::end_link(tx, actor, (id, member)).await).await?;
    Ok(back(id, "validation-panel-ended-done"))
}

pub(super) async fn open(
    visit: Visit,
    Path(id): Path<Id<Validation>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let (actor, all) = (visit.actor()?, answers.has("asks", "all"));
    visit.house.db.write(async |tx| actions::open(tx, actor, id, all).await).await?;
    Ok(back(id, "validation-round-opened-done"))
}

pub(super) async fn close(visit: Visit, Path(id): Path<Id<Validation>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| actions::close(tx, actor, id).await).await?;
    Ok(back(id, "validation-round-closed-done"))
}

pub(super) async fn publish(visit: Visit, Path(id): Path<Id<Validation>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    visit.house.db.write(async |tx| actions::publish(tx, actor, id).await).await?;
    Ok(back(id, "validation-published-done"))
}
