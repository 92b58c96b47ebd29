//! The organiser decides about the statements of one domain, with the figures and the arguments beside them.

use std::collections::BTreeMap;

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Actor, Error, Id, Result, Tx};
use ui::{Answers, Errors, Failure, Html, Page, Visit};

use super::{back, middle, pseudonym, says, share, work, work::Book};
use crate::{
    actions::{self, Choice, missing},
    answer, count,
    model::{Outcome, Said, Validation},
    store::NewWords,
};

/// Longer is no reason and no statement.
const LONGEST: usize = 2000;

/// A statement to decide about.
struct Line {
    said: Said,
    figures: Option<(String, String, String)>,
    rule: &'static str,
    /// Who has argued what, and in which language.
    arguments: Vec<(String, String, String)>,
    chosen: Option<Outcome>,
    reason: String,
    /// The language, and the new words in it.
    words: Vec<(String, String)>,
    problem: Option<&'static str>,
}

impl Line {
    /// Whether new words are to be written, so that the fields are unfolded.
    fn changes(&self) -> bool {
        self.chosen == Some(Outcome::Change)
    }
}

#[derive(askama::Template)]
#[template(path = "pages/decide.html")]
struct DecidePage {
    page: Page,
    errors: Errors,
    id: Id<Validation>,
    domain: String,
    lang: String,
    lines: Vec<Line>,
    outcomes: &'static [Outcome],
    over: bool,
}

impl DecidePage {
    fn called(&self, outcome: &Outcome) -> &'static str {
        super::decided(*outcome)
    }
    fn own_name(&self, language: &str) -> String {
        language.parse::<ui::Language>().map_or_else(|_| language.to_owned(), |one| one.own_name().to_owned())
    }
}

pub(super) async fn show(
    visit: Visit,
    Path((id, domain)): Path<(Id<Validation>, String)>,
) -> Result<Html, Failure> {
    page(&visit, (id, &domain), None, Errors::default()).await
}

async fn page(
    visit: &Visit,
    (id, domain): (Id<Validation>, &str),
    answers: Option<&Answers>,
    errors: Errors,
) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let look = async |tx: &mut Tx| {
        let kept = actions::find(tx, actor, "validation.decide", id).await?;
        work::book(tx, kept, visit.language.as_str()).await
    };
    let book = visit.house.db.read(look).await?;
    let closed = book.rounds.last().is_some_and(|round| round.closed_at.is_some());
    let parts = book.words.iter().flat_map(|words| &words.parts);
    let part = parts.clone().find(|part| part.id == domain && closed).ok_or(Error::NotFound)?.clone();
    let page = visit.page_said(part.title).plain().wrong_when(errors.any());
    let line = |said: Said| line((&page, actor), &book, said, answers);
    let lines = part.statements.into_iter().map(line).collect::<Result<Vec<Line>>>()?;
    let status = if errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let html = DecidePage {
        errors,
        id,
        domain: domain.to_owned(),
        lang: book.kept.language(visit.language.as_str()),
        lines,
        outcomes: Outcome::ALL,
        over: book.kept.published_at.is_some(),
        page,
    };
    Html::with(status, &html)
}

fn line((page, actor): (&Page, &Actor), book: &Book, said: Said, answers: Option<&Answers>) -> Result<Line> {
    let figures = count::latest(&book.answers, book.kept.rule.0, &book.rounds, &said.id);
    let rule = figures.as_ref().and_then(|figures| figures.outcome);
    let languages = book.kept.languages();
    let made = book.decided.iter().find(|one| one.statement == said.id);
    let choice = match answers {
        Some(answers) => choice(answers, &said.id, &languages),
        None => made.map(|one| Choice {
            statement: one.statement.clone(),
            outcome: one.outcome,
            reason: one.reason.clone(),
            words: one.words.0.clone(),
        }),
    };
    let mut arguments = Vec::new();
    for one in book.answers.iter().filter(|one| one.statement == said.id) {
        if let Some(words) = answer::comment(actor, &book.kept, one)? {
            arguments.push((pseudonym(page, one.pseudonym), one.language.clone(), words));
        }
    }
    let problem = answers.and(choice.as_ref()).and_then(|choice| problem(choice, rule, &languages));
    let new = |language: &String| {
        let words = choice.as_ref().and_then(|choice| choice.words.0.get(language)).cloned();
        (language.clone(), words.unwrap_or_default())
    };
    let shown = figures.map(|of| {
        let clarity = of.clarity.map_or_else(String::new, |one| share(page, (one.agreeing, one.experts)));
        (share(page, (of.relevance.agreeing, of.relevance.experts)), clarity, middle(page, &of))
    });
    Ok(Line {
        figures: shown,
        rule: says(rule),
        arguments,
        words: languages.iter().map(new).collect(),
        chosen: choice.as_ref().map(|choice| choice.outcome),
        reason: match (&choice, answers) {
            (Some(choice), _) => choice.reason.clone(),
            (None, Some(answers)) => answers.text(&format!("reason-{}", said.id)).to_owned(),
            (None, None) => String::new(),
        },
        problem,
        said,
    })
}

fn problem(choice: &Choice, rule: Option<Outcome>, languages: &[String]) -> Option<&'static str> {
    let long = |text: &String| text.chars().count() > LONGEST;
    let too_long = long(&choice.reason) || choice.words.0.values().any(long);
    too_long.then_some("ui-problem-too-long").or_else(|| missing(choice, rule, languages))
}

/// What was filled in: `outcome-ID`, `reason-ID`, and `words-LANGUAGE-ID`. Nothing where nothing was chosen.
fn choice(answers: &Answers, id: &str, languages: &[String]) -> Option<Choice> {
    let outcome = answers.word(&format!("outcome-{id}"))?;
    let words: BTreeMap<String, String> = languages
        .iter()
        .filter_map(|language| Some((language.clone(), answers.maybe(&format!("words-{language}-{id}"))?)))
        .collect();
    let reason = answers.text(&format!("reason-{id}")).to_owned();
    Some(Choice { statement: id.to_owned(), outcome, reason, words: NewWords(words) })
}

pub(super) async fn decide(
    visit: Visit,
    Path((id, domain)): Path<(Id<Validation>, String)>,
    answers: Answers,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let languages: Vec<String> = ui::Language::ALL.iter().map(|one| one.as_str().to_owned()).collect();
    let ids = answers.pairs().iter().filter_map(|(name, _)| name.strip_prefix("outcome-"));
    let choices: Vec<Choice> = ids.filter_map(|id| choice(&answers, id, &languages)).collect();
    let long = |choice: &Choice| {
        let long = |text: &String| text.chars().count() > LONGEST;
        long(&choice.reason) || choice.words.0.values().any(long)
    };
    let work = async |tx: &mut Tx| match choices.iter().any(long) {
        true => Err(Error::field("decisions", "ui-problem-too-long")),
        false => actions::decide(tx, actor, id, &choices).await,
    };
    match visit.house.db.write(work).await {
        Ok(()) => Ok(back(id, "validation-decide-saved-done")),
        Err(error) => {
            let errors = Errors::of(error)?;
            Ok(page(&visit, (id, &domain), Some(&answers), errors).await?.into_response())
        }
    }
}
