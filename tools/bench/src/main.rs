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

use std::{path::Path, process::ExitCode, sync::Arc, time::Duration};

use anyhow::Context;
use load::{Ask, Measured, load};

const CONNECTIONS: usize = 32;
const ROUNDS: usize = 5;
const SPAN: Duration = Duration::from_secs(3);

/// One thing that is measured, and what it has to reach.
struct Goal {
    name: &'static str,
    ask: Ask,
    limit: Ask,
    limit_at: String,
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
    let done = match (words.next().as_deref(), words.next()) {
        (Some("crash"), rounds) => {
            crash::again_and_again(program, folder, rounds.and_then(|r| r.parse().ok()).unwrap_or(300)).await
        }
        _ => measure(program, folder).await,
    };
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
        limits.push(load(&goal.limit_at, CONNECTIONS, SPAN, goal.expect, goal.limit.clone()).await?);
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
    let (round_of, round) =
        answering.first().cloned().context("nobody can answer today in the simulated programme")?;
    let (guide, path) =
        people.guides.first().cloned().context("no path goes on in the simulated programme")?;
    let (today, one) = ("/today".to_owned(), format!("/referrals/{}/match", people.referral));
    let page = |path: &str| replay::Asked {
        method: "GET",
        path: path.to_owned(),
        session: people.coordinator.clone(),
        form: |_| String::new(),
    };
    let told = |path: String, session: String, form| replay::Asked { method: "POST", path, session, form };
    let asked = vec![
        page(&today),
        page(&one),
        told(format!("/me/people/{path}/log"), guide, |number| log_form(&format!("{number:032x}"))),
        told(format!("/my/answers/{round}/1"), round_of, |_| answer_form(0)),
    ];
    // The limit works on a copy of its own, so that neither is in the other's way.
    let copy = folder.join("limit.db");
    rusqlite::Connection::open(folder.join("bench.db"))?
        .execute("vacuum into ?1", [copy.to_string_lossy()])?;
    let mut scripts = replay::listen(&copy, &folder.join("bench.key"), asked)?.into_iter();
    let mut script = || scripts.next().context("a request was not listened to");
    let mut goals = Vec::new();
    for (name, path) in [("coordinator's home", today), ("match page", one)] {
        let request = get(&path, &people.coordinator);
        let (status, page) = load::once(house, &request).await?;
        anyhow::ensure!(status == 200, "{path} answered {status}");
        let body = page.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        let ask: Ask = Arc::new(move |_| request.clone());
        let template = page::Template::of(body);
        goals.push(Goal::new(name, (ask, "GET"), (&copy, script()?, template), (200, 25, 0.0)).await?);
    }
    let answer: Ask = Arc::new(move |number| {
        let (session, round) = &answering[number % answering.len()];
        post(&format!("/my/answers/{round}/1"), session, &answer_form(number))
    });
    for (name, ask) in [("log a meeting", log(people)), ("questionnaire save", answer)] {
        let none = page::Template::default();
        goals.push(Goal::new(name, (ask, "POST"), (&copy, script()?, none), (303, 60, 2_000.0)).await?);
    }
    Ok(goals)
}

impl Goal {
    /// What is measured beside the limit that does the same with this database.
    async fn new(
        name: &'static str,
        (ask, method): (Ask, &str),
        (database, script, template): (&Path, replay::Script, page::Template),
        (expect, p99, at_least): (u16, u64, f64),
    ) -> anyhow::Result<Self> {
        let statements = script.len();
        let limit_at = limit::serve(database, script, template).await?;
        let request =
            format!("{method} / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 0\r\n\r\n").into_bytes();
        Ok(Self {
            name,
            ask,
            limit: Arc::new(move |_| request.clone()),
            limit_at,
            statements,
            expect: if expect == 200 { &[200] } else { &[303] },
            share: 0.5,
            p99: Duration::from_millis(p99),
            at_least,
        })
    }
}

/// Guides log that they met: each time another meeting, so each is a save of its own.
fn log(people: &prepare::People) -> Ask {
    let guides = people.guides.clone();
    let run = std::process::id();
    Arc::new(move |number| {
        let (session, path) = &guides[number % guides.len()];
        post(&format!("/me/people/{path}/log"), session, &log_form(&format!("{run:08x}{number:024x}")))
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
        let first = post(&format!("/my/answers/{round}/1"), session, &answer_form(0));
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
