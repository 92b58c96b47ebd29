//! What the ratings say beside each other: where they differ, what the role asks for, how it has grown, and the plan.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use charts::{Caption, Dot, DotRow, Dots, Tick};
use foundation::{Day, Id, Person, Result, Timestamp, Tx};
use packs::FrameworkTexts;
use ui::{Answers, Errors, Failure, Html, Page, Visit, redirect};

use super::{address, said, words};
use crate::rating::actions::{self, NewGoal, Opened};
use crate::rating::agreement::{Agreement, agreement};
use crate::rating::model::{Goal, Kind};
use crate::rating::store::{self, GOAL_WORDS};

/// A statement with what each has said.
pub(super) struct Line {
    id: &'static str,
    text: &'static str,
    /// The level each kind has given, in the order of the kinds shown.
    levels: Vec<Option<u8>>,
    wanted: Option<u8>,
    /// How far the role asks for more than the lowest that was said; 0 where it does not.
    short: u8,
    /// How far those who have rated differ.
    apart: u8,
}

struct Part {
    id: &'static str,
    title: &'static str,
    lines: Vec<Line>,
}

struct GoalLine {
    id: Id<Goal>,
    statement: String,
    words: String,
    by: Day,
    reached: Option<Timestamp>,
}

#[derive(askama::Template)]
#[template(path = "rating/pages/gaps.html")]
struct Gaps {
    page: Page,
    errors: Errors,
    answers: Answers,
    id: Id<Person>,
    name: String,
    own: bool,
    lang: &'static str,
    kinds: Vec<Kind>,
    profiles: Vec<(&'static str, &'static str)>,
    profile: &'static str,
    parts: Vec<Part>,
    /// The largest differences, at most five.
    talk: Vec<(&'static str, &'static str, u8)>,
    chart: Option<charts::Figure>,
    pairs: Vec<(Kind, Kind, Agreement)>,
    /// Each finished rating of oneself: the day, and the mean of all levels.
    growth: Vec<(Timestamp, String)>,
    goals: Vec<GoalLine>,
    may_write: bool,
    choices: Vec<(&'static str, &'static str)>,
    kept_back: bool,
}

impl Gaps {
    fn said(&self, kind: &Kind) -> &'static str {
        said(*kind)
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<Id<Person>>) -> Result<Html, Failure> {
    page(&visit, id, Answers::default(), Errors::default()).await
}

async fn page(visit: &Visit, id: Id<Person>, answers: Answers, errors: Errors) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let look = async |tx: &mut Tx| {
        let opened = actions::open(tx, actor, id).await?;
        Ok((store::goals(tx, actor, id).await?, opened))
    };
    let (wishes, opened) = visit.house.db.write(look).await?;
    let (lang, texts) = words(&opened.scale, visit)?;
    let framework = opened.scale.framework;
    let asked = visit.asked("profile");
    let named = |id: &str| framework.profiles.iter().find(|one| one.id == id);
    let profile = asked.as_deref().and_then(named).or(framework.profiles.first());
    let profile = profile.map_or("", |one| one.id.as_str());
    let goals = goals(wishes, texts, &opened)?;
    let page = visit.page("competence-gaps-title").wrong_when(errors.any());
    let kinds: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| opened.latest(*kind).is_some()).collect();
    let parts = parts(&opened, texts, &kinds, profile);
    let html = Gaps {
        id,
        name: page.name(&opened.card.first_name),
        own: opened.card.id == actor.person,
        lang,
        profiles: profiles(&opened, texts),
        profile,
        talk: talk(&parts),
        chart: chart(&page, &opened, texts, &kinds),
        pairs: pairs(&opened, &kinds),
        growth: growth(&page, &opened),
        goals,
        may_write: actor.may("rating.create", &opened.thing(actor)),
        choices: parts.iter().flat_map(|part| part.lines.iter().map(|line| (line.id, line.text))).collect(),
        kept_back: opened.kept_back,
        kinds,
        parts,
        answers,
        errors,
        page,
    };
    let status = if html.errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Html::with(status, &html)
}

/// The goals in words.
fn goals(wishes: Vec<store::Wish>, texts: &'static FrameworkTexts, opened: &Opened) -> Result<Vec<GoalLine>> {
    let title = |id: &str| texts.statements.get(id).map_or_else(|| id.to_owned(), |one| one.text.clone());
    let goal = |wish: store::Wish| {
        Ok(GoalLine {
            statement: title(&wish.statement),
            words: opened.card.key.open_maybe(GOAL_WORDS, wish.id, wish.words.as_ref())?.unwrap_or_default(),
            by: wish.by_day,
            reached: wish.reached_at,
            id: wish.id,
        })
    };
    wishes.into_iter().map(goal).collect()
}

fn profiles(opened: &Opened, texts: &'static FrameworkTexts) -> Vec<(&'static str, &'static str)> {
    let all = opened.scale.framework.profiles.iter();
    all.filter_map(|one| Some((one.id.as_str(), texts.profiles.get(&one.id)?.title.as_str()))).collect()
}

