//! How long the page of all guides takes: 2,000 guides, every statement they are rated on, three raters each.
//!
//! Part of `make bench`; prints a line and fails when the goal is missed.

use std::time::{Duration, Instant};

use foundation::{Id, Role, Tx, args, testing::statements};
use people::testing::{Town, somebody, town};
use ui::{House, testing::house};

const GUIDES: usize = 2_000;
const TIMES: usize = 60;
const GOAL: Duration = Duration::from_millis(50);
const MOST_STATEMENTS: u64 = 8;

#[tokio::main(flavor = "current_thread")]
async fn main() -> foundation::Result<()> {
    let house = house(&[people::capability(), programme::capability(), competence::capability()]).await;
    let town = town(&house).await;
    let first = format!("/peers/{}/competence/rate/relationship", town.kari.actor().person);
    town.kari.post(&first, &[]).await;
    let rated = house.db.write(async |tx| fill(tx, &town, &house).await).await?;
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
    took.sort_unstable();
    let [median, worst] = [TIMES / 2, TIMES - 1].map(|at| took.get(at).copied().unwrap_or_default());
    println!(
        "all guides: {GUIDES} people × {rated} statements × 3 raters, {:.1} ms (worst of {TIMES} {:.1} ms), \
         {asked} statements of SQL; goal {} ms and {MOST_STATEMENTS}",
        median.as_secs_f64() * 1e3,
        worst.as_secs_f64() * 1e3,
        GOAL.as_millis(),
    );
    let reached = median <= GOAL && asked <= MOST_STATEMENTS;
    if reached { Ok(()) } else { Err(foundation::Error::broken("the goal is missed")) }
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
