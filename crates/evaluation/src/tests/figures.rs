//! What the answers show, for those who are counted.

use foundation::{Role, args};
use ui::testing::Visitor;
use ui::{Count, FigureRows, Pair, Span};

use super::{Scene, day, scene};

impl Scene {
    async fn liv(&self, name: &str) -> Visitor {
        let nordby = self.town.nordby;
        let somebody = async |tx: &mut foundation::Tx| {
            Ok(people::testing::somebody(tx, &self.house, name, nordby, Role::Recipient).await)
        };
        self.house.db.write(somebody).await.unwrap()
    }

    async fn figure(&self, at: usize, from: &str, to: &str) -> FigureRows {
        let zone = self.house.settings.zone.clone();
        let span = Span { programme: self.programme, from: day(from), to: day(to), zone };
        let find = crate::capability().figures[at].find;
        self.house.db.read(async |tx| find(tx, &span).await).await.unwrap()
    }

    /// Everything of one moment is answered with the same, without pages: the clock stands still in them.
    async fn answered(&self, whose: &Visitor, moment: &str, value: i64) {
        let rounds = self.rounds(whose.actor().person).await;
        let round = rounds.iter().find(|round| round.moment == moment).unwrap().clone();
        let instrument = packs::installed().instrument("where-i-am-now").unwrap();
        let now = self.house.itself().now;
        self.house
            .db
            .write(async |tx| {
                for question in instrument.questions_at(moment == "start") {
                    tx.run(
                        "insert into evaluation_answer (org, round, instrument, question, value, answered_at)
                         values ($1, $2, $3, $4, $5, $6)",
                        args![round.org, round.id, instrument.id, question.id, value, now],
                    )
                    .await?;
                }
                tx.run(
                    "update evaluation_round set opened_at = $2, finished_at = $2 where id = $1",
                    args![round.id, now],
                )
                .await
            })
            .await
            .unwrap();
    }
}

fn hope(rows: &FigureRows) -> Vec<&Pair> {
    let FigureRows::Pairs(pairs) = rows else { panic!("change is told in pairs") };
    pairs.iter().filter(|pair| pair.measure == "measures-own/where-i-am-now/hope").collect()
}

#[tokio::test]
async fn change_is_from_the_start_to_the_latest_moment_answered() {
    let scene = scene().await;
    let (ola, liv) = (scene.town.ola.clone(), scene.liv("Liv").await);
    for who in [&ola, &liv] {
        scene.path(who, "2026-01-10", "2026-05-10").await;
    }
    scene.answered(&ola, "start", 1).await;
    scene.answered(&ola, "two-months", 2).await;
    scene.answered(&ola, "ending", 3).await;
    scene.answered(&liv, "two-months", 4).await;
    let early = scene.figure(1, "2026-01-01", "2026-03-31").await;
    let values: Vec<_> = hope(&early).iter().map(|pair| (pair.before, pair.after)).collect();
    assert_eq!(values.len(), 2);
    assert!(values.contains(&(Some(25.0), Some(50.0))) && values.contains(&(None, Some(100.0))));
    let whole = scene.figure(1, "2026-01-01", "2026-06-30").await;
    let values: Vec<_> = hope(&whole).iter().map(|pair| (pair.before, pair.after)).collect();
    assert!(values.contains(&(Some(25.0), Some(75.0))) && values.contains(&(None, Some(100.0))));
    assert!(hope(&scene.figure(1, "2026-01-01", "2026-02-28").await).is_empty());
    let FigureRows::Pairs(all) = &whole else { panic!("change is told in pairs") };
    assert!(all.iter().all(|pair| !pair.measure.contains("relation") && !pair.measure.contains("who-5")));
    assert_eq!(hope(&whole)[0].name.len(), 4);
}

#[tokio::test]
async fn who_has_withdrawn_is_in_no_change_and_looks_like_who_has_not_answered() {
    let scene = scene().await;
    let ola = scene.town.ola.clone();
    scene.path(&ola, "2026-01-10", "2026-05-10").await;
    scene.answered(&ola, "start", 1).await;
    scene.answered(&ola, "two-months", 2).await;
    let (house, person) = (scene.house.itself(), ola.actor().person);
    scene.house.db.write(async |tx| crate::stop_asking(tx, &house, person).await).await.unwrap();
    let whole = scene.figure(1, "2026-01-01", "2026-03-31").await;
    let values: Vec<_> = hope(&whole).iter().map(|pair| (pair.before, pair.after)).collect();
    assert_eq!(values, [(None, None)]);
    let FigureRows::Counts(counts) = scene.figure(0, "2026-01-01", "2026-02-28").await else {
        panic!("answers are counted")
    };
    let count = |kind: &str, count: u64| Count { org: scene.town.nordby, kind: kind.to_owned(), count };
    assert_eq!(counts, [count("evaluation-due-start", 1), count("evaluation-answered-start", 0)]);
}
