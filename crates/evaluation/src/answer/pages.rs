//! The pages of questions: why, one question each, help at once, and one's own answers over time.

use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use foundation::{Error, Id, Level, Thing, must};
use ui::{Answers as Form, Errors, Failure, House, Html, Page, Visit, redirect};

use super::actions::{self, Standing};
use super::model::{Asked, Given, Next};
use super::over_time::{self, OverTime};
use super::store;
use crate::moments;
use crate::round::{self, Round, Window};

/// Its addresses. A session by link is open for one round: all of it lies under `/my/answers/{round}`.
pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/my/answers", get(show_over_time))
        .route("/my/answers/{round}", get(show_round))
        .route("/my/answers/{round}/{n}", get(show_question).post(answer))
        .route("/my/answers/{round}/{n}/help", get(show_help))
}

#[derive(askama::Template)]
#[template(path = "answer/round.html")]
struct RoundPage {
    page: Page,
    round: Round,
    moment: String,
    about: Vec<(String, String)>,
    state: &'static str,
    done: usize,
    all: usize,
    minutes: usize,
    go_on: Option<String>,
    said: Vec<(String, Option<String>)>,
    all_mine: bool,
}

/// Why, who sees it, how long; and where one is. When all is answered: what was answered.
async fn show_round(visit: Visit, Path(id): Path<Id<Round>>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let (language, today) = (visit.language, visit.today());
    let standing =
        visit.house.db.read(async |tx| actions::look(tx, actor, id, language, today).await).await?;
    let Standing { round, answers, sheet, open, agreed } = standing;
    let state = match round.window(today) {
        Window::Finished => "finished",
        _ if !agreed => "not-agreed",
        Window::Ahead => "ahead",
        Window::Past => "past",
        Window::Open => "open",
    };
    let mut about: Vec<(String, String)> = Vec::new();
    for asked in &sheet.0 {
        if about.iter().all(|(title, _)| *title != asked.texts.title) {
            about.push((asked.texts.title.clone(), asked.texts.about.clone()));
        }
    }
    let said = |asked: &Asked| {
        let words = match asked.given(&answers)? {
            Given::Value(value) => asked.said(value).map(str::to_owned),
            Given::Skipped => None,
        };
        Some((asked.words().to_owned(), words))
    };
    let go_on = Some(sheet.next(0, &answers)).filter(|next| open && *next != Next::End);
    Html::of(&RoundPage {
        page: visit.page("evaluation-round-title").plain(),
        moment: moments::name(&round.moment, language),
        about,
        state,
        done: sheet.done(&answers),
        all: sheet.0.len(),
        // Four questions a minute is slower than most people are.
        minutes: sheet.0.len().div_ceil(4),
        go_on: go_on.map(|next| next.address(id)),
        said: if state == "finished" { sheet.0.iter().filter_map(said).collect() } else { Vec::new() },
        all_mine: actor.level == Level::Account,
        round,
    })
}

#[derive(askama::Template)]
#[template(path = "answer/question.html")]
struct QuestionPage {
    page: Page,
    errors: Errors,
    id: Id<Round>,
    n: usize,
    all: usize,
    before: String,
    question: String,
    choices: Vec<(i32, String)>,
    chosen: Option<Given>,
    marked: bool,
}

impl QuestionPage {
    fn has(&self, value: &i32) -> bool {
        self.chosen == Some(Given::Value(*value))
    }
    fn skipped(&self) -> bool {
        self.chosen == Some(Given::Skipped)
    }
}

async fn show_question(visit: Visit, Path((id, n)): Path<(Id<Round>, usize)>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let (language, today) = (visit.language, visit.today());
    let standing =
        visit.house.db.read(async |tx| actions::look(tx, actor, id, language, today).await).await?;
    standing.sheet.question(n)?;
    if !standing.open {
        return Ok(redirect(&format!("/my/answers/{id}")));
    }
    Ok(Html::of(&question_page(&visit, &standing, n, Errors::default())?)?.into_response())
}

fn question_page(
    visit: &Visit,
    standing: &Standing,
    n: usize,
    errors: Errors,
) -> Result<QuestionPage, Failure> {
    let asked = standing.sheet.question(n)?;
    let all = standing.sheet.0.len();
    let with = [("n", &*n.to_string()), ("all", &*all.to_string())];
    let title = visit.say_with("evaluation-question-title", &with);
    Ok(QuestionPage {
        page: visit.page_said(title).focused().plain().wrong_when(errors.any()),
        errors,
        id: standing.round.id,
        n,
        all,
        before: asked.texts.before.clone(),
        question: asked.words().to_owned(),
        choices: asked.choices().into_iter().map(|(value, words)| (value, words.to_owned())).collect(),
        chosen: asked.given(&standing.answers),
        marked: asked.question.shows_help_from.is_some(),
    })
}

async fn answer(
    visit: Visit,
    Path((id, n)): Path<(Id<Round>, usize)>,
    form: Form,
) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let when = (visit.language, visit.today());
    let given = match form.text("answer") {
        "skip" => Some(Given::Skipped),
        text => text.parse().ok().map(Given::Value),
    };
    let db = &visit.house.db;
    match db.write(async |tx| actions::save_answer(tx, actor, (id, n), given, when).await).await {
        Ok(next) => Ok(redirect(&next)),
        Err(error) => {
            let errors = Errors::of(error)?;
            let look = db.read(async |tx| actions::look(tx, actor, id, when.0, when.1).await).await?;
            let page = question_page(&visit, &look, n, errors)?;
            Ok(Html::with(StatusCode::UNPROCESSABLE_ENTITY, &page)?.into_response())
        }
    }
}

#[derive(askama::Template)]
#[template(path = "answer/help.html")]
struct HelpPage {
    page: Page,
    next: String,
}

/// Numbers at once, after an answer that its author has marked. Nobody watches, and the page says so.
async fn show_help(visit: Visit, Path((id, n)): Path<(Id<Round>, usize)>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let (language, today) = (visit.language, visit.today());
    let standing =
        visit.house.db.read(async |tx| actions::look(tx, actor, id, language, today).await).await?;
    let asked = standing.sheet.question(n)?;
    must(asked.question.shows_help_from.is_some(), Error::NotFound)?;
    let next = standing.sheet.next(n, &standing.answers).address(id);
    Html::of(&HelpPage { page: visit.page("evaluation-help-title").plain(), next })
}

#[derive(askama::Template)]
#[template(path = "answer/over_time.html")]
struct OverTimePage {
    page: Page,
    waiting: Vec<(Round, String)>,
    scales: Vec<OverTime>,
}

/// One's own answers, as line and words; and what can be answered now.
async fn show_over_time(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must("form_response.list", &Thing::of(actor.hat.org).about(actor.person))?;
    let (rounds, lines, agreed) = visit
        .house
        .db
        .read(async |tx| {
            let rounds = round::list_of_person(tx, actor.person).await?;
            let lines = store::list_of_person(tx, actor.person).await?;
            let purpose = people::Purpose::Evaluation;
            let agreed = people::agreed(tx, actor.person, purpose, None, actor.now).await?;
            Ok((rounds, lines, agreed))
        })
        .await?;
    let today = visit.today();
    let waiting = rounds.into_iter().filter(|round| agreed && round.window(today) == Window::Open);
    Html::of(&OverTimePage {
        waiting: waiting.map(|round| (round.clone(), moments::name(&round.moment, visit.language))).collect(),
        scales: over_time::draw(&visit, &lines),
        page: visit.page("evaluation-mine-title"),
    })
}