fn parts(opened: &Opened, texts: &'static FrameworkTexts, kinds: &[Kind], profile: &str) -> Vec<Part> {
    let scale = &opened.scale;
    let wanted = scale.wanted(profile);
    let line = |at: usize| {
        let id = *scale.statements.get(at)?;
        let levels: Vec<Option<u8>> =
            kinds.iter().map(|kind| opened.latest(*kind).and_then(|one| one.levels.at(at))).collect();
        let given = levels.iter().flatten();
        let (lowest, highest) = (given.clone().min().copied(), given.max().copied());
        let wanted = wanted.get(at).copied().flatten();
        Some(Line {
            id,
            text: &texts.statements.get(id)?.text,
            short: wanted.zip(lowest).map_or(0, |(wanted, lowest)| wanted.saturating_sub(lowest)),
            apart: highest.zip(lowest).map_or(0, |(highest, lowest)| highest - lowest),
            levels,
            wanted,
        })
    };
    let part = |(id, places): (&'static str, Vec<usize>)| {
        let title = texts.domains.get(id)?.title.as_str();
        Some(Part { id, title, lines: places.into_iter().filter_map(line).collect() })
    };
    scale.domains().filter_map(part).collect()
}

/// What to talk about first: where those who have rated differ by two levels or more, the largest difference first.
fn talk(parts: &[Part]) -> Vec<(&'static str, &'static str, u8)> {
    let lines = parts.iter().flat_map(|part| &part.lines).filter(|line| line.apart >= 2);
    let mut all: Vec<_> = lines.map(|line| (line.id, line.text, line.apart)).collect();
    all.sort_by_key(|(_, _, apart)| std::cmp::Reverse(*apart));
    all.truncate(5);
    all
}

/// The mean of each domain, as each has seen it.
fn chart(
    page: &Page,
    opened: &Opened,
    texts: &'static FrameworkTexts,
    kinds: &[Kind],
) -> Option<charts::Figure> {
    let dot = |kind: &Kind, places: &[usize]| {
        let value = opened.latest(*kind)?.levels.mean(places)?;
        Some(Dot { value, interval: None, text: page.number(&value, 1), unsure: false })
    };
    let row = |(id, places): (&'static str, Vec<usize>)| {
        let label = texts.domains.get(id)?.title.clone();
        Some(DotRow { label, dots: kinds.iter().map(|kind| dot(kind, &places)).collect() })
    };
    let tick = |level: usize| Tick { at: level as f64, text: level.to_string() };
    let head = std::iter::once(page.say("competence-rating-domains"));
    let caption = Caption {
        id: "domains".to_owned(),
        title: page.say("competence-gaps-chart"),
        desc: page.say("competence-gaps-chart-desc"),
        head: head.chain(kinds.iter().map(|kind| page.say(said(*kind)))).collect(),
    };
    let rows: Vec<DotRow> = opened.scale.domains().filter_map(row).collect();
    let ticks = (0..opened.scale.framework.levels).map(tick).collect();
    Dots { caption, rows, ticks, nothing: page.say("competence-gaps-nothing") }.draw().ok()
}

fn pairs(opened: &Opened, kinds: &[Kind]) -> Vec<(Kind, Kind, Agreement)> {
    let mut all = Vec::new();
    for (at, one) in kinds.iter().enumerate() {
        for other in kinds.iter().skip(at + 1) {
            let (Some(a), Some(b)) = (opened.latest(*one), opened.latest(*other)) else { continue };
            all.extend(agreement(&opened.scale, &a.levels, &b.levels).map(|found| (*one, *other, found)));
        }
    }
    all
}

fn growth(page: &Page, opened: &Opened) -> Vec<(Timestamp, String)> {
    let all: Vec<usize> = (0..opened.scale.statements.len()).collect();
    let own = opened.ratings.iter().filter(|one| one.kind == Kind::Own);
    own.filter_map(|one| Some((one.done_at?, page.number(&one.levels.mean(&all)?, 2)))).collect()
}

pub(super) async fn set(
    visit: Visit,
    Path(id): Path<Id<Person>>,
    answers: Answers,
) -> Result<Response, Failure> {
    let (actor, today) = (visit.actor()?, visit.today());
    let new = NewGoal {
        statement: answers.text("statement").to_owned(),
        words: answers.text("words").to_owned(),
        by: answers.day("by"),
    };
    match visit.house.db.write(async |tx| actions::set_goal(tx, actor, id, (&new, today)).await).await {
        Ok(()) => Ok(redirect(&format!("{}/gaps?done=competence-goal-set-done#h-plan", address(id)))),
        Err(error) => Ok(page(&visit, id, answers, Errors::of(error)?).await?.into_response()),
    }
}

pub(super) async fn close(
    visit: Visit,
    Path((id, goal)): Path<(Id<Person>, Id<Goal>)>,
    answers: Answers,
) -> Result<Response, Failure> {
    let (actor, reached) = (visit.actor()?, answers.has("how", "reached"));
    visit.house.db.write(async |tx| actions::close_goal(tx, actor, (id, goal), reached).await).await?;
    let told = if reached { "competence-goal-reached-done" } else { "competence-goal-ended-done" };
    Ok(redirect(&format!("{}/gaps?done={told}#h-plan", address(id))))
}
