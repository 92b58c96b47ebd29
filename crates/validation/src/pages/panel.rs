//! The pages of somebody in a panel, who came by a secret link: what is asked, and one domain after the other.

use std::collections::BTreeMap;

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Actor, Error, Result, Tx};
use ui::{Answers, Errors, Failure, Html, Page, Visit, redirect};

use super::{middle, pseudonym, share};
use crate::{
    answer::{self, Filled, Opened},
    model::{Part, Said},
    panel::Answer,
};

/// A domain in the list.
struct Card {
    id: String,
    title: String,
    done: usize,
    all: usize,
}

#[derive(askama::Template)]
#[template(path = "pages/panel.html")]
struct PanelPage {
    page: Page,
    code: String,
    lang: String,
    name: String,
    about: String,
    round: Option<u32>,
    over: bool,
    cards: Vec<Card>,
    finished: bool,
    funding: String,
}

async fn read(visit: &Visit, code: &str) -> Result<Opened> {
    let house = visit.house.itself();
    let look = async |tx: &mut Tx| answer::open(tx, &house, (code, visit.language.as_str())).await;
    visit.house.db.read(look).await
}

pub(super) async fn show(visit: Visit, Path(code): Path<String>) -> Result<Html, Failure> {
    let opened = read(&visit, &code).await?;
    let page = visit.page_said(opened.kept.title.clone()).plain();
    let card = |part: &Part| Card {
        id: part.id.clone(),
        title: part.title.clone(),
        done: opened.done(part),
        all: part.statements.len(),
    };
    let cards: Vec<Card> = opened.parts().iter().map(card).collect();
    Html::of(&PanelPage {
        name: pseudonym(&page, opened.seat.pseudonym),
        round: opened.open().map(|round| round.number),
        over: opened.kept.published_at.is_some(),
        finished: !cards.is_empty() && cards.iter().all(|card| card.done == card.all),
        cards,
        about: opened.words.title.clone(),
        lang: opened.language.clone(),
        funding: opened.kept.funding.clone(),
        code,
        page,
    })
}

/// A statement to rate.
struct Line {
    said: Said,
    relevance: i64,
    clarity: i64,
    comment: String,
    problem: Option<&'static str>,
    /// What they said in the round before.
    own: Option<String>,
    /// What the group said then.
    group: Option<String>,
    /// What others have argued: who, in which language, what.
    arguments: Vec<(String, String, String)>,
}

#[derive(askama::Template)]
#[template(path = "pages/rate.html")]
struct RatePage {
    page: Page,
    errors: Errors,
    code: String,
    lang: String,
    domain: String,
    round: u32,
    lines: Vec<Line>,
    ratings: [i64; 4],
}

impl RatePage {
    fn relevance(&self, rating: &i64) -> &'static str {
        match rating {
            1 => "validation-relevance-1",
            2 => "validation-relevance-2",
            3 => "validation-relevance-3",
            _ => "validation-relevance-4",
        }
    }
    fn clarity(&self, rating: &i64) -> &'static str {
        match rating {
            1 => "validation-clarity-1",
            2 => "validation-clarity-2",
            3 => "validation-clarity-3",
            _ => "validation-clarity-4",
        }
    }
}

pub(super) async fn rate(
    visit: Visit,
    Path((code, domain)): Path<(String, String)>,
) -> Result<Html, Failure> {
    rating(&visit, (&code, &domain), None, Errors::default()).await
}

async fn rating(
    visit: &Visit,
    (code, domain): (&str, &str),
    filled: Option<&BTreeMap<String, Filled>>,
    errors: Errors,
) -> Result<Html, Failure> {
    let opened = read(visit, code).await?;
    let round = opened.open().ok_or(Error::Refused("validation-panel-refusal-closed"))?.number;
    let part = opened.parts().into_iter().find(|part| part.id == domain).ok_or(Error::NotFound)?;
    let page = visit.page_said(part.title).plain().focused().wrong_when(errors.any());
    let house = visit.house.itself();
    let line = |said: Said| line(&page, &house, (&opened, round), said, filled);
    let lines = part.statements.into_iter().map(line).collect::<Result<Vec<Line>>>()?;
    let status = if errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let html = RatePage {
        errors,
        code: code.to_owned(),
        lang: opened.language.clone(),
        domain: domain.to_owned(),
        round,
        lines,
        ratings: [1, 2, 3, 4],
        page,
    };
    Html::with(status, &html)
}

