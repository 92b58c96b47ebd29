//! How long the page of all guides takes (2,000 guides, every statement they are rated on, three raters each), and how long
//! a framework of 5,000 parts takes to come in and to be shown.
//!
//! Part of `make bench`; prints a line for each and fails when a goal is missed.

use std::io::Write;
use std::time::{Duration, Instant};

use foundation::{Id, Role, Tx, args, testing::statements};
use people::testing::{Town, somebody, town};
use serde_json::{Value, json};
use ui::{House, testing::house};

const GUIDES: usize = 2_000;
const TIMES: usize = 60;
const GOAL: Duration = Duration::from_millis(50);
const MOST_STATEMENTS: u64 = 8;

const PARTS: usize = 5_000;
const COMES_IN: Duration = Duration::from_secs(3);

#[tokio::main(flavor = "current_thread")]
async fn main() -> foundation::Result<()> {
    let house = house(&[
        people::capability(),
        programme::capability(),
        validation::capability(),
        competence::capability(),
    ])
    .await;
    let town = town(&house).await;
    let guides = guides(&house, &town).await?;
    let framework = framework(&town).await?;
    if guides && framework { Ok(()) } else { Err(foundation::Error::broken("a goal is missed")) }
}

/// The median and the worst of some times.
fn middle_and_worst(took: &mut [Duration]) -> [Duration; 2] {
    took.sort_unstable();
    [took.len() / 2, took.len().saturating_sub(1)].map(|at| took.get(at).copied().unwrap_or_default())
}

fn millis(took: Duration) -> f64 {
    took.as_secs_f64() * 1e3
}

fn say(line: &str) -> foundation::Result<()> {
    writeln!(std::io::stdout(), "{line}").map_err(foundation::Error::broken)
}

/// Whether the page of all guides reaches its goal.
async fn guides(house: &House, town: &Town) -> foundation::Result<bool> {
    let first = format!("/peers/{}/competence/rate/relationship", town.kari.actor().person);
    town.kari.post(&first, &[]).await;
    let rated = house.db.write(async |tx| fill(tx, town, house).await).await?;
    let mut took: Vec<Duration> = Vec::with_capacity(TIMES);
    let mut asked = 0;
    for time in 0..TIMES {
        let page = format!("/competence/matrix?page={}", time % 40 + 1);
        let (before, begun) = (statements(), Instant::now());
        let answer = town.nora.get(&page).await;
        took.push(begun.elapsed());
        asked = statements() - before;
        assert_eq!(answer.status, 200, "{}", answer.text);
        assert!(answer.text.contains("2000 of 2001"), "everybody has been rated: {}", answer.text);
    }
    let [median, worst] = middle_and_worst(&mut took);
    say(&format!(
        "all guides: {GUIDES} people × {rated} statements × 3 raters, {:.1} ms (worst of {TIMES} {:.1} ms), {asked} \
         statements of SQL; goal {} ms and {MOST_STATEMENTS}",
        millis(median),
        millis(worst),
        GOAL.as_millis(),
    ))?;
    Ok(median <= GOAL && asked <= MOST_STATEMENTS)
}

