//! When people are asked.

use people::withdraw_all;

use super::{day, scene};
use crate::{move_ending, plan_ending, stop_asking};

#[tokio::test]
async fn a_path_is_asked_about_at_the_start_after_two_months_and_at_the_ending() {
    let scene = scene().await;
    let ola = &scene.town.ola;
    scene.path(ola, "2026-03-10", "2026-07-10").await;
    let rounds = scene.rounds(ola.actor().person).await;
    let planned: Vec<_> = rounds.iter().map(|r| (r.moment.as_str(), r.due_on.to_string())).collect();
    assert_eq!(
        planned,
        [
            ("start", "2026-03-10".to_owned()),
            ("two-months", "2026-05-09".to_owned()),
            ("ending", "2026-07-10".to_owned())
        ]
    );
    assert_eq!(rounds[0].measures, "where-i-am-now who-5");
}

#[tokio::test]
async fn a_path_that_is_planned_twice_is_asked_about_once() {
    let scene = scene().await;
    let ola = &scene.town.ola;
    let path = scene.path(ola, "2026-03-10", "2026-07-10").await;
    let actor = ola.actor();
    let again = crate::NewPath {
        programme: scene.programme,
        path,
        person: actor.person,
        org: actor.hat.org,
        starts_on: day("2026-03-10"),
        ends_on: day("2026-07-10"),
    };
    let house = scene.house.itself();
    scene.house.db.write(async |tx| crate::plan_rounds(tx, &house, &again).await).await.unwrap();
    assert_eq!(scene.rounds(actor.person).await.len(), 3);
}

#[tokio::test]
async fn a_short_path_is_not_asked_about_after_it_has_ended() {
    let scene = scene().await;
    let ola = &scene.town.ola;
    let path = scene.path(ola, "2026-03-10", "2026-07-10").await;
    let house = scene.house.itself();
    let on = day("2026-04-01");
    scene.house.db.write(async |tx| plan_ending(tx, &house, path, on).await).await.unwrap();
    let rounds = scene.rounds(ola.actor().person).await;
    let ending = rounds.iter().find(|round| round.moment == "ending").unwrap();
    assert_eq!((ending.due_on, ending.cancelled_at), (on, None));
    let between = rounds.iter().find(|round| round.moment == "two-months").unwrap();
    assert!(between.cancelled_at.is_some());
}

#[tokio::test]
async fn a_path_that_goes_on_for_longer_is_asked_about_its_ending_later_and_asked_the_rest_as_before() {
    let scene = scene().await;
    let ola = &scene.town.ola;
    let path = scene.path(ola, "2026-03-10", "2026-07-10").await;
    let house = scene.house.itself();
    let moved = async |on: &str| {
        let on = day(on);
        scene.house.db.write(async |tx| move_ending(tx, &house, path, on).await).await.unwrap();
        let rounds = scene.rounds(ola.actor().person).await;
        rounds
            .iter()
            .map(|round| (round.due_on.to_string(), round.cancelled_at.is_some()))
            .collect::<Vec<_>>()
    };
    let days =
        |ending: &str| ["2026-03-10", "2026-05-09", ending].map(|day| (day.to_owned(), false)).to_vec();
    assert_eq!(moved("2026-09-10").await, days("2026-09-10"));
    assert_eq!(moved("2026-08-01").await, days("2026-08-01"));
    // Whoever has begun to answer about an ending answers about that one.
    let begun = async |tx: &mut foundation::Tx| {
        let sql = "update evaluation_round set opened_at = $1 where moment = 'ending'";
        tx.run(sql, foundation::args![house.now]).await
    };
    scene.house.db.write(begun).await.unwrap();
    assert_eq!(moved("2026-09-10").await, days("2026-08-01"));
}

