//! Measures the house against the limit of the machine: the same load, in turns, in the same run.
//!
//! `bench PROGRAM FOLDER`: PROGRAM is brobygger built for release, FOLDER holds `bench.db` filled by
//! `brobygger simulate` and its key. Exit status 1 when a goal is missed.
//!
//! `bench PROGRAM FOLDER crash ROUNDS`: kills the house under load again and again, and looks whether anything that
//! was acknowledged is lost or doubled.

mod crash;
mod limit;
mod load;
mod page;
mod prepare;
mod replay;
mod server;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
    time::Duration,
};

use anyhow::Context;
use load::{Ask, Measured, load};

#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

const CONNECTIONS: usize = 32;
const ROUNDS: usize = 5;
const SPAN: Duration = Duration::from_secs(3);

/// One thing that is measured, and what it has to reach.
struct Goal {
    name: &'static str,
    ask: Ask,
    limit: Ask,
    against: limit::Limit,
    /// So many statements both send.
    statements: usize,
    expect: &'static [u16],
    /// The least share of the limit.
    share: f64,
    p99: Duration,
    at_least: f64,
}

#[tokio::main]
async fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let (Some(program), Some(folder)) = (words.next(), words.next()) else {
        eprintln!("bench PROGRAM FOLDER [crash ROUNDS]");
        return ExitCode::FAILURE;
    };
    let (program, folder) = (Path::new(&program), Path::new(&folder));
    if program == Path::new("limit") {
        return ended(limit::serve(folder).await.map(|()| true));
    }
    let done = match (words.next().as_deref(), words.next()) {
        (Some("crash"), rounds) => {
            crash::again_and_again(program, folder, rounds.and_then(|r| r.parse().ok()).unwrap_or(300)).await
        }
        _ => measure(program, folder).await,
    };
    ended(done)
}

fn ended(done: anyhow::Result<bool>) -> ExitCode {
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stdout, reason = "what is measured is printed")]
async fn measure(program: &Path, folder: &Path) -> anyhow::Result<bool> {
    let people = prepare::sessions(&folder.join("bench.db"))?;
    let server = server::start(program, folder).await?;
    let mut well = true;
    println!("start to first page: {} ms (goal 300)", server.first_page.as_millis());
    well &= server.first_page <= Duration::from_millis(300);
    let idle = server.memory()?;
    println!("memory, idle: {idle} MB (goal 80)");
    well &= idle <= 80;
    for goal in goals(&server.address, folder, &people).await? {
        well &= turns(&server.address, &goal).await.with_context(|| goal.name)?;
    }
    println!("memory, after load: {} MB (goal 200)", server.memory()?);
    println!("{}", if well { "every goal is reached" } else { "A GOAL IS MISSED" });
    Ok(well)
}

/// The house and the limit in turns; the middle of the rounds counts.
#[expect(clippy::print_stdout, reason = "what is measured is printed")]
async fn turns(house: &str, goal: &Goal) -> anyhow::Result<bool> {
    let (mut ours, mut limits) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(load(house, CONNECTIONS, SPAN, goal.expect, goal.ask.clone()).await?);
        limits.push(load(&goal.against.address, CONNECTIONS, SPAN, goal.expect, goal.limit.clone()).await?);
    }
    let (ours, limit) = (middle(ours), middle(limits));
    let share = ours.per_second / limit.per_second;
    let well = share >= goal.share && ours.p99 <= goal.p99 && ours.per_second >= goal.at_least;
    println!(
        "{:<22} {:>2} statements {:>7.0}/s  p50 {:>5.1} ms  p99 {:>5.1} ms  {:>6} bytes | limit {:>7.0}/s  p99 {:>5.1} ms | {:>3.0} % (goal {:.0} %) {}",
        goal.name,
        goal.statements,
        ours.per_second,
        ms(ours.p50),
        ms(ours.p99),
        ours.bytes,
        limit.per_second,
        ms(limit.p99),
        share * 100.0,
        goal.share * 100.0,
        if well { "" } else { "MISSED" },
    );
    Ok(well)
}