fn line(
    page: &Page,
    house: &Actor,
    (opened, round): (&Opened, u32),
    said: Said,
    filled: Option<&BTreeMap<String, Filled>>,
) -> Result<Line> {
    let (kept, earlier) = (&opened.kept, opened.earlier(round, &said.id));
    let saved = opened.own(round, &said.id);
    let now = match (filled, saved) {
        (Some(filled), _) => filled.get(&said.id).cloned().unwrap_or_default(),
        (None, Some(saved)) => Filled {
            relevance: saved.relevance.map(i64::from),
            clarity: saved.clarity.map(i64::from),
            comment: answer::comment(house, kept, saved)?.unwrap_or_default(),
        },
        (None, None) => Filled::default(),
    };
    let own = earlier.map(|own| {
        let said = |of: Option<u32>| of.map_or_else(|| "–".to_owned(), |of| of.to_string());
        page.say2("validation-panel-own", "relevance", said(own.relevance), "clarity", said(own.clarity))
    });
    let group = opened.group(&said.id).map(|figures| {
        let relevant = share(page, (figures.relevance.agreeing, figures.relevance.experts));
        format!("{} {}", middle(page, &figures), page.say1("validation-panel-group-share", "share", relevant))
    });
    let mut arguments = Vec::new();
    // In the first round everybody rates for themselves; from the second on arguments are read as they come.
    let others = |one: &&Answer| one.statement == said.id && one.member != opened.seat.id && round > 1;
    for one in opened.answers.iter().filter(others) {
        if let Some(words) = answer::comment(house, kept, one)? {
            arguments.push((pseudonym(page, one.pseudonym), one.language.clone(), words));
        }
    }
    let problem = now.problem();
    let (relevance, clarity) = (now.relevance.unwrap_or(0), now.clarity.unwrap_or(0));
    Ok(Line { relevance, clarity, comment: now.comment, problem, own, group, arguments, said })
}

/// What was filled in: `relevance-ID`, `clarity-ID`, `comment-ID`.
fn filled(answers: &Answers) -> BTreeMap<String, Filled> {
    let mut all: BTreeMap<String, Filled> = BTreeMap::new();
    for (name, _) in answers.pairs() {
        let Some((field, id)) = name.split_once('-') else { continue };
        let one = all.entry(id.to_owned()).or_default();
        // What is no number is a rating nobody can give, so that it is said and not passed over.
        let rating = || answers.maybe(name).map(|text| text.parse().unwrap_or(0));
        match field {
            "relevance" => one.relevance = rating(),
            "clarity" => one.clarity = rating(),
            "comment" => answers.text(name).clone_into(&mut one.comment),
            _ => {}
        }
    }
    all
}

pub(super) async fn save(
    visit: Visit,
    Path((code, domain)): Path<(String, String)>,
    answers: Answers,
) -> Result<Response, Failure> {
    let (house, said) = (visit.house.itself(), filled(&answers));
    let from = (code.as_str(), visit.language.as_str(), domain.as_str());
    let saved = visit.house.db.write(async |tx| answer::save(tx, &house, from, &said).await).await;
    match saved {
        Ok(()) => Ok(redirect(&format!("/panel/{code}?done=validation-panel-saved-done"))),
        Err(error) => {
            let errors = Errors::of(error)?;
            Ok(rating(&visit, (&code, &domain), Some(&said), errors).await?.into_response())
        }
    }
}

/// Somebody stops; the link opens no more.
pub(super) async fn stop(visit: Visit, Path(code): Path<String>) -> Result<Response, Failure> {
    let house = visit.house.itself();
    visit.house.db.write(async |tx| answer::stop(tx, &house, &code).await).await?;
    Ok(redirect("/validations?done=validation-panel-stopped-done"))
}