#[tokio::test]
async fn nobody_but_the_house_plans_what_people_are_asked() {
    let scene = scene().await;
    for who in [&scene.town.nora, &scene.town.sven, &scene.town.kari, &scene.town.ola] {
        let new = crate::NewPath {
            programme: scene.programme,
            path: scene.house.itself().id(),
            person: scene.town.ola.actor().person,
            org: scene.town.nordby,
            starts_on: day("2026-03-10"),
            ends_on: day("2026-07-10"),
        };
        let planned = scene.house.db.write(async |tx| crate::plan_rounds(tx, &who.actor(), &new).await).await;
        assert!(matches!(planned, Err(foundation::Error::NotAllowed)));
    }
}

#[tokio::test]
async fn only_who_has_agreed_is_asked_and_only_twice() {
    let scene = scene().await;
    let (ola, kari) = (&scene.town.ola, &scene.town.kari);
    scene.path(ola, "2026-03-10", "2026-07-10").await;
    scene.path(kari, "2026-03-10", "2026-07-10").await;
    assert_eq!(scene.look_on("2026-03-10").await, 0);
    scene.agree(ola).await;
    assert_eq!(scene.look_on("2026-03-09").await, 0);
    assert_eq!(scene.look_on("2026-03-10").await, 1);
    assert_eq!(scene.look_on("2026-03-10").await, 0);
    assert_eq!(scene.look_on("2026-03-11").await, 0);
    assert_eq!(scene.look_on("2026-03-12").await, 1);
    assert_eq!(scene.look_on("2026-03-20").await, 0);
}

#[tokio::test]
async fn what_was_not_asked_in_time_is_not_asked_late() {
    let scene = scene().await;
    scene.path(&scene.town.ola, "2026-03-10", "2026-04-20").await;
    scene.agree(&scene.town.ola).await;
    assert_eq!(scene.look_on("2026-04-01").await, 0);
}

#[tokio::test]
async fn a_withdrawn_yes_closes_the_questions_at_once() {
    let scene = scene().await;
    let first = scene.ola_is_asked().await;
    let ola = &scene.town.ola;
    let actor = ola.actor();
    assert_eq!(ola.post(&format!("{first}/2"), &[("answer", "2")]).await.status, 303);
    scene.house.db.write(async |tx| withdraw_all(tx, &actor, actor.person).await).await.unwrap();
    let answer = ola.post(&format!("{first}/1"), &[("answer", "2")]).await;
    assert_eq!(answer.status, 409);
    assert!(ola.get(&first).await.text.contains("You have not said yes to being asked"));
    assert_eq!(scene.look_on("2026-03-11").await, 0);
    let house = scene.house.itself();
    scene.house.db.write(async |tx| stop_asking(tx, &house, actor.person).await).await.unwrap();
    let rounds = scene.rounds(actor.person).await;
    let cancelled: Vec<bool> = rounds.iter().map(|round| round.cancelled_at.is_some()).collect();
    assert_eq!(cancelled, [true, false, false]);
    // A new yes: what was begun stays closed, what lies ahead is asked.
    scene.agree(ola).await;
    assert_eq!(scene.look_on("2026-03-11").await, 0);
    assert_eq!(scene.look_on("2026-05-09").await, 1);
}

/// Kari has not agreed to be asked, and her rounds stand before those of the others: more than are looked at together.
#[tokio::test]
async fn people_who_have_not_agreed_never_keep_others_from_being_asked() {
    let scene = scene().await;
    for _ in 0..205 {
        scene.path(&scene.town.kari, "2026-03-09", "2026-03-12").await;
    }
    for who in [&scene.town.ola, &scene.town.nora] {
        scene.path(who, "2026-03-10", "2026-07-10").await;
        scene.agree(who).await;
    }
    assert_eq!(scene.look_on("2026-03-10").await, 2);
    assert_eq!(scene.look_on("2026-03-10").await, 0);
    assert_eq!(scene.look_on("2026-03-12").await, 2);
    // Each round is asked about only as long as it is open.
    assert_eq!(scene.look_on("2026-05-09").await, 2);
    assert_eq!(scene.look_on("2026-05-31").await, 0);
}