fn middle(mut rounds: Vec<Measured>) -> Measured {
    rounds.sort_by(|a, b| a.per_second.total_cmp(&b.per_second));
    rounds.swap_remove(rounds.len() / 2)
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

fn get(path: &str, session: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: localhost\r\ncookie: session={session}\r\n\r\n").into_bytes()
}

pub(crate) fn post(path: &str, session: &str, form: &str) -> Vec<u8> {
    format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\norigin: http://localhost\r\ncookie: session={session}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    )
    .into_bytes()
}

async fn goals(house: &str, folder: &Path, people: &prepare::People) -> anyhow::Result<Vec<Goal>> {
    let answering = open_questions(house, people).await?;
    anyhow::ensure!(!answering.is_empty(), "nobody can answer today in the simulated programme");
    let (today, one) = ("/today".to_owned(), format!("/referrals/{}/match", people.referral));
    let mut scripts = listened(folder, people, (&today, &one), &answering)?.into_iter();
    let mut script = || scripts.next().context("a request was not listened to");
    let mut goals = Vec::new();
    for (name, path) in [("coordinator's home", today), ("match page", one)] {
        let request = get(&path, &people.coordinator);
        let (status, page) = load::once(house, &request).await?;
        anyhow::ensure!(status == 200, "{path} answered {status}");
        let body = page.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        let ask: Ask = Arc::new(move |_| request.clone());
        let template = page::Template::of(body);
        goals.push(Goal::new(
            name,
            (ask, "GET"),
            (&copy(folder, name)?, script()?, template),
            (200, 25, 0.0),
        )?);
    }
    let answer: Ask = Arc::new(move |number| {
        let (session, round) = &answering[number % answering.len()];
        post(&answer_path(round), session, &answer_form(number))
    });
    for (name, ask) in [("log a meeting", log(people)), ("questionnaire save", answer)] {
        let none = page::Template::default();
        goals.push(Goal::new(
            name,
            (ask, "POST"),
            (&copy(folder, name)?, script()?, none),
            (303, 60, 2_000.0),
        )?);
    }
    Ok(goals)
}

/// What the house sends for each of the four, for all who load it. It is listened to on a copy of its own.
fn listened(
    folder: &Path,
    people: &prepare::People,
    (today, one): (&str, &str),
    answering: &[(String, String)],
) -> anyhow::Result<Vec<Vec<replay::Script>>> {
    let page = |path: &str| replay::Asked {
        method: "GET",
        path: path.to_owned(),
        session: people.coordinator.clone(),
        form: |_| String::new(),
    };
    let told = |path: String, session: &String, form| replay::Asked {
        method: "POST",
        path,
        session: session.clone(),
        form,
    };
    let logs = people.guides.iter().map(|(session, path)| told(log_path(path), session, one_log));
    let answers = answering.iter().map(|(session, round)| told(answer_path(round), session, one_answer));
    let heard = copy(folder, "heard")?;
    let all: [Vec<replay::Asked>; 4] =
        [vec![page(today)], vec![page(one)], logs.collect(), answers.collect()];
    all.into_iter().map(|asked| replay::listen(&heard, &folder.join("bench.key"), asked)).collect()
}

/// A copy of the filled database.
fn copy(folder: &Path, name: &str) -> anyhow::Result<PathBuf> {
    let copy = folder.join(name).with_extension("db");
    rusqlite::Connection::open(folder.join("bench.db"))?
        .execute("vacuum into ?1", [copy.to_string_lossy()])?;
    Ok(copy)
}

impl Goal {
    /// What is measured beside the limit that does the same with this database.
    fn new(
        name: &'static str,
        (ask, method): (Ask, &str),
        (database, scripts, template): (&Path, Vec<replay::Script>, page::Template),
        (expect, p99, at_least): (u16, u64, f64),
    ) -> anyhow::Result<Self> {
        let statements = scripts.iter().map(replay::Script::len).max().unwrap_or(0);
        let told = limit::Told { database: database.to_owned(), scripts, template };
        let against = limit::start(&told, &database.with_extension("json"))?;
        let request =
            format!("{method} / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 0\r\n\r\n").into_bytes();
        Ok(Self {
            name,
            ask,
            limit: Arc::new(move |_| request.clone()),
            against,
            statements,
            expect: if expect == 200 { &[200] } else { &[303] },
            share: 0.5,
            p99: Duration::from_millis(p99),
            at_least,
        })
    }
}

fn log_path(path: &str) -> String {
    format!("/me/people/{path}/log")
}

fn answer_path(round: &str) -> String {
    format!("/my/answers/{round}/1")
}

fn one_log(number: usize) -> String {
    log_form(&format!("{number:032x}"))
}

fn one_answer(_: usize) -> String {
    answer_form(0)
}

/// Guides log that they met: each time another meeting, so each is a save of its own.
fn log(people: &prepare::People) -> Ask {
    let guides = people.guides.clone();
    let run = std::process::id();
    Arc::new(move |number| {
        let (session, path) = &guides[number % guides.len()];
        post(&log_path(path), session, &log_form(&format!("{run:08x}{number:024x}")))
    })
}

/// What a guide sends who has met somebody.
pub(crate) fn log_form(once: &str) -> String {
    format!("once={once}&over=&note_version=0&date=2026-03-10&time=13:00&met=held&dur=60")
}

/// Those whose questions are open today.
async fn open_questions(house: &str, people: &prepare::People) -> anyhow::Result<Vec<(String, String)>> {
    let mut open = Vec::new();
    for (session, round) in &people.answering {
        let first = post(&answer_path(round), session, &answer_form(0));
        let (status, answer) = load::once(house, &first).await?;
        // Somebody else is led to the door, which is an answer too.
        if status == 303 && !answer.contains("/sign-in") {
            open.push((session.clone(), round.clone()));
        }
    }
    Ok(open)
}

/// One of the answers to a question.
fn answer_form(number: usize) -> String {
    format!("answer={}", 1 + number % 4)
}