/// Whether a large framework comes in and is shown within its goals.
async fn framework(town: &Town) -> foundation::Result<bool> {
    let (file, nora) = (case(PARTS).to_string(), town.nora.clone().in_many_statements());
    let begun = Instant::now();
    let sent = nora.upload("/own-frameworks/bring", &[], "large.json", file.as_bytes()).await;
    let read = begun.elapsed();
    let done = nora.post(&sent.location, &[("language", "en")]).await;
    let came_in = begun.elapsed();
    assert_eq!((sent.status, done.status), (303, 303), "{}{}", sent.text, done.text);
    let at = done.location.split('?').next().unwrap_or_default().to_owned();
    let mut took: Vec<Duration> = Vec::with_capacity(TIMES);
    let mut asked = 0;
    for time in 0..TIMES {
        let page = format!("{at}?part={}", identifier(time * 10 + 1));
        let (before, begun) = (statements(), Instant::now());
        let answer = nora.get(&page).await;
        took.push(begun.elapsed());
        asked = statements() - before;
        assert_eq!(answer.status, 200, "{}", answer.text);
    }
    let [median, worst] = middle_and_worst(&mut took);
    say(&format!(
        "a framework of {PARTS} parts: read within {:.0} ms and kept within {:.0} ms, its page {:.1} ms (worst of {TIMES} {:.1} ms), {asked} \
         statements of SQL; goals {} ms, {} ms and {MOST_STATEMENTS}",
        millis(read),
        millis(came_in.saturating_sub(read)),
        millis(median),
        millis(worst),
        COMES_IN.as_millis(),
        GOAL.as_millis(),
    ))?;
    Ok(came_in <= COMES_IN && median <= GOAL && asked <= MOST_STATEMENTS)
}

fn identifier(number: usize) -> String {
    format!("0a1b2c3d-0000-4000-8000-{number:012}")
}

/// A CASE package of so many statements: under each tenth lie the nine after it.
fn case(parts: usize) -> Value {
    const CHANGED: &str = "2026-05-04T12:00:00+00:00";
    let named = |number: usize| {
        let identifier = identifier(number);
        json!({ "title": format!("Part {number}"), "uri": format!("urn:uuid:{identifier}"), "identifier": identifier })
    };
    let part = |number: usize| {
        let kind = if number % 10 == 1 { "Domain" } else { "Skill" };
        json!({ "identifier": identifier(number), "uri": format!("urn:uuid:{}", identifier(number)),
            "fullStatement": format!("Part {number}: listens and waits"), "CFItemType": kind,
            "lastChangeDateTime": CHANGED })
    };
    let under = |number: usize| {
        let above = if number % 10 == 1 { 0 } else { number - (number - 1) % 10 };
        let own = identifier(100_000 + number);
        json!({ "identifier": own, "uri": format!("urn:uuid:{own}"), "associationType": "isChildOf",
            "originNodeURI": named(number), "destinationNodeURI": named(above), "lastChangeDateTime": CHANGED })
    };
    json!({
        "CFDocument": { "identifier": identifier(0), "uri": format!("urn:uuid:{}", identifier(0)),
            "title": "Peers of the north", "creator": "Nordby", "lastChangeDateTime": CHANGED, "language": "en" },
        "CFItems": (1..=parts).map(part).collect::<Vec<_>>(),
        "CFAssociations": (1..=parts).map(under).collect::<Vec<_>>(),
    })
}

/// Guides, and three finished ratings of each; how many statements there are.
async fn fill(tx: &mut Tx, town: &Town, house: &House) -> foundation::Result<usize> {
    // Kari has begun a rating through the page, so the scale is there.
    let (scale, rated): (Id<()>, String) = tx.one("select id, statements from competence_scale", &[]).await?;
    let (kari, number) = (town.kari.actor(), rated.split(' ').count());
    for at in 0..GUIDES {
        let guide = somebody(tx, house, &format!("Guide{at}"), town.nordby, Role::Peer).await.actor().person;
        for kind in ["own", "trainer", "supervisor"] {
            let id: Id<()> = kari.id();
            let levels: String =
                (0..number).map(|statement| char::from(b'0' + ((at + statement) % 5) as u8)).collect();
            tx.run(
                "insert into competence_rating
                     (org, id, learner, kind, rater, scale, levels, begun_at, done_at, latest)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $8, 1)",
                args![town.nordby, id, guide, kind, guide, scale, levels, kari.now],
            )
            .await?;
        }
        tx.run(
            "insert into competence_sharing (org, learner, audience, since) values ($1, $2, 'coordinator', $3)",
            args![town.nordby, guide, kari.now],
        )
        .await?;
    }
    Ok(number)
}
